"""After a stop: what to do now, in calm words, and then, if one likes, what it was.

The page offers no way on. It judges nothing and grades nothing: where the number is high or the sign
is one of those that should be taken seriously, it says so and no more. What is chosen is saved at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from backbeat.plan.pain_memory import NO_OFFER_FROM, Light, PainLimits, light_for
from backbeat.routine.model import Sides
from backbeat.session.record import StopDetails, StopKind
from backbeat.ui.pages.sheet import Sheet
from backbeat.ui.plan.light import LightLine
from backbeat.ui.style.look import BODY, BOLD, DISPLAY, LEAD, MEDIUM, SMALL
from backbeat.ui.text import plain
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.choices import ChipRow
from backbeat.ui.widgets.field import NoteField
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import row
from backbeat.ui.widgets.rating import RatingRow
from backbeat.ui.widgets.surface import IconMark

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.session.record import StopRecord
    from backbeat.ui.style.look import Look

__all__ = ["StoppedPage", "StoppedSession"]

_SIDED = frozenset({"shoulder", "arm", "hip", "knee", "leg"})


class StoppedSession(Protocol):
    """What the page asks of the session it is about, which may be long over."""

    @property
    def stopped_at(self) -> StopRecord | None: ...

    def describe_stop(self, details: StopDetails) -> None: ...

    def acknowledge(self) -> None: ...


class StoppedPage(Sheet):
    """`ended` is emitted when the person has seen the page and leaves it."""

    ended = Signal()

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, limits: Callable[[], PainLimits] = PainLimits
    ) -> None:
        super().__init__(look, "prepare", parent)
        self._limits = limits
        self._session: StoppedSession | None = None
        self._filling = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(400)
        self._later.timeout.connect(self._save)
        self._build_advice()
        self._build_questions()
        self._build_foot()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.follow(self.zoomed)

    # Building

    def _build_advice(self) -> None:
        look = self.zoomed
        title = row(gap=14)
        title.addWidget(IconMark(look, "hand", 40, tone="stop"))
        title.addWidget(PlainLabel(look, self.tr("Stopped"), DISPLAY, weight=BOLD), 1)
        self.first.addLayout(title)
        self.gap(self.first, 4)
        for text in (
            self.tr("Nothing runs any more, and nothing will start by itself. What you have done is kept."),
            self.tr("Come into a position that is comfortable, sitting or lying, and breathe quietly."),
            self.tr("Give it some minutes. If somebody is near, tell them how you feel."),
        ):
            self.first.addWidget(self.sentence(text, size=LEAD))
        self.gap(self.first, 10)
        inside = self.inset(self.first, "card")
        call = self.heading(self.tr("Call your local emergency number now"))
        call.set_tone("stop")
        inside.addWidget(call)
        inside.addWidget(
            self.sentence(
                self.tr(
                    "for pain or pressure in the chest, or pain that spreads to the jaw, neck or arm; for"
                    " fainting or nearly fainting; when you cannot catch your breath; for a cold sweat, a"
                    " racing or uneven heartbeat, trouble with seeing or speaking, or sudden numbness or"
                    " weakness."
                )
            )
        )
        self.gap(self.first, 4)
        self.first.addWidget(
            self.sentence(
                self.tr(
                    "If it does not settle, comes back, or worries you, speak with a doctor or your"
                    " physiotherapist before you exercise again."
                )
            )
        )
        self.rested = self.sentence("", tone="muted")
        self.first.addWidget(self.rested)
        self.first.addStretch(1)

    def _build_questions(self) -> None:
        look = self.zoomed
        self.second.addWidget(self.heading(self.tr("If you like: what was it?")))
        self.second.addWidget(self.sentence(self.tr("Every answer is optional and stays on this computer."),
                                            tone="muted", size=BODY))  # fmt: skip
        self.kinds = ChipRow(
            look,
            self.tr("What was it?"),
            (
                (StopKind.PAIN, self.tr("Pain")),
                (StopKind.WEAKNESS, self.tr("Weakness")),
                (StopKind.NAUSEA, self.tr("Nausea")),
                (StopKind.DIZZINESS, self.tr("Dizziness")),
                (StopKind.BREATHLESSNESS, self.tr("Breathlessness")),
                (StopKind.OTHER, self.tr("Something else")),
            ),
        )
        self.second.addWidget(self.kinds)
        self.gap(self.second, 4)
        self.second.addWidget(self.heading(self.tr("Where?")))
        self.areas = ChipRow(
            look,
            self.tr("Where?"),
            (
                ("head", self.tr("Head")),
                ("neck", self.tr("Neck")),
                ("shoulder", self.tr("Shoulder")),
                ("arm", self.tr("Arm or hand")),
                ("chest", self.tr("Chest")),
                ("belly", self.tr("Belly")),
                ("upper-back", self.tr("Upper back")),
                ("lower-back", self.tr("Lower back")),
                ("hip", self.tr("Hip")),
                ("knee", self.tr("Knee")),
                ("leg", self.tr("Leg or foot")),
            ),
        )
        self.second.addWidget(self.areas)
        self.sides = ChipRow(
            look,
            self.tr("Which side?"),
            (("left", self.tr("Left")), ("right", self.tr("Right")), ("both", self.tr("Both"))),
        )
        self.second.addWidget(self.sides)
        self.gap(self.second, 4)
        self.second.addWidget(self.heading(self.tr("How strong, from 0 to 10?")))
        self.rating = RatingRow(look, self.tr("How strong"))
        self.second.addWidget(self.rating)
        self.second.addWidget(
            PlainLabel(look, self.tr("0 is nothing, 10 is the worst you can imagine."), SMALL, tone="muted", lines=0)
        )
        self.light = LightLine(look)
        self.second.addWidget(self.light)
        self.note = NoteField(look, self.tr("A note, for yourself or your physiotherapist"))
        self.second.addWidget(self.note)
        self.second.addStretch(1)
        for answers in (self.kinds, self.areas, self.sides):
            for chip in answers.chips.values():
                chip.toggled.connect(self._changed)
        self.rating.rated.connect(self._changed)
        self.note.textChanged.connect(self._note_changed)

    def _build_foot(self) -> None:
        # Not where Stop was: a second press in fright must not close this page.
        self.end = BigButton(self.zoomed, self.tr("End"), kind="primary", height=64)
        self.end.clicked.connect(self._end)
        self.foot.addWidget(self.end)
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self.advice = PlainLabel(self.zoomed, "", BODY + 1, weight=MEDIUM, lines=4, align=middle)
        self.foot.addWidget(self.advice, 1)

    def _advise(self) -> None:
        """Beside the button, where it is seen whatever has been scrolled."""
        if self.serious:
            words = self.tr(
                "Leave exercise for today, and speak with a doctor or your physiotherapist before the next"
                " time. If it gets worse or you feel faint, call your local emergency number."
            )
        else:
            words = self.tr("Answers are saved as you give them.")
        self.advice.set_tone("ink" if self.serious else "muted")
        self.advice.setText(words)
        self._fit()

    def _tell_rested(self) -> None:
        """What the stop means for the next time; nothing where it fell into no exercise."""
        stop = None if self._session is None else self._session.stopped_at
        if stop is None or stop.exercise is None:
            self.rested.setText("")
            return
        words = {
            Sides.LEFT: self.tr("Next time, %1 is left out on the left until you put it back."),
            Sides.RIGHT: self.tr("Next time, %1 is left out on the right until you put it back."),
        }.get(
            stop.side, self.tr("Next time, %1 is left out until you put it back, even if you were only getting ready.")
        )
        self.rested.setText(words.replace("%1", plain(stop.title)))

    def _fit(self) -> None:
        self.end.set_height(48 if self.low else 64)
        self.end.setMinimumWidth(self.zoomed.px(150 if self.low else 180))
        margins = self.contentsMargins().left() + self.zoomed.space(16 if self.low else 28)
        room = self.width() - 2 * margins - self.end.minimumWidth() - self.zoomed.space(16)
        self.advice.fit((BODY + 1, BODY, SMALL, 13.0, 12.0), max(60, room), self.end.sizeHint().height())

    def restyle(self) -> None:
        super().restyle()
        self._fit()

    # What the person says

    @property
    def details(self) -> StopDetails:
        area, side = self.areas.chosen, self.sides.chosen
        if area in _SIDED and side:
            area = f"{side}-{area}"
        kind = self.kinds.chosen
        return StopDetails(StopKind(kind) if kind else None, area, self.rating.value, self.note.words)

    @property
    def serious(self) -> bool:
        """Whether what was said is better not taken lightly."""
        return self._colour is Light.RED or (self.rating.value or 0) >= NO_OFFER_FROM

    @property
    def _colour(self) -> Light:
        said = self.details
        return light_for(said.kind, said.area, said.rating, self._limits())

    def _changed(self, *_: object) -> None:
        self.sides.setVisible(self.areas.chosen in _SIDED)
        self._advise()
        is_told = self.rating.value is not None or self._colour is Light.RED
        self.light.tell(self._colour if is_told else None, self._limits())
        self.settle()
        self._save()

    def _note_changed(self) -> None:
        if not self._filling:
            self._later.start()

    def _save(self) -> None:
        self._later.stop()
        if self._session is not None and not self._filling:
            self._session.describe_stop(self.details)

    def _end(self) -> None:
        if self._later.isActive():
            self._save()
        if self._session is not None:
            self._session.acknowledge()
        self.ended.emit()

    def begin(self, session: StoppedSession) -> None:
        """The session that it will be about, should it be shown; nothing is left of what was said of another."""
        self._session = session
        self._filling = True
        for answers in (self.kinds, self.areas, self.sides):
            answers.choose("")
        self.rating.set_value(None)
        self.note.clear()
        self._filling = False
        self._later.stop()
        self.sides.hide()
        self.light.tell(None, self._limits())
        self._advise()
        self.to_top()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        self._tell_rested()
        super().showEvent(event)
        # No button has the focus: whatever key was still being pressed presses nothing here.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._later.isActive():
            self._save()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer the question of how strong, wherever the focus is but in the note."""
        if event.text() and event.text() in "0123456789" and not event.isAutoRepeat():
            self.rating.keyPressEvent(event)
        else:
            super().keyPressEvent(event)
