"""The PDF: every word can be read out of it, it is the same each time, and it is whole or not there at all."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.ui.paper.sheets import TODAY, back_strength, desk_breaks, pages_of, pdf_text, read, shipped

from backbeat.routine.describe import english
from backbeat.routine.model import Routine
from backbeat.sheet.compose import compose
from backbeat.sheet.model import Sheet
from backbeat.sheet.options import SheetOptions
from backbeat.ui.paper.marks import finished
from backbeat.ui.paper.pages import SheetPages
from backbeat.ui.paper.pdf import PaperError, page_layout, pdf_bytes, write_pdf, write_pngs

HOSTILE = (
    "<img src='/etc/hostname'>",
    "<a href='http://x/'>y</a>",
    "a &amp; b & c %1 %n {length}",
    "</p>" * 30,
    "W" * 120,
    "(x) Tj \\) <<>> endobj",
)


@pytest.fixture(scope="module")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drawings")


def sheet_of(routine: Routine, options: SheetOptions) -> Sheet:
    return compose(routine, options, english, today=TODAY)


def squeezed(text: str) -> str:
    """Without white space: a reader of a PDF guesses where words end and lines break."""
    return "".join(text.split())


@pytest.mark.parametrize("routine", shipped(), ids=lambda one: one.id)
def test_the_text_holds_every_exercise_dose_and_safety_line(
    qapp: object, routine: Routine, drawings: Path, tmp_path: Path
) -> None:
    for layout in ("standard", "pocket"):
        options = SheetOptions(layout=layout, printed_for="Anna Berg", prescriber="Dr. Castellano")
        path = tmp_path / f"{layout}.pdf"
        figures = routine.id == "back-strength"
        write_pdf(pages_of(routine, options, drawings, figures=figures), path, title=routine.title, language="en")
        sheet = sheet_of(routine, options)
        text = squeezed(" ".join(pdf_text(path)))
        wanted = [sheet.title, *sheet.facts, "Printed for Anna Berg", "Given by Dr. Castellano", sheet.version]
        wanted += [part.heading for part in sheet.safety] + [part.text for part in sheet.safety]
        for entry in sheet.entries:
            wanted += [entry.title, " ".join(entry.cautions), entry.brief_dose]
            wanted += [entry.dose, entry.breath, *entry.steps] if layout == "standard" else [entry.instruction]
        assert not [words for words in wanted if squeezed(words) not in text]


def test_words_come_in_the_order_of_reading_and_with_spaces(qapp: object, drawings: Path, tmp_path: Path) -> None:
    options = SheetOptions()
    write_pdf(pages_of(back_strength(), options, drawings), tmp_path / "a.pdf", title="T", language="en")
    [first, *_] = pdf_text(tmp_path / "a.pdf")
    sheet = sheet_of(back_strength(), options)
    one = sheet.entries[0]
    order = [sheet.title, "Do not start with", "Stop at once at", one.title, one.steps[0], "Hold 1 second.", "Easier:"]
    places = [first.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_it_has_title_language_pages_and_embedded_fonts(qapp: object, drawings: Path, tmp_path: Path) -> None:
    pages = pages_of(back_strength(), SheetOptions(paper="Letter", landscape=True), drawings)
    write_pdf(pages, tmp_path / "a.pdf", title="Rücken & Co", language="de-AT")
    reader = PdfReader(tmp_path / "a.pdf")
    root = reader.trailer["/Root"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Rücken & Co"
    assert root["/Lang"] == "de-AT"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert len(reader.pages) == pages.count
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (792, 612)
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            described = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert "/FontFile2" in described or "/FontFile3" in described


def test_the_same_sheet_is_the_same_bytes(qapp: object, drawings: Path) -> None:
    def made(routine: Routine) -> bytes:
        return pdf_bytes(pages_of(routine, SheetOptions(), drawings), title="T", language="en")

    first = made(back_strength())
    assert made(back_strength()) == first
    assert made(replace(back_strength(), summary="Another.")) != first
    options = SheetOptions()
    later = SheetPages([compose(back_strength(), options, english, today=date(2026, 11, 23))], options)
    assert b"D:20261122000000Z" in first
    assert b"D:20261123000000Z" in pdf_bytes(later, title="T", language="en")


def test_a_language_that_is_none_is_left_out_and_what_is_no_pdf_stays_as_it_is() -> None:
    assert finished(b"nothing", language="en", day=TODAY) == b"nothing"


@pytest.mark.parametrize("language", ["", "en)/X(", "deutsch und mehr"])
def test_a_language_cannot_write_into_the_file(qapp: object, language: str, tmp_path: Path) -> None:
    write_pdf(pages_of(read_hostile(), SheetOptions()), tmp_path / "a.pdf", title="T", language=language)
    assert "/Lang" not in PdfReader(tmp_path / "a.pdf").trailer["/Root"]


def read_hostile() -> Routine:
    texts = [text.replace('"', "'") for text in HOSTILE]
    steps = "".join(f'          - "{text.replace(chr(92), chr(92) * 2)}"\n' for text in texts)
    return read(
        'routine: 1\ntitle: "<b>&T</b>"\nsummary: "%1 <table>"\nnot-for: ["<i>x</i>"]\nblocks:\n  - exercises:\n'
        f'      - title: "<u>&E</u>"\n        steps:\n{steps}'
    )


@pytest.mark.parametrize("layout", ["standard", "large", "pocket", "desk", "log"])
def test_F53_I33_markup_is_literal_on_paper(qapp: object, layout: str, tmp_path: Path) -> None:
    options = SheetOptions(layout=layout, printed_for="<img src='/x'>", prescriber="\x1b[31m\u202eevil")
    pages = pages_of(read_hostile(), options)
    write_pdf(pages, tmp_path / "a.pdf", title="<b>&T</b>", language="en")
    text = squeezed(" ".join(pdf_text(tmp_path / "a.pdf")))
    wanted = ["Printed for <img src='/x'>", "Given by [31mevil", "<b>&T</b>"]
    wanted += ["<u>&E</u>", *HOSTILE] if layout in {"standard", "large"} else []
    assert not [words for words in wanted if squeezed(words) not in text]
    assert PdfReader(tmp_path / "a.pdf").metadata.title == "<b>&T</b>"  # type: ignore[union-attr]
    assert b"/URI" not in (tmp_path / "a.pdf").read_bytes()
    assert b"/JavaScript" not in (tmp_path / "a.pdf").read_bytes()


def test_F18_a_full_disk_is_one_sentence_and_the_old_file_stays(
    qapp: object, drawings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = pages_of(desk_breaks()[0], SheetOptions(), drawings)
    old = tmp_path / "sheet.pdf"
    old.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PaperError, match=r"^'sheet.pdf' could not be written: the disk is full; free .*\.$"):
        write_pdf(pages, old, title="T", language="en")
    with pytest.raises(PaperError, match="the disk is full"):
        write_pdf(pages, tmp_path / "new.pdf", title="T", language="en")
    with pytest.raises(PaperError, match=r"'page-1.png' could not be written: the disk is full"):
        write_pngs(pages, tmp_path / "pictures", 40)
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["pictures", "sheet.pdf"]


def test_F18_a_disk_that_fills_up_while_writing_leaves_the_old_file(
    qapp: object, drawings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only so much may be written to any file: as the system itself says it, not as a stand-in does."""
    import resource  # noqa: PLC0415 - of Unix only
    import signal  # noqa: PLC0415

    pages = pages_of(desk_breaks()[0], SheetOptions(), drawings)
    old = tmp_path / "sheet.pdf"
    old.write_bytes(b"old")
    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(PaperError, match="larger than the system allows"):
            write_pdf(pages, old, title="T", language="en")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert old.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]


