"""F57: whatever the helper does, the program goes on, and starts it again three times at most."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sound.rehearsal import rehearse
from tests.sound.stubs import GOOD, STUBS, command

from backbeat.sound import protocol as p
from backbeat.sound.link import Link, helper_command, helper_environment
from backbeat.sound.restarts import BACK_OFF, Restarts
from backbeat.sound.tones import Tone
from backbeat.sound.wording import Piece, Speech

GENEROUS = 60.0  # seconds; nothing here is measured by it
AT_ONCE = (1, 2, 3)
BEEP = Speech(Tone.TICK)


class Ears:
    """Hears the link, and lets a test wait for something."""

    def __init__(self) -> None:
        self.heard: list[p.Reply] = []
        self._changed = threading.Condition()

    def __call__(self, reply: p.Reply) -> None:
        with self._changed:
            self.heard.append(reply)
            self._changed.notify_all()

    def wait(self, condition: Callable[[list[p.Reply]], object]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: condition(self.heard), GENEROUS), self.heard

    def wait_for(self, kind: type, count: int = 1) -> None:
        self.wait(lambda heard: sum(isinstance(reply, kind) for reply in heard) >= count)


class Made:
    """A link with its ears; `link.close` is called in the end."""

    def __init__(self, script: str, *arguments: str, waits: tuple[int, ...] = AT_ONCE) -> None:
        self.ears = Ears()
        self.link = Link(self.ears, command=command(script, *arguments), waits=waits)


@pytest.fixture
def make() -> Iterator[Callable[..., Made]]:
    links: list[Link] = []

    def one(script: str, *arguments: str, **how: tuple[int, ...]) -> Made:
        made = Made(script, *arguments, **how)
        links.append(made.link)
        return made

    yield one
    for link in links:
        link.close(GENEROUS)


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def gone(process: int) -> None:
    """Not even a zombie: its number is free."""
    assert not is_alive(process)


def beep_until_off(made: Made) -> None:
    """Ask for a beep with every sign of life, until the link gives up."""
    made.link.start()
    seen = -1
    while p.Missing("gone") not in made.ears.heard:
        made.ears.wait(lambda heard, seen=seen: len(heard) > seen or p.Missing("gone") in heard)
        seen = len(made.ears.heard)
        made.link.sound(BEEP)


def test_a_good_helper_sounds_speaks_and_goes(make):
    made = make(GOOD)
    made.link.start()
    made.ears.wait_for(p.Ready)
    made.link.sound(Speech(Tone.TICK, texts=((Piece("en", "three"),),)))
    made.ears.wait_for(p.Spoken)
    process = made.link.process_id
    assert process is not None
    made.link.close(GENEROUS)
    gone(process)
    assert made.link.starts == 1


def test_F57_helper_aborts_on_the_first_beep_and_is_started_again(make, tmp_path):
    made = make(STUBS["aborts on the first beep"], str(tmp_path / "aborted"))
    made.link.start()
    made.ears.wait_for(p.Ready)
    made.link.sound(BEEP)
    made.ears.wait_for(p.Ready, 2)
    made.link.sound(BEEP)
    made.ears.wait_for(p.Sounded)
    assert made.link.starts == 2


@pytest.mark.parametrize(
    "how", ["exits at once", "exits politely at once", "prints garbage", "prints lines of garbage"]
)
def test_F57_helper_is_started_four_times_and_then_off(how, make):
    made = make(STUBS[how])
    made.link.start()
    made.ears.wait(lambda heard: p.Missing("gone") in heard)
    assert made.link.starts == 4
    assert made.ears.heard.count(p.Missing("gone")) == 1


def test_F57_helper_aborts_on_every_beep(make):
    made = make(STUBS["aborts on every beep"])
    beep_until_off(made)
    assert made.link.starts == 4
    made.link.sound(BEEP)  # nobody there, and nothing happens
    made.link.start()  # the next session tries again
    made.ears.wait_for(p.Ready, 5)
    assert made.link.starts == 5


def test_F57_helper_that_cannot_be_started(make):
    made = make("")
    made.link._command = (str(Path("/nonexistent/helper")),)
    made.link.start()
    made.ears.wait(lambda heard: p.Missing("gone") in heard)
    assert made.link.starts == 4


@pytest.mark.parametrize("how", ["hangs", "eats the processor"])
def test_F57_helper_that_does_not_answer_costs_no_call_any_time(how, make):
    """Far more than any pipe holds: a call that waited would never come back."""
    made = make(STUBS[how])
    made.link.start()
    made.ears.wait_for(p.Ready)
    long = Speech(Tone.TICK, texts=tuple((Piece("en", "x" * 190),) for _ in range(8)))
    for _ in range(3_000):
        made.link.sound(long)
    assert len(made.link._waiting) <= 33


@pytest.mark.parametrize("how", ["hangs", "eats the processor"])
def test_F66_stop_with_a_helper_that_hangs_kills_it(how, make):
    made = make(STUBS[how])
    made.link.start()
    made.ears.wait_for(p.Ready)
    process = made.link.process_id
    assert process is not None
    made.link.sound(BEEP)
    made.link.silence()  # comes back at once; the keeper sees to the rest
    made.link.sound(BEEP)
    assert not [line for line in made.link._waiting if b'"tone"' in line]
    with made.link._changed:
        assert made.link._changed.wait_for(lambda: made.link.process_id is None, GENEROUS)
    gone(process)
    assert made.link.starts == 1  # the session is over: nobody starts another


def test_F66_stop_of_the_session_is_latched_whatever_the_helper_does(make):
    made = make(STUBS["hangs"])
    room = rehearse()
    room.prompter._outlet = made.link
    made.link.start()
    made.ears.wait_for(p.Ready)
    room.run(8_000)
    room.session.stop()
    assert room.session.status == "stopped"
    assert room.journal.stop is not None


def test_F58_silence_overtakes_what_waits(make, tmp_path):
    """By the order of the lines, not by a clock: what had not been passed on is never asked for."""
    latch = tmp_path / "latch"
    os.mkfifo(latch)
    made = make("ready()\nopen(sys.argv[1]).read()\nfor one in commands(): good(one)\n", str(latch))
    made.link.loudness(0.5)
    made.link.start()
    made.ears.wait_for(p.Ready)
    for _ in range(20):
        made.link.sound(BEEP)
    made.link.hush()
    waiting = [line for line in made.link._waiting if b'"tone"' in line]
    assert waiting == []
    made.link.sound(Speech(Tone.END))
    with latch.open("w") as gate:
        gate.write("go")
    made.ears.wait(lambda heard: p.Sounded(22) in heard)  # twenty ticks asked for, one silence, one end
    order = [reply.id for reply in made.ears.heard if isinstance(reply, p.Sounded)]
    assert order[-2:] == [21, 22]


def test_I_19_after_silence_nothing_is_passed_on(make):
    made = make(GOOD)
    made.link.start()
    made.ears.wait_for(p.Ready)
    made.link.silence()
    for _ in range(5):
        made.link.sound(Speech(Tone.END, texts=((Piece("en", "Done."),),)))
        made.link.hush()
    made.link.start()
    made.link.sound(BEEP)
    made.ears.wait(lambda heard: p.Sounded(7) in heard)  # six times silence, and the beep of the next session
    assert not [reply for reply in made.ears.heard if isinstance(reply, p.Spoken)]


def test_F56_helper_without_the_library_says_so_and_is_not_started_again(make):
    made = make(STUBS["says it has no library"])
    made.link.start()
    with made.link._changed:
        assert made.link._changed.wait_for(lambda: not made.link._wanted and made.link.process_id is None, GENEROUS)
    assert made.ears.heard == [p.Missing("library")]
    assert made.link.starts == 1


def test_a_new_process_is_told_voice_and_loudness_first(make, tmp_path):
    log = tmp_path / "log"
    made = make(
        """
