"""Days and hours in the words of the person's language. Pure functions."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from backbeat.ui.text import translate

__all__ = ["clock_words", "date_words", "day_words"]


def date_words(day: date, *, short: bool = False) -> str:
    """A date in the words and order of the person's language."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def clock_words(at: datetime) -> str:
    """The time of day."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def day_words(day: date, today: date) -> str:
    """A day as one says it."""
    days = (today - day).days
    if days == 0:
        return translate("Library", "Today")
    if days == 1:
        return translate("Library", "Yesterday")
    if 1 < days < 14:
        return translate("Library", "%n day(s) ago", None, days)
    return date_words(day, short=days > 300)
