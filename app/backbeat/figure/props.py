"""What stands around the body: a chair, a wall, a ball, and what hands hold."""

from __future__ import annotations

import math

from backbeat.figure.flesh import Part
from backbeat.figure.kinematics import Body
from backbeat.figure.model import Figure
from backbeat.figure.shapes import Camera, Circle, Outline, Shape, hull
from backbeat.figure.skeleton import SEGMENT_INDEX
from backbeat.figure.solver import Scenery
from backbeat.figure.vectors import Vec, add, mix, mul

__all__ = ["held_parts", "scenery_of", "standing_parts"]

#: Heights of what one sits or lies on, in metres.
HEIGHTS = {"chair": 0.44, "couch": 0.46, "table": 0.74, "ball": 0.62, "pillow": 0.10, "desk": 0.72, "floor": 0.0}
_RADIUS = 0.33


def scenery_of(figure: Figure) -> Scenery:
    """Where the props are, for pins and surfaces."""
    heights = dict(HEIGHTS)
    for prop in figure.props:
        if prop.height is not None:
            heights[prop.kind] = prop.height
    scenery = Scenery(heights=heights)
    wall, bar, ball = figure.prop("wall"), figure.prop("bar"), figure.prop("ball")
    if wall is not None and wall.at is not None:
        scenery.wall = wall.at
    if bar is not None:
        scenery.bar, scenery.bar_at = bar.height or 2.12, bar.at or 0.0
    if ball is not None:
        radius = (ball.height or 2 * _RADIUS) / 2
        scenery.ball, scenery.ball_radius = (ball.at or 0.0, 0.0, radius * 0.96), radius
    return scenery


def _box(camera: Camera, low: Vec, high: Vec, radius: float = 0.015) -> Outline:
    corners: list[Circle] = []
    for x in (low[0], high[0]):
        for y in (low[1], high[1]):
            for z in (low[2], high[2]):
                a, b = camera.flat((x, y, z))
                corners.append((a, b, radius))
    return hull(corners, 24)


def standing_parts(
    figure: Figure, scenery: Scenery, camera: Camera, reach: tuple[float, float, float, float]
) -> list[Part]:
    """Props that stay where they are. ``reach``: how far the bodies go, back, front, right, left."""
    back, front, right, left = reach
    parts: list[Part] = []
    for prop in figure.props:
        at = prop.at
        height = scenery.heights.get(prop.kind, 0.0)
        match prop.kind:
            case "mat":
                low, high = (back - 0.06, min(right, -0.28) - 0.02, -0.012), (front + 0.06, max(left, 0.28) + 0.02, 0.0)
                parts.append(Part(-50.0, [Shape("mat", (_box(camera, low, high, 0.012),))]))
            case "chair":
                parts += _chair(camera, scenery.chair_at if at is None else at, height)
            case "couch" | "table" | "desk":
                parts += _block(camera, prop.kind, scenery.chair_at if at is None else at, height)
            case "wall":
                parts.append(_wall(camera, scenery.wall, min(right, -0.5), max(left, 0.5)))
            case "bar":
                parts += _bar(camera, scenery)
            case "ball":
                x, y = camera.flat(scenery.ball)
                r = scenery.ball_radius
                ball = Shape("prop", (hull(((x, y, r),), 32),))
                shine = Shape("prop-light", (hull(((x - r * 0.33, y - r * 0.40, r * 0.20),), 24),))
                parts.append(Part(camera.depth(scenery.ball) - 0.02, [ball, shine]))
            case "pillow":
                where = scenery.chair_at if at is None else at
                parts.append(Part(camera.depth((where, 0, 0)) - 0.2, [Shape("prop", (_box(
                    camera, (where - 0.15, -0.2, 0.045), (where + 0.15, 0.2, height - 0.045), 0.045),))]))  # fmt: skip
            case "toy":
                x, y = camera.flat((at if at is not None else 0.5, 0.0, 0.05))
                parts.append(Part(camera.depth((0.5, 0, 0)), [Shape("accent", (hull(((x, y, 0.05),), 24),))]))
    return parts


def _chair(camera: Camera, at: float, height: float) -> list[Part]:
    back, front, wide, thick = at - 0.20, at + 0.22, 0.21, 0.035
    legs = [
        Shape(
            "prop-dark", (_box(camera, (x - 0.012, y - 0.012, 0.012), (x + 0.012, y + 0.012, height - thick), 0.008),)
        )
        for y in (-wide + 0.03, wide - 0.03)
        for x in (back + 0.03, front - 0.03)
    ]
    seat = Shape("prop", (_box(camera, (back, -wide, height - thick), (front, wide, height - 0.012), 0.012),))
    posts = [
        Shape(
            "prop-dark",
            (_box(camera, (back - 0.01, y - 0.01, height - 0.02), (back + 0.01, y + 0.01, height + 0.40), 0.008),),
        )
        for y in (-wide + 0.03, wide - 0.03)
    ]
    rest = Shape(
        "prop",
        (_box(camera, (back - 0.015, -wide + 0.01, height + 0.22), (back + 0.012, wide - 0.01, height + 0.43), 0.015),),
    )
    behind = camera.depth((at - 3.0, 0, 0)) if camera.depth((1, 0, 0)) > -0.3 else camera.depth((at - 0.6, 0, 0))
    return [Part(min(-5.0, camera.depth((at, 0, 0)) - 1.0), [*legs, seat]), Part(behind, [*posts, rest])]


