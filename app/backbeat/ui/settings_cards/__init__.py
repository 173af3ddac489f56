"""The cards of the settings page, in their order: one subject each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.settings_cards.data import DataCard
from backbeat.ui.settings_cards.far import FarCard
from backbeat.ui.settings_cards.folders import FoldersCard
from backbeat.ui.settings_cards.looks import LooksCard
from backbeat.ui.settings_cards.plan import PlanCard
from backbeat.ui.settings_cards.sessions import SessionsCard
from backbeat.ui.settings_cards.sound import SoundCard

if TYPE_CHECKING:
    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["CARDS", "DataCard", "FoldersCard", "SettingsCard", "SoundCard"]

CARDS: tuple[Callable[[Look, Callable[[], Settings]], SettingsCard], ...] = (
    LooksCard,
    SessionsCard,
    PlanCard,
    FarCard,
    SoundCard,
    DataCard,
)
"""Cards that need nothing but the settings. The folders come last and need to know where they are."""
