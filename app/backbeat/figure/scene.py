"""A figure that can be drawn at any moment: people, props, floor, and how much of it is in the picture."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from backbeat.figure.arrows import arrows
from backbeat.figure.flesh import Part, flesh
from backbeat.figure.kinematics import Body, bend_limb
from backbeat.figure.landmarks import EFFECTORS, SUPPORTS, TORSO, landmark
from backbeat.figure.model import HIGHLIGHTS, Figure
from backbeat.figure.motion import Moment, Mover
from backbeat.figure.props import floor_shape, held_parts, scenery_of, standing_parts
from backbeat.figure.scenery import Scenery, place_of
from backbeat.figure.shapes import Camera, Shape, bounds
from backbeat.figure.skeleton import SEGMENT_INDEX
from backbeat.figure.vectors import apply, dot, mul, sub

__all__ = ["END", "START", "Box", "Picture", "Scene", "scene"]

START, END = Moment("prepare", 0.0), Moment("effort", 1.0)


@dataclass(frozen=True, slots=True)
class Box:
    """What of the picture is shown, in metres; y goes down."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Picture:
    shapes: tuple[Shape, ...]
    box: Box


class Scene:
    """A figure on one side, ready to move. Made once, kept, and asked for each moment."""

    def __init__(self, figure: Figure, *, mirror: bool = False) -> None:
        self.figure, self.mirror = figure, mirror
        around, above = figure.view
        if mirror and len(figure.people) > 1:
            around = -around  # else a helper who kneels behind would kneel in front, and hide who is helped
        self._near = figure.framing in {"head", "upper"}
        self.camera = Camera(around, above, fine=self._near)
        scenery = scenery_of(figure)
        self.movers: list[Mover] = []
        for place, person in enumerate(figure.people):
            partner = self.movers[0] if self.movers else None
            mover = Mover(person, scenery, figure.loop, mirror=mirror, partner=partner)
            if place == 0 and self._settle(mover, scenery):
                mover = Mover(person, scenery, figure.loop, mirror=mirror)
            self.movers.append(mover)
        #: How high props are that a body sits or lies on, in metres.
        self.heights: Mapping[str, float] = scenery.heights
        self._patches = tuple(patch for word in figure.highlight for patch in HIGHLIGHTS[word])
        self._shades = [self._shade(mover.start.body) for mover in self.movers]
        keys = self._key_bodies()
        self._reach = _reach([body for pair in keys for body in pair])
        self._standing = standing_parts(figure, scenery, self.camera, self._reach)
        solid = [shape for part in self._standing for shape in part.shapes if shape.role.startswith("prop")]
        self._floor = floor_shape(self.camera, self._reach, bounds(solid) if solid else None)
        self.box = self._frame()

    def _settle(self, mover: Mover, scenery: Scenery) -> bool:
        """Put what is sat or lain on under the body; True where that moves something that is held."""
        contacts = mover.start.contacts
        points = [
            contacts[name] for support in mover.start.pose.supports if support in TORSO for name in SUPPORTS[support]
        ]
        kind = mover.start.pose.surface
        if not points or kind == "floor":
            return False
        xs = [point[0] for point in points]
        scenery.chair_at = {"chair": sum(xs) / len(xs) + 0.04, "pillow": min(xs) + 0.06}.get(kind, min(xs) - 0.03)
        return any(pin.target == "chair" for pose in mover.person.track.poses for pin in pose.pins)

    def _shade(self, body: Body) -> tuple[float, float]:
        """How dark the left and the right limbs are: the nearer the darker, alike where seen from before."""
        near = dot(body.frames[0][1], self.camera.towards)
        if abs(near) < 0.2:
            return (1.0, 1.0)
        far = 0.94 - 0.64 * abs(near) ** 1.6
        return (1.0, far) if near > 0 else (far, 1.0)

    def _key_bodies(self) -> list[tuple[Body, Body]]:
        return [(a.body, b.body) for a, b in (mover.key_poses for mover in self.movers)]

    # -- moments -------------------------------------------------------------------------------------

    def key(self, moment: Moment) -> tuple[object, ...]:
        """The same for any two moments whose pictures are the same: repetitions repeat, and a hold stands still."""
        return (moment.breath, *(mover.key(moment) for mover in self.movers))

    def bodies(self, moment: Moment) -> list[Body]:
        found: dict[str, Body] = {}
        for mover in self.movers:
            body = mover.body(moment)
            _keep_hold(mover, body, found)
            found[mover.person.name] = body
        return [found[mover.person.name] for mover in self.movers]

    def _hands(self, mover: Mover, moment: Moment) -> str | float:
        """The shape of the hands; where they are spread in some pose, how far they are open (0 to 1)."""
        if all(pose.hands != "spread" for pose in mover.person.track.poses):
            return mover.start.pose.hands
        nodes = mover.nodes(moment.kind, moment.rep)
        a, b = (1.0 if node.pose.hands == "spread" else 0.0 for node in (nodes[0], nodes[-1]))
        return a + (b - a) * (1 - math.cos(math.pi * moment.fraction)) / 2

    def shapes(self, moment: Moment) -> tuple[Shape, ...]:
        """Everything in the picture at a moment, the hindmost first."""
        parts: list[Part] = list(self._standing)
        for mover, body, shades in zip(self.movers, self.bodies(moment), self._shades, strict=True):
            hands = self._hands(mover, moment)
            first = mover is self.movers[0]
            parts += flesh(body, self.camera, breath=moment.breath, shades=shades, hands=hands,
                           highlight=self._patches if first else (), wear=0 if first else 1)  # fmt: skip
            if first:
                parts += held_parts(self.figure, self.camera, body)
        parts.sort(key=lambda part: part.depth)
        ground = () if self.figure.prop("mat") is not None else (self._floor,)
        return (*ground, *(shape for part in parts for shape in part.shapes))

    def picture(self, moment: Moment, *, with_arrows: bool = False, fine: bool = False) -> Picture:
        """The picture of a moment. ``fine``: for more than about 700 pixels, where outlines need more points."""
        self.camera.fine = fine or self._near
        shapes = self.shapes(moment)
        if with_arrows and self.figure.arrows:
            shapes += tuple(arrows(self))
        return Picture(shapes, self.box)

    def start_picture(self, *, with_arrows: bool = False, fine: bool = False) -> Picture:
        return self.picture(self.start_moment(), with_arrows=with_arrows, fine=fine)

    def end_picture(self, *, with_arrows: bool = False, fine: bool = False) -> Picture:
        return self.picture(self.end_moment(), with_arrows=with_arrows, fine=fine)

    def start_moment(self) -> Moment:
        if self.walks:
            return Moment("work", 0.0, 0)
        # Where the way back ends elsewhere than it began, that is the other end of the movement.
        return Moment("pause", 0.0) if self.movers[0].person.track.finish else START

    def end_moment(self) -> Moment:
        if self.walks:
            path = self.movers[0].person.track.path
            half = len(path) // 2
            half = half if path[half] != path[0] else 1
            return Moment("work", 0.0, self.figure.loop * half // len(path))
        return END

    @property
    def walks(self) -> bool:
        track = self.movers[0].person.track
        return bool(track.path) and not track.effort

    def moments(self, count: int) -> list[Moment]:
        """Moments that show the whole movement, evenly spread over a rep or once round."""
        if self.walks:
            return [Moment("work", 0.0, self.figure.loop * k // count) for k in range(count)]
        half = count // 2
        return [
            *(Moment("effort", k / (half - 1)) for k in range(half)),
            *(Moment("finish", (k + 1) / (count - half)) for k in range(count - half)),
        ]

    # -- the frame -----------------------------------------------------------------------------------

    def _frame(self) -> Box:
        """The smallest box that holds the whole movement, or the part that is to be seen."""
        boxes = []
        middle: list[tuple[float, float]] = []
        for moment in self.moments(6):
            for body, shades in zip(self.bodies(moment), self._shades, strict=True):
                shapes = [shape for part in flesh(body, self.camera, shades=shades) for shape in part.shapes]
                boxes.append(bounds(shapes))
                middle.append(self._cut(body))
        left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
        right, bottom = max(b[2] for b in boxes), max(b[3] for b in boxes)
        framing = self.figure.framing
        if framing in {"upper", "head"}:
            bottom = min(bottom, max(y for y, _ in middle))
        elif framing == "legs":
            top = max(top, min(y for y, _ in middle))
        elif self._standing:
            solid = [shape for part in self._standing for shape in part.shapes if shape.role not in {"wall", "mat"}]
            if solid:
                a, b, c, d = bounds(solid)
                left, top, right, bottom = min(left, a), min(top, b), max(right, c), max(bottom, d)
        if framing == "head":
            centre = self.camera.flat(self.movers[0].start.body.origins[SEGMENT_INDEX["head"]])[0]
            reach = 0.30 * self.movers[0].shape.height / 1.72
            left, right = max(left, centre - reach), min(right, centre + reach)
        return Box(left, top, right, max(bottom, top + 0.2))

    def _cut(self, body: Body) -> tuple[float, float]:
        """Where a picture of one part of the body ends."""
        h = body.build.height
        flat = self.camera.flat
        match self.figure.framing:
            case "head":
                return flat(body.point(SEGMENT_INDEX["thorax"], (0.0, 0.0, -0.01 * h)))[::-1]
            case "upper":
                below = -0.05 if self.figure.prop("dumbbells") is None else -0.17  # as far as what is held goes
                return flat(body.point(0, mul((0.0, 0.0, below), h)))[::-1]
            case _:
                return flat(body.point(SEGMENT_INDEX["lumbar-high"], (0.0, 0.0, 0.05 * h)))[::-1]


def _keep_hold(mover: Mover, body: Body, others: Mapping[str, Body]) -> None:
    """Hands that hold another person go along as that one moves."""
    for pin in mover.start.pose.pins:
        other = others.get(pin.of)
        if other is None:
            continue
        mark = landmark(pin.effector, body.build.name)
        upper = SEGMENT_INDEX[EFFECTORS[pin.effector]]
        if mark.segment != upper + 2:
            continue
        there = landmark(pin.target, other.build.name)
        target = other.point(there.segment, there.place)
        for _ in range(2):
            bend_limb(body, upper, sub(target, apply(body.frames[upper + 2], mark.place)))


_ENDS = ("crown", *(f"{side}-{end}" for side in ("left", "right") for end in ("fingertip", "toe-tip", "heel")))


def _reach(bodies: Sequence[Body]) -> tuple[float, float, float, float]:
    """How far bodies go: back, front, right, left."""
    places = [origin for body in bodies for origin in body.origins]
    places += [place_of(body, name) for body in bodies for name in _ENDS]
    xs, ys = [place[0] for place in places], [place[1] for place in places]
    return min(xs) - 0.04, max(xs) + 0.04, min(ys) - 0.04, max(ys) + 0.04


@lru_cache(maxsize=160)
def scene(figure: Figure, *, mirror: bool = False) -> Scene:
    """The scene of a figure, kept."""
    return Scene(figure, mirror=mirror)
