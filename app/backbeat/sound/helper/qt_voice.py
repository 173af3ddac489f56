"""The voices of Windows and macOS, through Qt."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from backbeat.routine.model import Milliseconds
from backbeat.sound.helper.espeak import joined
from backbeat.sound.helper.estimate import Estimate
from backbeat.sound.helper.voices import voice_for
from backbeat.sound.protocol import Say, VoiceInfo, speakable

__all__ = ["QtVoice", "real_engines"]

_OVER = (QTextToSpeech.State.Ready, QTextToSpeech.State.Error)


def real_engines() -> list[str]:
    """Qt's engines without the one that only pretends."""
    return [name for name in QTextToSpeech.availableEngines() if name != "mock"]


class QtVoice(QObject):
    """Lives in the thread of the event loop."""

    def __init__(self, engine: str, system: str, now: Callable[[], Milliseconds]) -> None:
        super().__init__()
        self.name, self._system, self._now = engine, system, now
        self._speech = QTextToSpeech(engine, self)
        self._chosen, self._speed = "", 1.0
        self._estimate = Estimate()
        self._over: Callable[[], None] | None = None
        self._text: tuple[tuple[str, str], ...] = ()
        self._left: list[tuple[str, str]] = []
        self._since: Milliseconds = 0
        self._known: dict[VoiceInfo, tuple[QLocale, QVoice]] = {}
        for locale in self._speech.availableLocales():
            self._speech.setLocale(locale)
            for voice in self._speech.availableVoices():
                self._known[VoiceInfo(voice.name(), voice.locale().name().replace("_", "-"))] = (locale, voice)
        self._speech.stateChanged.connect(self._changed, Qt.ConnectionType.QueuedConnection)

    def voices(self) -> tuple[VoiceInfo, ...]:
        return tuple(self._known)

    def choose(self, name: str, speed: float) -> None:
        self._chosen, self._speed = name, speed
        self._speech.setRate(max(-1.0, min(1.0, speed - 1.0)))

    def loudness(self, level: float) -> None:
        self._speech.setVolume(level)

    def say(self, what: Say, budget: Milliseconds, over: Callable[[], None]) -> None:
        text = self._estimate.fitting(what, self._speed, budget)
        self._over, self._text, self._since = over, text or (), self._now()
        self._left = joined(self._text)
        self._go_on()

    def stop(self) -> None:
        self._over, self._left = None, []
        self._speech.stop(QTextToSpeech.BoundaryHint.Immediate)

    def close(self) -> None:
        self.stop()

    def _go_on(self) -> None:
        while self._left:
            language, words = self._left.pop(0)
            voice = voice_for(language, tuple(self._known), self._chosen, self._system)
            if voice is not None:
                locale, one = self._known[voice]
                self._speech.setLocale(locale)
                self._speech.setVoice(one)
                self._speech.say(speakable(words))
                return
        over, self._over = self._over, None
        if over is not None:
            over()

    def _changed(self, state: QTextToSpeech.State) -> None:
        if self._over is None or state not in _OVER or self._speech.state() not in _OVER:
            return
        if not self._left and state == QTextToSpeech.State.Ready:
            self._estimate.learn(self._text, self._speed, self._now() - self._since)
        self._go_on()
