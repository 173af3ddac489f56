"""Which part of the flesh a muscle group is: patches that are tinted on the part they lie on."""

from __future__ import annotations

from typing import NamedTuple

from backbeat.figure.skeleton import SEGMENT_INDEX

__all__ = ["LIMB_PATCHES", "TRUNK_PATCHES", "LimbPatch", "TrunkPatch"]

_S = SEGMENT_INDEX


class LimbPatch(NamedTuple):
    """Along a bone from one share to another; where it lies across (1 before, -1 behind, 0 all round), how wide."""

    limb: str
    begin: float
    end: float
    side: float
    wide: float
    inward: float = 0.0


LIMB_PATCHES: dict[str, LimbPatch] = {
    "quads": LimbPatch("thigh", 0.16, 0.88, 0.46, 0.50),
    "thigh": LimbPatch("thigh", 0.16, 0.9, 0.0, 0.78),
    "hamstrings": LimbPatch("thigh", 0.22, 0.92, -0.46, 0.50),
    "adductors": LimbPatch("thigh", 0.10, 0.75, 0.0, 0.50, 0.46),
    "calves": LimbPatch("shank", 0.12, 0.58, -0.42, 0.54),
    "biceps": LimbPatch("upper-arm", 0.25, 0.85, 0.36, 0.56),
    "triceps": LimbPatch("upper-arm", 0.2, 0.85, -0.36, 0.56),
    "forearms": LimbPatch("forearm", 0.08, 0.62, 0.0, 0.62),
    "shoulders": LimbPatch("upper-arm", 0.0, 0.34, 0.0, 0.72),
}


class TrunkPatch(NamedTuple):
    """Balls of flesh in a row: bone, and place and radius in shares of the height. ``facing`` is where it looks."""

    facing: tuple[float, float, float]
    bone: int
    rows: tuple[tuple[tuple[int, tuple[float, float, float], float], ...], ...]
    on: str  # "top", "legs" or "neck"


def _both(
    *row: tuple[str, float, float, float, float],
) -> tuple[tuple[tuple[int, tuple[float, float, float], float], ...], ...]:
    return tuple(tuple((_S[bone], (x, side * y, z), r) for bone, x, y, z, r in row) for side in (1.0, -1.0))


TRUNK_PATCHES: dict[str, TrunkPatch] = {
    "back-low": TrunkPatch((-1, 0, 0), _S["lumbar-high"], _both(
        ("pelvis", -0.030, 0.022, 0.056, 0.017), ("lumbar-high", -0.026, 0.022, 0.0, 0.016),
        ("thorax-low", -0.028, 0.022, 0.005, 0.016)), "top"),
    "back-high": TrunkPatch((-1, 0, 0), _S["thorax"], _both(
        ("thorax-low", -0.030, 0.022, 0.018, 0.016), ("thorax", -0.036, 0.026, 0.005, 0.018),
        ("thorax", -0.032, 0.034, 0.045, 0.017)), "top"),
    "chest": TrunkPatch((1, 0, 0), _S["thorax"], ((
        (_S["thorax"], (0.026, 0.058, 0.036), 0.016), (_S["thorax"], (0.036, 0.030, 0.026), 0.021),
        (_S["thorax"], (0.040, 0.0, 0.022), 0.021), (_S["thorax"], (0.036, -0.030, 0.026), 0.021),
        (_S["thorax"], (0.026, -0.058, 0.036), 0.016)),), "top"),
    "abs": TrunkPatch((1, 0, 0), _S["lumbar-high"], _both(
        ("thorax-low", 0.040, 0.016, 0.010, 0.017), ("lumbar-high", 0.034, 0.016, 0.0, 0.018),
        ("lumbar-low", 0.032, 0.016, 0.012, 0.018)), "top"),
    "waist": TrunkPatch((0.3, 0, 0), _S["lumbar-high"], _both(
        ("thorax-low", 0.012, 0.052, 0.008, 0.018), ("lumbar-high", 0.010, 0.050, 0.0, 0.017),
        ("lumbar-low", 0.006, 0.054, 0.015, 0.018)), "top"),
    "glutes": TrunkPatch((-1, 0, 0), _S["pelvis"], _both(
        ("pelvis", -0.036, 0.040, 0.012, 0.034), ("pelvis", -0.038, 0.038, -0.020, 0.034)), "legs"),
    "neck": TrunkPatch((0, 0, 0), _S["neck"], (
        ((_S["neck"], (-0.008, 0.0, 0.006), 0.022), (_S["head"], (-0.010, 0.0, 0.004), 0.020)),), "neck"),
}  # fmt: skip
