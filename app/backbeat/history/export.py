"""The history as a file: CSV for a spreadsheet, one line a set; JSON with everything there is.

Both are written a session at a time, so that ten years take no more memory than a day. A file appears
complete or not at all. JSON also holds what else is remembered (measurements, what is rested, answers) as
rows under the names of their tables, and can be read in again: see `reading`.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Iterator
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

from backbeat.atomic import atomic_file
from backbeat.history.details import SessionDetail, SessionSummary, Stop
from backbeat.history.errors import known_os
from backbeat.history.rows import to_row
from backbeat.history.tables import TableRow
from backbeat.session.record import PauseRecord, SetRecord

__all__ = ["Format", "csv_cell", "export_to_file", "export_to_stdout", "write_csv", "write_json"]

FORMAT_VERSION = 1


class Format(StrEnum):
    CSV = "csv"
    JSON = "json"  # one document
    JSONL = "jsonl"  # the same, a session on each line


def export_to_file(details: Iterable[SessionDetail], format_: Format, path: Path, more: Iterable[TableRow] = ()) -> int:
    """How many sessions were written. A KnownError, and the old file as it was, where that fails."""
    try:
        with atomic_file(path) as file:
            return _write(details, format_, file, more)
    except OSError as error:
        raise known_os(error, path) from error


def export_to_stdout(
    details: Iterable[SessionDetail], format_: Format, descriptor: int = 1, more: Iterable[TableRow] = ()
) -> int:
    """As `export_to_file`, to where a pipe or a terminal is. A reader that has seen enough is no error."""
    written = 0

    def counted() -> Iterator[SessionDetail]:
        nonlocal written
        for detail in details:
            yield detail
            written += 1

    try:
        # A buffer of its own, which takes what could not be written with it: nothing is left to
        # complain about when the program ends.
        with open(os.dup(descriptor), "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            _write(counted(), format_, file, more)
    except BrokenPipeError:
        pass
    except OSError as error:
        raise known_os(error, Path("the output")) from error
    return written


def _write(details: Iterable[SessionDetail], format_: Format, file: BinaryIO, more: Iterable[TableRow] = ()) -> int:
    text = TextIOWrapper(file, encoding="utf-8", errors="replace", newline="", write_through=True)
    try:
        if format_ is Format.CSV:
            rows = _Rows(text)
            count = write_csv(rows.passing(details), csv.writer(rows))
            rows.flush()
            return count
        return write_json(details, text, lines=format_ is Format.JSONL, more=more)
    finally:
        text.detach()  # the file is closed by whoever opened it


class _Rows:
    """Takes the rows of a table one by one and passes them on by the hundred, which takes half as long."""

    def __init__(self, text: TextIOWrapper) -> None:
        self._text = text
        self._pieces: list[str] = []
        self.write = self._pieces.append

    def passing(self, details: Iterable[SessionDetail]) -> Iterator[SessionDetail]:
        for detail in details:
            yield detail
            if len(self._pieces) > 500:
                self.flush()

    def flush(self) -> None:
        self._text.write("".join(self._pieces))
        self._pieces.clear()


# -- CSV --------------------------------------------------------------------------------------------

_DANGEROUS = frozenset("=+-@\t\r\n\0＝＋－＠")
_MARK = "'"


def csv_cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula: marked with an apostrophe where it might be one."""
    if text[:1].isalnum():  # most texts, and none that is dangerous
        return text
    first = text.lstrip(" ")[:1]
    return _MARK + text if text[:1] == _MARK or (first in _DANGEROUS and first) else text


_COLUMNS = (
    *("session", "started", "started_utc", "zone", "routine", "title", "level", "status", "planned_ms", "at_least"),
    *("active_ms", "rest_ms", "paused_ms", "gap_ms", "clock_changed", "effort", "note", "source", "pain"),
    *("stop_kind", "stop_area", "stop_rating", "stop_note", "stop_exercise", "stop_side", "pauses"),
    *("set_index", "attempt", "part", "block", "round", "exercise", "exercise_title", "set", "sets", "side"),
    *("set_planned_ms", "set_planned_reps", "set_added_ms", "set_elapsed_ms", "set_reps", "outcome", "set_over"),
)
_SET_COLUMNS = 17


def write_csv(details: Iterable[SessionDetail], writer: Any) -> int:
    """A session without sets has one line, so that it is not lost."""
    writer.writerow(_COLUMNS)
    count = 0
    for detail in details:
        count += 1
        about = _session_cells(detail)
        if not detail.sets:
            writer.writerow((*about, *("",) * _SET_COLUMNS))
        writer.writerows((*about, *_set_cells(record)) for record in detail.sets)
    return count


