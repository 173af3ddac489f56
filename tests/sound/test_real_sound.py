"""The real helper, and what is really heard: recorded at a null sink of a sound server of our own."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.sound.room import Room, room
from tests.sound.test_link import Ears, gone
from tests.support.children import start
from tests.support.journal import RecordingJournal
from tests.support.plans import exercise, record_of, timeline_of

from backbeat.clock import SystemClock
from backbeat.routine.describe import english
from backbeat.session.session import HEARTBEAT, Session
from backbeat.session.state import Status
from backbeat.settings import Settings
from backbeat.sound import protocol as p
from backbeat.sound.link import Link
from backbeat.sound.prompter import Prompter, Standing
from backbeat.sound.tones import Tone
from backbeat.sound.wording import Piece, Speech

CLOSE = 0.060  # seconds a beep may be from where it belongs
NOBODY = 40.0  # seconds; nothing is measured by it


class Helper:
    def __init__(self) -> None:
        self.ears = Ears()
        self.link = Link(self.ears)
        self.link.loudness(1.0)

    def start(self, *, held: bool = True) -> p.Ready:
        self.link.device(open_=held)
        self.link.start()
        self.ears.wait_for(p.Ready)
        return next(reply for reply in self.ears.heard if isinstance(reply, p.Ready))

    def say(self, *texts: str, within: int = 6_000) -> int:
        """Say the longest that fits; how long it was said for."""
        before = sum(isinstance(reply, p.Spoken) for reply in self.ears.heard)
        self.link.sound(Speech(None, texts=tuple((Piece("en", text),) for text in texts), within=within))
        self.ears.wait_for(p.Spoken, before + 1)
        return [reply.length for reply in self.ears.heard if isinstance(reply, p.Spoken)][-1]


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    with room() as made:
        for name in set(os.environ) - set(made.environment):
            monkeypatch.delenv(name)
        for name, value in made.environment.items():
            monkeypatch.setenv(name, value)
        yield made


@pytest.fixture
def helper(place: Room) -> Iterator[Helper]:
    made = Helper()
    yield made
    process = made.link.process_id
    made.link.close(NOBODY)
    if process is not None:
        gone(process)


@pytest.fixture
def only_espeak(place: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with espeak-ng and without Speech Dispatcher."""
    program = shutil.which("espeak-ng")
    assert program is not None, "install what 'python packaging/bootstrap.py test' names"
    programs = place.folder / "programs"
    programs.mkdir()
    (programs / "espeak-ng").symlink_to(program)
    monkeypatch.setenv("PATH", str(programs))


@pytest.fixture
def no_voice(place: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(place.folder))


def live(session: Session) -> None:
    """Let a session run in real time, as the bridge does."""
    idle = threading.Event()
    while session.is_active:
        assert session.status is Status.RUNNING
        idle.wait(min(HEARTBEAT, session.next_due() or 0) / 1_000)
        session.tick()


def test_the_countdown_of_a_session_is_heard_where_it_belongs(place, helper, no_voice):
    assert helper.start() == p.Ready("", ())
    timeline = timeline_of(exercise("plank", prepare=5_000, duration=6_000))
    session = Session(timeline, SystemClock(), RecordingJournal(), record_of(timeline))
    asked: list[tuple[float, Tone | None]] = []
    sound = helper.link.sound

    def noting(speech: Speech) -> None:
        asked.append((time.monotonic(), speech.tone))
        sound(speech)

    helper.link.sound = noting  # type: ignore[method-assign]
    prompter = Prompter(helper.link, Standing(), english)
    prompter.settings_changed(replace(Settings(), verbosity="off", breath_sounds="off", loudness=1.0))
    session.subscribe(prompter.happened)
    with place.microphone() as microphone:
        helper.link.sound(Speech(Tone.REP))  # the stream is open from here on
        microphone.wait_for_sound(0.0)
        microphone.wait_for_quiet(0.5)
        asked.clear()
        began = time.monotonic()
        prompter.begin(session)
        session.start()
        live(session)
        microphone.wait_for_sound(asked[-1][0])
        microphone.wait_for_quiet(1.0)
        heard = microphone.beginnings(began)
    assert [tone for _at, tone in asked] == [Tone.NEXT, *3 * [Tone.TICK], Tone.START, *3 * [Tone.TICK], Tone.END]
    assert len(heard) == len(asked)
    # One second apart is one second apart, and all of it where the timeline has it.
    planned = [0.0, 2.0, 3.0, 4.0, 5.0, 8.0, 9.0, 10.0, 11.0]
    for number, (at, plan) in enumerate(zip(heard, planned, strict=True)):
        assert abs((at - heard[1]) - (plan - planned[1])) < CLOSE, (number, [one - heard[0] for one in heard])


