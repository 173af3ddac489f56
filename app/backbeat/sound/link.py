"""The program's side of the process that makes the noise. Knows no Qt, waits for nothing, fails silently.

Whatever the process does (die, hang, babble), a call here only puts a line into a short queue. A keeper thread
starts the process, starts it again with growing pauses when it dies, at most three times, and ends it when it
does not answer; one thread writes, one reads. The order to be silent goes first, and a process that has not
confirmed it within a tenth of a second is killed, which is silence too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from backbeat.routine.model import Milliseconds
from backbeat.sound import protocol as p
from backbeat.sound.advice import GONE
from backbeat.sound.restarts import BACK_OFF, Restarts
from backbeat.sound.wording import Speech

__all__ = ["Link", "helper_command", "helper_environment"]

SILENT_WITHIN: Milliseconds = 100
_HUSHED_WITHIN: Milliseconds = 1_000  # where the person only paused
_ANSWERED_WITHIN: Milliseconds = 3_000  # any other command, once it has begun to answer
_STARTED_WITHIN: Milliseconds = 20_000
_FIRST = 0  # stands for its first answer
_MOST_WAITING = 32  # lines; what does not fit is left out
_MOST_GARBAGE = 200  # lines that were none before it is taken to be broken
_LAST_WORD = 0.3  # seconds for a process that is told to go


def helper_command() -> tuple[str, ...]:
    """The same program again; -P, so that no folder one happens to stand in is looked into for modules."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--sound-helper")
    return (sys.executable, "-P", "-m", "backbeat.sound.helper")


