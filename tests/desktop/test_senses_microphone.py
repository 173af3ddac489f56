"""Whether a microphone is in use: a real sound server with a program that records, and what others print."""

from __future__ import annotations

import json
import os
import socket
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desktop.x_server import until
from tests.sound.room import Room, room

from backbeat.desktop.senses.microphone import LinuxMicrophone, listens_pipewire, listens_pulse
from backbeat.desktop.senses.model import Way

NOWHERE = Path("/nowhere")
SOURCES = "0\tnul.monitor\tmodule-null-sink.c\ts16le\tIDLE\n3\talsa_input.usb\tmodule-alsa-card.c\ts16le\tRUNNING\n"
STREAM = """Source Output #7
\tDriver: protocol-native.c
\tOwner Module: 9
\tClient: 12
\tSource: 3
\tCorked: no
\tMute: no
\tResample method: copy
\tProperties:
\t\tmedia.name = "RecordStream"
\t\tapplication.name = "ZOOM VoiceEngine"
\t\tapplication.process.id = "4711"
\t\tapplication.process.binary = "zoom"
"""


@pytest.fixture
def sound() -> Iterator[Room]:
    with room() as made:
        made.pactl("load-module", "module-null-source", "source_name=microphone")
        yield made


def record(sound: Room, source: str, *more: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["parec", "-d", source, "--raw", *more],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=sound.environment,
    )


def ask_patiently(command: Sequence[str], extra: Mapping[str, str]) -> str | None:
    """With more patience than a person is given, so that a busy machine makes no difference."""
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C", **extra}, timeout=30, check=False
    )
    return done.stdout if done.returncode == 0 else None


def there(sound: Room) -> LinuxMicrophone:
    return LinuxMicrophone(ask_patiently, sound.environment, NOWHERE)


def test_a_program_that_records_is_seen_until_it_ends(sound: Room) -> None:
    sign = there(sound)
    assert sign.seen() is False
    assert sign.works() is Way.PULSE
    call = record(sound, "microphone")
    until(sign.seen, "the call")
    call.terminate()
    call.wait()
    until(lambda: sign.seen() is False, "the end of the call")


def test_what_the_computer_plays_and_level_meters_are_no_call(sound: Room) -> None:
    sign = there(sound)
    film = record(sound, "nul.monitor")
    meter = record(sound, "microphone", "--property=media.name=Peak detect")
    filters = record(sound, "microphone", "--property=application.name=EasyEffects")
    until(lambda: (sound.pactl("list", "short", "source-outputs") or "").count("\n") == 3, "all three to record")
    assert sign.seen() is False
    for one in (film, meter, filters):
        one.terminate()
        one.wait()


def test_a_sound_server_that_dies_ends_in_not_knowing(sound: Room) -> None:
    sign = there(sound)
    assert sign.seen() is False
    sound.close()
    assert sign.seen() is None
    assert sign.works() is Way.NO_CALL


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("", ""), True),
        (("Corked: no", "Corked: yes"), False),
        (("Source: 3", "Source: 0"), False),
        (("Resample method: copy", "Resample method: peaks"), False),
        (("Client: 12", "Client: n/a"), False),
        (("ZOOM VoiceEngine", "EasyEffects"), False),
        (('"4711"', f'"{os.getpid()}"'), False),
    ],
    ids=["call", "on hold", "monitor", "meter", "server's own", "filter", "ourselves"],
)
def test_whose_recording_counts(change: tuple[str, str], expected: bool) -> None:
    assert listens_pulse(STREAM.replace(*change), SOURCES) is expected
    assert listens_pulse(STREAM.replace(*change) + "\n" + STREAM, SOURCES) is True


@given(outputs=st.text(max_size=300), sources=st.text(max_size=100))
def test_whatever_pactl_prints_breaks_nothing(outputs: str, sources: str) -> None:
    assert listens_pulse("Source Output #1" + outputs, sources) in (True, False)


