"""The head: a skull, a jaw, a nose, an ear, and hair that shows where the face is from every side."""

from __future__ import annotations

import math
from functools import cache

from backbeat.figure.kinematics import Body
from backbeat.figure.shapes import Camera, Ellipse, Outline, Shape, ellipsoid_hull, flat_ellipsoid, ribbon
from backbeat.figure.skeleton import SEGMENT_INDEX
from backbeat.figure.vectors import Vec, add, cross, dot, mul, place, unit

__all__ = ["head_parts"]

_HEAD = SEGMENT_INDEX["head"]
# Half axes and middle of the skull, in shares of the height of an adult.
_SKULL = (0.0570, 0.0455, 0.0535)
_SKULL_AT = (0.006, 0.0, 0.044)
# The hair is two caps on the skull: where they point (in the head's axes) and how far they reach.
_CROWN = (unit((-0.30, 0.0, 0.95)), math.cos(math.radians(69)))
_BACK = (unit((-1.0, 0.0, 0.30)), math.cos(math.radians(88)))
_ROUND = [(math.cos(math.pi * n / 22), math.sin(math.pi * n / 22)) for n in range(44)]


def head_parts(body: Body, camera: Camera) -> list[Shape]:
    """The head's shapes, the hindmost first."""
    frame, origin = body.frames[_HEAD], body.origins[_HEAD]
    k = body.build.height * body.build.head * 1.06

    def at(x: float, y: float, z: float) -> Vec:
        return place(origin, frame, (x * k, y * k, z * k))

    def ball(x: float, y: float, z: float, radius: float) -> Ellipse:
        a, b = camera.flat(at(x, y, z))
        return (a, b, (radius * k) ** 2, 0.0, (radius * k) ** 2)

    axes = tuple(mul(frame[n], _SKULL[n] * k) for n in range(3))
    skull = flat_ellipsoid(camera, at(*_SKULL_AT), axes)
    face = ellipsoid_hull(
        (
            skull,
            ball(0.043, 0.0, -0.021, 0.0115),
            ball(0.014, 0.021, -0.009, 0.014),
            ball(0.014, -0.021, -0.009, 0.014),
        ),
        32,
    )
    nose = ellipsoid_hull(
        (ball(0.0635, 0.0, 0.016, 0.0065), ball(0.054, 0.0, 0.038, 0.006), ball(0.05, 0.0, 0.010, 0.006)), 16
    )
    shapes = [Shape("skin", (face, nose), 0.92)]
    big = tuple(mul(axis, 1.035) for axis in axes)
    caps = [
        _cap(camera, at(*_SKULL_AT), (big[0], big[1], big[2]), frame, pole=pole, reach=reach)
        for pole, reach in (_CROWN, _BACK)
    ]
    shapes.append(Shape("hair", tuple(cap for cap in caps if cap), 1.0))
    towards = camera.towards
    for y in (1.0, -1.0):
        outwards = mul(frame[1], y)
        if dot(outwards, towards) > 0.25:
            ear = flat_ellipsoid(
                camera,
                at(-0.004, 0.0415 * y, 0.020),
                (mul(frame[0], 0.0085 * k), mul(frame[1], 0.003 * k), mul(frame[2], 0.0125 * k)),
            )
            shapes.append(Shape("ear", (ellipsoid_hull((ear,), 16),), 1.0))
    marks = []
    if dot(frame[0], towards) > 0.55:
        # Seen from before, the nose would vanish in the face.
        marks.append(ellipsoid_hull((ball(0.0635, 0.0, 0.012, 0.0065), ball(0.060, 0.0, 0.024, 0.0035)), 16))
    for y in (1.0, -1.0):
        outward = (0.86 * frame[0][0] + y * 0.5 * frame[1][0], 0.86 * frame[0][1] + y * 0.5 * frame[1][1],
                   0.86 * frame[0][2] + y * 0.5 * frame[1][2])  # fmt: skip
        facing = dot(outward, towards)
        if facing > 0.28:
            marks.append(ellipsoid_hull((ball(0.0545, 0.0185 * y, 0.034, 0.0042),), 16))
    if marks:
        shapes.append(Shape("mark", tuple(marks), 1.0))
    return shapes


def _cap(camera: Camera, middle: Vec, axes: tuple[Vec, Vec, Vec], frame: tuple[Vec, Vec, Vec], *, pole: Vec,
         reach: float) -> Outline:  # fmt: skip
    """The part of the hair that is seen: the cap of an ellipsoid, as far as it is turned to the camera."""
    # In the space where the ellipsoid is a ball of radius one.
    t = camera.towards
    sight = unit(tuple(dot(t, frame[n]) * _inverse(axes[n]) for n in range(3)))  # type: ignore[arg-type]
    side = unit(cross(sight, (0.0, 0.0, 1.0)), (0.0, 1.0, 0.0))
    over = cross(side, sight)
    (mx, my), (ax, ay), (bx, by), (cx, cy) = (camera.flat(v) for v in (middle, *axes))

    def flat(points: list[Vec]) -> Outline:
        return [(mx + ax * x + bx * y + cx * z, my + ay * x + by * y + cy * z) for x, y, z in points]

    sx, sy, sz = side
    ox, oy, oz = over
    rim = [(sx * c + ox * s, sy * c + oy * s, sz * c + oz * s) for c, s in _ROUND]
    px, py, pz = pole
    inside = [x * px + y * py + z * pz > reach for x, y, z in rim]
    edge = _edge(pole, reach)
    vx, vy, vz = sight
    seen = [x * vx + y * vy + z * vz > 0 for x, y, z in edge]
    if all(inside):
        return ribbon(flat(rim))
    if not any(inside):
        return ribbon(flat(edge)) if dot(pole, sight) > 0 and all(seen) else []
    arc = flat(_run(rim, inside))
    line = flat(_run(edge, seen))
    if not line:
        return ribbon(arc)
    near, far = math.dist(arc[-1], line[0]), math.dist(arc[-1], line[-1])
    return ribbon(arc + (line if near <= far else line[::-1]))


@cache
def _edge(pole: Vec, reach: float) -> list[Vec]:
    """The rim of a cap on a ball of radius one."""
    u = unit(cross(pole, (0.0, 1.0, 0.0)))
    v = cross(pole, u)
    radius = math.sqrt(1 - reach**2)
    return [add(mul(pole, reach), add(mul(u, radius * c), mul(v, radius * s))) for c, s in _ROUND]


def _run(points: list[Vec], chosen: list[bool]) -> list[Vec]:
    """The chosen points, which stand together on a ring, in their order."""
    count = len(points)
    if not any(chosen):
        return []
    begin = next((n for n in range(count) if chosen[n] and not chosen[n - 1]), 0)
    found = []
    for n in range(count):
        if not chosen[(begin + n) % count]:
            break
        found.append(points[(begin + n) % count])
    return found


def _inverse(axis: Vec) -> float:
    return 1 / math.sqrt(dot(axis, axis))
