"""Puts a posed body on what it stands, kneels, lies or hangs on.

Forward kinematics alone fails wherever a body has more than one support: in a bridge the shoulders and the feet stay
on the floor. So a pose names its supports and pins, and damped least squares over the root and the angles of the
bearing limbs meets all of them, as near as can be to the angles that were written and never beyond a joint's range.
The same text always gives the same body.
"""

from __future__ import annotations

import math

from backbeat.figure.kinematics import Body, Turned, forward
from backbeat.figure.landmarks import SUPPORTS, TORSO
from backbeat.figure.model import Pose
from backbeat.figure.scenery import Scenery, Solved, place_of
from backbeat.figure.skeleton import DOFS, SEGMENTS, Build
from backbeat.figure.stance import ARM, LEG, first_place, free_angles, stance
from backbeat.figure.vectors import Rot, Vec, about, add, cross, dot, length, matmul, mul, rotated, sub
from backbeat.figure.wishes import Row, wishes

__all__ = ["Scenery", "Solved", "solve"]

_RAD = math.pi / 180


def _ancestors() -> tuple[frozenset[int], ...]:
    found: list[frozenset[int]] = []
    for index, segment in enumerate(SEGMENTS):
        found.append(frozenset({index}) | (found[segment.parent] if segment.parent >= 0 else frozenset()))
    return tuple(found)


_ABOVE = _ancestors()


def solve(pose: Pose, shape: Build, scenery: Scenery, *, at: tuple[float, float] = (0.0, 0.0), facing: float = 0.0,
          before: Solved | None = None) -> Solved:  # fmt: skip
    """The body in this pose. ``before``: the pose it comes from, whose supports stay where they are."""
    angles = list(pose.angles)
    turn = matmul(rotated(((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)), "z", facing * _RAD), stance(pose, shape))
    body = forward(shape, angles, (0.0, 0.0, 0.0), turn)
    root = first_place(pose, body, scenery, at, before)
    free = free_angles(pose)
    work = _Work(pose, shape, scenery, angles=angles, root=root, turn=turn, free=free, before=before)
    work.run()
    body = forward(shape, work.angles, work.root, work.turn)
    contacts = {name: place_of(body, name) for support in pose.supports for name in SUPPORTS[support]}
    pins = {pin: place_of(body, pin.effector) for pin in pose.pins}
    return Solved(pose, body, work.angles, work.root, work.turn, contacts, pins)


class _Work:
    """One solution being found."""

    def __init__(self, pose: Pose, shape: Build, scenery: Scenery, *, angles: list[float], root: Vec, turn: Rot,
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
            rows = wishes(self.pose, body, self.scenery, self.before)
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

    # -- arithmetic ------------------------------------------------------------------------------------

    def _measure(self, row: Row, body: Body, turned: Turned) -> tuple[float, list[float]]:
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
            words = ARM if "arm" in limb else LEG
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
        return solution(left, right)

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


def solution(left: list[list[float]], right: list[float]) -> list[float]:
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
