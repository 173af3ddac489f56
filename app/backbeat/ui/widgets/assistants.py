"""A word to screen readers, where one is listening; otherwise nothing is made and nothing sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

__all__ = ["announce"]


def announce(source: QObject, words: str, *, urgent: bool = False) -> None:
    """Have it said. ``urgent`` may interrupt what is being said; the rest waits its turn."""
    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(source, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
