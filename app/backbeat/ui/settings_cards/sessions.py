"""How a session goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["SessionsCard"]


class SessionsCard(SettingsCard):
    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("SessionsCard", "While you exercise"))
        self.get_ready = self.choose(
            "get_ready_seconds",
            self.tr("Time to get ready after a pause, before the exercise goes on"),
            [
                (seconds, self.tr("%1 s").replace("%1", str(seconds)) if seconds else self.tr("None"))
                for seconds in (0, 3, 5, 10)
            ],
        )
        self.awake = self.choose(
            "keep_awake",
            self.tr("Keep the screen on while a session runs"),
            [(True, self.tr("Yes")), (False, self.tr("No"))],
            self.tr("In a pause it may go dark as usual."),
        )
