"""What a figure's text says, as values: poses, people, props, and how to look at them."""

from __future__ import annotations

from dataclasses import dataclass

from backbeat.figure.skeleton import DOF_INDEX as _INDEX
from backbeat.figure.skeleton import DOFS, mirrored_name

__all__ = ["HIGHLIGHTS", "PROPS", "VIEWS", "Figure", "Person", "Pin", "Pose", "Prop", "Track", "mirrored"]

#: How to look at a figure: degrees around it (0 its face, 90 its right side, 180 its back) and above the floor.
VIEWS: dict[str, tuple[float, float]] = {
    "front": (0.0, 7.0),
    "three-quarter": (48.0, 13.0),
    "side": (90.0, 7.0),
    "three-quarter-back": (132.0, 13.0),
    "back": (180.0, 7.0),
    "side-left": (270.0, 7.0),
    "three-quarter-left": (312.0, 13.0),
    "above": (90.0, 38.0),
}
FRAMINGS = ("whole", "upper", "head", "legs")

#: Words of what works or is stretched, and the patches of the body that are tinted for it.
HIGHLIGHTS: dict[str, tuple[str, ...]] = {
    "back": ("back-low", "back-high"),
    "lower-back": ("back-low",),
    "upper-back": ("back-high",),
    "neck": ("neck",),
    "shoulders": ("shoulders",),
    "chest": ("chest",),
    "abs": ("abs",),
    "belly": ("abs",),
    "waist": ("waist",),
    "glutes": ("glutes",),
    "hips": ("glutes",),
    "hamstrings": ("hamstrings",),
    "thighs": ("thigh",),
    "quadriceps": ("quads",),
    "quads": ("quads",),
    "hip-flexors": ("quads",),
    "inner-thighs": ("adductors",),
    "calves": ("calves",),
    "arms": ("biceps", "triceps", "forearms"),
    "biceps": ("biceps",),
    "triceps": ("triceps",),
    "forearms": ("forearms",),
    "wrists": ("forearms",),
    "legs": ("thigh", "calves"),
    "feet": (),
    "whole-body": ("back-low", "back-high", "glutes", "quads"),
}

PROPS = ("mat", "chair", "table", "couch", "wall", "bar", "pillow", "dumbbells", "ball", "stick", "toy", "desk")


@dataclass(frozen=True, slots=True)
class Pin:
    """A hand or foot that stays on something: a landmark of a body, or a prop."""

    effector: str
    target: str
    of: str = ""  # whose landmark; empty: one's own


@dataclass(frozen=True, slots=True)
class Pose:
    angles: tuple[float, ...]
    stance: str
    turn: tuple[float, float, float]
    supports: tuple[str, ...]
    pins: tuple[Pin, ...] = ()
    surface: str = "floor"
    free: tuple[str, ...] = ()
    hands: str = "open"
    shift: tuple[float, float, float] = (0.0, 0.0, 0.0)
    slide: bool = False  # supports may stand elsewhere than in the pose before
    balanced: bool = True  # a standing body keeps its weight over its feet
    slot: str = ""  # where in the track, for poses that hold on to somebody else


@dataclass(frozen=True, slots=True)
class Track:
    """The poses of one person in the order of a rep; or a path that is walked round and round."""

    start: Pose
    effort: tuple[Pose, ...] = ()
    hold: tuple[Pose, ...] = ()
    finish: tuple[Pose, ...] = ()
    path: tuple[Pose, ...] = ()

    def slots(self) -> dict[str, Pose]:
        """Every pose by its place in the track, so that two people's poses can be told to belong together."""
        found = {"start": self.start}
        for name in ("effort", "hold", "finish", "path"):
            found |= {f"{name} {n}": pose for n, pose in enumerate(getattr(self, name))}
        return found

    @property
    def poses(self) -> tuple[Pose, ...]:
        return (self.start, *self.effort, *self.hold, *self.finish, *self.path)


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    build: str
    track: Track
    at: tuple[float, float] = (0.0, 0.0)  # metres forward and to the left of the picture's middle
    facing: float = 0.0  # degrees to the left


@dataclass(frozen=True, slots=True)
class Prop:
    kind: str
    at: float | None = None  # metres before the middle of the picture
    height: float | None = None  # metres


@dataclass(frozen=True, slots=True)
class Figure:
    people: tuple[Person, ...]
    view: tuple[float, float] = VIEWS["side"]
    framing: str = "whole"
    highlight: tuple[str, ...] = ()
    props: tuple[Prop, ...] = ()
    loop: int = 3000  # milliseconds once round the path of a timed exercise
    arrows: bool = True

    def prop(self, kind: str) -> Prop | None:
        return next((prop for prop in self.props if prop.kind == kind), None)


_MIRROR = tuple(_INDEX[f"{mirrored_name(dof.joint)} {dof.motion.more}"] for dof in DOFS)
# Of the middle, left and right are the two directions of one angle.
_FLIP = tuple(-1.0 if dof.motion.more.endswith("-left") else 1.0 for dof in DOFS)


def mirrored(pose: Pose) -> Pose:
    """The pose with left and right exchanged."""
    yaw, pitch, roll = pose.turn
    return Pose(
        angles=tuple(pose.angles[_MIRROR[index]] * _FLIP[index] for index in range(len(DOFS))),
        stance=pose.stance,
        turn=(-yaw, pitch, -roll),
        supports=tuple(mirrored_name(name) for name in pose.supports),
        pins=tuple(Pin(mirrored_name(pin.effector), mirrored_name(pin.target), pin.of) for pin in pose.pins),
        surface=pose.surface,
        free=tuple(mirrored_name(name) for name in pose.free),
        hands=pose.hands,
        shift=(pose.shift[0], -pose.shift[1], pose.shift[2]),
        slide=pose.slide,
        balanced=pose.balanced,
        slot=pose.slot,
    )
