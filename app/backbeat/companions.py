"""Who goes along with every session: made once, after the first page has been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from backbeat.ui.session.companion import Companion
    from backbeat.ui.window.main_window import MainWindow

__all__ = ["make_companions"]


def make_companions(window: MainWindow, parent: QObject) -> tuple[Companion, ...]:
    """Each in the order in which it is told things. What is missing on this machine says so by `notice`."""
    from backbeat.ui.session.announcer import Announcer, tell_assistants  # noqa: PLC0415 - after the first page
    from backbeat.ui.session.coach import Coach  # noqa: PLC0415
    from backbeat.ui.system.company import system_companions  # noqa: PLC0415

    return (Coach(parent=parent), Announcer(tell_assistants(window), parent), *system_companions(window, parent))