def _session_cells(detail: SessionDetail) -> tuple[Any, ...]:
    session, stop = detail.summary, detail.stop
    totals = session.totals
    return (
        csv_cell(session.id),
        session.started.isoformat(timespec="milliseconds"),
        _utc(session),
        csv_cell(session.zone or ""),
        csv_cell(session.routine),
        csv_cell(session.title),
        csv_cell(session.level or ""),
        session.status.value,
        session.planned,
        int(session.at_least),
        *(totals.active, totals.rest, totals.paused, totals.gap, int(session.clock_changed)),
        session.effort,
        csv_cell(session.note),
        session.source,
        session.pain,
        *(_stop_cells(stop) if stop else ("",) * 6),
        len(detail.pauses),
    )


def _stop_cells(stop: Stop) -> tuple[Any, ...]:
    said, where = stop.details, stop.record
    return (
        said.kind.value if said.kind else "",
        csv_cell(said.area),
        said.rating,
        csv_cell(said.note),
        csv_cell(where.exercise or ""),
        where.side.value,
    )


def _set_cells(record: SetRecord) -> tuple[Any, ...]:
    return (
        *(record.set_index, record.attempt, csv_cell(record.part), record.block, record.round),
        *(csv_cell(record.exercise), csv_cell(record.title), record.set, record.sets, record.side.value),
        *(record.planned, record.planned_reps, record.added, record.elapsed, record.reps, record.outcome.value),
        record.over.isoformat(timespec="milliseconds"),
    )


def _utc(session: SessionSummary) -> str:
    return to_row(session.started)[0]


# -- JSON -------------------------------------------------------------------------------------------


_encode = json.JSONEncoder(ensure_ascii=False).encode


def write_json(
    details: Iterable[SessionDetail], text: TextIOWrapper, *, lines: bool, more: Iterable[TableRow] = ()
) -> int:
    """One object with every session in it, or (``lines``) a header, and then a session or a row on each line."""
    head = json.dumps({"format": "backbeat-history", "version": FORMAT_VERSION})
    text.write(f"{head}\n" if lines else f'{head[:-1]}, "sessions": [\n')
    between = "\n" if lines else ",\n"
    count = 0
    for detail in details:
        text.write((between if count else "") + _encode(_session_object(detail)))
        count += 1
    text.write("\n" if lines and count else "" if lines else '\n], "records": [\n')
    is_first = True
    for row in more:
        text.write(("" if is_first else between) + _encode({"table": row.table, "row": row.values}))
        is_first = False
    text.write(("" if is_first else "\n") if lines else "\n]}\n")
    return count


def _session_object(detail: SessionDetail) -> dict[str, Any]:
    session, stop = detail.summary, detail.stop
    return {
        "id": session.id,
        "routine": session.routine,
        "title": session.title,
        "level": session.level,
        "planned_ms": session.planned,
        "at_least": session.at_least,
        "started": session.started.isoformat(timespec="milliseconds"),
        "zone": session.zone,
        "status": session.status.value,
        "over": session.over.isoformat(timespec="milliseconds") if session.over else None,
        "active_ms": session.totals.active,
        "rest_ms": session.totals.rest,
        "paused_ms": session.totals.paused,
        "gap_ms": session.totals.gap,
        "clock_changed": session.clock_changed,
        "effort": session.effort,
        "note": session.note,
        "source": session.source,
        "pain": session.pain,
        "plan": detail.plan,
        "sets": [_set_object(record) for record in detail.sets],
        "pauses": [_pause_object(record) for record in detail.pauses],
        "stop": _stop_object(stop) if stop else None,
        **({"more": dict(detail.more)} if detail.more else {}),
    }


def _set_object(record: SetRecord) -> dict[str, Any]:
    return {
        "set_index": record.set_index,
        "attempt": record.attempt,
        "part": record.part,
        "block": record.block,
        "round": record.round,
        "exercise": record.exercise,
        "title": record.title,
        "set": record.set,
        "sets": record.sets,
        "side": record.side.value,
        "planned_ms": record.planned,
        "planned_reps": record.planned_reps,
        "added_ms": record.added,
        "elapsed_ms": record.elapsed,
        "reps": record.reps,
        "outcome": record.outcome.value,
        "over": record.over.isoformat(timespec="milliseconds"),
    }


def _pause_object(record: PauseRecord) -> dict[str, Any]:
    return {
        "reason": record.reason.value,
        "phase": record.phase,
        "began": record.began.isoformat(timespec="milliseconds"),
        "gap_ms": record.gap,
    }


def _stop_object(stop: Stop) -> dict[str, Any]:
    record, said = stop.record, stop.details
    return {
        "phase": record.phase,
        "elapsed_ms": record.elapsed,
        "exercise": record.exercise,
        "title": record.title,
        "side": record.side.value,
        "set": record.set,
        "at": record.at.isoformat(timespec="milliseconds"),
        "kind": said.kind.value if said.kind else None,
        "area": said.area,
        "rating": said.rating,
        "note": said.note,
        "acknowledged": stop.acknowledged.isoformat(timespec="milliseconds") if stop.acknowledged else None,
    }
