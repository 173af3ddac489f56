"""The player: what a person sees while a session goes on.

Events set what stands (name, side, steps, colours); thirty times a second, while something moves and
the page can be seen, the snapshot sets what flows (seconds, breath, ring). The page decides nothing:
every button and key is one command of the session.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from backbeat.routine.model import Breath, Sides
from backbeat.session import events as ev
from backbeat.session.player import GET_READY
from backbeat.session.state import Status
from backbeat.session.timeline import RESTING
from backbeat.ui.icons import position_icon
from backbeat.ui.look import ZoomedLook, zoom_for
from backbeat.ui.pages import words
from backbeat.ui.pages.figure_place import course_of, place_on_course
from backbeat.ui.pages.player_bars import BottomBar, TopRow
from backbeat.ui.pages.player_cards import DialCard, FigureCard
from backbeat.ui.pages.strip_of import StripMap
from backbeat.ui.picture_moments import picture_at
from backbeat.ui.theme import role_of
from backbeat.ui.widgets.base import Styled
from backbeat.ui.widgets.overlay import HelpOverlay
from backbeat.ui.widgets.progress import RoutineStrip
from backbeat.ui.widgets.surface import column, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.session.events import Event
    from backbeat.session.session import Session
    from backbeat.session.snapshot import Snapshot
    from backbeat.session.timeline import PlannedStep
    from backbeat.ui.bridge import Bridge
    from backbeat.ui.look import Look
    from backbeat.ui.pictures import PictureCache

__all__ = ["PlayerPage"]

_FRAME = 33  # milliseconds: thirty pictures a second
_MOVING = frozenset({Status.RUNNING, Status.RESUMING})


class PlayerPage(Styled, QWidget):
    """Shows whatever session the bridge follows."""

    full_screen = Signal()

    def __init__(
        self, look: Look, bridge: Bridge, parent: QWidget | None = None, *, pictures: PictureCache | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown: Session | None = None
        self._strip_map = StripMap(())
        self._second = -1
        self._leaving = False
        self._zoomed = ZoomedLook(look, self)
        self._build(self._zoomed)
        self.figure.place.changed.connect(self._stand)
        if pictures is not None:
            self.figure.place.photo.set_cache(pictures)
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.setInterval(_FRAME)
        self._frames.timeout.connect(self._frame)
        self._shortcuts: list[QShortcut] = []
        self._bind_keys()
        bridge.happened.connect(self._happened)
        self.follow(self._zoomed)

    # Building

    def _build(self, look: Look) -> None:
        self._column = column(self)
        self._upper = QWidget()
        self._above = column(self._upper)
        self.top = TopRow(look)
        self.strip = RoutineStrip(look)
        self.figure = FigureCard(look)
        self.dial_card = DialCard(look)
        self.bar = BottomBar(look)
        self._cards = row()
        for card, share in ((self.figure, 27), (self.dial_card, 20)):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._cards.addWidget(card, share)
        self._above.addWidget(self.top)
        self._above.addWidget(self.strip)
        self._above.addLayout(self._cards, 1)
        self._column.addWidget(self._upper, 1)
        self._column.addWidget(self.bar)
        self._help: HelpOverlay | None = None

        self.top.leaving.connect(self.leave)
        self.top.full_screen.connect(self.full_screen)
        self.top.help_wanted.connect(self.toggle_help)
        self.figure.pause.go_on.connect(lambda: self._command("resume"))
        self.figure.pause.end.connect(lambda: self._command("end"))
        self.dial_card.tapped.connect(lambda: self._command("done"))
        for button, name in (
            (self.bar.back, "back"),
            (self.bar.done, "done"),
            (self.bar.pause, "toggle"),
            (self.bar.skip, "skip"),
            (self.bar.more, "add_time"),
        ):
            button.clicked.connect(lambda _=False, name=name: self._command(name))
        # Pressed, not clicked: a hand that slides off the button has still said stop.
        self.bar.stop.pressed.connect(self._bridge.stop)
        self.bar.stop.clicked.connect(self._bridge.stop)

    def _bind_keys(self) -> None:
        """One owner for each key. Arrows follow the direction of reading; Esc belongs to the stop filter."""
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        self._shortcuts.clear()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        back, forth = (Qt.Key.Key_Right, Qt.Key.Key_Left) if mirrored else (Qt.Key.Key_Left, Qt.Key.Key_Right)
        keys: tuple[tuple[Qt.Key, Callable[[], object]], ...] = (
            (Qt.Key.Key_Space, self._space),
            (Qt.Key.Key_Return, self._enter),
            (Qt.Key.Key_Enter, self._enter),
            (Qt.Key.Key_P, lambda: self._command("toggle")),
            (back, lambda: self._command("back")),
            (Qt.Key.Key_PageUp, lambda: self._command("back")),
            (forth, lambda: self._command("skip")),
            (Qt.Key.Key_PageDown, lambda: self._command("skip")),
            (Qt.Key.Key_Plus, lambda: self._command("add_time")),
            (Qt.Key.Key_Question, self.toggle_help),
            (Qt.Key.Key_F1, self.toggle_help),
        )
        for key, call in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(call)
            self._shortcuts.append(shortcut)
        self.bar.set_keys(mirrored=mirrored)

    def _help_rows(self) -> list[tuple[tuple[str, ...], str]]:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        back, forth = ("→", "←") if mirrored else ("←", "→")
        space = self.tr("Space")
        return [
            (("Esc",), self.tr("Stop, it hurts: at any moment, over everything")),
            ((space,), self.tr("The dark button: pause, go on, or done at your own pace")),
            (("P",), self.tr("Pause, and go on")),
            ((back, self.tr("Page up")), self.tr("Back to its beginning, or to the one before")),
            ((forth, self.tr("Page down")), self.tr("Skip to what comes next")),
            (("+",), self.tr("Ten seconds more, for a hold or a rest")),
            (("F11",), self.tr("Full screen")),
            (("?",), self.tr("These keys")),
        ]

    # Wishes

    def _command(self, name: str) -> None:
        session = self._bridge.session
        if session is not None:
            if name != "toggle" or session.status is Status.PAUSED:
                self._leaving = False
            getattr(session, name)()
            self._stand()

    def _own_pace(self) -> bool:
        session = self._bridge.session
        return session is not None and session.status is Status.RUNNING and session.snapshot().length is None

    def _space(self) -> None:
        self._command("done" if self._own_pace() else "toggle")

    def _enter(self) -> None:
        """Enter presses the button that has the keyboard's focus; with none, it says done."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and self.isAncestorOf(focus):
            focus.click()
        elif self._own_pace():
            self._command("done")

    def leave(self) -> None:
        """The way out that is not Stop: pause, and show the choices in place of the figure."""
        session = self._bridge.session
        if session is not None and session.is_active:
            self._leaving = True
            session.pause()
            self._stand()

    def toggle_help(self) -> None:
        """The keys, over everything but the row with Stop in it."""
        if self._help is None:
            self._help = HelpOverlay(self._zoomed, self._help_rows(), self._upper)
        self._help.toggle()

    # What happened

    def _happened(self, events: tuple[Event, ...]) -> None:
        if any(not isinstance(event, ev.CueDue) for event in events):
            self._stand()

    def _open(self, session: Session) -> None:
        """Another session: everything that holds for all of it."""
        self._shown = session
        self._leaving = False
        timeline = session.timeline
        part = timeline.main
        self.top.set_routine(part.title, part.level or "")
        self._strip_map = StripMap.of(timeline)
        self.strip.set_segments(self._strip_map.segments)

    def _stand(self) -> None:
        """Set all that stands until the next event."""
        session = self._bridge.session
        if session is None:
            return
        if session is not self._shown:
            self._open(session)
        snapshot = session.snapshot()
        step = words.shown_step(session.timeline, snapshot.phase_index)
        paused, resuming = snapshot.status is Status.PAUSED, snapshot.status is Status.RESUMING
        kind = "paused" if paused else "prepare" if resuming else snapshot.phase.kind.value
        role = role_of(kind)
        self.strip.set_kind("effort")
        self.figure.set_role(role)
        if step is not None:
            exercise = step.step.exercise
            side = words.side_words(step, snapshot.phase.side)
            position = exercise.position
            where = ("", "") if position is None else (position_icon(position.value), words.position_words(position))
            self.figure.side.set_text(side, kind)
            self._show_figure(step, snapshot)  # first: the card shares out its room by what there is to see
            self.figure.set_exercise((step.name, exercise.short), side, where, words.instruction_of(step))
        resting = snapshot.phase.kind in RESTING
        self.figure.place.set_role(role, quiet=not resting and not resuming)
        self.figure.place.set_explains(resting)
        self.figure.set_paused(paused)
        if paused:
            why = self.tr("Leave here? What you have done is kept.") if self._leaving else words.pause_words(snapshot)
            self.figure.pause.tell(why, words.resume_words(snapshot))
        else:
            self._leaving = False
        self.dial_card.dial.set_kind(kind)
        phase = snapshot.phase
        reps = step.dose.reps_on(phase.side, phase.set or 1) if step is not None and phase.rep is not None else None
        done = (snapshot.phase.rep or 1) - 1
        self.dial_card.set_counts(done, reps or 0, kind, words.count_words(snapshot, step))
        own = snapshot.length is None
        self.dial_card.set_tap(own and snapshot.status is Status.RUNNING)
        self.bar.set_state(own=own, paused=paused)
        self.bar.set_next(words.next_words(session.timeline, snapshot.phase_index))
        self.bar.more.setEnabled(snapshot.can_add_time)
        self._second = -1
        self._flow(session, snapshot)
        self._pace()

    def _show_figure(self, step: PlannedStep, snapshot: Snapshot) -> None:
        """The exercise's pictures or figure where it has one; without, its steps and the course of a repetition."""
        exercise, place = step.step.exercise, self.figure.place
        mirrored = snapshot.phase.side is Sides.RIGHT
        place.show_exercise(exercise.pictures, exercise.figure, step.name, mirror=mirrored)
        place.steps.set_exercise(exercise.steps, () if place.shows_body else course_of(step.dose))
        place.arrange()

    def _move_figure(self, step: PlannedStep, snapshot: Snapshot) -> None:
        from backbeat.ui.figure_moments import moment_of  # noqa: PLC0415 - brings the body

        place, moment = self.figure.place, moment_of(step, snapshot)
        if place.photo.has_pictures:
            place.photo.set_turn(picture_at(moment, len(place.photo.names)))
        else:
            place.view.set_moment(moment)

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
        dial = self.dial_card.dial
        resuming = snapshot.status is Status.RESUMING
        share = snapshot.fraction
        if resuming:
            share = 1 - snapshot.get_ready / GET_READY
        elif snapshot.length is None:  # counts up: once round in a minute
            share = snapshot.elapsed % 60_000 / 60_000
        dial.set_progress(share)
        dial.set_breath(None if resuming or snapshot.phase.kind in RESTING else self._breath_of(snapshot))
        step = words.shown_step(session.timeline, snapshot.phase_index)
        if snapshot.status is Status.PAUSED:
            dial.set_words(self.tr("Paused"))
        elif resuming:
            dial.set_words(self.tr("Get ready"))
        else:
            dial.set_words(words.breath_word(snapshot, step), words.here_words(snapshot, step))
        dial.set_number(words.number_of(snapshot))
        self.strip.set_position(*self._strip_map.place(snapshot))
        if step is not None and self.figure.place.shows_body:
            self._move_figure(step, snapshot)
        else:
            place = None if step is None or resuming else place_on_course(step.dose, snapshot)
            self.figure.place.steps.set_dot(place)
        second = snapshot.position // 1000
        if second != self._second:
            self._second = second
            self.top.set_time(words.time_words(snapshot, at_least=session.timeline.at_least))

    def _breath_of(self, snapshot: Snapshot) -> float:
        """The disc's size. Where as little as possible is to move, it is at once as it will be."""
        if not self.look.still:
            return snapshot.breath_level
        if snapshot.phase.cycle is not None:
            return float(snapshot.breath in {Breath.IN, Breath.HOLD})
        return snapshot.phase.breath_to

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stand()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frames.stop()
        if self._help is not None:
            self._help.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange and hasattr(self, "_shortcuts"):
            self._bind_keys()
            self._help = None
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._zoomed.set_zoom(zoom_for(self.width(), self.height()))
        self.top.set_full(self.window().isFullScreen())
        self._arrange()
        super().resizeEvent(event)

    def restyle(self) -> None:
        self._arrange()
        super().restyle()

    def _arrange(self) -> None:
        look = self.look if hasattr(self, "look") else self._zoomed
        low = self.height() < 430 * look.scale
        side, edge = look.space(16 if low else 28), look.space(8 if low else 14)
        self._column.setContentsMargins(side, edge, side, look.space(10 if low else 24))
        self._column.setSpacing(look.space(10 if low else 20))
        self._above.setSpacing(look.space(8 if low else 14))
        self._cards.setSpacing(look.space(12 if low else 24))
        self.top.set_low(low)
        self.bar.set_low(low)

    @property
    def stop_place(self) -> QRect:
        """Where Stop is, for whoever must not cover it."""
        stop = self.bar.stop
        return QRect(stop.mapTo(self, stop.rect().topLeft()), stop.size())
