"""Whether a microphone is being listened to, or the screen shared, on Linux: then somebody is in a call, or records.

Asked of the sound server, who says which programs listen to what; where that cannot be reached, of the sound
cards. Which program it is matters only for leaving out those that listen to no one: level meters, filters
that are always on, and whoever records what the computer itself plays.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from backbeat.desktop.asking import AskProgram, ask_program
from backbeat.desktop.senses.model import Way

__all__ = ["LinuxMicrophone", "listens_pipewire", "listens_pulse"]

_FILTERS = frozenset({"easyeffects", "pulseeffects", "noisetorch", "cadmus", "pavucontrol", "jamesdsp"})
_METERS = frozenset({"Peak detect", "PlasmaPA-VolumeMeter"})
_CARDS = Path("/proc/asound")


class LinuxMicrophone:
    def __init__(
        self, ask: AskProgram = ask_program, environment: Mapping[str, str] = os.environ, cards: Path = _CARDS
    ) -> None:
        self._ask, self._environment, self._cards = ask, environment, cards

    def seen(self) -> bool | None:
        return self._look()[0]

    def works(self) -> Way:
        return self._look()[1]

    def close(self) -> None: ...

    def _look(self) -> tuple[bool | None, Way]:
        server = self._pulse_socket()
        # pactl would start a sound server where there is none, unless it is told which.
        sound = None if server is None else self._ask_pulse(server)
        if sound:
            return True, Way.PULSE
        runtime = Path(self._environment.get("XDG_RUNTIME_DIR") or "/nowhere")
        if _is_socket(runtime / "pipewire-0"):
            # Beside another sound server it may carry pictures alone: a screen that is shared, a camera.
            told = listens_pipewire(self._ask(("pw-dump",)), sound=sound is None)
            if told is not None:
                return told, Way.PIPEWIRE
        if sound is not None:
            return sound, Way.PULSE
        told = _a_card_records(self._cards)
        return told, Way.NO_CALL if told is None else Way.SOUND_CARDS

    def _ask_pulse(self, server: Path) -> bool | None:
        extra = {"PULSE_SERVER": f"unix:{server}"}
        outputs = self._ask(("pactl", "list", "source-outputs"), extra)
        if outputs is None:
            return None
        if not outputs:
            return False  # the usual case costs one question
        sources = self._ask(("pactl", "list", "short", "sources"), extra)
        return None if sources is None else listens_pulse(outputs, sources)

    def _pulse_socket(self) -> Path | None:
        told = self._environment.get("PULSE_SERVER", "")
        if told:
            path = told.partition("}")[2] if told.startswith("{") else told
            path = path.removeprefix("unix:")
            return Path(path) if path.startswith("/") and _is_socket(Path(path)) else None
        folder = self._environment.get("PULSE_RUNTIME_PATH")
        if not folder:
            folder = str(Path(self._environment.get("XDG_RUNTIME_DIR") or "/nowhere", "pulse"))
        path_of_socket = Path(folder, "native")
        return path_of_socket if _is_socket(path_of_socket) else None


def listens_pulse(outputs: str, sources: str) -> bool:
    """Of `pactl list source-outputs` and `pactl list short sources`, in English."""
    monitors = {
        fields[0]
        for line in sources.splitlines()
        if len(fields := line.split("\t")) > 1 and fields[1].endswith(".monitor")
    }
    for stream in re.split(r"^Source Output #", outputs, flags=re.MULTILINE)[1:]:
        told = dict(re.findall(r"^\t(\w[\w ]*): (.*)$", stream, re.MULTILINE))
        properties = dict(re.findall(r'^\t\t([\w.-]+) = "(.*)"$', stream, re.MULTILINE))
        is_meter = told.get("Resample method") == "peaks"
        is_module = told.get("Client", "n/a") == "n/a"  # the sound server's own, for example against echo
        if told.get("Corked") == "yes" or told.get("Source") in monitors or is_meter or is_module:
            continue
        if not _left_out(properties):
            return True
    return False


def listens_pipewire(dump: str | None, *, sound: bool = True) -> bool | None:
    """Of `pw-dump`: programs whose recording runs, of pictures and of sound. None where it makes no sense."""
    kinds = {"Stream/Input/Video", "Stream/Input/Audio"} if sound else {"Stream/Input/Video"}
    try:
        nodes = json.loads(dump or "")
        return any(_listens(properties, state, kinds) for properties, state in _streams(nodes))
    except (ValueError, TypeError, AttributeError):
        return None


def _streams(nodes: Any) -> Iterator[tuple[dict[str, Any], str]]:
    for node in nodes:
        if node.get("type") == "PipeWire:Interface:Node" and isinstance(info := node.get("info"), dict):
            yield info.get("props") or {}, str(info.get("state"))


def _listens(properties: dict[str, Any], state: str, kinds: set[str]) -> bool:
    if properties.get("media.class") not in kinds or state != "running":
        return False
    if str(properties.get("stream.monitor", False)).lower() == "true":
        return False
    if str(properties.get("stream.capture.sink", False)).lower() == "true":
        return False
    return not _left_out(properties)


def _left_out(properties: Mapping[str, Any]) -> bool:
    names = (properties.get(key) for key in ("application.process.binary", "application.name", "node.name"))
    return (
        str(properties.get("application.process.id")) == str(os.getpid())
        or any(str(name).lower() in _FILTERS for name in names)
        or str(properties.get("media.name")) in _METERS
        or str(properties.get("media.category", "")) == "Monitor"
        or str(properties.get("resample.peaks", "")).lower() == "true"  # PipeWire's word for a level meter
    )


def _a_card_records(cards: Path) -> bool | None:
    """Whether a sound card's input runs; None where there is none, or it cannot be seen from here."""
    states = []
    try:
        for file in cards.glob("card*/pcm*c/sub*/status"):
            states.append(file.read_text(encoding="ascii", errors="replace").splitlines()[:1])
    except OSError:
        return None
    return any(state == ["state: RUNNING"] for state in states) if states else None


def _is_socket(path: Path) -> bool:
    try:
        return stat.S_ISSOCK(path.stat().st_mode)
    except (OSError, ValueError):
        return False
