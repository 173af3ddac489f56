"""Whatever lies where the history should be: nothing is lost, nothing hangs, the person is told."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.children import kill, line, start
from tests.support.records import a_session, a_set

from backbeat.history import migrations, opening, queries, schema
from backbeat.history.errors import Damaged, KnownError, Locked, NewerVersion, NoFolder, NoHistory, NotOurs, ReadOnly
from backbeat.history.files import look
from backbeat.history.opening import open_database, too_old_for
from backbeat.history.store import HistoryStore


def with_a_session(path: Path) -> None:
    store = HistoryStore.open(path)
    with store.transaction():
        store.begin(a_session())
        for index in range(50):
            store.set_over(a_set(index=index))
    store.close()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def kept(path: Path) -> list[Path]:
    return sorted(path.parent.glob("history.db.damaged-*"))


def usable(path: Path) -> HistoryStore:
    store = HistoryStore.open(path)
    with store.transaction():
        store.begin(a_session("new"))
    assert queries.session(store, "new") is not None
    return store


# -- F23 to F26: damaged ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: b"\0" * 100 + data[100:], id="F23-header-zeroed"),
        pytest.param(lambda data: b"", id="F24-size-zero"),
        pytest.param(lambda data: data[: len(data) // 2], id="F25-cut-in-half"),
        pytest.param(lambda data: data[:4096] + os.urandom(4096) + data[8192:], id="F25-a-page-of-noise"),
        pytest.param(lambda data: b"dear diary", id="F26-text"),
        pytest.param(lambda data: data[:60], id="a-piece-of-the-header"),
        pytest.param(lambda data: data[:16] + b"\xff" * 40 + data[56:], id="nonsense-in-the-header"),
    ],
)
def test_F23_to_F26_a_damaged_history_is_set_aside_whole_and_a_new_one_begun(path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    with_a_session(path)
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)
    path.with_name("history.db-wal").write_bytes(b"left over")
    path.chmod(0o644)
    store = usable(path)
    store.close()
    main, wal = (each for each in kept(path) if not each.name.endswith("-shm"))
    assert main.read_bytes() == damaged
    assert wal.read_bytes() == b"left over"
    assert len(store.notices) == 1
    assert str(main) in store.notices[0]
    assert {stat.S_IMODE(each.stat().st_mode) for each in kept(path)} == {0o600}


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_folder(path: Path) -> None:
    path.mkdir()
    (path / "inside").write_text("kept")


def make_device_link(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_circle(path: Path) -> None:
    path.symlink_to(path.name)


@pytest.mark.parametrize("make", [make_pipe, make_folder, make_device_link, make_circle])
def test_F26_what_is_no_file_is_set_aside_and_never_waited_for(path: Path, make) -> None:  # type: ignore[no-untyped-def]
    path.parent.mkdir()
    make(path)
    before = path.lstat()
    store = usable(path)
    store.close()
    assert [each.lstat().st_ino for each in kept(path)] == [before.st_ino]
    assert store.notices


def test_damage_twice_in_a_second_keeps_both(path: Path) -> None:
    path.parent.mkdir()
    for content in ("first", "second"):
        path.write_text(content)
        usable(path).close()
    assert {each.read_text() for each in kept(path)} == {"first", "second"}


def test_parts_left_without_their_file_are_not_played_into_a_new_one(path: Path) -> None:
    child = start(_WRITES_AND_WAITS, path)
    assert line(child) == "written"
    kill(child)
    assert path.with_name("history.db-wal").stat().st_size
    path.unlink()
    store = usable(path)
    assert [each.id for each in queries.sessions(store)] == ["new"]
    store.close()
    assert any(each.name.endswith("-wal") for each in kept(path))


_WRITES_AND_WAITS = """
import sys
from pathlib import Path
from backbeat.history.store import HistoryStore
from tests.support.records import a_session
store = HistoryStore.open(Path(sys.argv[1]))
with store.transaction():
    store.begin(a_session("theirs"))
