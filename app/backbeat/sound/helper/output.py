"""The way to the loudspeaker: one stream, held open with silence while a session runs, so that no beep is late.

One stream with a mixer of our own, and not Qt's sound effects, because a stream that is open answers in some 50
milliseconds, while a sound effect opens one for each sound.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QIODevice, QObject, QTimer
from PySide6.QtMultimedia import QAudio, QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

from backbeat.sound.helper.mixer import Mixer

__all__ = ["Output"]

_BUFFER = 30  # milliseconds; less is heard as crackling on a busy machine, more as lateness
_PIECE = 10
_LINGER = 1_500  # milliseconds without a sound before the device is let go
_AGAIN = 2_000
_DEAD_AFTER = 1_500
_RATES = (44_100, 48_000)


def format_for(device: QAudioDevice) -> QAudioFormat:
    """One channel of 16 bits where the device takes it, else as it likes it best."""
    for channels in (1, 2):
        for rate in _RATES:
            wanted = QAudioFormat()
            wanted.setSampleRate(rate)
            wanted.setChannelCount(channels)
            wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
            if device.isFormatSupported(wanted):
                return wanted
    return device.preferredFormat()


def rate_here() -> int:
    """The rate everything is made in."""
    device = QMediaDevices.defaultAudioOutput()
    rate = 0 if device.isNull() else format_for(device).sampleRate()
    return rate if rate > 0 else _RATES[0]


class _Pull(QIODevice):
    """What Qt reads samples from."""

    def __init__(self, mixer: Mixer, how: QAudioFormat) -> None:
        super().__init__()
        self._mixer, self._channels = mixer, max(1, how.channelCount())
        self._floats = how.sampleFormat() == QAudioFormat.SampleFormat.Float
        self._frame = self._channels * (4 if self._floats else 2)
        self._most = how.sampleRate() * _PIECE // 1000
        self.pulled = True
        self.open(QIODevice.OpenModeFlag.ReadOnly)

    def readData(self, most: int) -> bytes:
        count = min(most // self._frame, self._most)
        if count <= 0:
            return b""
        self.pulled = True
        made = self._mixer.take(count)
        if self._channels == 1 and not self._floats:
            return made
        values = array("h", made)
        if self._floats:
            return array("f", [value / 32_768 for value in values for _channel in range(self._channels)]).tobytes()
        return array("h", [value for value in values for _channel in range(self._channels)]).tobytes()

    def writeData(self, _data: object, _most: int = 0) -> int:
        return -1

    def isSequential(self) -> bool:
        return True

    def bytesAvailable(self) -> int:
        return 1 << 20


class Output(QObject):
    """`told` hears "device" when there is none, and "" when there is one (again)."""

    def __init__(self, mixer: Mixer, told: Callable[[str], None]) -> None:
        super().__init__()
        self._mixer, self._told = mixer, told
        self._sink: QAudioSink | None = None
        self._pull: _Pull | None = None
        self._held = False
        self._device = b""
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._looked)
        self._lost = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self._try_again)
        self._watch = QTimer(self)
        self._watch.setInterval(_DEAD_AFTER)
        self._watch.timeout.connect(self._look)
        self._idle = QTimer(self)
        self._idle.setInterval(_LINGER)
        self._idle.timeout.connect(self._let_go)

    @property
    def is_there(self) -> bool:
        return not QMediaDevices.defaultAudioOutput().isNull()

    @property
    def is_open(self) -> bool:
        return self._sink is not None

    def hold(self, *, open_: bool) -> None:
        """Whether the device is held open even while nothing sounds."""
        self._held = open_
        if open_:
            self.open()
        elif self._sink is not None:
            self._idle.start()

    def open(self) -> None:
        """For a sound that comes now; closed again when nothing sounds and nobody holds it."""
        if not self._held:
            self._idle.start()
        if self._sink is not None:
            return
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return
        how = format_for(device)
        if how.sampleRate() != self._mixer.rate:
            QCoreApplication.exit(3)  # everything was made at another rate; a new process makes it anew
            return
        self._device = bytes(device.id().data())
        self._pull = _Pull(self._mixer, how)
        self._sink = QAudioSink(device, how, self)
        self._sink.setBufferSize(how.bytesForDuration(_BUFFER * 1000))
        self._sink.stateChanged.connect(self._state_changed)
        self._sink.start(self._pull)
        self._watch.start()

    def close(self) -> None:
        sink, self._sink = self._sink, None
        pull, self._pull = self._pull, None
        self._idle.stop()
        self._watch.stop()
        if sink is not None:
            sink.stateChanged.disconnect(self._state_changed)
            sink.stop()
            sink.deleteLater()
        if pull is not None:
            pull.close()
            pull.deleteLater()

    def _state_changed(self, state: QAudio.State) -> None:
        if state == QAudio.State.StoppedState and self._sink is not None:
            QTimer.singleShot(0, self._broke_off)
        elif state == QAudio.State.ActiveState and self._lost:
            self._lost = False
            self._told("")

    def _broke_off(self) -> None:
        """The device is gone, or the sound server is; Qt does not say so of the last one. Looked at again soon."""
        self.close()
        if not self._lost:
            self._lost = True
            self._told("device")
        self._again.start()

    def _look(self) -> None:
        """A stream that takes no more samples is dead, whatever its state says."""
        if self._pull is not None:
            pulled, self._pull.pulled = self._pull.pulled, False
            if not pulled:
                self._broke_off()

    def _try_again(self) -> None:
        if self._held:
            self.open()

    def _looked(self) -> None:
        """Headphones came or went."""
        device = QMediaDevices.defaultAudioOutput()
        self._lost = device.isNull()
        self._told("device" if self._lost else "")
        if self._sink is not None and bytes(device.id().data()) != self._device:
            self.close()
        if self._held and not device.isNull():
            self.open()

    def _let_go(self) -> None:
        if not self._held and self._mixer.is_idle:
            self.close()