def helper_environment(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Told to the sound server: cues for the ear, beside which other players go on as they are."""
    package = str(Path(__file__).resolve().parents[2])
    before = environment.get("PYTHONPATH")
    return {
        **environment,
        "PYTHONPATH": package if not before else f"{package}{os.pathsep}{before}",
        "PULSE_PROP": "media.role=a11y application.name=Backbeat",
        "QT_QPA_PLATFORM": "offscreen",
    }


def _monotonic() -> Milliseconds:
    return time.monotonic_ns() // 1_000_000


class Link:
    """`told` hears every reply that makes sense, and `Missing("gone")` in the end, in a thread of the link's."""

    def __init__(
        self,
        told: Callable[[p.Reply], None] = lambda _reply: None,
        *,
        command: Sequence[str] | None = None,
        waits: Sequence[Milliseconds] = BACK_OFF,
        now: Callable[[], Milliseconds] = _monotonic,
    ) -> None:
        self._told, self._command, self._now = told, command, now
        self._waits = tuple(waits)
        self._changed = threading.Condition()
        self._waiting: deque[bytes] = deque()
        self._standing: dict[type, bytes] = {}  # what a new process is told first
        self._unanswered: dict[int, Milliseconds] = {}  # ids, and when the answer must be there
        self._ids = 0
        self._muzzled = True  # nothing is sounded until a session begins
        self._wanted = False
        self._closing = False
        self._keeper: threading.Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self.starts = 0  # how often a process was started

    # -- what is asked, from any thread ------------------------------------------------------------

    def start(self) -> None:
        """Have a process running, and count its deaths anew. Sounds may be asked for from now on."""
        with self._changed:
            if self._closing:
                return
            self._muzzled, self._wanted = False, True
            if self._keeper is None or not self._keeper.is_alive():
                self._keeper = threading.Thread(target=self._keep, name="sound", daemon=True)
                self._keeper.start()
            self._changed.notify_all()

    def sound(self, speech: Speech) -> None:
        """Sound and say something now."""
        now = self._now()
        if speech.tone is not None:
            by = now + (speech.by if speech.by is not None else min(1_000, speech.within))
            tone = speech.tone
            self._ask(lambda id_: p.PlayTone(id_, tone, by, speech.length))
        if speech.texts:
            until = now + speech.within
            by = until if speech.by is None else now + speech.by
            self._ask(lambda id_: p.Say(id_, speech.texts, by, until, speech.priority))

    def hush(self) -> None:
        """End what is sounding now; what comes later is sounded."""
        with self._changed:
            self._say_silence(_HUSHED_WITHIN)

    def silence(self) -> None:
        """End what is sounding now, and sound nothing more until `start`."""
        with self._changed:
            self._muzzled = True
            self._say_silence(SILENT_WITHIN)

    def voice(self, name: str, speed: float) -> None:
        self._stand(p.Which(name, speed))

    def loudness(self, level: float) -> None:
        self._stand(p.Loudness(level))

    def device(self, *, open_: bool) -> None:
        self._stand(p.Device(open_))

    def rest(self) -> None:
        """End the process; `start` makes another."""
        with self._changed:
            self._wanted, self._muzzled = False, True
            self._waiting.clear()
            self._changed.notify_all()

    def close(self, timeout: float = 2.0) -> None:
        """End it for good, and leave no process behind."""
        with self._changed:
            self._closing, self._wanted, self._muzzled = True, False, True
            self._waiting.clear()
            self._changed.notify_all()
            keeper = self._keeper
        if keeper is not None:
            keeper.join(timeout)

    @property
    def process_id(self) -> int | None:
        process = self._process
        return None if process is None else process.pid

    # -- the queue -----------------------------------------------------------------------------------

    def _ask(self, make: Callable[[int], p.Command]) -> None:
        with self._changed:
            if self._muzzled or not self._wanted or len(self._waiting) >= _MOST_WAITING:
                return
            self._ids += 1
            command = make(self._ids)
            if isinstance(command, p.PlayTone):
                self._unanswered[self._ids] = self._now() + _ANSWERED_WITHIN
            self._waiting.append(p.write(command))
            self._changed.notify_all()

    def _say_silence(self, within: Milliseconds) -> None:
        standing = set(self._standing.values())
        self._waiting = deque(line for line in self._waiting if line in standing)
        if self._process is None:
            return
        starting = self._unanswered.get(_FIRST)
        self._unanswered = {} if starting is None else {_FIRST: starting}
        self._ids += 1
        self._unanswered[self._ids] = self._now() + within
        self._waiting.append(p.write(p.Silence(self._ids)))
        self._changed.notify_all()

    def _stand(self, command: p.Which | p.Loudness | p.Device) -> None:
        line = p.write(command)
        with self._changed:
            if self._standing.get(type(command)) != line:
                self._standing[type(command)] = line
                if self._process is not None:
                    self._waiting.append(line)
                    self._changed.notify_all()

    # -- the keeper ----------------------------------------------------------------------------------

    def _keep(self) -> None:
        restarts = Restarts(self._waits)
        while self._await(lambda: self._wanted or self._closing) and not self._closing:
            if self._run() or not self._wanted:
                restarts = Restarts(self._waits)
                continue
            at = restarts.next(self._now())
            if at is None:
                with self._changed:
                    self._wanted = False
                self._tell(p.Missing(GONE))
                restarts = Restarts(self._waits)
                continue
            self._await(lambda: not self._wanted or self._closing, until=at)

    def _await(self, condition: Callable[[], bool], until: Milliseconds | None = None) -> bool:
        with self._changed:
            while not condition():
                left = None if until is None else until - self._now()
                if left is not None and left <= 0:
                    return False
                self._changed.wait(None if left is None else left / 1000)
        return True

    def _run(self) -> bool:
        """One life of a process. Whether it ended as it should."""
        try:
            process = self._start()
        except OSError:
            return False
        said = _Said()
        with self._changed:
            self._process = process
            self._unanswered = {_FIRST: self._now() + _STARTED_WITHIN}
            self._waiting.extendleft(reversed(self._standing.values()))
        threads = [
            threading.Thread(target=run, args=(process, said), name=f"sound-{name}", daemon=True)
            for name, run in (("in", self._read), ("out", self._write))
        ]
        for thread in threads:
            thread.start()
        wished = self._watch(said)
        self._end(process, politely=wished)
        for thread in threads:
            thread.join(1.0)
        with self._changed:
            self._process = None
            self._waiting.clear()
            self._unanswered.clear()
            if said.library_missing and process.returncode == 0:
                self._wanted = False
            self._changed.notify_all()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        return wished

    def _start(self) -> subprocess.Popen[bytes]:
        self.starts += 1
        return subprocess.Popen(
            self._command or helper_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=helper_environment(),
            bufsize=0,
            start_new_session=sys.platform != "win32",  # Ctrl+C in a terminal is the program's business
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def _watch(self, said: _Said) -> bool:
        """Until it dies (False), is to be killed (False), or is not wanted any more (True)."""
        with self._changed:
            while True:
                if not self._wanted or self._closing:
                    return True
                if said.over or said.garbage > _MOST_GARBAGE:
                    return False
                # One that is still starting sounds nothing yet, and may be slow; unless the person said stop.
                starting = None if self._muzzled else self._unanswered.get(_FIRST)
                due = min(self._unanswered.values(), default=None) if starting is None else starting
                left = None if due is None else due - self._now()
                if left is not None and left <= 0:
                    if self._muzzled:
                        self._wanted = False  # the session is stopped: nobody needs another now
                    return False
                self._changed.wait(None if left is None else left / 1000)

    def _end(self, process: subprocess.Popen[bytes], *, politely: bool) -> None:
        if politely and process.poll() is None:
            with self._changed:
                self._waiting.clear()
                self._waiting.append(p.write(p.Quit()))
                self._changed.notify_all()
            with suppress(subprocess.TimeoutExpired):
                process.wait(_LAST_WORD)
        if process.poll() is None:
            process.kill()
        process.wait()
        with self._changed:
            self._waiting.append(b"")  # tells the writer to go
            self._changed.notify_all()

    # -- the two streams -------------------------------------------------------------------------------

    def _write(self, process: subprocess.Popen[bytes], _said: _Said) -> None:
        assert process.stdin is not None
        while True:
            with self._changed:
                while not self._waiting:
                    self._changed.wait()
                line = self._waiting.popleft()
            if not line:
                return
            with suppress(OSError):  # it is dead; the reader tells
                process.stdin.write(line)

    def _read(self, process: subprocess.Popen[bytes], said: _Said) -> None:
        assert process.stdout is not None
        lines = p.Lines()
        descriptor = process.stdout.fileno()
        while chunk := _some(descriptor):
            for line in lines.feed(chunk):
                reply = p.read_reply(line)
                if reply is None:
                    said.garbage += 1
                    continue
                self._hear(reply, said)
            said.garbage += lines.bad
            lines.bad = 0
            if said.garbage > _MOST_GARBAGE:
                break
        with self._changed:
            said.over = True
            self._changed.notify_all()

    def _hear(self, reply: p.Reply, said: _Said) -> None:
        with self._changed:
            self._unanswered.pop(_FIRST, None)
            if isinstance(reply, p.Sounded):
                self._unanswered.pop(reply.id, None)
            if reply == p.Missing("library"):
                said.library_missing = True
            self._changed.notify_all()
        self._tell(reply)

    def _tell(self, reply: p.Reply) -> None:
        with suppress(RuntimeError):  # the window that listened is gone
            self._told(reply)


class _Said:
    """What one process has said so far."""

    def __init__(self) -> None:
        self.over = False
        self.library_missing = False
        self.garbage = 0


def _some(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65_536)
    except OSError:
        return b""
