"""The way to the voices of Windows and macOS, tried with the engine Qt brings for trying; that one is never chosen."""

from __future__ import annotations

import time

import pytest
from PySide6.QtTextToSpeech import QTextToSpeech

from backbeat.sound.helper.qt_voice import QtVoice, real_engines
from backbeat.sound.protocol import Say

pytestmark = pytest.mark.qt_log_ignore("qt.multimedia.*", "qt.speech.*")


def now() -> int:
    return time.monotonic_ns() // 1_000_000


@pytest.fixture
def voice(qapp) -> QtVoice:
    made = QtVoice("mock", "en-GB", now)
    yield made
    made.close()


def saying(*texts: str) -> Say:
    return Say(1, tuple((("en", text),) for text in texts), now() + 60_000, now() + 60_000, 1)


def test_F58_the_engine_that_only_pretends_is_none():
    assert "mock" in QTextToSpeech.availableEngines()
    assert "mock" not in real_engines()


def test_it_says_when_it_has_ended(voice, qtbot):
    over: list[bool] = []
    voice.choose("", 1.2)
    voice.loudness(0.5)
    voice.say(saying("one two"), 60_000, lambda: over.append(True))
    qtbot.waitUntil(lambda: bool(over), timeout=20_000)
    assert over == [True]


def test_what_is_stopped_says_nothing_more(voice, qtbot):
    over: list[str] = []
    voice.say(saying("one two three four five six seven eight nine ten"), 60_000, lambda: over.append("first"))
    voice.stop()
    voice.say(saying("two"), 60_000, lambda: over.append("second"))
    qtbot.waitUntil(lambda: bool(over), timeout=20_000)
    assert over == ["second"]


def test_what_no_voice_speaks_is_over_at_once(voice):
    over: list[bool] = []
    say = Say(1, ((("tlh", "nuqneH"),),), now() + 60_000, now() + 60_000, 1)
    voice.say(say, 60_000, lambda: over.append(True))
    assert over == [True]


def test_the_voices_of_all_languages_are_known(voice):
    assert len({one.language for one in voice.voices()}) > 1
