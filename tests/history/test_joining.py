"""Exports read back, and histories of two computers joined: nothing twice, nothing overwritten, nothing half."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.histories import FIXTURES, FULL, OLD, a_full_history, all_rows, csv_text, told
from tests.support.records import NOON, a_cursor, a_session, a_set, an_end

from backbeat.history import queries, schema
from backbeat.history.changes import edit
from backbeat.history.errors import KnownError, NewerVersion, NotOurs
from backbeat.history.export import Format, csv_cell, export_to_file
from backbeat.history.joining import join, join_file
from backbeat.history.reading import read_export
from backbeat.history.removal import delete_everything
from backbeat.history.store import HistoryStore
from backbeat.session.record import SessionStatus

KEYS = ["id", "table", "row", "sets", "stop", "status", "over", "started", "title", "routine", "format", "sessions"]
JSON = (Format.JSON, Format.JSONL)


def export(store: HistoryStore, path: Path, form: Format = Format.JSON) -> Path:
    export_to_file(
        queries.all_sessions(lambda query: query(store)), form, path, queries.all_more(lambda query: query(store))
    )
    return path


def end_all(store: HistoryStore) -> None:
    for cut in queries.cut_off(store):
        queries.finish_cut_off(store, cut, NOON)


@pytest.mark.parametrize("form", JSON)
@pytest.mark.parametrize("old", OLD, ids=lambda each: each.stem)
def test_I14_export_delete_import_gives_the_same_rows(path: Path, tmp_path: Path, form: Format, old: Path) -> None:
    path.parent.mkdir()
    shutil.copy(old, path)
    store = HistoryStore.open(path)
    end_all(store)
    before = told(store)
    file = export(store, tmp_path / "out.json", form)
    store.close()
    delete_everything(path)
    store = HistoryStore.open(path)
    assert told(store) == ({}, [])
    joined = join_file(store, file)
    assert told(store) == before
    assert (joined.sessions, joined.known, joined.going_on) == (len(before[0]), 0, 0)
    assert joined.records == len(before[1])
    again = export(store, tmp_path / "again.json", form)
    assert again.read_bytes() == file.read_bytes()
    store.close()


@settings(derandomize=True, deadline=None)
@given(st.text())
def test_I14_I35_a_cell_of_the_csv_is_harmless_and_gives_the_text_back(text: str) -> None:
    cell = csv_cell(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\0"))
    assert csv_text(cell) == text


def test_a_document_laid_out_by_another_program_is_read_too(path: Path, tmp_path: Path) -> None:
    store = a_full_history(path)
    end_all(store)
    before = told(store)
    document = json.loads(export(store, tmp_path / "out.json").read_text())
    store.close()
    for number, text in enumerate(
        (
            json.dumps(document),
            json.dumps(document, indent=2),
            json.dumps(dict(reversed(document.items()))),
            "\ufeff" + json.dumps(document, indent=1).replace("\n", "\r\n"),
        )
    ):
        file = tmp_path / f"{number}.json"
        file.write_text(text, encoding="utf-8")
        other = HistoryStore.open(tmp_path / f"{number}" / "history.db")
        join_file(other, file)
        assert told(other) == before
        other.close()


@pytest.mark.parametrize("how", ["json", "jsonl", "database", "backup", "open"])
def test_two_computers_logs_join_without_doubles_and_nothing_is_overwritten(
    path: Path, tmp_path: Path, how: str
) -> None:
    """Both began from the same history; then each went on alone."""
    here, there = a_full_history(path), a_full_history(tmp_path / "there" / "history.db")
    for store in (here, there):
        end_all(store)
    ids = [each.id for each in queries.sessions(here)]
    edit(here, ids[0], effort=1, note="as I know it here")
    edit(there, ids[0], effort=9, note="as it is there")
    for store, name in ((here, "here"), (there, "there")):
        with store.transaction():
            store.begin(a_session(name, plan=f"only {name}"))
            store.set_over(a_set(name, title=f"set of {name}"))
            store.over(an_end(name))
            store.change(
                "INSERT INTO measurements (id, limb, left_mm, right_mm, bent, unit, at_utc, at_offset) "
                "VALUES (?, 'calf', 300, 310, 1, 'cm', '2026-03-02T12:00:00.000Z', 60)",
                name,
            )
    mine, theirs = told(here), told(there)
    made = there.back_up("by-hand").path
    source = there.path if how in {"database", "open"} else made
    if how.startswith("json"):
        source = export(there, tmp_path / "out", Format(how))
    if how != "open":
        there.close()
    before = {each: each.read_bytes() for each in (source, made)}
    joined = join_file(here, source)
    assert (joined.sessions, joined.sets, joined.known, joined.records) == (1, 1, len(ids), 1)
    sessions, rows = told(here)
    assert sessions == {**theirs[0], **mine[0]}
    assert rows == sorted({repr(each): each for each in (*mine[1], *theirs[1])}.values(), key=repr)
    assert joined.backup is not None
    again = join_file(here, source)
    assert (again.sessions, again.records, again.known) == (0, 0, len(ids) + 1)
    assert told(here) == (sessions, rows)
    assert {each: each.read_bytes() for each in before} == before, "the other one is only read"
    here.close()
    there.close()


@settings(derandomize=True, deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9)), max_size=14), st.permutations("abc"))
def test_joining_in_any_order_and_any_number_of_times_gives_the_same_sessions(
    tmp_path_factory: pytest.TempPathFactory, who: list[tuple[str, int]], order: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("join")
    stores = {name: HistoryStore.open(folder / name / "history.db") for name in "abc"}
    for name, number in who:
        with stores[name].transaction():
            stores[name].begin(a_session(f"s{number}"))
            stores[name].set_over(a_set(f"s{number}"))
            stores[name].over(an_end(f"s{number}"))
    wanted = {f"s{number}" for _, number in who}
    for first, second in ((order[0], order[1]), (order[1], order[2]), (order[2], order[0]), (order[0], order[1])):
        join_file(stores[first], stores[second].path)
    join_file(stores[order[0]], stores[order[2]].path)
    sessions, _ = told(stores[order[0]])
    assert set(sessions) == wanted
    assert all(len(each.sets) == 1 for each in sessions.values())
    for store in stores.values():
        store.close()


def test_a_session_that_may_be_going_on_over_there_is_left_out_and_an_old_one_was_cut_off(
    path: Path, tmp_path: Path
) -> None:
    there, here = HistoryStore.open(tmp_path / "there" / "history.db"), HistoryStore.open(path)
    with there.transaction():
        there.begin(a_session("s1"))
        there.set_over(a_set("s1"))
        there.beat(a_cursor("s1"))
    items = list(queries.all_sessions(lambda query: query(there)))
    soon = join(here, items, now=NOON + timedelta(hours=2))
    assert (soon.sessions, soon.going_on) == (0, 1)
    later = join(here, items, now=NOON + timedelta(hours=30))
    assert (later.sessions, later.going_on) == (1, 0)
    detail = queries.session(here, "s1")
    assert detail is not None
    assert detail.summary.status is SessionStatus.INTERRUPTED
    assert detail.summary.over == a_set("s1").over
    there.close()
    here.close()


# -- what a person may hand over --------------------------------------------------------------------------


HEAD = '{"format": "backbeat-history", "version": 1, "sessions": [\n'


def a_line(path: Path, **changed: Any) -> str:
    store = a_full_history(path)
    end_all(store)
    line = export(store, path.with_name("line"), Format.JSONL).read_text().splitlines()[1]
    store.close()
    told_ = json.loads(line)
    for name, value in changed.items():
        told_.pop(name) if value is ... else told_.update({name: value})
    return json.dumps(told_)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"id": ...}, "'id' is missing"),
        ({"id": ""}, "'id' is empty"),
        ({"id": 3}, "'id' is not a text"),
        ({"effort": 11}, "'effort' is not a number that can be"),
        ({"active_ms": -1}, "'active_ms' is not a number"),
        ({"active_ms": 1.5}, "'active_ms' is not a number"),
        ({"active_ms": 10**30}, "'active_ms' is not a number"),
        ({"at_least": 1}, "neither true nor false"),
        ({"started": "yesterday"}, "is not a moment"),
        ({"started": "2026-03-02T12:00:00"}, "how far from UTC"),
        ({"started": "0001-01-01T00:00:00+12:00"}, "is not a moment"),
        ({"status": "won"}, "'status' is none of running, finished"),
        ({"status": ["finished"]}, "'status' is none of"),
        ({"over": None}, "does not fit its status"),
        ({"sets": {}}, "'sets' is not a list"),
        ({"sets": [3]}, "number 1 of 'sets': this is not"),
        ({"sets": [{}]}, "number 1 of 'sets': 'set_index' is missing"),
        ({"stop": 3}, "stop: this is not"),
        ({"title": "x" * 2_000_000}, "'title' is too long"),
        ({"more": {"admin": 1}}, "not known here: admin"),
        ({"more": {"number = 1; --": 1}}, "not known here"),
    ],
)
def test_a_mistake_is_one_sentence_with_its_place_and_changes_nothing(
    path: Path, tmp_path: Path, changed: dict[str, Any], sentence: str
) -> None:
    file = tmp_path / "in.json"
    file.write_text(
        HEAD + a_line(tmp_path / "x" / "history.db", id="first") + ",\n" + a_line(path, **changed) + "\n]}\n"
    )
    store = HistoryStore.open(tmp_path / "new" / "history.db")
    with pytest.raises(KnownError) as caught:
        join_file(store, file)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)
    assert told(store) == ({}, [])
    store.close()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not JSON"),
        (b"\0\xff\xfe", "no text in UTF-8"),
        (b"dear diary", "line 1: this is not JSON"),
        (b"3", "not an export"),
        (b"[]", "not an export"),
        (b"[" * 100_000, "not something this program wrote"),
        (b'{"format": "x", "version": ' + b"9" * 6_000 + b"}", "not something this program wrote"),
        (b'{"format": "other", "version": 1, "sessions": []}', "not an export"),
        (b'{"format": "backbeat-history", "version": "1", "sessions": []}', "version is not a number"),
        (b'{"format": "backbeat-history", "version": 1, "sessions": 3}', "'sessions' is not a list"),
        (HEAD.encode() + b'{"id": "a"', "line 2: this is not JSON"),
        (HEAD.encode(), "ends in the middle"),
        (HEAD.encode() + b"]}\nmore\n", "something after the end"),
        (HEAD.encode() + b'{"table": "sqlite_master", "row": {"name": "x"}}\n]}', "no 'sqlite_master'"),
        (HEAD.encode() + b'{"table": "sessions", "row": {"id": "x"}}\n]}', "no 'sessions'"),
        (HEAD.encode() + b'{"table": "measurements", "row": {"id) --": "x"}}\n]}', "columns it cannot have"),
        (HEAD.encode() + b'{"table": "measurements", "row": {"number": 3}}\n]}', "columns it cannot have"),
        (HEAD.encode() + b'{"table": "measurements", "row": {"id": "x"}}\n]}', "cannot be as it is told"),
        (HEAD.encode() + b'{"table": "measurements", "row": [1]}\n]}', "'row' is not a row"),
    ],
)
def test_what_is_no_export_is_one_sentence(path: Path, tmp_path: Path, content: bytes, sentence: str) -> None:
    store = a_full_history(path)
    before = all_rows(store)
    copies = sorted((path.parent / "backups").glob("*.db"))
    file = tmp_path / "in.json"
    file.write_bytes(content)
    with pytest.raises(KnownError, match=sentence):
        join_file(store, file)
    assert all_rows(store) == before
    assert sorted((path.parent / "backups").glob("*.db")) == copies
    book = json.loads((path.parent / "backups" / "backups.json").read_text())
    assert set(book["backups"]) == {copy.name for copy in copies}, "a copy that was not needed is in no book"
    store.close()


def test_a_file_that_is_no_history_inside_is_left_closed(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, made = a_full_history(path), []
    real = schema.connect

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        made.append(real(*arguments, **options))
        return made[-1]

    file = tmp_path / "in.db"
    file.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    monkeypatch.setattr(schema, "connect", connect)
    with pytest.raises(KnownError, match="damaged"):
        join_file(store, file)
    assert made
    for connection in made:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connection.execute("SELECT 1")
    store.close()


def test_a_newer_export_and_a_foreign_database_are_refused_by_name_and_version(path: Path, tmp_path: Path) -> None:
    store = a_full_history(path)
    file = tmp_path / "in.json"
    file.write_text('{"format": "backbeat-history", "version": 7, "sessions": []}')
    with pytest.raises(NewerVersion, match="format 7, this one knows 1"):
        join_file(store, file)
    shutil.copy(FULL, tmp_path / "newer.db")
    with closing(sqlite3.connect(tmp_path / "newer.db")) as connection:
        connection.execute("PRAGMA user_version=999")
    with pytest.raises(NewerVersion, match="format 999"):
        join_file(store, tmp_path / "newer.db")
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    with pytest.raises(NotOurs, match="another program"):
        join_file(store, tmp_path / "other.db")
    with pytest.raises(KnownError, match="this history itself"):
        join_file(store, path)
    for odd in (tmp_path, tmp_path / "missing"):
        with pytest.raises(KnownError):
            join_file(store, odd)
    assert not list(path.parent.glob(".backbeat-*"))
    store.close()


def _mutations() -> list[bytes]:
    """An export with one thing changed anywhere: a byte, a word, a piece cut out or doubled."""
    chance = random.Random(14)
    return [chance.randbytes(8) for _ in range(80)]


@pytest.mark.parametrize("form", JSON)
def test_I14_a_spoiled_export_is_read_or_refused_and_never_half_taken(path: Path, tmp_path: Path, form: Format) -> None:
    store = a_full_history(tmp_path / "from" / "history.db")
    end_all(store)
    data = export(store, tmp_path / "good", form).read_bytes()
    store.close()
    words = [b"null", b"-1", b"[]", b"{}", b'""', b"true", b"1e999", b"NaN", b'"\\ud800"', b"}", b",", b'"', b"\n"]
    file = tmp_path / "in"
    store = HistoryStore.open(path)
    sentences: list[str] = []
    for seed in _mutations():
        chance = random.Random(seed)
        at, until = sorted((chance.randrange(len(data)), chance.randrange(len(data))))
        until = min(until, at + 40)
        new = chance.choice([data[at:until] * 2, b"", chance.choice(words), chance.randbytes(3)])
        file.write_bytes(data[:at] + new + data[until:])
        before = all_rows(store)
        try:
            join_file(store, file)
        except KnownError as error:
            sentences.append(str(error))
            assert all_rows(store) == before
        else:
            told(store)  # whatever came in can be read
    assert 10 < len(sentences) < 80
    assert not any("\n" in each for each in sentences)
    store.close()


@settings(derandomize=True, deadline=None, max_examples=60)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
        max_leaves=20,
    )
)
def test_anything_that_is_json_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, anything: object) -> None:
    file = tmp_path_factory.mktemp("any") / "in.json"
    sentences: list[str] = []
    for text in (
        json.dumps(anything),
        json.dumps({"format": "backbeat-history", "version": 1, "sessions": anything}),
        json.dumps({"format": "backbeat-history", "version": 1, "sessions": [anything], "records": [anything]}),
    ):
        file.write_text(text)
        try:
            list(read_export(file))
        except KnownError as error:
            sentences.append(str(error))
    assert not any("\n" in each for each in sentences)


def test_export_and_import_of_odd_texts_and_moments(path: Path, tmp_path: Path) -> None:
    store = HistoryStore.open(path)
    texts = ["\u2028", "\x00", "\r\n", "'; DROP TABLE sessions --", "💪🏽", "\u202eabc", "\\u0000", '"', "]}"]
    with store.transaction():
        for number, text in enumerate(texts):
            id_ = f"s{number}"
            moment = datetime.fromisoformat(f"19{70 + number}-12-31T23:59:59.999+13:45")
            store.begin(replace(a_session(id_, started=moment, routine=text or "x", plan=text), title=text))
            store.set_over(a_set(id_, title=text))
            store.over(an_end(id_))
            store.reflect(id_, 0, text)
    before = told(store)
    for form in JSON:
        other = HistoryStore.open(tmp_path / form / "history.db")
        join_file(other, export(store, tmp_path / f"out.{form}", form))
        assert told(other) == before
        other.close()
    store.close()


def test_each_old_history_can_be_joined_as_it_is(path: Path) -> None:
    store = HistoryStore.open(path)
    digests = {each: each.read_bytes() for each in FIXTURES.iterdir()}
    total = sum(join_file(store, each).sessions for each in OLD)
    assert total == len(told(store)[0]) > 5
    assert {each: each.read_bytes() for each in FIXTURES.iterdir()} == digests
    store.close()
