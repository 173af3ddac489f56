"""Colours, size, movement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["LooksCard"]

_SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class LooksCard(SettingsCard):
    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("LooksCard", "What it looks like"))
        # Languages are called by their own names, so that everybody finds theirs.
        self.language = self.choose(
            "language",
            self.tr("Language"),
            [("system", self.tr("Like the system")), ("en", "English"), ("de", "Deutsch")],
            self.tr("Another language holds from the next start of Backbeat on."),
        )
        self.theme = self.choose(
            "theme",
            self.tr("Colours"),
            [
                ("system", self.tr("Like the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("high-contrast", self.tr("High contrast")),
            ],
        )
        self.scale = self.choose(
            "text_scale", self.tr("Size of the text"), [(scale, f"{round(scale * 100)} %") for scale in _SCALES]
        )
        self.motion = self.choose(
            "motion",
            self.tr("Movement on the screen"),
            [
                ("system", self.tr("Like the system")),
                ("full", self.tr("All")),
                ("reduced", self.tr("As little as possible")),
            ],
        )
        self.manner = self.choose(
            "as_mirror",
            self.tr("How the figures face you"),
            [(False, self.tr("Like a teacher in front of you")), (True, self.tr("Like your image in a mirror"))],
        )
