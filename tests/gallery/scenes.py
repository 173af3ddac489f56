"""The states a page can be in, each reached the way a person would reach it."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from tests.gallery import demo
from tests.support.fake_clock import FakeClock
from tests.support.screening import screened
from tests.ui import sessions as sessions_for

from backbeat.application import Application
from backbeat.desktop.senses.model import Way
from backbeat.desktop.senses.words import sentence
from backbeat.history import plan_store
from backbeat.history.errors import known_os
from backbeat.history.joining import Joined
from backbeat.history.removal import Cleared
from backbeat.plan import screening
from backbeat.plan.facts import Rule, WeakSide
from backbeat.plan.muscles import Limb, area_words
from backbeat.routine.model import Sides
from backbeat.said import said
from backbeat.session.compiler import compile_timeline
from backbeat.session.record import StopKind
from backbeat.ui.body.cards import LineRow, ScrollingPage
from backbeat.ui.body.page import BodyPage
from backbeat.ui.history.calendar_view import CalendarView
from backbeat.ui.history.exchange_view import ExchangeView
from backbeat.ui.history_service import HistoryService
from backbeat.ui.pages.breaks import BreaksPage
from backbeat.ui.pages.finished import FinishedPage
from backbeat.ui.pages.from_paper import FromPaperPage
from backbeat.ui.pages.history import HistoryPage
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.pages.routine import RoutinePage
from backbeat.ui.pages.stopped import StoppedPage
from backbeat.ui.plan.before import BeforePage
from backbeat.ui.printing.page import PrintPage
from backbeat.ui.safety.data_page import DataPage
from backbeat.ui.settings_cards.breaks import UnseenCard
from backbeat.ui.text import in_language, level_words, translate

__all__ = ["SCENES", "Scene", "settle", "until"]

Scene = Callable[[Application], None]
SCENES: dict[str, Scene] = {}


def until(condition: Callable[[], bool], seconds: float = 20) -> None:
    """Let Qt work until something is so."""
    end = time.monotonic() + seconds
    again = QTimer()  # for what comes without an event; looking without a pause would only hold up the other threads
    again.start(10)
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def settle(program: Application) -> None:
    """Until nothing is on its way any more."""
    for _ in range(4):
        until(lambda: program.worker.is_idle)
        if program.history is not None:
            _answered(program.history)
        for _ in range(5):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _answered(history: HistoryService) -> None:
    """Until every question before this one has its answer."""
    answers: list[object] = []
    history.ask(lambda _store: True, answers.append, answers.append)
    until(lambda: bool(answers))


def scene(name: str) -> Callable[[Scene], Scene]:
    def keep(made: Scene) -> Scene:
        SCENES[name] = made
        return made

    return keep


def home(program: Application) -> None:
    """Back to the library, as after a start."""
    if program.window.in_session:
        program.window.leave_session()
    for name in list(program.window._banners):
        program.window.tell(name, None)
    page = program.library_page
    page.search.clear()
    page.filters.choose("all")
    program.window.show_page("library")
    page.grid.verticalScrollBar().setValue(0)


def choose(program: Application, part: str) -> None:
    entry = next(one for one in program.service.entries if part in one.path)
    program.routines.choose(entry)
    settle(program)


# -- the library ---------------------------------------------------------------------------------


@scene("library-1-full")
def _full(program: Application) -> None:
    home(program)
    program.library_page.show_notice(None)


@scene("library-2-cut-off")
def _cut_off(program: Application) -> None:
    home(program)
    assert program.sessions is not None
    program.sessions.look_back()


@scene("library-3-filter")
def _filter(program: Application) -> None:
    home(program)
    program.library_page.show_notice(None)
    program.library_page.filters.choose("floor")


@scene("library-4-no-match")
def _no_match(program: Application) -> None:
    home(program)
    program.library_page.search.setText("<b>handstand</b>")


@scene("library-5-keyboard-and-messages")
def _keyboard(program: Application) -> None:
    home(program)
    why = known_os(OSError(errno.ENOSPC, ""), Path("/home/kim/.local/share/backbeat/history.db"))
    words = said("The history is not being saved, only remembered until it can be: %1.", why)
    program.messages.trouble(in_language(words))
    QTest.keyClick(program.library_page.grid, Qt.Key.Key_Right)


# -- a routine -----------------------------------------------------------------------------------


@scene("routine-1-levels")
def _levels(program: Application) -> None:
    home(program)
    choose(program, "back-strength")


@scene("routine-2-plain-with-steps")
def _plain(program: Application) -> None:
    home(program)
    choose(program, "five-minute-warm-up")
    page = program.window.page("routine")
    assert isinstance(page, RoutinePage)
    page.open_steps(1)


@scene("routine-3-missing-warm-up")
def _missing(program: Application) -> None:
    home(program)
    choose(program, "evening-release")


@scene("routine-4-german")
def _german(program: Application) -> None:
    home(program)
    choose(program, "aufrichtung")


@scene("problems")
def _problems(program: Application) -> None:
    home(program)
    choose(program, "doorway")


# -- before a start ------------------------------------------------------------------------------


def before(program: Application, screened: dict[str, str]) -> BeforePage:
    """Start was pressed by somebody who has answered and read this much."""
    home(program)
    choose(program, "back-strength")
    routine = program.window.page("routine")
    assert isinstance(routine, RoutinePage)
    assert program.plan is not None
    programme = routine.programme
    program.window.show_page("library")
    program.preferences.settings = replace(program.settings, screened=screened)
    program.plan.begin(programme)
    until(lambda: program.window.current_page == "before" or program.window.in_session)
    page = program.window.page("before")
    assert isinstance(page, BeforePage)
    return page


@scene("before-1-questions")
def _questions(program: Application) -> None:
    before(program, {})


@scene("before-2-see-somebody-first")
def _see_somebody(program: Application) -> None:
    page = before(program, {})
    for answer in (False, True, False, False, False, False):
        assert page.questions is not None
        page.questions.answer_next(yes=answer)


@scene("before-3-with-care")
def _with_care(program: Application) -> None:
    page = before(program, {})
    for answer in (False, False, False, False, False, True):
        assert page.questions is not None
        page.questions.answer_next(yes=answer)


@scene("before-4-warning")
def _warning(program: Application) -> None:
    before(program, screening.with_screening({}, demo.NOW.date()))


@scene("before-5-different")
def _different(program: Application) -> None:
    before(program, screened(demo.NOW.date()))


@scene("library-6-offer")
def _offered(program: Application) -> None:
    home(program)
    program.library_page.show_notice(None)
    board = program.board
    assert board is not None
    board._later.update((one, demo.NOW.date()) for one in _rested(program))
    easy = translate(
        "Level", "because the last {sessions} sessions at this level were finished without pain and felt easy"
    ).replace("{sessions}", "3")
    board._show(
        ("offer",),
        board.tr("%1: the next level, “%2”?").replace("%1", "Back strength").replace("%2", level_words("regular")),
        f"{easy[:1].upper()}{easy[1:]}.",
        (("yes", board.tr("Yes, from now on")), ("no", board.tr("Not now"))),
        icon="forward",
        role="effort",
    )


def _rested(program: Application) -> list[str]:
    """The sessions of stops that would be asked about."""
    answers: list[list[str]] = []
    assert program.history is not None
    program.history.ask(lambda store: [one.session for one in plan_store.rested(store)], answers.append)
    until(lambda: bool(answers))
    return answers[0]


# -- a sheet of paper ----------------------------------------------------------------------------


def print_page(program: Application, part: str) -> PrintPage:
    home(program)
    choose(program, part)
    program.routines.print_sheet()
    page = program.window.page("print")
    assert isinstance(page, PrintPage)
    ready(page)
    return page


def ready(page: PrintPage) -> None:
    """Until every page in view is drawn at the size it has."""
    page.preview.viewport().repaint()
    until(lambda: page.studio.is_idle and not page.busy.is_waiting)
    page.preview.viewport().repaint()
    until(lambda: page.studio.is_idle)


@scene("print-1-standard")
def _print(program: Application) -> None:
    page = print_page(program, "back-strength")
    page.choices.setChecked(False)
    page.options.choices["layout"].chips[0].click()
    ready(page)


@scene("print-2-width-second-page")
def _print_width(program: Application) -> None:
    page = print_page(program, "straightening-17")
    page.zooms.setCurrentIndex(1)
    page.preview.go(1)
    ready(page)


@scene("print-3-choices")
def _print_choices(program: Application) -> None:
    page = print_page(program, "five-minute-warm-up")
    page.choices.setChecked(True)
    page.zooms.setCurrentIndex(0)
    page.options.choices["layout"].chips[2].click()
    page.options.choices["landscape"].chips[1].click()
    ready(page)


@scene("print-5-desk-card")
def _print_desk(program: Application) -> None:
    page = print_page(program, "desk-break-back-and-waist")
    page.choices.setChecked(False)
    page.options.choices["landscape"].chips[1].click()
    page.options.choices["layout"].chips[3].click()
    ready(page)


@scene("print-4-no-printer")
def _print_none(program: Application) -> None:
    page = print_page(program, "five-minute-warm-up")
    page.choices.setChecked(False)
    page.options.choices["landscape"].chips[0].click()
    page.options.choices["layout"].chips[0].click()
    page.zooms.setCurrentIndex(0)
    program.places.print_desk()._found(())
    ready(page)


# -- a session -----------------------------------------------------------------------------------


def play(program: Application, moment: str) -> PlayerPage:
    home(program)
    assert program.sessions is not None
    session, program.gallery_clock, _ = sessions_for.at(moment)  # type: ignore[attr-defined]
    program.sessions.show(session)
    page = program.window.session_page
    assert isinstance(page, PlayerPage)
    return page


def _player_scene(number: int, moment: str) -> None:
    @scene(f"player-{number:02}-{moment}")
    def _moment(program: Application) -> None:
        play(program, moment)


for _number, _moment in enumerate(sessions_for.MOMENTS, 1):
    _player_scene(_number, _moment)


def play_shipped(program: Application, routine: str, level: str | None, skips: int, milliseconds: int) -> PlayerPage:
    """A shipped routine with its figures, some sets on."""
    home(program)
    library = program.service._library
    entry = library.find(routine, program.service.entries)
    assert entry is not None
    read = library.read(entry).routine
    assert read is not None
    assert program.sessions is not None
    session, program.gallery_clock, _ = sessions_for.begin(compile_timeline(read, level))  # type: ignore[attr-defined]
    for _ in range(skips):
        session.skip()
    sessions_for.run(session, program.gallery_clock, milliseconds)  # type: ignore[attr-defined]
    program.sessions.show(session)
    page = program.window.session_page
    assert isinstance(page, PlayerPage)
    return page


def _figure_scene(name: str, routine: str, level: str | None, skips: int, milliseconds: int) -> None:
    @scene(f"player-30-figure-{name}")
    def _figure(program: Application) -> None:
        play_shipped(program, routine, level, skips, milliseconds)


_figure_scene("effort", "back-strength", "gentle", 1, 2_400)
_figure_scene("prepare", "gradual-back", "gentle", 0, 3_000)
_figure_scene("seated", "desk-break-back-and-waist", None, 1, 1_500)
_figure_scene("side", "straightening-17", "regular", 3, 2_500)


def _far_away(program: Application) -> None:
    """At three metres, on a screen as dense as a laptop's of 14 inches."""
    from backbeat.ui.far.screen import density_of  # noqa: PLC0415

    wide = program.window.width()
    scale = wide / 310 / density_of(program.window.screen()).per_mm
    program.preferences.keep(replace(program.settings, distance=3.0, screen_scale=scale))


