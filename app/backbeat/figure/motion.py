"""A body in movement: between the poses of a rep, eased, with hands and feet staying where they are held.

The end poses are solved once. Between them angles are interpolated, the body is put back on what both poses share,
and limbs that stand or are pinned in both are bent to their place.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from backbeat.figure.kinematics import Body, bend_limb, forward, offsets_of
from backbeat.figure.landmarks import EFFECTORS, SUPPORTS, TORSO, landmark
from backbeat.figure.model import Person, Pin, Pose, Track, mirrored
from backbeat.figure.pose import PLACES
from backbeat.figure.skeleton import DOF_INDEX, DOFS, SEGMENT_INDEX, build
from backbeat.figure.solver import Scenery, Solved, solve
from backbeat.figure.vectors import Rot, Vec, about, add, angle_axis, apply, matmul, mix, mul, sub, transpose

__all__ = ["Moment", "Mover", "fastest"]

#: How long a timed exercise takes to get into its position, and out of it.
_ENTER = 2500
_GIRDLES = tuple(DOF_INDEX[f"{side}-shoulder-girdle elevation"] for side in ("left", "right"))
_CHEST = DOF_INDEX["thoracic flexion"]
_HELD = frozenset({"foot", "toes", "hand", "fingertips", "fist"})


@dataclass(frozen=True, slots=True)
class Moment:
    """When: the kind of the phase and how much of it is over (0 to 1), as the player's snapshot says it."""

    kind: str = "effort"
    fraction: float = 1.0
    elapsed: int = 0  # milliseconds into the phase; for timed work
    length: int | None = None  # of the phase; None where the person decides
    rep: int = 1
    breath: float = 0.0  # how full the lungs are


def _ease(t: float) -> float:
    return (1 - math.cos(math.pi * min(1.0, max(0.0, t)))) / 2


