"""The senses in their thread: the window never waits, and what it is told is never old."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from backbeat.breaks.model import Senses
from backbeat.desktop.senses.model import Sense, Way
from backbeat.desktop.senses.reader import Told
from backbeat.ui.system.senses import DeskSenses

LIMIT = 30_000


class Reader:
    """Answers when it may; says how long nobody has typed by counting."""

    def __init__(self) -> None:
        self.may = threading.Event()
        self.may.set()
        self.asked: list[tuple[bool, frozenset[str]]] = []
        self.thread: threading.Thread | None = None
        self.is_closed = False

    def read(self, *, everything: bool, programs: frozenset[str]) -> Senses:
        self.thread = threading.current_thread()
        self.asked.append((everything, programs))
        assert self.may.wait(30)
        return Senses(idle=len(self.asked))

    def ways(self) -> tuple[Told, ...]:
        return (Told(Sense.LOCK, Way.LOGIN),)

    def close(self) -> None:
        self.is_closed = True


class Desk:
    def __init__(self) -> None:
        self.reader = Reader()
        self.made = 0
        self.faults: list[BaseException] = []
        self.senses = DeskSenses(self._make, self.faults.append)  # type: ignore[arg-type]
        self.told: list[int | None] = []

    def _make(self) -> Reader:
        self.made += 1
        return self.reader

    def look(self, everything: bool = False, *programs: str) -> None:
        self.senses.look(
            everything=everything, programs=frozenset(programs), then=lambda told: self.told.append(told.idle)
        )


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.reader.may.set()
    made.senses.close()


def test_what_is_asked_is_told_in_the_windows_thread(desk: Desk, qtbot: QtBot) -> None:
    assert desk.made == 0  # nothing is made before somebody asks
    desk.look(True, "zoom")
    qtbot.waitUntil(lambda: desk.told == [1], timeout=LIMIT)
    assert desk.reader.asked == [(True, frozenset({"zoom"}))]
    assert desk.reader.thread is not threading.current_thread()
    desk.look()
    qtbot.waitUntil(lambda: desk.told == [1, 2], timeout=LIMIT)
    assert desk.made == 1
    assert desk.senses.is_idle


def test_F60_a_sense_that_hangs_holds_nobody_up_and_old_questions_are_overtaken(desk: Desk, qtbot: QtBot) -> None:
    desk.reader.may.clear()
    for number in range(50):
        desk.look(False, str(number))  # returns at once, or this would never end
    assert desk.told == []
    desk.reader.may.set()
    qtbot.waitUntil(lambda: bool(desk.told), timeout=LIMIT)
    assert desk.told == [2]  # the newest one; none of the other answers
    assert [programs for _, programs in desk.reader.asked] == [{"0"}, {"49"}]


def test_how_each_sense_works_is_told(desk: Desk, qtbot: QtBot) -> None:
    told: list[tuple[Told, ...]] = []
    desk.senses.ways(told.append)
    qtbot.waitUntil(lambda: told == [(Told(Sense.LOCK, Way.LOGIN),)], timeout=LIMIT)


def test_after_the_end_nothing_is_told_and_no_thread_stays(desk: Desk, qtbot: QtBot) -> None:
    desk.look()
    qtbot.waitUntil(lambda: desk.told == [1], timeout=LIMIT)
    desk.senses.close()
    assert desk.reader.is_closed
    assert desk.reader.thread is not None
    assert not desk.reader.thread.is_alive()
    desk.look()
    desk.senses.ways(lambda _ways: desk.told.append(None))
    assert desk.senses.is_idle
    assert desk.told == [1]
    assert desk.made == 1


def test_a_bug_goes_to_the_one_handler_and_the_next_question_is_answered(desk: Desk, qtbot: QtBot) -> None:
    bug = RuntimeError("a bug")

    def broken(**_asked: object) -> Senses:
        raise bug

    whole, desk.reader.read = desk.reader.read, broken  # type: ignore[method-assign, assignment]
    desk.look()
    qtbot.waitUntil(lambda: desk.faults == [bug], timeout=LIMIT)
    desk.reader.read = whole  # type: ignore[method-assign]
    desk.look()
    qtbot.waitUntil(lambda: desk.told == [1], timeout=LIMIT)
