"""`backbeat plan`: the week, what is rested, the weaker side, the tape measure, balance.

Shows what the program remembers of a body and what it makes of it, and lets it be changed. Everything is in the
history's file on this computer.
"""

from __future__ import annotations

import uuid
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from backbeat.cli.exits import DONE, CannotError
from backbeat.clock import SystemClock
from backbeat.history import measurements, plan_store
from backbeat.history.errors import KnownError
from backbeat.history.store import HistoryStore
from backbeat.local_library import open_library
from backbeat.paths import Folders, folders
from backbeat.plan import balance, level, pain_memory, tape, week
from backbeat.plan.facts import Answer, Check, Choice, Rested, Rule, WeakSide
from backbeat.plan.muscles import ALL, GROUPS, Limb, area_words, limb_words
from backbeat.plan.pain_memory import Option
from backbeat.plan.weak_side import LEAST, MOST
from backbeat.routine.model import Sides
from backbeat.routine.problems import did_you_mean
from backbeat.session.clock import moment_on
from backbeat.settings import Settings, load_settings

if TYPE_CHECKING:
    from backbeat.routine.library import Entry, Library

__all__ = ["add_commands", "run"]

_RULES = {"first": Rule.FIRST, "sets": Rule.MORE_SETS, "reps": Rule.MORE_REPS, "no-more": Rule.NO_MORE}
_RULE_HELP = """it begins in any case (first); more on it in sets of its own (sets) or in every set (reps);
or the other side does no more than it managed (no-more)"""
_SAID = {
    Rule.FIRST: "it begins",
    Rule.MORE_SETS: "{percent} percent more, in sets of its own",
    Rule.MORE_REPS: "{percent} percent more, in every set",
    Rule.NO_MORE: "the other side does no more than it managed",
}
_CHOICES = {"leave-out": Option.LEAVE_OUT, "easier": Option.EASIER, "put-back": Option.PUT_BACK}
_FIRST_YEAR = 2000
_AREAS = (ALL, *Limb, *GROUPS)


def add_commands(parser: ArgumentParser) -> None:
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    what.add_parser("show", help="the week, the levels, what is rested, which side is weaker")
    balanced = what.add_parser("balance", help="load by muscle group, front against back, left against right")
    balanced.add_argument("--weeks", type=int, choices=range(1, 53), default=4, metavar="N", help="1 to 52 (4)")
    measure = what.add_parser("measure", help="the tape measure: without more words, all of it")
    measure.add_argument("limb", nargs="?", choices=tuple(str(limb) for limb in Limb))
    measure.add_argument("left", nargs="?", metavar="LEFT")
    measure.add_argument("right", nargs="?", metavar="RIGHT")
    measure.add_argument("--unit", choices=("cm", "inch"), help="of the two lengths; the settings say which is usual")
    measure.add_argument("--straight", action="store_true", help="measured with the limb straight, not bent")
    measure.add_argument("--day", metavar="DATE", help="when it was measured, as in 2026-03-02; without it, today")
    measure.add_argument("--remove", metavar="ID", help="take a measurement back")
    weak = what.add_parser("weak-side", help="say which side is weaker, and what to do about it")
    weak.add_argument("area", metavar="AREA", help=f"one of {', '.join(_AREAS)}")
    weak.add_argument("side", choices=("left", "right", "none"))
    weak.add_argument("--rule", choices=tuple(_RULES), default="first", help=_RULE_HELP)
    weak.add_argument(
        "--percent",
        type=int,
        choices=range(LEAST, MOST + 1),
        default=30,
        metavar=f"{LEAST}-{MOST}",
        help="how much more (30)",
    )
    group = what.add_parser("weak-group", help="move load to a muscle group; the total stays the same")
    group.add_argument("area", metavar="AREA")
    group.add_argument("state", choices=("on", "off"))
    rest = what.add_parser("rest", help="what to do with an exercise that was stopped")
    rest.add_argument("exercise", metavar="EXERCISE")
    rest.add_argument("choice", choices=tuple(_CHOICES))
    settled = what.add_parser("settled", help="the day after a stop: has it settled?")
    settled.add_argument("exercise", metavar="EXERCISE")
    settled.add_argument("answer", choices=tuple(str(answer) for answer in Answer))


def run(options: Namespace) -> int:
    where = folders(options.data_dir)
    settings = load_settings(where.settings).settings
    commands: dict[str, Callable[[Namespace, Folders, Settings], None]] = {
        "show": _show,
        "balance": _balance,
        "measure": _measure,
        "weak-side": _weak_side,
        "weak-group": _weak_group,
        "rest": _rest,
        "settled": _settled,
    }
    try:
        commands[options.what](options, where, settings)
    except KnownError as error:
        raise CannotError(str(error)) from None
    return DONE


