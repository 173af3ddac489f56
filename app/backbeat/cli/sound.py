"""Sound in the terminal: the same cues as in the window, for whoever asks for them with --sound."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from backbeat.routine.describe import english
from backbeat.sound.advice import advice
from backbeat.sound.link import Link
from backbeat.sound.prompter import Prompter, Standing
from backbeat.sound.protocol import Missing, Ready, Reply

if TYPE_CHECKING:
    from backbeat.session.events import Event
    from backbeat.session.session import Session
    from backbeat.settings import Settings

__all__ = ["TerminalSound", "what_is_there"]


class TerminalSound:
    """`silence` goes to the session when it is made, `begin` before it is started, `close` after it."""

    def __init__(self, settings: Settings, tell: Callable[[str], None], link: Link | None = None) -> None:
        self._tell = tell
        self._came: SimpleQueue[Reply] = SimpleQueue()
        self._link = link or Link(self._came.put)
        self._standing = Standing()
        self._prompter = Prompter(self._link, self._standing, english)
        self._prompter.settings_changed(settings)
        self._told = False

    def begin(self, session: Session) -> None:
        session.subscribe(self._happened)
        self._prompter.begin(session)

    def silence(self) -> None:
        self._prompter.silence()

    def close(self) -> None:
        self._link.close()

    def _happened(self, events: tuple[Event, ...]) -> None:
        """What the helper has answered since is heard first; nobody waits for it."""
        try:
            while True:
                self._hear(self._came.get_nowait())
        except Empty:
            pass
        self._prompter.happened(events)

    def _hear(self, reply: Reply) -> None:
        could_speak = bool(self._standing.engine)
        self._standing.hear(reply)
        if not could_speak and self._standing.engine:
            self._prompter.voice_came()
        if self._standing.missing and not self._told:
            self._told = True
            self._tell(advice(self._standing.missing, english, linux=sys.platform not in {"win32", "darwin"}))


def what_is_there(patience: float) -> Standing:
    """Ask the real helper what works on this computer; nothing is sounded. Waits up to `patience` seconds."""
    standing, answered = Standing(), threading.Event()

    def hear(reply: Reply) -> None:
        standing.hear(reply)
        if isinstance(reply, Ready | Missing):
            answered.set()

    link = Link(hear)
    link.start()
    if not answered.wait(patience):
        standing.missing = "gone"
    link.close()
    return standing
