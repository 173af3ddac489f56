"""The words of a pose, read into angles. Every mistake of a text is written down with its place; nothing raises."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from backbeat.figure.bases import BASES
from backbeat.figure.landmarks import EFFECTORS, POINTS, support_names, support_words
from backbeat.figure.model import Pin, Pose
from backbeat.figure.skeleton import (
    DOF_INDEX,
    DOFS,
    JOINTS,
    SHARED,
    Motion,
    joint_names,
    mirrored_name,
    plural,
    share_of,
    sides_of,
)
from backbeat.routine.fields import Context, Word, read_mapping
from backbeat.routine.problems import did_you_mean
from backbeat.routine.tree import Listing, Mapping, Node, Scalar
from backbeat.said import said

__all__ = ["PLACES", "base_pose", "number", "one_of", "read_pose", "words_of"]

#: What a pin may hold on to beside bodies.
PLACES = ("floor", "wall", "chair", "couch", "table", "bar", "ball", "desk")
SURFACES = ("floor", "chair", "couch", "table", "ball", "pillow")
_NUMBER = re.compile(r"[+-]?\d{1,4}(?:\.\d{1,3})?")
_ARM = ("shoulder-girdle", "shoulder", "elbow", "forearm", "wrist")
_LEG = ("hip", "knee", "ankle", "toes")
# What moves a limb off the ground when it is said of one side alone.
_LIFTS = {"shoulder": _ARM, "elbow": _ARM, "hip": _LEG, "knee": _LEG}
_LIMB_OF = {
    "foot": _LEG, "toes": _LEG, "heel": _LEG, "instep": _LEG, "knee": _LEG, "shin": _LEG, "kneeling-foot": _LEG,
    "leg-back": _LEG, "ankle-side": _LEG, "hand": _ARM, "fingertips": _ARM, "fist": _ARM, "forearm": _ARM,
    "elbow": _ARM,
}  # fmt: skip
_EFFECTOR_WORDS = tuple(dict.fromkeys(name.partition("-")[2] for name in EFFECTORS))
_TARGETS = tuple(dict.fromkeys(name.partition("-")[2] if _is_sided else name
                               for name in POINTS for _is_sided in [name.startswith(("left-", "right-"))]))  # fmt: skip


@dataclass(slots=True)
class _Draft:
    """A pose while it is being read."""

    angles: list[float]
    stance: str
    turn: tuple[float, float, float]
    supports: tuple[str, ...]
    pins: tuple[Pin, ...] = ()
    surface: str = "floor"
    free: tuple[str, ...] = ()
    hands: str = "open"
    shift: tuple[float, float, float] = (0.0, 0.0, 0.0)
    slide: bool = False
    balanced: bool = True
    said: set[str] = field(default_factory=set)

    def pose(self) -> Pose:
        return Pose(
            tuple(self.angles), self.stance, self.turn, self.supports, self.pins, self.surface, self.free, self.hands,
            self.shift, self.slide, self.balanced,
        )  # fmt: skip


def _draft(pose: Pose) -> _Draft:
    return _Draft(
        list(pose.angles), pose.stance, pose.turn, pose.supports, pose.pins, pose.surface, pose.free, pose.hands,
        pose.shift, balanced=pose.balanced,
    )  # fmt: skip


# -- joints ------------------------------------------------------------------------------------------


def joints_of(word: str) -> tuple[str, ...]:
    """The joints of the body a word means: ``knees`` is two, ``spine`` is handled by its words."""
    for joint in JOINTS:
        names = sides_of(joint)
        if word in names:
            return (word,)
        if len(names) == 2 and word == plural(joint):
            return names
    return ()


def kind_of(joint: str) -> str:
    """A joint without its side."""
    return joint.partition("-")[2] if joint.startswith(("left-", "right-")) else joint


def words_of(joint: str) -> dict[str, tuple[Motion, int]]:
    """The words of a joint: its motion, and 1 or -1 for the direction."""
    if joint in SHARED:
        first = SHARED[joint][0][0]
        return words_of(first)
    found: dict[str, tuple[Motion, int]] = {}
    for motion in JOINTS[kind_of(joint)]:
        found[motion.more] = (motion, 1)
        found[motion.less] = (motion, -1)
    return found


def range_of(joint: str, word: str) -> tuple[float, float]:
    """From where to where a word may go, in degrees of that word."""
    if joint in SHARED:
        parts = [words_of(part)[word] for part, _ in SHARED[joint]]
        return (
            -sum(motion.least if way > 0 else motion.most for motion, way in parts),
            sum(motion.most if way > 0 else motion.least for motion, way in parts),
        )
    motion, way = words_of(joint)[word]
    return (-motion.least, motion.most) if way > 0 else (-motion.most, motion.least)


def set_angle(angles: list[float], joint: str, word: str, value: float) -> None:
    """Put an angle into a pose; a word of the spine is shared out among its parts, none beyond its range."""
    if joint in SHARED:
        left = value
        shares = share_of(joint, word)
        for index, (part, share) in enumerate(shares):
            low, high = range_of(part, word)
            mine = left if index == len(shares) - 1 else max(low, min(high, value * share))
            set_angle(angles, part, word, max(low, min(high, mine)))
            left -= mine
        return
    motion, way = words_of(joint)[word]
    angles[DOF_INDEX[f"{joint} {motion.more}"]] = value * way


def base_pose(name: str) -> Pose:
    """A named base pose."""
    base = BASES[name]
    angles = [0.0] * len(DOFS)
    for word, motions in base["angles"].items():
        for joint in joints_of(word) or (word,):
            for motion, value in motions.items():
                set_angle(angles, joint, motion, value)
    supports = tuple(one for word in base["supports"] for one in support_names(word))
    pins = tuple(pin for what, where in base.get("pins", {}).items() for pin in _pins(what, where, ""))
    yaw, pitch, roll = base.get("turn", (0, 0, 0))
    return Pose(
        tuple(angles), base["stance"], (float(yaw), float(pitch), float(roll)), supports, pins,
        base.get("on", "floor"), tuple(base.get("free", ())), base.get("hands", "open"),
    )  # fmt: skip


def _pins(what: str, where: str, of: str) -> tuple[Pin, ...]:
    """A pin for each side a word means: ``hands: kneecap`` is each hand to the knee of its own side."""
    found = []
    names = [what] if what in EFFECTORS else [f"{side}-{what.removesuffix('s')}" for side in ("left", "right")]
    for name in names:
        side = name.partition("-")[0]
        target = where
        if where not in PLACES and where not in POINTS:
            other = where.startswith("other-")
            target = f"{side}-{where.removeprefix('other-')}"
            target = mirrored_name(target) if other else target
        found.append(Pin(name, target, of))
    return tuple(found)


# -- reading -----------------------------------------------------------------------------------------


def number(low: float, high: float, what: str) -> Callable[[Node, Context], float | None]:
    """A number between two limits, in degrees or whatever ``what`` says."""

    def read_number(node: Node, context: Context) -> float | None:
        if not isinstance(node, Scalar) or not _NUMBER.fullmatch(node.text.strip()):
            if isinstance(node, Scalar):
                told = said("'%1' is not a number; %2 goes from %3 to %4", node.text[:40], what, low, high)
            else:
                told = said("this is not a number; %1 goes from %2 to %3", what, low, high)
            context.error(node, told)
            return None
        value = float(node.text)
        if not low <= value <= high:
            context.error(node, said("%1 goes from %2 to %3, not %4", what, low, high, value))
            return None
        return value

    return read_number


def one_of(known: tuple[str, ...], what: str) -> Callable[[Node, Context], str | None]:
    """One word of a few."""

    def read_word(node: Node, context: Context) -> str | None:
        if not isinstance(node, Scalar):
            context.error(node, said("%1 is one word here", what))
            return None
        word = node.text.strip()
        if word not in known:
            hint = did_you_mean(word, known) or said("; write one of %1", ", ".join(known))
            context.error(node, said("there is no %1 '%2'%3", what, word[:40], hint))
            return None
        return word

    return read_word


def _flag(node: Node, context: Context) -> bool | None:
    word = one_of(("yes", "no"), said("answer"))(node, context)
    return None if word is None else word == "yes"


def words(node: Node, context: Context, read: Callable[[Node, Context], Any], what: str) -> tuple[Any, ...]:
    """Several of something; one alone needs no list."""
    if isinstance(node, Mapping):
        context.error(node, said("a list of %1 is expected here", what))
        return ()
    items = node.items if isinstance(node, Listing) else (node,)
    found = (read(item, context) for item in items)
    return tuple(one for one in found if one is not None)


def _support_list(node: Node, context: Context) -> tuple[str, ...]:
    if isinstance(node, Scalar) and node.text.strip() == "none":
        return ()
    read = one_of(support_words(), said("support"))
    return tuple(name for word in words(node, context, read, said("supports")) for name in support_names(word))


def _pin_list(node: Node, context: Context) -> tuple[Pin, ...]:
    if not isinstance(node, Mapping):
        context.error(node, said("pins are written as {left-hand: left-kneecap}"))
        return ()
    movable = (*EFFECTORS, *(f"{word}s" for word in _EFFECTOR_WORDS))
    known = (*PLACES, *_TARGETS, *POINTS)
    found: list[Pin] = []
    for key, value in node.pairs:
        if key.text not in movable:
            context.error(
                key, said("nothing called '%1' can be pinned%2", key.text[:40], did_you_mean(key.text, movable))
            )
            continue
        if not isinstance(value, Scalar):
            context.error(value, said("a pin needs the name of a place"))
            continue
        where, _, whose = (part.strip() for part in value.text.partition(" of "))
        if where.removeprefix("other-") not in known:
            hint = did_you_mean(where, known) or said("; write a part of the body, or one of %1", ", ".join(PLACES))
            context.error(value, said("there is no place '%1' to pin to%2", where[:40], hint))
            continue
        found += _pins(key.text, where, whose)
    return tuple(found)


def _triple(keys: tuple[str, str, str], limit: float, what: str) -> Callable[[Node, Context], Any]:
    table = {key: Word(key, number(-limit, limit, key), "") for key in keys}

    def read_triple(node: Node, context: Context) -> tuple[float, float, float] | None:
        found = read_mapping(node, table, context, what)
        if found is None:
            return None
        a, b, c = (found.values.get(key, 0.0) for key in keys)
        return (a, b, c)

    return read_triple


def _free_list(node: Node, context: Context) -> tuple[str, ...]:
    found: list[str] = []
    for word in words(node, context, one_of(joint_names(), said("joint")), said("joints")):
        found += [part for part, _ in SHARED[word]] if word in SHARED else joints_of(word)
    return tuple(found)


def _joint(word: str) -> Callable[[Node, Context], Any]:
    """Reads the angles of a joint: pairs of word and degrees, checked against its range."""
    one = (joints_of(word) or (word,))[0]

    def read_joint(node: Node, context: Context) -> tuple[tuple[str, float], ...] | None:
        known = words_of(one)
        if not isinstance(node, Mapping):
            context.error(node, said("angles are written as {%1: 30}", next(iter(known))))
            return None
        found: list[tuple[str, float]] = []
        for key, value in node.pairs:
            motion = key.text
            if motion not in known:
                hint = did_you_mean(motion, known) or said("; it knows %1", ", ".join(known))
                context.error(key, said("the joint '%1' has no '%2'%3", word, motion[:40], hint))
                continue
            low, high = range_of(one, motion)
            degrees = number(low, high, said("%1 of the %2", motion, kind_of(one)))(value, context)
            if degrees is not None:
                found.append((motion, degrees))
        return tuple(found)

    return read_joint


def read_pose(node: Node, context: Context, known: dict[str, Pose], first: str) -> Pose | None:
    """A pose; ``known`` are the poses read before it by name, ``first`` the one it grows from when it does not say."""
    if isinstance(node, Scalar):
        name = one_of((*known, *BASES), said("pose"))(node, context)
        return None if name is None else known.get(name) or base_pose(name)
    table = {
        "base": Word("base", one_of(tuple(BASES), said("base pose")), ""),
        "from": Word("from", one_of(tuple(known), said("pose above this one")), ""),
        "supports": Word("supports", _support_list, ""),
        "lift": Word("lift", _support_list, ""),
        "pins": Word("pins", _pin_list, ""),
        "on": Word("on", one_of(SURFACES, said("surface")), ""),
        "turn": Word("turn", _triple(("left", "forward", "right"), 360, said("the turn")), ""),
        "shift": Word("shift", _triple(("forward", "left", "up"), 200, said("the shift (in cm)")), ""),
        "free": Word("free", _free_list, ""),
        "hands": Word("hands", one_of(("open", "flat", "fist", "point", "spread"), said("shape of the hand")), ""),
        "slide": Word("slide", _flag, ""),
        "balanced": Word("balanced", _flag, ""),
    }
    names = joint_names()
    found = read_mapping(
        node, table | {name: Word(name, _joint(name), "") for name in names}, context, said("the pose")
    )
    if found is None:
        return None
    values = found.values
    if "base" in values and "from" in values:
        context.problems.error(found.places["from"], said("a pose begins with 'base' or with 'from', not both"))
    ground = known.get(values.get("from", first)) if "base" not in values else None
    draft = _draft(ground if ground is not None else base_pose(values.get("base", "standing")))
    # Words for both sides first, so that one side can then differ, in whatever order they are written.
    for name in sorted((name for name in names if name in values), key=lambda name: len(joints_of(name)) == 1):
        for joint in joints_of(name) or (name,):
            draft.said.add(joint)
            for motion, degrees in values[name]:
                set_angle(draft.angles, joint, motion, degrees)
    if "base" not in values:
        _lift_said(draft)
    _apply(draft, values)
    return draft.pose()


def _lift_said(draft: _Draft) -> None:
    """A limb of one side that was moved, while the other side's was not, leaves what it stood on."""
    for joint in sorted(draft.said):
        side, _, kind = joint.partition("-")
        limb = _LIFTS.get(kind)
        if side not in {"left", "right"} or limb is None or mirrored_name(joint) in draft.said:
            continue
        draft.supports = tuple(
            one for one in draft.supports if not (one.startswith(side) and _LIMB_OF.get(one.partition("-")[2]) == limb)
        )
        draft.pins = tuple(
            pin
            for pin in draft.pins
            if not (pin.effector.startswith(side) and ("arm" in EFFECTORS[pin.effector]) == (limb is _ARM))
        )


def _apply(draft: _Draft, values: dict[str, Any]) -> None:
    if "lift" in values:
        draft.supports = tuple(one for one in draft.supports if one not in values["lift"])
    if "supports" in values:
        draft.supports = values["supports"]
    if "pins" in values:
        moved = {pin.effector for pin in values["pins"]}
        draft.pins = (*(pin for pin in draft.pins if pin.effector not in moved and values["pins"]), *values["pins"])
    if "on" in values:
        draft.surface = values["on"]
    if "turn" in values:
        draft.turn, draft.stance = values["turn"], "free"
    if "shift" in values:
        forward, left, up = values["shift"]
        draft.shift = (forward / 100, left / 100, up / 100)
    if "free" in values:
        draft.free = values["free"]
    draft.hands = values.get("hands", draft.hands)
    draft.slide = values.get("slide", False)
    draft.balanced = values.get("balanced", draft.balanced)
