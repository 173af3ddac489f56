"""The history in other programs' hands: complete, harmless, or not there at all."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.histories import csv_text
from tests.support.records import NOON, a_pause, a_session, a_set, a_stop, an_end

from backbeat.history import queries
from backbeat.history.details import SessionDetail
from backbeat.history.errors import DiskFull, KnownError
from backbeat.history.export import Format, csv_cell, export_to_file, export_to_stdout
from backbeat.history.journal import HistoryJournal
from backbeat.history.store import HistoryStore
from backbeat.session.record import SessionStatus, StopDetails, StopKind


@pytest.fixture
def details(store: HistoryStore) -> list[SessionDetail]:
    with store.transaction():
        store.begin(replace(a_session(), title='=HYPERLINK("http://x")', level=None), "Europe/Berlin")
        for index in range(3):
            store.set_over(a_set(index=index, title='+1, "two"\nthree'))
        store.paused(a_pause())
        store.stopped(a_stop(), an_end(status=SessionStatus.STOPPED))
        store.stop_details("s1", StopDetails(StopKind.PAIN, "left-knee", 0, "@home"))
        store.acknowledged("s1", NOON)
        store.begin(a_session("empty"))
        store.over(an_end("empty", SessionStatus.ENDED))
        store.reflect("empty", 0, "'tis -fine")
    return list(queries.all_sessions(lambda query: query(store)))


def test_csv_has_a_line_a_set_and_none_is_lost(details: list[SessionDetail], tmp_path: Path) -> None:
    assert export_to_file(details, Format.CSV, tmp_path / "out.csv") == 2
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [(row["session"], row["set_index"]) for row in rows] == [
        ("s1", "0"),
        ("s1", "1"),
        ("s1", "2"),
        ("empty", ""),
    ]
    first, last = rows[0], rows[-1]
    assert None not in first.values()
    assert csv_text(first["title"]) == '=HYPERLINK("http://x")'
    assert csv_text(first["exercise_title"]) == '+1, "two"\nthree'
    assert (first["started"], first["started_utc"]) == ("2026-03-02T12:00:00.000+00:00", "2026-03-02T12:00:00.000Z")
    assert (first["stop_kind"], first["stop_rating"], csv_text(first["stop_note"])) == ("pain", "0", "@home")
    assert (first["set_elapsed_ms"], first["set_reps"], first["outcome"], first["pauses"]) == (
        "45000",
        "6",
        "done",
        "1",
    )
    assert (last["effort"], csv_text(last["note"]), last["stop_kind"]) == ("0", "'tis -fine", "")


def test_json_has_everything_in_one_document_or_in_lines(details: list[SessionDetail], tmp_path: Path) -> None:
    export_to_file(details, Format.JSON, tmp_path / "out.json")
    export_to_file(details, Format.JSONL, tmp_path / "out.jsonl")
    document = json.loads((tmp_path / "out.json").read_text())
    head, *lines = (json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines())
    assert document == {**head, "sessions": lines, "records": []}
    assert head == {"format": "backbeat-history", "version": 1}
    first, second = document["sessions"]
    assert (first["id"], first["plan"], first["zone"], len(first["sets"])) == ("s1", "plan", "Europe/Berlin", 3)
    assert (first["pauses"][0]["gap_ms"], first["stop"]["area"]) == (28_800_000, "left-knee")
    assert first["stop"]["acknowledged"] == "2026-03-02T12:00:00.000+00:00"
    assert (second["sets"], second["stop"], second["effort"]) == ([], None, 0)


@settings(derandomize=True, deadline=None)
@given(st.text())
def test_F55_no_cell_is_taken_for_a_formula_and_the_text_comes_back(text: str) -> None:
    cell = csv_cell(text)
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"))
    assert csv_text(cell) == text
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerow([cell, "x"])
    assert next(csv.reader(io.StringIO(buffer.getvalue(), newline=""))) == [cell, "x"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=", "\r=", "'=1", " =1+1", '="a",b\nc', "＝1"])
def test_F55_known_tricks_are_marked(text: str) -> None:
    assert csv_cell(text) == "'" + text
    assert csv_text(csv_cell(text)) == text


@pytest.mark.parametrize("format_", Format)
def test_F18_a_full_disk_leaves_the_old_file_and_no_piece_of_the_new(
    details: list[SessionDetail], tmp_path: Path, format_: Format
) -> None:
    """A limit on file size stands for the full disk: the system refuses the bytes in the same place."""
    import resource  # noqa: PLC0415
    import signal  # noqa: PLC0415

    target = tmp_path / "out"
    target.write_text("old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, before[1]))
    try:
        with pytest.raises(DiskFull, match="out"):
            export_to_file(details, format_, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert target.read_text() == "old"
    assert not list(tmp_path.glob("*.tmp")) + list(tmp_path.glob(".*.tmp"))


def test_F18_a_full_output_is_one_sentence(details: list[SessionDetail]) -> None:
    descriptor = os.open("/dev/full", os.O_WRONLY)
    with pytest.raises(DiskFull, match="the disk is full"):
        export_to_stdout(details, Format.CSV, descriptor)
    os.close(descriptor)


@pytest.mark.parametrize("where", ["/dev/full", "/dev/null", ".", "missing/out.csv"])
def test_an_export_to_what_is_no_file_is_refused(details: list[SessionDetail], tmp_path: Path, where: str) -> None:
    with pytest.raises(KnownError):
        export_to_file(details, Format.CSV, tmp_path / where)
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_a_reader_that_has_seen_enough_is_no_error(details: list[SessionDetail]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    export_to_stdout(details * 5000, Format.JSON, writer)
    os.close(writer)


def test_a_bug_on_the_way_leaves_the_old_file(details: list[SessionDetail], tmp_path: Path) -> None:
    (tmp_path / "out").write_text("old")

    def broken() -> Iterator[SessionDetail]:
        yield details[0]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        export_to_file(broken(), Format.CSV, tmp_path / "out")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir() if each.is_file()] == [("out", "old")]


def test_an_export_through_the_journal_lets_a_session_in_between(journal: HistoryJournal, tmp_path: Path) -> None:
    for number in range(250):
        journal.begin(a_session(f"s{number}"))
    seen = []
    for detail in queries.all_sessions(lambda query: journal.ask(query).result(20)):
        seen.append(detail.summary.id)
        if len(seen) == 50:
            journal.begin(a_session("meanwhile"))
            assert journal.flush(20)
    assert seen == [f"s{number}" for number in range(250)] + ["meanwhile"]


def test_an_export_is_for_this_account_only(details: list[SessionDetail], tmp_path: Path) -> None:
    export_to_file(details, Format.CSV, tmp_path / "out.csv")
    assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o600
