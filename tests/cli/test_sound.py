"""Sound in the terminal: asked for, never waited for, silent first of all when something hurts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.cli.conftest import Run
from tests.support.fake_outlet import ENGLISH, FakeOutlet, said
from tests.support.plans import begin

from backbeat.cli import sound
from backbeat.cli.doctor import sound_and_voice
from backbeat.settings import Settings
from backbeat.sound.prompter import Standing
from backbeat.sound.protocol import Missing, Ready


def standing(*replies: object) -> Standing:
    made = Standing()
    for reply in replies:
        made.hear(reply)  # type: ignore[arg-type]
    return made


def test_the_terminal_speaks_once_there_is_a_voice_and_stops_first_of_all() -> None:
    outlet, told = FakeOutlet(), list[str]()
    voice = sound.TerminalSound(Settings(), told.append, outlet)  # type: ignore[arg-type]
    session, clock, journal = begin(silence=voice.silence)
    voice.begin(session)
    voice._came.put(ENGLISH)
    clock.pass_(1_500)
    session.tick()
    assert said(outlet.speeches[0]).startswith("Dog.")
    journal.told.clear()
    session.stop()
    assert outlet.asked[-1] == "silence"
    voice.close()
    assert told == []


def test_F56_what_is_missing_is_told_once_in_the_terminal() -> None:
    told = list[str]()
    voice = sound.TerminalSound(replace(Settings(), verbosity="coach"), told.append, FakeOutlet())  # type: ignore[arg-type]
    session, clock, _journal = begin()
    voice.begin(session)
    for reply in (Missing("library"), Missing("library"), Missing("gone")):
        voice._came.put(reply)
        clock.pass_(1_000)
        session.tick()
        session.skip()
    assert len(told) == 1
    assert "libpulse" in told[0]


def test_sound_and_a_faster_clock_do_not_go_together(backbeat: Run) -> None:
    done = backbeat("play", "back-strength", "--sound", "--speed", "10")
    assert done.returncode == 2
    assert "--sound" in done.stderr


@pytest.mark.parametrize(
    ("found", "linux", "sound_works", "voice_works", "says"),
    [
        (standing(ENGLISH), True, True, True, "test, 1 voices"),
        (standing(Ready("", ())), True, True, None, "speech-dispatcher or espeak-ng"),
        (standing(Ready("", ())), False, True, None, "system's settings"),
        (standing(Missing("library")), True, None, True, "libpulse0"),
        (standing(Missing("device")), False, None, True, "no sound output"),
        (standing(Missing("gone")), True, None, True, "does not answer"),
    ],
)
def test_F56_the_doctor_says_what_is_missing_and_what_to_do(
    monkeypatch: pytest.MonkeyPatch, found: Standing, linux: bool, sound_works: object, voice_works: object, says: str
) -> None:
    monkeypatch.setattr("backbeat.cli.sound.what_is_there", lambda _patience: found)
    monkeypatch.setattr("backbeat.cli.doctor.shutil.which", lambda name: f"/bin/{name}")
    ears, voice = sound_and_voice(linux)
    assert (ears.works, voice.works) == (sound_works, voice_works)
    assert says in f"{ears.says} {ears.do} {voice.says} {voice.do}"