print("written")
sys.stdin.read()
"""


def test_F32_a_log_left_by_a_killed_process_is_taken_in_and_a_spoiled_index_of_it_does_no_harm(path: Path) -> None:
    child = start(_WRITES_AND_WAITS, path)
    assert line(child) == "written"
    kill(child)
    path.with_name("history.db-shm").write_bytes(os.urandom(32768))
    store = HistoryStore.open(path)
    assert [each.id for each in queries.sessions(store)] == ["theirs"]
    assert store.notices == ()
    store.close()


@given(st.binary(max_size=400) | st.binary(max_size=400).map(lambda tail: b"SQLite format 3\0" + tail))
@settings(max_examples=60, derandomize=True, deadline=None)
def test_I25_any_bytes_are_opened_refused_or_set_aside_and_never_changed(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "history.db"
    path.write_bytes(data)
    try:
        HistoryStore.open(path).close()
    except KnownError:
        assert path.read_bytes() == data
    else:
        assert [each.read_bytes() for each in kept(path)] == [data]


# -- F27 to F29: not for us -----------------------------------------------------------------------------


def test_F27_a_newer_history_is_refused_and_not_a_byte_of_it_changes(path: Path) -> None:
    with_a_session(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=999")
    before = digest(path)
    with pytest.raises(NewerVersion, match=rf"999.*knows {len(migrations.STEPS)}"):
        HistoryStore.open(path)
    assert digest(path) == before
    assert kept(path) == []


def test_F27_a_newer_version_that_is_still_in_the_log_is_seen_too(path: Path) -> None:
    child = start(
        """
import sys
from pathlib import Path
from backbeat.history.migrations import STEPS
from backbeat.history.store import HistoryStore
store = HistoryStore.open(Path(sys.argv[1]))
store.change(f"PRAGMA user_version={len(STEPS) + 1}")
print("written")
sys.stdin.read()
""",
        path,
    )
    assert line(child) == "written"
    kill(child)
    wal = path.with_name("history.db-wal")
    before = digest(path), digest(wal)
    assert look(path).version == len(migrations.STEPS)
    with pytest.raises(NewerVersion):
        HistoryStore.open(path)
    assert (digest(path), digest(wal)) == before


@pytest.mark.parametrize("application", [0, 0x0F055112])
def test_F28_the_database_of_another_program_is_refused_politely(path: Path, application: int) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={application}")
        connection.execute("CREATE TABLE bookmarks (url)")
    before = digest(path)
    with pytest.raises(NotOurs, match="another program"):
        HistoryStore.open(path)
    assert digest(path) == before


@pytest.mark.parametrize(
    ("change", "lack"),
    [
        ("DROP TABLE pauses", "the table pauses is missing"),
        ("ALTER TABLE sets DROP COLUMN part", "the column part of sets is missing"),
        ("CREATE TABLE more (a); ALTER TABLE more RENAME TO other", ""),
        ("ALTER TABLE sessions ADD COLUMN mood TEXT", ""),
        ("ALTER TABLE sessions ADD COLUMN mood TEXT NOT NULL DEFAULT ''", ""),
    ],
)
def test_F29_a_changed_schema_is_found_when_opening_and_not_later(path: Path, change: str, lack: str) -> None:
    with_a_session(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(change)
    store = usable(path)
    store.close()
    assert (lack in "".join(store.notices)) if lack else not store.notices
    assert bool(kept(path)) is bool(lack)


def test_strict_tables_on_an_old_sqlite_are_no_damage() -> None:
    message = 'malformed database schema (sessions) - near "STRICT": syntax error'
    assert too_old_for(message, (3, 34, 1))
    assert not too_old_for(message, (3, 40, 1))
    assert not too_old_for("database disk image is malformed", (3, 34, 1))


# -- F21, F22, F30, F35: places -------------------------------------------------------------------------


def test_F22_missing_parents_are_made_for_this_account_only(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "history.db"
    HistoryStore.open(path).close()
    assert [stat.S_IMODE(each.stat().st_mode) for each in (tmp_path / "a", tmp_path / "a" / "b")] == [0o700] * 2


def test_F22_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(NoFolder, match="data"):
        HistoryStore.open(tmp_path / "data" / "history.db")
    assert (tmp_path / "data").read_text() == "a file"


def test_F22_a_dangling_link_is_named_and_left_alone(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(tmp_path / "elsewhere" / "history.db")
    with pytest.raises(NoFolder, match="elsewhere"):
        HistoryStore.open(path)
    assert path.is_symlink()


def test_a_history_kept_elsewhere_by_a_link_is_used_there(path: Path, tmp_path: Path) -> None:
    with_a_session(tmp_path / "elsewhere" / "history.db")
    path.parent.mkdir()
    path.symlink_to(tmp_path / "elsewhere" / "history.db")
    store = usable(path)
    assert store.is_in_place
    assert len(queries.sessions(store)) == 2
    store.close()


_AS_NOBODY = """
import os, sys
from pathlib import Path
from backbeat.history import queries
from backbeat.history.errors import KnownError
from backbeat.history.store import HistoryStore
if os.getuid() == 0:
    os.setuid(65534)
path = Path(sys.argv[1])
try:
    HistoryStore.open(path)
