"""What stands still is not painted again, and what moves is painted alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.sessions import at

from backbeat.routine.library import Entry
from backbeat.ui.pages.library import LibraryPage
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.session.bridge import Bridge
from backbeat.ui.style.look import Look

#: Seen at once while a phase goes on: the ring and the breath, the course or the figure, the strip.
MOVING = {"Dial", "FigurePlace", "FigureView", "FigureArea", "RoutineStrip"}


class Painted(QObject):
    """Writes down what is painted, by its class."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.names: list[str] = []
        for widget in (page, *page.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.names.append(type(watched).__name__)
        return False

    def let_all_be_painted(self) -> None:
        """Everything that waits is done, and is not counted."""
        for _ in range(4):
            QCoreApplication.sendPostedEvents()
            QApplication.processEvents()
        self.names.clear()


def player(qtbot, moment, look=None):
    session, clock, _ = at(moment)
    bridge = Bridge()
    bridge.attach(session)
    page = PlayerPage(look or Look("light"), bridge)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page._frames.stop()  # frames come when the test says so
    return page, clock, Painted(page)


def test_the_library_page_that_nobody_touches_is_not_painted_again(qtbot):
    page = LibraryPage(Look("light"), "/home/me/routines")
    qtbot.addWidget(page)
    page.set_entries([Entry(f"/r/{n}.yaml", "own", f"r{n}", f"Routine {n}", lengths=(60_000,)) for n in range(30)])
    page.resize(1100, 700)
    page.show()
    painted = Painted(page)
    painted.let_all_be_painted()
    for _ in range(50):
        QApplication.processEvents()
    assert painted.names == []


@pytest.mark.parametrize("moment", ["effort", "hold", "finish", "work"])
def test_a_frame_paints_only_what_moves(qtbot, moment):
    page, clock, painted = player(qtbot, moment)
    page._frame()
    painted.let_all_be_painted()
    second = page._bridge.session.snapshot().position // 1000
    for _ in range(4):
        clock.pass_(33)
        if page._bridge.session.snapshot().position // 1000 != second:
            break  # the words of the next second
        page._frame()
        QApplication.processEvents()
    assert set(painted.names) <= MOVING
    assert painted.names


def test_the_strip_is_painted_alone_with_the_programs_style_sheet_too(qtbot):
    app = QApplication.instance()
    look, before = Look("light"), app.styleSheet()
    look.apply(app)
    try:
        page, _, painted = player(qtbot, "effort", look)
        for scheme in ("light", "dark"):
            look.set_scheme(scheme)
            page.strip.set_position(0, 0.1)
            painted.let_all_be_painted()
            page.strip.set_position(0, 0.9)
            QApplication.processEvents()
            assert set(painted.names) == {"RoutineStrip"}
    finally:
        app.setStyleSheet(before)


def test_a_frame_in_which_no_time_has_passed_paints_nothing(qtbot):
    page, _, painted = player(qtbot, "effort")
    page._frame()
    painted.let_all_be_painted()
    for _ in range(10):
        page._frame()
        QApplication.processEvents()
    assert painted.names == []


@pytest.mark.parametrize(("moment", "moves"), [("effort", True), ("resuming", True), ("paused", False)])
def test_frames_are_made_only_while_something_moves(qtbot, moment, moves):
    session, _, _ = at(moment)
    bridge = Bridge()
    bridge.attach(session)
    page = PlayerPage(Look("light"), bridge)
    qtbot.addWidget(page)
    page.show()
    assert page._frames.isActive() is moves
    page.hide()
    assert not page._frames.isActive()
