"""A session that was done from paper: planned times, a day, and a mark that says how it is known."""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.routines import short_programme

from backbeat.history import queries
from backbeat.history.errors import ReadOnly
from backbeat.history.export import Format, export_to_file
from backbeat.history.paper import save_from_paper
from backbeat.history.store import HistoryStore
from backbeat.session.events import Outcome
from backbeat.session.paper import from_paper, planned_totals
from backbeat.session.record import SessionStatus

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 30, 18, 0, tzinfo=BERLIN)  # the day after the clocks went forward
TODAY = NOW.date()
VERSION_2 = Path(__file__).parent / "fixtures" / "version-2.db"


def paper(done=range(7), day=TODAY, **said):
    programme = short_programme()
    return from_paper("p1", programme, programme.timeline(), set(done), day=day, now=NOW, **said)


def test_the_whole_sheet_takes_the_time_that_was_planned():
    timeline = short_programme().timeline()
    assert planned_totals(timeline, range(7)).span == timeline.total
    assert planned_totals(timeline, ()).span == 0


@given(st.frozensets(st.integers(0, 6)), st.frozensets(st.integers(0, 6)))
def test_more_sets_never_take_less_time(some, others):
    timeline = short_programme().timeline()
    less, more = planned_totals(timeline, some), planned_totals(timeline, some | others)
    assert less.active <= more.active
    assert less.rest <= more.rest
    assert less.active == sum(timeline.sets[index].length or 0 for index in some)


def test_today_it_ended_just_now_and_on_another_day_noon_stands_for_it():
    today = paper()
    assert today.end.over == NOW
    assert NOW - today.record.started == timedelta(milliseconds=today.end.totals.span)
    before = paper(day=date(2026, 3, 28))
    assert (before.record.started.hour, before.record.started.utcoffset()) == (12, timedelta(hours=1))
    assert NOW.utcoffset() == timedelta(hours=2)
    early = from_paper("p", short_programme(), short_programme().timeline(), {0}, day=TODAY, now=NOW.replace(hour=0))
    assert early.record.started.date() == TODAY


@pytest.mark.parametrize(
    ("done", "day", "why"),
    [((), TODAY, "has a set that was done"), ((0,), date(2026, 3, 31), "2026-03-31 has not come yet")],
)
def test_nothing_done_or_a_day_to_come_is_refused(done, day, why):
    with pytest.raises(ValueError, match=why):
        paper(done, day)


def test_it_is_in_the_history_as_finished_and_as_from_paper(store):
    save_from_paper(store, paper((0, 1, 3), pain=2, effort=5, note="At my mother's."), "Europe/Berlin")
    found = queries.session(store, "p1")
    assert (found.summary.source, found.summary.pain, found.summary.effort) == ("paper", 2, 5)
    assert (found.summary.status, found.summary.note) == (SessionStatus.FINISHED, "At my mother's.")
    assert [(record.set_index, record.outcome) for record in found.sets] == [(n, Outcome.DONE) for n in (0, 1, 3)]
    assert [record.side.value for record in found.sets] == ["both", "both", "left"]
    assert queries.last_done(store)["short"].started == found.summary.started
    assert queries.cut_off(store) == ()


def test_told_twice_it_is_there_once(store):
    for pain in (2, 3):
        save_from_paper(store, paper(pain=pain))
    assert store.row("SELECT count(*), (SELECT count(*) FROM sets) FROM sessions") == (1, 7)
    assert store.row("SELECT pain FROM sessions") == (3,)


def test_what_cannot_be_written_leaves_nothing(store):
    broken = paper(pain=2)
    store._connection.execute("PRAGMA query_only=ON")
    with pytest.raises(ReadOnly):
        save_from_paper(store, broken)
    store._connection.execute("PRAGMA query_only=OFF")
    assert store.row("SELECT count(*) FROM sessions") == (0,)


def test_an_export_says_where_it_comes_from(store, tmp_path):
    save_from_paper(store, paper(pain=0))
    details = list(queries.all_sessions(lambda query: query(store)))
    export_to_file(details, Format.JSON, tmp_path / "out.json")
    (kept,) = json.loads((tmp_path / "out.json").read_text())["sessions"]
    assert (kept["source"], kept["pain"]) == ("paper", 0)
    export_to_file(details, Format.CSV, tmp_path / "out.csv")
    assert ",paper,0," in (tmp_path / "out.csv").read_text()


def test_F11_a_history_of_version_2_is_brought_up_to_date(tmp_path):
    old = tmp_path / "history.db"
    shutil.copyfile(VERSION_2, old)
    store = HistoryStore.open(old)
    found = queries.sessions(store)
    assert found
    assert {(one.source, one.pain) for one in found} == {("screen", None)}
    save_from_paper(store, paper(pain=1))
    assert queries.session(store, "p1").summary.source == "paper"
    store.close()
