"""The desktop's media controls show a session and drive it, while there is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from backbeat.desktop.media_controls import Command, Showing, tells_more
from backbeat.session import events as ev
from backbeat.session.events import PauseReason
from backbeat.session.state import Status
from backbeat.ui.session.companion import Companion
from backbeat.ui.text import translate
from backbeat.ui.window.coming_forward import come_forward

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backbeat.desktop.media_controls import MediaControls
    from backbeat.routine.model import Milliseconds
    from backbeat.session.events import Event
    from backbeat.session.session import Session

__all__ = ["MAY_GO_ON", "Media", "showing_of"]

MAY_GO_ON = frozenset({PauseReason.PERSON, PauseReason.STALL, PauseReason.RESTORED})
"""Out of these pauses a media key leads on. Not out of sleep, a locked screen or a fault: headsets that are
connected again and helpers of the desktop send "play" by themselves, and then nobody may be on the mat."""


def showing_of(session: Session, now: Milliseconds) -> Showing:
    """What the controls show of a session. Neither exercise nor routine is named: locked screens show it too."""
    timeline, snapshot = session.timeline, session.snapshot()
    phase, count = snapshot.phase, len(timeline.steps)
    index = count - len(timeline.next_steps(snapshot.phase_index)) if phase.step is None else phase.step
    step = timeline.steps[min(index, count - 1)]
    more = 0 if snapshot.length is None or phase.length is None else snapshot.length - phase.length
    into = phase.start + snapshot.elapsed - timeline.phases[step.first].start
    running = snapshot.status is Status.RUNNING
    title = translate("System", "Exercise %1 of %2")
    return Showing(
        playing=running or snapshot.status is Status.RESUMING,
        can_play=running or snapshot.status is Status.RESUMING or snapshot.reason in MAY_GO_ON,
        title=title.replace("%1", str(index + 1)).replace("%2", str(count)),
        track=index + 1,
        length=None if step.at_least else step.length + more,
        position=max(0, into),
        at=now,
        moving=running and into >= 0,
    )


class Media(Companion):
    """`make_controls` is called once, with the first session, and is given whom to tell what is asked for."""

    _asked = Signal(str)  # a Command's value, in whatever thread

    def __init__(
        self,
        window: QWidget,
        make_controls: Callable[[Callable[[Command], None]], MediaControls],
        now: Callable[[], Milliseconds],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._make_controls, self._now = window, make_controls, now
        self._controls: MediaControls | None = None
        self._session: Session | None = None
        self._shown: Showing | None = None
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def begin(self, session: Session) -> None:
        self._session = session
        self._show()

    def happened(self, events: tuple[Event, ...]) -> None:
        if any(not isinstance(event, ev.CueDue) for event in events):
            self._show()

    def silence(self) -> None:
        self._hide()

    def over(self) -> None:
        self._session = None
        self._hide()

    def close(self) -> None:
        self.over()

    def _show(self) -> None:
        session = self._session
        if session is None or not session.is_active:
            self._hide()
            return
        if self._controls is None:
            self._controls = self._make_controls(lambda command: self._asked.emit(command.value))
        showing = showing_of(session, self._now())
        if tells_more(showing, self._shown):
            self._shown = showing
            self._controls.show(showing)

    def _hide(self) -> None:
        self._shown = None
        if self._controls is not None:
            self._controls.hide()

    def _do(self, command: str) -> None:
        """What a person asked for elsewhere. Never begins a session, and nothing after a stop."""
        if command == Command.RAISE:
            come_forward(self._window)
            return
        session = self._session
        if session is None or not session.is_active:
            return
        if command == Command.TOGGLE:
            command = Command.PLAY if session.status is Status.PAUSED else Command.PAUSE
        match command:
            case Command.PLAY:
                if session.status is Status.PAUSED and session.snapshot().reason in MAY_GO_ON:
                    session.resume()
            case Command.PAUSE:
                session.pause()
            case Command.NEXT:
                session.skip()
            case Command.BACK:
                session.back()
