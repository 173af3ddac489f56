"""What a screen reader says of a session: where one is and what comes, never the counting and the breath.

It is one more view of the events. A change of exercise, side, set or rest is said once, politely, and not
more often than a listener can follow: of what comes too close together the latest is said. After a stop there
is one word more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from backbeat.routine.describe import dose_line, spoken_length
from backbeat.session import events as ev
from backbeat.session.state import Status
from backbeat.session.timeline import SegmentKind
from backbeat.ui.pages import words
from backbeat.ui.session.companion import Companion
from backbeat.ui.text import plain, translate
from backbeat.ui.widgets.assistants import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backbeat.session.events import Event
    from backbeat.session.session import Session
    from backbeat.session.timeline import PlannedStep, Timeline

__all__ = ["Announcer", "segment_words", "tell_assistants"]

_GAP = 1_500  # milliseconds between two announcements
_LEADING = (SegmentKind.PREPARE, SegmentKind.SWITCH)  # they have said what comes

Tell = Callable[[str, bool], None]
"""Words, and whether they may interrupt what is being said."""


def tell_assistants(window: QWidget) -> Tell:
    """A way to a screen reader, if there is one."""
    return lambda text, urgent: announce(window, text, urgent=urgent)


def segment_words(timeline: Timeline, phase: int) -> str:
    """What a phase begins: an exercise, a side, a set or a rest. Nothing where it only goes on with one."""
    segment = timeline.segment_of(phase)
    step = timeline.step_of(phase)
    if segment.first != phase:
        return ""
    if segment.kind is SegmentKind.REST:
        rest = translate("Announcer", "Rest, %1.")
        rest = rest.replace("%1", spoken_length(timeline.phases[phase].length or 0, translate))
        following = translate("Announcer", "Next: %1.").replace("%1", words.next_words(timeline, phase))
        return f"{rest} {following}"
    return "" if step is None else _exercise_words(timeline, phase, step)


def _exercise_words(timeline: Timeline, phase: int, step: PlannedStep) -> str:
    here, segment = timeline.phases[phase], timeline.segment_of(phase)
    side = words.side_words(step, here.side)
    if segment.kind is SegmentKind.SWITCH:
        change = translate("Announcer", "Change sides: %1.").replace("%1", side)
        limit = words.limit_words(timeline, phase)
        return f"{change} {limit}." if limit else change
    name = f"{step.name}, {side}." if side else f"{step.name}."
    dose = dose_line(step.dose, translate)
    if segment.kind is SegmentKind.PREPARE:
        return " ".join(part for part in (name, dose, words.instruction_of(step)) if part)
    before = timeline.segments[here.segment - 1] if here.segment else None
    if before is None or before.step != segment.step:
        return f"{name} {dose}"
    if before.kind in _LEADING:
        return translate("Announcer", "Begin.")
    number = translate("Announcer", "Set %1 of %2").replace("%1", str(here.set or 1))
    number = number.replace(
        "%2", str(step.dose.all_sets if (here.set or 1) > step.dose.sets else step.dose.sets_on(here.side))
    )
    return f"{number}, {side}." if side else f"{number}."


class Announcer(Companion):
    """`tell` is handed the words; `tell_assistants` makes the real one."""

    def __init__(self, tell: Tell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self._session: Session | None = None
        self._stopped = False
        self._waiting = ""
        self.pause = QTimer(self)  # runs while nothing more may be said
        self.pause.setSingleShot(True)
        self.pause.setInterval(_GAP)
        self.pause.timeout.connect(self._go_on)

    def begin(self, session: Session) -> None:
        self._session, self._stopped = session, False
        self._forget()
        if session.status is Status.PAUSED:  # it was cut off and waits
            self._waiting = words.pause_words(session.snapshot())
            self._say()

    def happened(self, events: tuple[Event, ...]) -> None:
        if self._session is None or self._stopped:
            return
        for event in events:
            if isinstance(event, ev.Stopped):
                self._stopped = True
                self._forget()
                self._tell(translate("Announcer", "Stopped"), True)
                return
            text = self._words_of(event, self._session)
            if text:
                self._waiting = plain(text)
        if self._waiting and not self.pause.isActive():
            self._say()

    def silence(self) -> None:
        self._forget()

    def over(self) -> None:
        self._session = None
        self._forget()

    def close(self) -> None:
        self.over()

    @staticmethod
    def _words_of(event: Event, session: Session) -> str:
        text = ""
        match event:
            case ev.PhaseBegan(phase=phase):
                text = segment_words(session.timeline, phase)
            case ev.Paused():
                text = words.pause_words(session.snapshot())
            case ev.Resuming():
                text = translate("Announcer", "Get ready.")
            case ev.Resumed():
                text = translate("Announcer", "Going on.")
            case ev.TimeAdded(added=added):
                text = translate("Announcer", "%1 more.").replace("%1", spoken_length(added, translate))
            case ev.Finished():
                text = translate("Announcer", "Done.")
            case ev.Ended():
                text = translate("Announcer", "Ended here. What you have done is kept.")
        return text

    def _say(self) -> None:
        text, self._waiting = self._waiting, ""
        self.pause.start()
        self._tell(text, False)

    def _go_on(self) -> None:
        if self._waiting:
            self._say()

    def _forget(self) -> None:
        self._waiting = ""
        self.pause.stop()
