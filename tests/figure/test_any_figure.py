"""Whatever a person writes: what is accepted can be drawn, and what is not is told."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.figure.test_pose_text import read

from backbeat.figure.bases import BASES
from backbeat.figure.landmarks import EFFECTORS, POINTS, support_words
from backbeat.figure.model import FRAMINGS, HIGHLIGHTS, PROPS, VIEWS, Figure
from backbeat.figure.pose import PLACES, SURFACES, range_of, words_of
from backbeat.figure.scene import Scene
from backbeat.figure.skeleton import BUILDS, joint_names

JOINTS = [name for name in joint_names() if name.startswith(("left", "right")) or not name.endswith("s")]
TARGETS = (*PLACES, *POINTS, "kneecap", "other-hand", "head-behind of other", "left-hand of person")


def listed(words: tuple[str, ...], most: int = 3) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), max_size=most).map(lambda chosen: f"[{', '.join(chosen)}]")


@st.composite
def poses(draw: st.DrawFn, ground: str = "base") -> str:
    said = {"from": "start"} if ground == "from" else {"base": draw(st.sampled_from(sorted(BASES)))}
    for joint in draw(st.lists(st.sampled_from(JOINTS), max_size=4, unique=True)):
        word = draw(st.sampled_from(sorted(words_of(joint))))
        low, high = range_of(joint, word)
        said[joint] = f"{{{word}: {draw(st.integers(math.ceil(low), math.floor(high)))}}}"
    if draw(st.booleans()):
        said["supports"] = draw(listed(tuple(support_words())))
    if draw(st.booleans()):
        said["on"] = draw(st.sampled_from(SURFACES))
    if draw(st.booleans()):
        said["turn"] = f"{{left: {draw(st.integers(-180, 180))}, forward: {draw(st.integers(-180, 180))}}}"
    if draw(st.booleans()):
        said["pins"] = f"{{{draw(st.sampled_from(sorted(EFFECTORS)))}: {draw(st.sampled_from(TARGETS))}}}"
    if draw(st.booleans()):
        said["hands"] = draw(st.sampled_from(("open", "flat", "fist", "spread")))
    return "{" + ", ".join(f"{key}: {value}" for key, value in said.items()) + "}"


@st.composite
def figures(draw: st.DrawFn) -> str:
    lines = [
        f"view: {draw(st.sampled_from(sorted(VIEWS)))}",
        f"framing: {draw(st.sampled_from(FRAMINGS))}",
        f"as: {draw(st.sampled_from(sorted(BUILDS)))}",
        f"highlight: {draw(listed(tuple(HIGHLIGHTS)))}",
        f"props: {draw(listed(PROPS))}",
        f"start: {draw(poses())}",
    ]
    for key in draw(st.sets(st.sampled_from(("effort", "hold", "finish")))):
        lines.append(f"{key}: {draw(poses('from'))}")
    if draw(st.booleans()):
        lines.append(f"path: [start, {draw(poses('from'))}]")
    if draw(st.booleans()):
        lines.append(f"people: [{{name: other, as: {draw(st.sampled_from(sorted(BUILDS)))}, start: {draw(poses())}}}]")
    return "\n".join(lines)


@settings(max_examples=60)
@given(figures())
def test_what_is_accepted_can_be_drawn(text: str) -> None:
    found = read(text)
    if found.exercise is None:
        assert found.problems
        return
    figure = found.exercise.figure
    assert isinstance(figure, Figure)
    there = Scene(figure)
    for picture in (there.start_picture(), there.end_picture(with_arrows=True)):
        box = picture.box
        assert all(math.isfinite(edge) for edge in (box.left, box.top, box.right, box.bottom))
        assert all(math.isfinite(x + y) for shape in picture.shapes for outline in shape.outlines for x, y in outline)
