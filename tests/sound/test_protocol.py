"""Between the program and its helper: whatever comes, nothing breaks and nothing grows."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.sound import protocol as p
from backbeat.sound.tones import Tone

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
FIELDS = ("id", "tone", "by", "until", "length", "texts", "priority", "name", "speed", "level", "what")
near_misses = st.fixed_dictionaries(
    {},
    optional={
        "do": st.sampled_from(["tone", "say", "silence", "voice", "loudness", "device", "voices", "quit", "format"]),
        "reply": st.sampled_from(["ready", "missing", "sounded", "spoken", "trouble", "shell"]),
        **dict.fromkeys(FIELDS, json_values),
        "voices": json_values,
        "engine": json_values,
        "open": json_values,
    },
)


@given(st.binary(max_size=400))
def test_F57_no_bytes_break_a_reader(line):
    assert p.read_command(line) is None or isinstance(p.read_command(line), p.Command)
    assert p.read_reply(line) is None or isinstance(p.read_reply(line), p.Reply)


@given(json_values | near_misses)
def test_F57_no_object_breaks_a_reader(value):
    line = json.dumps(value).encode()
    for read in (p.read_command, p.read_reply):
        message = read(line)
        if message is not None:
            assert read(p.write(message).rstrip()) == message


@pytest.mark.parametrize(
    "message",
    [
        p.PlayTone(1, Tone.BREATH_IN, 5, 2_000),
        p.Say(2, ((("en", "Bird dog."), ("de", "Links.")), (("en", "Bird dog."),)), 5, 9, 3),
        p.Silence(3),
        p.Which("Ann", 0.9),
        p.Loudness(0.7),
        p.Device(True),
        p.Voices(),
        p.Quit(),
    ],
)
def test_a_command_arrives_as_it_was_sent(message):
    assert p.read_command(p.write(message)) == message


@pytest.mark.parametrize(
    "message",
    [
        p.Ready("espeak-ng", (p.VoiceInfo("Ann", "en-gb"),)),
        p.Missing("library"),
        p.Sounded(4),
        p.Spoken(5, 900),
        p.Trouble("x"),
    ],
)
def test_a_reply_arrives_as_it_was_sent(message):
    assert p.read_reply(p.write(message)) == message


def test_F58_ten_thousand_characters_become_what_can_be_said():
    hostile = "a<speak>\x00\x1b[31m" + "\u202e" + "x" * 10_000
    line = p.write(p.Say(1, ((("en", hostile),),), 1, 2, 0))
    command = p.read_command(line)
    assert isinstance(command, p.Say)
    words = command.texts[0][0][1]
    assert len(words) <= p.LONGEST_TEXT
    assert words.isprintable()
    assert not set("<>[]\u202e") & set(words)
    assert len(line) < 2_000


@given(st.lists(st.binary(max_size=60), max_size=20), st.integers(1, 17))
def test_lines_do_not_depend_on_how_they_come(parts, size):
    stream = b"\n".join(part.replace(b"\n", b"") for part in parts) + b"\n"
    lines = p.Lines()
    found = [line for at in range(0, len(stream), size) for line in lines.feed(stream[at : at + size])]
    assert found == stream.split(b"\n")[:-1]


def test_F57_a_line_without_an_end_costs_no_memory():
    lines = p.Lines()
    for _ in range(100):
        assert not list(lines.feed(b"x" * 65_000))
        assert len(lines._rest) <= p.LONGEST_LINE
    assert lines.bad == 1
    assert list(lines.feed(b"\n{}\n")) == [b"{}"]
