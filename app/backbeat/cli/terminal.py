"""The terminal player: the second view of the same session.

In a terminal one line moves; where the output goes elsewhere, one plain line is printed for each
exercise, set and rest. Phase is told by word and shape, as in the window.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from typing import TextIO

from backbeat.cli.keys import ENTER, ESCAPE, LEFT, RIGHT, Keys
from backbeat.cli.timeline import clock_time
from backbeat.routine.describe import dose_line
from backbeat.routine.model import Breath, Sides
from backbeat.session import events as ev
from backbeat.session.events import Event, PauseReason
from backbeat.session.session import HEARTBEAT, Session
from backbeat.session.snapshot import Snapshot
from backbeat.session.state import Status
from backbeat.session.timeline import PhaseKind

__all__ = ["HELP", "TerminalPlayer"]

HELP = "Space pause   → on   ← back   + ten seconds more   c count   Enter done   Esc STOP, it hurts   q leave"

_FRAME = 0.1
_WORDS = {
    PhaseKind.PREPARE: "○ Get ready",
    PhaseKind.EFFORT: "▲ Effort",
    PhaseKind.HOLD: "■ Hold",
    PhaseKind.FINISH: "▼ Finish",
    PhaseKind.PAUSE: "· Pause",
    PhaseKind.WORK: "■ Work",
    PhaseKind.SWITCH: "⇄ Change sides",
    PhaseKind.REST: "○ Rest",
}
_BREATHS = {Breath.IN: "inhale", Breath.OUT: "exhale", Breath.HOLD: "hold your breath", Breath.FREE: ""}
_PAUSED = {
    PauseReason.PERSON: "Paused",
    PauseReason.SUSPEND: "Paused: the computer slept",
    PauseReason.STALL: "Paused: the computer was busy",
    PauseReason.FAULT: "Paused: something went wrong in the program",
    PauseReason.RESTORED: "Paused where it was cut off",
    PauseReason.LOCKED: "Paused: the screen was locked",
}
_NO_MORE = ", no more than the other side managed"
_BAR = " ▁▂▃▄▅▆▇█"


class TerminalPlayer:
    """Shows a session and passes key presses on to it, until it is over."""

    def __init__(self, session: Session, keys: Keys, out: TextIO = sys.stdout, *, speed: int = 1) -> None:
        self._session = session
        self._keys = keys
        self._out = out
        self._speed = speed
        self._moves = out.isatty()
        self._width = 0
        self._announced: int | None = None
        self._commands: dict[str, Callable[[], None]] = {
            " ": session.toggle,
            RIGHT: session.skip,
            "n": session.skip,
            LEFT: session.back,
            "b": session.back,
            "+": session.add_time,
            ENTER: session.done,
            "c": session.count,
            "p": session.toggle,
            ESCAPE: session.stop,
            "s": session.stop,
            "q": session.end,
        }
        session.subscribe(self._told)

    def run(self) -> Status:
        """Start (or, where a session was cut off, wait for the person) and stay until it is over."""
        if self._keys.is_terminal:
            self._line(HELP)
        if self._session.status is Status.READY:
            self._session.start()
        elif self._session.status is Status.PAUSED:
            self._phase(self._session.player.state.phase)
            self._line("Paused where it was cut off. Space goes on.")
        while self._session.is_active:
            self._show()
            pressed = self._keys.read(self._wait())
            if pressed in self._commands:
                self._commands[pressed]()
            elif pressed == "?":
                self._line(HELP)
            if self._session.is_active:
                self._session.tick()
        self._clear()
        return self._session.status

    def _wait(self) -> float:
        """Seconds until there is something to do: the next moment of the session, a frame, a heartbeat."""
        due = self._session.next_due()
        frame = _FRAME if self._moves else HEARTBEAT / 1000
        return frame if due is None else min(frame, due / 1000 / self._speed)

    # -- what has happened ---------------------------------------------------------------------------

    def _told(self, happened: tuple[Event, ...]) -> None:
        for event in happened:
            match event:
                case ev.PhaseBegan():
                    self._phase(event.phase)
                case ev.Paused():
                    self._line(f"{_PAUSED[event.reason]}. Space goes on.")
                case ev.Resuming():
                    self._line("Get ready ...")
                case ev.TimeAdded():
                    self._line(f"{event.added / 1000:+g} seconds.")
                case _:
                    pass

    def _phase(self, index: int) -> None:
        timeline = self._session.timeline
        phase, step = timeline.phases[index], timeline.step_of(index)
        if timeline.passed_over_before(index) is not None:
            self._line("        The second side is left out, because the first one did nothing.")
        if step is not None and phase.step != self._announced:
            self._announced = phase.step
            of = "" if step.rounds == 1 else f"  (round {step.round} of {step.rounds})"
            self._line("")
            self._line(f"{clock_time(phase.start)}  {step.name}{of}. {dose_line(step.dose)}")
            for number, sentence in enumerate(step.step.exercise.steps, 1):
                self._line(f"        {number}. {sentence}")
            if step.step.note:
                self._line(f"        {step.step.note}")
        if index != timeline.segment_of(index).first:
            return
        planned = timeline.set_of(index)
        if not self._moves or (planned is not None and planned.is_shortened):
            self._line(f"{clock_time(phase.start)}  {self._words(phase.kind, index)}")

    def _words(self, kind: PhaseKind, index: int) -> str:
        timeline = self._session.timeline
        phase = timeline.phases[index]
        words = _WORDS[kind]
        planned = timeline.set_of(index)
        if planned is not None:
            step = timeline.steps[planned.step]
            words = f"■ Set {planned.set} of {step.dose.sets_on(planned.side)}"
            if planned.reps is not None:
                words += f", {planned.reps} times"
        if phase.side is not Sides.BOTH:
            words += f", {phase.side}"
        length = planned_length(self._session, index)
        words += ", at your own pace" if length is None else f", {length / 1000:g} seconds"
        return words + (_NO_MORE if planned is not None and planned.is_shortened else "")

    # -- what flows ----------------------------------------------------------------------------------

    def _show(self) -> None:
        if not self._moves:
            return
        snapshot = self._session.snapshot()
        if snapshot.status is Status.PAUSED:
            text = f"   ❚❚ {_PAUSED[snapshot.reason or PauseReason.PERSON]}"
        else:
            text = self._moment(snapshot)
        # A line that wraps could not be written over, and every frame would be one more.
        text = text[: shutil.get_terminal_size().columns - 1]
        self._out.write("\r" + text.ljust(self._width))
        self._width = len(text)
        self._out.flush()

    def _moment(self, snapshot: Snapshot) -> str:
        phase = snapshot.phase
        step = self._session.timeline.step_of(snapshot.phase_index)
        word = "Get ready" if snapshot.status is Status.RESUMING else _WORDS[phase.kind]
        bar = _BAR[round(snapshot.breath_level * (len(_BAR) - 1))]
        parts = [f"{snapshot.seconds_shown:>4} {bar} {word:<14}", f"{_BREATHS[snapshot.breath]:<8}"]
        if phase.side is not Sides.BOTH:
            parts.append(str(phase.side))
        if step is not None and phase.rep is not None:
            parts.append(f"rep {phase.rep} of {snapshot.reps}")
        if step is not None and step.dose.all_sets > 1:
            parts.append(f"set {phase.set} of {step.dose.sets_on(phase.side)}")
        if snapshot.is_counted:
            parts.append(f"{snapshot.reps_counted} of {snapshot.reps_to_count} counted")
        if snapshot.own_pace:
            parts.append("Enter when done")
        parts.append(f"{clock_time(snapshot.position)} of {clock_time(snapshot.total)}")
        return "  ".join(parts)

    def _clear(self) -> None:
        if self._moves and self._width:
            self._out.write("\r" + " " * self._width + "\r")
            self._width = 0

    def _line(self, text: str) -> None:
        self._clear()
        self._out.write(text + "\n")
        self._out.flush()


def planned_length(session: Session, index: int) -> int | None:
    """Milliseconds of the segment that begins with this phase; None at the person's own pace."""
    timeline = session.timeline
    segment = timeline.segment_of(index)
    lengths = [timeline.phases[one].length for one in range(segment.first, segment.end)]
    return None if None in lengths else sum(length or 0 for length in lengths)
