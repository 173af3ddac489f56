"""The player as it is seen from where the keyboard can be reached: two cards, a row above, a row with Stop below.

It shows what it is given and signals wishes; `player` connects it with the session.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.routine.model import Breath, Sides
from backbeat.session.player import GET_READY
from backbeat.session.state import Status
from backbeat.session.timeline import RESTING
from backbeat.ui.pages import player_words, words
from backbeat.ui.pages.figure_place import course_of, place_on_course
from backbeat.ui.pages.player_bars import BottomBar, TopRow
from backbeat.ui.pages.player_cards import DialCard, FigureCard
from backbeat.ui.pages.strip_of import StripMap
from backbeat.ui.pictures.picture_moments import picture_at
from backbeat.ui.style.icons import position_icon
from backbeat.ui.style.theme import role_of
from backbeat.ui.text import in_words
from backbeat.ui.widgets.base import Styled
from backbeat.ui.widgets.layouts import column, row
from backbeat.ui.widgets.progress import RoutineStrip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from backbeat.session.session import Session
    from backbeat.session.snapshot import Snapshot
    from backbeat.session.timeline import PlannedStep
    from backbeat.ui.pages.figure_area import FigureArea
    from backbeat.ui.style.look import Look

__all__ = ["NearView", "breath_of", "kind_of", "move_figure", "show_figure"]


def kind_of(snapshot: Snapshot) -> str:
    """The kind of phase whose colours are shown."""
    if snapshot.status is Status.PAUSED:
        return "paused"
    return "prepare" if snapshot.status is Status.RESUMING else str(snapshot.phase.kind)


def breath_of(snapshot: Snapshot, *, still: bool) -> float | None:
    """The disc's size; None where no breath is asked for. Where as little as possible is to move, it is at once
    as it will be."""
    if snapshot.status is Status.RESUMING or snapshot.phase.kind in RESTING:
        return None
    if not still:
        return snapshot.breath_level
    if snapshot.phase.cycle is not None:
        return float(snapshot.breath in {Breath.IN, Breath.HOLD})
    return snapshot.phase.breath_to


def show_figure(place: FigureArea, step: PlannedStep, snapshot: Snapshot) -> None:
    """The exercise's pictures or figure where it has one; without, its steps and the course of a repetition."""
    exercise = step.step.exercise
    mirrored = snapshot.phase.side is Sides.RIGHT
    place.show_exercise(exercise.pictures, exercise.figure, step.name, mirror=mirrored)
    place.steps.set_exercise(exercise.steps, () if place.shows_body else course_of(step.dose))
    place.arrange()


def move_figure(place: FigureArea, step: PlannedStep, snapshot: Snapshot) -> None:
    from backbeat.ui.pictures.figure_moments import moment_of  # noqa: PLC0415 - brings the body

    moment = moment_of(step, snapshot)
    if place.photo.has_pictures:
        place.photo.set_turn(picture_at(moment, len(place.photo.names)))
    else:
        place.view.set_moment(moment)


