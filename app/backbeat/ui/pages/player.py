"""The player: what a person sees while a session goes on.

Events set what stands (name, side, steps, colours); twenty-five times a second, while something moves and
the page can be seen, the snapshot sets what flows (seconds, breath, ring). The page decides nothing:
every button and key is one command of the session. There are two views of the same: near, with everything, and
far, to be read from across the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from backbeat.session import events as ev
from backbeat.session.state import Status
from backbeat.settings import Settings
from backbeat.ui.far.choice import FarChoice
from backbeat.ui.far.flash import EdgeFlash
from backbeat.ui.pages import words
from backbeat.ui.pages.player_keys import PlayerKeys, help_rows
from backbeat.ui.pages.player_near import NearView
from backbeat.ui.pages.player_words import Forward, forward_means
from backbeat.ui.style.look import ZoomedLook, zoom_for
from backbeat.ui.style.theme import role_of
from backbeat.ui.widgets.base import Styled
from backbeat.ui.widgets.overlay import HelpOverlay

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.session.events import Event
    from backbeat.session.session import Session
    from backbeat.session.snapshot import Snapshot
    from backbeat.ui.far.view import FarView
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.session.bridge import Bridge
    from backbeat.ui.style.look import Look

__all__ = ["PlayerPage"]

_FRAME = 40  # milliseconds: twenty-five pictures a second
_MOVING = frozenset({Status.RUNNING, Status.RESUMING})


class PlayerPage(Styled, QWidget):
    """Shows whatever session the bridge follows, as long as it is seen itself."""

    full_screen = Signal()

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        parent: QWidget | None = None,
        *,
        pictures: PictureCache | None = None,
        settings: Callable[[], Settings] = Settings,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._pictures, self._settings = bridge, pictures, settings
        self._leaving = False
        self._zoomed = ZoomedLook(look, self)
        self.near = NearView(self._zoomed, self)
        self.top, self.strip, self.bar = self.near.top, self.near.strip, self.near.bar
        self.figure, self.dial_card = self.near.figure, self.near.dial_card
        self.far: FarView | None = None  # made when it is first wanted
        self._choice = FarChoice(by_itself=settings().far_in_full_screen)
        self._flash = EdgeFlash(self._zoomed, self)
        self._help: HelpOverlay | None = None
        self._connect()
        if pictures is not None:
            self.figure.place.photo.set_cache(pictures)
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.setInterval(_FRAME)
        self._frames.timeout.connect(self._frame)
        self._keys = PlayerKeys(
            self,
            {
                "toggle": lambda: self._command("toggle"),
                "pause": lambda: self._command("pause"),
                "enter": self._enter,
                "back": lambda: self._command("back"),
                "forward": self._forward,
                "skip": lambda: self._command("skip"),
                "add_time": lambda: self._command("add_time"),
                "far": self.toggle_far,
                "full_screen": self.full_screen.emit,
                "help": self.toggle_help,
            },
        )
        self._name_keys()
        bridge.happened.connect(self._happened)
        self.follow(self._zoomed)

    def _connect(self) -> None:
        near = self.near
        near.wished.connect(self._command)
        near.stopped.connect(self._bridge.stop)
        near.tapped.connect(self._forward)
        near.top.leaving.connect(self.leave)
        near.top.far.connect(self.toggle_far)
        near.top.full_screen.connect(self.full_screen)
        near.top.help_wanted.connect(self.toggle_help)
        near.figure.place.changed.connect(self._stand)

    def _make_far(self) -> FarView:
        from backbeat.ui.far.view import FarView  # noqa: PLC0415 - when it is first wanted

        far = FarView(self._zoomed, self, pictures=self._pictures)
        far.clicked.connect(self._clicked)
        far.left.connect(self.toggle_far)
        far.stopped.connect(self._bridge.stop)
        far.figure.changed.connect(self._stand)
        far.forth = self._keys.arrows[1]
        return far

    @property
    def _shortcuts(self) -> list:  # type: ignore[type-arg]
        return self._keys.shortcuts

    def _name_keys(self) -> None:
        self.bar.set_keys(mirrored=self._keys.mirrored)
        if self.far is not None:
            self.far.forth = self._keys.arrows[1]

    def begin(self) -> None:
        """Another session is about to be shown: what the person chose while they saw the one before is over."""
        self._leaving = False
        self._choice = FarChoice(by_itself=self._settings().far_in_full_screen)
        self._flash.end()

    # Wishes

    def _command(self, name: str) -> None:
        session = self._bridge.session
        if session is not None:
            if name != "toggle" or session.status is Status.PAUSED:
                self._leaving = False
            getattr(session, name)()
            self._stand()

    def _forward(self) -> None:
        """The key that goes on: what it does now is said on the page."""
        session = self._bridge.session
        if session is not None:
            meant = forward_means(session.snapshot())
            if meant is not Forward.NOTHING:
                self._command(str(meant))

    def _clicked(self) -> None:
        """Anywhere in the far view: at one's own pace it counts, else it pauses and goes on."""
        session = self._bridge.session
        counts = session is not None and forward_means(session.snapshot()) in {Forward.COUNT, Forward.DONE}
        if counts and session is not None and session.snapshot().reps_to_count:
            self._forward()
        else:
            self._command("toggle")

    def _enter(self) -> None:
        """Enter presses the button that has the keyboard's focus; with none, it says done."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and self.isAncestorOf(focus):
            focus.click()
        else:
            self._command("done")

    def leave(self) -> None:
        """The way out that is not Stop: pause, and show the choices in place of the figure."""
        session = self._bridge.session
        if session is not None and session.is_active:
            self._leaving = True
            session.pause()
            self._stand()

    def toggle_help(self) -> None:
        """The keys, over everything but the row with Stop in it. Who asks for them is near."""
        if self.is_far:
            self.toggle_far()
        if self._help is None:
            self._help = HelpOverlay(self._zoomed, help_rows(self._keys.arrows), self.near.upper)
        self._help.toggle()

    # Near and far

    @property
    def is_far(self) -> bool:
        """Whether the far view is shown."""
        return self._choice.far

    def toggle_far(self) -> None:
        self._choice.toggle()
        self._show_view()

    def _show_view(self) -> None:
        """Show the view that is wanted now. The other one is hidden: it costs nothing and no key reaches it."""
        far = self.is_far
        if far and self.far is None:
            self.far = self._make_far()
            self.far.setGeometry(self.rect())
        if self.far is None or far is not self.near.isHidden():
            if self._help is not None and far:
                self._help.hide()
            self.near.setVisible(not far)
            if self.far is not None:
                self._place_far()
                self.far.setVisible(far)
            self._stand()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_far(self) -> None:
        if self.far is not None:
            settings = self._settings()
            self.far.setGeometry(self.rect())
            self.far.set_manner(distance=settings.distance, scale=settings.screen_scale)
            self.far.set_corner(self.near.stop_corner())

    # What happened

    def _happened(self, events: tuple[Event, ...]) -> None:
        if any(not isinstance(event, ev.CueDue) for event in events):
            self._stand()
            session = self._bridge.session
            began = [event for event in events if isinstance(event, ev.PhaseBegan)]
            if began and session is not None and session.is_active:
                kind = session.timeline.phases[began[-1].phase].kind
                self._flash.flash(role_of(kind), began[-1].at)

    def _stand(self) -> None:
        """Set all that stands until the next event."""
        session = self._bridge.session
        if session is None or not self.isVisible():  # it may be another window's; `showEvent` does it, then
            return
        snapshot = session.snapshot()
        if snapshot.status is not Status.PAUSED:
            self._leaving = False
        if self.is_far and self.far is not None:
            self.far.set_muted(self.top.sound.muted)
            self.far.stand(session, snapshot)
        else:
            why = self.tr("Leave here? What you have done is kept.") if self._leaving else words.pause_words(snapshot)
            self.near.stand(session, snapshot, why=why)
        self._pace()

    # What flows

    def _pace(self) -> None:
        session = self._bridge.session
        moving = session is not None and session.status in _MOVING and self.isVisible()
        if moving and not self._frames.isActive():
            self._frames.start()
        elif not moving:
            self._frames.stop()

    def _frame(self) -> None:
        session = self._bridge.session
        if session is not None and not self.window().isMinimized():
            self._flow(session, session.snapshot())

    def _flow(self, session: Session, snapshot: Snapshot) -> None:
        if self.is_far and self.far is not None:
            self.far.set_muted(self.top.sound.muted)
            self.far.flow(session, snapshot)
        else:
            self.near.flow(session, snapshot)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_at_window()
        self._stand()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frames.stop()
        if self._help is not None:
            self._help.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange and hasattr(self, "_keys"):
            self._keys.bind()
            self._name_keys()
            self._help = None
            self._place_far()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._zoomed.set_zoom(zoom_for(self.width(), self.height()))
        self.near.setGeometry(self.rect())
        self.near.arrange()
        self._look_at_window()
        self._place_far()
        self._flash.place()
        super().resizeEvent(event)

    def _look_at_window(self) -> None:
        """Whether it is full screen, in which the far view is what is wanted."""
        full = self.window().isFullScreen()
        self.top.set_full(full)
        self._choice.set_full(full)
        self._show_view()

    @property
    def stop_place(self) -> QRect:
        """Where Stop is, for whoever must not cover it."""
        stop = self.bar.stop if self.far is None or not self.is_far else self.far.stop
        return QRect(stop.mapTo(self, stop.rect().topLeft()), stop.size())
