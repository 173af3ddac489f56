"""The few things one may choose. All but the language holds at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from backbeat.ui.settings_cards import CARDS, FoldersCard, SettingsCard
from backbeat.ui.style.look import BOLD, HEAD
from backbeat.ui.style.measure import room_of
from backbeat.ui.text import translate
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backbeat.paths import Folders
    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["CardsPage", "SettingsPage"]

Kind = TypeVar("Kind", bound=SettingsCard)
_WIDEST = 860


class CardsPage(Painted):
    """Cards of settings, one under the other. `changed` carries the settings as they are now."""

    changed = Signal(object)

    def __init__(
        self, look: Look, title: str, cards: Sequence[SettingsCard], parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.look = look
        self._title = PlainLabel(look, title, HEAD, weight=BOLD)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self.cards = tuple(cards)
        for card in self.cards:
            card.changed.connect(self.changed)
            self._list.addWidget(card)
        self._list.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._scroll, 1)
        self.follow(look)

    @property
    def scrolling(self) -> QScrollArea:
        """What holds the cards."""
        return self._scroll

    def card(self, kind: type[Kind]) -> Kind:
        """The card of this kind."""
        return next(card for card in self.cards if isinstance(card, kind))

    # -- room ------------------------------------------------------------------------------------

    def restyle(self) -> None:
        look = self.look
        self._list.setSpacing(look.space(14))
        self._list.setContentsMargins(0, 0, 0, look.space(24))
        self._arrange()
        super().restyle()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange and hasattr(self, "_column"):
            self._arrange()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        room = room_of(self, self.look, _WIDEST)
        self._column.setContentsMargins(room.left, room.top, room.right, 0)
        self._column.setSpacing(self.look.space(16))


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
