"""Bones and joints: how long, how they turn, how far.

Lengths are shares of the body's height, from published body-segment tables (Drillis & Contini 1966 in
Winter, Biomechanics and Motor Control; children after Snyder et al. 1977 and WHO growth standards); ranges
are those of the American Academy of Orthopaedic Surgeons, widened where an exercise of the library takes a
healthy person further. docs/figures.md has the table with its sources.

The body looks along x, its left is y, up is z. In the anatomical position every angle is 0: standing, arms
hanging, palms forward. A bone of a limb runs along its own -z.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from backbeat.figure.vectors import Vec

__all__ = [
    "BUILDS", "DOFS", "DOF_INDEX", "JOINTS", "SEGMENTS", "SEGMENT_INDEX", "SHARED", "Build", "Dof", "Motion",
    "Segment", "build", "joint_names", "mirrored_name", "sides_of",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Motion:
    """One way a joint turns: the word for more, the word for less, and how far in degrees."""

    more: str
    less: str
    most: float
    least: float  # how far in the other word's direction
    axis: str
    sign: int  # of the left side or the middle; about x and z the right side turns the other way


#: Every joint with its motions, in the order in which they are carried out.
JOINTS: dict[str, tuple[Motion, ...]] = {
    "lumbar": (
        Motion("flexion", "extension", 60, 35, "y", 1),
        Motion("lateral-flexion-left", "lateral-flexion-right", 25, 25, "x", -1),
        Motion("rotation-left", "rotation-right", 12, 12, "z", 1),
    ),
    "thoracic": (
        Motion("flexion", "extension", 50, 25, "y", 1),
        Motion("lateral-flexion-left", "lateral-flexion-right", 30, 30, "x", -1),
        Motion("rotation-left", "rotation-right", 40, 40, "z", 1),
    ),
    "neck": (
        Motion("flexion", "extension", 65, 70, "y", 1),
        Motion("lateral-flexion-left", "lateral-flexion-right", 45, 45, "x", -1),
        Motion("rotation-left", "rotation-right", 80, 80, "z", 1),
    ),
    "head": (Motion("flexion", "extension", 25, 30, "y", 1),),
    "shoulder-girdle": (
        Motion("elevation", "depression", 40, 12, "x", 1),
        Motion("protraction", "retraction", 30, 30, "z", -1),
    ),
    "shoulder": (
        Motion("horizontal-adduction", "horizontal-abduction", 135, 60, "z", -1),
        Motion("flexion", "extension", 185, 70, "y", -1),
        Motion("abduction", "adduction", 185, 50, "x", 1),
        Motion("external-rotation", "internal-rotation", 95, 95, "z", 1),
    ),
    "elbow": (Motion("flexion", "extension", 155, 5, "y", -1),),
    "forearm": (Motion("pronation", "supination", 170, 10, "z", -1),),
    "wrist": (
        Motion("flexion", "extension", 85, 92, "y", -1),
        Motion("radial-deviation", "ulnar-deviation", 25, 35, "x", 1),
    ),
    "hip": (
        Motion("flexion", "extension", 140, 30, "y", -1),
        Motion("abduction", "adduction", 65, 35, "x", 1),
        Motion("external-rotation", "internal-rotation", 80, 45, "z", 1),
    ),
    "knee": (Motion("flexion", "extension", 160, 5, "y", 1),),
    "ankle": (
        Motion("dorsiflexion", "plantarflexion", 40, 80, "y", -1),
        Motion("inversion", "eversion", 40, 30, "x", -1),
    ),
    "toes": (Motion("extension", "flexion", 90, 40, "y", -1),),
}

_SIDED = frozenset({"shoulder-girdle", "shoulder", "elbow", "forearm", "wrist", "hip", "knee", "ankle", "toes"})

#: `spine` is a word for lumbar and thoracic together; each takes its share.
SHARED: dict[str, tuple[tuple[str, float], ...]] = {"spine": (("lumbar", 0.55), ("thoracic", 0.45))}
_SPINE_TURN = (("lumbar", 0.23), ("thoracic", 0.77))


def share_of(joint: str, word: str) -> tuple[tuple[str, float], ...]:
    """The joints that carry out a word of a shared joint, and their shares."""
    return _SPINE_TURN if word.startswith("rotation") else SHARED[joint]


@dataclass(frozen=True, slots=True)
class Dof:
    """One angle of the body, in degrees; positive is the motion's ``more`` word."""

    name: str  # as in "left-shoulder flexion"
    joint: str  # as in "left-shoulder"
    motion: Motion

    @property
    def low(self) -> float:
        return -self.motion.least

    @property
    def high(self) -> float:
        return self.motion.most


