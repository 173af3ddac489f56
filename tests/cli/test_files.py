"""check and timeline: what the routine format promises on the command line."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from tests.cli.conftest import Run, assert_one_sentence
from tests.support.images import encoded, gif, png

CONTRACT = """\
routine: 1
title: Back strength
id: back-strength
levels: [gentle, regular, strong]
defaults: {rest: 20s}
blocks:
  - title: On the floor
    rounds: 2
    rest: 60s
    exercises:
      - exercise: bird-dog
        sets: 2
        reps: {gentle: 4, regular: 6, strong: 8}
        tempo: {effort: 2s, hold: 3s, finish: 3s, pause: 1s}
        breath: {effort: in, hold: free, finish: out, pause: free}
        sides: each
        switch: 5s
        rest: 20s
        prepare: 8s
        pace: guided
        note: Slowly.
      - title: Doorway stretch
        steps: [Forearms on the frame., Lean through.]
        position: standing
        duration: 30s
        breath: {in: 4s, out: 6s}
        sides: each
"""
BAD = "routine: 1\ntitle: Bad\nblocks:\n  - exercises:\n      - {title: A, steps: [b], reps: ten}\n      - bird-dgo\n"


def test_a_good_file_is_said_to_be_good(backbeat: Run, routine: Path) -> None:
    done = backbeat("check", routine)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{routine}: good\n", "")


def test_every_mistake_of_every_file_is_told_with_its_place(backbeat: Run, routine: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(BAD)
    done = backbeat("check", bad, routine)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == f"{bad}:5:38: error: 'ten' is not a whole number; write one from 1 to 1,000"
    assert lines[1] == "      - {title: A, steps: [b], reps: ten}"
    assert lines[2] == " " * 37 + "^"
    assert lines[3].startswith(
        f"{bad}:6:9: error: there is no exercise 'bird-dgo' in the library; did you mean 'bird-dog'?"
    )
    assert lines[-1] == f"{routine}: good"
    assert done.stderr == ""


def test_a_warm_up_that_is_not_there_is_a_warning(backbeat: Run, routine: Path) -> None:
    routine.write_text(routine.read_text().replace("blocks:", "warm-up: no-such-routine\nblocks:"))
    done = backbeat("check", routine)
    assert done.returncode == 0
    assert "warning: there is no routine 'no-such-routine'" in done.stdout


def test_the_timeline_as_json_is_the_contract(backbeat: Run, tmp_path: Path) -> None:
    path = tmp_path / "contract.yaml"
    path.write_text(CONTRACT)
    done = backbeat("timeline", path, "--json", "--level", "regular")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    # By hand: rep 9, side 54, set 54+5+54 = 113, bird-dog 8 + 2*113 + 20 = 254; doorway 5 + 30+5+30 = 70;
    # block 2*(254+70) + 60 = 708.
    assert {key: value for key, value in told.items() if key != "phases"} == {
        "routine": "back-strength",
        "title": "Back strength",
        "level": "regular",
        "total_seconds": 708.0,
        "at_least": False,
    }
    assert told["phases"][0] == {
        "kind": "prepare",
        "block": 0,
        "round": 1,
        "exercise": "bird-dog",
        "set": 1,
        "sets": 2,
        "rep": None,
        "reps": 6,
        "side": "left",
        "breath": "free",
        "start": 0.0,
        "seconds": 8.0,
    }
    assert sum(phase["seconds"] for phase in told["phases"]) == 708.0
    work = next(phase for phase in told["phases"] if phase["kind"] == "work")
    assert work["cycle"] == {"in": 4.0, "hold": 0.0, "out": 6.0, "pause": 0.0}
    between = [phase for phase in told["phases"] if phase["exercise"] is None]
    assert [(phase["kind"], phase["round"], phase["seconds"]) for phase in between] == [("rest", 1, 60.0)]


def test_at_the_persons_own_pace_there_are_no_seconds(backbeat: Run, routine: Path) -> None:
    routine.write_text(routine.read_text().replace("reps: 2,", "reps: 2, pace: own,"))
    told = json.loads(backbeat("timeline", routine, "--json").stdout)
    assert told["at_least"] is True
    own = [phase for phase in told["phases"] if phase["seconds"] is None]
    assert [(phase["kind"], phase["set"]) for phase in own] == [("work", 1), ("work", 2)]
    assert told["level"] is None


def test_the_timeline_for_people_names_every_phase(backbeat: Run, routine: Path) -> None:
    done = backbeat("timeline", routine)
    assert done.stdout.splitlines()[0] == "Two moves: 0:25"
    assert "switch" in done.stdout
    assert "effort" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["timeline", "nowhere.yaml"], "there is no such file"),
        (["timeline", "bakc-strength"], "did you mean 'back-strength'?"),
        (["timeline", "back-strength", "--level", "hard"], "there is no level 'hard'"),
        (["timeline", "five-minute-warm-up", "--level", "hard"], "has no levels"),
        (["history", "show", "last"], "there is no history yet"),
        (["history", "export", "--format", "csv"], "there is no history yet"),
    ],
)
def test_what_cannot_be_done_is_said_plainly(backbeat: Run, arguments: list[str], says: str) -> None:
    done = backbeat(*arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["check", "timeline", "play"])
def test_F49_what_is_no_ordinary_file_is_refused_at_once(backbeat: Run, tmp_path: Path, command: str) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    done = backbeat(command, pipe)
    assert done.returncode in {1, 2}
    assert "this is a device or a pipe" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_option_is_explained(backbeat: Run) -> None:
    done = backbeat("play", "back-strength", "--speed", "fast")
    assert done.returncode == 2
    assert "'fast' is not a speed" in done.stderr


def test_an_empty_history_is_no_error(backbeat: Run) -> None:
    done = backbeat("history", "list")
    assert (done.returncode, done.stdout) == (0, "No sessions yet.\n")


def test_a_refusal_is_one_sentence(backbeat: Run) -> None:
    assert_one_sentence(backbeat("timeline", "nowhere.yaml", "--level", "x").stderr.replace("\n^", "").split("\n")[0])
    assert_one_sentence(backbeat("history", "show", "abc").stderr)


PICTURES = """\
routine: 1
title: My own
picture: me.jpg
blocks:
  - exercises:
      - title: Knee bend
        steps: [Bend.]
        picture: [good.png, missing.png, short.png, film.png, giant.png, out.png]
