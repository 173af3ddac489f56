"""From the command line to a window on the screen, and back."""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from backbeat.application import Application
from backbeat.clock import SystemClock
from backbeat.desktop.bus_address import leave_out_silent_bus
from backbeat.paths import folders
from backbeat.ui.text import install_translator

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["run_window"]


def run_window(arguments: Namespace) -> int:
    """Show the window until it is closed; the exit code."""
    began = time.perf_counter()
    gc.disable()  # see ui/garbage.py
    leave_out_silent_bus()  # Qt would wait for it without end
    app = QApplication([sys.argv[0] if sys.argv else "backbeat", "-style", "Fusion"])
    app.setProperty("fusion", True)
    app.setApplicationName("backbeat")
    app.setApplicationDisplayName("Backbeat")
    app.setDesktopFileName("backbeat")
    install_translator(app)
    program = Application(app, folders(getattr(arguments, "data_dir", None)), SystemClock())
    program.faults.install()
    try:
        if getattr(arguments, "exit_after_first_paint", False):
            program.window.painted.connect(lambda: _tell_and_quit(app, began))
        program.seen.connect(program.guard_process)
        file = getattr(arguments, "file", None)
        program.show(None if file is None else Path(file))
        return app.exec()
    finally:
        program.close()
        program.faults.remove()


def _tell_and_quit(app: QApplication, began: float) -> None:
    print(f"{(time.perf_counter() - began) * 1000:.1f}", flush=True)  # noqa: T201 - this is what was asked for
    app.quit()
