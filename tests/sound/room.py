"""A room with a loudspeaker and a microphone: a sound server of our own, and what is heard at its null sink."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path

__all__ = ["RATE", "Microphone", "Room", "room"]

RATE = 44_100
LOUD = 500  # of 32,767
QUIET_BETWEEN = 0.15  # seconds without a sound before a new one begins
_PATIENCE = 30.0
_WANTED = ("pulseaudio", "parec", "pactl")


class Microphone:
    """Records the null sink from now on, and knows at what moment of the monotonic clock each sample was heard."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [
                "parec",
                "-d",
                "nul.monitor",
                "--format=s16le",
                f"--rate={RATE}",
                "--channels=1",
                "--latency-msec=5",
                "--raw",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        self._until = 0.0  # the last moment that was listened to
        self._loud: list[tuple[float, float]] = []  # when it came, and when it was heard
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        self.wait(lambda: self._until)  # it listens

    def _listen(self) -> None:
        """Tells loud from quiet as it comes, to two milliseconds, so that looking at it again costs nothing."""
        assert self._process.stdout is not None
        odd, step = b"", RATE // 500
        while chunk := os.read(self._process.stdout.fileno(), 8_192):
            now, data = time.monotonic(), odd + chunk
            whole = len(data) - len(data) % 2
            odd, samples = data[whole:], array("h", data[:whole])
            loud = [
                (now, now - (len(samples) - place) / RATE)
                for place in range(0, len(samples), step)
                if max(part := samples[place : place + step]) > LOUD or min(part) < -LOUD
            ]
            with self._changed:
                self._until = now
                self._loud += loud
                self._changed.notify_all()

    def wait(self, condition: object) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, _PATIENCE), "nothing of the kind was heard"  # type: ignore[arg-type]

    def loud_moments(self, since: float = 0.0) -> list[float]:
        """Every moment at which something was heard, to two milliseconds."""
        with self._changed:
            return [heard for came, heard in self._loud if came >= since]

    def beginnings(self, since: float = 0.0) -> list[float]:
        """When each sound began that came after a silence."""
        moments = self.loud_moments(since)
        return moments[:1] + [later for one, later in pairwise(moments) if later - one > QUIET_BETWEEN]

    def length(self, since: float) -> float:
        """Seconds from the first to the last of what was heard."""
        moments = self.loud_moments(since)
        return moments[-1] - moments[0] if moments else 0.0

    def wait_for_sound(self, since: float) -> None:
        self.wait(lambda: self.loud_moments(since))

    def wait_for_quiet(self, seconds: float) -> None:
        """Until nothing has been heard for so long."""
        self.wait(lambda: self._until - max(self.loud_moments(), default=0.0) > seconds)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()


class Room:
    """The sound server."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("PULSE_", "DBUS_"))
        }
        self.environment |= {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{folder}/native",
        }
        for name in ("DISPLAY", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "SPEECHD_ADDRESS"):
            self.environment.pop(name, None)
        missing = [name for name in _WANTED if shutil.which(name) is None]
        assert not missing, f"install what 'python packaging/bootstrap.py test' names: {missing}"
        self._server = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "-L", _SINK, "-L", _door(folder)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self.environment,
        )
        deadline = time.monotonic() + _PATIENCE
        while self.pactl("info", check=False) is None:
            assert self._server.poll() is None, "the sound server does not start"
            assert time.monotonic() < deadline, "the sound server does not answer"
            threading.Event().wait(0.05)

    def pactl(self, *arguments: str, check: bool = True) -> str | None:
        done = subprocess.run(
            ["pactl", *arguments], capture_output=True, text=True, env=self.environment, timeout=_PATIENCE, check=False
        )
        assert done.returncode == 0 or not check, done.stderr
        return done.stdout if done.returncode == 0 else None

    def unplug(self) -> None:
        self.pactl("unload-module", "module-null-sink")

    def plug(self) -> None:
        self.pactl("load-module", *_SINK.split())

    @contextmanager
    def microphone(self) -> Iterator[Microphone]:
        made = Microphone(self.environment)
        try:
            yield made
        finally:
            made.close()

    def close(self) -> None:
        pid = self.folder / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"
        with suppress(OSError, ValueError):  # one that was started in this room goes with it
            os.kill(int(pid.read_text()), signal.SIGTERM)
        self._server.kill()
        self._server.wait()


def _door(folder: Path) -> str:
    return f"module-native-protocol-unix socket={folder}/native auth-anonymous=1"


_SINK = f"module-null-sink sink_name=nul rate={RATE}"


@contextmanager
def room() -> Iterator[Room]:
    # Names of sockets are short, and pytest's folders are not.
    with tempfile.TemporaryDirectory(prefix="bb", ignore_cleanup_errors=True) as folder:
        made = Room(Path(folder))
        try:
            yield made
        finally:
            made.close()