except KnownError as error:
    print(type(error).__name__)
store = HistoryStore.open(path, read_only=True)
print(len(queries.sessions(store)))
"""


def test_F21_a_history_in_a_read_only_folder_can_still_be_read(tmp_path: Path) -> None:
    path = tmp_path / "data" / "history.db"
    with_a_session(path)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    for parent in path.parent.parents:
        if parent.stat().st_uid == os.getuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
        if parent.name.startswith("pytest-of-"):
            break
    from tests.support.children import finish  # noqa: PLC0415

    assert finish(start(_AS_NOBODY, path)) == ["ReadOnly", "1"]
    path.parent.chmod(0o700)


def test_F30_a_locked_history_is_not_taken_for_a_damaged_one(path: Path) -> None:
    with_a_session(path)
    child = start(
        """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode=EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("locked")
sys.stdin.read()
""",
        path,
    )
    assert line(child) == "locked"
    with pytest.raises(Locked, match="another program is using"):
        HistoryStore.open(path)
    kill(child)
    assert kept(path) == []
    HistoryStore.open(path).close()


@pytest.mark.parametrize("name", ["with space", "é", "100%", "it's", "a#b", "what?x=1", "n" * 200, b"a\xff b"])
def test_F35_any_name_of_a_folder_will_do(tmp_path: Path, name: str | bytes) -> None:
    path = tmp_path / os.fsdecode(name) / "history.db"
    with_a_session(path)
    store = HistoryStore.open(path, read_only=True)
    assert len(queries.sessions(store)) == 1
    store.close()
    assert {each.name for each in path.parent.iterdir()} <= {"history.db", "history.db-wal", "history.db-shm"}


def test_two_processes_that_begin_a_history_at_once_share_one(path: Path) -> None:
    children = [start(_WRITES_AND_WAITS.replace('"theirs"', f'"{n}"'), path) for n in range(4)]
    assert [line(child) for child in children] == ["written"] * 4
    for child in children:
        kill(child)
    store = HistoryStore.open(path)
    assert {each.id for each in queries.sessions(store)} == {"0", "1", "2", "3"}
    store.close()


# -- F71: for this account only -------------------------------------------------------------------------


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_F71_every_file_is_for_this_account_only_whatever_the_umask(path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        store = HistoryStore.open(path)
        with store.transaction():
            store.begin(a_session())
        modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()}
        store.close()
    finally:
        os.umask(before)
    assert modes == dict.fromkeys(("history.db", "history.db-wal", "history.db-shm"), 0o600)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_F71_files_of_an_older_program_are_tightened(path: Path) -> None:
    child = start(_WRITES_AND_WAITS, path)
    assert line(child) == "written"
    kill(child)
    for each in path.parent.iterdir():
        each.chmod(0o644)
    store = HistoryStore.open(path)
    assert {stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()} == {0o600}
    store.close()


@pytest.mark.parametrize("backups", [True, False])
def test_F71_the_folder_old_damaged_files_and_backups_are_tightened_too(path: Path, backups: bool) -> None:
    with_a_session(path)
    path.write_text("damaged")
    HistoryStore.open(path).close()
    if backups:
        (path.parent / "backups").mkdir(mode=0o755)
        (path.parent / "backups" / "history-20260101T000000000000Z-daily.db").write_text("old")
    for each in (path.parent, *path.parent.rglob("*")):
        each.chmod(0o755 if each.is_dir() else 0o644)
    HistoryStore.open(path).close()
    modes = {each: stat.S_IMODE(each.stat().st_mode) for each in (path.parent, *path.parent.rglob("*"))}
    assert {mode for each, mode in modes.items() if each.is_file()} == {0o600}
    assert {mode for each, mode in modes.items() if each.is_dir()} == {0o700}


def test_a_folder_that_holds_other_things_keeps_its_permissions(tmp_path: Path) -> None:
    """The person has named one that may be shared."""
    (tmp_path / "holiday.jpg").write_text("not ours")
    tmp_path.chmod(0o755)
    HistoryStore.open(tmp_path / "history.db").close()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


# -- reading only -----------------------------------------------------------------------------------------


def test_reading_changes_nothing_and_makes_nothing(path: Path) -> None:
    with pytest.raises(NoHistory, match="no history yet"):
        HistoryStore.open(path, read_only=True)
    assert not path.parent.exists()
    with_a_session(path)
    before = digest(path)
    store = HistoryStore.open(path, read_only=True)
    assert len(queries.sessions(store)) == 1
    with pytest.raises(ReadOnly), store.transaction():
        store.begin(a_session("new"))
    store.close()
    assert digest(path) == before
    path.write_text("damaged")
    with pytest.raises(Damaged):
        HistoryStore.open(path, read_only=True)
    assert path.read_text() == "damaged"


# -- F11: migrations --------------------------------------------------------------------------------------


def test_each_step_is_numbered_and_stands_alone() -> None:
    folder = Path(migrations.__file__).parent
    names = sorted(each.stem for each in folder.glob("step_*.py"))
    assert names == [f"step_{number:03}" for number in range(1, len(migrations.STEPS) + 1)]
    for name in names:
        assert "backbeat" not in (folder / f"{name}.py").read_text(), "a step knows nothing of today's program"


def step_2(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE sessions ADD COLUMN mood TEXT")
    connection.execute("CREATE TABLE moods (name TEXT)")


def step_3_fails(connection: sqlite3.Connection) -> None:
    connection.execute("DROP TABLE moods")
    raise RuntimeError("a bug in a step")


STEPS = (*migrations.STEPS, step_2)


def test_F11_an_older_history_is_copied_and_brought_up_to_date(path: Path) -> None:
    with_a_session(path)
    opened = open_database(path, STEPS)
    assert schema.version_of(opened.connection) == (len(STEPS), schema.APPLICATION_ID)
    assert opened.connection.execute("SELECT count(mood), count(*) FROM sessions").fetchone() == (0, 1)
    opened.connection.close()
    (copy,) = (path.parent / "backups").glob("*.db")
    assert str(copy) in opened.notices[0]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    store = HistoryStore.open(copy)
    assert len(queries.session(store, "s1").sets) == 50  # type: ignore[union-attr]
    store.close()
    again = open_database(path, STEPS)
    assert again.notices == ()
    again.connection.close()


def test_F11_a_step_that_fails_leaves_the_version_before_it(path: Path) -> None:
    with_a_session(path)
    with pytest.raises(RuntimeError):
        open_database(path, (*STEPS, step_3_fails))
    opened = open_database(path, STEPS)
    assert schema.version_of(opened.connection)[0] == len(STEPS)
    assert opened.connection.execute("SELECT count(*) FROM moods").fetchone() == (0,)
    opened.connection.close()


_MIGRATES = """
import sys
from pathlib import Path
from backbeat.history import opening
from tests.history.test_opening import STEPS

