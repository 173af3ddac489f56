"""Puts a posed body on what it stands, kneels, lies or hangs on.

Forward kinematics alone fails wherever a body has more than one support: in a bridge the shoulders and the feet stay
on the floor. So a pose names its supports and pins, and damped least squares over the root and the angles of the
bearing limbs meets all of them, as near as can be to the angles that were written and never beyond a joint's range.
The same text always gives the same body.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from backbeat.figure.kinematics import Body, Turned, forward
from backbeat.figure.landmarks import EFFECTORS, SUPPORTS, TORSO, landmark
from backbeat.figure.model import Pin, Pose
from backbeat.figure.skeleton import DOF_INDEX, DOFS, SEGMENT_INDEX, SEGMENTS, Build
from backbeat.figure.vectors import Rot, Vec, about, add, cross, dot, length, matmul, mul, pitched, rotated, sub, unit

__all__ = ["Scenery", "Solved", "solve"]

_RAD = math.pi / 180
_ARM = ("shoulder horizontal-adduction", "shoulder flexion", "shoulder abduction", "shoulder external-rotation",
        "elbow flexion", "forearm pronation", "wrist flexion", "wrist radial-deviation")  # fmt: skip
_LEG = ("hip flexion", "hip abduction", "hip external-rotation", "knee flexion", "ankle dorsiflexion",
        "ankle inversion", "toes extension")  # fmt: skip
# How unwillingly an angle leaves what was written: hands and feet give way first.
_STIFF = {
    "hip external-rotation": 2.0, "ankle dorsiflexion": 0.06, "ankle inversion": 0.06, "toes extension": 0.03,
    "shoulder external-rotation": 0.5, "forearm pronation": 0.25, "wrist flexion": 0.05, "wrist radial-deviation": 0.4,
    "flexion": 1.0,
}  # fmt: skip
# Shares of the body's mass, after Winter; the trunk's in two.
_MASSES = (
    ("head", (0.01, 0.0, 0.04), 0.081), ("thorax", (0.0, 0.0, 0.0), 0.216), ("pelvis", (0.0, 0.0, 0.05), 0.281),
    *((f"{side}-{part}", place, mass) for side in ("left", "right") for part, place, mass in (
        ("upper-arm", (0.0, 0.0, -0.08), 0.028), ("hand", (0.0, 0.0, 0.0), 0.022),
        ("thigh", (0.0, 0.0, -0.106), 0.1), ("shank", (0.0, 0.0, -0.107), 0.0465), ("foot", (0.04, 0.0, -0.02), 0.0145),
    )),
)  # fmt: skip

def _ancestors() -> tuple[frozenset[int], ...]:
    found: list[frozenset[int]] = []
    for index, segment in enumerate(SEGMENTS):
        found.append(frozenset({index}) | (found[segment.parent] if segment.parent >= 0 else frozenset()))
    return tuple(found)


_ABOVE = _ancestors()


@dataclass(slots=True)
class Scenery:
    """What stands around: heights and places of props in metres, and the other bodies."""

    heights: dict[str, float] = field(default_factory=dict)
    wall: float = 0.5
    bar: float = 2.1
    bar_at: float = 0.0
    ball: Vec = (0.0, 0.0, 0.33)
    ball_radius: float = 0.33
    chair_at: float = 0.0
    half_width: float = 0.30
    bodies: Mapping[str, Body] = field(default_factory=dict)


@dataclass(slots=True)
class Solved:
    """A pose that stands: the body, and all that is needed to move from it to the next."""

    pose: Pose
    body: Body
    angles: list[float]
    root: Vec
    turn: Rot
    contacts: dict[str, Vec]
    pins: dict[Pin, Vec]


@dataclass(slots=True)
class _Row:
    """One wish: a point (less another, where both are the body's) along a direction shall be at a value."""

    point: tuple[int, Vec]
    along: Vec
    value: float
    weight: float
    less: tuple[int, Vec] | None = None
    limb: str = ""  # the limb that alone shall meet it; empty: the whole body


def solve(pose: Pose, shape: Build, scenery: Scenery, *, at: tuple[float, float] = (0.0, 0.0), facing: float = 0.0,
          before: Solved | None = None) -> Solved:  # fmt: skip
    """The body in this pose. ``before``: the pose it comes from, whose supports stay where they are."""
    angles = list(pose.angles)
    turn = matmul(
        rotated(((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)), "z", facing * _RAD), _stance(pose, shape)
    )
    body = forward(shape, angles, (0.0, 0.0, 0.0), turn)
    root = _first_place(pose, body, shape, scenery, at, before)
    free = _free(pose)
    work = _Work(pose, shape, scenery, angles, root, turn, free, before)
    work.run()
    body = forward(shape, work.angles, work.root, work.turn)
    contacts = {name: _at(body, name) for support in pose.supports for name in SUPPORTS[support]}
    pins = {pin: _at(body, pin.effector) for pin in pose.pins}
    return Solved(pose, body, work.angles, work.root, work.turn, contacts, pins)


def _at(body: Body, name: str) -> Vec:
    mark = landmark(name, body.build.name)
    return body.point(mark.segment, mark.place)


def _stance(pose: Pose, shape: Build) -> Rot:
    """The pelvis' axes, by what it stands, kneels or sits on."""
    if pose.stance == "free":
        return pitched(*pose.turn)
    part, wanted = {"feet": ("foot", 0.0), "shins": ("shank", 90.0), "thighs": ("thigh", -90.0)}[pose.stance]
    body = forward(shape, pose.angles, (0.0, 0.0, 0.0), pitched(0, 0, 0))
    bearing = [side for side in ("left", "right") if any(one.startswith(side) for one in pose.supports)]
    bearing = [s for s in bearing if _bears(pose, s)] or bearing or ["left", "right"]
    x = z = 0.0
    for side in bearing:
        ahead = body.frames[SEGMENT_INDEX[f"{side}-{part}"]][0]
        x, z = x + ahead[0], z + ahead[2]
    return pitched(0.0, wanted - math.atan2(-z, x) / _RAD, 0.0)


def _bears(pose: Pose, side: str) -> bool:
    return any(f"{side}-{part}" in pose.supports for part in ("foot", "toes", "heel", "shin", "knee", "kneeling-foot"))


def _height(pose: Pose, support: str, scenery: Scenery) -> float:
    return scenery.heights.get(pose.surface, 0.0) if support in TORSO else 0.0


def _first_place(pose: Pose, body: Body, shape: Build, scenery: Scenery, at: tuple[float, float],
                 before: Solved | None) -> Vec:  # fmt: skip
    """Roughly where the pelvis goes: the supports on their ground, where they were before."""
    xs, ys, zs, owners, shared = [], [], [], [], []
    for support in pose.supports:
        for name in SUPPORTS[support]:
            mark = landmark(name, shape.name)
            point = body.point(mark.segment, mark.place)
            xs.append(point[0])
            ys.append(point[1])
            owners.append(support)
            zs.append(_height(pose, support, scenery) + mark.radius - point[2])
            if before is not None and name in before.contacts:
                shared.append(sub(before.contacts[name], point))
    if not xs:
        if before is not None and not any(pin.target == "bar" for pin in pose.pins):
            return add(sub(before.root, before.pose.shift), pose.shift)
        hands = [pin for pin in pose.pins if pin.target == "bar"]
        if before is not None:
            return add(before.root, pose.shift)
        if hands:
            points = [_at(body, pin.effector) for pin in hands]
            middle = mul(points[0], 1.0) if len(points) == 1 else mul(add(points[0], points[1]), 0.5)
            return (at[0] + scenery.bar_at - middle[0], at[1] - middle[1], scenery.bar - middle[2])
        return (at[0] + pose.shift[0], at[1] + pose.shift[1], pose.shift[2])
    lying = [z for z, support in zip(zs, owners, strict=True) if support in TORSO] or zs
    z = max(lying) if len(lying) < 3 else sum(sorted(lying)[-2:]) / 2
    if shared and not pose.slide:
        n = len(shared)
        return (sum(s[0] for s in shared) / n, sum(s[1] for s in shared) / n, z)
    if before is not None and not shared:
        return (before.root[0] + pose.shift[0], before.root[1] + pose.shift[1], z)
    n = len(xs)
    return (at[0] - sum(xs) / n + pose.shift[0], at[1] - sum(ys) / n + pose.shift[1], z)


def _free(pose: Pose) -> dict[int, float]:
    """The angles the solver may change, and how unwillingly."""
    found: dict[int, float] = {}

    def limb(side: str, words: Sequence[str]) -> None:
        for word in words:
            found[DOF_INDEX[f"{side}-{word}"]] = _STIFF.get(word, 1.0)

    for support in pose.supports:
        side, _, part = support.partition("-")
        if part in {"foot", "heel", "leg-back"}:
            limb(side, _LEG[:6])
        elif part == "ankle-side":
            limb(side, _LEG[:4])
        elif part in {"toes", "kneeling-foot"}:
            limb(side, _LEG)
        elif part in {"knee", "shin", "instep"}:
            limb(side, (*_LEG[:5],))
        elif part in {"hand", "fingertips", "fist"}:
            limb(side, _ARM)
        elif part in {"forearm", "elbow"}:
            limb(side, _ARM[:6])
        elif support in {"head", "forehead", "chin"}:
            found[DOF_INDEX["neck flexion"]] = 0.3
    for pin in pose.pins:
        limb(pin.effector.partition("-")[0], _ARM if "arm" in EFFECTORS[pin.effector] else _LEG[:6])
    for joint in pose.free:
        for index, dof in enumerate(DOFS):
            if dof.joint == joint:
                found.setdefault(index, 1.0)
    return found


class _Work:
    """One solution being found."""

    def __init__(self, pose: Pose, shape: Build, scenery: Scenery, angles: list[float], root: Vec, turn: Rot,
                 free: dict[int, float], before: Solved | None) -> None:  # fmt: skip
        self.pose, self.shape, self.scenery, self.before = pose, shape, scenery, before
        self.angles, self.root, self.turn = angles, root, turn
        self.free = list(free)
        self.stiff = [0.0, 0.0, 0.0, *self._root_stiffness(), *(free[dof] for dof in self.free)]
        self.moved = [0.0] * len(self.stiff)
        self._limbs: dict[str, list[bool]] = {}

    def _root_stiffness(self) -> tuple[float, float, float]:
        # About x (leaning), y (tipping), z (turning). A trunk that lies is tipped as it is written.
        tip = 4.0 if any(support in TORSO for support in self.pose.supports) else 0.4
        return (3.0, 0.15, 6.0) if self.pose.stance != "free" else (1e6, tip, 1e6)

    def run(self) -> None:
        pull = 0.02
        for step in range(48):
            turned = Turned()
            body = forward(self.shape, self.angles, self.root, self.turn, turned)
            rows = self._rows(body)
            if not rows:
                return
            error, matrix, gains = 0.0, [], []
            for row in rows:
                value, gain = self._measure(row, body, turned)
                matrix.append([g * row.weight for g in gain])
                gains.append(value * row.weight)
                error = max(error, abs(value) * min(1.0, row.weight))
            moves = self._step(matrix, gains, pull, first=step < 8)
            self._take(moves)
            if step > 8 and error < 2e-4 and max(map(abs, moves)) < 2e-4:
                return
            if step > 9:
                pull *= 0.6

    # -- wishes --------------------------------------------------------------------------------------

    def _mark(self, name: str) -> tuple[int, Vec]:
        mark = landmark(name, self.shape.name)
        return mark.segment, mark.place

    def _rows(self, body: Body) -> list[_Row]:
        pose, rows = self.pose, []
        up, x, y = (0.0, 0.0, 1.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)
        for support in pose.supports:
            on_ball = pose.surface == "ball" and support in TORSO
            for name in SUPPORTS[support]:
                mark = landmark(name, self.shape.name)
                point = (mark.segment, mark.place)
                if on_ball:
                    away = sub(body.point(*point), self.scenery.ball)
                    along = unit(away, up)
                    rows.append(_Row(point, along, dot(self.scenery.ball, along) + self.scenery.ball_radius * 0.94
                                     + mark.radius, 1.0))  # fmt: skip
                else:
                    rows.append(_Row(point, up, _height(pose, support, self.scenery) + mark.radius, 1.0))
                if self.before is not None and name in self.before.contacts and not pose.slide:
                    was, weight = self.before.contacts[name], 0.04 if support in TORSO else 0.35
                    rows += [_Row(point, x, was[0], weight), _Row(point, y, was[1], weight)]
        for pin in pose.pins:
            mine = self._pin(pin, body)
            if pose.supports:
                # A body that stands does not fall over to reach for something: the limb goes as far as it can.
                for row in mine:
                    row.limb = EFFECTORS[pin.effector]
            rows += mine
        if not rows:
            return rows
        if pose.balanced and pose.stance == "feet" and all(one.endswith(("foot", "toes", "heel")) for one in pose.supports):
            rows += self._balance(body)
        return rows

    def _pin(self, pin: Pin, body: Body) -> list[_Row]:
        point, scenery = self._mark(pin.effector), self.scenery
        x, y, z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
        side = 1.0 if pin.effector.startswith("left") else -1.0
        match pin.target:
            case "floor":
                return [_Row(point, z, 0.012, 1.0)]
            case "wall":
                return [_Row(point, x, scenery.wall, 1.0)]
            case "bar":
                return [_Row(point, x, scenery.bar_at, 1.0), _Row(point, z, scenery.bar, 1.0)]
            case "ball":
                along = unit(sub(body.point(*point), scenery.ball), z)
                return [_Row(point, along, dot(scenery.ball, along) + scenery.ball_radius, 1.0)]
            case "table" | "desk":
                return [_Row(point, z, scenery.heights[pin.target], 1.0)]
            case "couch" | "chair":
                wide = scenery.half_width if pin.target == "couch" else 0.23
                rows = [_Row(point, z, scenery.heights[pin.target] - 0.03, 1.0), _Row(point, y, side * wide, 0.5)]
                return [*rows, _Row(point, x, scenery.chair_at, 0.5)] if pin.target == "chair" else rows
        if pin.of:
            other = scenery.bodies.get(pin.of)
            if other is None:
                return []
            mark = landmark(pin.target, other.build.name)
            there = other.point(mark.segment, mark.place)
            return [_Row(point, axis, dot(there, axis), 1.0) for axis in (x, y, z)]
        return [_Row(point, axis, 0.0, 1.0, self._mark(pin.target)) for axis in (x, y, z)]

    def _balance(self, body: Body) -> list[_Row]:
        """The middle of the mass over the feet: one row on the pelvis that stands for the whole body."""
        h = self.shape.height
        middle: Vec = (0.0, 0.0, 0.0)
        feet: list[tuple[int, Vec]] = []
        for name, place, mass in _MASSES:
            middle = add(middle, mul(body.point(SEGMENT_INDEX[name], mul(place, h)), mass))
        for support in self.pose.supports:
            side, _, part = support.partition("-")
            ahead = {"foot": 0.030, "toes": 0.072, "heel": 0.0}[part]
            feet.append((SEGMENT_INDEX[f"{side}-foot"], (ahead * h, 0.0, 0.0)))
        places = [body.point(*foot) for foot in feet]
        over = mul((sum(p[0] for p in places), sum(p[1] for p in places), 0.0), 1 / len(feet))
        hip, rows = (0, (0.0, 0.0, 0.0)), []
        for foot, place in zip(feet, places, strict=True):
            for axis, weight in (((1.0, 0.0, 0.0), 0.5), ((0.0, 1.0, 0.0), 0.25)):
                # Tipping about the feet moves the mass as it moves the pelvis.
                wanted = dot(sub(body.origins[0], place), axis) + dot(sub(over, middle), axis)
                rows.append(_Row(hip, axis, wanted, weight, foot))
        return rows

    # -- arithmetic ------------------------------------------------------------------------------------

    def _measure(self, row: _Row, body: Body, turned: Turned) -> tuple[float, list[float]]:
        point = body.point(*row.point)
        value = dot(point, row.along) - row.value
        gain = self._gain(row.point[0], point, row.along, turned)
        if row.less is not None:
            other = body.point(*row.less)
            value -= dot(other, row.along)
            gain = [a - b for a, b in zip(gain, self._gain(row.less[0], other, row.along, turned), strict=True)]
        if row.limb:
            mine = self._of_limb(row.limb)
            gain = [0.0] * 6 + [g if own else 0.0 for g, own in zip(gain[6:], mine, strict=True)]
        return value, gain

    def _of_limb(self, limb: str) -> list[bool]:
        """Which of the free angles are those of a limb."""
        if limb not in self._limbs:
            side = limb.partition("-")[0]
            words = _ARM if "arm" in limb else _LEG
            names = {f"{side}-{word}" for word in words}
            self._limbs[limb] = [DOFS[dof].name in names for dof in self.free]
        return self._limbs[limb]

    def _gain(self, segment: int, point: Vec, along: Vec, turned: Turned) -> list[float]:
        arm = sub(point, self.root)
        gain = [*along, *(dot(cross(axis, arm), along) for axis in ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)))]
        above = _ABOVE[segment]
        for dof in self.free:
            total = 0.0
            for axis, pivot, share, moved in turned.axes[dof]:
                if moved in above:
                    total += dot(cross(axis, sub(point, pivot)), along) * share
            gain.append(total)
        return gain

    def _step(self, matrix: list[list[float]], values: list[float], pull: float, *, first: bool) -> list[float]:
        """Damped least squares: the change of each unknown, in metres and radians.

        ``first``: limbs come to their places before the trunk tips, or a hand far from the floor would throw it over.
        """
        n = len(self.stiff)
        left = [[0.0] * n for _ in range(n)]
        right = [0.0] * n
        for gain, value in zip(matrix, values, strict=True):
            used = [(index, g) for index, g in enumerate(gain) if g]
            for i, g in used:
                right[i] -= g * value
                line = left[i]
                for j, other in used:
                    line[j] += g * other
        for i in range(n):
            # Leaning and turning are never let go: a body that lies would roll over to please a hand.
            held = max(pull, 0.004) if i in {3, 5} else pull * 40 if i == 4 and first else pull
            left[i][i] += held * self.stiff[i] + 1e-5
            right[i] -= held * self.stiff[i] * self.moved[i]
        return _linear(left, right)

    def _take(self, moves: list[float]) -> None:
        most = max(map(abs, moves[3:]))
        if most > 0.35:
            moves[:] = [move * 0.35 / most for move in moves]
        self.root = add(self.root, (moves[0], moves[1], moves[2]))
        spin = (moves[3], moves[4], moves[5])
        size = length(spin)
        if size > 1e-12:
            self.turn = matmul(about(mul(spin, 1 / size), size), self.turn)
        for index, dof in enumerate(self.free):
            was = self.angles[dof]
            self.angles[dof] = max(DOFS[dof].low, min(DOFS[dof].high, was + moves[6 + index] / _RAD))
            moves[6 + index] = (self.angles[dof] - was) * _RAD
        self.moved = [a + b for a, b in zip(self.moved, moves, strict=True)]


def _linear(left: list[list[float]], right: list[float]) -> list[float]:
    """Gauss: the solution of a small symmetric system that is made regular by its damping."""
    n = len(right)
    for i in range(n):
        best = max(range(i, n), key=lambda k: abs(left[k][i]))
        left[i], left[best], right[i], right[best] = left[best], left[i], right[best], right[i]
        pivot = left[i][i]
        line = left[i]
        for k in range(i + 1, n):
            factor = left[k][i] / pivot
            if factor:
                row = left[k]
                for j in range(i, n):
                    row[j] -= factor * line[j]
                right[k] -= factor * right[i]
    result = [0.0] * n
    for i in range(n - 1, -1, -1):
        result[i] = (right[i] - sum(left[i][j] * result[j] for j in range(i + 1, n))) / left[i][i]
    return result