def play_far(program: Application, moment: str) -> PlayerPage:
    _far_away(program)
    page = play(program, moment)
    page.toggle_far()
    return page


def _far_scene(number: int, moment: str) -> None:
    @scene(f"far-{number:02}-{moment}")
    def _moment(program: Application) -> None:
        play_far(program, moment)


for _number, _moment in enumerate(sessions_for.MOMENTS, 1):
    _far_scene(_number, _moment)


@scene("far-30-figure")
def _far_figure(program: Application) -> None:
    _far_away(program)
    play_shipped(program, "straightening-17", "regular", 39, 3_000).toggle_far()


@scene("far-20-counted")
def _far_counted(program: Application) -> None:
    page = play_far(program, "own")
    for _ in range(5):
        page._forward()


@scene("far-21-flash-and-no-sound")
def _far_flash(program: Application) -> None:
    page = play_far(program, "effort")
    page.top.sound.set_muted(True)
    sessions_for.run(page._bridge.session, program.gallery_clock, 1_500)  # type: ignore[arg-type, attr-defined]
    page._flash._timer.stop()


@scene("player-20-help")
def _help(program: Application) -> None:
    play(program, "effort").toggle_help()


@scene("stopped-1-blank")
def _stopped(program: Application) -> None:
    play(program, "hold")
    assert program.sessions is not None
    program.sessions.bridge.stop()
    assert isinstance(program.window.session_page, StoppedPage)


