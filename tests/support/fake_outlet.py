"""Where sounds go in tests: nowhere, but into a list."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from backbeat.sound.protocol import Missing, Ready, Reply, VoiceInfo
from backbeat.sound.wording import Speech

__all__ = ["ENGLISH", "FakeOutlet", "no_sound", "said"]

ENGLISH = Ready("test", (VoiceInfo("Ann", "en-gb"),))


class FakeOutlet:
    """Keeps what was asked for. Stands in for `backbeat.sound.link.Link`, which starts a process."""

    def __init__(self, told: Callable[[Reply], None] = lambda _reply: None, **_how: Any) -> None:
        self.told = told
        self.asked: list[Any] = []
        self.muzzled = True

    @property
    def speeches(self) -> list[Speech]:
        return [one for one in self.asked if isinstance(one, Speech)]

    def start(self) -> None:
        self.muzzled = False
        self.asked.append("start")

    def sound(self, speech: Speech) -> None:
        assert not self.muzzled, "nothing may be sounded here"
        self.asked.append(speech)

    def hush(self) -> None:
        self.asked.append("hush")

    def silence(self) -> None:
        self.muzzled = True
        self.asked.append("silence")

    def voice(self, name: str, speed: float) -> None:
        self.asked.append(("voice", name, speed))

    def loudness(self, level: float) -> None:
        self.asked.append(("loudness", level))

    def device(self, *, open_: bool) -> None:
        self.asked.append("open" if open_ else "shut")

    def rest(self) -> None:
        self.muzzled = True
        self.asked.append("rest")

    def close(self, timeout: float = 0.0) -> None:
        self.asked.append("close")

    def miss(self, what: str) -> None:
        self.told(Missing(what))


def no_sound() -> None:
    """Have every window of this process make its sounds nowhere, and keep nothing of them."""
    from backbeat.ui.session import coach  # noqa: PLC0415 - brings Qt

    class NoOutlet(FakeOutlet):
        def __init__(self, *arguments: Any, **how: Any) -> None:
            super().__init__(*arguments, **how)
            self.asked = deque(maxlen=0)  # type: ignore[assignment]

    coach.Link = NoOutlet  # type: ignore[misc,assignment]


def said(speech: Speech | None, which: int = 0) -> str:
    """The words of one of its texts, the longest first."""
    if speech is None or not speech.texts:
        return ""
    return " ".join(piece.words for piece in speech.texts[which])
