"""Whoever goes along with every session without being needed for it.

The voice, the announcements for a screen reader, keeping the screen awake, the desktop's media controls: each
is one more view of the same events. Nothing waits for them, and what goes wrong in one of them is told to the
program's handler and reaches neither the session nor the others.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from backbeat.session.events import Event
    from backbeat.session.session import Session
    from backbeat.settings import Settings
    from backbeat.ui.pages.player import PlayerPage

__all__ = ["Companion", "Company"]


class Companion(QObject):
    """Override what concerns you; everything here does nothing. All of it is called in the window's thread."""

    notice = Signal(str)  # a sentence for the person, told once: what is missing and what to do about it

    def dress(self, page: PlayerPage) -> None:
        """The page of a window's sessions, once, before the first of them is shown: add to it what is yours."""

    def expect(self, tags: Iterable[str]) -> None:
        """A routine with these tags is looked at: whoever needs a moment to get ready for its session begins now."""

    def begin(self, session: Session) -> None:
        """A session is about to be shown; it has not started yet, or stands paused where it was cut off."""

    def happened(self, events: tuple[Event, ...]) -> None:
        """What the session tells everyone, after the page has seen it."""

    def silence(self) -> None:
        """The person stopped: no sound and no word after this. Called first of all; must not wait for anything."""

    def over(self) -> None:
        """The pages of the session were left."""

    def settings_changed(self, settings: Settings) -> None:
        """What the person has chosen from now on; also called once in the beginning."""

    def close(self) -> None:
        """The program ends."""


class Company(QObject):
    """All companions as one, each kept from harming the others."""

    def __init__(
        self, companions: Iterable[Companion], on_fault: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._companions = tuple(companions)
        self._on_fault = on_fault

    def __iter__(self) -> Iterator[Companion]:
        return iter(self._companions)

    def dress(self, page: PlayerPage) -> None:
        self._each(lambda one: one.dress(page))

    def expect(self, tags: Iterable[str]) -> None:
        self._each(lambda one: one.expect(tags))

    def begin(self, session: Session) -> None:
        self._each(lambda one: one.begin(session))

    def happened(self, events: tuple[Event, ...]) -> None:
        self._each(lambda one: one.happened(events))

    def silence(self) -> None:
        self._each(lambda one: one.silence())

    def over(self) -> None:
        self._each(lambda one: one.over())

    def settings_changed(self, settings: Settings) -> None:
        self._each(lambda one: one.settings_changed(settings))

    def close(self) -> None:
        self._each(lambda one: one.close())

    def _each(self, call: Callable[[Companion], None]) -> None:
        for one in self._companions:
            try:
                call(one)
            except Exception as fault:  # noqa: BLE001 - a companion's bug must not reach the session
                self._on_fault(fault)
