"""The program as it is, but a break falls due when the file named first comes to be, and trays are missed sooner.

python -m tests.end_to_end.due_program FILE [ARGUMENTS OF BACKBEAT ...]
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QTimer

from backbeat.__main__ import main
from backbeat.application import Application
from backbeat.ui.breaks import desk


def let_due(program: Application, file: Path) -> None:
    """As if the time of every kind had come."""
    breaks = program.breaks
    if breaks is None or not breaks.schedule.state.due_at or not file.exists():
        return
    file.unlink()
    schedule, now = breaks.schedule, breaks.now()
    schedule.state = replace(
        schedule.state,
        due_at=MappingProxyType(dict.fromkeys(schedule.state.due_at, now.boot_at)),
        quiet_until_at=now.boot_at,
    )
    breaks.look()


if __name__ == "__main__":
    desk._WATCH = 500  # so that a tray is missed soon
    due = Path(sys.argv.pop(1))
    make = Application.__init__

    def made(program: Application, *arguments: object) -> None:
        make(program, *arguments)  # type: ignore[arg-type]
        timer = QTimer(program)
        timer.timeout.connect(lambda: let_due(program, due))
        timer.start(50)

    Application.__init__ = made  # type: ignore[method-assign]
    sys.exit(main())