def say_each(connection):
    "A step that stops at each of its statements until it is told to go on, or killed."
    in_memory = not connection.execute("PRAGMA database_list").fetchone()[2]
    for statement in ("ALTER TABLE sessions ADD COLUMN mood TEXT", "CREATE TABLE moods (name TEXT)"):
        connection.execute(statement)
        if not in_memory:
            print("statement")
            sys.stdin.readline()

opened = opening.open_database(Path(sys.argv[1]), (*STEPS[:-1], say_each))
print("done")
sys.stdin.readline()
"""


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_F11_kill_minus_nine_in_a_step_leaves_the_old_or_the_new_version(path: Path, lines: int) -> None:
    with_a_session(path)
    child = start(_MIGRATES, path)
    for number in range(lines):
        said = line(child)
        if number < lines - 1:
            child.stdin.write("\n")  # type: ignore[union-attr]
            child.stdin.flush()  # type: ignore[union-attr]
    assert said == ("done" if lines == 3 else "statement")
    kill(child)
    with closing(sqlite3.connect(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        columns = [row[1] for row in connection.execute("PRAGMA table_info(sessions)")]
        assert (version, "mood" in columns) == ((len(STEPS), True) if lines == 3 else (len(STEPS) - 1, False))
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM sets").fetchone() == (50,)
    assert len(list((path.parent / "backups").glob("*.db"))) == 1
    opened = open_database(path, STEPS)
    assert schema.version_of(opened.connection)[0] == len(STEPS)
    opened.connection.close()


def test_I26_opening_again_and_again_changes_nothing(path: Path) -> None:
    with_a_session(path)
    before = digest(path)
    for _ in range(3):
        HistoryStore.open(path).close()
    assert digest(path) == before
    assert [each.name for each in path.parent.iterdir()] == ["history.db"]


def test_a_large_history_is_checked_only_when_it_was_not_closed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_a_session(path)
    data = bytearray(path.read_bytes())
    page = data.rindex(b"bird-dog") // 4096 * 4096
    data[page : page + 4096] = b"\xaa" * 4096
    path.write_bytes(data)
    monkeypatch.setattr(opening, "CHECK_UP_TO", 0)
    HistoryStore.open(path).close()
    store = HistoryStore.open(path, thorough=True)
    store.close()
    assert store.notices