def node(state: str = "running", **properties: Any) -> dict[str, Any]:
    return {"type": "PipeWire:Interface:Node", "info": {"state": state, "props": properties}}


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ([], False),
        ([node(**{"media.class": "Stream/Input/Audio", "application.name": "Firefox"})], True),
        ([node(**{"media.class": "Stream/Input/Video", "application.name": "obs"})], True),
        ([node("suspended", **{"media.class": "Stream/Input/Audio"})], False),
        ([node(**{"media.class": "Stream/Output/Audio"})], False),
        ([node(**{"media.class": "Stream/Input/Audio", "stream.monitor": True})], False),
        ([node(**{"media.class": "Stream/Input/Audio", "stream.capture.sink": "true"})], False),
        ([node(**{"media.class": "Stream/Input/Audio", "application.process.id": os.getpid()})], False),
        ([node(**{"media.class": "Stream/Input/Audio", "node.name": "easyeffects"})], False),
        ([{"type": "PipeWire:Interface:Port"}, {"type": "PipeWire:Interface:Node", "info": None}], False),
        ({"no": "list"}, None),
        ([7], None),
    ],
)
def test_pipewire_is_read(nodes: Any, expected: bool | None) -> None:
    assert listens_pipewire(json.dumps(nodes)) is expected


@given(dump=st.none() | st.text(max_size=50))
def test_whatever_pw_dump_prints_breaks_nothing(dump: str | None) -> None:
    assert listens_pipewire(dump) in (None, False)


def listening(path: Path) -> socket.socket:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = socket.socket(socket.AF_UNIX)
    made.bind(str(path))
    made.listen()
    return made


def test_pipewire_is_asked_where_there_is_no_other_sound_server(tmp_path: Path) -> None:
    asked: list[str] = []

    def ask(command: Sequence[str], _extra: Mapping[str, str] | None = None) -> str:
        asked.append(command[0])
        return json.dumps([node(**{"media.class": "Stream/Input/Audio"})])

    sign = LinuxMicrophone(ask, {"XDG_RUNTIME_DIR": str(tmp_path)}, NOWHERE)
    assert sign.seen() is None
    assert asked == []  # nothing is started, nor asked, where no server is
    with listening(tmp_path / "pipewire-0"):
        assert sign.seen() is True
        assert sign.works() is Way.PIPEWIRE
    assert set(asked) == {"pw-dump"}


def test_beside_another_sound_server_pipewire_is_asked_for_shared_screens_alone(tmp_path: Path) -> None:
    shared = [node(**{"media.class": "Stream/Input/Audio"})]

    def ask(command: Sequence[str], _extra: Mapping[str, str] | None = None) -> str:
        return "" if command[0] == "pactl" else json.dumps(shared)

    sign = LinuxMicrophone(ask, {"XDG_RUNTIME_DIR": str(tmp_path)}, NOWHERE)
    with listening(tmp_path / "pipewire-0"), listening(tmp_path / "pulse" / "native"):
        assert sign.seen() is False  # of sound the other one knows better what is a monitor or a meter
        shared.append(node(**{"media.class": "Stream/Input/Video"}))
        assert sign.seen() is True
        assert sign.works() is Way.PIPEWIRE


def test_a_sound_server_is_found_where_the_person_has_it(tmp_path: Path) -> None:
    asked: list[str] = []

    def ask(_command: Sequence[str], extra: Mapping[str, str]) -> str:
        asked.append(extra["PULSE_SERVER"])
        return ""

    with listening(tmp_path / "s"), listening(tmp_path / "pulse" / "native"):
        for environment in (
            {"PULSE_SERVER": f"unix:{tmp_path}/s"},
            {"PULSE_SERVER": f"{{a1b2}}unix:{tmp_path}/s"},
            {"XDG_RUNTIME_DIR": str(tmp_path)},
            {"PULSE_RUNTIME_PATH": str(tmp_path / "pulse")},
        ):
            assert LinuxMicrophone(ask, environment, NOWHERE).seen() is False
        assert asked == [f"unix:{tmp_path}/{one}" for one in ("s", "s", "pulse/native", "pulse/native")]
        # One on another computer is not ours to ask.
        assert LinuxMicrophone(ask, {"PULSE_SERVER": "tcp:far.example"}, NOWHERE).seen() is None
        assert len(asked) == 4


def test_the_sound_cards_are_looked_at_last(tmp_path: Path) -> None:
    status = tmp_path / "card0" / "pcm0c" / "sub0" / "status"
    status.parent.mkdir(parents=True)
    status.write_text("closed\n")
    sign = LinuxMicrophone(lambda *_: None, {}, tmp_path)
    assert sign.seen() is False
    assert sign.works() is Way.SOUND_CARDS
    status.write_text("state: RUNNING\nowner_pid   : 4711\n")
    assert sign.seen() is True
    assert LinuxMicrophone(lambda *_: None, {}, tmp_path / "none").works() is Way.NO_CALL
