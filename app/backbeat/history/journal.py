"""The journal a session writes to: one thread, one queue, and no bad news for the session.

The session puts commands into the queue and goes on. The thread writes what is waiting as one
transaction. What cannot be written (the disk is full, another program holds the file) stays in
memory, in order, and is tried again; the window is told in one sentence, and told when it is over.
While there is nothing to do the thread sleeps without a timer.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from backbeat.clock import zone_name
from backbeat.history.errors import KnownError
from backbeat.history.question import Question
from backbeat.history.telling import Telling, log_fault
from backbeat.history.writer import Command, Writer
from backbeat.said import said
from backbeat.session.events import PauseReason
from backbeat.session.record import (
    Cursor,
    PauseRecord,
    SessionEnd,
    SessionRecord,
    SetRecord,
    StopDetails,
    StopRecord,
)

if TYPE_CHECKING:
    from concurrent.futures import Future

    from backbeat.history.details import CutOff
    from backbeat.history.store import HistoryStore

__all__ = ["HistoryJournal"]

T = TypeVar("T")

STOP_WAITS = 0.25  # seconds; then the stop page is shown whatever the disk does
FIRST_RETRY, LAST_RETRY = 1.0, 10.0
_INTERRUPTED = 9  # SQLite's word for a query that was given up


class HistoryJournal(Telling):
    """Implements `backbeat.session.record.Journal`; also answers questions about the history.

    Callbacks are called in the journal's thread: pass them on to the window through a signal.
    ``on_fault`` is the program's one handler for bugs. ``event`` makes what a stop waits on, so that a
    test need not hold a stopwatch.
    """

    def __init__(
        self,
        path: Path,
        *,
        zone: Callable[[], str | None] = zone_name,
        on_fault: Callable[[BaseException], None] = log_fault,
        event: Callable[[], threading.Event] = threading.Event,
    ) -> None:
        super().__init__(on_fault)
        self.path = path
        self._event = event
        self._zone = zone
        self._wake = threading.Condition()  # guards everything down to the thread
        self._waiting: deque[Command] = deque()
        self._writing: tuple[Command, ...] = ()
        self._questions: deque[Question] = deque()
        self._hurry = False  # whatever is being asked must wait
        self._retry_at: float | None = None
        self._wanted_open = False
        self._in_session = False
        self._upkeep = False  # look whether a backup is due, when there is nothing else to do
        self._closing = False
        self._thread: threading.Thread | None = None
        self._writer = Writer(path, self.tell_notice, on_fault)  # the thread's own
        self._retry_after = FIRST_RETRY

    # -- the Journal protocol ------------------------------------------------------------------------

    def begin(self, record: SessionRecord) -> None:
        zone = self._zone()
        self._put(Command(lambda store: store.begin(record, zone), begins=True))

    def set_over(self, record: SetRecord) -> None:
        self._put(Command(lambda store: store.set_over(record)))

    def paused(self, record: PauseRecord) -> None:
        self._put(Command(lambda store: store.paused(record)))

    def beat(self, cursor: Cursor) -> None:
        self._put(Command(lambda store: store.beat(cursor), is_beat=True))

    def stopped(self, record: StopRecord, end: SessionEnd) -> None:
        written = self._event()
        self._put(Command(lambda store: store.stopped(record, end), ends=True, written=written))
        written.wait(STOP_WAITS)

    def stop_details(self, session: str, details: StopDetails) -> None:
        self._put(Command(lambda store: store.stop_details(session, details)))

    def acknowledged(self, session: str, at: datetime) -> None:
        self._put(Command(lambda store: store.acknowledged(session, at)))

    def over(self, end: SessionEnd) -> None:
        self._put(Command(lambda store: store.over(end), ends=True))

    def reflect(self, session: str, effort: int | None, note: str) -> None:
        self._put(Command(lambda store: store.reflect(session, effort, note)))

    # -- for the rest of the program -----------------------------------------------------------------

    def open(self) -> None:
        """Open the history now, so that the first answer and the first set need not wait for it."""
        with self._wake:
            self._wanted_open = self._upkeep = True
            self._start()

    def adopt(self, cut_off: CutOff, at: datetime) -> None:
        """A cut-off session goes on under its old name, paused; should the file be lost, all of it is known."""

        def write(store: HistoryStore) -> None:
            store.begin(cut_off.record, cut_off.zone)
            for record in cut_off.sets:
                store.set_over(record)
            phase = cut_off.cursor.phase if cut_off.cursor else 0
            store.paused(PauseRecord(cut_off.record.id, PauseReason.RESTORED, phase, at, gap=0))

        self._put(Command(write, begins=True))

    def ask(self, query: Callable[[HistoryStore], T], then: Callable[[Future[T]], object] | None = None) -> Future[T]:
        """Run a query in the journal's thread. The answer may be a `KnownError`.

        A query may be given up and begun again when a stop comes, so it only asks, or changes the
        history inside one `transaction` as its last act.
        """
        from concurrent.futures import Future  # noqa: PLC0415 - not needed to show the first page

        return self._queue(Question(query, Future()), then)

    def maintain(self, action: Callable[[Path], T], then: Callable[[Future[T]], object] | None = None) -> Future[T]:
        """Run what needs the file for itself: restoring a backup, deleting everything. It is closed meanwhile.

        Refused with a `KnownError` while a session is going on, or while something is not on the disk.
        """
        from concurrent.futures import Future  # noqa: PLC0415

        return self._queue(Question(lambda _: action(self.path), Future(), alone=True), then)

    def _queue(self, question: Question, then: Callable[[Future[T]], object] | None) -> Future[T]:
        if then is not None:
            question.answer.add_done_callback(then)
        with self._wake:
            closed = self._closing
            if not closed:
                self._questions.append(question)
                self._start()
        if closed:
            question.fail(KnownError(said("the program is closing; ask again after the next start")))
        return question.answer

    @property
    def unsaved(self) -> int:
        """How many records are only in memory."""
        with self._wake:
            return len(self._waiting) + len(self._writing)

    def flush(self, timeout: float = 2.0) -> bool:
        """Wait until all that was told is on the disk. False when it is not, within the time."""
        with self._wake:
            return self._wake.wait_for(lambda: not self._waiting and not self._writing, timeout)

    def close(self, timeout: float = 3.0) -> bool:
        """Write what is waiting and close the file. False when something could not be saved."""
        with self._wake:
            self._closing = self._hurry = True
            self._wake.notify_all()
            thread = self._thread
        if thread is not None:
            thread.join(timeout)
        return not self.unsaved

    # -- the queue -----------------------------------------------------------------------------------

    def _put(self, command: Command) -> None:
        with self._wake:
            if command.is_beat:
                self._drop_beats()
            self._waiting.append(command)
            self._in_session = (self._in_session or command.begins) and not command.ends
            self._upkeep = self._upkeep or command.ends
            if command.written is not None:  # somebody waits: no query and no pause between attempts
                self._retry_at, self._hurry = None, True
            self._start()

    def _drop_beats(self) -> None:
        for earlier in [each for each in self._waiting if each.is_beat]:
            self._waiting.remove(earlier)

    def _start(self) -> None:
        if self._thread is None and not self._closing:
            self._thread = threading.Thread(target=self._run, name="history", daemon=True)
            try:
                self._thread.start()
            except RuntimeError:  # no memory for a thread: tried again with the next record
                self._thread = None
        self._wake.notify_all()

    # -- the thread ----------------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            while self._step():
                pass
        finally:
            self._writer.close()

    def _step(self) -> bool:
        """Wait for something to do, and do it. False when that was the last."""
        with self._wake:
            while not (self._is_wanted() or self._may_keep_up()):
                self._wake.wait(self._until_retry())
            closing, opening = self._closing, self._wanted_open
            self._wanted_open = self._hurry = False
            if closing or self._may_write():
                self._writing = tuple(self._waiting)
                self._waiting.clear()
        if self._writing:
            self._write(self._writing)
        if opening and not self._writer.is_open:
            self._attempt(self._writer.open)
        self._answer(closing=closing)
        if self._may_keep_up():
            self._keep_up(closing=closing)
        return not closing

    def _is_wanted(self) -> bool:
        return self._closing or bool(self._questions) or self._wanted_open or self._may_write()

    def _may_keep_up(self) -> bool:
        return self._upkeep and not self._in_session and not self._waiting

    def _keep_up(self, *, closing: bool) -> None:
        """Make a backup where one is due. It gives way to whatever comes, and is tried again afterwards."""
        self._upkeep = False
        try:
            # At the end only what takes a moment: nobody should wait for the program to go.
            done = self._writer.back_up((lambda: False) if closing else self._is_wanted, small_only=closing)
        except KnownError as error:
            self.tell_notice(said("No backup of the history could be made: %1.", error))
        except Exception as fault:  # noqa: BLE001 - as with a record: the thread must live on
            self._on_fault(fault)
        else:
            self._upkeep = not done

    def _may_write(self) -> bool:
        return bool(self._waiting) and not self._until_retry()

    def _until_retry(self) -> float | None:
        """Seconds to give the disk to recover; None (for as long as nothing comes) when nothing failed."""
        if self._retry_at is None or not self._waiting:
            return None
        return max(0.0, self._retry_at - time.monotonic())

    def _write(self, batch: tuple[Command, ...]) -> None:
        saved = self._attempt(lambda: self._writer.write(batch))
        with self._wake:
            self._writing = ()
            if not saved:
                newer_beat = any(each.is_beat for each in self._waiting)
                self._waiting.extendleft(each for each in reversed(batch) if not (each.is_beat and newer_beat))
            self._wake.notify_all()
        for command in batch if saved else ():
            if command.written is not None:
                command.written.set()

    def _attempt(self, action: Callable[[], object]) -> bool:
        """Do it; where that cannot be, say so and when to try again."""
        try:
            action()
        except KnownError as error:
            why = str(error)
        except Exception as fault:  # noqa: BLE001 - a bug must not take the thread, and every later set, with it
            self._on_fault(fault)
            why = said("of a fault in the program; look into its log")
        else:
            with self._wake:
                self._retry_at, self._retry_after = None, FIRST_RETRY
            self.tell_trouble(None)
            return True
        with self._wake:
            self._retry_at = time.monotonic() + self._retry_after
            self._retry_after = min(2 * self._retry_after, LAST_RETRY)
        self.tell_trouble(said("The history is not being saved, only remembered until it can be: %1.", why))
        return False

    def _answer(self, *, closing: bool) -> None:
        while True:
            with self._wake:
                # What a session tells comes first; when it cannot be written, one may still read.
                if not self._questions or (self._may_write() and not closing):
                    return
                question = self._questions.popleft()
            if closing:
                question.fail(KnownError(said("the program is closing; ask again after the next start")))
            elif not self._answer_one(question):
                with self._wake:
                    self._questions.appendleft(question)
                return

    def _answer_one(self, question: Question) -> bool:
        """False when it was given up for something urgent."""
        if not question.is_wanted():
            return True
        try:
            if question.alone:
                self._maintain(question)
                return True
            if not self._writer.is_open:
                self._attempt(self._writer.open)
            with self._writer.reading() as store, store.giving_up(lambda: self._hurry):
                result = question.query(store)
        except Exception as error:  # noqa: BLE001 - whoever asked is told, bugs included
            if getattr(error, "sqlite_errorcode", 0) == _INTERRUPTED:
                return False
            question.fail(error)
        else:
            question.answer.set_result(result)
        return True

    def _maintain(self, question: Question) -> None:
        with self._wake:
            in_session, unsaved = self._in_session, bool(self._waiting)
        if in_session:
            raise KnownError(said("a session is going on; end it first"))
        if unsaved:
            raise KnownError(said("something could not be saved yet; see that the disk has room, and try again"))
        self._writer.forget()
        result = question.query(None)
        question.answer.set_result(result)
        self._attempt(self._writer.open)
