"""`backbeat sheet`, as a person runs it: no display, no printer, one sentence where it cannot be done."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.conftest import Run, assert_one_sentence

from backbeat.cli.exits import CannotError
from backbeat.cli.sheet import numbers


def text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_a_routine_becomes_a_pdf(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    told = backbeat("sheet", routine, "-o", out, "--for", "Anna", "--by", "Dr. Berg", "--weeks", "4")
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout == f"1 page in {out}\n"
    for words in ("Two moves", "Reach up.", "2 times. 2 sets. Rest 2 seconds.", "Lean", "Printed for Anna", "Week 4"):
        assert words in text(out)


def test_F62_it_works_without_printer_and_with_an_odd_platform(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    told = backbeat("sheet", routine, "-o", tmp_path / "out.pdf", QT_QPA_PLATFORM="xcb", CUPS_SERVER="nowhere.invalid")
    assert told.returncode == 0


def test_a_file_is_replaced_only_by_force(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    out.write_text("mine")
    told = backbeat("sheet", routine, "-o", out)
    assert told.returncode == 2
    assert_one_sentence(told.stderr)
    assert "--force" in told.stderr
    assert out.read_text() == "mine"
    assert backbeat("sheet", routine, "-o", out, "--force").returncode == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_F54_in_a_folder_it_gets_a_safe_name_of_its_own(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    routine.write_text(routine.read_text().replace("Two moves", "'../../.bashrc'"))
    folder = tmp_path / "out"
    folder.mkdir()
    for _ in range(2):
        assert backbeat("sheet", routine, "-o", folder).returncode == 0
    assert sorted(path.name for path in folder.iterdir()) == ["bashrc (2).pdf", "bashrc.pdf"]
    assert not (tmp_path / ".bashrc").exists()


def test_several_make_a_booklet_and_the_desk_card_knows_its_routines(
    backbeat: Run, routine: Path, tmp_path: Path
) -> None:
    told = backbeat("sheet", routine, "spasm-release", "-o", tmp_path / "b.pdf", "--paper", "Letter")
    assert told.returncode == 0
    assert "Two moves" in text(tmp_path / "b.pdf")
    assert f"{len(PdfReader(tmp_path / 'b.pdf').pages)} of " in text(tmp_path / "b.pdf")
    told = backbeat("sheet", "--layout", "desk", "--landscape", "-o", tmp_path / "d.pdf")
    assert told.stdout == f"1 page in {tmp_path / 'd.pdf'}\n"
    assert "Neck and shoulder break" in text(tmp_path / "d.pdf")


def test_pictures_and_a_chosen_few(backbeat: Run, tmp_path: Path) -> None:
    pictures = tmp_path / "pages"
    arguments = ("sheet", "straightening-17", "--layout", "pocket", "--png", pictures, "--level", "strong")
    told = backbeat(*arguments)
    assert told.returncode == 0
    assert "8 of 18" in told.stderr
    assert [path.name for path in pictures.iterdir()] == ["page-1.png"]
    told = backbeat(*arguments, "--exercises", "1,3-5")
    assert told.returncode == 2
    assert_one_sentence(told.stderr)
    told = backbeat(*arguments, "--exercises", "1,3-5", "--force")
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.parametrize("arguments", [
    ("sheet", "back-strength"), ("sheet", "-o", "x.pdf"), ("sheet", "no-such", "-o", "x.pdf"),
    ("sheet", "back-strength", "-o", "x.pdf", "--level", "heroic"),
    ("sheet", "back-strength", "-o", "x.pdf", "--exercises", "4"),
    ("sheet", "back-strength", "spasm-release", "-o", "x.pdf", "--exercises", "1"),
    ("sheet", "back-strength", "-o", "/dev/full", "--force"),
    ("sheet", "back-strength", "-o", "missing/x.pdf"),
])  # fmt: skip
def test_F18_what_cannot_be_done_is_one_sentence(backbeat: Run, arguments: tuple[str, ...]) -> None:
    told = backbeat(*arguments)
    assert (told.returncode, told.stdout) == (2, "")
    assert_one_sentence(told.stderr)
    assert not Path("x.pdf").exists()


def test_lists_of_exercises() -> None:
    assert numbers("1,3, 5-7", 9) == (1, 3, 5, 6, 7)
    assert numbers("2,2-3", 3) == (2, 3)
    for wrong in ("", "0", "4", "3-2", "1;2", "-1", "١", "1,", "99999"):
        with pytest.raises(CannotError):
            numbers(wrong, 3)
