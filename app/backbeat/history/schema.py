"""What the database must look like, and how an older one is brought there."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from backbeat.atomic import create_file
from backbeat.history.errors import KnownError, known
from backbeat.history.migrations import STEPS, Step
from backbeat.said import said

__all__ = ["APPLICATION_ID", "connect", "connect_to_read", "create", "migrate", "missing", "transaction"]

APPLICATION_ID = int.from_bytes(b"BkBt")
"""Says in the file itself whose it is."""

_PLAIN_IN_URI = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:._~-")


def connect(target: Path | str, *, read_only: str = "") -> sqlite3.Connection:
    """A connection that begins no transaction by itself and waits two seconds for another program.

    What is deleted is overwritten: a note that was removed should not be found in the file's unused pages.
    """
    if read_only and isinstance(target, Path):
        # As a URI made from bytes: a name may hold `?`, `#`, `%` or what is not UTF-8.
        uri = _uri(target.absolute()) + read_only
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=2.0)
    else:
        connection = sqlite3.connect(target, isolation_level=None, timeout=2.0)
    careful = ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "secure_delete=ON")
    for setting in ("busy_timeout=2000", *careful):
        connection.execute(f"PRAGMA {setting}")
    return connection


def connect_to_read(path: Path, how: str) -> sqlite3.Connection:
    """A connection that is seen to be able to read; ``how`` as ``read_only`` of `connect`. Raises sqlite3.Error."""
    connection = connect(path, read_only=how)
    with ExitStack() as undo:
        undo.callback(connection.close)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        undo.pop_all()
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """All of it or none of it, whatever the block is left by; on the disk when it is left well."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:  # SQLite has taken back by itself what a full disk stopped
            connection.execute("ROLLBACK")


def _uri(path: Path) -> str:
    """A file's name as SQLite's URIs want it, whatever bytes are in it. (`Path.as_uri` loads more, and late.)"""
    name = os.fsencode(path.as_posix())
    plain = "".join(chr(byte) if byte in _PLAIN_IN_URI else f"%{byte:02X}" for byte in name)
    return f"file:{plain}" if plain.startswith("/") else f"file:///{plain}"


def create(path: Path, steps: Sequence[Step] = STEPS) -> None:
    """Make a new, empty history. It appears complete or not at all; nobody else may read it.

    Raises FileExistsError when another process was quicker, which is as good.
    """
    with create_file(path) as temporary, closing(connect(temporary)) as connection:
        connection.execute("PRAGMA journal_mode=MEMORY")  # thrown away whole if anything goes wrong
        connection.execute("BEGIN")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        for step in steps:
            step(connection)
        connection.execute(f"PRAGMA user_version={len(steps)}")
        connection.execute("COMMIT")


def migrate(
    connection: sqlite3.Connection, steps: Sequence[Step], back_up: Callable[[str], Path | None]
) -> Path | None:
    """Bring an older history up to date, after a verified copy. Gives the copy's path if one was needed.

    ``back_up`` makes the copy, told what it is for.

    Each step and its version number are one transaction: whatever happens, the file is at one version.
    """
    version = _number(connection, "user_version")
    if version >= len(steps):
        return None
    copy = back_up(f"before-version-{len(steps)}")
    for number in range(version + 1, len(steps) + 1):
        with transaction(connection, "EXCLUSIVE"):
            # Asked again inside: another process may have taken the step while this one waited.
            if _number(connection, "user_version") < number:
                steps[number - 1](connection)
                connection.execute(f"PRAGMA user_version={number}")
    return copy


def missing(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> str:
    """What this program needs and the database lacks, in words; empty where all is there.

    Somebody may have altered it with other tools. A column too many does no harm unless it insists
    on a value that nobody would give it.
    """
    with closing(sqlite3.connect(":memory:")) as model:
        for step in steps:
            step(model)
        wanted = _columns(model)
    found = _columns(connection)
    for table, columns in wanted.items():
        if table not in found:
            return said("the table %1 is missing", table)
        for column in columns:
            if column not in found[table]:
                return said("the column %1 of %2 is missing", column, table)
        for column, insists in found[table].items():
            if insists and column not in columns:
                return said("there is an unknown column %1 in %2", column, table)
    return ""


def _columns(connection: sqlite3.Connection) -> dict[str, dict[str, bool]]:
    """By table the columns, and whether each insists on being given a value."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    return {
        table: {
            name: bool(not_null) and default is None
            for _, name, _, not_null, default, _ in connection.execute("SELECT * FROM pragma_table_info(?)", (table,))
        }
        for (table,) in tables
    }


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def version_of(connection: sqlite3.Connection) -> tuple[int, int]:
    """The schema's version and whose file it is."""
    return _number(connection, "user_version"), _number(connection, "application_id")


def translated(error: sqlite3.Error, path: Path) -> Exception:
    """What to raise for an error of SQLite: a sentence where there is one, else the bug itself."""
    told: KnownError | None = known(error, path)
    return told or error
