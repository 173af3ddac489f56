"""The words of a figure: what they mean, and what is said when they mean nothing."""

from __future__ import annotations

import pytest

from backbeat.figure.model import Figure, mirrored
from backbeat.figure.pose import base_pose
from backbeat.figure.reader import read_figure
from backbeat.figure.skeleton import DOF_INDEX
from backbeat.routine.problems import Problem, format_problem
from backbeat.routine.reader import ReadExercise, read_exercise

HEAD = "exercise: 1\ntitle: Trial\nsteps: [Move.]\nfigure:\n"


def read(figure: str) -> ReadExercise:
    indented = "".join(f"  {line}\n" for line in figure.strip("\n").splitlines())
    return read_exercise((HEAD + indented).encode(), stem="trial", read_figure=read_figure)


def good(figure: str) -> Figure:
    found = read(figure)
    assert found.exercise is not None, [format_problem("trial", problem) for problem in found.problems]
    assert isinstance(found.exercise.figure, Figure)
    return found.exercise.figure


def problems(figure: str) -> tuple[Problem, ...]:
    found = read(figure)
    assert found.exercise is None
    return found.problems


def test_a_pose_grows_from_another() -> None:
    figure = good("""
start: {base: all-fours}
effort:
  from: start
  left-shoulder: {flexion: 170}
""")
    start, effort = figure.people[0].track.start, figure.people[0].track.effort[0]
    assert effort.angles[DOF_INDEX["left-shoulder flexion"]] == 170
    assert effort.angles[DOF_INDEX["right-shoulder flexion"]] == start.angles[DOF_INDEX["right-shoulder flexion"]]


def test_a_limb_moved_on_one_side_leaves_the_floor_and_limbs_moved_on_both_stay() -> None:
    figure = good("""
start: {base: all-fours}
effort: {from: start, left-shoulder: {flexion: 170}, right-hip: {extension: 5}}
finish: {from: start, hips: {flexion: 100}, elbows: {flexion: 20}}
""")
    track = figure.people[0].track
    assert set(track.effort[0].supports) == {"right-hand", "left-shin"}
    assert set(track.finish[0].supports) == set(track.start.supports)


def test_one_side_is_stronger_than_both_in_whatever_order() -> None:
    for text in ("left-knee: {flexion: 10}, knees: {flexion: 60}", "knees: {flexion: 60}, left-knee: {flexion: 10}"):
        angles = good(f"start: {{base: standing, {text}}}").people[0].track.start.angles
        assert angles[DOF_INDEX["left-knee flexion"]] == 10
        assert angles[DOF_INDEX["right-knee flexion"]] == 60


def test_the_spine_shares_a_bend_among_its_parts() -> None:
    angles = good("start: {base: standing, spine: {flexion: 60, rotation-left: 40}}").people[0].track.start.angles
    lumbar, thoracic = angles[DOF_INDEX["lumbar flexion"]], angles[DOF_INDEX["thoracic flexion"]]
    assert lumbar + thoracic == pytest.approx(60)
    assert min(lumbar, thoracic) > 20
    turns = angles[DOF_INDEX["lumbar rotation-left"]], angles[DOF_INDEX["thoracic rotation-left"]]
    assert sum(turns) == pytest.approx(40)
    assert turns[0] <= 12


def test_an_opposite_word_is_a_negative_angle() -> None:
    angles = good("start: {base: standing, left-hip: {extension: 20}}").people[0].track.start.angles
    assert angles[DOF_INDEX["left-hip flexion"]] == -20


def test_mirrored_twice_is_the_same_pose() -> None:
    pose = good("start: {base: side-lying, neck: {rotation-left: 20}, left-elbow: {flexion: 40}}").people[0].track.start
    assert mirrored(pose) != pose
    assert mirrored(mirrored(pose)) == pose


def test_standing_is_its_own_mirror_image() -> None:
    pose = base_pose("standing")
    assert mirrored(pose).angles == pytest.approx(pose.angles)


@pytest.mark.parametrize(
    ("figure", "place", "told"),
    [
        ("start: {base: standing, left-sholder: {flexion: 10}}", (5, 27), "did you mean 'left-shoulder'?"),
        ("start: {base: standing, knees: {flexion: 200}}", (5, 44), "flexion of the knee goes from -5 to 160, not 200"),
        ("start: {base: standing, knees: {bend: 20}}", (5, 35), "the joint 'knees' has no 'bend'"),
        ("start: {base: stading}", (5, 17), "did you mean 'standing'?"),
        ("start: {base: standing}\neffort: {from: strat}", (6, 18), "did you mean 'start'?"),
        ("start: {base: standing, supports: [foot]}", (5, 38), "there is no support 'foot'"),
        ("start: {base: standing, pins: {hands: kneecop}}", (5, 41), "did you mean 'kneecap'?"),
        ("start: {base: standing, pins: {tail: floor}}", (5, 34), "nothing called 'tail' can be pinned"),
        ("view: fornt\nstart: {base: standing}", (5, 9), "did you mean 'front'?"),
        ("props: [caht]\nstart: {base: standing}", (5, 11), "there is no prop 'caht'"),
        ("highlight: [bakc]\nstart: {base: standing}", (5, 15), "did you mean 'back'?"),
        ("start: {base: standing, elbows: 20}", (5, 35), "angles are written as {flexion: 30}"),
        ("start: {base: standing, knees: {flexion: lots}}", (5, 44), "'lots' is not a number"),
        ("stat: {base: standing}", (5, 3), "unknown key 'stat' in the figure; did you mean 'start'?"),
        ("start: {base: standing}\npeople: [{as: grandmother}]", (6, 17), "there is no person 'grandmother'"),
        ("start: {base: standing, from: start}", (5, 33), "there is no pose above this one 'start'"),
        ("path: standing standing", (5, 9), "there is no pose"),
        ("start: [a, b]", (5, 10), "the pose must be keys with values"),
    ],
)
def test_a_mistake_is_told_at_its_place(figure: str, place: tuple[int, int], told: str) -> None:
    found = problems(figure)
    assert any(told in problem.message for problem in found), [problem.message for problem in found]
    where = next(problem.place for problem in found if told in problem.message)
    assert (where.line, where.column) == place


def test_all_mistakes_are_told_at_once() -> None:
    found = problems("""
view: sid
start: {base: standing, knees: {flexion: 999}, nose: {flexion: 1}}
effort: {from: start, hips: {flexion: -99}, supports: [wings]}
""")
    assert len([problem for problem in found if problem.is_error]) == 5


@pytest.mark.parametrize(
    "figure", ["[]", "x", "{}", "start: []", "path: [[[]]]", "people: {a: b}", "poses: 3", "at: x"]
)
def test_no_text_whatever_raises(figure: str) -> None:
    read_exercise(f"{HEAD[:-1]} {figure}\n".encode(), stem="trial", read_figure=read_figure)
    read(figure)


def test_without_a_reader_a_figure_is_left_alone() -> None:
    found = read_exercise((HEAD + "  start: {nonsense: 1}\n").encode(), stem="trial")
    assert found.exercise is not None
    assert found.exercise.figure is None
