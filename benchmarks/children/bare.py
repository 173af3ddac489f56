"""The least a window can be: a bare QMainWindow, shown and painted. What our own start is compared with."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    seen = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, self, self.painted)

    def painted(self) -> None:
        """Say so; then end, or wait to be looked at."""
        print("painted", flush=True)
        if "--stay" not in sys.argv:
            app.quit()


if "--names" in sys.argv:  # what any program loads that names one key, one alignment or one colour
    from PySide6.QtCore import Qt

    assert Qt.Key.Key_Escape
app = QApplication(sys.argv[:1])
window = Bare()
window.resize(1180, 760)
window.show()
sys.exit(app.exec())
