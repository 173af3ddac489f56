"""Breaks from the desk: how things stand, and everything one may choose about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from backbeat.ui.breaks.controls import BreakControls
from backbeat.ui.pages.settings import CardsPage
from backbeat.ui.settings_cards.break_hours import HoursCard
from backbeat.ui.settings_cards.break_kinds import KindsCard
from backbeat.ui.settings_cards.break_manners import MannersCard
from backbeat.ui.settings_cards.breaks import BreaksCard, UnseenCard
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["BreaksPage"]


class BreaksPage(CardsPage):
    """`opened` whenever it comes into view: what it shows of the desk and the library may be another."""

    opened = Signal()

    def __init__(self, look: Look, settings: Callable[[], Settings], parent: QWidget | None = None) -> None:
        cards = [card(look, settings) for card in (BreaksCard, KindsCard, HoursCard, MannersCard, UnseenCard)]
        super().__init__(look, translate("BreaksPage", "Breaks"), cards, parent)
        self.controls = BreakControls(look)
        self.card(BreaksCard).standing.addWidget(self.controls)
        self.controls.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit()
