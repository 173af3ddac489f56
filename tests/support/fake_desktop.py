"""A desktop that does what a test says, and remembers what it was asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from backbeat.desktop.media_controls import Command, Showing
from backbeat.session.events import PauseReason
from backbeat.ui.session.companion import Companion
from backbeat.ui.system.awake import Awake
from backbeat.ui.system.away import Away
from backbeat.ui.system.media import Media

__all__ = ["FakeDesktop"]


class _KeepAwake:
    def __init__(self, wishes: list[bool | str]) -> None:
        self._wishes = wishes

    def want(self, awake: bool) -> None:
        self._wishes.append(awake)

    def close(self) -> None:
        self._wishes.append("close")


class _Watcher:
    def __init__(self, desktop: FakeDesktop) -> None:
        self._desktop = desktop

    def watch(self) -> None:
        self._desktop.watched = True

    def close(self) -> None:
        self._desktop.watched = False


class _Controls:
    def __init__(self, shown: list[Showing | None]) -> None:
        self._shown = shown

    def show(self, what: Showing) -> None:
        self._shown.append(what)

    def hide(self) -> None:
        if self._shown and self._shown[-1] is not None:
            self._shown.append(None)


class FakeDesktop:
    """Its companions are real; behind them is nothing but lists."""

    def __init__(self, now: Callable[[], int] = lambda: 0) -> None:
        self.wishes: list[bool | str] = []
        self.watched = False
        self.shown: list[Showing | None] = []
        self._now = now
        self.fail: Callable[[str], None] = lambda _reason: None
        self.leave: Callable[[PauseReason], None] = lambda _reason: None
        self.ask: Callable[[Command], None] = lambda _command: None

    @property
    def is_awake(self) -> bool:
        return bool(self.wishes) and self.wishes[-1] is True

    def companions(self, window: Any, parent: Any) -> tuple[Companion, ...]:
        def keep(failed: Callable[[str], None]) -> _KeepAwake:
            self.fail = failed
            return _KeepAwake(self.wishes)

        def watch(tell: Callable[[PauseReason], None]) -> tuple[_Watcher, ...]:
            self.leave = tell
            return (_Watcher(self),)

        def controls(asked: Callable[[Command], None]) -> _Controls:
            self.ask = asked
            return _Controls(self.shown)

        return Away(watch, parent), Awake(keep, parent), Media(window, controls, self._now, parent)
