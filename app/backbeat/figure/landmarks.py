"""Named places on the body: what it stands, kneels, sits and lies on, and what a hand can be laid on.

A landmark is the middle of a small ball of flesh: it touches a floor when its middle is its own radius above it.
Places and radii are shares of the body's height.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from backbeat.figure.skeleton import SEGMENT_INDEX, build
from backbeat.figure.vectors import Vec

__all__ = ["EFFECTORS", "POINTS", "SUPPORTS", "TORSO", "Landmark", "landmark", "support_names"]


class Landmark(NamedTuple):
    segment: int
    place: Vec
    radius: float


# Written for the left side; y is to the left. "limb", "trunk" and "head" say which thickness of a build applies.
_SIDED: dict[str, tuple[str, Vec, float, str]] = {
    "heel": ("foot", (-0.026, 0.0, -0.019), 0.020, "foot"),
    "ball-inside": ("foot", (0.074, -0.014, -0.026), 0.013, "foot"),
    "ball-outside": ("foot", (0.066, 0.015, -0.027), 0.012, "foot"),
    "toe-tip": ("toes", (0.026, -0.004, -0.001), 0.010, "foot"),
    "instep": ("foot", (0.045, 0.0, -0.010), 0.018, "foot"),
    "toe-back": ("toes", (0.022, -0.002, 0.001), 0.010, "foot"),
    "ankle": ("foot", (0.0, 0.0, 0.0), 0.021, "limb"),
    "achilles": ("shank", (-0.008, 0.0, -0.20), 0.018, "limb"),
    "shin": ("shank", (0.020, 0.0, -0.11), 0.008, "limb"),
    "calf": ("shank", (-0.012, 0.0, -0.07), 0.030, "limb"),
    "knee": ("shank", (0.002, 0.0, 0.0), 0.032, "limb"),
    "kneecap": ("shank", (0.030, 0.0, 0.006), 0.006, "limb"),
    "knee-back": ("shank", (-0.028, 0.0, -0.004), 0.006, "limb"),
    "knee-outside": ("shank", (0.0, 0.030, 0.0), 0.006, "limb"),
    "thigh": ("thigh", (0.038, 0.0, -0.13), 0.008, "limb"),
    "thigh-low": ("thigh", (0.032, 0.0, -0.19), 0.008, "limb"),
    "thigh-under": ("thigh", (-0.034, 0.0, -0.16), 0.008, "limb"),
    "hip": ("pelvis", (0.004, 0.086, 0.030), 0.006, "trunk"),
    "hip-side": ("pelvis", (0.0, 0.044, 0.0), 0.046, "trunk"),
    "seat-bone": ("pelvis", (-0.024, 0.036, -0.022), 0.050, "trunk"),
    "buttock": ("pelvis", (-0.024, 0.034, 0.006), 0.050, "trunk"),
    "shoulder": ("upper-arm", (0.004, 0.014, 0.016), 0.022, "limb"),
    "shoulder-front": ("upper-arm", (0.030, 0.004, 0.0), 0.008, "limb"),
    "shoulder-ball": ("upper-arm", (0.0, 0.0, 0.0), 0.033, "limb"),
    "armpit": ("thorax", (0.0, 0.074, 0.030), 0.010, "trunk"),
    "shoulder-blade": ("thorax", (-0.020, 0.044, 0.028), 0.042, "trunk"),
    "elbow": ("forearm", (0.0, 0.0, 0.0), 0.0225, "limb"),
    "wrist": ("hand", (0.0, 0.0, 0.0), 0.0155, "limb"),
    "hand": ("hand", (0.010, 0.0, -0.042), 0.004, "hand"),
    "palm-heel": ("hand", (0.002, 0.0, -0.006), 0.014, "hand"),
    "knuckle-inside": ("hand", (0.0, -0.013, -0.050), 0.0115, "hand"),
    "knuckle-outside": ("hand", (0.0, 0.013, -0.050), 0.0115, "hand"),
    "fingertip": ("hand", (0.004, 0.0, -0.092), 0.008, "hand"),
    "fist": ("hand", (0.004, 0.0, -0.050), 0.018, "hand"),
    "ear": ("head", (-0.002, 0.047, 0.030), 0.004, "head"),
    "temple": ("head", (0.030, 0.042, 0.048), 0.004, "head"),
}
_MIDDLE: dict[str, tuple[str, Vec, float, str]] = {
    "belly-low": ("pelvis", (0.016, 0.0, 0.034), 0.046, "trunk"),
    "belly": ("lumbar-high", (0.010, 0.0, 0.0), 0.046, "trunk"),
    "ribs": ("thorax-low", (0.012, 0.0, 0.020), 0.050, "trunk"),
    "chest": ("thorax", (0.014, 0.0, 0.014), 0.052, "trunk"),
    "breastbone": ("thorax", (0.062, 0.0, 0.030), 0.006, "trunk"),
    "navel": ("lumbar-high", (0.056, 0.0, 0.0), 0.006, "trunk"),
    "sacrum": ("pelvis", (-0.024, 0.0, 0.008), 0.050, "trunk"),
    "back-low": ("lumbar-high", (-0.010, 0.0, 0.0), 0.042, "trunk"),
    "back": ("thorax", (-0.014, 0.0, 0.008), 0.052, "trunk"),
    "back-high": ("thorax", (-0.012, 0.0, 0.058), 0.044, "trunk"),
    "nape": ("neck", (-0.030, 0.0, 0.030), 0.006, "head"),
    "head-back": ("head", (-0.012, 0.0, 0.046), 0.046, "head"),
    "head-behind": ("head", (-0.056, 0.0, 0.040), 0.006, "head"),
    "forehead": ("head", (0.048, 0.0, 0.058), 0.014, "head"),
    "crown": ("head", (0.004, 0.0, 0.086), 0.012, "head"),
    "chin": ("head", (0.046, 0.0, -0.020), 0.013, "head"),
    "nose": ("head", (0.064, 0.0, 0.022), 0.007, "head"),
    "neck": ("neck", (0.030, 0.0, 0.020), 0.006, "head"),
}

POINTS: dict[str, tuple[str, Vec, float, str]] = {}
for _name, (_part, _place, _radius, _kind) in _SIDED.items():
    for _side, _y in (("left", 1.0), ("right", -1.0)):
        _segment = "pelvis" if _part == "pelvis" else _part if _part in {"thorax", "head"} else f"{_side}-{_part}"
        POINTS[f"{_side}-{_name}"] = (_segment, (_place[0], _y * _place[1], _place[2]), _radius, _kind)
POINTS |= _MIDDLE

#: What a support rests on, by the points that touch. Sided ones are written without their side.
_SIDED_SUPPORTS: dict[str, tuple[str, ...]] = {
    "foot": ("heel", "ball-inside", "ball-outside"),
    "toes": ("ball-inside", "ball-outside", "toe-tip"),
    "heel": ("heel",),
    "instep": ("instep",),
    "knee": ("knee",),
    "shin": ("knee", "toe-back"),
    "kneeling-foot": ("knee", "ball-inside", "toe-tip"),
    "leg-back": ("calf", "heel"),
    "ankle-side": ("ankle",),
    "hand": ("palm-heel", "knuckle-inside", "knuckle-outside"),
    "fingertips": ("fingertip",),
    "fist": ("fist",),
    "forearm": ("elbow", "wrist"),
    "elbow": ("elbow",),
    "seat": ("seat-bone",),
    "hip-side": ("hip-side",),
    "shoulder-side": ("shoulder-ball",),
    "buttock": ("buttock",),
    "shoulder-blade": ("shoulder-blade",),
}
_PLURALS = {
    "foot": "feet", "toes": "toes", "heel": "heels", "instep": "insteps", "knee": "knees", "shin": "shins",
    "hand": "hands", "fingertips": "fingertips", "fist": "fists", "forearm": "forearms", "elbow": "elbows",
    "seat": "seat", "buttock": "buttocks", "shoulder-blade": "shoulder-blades", "leg-back": "leg-backs",
    "kneeling-foot": "kneeling-feet", "ankle-side": "ankle-sides",
}  # fmt: skip
SUPPORTS: dict[str, tuple[str, ...]] = {
    "belly": ("belly-low", "belly"),
    "pelvis": ("belly-low",),
    "chest": ("chest",),
    "sacrum": ("sacrum",),
    "back": ("back",),
    "back-low": ("back-low",),
    "shoulders": ("back-high",),
    "head": ("head-back",),
    "forehead": ("forehead",),
    "crown": ("crown",),
    "chin": ("chin",),
}
for _name, _points in _SIDED_SUPPORTS.items():
    for _side in ("left", "right"):
        SUPPORTS[f"{_side}-{_name}"] = tuple(f"{_side}-{point}" for point in _points)
#: Supports of the trunk: what a surface other than the floor (a chair, a couch, a ball) is under.
TORSO = frozenset(
    {"belly", "pelvis", "chest", "sacrum", "back", "back-low", "shoulders", "left-seat", "right-seat", "left-hip-side",
     "right-hip-side", "left-buttock", "right-buttock", "left-shoulder-blade", "right-shoulder-blade"}
)  # fmt: skip
#: What a pin may move, and the first bone of the limb that follows.
EFFECTORS = {
    f"{side}-{point}": f"{side}-{limb}"
    for side in ("left", "right")
    for point, limb in (
        ("hand", "upper-arm"), ("fingertip", "upper-arm"), ("wrist", "upper-arm"), ("elbow", "upper-arm"),
        ("palm-heel", "upper-arm"), ("fist", "upper-arm"),
        ("ankle", "thigh"), ("toe-tip", "thigh"), ("heel", "thigh"), ("kneecap", "thigh"), ("knee", "thigh"),
    )
}  # fmt: skip


def support_names(word: str) -> tuple[str, ...]:
    """The supports a word means: itself, or both sides for a plural; nothing where there is no such support."""
    if word in SUPPORTS:
        return (word,)
    for single, plural in _PLURALS.items():
        if word == plural:
            return (f"left-{single}", f"right-{single}")
    return ()


def support_words() -> tuple[str, ...]:
    return (*SUPPORTS, *_PLURALS.values())


@cache
def landmark(name: str, build_name: str) -> Landmark:
    """A landmark of a body of this build, in metres."""
    segment, place, radius, kind = POINTS[name]
    shape = build(build_name)
    x, y, z = place
    h = shape.height
    thick = {"limb": shape.flesh, "trunk": shape.trunk, "foot": 1.0, "hand": 1.0, "head": shape.head}[kind]
    if kind == "head":
        return Landmark(SEGMENT_INDEX[segment], (x * h * thick, y * h * thick, z * h * thick), radius * h * thick)
    if kind == "limb":
        # Along the bone a place goes with the bone's length, across it with the flesh.
        along = {"thigh": shape.thigh / 0.245, "shank": shape.shank / 0.246}.get(segment.partition("-")[2], 1.0)
        return Landmark(SEGMENT_INDEX[segment], (x * h * thick, y * h * thick, z * h * along), radius * h * thick)
    return Landmark(SEGMENT_INDEX[segment], (x * h * thick, y * h * thick, z * h), radius * h * thick)
