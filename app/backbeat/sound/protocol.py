"""What is said between the program and the process that makes the noise: one JSON object a line, both ways.

Neither side believes the other. A line is bounded, what is not understood is passed over, and nothing that comes
back can do more than say whether there is a sound and a voice. Moments (`until`, `by`) are on the monotonic clock,
which all processes of a machine share, in milliseconds.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from backbeat.routine.model import Milliseconds
from backbeat.sound.tones import Tone

__all__ = [
    "LONGEST_LINE",
    "LONGEST_TEXT",
    "MOST_VOICES",
    "Command",
    "Device",
    "Lines",
    "Loudness",
    "Missing",
    "PlayTone",
    "Quit",
    "Ready",
    "Reply",
    "Say",
    "Silence",
    "Sounded",
    "Spoken",
    "Trouble",
    "VoiceInfo",
    "Voices",
    "Which",
    "base_language",
    "read_command",
    "read_reply",
    "speakable",
    "write",
]

LONGEST_LINE = 64 * 1024  # bytes
LONGEST_TEXT = 200  # characters of one utterance
MOST_VOICES = 300
_MOST_TEXTS, _MOST_PIECES = 8, 8
_LONGEST_NAME = 120


# -- commands ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlayTone:
    id: int
    tone: Tone
    by: Milliseconds  # not sounded at all if it cannot begin by then
    length: Milliseconds | None = None  # of a breath


@dataclass(frozen=True, slots=True)
class Say:
    """The longest text that fits is said; each is a row of (language, words)."""

    id: int
    texts: tuple[tuple[tuple[str, str], ...], ...]
    by: Milliseconds
    until: Milliseconds  # cut then
    priority: int = 0


@dataclass(frozen=True, slots=True)
class Silence:
    id: int


@dataclass(frozen=True, slots=True)
class Which:
    """Whose voice, and how fast (1.0 is its usual pace)."""

    name: str
    speed: float


@dataclass(frozen=True, slots=True)
class Loudness:
    level: float  # 0 to 1


@dataclass(frozen=True, slots=True)
class Device:
    """Whether the way to the loudspeaker is held open, so that the first tone is not late."""

    open: bool


@dataclass(frozen=True, slots=True)
class Voices:
    """As a command: which there are. As a reply, in `VoiceList`."""


@dataclass(frozen=True, slots=True)
class Quit:
    pass


Command: TypeAlias = PlayTone | Say | Silence | Which | Loudness | Device | Voices | Quit


# -- replies -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    name: str
    language: str  # for example en-gb


def base_language(code: str) -> str:
    """The language of a code without its country: "en" of "en-GB" and "en_US"."""
    return code.replace("_", "-").split("-")[0].casefold()


@dataclass(frozen=True, slots=True)
class Ready:
    """There is a sound; `engine` is what speaks, empty where nothing does."""

    engine: str
    voices: tuple[VoiceInfo, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    what: str  # library, device or voice


@dataclass(frozen=True, slots=True)
class Sounded:
    id: int


@dataclass(frozen=True, slots=True)
class Spoken:
    id: int
    length: Milliseconds  # 0: it was not said


@dataclass(frozen=True, slots=True)
class Trouble:
    what: str


Reply: TypeAlias = Ready | Missing | Sounded | Spoken | Trouble
MISSING = ("library", "device", "voice")


# -- lines ---------------------------------------------------------------------------------------


class Lines:
    """Cuts a stream into lines; one that is too long is passed over, and costs no more memory than the limit."""

    def __init__(self) -> None:
        self._rest = b""
        self._too_long = False
        self.bad = 0  # lines that were too long

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        *whole, rest = (self._rest + chunk).split(b"\n")
        for line in whole:
            if self._too_long:
                self._too_long = False
            elif len(line) > LONGEST_LINE:
                self.bad += 1
            else:
                yield line
        if len(rest) > LONGEST_LINE:
            self.bad += not self._too_long
            self._too_long, rest = True, b""
        self._rest = rest


def write(message: Command | Reply) -> bytes:  # noqa: PLR0912 - one line for each kind of message
    """One line. What could not be read again is cut to its limits."""
    match message:
        case PlayTone():
            data: dict[str, Any] = {"do": "tone", "id": message.id, "tone": str(message.tone), "by": message.by}
            if message.length is not None:
                data["length"] = message.length
        case Say():
            texts = [[[piece[0], speakable(piece[1])] for piece in text] for text in message.texts]
            data = {"do": "say", "id": message.id, "texts": texts, "by": message.by, "until": message.until}
            data["priority"] = message.priority
        case Silence():
            data = {"do": "silence", "id": message.id}
        case Which():
            data = {"do": "voice", "name": message.name[:_LONGEST_NAME], "speed": message.speed}
        case Loudness():
            data = {"do": "loudness", "level": message.level}
        case Device():
            data = {"do": "device", "open": message.open}
        case Voices():
            data = {"do": "voices"}
        case Quit():
            data = {"do": "quit"}
        case Ready():
            voices = [[one.name[:_LONGEST_NAME], one.language[:20]] for one in message.voices[:MOST_VOICES]]
            data = {"reply": "ready", "engine": message.engine, "voices": voices}
        case Missing():
            data = {"reply": "missing", "what": message.what}
        case Sounded():
            data = {"reply": "sounded", "id": message.id}
        case Spoken():
            data = {"reply": "spoken", "id": message.id, "length": message.length}
        case Trouble():
            data = {"reply": "trouble", "what": message.what[:_LONGEST_NAME]}
    return json.dumps(data, separators=(",", ":")).encode() + b"\n"


def read_command(line: bytes) -> Command | None:
    """The command of a line; None where it is none."""
    data = _object(line)
    try:
        return _command(data)
    except (KeyError, TypeError, ValueError):
        return None


def read_reply(line: bytes) -> Reply | None:
    """The reply of a line; None where it is none."""
    data = _object(line)
    try:
        return _reply(data)
    except (KeyError, TypeError, ValueError):
        return None


def speakable(text: object) -> str:
    """A text without control characters and without marks that only a machine reads, at most as long as is said."""
    if not isinstance(text, str):
        raise TypeError
    text = text[: 4 * LONGEST_TEXT].translate({ord("<"): " ", ord(">"): " ", ord("["): " ", ord("]"): " "})
    kept = "".join(" " if unicodedata.category(one) in _SILENT else one for one in text)
    return " ".join(kept.split())[:LONGEST_TEXT]


_SILENT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def _object(line: bytes) -> Mapping[str, Any]:
    if len(line) > LONGEST_LINE:
        return {}
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _command(data: Mapping[str, Any]) -> Command | None:  # noqa: PLR0911 - one for each kind
    match data.get("do"):
        case "tone":
            length = data.get("length")
            length = None if length is None else min(_whole(length), 60_000)
            return PlayTone(_whole(data["id"]), Tone(data["tone"]), _whole(data["by"]), length)
        case "say":
            return Say(
                _whole(data["id"]),
                tuple(_text(text) for text in _row(data["texts"], _MOST_TEXTS)),
                _whole(data["by"]),
                _whole(data["until"]),
                _whole(data["priority"]),
            )
        case "silence":
            return Silence(_whole(data["id"]))
        case "voice":
            return Which(_name(data["name"]), min(2.0, max(0.5, _number(data["speed"]))))
        case "loudness":
            return Loudness(min(1.0, max(0.0, _number(data["level"]))))
        case "device":
            return Device(data["open"] is True)
        case "voices":
            return Voices()
        case "quit":
            return Quit()
    return None


def _reply(data: Mapping[str, Any]) -> Reply | None:
    match data.get("reply"):
        case "ready":
            voices = (_voice(one) for one in _row(data["voices"], MOST_VOICES))
            return Ready(_name(data["engine"]), tuple(voices))
        case "missing":
            return Missing(data["what"]) if data["what"] in MISSING else None
        case "sounded":
            return Sounded(_whole(data["id"]))
        case "spoken":
            return Spoken(_whole(data["id"]), _whole(data["length"]))
        case "trouble":
            return Trouble(_name(data["what"]))
    return None


def _text(text: object) -> tuple[tuple[str, str], ...]:
    return tuple((_name(language)[:20], speakable(words)) for language, words in _row(text, _MOST_PIECES))


def _voice(one: object) -> VoiceInfo:
    name, language = _row(one, 2)
    return VoiceInfo(_name(name), _name(language)[:20])


def _row(value: object, most: int) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value[:most]


def _name(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return "".join(one for one in value[:_LONGEST_NAME] if unicodedata.category(one) not in _SILENT)


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 62:
        raise TypeError
    return value


def _number(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or value != value:  # noqa: PLR0124 - not a number
        raise TypeError
    return float(value)
