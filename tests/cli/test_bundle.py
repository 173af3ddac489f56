"""bundle: one file that is the same routine on a computer that knows none of its exercises."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.cli.conftest import Run, assert_one_sentence
from tests.support.images import encoded

from backbeat.cli import bundle
from backbeat.cli.bundle import run
from backbeat.cli.exits import CannotError
from backbeat.figure.reader import read_figure
from backbeat.local_library import open_library
from backbeat.paths import folders, shipped_routines
from backbeat.picture_files import fault
from backbeat.routine.model import Routine
from backbeat.routine.reader import read_routine
from backbeat.session.compiler import compile_timeline
from backbeat.settings import Settings, save_settings
from backbeat.sheet.compose import compose
from backbeat.sheet.options import SheetOptions
from backbeat.ui.text import translate

PNG = encoded("png", 40, 30)

OWN_EXERCISE = """\
exercise: 1
id: shelf-reach
title: Shelf reach
steps: [Reach for the shelf.]
picture: [photos/me.png, photos/gone.png]
hold: {gentle: 20s}
figure:
  start: {base: standing}
  effort: {from: start, shoulders: {flexion: 150}}
"""

OWN_ROUTINE = """\
routine: 1
title: For Mrs Miller
levels: [a, b]
warm-up: mine-too
cool-down: five-minute-warm-up
picture: photos/me.png
defaults: {rest: 7s, sets: {a: 1, b: 2}}
blocks:
  - exercises:
      - {exercise: shelf-reach, title: Top shelf, hold: {a: 10s, b: 20s}}
      - exercise: bird-dog
        reps: {a: 2, b: 3}
      - title: In place
        steps: [Raise both arms., Lower them.]
        reps: 3
        figure:
          people:
            - {name: helper, as: child, at: {forward: 60}, start: {base: standing}}
          start: {base: standing}
          effort:
            - {from: start, shoulders: {flexion: 90}}
            - {from: effort, shoulders: {flexion: 170}, pins: {left-hand: wall}, wrists: {extension: -5}}
