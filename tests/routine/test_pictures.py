"""Rows F50 and F51 where the file is read: a name that could reach anything but a picture beside it is refused."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from backbeat.routine.model import Block, Exercise, Pictures, Routine, Step
from backbeat.routine.pictures import MOST_PICTURES, why_not_a_picture
from backbeat.routine.problems import format_problem
from backbeat.routine.reader import ReadRoutine, read_exercise, read_routine
from backbeat.routine.writer import dump_exercise, dump_routine
from backbeat.session.programme import Programme, programme_from_plan

HEAD = "routine: 1\ntitle: T\n"
BLOCKS = "blocks:\n- exercises:\n  - title: A\n    steps: [B]\n"
FLOWER = Exercise("flower", "Flower", ("Bloom.",), pictures=Pictures(("bud.png", "bloom.webp"), "/own/exercises"))


def read(text: str, **more: object) -> ReadRoutine:
    options: dict[str, object] = {"stem": "s", "exercises": {"flower": FLOWER}, "folder": "/own/routines"} | more
    return read_routine(text.encode(), **options)  # type: ignore[arg-type]


def told(text: str, **more: object) -> list[str]:
    return [format_problem("f", problem).splitlines()[0] for problem in read(text, **more).problems]


def pictures_of(read_: ReadRoutine) -> Pictures | None:
    assert read_.routine is not None, read_.problems
    return read_.routine.blocks[0].steps[0].exercise.pictures


# -- what is written -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("knee.jpg", ("knee.jpg",)),
        ("[knee.jpg]", ("knee.jpg",)),
        ("[start.PNG, 'my photos/half way.jpeg', end.WebP]", ("start.PNG", "my photos/half way.jpeg", "end.WebP")),
        ("./knee..bent.png", ("./knee..bent.png",)),
        ("Übung-größer.jpg", ("Übung-größer.jpg",)),
        ("Screenshot 1.00.00\u202fPM.png", ("Screenshot 1.00.00\u202fPM.png",)),
    ],
)
def test_an_exercise_names_a_picture_or_a_series(written: str, names: tuple[str, ...]) -> None:
    found = pictures_of(read(f"{HEAD}{BLOCKS}    picture: {written}\n"))
    assert found is not None
    assert (found.names, found.folder) == (names, "/own/routines")


def test_a_routine_names_its_own() -> None:
    routine = read(f"{HEAD}picture: me.jpg\n{BLOCKS}").routine
    assert routine is not None
    assert routine.pictures is not None
    assert (routine.pictures.names, routine.pictures.folder) == (("me.jpg",), "/own/routines")


def test_an_exercise_of_the_library_keeps_the_folder_of_its_own_file() -> None:
    made = read_exercise(b"exercise: 1\ntitle: A\nsteps: [B]\npicture: a.png\n", stem="a", folder="/own/exercises")
    assert made.exercise is not None
    assert made.exercise.pictures is not None
    assert made.exercise.pictures.folder == "/own/exercises"
    found = pictures_of(read(f"{HEAD}blocks:\n- exercises: [flower]\n"))
    assert found is not None
    assert found.folder == "/own/exercises"


BAD = {
    "/etc/passwd": "write it without the folders in front",
    "/home/me/knee.png": "write it without the folders in front",
    "//server/share/knee.png": "write it without the folders in front",
    "~/knee.png": "write it without the folders in front",
    "~root/knee.png": "write it without the folders in front",
    "../knee.png": "'..' cannot be part of its name",
    "../../etc/passwd": "'..' cannot be part of its name",
    "photos/../../knee.png": "'..' cannot be part of its name",
    "photos/..": "'..' cannot be part of its name",
    "C:/knee.png": "without the drive",
    "c:knee.png": "without the drive",
    "photos\\knee.png": "not a backslash",
    "\\\\server\\knee.png": "not a backslash",
    "http://example.org/knee.png": "addresses are not opened",
    "HTTPS://example.org/knee.png": "addresses are not opened",
    "file:knee.png": "addresses are not opened",
    "file:///etc/knee.png": "addresses are not opened",
    "data:image/png;base64,AAAA.png": "addresses are not opened",
    "qrc:/knee.png": "addresses are not opened",
    "./knee.png:hidden.png": "a colon cannot stand in its name",
    "knee.gif": "only PNG, JPEG and WebP",
    "knee": "only PNG, JPEG and WebP",
    "knee.png.exe": "only PNG, JPEG and WebP",
    "knee.png/": "only PNG, JPEG and WebP",
    "knee.svg": "SVG drawings are not opened",
    "knee.SVGZ": "SVG drawings are not opened",
    "knee\0.png": "a character that cannot be shown",
}


@pytest.mark.parametrize("name", BAD, ids=repr)
@pytest.mark.parametrize("where", ["an exercise", "a series", "a routine", "an exercise file"])
def test_F50_a_name_that_leads_elsewhere_is_a_located_error(name: str, where: str) -> None:
    written = json.dumps(name)
    if where == "an exercise file":
        made = read_exercise(f"exercise: 1\ntitle: A\nsteps: [B]\npicture: {written}\n".encode(), stem="a")
        assert made.exercise is None
        problems, line, column = made.problems, 4, 10
    else:
        text, line, column = {
            "an exercise": (f"{HEAD}{BLOCKS}    picture: {written}\n", 7, 14),
            "a series": (f"{HEAD}{BLOCKS}    picture:\n    - good.png\n    - {written}\n", 9, 7),
            "a routine": (f"{HEAD}picture: {written}\n{BLOCKS}", 3, 10),
        }[where]
        found = read(text)
        assert found.routine is None
        problems = found.problems
    assert len(problems) == 1, problems
    assert problems[0].is_error
    assert BAD[name] in problems[0].message
    assert (problems[0].place.line, problems[0].place.column) == (line, column)


def test_F50_a_long_name_is_told_short() -> None:
    (problem,) = read(f"{HEAD}picture: {'x' * 60}.gif\n{BLOCKS}").problems
    assert problem.message.startswith(f"the picture '{'x' * 39}…' cannot be used")


@pytest.mark.parametrize("name", ["", "a\0.png", "a\n.png", "a\x1b.png"])
def test_F50_names_that_no_file_could_bring_are_refused_too(name: str) -> None:
    """A name may also come out of a plan or a cache."""
    assert why_not_a_picture(name)


@pytest.mark.parametrize("written", ["[]", "{a: b}", "''", "[[a.png]]"])
def test_what_is_no_name_at_all_is_an_error(written: str) -> None:
    assert read(f"{HEAD}picture: {written}\n{BLOCKS}").routine is None


def _with_pictures(count: int) -> str:
    half = count // 2
    first = ", ".join(f"a{n}.png" for n in range(half))
    rest = ", ".join(f"b{n}.png" for n in range(count - half))
    return f"{HEAD}picture: [{first}]\n{BLOCKS}    picture: [{rest}]\n"


def test_F50_a_file_names_sixty_four_pictures_at_the_most() -> None:
    assert read(_with_pictures(MOST_PICTURES)).routine is not None
    many = told(_with_pictures(MOST_PICTURES + 5))
    assert len(many) == 1
    assert "error: there are more than 64 pictures in this file; take some out" in many[0]
    exercise = f"exercise: 1\ntitle: A\nsteps: [B]\npicture: [{', '.join(f'{n}.png' for n in range(65))}]\n"
    assert read_exercise(exercise.encode(), stem="a").exercise is None


def test_the_pictures_of_a_library_exercise_belong_to_its_file() -> None:
    (line,) = told(f"{HEAD}blocks:\n- exercises:\n  - exercise: flower\n    picture: a.png\n")
    assert "'picture' belongs to the exercise in the library" in line


# -- what is not there is only a warning -----------------------------------------------------------------


def test_F50_what_cannot_be_shown_is_a_warning_at_its_place() -> None:
    asked = []

    def fault(folder: str, name: str) -> str | None:
        asked.append((folder, name))
        return None if name == "bud.png" else "there is no such file"

    text = (
        f"{HEAD}picture: me.png\n{BLOCKS}    picture:\n    - a.png\n    - a.png\n"
        "  - flower\n  - flower\n  - exercise: flower\n"
    )
    found = read(text, picture_fault=fault)
    assert found.routine is not None, "a workout can be done without a picture"
    lines = [format_problem("f", problem).splitlines()[0] for problem in found.problems]
    assert lines == [
        "f:3:10: warning: the picture 'me.png' cannot be shown: there is no such file",
        "f:9:7: warning: the picture 'a.png' cannot be shown: there is no such file",
        "f:11:5: warning: the picture 'bloom.webp' of 'Flower' cannot be shown: there is no such file",
    ]
    routines, exercises = "/own/routines", "/own/exercises"
    assert asked == [
        (routines, "me.png"),
        (routines, "a.png"),
        (exercises, "bud.png"),
        (exercises, "bloom.webp"),
    ], "each once, in its own folder"


def test_F50_a_refused_name_is_never_looked_for() -> None:
    def fault(folder: str, name: str) -> str | None:
        raise AssertionError((folder, name))

    assert read(f"{HEAD}picture: /etc/a.png\n{BLOCKS}    picture: a.png\n", picture_fault=fault).routine is None


# -- written and read again ------------------------------------------------------------------------------


def _routine() -> Routine:
    own = Exercise("a", "A", ("B",), pictures=Pictures(("1.png", "no.jpg"), "/own/routines"))
    plain = Exercise("c", "C", ("D",))
    steps = (Step(plain, in_place=True), Step(own, in_place=True), Step(FLOWER))
    return Routine("r", "R", (Block(steps), Block(steps[1:])), pictures=Pictures(("me.jpg",), "/own/routines"))


def folders(routine: Routine) -> list[str]:
    series = [routine.pictures, *(step.exercise.pictures for block in routine.blocks for step in block.steps)]
    return ["" if one is None else one.folder for one in series]


def test_a_file_that_is_written_names_the_same_pictures() -> None:
    text = dump_routine(_routine())
    again = read(text).routine
    assert again == _routine()
    assert again is not None
    assert again.pictures == Pictures(("me.jpg",))
    assert again.blocks[0].steps[1].exercise.pictures == Pictures(("1.png", "no.jpg"))
    made = read_exercise(dump_exercise(FLOWER).encode(), stem="x").exercise
    assert made is not None
    assert made.pictures == FLOWER.pictures


def test_F50_a_plan_brings_every_picture_back_from_its_own_folder() -> None:
    routine = _routine()
    programme = Programme(routine, warm_up=replace(routine, id="w"), cool_down=None)
    again = programme_from_plan(programme.plan())
    assert again is not None
    assert again.warm_up is not None
    for one in (again.routine, again.warm_up):
        assert folders(one) == folders(routine)
        assert [step.exercise.pictures for step in one.steps()] == [step.exercise.pictures for step in routine.steps()]


def test_a_plan_has_room_for_the_pictures_of_many_files() -> None:
    series = [Pictures(tuple(f"{n}-{m}.png" for m in range(40)), f"/own/{n}") for n in range(4)]
    steps = tuple(Step(Exercise(f"e{n}", f"E{n}", ("B",), pictures=one)) for n, one in enumerate(series))
    routine = Routine("r", "R", (Block(steps),))
    again = programme_from_plan(Programme(routine).plan())
    assert again is not None
    assert [step.exercise.pictures for step in again.routine.steps()] == series
    assert folders(again.routine) == ["", *(one.folder for one in series)]


def test_an_older_or_damaged_plan_is_read_without_folders() -> None:
    kept = json.loads(Programme(_routine()).plan())
    del kept["pictures"]
    old = programme_from_plan(json.dumps(kept))
    assert old is not None
    assert set(folders(old.routine)) == {""}
    for damaged in ([], "x", {"routine": 5}, {"routine": ["/only/one"]}):
        found = programme_from_plan(json.dumps(kept | {"pictures": damaged}))
        assert found is None or set(folders(found.routine)) <= {"", "/only/one"}
