"""Reads the `figure:` part of an exercise: what to look at, the poses, the people and the props."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from backbeat.figure.model import FRAMINGS, HIGHLIGHTS, PROPS, VIEWS, Figure, Person, Pose, Prop, Track
from backbeat.figure.pose import base_pose, number, one_of, read_pose, words
from backbeat.figure.skeleton import BUILDS
from backbeat.routine.fields import Context, Word, identifier, length, read_mapping
from backbeat.routine.tree import Listing, Mapping, Node, Scalar
from backbeat.said import said

__all__ = ["read_figure"]

_MOST_POSES = 60


def read_figure(node: Node, context: Context) -> Figure | None:
    """The figure, or None with every mistake written down."""
    poses = _PoseReader()
    table = {
        "view": Word("view", _view, "side, front, back, three-quarter, or degrees around the figure"),
        "framing": Word("framing", one_of(FRAMINGS, said("framing")), "whole, upper, head or legs"),
        "highlight": Word("highlight", _highlights, ""),
        "props": Word("props", _props, "mat, chair, ..."),
        "loop": Word("loop", length(500), "how long the path of a timed exercise takes once round"),
        "arrows": Word("arrows", one_of(("yes", "no"), said("answer")), "whether to draw them"),
        "people": Word("people", lambda n, c: words(n, c, _person, said("people")), "who else is in the picture"),
    } | _track_table(poses) | _person_table()  # fmt: skip
    errors = context.problems.has_errors
    found = _in_order(node, table, context, said("the figure"))
    if found is None or (context.problems.has_errors and not errors):
        return None
    values = found
    others: tuple[Person, ...] = values.get("people", ())
    main = Person(values.get("name", "person"), values.get("as", "adult"), _track(values, poses),
                  values.get("at", (0.0, 0.0)), values.get("facing", 0.0))  # fmt: skip
    return Figure(
        people=(main, *others),
        view=values.get("view", VIEWS["side"]),
        framing=values.get("framing", "whole"),
        highlight=values.get("highlight", ()),
        props=values.get("props", ()),
        loop=values.get("loop", 3000),
        arrows=values.get("arrows", "yes") == "yes",
    )


class _PoseReader:
    """Poses by name, as far as they have been read: a pose may grow from one above it."""

    def __init__(self) -> None:
        self.known: dict[str, Pose] = {}

    def one(self, name: str) -> Callable[[Node, Context], Any]:
        def read(node: Node, context: Context) -> Any:
            pose = read_pose(node, context, self.known, "start")
            if pose is not None and name:
                self.known[name] = pose
            return pose

        return read

    def several(self, name: str) -> Callable[[Node, Context], Any]:
        def read(node: Node, context: Context) -> Any:
            items = node.items if isinstance(node, Listing) else (node,)
            if len(items) > _MOST_POSES:
                context.error(node, said("%1 poses are too many; %2 are the most", len(items), _MOST_POSES))
                return None
            found: list[Pose] = []
            for item in items:
                pose = read_pose(item, context, self.known, "start")
                if pose is not None:
                    found.append(pose)
                    self.known[name] = pose  # `from: effort` is the last one
            return tuple(found)

        return read

    def named(self, node: Node, context: Context) -> Any:
        if not isinstance(node, Mapping):
            context.error(node, said("poses are written as names with a pose each"))
            return None
        for key, value in node.pairs:
            if identifier(key, context) is not None:
                self.one(key.text.strip())(value, context)
        return True


def _track_table(poses: _PoseReader) -> dict[str, Word]:
    return {
        "poses": Word("poses", poses.named, "poses by name, for others to grow from"),
        "start": Word("start", poses.one("start"), "the pose a rep begins with"),
        "effort": Word("effort", poses.several("effort"), "the pose, or several one after the other, of the effort"),
        "hold": Word("hold", poses.several("hold"), "the pose while holding, where it differs"),
        "finish": Word("finish", poses.several("finish"), "the poses of the way back, where it is not the start"),
        "path": Word("path", poses.several("path"), "poses walked round and round"),
    }


def _person_table() -> dict[str, Word]:
    return {
        "name": Word("name", identifier, "what pins call this person"),
        "as": Word("as", one_of(tuple(BUILDS), said("person")), "adult, child or baby"),
        "at": Word("at", _at, "where, in cm"),
        "facing": Word("facing", number(-360, 360, said("facing (degrees to the left)")), ""),
    }


def _person(node: Node, context: Context) -> Person | None:
    poses = _PoseReader()
    found = _in_order(node, _track_table(poses) | _person_table(), context, said("the person"))
    if found is None:
        return None
    return Person(found.get("name", "helper"), found.get("as", "adult"), _track(found, poses),
                  found.get("at", (0.0, 0.0)), found.get("facing", 0.0))  # fmt: skip


def _track(values: dict[str, Any], poses: _PoseReader) -> Track:
    start = poses.known.get("start")
    path: tuple[Pose, ...] = values.get("path", ())
    if start is None:
        start = path[0] if path else base_pose("standing")
    return Track(start, values.get("effort", ()), values.get("hold", ()), values.get("finish", ()), path)


#: Poses are read in this order, whatever the file's, so that `from` finds them.
_ORDER = ("start", "poses", "effort", "hold", "finish", "path")


def _in_order(node: Node, table: dict[str, Word], context: Context, what: str) -> dict[str, Any] | None:
    if isinstance(node, Mapping):
        ordered = sorted(node.pairs, key=lambda pair: _ORDER.index(pair[0].text) if pair[0].text in _ORDER else -1)
        node = Mapping(tuple(ordered), node.place)
    found = read_mapping(node, table, context, what)
    return None if found is None else found.values


def _highlights(node: Node, context: Context) -> tuple[str, ...]:
    return words(node, context, one_of(tuple(HIGHLIGHTS), said("part")), said("parts"))


def _view(node: Node, context: Context) -> tuple[float, float] | None:
    if isinstance(node, Scalar) and node.text.strip().lstrip("+-").isdigit():
        around = number(-360, 360, said("the angle of the view"))(node, context)
        return None if around is None else (around % 360, 9.0)
    name = one_of(tuple(VIEWS), said("view"))(node, context)
    return None if name is None else VIEWS[name]


def _at(node: Node, context: Context) -> tuple[float, float] | None:
    table = {key: Word(key, number(-400, 400, said("%1 (in cm)", key)), "") for key in ("forward", "left")}
    found = read_mapping(node, table, context, said("the place"))
    if found is None:
        return None
    return (found.values.get("forward", 0.0) / 100, found.values.get("left", 0.0) / 100)


def _props(node: Node, context: Context) -> tuple[Prop, ...]:
    """A list of names, or names with where they stand: ``{wall: {at: 60}}``, in cm."""
    table = {key: Word(key, number(-300, 300, said("%1 (in cm)", key)), "") for key in ("at", "height")}
    if not isinstance(node, Mapping):
        return tuple(Prop(name) for name in words(node, context, one_of(PROPS, said("prop")), said("props")))
    found: list[Prop] = []
    for key, value in node.pairs:
        name = one_of(PROPS, said("prop"))(key, context)
        where = read_mapping(value, table, context, said("the prop")) if isinstance(value, Mapping) else None
        if name is not None:
            at, height = (where.values.get("at"), where.values.get("height")) if where is not None else (None, None)
            found.append(Prop(name, None if at is None else at / 100, None if height is None else height / 100))
    return tuple(found)
