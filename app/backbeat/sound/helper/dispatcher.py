"""Speech Dispatcher, in its own plain protocol (SSIP) over its local socket.

Qt's plugin for it starts the server and lists some 1,500 voices in the thread that must sound the next beep, which
took 1.7 seconds; here all of it happens in threads of its own. How long a text will take nobody can tell
beforehand, so it is estimated, and what goes on too long is cut by whoever asked for it.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue

from backbeat.routine.model import Milliseconds
from backbeat.sound.helper.espeak import joined
from backbeat.sound.helper.estimate import Estimate
from backbeat.sound.helper.voices import voice_for
from backbeat.sound.protocol import Say, VoiceInfo, speakable

__all__ = ["Dispatcher", "SpeechServerError", "server_socket"]

_PATIENCE = 3.0  # seconds for an answer
_STARTING = 15.0
_LONGEST_LINE = 64 * 1024


class SpeechServerError(Exception):
    """There is no server, or it does not speak as it should."""


def server_socket(environment: Mapping[str, str]) -> Path:
    """Where Speech Dispatcher listens, by its own rules."""
    told = environment.get("SPEECHD_ADDRESS", "")
    if told.startswith("unix_socket:/"):
        return Path(told.removeprefix("unix_socket:"))
    runtime = environment.get("XDG_RUNTIME_DIR") or environment.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(runtime).expanduser() / "speech-dispatcher" / "speechd.sock"


def installed() -> bool:
    return shutil.which("speech-dispatcher") is not None or server_socket(os.environ).exists()


class _Connection:
    """One conversation: commands with their answers, and what the server tells by itself. Asked in one thread."""

    def __init__(self, path: Path, told: Callable[[int, str], None]) -> None:
        self._told = told
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self._socket.connect(str(path))
        except OSError as error:
            self._socket.close()
            raise SpeechServerError(str(error)) from None
        self._answers: SimpleQueue[tuple[int, list[str]] | None] = SimpleQueue()
        self._late = 0  # answers that may still come, and that nobody waits for
        threading.Thread(target=self._read, name="speech-in", daemon=True).start()

    def ask(self, command: str) -> list[str]:
        """The lines of the answer. Raises SpeechServerError where it is a refusal, or none comes."""
        try:
            self._socket.sendall(command.encode() + b"\r\n")
            answer = self._answers.get(timeout=_PATIENCE)
            while self._late and answer is not None:  # it is to a question that was given up
                self._late -= 1
                answer = self._answers.get(timeout=_PATIENCE)
        except (OSError, Empty) as error:
            self._late += 1
            raise SpeechServerError(f"no answer ({error})") from None
        if answer is None:
            raise SpeechServerError("the server has gone")
        code, lines = answer
        if not 200 <= code < 300:
            raise SpeechServerError(" ".join(lines))
        return lines

    def close(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _read(self) -> None:
        lines: list[str] = []
        rest = b""
        while len(rest) < _LONGEST_LINE and (chunk := self._some()):
            *whole, rest = (rest + chunk).split(b"\r\n")
            for raw in whole:
                line = raw.decode(errors="replace")
                if len(line) < 4 or not line[:3].isascii() or not line[:3].isdigit():
                    continue
                code, more, words = int(line[:3]), line[3] == "-", line[4:]
                lines.append(words)
                if more:
                    continue
                if 700 <= code < 800:
                    self._told(code, lines[0])
                else:
                    self._answers.put((code, lines))
                lines = []
        self._answers.put(None)

    def _some(self) -> bytes:
        try:
            return self._socket.recv(65_536)
        except OSError:
            return b""


class Dispatcher:
    """Raises SpeechServerError where there is no server to be had. To be made in a thread: it may take seconds."""

    name = "speech-dispatcher"

    def __init__(
        self,
        post: Callable[[Callable[[], None]], None],
        system: str,
        now: Callable[[], Milliseconds],
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        self._post, self._system, self._now = post, system, now
        self._chosen, self._speed = "", 1.0
        self._estimate = Estimate()
        self._turn = 0
        self._over: Callable[[], None] = lambda: None
        self._said: tuple[tuple[str, str], ...] = ()
        self._last = ""  # the message after which everything is said
        self._ended: set[str] = set()
        self._began: Milliseconds | None = None
        self._lock = threading.Lock()
        self._connection = self._connect(server_socket(environment))
        try:
            self._voices = self._set_up()
        except SpeechServerError:
            self._connection.close()
            raise
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        threading.Thread(target=self._work, name="speech", daemon=True).start()

    # -- the engine ----------------------------------------------------------------------------------

    def voices(self) -> tuple[VoiceInfo, ...]:
        return self._voices

    def choose(self, name: str, speed: float) -> None:
        self._chosen, self._speed = name, speed
        self._jobs.put(lambda: self._quietly(f"SET SELF RATE {round((speed - 1) * 100)}"))

    def loudness(self, level: float) -> None:
        self._jobs.put(lambda: self._quietly(f"SET SELF VOLUME {round(200 * level - 100)}"))

    def say(self, what: Say, budget: Milliseconds, over: Callable[[], None]) -> None:
        self._turn += 1
        turn = self._turn
        text = self._estimate.fitting(what, self._speed, budget)
        with self._lock:
            self._over, self._said, self._last, self._began = over, text or (), "", None
            self._ended.clear()
        if text is None:
            self._post(lambda: self._finish(turn))
        else:
            self._jobs.put(lambda: self._speak(turn, text))

    def stop(self) -> None:
        self._turn += 1
        self._jobs.put(lambda: self._quietly("CANCEL SELF"))

    def close(self) -> None:
        self._turn += 1
        self._jobs.put(self._connection.close)
        self._jobs.put(None)

    # -- in its thread -----------------------------------------------------------------------------

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def _speak(self, turn: int, text: tuple[tuple[str, str], ...]) -> None:
        if turn != self._turn:
            return
        try:
            message = ""
            for language, words in joined(text):
                voice = voice_for(language, self._voices, self._chosen, self._system)
                if voice is None:
                    continue
                self._connection.ask(f"SET SELF LANGUAGE {voice.language}")
                self._connection.ask(f"SET SELF SYNTHESIS_VOICE {voice.name}")
                self._connection.ask("SPEAK")
                line = speakable(words)
                message = self._connection.ask(f"{'.' if line.startswith('.') else ''}{line}\r\n.")[0]
            with self._lock:
                self._last = message
                ended = message in self._ended or not message
            if ended:
                self._post(lambda: self._finish(turn))
        except SpeechServerError:
            self._post(lambda: self._finish(turn))

    def _hear(self, code: int, message: str) -> None:
        """701 begun, 702 ended, 703 cancelled; in the thread that reads."""
        with self._lock:
            turn = self._turn
            if code == 701:
                self._began = self._began if self._began is not None else self._now()
            if code not in (702, 703):
                return
            self._ended.add(message)
            if message != self._last:
                return
            if code == 702 and self._began is not None:
                self._estimate.learn(self._said, self._speed, self._now() - self._began)
        self._post(lambda: self._finish(turn))

    def _finish(self, turn: int) -> None:
        if turn == self._turn:
            self._over()

    def _quietly(self, command: str) -> None:
        with suppress(SpeechServerError):
            self._connection.ask(command)

    # -- the beginning -------------------------------------------------------------------------------

    def _connect(self, path: Path) -> _Connection:
        with suppress(SpeechServerError):
            return _Connection(path, self._hear)
        program = shutil.which("speech-dispatcher")
        if program is None:
            raise SpeechServerError("not installed")
        try:
            # It goes into the background by itself once it listens, and ends by itself when nobody needs it.
            subprocess.run(
                [program, "--spawn"],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_STARTING,
                check=False,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise SpeechServerError(str(error)) from None
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                return _Connection(path, self._hear)
            except SpeechServerError:
                if time.monotonic() > deadline:
                    raise
                threading.Event().wait(0.05)

    def _set_up(self) -> tuple[VoiceInfo, ...]:
        ask = self._connection.ask
        ask("SET SELF CLIENT_NAME user:backbeat:cues")
        modules = {line.split("\t")[0] for line in ask("LIST OUTPUT_MODULES")[:-1]}
        if not modules - {"dummy"}:
            raise SpeechServerError("it has nothing to speak with")
        ask("SET SELF PRIORITY MESSAGE")
        ask("SET SELF PUNCTUATION none")
        ask("SET SELF NOTIFICATION ALL on")
        found = []
        for line in ask("LIST SYNTHESIS_VOICES")[:-1]:
            name, _, rest = line.partition("\t")
            if "+" not in name and rest:  # with a plus: the same voice, disguised
                found.append(VoiceInfo(name, rest.split("\t")[0]))
        if not found:
            raise SpeechServerError("it has no voice")
        return tuple(found)
