"""The list of routines: finding, filtering, the keyboard, files that come, change and go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from tests.ui.program import MINE, write

from backbeat.paths import folders
from backbeat.routine.library import Entry
from backbeat.routine.model import Position
from backbeat.ui.library import entry_words
from backbeat.ui.library.card_model import CardModel
from backbeat.ui.pages.library import LibraryPage
from backbeat.ui.style.look import Look
from backbeat.ui.widgets.button import BigButton

MARKUP = "<img src='/x'> & <b>%1</b> &Push"


def entry(number: int = 1, **more) -> Entry:
    given = {"path": f"/r/{number}.yaml", "origin": "own", "id": f"r{number}", "title": f"Routine {number}"}
    given |= {"lengths": (240_000,), "positions": ("standing",), "beats": ((60_000, 0),)} | more
    return Entry(**given)


@pytest.fixture
def page(qtbot):
    made = LibraryPage(Look("light"), "/home/me/routines")
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def test_the_places_on_a_card_are_the_positions_of_the_model():
    assert tuple(str(position) for position in Position) == entry_words._POSITIONS


@pytest.mark.parametrize(
    ("name", "positions", "lengths", "equipment", "fits"),
    [
        ("short", ("standing",), (299_000,), (), True),
        ("short", ("standing",), (300_000,), (), False),
        ("floor", ("standing", "prone"), (60_000,), (), True),
        ("standing", ("standing", "prone"), (60_000,), (), False),
        ("seated", ("sitting", "standing"), (60_000,), (), True),
        ("free", ("standing",), (60_000,), ("mat",), False),
        ("own", ("standing",), (60_000,), (), True),
        ("repair", ("standing",), (60_000,), (), False),
    ],
)
def test_filters(name, positions, lengths, equipment, fits):
    one = entry(positions=positions, lengths=lengths, equipment=equipment)
    assert entry_words.fits_filter(one, name, None) is fits


def test_the_time_on_a_card_is_that_of_the_level_chosen_last():
    one = entry(levels=("gentle", "strong"), lengths=(240_000, 720_000), at_least=True)
    assert entry_words.meta_words(one, None) == "at least 4 min · standing"
    assert entry_words.meta_words(one, "strong") == "at least 12 min · standing"
    assert entry_words.meta_words(one, "gone") == "at least 4 min · standing"


def test_a_place_and_a_thing_of_one_name_are_said_once():
    assert entry_words.meta_words(entry(positions=("on-ball",), equipment=("ball",)), None) == "4 min · ball"


def test_search_finds_every_word_somewhere():
    one = entry(title="Back strength", tags=("floor",), summary="Three slow moves.")
    assert entry_words.fits_search(one, ("slow", "back"))
    assert not entry_words.fits_search(one, ("slow", "neck"))


def test_searching_and_filtering_by_keyboard(page, qtbot):
    page.set_entries([entry(1), entry(2, title="Neck", positions=("sitting",)), entry(3, title="Hips")])
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_Slash)
    qtbot.waitUntil(page.search.hasFocus)
    QTest.keyClicks(page.search, "neck")
    assert [one.title for one in page.model.shown] == ["Neck"]
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert chosen.args[0].title == "Neck"
    page.search.clear()
    page.filters.choose("seated")
    assert [one.title for one in page.model.shown] == ["Neck"]
    page.filters.choose("all")
    assert page.model.rowCount() == 3


def test_arrows_and_enter_open_a_card(page, qtbot):
    page.set_entries([entry(number) for number in range(1, 10)])
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_Right)
    QTest.keyClick(page.grid, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert chosen.args[0].id == f"r{2 + page.grid.columns()}"


def test_down_goes_from_the_search_to_the_cards_and_opens_none(page):
    page.set_entries([entry(number) for number in range(1, 4)])
    page.search.setFocus()
    told = []
    page.chosen.connect(told.append)
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.grid.hasFocus()
    assert told == []
    page.search.setFocus()
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert [one.id for one in told] == ["r1"]


def test_a_list_that_is_told_again_keeps_the_card_one_is_on(page):
    page.set_entries([entry(number) for number in range(1, 6)])
    page.grid.setCurrentIndex(page.model.index(3))
    page.set_entries([entry(number) for number in (0, 1, 2, 4, 5)])
    assert page.model.entry(page.grid.currentIndex().row()).id == "r4"


def test_the_list_stays_at_its_beginning_while_the_first_visit_reads_what_comes_before(page):
    page.set_entries([entry(9)], complete=False)
    page.set_entries([entry(number) for number in range(1, 10)])
    assert page.grid.currentIndex().row() == 0


def test_nothing_found_says_so_and_offers_a_way_back(page):
    page.set_entries([entry()])
    page.search.setText("<b>x</b>")
    assert page.grid.isHidden()
    assert page._empty._title.text() == "Nothing here is called “<b>x</b>”"
    page._act("clear")
    assert not page.grid.isHidden()


def test_where_own_routines_live_is_said_when_there_are_none(page):
    page.set_entries([entry(origin="shipped")])
    page.filters.choose("own")
    assert "/home/me/routines" in page._empty._words.text()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_F53_a_card_shows_markup_literally_at_any_size(qtbot, scale, direction):
    page = LibraryPage(Look("dark", scale), MARKUP)
    qtbot.addWidget(page)
    page.setLayoutDirection(direction)
    page.resize(500, 500)
    nasty = (MARKUP, "W" * 10_000, "\u202eabc", " ", "💪" * 40, "a\nb")
    page.set_entries(
        [entry(n, title=text, tags=(text,), summary=text, equipment=(text,)) for n, text in enumerate(nasty)]
    )
    page.set_entries([*page.model.all, entry(99, title=MARKUP, errors=3, lengths=())])
    page.show()
    page.grab()
    assert page.model.index(0).data() in {MARKUP, " ", "abc", "a\nb"} or page.model.index(0).data()


def test_a_thousand_cards_are_painted_a_screenful_at_a_time(page, monkeypatch):
    painted = []
    delegate = page.grid._delegate
    paint = type(delegate).paint
    monkeypatch.setattr(type(delegate), "paint", lambda self, *a: (painted.append(a[2].row()), paint(self, *a))[1])
    page.set_entries([entry(number) for number in range(1000)])
    page.grab()
    assert page.model.rowCount() == 1000
    assert 0 < len(set(painted)) < 60
    assert len(delegate._pictures) <= 60


def test_the_model_paints_nothing_it_was_not_asked_for(qapp):
    model = CardModel()
    model.set_entries([entry(number) for number in range(1000)])
    assert not model._motifs


# -- with real files -----------------------------------------------------------------------------


def test_the_shipped_routines_are_there_and_a_broken_file_is_a_card(program):
    write(program.folder, "broken.yaml", "routine: 1\ntitle: [")
    made = program.start()
    shown = {one.id for one in made.library_page.model.shown}
    assert {"five-minute-warm-up", "back-strength", "broken"} <= shown
    assert made.library_page.model.count("repair") >= 1


def test_a_file_that_appears_changes_and_goes_is_followed(program):
    mine = write(program.folder)
    made = program.start()

    def title():
        return next((one.title for one in made.service.entries if one.path == str(mine)), None)

    assert title() == "Mine"
    mine.write_text(MINE.replace("Mine", "Mine and longer"), encoding="utf-8")
    program.until(lambda: title() == "Mine and longer")
    other = write(program.folder, "other.yaml", MINE.replace("Mine", "Other"))
    program.until(lambda: any(one.path == str(other) for one in made.service.entries))
    other.unlink()
    program.until(lambda: not any(one.path == str(other) for one in made.service.entries))


def test_a_file_dropped_onto_the_window_is_shown(program, tmp_path):
    made = program.start()
    file = tmp_path / "dropped.yaml"
    file.write_text(MINE.replace("Mine", "Dropped"), encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/x.yaml")])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    made.window.dropEvent(event)
    program.until(lambda: made.window.current_page == "routine")
    assert made.window.windowTitle().startswith("Dropped")
    made.routines.leave()
    program.until(lambda: any(one.origin == "opened" for one in made.service.entries))


@pytest.mark.parametrize("kind", ["missing", "folder", "text"])
def test_F49_what_is_no_routine_gets_a_page_and_not_a_crash(program, tmp_path, kind):
    file = tmp_path / "odd.yaml"
    if kind == "folder":
        file.mkdir()
    elif kind == "text":
        file.write_bytes(b"\xff\xfe\x00nothing")
    made = program.start(file)
    program.until(lambda: made.window.current_page == "problems")


def test_last_done_arrives_after_the_first_picture(program):
    made = program.start()
    page = made.library_page
    warm_up = next(one for one in page.model.all if one.id == "five-minute-warm-up")
    assert page.model.last_done(warm_up) == ""
    page.set_last_done({warm_up.id: made._clock.wall()}, made._clock.wall())
    assert page.model.last_done(warm_up) == "Today"
    image = made.window.grab().toImage()
    assert image.format() is not QImage.Format.Format_Invalid


def test_without_a_routine_of_ones_own_one_can_be_begun(program, monkeypatch):
    made = program.start()
    opened = []
    monkeypatch.setattr(made.routines, "_open_to_write", opened.append)
    made.library_page.filters.choose("own")
    button = next(one for one in made.window.findChildren(BigButton) if one.label == "Write a new one")
    button.click()
    file = folders(program.folder).own_routines / "my-routine.routine.yaml"
    assert opened == [file]
    assert file.name in made.window.message("folder").accessibleName()
    program.until(lambda: any(one.path == str(file) and one.is_usable for one in made.service.entries))


def test_where_no_routine_can_be_written_the_reason_is_said(program, monkeypatch):
    made = program.start()
    routines = folders(program.folder).own_routines
    if routines.is_dir():
        routines.rmdir()
    routines.write_text("in the way")
    monkeypatch.setattr(made.routines, "_open_to_write", lambda path: pytest.fail(str(path)))
    made.routines.begin_own()
    assert str(routines) in made.window.message("folder").accessibleName()


def test_a_folder_of_ones_own_that_is_made_while_the_program_runs_is_noticed(program):
    made = program.start()
    own = folders(program.folder).own_routines
    assert not own.exists()
    write(program.folder)
    program.until(lambda: "mine" in {one.id for one in made.library_page.model.shown})
    assert not made.service._missing.get(str(own))


def test_what_else_appears_beside_the_folder_reads_nothing_again(program):
    made = program.start()
    program.settle()
    made.service._settle.stop()
    made.service._noticed(made.service._missing[str(folders(program.folder).own_routines)])
    assert not made.service._settle.isActive()
