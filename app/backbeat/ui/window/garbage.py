"""Python's garbage is collected in the window's thread only.

A collection runs in whatever thread happens to make the next object. Were that a worker, it would
destroy windows and watchers of Qt there, which ends the process. So the automatic collection is off,
and the window's thread looks at times whether there is anything to collect.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

__all__ = ["GarbageCollector"]

_EVERY = 5_000  # milliseconds
_SELDOM = 60_000  # while no window can be seen: in the tray next to nothing is made, and each look wakes the machine


class GarbageCollector(QObject):
    """`is_busy` tells that no long pause is wanted now: the oldest generation then waits."""

    def __init__(self, is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._was_automatic = gc.isenabled()
        gc.disable()  # done at the very start already, before there is any other thread
        gc.freeze()  # what was made for the start stays for good; there is no need to look through it again
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the generations that have grown beyond Python's own thresholds, youngest first."""
        every = _EVERY if any(window.isVisible() for window in QGuiApplication.allWindows()) else _SELDOM
        if self._timer.interval() != every:
            self._timer.setInterval(every)
        for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count <= most:
                return
            if generation == 2 and self._is_busy():
                return
            gc.collect(generation)

    def end(self) -> None:
        """As it was. In the program that is off: other threads may still be on their way out."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_automatic:
            gc.enable()