class Mover:
    """One person of a figure, on one side."""

    def __init__(self, person: Person, scenery: Scenery, loop: int, *, mirror: bool = False,
                 partner: Mover | None = None) -> None:  # fmt: skip
        self.person, self.loop = person, loop
        self.shape = build(person.build)
        self._scenery, self._partner = scenery, partner
        track = person.track
        turn = mirrored if mirror else _same
        slots = {slot: turn(pose) for slot, pose in track.slots().items()}
        if partner is not None:
            slots = {slot: replace(pose, slot=slot) for slot, pose in slots.items()}
        self._track = Track(
            slots["start"], *(tuple(slots[f"{name} {n}"] for n in range(len(getattr(track, name))))
                              for name in ("effort", "hold", "finish", "path"))
        )  # fmt: skip
        side = -1.0 if mirror else 1.0
        self._at = (person.at[0], person.at[1] * side)
        self._facing = person.facing * side
        self._ends = _limb_ends(person.build)
        self._joint_radius = landmark("left-elbow", person.build).radius - 0.012
        self._solved: dict[Pose, Solved] = {}
        self._contacts: dict[str, Vec] = {}
        self._pairs: dict[tuple[int, int], _Pair] = {}
        self.start = self.solved(self._track.start)

    def solved(self, pose: Pose) -> Solved:
        """A pose, standing; what it shares with the poses before it stays in place."""
        if pose not in self._solved:
            before = None
            if self._solved:
                first = next(iter(self._solved.values()))
                before = Solved(
                    first.pose, first.body, first.angles, first.root, first.turn, self._contacts, first.pins
                )
            if self._partner is not None:
                self._scenery.bodies = {
                    **self._scenery.bodies,
                    self._partner.person.name: self._partner.at_slot(pose.slot),
                }
            result = solve(pose, self.shape, self._scenery, at=self._at, facing=self._facing, before=before)
            self._solved[pose] = result
            self._contacts = result.contacts | self._contacts if not pose.slide else self._contacts | result.contacts
        return self._solved[pose]

    def at_slot(self, slot: str) -> Body:
        """The body in the pose at a place of the track, for whoever holds on to it."""
        slots = self._track.slots()
        return self.solved(slots.get(slot, self._track.start)).body

    @property
    def key_poses(self) -> tuple[Solved, Solved]:
        """The two ends: where it begins, and where it goes."""
        track = self._track
        for pose in track.poses:
            self.solved(pose)
        if track.effort:
            return self.solved(track.finish[-1] if track.finish else track.start), self.solved(track.effort[-1])
        if track.path:
            path = [self.solved(pose) for pose in track.path]
            return path[0], path[len(path) // 2]
        return self.start, self.start

    @property
    def is_still(self) -> bool:
        return len(set(self._track.poses)) == 1

    def last_leg(self) -> float:
        """The share of the effort at which its last part begins."""
        nodes = self.nodes("effort", 2)
        widths = [max(4.0, _distance(a, b)) for a, b in itertools.pairwise(nodes)]
        if len(widths) < 2:
            return 0.0
        return math.acos(1 - 2 * sum(widths[:-1]) / sum(widths)) / math.pi

    def nodes(self, kind: str, rep: int = 1) -> tuple[Solved, ...]:
        """The poses a phase goes through."""
        track = self._track
        rest = track.finish[-1] if track.finish else track.start
        far = (*track.effort, *track.hold)
        poses: tuple[Pose, ...]
        match kind:
            case "effort":
                poses = (track.start if rep <= 1 else rest, *(track.effort or (track.start,)))
            case "hold":
                poses = (track.effort[-1] if track.effort else track.start, *track.hold)
            case "finish":
                poses = (far[-1] if far else track.start, *(track.finish or (track.start,)))
            case "pause":
                poses = (rest,)
            case "work":
                poses = (track.start, *far)
            case _:
                poses = (track.start,)
        return tuple(self.solved(pose) for pose in poses)

    def body(self, moment: Moment) -> Body:
        """The body at a moment."""
        track = self._track
        if track.path and moment.kind in {"effort", "hold", "finish", "work"} and not track.effort:
            return self._round(self._turn_of(moment), moment.breath)
        nodes = self.nodes(moment.kind, moment.rep)
        t = moment.fraction
        if moment.kind == "work":
            t = _there_and_back(moment)
        return self._along(nodes, _ease(t), moment.breath)

    def key(self, moment: Moment) -> tuple[object, ...]:
        """The same for any two moments at which the body, but for its breath, is the same."""
        track = self._track
        if track.path and moment.kind in {"effort", "hold", "finish", "work"} and not track.effort:
            place = self._turn_of(moment) % 1.0
        elif moment.kind == "work":
            place = _there_and_back(moment)
        else:
            place = moment.fraction
        hands = moment.fraction if any(pose.hands == "spread" for pose in track.poses) else 0.0
        returns = not track.finish or track.finish[-1] == track.start  # each repetition begins where the first did
        first = moment.kind == "effort" and moment.rep <= 1 and not returns
        return moment.kind, first, round(place, 5), round(hands, 5)

    def _turn_of(self, moment: Moment) -> float:
        """How far round the path, 0 to 1."""
        match moment.kind:
            case "effort":
                return 0.5 * moment.fraction
            case "hold":
                return 0.5
            case "finish":
                return 0.5 + 0.5 * moment.fraction
            case _:
                return (moment.elapsed % self.loop) / self.loop

    def _along(self, nodes: Sequence[Solved], u: float, breath: float) -> Body:
        """A share ``u`` of the way through poses; each leg of the way takes as long as it is wide."""
        if len(nodes) == 1:
            return self._blend(nodes[0], nodes[0], 0.0, nodes[0].angles, breath)
        widths = [max(4.0, _distance(a, b)) for a, b in itertools.pairwise(nodes)]
        at = u * sum(widths)
        index = 0
        while index < len(widths) - 1 and at > widths[index]:
            at -= widths[index]
            index += 1
        t = min(1.0, at / widths[index])
        a, b = nodes[index], nodes[index + 1]
        if len(nodes) == 2:
            angles = [x + (y - x) * t for x, y in zip(a.angles, b.angles, strict=True)]
        else:
            before, after = nodes[max(0, index - 1)], nodes[min(len(nodes) - 1, index + 2)]
            angles = _curve(before.angles, a.angles, b.angles, after.angles, t)
        return self._blend(a, b, t, angles, breath)

    def _round(self, u: float, breath: float) -> Body:
        path = [self.solved(pose) for pose in self._track.path]
        n = len(path)
        at = (u % 1.0) * n
        index = int(at) % n
        t = at - int(at)
        a, b = path[index], path[(index + 1) % n]
        if n == 2:
            t = _ease(t)
            angles = [x + (y - x) * t for x, y in zip(a.angles, b.angles, strict=True)]
        else:
            angles = _curve(path[index - 1].angles, a.angles, b.angles, path[(index + 2) % n].angles, t)
        return self._blend(a, b, t, angles, breath)

    def _blend(self, a: Solved, b: Solved, t: float, angles: Sequence[float], breath: float) -> Body:
        key = (id(a), id(b))
        if key not in self._pairs:
            self._pairs[key] = _Pair(a, b)
        if breath:
            lifted = list(angles)
            for dof in _GIRDLES:
                lifted[dof] += 2.5 * breath
            lifted[_CHEST] -= 1.5 * breath
            angles = lifted
        body = self._pairs[key].body(self.shape.name, t, angles)
        self._keep_above(body)
        return body

    def _keep_above(self, body: Body) -> None:
        """A hand or a foot on its way never goes through the floor: its limb bends instead."""
        for upper, end, marks in self._ends:
            low = 0.0
            frame, origin = body.frames[end], body.origins[end]
            for place, radius in marks:
                z = origin[2] + frame[0][2] * place[0] + frame[1][2] * place[1] + frame[2][2] * place[2] - radius
                low = min(low, z)
            if low < -0.002:
                x, y, z = origin
                bend_limb(body, upper, (x, y, z - low), frame)
            if body.origins[upper + 1][2] < self._joint_radius:
                bend_limb(body, upper, body.origins[end], body.frames[end], (0.0, 0.0, 1.0))


def _same(pose: Pose) -> Pose:
    return pose


def _there_and_back(moment: Moment) -> float:
    """A position that is held for a time: into it, hold, out of it."""
    if moment.length is None:
        return min(1.0, moment.elapsed / _ENTER)
    enter = min(_ENTER, moment.length * 0.25)
    left = moment.length - moment.elapsed
    return max(0.0, min(1.0, moment.elapsed / enter, left / enter)) if enter else 1.0


def _distance(a: Solved, b: Solved) -> float:
    """How far the quickest joint turns, in degrees."""
    return max(abs(x - y) for x, y in zip(a.angles, b.angles, strict=True))


def _curve(p0: Sequence[float], p1: Sequence[float], p2: Sequence[float], p3: Sequence[float], t: float) -> list[float]:
    """A smooth way through four poses, between the two in the middle; never beyond a joint's range."""
    t2, t3 = t * t, t * t * t
    a, b, c, d = (-t + 2 * t2 - t3) / 2, (2 - 5 * t2 + 3 * t3) / 2, (t + 4 * t2 - 3 * t3) / 2, (t3 - t2) / 2
    found = []
    for index, (w, x, y, z) in enumerate(zip(p0, p1, p2, p3, strict=True)):
        value = x if w == x == y == z else a * w + b * x + c * y + d * z
        dof = DOFS[index]
        found.append(max(dof.low, min(dof.high, value)))
    return found


class _Pair:
    """All that the way from one pose to another needs, worked out once."""

    def __init__(self, a: Solved, b: Solved) -> None:
        self.a, self.b = a, b
        self.spin, self.axis = angle_axis(matmul(b.turn, transpose(a.turn)))
        name = a.body.build.name
        shared = [support for support in a.pose.supports if support in b.pose.supports]
        torso = [support for support in shared if support in TORSO]
        self.anchors: list[tuple[int, Vec, Vec, Vec]] = []
        for support in torso or shared:
            for point in SUPPORTS[support]:
                mark = landmark(point, name)
                self.anchors.append((mark.segment, mark.place, a.contacts[point], b.contacts[point]))
        self.limbs: list[tuple[int, Vec, Vec, Rot, float, Vec]] = []
        for support in shared:
            side, _, part = support.partition("-")
            if part in _HELD:
                arm = part in {"hand", "fingertips", "fist"}
                self._hold(f"{side}-upper-arm" if arm else f"{side}-thigh")
        self.pins: list[tuple[Pin, int, Vec, tuple[int, Vec] | None]] = []
        for pin in a.pins:
            if pin in b.pins:
                if pin.target in PLACES or pin.of:
                    self._hold(EFFECTORS[pin.effector])
                else:
                    mark, there = landmark(pin.effector, name), landmark(pin.target, name)
                    if mark.segment == SEGMENT_INDEX[EFFECTORS[pin.effector]] + 2:
                        self.pins.append((pin, mark.segment - 2, mark.place, (there.segment, there.place)))

    def _hold(self, limb: str) -> None:
        upper = SEGMENT_INDEX[limb]
        end = upper + 2
        a, b = self.a.body, self.b.body
        spin, axis = angle_axis(matmul(b.frames[end], transpose(a.frames[end])))
        self.limbs.append((upper, a.origins[end], b.origins[end], a.frames[end], spin, axis))

    def body(self, name: str, t: float, angles: Sequence[float]) -> Body:
        a, b = self.a, self.b
        turn = matmul(about(self.axis, self.spin * t), a.turn) if self.spin and t else a.turn
        body = forward(build(name), angles, mix(a.root, b.root, t), turn)
        if self.anchors:
            off: Vec = (0.0, 0.0, 0.0)
            for segment, local, first, second in self.anchors:
                off = add(off, sub(mix(first, second, t), body.point(segment, local)))
            body.moved(mul(off, 1 / len(self.anchors)))
        for upper, first, second, frame, spin, axis in self.limbs:
            bend_limb(body, upper, mix(first, second, t), matmul(about(axis, spin * t), frame) if spin else frame)
        for _, upper, local, there in self.pins:
            assert there is not None
            for _ in range(2):
                target = body.point(*there)
                bend_limb(body, upper, sub(target, apply(body.frames[upper + 2], local)))
        return body


@cache
def _limb_ends(name: str) -> tuple[tuple[int, int, tuple[tuple[Vec, float], ...]], ...]:
    """Of each limb: its first bone, its hand or foot, and the flesh there that a floor would meet."""
    found = []
    for side in ("left", "right"):
        for limb, points in (("upper-arm", ("wrist", "fingertip", "palm-heel")), ("thigh", ("heel", "ball-inside"))):
            upper = SEGMENT_INDEX[f"{side}-{limb}"]
            marks = tuple((landmark(f"{side}-{point}", name).place, landmark(f"{side}-{point}", name).radius)
                          for point in points)  # fmt: skip
            if limb == "thigh":
                tip = landmark(f"{side}-toe-tip", name)
                marks += ((add(offsets_of(name)[tip.segment], tip.place), tip.radius),)
            found.append((upper, upper + 2, marks))
    return tuple(found)


@cache
def _names() -> tuple[str, ...]:
    return tuple(dof.name for dof in DOFS)


def fastest(mover: Mover, kind: str, length: int, rep: int = 1) -> tuple[float, str]:
    """The highest speed of any joint during a phase, in degrees a second, and which joint it is."""
    best, which = 0.0, ""
    nodes = mover.nodes(kind, rep)
    if len(nodes) < 2 or length <= 0:
        return best, which
    widths = [max(4.0, _distance(a, b)) for a, b in itertools.pairwise(nodes)]
    for (a, b), width in zip(itertools.pairwise(nodes), widths, strict=True):
        seconds = length / 1000 * width / sum(widths)
        for index, (x, y) in enumerate(zip(a.angles, b.angles, strict=True)):
            # The eased way is at its quickest half of pi times its mean.
            speed = abs(y - x) / seconds * math.pi / 2
            if speed > best:
                best, which = speed, _names()[index]
    return best, which