@scene("stopped-2-filled")
def _stopped_filled(program: Application) -> None:
    _stopped(program)
    page = program.window.session_page
    assert isinstance(page, StoppedPage)
    page.kinds.choose(StopKind.DIZZINESS)
    page.areas.choose("knee")
    page.rating.set_value(7)
    page.note.setPlainText("When reaching forward.")
    page._changed()


@scene("finished")
def _finished(program: Application) -> None:
    play(program, "work")
    assert program.sessions is not None
    session = program.sessions.bridge.session
    assert session is not None
    while session.is_active:
        sessions_for.run(session, program.gallery_clock, 500)  # type: ignore[attr-defined]
        if session.snapshot().length is None:
            sessions_for.run(session, program.gallery_clock, 21_000)  # type: ignore[attr-defined]
            session.done()
    assert isinstance(program.window.session_page, FinishedPage)


# -- history and settings ------------------------------------------------------------------------


def history_page(program: Application) -> HistoryPage:
    home(program)
    program.window.page_wanted.emit("history")
    settle(program)
    page = program.window.page("history")
    assert isinstance(page, HistoryPage)
    page.sessions.narrow.setChecked(False)
    page.sessions.filters.clear()
    page.show_view("sessions")
    settle(program)
    return page


@scene("history-1-full")
def _history(program: Application) -> None:
    history_page(program)


