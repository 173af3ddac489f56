# ruff: noqa: T201
"""Kill a session at a random moment, again and again, and count what is lost: nothing may be.

    python -m tests.soak.kill_minus_nine 200

Each child plays a real session on a fake clock, far faster than a person could, and says which sets it
knows to be on the disk. It is killed with signal 9. Then its session is opened as the program would
after a crash: every set it vouched for must be there exactly once, and going on must end with each set
on record.
"""

from __future__ import annotations

import random
import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.support.children import kill, line, start
from tests.support.fake_clock import FakeClock

from backbeat.history import queries
from backbeat.history.cut_off import player_state
from backbeat.history.details import SessionDetail
from backbeat.history.journal import HistoryJournal
from backbeat.history.store import HistoryStore
from backbeat.session.events import Outcome
from backbeat.session.programme import programme_from_plan
from backbeat.session.session import Session
from backbeat.session.state import Status

CHILD = """
import sys, uuid
from pathlib import Path
from backbeat.history.journal import HistoryJournal
from backbeat.session.events import SetOver
from backbeat.session.session import Session
from tests.support.fake_clock import FakeClock
from tests.support.routines import short_programme

journal = HistoryJournal(Path(sys.argv[1]))
programme, clock = short_programme(), FakeClock()
timeline = programme.timeline()
while True:
    record = programme.record(uuid.uuid4().hex, clock.wall(), timeline)
    session = Session(timeline, clock, journal, record)
    over = []
    session.subscribe(lambda events: over.extend(event for event in events if isinstance(event, SetOver)))
    session.start()
    told = 0
    while session.is_active:
        clock.pass_(250)
        session.tick()
        if len(over) > told:
            journal.flush(60)
            told = len(over)
            print(record.id, told, flush=True)
    journal.flush(60)
"""


def kill_one(folder: Path, after: int) -> str:
    """Play, kill after ``after`` lines, check what was vouched for. Gives what is wrong, or nothing."""
    path = folder / "history.db"
    child = start(CHILD, path)
    said = [line(child) for _ in range(after)]
    said += _pairs(kill(child))
    vouched: dict[str, int] = {}
    for each in said:
        session, count = each.split()
        vouched[session] = int(count)
    return check(path, vouched) or go_on(path)


def _pairs(words: list[str]) -> list[str]:
    """The lines among what was still in the pipe; the last may have been cut off in the middle."""
    return [f"{session} {count}" for session, count in zip(words[::2], words[1::2], strict=False)]


def check(path: Path, vouched: dict[str, int]) -> str:
    store = HistoryStore.open(path)
    try:
        if store.notices:
            return f"the history was said to be {store.notices}"
        if store.row("PRAGMA integrity_check") != ("ok",):
            return "the database is damaged"
        for session, count in vouched.items():
            detail = queries.session(store, session)
            done = _done(detail)
            if done != list(range(len(done))) or len(done) < count:
                return f"session {session}: {count} sets were vouched for, {done} are there"
        return ""
    finally:
        store.close()


def go_on(path: Path) -> str:
    """As the program does at its next start: go on with what was cut off, to its end."""
    journal, clock = HistoryJournal(path), FakeClock()
    try:
        cuts = journal.ask(queries.cut_off).result(60)
        if len(cuts) > 1:
            return f"{len(cuts)} sessions were cut off by one kill"
        for cut in cuts:
            programme = programme_from_plan(cut.record.plan)
            assert programme is not None
            timeline = programme.timeline()
            state = player_state(cut, timeline)
            if state is None:  # its last set was done; only the end was missing
                journal.ask(partial(queries.finish_cut_off, cut=cut, at=clock.wall())).result(60)
                continue
            journal.adopt(cut, clock.wall())
            session = Session(timeline, clock, journal, cut.record, restored=state)
            if session.status is not Status.PAUSED:
                return f"a cut-off session was opened {session.status}"
            session.resume()
            while session.is_active:
                clock.pass_(500)
                session.tick()
            journal.flush(60)
            done = _done(journal.ask(partial(queries.session, id_=cut.record.id)).result(60))
            if done != list(range(len(timeline.sets))):
                return f"after going on the sets on record are {done}"
        return ""
    finally:
        journal.close()


def _done(detail: SessionDetail | None) -> list[int]:
    if detail is None:
        return []
    return [each.set_index for each in detail.sets if each.outcome is Outcome.DONE]


def main(times: int) -> int:
    random.seed(9)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, times + 1):
            wrong = kill_one(Path(folder), random.randrange(1, 40))
            if wrong:
                print(f"kill {number}: {wrong}", file=sys.stderr)
                return 1
            print(f"\rkilled {number} of {times}, nothing lost", end="", flush=True)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
