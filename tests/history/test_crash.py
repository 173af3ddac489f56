"""Processes that die, for real, and what the next start finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.soak.kill_minus_nine import kill_one
from tests.support.children import finish, kill, line, start
from tests.support.fake_clock import FakeClock
from tests.support.plans import exercise, routine_of
from tests.support.routines import short_programme

from backbeat.history import queries
from backbeat.history.cut_off import open_set, player_state
from backbeat.history.details import CutOff
from backbeat.history.journal import HistoryJournal
from backbeat.history.store import HistoryStore
from backbeat.routine.adjustments import Adjustments, Change
from backbeat.routine.model import Pace, Sides, Tempo
from backbeat.session.events import Outcome
from backbeat.session.programme import Programme
from backbeat.session.record import Cursor, SessionStatus, SetRecord
from backbeat.session.session import Session
from backbeat.session.state import Status

TIMELINE = short_programme().timeline()


def test_F09_kill_minus_nine_loses_no_finished_set(tmp_path: Path) -> None:
    """The short form of `python -m tests.soak.kill_minus_nine 200`; one history for all twelve."""
    for after in (1, 2, 3, 5, 6, 7, 8, 11, 13, 14, 17, 21):
        assert kill_one(tmp_path, after) == ""


_DIES_IN_A_VIEW = """
import os, signal, sys
from pathlib import Path
from backbeat.history.journal import HistoryJournal
from backbeat.session.events import SetOver
from backbeat.session.session import Session
from tests.support.fake_clock import FakeClock
from tests.support.routines import short_programme

journal = HistoryJournal(Path(sys.argv[1]))
programme, clock = short_programme(), FakeClock()
timeline = programme.timeline()
session = Session(timeline, clock, journal, programme.record("s1", clock.wall(), timeline))
over = 0

def view(events):
    global over
    over += sum(isinstance(event, SetOver) for event in events)
    if over == int(sys.argv[2]):
        if sys.argv[3] == "written":
            journal.flush(60)
        os.kill(os.getpid(), int(sys.argv[4]))
    journal.flush(60)  # this clock runs so fast that the disk would be minutes behind

session.subscribe(view)
session.start()
while session.is_active:
    clock.pass_(250)
    session.tick()