@scene("history-2-detail-stopped")
def _detail(program: Application) -> None:
    page = history_page(program)
    rows = [page.model.row_at(row) for row in range(page.model.rowCount())]
    wanted = next(row for row, line in enumerate(rows) if getattr(line, "stop_kind", None) is not None)
    page.list.clicked.emit(page.model.index(wanted))


@scene("history-3-detail-finished")
def _detail_finished(program: Application) -> None:
    page = history_page(program)
    page.list.clicked.emit(page.model.index(page.model.rowCount() - 1))


@scene("history-4-from-paper")
def _from_paper(program: Application) -> None:
    page = history_page(program)
    page.paper.click()
    settle(program)
    form = page.findChild(FromPaperPage)
    assert form is not None
    title = next(entry.title for entry in program.service.entries if entry.id == "back-strength")
    index = form.what.routines.findText(title)
    form.what.routines.setCurrentIndex(index)
    settle(program)
    form.tick_all()
    form.rows[1].all.click()
    form.pain.choose(2)


@scene("history-5-from-paper-another-day")
def _from_paper_another_day(program: Application) -> None:
    _from_paper(program)
    form = history_page_form(program)
    form.tick_all()
    form.tick_all()
    form.days.row.chips[-1].click()
    form.save()


def history_page_form(program: Application) -> FromPaperPage:
    forms = program.window.page("history").findChildren(FromPaperPage)
    return forms[-1]