class NearView(Styled, QWidget):
    """`stand` sets what holds until the next event, `flow` what moves."""

    wished = Signal(str)  # the name of a command of the session
    ended = Signal()
    tapped = Signal()  # on the dial's card, at one's own pace
    stopped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Session | None = None
        self._strip_map = StripMap(())
        self._second = -1
        self._counts_down = False
        self._build(look)
        self.follow(look)

    def _build(self, look: Look) -> None:
        self._column = column(self)
        self.upper = QWidget()  # all but the row with Stop in it
        self._above = column(self.upper)
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
        self._column.addWidget(self.upper, 1)
        self._column.addWidget(self.bar)
        self.figure.pause.go_on.connect(lambda: self.wished.emit("resume"))
        self.figure.pause.end.connect(lambda: self.wished.emit("end"))
        self.dial_card.tapped.connect(self.tapped)
        for button, name in (
            (self.bar.back, "back"),
            (self.bar.done, "done"),
            (self.bar.pause, "toggle"),
            (self.bar.skip, "skip"),
            (self.bar.more, "add_time"),
        ):
            button.clicked.connect(lambda _=False, name=name: self.wished.emit(name))
        # Pressed, not clicked: a hand that slides off the button has still said stop.
        self.bar.stop.pressed.connect(self.stopped)
        self.bar.stop.clicked.connect(self.stopped)

    # What stands

    def _open(self, session: Session) -> None:
        """Another session: everything that holds for all of it."""
        self._shown = session
        part = session.timeline.main
        self.top.set_routine(part.title, in_words(part.level or ""))
        self._strip_map = StripMap.of(session.planned)
        self.strip.set_segments(self._strip_map.segments)

    def stand(self, session: Session, snapshot: Snapshot, *, why: str) -> None:
        """`why` everything stands still, where it does."""
        if session is not self._shown:
            self._open(session)
        timeline, phase = session.timeline, snapshot.phase
        step = words.shown_step(timeline, snapshot.phase_index)
        paused, resuming = snapshot.status is Status.PAUSED, snapshot.status is Status.RESUMING
        kind = kind_of(snapshot)
        role = role_of(kind)
        self._counts_down = player_words.counts_down(phase)
        self.strip.set_kind("effort")
        self.figure.set_role(role)
        if step is not None:
            exercise = step.step.exercise
            side = words.side_words(step, phase.side)
            position = exercise.position
            where = ("", "") if position is None else (position_icon(position.value), words.position_words(position))
            self.figure.side.set_text(side, kind)
            show_figure(self.figure.place, step, snapshot)  # first: the card shares out its room by what there is
            line = player_words.line_of(timeline, snapshot, step)
            self.figure.set_exercise((step.name, exercise.short), side, where, line)
        resting = phase.kind in RESTING
        self.figure.place.set_role(role, quiet=not resting and not resuming)
        self.figure.place.set_explains(resting)
        self.figure.set_paused(paused)
        if paused:
            self.figure.pause.tell(why, words.resume_words(snapshot))
        self._stand_dial(snapshot, step, kind)
        self.bar.set_state(own=snapshot.own_pace, paused=paused)
        self.bar.set_next(words.next_words(timeline, snapshot.phase_index))
        self.bar.more.setEnabled(snapshot.can_add_time)
        self._second = -1
        self.flow(session, snapshot)

    def _stand_dial(self, snapshot: Snapshot, step: PlannedStep | None, kind: str) -> None:
        phase, card = snapshot.phase, self.dial_card
        card.dial.set_kind(kind)
        done, total = (phase.rep or 1) - 1, (snapshot.reps or 0) if phase.rep is not None else 0
        first, second = words.count_words(snapshot, step)
        keys = player_words.key_words(snapshot, forth=self.bar.forth)
        if snapshot.is_counted:
            done, total = snapshot.reps_counted, snapshot.reps_to_count
        card.set_counts(done, total, kind, (keys or first, second))
        card.set_tap(snapshot.own_pace and snapshot.status is Status.RUNNING)

    # What flows

    def flow(self, session: Session, snapshot: Snapshot) -> None:
        dial = self.dial_card.dial
        resuming = snapshot.status is Status.RESUMING
        share = snapshot.fraction
        if resuming:
            share = 1 - snapshot.get_ready / GET_READY
        elif snapshot.is_counted:
            share = snapshot.reps_counted / snapshot.reps_to_count
        elif snapshot.length is None:  # counts up: once round in a minute
            share = snapshot.elapsed % 60_000 / 60_000
        dial.set_progress(share)
        dial.set_breath(breath_of(snapshot, still=self.look.still))
        step = words.shown_step(session.timeline, snapshot.phase_index)
        dial.set_words(player_words.word_of(snapshot), player_words.sub_of(snapshot, step))
        dial.set_number(player_words.number_of(snapshot))
        dial.set_pulse(player_words.pulse_of(snapshot) if self._counts_down else None)
        self.strip.set_position(*self._strip_map.place(snapshot))
        if step is not None and self.figure.place.shows_body:
            move_figure(self.figure.place, step, snapshot)
        else:
            place = None if step is None or resuming else place_on_course(step.dose, snapshot)
            self.figure.place.steps.set_dot(place)
        second = snapshot.position // 1000
        if second != self._second:
            self._second = second
            self.top.set_time(words.time_words(snapshot, at_least=session.timeline.at_least))

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def restyle(self) -> None:
        self.arrange()
        super().restyle()

    @property
    def _is_low(self) -> bool:
        return self.height() < 430 * self.look.scale

    def arrange(self) -> None:
        look = self.look
        low = self._is_low
        side, edge = look.space(16 if low else 28), look.space(8 if low else 14)
        self._column.setContentsMargins(side, edge, side, look.space(10 if low else 24))
        self._column.setSpacing(look.space(10 if low else 20))
        self._above.setSpacing(look.space(8 if low else 14))
        self._cards.setSpacing(look.space(12 if low else 24))
        self.top.set_low(low)
        self.bar.set_low(low)

    def stop_corner(self) -> QRect:
        """Where Stop is, also while this view is not the one that is seen."""
        edges = self._column.contentsMargins()
        tall = self.bar.sizeHint().height()
        bar = QRect(
            edges.left(),
            self.height() - edges.bottom() - tall,
            max(1, self.width() - edges.left() - edges.right()),
            tall,
        )
        return self.bar.stop_box(bar.width()).translated(bar.topLeft())