"""


def test_F50_F51_check_says_which_picture_cannot_be_shown_and_why(backbeat: Run, tmp_path: Path) -> None:
    """Only a warning: the routine can be done."""
    folder = tmp_path / "images"
    folder.mkdir()
    (tmp_path / "images_private").mkdir()
    (tmp_path / "images_private" / "out.png").write_bytes(encoded("png"))
    (folder / "out.png").symlink_to(tmp_path / "images_private" / "out.png")
    (folder / "good.png").write_bytes(encoded("png"))
    (folder / "short.png").write_bytes(encoded("png", 400, 300)[:-40])
    (folder / "film.png").write_bytes(gif(100_000))
    (folder / "giant.png").write_bytes(png(30_000, 30_000, depth=1, colour_type=0))
    file = folder / "own.yaml"
    file.write_text(PICTURES)
    done = backbeat("check", file)
    assert done.returncode == 0
    told = [line for line in done.stdout.splitlines() if line.startswith(str(file))]
    assert told == [
        f"{file}:{where}: warning: the picture '{name}' cannot be shown: {reason}"
        for where, name, reason in (
            ("3:10", "me.jpg", "there is no such file"),
            ("8:29", "missing.png", "there is no such file"),
            ("8:42", "short.png", "it is damaged or not finished"),
            ("8:53", "film.png", "its content is neither PNG nor JPEG nor WebP, whatever its name says"),
            ("8:63", "giant.png", "30,000 by 30,000 dots are too many; save a smaller copy"),
            ("8:74", "out.png", "it leads out of the folder of the file that names it"),
        )
    ]


@pytest.mark.parametrize("name", ["/etc/passwd", "../me.png", "http://example.org/me.png", "~/me.png", "me.svg"])
def test_F50_a_routine_that_names_a_picture_elsewhere_is_refused(backbeat: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(PICTURES.replace("me.jpg", name))
    done = backbeat("check", file)
    assert done.returncode == 1
    assert done.stdout.startswith(f"{file}:3:10: error: the picture '{name}' cannot be used: ")
