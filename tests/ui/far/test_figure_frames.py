"""Pictures of a movement are made once and serve in every repetition."""

from __future__ import annotations

import math
from typing import Any

import pytest
from tests.support.plans import begin

from backbeat.figure.motion import Moment
from backbeat.figure.scene import Scene, scene
from backbeat.local_library import open_library
from backbeat.paths import folders
from backbeat.routine.model import Block, DoseWords, Exercise, Routine, Step, Tempo
from backbeat.session.compiler import compile_timeline
from backbeat.ui.pictures.figure_moments import moment_of
from backbeat.ui.pictures.figure_painter import ReadyPicture
from backbeat.ui.style.look import Look
from backbeat.ui.widgets.figure_view import FigureView

MOMENTS = [
    Moment(kind, place / 4, elapsed=place * 500, length=2_000, rep=rep, breath=0.5)
    for kind in ("prepare", "effort", "hold", "finish", "pause", "work")
    for place in range(5)
    for rep in (1, 2, 3)
]


@pytest.fixture(scope="module")
def exercises(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Exercise]:
    return open_library(folders(tmp_path_factory.mktemp("data"))).exercises()


@pytest.mark.parametrize("name", ["bird-dog", "knee-hug", "hip-circles", "head-turns-and-nods", "finger-fans"])
def test_moments_with_one_key_have_one_picture(exercises: dict[str, Exercise], name: str) -> None:
    figure: Any = exercises[name].figure
    made = scene(figure)
    pictures: dict[object, object] = {}
    for moment in MOMENTS:
        shapes = made.shapes(moment)
        assert pictures.setdefault(made.key(moment), shapes) == shapes, moment
    assert len(pictures) < len(MOMENTS)


def test_the_second_and_third_repetition_are_not_posed_again(
    qtbot: Any, exercises: dict[str, Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    exercise = exercises["bird-dog"]
    step = Step(exercise, dose=DoseWords(reps=5, tempo=Tempo(1_000, 500, 1_000, 500), prepare=0))
    timeline = compile_timeline(Routine("r", "R", (Block((step,)),)))
    session, clock, _ = begin(timeline)
    view = FigureView(Look("light"))
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.set_figure(exercise.figure, exercise.title)
    posed: list[Moment] = []
    pose = Scene.picture

    def picture(self: Scene, moment: Moment, **more: bool) -> Any:
        posed.append(moment)
        return pose(self, moment, **more)

    monkeypatch.setattr(Scene, "picture", picture)
    counts = []
    for _ in range(4):  # repetitions of three seconds
        posed.clear()
        for _ in range(100):
            clock.pass_(30)
            session.tick()
            view.set_moment(moment_of(timeline.steps[0], session.snapshot()))
            view.grab()
        counts.append(len(posed))
    assert 30 < counts[0] < 45
    assert counts[3] <= counts[0] // 10


def test_a_movement_is_told_in_even_steps_of_its_way(exercises: dict[str, Exercise]) -> None:
    """Every step in its order, and never far from where the movement is."""
    step = Step(exercises["bird-dog"], dose=DoseWords(reps=1, tempo=Tempo(3_000, 0, 3_000, 0), prepare=0))
    timeline = compile_timeline(Routine("r", "R", (Block((step,)),)))
    session, clock, _ = begin(timeline)
    ways = []
    for _ in range(150):
        snapshot = session.snapshot()
        told = moment_of(timeline.steps[0], snapshot)
        ways.append((1 - math.cos(math.pi * told.fraction)) / 2)
        is_ = (1 - math.cos(math.pi * snapshot.elapsed / 3_000)) / 2
        assert abs(ways[-1] - is_) <= 0.5 / 48 + 0.001
        clock.pass_(20)
        session.tick()
    assert (ways[0], round(ways[-1], 3)) == (0.0, 1.0)
    assert ways == sorted(ways)
    assert len({round(way, 3) for way in ways}) == 49


def test_pictures_of_a_movement_that_goes_round_slowly_are_kept_as_many_as_there_is_room_for(
    qtbot: Any, exercises: dict[str, Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were the oldest pushed out, what goes round would never find what it needs next."""
    monkeypatch.setattr("backbeat.ui.widgets.figure_view._KEPT", 10)
    view = FigureView(Look("light"))
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.set_figure(exercises["bird-dog"].figure, "x")
    posed: list[Moment] = []
    pose = Scene.picture

    def picture(self: Scene, moment: Moment, **more: bool) -> Any:
        posed.append(moment)
        return pose(self, moment, **more)

    monkeypatch.setattr(Scene, "picture", picture)
    for _ in range(2):
        posed.clear()
        for place in range(12):
            view.set_moment(Moment("effort", place / 12))
            view.grab()
    assert len(posed) == 2


def test_a_timed_hold_that_stands_still_is_not_painted_again(qtbot: Any, exercises: dict[str, Exercise]) -> None:
    figure: Any = exercises["bird-dog"].figure
    made = scene(figure)
    middle = {made.key(Moment("work", at / 60_000, at, 60_000, 1, 0.0)) for at in range(10_000, 50_000, 100)}
    assert len(middle) == 1


def test_an_edge_lies_round_its_shape(exercises: dict[str, Exercise]) -> None:
    figure: Any = exercises["bird-dog"].figure
    picture = ReadyPicture(scene(figure).start_picture())
    for shape in picture.shapes:
        if shape.line:
            continue
        for outline, edge in zip(shape.outlines, shape.edges(0.005), strict=True):
            one, other = outline.boundingRect(), edge.boundingRect()
            assert other.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(one)
            assert other.width() <= one.width() + 0.0101
            assert edge.count() == outline.count()
