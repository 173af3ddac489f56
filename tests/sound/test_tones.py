"""The tones: made by their script and by nothing else, soft, short, and told apart by their shape."""

from __future__ import annotations

import importlib.util
import math
import wave
from array import array
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from backbeat.sound.helper.breath import BreathTone
from backbeat.sound.tones import BREATHS, Tone, tone_file

FILES = [tone for tone in Tone if tone not in BREATHS]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    path = tone_file(Tone.TICK).with_name("make_tones.py")
    spec = importlib.util.spec_from_file_location("make_tones", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def samples(tone: Tone) -> tuple[array[int], int]:
    with wave.open(str(tone_file(tone)), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return array("h", file.readframes(file.getnframes())), file.getframerate()


def notes(made: array[int], rate: int) -> tuple[int, ...]:
    """The loudest of the script's pitches in each tenth of a second, neighbours that are alike taken together."""
    pitches = (261.63, 329.63, 349.23, 392.0, 440.0, 523.25, 587.33, 659.26, 783.99)
    block, found = rate // 10, list[int]()
    for begin in range(0, len(made) - block // 2, block):
        part = made[begin : begin + block]
        strengths = []
        for pitch in pitches:
            turns = [2 * math.pi * pitch * index / rate for index in range(len(part))]
            real = sum(value * math.cos(turn) for value, turn in zip(part, turns, strict=True))
            other = sum(value * math.sin(turn) for value, turn in zip(part, turns, strict=True))
            strengths.append(math.hypot(real, other) / len(part))
        loudest = round(pitches[strengths.index(max(strengths))])
        if max(strengths) > 60 and (not found or found[-1] != loudest):
            found.append(loudest)
    return tuple(found)


@pytest.mark.parametrize("tone", FILES)
def test_a_tone_is_what_its_script_makes(tone, script, tmp_path):
    script.write(tmp_path / "again.wav", script.samples(script.TONES[tone]))
    made, (kept, _rate) = script.samples(script.TONES[tone]), samples(tone)
    assert len(made) == len(kept)
    # Mathematics differ in the last bit from machine to machine, so one step of 65,536 is allowed.
    assert max(abs(one - other) for one, other in zip(made, kept, strict=True)) <= 1
    assert (tmp_path / "again.wav").stat().st_size == tone_file(tone).stat().st_size


def test_every_tone_has_a_file_and_every_file_a_tone(script):
    assert set(script.TONES) == {str(tone) for tone in FILES}
    assert {path.stem for path in tone_file(Tone.TICK).parent.glob("*.wav")} == {str(tone) for tone in FILES}


@pytest.mark.parametrize("tone", FILES)
def test_no_tone_startles(tone):
    made, rate = samples(tone)
    assert max(map(abs, made)) <= 0.5 * 32_767 + 1
    assert len(made) < rate  # shorter than a second
    assert abs(made[0]) < 50
    assert abs(made[-1]) < 200
    soon = made[: rate * 3 // 1000]
    assert max(map(abs, soon)) < 0.45 * max(map(abs, made))  # it is let in, not switched on


def test_no_two_tones_sound_alike():
    shapes = {tone: (notes(*samples(tone)), round(len(samples(tone)[0]) / samples(tone)[1], 1)) for tone in FILES}
    assert len(set(shapes.values())) == len(FILES)
    assert shapes[Tone.NEXT][0][0] < shapes[Tone.NEXT][0][-1]  # what comes next goes up
    assert shapes[Tone.REST][0][0] > shapes[Tone.REST][0][-1]  # a rest goes down
    assert shapes[Tone.SWITCH][0][0] == shapes[Tone.SWITCH][0][-1]  # sides: there and back


def test_all_of_them_together_are_small():
    folder = tone_file(Tone.TICK).parent
    assert sum(path.stat().st_size for path in folder.iterdir() if path.is_file()) < 400_000


@pytest.mark.parametrize("inward", [True, False])
@pytest.mark.parametrize("length", [500, 2_000, 8_000])
def test_a_breath_is_as_long_as_it_is_and_goes_its_way(inward, length):
    tone, made = BreathTone(length, 22_050, inward=inward), array("h")
    while part := tone.take(441):
        made += part
    assert len(made) == length * 22_050 // 1000
    assert max(map(abs, made)) < 0.3 * 32_767
    quarter = len(made) // 4
    first, last = crossings(made[:quarter]), crossings(made[-quarter:])
    assert (first < last) is inward
    steps = [abs(one - other) for one, other in pairwise(made)]
    assert max(steps) < 1_200  # no click anywhere, nor at its ends
    assert abs(made[0]) < 50
    assert abs(made[-1]) < 50


def crossings(made: array[int]) -> int:
    return sum(1 for one, other in pairwise(made) if one < 0 <= other)


def test_the_tones_go_into_the_wheel():
    text = (Path(__file__).resolve().parents[2] / "pyproject.toml").read_text()
    assert '"resources" = "backbeat/shipped/resources"' in text
