"""Somebody's work: a window to write in. What is in it stands in the file that is named.

python tests/end_to_end/notebook.py FILE
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit

if __name__ == "__main__":
    file = Path(sys.argv[1])
    app = QApplication(sys.argv[:1])
    page = QPlainTextEdit()
    page.setWindowTitle("Notebook")
    page.textChanged.connect(lambda: file.write_text(page.toPlainText(), encoding="utf-8"))
    page.resize(600, 400)
    page.show()
    page.activateWindow()
    sys.exit(app.exec())
