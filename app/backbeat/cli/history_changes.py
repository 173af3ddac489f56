"""`backbeat history`, the part that changes something. What cannot be undone is asked first, or told `--yes`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from backbeat.cli.exits import CANNOT, DONE, CannotError
from backbeat.cli.output import counted
from backbeat.history.backup import verify
from backbeat.history.backup_book import Backup, backups
from backbeat.history.changes import delete_session
from backbeat.history.details import SessionSummary
from backbeat.history.joining import join_file
from backbeat.history.opening import open_database
from backbeat.history.removal import delete_everything, what_there_is
from backbeat.history.restoring import restore
from backbeat.history.store import HistoryStore
from backbeat.paths import Folders

__all__ = ["delete", "delete_all", "join", "make_backup", "restore_backup"]


def join(path: Path, file: Path) -> int:
    """Add what another history holds."""
    if not file.exists():
        raise CannotError(f"there is no file {file}")
    with _open(path) as store:
        joined = join_file(store, file)
    added = f"{counted(joined.sessions, 'session')} with {counted(joined.sets, 'set')}"
    print(f"{added} added; {joined.known} were here already.")
    if joined.records:
        print(f"{counted(joined.records, 'other record')} added.")
    if joined.going_on:
        print(f"{joined.going_on} left out, because they have not ended there; merge again when they have.")
    if joined.backup is not None:
        print(f"A copy from before: {joined.backup}")
    return DONE


def make_backup(path: Path, *, only_list: bool) -> int:
    """Make a copy by hand, or show those there are."""
    if not only_list:
        if not path.exists():
            raise CannotError("there is no history yet; it begins with the first session")
        with _open(path) as store:
            made = store.back_up("by-hand")
        print(f"{counted(made.sessions, 'session')} with {counted(made.sets, 'set')} copied and checked: {made.path}")
        return DONE
    found = backups(path)
    for each in found:
        holds = f"{counted(each.sessions, 'session'):>16}" if each.verified else f"{'not checked':>16}"
        print(f"{each.path.name}  {each.made.astimezone().strftime('%Y-%m-%d %H:%M')}  {holds}  {each.why}")
    if not found:
        print("No backups yet; one is made by itself each day on which something was done.")
    return DONE


def restore_backup(path: Path, name: str, *, sure: bool) -> int:
    """Put a copy in the history's place."""
    chosen = _chosen(path, name)
    if problem := verify(chosen):
        raise CannotError(f"{chosen.path} cannot be restored: {problem}")
    when = chosen.made.astimezone().strftime("%Y-%m-%d %H:%M")
    _ask(f"The history will be as it was on {when}; what is there now is kept beside it.", sure=sure)
    kept = restore(path, chosen)
    open_database(path).connection.close()  # brought up to date, and seen to be sound
    print(f"Restored from {chosen.path.name}.")
    if kept is not None:
        print(f"What was there before: {kept}")
    return DONE


def _chosen(path: Path, name: str) -> Backup:
    found = backups(path)
    if name == "newest":
        found = [each for each in found if each.verified][:1]
    else:
        found = [each for each in found if each.path.name == name]
    if not found:
        raise CannotError(f"there is no backup '{name[:100]}'; 'backbeat history backup --list' shows them")
    return found[0]


def delete(path: Path, one: SessionSummary, *, sure: bool) -> int:
    """Delete one session."""
    when = one.started.strftime("%Y-%m-%d %H:%M")
    _ask(f"'{one.title}' of {when} will be deleted. This cannot be undone here.", sure=sure)
    with _open(path) as store:
        removed = delete_session(store, one.id)
    print(f"Deleted: one session with {counted(removed.sets, 'set')}.", end=" ")
    print("Backups made before still hold it until they are replaced.")
    return DONE


def delete_all(where: Folders, copy: Path | None, *, sure: bool) -> int:
    """Delete everything that was recorded, and say what went and what could not."""
    logs = where.logs()
    there = what_there_is(where.history, logs)
    if not there:
        print("There is nothing to delete.")
        return DONE
    _ask(
        "The whole history, its backups and the program's logs will be deleted:\n"
        + "".join(f"  {each}\n" for each in there)
        + "This cannot be undone. 'backbeat history export' or '--copy FILE' keeps what you may want later.",
        sure=sure,
    )
    cleared = delete_everything(where.history, logs, copy_to=copy)
    for each in cleared.removed:
        print(f"Removed: {each}")
    for each, why in cleared.left:
        print(f"NOT removed: {each}: {why}")
    if copy is not None:
        print(f"Kept, as you asked: {copy}")
    print("Your own routines, exercises and settings were left as they are. Not in this program's reach:")
    for what in cleared.out_of_reach:
        print(f"  - {what}")
    return CANNOT if cleared.left else DONE


@contextmanager
def _open(path: Path) -> Iterator[HistoryStore]:
    with closing(HistoryStore.open(path)) as store:
        for notice in store.notices:
            print(notice, file=sys.stderr)
        yield store


def _ask(what: str, *, sure: bool) -> None:
    """Go on only when the person says so. Without a terminal to ask in, `--yes` has to say it."""
    if sure:
        return
    if not sys.stdin.isatty():
        raise CannotError(f"{what}\nNothing was done; add --yes if that is what you want")
    print(what)
    if input("Type yes to go on: ").strip().lower() != "yes":
        raise CannotError("nothing was done")