@contextmanager
def _store(where: Folders, *, write: bool = False) -> Iterator[HistoryStore]:
    if not write and not where.history.exists():
        raise CannotError("there is no history yet; it begins with the first session or measurement")
    if write:
        Folders.make(where.data)
    with closing(HistoryStore.open(where.history, read_only=not write)) as store:
        yield store


def _now() -> datetime:
    return SystemClock().wall()


# -- show --------------------------------------------------------------------------------------------


def _show(_options: Namespace, where: Folders, settings: Settings) -> None:
    now, library = _now(), open_library(where)
    with _store(where) as store:
        memory = plan_store.memory(store, settings.pain_limits)
        sessions = plan_store.sessions_since(store, now - timedelta(weeks=week.SHOWN + 1))
        breaks = [entry.id for entry in library.entries() if "desk-break" in entry.tags]
        shown = week.weeks(sessions, now.date(), settings.week_goal, not_counted=breaks)
        print(f"{week.summary(shown[-1])}.")
        for one in reversed(shown[:-1]):
            print(f"  {week.words(one, one.first.isoformat())}")
        for entry in library.entries():
            if entry.levels and any(one.routine == entry.id for one in sessions):
                chosen = settings.levels.get(entry.id, "")
                told = level.advise(
                    entry.id,
                    entry.levels,
                    chosen if chosen in entry.levels else entry.levels[0],
                    sessions,
                    now.date(),
                    weeks=shown,
                    rested=_rested_in(library, entry, memory.rested),
                    answers=plan_store.offer_answers(store, entry.id),
                )
                offer = f"{told.verdict}: {told.to_level}" if told.offer else f"stay: {told.level}"
                print(f"{entry.title}: {offer}, {told.because}.")
    due = pain_memory.checks_due(memory.rested, memory.checks, now)
    for rested in memory.rested:
        easier = _has_easier(library, rested.exercise)
        print(pain_memory.what_happened(rested, rested.since.date().isoformat()))
        print(f"  {pain_memory.what_is_done(rested, memory.checks, memory.limits, has_easier=easier)}")
        if rested in due:
            print(f"  Has it settled? Say so with: backbeat plan settled {rested.exercise} yes|better|no")
    for weak in memory.weak_sides:
        print(f"Weaker: {area_words(weak.area)}, {weak.side}: {_SAID[weak.rule].format(percent=weak.percent)}")
    for area in memory.weak_groups:
        print(f"Weak group: {area_words(area)}")


def _rested_in(library: Library, entry: Entry, rested: Sequence[Rested]) -> tuple[Rested, ...]:
    routine = library.read(entry).routine if rested else None
    return () if routine is None else pain_memory.of_routine(routine, rested)


def _has_easier(library: Library, exercise: str) -> bool:
    found = library.exercises().get(exercise)
    return found is not None and bool(found.easier)


# -- balance -----------------------------------------------------------------------------------------


def _balance(options: Namespace, where: Folders, _settings: Settings) -> None:
    library = open_library(where)
    with _store(where) as store:
        loads = plan_store.loads_since(store, _now() - timedelta(weeks=options.weeks))
    if not loads:
        print(f"Nothing was done in the last {options.weeks} weeks.")
        return
    found = balance.balance(loads, {id_: one.works for id_, one in library.exercises().items()})
    for one in found.groups:
        if one.sets:
            print(f"{area_words(one.group):<22}{one.sets:>5} sets {one.length / 60_000:>7.1f} min")
    for sentence in balance.pair_words(found):
        print(sentence)
    routines = [
        balance.load_of(routine)
        for entry in library.entries()
        if entry.is_usable and not balance.NOT_OFFERED.intersection(entry.tags)
        for routine in [library.read(entry).routine]
        if routine is not None
    ]
    for filler in balance.fillers(found.neglected, routines):
        print(filler.sentence)
    if found.unknown:
        print(f"{found.unknown} sets are of exercises that are not in the library any more; they are not counted.")


# -- the tape measure --------------------------------------------------------------------------------


