"""Every shipped figure stands on what it says it stands on, within its joints, and moves at a human speed."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

import pytest

from backbeat.figure.kinematics import Body, offsets_of
from backbeat.figure.landmarks import POINTS, TORSO, landmark
from backbeat.figure.landmarks import SUPPORTS as POINTS_OF
from backbeat.figure.model import Figure
from backbeat.figure.motion import Mover, fastest
from backbeat.figure.reader import read_figure
from backbeat.figure.scene import Scene
from backbeat.figure.skeleton import DOFS, SEGMENTS
from backbeat.figure.solver import Solved
from backbeat.figure.vectors import dot, length, sub
from backbeat.routine.model import BUILT_IN_DOSE, ByLevel, Exercise, Tempo
from backbeat.routine.reader import read_exercise

FILES = sorted((Path(__file__).resolve().parents[2] / "resources" / "exercises").glob("*.yaml"))
NAMES = [path.stem for path in FILES]

TOUCHES = 0.010
"""Metres within which a support touches."""
ON_THE_WAY = 0.030
"""Metres a support may be off in the middle of a movement."""
BELOW = 0.025
"""Metres of flesh that may be pressed into a floor, which is soft there."""
QUICKEST = 400
"""Degrees a second."""
# Flesh that may meet a floor; the rest of the landmarks are places on it for hands.
FLESH = [name for name in POINTS if name.rpartition("-")[2] in {"heel", "knee", "elbow", "wrist", "shin"}] + [
    name for name in POINTS if "toe-tip" in name or "ball-" in name or "fingertip" in name or name in {"crown", "chin"}
]


@cache
def exercise(name: str) -> Exercise:
    path = next(path for path in FILES if path.stem == name)
    read = read_exercise(path.read_bytes(), stem=name, read_figure=read_figure)
    assert read.exercise is not None, read.problems
    return read.exercise


@cache
def scene(name: str) -> Scene:
    figure = exercise(name).figure
    assert isinstance(figure, Figure)
    return Scene(figure)


def solved(mover: Mover) -> list[Solved]:
    kinds = ("prepare", "effort", "hold", "finish", "pause", "work")
    found = {id(node): node for kind in kinds for rep in (1, 2) for node in mover.nodes(kind, rep)}
    found |= {id(node): node for pose in mover.person.track.path for node in [mover.solved(pose)]}
    return list(found.values())


def surface(scene: Scene, pose_surface: str, support: str) -> float | None:
    """The height of what a support rests on; None where that is not level."""
    if support not in TORSO or pose_surface == "floor":
        return 0.0
    return None if pose_surface == "ball" else scene.heights[pose_surface]


@pytest.mark.parametrize("name", NAMES)
def test_an_exercise_has_a_figure_without_mistakes(name: str) -> None:
    assert isinstance(exercise(name).figure, Figure)


@pytest.mark.parametrize("name", NAMES)
def test_every_named_support_touches(name: str) -> None:
    there = scene(name)
    for mover in there.movers:
        for node in solved(mover):
            for support in node.pose.supports:
                height = surface(there, node.pose.surface, support)
                if height is None:
                    continue
                for point in POINTS_OF[support]:
                    mark = landmark(point, mover.shape.name)
                    off = node.contacts[point][2] - mark.radius - height
                    assert abs(off) < TOUCHES, f"{mover.person.name}'s {point} is {off * 100:.1f} cm off"


@pytest.mark.parametrize("name", NAMES)
def test_joints_stay_in_their_range(name: str) -> None:
    for mover in scene(name).movers:
        for node in solved(mover):
            for dof, angle in zip(DOFS, node.angles, strict=True):
                assert dof.low - 0.01 <= angle <= dof.high + 0.01, f"{dof.name} {angle:.0f}"


def bones(body: Body) -> list[float]:
    return [length(sub(body.origins[n], body.origins[s.parent])) for n, s in enumerate(SEGMENTS) if s.parent >= 0]


@pytest.mark.parametrize("name", NAMES)
def test_no_bone_changes_its_length(name: str) -> None:
    there = scene(name)
    for moment in there.moments(8):
        for mover, body in zip(there.movers, there.bodies(moment), strict=True):
            wanted = [
                length(offset) for n, offset in enumerate(offsets_of(mover.shape.name)) if SEGMENTS[n].parent >= 0
            ]
            for segment, is_, should in zip(SEGMENTS[1:], bones(body), wanted, strict=True):
                assert is_ == pytest.approx(should, abs=1e-6), segment.name


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_below_the_floor(name: str) -> None:
    there = scene(name)
    for moment in there.moments(8):
        for mover, body in zip(there.movers, there.bodies(moment), strict=True):
            for point in FLESH:
                mark = landmark(point, mover.shape.name)
                low = body.point(mark.segment, mark.place)[2] - mark.radius
                assert low > -BELOW, f"{mover.person.name}'s {point} is {-low * 100:.1f} cm deep at {moment}"


def tempo_of(one: Exercise) -> Tempo:
    written = one.dose.tempo
    if isinstance(written, ByLevel):
        return min((tempo for _, tempo in written.values), key=lambda tempo: tempo.rep)
    return written or BUILT_IN_DOSE.tempo


@pytest.mark.parametrize("name", NAMES)
def test_joints_move_at_a_human_speed(name: str) -> None:
    there, tempo = scene(name), tempo_of(exercise(name))
    for mover in there.movers:
        for kind, taken in (("effort", tempo.effort), ("finish", tempo.finish)):
            for rep in (1, 2):
                speed, joint = fastest(mover, kind, taken, rep)
                assert speed < QUICKEST, f"{joint} turns at {speed:.0f} degrees a second in the {kind}"
        path = [mover.solved(pose) for pose in mover.person.track.path]
        for a, b in zip(path, path[1:] + path[:1], strict=True):
            widest = max(abs(x - y) for x, y in zip(a.angles, b.angles, strict=True))
            assert widest / (there.figure.loop / 1000 / len(path)) * math.pi / 2 < QUICKEST


@pytest.mark.parametrize("name", NAMES)
def test_the_movement_can_be_seen(name: str) -> None:
    there = scene(name)
    first, last = there.bodies(there.start_moment()), there.bodies(there.end_moment())
    seen = [name for name in POINTS if name.endswith(("nose", "fingertip", "toe-tip", "kneecap", "elbow", "shoulder"))]
    gone = max(
        math.dist(
            there.camera.flat(a.point(mark.segment, mark.place)), there.camera.flat(b.point(mark.segment, mark.place))
        )
        for a, b in zip(first, last, strict=True)
        for mark in [landmark(point, a.build.name) for point in seen]
    )
    fingers = any(pose.hands != there.movers[0].start.pose.hands for pose in there.movers[0].person.track.poses)
    assert fingers or gone > 0.025, f"nothing goes further than {gone * 100:.1f} cm"


@pytest.mark.parametrize("name", [path.stem for path in FILES if "\n  people:" in path.read_text(encoding="utf-8")])
def test_a_helper_kneels_as_far_from_who_looks_on_either_side(name: str) -> None:
    """On the other side, too, the helper must not be in front of who is helped."""
    here = scene(name)
    there = Scene(here.figure, mirror=True)
    for moment in here.moments(4):
        for a, b in zip(here.bodies(moment), there.bodies(moment), strict=True):
            assert dot(b.origins[0], there.camera.towards) == pytest.approx(dot(a.origins[0], here.camera.towards))
    assert there.box.left == pytest.approx(-here.box.right)
    assert there.box.right == pytest.approx(-here.box.left)
