"""`backbeat play`: follow a routine in the terminal, with the same engine and the same log."""

from __future__ import annotations

import signal
import sys
import uuid
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from backbeat.cli.exits import DONE, INTERRUPTED, NO, CannotError
from backbeat.cli.files import named_level, read_named, routine_or_refuse
from backbeat.cli.keys import Keys
from backbeat.cli.start import ready
from backbeat.cli.terminal import TerminalPlayer
from backbeat.cli.timeline import clock_time
from backbeat.clock import SystemClock
from backbeat.history.cut_off import open_set, player_state
from backbeat.history.details import CutOff
from backbeat.history.errors import KnownError
from backbeat.history.journal import HistoryJournal
from backbeat.history.lock import SessionLock
from backbeat.history.queries import cut_off, finish_cut_off
from backbeat.local_library import open_library
from backbeat.paths import Folders, folders
from backbeat.routine.library import Library
from backbeat.routine.model import Routine
from backbeat.session.clock import Clock, Moment
from backbeat.session.events import Event, Outcome, SetOver
from backbeat.session.programme import Programme, programme_from_plan
from backbeat.session.record import StopDetails, StopKind
from backbeat.session.session import Session
from backbeat.session.state import PlayerState, Status
from backbeat.session.timeline import Timeline
from backbeat.settings import Settings, load_settings

if TYPE_CHECKING:
    from backbeat.cli.sound import TerminalSound

__all__ = ["FasterClock", "play", "run"]

_STOPPED = """
Stopped. Rest. Sit or lie in whatever way is comfortable.
If it does not settle, or you are worried, ask a doctor or a physiotherapist before the next session.
Call your local emergency number for pain or pressure in the chest, trouble breathing or speaking,
fainting, or sudden weakness or numbness.
"""


class FasterClock:
    """A clock that goes a whole number of times faster than the one handed in."""

    def __init__(self, clock: Clock, speed: int) -> None:
        self._clock = clock
        self._speed = speed
        self._from = clock.now()
        self.wall = clock.wall

    def now(self) -> Moment:
        moment = self._clock.now()
        return Moment(
            self._from.mono_at + (moment.mono_at - self._from.mono_at) * self._speed,
            self._from.boot_at + (moment.boot_at - self._from.boot_at) * self._speed,
        )


def run(options: Namespace) -> int:
    if options.sound and options.speed != 1:
        raise CannotError("words and tones take their time; leave out --sound or --speed")
    return play(
        options.file,
        options.data_dir,
        level=options.level,
        speed=options.speed,
        warm_up=options.warm_up,
        sound=options.sound,
    )


def play(
    file: str | None,
    data_dir: Path | None,
    *,
    level: str | None = None,
    speed: int = 1,
    warm_up: bool = False,
    sound: bool = False,
) -> int:
    where = folders(data_dir)
    library = open_library(where)
    if file is None:
        file = _choose(library)
        if file is None:
            return DONE
    routine = routine_or_refuse(read_named(library, file), file)
    programme = Programme(
        routine,
        named_level(routine, level),
        warm_up=_warm_up(library, routine) if warm_up else None,
    )
    return _play(programme, where, speed, sound=sound)


def _play(programme: Programme, where: Folders, speed: int, *, sound: bool) -> int:
    clock: Clock = SystemClock() if speed == 1 else FasterClock(SystemClock(), speed)
    lock = SessionLock(where.data)
    if not lock.acquire():
        raise CannotError(f"a session is already running here (process {lock.holder or 'unknown'}); end it first")
    journal = HistoryJournal(where.history)
    journal.on_trouble(_tell)
    journal.on_notice(_tell)
    settings = load_settings(where.settings).settings
    voice = _voice(settings) if sound else None
    try:
        how: dict[str, Any] = {"get_ready": settings.get_ready_seconds * 1000, "pace": speed}
        if voice is not None:
            how["silence"] = voice.silence
        again = _go_on_with(journal, clock)
        if again is not None:
            cut, state, timeline = again
            journal.adopt(cut, clock.wall())
            session = Session(timeline, clock, journal, cut.record, restored=state, **how)
            done = {each.set_index for each in cut.sets if each.outcome is Outcome.DONE}
            return _follow(session, speed, done, voice)
        adjusted = ready(programme, where, journal, clock.wall().date())
        if adjusted is None:
            return NO
        timeline = adjusted.timeline()
        record = adjusted.record(uuid.uuid4().hex, clock.wall(), timeline)
        session = Session(timeline, clock, journal, record, **how)
        return _follow(session, speed, set(), voice)
    except KnownError as error:  # a session that was cut off could not be closed
        raise CannotError(str(error)) from None
    finally:
        if voice is not None:
            voice.close()
        saved = journal.close()
        lock.release()
        if not saved:
            print("backbeat: not everything could be saved in the history", file=sys.stderr)


def _voice(settings: Settings) -> TerminalSound:
    from backbeat.cli.sound import TerminalSound  # noqa: PLC0415 - for whoever asks for it

    return TerminalSound(settings, _tell)


def _tell(sentence: str | None) -> None:
    if sentence:
        print(f"\nbackbeat: {sentence}", file=sys.stderr)


