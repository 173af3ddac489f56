"""A speaker: shows whether there is sound, and switches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backbeat.ui.widgets.button import IconButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backbeat.ui.style.look import Look

__all__ = ["MuteButton"]


class MuteButton(IconButton):
    """Says what a click does; the shape says how it is."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.muted = False
        super().__init__(look, "sound", "", key="M", parent=parent)
        self.set_muted(False)

    def set_muted(self, muted: bool) -> None:
        self.muted = muted
        self.set_icon("sound-off" if muted else "sound")
        self.set_label(self.tr("Sound on") if muted else self.tr("Sound off"))
        self.setToolTip(f"{self.label} (M)")
