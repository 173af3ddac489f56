"""From the session to Qt and back: one signal for what happened, one timer for what is due.

The session knows nothing of Qt and starts nothing by itself. The bridge looks at it when the next
thing is due, and once a second in any case, so that a machine that slept is noticed and the journal
keeps up. What flows (seconds left, breath) is not sent: pages pull `snapshot` while they can be seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backbeat.session.events import Outcome, SetOver
from backbeat.session.session import HEARTBEAT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backbeat.session.events import Event
    from backbeat.session.session import Session

__all__ = ["Bridge"]


class Bridge(QObject):
    """Follows one session at a time. `happened` carries each tuple of events, in order, once."""

    happened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._outcomes: dict[int, Outcome] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    @property
    def session(self) -> Session | None:
        """The session that is followed, also when it is over; None before the first."""
        return self._session

    @property
    def is_active(self) -> bool:
        """Whether a session goes on, so that Stop must be at hand."""
        return self._session is not None and self._session.is_active

    @property
    def outcomes(self) -> Mapping[int, Outcome]:
        """How each set of the session ended so far, by its index; a set once done stays done."""
        return self._outcomes

    def attach(self, session: Session, outcomes: Mapping[int, Outcome] | None = None) -> None:
        """Follow a session, and forget the one before. Starting it is the caller's business.

        `outcomes` is what was already done where a session that was cut off is gone on with.
        """
        self._session = session
        self._outcomes = dict(outcomes or {})

        def listen(events: tuple[Event, ...]) -> None:
            if self._session is session:
                self._arm()
                self._count(events)
                self.happened.emit(events)

        session.subscribe(listen)
        self._arm()

    def stop(self) -> None:
        """Something hurts."""
        if self._session is not None:
            self._session.stop()

    def _count(self, events: tuple[Event, ...]) -> None:
        for event in events:
            if isinstance(event, SetOver) and self._outcomes.get(event.set) is not Outcome.DONE:
                self._outcomes[event.set] = event.outcome

    def _look(self) -> None:
        session = self._session
        if session is None:
            return
        try:
            session.tick()
        finally:
            self._arm()

    def _arm(self) -> None:
        session = self._session
        if session is None or not session.is_active:
            self._timer.stop()
            return
        due = session.next_due()
        self._timer.start(HEARTBEAT if due is None else min(due, HEARTBEAT))
