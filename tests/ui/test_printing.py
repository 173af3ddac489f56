"""Onto paper from the window: the page itself, a PDF, a printer, and what is said where there is none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from tests.ui.program import MINE, write

from backbeat.sheet.options import SheetOptions
from backbeat.ui.paper.pdf import page_image
from backbeat.ui.printing import printer as printing
from backbeat.ui.printing.options import remembered, to_remember
from backbeat.ui.printing.page import PrintPage
from backbeat.ui.printing.studio import CancelledError

THREE = MINE + "".join(
    f"      - title: {name}\n        steps: [Do it.]\n        duration: 20s\n" for name in ("Lift & lower", "Turn")
)
HOSTILE = "../<img src='x'> & %1"


@pytest.fixture
def page(program, tmp_path):
    """The print page of a routine of three exercises."""
    write(program.folder, text=THREE)
    made = program.start()
    program.until(made.window.isActiveWindow)
    shown = program.choose("mine")
    shown.print_button.click()
    found = made.window.page("print")
    assert isinstance(found, PrintPage)
    ready(program, found)
    made.places.print_desk()._folder = str(tmp_path)
    return found


def ready(program, page):
    """Until the pages in view are drawn as they are to be."""

    def drawn():
        page.preview.viewport().repaint()
        return page.studio.is_idle and not page.busy.is_waiting and page.preview.is_sharp

    program.until(drawn)


def desk(program):
    return program.app.places.print_desk()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


CONTROL = Qt.KeyboardModifier.ControlModifier


# -- the page itself -----------------------------------------------------------------------------


def test_the_preview_is_the_page_itself(program, page):
    """The same drawing at the same size, dot by dot."""
    pages = page.studio._pages
    preview = page.preview
    _, dots, shown = preview._images[0]
    assert shown == page_image(pages, 0, dots)
    rect = preview.page_rect(0)
    assert rect.width() / rect.height() == pytest.approx(210 / 297, abs=0.01)
    assert preview.viewport().rect().contains(rect)
    assert shown.size() == rect.size() * preview.devicePixelRatioF()


def test_every_choice_is_seen_at_once(program, page):
    def text():
        ready(program, page)
        return page.preview._laid.text

    assert "Lift & lower" in text()
    page.options.ticks[1].click()
    assert "Lift & lower" not in text()
    page.options.ticks[1].click()
    assert "Lift & lower" in text()
    page.options.choices["landscape"].chips[1].click()
    ready(program, page)
    assert page.preview._laid.size == (297.0, 210.0)
    page.options.choices["paper"].chips[1].click()
    ready(program, page)
    assert page.preview._laid.size == (279.4, 215.9)
    page.options.choices["layout"].chips[4].click()
    assert "Week 2" in text()
    page.options.choices["weeks"].chips[2].click()
    assert "Week 4" in text()
    page.options.printed_for.setText("Anna & <b>Otto</b>")
    page.options.take()
    page.options.choices["layout"].chips[0].click()
    assert "Anna & <b>Otto</b>" in text()


def test_a_file_that_changes_is_seen_in_the_preview_with_the_same_choices(program, page):
    page.options.choices["landscape"].chips[1].click()
    page.options.printed_for.setText("Anna")
    page.options.take()
    ready(program, page)
    write(program.folder, text=THREE.replace("Lift & lower", "Raise & lower"))
    program.until(lambda: "Raise & lower" in page.preview._laid.text)
    assert "Anna" in page.preview._laid.text
    assert page.preview._laid.size == (297.0, 210.0)
    assert program.app.window.current_page == "print"


def test_a_file_that_breaks_leaves_the_sheet_in_the_preview(program, page):
    before = page.preview._laid.text
    write(program.folder, text="format: nonsense")
    program.app.routines.read_again()
    answered = []
    program.app.service.read(program.app.routines._shown.entry, answered.append)  # after the one above
    program.until(lambda: answered)
    ready(program, page)
    assert answered[0].reading.routine is None
    assert page.preview._laid.text == before


def test_what_is_typed_is_seen_a_moment_after_the_last_letter(program, page):
    page.options.prescriber.setFocus()
    QTest.keyClicks(page.options.prescriber, "Dr Kim")
    program.until(lambda: page.preview._laid is not None and "Dr Kim" in page.preview._laid.text)


def test_the_last_exercise_stays(program, page):
    for tick in page.options.ticks:
        tick.click()
    assert [tick.isChecked() for tick in page.options.ticks] == [False, False, True]
    assert page.options.options.exercises == (3,)


def test_a_level_brings_its_own_exercises(program, page):
    program.app.routines.leave_print()
    program.settle()
    program.choose("back-strength").print_button.click()
    ready(program, page)
    page.options.ticks[0].click()
    assert page.options.options.exercises is not None
    page.options.choices["level"].chips[2].click()
    ready(program, page)
    assert page.options.options.exercises is None
    assert "Level: strong." in page.preview._laid.text
    assert all(tick.isChecked() for tick in page.options.ticks)


def test_the_desk_card_has_all_desk_breaks_or_this_one_alone(program, page):
    program.app.routines.leave_print()
    program.settle()
    program.choose("desk-break-back-and-waist").print_button.click()
    program.settle()
    page.options.choices["layout"].chips[3].click()
    ready(program, page)
    titles = {entry.title for entry in program.app.service.entries if "desk-break" in entry.tags}
    assert len(titles) > 3
    assert all(title in page.preview._laid.text for title in titles)
    assert desk(program).suggested().name == "Desk breaks.pdf"
    assert page.options._list.isHidden()
    page.options._breaks.chips[1].click()
    ready(program, page)
    assert [title for title in titles if title in page.preview._laid.text] == ["Back and waist break"]
    assert not page.options._list.isHidden()
    assert desk(program).suggested().name == "Back and waist break.pdf"
    page.options.choices["layout"].chips[0].click()
    assert page.options._breaks.isHidden()
    ready(program, page)


def test_keys_turn_the_pages_and_the_number_is_told(program, page):
    page.options.choices["layout"].chips[1].click()
    page.options.choices["weeks"].chips[2].click()
    ready(program, page)
    count = page.preview.count
    assert count > 1
    page.preview.setFocus()
    assert page._number.text() == f"Page 1 of {count}"
    assert not page.previous.isEnabled()
    press(Qt.Key.Key_PageDown)
    assert (page.preview.current, page._number.text()) == (1, f"Page 2 of {count}")
    press(Qt.Key.Key_PageUp)
    assert page.preview.current == 0
    press(Qt.Key.Key_End)
    assert page.preview.current == count - 1
    assert not page.next.isEnabled()
    assert page.preview.accessibleName() == f"Page {count} of {count}"
    press(Qt.Key.Key_Home)
    page.next.click()
    assert page.preview.current == 1
    ready(program, page)


@pytest.mark.parametrize(("zoom", "wide"), [(1, "view"), (2, "paper")])
def test_it_can_be_looked_at_closely(program, page, zoom, wide):
    page.zooms.setCurrentIndex(zoom)
    ready(program, page)
    found = page.preview.page_rect(0).width()
    if wide == "view":
        assert found == page.preview.viewport().width() - 2 * page.preview._margin()
    else:
        assert found == round(210 * page.preview.logicalDpiX() / 25.4)


@pytest.mark.parametrize(("size", "scale"), [((800, 600), 1.0), ((1024, 600), 1.0), ((1024, 600), 2.0)])
def test_small_windows_and_large_text_have_page_choices_and_buttons(program, page, size, scale):
    program.app.look.set_text_scale(scale)
    program.app.window.resize(*size)
    ready(program, page)
    for button in (page.print_button, page.pdf_button):
        assert page.rect().contains(button.geometry())
    assert page.preview.isVisible()
    if page.choices.isVisible():
        page.choices.click()
        assert not page.preview.isVisible()
        page.choices.click()
        assert page.preview.isVisible()
    else:
        assert page.options.isVisible()


def test_the_page_is_left_with_escape_and_the_routine_is_there_as_its_file_is_now(program, page):
    write(program.folder, text=THREE.replace("title: Mine", "title: Mine, new"))
    press(Qt.Key.Key_Escape)
    assert program.app.window.current_page == "routine"
    program.until(lambda: program.app.window.windowTitle().startswith("Mine, new"))


def test_ctrl_p_leads_from_the_routine_to_the_page(program):
    program.start()
    program.until(program.app.window.isActiveWindow)
    shown = program.choose("five-minute-warm-up")
    shown.setFocus()
    press(Qt.Key.Key_P, CONTROL)
    assert program.app.window.current_page == "print"
    program.until(lambda: program.app.window.page("print").studio.is_idle)


def test_tab_comes_to_everything_on_the_page(program, page):
    page.preview.setFocus()
    seen = []
    for _ in range(24):
        seen.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    for wanted in (page.zooms, page.next, page.options.printed_for, page.options.ticks[2], page.pdf_button):
        assert wanted in seen or not wanted.isEnabled(), wanted.accessibleName()
    assert any(chip in seen for chip in page.options.choices["layout"].chips)


# -- what is remembered --------------------------------------------------------------------------


def test_layout_paper_orientation_and_weeks_are_remembered_and_nothing_of_whom_it_is_for(program, page):
    page.options.choices["layout"].chips[1].click()
    page.options.choices["landscape"].chips[1].click()
    page.options.choices["weeks"].chips[0].click()
    page.options.printed_for.setText("Anna Secret")
    page.options.prescriber.setText("Dr Secret")
    page.options.take()
    page.options.ticks[0].click()
    ready(program, page)
    program.settle()
    kept = json.loads((program.folder / "config" / "settings.json").read_text())
    assert kept["sheet"] == {"layout": "large", "paper": "A4", "orientation": "landscape", "weeks": "0"}
    for path in program.folder.rglob("*"):
        if path.is_file():
            assert b"Secret" not in path.read_bytes(), path
    assert "Secret" not in str(desk(program).suggested())
    program.app.routines.leave_print()
    program.settle()
    program.choose("mine").print_button.click()
    ready(program, page)
    assert page.options.printed_for.text() == ""
    assert page.options.options == SheetOptions(layout="large", landscape=True, weeks=0)


@pytest.mark.parametrize(
    "kept", [{}, {"layout": "poster", "paper": "", "weeks": "x", "orientation": "?"}, {"weeks": "-1"}, {"other": "1"}]
)
def test_what_is_not_understood_of_them_is_as_usual(kept):
    assert to_remember(remembered(kept)) == to_remember(remembered({}))


# -- a PDF ---------------------------------------------------------------------------------------


def saved(program, page):
    program.until(lambda: page.told is not None and page.studio.is_idle)
    return page.told.accessibleName()


def test_the_pdf_is_what_was_seen(program, page, tmp_path):
    from backbeat.ui.paper.pdf import pdf_bytes  # noqa: PLC0415

    path = tmp_path / "out.pdf"
    desk(program).save(path)
    assert saved(program, page) == f"Saved as {path}."
    assert path.read_bytes() == pdf_bytes(page.studio._pages, title="Mine", language="en")


def test_the_dialog_suggests_a_safe_name_and_a_suffix_is_added(program, page, tmp_path):
    write(program.folder, text=THREE.replace("title: Mine", f'title: "{HOSTILE}"'))
    program.app.routines.leave_print()
    program.until(lambda: program.app.window.windowTitle().startswith("../<img"))
    program.app.routines.print_sheet()
    ready(program, page)
    desk(program)._folder = str(tmp_path)
    page.preview.setFocus()
    press(Qt.Key.Key_S, CONTROL)
    dialog = page.findChild(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert os.path.basename(dialog.selectedFiles()[0]) == "img src='x' & %1.pdf"  # noqa: PTH119 - Qt tells a text
    dialog.reject()
    desk(program).save(tmp_path / "plain.name")
    saved(program, page)
    assert [each.name for each in tmp_path.glob("*.pdf")] == ["plain.name.pdf"]


def test_F54_a_file_that_is_there_is_replaced_only_when_the_person_says_so(program, page, tmp_path):
    path = tmp_path / "mine.pdf"
    path.write_bytes(b"precious")
    desk(program).save(tmp_path / "mine")
    assert page.told.accessibleName() == "mine.pdf is there already."
    assert path.read_bytes() == b"precious"
    page.told.triggered.emit("replace")
    assert saved(program, page).startswith("Saved as")
    assert path.read_bytes().startswith(b"%PDF")


def test_F18_a_full_disk_is_a_sentence_and_the_old_file_is_whole(program, page, tmp_path, monkeypatch):
    import errno  # noqa: PLC0415

    path = tmp_path / "mine.pdf"
    path.write_bytes(b"precious")
    real = os.fsync

    def full(descriptor):
        if str(tmp_path) in str(Path(f"/proc/self/fd/{descriptor}").readlink()):
            raise OSError(errno.ENOSPC, "no space")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    desk(program).save(path, replace_it=True)
    assert "the disk is full" in saved(program, page)
    assert path.read_bytes() == b"precious"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["mine.pdf"]
    assert page.pdf_button.isEnabled()


def test_F18_a_folder_that_is_not_there_is_a_sentence(program, page, tmp_path):
    desk(program).save(tmp_path / "gone" / "mine.pdf")
    assert "the folder is not there" in saved(program, page)


# -- progress ------------------------------------------------------------------------------------


class Held:
    """Holds the thread that makes pages until it is let go."""

    def __init__(self, program):
        self._go, self.begun = threading.Event(), threading.Event()
        desk(program)._worker.do(self._wait)
        assert self.begun.wait(20)

    def _wait(self):
        self.begun.set()
        self._go.wait(20)

    def let_go(self):
        self._go.set()


def test_after_half_a_second_a_bar_is_shown_and_the_window_goes_on(program, page, tmp_path):
    held = Held(program)
    path = tmp_path / "slow.pdf"
    desk(program).save(path)
    assert not page.busy.isVisible()
    assert not page.pdf_button.isEnabled()
    program.until(page.busy.isVisible)  # the window's own timer runs: nothing blocks it
    assert page.busy.cancel.isVisible()
    assert page.busy.bar.accessibleName() == "The PDF is being written"
    held.let_go()
    assert saved(program, page).startswith("Saved as")
    assert not page.busy.isVisible()
    assert page.busy.bar.maximum() == page.preview.count
    assert page.busy.bar.value() == page.preview.count


def test_cancelled_half_way_there_is_no_file_and_nothing_is_said(program, page, tmp_path):
    held = Held(program)
    desk(program).save(tmp_path / "never.pdf")
    program.until(page.busy.isVisible)
    page.busy.cancel.click()
    held.let_go()
    program.until(page.pdf_button.isEnabled)
    assert page.told is None
    assert list(tmp_path.glob("*.pdf")) == []
    assert not page.busy.isVisible()


def test_only_the_newest_choice_is_laid_out(program, page):
    held = Held(program)
    laid = []
    page.studio.laid.connect(laid.append)
    for index in (1, 0, 1, 0, 1):
        page.options.choices["landscape"].chips[index].click()
    held.let_go()
    ready(program, page)
    assert len(laid) == 1
    assert laid[0].size == (297.0, 210.0)


def test_closing_the_program_leaves_what_is_being_written(program, page, tmp_path):
    held = Held(program)
    desk(program).save(tmp_path / "never.pdf")
    cancelled = desk(program).studio._cancelled

    def let_go() -> None:
        cancelled.wait()  # else the whole file could be on the disk before anybody asks to leave it
        held.let_go()

    threading.Thread(target=let_go, daemon=True).start()
    program.stop()
    assert list(tmp_path.glob("*.pdf")) == []


# -- a printer -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "words"), [((), "No printer is set up"), (None, "This computer has no printing system")]
)
def test_F62_without_a_printer_there_is_a_sentence_and_the_way_by_pdf(program, page, monkeypatch, names, words):
    monkeypatch.setattr(printing, "find_printers", lambda: names)
    page.preview.setFocus()
    press(Qt.Key.Key_P, CONTROL)
    assert saved(program, page).startswith(words)
    assert "PDF" in page.told.accessibleName()
    page.told.triggered.emit("pdf")
    dialog = page.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_F62_a_system_without_the_printing_library_is_found_out_and_not_fallen_over(monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    assert printing.find_printers() is None


def test_F62_the_question_which_printer_can_be_left_and_nothing_is_said(program, page, monkeypatch):
    monkeypatch.setattr(printing, "find_printers", lambda: ("Office",))
    shown = []

    class Dialog:
        def __init__(self):
            self.accepted = self.finished = self
            self.calls = []

        def connect(self, call):
            self.calls.append(call)

        def setWindowModality(self, _modality):
            pass

        def deleteLater(self):
            pass

        def show(self):
            shown.append(self)

    monkeypatch.setattr(printing, "make_dialog", lambda *_: Dialog())
    page.print_button.click()
    program.until(lambda: shown)
    assert page.told is None
    assert page.print_button.isEnabled()


def to_file(page, path):
    """A printer that prints into a file, as far as Qt is concerned the same as any other."""
    printer = printing.make_printer(page.studio._pages, "Mine")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_the_printer_gets_the_same_pages_without_margins(program, page, tmp_path):
    printer = to_file(page, tmp_path / "printed.pdf")
    layout = printer.pageLayout()
    assert (layout.fullRect(layout.Unit.Millimeter).width(), printer.fullPage()) == (pytest.approx(210, abs=0.1), True)
    desk(program).print(printer)
    assert saved(program, page) == "The pages have been handed to the printer."
    text = (tmp_path / "printed.pdf").read_bytes()
    assert text.count(b"/Type /Page\n") + text.count(b"/Type /Page ") >= page.preview.count


def test_F62_print_cancelled_half_way_is_quiet(program, page, tmp_path):
    page.options.choices["layout"].chips[1].click()
    page.options.choices["weeks"].chips[2].click()
    ready(program, page)
    assert page.preview.count > 1
    printer = to_file(page, tmp_path / "printed.pdf")
    held = Held(program)
    desk(program).print(printer)
    program.until(page.busy.isVisible)
    page.busy.cancel.click()
    held.let_go()
    program.until(page.print_button.isEnabled)
    assert page.told is None
    assert printer.printerState() is QPrinter.PrinterState.Idle
    assert not (tmp_path / "printed.pdf").exists()  # not a page of it


def test_F62_a_printer_never_gets_half_of_it(program, page, tmp_path):
    """Cancelled while the last page is drawn, the printer has none."""
    page.options.choices["layout"].chips[1].click()
    ready(program, page)
    pages, printer = page.studio._pages, to_file(page, tmp_path / "printed.pdf")

    def stop_at_the_last(number):
        if number == pages.count:
            raise CancelledError

    with pytest.raises(CancelledError):
        printing.print_pages(pages, printer, stop_at_the_last)
    assert not (tmp_path / "printed.pdf").exists()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_F62_a_printer_that_does_not_take_it_is_a_sentence(program, page, tmp_path):
    desk(program).print(to_file(page, tmp_path / "gone" / "printed.pdf"))
    assert saved(program, page).startswith("The printer did not take it.")
    assert page.print_button.isEnabled()


@pytest.mark.parametrize("answers", [[()], [("Office",), None]], ids=["before", "meanwhile"])
def test_F62_a_printing_system_that_went_away_is_a_sentence(program, page, tmp_path, monkeypatch, answers):
    """Qt would say that all is well: it is asked whether the printer is still there, before and after."""
    printer = to_file(page, tmp_path / "printed.pdf")
    monkeypatch.setattr(printing, "is_there", lambda _printer: bool(answers.pop(0)))
    desk(program).print(printer)
    assert saved(program, page).startswith("The printer ")
    assert answers == []


@pytest.mark.parametrize(("first", "last", "pages"), [(0, 0, [0, 1, 2]), (2, 3, [1, 2]), (3, 9, [2]), (2, 0, [1])])
def test_only_the_pages_that_were_asked_for_are_printed(first, last, pages):
    class Asked:
        def fromPage(self):
            return first

        def toPage(self):
            return last

    assert printing.pages_to_print(Asked(), 3) == pages


def test_nothing_of_printing_is_loaded_before_somebody_prints(tmp_path):
    """F56 for paper: neither at the start nor by looking at the page."""
    code = (
        "import sys; from pathlib import Path\n"
        "sys.path[:0] = [sys.argv[2]]\n"
        "import backbeat.ui.printing.desk, backbeat.ui.paper.pages\n"
        "print('PySide6.QtPrintSupport' in sys.modules)\n"
    )
    root = os.path.join(os.path.dirname(__file__), "..", "..", "app")  # noqa: PTH118, PTH120
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), root], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "False"


def test_a_picture_is_no_larger_than_what_is_shown(program, page):
    """However many pages there are, only a few pictures are kept."""
    from backbeat.ui.printing.studio import Laid  # noqa: PLC0415

    many = Laid(page.preview._laid.turn, 200, (210.0, 297.0), "")
    page.preview.set_laid(many)
    for number in range(200):
        page.preview.set_image(many.turn, number, 10.0, QImage(8, 8, QImage.Format.Format_RGB32))
    assert len(page.preview._images) <= 12