def _all_dofs() -> tuple[Dof, ...]:
    found = []
    for joint, motions in JOINTS.items():
        for name in sides_of(joint):
            found += [Dof(f"{name} {motion.more}", name, motion) for motion in motions]
    return tuple(found)


def sides_of(joint: str) -> tuple[str, ...]:
    """The names of a joint in the body: one of the middle, or left and right."""
    return (f"left-{joint}", f"right-{joint}") if joint in _SIDED else (joint,)


def joint_names() -> tuple[str, ...]:
    """Every name a joint may be written by: one side, or both in the plural."""
    names = [name for joint in JOINTS for name in sides_of(joint)]
    return (*names, *(plural(joint) for joint in JOINTS if joint in _SIDED), *SHARED)


def plural(joint: str) -> str:
    return joint if joint == "toes" else f"{joint}s"


def mirrored_name(name: str) -> str:
    """The same thing on the other side."""
    for one, other in (("left", "right"), ("right", "left")):
        if name.startswith(one + "-"):
            return other + name[len(one) :]
        if name.endswith("-" + one):
            return name[: -len(one)] + other
        if f"-{one}-" in name:
            return name.replace(f"-{one}-", f"-{other}-")
    return name


DOFS = _all_dofs()
DOF_INDEX = {dof.name: index for index, dof in enumerate(DOFS)}


@dataclass(frozen=True, slots=True)
class Segment:
    """A bone: what it hangs on, where, and the angles it turns by (index, axis, sign, share)."""

    name: str
    parent: int
    turns: tuple[tuple[int, str, float, float], ...]
    frame: int  # whose axes it starts from; the parent, but for the arm, which a shrug does not tilt


def _turns(joint: str, name: str, share: float = 1.0) -> tuple[tuple[int, str, float, float], ...]:
    found = []
    for motion in JOINTS[joint]:
        right = name.startswith("right-") and motion.axis != "y"
        found.append((DOF_INDEX[f"{name} {motion.more}"], motion.axis, -motion.sign if right else motion.sign, share))
    return tuple(found)


def _segments() -> tuple[Segment, ...]:
    found = [Segment("pelvis", -1, (), -1)]
    index = {"pelvis": 0}

    def put(name: str, parent: str, turns: tuple[tuple[int, str, float, float], ...], frame: str = "") -> None:
        index[name] = len(found)
        found.append(Segment(name, index[parent], turns, index[frame or parent]))

    put("lumbar-low", "pelvis", _turns("lumbar", "lumbar", 0.5))
    put("lumbar-high", "lumbar-low", _turns("lumbar", "lumbar", 0.5))
    put("thorax-low", "lumbar-high", _turns("thoracic", "thoracic", 0.5))
    put("thorax", "thorax-low", _turns("thoracic", "thoracic", 0.5))
    put("neck", "thorax", _turns("neck", "neck", 0.6))
    put("head", "neck", (*_turns("neck", "neck", 0.4), *_turns("head", "head")))
    for side in ("left", "right"):
        put(f"{side}-girdle", "thorax", _turns("shoulder-girdle", f"{side}-shoulder-girdle"))
        put(f"{side}-upper-arm", f"{side}-girdle", _turns("shoulder", f"{side}-shoulder"), "thorax")
        put(
            f"{side}-forearm",
            f"{side}-upper-arm",
            (*_turns("elbow", f"{side}-elbow"), *_turns("forearm", f"{side}-forearm")),
        )
        put(f"{side}-hand", f"{side}-forearm", _turns("wrist", f"{side}-wrist"))
        put(f"{side}-thigh", "pelvis", _turns("hip", f"{side}-hip"))
        put(f"{side}-shank", f"{side}-thigh", _turns("knee", f"{side}-knee"))
        put(f"{side}-foot", f"{side}-shank", _turns("ankle", f"{side}-ankle"))
        put(f"{side}-toes", f"{side}-foot", _turns("toes", f"{side}-toes"))
    return tuple(found)