def test_I_19_a_stop_is_heard_as_silence(place, helper, no_voice):
    helper.start()
    with place.microphone() as microphone:
        began = time.monotonic()
        helper.link.sound(Speech(Tone.BREATH_IN, length=30_000))
        microphone.wait_for_sound(began)
        helper.link.silence()
        stopped = time.monotonic()
        helper.link.sound(Speech(Tone.END))
        microphone.wait_for_quiet(1.0)
        assert max(microphone.loud_moments()) - stopped < 0.5
    assert helper.link.starts == 1  # it was told to be silent, and did not have to be killed


def test_a_breath_is_heard_as_long_as_it_is(place, helper, no_voice):
    helper.start()
    with place.microphone() as microphone:
        began = time.monotonic()
        helper.link.sound(Speech(Tone.BREATH_OUT, length=1_500))
        microphone.wait_for_sound(began)
        microphone.wait_for_quiet(0.5)
        assert 1.2 < microphone.length(began) < 1.7


def test_F58_espeak_really_speaks_what_fits_and_no_longer(place, helper, only_espeak):
    ready = helper.start()
    assert ready.engine == "espeak-ng"
    assert any(one.language == "en-gb" for one in ready.voices)
    with place.microphone() as microphone:
        began = time.monotonic()
        whole = helper.say("Bird dog. Left arm, right leg. Six times.", "Bird dog.")
        assert whole > 1_500
        assert microphone.length(began) > 1.0
        microphone.wait_for_quiet(0.5)
        began = time.monotonic()
        short = helper.say("Bird dog. Left arm, right leg. Six times.", "Bird dog.", within=1_200)
        assert 200 < short <= 1_250
        microphone.wait_for_quiet(0.5)
        assert 0.2 < microphone.length(began) < 1.2


def test_F58_ten_thousand_characters_are_cut_and_a_count_pre_empts(place, helper, only_espeak):
    helper.start()
    helper.link.sound(Speech(None, texts=((Piece("en", "and so on " * 1_000),),), within=60_000))
    helper.link.sound(Speech(None, texts=((Piece("en", "Three."),),), priority=4, within=1_000, by=300))
    helper.ears.wait_for(p.Spoken, 2)
    spoken = [reply for reply in helper.ears.heard if isinstance(reply, p.Spoken)]
    assert spoken[0].id < spoken[1].id
    assert spoken[1].length > 0


def test_F58_words_that_look_like_options_or_markup_are_only_words(place, helper, only_espeak):
    helper.start()
    for words in ("-v klingon --stdout", "<speak><break time='9s'/></speak>", "$(touch x) ; `reboot`", "%s\x00\x1b"):
        assert helper.say(words) >= 0
    assert helper.link.starts == 1