def _go_on_with(journal: HistoryJournal, clock: Clock) -> tuple[CutOff, PlayerState, Timeline] | None:
    """A session that a crash cut off, if there is one and the person wants to go on with it."""
    if not sys.stdin or not sys.stdin.isatty():
        return None
    try:
        cuts = journal.ask(cut_off).result()
    except KnownError:
        return None
    for cut in cuts:
        programme = programme_from_plan(cut.record.plan)
        timeline = None if programme is None else programme.timeline()
        state = None if timeline is None else player_state(cut, timeline)
        if timeline is not None and state is not None:
            step = timeline.step_of(state.phase)
            where = f" at {step.name}" if step else ""
            answer = input(f"'{cut.record.title}' was cut off{where}. Go on with it? y or n, Enter decides later: ")
            if answer.strip().casefold().startswith("y"):
                return cut, state, timeline
            if not answer.strip().casefold().startswith("n"):
                continue
        left = None if timeline is None else open_set(cut, timeline)
        journal.ask(partial(finish_cut_off, cut=cut, at=clock.wall(), open_set=left)).result()
    return None


def _follow(session: Session, speed: int, done: set[int], voice: TerminalSound | None) -> int:
    """``done``: the sets that were done before, where a session that was cut off goes on."""

    def count(happened: tuple[Event, ...]) -> None:
        over = (event for event in happened if isinstance(event, SetOver))
        done.update(event.set for event in over if event.outcome is Outcome.DONE)

    session.subscribe(count)
    if voice is not None:
        voice.begin(session)
    with Keys() as keys:
        player = TerminalPlayer(session, keys, speed=speed)
        try:
            with _closed_by_signals(session):
                status = player.run()
        except KeyboardInterrupt:
            session.end()
            print()
            return INTERRUPTED
        except OSError:  # nobody sees it any more: the terminal was closed, or the file it goes into is full
            with suppress(OSError):
                session.close()
            raise
    totals = session.totals
    planned = len(session.timeline.sets)
    print(f"\n{clock_time(totals.active + totals.rest)} of exercise and rest, {len(done)} of {planned} sets done.")
    if status is Status.STOPPED:
        print(_STOPPED)
        if keys.is_terminal:
            _ask_what_it_was(session)
        session.acknowledge()
        return NO
    if status is Status.FINISHED and keys.is_terminal:
        effort = _ask_number("How hard was it, 0 (nothing) to 10 (the most)? Enter leaves it open: ")
        if effort is not None:
            session.reflect(effort, "")
    return DONE


@contextmanager
def _closed_by_signals(session: Session) -> Iterator[None]:
    """A session that is told to go is closed in the log, not left to be found cut off."""

    def close(_signal: int, _frame: FrameType | None) -> None:
        session.close()

    wanted = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = [(number, signal.signal(number, close)) for number in wanted]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def _ask_what_it_was(session: Session) -> None:
    """All of it may be left open by pressing Enter; what was answered before a Ctrl+C is kept."""
    kinds = list(StopKind)
    details = StopDetails()
    try:
        print("What was it? Enter leaves a question open.")
        number = _ask_number(" ".join(f"{place} {kind}" for place, kind in enumerate(kinds, 1)) + ": ")
        if number is not None and 1 <= number <= len(kinds):
            details = StopDetails(kind=kinds[number - 1])
        area = input("Where? ").strip()[:200]
        details = StopDetails(details.kind, area)
        rating = _ask_number("How bad, 0 to 10? ")
        details = StopDetails(details.kind, area, rating, input("Anything else? ").strip()[:1000])
    except (EOFError, KeyboardInterrupt):
        print()
    session.describe_stop(details)


def _ask_number(question: str) -> int | None:
    try:
        answer = input(question).strip()
    except EOFError:
        return None
    return int(answer) if answer.isascii() and answer.isdigit() and int(answer[:3]) <= 10 else None


def _warm_up(library: Library, routine: Routine) -> Routine | None:
    if routine.warm_up is None:
        raise CannotError(f"'{routine.title}' names no warm-up; leave --warm-up out")
    entry = library.find(routine.warm_up, library.entries())
    read = None if entry is None else library.read(entry).routine
    if read is None:
        raise CannotError(f"the warm-up '{routine.warm_up}' is not on this computer; leave --warm-up out")
    return read


def _choose(library: Library) -> str | None:
    """The path of a routine picked from a list; None where nobody is there to pick."""
    entries = [entry for entry in library.entries() if entry.is_usable]
    for number, entry in enumerate(entries, 1):
        at_least = "at least " if entry.at_least else ""
        print(f"{number:>3}  {entry.title} ({at_least}{clock_time(entry.lengths[0])})  [{entry.id}]")
    if not sys.stdin or not sys.stdin.isatty():
        print("Start one with: backbeat play NAME")
        return None
    try:
        answer = input("Which one? Its number, or Enter for none: ").strip()
    except EOFError:
        return None
    if not answer:
        return None
    if not answer.isascii() or not answer.isdigit() or not 1 <= int(answer[:6]) <= len(entries):
        raise CannotError(f"'{answer[:40]}' is not a number from 1 to {len(entries)}")
    return entries[int(answer) - 1].path
