"""The pages of every shipped routine in every layout: nothing crosses a margin or another, nothing is split or lost."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from tests.support.images import encoded
from tests.ui.paper.sheets import CHOICES, back_strength, desk_breaks, pages_of, read, shipped

from backbeat.routine.model import Routine
from backbeat.sheet.options import SheetOptions
from backbeat.ui.paper.boxes import PageBoxes
from backbeat.ui.paper.pages import SheetPages
from backbeat.ui.paper.pdf import page_image
from backbeat.ui.paper.room import room_of

IDS = [one.id for one in shipped()]
DESK = [SheetOptions(layout="desk", paper=paper, landscape=turned) for paper in ("A4", "Letter") for turned in (0, 1)]


@pytest.fixture(scope="module")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drawings")


def assert_tidy(pages: SheetPages, options: SheetOptions) -> None:
    """Every box within the margins; no two on each other, but for what stands in a frame."""
    room = room_of(options)
    page_room = QRectF(room.left, room.top, room.width, room.height).adjusted(-2, -2, 2, 2)
    foot = QRectF(room.left, room.footer, room.width, pages.size[1] * 10 - room.footer - 70)
    for page in pages.boxes:
        for box in page.boxes:
            inside = foot if box.name.startswith("footer") else page_room
            assert inside.contains(box.rect), (options, box.name, box.rect)
        solid = [box for box in page.boxes if not box.frame]
        for one, two in combinations(solid, 2):
            over = one.rect.intersected(two.rect)
            assert over.width() < 0.5 or over.height() < 0.5, (options, one.name, two.name, over)
        for frame in (box for box in page.boxes if box.frame):
            for box in solid:
                assert frame.rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(box.rect) or not frame.rect.intersects(
                    box.rect
                ), (frame.name, box.name)


def names(page: PageBoxes) -> set[str]:
    return {box.name for box in page.boxes}


def assert_planned(pages: SheetPages, options: SheetOptions, many: int) -> None:
    """A card is one page. A sheet has at most one page for the head, one for each exercise, and its log."""
    if options.layout == "pocket":
        assert pages.count == 1
    elif options.layout == "log":
        assert pages.count <= (1 if many < 9 and options.weeks == 2 else 4)
    else:
        logs = -(-(many + 3) // 18) * 4
        assert 1 < pages.count <= 1 + many + logs
        if options.layout == "standard" and options.paper == "A4" and not options.landscape:
            assert pages.count <= 2 + many * 0.7 + logs


def assert_whole(pages: SheetPages, options: SheetOptions, routine: Routine) -> None:
    """All of each exercise on one page, in the print that is promised; the safety box on the first page."""
    sheet_pages = [names(page) for page in pages.boxes]
    for number, step in enumerate(routine.steps(), 1):
        exercise = step.exercise
        [at] = [k for k, page in enumerate(sheet_pages) if f"name {number}" in page]
        wanted = {f"number {number}", f"dose {number}"}
        # An exercise that is nothing but breath has it in its steps.
        wanted |= {f"breath {number}"} if exercise.effort != "breathe in" else set()
        wanted |= {f"step {number}.{place}" for place in range(1, len(exercise.steps) + 1)}
        wanted |= {f"figure {number} picture 1", f"figure {number} picture 2"}
        for name, text in (("care", exercise.cautions), ("easier", exercise.easier), ("harder", exercise.harder)):
            wanted |= {f"{name} {number}"} if text else set()
        assert wanted <= sheet_pages[at]
    sizes = [box.size for page in pages.boxes for box in page.boxes if box.name.startswith(("step", "dose", "care"))]
    # In large print one exercise with very many words is a little smaller rather than split.
    assert min(size for size in sizes if size) >= (14 if options.layout == "standard" else 16)
    assert {"safety box", "title"} <= sheet_pages[0]


@pytest.mark.parametrize("routine", shipped(), ids=IDS)
def test_every_sheet_is_tidy_planned_and_whole(qapp: object, routine: Routine, drawings: Path) -> None:
    for options in CHOICES:
        pages = pages_of(routine, options, drawings)
        assert_tidy(pages, options)
        assert_planned(pages, options, len(routine.steps()))
        if options.layout in {"standard", "large"}:
            assert_whole(pages, options, routine)


@pytest.mark.parametrize("options", DESK, ids=lambda one: f"{one.paper}-{one.landscape}")
def test_the_desk_card_is_one_page(qapp: object, options: SheetOptions, drawings: Path) -> None:
    pages = pages_of(desk_breaks(), options, drawings)
    assert pages.count == 1
    assert_tidy(pages, options)
    sizes = [box.size for box in pages.boxes[0].boxes if box.name.endswith(" dose")]
    assert len(sizes) == sum(len(one.steps()) for one in desk_breaks())
    assert min(sizes) >= 7.0


def test_the_safety_box_comes_before_every_exercise(qapp: object, drawings: Path) -> None:
    for options in CHOICES:
        if options.layout == "log":
            continue
        boxes = [box.name for page in pages_of(shipped()[0], options, drawings).boxes for box in page.boxes]
        assert boxes.index("safety box") < min(k for k, name in enumerate(boxes) if name.startswith(("name", "figure")))


def test_large_print_at_two_weeks_stands_one_week_below_the_other(qapp: object, drawings: Path) -> None:
    pages = pages_of(back_strength(), SheetOptions(layout="large"), drawings)
    bands = {box.name: box.rect for page in pages.boxes for box in page.boxes if box.name in {"log 1.1", "log 2.1"}}
    assert len(bands) == 2


def test_a_page_paints_alike_on_every_device_and_leaves_the_painter_as_it_was(qapp: object, drawings: Path) -> None:
    pages = pages_of(back_strength(), SheetOptions(layout="pocket"), drawings)
    small, large = page_image(pages, 0, 50), page_image(pages, 0, 200)
    assert (small.width(), large.width()) == (413, 1654)

    def ink(image: QImage, rect: QRectF, dots: float) -> bool:
        scale = dots / 254
        return any(
            image.pixelColor(x, y).lightness() < 200
            for x in range(round(rect.left() * scale), round(rect.right() * scale))
            for y in range(round(rect.top() * scale), round(rect.bottom() * scale))
        )

    for box in pages.boxes[0].boxes:
        if not box.frame and box.rect.height() > 15 and box.rect.width() > 15:
            assert ink(small, box.rect, 50), box.name
            assert ink(large, box.rect, 200), box.name


def test_it_is_all_black_and_grey(qapp: object, drawings: Path) -> None:
    image = page_image(pages_of(back_strength(), SheetOptions(), drawings), 0, 60)
    for x in range(image.width()):
        for y in range(image.height()):
            colour = image.pixelColor(x, y)
            assert colour.red() == colour.green() == colour.blue()


def test_no_sheet_is_an_empty_page(qapp: object) -> None:
    pages = SheetPages([], SheetOptions())
    assert pages.count == 1
    assert not pages.boxes[0].boxes


def test_drawings_are_kept_and_a_damaged_one_is_drawn_again(qapp: object, tmp_path: Path) -> None:
    routine = desk_breaks()[0]
    first = page_image(pages_of(routine, SheetOptions(), tmp_path), 1, 40)
    kept = sorted(tmp_path.iterdir())
    assert len(kept) == len({step.exercise.id for step in routine.steps()})
    assert page_image(pages_of(routine, SheetOptions(), tmp_path), 1, 40) == first
    assert page_image(pages_of(routine, SheetOptions()), 1, 40) == first
    for number, path in enumerate(kept):
        path.write_bytes((b"", b"not packed", b"x\x9c\x03\x00\x00\x00\x00\x01", path.read_bytes()[:-40])[number % 4])
    assert page_image(pages_of(routine, SheetOptions(), tmp_path), 1, 40) == first
    assert all(path.stat().st_size > 500 for path in kept)


def test_own_pictures_stand_in_the_place_of_the_figure(qapp: object, tmp_path: Path) -> None:
    from backbeat.routine.reader import read_routine  # noqa: PLC0415

    for name in ("start", "end"):
        (tmp_path / f"{name}.png").write_bytes(encoded("png", 120, 80))
    entry = "{title: Bow, steps: [Bow.], picture: [start.png, end.png]}"
    text = f"routine: 1\ntitle: Own\nblocks:\n  - exercises:\n      - {entry}\n"
    routine = read_routine(text.encode(), stem="own", exercises={}, folder=str(tmp_path)).routine
    assert routine is not None
    options = SheetOptions()
    boxes = [box.name for page in pages_of(routine, options).boxes for box in page.boxes]
    assert {"figure 1 picture 1", "figure 1 picture 2", "figure 1 arrow"} <= set(boxes)
    (tmp_path / "end.png").unlink()
    boxes = [box.name for page in pages_of(routine, options).boxes for box in page.boxes]
    assert "figure 1 picture 1" in boxes
    assert "figure 1 picture 2" not in boxes


def test_an_exercise_of_more_words_than_a_page_holds_is_whole_on_several(qapp: object) -> None:
    steps = "".join(
        f"          - Step {number} of a great many, each of them with some words.\n" for number in range(200)
    )
    routine = read(f"routine: 1\ntitle: Long\nblocks:\n  - exercises:\n      - title: A\n        steps:\n{steps}")
    pages = pages_of(routine, SheetOptions())
    assert_tidy(pages, SheetOptions())
    assert pages.text.count("of a great many") == 200
