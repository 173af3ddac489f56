"""What the journal's thread works with: the store, and what to write again should the file be lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backbeat.history.errors import Damaged, DiskFull, DiskTrouble, KnownError, NoFolder, ReadOnly
from backbeat.said import said

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator

    from backbeat.history.store import HistoryStore

__all__ = ["Command", "Writer"]


@dataclass(frozen=True, slots=True, eq=False)
class Command:
    """Something to be written. It may be written more than once and counts once."""

    write: Callable[[HistoryStore], object]
    begins: bool = False  # a session: what was known of the one before may be forgotten
    ends: bool = False  # a session
    is_beat: bool = False  # only the newest counts
    written: threading.Event | None = None  # somebody is waiting


class Writer:
    """Used by one thread. Errors from outside come as `KnownError`, with nothing lost."""

    def __init__(self, path: Path, notice: Callable[[str], None], on_fault: Callable[[BaseException], None]) -> None:
        self._path = path
        self._notice = notice
        self._on_fault = on_fault
        self._store: HistoryStore | None = None
        self._told: list[Command] = []  # all that was written of this session
        self._again = False  # the file was lost: write that once more
        self._thorough = False

    @property
    def is_open(self) -> bool:
        return self._store is not None

    def open(self) -> HistoryStore:
        if self._store is None:
            from backbeat.history.store import HistoryStore  # noqa: PLC0415 - sqlite3, when it is needed

            self._store = HistoryStore.open(self._path, thorough=self._thorough)
            self._thorough = False
            for sentence in self._store.notices:
                self._notice(sentence)
        return self._store

    def close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def forget(self) -> None:
        """Close the file and know nothing of it: another may take its place, or none."""
        self.close()
        self._told, self._again = [], False

    def back_up(self, give_way: Callable[[], bool], *, small_only: bool = False) -> bool:
        """Make the daily backup where it is due. False when something more urgent came in between."""
        if self._store is None or not self._store.is_in_place:
            return True
        from backbeat.history import backup  # noqa: PLC0415 - loaded with the store already

        if small_only and self._path.stat().st_size > backup.AFTER_EACH_SESSION_UP_TO:
            return True
        try:
            self._store.back_up_if_due(give_way=give_way)
        except backup.GaveWay:
            return False
        return True

    @contextmanager
    def reading(self) -> Iterator[HistoryStore]:
        """The store for a question; one that can only be read where the history cannot be written."""
        try:
            store = self.open()
        except (ReadOnly, NoFolder, DiskFull, DiskTrouble) as trouble:
            from backbeat.history.store import HistoryStore  # noqa: PLC0415

            try:
                reader = HistoryStore.open(self._path, read_only=True)
            except KnownError:
                raise trouble from None
            try:
                yield reader
            finally:
                reader.close()
        else:
            yield store

    def write(self, batch: Sequence[Command]) -> None:
        """All of it, as one transaction. Where one of them is a bug, that one is reported and left out."""
        if self._store is not None and not self._store.is_in_place:
            self._lost(self._store)
        store = self.open()
        commands = [*self._told, *batch] if self._again else batch
        try:
            with store.transaction():
                for command in commands:
                    command.write(store)
            written = list(commands)
        except Damaged:
            self.close()  # opening it again finds out, sets it aside and begins a new one
            self._again = self._thorough = True
            raise
        except KnownError:
            raise
        except Exception:  # noqa: BLE001 - found out below which of them it is
            written = self._write_singly(store, commands)
        self._told = [] if self._again else self._told
        self._again = False
        self._remember(written)

    def _write_singly(self, store: HistoryStore, commands: Sequence[Command]) -> list[Command]:
        written = []
        for command in commands:
            try:
                with store.transaction():
                    command.write(store)
                written.append(command)
            except KnownError:
                raise
            except Exception as fault:  # noqa: BLE001 - one record must not keep the others from the disk
                self._on_fault(fault)
        return written

    def _remember(self, written: Sequence[Command]) -> None:
        for command in written:
            if command.begins:
                self._told = []
            if command.is_beat:
                self._told = [each for each in self._told if not each.is_beat]
            self._told.append(command)

    def _lost(self, store: HistoryStore) -> None:
        self._store = None
        store.leave()
        self._again = True
        self._notice(
            said(
                "The history %1 was removed or replaced while the program ran. What is known of this session is "
                "written again; look whether your earlier sessions are still there, and put a backup in its place "
                "if they are not.",
                self._path,
            )
        )
