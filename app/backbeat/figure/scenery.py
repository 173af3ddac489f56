"""What stands around a body, and a body that stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from backbeat.figure.kinematics import Body
from backbeat.figure.landmarks import TORSO, landmark
from backbeat.figure.model import Pin, Pose
from backbeat.figure.vectors import Rot, Vec

__all__ = ["Scenery", "Solved", "place_of"]


@dataclass(slots=True)
class Scenery:
    """What stands around: heights and places of props in metres, and the other bodies."""

    heights: dict[str, float] = field(default_factory=dict)
    wall: float = 0.5
    bar: float = 2.1
    bar_at: float = 0.0
    ball: Vec = (0.0, 0.0, 0.33)
    ball_radius: float = 0.33
    chair_at: float = 0.0
    half_width: float = 0.30
    bodies: Mapping[str, Body] = field(default_factory=dict)

    def under(self, pose: Pose, support: str) -> float:
        """The height of what a support rests on."""
        return self.heights.get(pose.surface, 0.0) if support in TORSO else 0.0


@dataclass(slots=True)
class Solved:
    """A pose that stands: the body, and all that is needed to move from it to the next."""

    pose: Pose
    body: Body
    angles: list[float]
    root: Vec
    turn: Rot
    contacts: dict[str, Vec]
    pins: dict[Pin, Vec]


def place_of(body: Body, name: str) -> Vec:
    """Where a landmark of a body is."""
    mark = landmark(name, body.build.name)
    return body.point(mark.segment, mark.place)
