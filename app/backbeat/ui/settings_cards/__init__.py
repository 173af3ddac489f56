"""The cards of the settings page, in their order: one subject each."""

from __future__ import annotations

from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.settings_cards.folders import FoldersCard
from backbeat.ui.settings_cards.looks import LooksCard
from backbeat.ui.settings_cards.sessions import SessionsCard

__all__ = ["CARDS", "FoldersCard", "SettingsCard"]

CARDS: tuple[type[SettingsCard], ...] = (LooksCard, SessionsCard)
"""Cards that need nothing but the settings. The folders come last and need to know where they are."""