ready()
for one in commands():
    with open(sys.argv[1], "a") as log: log.write(one["do"] + " ")
    if one["do"] == "tone": os.abort()
""",
        str(log),
    )
    made.link.voice("Ann", 0.9)
    made.link.loudness(0.4)
    made.link.start()
    made.ears.wait_for(p.Ready)
    made.link.sound(BEEP)
    made.ears.wait_for(p.Ready, 2)
    made.link.sound(BEEP)
    made.ears.wait_for(p.Ready, 3)
    assert log.read_text().startswith("voice loudness tone voice loudness tone ")


def test_rest_ends_the_process_and_start_makes_another(make):
    made = make(GOOD)
    made.link.start()
    made.ears.wait_for(p.Ready)
    process = made.link.process_id
    assert process is not None
    made.link.rest()
    with made.link._changed:
        assert made.link._changed.wait_for(lambda: made.link.process_id is None, GENEROUS)
    gone(process)
    made.link.start()
    made.ears.wait_for(p.Ready, 2)


def test_closing_without_ever_starting_is_nothing(make):
    made = make(GOOD)
    made.link.silence()
    made.link.close(GENEROUS)
    made.link.start()
    assert made.link.starts == 0


@pytest.mark.parametrize("how", sorted(set(STUBS) - {"aborts on the first beep"}))
def test_F57_the_session_is_the_same_to_the_millisecond(how, make):
    """The engine's log with the helper beside it, and with none."""
    made = make(STUBS[how])
    heard, alone = rehearse(), rehearse(verbosity="off", tones=False)
    heard.prompter._outlet = made.link
    heard.prompter.begin(heard.session)
    for room in (heard, alone):
        room.run(30_000, step=50)
        room.session.end()
    assert heard.journal.told == alone.journal.told
    assert heard.journal.cursors == alone.journal.cursors


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=10))
def test_F57_three_restarts_each_after_a_longer_wait(deaths):
    restarts, now, waits = Restarts(), 0, []
    for later in deaths:
        now += later
        at = restarts.next(now)
        waits.append(None if at is None else at - now)
    expected: list[int | None] = [*BACK_OFF, *[None] * 10]
    assert waits == expected[: len(deaths)]
    assert list(BACK_OFF) == sorted(set(BACK_OFF))


def test_the_helper_is_this_program_again_and_leaves_other_players_alone(monkeypatch):
    assert helper_command()[-2:] == ("-m", "backbeat.sound.helper")
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert helper_command()[1:] == ("--sound-helper",)
    told = helper_environment({"PYTHONPATH": "/mine"})
    assert told["PYTHONPATH"].endswith(f"{os.pathsep}/mine")
    assert "media.role=a11y" in told["PULSE_PROP"]
