"""What the journal tells the window: whether sessions are being saved, and what became of the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Telling", "log_fault"]

T = TypeVar("T")


def log_fault(fault: BaseException) -> None:
    import logging  # noqa: PLC0415 - only when there is something to log

    logging.getLogger("backbeat.history").error("a fault in the history", exc_info=fault)


class Telling:
    """Trouble lasts until it is over; a notice is told once. Late listeners hear what was told before."""

    def __init__(self, on_fault: Callable[[BaseException], None]) -> None:
        self._on_fault = on_fault
        self._trouble: str | None = None
        self._notices: list[str] = []
        self._trouble_listeners: list[Callable[[str | None], None]] = []
        self._notice_listeners: list[Callable[[str], None]] = []

    @property
    def trouble(self) -> str | None:
        """The banner's sentence while sessions cannot be saved; None when all is well."""
        return self._trouble

    @property
    def notices(self) -> tuple[str, ...]:
        """What happened to the file: damaged and set aside, brought up to date, replaced meanwhile."""
        return tuple(self._notices)

    def on_trouble(self, listener: Callable[[str | None], None]) -> None:
        """Told the sentence when saving fails, and None when it works again."""
        self._trouble_listeners.append(listener)
        if self._trouble is not None:
            listener(self._trouble)

    def on_notice(self, listener: Callable[[str], None]) -> None:
        self._notice_listeners.append(listener)
        for notice in self._notices:
            listener(notice)

    def tell_trouble(self, sentence: str | None) -> None:
        if sentence != self._trouble:
            self._trouble = sentence
            for listener in list(self._trouble_listeners):
                self._tell(listener, sentence)

    def tell_notice(self, sentence: str) -> None:
        self._notices.append(sentence)
        for listener in list(self._notice_listeners):
            self._tell(listener, sentence)

    def _tell(self, listener: Callable[[T], None], sentence: T) -> None:
        try:
            listener(sentence)
        except Exception as fault:  # noqa: BLE001 - a window that is gone must not stop the saving
            self._on_fault(fault)
