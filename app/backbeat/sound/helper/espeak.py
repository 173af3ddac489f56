"""espeak-ng, rendered into memory: so its length is known before it sounds.

No shell; the text goes in by the standard input, the only options are of our own making, and a rendering that is
not wanted any more is killed.
"""

from __future__ import annotations

import shutil
import subprocess
import threading
from array import array
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue

from backbeat.routine.model import Milliseconds
from backbeat.sound.helper.mixer import Mixer
from backbeat.sound.helper.voices import voice_for
from backbeat.sound.helper.waves import Samples, WaveError, read_wave, trimmed
from backbeat.sound.protocol import Say, VoiceInfo, base_language, speakable

__all__ = ["Espeak", "espeak_voices", "joined"]

_PATIENCE = 3.0  # seconds for one sentence
_USUAL = 160  # words a minute
_KEPT = 64  # renderings: the counts and the breaths come again and again
_CUT_FROM = 0.7  # what fits for at least this share is said and cut; less is not worth it


def espeak_voices(listed: str) -> tuple[VoiceInfo, ...]:
    """Read what `espeak-ng --voices` prints."""
    found = []
    for line in listed.splitlines()[1:]:
        words = line.split()
        if len(words) >= 5:
            found.append(VoiceInfo(words[3].replace("_", " "), words[1]))
    return tuple(found)


class Espeak:
    """`post` calls something in the thread that owns the mixer."""

    name = "espeak-ng"

    def __init__(self, program: str, mixer: Mixer, post: Callable[[Callable[[], None]], None], system: str) -> None:
        self._program, self._mixer, self._post, self._system = program, mixer, post, system
        self._chosen, self._speed = "", 1.0
        self._voices = espeak_voices(self._listed())
        self._kept: OrderedDict[tuple[str, float, str], Samples] = OrderedDict()
        self._turn = 0
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._process: subprocess.Popen[bytes] | None = None
        threading.Thread(target=self._work, name="espeak", daemon=True).start()

    @staticmethod
    def found() -> str | None:
        """The program, if it is installed."""
        return shutil.which("espeak-ng")

    def voices(self) -> tuple[VoiceInfo, ...]:
        return self._voices

    def choose(self, name: str, speed: float) -> None:
        self._chosen, self._speed = name, speed

    def loudness(self, level: float) -> None:
        """The mixer does it."""

    def say(self, what: Say, budget: Milliseconds, over: Callable[[], None]) -> None:
        self._turn += 1
        turn = self._turn

        def render() -> None:
            made = self._fitting(what, budget, lambda: turn == self._turn)
            self._post(lambda: self._sound(turn, made, over))

        self._jobs.put(render)

    def stop(self) -> None:
        self._turn += 1
        self._mixer.cut_voice()
        process = self._process
        if process is not None:
            with suppress(OSError):
                process.kill()

    def close(self) -> None:
        self.stop()
        self._jobs.put(None)

    # -- in its thread -----------------------------------------------------------------------------

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def _fitting(self, what: Say, budget: Milliseconds, wanted: Callable[[], bool]) -> Samples:
        """The longest text that fits; the last of them even if its end is cut off."""
        made: Samples = array("h")
        for text in what.texts:
            if not wanted():
                return array("h")
            made = self.rendered(text)
            if made and self._length(made) <= budget:
                return made
        return made if self._length(made) * _CUT_FROM <= budget else array("h")

    def _length(self, made: Samples) -> Milliseconds:
        return len(made) * 1000 // self._mixer.rate

    def rendered(self, text: tuple[tuple[str, str], ...]) -> Samples:
        """The samples of a text; none where it cannot be said."""
        whole: Samples = array("h")
        for language, words in joined(text):
            whole += self._piece(language, words)
        return whole

    def _piece(self, language: str, words: str) -> Samples:
        voice = voice_for(language, self._voices, self._chosen, self._system)
        if voice is None:
            return array("h")
        key = (voice.language, self._speed, words)
        made = self._kept.pop(key, None)
        if made is None:
            made = self._run(voice.language, words)
        if made:
            self._kept[key] = made
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return made

    def _run(self, voice: str, words: str) -> Samples:
        command = [self._program, "-v", voice, "-s", str(round(_USUAL * self._speed)), "-z", "-b", "1"]
        try:
            process = subprocess.Popen(
                [*command, "--stdin", "--stdout"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            return array("h")
        self._process = process
        try:
            data, _ = process.communicate(speakable(words).encode(), timeout=_PATIENCE)
            return trimmed(read_wave(data, self._mixer.rate), self._mixer.rate)
        except (subprocess.TimeoutExpired, OSError, ValueError, WaveError):
            return array("h")
        finally:
            self._process = None
            process.kill()
            process.wait()

    # -- in the mixer's thread -----------------------------------------------------------------------

    def _sound(self, turn: int, made: Samples, over: Callable[[], None]) -> None:
        if turn != self._turn:
            return
        if made:
            self._mixer.speak(made, over)
        else:
            over()

    def _listed(self) -> str:
        try:
            done = subprocess.run(
                [self._program, "--voices"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PATIENCE,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            return ""
        return done.stdout.decode(errors="replace")


def joined(text: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Neighbours of one language as one piece, so that they are said in one breath."""
    whole: list[tuple[str, str]] = []
    for language, words in text:
        if whole and base_language(whole[-1][0]) == base_language(language):
            whole[-1] = (whole[-1][0], f"{whole[-1][1]} {words}")
        else:
            whole.append((language, words))
    return whole
