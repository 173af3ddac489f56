"""How a session goes."""

from __future__ import annotations

from backbeat.ui.settings_cards.card import SettingsCard

__all__ = ["SessionsCard"]


class SessionsCard(SettingsCard):
    def title(self) -> str:
        return self.tr("While you exercise")

    def build(self) -> None:
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
