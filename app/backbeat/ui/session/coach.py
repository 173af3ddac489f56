"""The voice and the tones of a session in the window, and the mute button that goes with them.

Everything that is heard is decided in `backbeat.sound` and made by a process apart; here it is joined to the window:
answers come over from the link's thread, and what is missing on this machine is said once.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from backbeat.sound.advice import advice
from backbeat.sound.link import Link
from backbeat.sound.prompter import Prompter, Standing
from backbeat.sound.protocol import Missing, Ready, Reply
from backbeat.sound.tones import Tone
from backbeat.sound.wording import Piece, Speech, choice_of
from backbeat.ui.session.companion import Companion
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backbeat.session.events import Event
    from backbeat.session.session import Session
    from backbeat.settings import Settings
    from backbeat.sound.prompter import Outlet
    from backbeat.ui.pages.player import PlayerPage

__all__ = ["Coach"]

_TRIED = 20_000  # milliseconds after which a process that was only tried out is ended
_EXPECTED = 180_000  # the same for one that waits for a session


class Coach(Companion):
    """`changed`: what is known of sound and voice here; `muted_changed`: by key, button or hand."""

    changed = Signal()
    muted_changed = Signal(bool)
    _came = Signal(object)

    def __init__(self, outlet: Outlet | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.standing = Standing()
        self._link = None if outlet is not None else Link(self._came.emit)
        self._outlet: Outlet = self._link or outlet  # type: ignore[assignment]
        self._prompter = Prompter(self._outlet, self.standing, translate)
        self._told: set[str] = set()
        self._settings: Settings | None = None
        self._in_session = False
        self._trying: Settings | None = None
        self._came.connect(self.hear, Qt.ConnectionType.QueuedConnection)
        self._tried = QTimer(self)
        self._tried.setSingleShot(True)
        self._tried.timeout.connect(self._end_trial)

    # -- a session -------------------------------------------------------------------------------

    def expect(self, tags: Iterable[str]) -> None:
        """Starting the process and finding a voice takes a second or two, in which the first words would be lost."""
        if not self._in_session and self._prompter.would_sound(tags):
            self._outlet.device(open_=False)
            self._start(_EXPECTED)

    def begin(self, session: Session) -> None:
        self._tried.stop()
        self._in_session, self._trying = True, None
        self._prompter.begin(session)

    def happened(self, events: tuple[Event, ...]) -> None:
        self._prompter.happened(events)

    def silence(self) -> None:
        self._prompter.silence()

    def over(self) -> None:
        self._in_session = False
        self._prompter.over()

    def settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        self._prompter.settings_changed(settings)

    def close(self) -> None:
        self._tried.stop()
        if self._link is not None:
            self._link.close()

    def dress(self, page: PlayerPage) -> None:
        """A speaker on the page that shows and switches, and the key M."""
        button = page.top.sound
        button.clicked.connect(self.toggle_muted)
        self.muted_changed.connect(button.set_muted)
        button.set_muted(self.muted)
        page.top.offer_sound()
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_M), page)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.toggle_muted)

    # -- muting ----------------------------------------------------------------------------------

    @property
    def muted(self) -> bool:
        return self._prompter.muted

    def set_muted(self, muted: bool) -> None:
        """Until the program ends; the settings are not touched."""
        if muted != self.muted:
            self._prompter.set_muted(muted)
            self.muted_changed.emit(muted)

    def toggle_muted(self) -> None:
        self.set_muted(not self.muted)

    # -- what there is on this machine -----------------------------------------------------------

    @property
    def advice(self) -> str:
        """What is missing and what to do about it; nothing where nothing is, or nobody has looked yet."""
        return advice(self.standing.missing, translate, linux=sys.platform not in {"win32", "darwin"})

    def look(self) -> None:
        """Find out which voices there are, while no session runs."""
        if not self._in_session:
            self._start(_TRIED)

    def _start(self, wanted_for: int) -> None:
        self._outlet.start()
        self._tried.start(max(wanted_for, self._tried.remainingTime()))

    def try_out(self, settings: Settings) -> None:
        """Let the person hear what they have chosen."""
        if self._in_session:
            return
        self.look()
        self._outlet.voice(settings.voice, settings.voice_speed)
        self._outlet.loudness(settings.loudness)
        if self.standing.engine or self.standing.missing:
            self._sound_trial(settings)
        else:
            self._trying = settings  # as soon as there is a voice, or known to be none

    def hear(self, reply: Reply) -> None:
        """An answer of the helper's, in the window's thread."""
        could_speak = bool(self.standing.engine)
        if self.standing.hear(reply):
            self.changed.emit()
        if isinstance(reply, Ready | Missing):
            trying, self._trying = self._trying, None
            if trying is not None:
                self._sound_trial(trying)
            elif self._in_session:
                self._say_what_is_missing()
                if not could_speak and self.standing.engine:
                    self._prompter.voice_came()

    def _sound_trial(self, settings: Settings) -> None:
        choice = choice_of(settings, at_the_desk=False)
        language = translate("Sound", "en", "the code of the language these words are translated into")
        words = translate("Sound", "Lift the arms, and breathe in. And out.")
        wanted = choice.verbosity != "off" and self.standing.can_say(language)
        self._outlet.hush()
        self._outlet.sound(_trial(words if wanted else "", language, tones=settings.tones or not wanted))

    def _say_what_is_missing(self) -> None:
        missing = self.standing.missing
        if missing == "voice" and (self._settings is None or self._settings.verbosity == "off"):
            return
        if missing and missing not in self._told:
            self._told.add(missing)
            self.notice.emit(self.advice)

    def _end_trial(self) -> None:
        if not self._in_session:
            self._outlet.rest()


def _trial(words: str, language: str, *, tones: bool) -> Speech:
    return Speech(Tone.NEXT if tones else None, None, ((Piece(language, words),),) if words else ())