def _measure(options: Namespace, where: Folders, settings: Settings) -> None:
    if options.remove:
        with _store(where, write=True) as store:
            ids = [one.id for one in measurements.measurements(store) if one.id.startswith(options.remove)]
            if len(ids) != 1 or not measurements.remove_measurement(store, ids[0]):
                raise CannotError(
                    f"there is no measurement '{options.remove[:40]}'; 'backbeat plan measure' shows them"
                )
        print("Taken back.")
        return
    if options.limb is None or options.left is None:
        limb = None if options.limb is None else Limb(options.limb)
        with _store(where) as store:
            found = measurements.measurements(store, limb)
        for one in found:
            print(f"{one.id[:8]}  {one.at.date().isoformat()}  {limb_words(one.limb)}: {tape.sentence(one)}")
        if not found:
            print("Nothing measured yet.")
        return
    if options.right is None:
        raise CannotError("write both lengths, the left one first, as in: backbeat plan measure thigh 51.5 52")
    unit = options.unit or settings.length_unit
    try:
        left, right = (tape.to_millimetres(length, unit) for length in (options.left, options.right))
    except ValueError as error:
        raise CannotError(str(error)) from None
    at = _now() if options.day is None else _at(options.day)
    measured = tape.Measurement(
        uuid.uuid4().hex, Limb(options.limb), left, right, at, bent=not options.straight, unit=unit
    )
    with _store(where, write=True) as store:
        measurements.add_measurement(store, measured)
    print(tape.sentence(measured))


def _at(written: str) -> datetime:
    """When something was measured on a day that was written out."""
    try:
        day = date.fromisoformat(written.strip())
    except ValueError:
        raise CannotError(f"'{written[:20]}' is no day; write one such as 2026-03-02") from None
    if day.year < _FIRST_YEAR:
        raise CannotError(f"{written[:20]} is too long ago; write a day since {_FIRST_YEAR}")
    try:
        return moment_on(day, _now())
    except ValueError as error:
        raise CannotError(str(error)) from None


# -- what is weaker ----------------------------------------------------------------------------------


def _area(written: str) -> str:
    if written not in _AREAS:
        raise CannotError(f"'{written}' is no limb or muscle group{did_you_mean(written, list(_AREAS))}")
    return str(written)


def _weak_side(options: Namespace, where: Folders, _settings: Settings) -> None:
    area = _area(options.area)
    with _store(where, write=True) as store:
        if options.side == "none":
            plan_store.forget_weak_side(store, area)
        else:
            weak = WeakSide(area, Sides(options.side), _RULES[options.rule], options.percent)
            plan_store.say_weak_side(store, weak, _now())
    print(f"{area_words(area)}: {'no side is weaker' if options.side == 'none' else options.side + ' is weaker'}.")


def _weak_group(options: Namespace, where: Folders, _settings: Settings) -> None:
    area = _area(options.area)
    with _store(where, write=True) as store:
        if options.state == "on":
            plan_store.say_weak_group(store, area, _now())
        else:
            plan_store.forget_weak_group(store, area)
    print(f"{area_words(area)}: {'load is moved to it' if options.state == 'on' else 'as written'}.")


# -- what hurt ---------------------------------------------------------------------------------------


def _of(store: HistoryStore, exercise: str) -> tuple[Rested, ...]:
    rested = plan_store.rested(store)
    found = tuple(one for one in rested if one.exercise == exercise)
    if not found:
        known = sorted({one.exercise for one in rested})
        raise CannotError(f"'{exercise}' is not rested{did_you_mean(exercise, known)}")
    return found


def _rest(options: Namespace, where: Folders, settings: Settings) -> None:
    wanted = _CHOICES[options.choice]
    easier = _has_easier(open_library(where), options.exercise)
    with _store(where, write=True) as store:
        checks = plan_store.checks(store)
        found = _of(store, options.exercise)
        for one in found:
            if wanted not in pain_memory.options(one, checks, settings.pain_limits, has_easier=easier):
                raise CannotError(
                    pain_memory.what_is_done(one, checks, settings.pain_limits, has_easier=easier)
                    if wanted is Option.PUT_BACK or easier
                    else f"'{options.exercise}' has no easier form"
                )
        for one in found:
            if wanted is Option.PUT_BACK:
                plan_store.put_back(store, one.session, _now())
            else:
                choice = Choice.EASIER if wanted is Option.EASIER else Choice.LEFT_OUT
                plan_store.choose(store, one.session, choice)
    print(f"{found[0].title}: {pain_memory.option_words(wanted).lower()}.")


def _settled(options: Namespace, where: Folders, _settings: Settings) -> None:
    answer, now = Answer(options.answer), _now()
    with _store(where, write=True) as store:
        for one in _of(store, options.exercise):
            if one.since.date() >= now.date():
                raise CannotError("that is asked on the day after; give it until then")
            plan_store.answer_check(store, Check(one.session, answer, now))
    print(pain_memory.answer_words(answer)[1])
