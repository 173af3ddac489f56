"""What a pose asks of a body: points that shall touch, be held, or be over others."""

from __future__ import annotations

from dataclasses import dataclass

from backbeat.figure.kinematics import Body
from backbeat.figure.landmarks import EFFECTORS, SUPPORTS, TORSO, landmark
from backbeat.figure.model import Pin, Pose
from backbeat.figure.scenery import Scenery, Solved
from backbeat.figure.skeleton import SEGMENT_INDEX
from backbeat.figure.vectors import Vec, add, dot, mul, sub, unit

__all__ = ["Row", "wishes"]

# Shares of the body's mass, after Winter; the trunk's in two.
_MASSES = (
    ("head", (0.01, 0.0, 0.04), 0.081), ("thorax", (0.0, 0.0, 0.0), 0.216), ("pelvis", (0.0, 0.0, 0.05), 0.281),
    *((f"{side}-{part}", place, mass) for side in ("left", "right") for part, place, mass in (
        ("upper-arm", (0.0, 0.0, -0.08), 0.028), ("hand", (0.0, 0.0, 0.0), 0.022),
        ("thigh", (0.0, 0.0, -0.106), 0.1), ("shank", (0.0, 0.0, -0.107), 0.0465), ("foot", (0.04, 0.0, -0.02), 0.0145),
    )),
)  # fmt: skip


@dataclass(slots=True)
class Row:
    """One wish: a point (less another, where both are the body's) along a direction shall be at a value."""

    point: tuple[int, Vec]
    along: Vec
    value: float
    weight: float
    less: tuple[int, Vec] | None = None
    limb: str = ""  # the limb that alone shall meet it; empty: the whole body


def _mark(name: str, build: str) -> tuple[int, Vec]:
    mark = landmark(name, build)
    return mark.segment, mark.place


def wishes(pose: Pose, body: Body, scenery: Scenery, before: Solved | None) -> list[Row]:
    """All that a pose asks for, as it looks from where the body is now."""
    rows: list[Row] = []
    name_of_build = body.build.name
    up, x, y = (0.0, 0.0, 1.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)
    for support in pose.supports:
        on_ball = pose.surface == "ball" and support in TORSO
        for name in SUPPORTS[support]:
            mark = landmark(name, name_of_build)
            point = (mark.segment, mark.place)
            if on_ball:
                away = sub(body.point(*point), scenery.ball)
                along = unit(away, up)
                rows.append(Row(point, along, dot(scenery.ball, along) + scenery.ball_radius * 0.94
                                 + mark.radius, 1.0))  # fmt: skip
            else:
                rows.append(Row(point, up, scenery.under(pose, support) + mark.radius, 1.0))
            if before is not None and name in before.contacts and not pose.slide:
                was, weight = before.contacts[name], 0.04 if support in TORSO else 0.35
                rows += [Row(point, x, was[0], weight), Row(point, y, was[1], weight)]
    for pin in pose.pins:
        mine = _pin(pin, body, scenery)
        if pose.supports:
            # A body that stands does not fall over to reach for something: the limb goes as far as it can.
            for row in mine:
                row.limb = EFFECTORS[pin.effector]
        rows += mine
    if not rows:
        return rows
    on_feet = bool(pose.supports) and all(one.endswith(("foot", "toes", "heel")) for one in pose.supports)
    if on_feet and pose.balanced and pose.stance == "feet":
        rows += _balance(pose, body)
    return rows


def _pin(pin: Pin, body: Body, scenery: Scenery) -> list[Row]:  # noqa: PLR0911 - one for each kind of place
    point = _mark(pin.effector, body.build.name)
    x, y, z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
    side = 1.0 if pin.effector.startswith("left") else -1.0
    match pin.target:
        case "floor":
            return [Row(point, z, 0.012, 1.0)]
        case "wall":
            return [Row(point, x, scenery.wall, 1.0)]
        case "bar":
            return [Row(point, x, scenery.bar_at, 1.0), Row(point, z, scenery.bar, 1.0)]
        case "ball":
            along = unit(sub(body.point(*point), scenery.ball), z)
            return [Row(point, along, dot(scenery.ball, along) + scenery.ball_radius, 1.0)]
        case "table" | "desk":
            return [Row(point, z, scenery.heights[pin.target], 1.0)]
        case "couch" | "chair":
            wide = scenery.half_width if pin.target == "couch" else 0.23
            rows = [Row(point, z, scenery.heights[pin.target] - 0.03, 1.0), Row(point, y, side * wide, 0.5)]
            return [*rows, Row(point, x, scenery.chair_at, 0.5)] if pin.target == "chair" else rows
    if pin.of:
        other = scenery.bodies.get(pin.of)
        if other is None:
            return []
        mark = landmark(pin.target, other.build.name)
        there = other.point(mark.segment, mark.place)
        return [Row(point, axis, dot(there, axis), 1.0) for axis in (x, y, z)]
    return [Row(point, axis, 0.0, 1.0, _mark(pin.target, body.build.name)) for axis in (x, y, z)]


def _balance(pose: Pose, body: Body) -> list[Row]:
    """The middle of the mass over the feet: one row on the pelvis that stands for the whole body."""
    h = body.build.height
    middle: Vec = (0.0, 0.0, 0.0)
    feet: list[tuple[int, Vec]] = []
    for name, place, mass in _MASSES:
        middle = add(middle, mul(body.point(SEGMENT_INDEX[name], mul(place, h)), mass))
    for support in pose.supports:
        side, _, part = support.partition("-")
        ahead = {"toes": 0.072, "kneeling-foot": 0.072, "heel": 0.0}.get(part, 0.030)
        feet.append((SEGMENT_INDEX[f"{side}-foot"], (ahead * h, 0.0, 0.0)))
    places = [body.point(*foot) for foot in feet]
    over = mul((sum(p[0] for p in places), sum(p[1] for p in places), 0.0), 1 / len(feet))
    hip, rows = (0, (0.0, 0.0, 0.0)), []
    for foot, place in zip(feet, places, strict=True):
        for axis, weight in (((1.0, 0.0, 0.0), 0.5), ((0.0, 1.0, 0.0), 0.25)):
            # Tipping about the feet moves the mass as it moves the pelvis.
            wanted = dot(sub(body.origins[0], place), axis) + dot(sub(over, middle), axis)
            rows.append(Row(hip, axis, wanted, weight, foot))
    return rows