"""


@pytest.mark.parametrize("sets", [1, 3, 4, 6])
@pytest.mark.parametrize("moment", ["written", "waiting"])
def test_F10_a_kill_between_a_finished_set_and_the_screen_leaves_it_there_once(
    path: Path, sets: int, moment: str
) -> None:
    """Written, it is there. Still waiting to be, it may be gone, and then the session goes on within it."""
    finish(start(_DIES_IN_A_VIEW, path, sets, moment, 9))
    cut, journal = _only_cut(path)
    there = [each.set_index for each in cut.sets]
    assert there == list(range(len(there)))
    assert sets - len(there) in ({0} if moment == "written" else {0, 1})
    assert [each.set_index for each in _gone_on_with(cut, journal)] == list(range(7))


def test_F15_a_native_crash_leaves_a_session_that_can_be_gone_on_with(path: Path) -> None:
    finish(start(_DIES_IN_A_VIEW, path, 2, "written", 11))
    cut, journal = _only_cut(path)
    assert [each.set_index for each in _gone_on_with(cut, journal)] == list(range(7))


def _only_cut(path: Path) -> tuple[CutOff, HistoryJournal]:
    journal = HistoryJournal(path)
    (cut,) = journal.ask(queries.cut_off).result(20)
    return cut, journal


def _gone_on_with(cut: CutOff, journal: HistoryJournal) -> list[SetRecord]:
    clock = FakeClock()
    journal.adopt(cut, clock.wall())
    session = Session(TIMELINE, clock, journal, cut.record, restored=player_state(cut, TIMELINE))
    assert session.status is Status.PAUSED
    session.resume()
    while session.is_active:
        clock.pass_(250)
        session.tick()
    assert journal.flush(20)
    detail = journal.ask(lambda store: queries.session(store, cut.record.id)).result(20)
    assert journal.close()
    assert detail is not None
    assert detail.summary.status is SessionStatus.FINISHED
    return [each for each in detail.sets if each.outcome is Outcome.DONE]


@pytest.mark.parametrize("passed", [400, 1_500, 4_500, 5_500, 14_000, 16_500])
@pytest.mark.parametrize("ahead", [0, 1])
def test_I23_wherever_a_session_is_cut_off_it_goes_on_there_and_each_set_counts_once(
    path: Path, passed: int, ahead: int
) -> None:
    """With ``ahead`` the heartbeat after the last set never reached the disk."""
    journal, clock = HistoryJournal(path), FakeClock()
    session = Session(TIMELINE, clock, journal, short_programme().record("s1", clock.wall(), TIMELINE))
    session.start()
    beats = [0]
    if ahead:
        real, last = journal.beat, [0]

        def beat(cursor: Cursor) -> None:
            beats[0] += 1
            if clock.mono_at - 1_000_000 < passed - 500:
                last[0] = beats[0]
                real(cursor)

        journal.beat = beat  # type: ignore[method-assign]
    for _ in range(passed // 100):
        clock.pass_(100)
        session.tick()
    assert journal.close()
    cut, journal = _only_cut(path)
    state = player_state(cut, TIMELINE)
    assert state is not None
    position = TIMELINE.phases[state.phase].start + state.elapsed
    assert position <= passed
    assert passed - position <= (1_000 if not ahead else 2_000), "at most the current second is lost"
    assert [each.set_index for each in _gone_on_with(cut, journal)] == list(range(7))


def test_a_cut_off_session_that_is_not_gone_on_with_is_closed_as_interrupted(path: Path) -> None:
    finish(start(_DIES_IN_A_VIEW, path, 2, "written", 9))
    cut, journal = _only_cut(path)
    clock = FakeClock()
    ended = open_set(cut, TIMELINE)
    assert ended is None, "it was cut off in the rest after the second set"
    journal.ask(lambda store: queries.finish_cut_off(store, cut, clock.wall(), ended)).result(20)
    detail = journal.ask(lambda store: queries.session(store, "s1")).result(20)
    assert detail is not None
    assert detail.summary.status is SessionStatus.INTERRUPTED
    assert cut.cursor is not None
    assert (detail.summary.totals, detail.summary.over) == (cut.cursor.totals, cut.cursor.at)
    assert journal.ask(queries.cut_off).result(20) == ()
    journal.close()


def test_the_set_a_session_was_cut_off_in_is_recorded_as_ended_when_it_is_closed(path: Path) -> None:
    journal, clock = HistoryJournal(path), FakeClock()
    session = Session(TIMELINE, clock, journal, short_programme().record("s1", clock.wall(), TIMELINE))
    session.start()
    for _ in range(20):
        clock.pass_(100)
        session.tick()
    journal.close()
    cut, journal = _only_cut(path)
    ended = open_set(cut, TIMELINE)
    assert ended is not None
    assert (ended.set_index, ended.attempt, ended.outcome) == (0, 1, Outcome.ENDED)
    assert 0 <= 1_000 - ended.elapsed <= 1_000
    journal.ask(lambda store: queries.finish_cut_off(store, cut, clock.wall(), ended)).result(20)
    detail = journal.ask(lambda store: queries.session(store, "s1")).result(20)
    assert detail is not None
    assert detail.sets == (ended,)
    journal.close()


def test_F67_a_stop_before_a_kill_is_what_the_next_start_shows(path: Path) -> None:
    finish(
        start(
            """
