"""From the command line to a window on the screen, and back."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from backbeat.application import Application
from backbeat.clock import SystemClock
from backbeat.desktop.bus_address import leave_out_silent_bus
from backbeat.paths import folders
from backbeat.settings import chosen_language
from backbeat.ui.text import install_translator, locale_for

if TYPE_CHECKING:
    from argparse import Namespace

    from backbeat.desktop.instance.owner import OwnInstance
    from backbeat.session.clock import Clock

__all__ = ["run_window"]

_WAIT_FOR_ROUTINES = 10.0  # seconds, at most


def run_window(arguments: Namespace, own: OwnInstance | None = None) -> int:
    """Show the window until it is closed; the exit code. `own` is where other processes call; the caller closes it."""
    began = time.perf_counter()
    gc.disable()  # see ui/window/garbage.py
    leave_out_silent_bus()  # Qt would wait for it without end
    app = QApplication([sys.argv[0] if sys.argv else "backbeat", "-style", "Fusion"])
    app.setProperty("fusion", True)
    app.setApplicationName("backbeat")
    app.setApplicationDisplayName("Backbeat")
    app.setDesktopFileName(os.environ.get("FLATPAK_ID") or "backbeat")  # there it is the name of the whole package
    where = folders(getattr(arguments, "data_dir", None))
    install_translator(app, locale_for(chosen_language(where.settings)))
    clock = SystemClock()
    program = Application(app, where, clock)
    program.faults.install()
    try:
        if getattr(arguments, "exit_after_first_paint", False):
            program.window.painted.connect(lambda: _tell_and_quit(app, began))
        program.seen.connect(program.guard_process)
        program.seen.connect(lambda: _show_icon(app))
        if own is not None:
            program.seen.connect(lambda: _answer_calls(program, own, clock))
        file, begin_break = getattr(arguments, "file", None), getattr(arguments, "begin_break", False)
        if begin_break:
            program.seen.connect(lambda: _take_a_break(program, clock))
        if begin_break or getattr(arguments, "hidden", False):
            program.show_hidden()
        else:
            program.show(None if file is None else Path(file))
        return app.exec()
    finally:
        if own is not None:
            own.stop_listening()
        program.close()
        program.faults.remove()


def _show_icon(app: QApplication) -> None:
    """On title bars and in lists of windows, also where nothing is installed that could tell the desktop."""
    from backbeat.ui.style.icons import program_icon  # noqa: PLC0415 - after the first page

    app.setWindowIcon(program_icon())


def _take_a_break(program: Application, clock: Clock) -> None:
    """What another start would have asked of the one that runs."""
    from backbeat.answering import answering_for  # noqa: PLC0415 - after the first page

    program.service.wait(_WAIT_FOR_ROUTINES)  # nothing is on the screen yet, and a break needs one of them
    answering_for(program, clock.wall)({"do": "take-a-break"})


def _answer_calls(program: Application, own: OwnInstance, clock: Clock) -> None:
    """Other processes have their calls answered from now on; those that waited come first."""
    from backbeat.answering import answering_for  # noqa: PLC0415 - after the first page

    answer = answering_for(program, clock.wall)
    if own.listening is not None:
        from backbeat.ui.system.instance import InstanceServer  # noqa: PLC0415

        own.stopping = InstanceServer(own.listening, answer, program).close
    elif own.address:
        from backbeat.ui.system.instance_pipe import PipeServer  # noqa: PLC0415 - one system alone

        own.stopping = PipeServer(own.address, answer, program).close
    own.lock.is_ready()


def _tell_and_quit(app: QApplication, began: float) -> None:
    print(f"{(time.perf_counter() - began) * 1000:.1f}", flush=True)  # noqa: T201 - this is what was asked for
    app.quit()
