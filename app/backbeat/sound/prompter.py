"""Goes along with a session and has what is due sounded. Both front ends use it; it gives no command to a session.

It knows what the helper has said it can do (`told`), and words what happens accordingly. What comes late
(the machine was busy) is worded with what is left of its moment, or left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from backbeat.routine.describe import Translate
from backbeat.routine.model import Milliseconds
from backbeat.session import events as ev
from backbeat.session.cues import Cue, CueKind
from backbeat.session.events import Event
from backbeat.session.session import Session
from backbeat.session.state import Status
from backbeat.session.timeline import RESTING
from backbeat.sound import protocol as p
from backbeat.sound.moment import Moment
from backbeat.sound.wording import (
    Choice,
    Chosen,
    Speech,
    choice_of,
    finished,
    get_ready,
    goes_on,
    heard,
    rep_counted,
)

__all__ = ["DESK_TAGS", "HearingSettings", "Outlet", "Prompter", "Standing"]

DESK_TAGS = frozenset({"desk-break", "desk", "office"})
_LATE: Milliseconds = 400  # what was due longer ago than this is not sounded any more
_STILL_WORTH_SAYING: Milliseconds = 3_000
_ENTRIES = frozenset({CueKind.EXERCISE, CueKind.SWITCH, CueKind.REST})
_DEVICE_OPEN = frozenset({ev.Started, ev.Resuming, ev.Resumed})
_DEVICE_SHUT = frozenset({ev.Paused, ev.Finished, ev.Ended})


class HearingSettings(Chosen, Protocol):
    """What of the settings is about hearing."""

    @property
    def voice(self) -> str: ...
    @property
    def voice_speed(self) -> float: ...
    @property
    def loudness(self) -> float: ...


class Outlet(Protocol):
    """Where sounds go: `backbeat.sound.link.Link`, or whoever stands in for it in a test."""

    def start(self) -> None: ...
    def sound(self, speech: Speech) -> None: ...
    def hush(self) -> None: ...
    def silence(self) -> None: ...
    def voice(self, name: str, speed: float) -> None: ...
    def loudness(self, level: float) -> None: ...
    def device(self, *, open_: bool) -> None: ...
    def rest(self) -> None: ...


class Standing:
    """What is known of the helper on this machine: what it misses, who speaks, in which languages."""

    def __init__(self) -> None:
        self.missing = ""
        self.engine = ""
        self.voices: tuple[p.VoiceInfo, ...] = ()
        self._languages: frozenset[str] = frozenset()

    def hear(self, reply: p.Reply) -> bool:
        """Take a reply in; whether it changed anything."""
        before = (self.missing, self.engine, self.voices)
        match reply:
            case p.Ready():
                self.engine, self.voices = reply.engine, reply.voices
                self.missing = "" if reply.engine else "voice"
                self._languages = frozenset(p.base_language(one.language) for one in reply.voices)
            case p.Missing():
                self.missing = reply.what
                if reply.what != "device":
                    self.engine, self.voices, self._languages = "", (), frozenset()
        return before != (self.missing, self.engine, self.voices)

    def can_say(self, language: str) -> bool:
        return p.base_language(language) in self._languages


class Prompter:
    """`begin` with each session; then tell it everything that happens."""

    def __init__(self, outlet: Outlet, standing: Standing, translate: Translate) -> None:
        self._outlet, self._standing, self._translate = outlet, standing, translate
        self._session: Session | None = None
        self._settings: HearingSettings | None = None
        self._muted = False
        self._stopped = True

    @property
    def muted(self) -> bool:
        return self._muted

    def set_muted(self, muted: bool) -> None:
        """Only for this run of the program; nothing is written down."""
        self._muted = muted
        if muted:
            self._outlet.hush()
        elif self._session is not None and not self._stopped:
            self._wake(self._session)

    def settings_changed(self, settings: HearingSettings) -> None:
        self._settings = settings
        self._outlet.voice(settings.voice, settings.voice_speed)
        self._outlet.loudness(settings.loudness)

    def choice(self) -> Choice:
        """What is heard just now."""
        return choice_of(_NOTHING, muted=True) if self._muted else self.unmuted_choice()

    def unmuted_choice(self) -> Choice:
        """What the settings and the place come to."""
        if self._settings is None:
            return choice_of(_NOTHING, muted=True)
        tags = () if self._session is None else self._session.timeline.main.tags
        return choice_of(self._settings, at_the_desk=not DESK_TAGS.isdisjoint(tags))

    def would_sound(self, tags: Iterable[str]) -> bool:
        """Whether anything is to be heard of a session of a routine with these tags."""
        if self._muted or self._settings is None:
            return False
        return not choice_of(self._settings, at_the_desk=not DESK_TAGS.isdisjoint(tags)).is_silent

    def begin(self, session: Session) -> None:
        self._session, self._stopped = session, False
        self._wake(session)

    def _wake(self, session: Session) -> None:
        """No process is started for a session in which nothing is to be heard."""
        if not self.choice().is_silent:
            self._outlet.device(open_=session.is_active)
            self._outlet.start()

    def voice_came(self) -> None:
        """A voice was found after its first words were due: what this phase is about is still said."""
        session, choice = self._session, self.choice()
        if session is None or self._stopped or session.status is not Status.RUNNING or choice.is_silent:
            return
        snapshot = session.snapshot()
        if snapshot.elapsed <= _STILL_WORTH_SAYING:
            cues = [cue for cue in snapshot.phase.cues if cue.kind in _ENTRIES]
            speech = self._of_moment(session, snapshot.phase_index, cues, False, choice) if cues else None
            if speech is not None and speech.texts:
                self._outlet.sound(replace(speech, tone=None))

    def silence(self) -> None:
        self._stopped = True
        self._outlet.silence()

    def over(self) -> None:
        self._session, self._stopped = None, True
        self._outlet.rest()

    def happened(self, events: tuple[Event, ...]) -> None:
        session = self._session
        if session is None or self._stopped:
            return
        if any(isinstance(event, ev.Stopped) for event in events):
            self.silence()
            return
        choice = self.choice()
        if choice.is_silent:
            return
        for speech in self._speeches(events, session, choice):
            self._outlet.sound(speech)

    def _speeches(self, events: tuple[Event, ...], session: Session, choice: Choice) -> list[Speech]:
        """Of several phases that went by at once only the last is worth a word."""
        speeches: list[Speech | None] = []
        phase, cues, began = -1, list[Cue](), False
        for event in events:
            if type(event) in _DEVICE_OPEN:
                self._outlet.device(open_=True)
            match event:
                case ev.PhaseBegan():
                    if session.timeline.segment_of(event.phase).first == event.phase and event.phase:
                        self._outlet.hush()  # whatever is left of what was before, where it was left early
                        speeches = []
                    phase, cues, began = event.phase, [], True
                case ev.CueDue():
                    if event.phase != phase:
                        phase, began, cues = event.phase, False, []
                    cues.append(event.cue)
                case ev.Paused() | ev.Ended():
                    self._outlet.hush()
                    speeches, cues, began = [], [], False
                case ev.Finished():
                    cues, began = [], False
            speeches.append(self._of_event(event, session, choice))
            if type(event) in _DEVICE_SHUT:
                self._outlet.device(open_=False)  # once what sounds now has ended
        if cues or began:
            speeches.append(self._of_moment(session, phase, cues, began, choice))
        return [speech for speech in speeches if speech is not None]

    def _of_event(self, event: Event, session: Session, choice: Choice) -> Speech | None:
        """What is heard of an event that is no cue."""
        how = (choice, self._standing.can_say, self._translate)
        match event:
            case ev.RepCounted(reps=reps) if reps:
                return rep_counted(reps, *how)
            case ev.Resuming():
                return get_ready(max(0, event.until_at - event.at), *how)
            case ev.Resumed() if session.snapshot().phase.kind not in RESTING:
                return goes_on(choice)
            case ev.Finished():
                return finished(*how)
        return None

    def _of_moment(self, session: Session, phase: int, cues: list[Cue], began: bool, choice: Choice) -> Speech | None:
        snapshot = session.snapshot()
        if snapshot.phase_index != phase:
            return None
        fresh = []
        for cue in cues:
            due = cue.due(snapshot.length)
            # A name is worth saying late; a count or a breath is not.
            if due is not None and (snapshot.elapsed - due <= _LATE or (due == 0 and cue.kind in _ENTRIES)):
                fresh.append(cue)
        if not fresh and not began:
            return None
        moment = Moment(session.timeline, phase, snapshot.elapsed, snapshot.length, began, tuple(fresh))
        return heard(moment, choice, self._standing.can_say, self._translate)


class _Nothing:
    verbosity = "off"
    tones = False
    breath_sounds = "off"
    desk_sounds = False


_NOTHING = _Nothing()
