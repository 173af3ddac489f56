"""Arrows for pictures that do not move: where hands, feet and head go on their way."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from backbeat.figure.landmarks import landmark
from backbeat.figure.motion import Moment
from backbeat.figure.pose import PLACES
from backbeat.figure.shapes import Point, Shape, ribbon

if TYPE_CHECKING:
    from backbeat.figure.scene import Scene

__all__ = ["arrows"]

# With how much each counts: an arrow at a hand or a foot says more than one at a knee.
_POINTS = (("left-hand", 1.0), ("right-hand", 1.0), ("left-ankle", 1.0), ("right-ankle", 1.0), ("left-kneecap", 0.5),
           ("right-kneecap", 0.5), ("crown", 0.9), ("nose", 0.8), ("sacrum", 1.0), ("left-shoulder-ball", 0.6),
           ("right-shoulder-ball", 0.6))  # fmt: skip
_STEPS = 25


def arrows(scene: Scene) -> list[Shape]:
    """One or two arrows along the longest ways of the movement, clear of each other."""
    box = scene.box
    least = (box.right - box.left + box.bottom - box.top) * 0.034
    mover = scene.movers[0]
    walks = scene.walks and len(mover.person.track.path) > 2
    if walks:
        moments = scene.moments(_STEPS + 1)
    else:
        # Of an effort in several parts, the last one: an arrow with three turns tells nobody anything.
        last = mover.last_leg()
        moments = [Moment("effort", last + (1 - last) * k / (_STEPS - 1), rep=2) for k in range(_STEPS)]
    bodies = [mover.body(moment) for moment in moments]
    ways: list[tuple[float, list[Point]]] = []
    # What is laid down at the end is not what moves: in a bridge the hips go up, whatever the hands do.
    held = {pin.effector for pin in mover.key_poses[1].pose.pins if pin.target in PLACES}
    for name, weight in _POINTS:
        if name in held:
            continue
        mark = landmark(name, mover.shape.name)
        way = [scene.camera.flat(body.point(mark.segment, mark.place)) for body in bodies]
        if name == "nose":
            # Beside the face, not across it.
            way = [(x, y - 0.062 * mover.shape.height * mover.shape.head) for x, y in way]
        if any(y > box.bottom - 0.03 or y < box.top - 0.03 for _, y in way) and scene.figure.framing != "whole":
            continue
        size = sum(math.dist(a, b) for a, b in itertools.pairwise(way))
        if size > least and (walks or math.dist(way[0], way[-1]) > 0.5 * least):
            ways.append((size * weight, way))
    ways.sort(key=lambda found: -found[0])
    kept: list[list[Point]] = []
    for size, way in ways:
        if len(kept) == 2:
            break
        if all(_apart(way, other) > 0.16 for other in kept):
            if kept and size < 0.4 * ways[0][0]:
                continue
            kept.append(way)
    width = 0.0105 * max(0.45, box.bottom - box.top, 0.55 * (box.right - box.left))
    return [shape for way in kept for shape in _arrow(_widened(way) if walks else way, width)]


def _apart(way: list[Point], other: list[Point]) -> float:
    """How near two ways come: arrows that cross tell nobody anything."""
    later = _STEPS // 2  # arms that swing apart may cross where they begin
    return min(math.dist(a, b) for a in way[later::2] for b in other[later::2])


def _widened(way: list[Point]) -> list[Point]:
    """A way round, drawn larger about its middle where it is small, so that it can be seen beside the body."""
    x, y = sum(p[0] for p in way) / len(way), sum(p[1] for p in way) / len(way)
    size = max(math.dist(p, (x, y)) for p in way)
    grow = max(1.0, min(2.2, 0.10 / max(size, 1e-6)))
    return [(x + (a - x) * grow, y + (b - y) * grow) for a, b in way]


def _arrow(way: list[Point], width: float) -> list[Shape]:
    """A stroke with a head, along the last three quarters of a way."""
    size = sum(math.dist(a, b) for a, b in itertools.pairwise(way))
    for _ in range(6):
        way = [way[0], *(_third(a, b, c) for a, b, c in zip(way, way[1:], way[2:], strict=False)), way[-1]]
    line = _trim(way, size * 0.18, min(width * 3.2, size * 0.3))
    head = min(width * 4.2, size * 0.42)
    tip, back = way[-1], line[-1]
    if math.dist(tip, back) < 1e-6:
        return []
    dx, dy = tip[0] - back[0], tip[1] - back[1]
    long = math.hypot(dx, dy)
    dx, dy = dx / long, dy / long
    base = (tip[0] - dx * head, tip[1] - dy * head)
    wing = head * 0.62
    triangle = ribbon([tip, (base[0] - dy * wing, base[1] + dx * wing), (base[0] + dy * wing, base[1] - dx * wing)])
    around = 0.7 * width
    return [
        Shape("halo", (line,), 1.0, width + 2 * around),
        Shape("halo", ([*triangle, triangle[0]],), 1.0, 2 * around),
        Shape("arrow", (line,), 1.0, width),
        Shape("arrow", (triangle,)),
    ]


def _third(a: Point, b: Point, c: Point) -> Point:
    return ((a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3)


def _trim(way: list[Point], begin: float, end: float) -> list[Point]:
    """The way without its first and last metres."""
    sizes = [math.dist(a, b) for a, b in itertools.pairwise(way)]
    total = sum(sizes)
    found: list[Point] = []
    for k in range(33):
        at = begin + (total - begin - end) * k / 32
        index = 0
        while index < len(sizes) - 1 and at > sizes[index]:
            at -= sizes[index]
            index += 1
        t = at / sizes[index] if sizes[index] > 1e-9 else 0.0
        a, b = way[index], way[index + 1]
        found.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
    return found