def test_speech_dispatcher_really_speaks_and_is_cut_at_its_moment(place, helper):
    assert shutil.which("speech-dispatcher"), "install what 'python packaging/bootstrap.py test' names"
    ready = helper.start()
    assert ready.engine == "speech-dispatcher"
    assert len(ready.voices) > 20
    with place.microphone() as microphone:
        began = time.monotonic()
        assert helper.say("Bird dog. Left arm, right leg. Six times.") > 1_000
        microphone.wait_for_sound(began)
        assert microphone.length(began) > 0.8
        microphone.wait_for_quiet(1.0)
        began = time.monotonic()
        helper.link.sound(
            Speech(None, texts=((Piece("en", "One two three four five six seven eight nine ten. " * 3),),))
        )
        microphone.wait_for_sound(began)
        helper.link.silence()
        stopped = time.monotonic()
        microphone.wait_for_quiet(1.0)
        assert max(microphone.loud_moments()) - stopped < 1.0
    assert helper.link.starts == 1


def test_other_players_go_on_and_the_device_is_let_go(place, helper, no_voice):
    helper.start()
    helper.link.sound(Speech(Tone.END))
    helper.ears.wait_for(p.Sounded)
    wait_until(lambda: "a11y" in (place.pactl("list", "sink-inputs") or ""))
    assert "Corked: no" in (place.pactl("list", "sink-inputs") or "")
    helper.link.device(open_=False)
    wait_until(lambda: not (place.pactl("list", "short", "sink-inputs") or "").strip())
    with place.microphone() as microphone:
        began = time.monotonic()
        helper.link.sound(Speech(Tone.END))  # and taken again when there is something to be heard
        microphone.wait_for_sound(began)


def test_headphones_that_come_and_go(place, helper, no_voice):
    helper.start()
    helper.link.sound(Speech(Tone.END))
    place.unplug()
    helper.ears.wait(lambda heard: p.Missing("device") in heard)
    helper.link.sound(Speech(Tone.TICK))  # nobody hears it, and nothing breaks
    place.plug()
    helper.ears.wait_for(p.Ready, 2)
    with place.microphone() as microphone:
        began = time.monotonic()
        helper.link.sound(Speech(Tone.END))
        microphone.wait_for_sound(began)
    assert helper.link.starts == 1


def test_F56_no_sound_server_at_all(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    monkeypatch.setenv("PATH", str(tmp_path))
    helper = Helper()
    helper.link.start()
    helper.ears.wait(lambda heard: p.Missing("device") in heard)
    helper.link.sound(Speech(Tone.TICK))
    helper.ears.wait_for(p.Sounded)
    helper.link.close(NOBODY)
    assert helper.link.starts == 1


WITHOUT = """
import sys
for name in ("PySide6.QtMultimedia", "PySide6.QtTextToSpeech"):
    sys.modules[name] = None
from backbeat.sound.helper.main import main
sys.exit(main())
"""


def test_F56_the_real_helper_without_libpulse_says_so_and_goes():
    helper = Helper()
    helper.link._command = (sys.executable, "-c", WITHOUT)
    helper.link.start()
    helper.ears.wait(lambda heard: p.Missing("library") in heard)
    with helper.link._changed:
        assert helper.link._changed.wait_for(lambda: helper.link.process_id is None, NOBODY)
    helper.link.close(NOBODY)
    assert helper.link.starts == 1


def wait_until(condition: Callable[[], object]) -> None:
    """For what another program does, and cannot tell us."""
    deadline = time.monotonic() + NOBODY
    while not condition():
        assert time.monotonic() < deadline
        threading.Event().wait(0.05)


def test_the_helper_goes_when_nobody_talks_to_it_any_more(place: Room, tmp_path: Path) -> None:
    """The program was killed: its helper does not stay behind."""
    child = start(
        """
import sys
from backbeat.sound.link import Link
link = Link(lambda reply: print(link.process_id, flush=True))
link.start()
sys.stdin.read()
"""
    )
    assert child.stdout is not None
    process = int(child.stdout.readline())
    child.kill()
    child.communicate()
    wait_until(lambda: not Path(f"/proc/{process}").exists() or "Z" in Path(f"/proc/{process}/stat").read_text())