import os, sys
from pathlib import Path
from backbeat.history.journal import HistoryJournal
from backbeat.session.session import Session
from tests.support.fake_clock import FakeClock
from tests.support.routines import short_programme
journal = HistoryJournal(Path(sys.argv[1]))
programme, clock = short_programme(), FakeClock()
timeline = programme.timeline()
session = Session(timeline, clock, journal, programme.record("s1", clock.wall(), timeline))
session.start()
clock.pass_(1500)
session.tick()
session.stop()
os.kill(os.getpid(), 9)
""",
            path,
        )
    )
    journal = HistoryJournal(path)
    detail = journal.ask(queries.unacknowledged_stop).result(20)
    assert detail is not None
    assert detail.stop is not None
    assert detail.summary.status is SessionStatus.STOPPED
    assert [each.outcome for each in detail.sets] == [Outcome.STOPPED]
    assert journal.ask(queries.cut_off).result(20) == (), "a stopped session is never gone on with"
    journal.acknowledged("s1", FakeClock().wall())
    assert journal.flush(20)
    assert journal.ask(queries.unacknowledged_stop).result(20) is None
    journal.close()


def test_F16_a_history_outlives_a_process_that_runs_out_of_memory(path: Path) -> None:
    child = start(
        """
import resource, sys
from pathlib import Path
from backbeat.history.journal import HistoryJournal
from tests.support.records import a_session, a_set
journal = HistoryJournal(Path(sys.argv[1]))
journal.begin(a_session())
for index in range(20):
    journal.set_over(a_set(index=index))
journal.flush(20)
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 2_000_000, used + 2_000_000))
hoard = []
try:
    while True:
        journal.set_over(a_set(index=20 + len(hoard)))
        hoard.append(bytearray(1_000_000))
except MemoryError:
    print("full")
sys.stdin.read()
""",
        path,
    )
    assert line(child) == "full"
    kill(child)
    store = HistoryStore.open(path)
    detail = queries.session(store, "s1")
    assert detail is not None
    done = [each.set_index for each in detail.sets]
    assert done[:20] == list(range(20))
    assert done == list(range(len(done)))
    store.close()


def test_F12_kill_minus_nine_while_a_file_is_written_leaves_the_old_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    script = """
import sys
from pathlib import Path
from backbeat.atomic import atomic_write
number = 0
while True:
    atomic_write(Path(sys.argv[1]), f"{number:08} " * 20_000 + "end")
    print(number, flush=True)
    number += 1
"""
    for after in (1, 2, 3, 5, 8, 13, 21, 34):
        child = start(script, path)
        said = [line(child) for _ in range(after)] + kill(child)
        content = path.read_text()
        assert content.endswith("end")
        numbers = set(content.removesuffix("end").split())
        assert len(numbers) == 1
        assert int(numbers.pop()) - int(said[-1] or said[-2]) in {0, 1}


def test_the_next_start_clears_away_what_a_killed_writer_left(tmp_path: Path) -> None:
    from backbeat.atomic import sweep  # noqa: PLC0415

    child = start(
        """
import sys
from pathlib import Path
from backbeat.atomic import atomic_file
with atomic_file(Path(sys.argv[1])) as file:
    file.write(b"half")
    file.flush()
    print("half")
    sys.stdin.read()
""",
        tmp_path / "settings.json",
    )
    assert line(child) == "half"
    sweep(tmp_path)
    (left,) = tmp_path.iterdir()
    assert left.name.endswith(".tmp"), "a writer that lives is left alone"
    kill(child)
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("heartbeat_lost", [False, True])
@pytest.mark.parametrize(("weak", "then"), [(2, ["right"]), (0, [])])
def test_I23_what_limits_the_other_side_is_known_after_a_crash(
    path: Path, weak: int, then: list[str], heartbeat_lost: bool
) -> None:
    """Cut off just after the weaker side was left: the other one does as much, or is passed over."""
    raises = exercise("raise", reps=5, tempo=Tempo(1_000, 0, 0, 0), sides=Sides.EACH, switch=5_000)
    changes = Adjustments((Change(0, 0, first=Sides.LEFT, limited=True),))
    programme = Programme(routine_of(raises, exercise("squat", duration=3_000)), adjustments=changes)
    timeline, clock, journal = programme.timeline(), FakeClock(), HistoryJournal(path)
    session = Session(timeline, clock, journal, programme.record("s1", clock.wall(), timeline))
    session.start()
    for _ in range(weak):
        clock.pass_(1_000)
        session.tick()
    if heartbeat_lost:
        journal.beat = lambda cursor: None  # type: ignore[method-assign]
    session.skip()
    assert journal.close()
    cut, journal = _only_cut(path)
    again = Session(timeline, clock, journal, cut.record, restored=player_state(cut, timeline))
    again.resume()
    while again.is_active:
        clock.pass_(500)
        again.tick()
    detail = journal.ask(lambda store: queries.session(store, "s1")).result(20)
    assert journal.close()
    assert detail is not None
    assert [(str(one.side), one.reps) for one in detail.sets] == [
        ("left", weak),
        *((side, weak) for side in then),
        ("both", None),
    ]


_DIES_AFTER_A_COUNT = """
import os, sys
from pathlib import Path
from backbeat.history.journal import HistoryJournal
from backbeat.session.session import Session
from tests.history.test_crash import own_pace_programme
from tests.support.fake_clock import FakeClock

