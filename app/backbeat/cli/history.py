"""`backbeat history`: what was done, to read or to pass to other programs."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from backbeat.cli.exits import DONE, CannotError
from backbeat.cli.history_changes import delete, delete_all, join, make_backup, restore_backup
from backbeat.cli.output import counted
from backbeat.cli.timeline import clock_time
from backbeat.history.details import SessionDetail, SessionSummary
from backbeat.history.errors import KnownError
from backbeat.history.export import Format, export_to_file, export_to_stdout
from backbeat.history.queries import all_more, all_sessions, session, sessions
from backbeat.history.store import HistoryStore
from backbeat.paths import Folders, folders
from backbeat.session.events import Outcome, PauseReason
from backbeat.session.record import SessionStatus, SetRecord

__all__ = ["run"]

T = TypeVar("T")

_STATUS = {
    SessionStatus.RUNNING: "not ended",
    SessionStatus.FINISHED: "finished",
    SessionStatus.STOPPED: "stopped",
    SessionStatus.ENDED: "ended early",
    SessionStatus.INTERRUPTED: "cut off",
}
_PAUSES = {
    PauseReason.PERSON: "paused",
    PauseReason.SUSPEND: "the computer slept",
    PauseReason.STALL: "the computer was busy",
    PauseReason.FAULT: "paused because of a fault",
    PauseReason.RESTORED: "gone on with after it was cut off",
    PauseReason.LOCKED: "the screen was locked",
}
_SHORT = 8  # letters of a session's id that are shown; enough to tell a lifetime's sessions apart


def run(options: Namespace) -> int:
    try:
        return _CHANGES.get(options.what, _look)(folders(options.data_dir), options)
    except KnownError as error:
        raise CannotError(str(error)) from None


def _look(where: Folders, options: Namespace) -> int:
    match options.what:
        case "list":
            return _read(where.history, lambda store: _list(store, options.most), otherwise=DONE)
        case "show":
            return _read(where.history, lambda store: _show(store, options.session))
        case _:
            return _export(where.history, Format(options.format), options.output)


def _delete(where: Folders, options: Namespace) -> int:
    one = _read(where.history, lambda store: _find(store, options.session).summary)
    return delete(where.history, one, sure=options.yes)


_CHANGES: dict[str, Callable[[Folders, Namespace], int]] = {
    "import": lambda where, options: join(where.history, options.file),
    "merge": lambda where, options: join(where.history, options.file),
    "backup": lambda where, options: make_backup(where.history, only_list=options.list),
    "restore": lambda where, options: restore_backup(where.history, options.backup, sure=options.yes),
    "delete": _delete,
    "delete-all": lambda where, options: delete_all(where, options.copy, sure=options.yes),
}


def _read(path: Path, query: Callable[[HistoryStore], T], otherwise: T | None = None) -> T:
    """Ask the history without ever changing it."""
    if not path.exists():
        if otherwise is None:
            raise CannotError("there is no history yet; it begins with the first session")
        print("No sessions yet.")
        return otherwise
    with closing(HistoryStore.open(path, read_only=True)) as store:
        return query(store)


def _list(store: HistoryStore, most: int) -> int:
    shown: list[SessionSummary] = []
    while len(shown) < most:
        page = sessions(store, before=shown[-1] if shown else None, limit=min(100, most - len(shown)))
        if not page:
            break
        shown += page
    if not shown:
        print("No sessions yet.")
    for one in shown:
        level = f", {one.level}" if one.level else ""
        active = clock_time(one.totals.active + one.totals.rest)
        when = one.started.strftime("%Y-%m-%d %H:%M")
        print(f"{one.id[:_SHORT]}  {when}  {active:>7}  {_STATUS[one.status]:<11}  {one.title}{level}")
    return DONE


def _show(store: HistoryStore, wanted: str) -> int:
    detail = _find(store, wanted)
    one = detail.summary
    level = f", {one.level}" if one.level else ""
    at_least = "at least " if one.at_least else ""
    print(f"{one.title}{level}")
    print(f"{one.started.strftime('%Y-%m-%d %H:%M %z')}  {_STATUS[one.status]}")
    totals = one.totals
    print(
        f"exercise {clock_time(totals.active)}, rest {clock_time(totals.rest)}, paused {clock_time(totals.paused)}"
        f" (planned {at_least}{clock_time(one.planned)})"
    )
    if one.clock_changed:
        print("The computer's clock was changed during this session; the times of day may be wrong.")
    for record in detail.sets:
        print(f"  {_set_line(record)}")
    for pause in detail.pauses:
        print(f"  {pause.began.strftime('%H:%M:%S')}  {_PAUSES[pause.reason]}")
    if detail.stop is not None:
        said = detail.stop.details
        parts = [str(said.kind) if said.kind else "", said.area, "" if said.rating is None else f"{said.rating} of 10"]
        told = ", ".join(part for part in parts if part)
        print(f"  stopped at {detail.stop.record.title or 'the beginning'}{': ' + told if told else ''}")
        if said.note:
            print(f"  {said.note}")
    if one.effort is not None:
        print(f"effort {one.effort} of 10")
    if one.note:
        print(one.note)
    return DONE


def _find(store: HistoryStore, wanted: str) -> SessionDetail:
    if wanted == "last":
        newest = sessions(store, limit=1)
        found = [one.id for one in newest]
    else:
        pattern = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        rows = store.rows("SELECT id FROM sessions WHERE id LIKE ? ESCAPE '\\' LIMIT 2", pattern)
        found = [str(row[0]) for row in rows]
    if len(found) != 1:
        reason = "more than one session begins like that" if found else "there is no such session"
        raise CannotError(f"{reason}: '{wanted[:40]}'; 'backbeat history list' shows them")
    detail = session(store, found[0])
    if detail is None:
        raise CannotError(f"there is no session '{wanted[:40]}'")
    return detail


def _set_line(record: SetRecord) -> str:
    side = "" if record.side == "both" else f", {record.side}"
    if record.planned_reps is not None:
        amount = f"{record.reps if record.reps is not None else 0} of {record.planned_reps} times"
    elif record.planned is not None:
        amount = f"{clock_time(record.elapsed)} of {clock_time(record.planned + record.added)}"
    else:
        amount = clock_time(record.elapsed)
    outcome = "" if record.outcome is Outcome.DONE else f"  ({record.outcome})"
    return f"{record.title}, set {record.set} of {record.sets}{side}: {amount}{outcome}"


def _export(path: Path, form: Format, output: Path | None) -> int:
    if not path.exists():
        raise CannotError("there is no history yet; it begins with the first session")
    with closing(HistoryStore.open(path, read_only=True)) as store:
        details = all_sessions(lambda query: query(store))
        more = all_more(lambda query: query(store))
        if output is None:
            export_to_stdout(details, form, more=more)
        else:
            count = export_to_file(details, form, output, more)
            print(f"{counted(count, 'session')} written to {output}")
    return DONE
