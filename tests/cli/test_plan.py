"""`backbeat plan` and the adjustments of `backbeat timeline`, as a person types them."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import Run, assert_one_sentence
from tests.support.records import a_session, a_set, a_stop, an_end

from backbeat.history.store import HistoryStore
from backbeat.paths import folders
from backbeat.routine.model import Sides
from backbeat.session.record import SessionStatus, StopDetails, StopKind

LIFT = """\
routine: 1
title: Lift
blocks:
  - exercises:
      - title: Raise
        id: raise
        steps: [Raise it.]
        works: [shoulders]
        easier: Without a weight.
        reps: 10
        sets: 3
        sides: each
        switch: 5s
        rest: 20s
        prepare: 0s
        tempo: {effort: 1s, finish: 0s, pause: 0s}
      - {title: Hold, id: hold, steps: [Hold it.], works: [abs], duration: 10s, prepare: 0s}
"""


@pytest.fixture
def lift(tmp_path: Path) -> Path:
    path = tmp_path / "lift.yaml"
    path.write_text(LIFT)
    return path


def stopped(tmp_path: Path, *, days: int, rating: int) -> None:
    """A session of some days ago that ended with a stop at the bird dog."""
    at = datetime.now().astimezone() - timedelta(days=days)
    store = HistoryStore.open(folders(tmp_path / "data").history)
    with store.transaction():
        store.begin(a_session(started=at))
        store.set_over(a_set())
        stop = a_stop()
        store.stopped(type(stop)(*(stop.session, 3, 900, "bird-dog", "Bird dog", Sides.LEFT, 1, at)),
                      an_end(status=SessionStatus.STOPPED))  # fmt: skip
        store.stop_details("s1", StopDetails(StopKind.PAIN, "", rating))
    store.close()


# -- timeline -----------------------------------------------------------------------------------------


def test_thirty_against_forty_on_the_command_line(backbeat: Run, lift: Path) -> None:
    plain = json.loads(backbeat("timeline", lift, "--json").stdout)
    told = json.loads(backbeat("timeline", lift, "--json", "--weak-side", "left", "--more", 33).stdout)
    assert told["adjusted"] == [
        "Raise: Left: 3 sets of 10 and 1 set of 10, 40 in all. Right: 3 sets of 10, 30 in all. "
        "That is 33 percent more on the left."
    ]
    reps = {side: sum(one["kind"] == "effort" and one["side"] == side for one in told["phases"]) for side in
            ("left", "right")}  # fmt: skip
    assert reps == {"left": 40, "right": 30}
    assert told["total_seconds"] == plain["total_seconds"] + 30 == sum(one["seconds"] for one in told["phases"])
    assert "adjusted" not in plain
    last = [one for one in told["phases"] if one["exercise"] == "raise"][-1]
    assert (last["set"], last["sets"], last["rep"], last["reps"]) == (4, 4, 10, 10)
    table = backbeat("timeline", lift, "--weak-side", "left", "--more", 33).stdout
    assert "40 in all" in table
    assert "set 4" in table


def test_a_side_is_left_out_and_the_easier_form_taken(backbeat: Run, lift: Path) -> None:
    told = json.loads(backbeat("timeline", lift, "--json", "--leave-out", "raise:left", "--leave-out", "hold").stdout)
    assert {one["side"] for one in told["phases"] if one["kind"] == "effort"} == {"right"}
    assert {one["exercise"] for one in told["phases"]} == {"raise"}
    assert backbeat("timeline", lift, "--easier", "raise").returncode == 0
    nothing = backbeat("timeline", lift, "--leave-out", "raise", "--leave-out", "hold")
    assert "Nothing is left to do." in nothing.stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--leave-out", "rise"], "did you mean 'raise'?"),
        (["--leave-out", "raise:up"], "'up' is not a side"),
        (["--easier", "hold"], "no easier form"),
        (["--more", "30"], "--weak-side"),
        (["--weak-side", "left", "--rule", "no-more", "--more", "30"], "exclude each other"),
        (["--weak-side", "left", "--area", "thih"], "did you mean 'thigh'?"),
        (["--weak-group", "wings"], "no limb or muscle group"),
    ],
)
def test_what_cannot_be_adjusted_is_said_in_a_sentence(
    backbeat: Run, lift: Path, options: list[str], said: str
) -> None:
    done = backbeat("timeline", lift, *options)
    assert done.returncode == 2
    assert_one_sentence(done.stderr)
    assert said in done.stderr


# -- plan ---------------------------------------------------------------------------------------------


def test_a_tape_is_read_kept_and_taken_back(backbeat: Run, tmp_path: Path) -> None:
    told = backbeat("plan", "measure", "thigh", "51,5", "53")
    assert told.stdout == "Left 51.5 cm, right 53.0 cm. The left side is 2.8 percent smaller.\n"
    backbeat("plan", "measure", "thigh", "20.5", "20.5", "--unit", "inch")
    listed = backbeat("plan", "measure").stdout.splitlines()
    assert len(listed) == 2
    assert backbeat("plan", "measure", "--remove", listed[0].split()[0]).stdout == "Taken back.\n"
    assert len(backbeat("plan", "measure", "thigh").stdout.splitlines()) == 1
    file = folders(tmp_path / "data").history
    assert file.stat().st_mode & 0o777 == 0o600
    earlier = backbeat("plan", "measure", "calf", "35", "36", "--day", "2020-02-29")
    assert earlier.returncode == 0, earlier.stderr
    assert backbeat("plan", "measure", "calf").stdout.split()[1] == "2020-02-29"
    days = (["calf", "35", "36", "--day", day] for day in ("2999-01-01", "2023-02-29", "yesterday", "0001-01-01", ""))
    for wrong in (["thigh", "51"], ["thigh", "thick", "3"], ["--remove", "zzz"], *days):
        done = backbeat("plan", "measure", *wrong)
        assert done.returncode == 2
        assert_one_sentence(done.stderr)


def test_what_hurt_is_shown_and_put_back(backbeat: Run, tmp_path: Path) -> None:
    stopped(tmp_path, days=2, rating=3)
    shown = backbeat("plan", "show").stdout
    assert "you stopped at Bird dog, on the left: pain, 3 of 10." in shown
    assert "backbeat plan settled bird-dog" in shown
    assert backbeat("plan", "rest", "bird-dog", "easier").stdout == "Bird dog: do the easier form.\n"
    assert "Its easier form is done until you put it back." in backbeat("plan", "show").stdout
    assert backbeat("plan", "settled", "bird-dog", "yes").returncode == 0
    assert "backbeat plan settled" not in backbeat("plan", "show").stdout
    assert backbeat("plan", "rest", "bird-dog", "put-back").returncode == 0
    assert "Bird dog" not in backbeat("plan", "show").stdout


def test_F69_what_hurt_much_is_not_put_back_before_it_has_settled(backbeat: Run, tmp_path: Path) -> None:
    stopped(tmp_path, days=2, rating=8)
    for choice in ("put-back", "easier"):
        done = backbeat("plan", "rest", "bird-dog", choice)
        assert done.returncode == 2
        assert_one_sentence(done.stderr)
    backbeat("plan", "settled", "bird-dog", "no")
    assert backbeat("plan", "rest", "bird-dog", "put-back").returncode == 2
    backbeat("plan", "settled", "bird-dog", "yes")
    assert backbeat("plan", "rest", "bird-dog", "put-back").returncode == 0


def test_it_is_not_asked_on_the_day_itself(backbeat: Run, tmp_path: Path) -> None:
    stopped(tmp_path, days=0, rating=2)
    done = backbeat("plan", "settled", "bird-dog", "yes")
    assert done.returncode == 2
    assert "the day after" in done.stderr


def test_weaker_sides_and_groups(backbeat: Run) -> None:
    backbeat("plan", "weak-side", "thigh", "left", "--rule", "sets", "--percent", 33)
    backbeat("plan", "weak-group", "abs", "on")
    shown = backbeat("plan", "show").stdout
    assert "Weaker: Thigh, left: 33 percent more, in sets of its own" in shown
    assert "Weak group: Belly" in shown
    backbeat("plan", "weak-side", "thigh", "none")
    backbeat("plan", "weak-group", "abs", "off")
    assert "Weak" not in backbeat("plan", "show").stdout
    assert "did you mean 'abs'?" in backbeat("plan", "weak-group", "abbs", "on").stderr


def test_balance(backbeat: Run, tmp_path: Path) -> None:
    assert backbeat("plan", "balance").returncode == 2, "there is no history yet"
    stopped(tmp_path, days=2, rating=3)
    told = backbeat("plan", "balance", "--weeks", 2).stdout
    assert "Back " in told
    assert "The left side got more" in told
    assert "little was done" in told
    with closing(sqlite3.connect(folders(tmp_path / "data").history)) as connection:
        connection.execute("DELETE FROM sets")
        connection.commit()
    assert backbeat("plan", "balance").stdout == "Nothing was done in the last 4 weeks.\n"
