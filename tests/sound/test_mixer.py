"""Samples: read with suspicion, put together without a click, silent at once."""

from __future__ import annotations

import io
import os
import struct
import wave
from array import array
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.sound.helper.breath import BreathTone
from backbeat.sound.helper.mixer import Mixer
from backbeat.sound.helper.player import _tone
from backbeat.sound.helper.waves import WaveError, read_wave, resampled, trimmed
from backbeat.sound.tones import Tone

RATE = 44_100


def wav(made: array[int], rate: int = 22_050, width: int = 2, channels: int = 1) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(width)
        out.setframerate(rate)
        out.writeframes(made.tobytes())
    return file.getvalue()


GOOD = wav(array("h", [0, 1_000, -1_000, 5] * 100))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        GOOD[:30],  # a head cut short
        wav(array("h")),  # no frames
        wav(array("h", [1] * 22_050 * 40)),  # far too long
        wav(array("h", [1] * 100), rate=1),
        wav(array("b", [1] * 100), width=1),
        os.urandom(5_000),
        b"RIFF" + os.urandom(500),
        GOOD[:20] + struct.pack("<H", 85) + GOOD[22:],  # not PCM
    ],
    ids=["empty", "cut", "no-frames", "long", "1-hz", "8-bit", "random", "random-riff", "compressed"],
)
def test_F52_what_is_no_sound_is_refused(data):
    with pytest.raises(WaveError):
        read_wave(data, RATE)


@given(st.binary(max_size=300))
def test_F52_no_bytes_break_the_reader(data):
    with suppress(WaveError):
        assert read_wave(GOOD[:40] + data, RATE) is not None


def test_F52_a_tone_whose_file_is_bad_is_a_plain_beep(monkeypatch, tmp_path):
    (tmp_path / "bad.wav").write_bytes(b"RIFFxxxxWAVE")
    monkeypatch.setattr("backbeat.sound.helper.player.tone_file", lambda _tone: tmp_path / "bad.wav")
    assert max(_tone(Tone.TICK, RATE)) > 1_000


def test_what_is_written_into_a_pipe_has_its_true_length():
    made = array("h", range(0, 3_000, 3))
    piped = bytearray(wav(made))
    piped[4:8] = piped[40:44] = b"\xff\xff\xff\x7f"  # as espeak-ng writes it
    assert read_wave(bytes(piped), 22_050) == made


def test_another_rate_keeps_length_and_shape():
    made = array("h", [round(10_000 * (index % 100) / 100) for index in range(2_205)])
    assert len(resampled(made, 22_050, 44_100)) == 4_410
    assert len(resampled(made, 22_050, 48_000)) == 4_800
    assert resampled(made, 22_050, 44_100)[::2] == made
    assert abs(max(resampled(made, 22_050, 48_000)) - max(made)) < 200


def test_silence_at_the_ends_is_cut_off():
    made = array("h", [0] * RATE + [9_000] * 4_410 + [0] * RATE)
    assert 4_410 <= len(trimmed(made, RATE)) <= 4_410 + 5 * 441
    assert not trimmed(array("h", [3] * 1_000), RATE)


def taken(mixer: Mixer, count: int = 441) -> array[int]:
    return array("h", mixer.take(count))


def test_two_tones_sound_together_and_never_too_loud():
    mixer = Mixer(RATE, gain=1.0)
    mixer.add(array("h", [20_000] * 600))
    mixer.add(array("h", [20_000] * 300))
    assert set(taken(mixer)) == {32_767, 20_000}
    assert set(taken(mixer)) == {20_000, 0}
    assert mixer.is_idle
    assert set(taken(mixer)) == {0}


def test_loudness_is_for_all_of_it():
    mixer = Mixer(RATE, gain=0.25)
    mixer.add(array("h", [10_000] * 441))
    assert set(taken(mixer)) == {2_500}


def test_F58_silence_is_a_fade_of_five_milliseconds_and_then_nothing():
    mixer, over = Mixer(RATE, gain=1.0), list[bool]()
    mixer.add(array("h", [10_000] * RATE))
    mixer.speak(array("h", [10_000] * RATE), lambda: over.append(True))
    mixer.breathe(BreathTone(2_000, RATE, inward=True))
    taken(mixer)
    mixer.silence()
    heard = taken(mixer)
    assert max(map(abs, heard[:20])) > 5_000
    assert max(map(abs, heard[230:])) == 0
    assert mixer.is_idle
    assert over == []


def test_a_voice_says_when_it_is_over_and_a_second_takes_its_place():
    mixer, over = Mixer(RATE), list[str]()
    mixer.speak(array("h", [1] * 1_000), lambda: over.append("first"))
    mixer.speak(array("h", [1] * 500), lambda: over.append("second"))
    for _ in range(4):
        taken(mixer)
    assert over == ["second"]


def test_a_new_breath_takes_the_place_of_the_old():
    mixer = Mixer(RATE, gain=1.0)
    mixer.breathe(BreathTone(60_000, RATE, inward=True))
    mixer.breathe(BreathTone(20, RATE, inward=False))
    for _ in range(4):
        taken(mixer)
    assert mixer.is_idle


@given(
    st.lists(
        st.tuples(st.sampled_from(["add", "speak", "breathe", "silence", "cut"]), st.integers(1, 900)), max_size=20
    )
)
def test_whatever_sounds_there_are_as_many_samples_as_asked_for(script):
    mixer = Mixer(RATE)
    for what, count in script:
        match what:
            case "add":
                mixer.add(array("h", [30_000] * count))
            case "speak":
                mixer.speak(array("h", [-30_000] * count), lambda: None)
            case "breathe":
                mixer.breathe(BreathTone(count, RATE, inward=True))
            case "silence":
                mixer.silence()
            case "cut":
                mixer.cut_voice()
        assert len(mixer.take(count)) == 2 * count
