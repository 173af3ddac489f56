"""From angles to places: forward kinematics, and the bending of one limb to a place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from backbeat.figure.skeleton import DOF_INDEX, SEGMENT_INDEX, SEGMENTS, Build, build
from backbeat.figure.vectors import (
    Rot,
    Vec,
    add,
    apply,
    cross,
    dot,
    length,
    matmul,
    mul,
    place,
    rotated,
    sub,
    towards,
    transpose,
    unit,
)

__all__ = ["Body", "Turned", "bend_limb", "forward", "offsets_of"]

_RAD = math.pi / 180
_SHOULDERS = tuple(
    (
        SEGMENT_INDEX[f"{side}-girdle"],
        DOF_INDEX[f"{side}-shoulder flexion"],
        DOF_INDEX[f"{side}-shoulder abduction"],
        DOF_INDEX[f"{side}-shoulder-girdle elevation"],
    )
    for side in ("left", "right")
)
_GIRDLES = {one[0]: one for one in _SHOULDERS}


@dataclass(slots=True)
class Turned:
    """The world axis and pivot of each turn, by angle: what the solver steps along."""

    axes: dict[int, list[tuple[Vec, Vec, float, int]]] = field(default_factory=dict)


@dataclass(slots=True)
class Body:
    """A body at one moment: where each segment begins and how its axes point."""

    build: Build
    origins: list[Vec]
    frames: list[Rot]

    def point(self, segment: int, local: Vec) -> Vec:
        return place(self.origins[segment], self.frames[segment], local)

    def moved(self, by: Vec) -> None:
        self.origins = [add(origin, by) for origin in self.origins]


@cache
def offsets_of(name: str) -> tuple[Vec, ...]:
    return build(name).offsets()


def forward(shape: Build, angles: Sequence[float], root: Vec, turn: Rot, turned: Turned | None = None) -> Body:
    """Where everything is, by the angles in degrees and the place and axes of the pelvis."""
    offsets = offsets_of(shape.name)
    origins: list[Vec] = []
    frames: list[Rot] = []
    for index, segment in enumerate(SEGMENTS):
        if segment.parent < 0:
            origins.append(root)
            frames.append(turn)
            continue
        origin = place(origins[segment.parent], frames[segment.parent], offsets[index])
        r = frames[segment.frame]
        for dof, axis, sign, share in segment.turns:
            angle = angles[dof]
            if index in _GIRDLES and axis == "x":
                angle = angle + _lift_of(angles, _GIRDLES[index])
            if turned is not None:
                column = r["xyz".index(axis)]
                turned.axes.setdefault(dof, []).append((column, origin, sign * share, index))
            if angle != 0.0:
                r = rotated(r, axis, angle * sign * share * _RAD)
        origins.append(origin)
        frames.append(r)
    return Body(shape, origins, frames)


def _lift_of(angles: Sequence[float], girdle: tuple[int, int, int, int]) -> float:
    """How far the shoulder rises by itself with the arm: the shoulder blade turns along from about 40 degrees."""
    _, flexion, abduction, _ = girdle
    raised = max(abs(angles[flexion]), abs(angles[abduction]))
    return 0.14 * max(0.0, raised - 40.0)


def bend_limb(body: Body, upper: int, target: Vec, keep_end: Rot | None = None, side: Vec | None = None) -> None:
    """Bend an arm or a leg so that its wrist or ankle comes to ``target`` (two-bone inverse kinematics).

    The elbow or knee keeps the direction it had, or goes to ``side``. ``keep_end``: the axes hand or foot shall have in
    the world; else they go along with the bone before.
    """
    lower, end = upper + 1, upper + 2
    a, b, c = body.origins[upper], body.origins[lower], body.origins[end]
    first, second = length(sub(b, a)), length(sub(c, b))
    reach = sub(target, a)
    distance = max(abs(first - second) * 1.02, min(length(reach), (first + second) * 0.9995))
    along = unit(reach, (0.0, 0.0, -1.0))
    bend = sub(sub(b, a), mul(along, dot(sub(b, a), along)))
    if side is not None:
        bend = sub(side, mul(along, dot(side, along)))
    if length(bend) < 1e-4:
        # A straight limb bends where the joint is made to: elbows back, knees forward.
        hint = body.frames[upper][0]
        sign = 1.0 if "thigh" in SEGMENTS[upper].name else -1.0
        bend = sub(mul(hint, sign), mul(along, dot(mul(hint, sign), along)))
    bend = unit(bend, unit(cross(along, (0.0, 1.0, 0.0))))
    x = (distance * distance + first * first - second * second) / (2 * distance)
    y = math.sqrt(max(0.0, first * first - x * x))
    new_b = add(a, add(mul(along, x), mul(bend, y)))
    new_c = add(a, mul(along, distance))
    old_first, old_second = unit(sub(b, a)), unit(sub(c, b))
    turn_first = towards(old_first, unit(sub(new_b, a)))
    turn_second = towards(old_second, unit(sub(new_c, new_b)))
    old_end = body.frames[end]
    relative = matmul(transpose(body.frames[lower]), old_end)
    body.frames[upper] = matmul(turn_first, body.frames[upper])
    body.frames[lower] = matmul(turn_second, body.frames[lower])
    body.origins[lower], body.origins[end] = new_b, new_c
    body.frames[end] = keep_end if keep_end is not None else matmul(body.frames[lower], relative)
    if end + 1 < len(SEGMENTS) and SEGMENTS[end + 1].parent == end:
        toes = matmul(transpose(old_end), body.frames[end + 1])
        body.origins[end + 1] = add(new_c, apply(body.frames[end], offsets_of(body.build.name)[end + 1]))
        body.frames[end + 1] = matmul(body.frames[end], toes)