SEGMENTS = _segments()
SEGMENT_INDEX = {segment.name: index for index, segment in enumerate(SEGMENTS)}


@dataclass(frozen=True, slots=True)
class Build:
    """A body's measures: height in metres, the rest as shares of it."""

    name: str
    height: float
    thigh: float = 0.245
    shank: float = 0.246
    ankle: float = 0.039
    hip: float = 0.052  # from the middle to the joint
    pelvis: float = 0.050  # hip joints to the lumbosacral joint
    lumbar: float = 0.047  # each of two
    thorax_low: float = 0.072
    thorax: float = 0.089  # to the seventh cervical vertebra
    neck: float = 0.058
    shoulder: float = 0.106  # from the middle to the joint
    shoulder_up: float = 0.064  # above the middle of the thoracic spine
    upper_arm: float = 0.186
    forearm: float = 0.146
    hand: float = 0.102
    head: float = 1.0  # size of the head against an adult's of the same height
    flesh: float = 1.0  # thickness of the limbs against an adult's of the same height
    trunk: float = 1.0  # thickness of the trunk

    def offsets(self) -> tuple[Vec, ...]:
        """Where each segment begins, in the axes of the one it hangs on, in metres."""
        h = self.height
        up = {
            "pelvis": 0.0,
            "lumbar-low": self.pelvis,
            "lumbar-high": self.lumbar,
            "thorax-low": self.lumbar,
            "thorax": self.thorax_low,
            "neck": self.thorax,
            "head": self.neck,
        }
        found: list[Vec] = []
        for segment in SEGMENTS:
            side, _, part = segment.name.partition("-")
            y = 1.0 if side == "left" else -1.0
            if segment.name in up:
                # The neck stands a little before the spine and the head a little before the neck.
                forward = {"neck": -0.006, "head": 0.012}.get(segment.name, 0.0)
                found.append((forward * h, 0.0, up[segment.name] * h))
                continue
            found.append(
                {
                    "girdle": (0.0, y * 0.02 * h, self.shoulder_up * h),
                    "upper-arm": (0.0, y * (self.shoulder - 0.02) * h, 0.0),
                    "forearm": (0.0, 0.0, -self.upper_arm * h),
                    "hand": (0.0, 0.0, -self.forearm * h),
                    "thigh": (0.0, y * self.hip * h, 0.0),
                    "shank": (0.0, 0.0, -self.thigh * h),
                    "foot": (0.0, 0.0, -self.shank * h),
                    "toes": (0.074 * h, 0.0, -(self.ankle - 0.011) * h),
                }[part]
            )
        return tuple(found)


BUILDS = {
    "adult": Build("adult", 1.72),
    # About five years old: a larger head, shorter legs.
    "child": Build(
        "child", 1.12, thigh=0.222, shank=0.222, ankle=0.041, pelvis=0.052, lumbar=0.048, thorax_low=0.072,
        thorax=0.090, neck=0.058, shoulder=0.104, upper_arm=0.176, forearm=0.138, hand=0.100, head=1.34, flesh=1.04,
        trunk=1.02,
    ),
    # About half a year old.
    "baby": Build(
        "baby", 0.68, thigh=0.175, shank=0.165, ankle=0.042, hip=0.055, pelvis=0.068, lumbar=0.064, thorax_low=0.092,
        thorax=0.102, neck=0.045, shoulder=0.112, shoulder_up=0.068, upper_arm=0.160, forearm=0.122, hand=0.092,
        head=1.72, flesh=1.28, trunk=1.22,
    ),
}  # fmt: skip


@cache
def build(name: str) -> Build:
    return BUILDS[name]
