"""A body in movement: mirrored, breathing, the same each time, and quick to draw."""

from __future__ import annotations

import math

import pytest
from tests.figure.test_pose_text import good

from backbeat.figure.kinematics import bend_limb, forward
from backbeat.figure.landmarks import landmark
from backbeat.figure.motion import Moment
from backbeat.figure.pose import base_pose
from backbeat.figure.scene import Scene
from backbeat.figure.skeleton import BUILDS, SEGMENT_INDEX, build
from backbeat.figure.solver import Scenery, solve
from backbeat.figure.vectors import IDENTITY, length, sub

BIRD_DOG = """
view: side
highlight: [back]
start: {base: all-fours}
effort:
  from: start
  left-shoulder: {flexion: 170}
  left-wrist: {extension: 0}
  right-hip: {extension: 4}
  right-knee: {flexion: 2}
"""


@pytest.mark.parametrize("name", sorted(BUILDS))
def test_a_body_is_as_tall_as_its_build(name: str) -> None:
    shape = build(name)
    there = solve(base_pose("standing"), shape, Scenery()).body
    crown = landmark("crown", name)
    assert there.point(crown.segment, crown.place)[2] + crown.radius == pytest.approx(shape.height, rel=0.05)


def test_an_adults_segments_are_those_of_the_tables() -> None:
    body = forward(build("adult"), base_pose("standing").angles, (0.0, 0.0, 0.0), IDENTITY)

    def share(a: str, b: str) -> float:
        return length(sub(body.origins[SEGMENT_INDEX[a]], body.origins[SEGMENT_INDEX[b]])) / body.build.height

    assert share("left-thigh", "left-shank") == pytest.approx(0.245)
    assert share("left-shank", "left-foot") == pytest.approx(0.246)
    assert share("left-upper-arm", "left-forearm") == pytest.approx(0.186)
    assert share("left-forearm", "left-hand") == pytest.approx(0.146)


def test_the_other_side_is_the_mirror_image() -> None:
    figure = good(BIRD_DOG)
    here, there = Scene(figure), Scene(figure, mirror=True)
    for moment in (Moment("effort", 0.0), Moment("effort", 0.4), Moment("hold", 0.5), Moment("finish", 0.7)):
        a, b = here.bodies(moment)[0], there.bodies(moment)[0]
        for one, other in (("left", "right"), ("right", "left")):
            for part in ("hand", "foot", "forearm", "shank"):
                x, y, z = a.origins[SEGMENT_INDEX[f"{one}-{part}"]]
                assert b.origins[SEGMENT_INDEX[f"{other}-{part}"]] == pytest.approx((x, -y, z), abs=2e-3)


def test_hands_and_knees_that_stand_do_not_slide() -> None:
    there = Scene(good(BIRD_DOG))
    hand = SEGMENT_INDEX["right-hand"]
    places = [there.bodies(Moment("effort", k / 10))[0].origins[hand] for k in range(11)]
    assert max(math.dist(place, places[0]) for place in places) < 0.012


def test_the_same_text_gives_the_same_picture() -> None:
    moment = Moment("effort", 0.37, breath=0.5)
    assert Scene(good(BIRD_DOG)).shapes(moment) == Scene(good(BIRD_DOG)).shapes(moment)


def test_the_chest_rises_with_the_breath() -> None:
    there = Scene(good("view: front\nstart: {base: standing}"))

    def shoulder(breath: float) -> float:
        return there.bodies(Moment("prepare", breath=breath))[0].origins[SEGMENT_INDEX["left-upper-arm"]][2]

    assert 0.002 < shoulder(1.0) - shoulder(0.0) < 0.02
    assert there.shapes(Moment("prepare", breath=1.0)) != there.shapes(Moment("prepare", breath=0.0))


def test_a_rep_goes_out_stays_and_comes_back() -> None:
    there = Scene(good(BIRD_DOG))
    hand = SEGMENT_INDEX["left-hand"]

    def at(kind: str, fraction: float) -> tuple[float, float, float]:
        return there.bodies(Moment(kind, fraction))[0].origins[hand]

    assert at("effort", 1.0) == pytest.approx(at("hold", 0.5), abs=1e-3)
    assert at("hold", 1.0) == pytest.approx(at("finish", 0.0), abs=1e-3)
    assert at("finish", 1.0) == pytest.approx(at("pause", 0.3), abs=1e-3)
    assert at("pause", 0.0) == pytest.approx(at("effort", 0.0), abs=1e-3)


def test_a_second_rep_begins_where_the_first_one_ended() -> None:
    there = Scene(
        good("""
view: front
start: {base: standing}
effort: {from: start, neck: {lateral-flexion-left: 30}}
finish: {from: start, neck: {lateral-flexion-right: 30}}
""")
    )
    mover = there.movers[0]
    head = SEGMENT_INDEX["head"]
    ended = mover.body(Moment("finish", 1.0, rep=1))
    again = mover.body(Moment("effort", 0.0, rep=2))
    assert ended.frames[head][2] == pytest.approx(again.frames[head][2])


def test_a_path_is_walked_round_and_round_without_a_jump() -> None:
    there = Scene(
        good("""
loop: 2s
start: {base: standing}
path:
  - {from: start, shoulders: {flexion: 0}}
  - {from: start, shoulders: {flexion: 60}}
  - {from: start, shoulders: {flexion: 90}}
""")
    )
    hand = SEGMENT_INDEX["left-hand"]

    def at(elapsed: int) -> tuple[float, float, float]:
        return there.bodies(Moment("work", 0.0, elapsed))[0].origins[hand]

    assert at(0) == pytest.approx(at(2000))
    assert max(math.dist(at(t), at(t + 20)) for t in range(0, 2000, 20)) < 0.06


def test_a_timed_position_is_entered_held_and_left() -> None:
    there = Scene(good("start: {base: standing}\neffort: {from: start, shoulders: {flexion: 90}}"))
    hand = SEGMENT_INDEX["left-hand"]

    def at(elapsed: int) -> float:
        return there.bodies(Moment("work", elapsed / 20_000, elapsed, 20_000))[0].origins[hand][2]

    assert at(0) < at(1500) < at(10_000)
    assert at(10_000) == pytest.approx(at(12_000))
    assert at(20_000) == pytest.approx(at(0))


@pytest.mark.parametrize("target", [(0.3, 0.2, 1.2), (0.1, 0.3, 0.9), (5.0, 0.0, 1.0), (0.0, 0.2, 1.35)])
def test_a_bent_limb_keeps_its_bones(target: tuple[float, float, float]) -> None:
    body = solve(base_pose("standing"), build("adult"), Scenery()).body
    upper = SEGMENT_INDEX["left-upper-arm"]
    before = [math.dist(body.origins[upper + n], body.origins[upper + n + 1]) for n in range(2)]
    bend_limb(body, upper, target)
    after = [math.dist(body.origins[upper + n], body.origins[upper + n + 1]) for n in range(2)]
    assert after == pytest.approx(before)


def test_the_nearer_side_is_darker() -> None:
    there = Scene(good("view: side\nstart: {base: standing}"))
    shades = {shape.shade for shape in there.shapes(Moment("prepare")) if shape.role == "legs"}
    assert max(shades) == 1.0
    assert min(shades) < 0.5


def test_every_outline_is_wound_alike() -> None:
    there = Scene(good(BIRD_DOG))
    for shape in there.shapes(Moment("effort", 0.5)):
        for outline in shape.outlines if not shape.line else ():
            pairs = zip(outline, [*outline[1:], outline[0]], strict=True)
            assert sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) > 0, shape.role
