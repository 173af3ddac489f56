"""Geometry: every shipped exercise on every screen from every distance."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from tests.ui.far.screens import DISTANCES, SCREENS

from backbeat.local_library import open_library
from backbeat.paths import folders
from backbeat.routine.model import Exercise
from backbeat.ui.far.layout import Box, Face, FarText, Page, Plan, arrange
from backbeat.ui.far.reach import reach_of
from backbeat.ui.far.sizes import FarSizes, far_sizes
from backbeat.ui.far.view import face_of
from backbeat.ui.style.look import BOLD, MEDIUM, STRONG, Look

WEIGHTS = {"name": BOLD, "side": STRONG, "line": MEDIUM}
BREATHS = ("Inhale", "Exhale", "Hold", "Half-way")
LONG = FarText(
    "00",
    "Wirbelsäulenaufrichtungsübung im Vierfüßlerstand mit Gegenbewegung",
    "",
    "Linker Arm und rechtes Bein zugleich",
    BREATHS,
    "Die Hüfte bleibt waagerecht und der Nacken lang, als zöge jemand sanft am Hinterkopf.",
    figure=True,
)


@pytest.fixture(scope="module")
def exercises(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Exercise]:
    where: Path = tmp_path_factory.mktemp("data")
    return open_library(folders(where)).exercises()


@pytest.fixture
def look(qapp: object) -> Look:
    return Look("light")


def text_of(exercise: Exercise) -> FarText:
    line = exercise.instruction or exercise.steps[0]
    return FarText("00", exercise.title, exercise.short, exercise.right or "Right side", BREATHS, line, figure=True)


def page_of(size: tuple[int, int]) -> Page:
    wide, tall = float(size[0]), float(size[1])
    zoom = min(3.0, max(1.0, min(wide / 1366, tall / 768)))
    stop = Box(wide - 28 * zoom - 340 * zoom, tall - 24 * zoom - 72 * zoom, 340 * zoom, 72 * zoom)
    return Page(wide, tall, stop)


def apart(one: Box, other: Box) -> bool:
    return (
        one.right <= other.x + 0.5
        or other.right <= one.x + 0.5
        or one.bottom <= other.y + 0.5
        or other.bottom <= one.y + 0.5
    )


def check(plan: Plan, page: Page, text: FarText, sizes: FarSizes, look: Look) -> None:
    boxes = {words.role: words.box for words in plan.texts} | {"dial": plan.dial.box, "stop": page.stop}
    if plan.figure is not None:
        boxes["figure"] = plan.figure
    for role, box in boxes.items():
        assert box.x >= -0.5, role
        assert box.y >= -0.5, role
        assert box.right <= page.width + 0.5, role
        assert box.bottom <= page.height + 0.5, role
    for (one, first), (other, second) in combinations(boxes.items(), 2):
        assert apart(first, second), (one, other, first, second)
    for words in plan.texts:
        font = look.font(words.pixels, WEIGHTS[words.role], scaled=False)
        metrics = QFontMetricsF(font)
        assert all(metrics.horizontalAdvance(line) <= words.box.width + 1 for line in words.lines), words
        assert len(words.lines) * (metrics.ascent() + metrics.descent()) <= words.box.height * 1.01 + 1
        if plan.true:
            assert metrics.capHeight() >= sizes.words - 0.5, words
    number = QFontMetricsF(look.font(plan.dial.number, BOLD, tabular=True, scaled=False))
    assert number.horizontalAdvance(text.number) <= plan.dial.box.width
    if plan.true:
        assert number.capHeight() >= sizes.number - 0.5
        assert QFontMetricsF(look.font(plan.dial.word, STRONG, scaled=False)).capHeight() >= sizes.words - 0.5
    shown = " ".join(words.role for words in plan.texts)
    assert "name" in shown
    name = next("".join(words.lines) for words in plan.texts if words.role == "name")
    letters = name.replace(" ", "").replace("-", "")
    wanted = {text.name, text.short} | {f"{each}, {text.side}" for each in (text.name, text.short)}
    assert letters in {each.replace(" ", "").replace("-", "") for each in wanted}, "nothing is cut"


@pytest.mark.parametrize("distance", DISTANCES)
@pytest.mark.parametrize("screen", SCREENS)
def test_every_shipped_exercise_has_its_place(
    look: Look, exercises: dict[str, Exercise], screen: str, distance: float
) -> None:
    size, per_mm = SCREENS[screen]
    page, sizes, face = page_of(size), far_sizes(distance, per_mm), face_of(look)
    assert len(exercises) > 80
    for exercise in exercises.values():
        text = text_of(exercise)
        check(arrange(page, text, sizes, face), page, text, sizes, look)


@pytest.mark.parametrize("distance", DISTANCES)
@pytest.mark.parametrize("screen", SCREENS)
def test_long_german_words_are_broken_and_not_cut(look: Look, screen: str, distance: float) -> None:
    size, per_mm = SCREENS[screen]
    page, sizes = page_of(size), far_sizes(distance, per_mm)
    check(arrange(page, LONG, sizes, face_of(look)), page, LONG, sizes, look)


@pytest.mark.parametrize("size", [(320, 240), (200, 900), (900, 200), (60, 40), (640, 480)])
def test_even_a_tiny_window_shows_name_and_number(look: Look, size: tuple[int, int]) -> None:
    wide, tall = size
    page = Page(wide, tall, Box(wide * 0.5, tall * 0.7, wide * 0.5, tall * 0.3))
    plan = arrange(page, LONG, far_sizes(3.0, 4.4), face_of(look))
    assert not plan.true
    assert plan.texts[0].role == "name"
    assert all(words.box.bottom <= tall + 1 for words in plan.texts) or size == (60, 40)


def simple_face() -> Face:
    """Every letter is half as wide as it is high."""
    return Face(0.7, 1.2, lambda words: 0.5 * len(words))


def given_up(distance: float, text: FarText) -> tuple[str, ...]:
    page = page_of((1366, 768))
    return arrange(page, text, far_sizes(distance, 1366 / 310), simple_face()).given_up


def test_what_has_no_room_gives_way_in_the_documented_order() -> None:
    text = FarText(
        "00", "Kneeling knee to elbow", "Knee to elbow", "Left knee, right elbow", ("Inhale",),
        "Keep your balance, and move without haste.", figure=True,
    )  # fmt: skip
    order = ("instruction", "figure", "own line of the side")
    before = 0
    for tenths in range(10, 80, 2):
        gone = tuple(step for step in given_up(tenths / 10, text) if step != "short name")
        assert gone == order[: len(gone)]
        assert len(gone) >= before
        before = len(gone)
    assert before >= 2
    assert given_up(1.0, text) == ()


def test_the_name_is_shortened_only_where_it_would_be_too_small() -> None:
    text = FarText("00", "Standing lateral raise with both arms and a slow return", "Raise", "", ("Inhale",), "", True)
    assert "short name" not in given_up(2.0, text)
    assert "short name" in given_up(7.0, text)


def test_nearer_is_never_less() -> None:
    """What can be read from afar can be read from nearer, with nothing given up that was there."""
    text = FarText("0", "Bird dog", "", "Left arm, right leg", ("Inhale",), "Reach long. Hips stay level.", True)
    counts = [len(given_up(half / 2, text)) for half in range(2, 11)]
    assert counts == sorted(counts)


def test_a_plan_that_is_not_true_says_so_and_only_then_is_smaller(look: Look) -> None:
    size, per_mm = SCREENS["small 1024"]
    page, face = page_of(size), face_of(look)
    reach = reach_of(size, per_mm, face)
    assert 1.5 <= reach.complete < reach.readable < 5.0
    text = FarText("0", "Kneeling knee to elbow", "", "Left knee, right elbow", BREATHS[:3], "", True)
    far = arrange(page, text, far_sizes(5.0, per_mm), face)
    assert not far.true
    assert far.dial.word * face.cap < far_sizes(5.0, per_mm).words


@pytest.mark.parametrize("screen", SCREENS)
def test_the_settings_are_told_how_far_the_screen_reaches(look: Look, screen: str) -> None:
    size, per_mm = SCREENS[screen]
    reach = reach_of(size, per_mm, face_of(look))
    assert 0 < reach.complete <= reach.readable
    if screen in {"large 4k", "television", "standing"}:
        assert reach.readable >= 5.0