@pytest.mark.parametrize("where", ["/dev/full", "/dev/null", "missing/a.pdf", "."])
def test_F18_what_is_no_file_is_refused(qapp: object, drawings: Path, tmp_path: Path, where: str) -> None:
    with pytest.raises(PaperError, match="could not be written"):
        write_pdf(pages_of(back_strength(), SheetOptions(), drawings), tmp_path / where, title="T", language="en")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_F62_no_printer_is_needed_for_a_pdf(
    qapp: object, drawings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a printer nor the printing system is asked for anything."""
    import sys  # noqa: PLC0415

    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    monkeypatch.setenv("CUPS_SERVER", "nowhere.invalid")
    write_pdf(pages_of(back_strength(), SheetOptions(), drawings), tmp_path / "a.pdf", title="T", language="en")
    assert len(PdfReader(tmp_path / "a.pdf").pages) == 3


def test_each_page_is_told_and_whoever_is_told_may_end_it(qapp: object, drawings: Path, tmp_path: Path) -> None:
    pages = pages_of(back_strength(), SheetOptions(), drawings)
    told: list[int] = []
    write_pdf(pages, tmp_path / "a.pdf", title="T", language="en", on_page=told.append)
    assert told == [1, 2, 3]

    class EnoughError(Exception):
        pass

    def enough(number: int) -> None:
        if number == 2:
            raise EnoughError

    with pytest.raises(EnoughError):
        write_pdf(pages, tmp_path / "b.pdf", title="T", language="en", on_page=enough)
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    write_pdf(pages, tmp_path / "b.pdf", title="T", language="en")
    assert (tmp_path / "b.pdf").read_bytes() == (tmp_path / "a.pdf").read_bytes()


def test_pictures_of_the_pages_are_written_and_are_for_this_account_only(
    qapp: object, drawings: Path, tmp_path: Path
) -> None:
    pages = pages_of(back_strength(), SheetOptions(layout="pocket"), drawings)
    [path] = write_pngs(pages, tmp_path / "out", 60)
    assert path.read_bytes().startswith(b"\x89PNG")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_layout_for_printers_is_the_whole_paper(qapp: object, drawings: Path) -> None:
    for landscape, wanted in ((False, (210, 297)), (True, (297, 210))):
        layout = page_layout(pages_of(back_strength(), SheetOptions(landscape=landscape), drawings))
        full = layout.fullRect(layout.units())
        assert (round(full.width()), round(full.height())) == wanted
        assert layout.paintRect() == layout.fullRect()


@pytest.mark.parametrize("routine", shipped(), ids=lambda one: one.id)
def test_a_page_is_a_small_file(qapp: object, routine: Routine, drawings: Path) -> None:
    pocket = pdf_bytes(pages_of(routine, SheetOptions(layout="pocket"), drawings), title="T", language="en")
    assert len(pocket) < 120_000
    log = pdf_bytes(pages_of(routine, SheetOptions(layout="log"), drawings), title="T", language="en")
    assert len(log) < 120_000