"""


def bundled(name: str, output: Path, data: Path) -> None:
    assert run(Namespace(file=str(name), output=output, data_dir=data)) == 0


def opened(path: Path, data: Path) -> Routine:
    reading = open_library(folders(data)).open(path)
    assert reading.routine is not None, reading.problems
    return reading.routine


def when(routine: Routine) -> list[tuple[object, ...]]:
    return [(phase.kind, phase.start, phase.length, phase.side) for phase in compile_timeline(routine).phases]


def figures(routine: Routine) -> list[object]:
    return [step.exercise.figure for block in routine.blocks for step in block.steps]


@pytest.mark.parametrize("name", sorted(path.stem for path in shipped_routines().glob("*.yaml")))
def test_every_shipped_routine_is_the_same_without_the_library(name: str, tmp_path: Path) -> None:
    output = tmp_path / f"{name}-copy.routine.yaml"
    bundled(name, output, tmp_path / "one")
    original = opened(shipped_routines() / f"{name}.yaml", tmp_path / "one")
    # No exercise is known here, not even a shipped one.
    read = read_routine(output.read_bytes(), stem="other", exercises={}, read_figure=read_figure)
    assert read.problems == ()
    copy = read.routine
    assert copy is not None
    assert (copy.id, copy.title, copy.not_for, copy.ask_first) == (
        original.id, original.title, original.not_for, original.ask_first,
    )  # fmt: skip
    assert figures(copy) == figures(original)
    assert all(figure is not None for figure in figures(copy))
    for level in original.levels or (None,):
        one, other = compile_timeline(original, level), compile_timeline(copy, level)
        assert one.phases == other.phases
        assert one.total == other.total
        options = SheetOptions(level=level)
        first, second = (compose(one, options, translate, today=date(2026, 1, 5)) for one in (original, copy))
        assert [entry.dose for entry in first.entries] == [entry.dose for entry in second.entries]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    data = tmp_path / "one"
    (data / "exercises" / "photos").mkdir(parents=True)
    (data / "routines" / "photos").mkdir(parents=True)
    (data / "exercises" / "shelf.yaml").write_text(OWN_EXERCISE.replace("hold: {gentle: 20s}\n", "hold: 20s\n"))
    (data / "exercises" / "photos" / "me.png").write_bytes(PNG)
    (data / "routines" / "photos" / "me.png").write_bytes(encoded("png", 20, 20))
    routine = data / "routines" / "miller.routine.yaml"
    routine.write_text(OWN_ROUTINE)
    return routine


def assert_same(copy: Path, own: Path, tmp_path: Path) -> Routine:
    original, other = opened(own, tmp_path / "one"), opened(copy, tmp_path / "two")
    assert figures(other) == figures(original)
    assert all(figures(other))
    for level in "ab":
        assert compile_timeline(other, level).phases == compile_timeline(original, level).phases
    return other


def test_ones_own_on_another_computer_with_its_pictures(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out" / "miller.routine.yaml"
    output.parent.mkdir()
    bundled(str(own), output, tmp_path / "one")
    told = capsys.readouterr()
    assert "'photos/gone.png' is left out: there is no such file" in told.err
    assert "the warm-up 'mine-too' is no routine that comes with Backbeat; hand it on as well" in told.err
    assert "five-minute-warm-up" not in told.err
    assert "3 exercises written out, 2 pictures" in told.out
    copy = assert_same(output, own, tmp_path)
    assert copy.pictures is not None
    assert copy.pictures.names == ("miller-pictures/me.png",)
    series = copy.blocks[0].steps[0].exercise.pictures
    assert series is not None
    assert series.names == ("miller-pictures/me (2).png",)
    for pictures in (copy.pictures, series):
        assert [fault(pictures.folder, name) for name in pictures.names] == [None]
    assert copy.blocks[0].steps[0].exercise.title == "Top shelf"


def test_as_a_zip(own: Path, tmp_path: Path) -> None:
    output = tmp_path / "miller.zip"
    bundled(str(own), output, tmp_path / "one")
    with ZipFile(output) as archive:
        assert archive.namelist() == [
            "miller.routine.yaml", "miller-pictures/me.png", "miller-pictures/me (2).png",
        ]  # fmt: skip
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        archive.extractall(tmp_path / "unpacked")
    assert_same(tmp_path / "unpacked" / "miller.routine.yaml", own, tmp_path)
    assert (tmp_path / "unpacked" / "miller-pictures" / "me (2).png").read_bytes() == PNG


@pytest.mark.parametrize("there", ["miller.routine.yaml", "miller-pictures/me.png"])
def test_nothing_that_is_there_is_replaced(own: Path, tmp_path: Path, there: str) -> None:
    output = tmp_path / "out" / "miller.routine.yaml"
    (output.parent / there).parent.mkdir(parents=True)
    (output.parent / there).write_text("mine")
    with pytest.raises(CannotError, match="is there already, and stays as it is"):
        bundled(str(own), output, tmp_path / "one")
    assert (output.parent / there).read_text() == "mine"
    assert [path.name for path in output.parent.rglob("*") if path.is_file()] == [Path(there).name]


def test_a_copy_that_is_not_the_same_is_never_saved(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = bundle.dump_routine

    def wrong(*args: object, **more: object) -> str:
        return real(*args, **more).replace("reps: {a: 2, b: 3}", "reps: {a: 2, b: 4}")  # type: ignore[arg-type]

    monkeypatch.setattr(bundle, "dump_routine", wrong)
    with pytest.raises(CannotError, match="cannot be written out as one file"):
        bundled(str(own), tmp_path / "x.yaml", tmp_path / "one")
    assert not (tmp_path / "x.yaml").exists()


def test_it_speaks_the_language_that_was_chosen(tmp_path: Path) -> None:
    where = folders(tmp_path / "one")
    where.config.mkdir(parents=True)
    save_settings(where.config / "settings.json", Settings(language="de"))
    output = tmp_path / "rücken.routine.yaml"
    bundled("back-strength", output, tmp_path / "one")
    copy = opened(output, tmp_path / "two")
    assert (copy.title, copy.language) == ("Rückenkraft", "de")
    assert {step.exercise.language for step in copy.steps()} == {"de"}
    original = opened(shipped_routines() / "back-strength.yaml", tmp_path / "two")
    assert when(copy) == when(original)
    assert figures(copy) == figures(original)


def test_what_would_be_too_large_is_said(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "BIGGEST_FILE", 1024)
    with pytest.raises(CannotError, match="divide it into two"):
        bundled(str(own), tmp_path / "x.yaml", tmp_path / "one")


def test_as_typed(backbeat: Run, tmp_path: Path) -> None:
    made = backbeat("bundle", "spasm-release", "-o", tmp_path / "s.routine.yaml")
    assert (made.returncode, made.stderr) == (0, "")
    checked = backbeat("check", tmp_path / "s.routine.yaml")
    assert "good" in checked.stdout
    for arguments in (
        ("bundle", "no-such", "-o", tmp_path / "x.yaml"),
        ("bundle", "spasm-release", "-o", tmp_path / "x.pdf"),
        ("bundle", "spasm-release", "-o", tmp_path / "nowhere" / "x.yaml"),
        ("bundle", "spasm-release", "-o", tmp_path / "s.routine.yaml"),
    ):
        refused = backbeat(*arguments)
        assert refused.returncode == 2
        assert_one_sentence(refused.stderr)
