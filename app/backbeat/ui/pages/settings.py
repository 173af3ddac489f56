"""The few things one may choose. All but the language holds at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.ui.settings_cards import CARDS, FoldersCard, SettingsCard
from backbeat.ui.style.look import BOLD, HEAD
from backbeat.ui.text import translate
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.page import Page, Scroller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.paths import Folders
    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["CardsPage", "SettingsPage"]

Kind = TypeVar("Kind", bound=SettingsCard)


class CardsPage(Page):
    """Cards of settings, one under the other. `changed` carries the settings as they are now."""

    changed = Signal(object)
    widest, gap = 860, 16

    def __init__(
        self, look: Look, title: str, cards: Sequence[SettingsCard], parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(look, parent)
        self._title = PlainLabel(look, title, HEAD, weight=BOLD)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self.cards = tuple(cards)
        for card in self.cards:
            card.changed.connect(self.changed)
            self._list.addWidget(card)
        self._list.addStretch(1)
        self.scroller = Scroller(inside)
        self._column.addWidget(self._title)
        self._column.addWidget(self.scroller, 1)
        self.follow(look)

    def card(self, kind: type[Kind]) -> Kind:
        """The card of this kind."""
        return next(card for card in self.cards if isinstance(card, kind))

    def restyle(self) -> None:
        look = self.look
        self._list.setSpacing(look.space(14))
        self._list.setContentsMargins(0, 0, 0, look.space(24))
        super().restyle()


class SettingsPage(CardsPage):
    """`open_folder` carries a folder of the person's."""

    open_folder = Signal(object)

    def __init__(
        self, look: Look, settings: Callable[[], Settings], where: Folders, parent: QWidget | None = None
    ) -> None:
        folders = FoldersCard(look, settings, where)
        cards = (*(make(look, settings) for make in CARDS), folders)
        super().__init__(look, translate("SettingsPage", "Settings"), cards, parent)
        folders.open_folder.connect(self.open_folder)