# -- the body ------------------------------------------------------------------------------------


def body_page(program: Application, part: int) -> BodyPage:
    home(program)
    program.window.page_wanted.emit("body")
    page = program.window.page("body")
    assert isinstance(page, BodyPage)
    page.show_part(part)
    settle(program)
    if page.tape.undo_place.banner is not None:
        page.tape.undo_place.banner._close()
    page.current.verticalScrollBar().setValue(0)
    return page


def _down(page: ScrollingPage) -> None:
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())


@scene("body-1-balance")
def _balance(program: Application) -> None:
    body_page(program, 0)


@scene("body-2-balance-end")
def _balance_end(program: Application) -> None:
    page = body_page(program, 0).balance
    QCoreApplication.processEvents()
    _down(page)


@scene("body-3-tape")
def _tape(program: Application) -> None:
    page = body_page(program, 1).tape
    page.choose(Limb.THIGH)
    page.form.left.setText("52.4")
    page.form.right.setText("54")


@scene("body-4-tape-chart")
def _tape_chart(program: Application) -> None:
    page = body_page(program, 1).tape
    page.choose(Limb.UPPER_ARM)
    QCoreApplication.processEvents()
    page.ensureWidgetVisible(page.log, 0, 0)


@scene("body-5-tape-removed")
def _tape_removed(program: Application) -> None:
    page = body_page(program, 1).tape
    page.choose(Limb.CALF)
    page.form.left.setText("36")
    page.form.right.setText("36.2")
    page.form.keep.click()
    settle(program)
    page.findChildren(LineRow)[-1].button.click()  # what was just written down; nothing is left of it
    settle(program)
    _down(page)


@scene("body-6-weaker-side")
def _weaker(program: Application) -> None:
    page = body_page(program, 2).weak
    page.side.suggest("thigh", Sides.LEFT)
    page.side.rules.chips[1].click()
    settle(program)
    page.ensureWidgetVisible(page.side.apply)


def history_view(program: Application, name: str) -> HistoryPage:
    page = history_page(program)
    page.show_view(name)
    settle(program)
    return page


@scene("history-6-filtered")
def _history_filtered(program: Application) -> None:
    page = history_view(program, "sessions")
    page.sessions.narrow.setChecked(True)
    page.sessions.filters.hurt.click()


@scene("history-7-nothing-like-this")
def _history_no_match(program: Application) -> None:
    page = history_view(program, "sessions")
    page.sessions.narrow.setChecked(True)
    page.sessions.filters.paper.click()


@scene("history-8-calendar")
def _history_calendar(program: Application) -> None:
    page = history_view(program, "calendar")
    days = page.made("calendar")
    assert isinstance(days, CalendarView)
    days.grid.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        QTest.keyClick(days.grid, Qt.Key.Key_Left)


@scene("history-9-numbers")
def _history_numbers(program: Application) -> None:
    history_view(program, "numbers")


@scene("history-10-export-and-import")
def _history_exchange(program: Application) -> None:
    page = history_view(program, "exchange")
    files = page.made("exchange")
    assert isinstance(files, ExchangeView)
    files._previewed(Path("other-computer.json"), Joined(sessions=12, sets=180, records=1, known=30))


@scene("history-11-correcting")
def _history_correcting(program: Application) -> None:
    page = history_view(program, "sessions")
    page.list.clicked.emit(page.model.index(page.model.rowCount() - 1))
    settle(program)
    assert page.detail is not None
    page.detail.correct.setChecked(True)


def breaks_page(program: Application, share: float) -> None:
    """The page of breaks, so far down."""
    home(program)
    program.window.page_wanted.emit("breaks")
    settle(program)
    page = program.window.page("breaks")
    assert isinstance(page, BreaksPage)
    page.card(UnseenCard).tell([sentence(Way.NO_FULL_SCREEN_WAYLAND, translate)])
    settle(program)
    bar = page.scroller.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))


