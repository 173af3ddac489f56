"""The flesh on the bones: a body at one moment as shapes, ordered from the farthest to the nearest.

Thicknesses are shares of the body's height. The body wears a plain top and long trousers, is barefoot and has
short hair: colour tells arms from trunk and trunk from legs, and the hair tells where the face is.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from backbeat.figure.hands import hand_circles
from backbeat.figure.head import head_parts
from backbeat.figure.kinematics import Body
from backbeat.figure.muscles import LIMB_PATCHES, TRUNK_PATCHES
from backbeat.figure.shapes import (
    Camera,
    Circle,
    Ellipse,
    Outline,
    Shape,
    flat_ellipsoid,
    hull,
    hull_of,
    reach_of,
    tube,
)
from backbeat.figure.skeleton import SEGMENT_INDEX, Build
from backbeat.figure.vectors import Rot, Vec, dot, mix, mul, place

__all__ = ["Part", "flesh"]

_S = SEGMENT_INDEX
_HALO = 0.007


class Part(NamedTuple):
    """Shapes that belong together, and how near they are."""

    depth: float
    shapes: list[Shape]


class _Ring(NamedTuple):
    """Flesh at a share of the way along a bone: how thick, how far forward."""

    at: float
    radius: float
    forward: float = 0.0


_LIMBS: dict[str, tuple[_Ring, ...]] = {
    "thigh": (_Ring(0, 0.050), _Ring(0.25, 0.0495, 0.002), _Ring(0.6, 0.0405, 0.003), _Ring(1, 0.0315)),
    "shank": (_Ring(0, 0.0315), _Ring(0.28, 0.0335, -0.007), _Ring(0.62, 0.0255, -0.004), _Ring(1, 0.0195)),
    "upper-arm": (_Ring(0, 0.0335), _Ring(0.3, 0.0300), _Ring(0.7, 0.0250), _Ring(1, 0.0215)),
    "forearm": (_Ring(0, 0.0215), _Ring(0.28, 0.0240), _Ring(0.65, 0.0190), _Ring(1, 0.0148)),
}
_SAMPLES, _FINE_SAMPLES = 6, 16
#: Where the halo that sets a limb off from what is behind it begins and ends; it must not cut a joint.
_HALOS = {
    "thigh": (0.30, 0.6, 0.8, 1.0),
    "shank": (0.12, 0.4, 2.0, 2.1),
    "upper-arm": (0.30, 0.6, 0.75, 1.0),
    "forearm": (0.12, 0.4, 2.0, 2.1),
}


class _Section(NamedTuple):
    """A slice of the trunk: on which bone, how high on it, half width, half depth, how far forward."""

    segment: int
    up: float
    wide: float
    deep: float
    forward: float = 0.0


_TRUNK = (
    _Section(_S["pelvis"], -0.022, 0.070, 0.052, -0.004),
    _Section(_S["pelvis"], 0.008, 0.088, 0.058, -0.006),
    _Section(_S["pelvis"], 0.045, 0.080, 0.054, -0.002),
    _Section(_S["lumbar-high"], 0.0, 0.070, 0.050, 0.004),
    _Section(_S["thorax-low"], 0.0, 0.074, 0.053, 0.006),
    _Section(_S["thorax-low"], 0.040, 0.081, 0.058, 0.006),
    _Section(_S["thorax"], 0.012, 0.087, 0.060, 0.004),
    _Section(_S["thorax"], 0.052, 0.082, 0.050, -0.001),
    _Section(_S["thorax"], 0.080, 0.046, 0.036, -0.004),
)
_HEM = 2  # the trousers reach up to this section, the top down to it


def _smooth(rings: Sequence[_Ring], at: float) -> tuple[float, float]:
    """Thickness and place between rings, along a smooth curve."""
    index = max(i for i, ring in enumerate(rings[:-1]) if ring.at <= at or i == 0)
    a, b = rings[index], rings[index + 1]
    before, after = rings[max(0, index - 1)], rings[min(len(rings) - 1, index + 2)]
    t = (at - a.at) / (b.at - a.at)

    def curve(p0: float, p1: float, p2: float, p3: float) -> float:
        return p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)))

    return (
        curve(before.radius, a.radius, b.radius, after.radius),
        curve(before.forward, a.forward, b.forward, after.forward),
    )


@lru_cache(maxsize=128)
def _profile(limb: str, begin: float, end: float, extra: float, samples: int) -> tuple[_Ring, ...]:
    found = []
    for k in range(samples):
        at = begin + (end - begin) * k / (samples - 1)
        radius, forward = _smooth(_LIMBS[limb], at)
        found.append(_Ring(at, radius + extra, forward))
    return tuple(found)


def _taper(at: float) -> float:
    """How a tint narrows towards the ends of its muscle."""
    return 0.5 + 0.5 * (1 - abs(2 * at - 1) ** 3)


def _between(ellipses: list[Ellipse]) -> list[Ellipse]:
    """Slices with two more in each gap, along a smooth curve."""
    found = []
    for n in range(len(ellipses) - 1):
        p0, p1, p2, p3 = (ellipses[min(max(n + k, 0), len(ellipses) - 1)] for k in (-1, 0, 1, 2))
        for t in (0.0, 1 / 3, 2 / 3):
            t2, t3 = t * t, t * t * t
            w = ((-t + 2 * t2 - t3) / 2, (2 - 5 * t2 + 3 * t3) / 2, (t + 4 * t2 - 3 * t3) / 2, (t3 - t2) / 2)
            x, y, xx, xy, yy = (
                w[0] * a + w[1] * b + w[2] * c + w[3] * d for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
            )
            found.append((x, y, max(xx, 1e-8), xy, max(yy, 1e-8)))
    return [*found, ellipses[-1]]


def _halo_share(limb: str, at: float) -> float:
    a, b, c, d = _HALOS[limb]
    if at <= a or at >= d:
        return 0.0
    return min(1.0, (at - a) / (b - a), (d - at) / (d - c))


class _Drawing:
    """One body seen by one camera."""

    def __init__(
        self,
        body: Body,
        camera: Camera,
        *,
        breath: float,
        shades: tuple[float, float],
        patches: Sequence[str],
        wear: int,
    ) -> None:
        self.body, self.camera, self.breath = body, camera, breath
        self.shape: Build = body.build
        self.shades = {"left": shades[0], "right": shades[1]}
        self.h = body.build.height
        self.patches = patches
        self.fine = camera.fine  # once, as another thread may ask for another picture meanwhile
        self.points = 36 if self.fine else 16
        self.samples = _FINE_SAMPLES if self.fine else _SAMPLES
        self.top, self.legs, self.sleeve = ("top", "legs", "sleeve") if not wear else ("top-2", "legs-2", "sleeve-2")

    def hull(self, circles: Sequence[Circle], points: int = 0) -> Outline:
        return hull(circles, 32 if self.fine else points or 16)

    def tube(self, circles: Sequence[Circle], last: float = 1.0) -> Outline:
        return tube(circles, last=last, fine=self.fine)

    def on_limb(self, segment: int, limb: str) -> list[Shape]:
        """The tint of what works on a limb, where that side of it is seen."""
        found = []
        frame = self.body.frames[segment]
        y = 1.0 if segment < _S["right-girdle"] else -1.0
        for name in self.patches:
            patch = LIMB_PATCHES.get(name)
            if patch is None or patch.limb != limb:
                continue
            facing = self.camera.towards
            seen = dot(frame[0], facing) * patch.side - dot(frame[1], facing) * patch.inward * y
            if seen < -0.15 and (patch.side or patch.inward):
                continue
            circles = []
            a, b = self.body.origins[segment], self.body.origins[segment + 1]
            for at, radius, forward in _profile(limb, patch.begin, patch.end, 0.0, self.samples):
                r = radius * self.h * self.shape.flesh
                p = mix(a, b, at)
                ahead, across = forward * self.h + r * patch.side, -y * r * patch.inward
                p = tuple(p[n] + frame[0][n] * ahead + frame[1][n] * across for n in range(3))  # type: ignore[assignment]
                u, v = self.camera.flat(p)
                circles.append((u, v, r * patch.wide))
            thin = [(u, v, r * _taper(k / (self.samples - 1))) for k, (u, v, r) in enumerate(circles)]
            found.append(Shape("works", (self.tube(thin),), self.shades["left" if y > 0 else "right"]))
        return found

    def on_trunk(self, on: str) -> list[Shape]:
        found = []
        for name in self.patches:
            patch = TRUNK_PATCHES.get(name)
            if patch is None or patch.on != on:
                continue
            frame = self.body.frames[patch.bone]
            looks = sum(patch.facing[n] * dot(frame[n], self.camera.towards) for n in range(3))
            if looks < -0.25:
                continue
            rows = []
            for row in patch.rows:
                circles = [self.circle(bone, place, radius * self.shape.trunk) for bone, place, radius in row]
                rows += [self.hull((a, b), 12) for a, b in itertools.pairwise(circles)]
            found.append(Shape("works", tuple(rows)))
        return found

    def circle(self, segment: int, local: Vec, radius: float) -> Circle:
        x, y = self.camera.flat(place(self.body.origins[segment], self.body.frames[segment], mul(local, self.h)))
        return (x, y, radius * self.h)

    def limb(self, segment: int, limb: str, begin: float = 0.0, end: float = 1.0, extra: float = 0.0) -> list[Circle]:
        a, b = self.body.origins[segment], self.body.origins[segment + 1]
        ahead = self.body.frames[segment][0]
        if limb == "forearm":
            ahead = (0.0, 0.0, 0.0)
        thick = self.h * self.shape.flesh
        found = []
        for at, radius, forward in _profile(limb, begin, end, extra, self.samples):
            p = mix(a, b, at)
            f = forward * thick
            x, y = self.camera.flat((p[0] + ahead[0] * f, p[1] + ahead[1] * f, p[2] + ahead[2] * f))
            found.append((x, y, radius * thick))
        return found

    def halo(self, segment: int, limb: str) -> Outline:
        thick = _HALO * self.h
        circles = self.limb(segment, limb)
        ringed = []
        for k, (x, y, r) in enumerate(circles):
            share = _halo_share(limb, k / (self.samples - 1))
            # Where there is none it must stay under the limb, or its edge would shine through.
            ringed.append((x, y, r + thick * share if share > 0 else r * 0.8))
        return self.tube(ringed)

    # -- limbs -----------------------------------------------------------------------------------------

    def leg(self, side: str) -> list[Part]:
        thigh, shank, foot = _S[f"{side}-thigh"], _S[f"{side}-shank"], _S[f"{side}-foot"]
        shade = self.shades[side]
        depth = self.camera.depth
        o = self.body.origins
        upper = [
            Shape("halo", (self.halo(thigh, "thigh"),)),
            Shape(self.legs, (self.tube(self.limb(thigh, "thigh")),), shade),
            *self.on_limb(thigh, "thigh"),
        ]
        ground, *bare = self._foot(side)
        lower = [
            Shape("halo", (self.halo(shank, "shank"), ground)),
            Shape("skin", tuple(bare), shade),
            Shape(self.legs, (self.tube(self.limb(shank, "shank", 0.0, 0.93, 0.001), last=0.25),), shade),
            *self.on_limb(shank, "shank"),
        ]
        return [
            Part(depth(mix(o[thigh], o[shank], 0.6)), upper),
            Part(depth(mix(o[shank], o[foot], 0.6)), lower),
        ]

    def _foot(self, side: str) -> tuple[Outline, ...]:
        """Its halo, then ankle and heel, sole and toes."""
        foot, toes = _S[f"{side}-foot"], _S[f"{side}-toes"]
        y = 1.0 if side == "left" else -1.0
        up = -self.shape.ankle
        ankle = self.circle(foot, (0.0, 0.0, 0.0), 0.0195)
        heel = self.circle(foot, (-0.027, 0.0, up + 0.0195), 0.0195)
        inside = self.circle(foot, (0.072, -0.013 * y, up + 0.0125), 0.0125)
        outside = self.circle(foot, (0.062, 0.014 * y, up + 0.0115), 0.0115)
        arch = self.circle(foot, (0.030, -0.002 * y, up + 0.026), 0.0165)
        big = self.circle(toes, (0.026, -0.010 * y, -0.0015), 0.0095)
        small = self.circle(toes, (0.010, 0.015 * y, -0.002), 0.0085)
        ground = self._wider((ankle, heel, inside, outside, big, small))
        return (
            ground,
            self.hull((ankle, heel, arch)),
            self.hull((heel, arch, inside, outside)),
            self.hull((inside, outside, big, small)),
        )

    def _wider(self, circles: Sequence[Circle]) -> Outline:
        more = _HALO * 0.8 * self.h
        return self.hull([(x, y, r + more) for x, y, r in circles])

    def arm(self, side: str, hands: str | float) -> list[Part]:
        upper, lower, hand = _S[f"{side}-upper-arm"], _S[f"{side}-forearm"], _S[f"{side}-hand"]
        shade = self.shades[side]
        depth = self.camera.depth
        o = self.body.origins
        sleeve = self.tube(self.limb(upper, "upper-arm", 0.0, 0.52, 0.003), last=0.2)
        above = [
            Shape("halo", (self.halo(upper, "upper-arm"),)),
            Shape("skin", (self.tube(self.limb(upper, "upper-arm")),), shade),
            Shape(self.sleeve, (sleeve,), shade),
            *self.on_limb(upper, "upper-arm"),
        ]
        ground, *palm = self._hand(side, hands)
        below = [
            Shape("halo", (self.halo(lower, "forearm"), ground)),
            Shape("skin", (self.tube(self.limb(lower, "forearm")), *palm), shade),
            *self.on_limb(lower, "forearm"),
        ]
        return [
            Part(depth(mix(o[upper], o[lower], 0.65)), above),
            Part(depth(mix(o[lower], o[hand], 0.75)), below),
        ]

    def _hand(self, side: str, hands: str | float) -> tuple[Outline, ...]:
        """Its halo, then palm, fingers and thumb."""
        segment = _S[f"{side}-hand"]
        y = 1.0 if side == "left" else -1.0
        k, long = self.shape.flesh, self.shape.hand / 0.102

        def ball(x: float, across: float, down: float, radius: float) -> Circle:
            return self.circle(segment, (x * k, across * y * k, -down * long), radius * k)

        ground, shapes = hand_circles(ball, hands)
        return (self._wider(ground), *(self.hull(circles, 12 if len(circles) < 3 else 0) for circles in shapes))

    # -- the trunk ---------------------------------------------------------------------------------------

    def _slice(self, section: _Section, frame: Rot | None = None) -> Ellipse:
        body, h = self.body, self.h * self.shape.trunk
        r = frame if frame is not None else body.frames[section.segment]
        full = 1.0
        if section.segment in {_S["thorax"], _S["thorax-low"]}:
            full = 1.0 + 0.05 * self.breath
        middle = place(body.origins[section.segment], r, (section.forward * h * full, 0.0, section.up * self.h))
        return flat_ellipsoid(
            self.camera, middle, (mul(r[0], section.deep * h * full), mul(r[1], section.wide * h), mul(r[2], 0.026 * h))
        )

    def trunk(self) -> list[Part]:
        body, _h = self.body, self.h
        points = self.points + 4
        ellipses, hem = [self._slice(section) for section in _TRUNK], _HEM
        if self.fine:
            ellipses, hem = _between(ellipses), 3 * _HEM
        slices = [reach_of(ellipse, points) for ellipse in ellipses]
        links = [hull_of(a, b) for a, b in itertools.pairwise(slices)]
        behind = []
        for y in (1.0, -1.0):
            seat = self.circle(_S["pelvis"], (-0.026, 0.036 * y, -0.012), 0.050 * self.shape.trunk)
            behind.append(
                self.hull((seat, self.circle(_S["pelvis"], (-0.012, 0.036 * y, 0.035), 0.045 * self.shape.trunk)))
            )
        shoulders = [self.circle(_S[f"{side}-upper-arm"], (0.0, 0.0, 0.004), 0.031 * self.shape.flesh)
                     for side in ("left", "right")]  # fmt: skip
        yoke = [
            hull_of(reach_of(self._slice(_TRUNK[-3]), points), reach_of((x, y, r * r, 0.0, r * r), points))
            for x, y, r in shoulders
        ]
        throat = self.circle(_S["neck"], (-0.006, 0.0, 0.004), 0.031 * self.shape.trunk)
        yoke += [self.hull((throat, shoulder)) for shoulder in shoulders]
        depth = self.camera.depth
        low = depth(body.origins[0])
        middle = depth(mix(body.origins[_S["lumbar-low"]], body.origins[_S["neck"]], 0.5))
        shade = max(self.shades.values())
        return [
            Part(low, [Shape(self.legs, (*behind, *links[:hem]), shade), *self.on_trunk("legs")]),
            Part(middle, [Shape(self.top, (*links[hem:], *yoke), shade), *self.on_trunk("top")]),
        ]

    def neck(self, trunk: float, head: float) -> Part:
        """The neck: before the collar and under the head, seen from before; under the collar, seen from behind."""
        n, k = _S["neck"], self.shape.head**0.5
        low = self.circle(n, (-0.003, 0.0, 0.000), 0.0315 * k)
        high = self.circle(_S["head"], (-0.008, 0.0, 0.012), 0.0315 * k)
        behind = dot(self.body.frames[_S["thorax"]][0], self.camera.towards) < -0.2
        depth = trunk - 0.001 if behind else min(self.camera.depth(self.body.origins[n]), head) - 0.001
        return Part(depth, [Shape("skin", (self.hull((low, high)),), 0.8), *self.on_trunk("neck")])


def flesh(body: Body, camera: Camera, *, breath: float = 0.0, shades: tuple[float, float] = (1.0, 1.0),
          hands: str | float = "open", highlight: Sequence[str] = (), wear: int = 0) -> list[Part]:  # fmt: skip
    """All parts of a body, from the farthest to the nearest.

    ``highlight``: patches of what works; ``wear``: which clothes, 0 for the main person.
    """
    drawing = _Drawing(body, camera, breath=breath, shades=shades, patches=highlight, wear=wear)
    head = Part(camera.depth(body.origins[_S["head"]]) + 0.001, head_parts(body, camera))
    trunk = drawing.trunk()
    parts = [*trunk, drawing.neck(trunk[1].depth, head.depth), head]
    for side in ("left", "right"):
        parts += drawing.leg(side)
        parts += drawing.arm(side, hands)
    parts.sort(key=lambda part: part.depth)
    return parts
