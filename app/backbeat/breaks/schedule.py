"""The schedule: a function of (plan, state, now, senses), told the time and never reading it.

It says when to offer a break and when to take the offer back; it starts nothing. Lengths are measured on
the clock that goes on while the machine sleeps; the clock on the wall is looked at for working hours and
for "not before tomorrow" alone, so that neither a change of zone nor of daylight saving moves a break.

At most one offer stands at any time. Being away (idle, locked, asleep) for long enough, and having
exercised, is a break by itself. After every gap there is peace first.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from backbeat.breaks.events import Grew, Happening, NaturalBreak, Offered, Over, Result, Withdrawn
from backbeat.breaks.model import MINUTE, SECOND, BreakKind, BreakPlan, Obstacle, Senses
from backbeat.breaks.state import OFFERING, Instant, ScheduleState, Standing
from backbeat.routine.model import Milliseconds

__all__ = ["Schedule"]

_SLEPT: Milliseconds = SECOND  # the boot clock so far ahead of the other: the machine slept
_LATE: Milliseconds = MINUTE  # nobody looked for so much longer than asked: the machine was away
_BEGINS_WITHIN: Milliseconds = 30 * SECOND  # from "start" to the first page of the break
_SHOWN_AT_LEAST: Milliseconds = 3 * SECOND  # a prelude does not grow the moment it appears


class Schedule:
    """Holds the plan and the state. Every method says what happened, told after the state has settled."""

    def __init__(self, plan: BreakPlan, paused_until: datetime | None = None) -> None:
        self.plan = plan
        self.state = ScheduleState(paused_until=paused_until)

    # -- looking ---------------------------------------------------------------------------------

    def look(self, now: Instant, senses: Senses) -> tuple[Happening, ...]:
        """Let time pass."""
        happened: list[Happening] = []
        away = self._was_away(now)
        self.state = replace(self.state, looked=(now.mono_at, now.boot_at))
        if away and away >= self.plan.natural:
            self._start_anew(now, happened)
        elif away:
            self.state = replace(self.state, quiet_until_at=now.boot_at + self.plan.settle)
        self._settle(now, senses, happened)
        self.state = replace(self.state, look_again=self.next_look(now))
        return tuple(happened)

    def wants_all_senses(self, now: Instant) -> bool:
        """Whether more than idle time and the lock matters now: the rest may cost something to find out."""
        if self.state.standing in OFFERING or self.state.standing is Standing.HELD:
            return True
        return any(due <= now.boot_at for due in self.state.due_at.values())

    def next_look(self, now: Instant) -> Milliseconds:
        """After how long to look again: never more often than once a second, seldom while there is no need."""
        state = self.state
        match state.standing:
            case Standing.PRELUDE:
                return SECOND
            case Standing.GROWN | Standing.HELD | Standing.AWAY:
                return 5 * SECOND
            case Standing.WAITING:
                due = min(state.due_at.values(), default=now.boot_at + MINUTE)
                return max(SECOND, min(due - now.boot_at, 30 * SECOND))
            case Standing.PAUSED if state.paused_until is not None:
                left = int((state.paused_until - now.wall).total_seconds() * 1000)
                return max(10 * SECOND, min(left, 5 * MINUTE))
            case _:
                return 30 * SECOND

    def next_break(self, now: Instant) -> tuple[BreakKind, Milliseconds] | None:
        """The kind that is due next, and in how long; None while none is to come."""
        if self.state.standing in {Standing.OFF, Standing.PAUSED}:
            return None
        kind = self._next(now)
        if kind is None:
            return None
        return kind, max(0, max(self.state.due_at[kind.id], self.state.quiet_until_at) - now.boot_at)

    # -- what the person says ----------------------------------------------------------------------

    def start(self, now: Instant, kind: str | None = None) -> str | None:
        """The person wants the break that is offered, or one of this kind, now. The kind that is begun."""
        wanted = kind or self.state.kind
        if wanted is None and (following := self._next(now)) is not None:
            wanted = following.id
        if wanted is None or self.plan.kind(wanted) is None:
            return None
        self.state = replace(self.state, standing=Standing.BUSY, kind=wanted, since_at=now.boot_at, obstacles=())
        return wanted

    def over(self, now: Instant, *, done: bool) -> tuple[Happening, ...]:
        """The break's session is over: done to its end, or left before."""
        kind = self.state.kind
        happened: list[Happening] = []
        if kind is not None:
            happened.append(Over(kind, Result.DONE if done else Result.BEGUN, now.boot_at))
        self._start_anew(now, happened)
        return tuple(happened)

    @property
    def may_postpone(self) -> bool:
        return self.state.standing in OFFERING and self.state.postponed < self.plan.postpones

    def postpone(self, now: Instant) -> tuple[Happening, ...]:
        """Not now, in a little while. Does nothing when it was put off often enough."""
        if not self.may_postpone:
            return ()
        kind = self._offered()
        due = {**self.state.due_at, kind: now.boot_at + self.plan.postpone_by}
        self.state = replace(self._without_offer(now), due_at=MappingProxyType(due), postponed=self.state.postponed + 1)
        # Kinds that were due beside it wait for it: one reminder, not two.
        self._keep_others_behind(now, kind)
        return (Withdrawn(kind, now.boot_at), Over(kind, Result.POSTPONED, now.boot_at))

    def skip(self, now: Instant) -> tuple[Happening, ...]:
        """Not this one."""
        return self._answered(now, Result.SKIPPED)

    def pause(self, until: datetime) -> tuple[Happening, ...]:
        """No reminders before this time of day."""
        happened = self._taken_back()
        self.state = replace(self.state, paused_until=until)
        if self.state.standing is not Standing.BUSY:
            self.state = replace(self.state, standing=Standing.PAUSED, kind=None, obstacles=())
        return happened

    def resume(self, now: Instant) -> None:
        """Reminders again, after a moment of peace."""
        if self.state.paused_until is None:
            return
        self.state = replace(self.state, paused_until=None, quiet_until_at=now.boot_at + self.plan.settle)
        if self.state.standing is Standing.PAUSED:
            self._stand(Standing.WAITING, now)

    def set_plan(self, plan: BreakPlan, now: Instant) -> tuple[Happening, ...]:
        """The person changed what they want: it holds from now on."""
        happened = self._taken_back()
        before = self.plan
        self.plan = plan
        due = {
            kind.id: self.state.due_at[kind.id]
            if (old := before.kind(kind.id)) is not None and old.every == kind.every and kind.id in self.state.due_at
            else now.boot_at + kind.every
            for kind in plan.enabled
        }
        standing = Standing.WAITING if self.state.standing in OFFERING else self.state.standing
        kind = self.state.kind if standing is Standing.BUSY else None
        self.state = replace(self.state, due_at=MappingProxyType(due), standing=standing, kind=kind)
        return happened

    # -- inside ----------------------------------------------------------------------------------

    def _settle(self, now: Instant, senses: Senses, happened: list[Happening]) -> None:
        if self._is_busy(now, senses, happened):
            return
        plan = self.plan
        if self.state.paused_until is not None:
            if now.wall < self.state.paused_until:
                self._enter(Standing.PAUSED, now, happened)
                return
            self.resume(now)
        if not plan.enabled or not plan.hours.holds(now.wall):
            self._enter(Standing.OFF, now, happened)
            return
        if self.state.standing is Standing.OFF:
            self._restart(now)
        # Who listens in a call does not type, and has not got up either.
        still = senses.idle is not None and senses.idle >= plan.natural and not senses.in_call
        if senses.locked or still:
            if self.state.standing is not Standing.AWAY:
                self._enter(Standing.AWAY, now, happened)
                self.state = replace(self.state, since_at=now.boot_at - (senses.idle or 0))
            return
        if self.state.standing is Standing.AWAY:
            self._come_back(now, happened)
        if self.state.standing in OFFERING:
            self._follow_offer(now, senses, happened)
        else:
            self._offer_what_is_due(now, senses, happened)

    def _is_busy(self, now: Instant, senses: Senses, happened: list[Happening]) -> bool:
        """Whether a session goes on; one that has ended counts as a break."""
        if self.state.standing is Standing.BUSY and self.state.kind is not None:
            if senses.in_session or now.boot_at - self.state.since_at < _BEGINS_WITHIN:
                return True
            happened.extend(self.over(now, done=False))  # whoever began it is gone without a word
        if senses.in_session:
            self._enter(Standing.BUSY, now, happened)
            return True
        if self.state.standing is Standing.BUSY:
            self._start_anew(now, happened)
        return False

    def _come_back(self, now: Instant, happened: list[Happening]) -> None:
        if now.boot_at - self.state.since_at >= self.plan.natural:
            self._start_anew(now, happened)
        else:
            self._stand(Standing.WAITING, now)
        self.state = replace(self.state, quiet_until_at=max(self.state.quiet_until_at, now.boot_at + self.plan.settle))

    def _offer_what_is_due(self, now: Instant, senses: Senses, happened: list[Happening]) -> None:
        kind = self._due(now)
        if kind is None:
            self._stand(Standing.WAITING, now)
            return
        obstacles = senses.obstacles()
        if obstacles:
            quiet = now.boot_at + self.plan.settle
            self._stand(Standing.HELD, now)
            self.state = replace(self.state, obstacles=obstacles, quiet_until_at=quiet)
        elif now.boot_at < self.state.quiet_until_at:
            self._stand(Standing.HELD, now)
            self.state = replace(self.state, obstacles=(Obstacle.SETTLING,))
        else:
            self.state = replace(
                self.state, standing=Standing.PRELUDE, kind=kind.id, since_at=now.boot_at, obstacles=()
            )
            happened.append(Offered(kind.id, now.boot_at))

    def _follow_offer(self, now: Instant, senses: Senses, happened: list[Happening]) -> None:
        shown, plan = now.boot_at - self.state.since_at, self.plan
        if senses.obstacles():
            self._enter(Standing.HELD, now, happened)
            self.state = replace(self.state, obstacles=senses.obstacles(), quiet_until_at=now.boot_at + plan.settle)
        elif self.state.standing is Standing.PRELUDE:
            still = senses.idle is not None and senses.idle >= plan.still and shown >= _SHOWN_AT_LEAST
            if still or shown >= plan.prelude:
                self.state = replace(self.state, standing=Standing.GROWN, since_at=now.boot_at)
                happened.append(Grew(self._offered(), now.boot_at))
        elif shown >= plan.patience:
            happened.extend(self._answered(now, Result.UNANSWERED))

    def _due(self, now: Instant) -> BreakKind | None:
        """The kind to be offered now, if it is time."""
        kind = self._next(now)
        return kind if kind is not None and self.state.due_at[kind.id] <= now.boot_at else None

    def _next(self, now: Instant) -> BreakKind | None:
        """The kind that comes next: once one is due, the biggest of all that are or soon will be; before, the soonest.

        So a small one waits for a bigger one, and gives way to it.
        """
        dues = [(due, kind) for kind in self.plan.enabled if (due := self.state.due_at.get(kind.id)) is not None]
        if any(due <= now.boot_at for due, _ in dues):
            near = [(due, kind) for due, kind in dues if due <= now.boot_at + self.plan.soon]
            return max(near, key=lambda pair: (pair[1].every, -pair[0]))[1]
        return min(dues, key=lambda pair: (pair[0], -pair[1].every))[1] if dues else None

    def _answered(self, now: Instant, result: Result) -> tuple[Happening, ...]:
        if self.state.standing not in OFFERING:
            return ()
        kind = self._offered()
        size = next((one.every for one in self.plan.kinds if one.id == kind), 0)
        due = dict(self.state.due_at)
        for one in self.plan.enabled:  # what is smaller is covered by it
            if one.every <= size:
                due[one.id] = now.boot_at + one.every
        self.state = replace(self._without_offer(now), due_at=MappingProxyType(due), postponed=0)
        self._keep_others_behind(now, kind)
        return (Withdrawn(kind, now.boot_at), Over(kind, result, now.boot_at))

    def _keep_others_behind(self, now: Instant, kind: str) -> None:
        """Nothing else comes at once after an answer."""
        soonest = now.boot_at + min(self.plan.postpone_by, self.state.due_at.get(kind, now.boot_at) - now.boot_at)
        due = {name: max(at, soonest) for name, at in self.state.due_at.items()}
        self.state = replace(self.state, due_at=MappingProxyType(due))

    def _start_anew(self, now: Instant, happened: list[Happening]) -> None:
        """Somebody has had a break: all kinds count from here."""
        happened.extend(self._taken_back(now.boot_at))
        self._restart(now)
        happened.append(NaturalBreak(now.boot_at))

    def _restart(self, now: Instant) -> None:
        due = {kind.id: now.boot_at + kind.every for kind in self.plan.enabled}
        self.state = replace(
            self.state,
            standing=Standing.WAITING,
            due_at=MappingProxyType(due),
            kind=None,
            since_at=now.boot_at,
            postponed=0,
            obstacles=(),
        )

    def _enter(self, standing: Standing, now: Instant, happened: list[Happening]) -> None:
        happened.extend(self._taken_back(now.boot_at))
        self._stand(standing, now)

    def _stand(self, standing: Standing, now: Instant) -> None:
        if self.state.standing is not standing:
            self.state = replace(self.state, standing=standing, kind=None, since_at=now.boot_at, obstacles=())

    def _taken_back(self, at: Milliseconds | None = None) -> tuple[Happening, ...]:
        """Withdraw an offer that stands, without it having been answered: it comes again."""
        if self.state.standing not in OFFERING:
            return ()
        kind = self._offered()
        when = (self.state.looked or (0, 0))[1] if at is None else at
        return (Withdrawn(kind, when), Over(kind, Result.WITHDRAWN, when))

    def _without_offer(self, now: Instant) -> ScheduleState:
        return replace(self.state, standing=Standing.WAITING, kind=None, since_at=now.boot_at, obstacles=())

    def _offered(self) -> str:
        assert self.state.kind is not None
        return self.state.kind

    def _was_away(self, now: Instant) -> Milliseconds:
        """For how long the machine was asleep, or did not let us look; 0 when all is well."""
        if self.state.looked is None:
            return 0
        mono, boot = self.state.looked
        slept = (now.boot_at - boot) - (now.mono_at - mono)
        late = now.boot_at - boot - self.state.look_again
        if slept > _SLEPT:
            return now.boot_at - boot
        return now.boot_at - boot if late > _LATE else 0
