"""What Qt says of this computer, told in a process of its own, because what is wrong with Qt may end or hang it."""

from __future__ import annotations

import json
import sys

__all__ = ["FLAG", "command", "main"]

FLAG = "--qt-report"


def command() -> tuple[str, ...]:
    """How that process is started: a frozen program is its own interpreter."""
    if getattr(sys, "frozen", False):
        return (sys.executable, FLAG)
    return (sys.executable, "-c", f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import main; main()")


def main() -> int:
    """Print one line of JSON; the exit code."""
    import PySide6  # noqa: PLC0415 - whoever only asks for the command does without Qt
    from PySide6 import QtCore, QtGui, QtPrintSupport, QtWidgets  # noqa: PLC0415

    app = QtWidgets.QApplication([])
    told = {
        "qt": QtCore.qVersion(),
        "pyside": PySide6.__version__,
        "platform": app.platformName(),
        "families": len(QtGui.QFontDatabase.families()),
        "font": QtGui.QFontDatabase.systemFont(QtGui.QFontDatabase.SystemFont.GeneralFont).family(),
        "tray": QtWidgets.QSystemTrayIcon.isSystemTrayAvailable(),
        "printers": len(QtPrintSupport.QPrinterInfo.availablePrinterNames()),
    }
    print(json.dumps(told), flush=True)
    return 0
