"""An export read back: each session and each row, checked, or one sentence that says what is wrong where.

Our own files have a session on each line, whatever the ending, and are read line by line, so that ten
years take no more memory than a day. A JSON document that some other program has laid out anew is read whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn, TextIO, TypeVar

from backbeat.history.details import SessionDetail, SessionSummary, Stop
from backbeat.history.errors import Mistake, known_os, newer
from backbeat.history.export import FORMAT_VERSION
from backbeat.history.rows import clean
from backbeat.history.tables import TableRow
from backbeat.routine.model import Sides
from backbeat.said import said
from backbeat.session.events import Outcome, PauseReason
from backbeat.session.record import PauseRecord, SessionStatus, SetRecord, StopDetails, StopKind, StopRecord
from backbeat.session.state import Totals

__all__ = ["read_export"]

E = TypeVar("E", bound=StrEnum)

WHOLE_UP_TO = 64 * 1024 * 1024
"""Characters of a document that is not laid out line by line, and of a single line."""

_LONGEST = 10**15  # milliseconds, or anything else that is counted
_TEXT = 1_000_000
_ID = 100
_FORMAT = "backbeat-history"


class _Source(StrEnum):
    SCREEN = "screen"
    PAPER = "paper"


def read_export(path: Path) -> Iterator[SessionDetail | TableRow]:
    """What is in an export, as it is read. A `Mistake`, or another `KnownError`, at the first thing that is wrong."""
    try:
        if not path.is_file():
            raise Mistake(said("%1 is not a file", path))
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            yield from _read(file, path)
    except UnicodeDecodeError:
        raise Mistake(said("%1 is not an export of this program: it is no text in UTF-8", path)) from None
    except OSError as error:
        raise known_os(error, path) from error


def _read(file: TextIO, path: Path) -> Iterator[SessionDetail | TableRow]:
    first = file.readline(WHOLE_UP_TO)
    opening = first.strip().removesuffix("[").rstrip()
    if opening.endswith('"sessions":'):
        _check_head(_parsed(opening + " []}", path, 1), path)
        yield from _lines(file, path, in_document=True)
        return
    head = _try(first)
    if isinstance(head, dict) and "sessions" not in head and "format" in head:
        _check_head(head, path)
        yield from _lines(file, path, in_document=False)
        return
    rest = file.read(WHOLE_UP_TO - len(first) + 1)
    if len(first) + len(rest) > WHOLE_UP_TO:
        raise Mistake(said("%1 is too large for a document that is not laid out as this program does it", path))
    document = _parsed(first + rest, path, 1)
    _check_head(document, path)
    for name in ("sessions", "records"):
        listed = document.get(name, [])
        if not isinstance(listed, list):
            raise Mistake(said("%1: '%2' is not a list", path, name))
        for number, item in enumerate(listed, 1):
            yield _item(item, said("%1, number %2 of '%3'", path, str(number), name))


def _check_head(head: Any, path: Path) -> None:
    if not isinstance(head, dict) or head.get("format") != _FORMAT:
        raise Mistake(said("%1 is not an export of this program's history", path))
    version = head.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Mistake(said("%1: its version is not a number", path))
    if version > FORMAT_VERSION:
        raise newer(path, version, FORMAT_VERSION)


def _lines(file: TextIO, path: Path, *, in_document: bool) -> Iterator[SessionDetail | TableRow]:
    ended = not in_document
    number = 1
    while line := file.readline(WHOLE_UP_TO):
        number += 1
        text = line.strip()
        if ended and in_document and text:
            raise Mistake(said("%1, line %2: there is something after the end", path, str(number)))
        if in_document and text in {"]}", '], "records": ['}:
            ended = text == "]}"
        elif text:
            where = said("%1, line %2", path, str(number))
            yield _item(_parsed(text.removesuffix(",") if in_document else text, path, number), where)
    if not ended:
        raise Mistake(said("%1 ends in the middle; it was not copied completely", path))


def _try(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _parsed(text: str, path: Path, line: int) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise Mistake(
            said("%1, line %2: this is not JSON (%3)", path, str(line + error.lineno - 1), error.msg)
        ) from None
    except (ValueError, RecursionError):  # a number of five thousand digits, or brackets without end
        raise Mistake(said("%1, line %2: this is not something this program wrote", path, str(line))) from None


# -- one thing ---------------------------------------------------------------------------------------


def _item(told: Any, where: str) -> SessionDetail | TableRow:
    fields = _Fields(told, where)
    if "table" in fields.told:
        return TableRow(fields.text("table", _ID), fields.row("row"))
    return _session(fields)


def _session(fields: _Fields) -> SessionDetail:
    id_ = fields.text("id", _ID)
    if not id_ or "\0" in id_:
        fields.wrong("id", said("is empty"))
    fields = _Fields(fields.told, said("%1 (session %2)", fields.where, id_[:40]))
    status, over = fields.choice("status", SessionStatus), fields.moment_or_none("over")
    if (status is SessionStatus.RUNNING) != (over is None):
        fields.wrong("over", said("does not fit its status"))
    summary = SessionSummary(
        number=0,
        id=id_,
        routine=fields.text("routine"),
        title=fields.text("title"),
        level=fields.text_or_none("level"),
        planned=fields.number("planned_ms"),
        at_least=fields.flag("at_least"),
        started=fields.moment("started"),
        zone=fields.text_or_none("zone"),
        status=status,
        over=over,
        totals=Totals(*(fields.number(name) for name in ("active_ms", "rest_ms", "paused_ms", "gap_ms"))),
        clock_changed=fields.flag("clock_changed"),
        effort=fields.number_or_none("effort", 0, 10),
        note=fields.text("note"),
        source=fields.choice("source", _Source).value if "source" in fields.told else _Source.SCREEN.value,
        pain=fields.number_or_none("pain", 0, 10) if "pain" in fields.told else None,
    )
    stop = fields.told.get("stop")
    return SessionDetail(
        summary,
        plan=fields.text("plan", 10 * _TEXT),
        sets=tuple(_set(id_, each) for each in fields.several("sets")),
        pauses=tuple(_pause(id_, each) for each in fields.several("pauses")),
        stop=None if stop is None else _stop(id_, _Fields(stop, said("%1, stop", fields.where))),
        more=fields.row("more") if "more" in fields.told else {},
    )


def _set(session: str, fields: _Fields) -> SetRecord:
    return SetRecord(
        session=session,
        set_index=fields.number("set_index"),
        attempt=fields.number("attempt", 1),
        part=fields.text("part"),
        block=fields.number("block", -_LONGEST),
        round=fields.number("round", -_LONGEST),
        exercise=fields.text("exercise"),
        title=fields.text("title"),
        set=fields.number("set", -_LONGEST),
        sets=fields.number("sets", -_LONGEST),
        side=fields.choice("side", Sides),
        planned=fields.number_or_none("planned_ms"),
        planned_reps=fields.number_or_none("planned_reps"),
        added=fields.number("added_ms", -_LONGEST),
        elapsed=fields.number("elapsed_ms"),
        reps=fields.number_or_none("reps"),
        outcome=fields.choice("outcome", Outcome),
        over=fields.moment("over"),
    )


def _pause(session: str, fields: _Fields) -> PauseRecord:
    reason, phase = fields.choice("reason", PauseReason), fields.number("phase")
    return PauseRecord(session, reason, phase, fields.moment("began"), fields.number("gap_ms"))


def _stop(session: str, fields: _Fields) -> Stop:
    kind = None if fields.told.get("kind") is None else fields.choice("kind", StopKind)
    return Stop(
        StopRecord(
            *(session, fields.number("phase"), fields.number("elapsed_ms"), fields.text_or_none("exercise")),
            *(fields.text("title"), fields.choice("side", Sides), fields.number_or_none("set", -_LONGEST)),
            fields.moment("at"),
        ),
        StopDetails(kind, fields.text("area"), fields.number_or_none("rating", 0, 10), fields.text("note")),
        fields.moment_or_none("acknowledged"),
    )


class _Fields:
    """The fields of one object, each asked for as what it should be."""

    def __init__(self, told: Any, where: str) -> None:
        if not isinstance(told, dict):
            raise Mistake(said("%1: this is not a session of an export", where))
        self.told: dict[str, Any] = told
        self.where = where

    def wrong(self, name: str, why: str) -> NoReturn:
        raise Mistake(said("%1: '%2' %3", self.where, name, why))

    def _get(self, name: str) -> Any:
        if name not in self.told:
            self.wrong(name, said("is missing"))
        return self.told[name]

    def text(self, name: str, longest: int = _TEXT) -> str:
        told = self._get(name)
        if not isinstance(told, str) or len(told) > longest:
            self.wrong(name, said("is not a text") if not isinstance(told, str) else said("is too long"))
        return clean(told)

    def text_or_none(self, name: str) -> str | None:
        return None if self._get(name) is None else self.text(name)

    def number(self, name: str, low: int = 0, high: int = _LONGEST) -> int:
        told = self._get(name)
        if not isinstance(told, int) or isinstance(told, bool) or not low <= told <= high:
            self.wrong(name, said("is not a number that can be"))
        return told

    def number_or_none(self, name: str, low: int = 0, high: int = _LONGEST) -> int | None:
        return None if self._get(name) is None else self.number(name, low, high)

    def flag(self, name: str) -> bool:
        told = self._get(name)
        if not isinstance(told, bool):
            self.wrong(name, said("is neither true nor false"))
        return told

    def choice(self, name: str, of: type[E]) -> E:
        told = self._get(name)
        try:
            return of(told)
        except ValueError:
            return self.wrong(name, said("is none of %1", ", ".join(of)))

    def moment(self, name: str) -> datetime:
        told = self._get(name)
        try:
            moment = datetime.fromisoformat(told)
            offset = moment.utcoffset()
            if offset is None or offset % timedelta(minutes=1):
                self.wrong(name, said("does not say how far from UTC it is, in whole minutes"))
            (moment - offset).replace(tzinfo=None)
        except (TypeError, ValueError, OverflowError):
            self.wrong(name, said("is not a moment like 2026-03-02T12:00:00.000+01:00"))
        return moment

    def moment_or_none(self, name: str) -> datetime | None:
        return None if self._get(name) is None else self.moment(name)

    def row(self, name: str) -> dict[str, Any]:
        told = self._get(name)
        if not isinstance(told, dict) or not all(isinstance(each, str | int | float | None) for each in told.values()):
            self.wrong(name, said("is not a row"))
        return {column: clean(each) if isinstance(each, str) else each for column, each in told.items()}

    def several(self, name: str) -> Iterator[_Fields]:
        told = self._get(name)
        if not isinstance(told, list):
            self.wrong(name, said("is not a list"))
        for number, each in enumerate(told, 1):
            yield _Fields(each, said("%1, number %2 of '%3'", self.where, str(number), name))
