"""Where a pose begins to be solved: how the pelvis is turned, where it is, and which angles may give way."""

from __future__ import annotations

import math
from collections.abc import Sequence

from backbeat.figure.kinematics import Body, forward
from backbeat.figure.landmarks import EFFECTORS, SUPPORTS, TORSO, landmark
from backbeat.figure.model import Pose
from backbeat.figure.scenery import Scenery, Solved, place_of
from backbeat.figure.skeleton import DOF_INDEX, DOFS, SEGMENT_INDEX, Build
from backbeat.figure.vectors import Rot, Vec, add, mul, pitched, sub

__all__ = ["ARM", "LEG", "first_place", "free_angles", "stance"]

_RAD = math.pi / 180
ARM = ("shoulder horizontal-adduction", "shoulder flexion", "shoulder abduction", "shoulder external-rotation",
        "elbow flexion", "forearm pronation", "wrist flexion", "wrist radial-deviation")  # fmt: skip
LEG = ("hip flexion", "hip abduction", "hip external-rotation", "knee flexion", "ankle dorsiflexion",
        "ankle inversion", "toes extension")  # fmt: skip
# How unwillingly an angle leaves what was written: hands and feet give way first.
_STIFF = {
    "hip external-rotation": 2.0, "ankle dorsiflexion": 0.06, "ankle inversion": 0.06, "toes extension": 0.03,
    "shoulder external-rotation": 0.5, "forearm pronation": 0.25, "wrist flexion": 0.05, "wrist radial-deviation": 0.4,
    "flexion": 1.0,
}  # fmt: skip


def stance(pose: Pose, shape: Build) -> Rot:
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


def first_place(pose: Pose, body: Body, scenery: Scenery, at: tuple[float, float], before: Solved | None) -> Vec:
    """Roughly where the pelvis goes: the supports on their ground, where they were before."""
    xs, ys, zs, owners, shared = [], [], [], [], []
    for support in pose.supports:
        for name in SUPPORTS[support]:
            mark = landmark(name, body.build.name)
            point = body.point(mark.segment, mark.place)
            xs.append(point[0])
            ys.append(point[1])
            owners.append(support)
            zs.append(scenery.under(pose, support) + mark.radius - point[2])
            if before is not None and name in before.contacts:
                shared.append(sub(before.contacts[name], point))
    if not xs:
        return _held_place(pose, body, scenery, at, before)
    lying = [z for z, support in zip(zs, owners, strict=True) if support in TORSO] or zs
    z = max(lying) if len(lying) < 3 else sum(sorted(lying)[-2:]) / 2
    if shared and not pose.slide:
        n = len(shared)
        return (sum(s[0] for s in shared) / n, sum(s[1] for s in shared) / n, z)
    if before is not None and not shared:
        return (before.root[0] + pose.shift[0], before.root[1] + pose.shift[1], z)
    n = len(xs)
    return (at[0] - sum(xs) / n + pose.shift[0], at[1] - sum(ys) / n + pose.shift[1], z)


def _held_place(pose: Pose, body: Body, scenery: Scenery, at: tuple[float, float], before: Solved | None) -> Vec:
    """Where the pelvis goes of a body that hangs, or that somebody carries."""
    hands = [place_of(body, pin.effector) for pin in pose.pins if pin.target == "bar"]
    if before is not None:
        return add(before.root if hands else sub(before.root, before.pose.shift), pose.shift)
    if hands:
        middle = mul(add(hands[0], hands[-1]), 0.5)
        return (at[0] + scenery.bar_at - middle[0], at[1] - middle[1], scenery.bar - middle[2])
    return (at[0] + pose.shift[0], at[1] + pose.shift[1], pose.shift[2])


def free_angles(pose: Pose) -> dict[int, float]:
    """The angles the solver may change, and how unwillingly."""
    found: dict[int, float] = {}

    def limb(side: str, words: Sequence[str]) -> None:
        for word in words:
            found[DOF_INDEX[f"{side}-{word}"]] = _STIFF.get(word, 1.0)

    for support in pose.supports:
        side, _, part = support.partition("-")
        if part in {"foot", "heel", "leg-back"}:
            limb(side, LEG[:6])
        elif part == "ankle-side":
            limb(side, LEG[:4])
        elif part in {"toes", "kneeling-foot"}:
            limb(side, LEG)
        elif part in {"knee", "shin", "instep"}:
            limb(side, (*LEG[:5],))
        elif part in {"hand", "fingertips", "fist"}:
            limb(side, ARM)
        elif part in {"forearm", "elbow"}:
            limb(side, ARM[:6])
        elif support in {"head", "forehead", "chin"}:
            found[DOF_INDEX["neck flexion"]] = 0.3
    for pin in pose.pins:
        limb(pin.effector.partition("-")[0], ARM if "arm" in EFFECTORS[pin.effector] else LEG[:6])
    for joint in pose.free:
        for index, dof in enumerate(DOFS):
            if dof.joint == joint:
                found.setdefault(index, 1.0)
    return found
