"""What drawing gets: shapes in order, in metres, each with a role for its colour. No painter is known here.

x goes to the right of the picture and y down. A shape is one or more outlines, all wound the same way, so that
filling them together gives their union without a seam.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from backbeat.figure.vectors import Vec

__all__ = [
    "Camera",
    "Circle",
    "Ellipse",
    "Outline",
    "Point",
    "Shape",
    "bounds",
    "ellipsoid_hull",
    "flat_ellipsoid",
    "hull",
    "hull_of",
    "reach_of",
    "ribbon",
    "tube",
]

Point: TypeAlias = tuple[float, float]
Circle: TypeAlias = tuple[float, float, float]
Outline: TypeAlias = list[Point]


@dataclass(frozen=True, slots=True)
class Shape:
    """``role`` names the colour; ``shade`` is 1 for what is near and 0 for what is far; ``line`` is the width of a
    stroke in metres for what is drawn and not filled."""

    role: str
    outlines: tuple[Outline, ...]
    shade: float = 1.0
    line: float = 0.0


class Camera:
    """An orthographic look: degrees around the figure (0 its face, 90 its right side) and above the floor."""

    def __init__(self, around: float, above: float, *, fine: bool = False) -> None:
        #: Whether parts of the body are seen so large that their outlines need more points.
        self.fine = fine
        a, e = math.radians(around), math.radians(above)
        self.around, self.above = around, above
        self.right: Vec = (math.sin(a), math.cos(a), 0.0)
        self.up: Vec = (-math.cos(a) * math.sin(e), math.sin(a) * math.sin(e), math.cos(e))
        self.towards: Vec = (math.cos(a) * math.cos(e), -math.sin(a) * math.cos(e), math.sin(e))

    def flat(self, p: Vec) -> Point:
        r, u = self.right, self.up
        return (
            r[0] * p[0] + r[1] * p[1] + r[2] * p[2],
            -(u[0] * p[0] + u[1] * p[1] + u[2] * p[2]),
        )

    def depth(self, p: Vec) -> float:
        """How near: larger is nearer to the eye."""
        t = self.towards
        return t[0] * p[0] + t[1] * p[1] + t[2] * p[2]


_DIRECTIONS = {
    n: tuple((math.cos(2 * math.pi * k / n), math.sin(2 * math.pi * k / n)) for k in range(n))
    for n in (12, 16, 20, 24, 32, 40)
}


def hull(circles: Sequence[Circle], points: int = 16) -> Outline:
    """The outline around circles, as a rubber band."""
    found: Outline = []
    for c, s in _DIRECTIONS[points]:
        best = -1e9
        for x, y, r in circles:
            reach = x * c + y * s + r
            if reach > best:
                best, u, v = reach, x + r * c, y + r * s
        found.append((u, v))
    return found


#: A flat ellipse: its middle and the three numbers of its spread (xx, xy, yy).
Ellipse: TypeAlias = tuple[float, float, float, float, float]


def flat_ellipsoid(camera: Camera, middle: Vec, axes: Iterable[Vec]) -> Ellipse:
    """An ellipsoid as it is seen; ``axes`` are its three half axes."""
    x, y = camera.flat(middle)
    xx = xy = yy = 0.0
    for axis in axes:
        a, b = camera.flat(axis)
        xx, xy, yy = xx + a * a, xy + a * b, yy + b * b
    return (x, y, xx, xy, yy)


#: How far an ellipse reaches in each direction, and the point where it does.
Reach: TypeAlias = list[tuple[float, float, float]]


def reach_of(ellipse: Ellipse, points: int) -> Reach:
    """The outermost points of an ellipse, all round."""
    x, y, xx, xy, yy = ellipse
    found: Reach = []
    for c, s in _DIRECTIONS[points]:
        u, v = xx * c + xy * s, xy * c + yy * s
        size = math.sqrt(max(u * c + v * s, 1e-12))
        found.append((x * c + y * s + size, x + u / size, y + v / size))
    return found


def hull_of(a: Reach, b: Reach) -> Outline:
    """The outline around two ellipses, as a rubber band."""
    return [(p[1], p[2]) if p[0] >= q[0] else (q[1], q[2]) for p, q in zip(a, b, strict=True)]


def ellipsoid_hull(ellipses: Sequence[Ellipse], points: int = 20) -> Outline:
    """The outline around ellipses, as a rubber band."""
    reaches = [reach_of(ellipse, points) for ellipse in ellipses]
    if len(reaches) == 2:
        return hull_of(*reaches)
    return [max(at)[1:] for at in zip(*reaches, strict=True)]


_CAP, _FINE_CAP = (tuple((math.cos(math.pi * k / n), math.sin(math.pi * k / n)) for k in range(n + 1)) for n in (7, 14))


def tube(circles: Sequence[Circle], *, first: float = 1.0, last: float = 1.0, fine: bool = False) -> Outline:
    """The outline of a limb: a row of circles along a straight bone, with round ends.

    ``first`` and ``last`` flatten an end (0 cuts it off straight).
    """
    ax, ay, ar = circles[0]
    bx, by, br = circles[-1]
    dx, dy = bx - ax, by - ay
    size = math.hypot(dx, dy)
    if size < 0.8 * max(ar, br):
        return hull(circles, 32 if fine else 16)
    cap = _FINE_CAP if fine else _CAP
    dx, dy = dx / size, dy / size
    nx, ny = dy, -dx  # to the left of the way, y being down
    found: Outline = [(x + nx * r, y + ny * r) for x, y, r in circles[1:-1]]
    found += [(bx + br * (nx * c + dx * s * last), by + br * (ny * c + dy * s * last)) for c, s in cap]
    found += [(x - nx * r, y - ny * r) for x, y, r in circles[-2:0:-1]]
    found += [(ax + ar * (-nx * c - dx * s * first), ay + ar * (-ny * c - dy * s * first)) for c, s in cap]
    return found


def ribbon(points: Sequence[Point]) -> Outline:
    """An outline as it is, wound like the others."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, (*points[1:], points[0]), strict=True))
    return list(points) if area > 0 else list(points)[::-1]


def bounds(shapes: Iterable[Shape]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of shapes."""
    xs = [x for shape in shapes for outline in shape.outlines for x, _ in outline]
    ys = [y for shape in shapes for outline in shape.outlines for _, y in outline]
    return (min(xs), min(ys), max(xs), max(ys)) if xs else (0.0, 0.0, 1.0, 1.0)
