"""The muscle groups that exercises name (`works`), their places on the body, and words for them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from backbeat.routine.describe import Translate, english

__all__ = ["ALL", "BACK", "FRONT", "GROUPS", "LIMB_GROUPS", "Limb", "area_words", "concerns", "groups_of", "limb_words"]

_CONTEXT = "Muscles"

#: The groups of the shipped exercises, from the neck down. A person's own file may name others.
GROUPS = (
    *("neck", "shoulders", "upper-back", "back", "lower-back", "chest", "abs", "waist", "arms", "hands"),
    *("hips", "glutes", "thighs", "hamstrings", "calves"),
)
FRONT = frozenset({"chest", "abs", "thighs"})
BACK = frozenset({"upper-back", "back", "lower-back", "glutes", "hamstrings", "calves"})
"""The two sides that are weighed against each other. Neck, shoulders, waist, arms, hands and hips are neither."""
ALL = "all"


class Limb(StrEnum):
    """What a tape measure goes round."""

    UPPER_ARM = "upper-arm"
    FOREARM = "forearm"
    THIGH = "thigh"
    CALF = "calf"


LIMB_GROUPS: dict[Limb, frozenset[str]] = {
    Limb.UPPER_ARM: frozenset({"arms", "shoulders"}),
    Limb.FOREARM: frozenset({"hands", "forearms"}),
    Limb.THIGH: frozenset({"thighs", "hamstrings", "glutes", "hips"}),
    Limb.CALF: frozenset({"calves"}),
}


def groups_of(area: str) -> frozenset[str] | None:
    """The groups an area means: a limb's, or one itself; None for the whole body."""
    if area == ALL:
        return None
    return LIMB_GROUPS.get(Limb(area)) if area in set(Limb) else frozenset({area})


def concerns(area: str, works: Iterable[str]) -> bool:
    """Whether an exercise that works these groups is one for an area."""
    groups = groups_of(area)
    return groups is None or not groups.isdisjoint(works)


def limb_words(limb: Limb, translate: Translate = english) -> str:
    return {
        Limb.UPPER_ARM: translate(_CONTEXT, "Upper arm"),
        Limb.FOREARM: translate(_CONTEXT, "Forearm"),
        Limb.THIGH: translate(_CONTEXT, "Thigh"),
        Limb.CALF: translate(_CONTEXT, "Calf"),
    }[limb]


def area_words(area: str, translate: Translate = english) -> str:
    """A group, a limb or the whole body in words; a group of a person's own file as they wrote it."""
    if area in set(Limb):
        return limb_words(Limb(area), translate)
    return {
        ALL: translate(_CONTEXT, "Whole body"),
        "neck": translate(_CONTEXT, "Neck"),
        "shoulders": translate(_CONTEXT, "Shoulders"),
        "upper-back": translate(_CONTEXT, "Upper back"),
        "back": translate(_CONTEXT, "Back"),
        "lower-back": translate(_CONTEXT, "Lower back"),
        "chest": translate(_CONTEXT, "Chest"),
        "abs": translate(_CONTEXT, "Belly"),
        "waist": translate(_CONTEXT, "Waist"),
        "arms": translate(_CONTEXT, "Arms"),
        "hands": translate(_CONTEXT, "Hands"),
        "hips": translate(_CONTEXT, "Hips"),
        "glutes": translate(_CONTEXT, "Buttocks"),
        "thighs": translate(_CONTEXT, "Thighs"),
        "hamstrings": translate(_CONTEXT, "Backs of the thighs"),
        "calves": translate(_CONTEXT, "Calves"),
    }.get(area, area.replace("-", " "))
