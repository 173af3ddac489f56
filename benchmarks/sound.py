"""From a cue asked for to a sound that is heard, and what the process costs that makes it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.sound.room import Room, room

from backbeat.sound import protocol as p
from backbeat.sound.link import Link
from backbeat.sound.tones import Tone
from backbeat.sound.wording import Piece, Speech
from benchmarks.figures import Figure, percentile
from benchmarks.machine import Unmeasurable, memory
from benchmarks.options import Options

__all__ = ["sound"]

_LATEST = 0.080  # seconds, for 95 of 100
_MOST_MEMORY = 60.0  # MiB
_BETWEEN = 0.503  # seconds; not a multiple of anything in the way


def sound(_scratch: Path, options: Options) -> list[Figure]:
    """With a sound server of our own, and its null sink for a loudspeaker."""
    count = 20 if options.quick else 200
    try:
        with room() as place, _as_there(place):
            return _measured(place, count)
    except AssertionError as reason:
        raise Unmeasurable(str(reason)) from None


@contextmanager
def _as_there(place: Room) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(place.environment)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _measured(place: Room, count: int) -> list[Figure]:
    ready, idle = threading.Event(), threading.Event()
    link = Link(lambda reply: ready.set() if isinstance(reply, p.Ready) else None)
    link.loudness(1.0)
    link.device(open_=True)
    began = time.monotonic()
    link.start()
    if not ready.wait(60):
        raise Unmeasurable("the helper does not answer")
    start = time.monotonic() - began
    with place.microphone() as microphone:
        link.sound(Speech(Tone.TICK))
        microphone.wait_for_sound(began)
        microphone.wait_for_quiet(1.0)
        asked = []
        for _ in range(count):
            asked.append(time.monotonic())
            link.sound(Speech(Tone.TICK, by=300))
            idle.wait(_BETWEEN)
        link.sound(Speech(None, texts=((Piece("en", "Bird dog. Left arm, right leg."),),)))
        microphone.wait_for_quiet(1.0)
        heard = microphone.beginnings(asked[0] - 0.01)
    pid = link.process_id
    used = memory(pid or os.getpid())
    link.close()
    late = [min((at - moment for at in heard if at >= moment), default=9.0) for moment in asked]
    p95 = percentile(late, 0.95)
    return [
        Figure(
            "Tone asked for to heard at a null sink",
            f"{median(late) * 1000:.0f} ms; p95 {p95 * 1000:.0f} ms",
            f"{max(late) * 1000:.0f} ms of {count}",
            f"p95 {_LATEST * 1000:g} ms",
            p95 < _LATEST,
            {"late": late},
        ),
        Figure(
            "Proportional memory of the sound helper, having spoken",
            f"{used['pss']:.0f} MiB",
            f"{used['alone']:.0f} MiB with Qt's libraries whole",
            f"{_MOST_MEMORY:g} MiB",
            pid is not None and used["pss"] < _MOST_MEMORY,
            dict(used),
        ),
        Figure("The helper started to its voice found", f"{start * 1000:.0f} ms", "", "", None, {"start": start}),
    ]
