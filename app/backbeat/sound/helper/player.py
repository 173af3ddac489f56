"""The helper at work: commands in, sound out. Everything but waiting for input happens in Qt's event loop."""

from __future__ import annotations

import sys
import threading
from array import array
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer, Signal

from backbeat.routine.model import Milliseconds
from backbeat.sound import protocol as p
from backbeat.sound.helper import dispatcher
from backbeat.sound.helper.breath import BreathTone
from backbeat.sound.helper.espeak import Espeak
from backbeat.sound.helper.mixer import Mixer
from backbeat.sound.helper.output import Output, rate_here
from backbeat.sound.helper.speaker import Engine, Speaker
from backbeat.sound.helper.waves import Samples, WaveError, read_wave
from backbeat.sound.tones import BREATHS, Tone, tone_file

__all__ = ["Player", "run"]

_CUT_LATE = 5  # milliseconds between the end of a moment and the look at it
Give = Callable[[p.Command | None], None]


def run(commands: Callable[[Give], None], reply: Callable[[p.Reply], None], now: Callable[[], Milliseconds]) -> int:
    app = QCoreApplication(["backbeat-sound"])
    player = Player(reply, now)
    commands(player.give)
    code = app.exec()
    player.close()
    return code


class Player(QObject):
    _came = Signal(object)

    def __init__(self, reply: Callable[[p.Reply], None], now: Callable[[], Milliseconds]) -> None:
        super().__init__()
        self._reply, self._now = reply, now
        self._came.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)
        self._mixer = Mixer(rate_here())
        self._tones = {tone: _tone(tone, self._mixer.rate) for tone in Tone if tone not in BREATHS}
        self.output = Output(self._mixer, self._device)
        self._speaker: Speaker | None = None
        self._early: p.Say | None = None  # asked for before there was a voice
        self._which, self._level = p.Which("", 1.0), 0.7
        self._cut = QTimer(self)
        self._cut.setSingleShot(True)
        self._cut.setTimerType(Qt.TimerType.PreciseTimer)
        self._cut.timeout.connect(self._look)
        if not self.output.is_there:
            self._reply(p.Missing("device"))
        threading.Thread(target=self._find_voice, name="voice", daemon=True).start()

    def post(self, call: Callable[[], None]) -> None:
        """From any thread: have this called in the one that sounds."""
        self._came.emit(call)

    def give(self, command: p.Command | None) -> None:
        self.post(lambda: self._do(command))

    def close(self) -> None:
        if self._speaker is not None:
            self._speaker.engine.close()
        self.output.close()

    # -- commands --------------------------------------------------------------------------------

    def _do(self, command: p.Command | None) -> None:
        match command:
            case p.PlayTone():
                self._play(command)
            case p.Say():
                self._say(command)
            case p.Silence():
                self._mixer.silence()
                self._early = None
                if self._speaker is not None:
                    self._speaker.silence()
                self._reply(p.Sounded(command.id))
            case p.Which():
                self._which = command
                if self._speaker is not None:
                    self._speaker.engine.choose(command.name, command.speed)
            case p.Loudness():
                self._set_loudness(command.level)
            case p.Device():
                self.output.hold(open_=command.open)
            case p.Voices():
                self._tell_voices()
            case p.Quit() | None:
                QCoreApplication.quit()

    def _play(self, command: p.PlayTone) -> None:
        if self._now() <= command.by:
            self.output.open()
            if command.tone in BREATHS:
                inward = command.tone is Tone.BREATH_IN
                self._mixer.breathe(BreathTone(command.length or 2_000, self._mixer.rate, inward=inward))
            else:
                self._mixer.add(self._tones[command.tone])
        self._reply(p.Sounded(command.id))

    def _say(self, command: p.Say) -> None:
        if self._speaker is None:
            if self._early is not None:
                self._reply(p.Spoken(self._early.id, 0))
            self._early = command
            return
        self.output.open()
        self._speaker.say(command)
        self._arm()

    def _set_loudness(self, level: float) -> None:
        self._level = level
        self._mixer.gain = level * level  # as ears have it
        if self._speaker is not None:
            self._speaker.engine.loudness(level)

    # -- the voice -------------------------------------------------------------------------------

    def _look(self) -> None:
        if self._speaker is not None:
            self._speaker.look()
            self._arm()

    def _arm(self) -> None:
        due = None if self._speaker is None else self._speaker.due
        if due is not None:
            self._cut.start(max(0, due - self._now()) + _CUT_LATE)

    def _spoken(self, reply: p.Spoken) -> None:
        self._reply(reply)
        self._arm()

    def _find_voice(self) -> None:
        """In a thread: a speech server may take seconds to start."""
        engine: Engine | None = None
        system = QLocale.system().name().replace("_", "-")
        if sys.platform in {"win32", "darwin"}:
            self.post(lambda: self._voice_of_qt(system))
            return
        if dispatcher.installed():
            try:
                engine = dispatcher.Dispatcher(self.post, system, self._now)
            except dispatcher.SpeechServerError:
                engine = None
        program = Espeak.found()
        if engine is None and program is not None:
            made = Espeak(program, self._mixer, self.post, system)
            engine = made if made.voices() else None
        self.post(lambda: self._found(engine))

    def _voice_of_qt(self, system: str) -> None:
        try:
            from backbeat.sound.helper.qt_voice import QtVoice, real_engines  # noqa: PLC0415 - not on Linux
        except ImportError:
            self._found(None)
            return
        engines = real_engines()
        self._found(QtVoice(engines[0], system, self._now) if engines else None)

    def _found(self, engine: Engine | None) -> None:
        if engine is not None:
            self._speaker = Speaker(engine, self._now, self._spoken)
            engine.choose(self._which.name, self._which.speed)
            engine.loudness(self._level)
        self._tell_voices()
        early, self._early = self._early, None
        if early is not None and engine is not None:
            self._say(early)

    def _tell_voices(self) -> None:
        engine = None if self._speaker is None else self._speaker.engine
        if self.output.is_there:
            self._reply(p.Ready("" if engine is None else engine.name, () if engine is None else engine.voices()))

    def _device(self, missing: str) -> None:
        if missing:
            self._reply(p.Missing(missing))
        else:
            self._tell_voices()


def _tone(tone: Tone, rate: int) -> Samples:
    """The samples of a tone; a plain beep where its file cannot be read."""
    try:
        return read_wave(tone_file(tone).read_bytes(), rate)
    except (OSError, WaveError):
        return _plain(rate)


def _plain(rate: int) -> Samples:
    breath = BreathTone(250, rate, inward=True)
    return array("h", breath.take(rate))
