"""A session: one player, the clock it is given, the journal it is remembered in, and who watches.

Both front ends (the window and the terminal) drive this and nothing below it. Each command reads
the clock, lets the watch say whether the machine was away, settles the player, writes the journal,
and only then tells the listeners. A listener that fails pauses the session; it cannot break it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from backbeat.routine.model import Milliseconds, Sides
from backbeat.session import events as ev
from backbeat.session.clock import WALL_JUMP, Clock, Moment, Watch
from backbeat.session.events import Event, PauseReason
from backbeat.session.player import GET_READY, Player
from backbeat.session.record import (
    Cursor,
    Journal,
    PauseRecord,
    SessionEnd,
    SessionRecord,
    SessionStatus,
    StopDetails,
    StopRecord,
    set_record,
)
from backbeat.session.reopening import reopened
from backbeat.session.snapshot import Snapshot
from backbeat.session.state import ACTIVE, PlayerState, Status, Totals
from backbeat.session.timeline import Timeline

__all__ = ["HEARTBEAT", "Listener", "Session"]

HEARTBEAT: Milliseconds = 1_000
TEN_SECONDS: Milliseconds = 10_000

Listener: TypeAlias = Callable[[tuple[Event, ...]], None]


def _raise(fault: Exception) -> None:
    raise fault


class Session:
    """One run of a timeline.

    ``pace`` is how many times faster than life the clock handed in goes. ``silence`` is called first
    of all when the person stops; ``on_fault`` is the program's one handler for bugs (raised on where
    there is none, as in tests).
    """

    def __init__(
        self,
        timeline: Timeline,
        clock: Clock,
        journal: Journal,
        record: SessionRecord,
        *,
        get_ready: Milliseconds = GET_READY,
        pace: int = 1,
        restored: PlayerState | None = None,
        silence: Callable[[], None] = lambda: None,
        on_fault: Callable[[Exception], None] = _raise,
    ) -> None:
        self.planned = timeline
        self.record = record
        self._clock = clock
        self._journal = journal
        self._silence = silence
        self._on_fault = on_fault
        self._listeners: list[Listener] = []
        moment = clock.now()
        self._watch = Watch(moment, pace)
        self._pace = pace
        self._began = (_wall_milliseconds(clock.wall()), moment.boot_at)
        self._clock_changed = False
        self.stopped_at: StopRecord | None = None
        self._beaten_at = moment.mono_at
        self._faults: deque[Exception] = deque()
        self._facing_faults = False
        self._deliveries: deque[tuple[Listener, tuple[Event, ...]]] = deque()
        self._ends_as = SessionStatus.ENDED
        self._begun = restored is not None
        if restored is not None:
            restored = reopened(restored, timeline, moment.mono_at)
        self.player = Player(timeline, get_ready=get_ready, state=restored)

    def subscribe(self, listener: Listener) -> None:
        self._listeners.append(listener)

    # -- commands --------------------------------------------------------------------------------

    def start(self) -> None:
        if self.status is Status.READY:
            self._begin()
        self._do(self.player.start)

    def pause(self, reason: PauseReason = PauseReason.PERSON) -> None:
        self._do(lambda now: self.player.pause(now, reason))

    def resume(self) -> None:
        self._do(self.player.resume)

    def toggle(self) -> None:
        """Pause or go on, whichever it is."""
        self._do(self.player.resume if self.status is Status.PAUSED else self.player.pause)

    def skip(self) -> None:
        self._do(self.player.skip)

    def back(self) -> None:
        self._do(self.player.back)

    def jump(self, step: int) -> None:
        self._do(lambda now: self.player.jump(step, now))

    def add_time(self, more: Milliseconds = TEN_SECONDS) -> None:
        self._do(lambda now: self.player.add_time(more, now))

    def done(self) -> None:
        self._do(self.player.done)

    def count(self) -> None:
        """One repetition more, at the person's own pace."""
        self._do(self.player.count)

    def stop(self) -> None:
        """Something hurts: latched, silent, on the disk, and only then on the screen."""
        self._do(self._latch)

    def acknowledge(self) -> None:
        self._do(self.player.acknowledge)

    def end(self) -> None:
        """The person leaves early."""
        self._do(self.player.end)

    def close(self) -> None:
        """The program is being shut down from outside: what was done is kept, nothing is offered later."""
        self._ends_as = SessionStatus.INTERRUPTED
        self.end()

    def tick(self) -> None:
        """Let time pass. May be called as often or as seldom as anyone likes."""
        self._do(self.player.advance)
        self._beat()
        self._face_faults()

    def fault(self) -> None:
        """A bug somewhere: keep still, stay stoppable."""
        self._do(self._hold_still)

    def describe_stop(self, details: StopDetails) -> None:
        self._guard(lambda: self._journal.stop_details(self.record.id, details))
        self._face_faults()

    def reflect(self, effort: int | None, note: str) -> None:
        self._guard(lambda: self._journal.reflect(self.record.id, effort, note))
        self._face_faults()

    # -- queries ---------------------------------------------------------------------------------

    @property
    def timeline(self) -> Timeline:
        """The timeline as it goes: what one side managed may limit the other. ``planned`` is as it was begun with."""
        return self.player.timeline

    @property
    def status(self) -> Status:
        return self.player.state.status

    @property
    def is_active(self) -> bool:
        """Whether Stop must be at hand: running, paused or getting ready."""
        return self.status in ACTIVE

    @property
    def totals(self) -> Totals:
        return self.player.totals(self._clock.now().mono_at)

    def snapshot(self) -> Snapshot:
        return self.player.snapshot(self._clock.now().mono_at)

    def next_due(self) -> Milliseconds | None:
        """Milliseconds from now until something happens by itself; None while nothing will."""
        due = self.player.next_due()
        return None if due is None else max(0, due - self._clock.now().mono_at)

    # -- inside ----------------------------------------------------------------------------------

    def _do(self, command: Callable[[Milliseconds], tuple[Event, ...]]) -> None:
        moment = self._clock.now()
        gap = self._watch.look(moment)
        happened: tuple[Event, ...] = ()
        if gap is not None and self.status in ACTIVE:
            reason = PauseReason.SUSPEND if gap.reason == "suspend" else PauseReason.STALL
            began_at, away = gap.began_at, gap.elapsed
            happened = self._tried(lambda now: self.player.interrupt(reason, began_at, now, away), moment)
        happened += self._tried(command, moment)
        if happened:
            self._write(happened, moment)
            self._publish(happened)
        self._face_faults()

    def _latch(self, now: Milliseconds) -> tuple[Event, ...]:
        """Stop, whatever is wrong in here."""
        try:
            return self.player.stop(now)
        except Exception as fault:  # noqa: BLE001 - Stop must go on working
            self._faults.append(fault)
            return self.player.stop(now, settle=False)

    def _hold_still(self, now: Milliseconds) -> tuple[Event, ...]:
        try:
            return self.player.pause(now, PauseReason.FAULT)
        except Exception as fault:  # noqa: BLE001 - the session must not run on
            self._faults.append(fault)
            return self.player.pause(now, PauseReason.FAULT, settle=False)

    def _publish(self, happened: tuple[Event, ...]) -> None:
        """Tell everyone, in order: a listener that gives a command does not overtake the others' news."""
        if any(isinstance(event, ev.Stopped) for event in happened):
            # Silent at once: what was due in the last moments before the stop is not said after it.
            happened = _without_cues(happened)
            self._deliveries = deque((listener, _without_cues(news)) for listener, news in self._deliveries)
        self._deliveries.extend((listener, happened) for listener in self._listeners)
        while self._deliveries:
            listener, news = self._deliveries.popleft()
            self._guard(lambda listener=listener, news=news: listener(news))  # type: ignore[misc]

    # -- bugs, here and in whatever is called from here ----------------------------------------------

    def _tried(self, command: Callable[[Milliseconds], tuple[Event, ...]], moment: Moment) -> tuple[Event, ...]:
        try:
            return command(moment.mono_at)
        except Exception as fault:  # noqa: BLE001 - whatever it is, Stop must go on working
            self._faults.append(fault)
            return ()

    def _guard(self, call: Callable[[], None]) -> None:
        try:
            call()
        except Exception as fault:  # noqa: BLE001 - whatever it is, Stop must go on working
            self._faults.append(fault)

    def _face_faults(self) -> None:
        """A bug pauses the session, once everyone has been told what came before, and goes to the one handler."""
        if self._facing_faults:
            return
        self._facing_faults, held_still = True, False
        try:
            while self._faults:
                fault = self._faults.popleft()
                if not held_still and self.status in {Status.RUNNING, Status.RESUMING}:
                    held_still = True
                    self.fault()
                self._on_fault(fault)
        finally:
            self._facing_faults = False

    # -- what is remembered --------------------------------------------------------------------------

    def _begin(self) -> None:
        self._begun = True
        self._guard(lambda: self._journal.begin(self.record))

    def _write(self, happened: tuple[Event, ...], moment: Moment) -> None:
        if any(isinstance(event, ev.Stopped) for event in happened):
            self._guard(self._silence)
            if not self._begun:
                self._begin()
        wall = self._clock.wall()
        for event in happened:
            # When it happened, which may be a little before anyone looked.
            at = _earlier(wall, moment.mono_at - event.at)
            match event:
                case ev.SetOver():
                    row = set_record(self.record.id, self.planned, event, at)
                    self._guard(lambda row=row: self._journal.set_over(row))  # type: ignore[misc]
                case ev.Paused():
                    began = _earlier(at, event.gap)
                    pause = PauseRecord(self.record.id, event.reason, event.phase, began, event.gap)
                    self._guard(lambda pause=pause: self._journal.paused(pause))  # type: ignore[misc]
                case ev.Finished():
                    self._over(SessionStatus.FINISHED, at)
                case ev.Ended():
                    if self._begun:
                        self._over(self._ends_as, at)
                case ev.Stopped():
                    self._stopped(event, at)
                case ev.Acknowledged():
                    self._guard(lambda at=at: self._journal.acknowledged(self.record.id, at))  # type: ignore[misc]
                case _:
                    pass
        if self.is_active:
            self._beat(force=True)

    def _over(self, status: SessionStatus, at: datetime) -> None:
        self._guard(lambda: self._journal.over(self._end(status, at)))

    def _end(self, status: SessionStatus, at: datetime) -> SessionEnd:
        changed = self._look_at_wall(self._clock.wall())
        return SessionEnd(self.record.id, status, self.player.state.totals, changed, at)

    def _stopped(self, event: ev.Stopped, at: datetime) -> None:
        phase = self.timeline.phases[event.phase]
        step = self.timeline.step_of(event.phase)
        # Which side it was is known only within a set of one side: not while getting ready, nor where sides alternate.
        planned = self.timeline.set_of(event.phase)
        side = Sides.BOTH if planned is None or planned.side is Sides.ALTERNATE else planned.side
        self.stopped_at = record = StopRecord(
            session=self.record.id,
            phase=event.phase,
            elapsed=event.elapsed,
            exercise=step.step.exercise.id if step else None,
            title=step.name if step else "",
            side=side,
            set=phase.set,
            at=at,
        )
        self._guard(lambda: self._journal.stopped(record, self._end(SessionStatus.STOPPED, at)))

    def _beat(self, *, force: bool = False) -> None:
        if not self.is_active:
            return
        now = self._clock.now().mono_at
        if not force and now - self._beaten_at < HEARTBEAT:
            return
        self._beaten_at = now
        wall = self._clock.wall()
        self._look_at_wall(wall)
        state = self.player.state
        cursor = Cursor(
            session=self.record.id,
            phase=state.phase,
            elapsed=self.player.snapshot(now).elapsed,
            added=state.added,
            set_elapsed=state.set_elapsed,
            set_added=state.set_added,
            counted=state.counted,
            totals=self.player.totals(now),
            at=wall,
        )
        self._guard(lambda: self._journal.beat(cursor))

    def _look_at_wall(self, wall: datetime) -> bool:
        """Whether the clock on the wall has been set since the session began."""
        wall_began, boot_began = self._began
        lived = (self._clock.now().boot_at - boot_began) // self._pace
        drift = _wall_milliseconds(wall) - wall_began - lived
        self._clock_changed = self._clock_changed or abs(drift) > WALL_JUMP
        return self._clock_changed


def _without_cues(happened: tuple[Event, ...]) -> tuple[Event, ...]:
    return tuple(event for event in happened if not isinstance(event, ev.CueDue))


def _earlier(wall: datetime, by: Milliseconds) -> datetime:
    """A time of day a little before another, in the same zone, also where the clocks change between them."""
    if by <= 0:
        return wall
    return (wall.astimezone(UTC) - timedelta(milliseconds=by)).astimezone(wall.tzinfo)


def _wall_milliseconds(wall: datetime) -> int:
    return round(wall.timestamp() * 1000)
