"""One painter for screen and paper, and the sheets that show every figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot
from tests.figure.test_movement import BIRD_DOG
from tests.figure.test_pose_text import good

from backbeat.cli.commands import CannotError
from backbeat.cli.figures import figures
from backbeat.figure.scene import Picture, Scene
from backbeat.figure.skeleton import JOINTS
from backbeat.ui.pictures.figure_painter import FigureColours, figure_colours, paint_figure, paper_colours
from backbeat.ui.style.theme import Theme, contrast

DOCS = Path(__file__).resolve().parents[2] / "docs" / "figures.md"


def painted(picture: Picture, colours: FigureColours, *, flipped: bool = False) -> QImage:
    image = QImage(260, 120, QImage.Format.Format_RGB32)
    image.fill(colours.ground)
    painter = QPainter(image)
    paint_figure(painter, QRectF(0, 0, 260, 120), picture, colours, flipped=flipped)
    painter.end()
    return image


def coloured(image: QImage, ground: QColor) -> list[tuple[int, int]]:
    return [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).rgb() != ground.rgb()
    ]


def test_a_figure_fills_its_place_and_stays_in_it(qtbot: QtBot) -> None:
    colours = figure_colours(Theme.load("light"))
    picture = Scene(good(BIRD_DOG)).end_picture(with_arrows=True)
    spots = coloured(painted(picture, colours), colours.ground)
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    assert 0 < min(xs) < max(xs) < 259
    assert 0 < min(ys) < max(ys) < 119
    assert max(ys) - min(ys) > 70 or max(xs) - min(xs) > 180


def test_a_mirror_shows_it_the_other_way_round(qtbot: QtBot) -> None:
    colours = paper_colours()
    picture = Scene(good(BIRD_DOG)).end_picture()
    one, other = painted(picture, colours), painted(picture, colours, flipped=True)
    grid = [(x, y) for x in range(0, 260, 3) for y in range(0, 120, 3)]
    assert sum(one.pixelColor(x, y) != other.pixelColor(x, y) for x, y in grid) > 200
    assert sum(one.pixelColor(x, y) != other.pixelColor(259 - x, y) for x, y in grid) < 150


def test_paper_is_black_and_grey_on_white(qtbot: QtBot) -> None:
    picture = Scene(good(BIRD_DOG)).end_picture(with_arrows=True)
    image = painted(picture, paper_colours())
    for x in range(0, 260, 2):
        for y in range(0, 120, 2):
            colour = image.pixelColor(x, y)
            assert colour.red() == colour.green() == colour.blue()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_near_parts_stand_out_from_every_surface(name: str) -> None:
    theme = Theme.load(name)
    for role in ("prepare", "effort", "hold", "finish", "rest"):
        ground = theme.phase(role).tint
        colours = figure_colours(theme, ground)
        assert contrast(colours.colour("top", 1.0), ground) > 3
        assert contrast(colours.colour("arrow", 1.0), ground) > 3
        near, far = (contrast(colours.colour("legs", shade), ground) for shade in (1.0, 0.3))
        assert near > far > 1.2


def test_every_role_of_a_shape_has_a_colour(qtbot: QtBot) -> None:
    figure = good(f"{BIRD_DOG}\nprops: [mat, chair, wall, ball, bar, dumbbells, table, pillow, toy, stick]")
    roles = {shape.role for shape in Scene(figure).end_picture(with_arrows=True).shapes} - {"halo"}
    assert roles <= set(paper_colours().near)
    assert roles <= set(figure_colours(Theme.load("dark")).near)


def test_sheets_are_drawn_as_pictures_and_as_drawings(qtbot: QtBot, tmp_path: Path) -> None:
    assert figures(["bird-dog"], tmp_path / "out", tmp_path / "data") == 0
    made = {path.name for path in (tmp_path / "out").iterdir()}
    assert made >= {
        f"{stem}.{ending}" for stem in ("sheet-1", "blind-1", "strip-bird-dog") for ending in ("png", "svg")
    }
    assert not QImage(str(tmp_path / "out" / "sheet-1.png")).isNull()
    assert "Bird dog" in (tmp_path / "out" / "sheet-1.svg").read_text(encoding="utf-8")
    assert "Bird dog" not in (tmp_path / "out" / "blind-1.svg").read_text(encoding="utf-8")


def test_an_unknown_exercise_is_told_with_a_guess(tmp_path: Path) -> None:
    with pytest.raises(CannotError, match="did you mean 'bird-dog'"):
        figures(["bird-dogg"], tmp_path / "out", tmp_path / "data")


def test_the_guide_tells_the_ranges_that_hold() -> None:
    text = DOCS.read_text(encoding="utf-8")
    for motions in JOINTS.values():
        for motion in motions:
            assert f"| {motion.more} | {motion.most:g} | {motion.less} {motion.least:g} |" in text