def _block(camera: Camera, kind: str, at: float, height: float) -> list[Part]:
    """A couch or a table; the body lies over its near edge at ``at``."""
    begin, end = (at, at + 1.25) if kind != "desk" else (at, at + 0.7)
    wide = 0.30 if kind != "desk" else 0.5
    depth = camera.depth((at, 0, 0)) - 3.0
    if kind == "couch":
        seat = Shape("prop", (_box(camera, (begin + 0.03, -wide, 0.13), (end, wide, height - 0.03), 0.03),))
        feet = [Shape("prop-dark", (_box(camera, (x - 0.02, -wide + 0.05, 0.01), (x + 0.02, wide - 0.05, 0.10), 0.01),))
                for x in (begin + 0.1, end - 0.1)]  # fmt: skip
        return [Part(depth, [*feet, seat])]
    top = Shape("prop", (_box(camera, (begin + 0.012, -wide, height - 0.045), (end, wide, height - 0.012), 0.012),))
    legs = [
        Shape("prop-dark", (_box(camera, (x - 0.018, y - 0.018, 0.012), (x + 0.018, y + 0.018, height - 0.03), 0.01),))
        for y in (wide - 0.06, -wide + 0.06)
        for x in (begin + 0.08, end - 0.08)
    ]
    return [Part(depth, [*legs, top])]


def _wall(camera: Camera, at: float, right: float, left: float) -> Part:
    return Part(camera.depth((at, 0, 0)) - (0.0 if camera.depth((1, 0, 0)) > 0.4 else 30.0),
                [Shape("wall", (_box(camera, (at + 0.005, right, 0.0), (at + 0.07, left, 2.25), 0.004),))])  # fmt: skip


def _bar(camera: Camera, scenery: Scenery) -> list[Part]:
    z, x = scenery.bar, scenery.bar_at
    bar = Shape("prop-dark", (_box(camera, (x, -0.52, z), (x, 0.52, z), 0.017),))
    posts = [
        Shape("prop", (_box(camera, (x - 0.012, y, 0.0), (x + 0.012, y, z + 0.06), 0.022),)) for y in (-0.52, 0.52)
    ]
    return [Part(-40.0, posts), Part(camera.depth((x, 0, z)) - 0.01, [bar])]


def held_parts(figure: Figure, camera: Camera, body: Body) -> list[Part]:
    """What the hands hold: drawn anew each moment."""
    parts: list[Part] = []
    hands = [SEGMENT_INDEX[f"{side}-hand"] for side in ("left", "right")]
    grips = [body.point(hand, (0.014 * body.build.height, 0.0, -0.042 * body.build.height)) for hand in hands]
    if figure.prop("dumbbells") is not None:
        for hand, grip in zip(hands, grips, strict=True):
            across = body.frames[hand][1]
            ends = [camera.flat(add(grip, mul(across, reach))) for reach in (-0.085, 0.085)]
            rod = hull([(x, y, 0.013) for x, y in ends], 16)
            weights = []
            for reach in (-0.075, 0.075):
                weights.append(
                    hull([(*camera.flat(add(grip, mul(across, reach + d))), 0.043) for d in (-0.022, 0.022)], 24)
                )
            parts.append(
                Part(camera.depth(grip) + 0.05, [Shape("prop-dark", (rod,)), Shape("prop-dark", tuple(weights))])
            )
    if figure.prop("stick") is not None:
        a, b = grips
        ends3 = (mix(a, b, -0.35), mix(a, b, 1.35))
        parts.append(Part(camera.depth(mix(a, b, 0.5)) + 0.03, [
            Shape("prop-dark", (hull([(*camera.flat(p), 0.014) for p in ends3], 16),))]))  # fmt: skip
    return parts


def floor_shape(
    camera: Camera, reach: tuple[float, float, float, float], props: tuple[float, float, float, float] | None
) -> Shape:
    """The floor: a strip under bodies and ``props``, as deep as the look from above makes it."""
    back, front, right, left = reach
    xs = [camera.flat((x, y, 0.0))[0] for x in (back, front) for y in (right, left)]
    if props is not None:
        xs += [props[0], props[2]]
    r = 0.15 * math.hypot(camera.up[0], camera.up[1]) + 0.008
    begin, end = min(xs) - 0.10 + r, max(xs) + 0.10 - r
    return Shape("floor", (hull(((begin, 0.0, r), (end, 0.0, r)), 24),))
