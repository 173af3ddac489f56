"""Arithmetic in space on plain tuples: quick enough in pure Python for one body at thirty pictures a second.

A rotation is three columns: where the forward (x), left (y) and up (z) axes of a thing point in the world.
"""

from __future__ import annotations

import math
from typing import TypeAlias

__all__ = [
    "IDENTITY",
    "Rot",
    "Vec",
    "about",
    "add",
    "angle_axis",
    "apply",
    "cross",
    "dot",
    "length",
    "matmul",
    "mix",
    "mul",
    "pitched",
    "place",
    "rotated",
    "sub",
    "towards",
    "transpose",
    "unit",
]  # fmt: skip

Vec: TypeAlias = tuple[float, float, float]
Rot: TypeAlias = tuple[Vec, Vec, Vec]

IDENTITY: Rot = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Vec, b: Vec) -> Vec:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def mul(a: Vec, k: float) -> Vec:
    return (a[0] * k, a[1] * k, a[2] * k)


def mix(a: Vec, b: Vec, t: float) -> Vec:
    """The point a share ``t`` of the way from one to the other."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    return math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec, otherwise: Vec = (1.0, 0.0, 0.0)) -> Vec:
    size = length(a)
    return mul(a, 1 / size) if size > 1e-9 else otherwise


def apply(r: Rot, v: Vec) -> Vec:
    """A direction of the thing, in the world."""
    x, y, z = r
    return (
        x[0] * v[0] + y[0] * v[1] + z[0] * v[2],
        x[1] * v[0] + y[1] * v[1] + z[1] * v[2],
        x[2] * v[0] + y[2] * v[1] + z[2] * v[2],
    )


def place(origin: Vec, r: Rot, v: Vec) -> Vec:
    """A point of the thing, in the world."""
    x, y, z = r
    a, b, c = v
    return (
        origin[0] + x[0] * a + y[0] * b + z[0] * c,
        origin[1] + x[1] * a + y[1] * b + z[1] * c,
        origin[2] + x[2] * a + y[2] * b + z[2] * c,
    )


def matmul(a: Rot, b: Rot) -> Rot:
    return (apply(a, b[0]), apply(a, b[1]), apply(a, b[2]))


def transpose(r: Rot) -> Rot:
    x, y, z = r
    return ((x[0], y[0], z[0]), (x[1], y[1], z[1]), (x[2], y[2], z[2]))


def about(axis: Vec, angle: float) -> Rot:
    """The rotation about an axis of length one, by radians."""
    x, y, z = axis
    c, s = math.cos(angle), math.sin(angle)
    k = 1 - c
    return (
        (c + x * x * k, y * x * k + z * s, z * x * k - y * s),
        (x * y * k - z * s, c + y * y * k, z * y * k + x * s),
        (x * z * k + y * s, y * z * k - x * s, c + z * z * k),
    )


def rotated(r: Rot, axis: str, angle: float) -> Rot:
    """``r`` turned about one of its own axes, by radians."""
    if angle == 0.0:
        return r
    c, s = math.cos(angle), math.sin(angle)
    x, y, z = r
    if axis == "y":
        return (
            (c * x[0] - s * z[0], c * x[1] - s * z[1], c * x[2] - s * z[2]),
            y,
            (s * x[0] + c * z[0], s * x[1] + c * z[1], s * x[2] + c * z[2]),
        )
    if axis == "x":
        return (
            x,
            (c * y[0] + s * z[0], c * y[1] + s * z[1], c * y[2] + s * z[2]),
            (c * z[0] - s * y[0], c * z[1] - s * y[1], c * z[2] - s * y[2]),
        )
    return (
        (c * x[0] + s * y[0], c * x[1] + s * y[1], c * x[2] + s * y[2]),
        (c * y[0] - s * x[0], c * y[1] - s * x[1], c * y[2] - s * x[2]),
        z,
    )


def pitched(yaw: float, pitch: float, roll: float) -> Rot:
    """From degrees: turned to its left, then tipped forward, then leant to its right."""
    r = rotated(IDENTITY, "z", math.radians(yaw))
    r = rotated(r, "y", math.radians(pitch))
    return rotated(r, "x", math.radians(roll))


def angle_axis(r: Rot) -> tuple[float, Vec]:
    """The angle (radians) and axis of a rotation."""
    trace = r[0][0] + r[1][1] + r[2][2]
    angle = math.acos(max(-1.0, min(1.0, (trace - 1) / 2)))
    if angle < 1e-7:
        return 0.0, (0.0, 0.0, 1.0)
    if math.pi - angle < 1e-4:
        # The axis is the column of R + 1 that is longest.
        best = max(range(3), key=lambda k: r[k][k])
        column = r[best]
        return angle, unit(tuple(column[k] + (1.0 if k == best else 0.0) for k in range(3)))  # type: ignore[arg-type]
    x, y, z = r
    return angle, unit((y[2] - z[1], z[0] - x[2], x[1] - y[0]))


def towards(a: Vec, b: Vec) -> Rot:
    """The smallest rotation that takes one direction to another; both of length one."""
    axis = cross(a, b)
    s, c = length(axis), dot(a, b)
    if s < 1e-9:
        if c > 0:
            return IDENTITY
        other = unit(cross(a, (0.0, 0.0, 1.0)), unit(cross(a, (1.0, 0.0, 0.0))))
        return about(other, math.pi)
    return about(mul(axis, 1 / s), math.atan2(s, c))
