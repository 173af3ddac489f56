"""What can still be read of a damaged history, taken over into a new one, and counted.

Works on a copy: nothing is written to what was set aside. A file that was cut off is filled up with
nothing, and a header that is gone is put back as this program writes it, because SQLite reads no page of a
file whose size and header do not agree. Rows are then asked for in ranges of their numbers; a range that
cannot be read is halved until what is lost is known.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backbeat.history import files, schema
from backbeat.history.tables import DERIVED, OF_SESSIONS, columns, more_tables
from backbeat.said import said

__all__ = ["Salvaged", "salvage"]

_MOST_FAILURES = 20_000  # then the rest of a table is given up: nobody waits for hours
_PIECE = 2_000  # rows asked for at once
_PAGE = 4096  # bytes; what SQLite makes unless told otherwise
_ODD = (sqlite3.Error, OverflowError, ValueError, UnicodeError)


@dataclass(frozen=True, slots=True)
class Salvaged:
    sessions: int = 0
    sets: int = 0
    others: int = 0  # measurements and the like

    def in_words(self) -> str:
        if not (self.sessions or self.sets or self.others):
            return said("Nothing in it could be read.")
        return said(
            "What could still be read is in the new one: sessions %1, sets %2, other records %3.",
            *(self.sessions, self.sets, self.others),
        )


def salvage(kept: Path, into: sqlite3.Connection) -> Salvaged:
    """Copy what can be read of ``kept`` into an open, new history. Never raises for what is damaged."""
    if not kept.is_file() or not kept.stat().st_size:
        return Salvaged()
    log = files.beside(kept, "-wal")
    if log.is_file() and log.stat().st_size and (found := _from_copy(kept, into, log)) != Salvaged():
        return found
    return _from_copy(kept, into, None)


def _from_copy(kept: Path, into: sqlite3.Connection, log: Path | None) -> Salvaged:
    """With the log it left beside it, which may hold the newest pages, or be as damaged as the rest."""
    try:
        with files.scratch(kept.parent) as copy:
            shutil.copyfile(kept, copy)
            _mend(copy, into, in_log=log is not None)
            if log is not None:
                shutil.copyfile(log, files.beside(copy, "-wal"))
            return _take_over(copy, into)
    except OSError:  # no room for a copy, for one; what was set aside can be looked at later
        return Salvaged()


def _mend(copy: Path, model: sqlite3.Connection, *, in_log: bool) -> None:
    with copy.open("r+b") as file:
        header = bytearray(file.read(100))
        size = file.seek(0, 2)
        page = int.from_bytes(header[16:18])
        page = 65536 if page == 1 else page
        if len(header) < 100 or not header.startswith(b"SQLite format 3\0") or page < 512 or page & (page - 1):
            page = _PAGE
            header = bytearray(_header_of(model))
            header[28:32] = max(1, -(-size // page)).to_bytes(4)
        pages = max(int.from_bytes(header[28:32]), -(-size // page))
        header[18:20] = b"\2\2" if in_log else b"\1\1"  # whether there is a write-ahead log
        header[28:32] = pages.to_bytes(4)
        header[24:28] = header[92:96] = (1).to_bytes(4)  # says the number of pages is to be believed
        header[32:40] = bytes(8)  # no free pages: they are only needed for writing
        if pages * page <= size + (1 << 30):  # a header may say anything
            file.truncate(pages * page)
        file.seek(0)
        file.write(header)


def _header_of(model: sqlite3.Connection) -> bytes:
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(f"PRAGMA page_size={_PAGE}")
        memory.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
        memory.execute(f"PRAGMA user_version={schema.version_of(model)[0]}")
        memory.execute("CREATE TABLE a (b)")
        return bytes(memory.serialize()[:100])


def _take_over(copy: Path, into: sqlite3.Connection) -> Salvaged:
    done: dict[str, int] = {}
    try:
        with closing(schema.connect(copy)) as damaged:
            damaged.execute("PRAGMA cell_size_check=OFF")
            damaged.execute("PRAGMA writable_schema=ON")  # an index whose place is gone keeps nothing else from us
            damaged.text_factory = lambda data: data.decode("utf-8", "replace")
            with schema.transaction(into):
                for table in (*OF_SESSIONS, "removals", *more_tables(_asker(into))):
                    done[table] = _table(damaged, into, table)
    except _ODD:
        return Salvaged()
    others = sum(count for table, count in done.items() if table not in OF_SESSIONS and table not in DERIVED)
    return Salvaged(done["sessions"], done["sets"], others)


def _asker(connection: sqlite3.Connection) -> Any:
    return lambda sql, *values: connection.execute(sql, values)


def _table(damaged: sqlite3.Connection, into: sqlite3.Connection, table: str) -> int:
    try:
        there = set(columns(_asker(damaged), table))
    except _ODD:
        return 0
    wanted = [name for name in columns(_asker(into), table) if name in there]
    if not wanted:
        return 0
    names = ", ".join(wanted)
    insert = f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(wanted))})"
    count = 0
    for row in _rows(damaged, table, names):
        with suppress(*_ODD):
            count += _insert(into, insert, row, table, wanted)
    return count


def _insert(into: sqlite3.Connection, insert: str, row: tuple[Any, ...], table: str, wanted: list[str]) -> int:
    try:
        into.execute(insert, row)
    except sqlite3.IntegrityError:
        if table != "sessions":
            return 0
        # Its plan may be what was lost; what was done is worth more.
        into.execute("INSERT INTO plans (digest, text) VALUES ('', '') ON CONFLICT (digest) DO NOTHING")
        lost = into.execute("SELECT number FROM plans WHERE digest = ''").fetchone()[0]
        into.execute(insert, [lost if name == "plan" else value for name, value in zip(wanted, row, strict=True)])
    return 1


def _rows(damaged: sqlite3.Connection, table: str, names: str) -> Iterator[tuple[Any, ...]]:
    bounds = []
    for aggregate in ("min", "max"):
        try:
            bounds.append(damaged.execute(f"SELECT {aggregate}(rowid) FROM {table}").fetchone()[0])
        except _ODD:
            bounds.append(None)
    low, high = bounds
    if low is None and high is None:
        return
    low = 1 if low is None else low
    high = low + 5_000_000 if high is None else high
    failures = 0
    waiting = [(start, min(start + _PIECE - 1, high)) for start in _starts(low, high)]
    waiting.reverse()
    while waiting and failures < _MOST_FAILURES:
        first, last = waiting.pop()
        try:
            # By number alone: any other index may be what is damaged.
            rows: Iterable[tuple[Any, ...]] = damaged.execute(
                f"SELECT {names} FROM {table} NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid", (first, last)
            ).fetchall()
        except _ODD:
            failures += 1
            if first < last:
                middle = (first + last) // 2
                waiting += [(middle + 1, last), (first, middle)]
        else:
            yield from rows


def _starts(low: int, high: int) -> range:
    return range(low, min(high, low + 50_000_000) + 1, _PIECE)