journal = HistoryJournal(Path(sys.argv[1]))
programme, clock = own_pace_programme(), FakeClock()
timeline = programme.timeline()
session = Session(timeline, clock, journal, programme.record("s1", clock.wall(), timeline))
session.start()
for _ in range(int(sys.argv[2])):
    clock.pass_(300)
    session.count()
journal.flush(60)
os.kill(os.getpid(), 9)
"""


def own_pace_programme() -> Programme:
    raises = exercise("raise", reps=5, pace=Pace.OWN, sides=Sides.EACH)
    return Programme(routine_of(raises), adjustments=Adjustments((Change(0, 0, first=Sides.LEFT, limited=True),)))


@pytest.mark.parametrize(
    ("before", "after", "kept"), [(3, 0, (3, 3)), (3, 1, (4, 4)), (5, 1, (5, 5)), (0, 2, (2, 2)), (0, 0, (5, 5))]
)
def test_I23_what_was_counted_before_a_kill_counts_and_limits_the_other_side(
    path: Path, before: int, after: int, kept: tuple[int, int]
) -> None:
    """Counted on or left at it: Done means what was counted, and the planned number only where nothing was."""
    finish(start(_DIES_AFTER_A_COUNT, path, before))
    cut, journal = _only_cut(path)
    timeline, clock = own_pace_programme().timeline(), FakeClock()
    journal.adopt(cut, clock.wall())
    session = Session(timeline, clock, journal, cut.record, restored=player_state(cut, timeline))
    assert session.snapshot().reps_counted == before
    session.resume()
    for _ in range(3):  # to get ready
        clock.pass_(1_000)
        session.tick()
    assert session.status is Status.RUNNING
    for _ in range(after):
        session.count()
    session.done()  # the left side
    assert session.snapshot().reps_counted == 0
    session.done()  # the right one, uncounted
    assert journal.flush(20)
    detail = journal.ask(lambda store: queries.session(store, "s1")).result(20)
    assert journal.close()
    assert detail is not None
    assert [(str(one.side), one.reps, one.outcome) for one in detail.sets] == [
        ("left", kept[0], Outcome.DONE),
        ("right", kept[1], Outcome.DONE),
    ]


def test_what_was_counted_before_a_kill_is_on_record_where_the_session_is_not_gone_on_with(path: Path) -> None:
    finish(start(_DIES_AFTER_A_COUNT, path, 3))
    cut, journal = _only_cut(path)
    assert journal.close()
    ended = open_set(cut, own_pace_programme().timeline())
    assert ended is not None
    assert (ended.reps, ended.outcome) == (3, Outcome.ENDED)


def test_a_count_is_not_taken_into_what_comes_after_its_set(path: Path) -> None:
    """The set was committed and the heartbeat after it was not."""
    programme, clock, journal = own_pace_programme(), FakeClock(), HistoryJournal(path)
    timeline = programme.timeline()
    session = Session(timeline, clock, journal, programme.record("s1", clock.wall(), timeline))
    session.start()
    session.count()
    assert journal.flush(20)
    journal.beat = lambda cursor: None  # type: ignore[method-assign]
    session.done()
    assert journal.close()
    cut, journal = _only_cut(path)
    assert journal.close()
    state = player_state(cut, timeline)
    assert cut.cursor is not None
    assert state is not None
    assert (cut.cursor.counted, state.counted) == (1, 0)