@scene("breaks-1-reminders")
def _breaks(program: Application) -> None:
    breaks_page(program, 0.0)


@scene("breaks-2-kinds")
def _breaks_kinds(program: Application) -> None:
    breaks_page(program, 0.3)


@scene("breaks-3-hours")
def _breaks_hours(program: Application) -> None:
    breaks_page(program, 0.7)


@scene("breaks-4-manners")
def _breaks_manners(program: Application) -> None:
    breaks_page(program, 1.0)


@scene("settings")
def _settings(program: Application) -> None:
    home(program)
    program.window.page_wanted.emit("settings")


def data_page(program: Application) -> DataPage:
    home(program)
    program.window.page_wanted.emit("data")
    settle(program)
    page = program.window.page("data")
    assert isinstance(page, DataPage)
    return page


@scene("data-1-backups")
def _data(program: Application) -> None:
    data_page(program)


@scene("data-2-put-back")
def _data_put_back(program: Application) -> None:
    data_page(program).backups.buttons[0].click()


@scene("data-3-deleting")
def _data_deleting(program: Application) -> None:
    page = data_page(program)
    page.deleting.begin.click()
    settle(program)
    page._scroll.ensureWidgetVisible(page.deleting.leave)


@scene("data-4-deleted")
def _data_deleted(program: Application) -> None:
    page = data_page(program)
    where = Path("/home/kim/.local/share/backbeat")
    page._deleted(Cleared((where / "history.db", where / "backups" / "history.db"), (), 9))
    page._scroll.verticalScrollBar().setValue(page._scroll.verticalScrollBar().maximum())


@scene("data-5-privacy")
def _privacy(program: Application) -> None:
    home(program)
    program.window.page_wanted.emit("privacy")


@scene("data-6-privacy-end")
def _privacy_end(program: Application) -> None:
    _privacy(program)
    settle(program)
    bar = program.window.page("privacy").findChild(QScrollArea).verticalScrollBar()  # type: ignore[union-attr]
    bar.setValue(bar.maximum())


#: Scenes of a folder in which nothing has happened yet.
EMPTY: dict[str, Scene] = {}


def empty_scene(name: str) -> Callable[[Scene], Scene]:
    def keep(made: Scene) -> Scene:
        EMPTY[name] = made
        return made

    return keep


@empty_scene("empty-1-library")
def _empty_library(program: Application) -> None:
    home(program)


@empty_scene("empty-2-no-own-routines")
def _no_own(program: Application) -> None:
    home(program)
    program.library_page.filters.choose("own")


@empty_scene("empty-3-history")
def _empty_history(program: Application) -> None:
    history_page(program)


@empty_scene("empty-4-balance")
def _empty_balance(program: Application) -> None:
    body_page(program, 0)


@empty_scene("empty-5-tape")
def _empty_tape(program: Application) -> None:
    body_page(program, 1)


@empty_scene("body-7-what-holds")
def _what_holds(program: Application) -> None:
    page = body_page(program, 2)
    done: list[bool] = []
    page.weak._desk.say_weak_side(WeakSide("thigh", Sides.LEFT, Rule.MORE_SETS), lambda: done.append(True))
    page.weak._desk.say_weak_group("abs", lambda: done.append(True))
    until(lambda: len(done) == 2)
    page.refresh()


@empty_scene("body-8-weak-group")
def _weak_group(program: Application) -> None:
    page = body_page(program, 2).weak
    page.group.groups.setCurrentIndex(page.group.groups.findText(area_words("abs", translate)))
    page.group.groups.activated.emit(page.group.groups.currentIndex())
    settle(program)
    _down(page)


def make(root: Path, clock: FakeClock) -> Application:
    """The program over a data folder, with the first page seen."""
    from backbeat.paths import folders  # noqa: PLC0415

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Application(app, folders(root), clock)
    seen: list[bool] = []
    program.seen.connect(lambda: seen.append(True))
    program.show()
    until(lambda: bool(seen) and program.service.is_complete)
    settle(program)
    return program
