"""The far view: how far away one is, and how large the screen really is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.routine.describe import decimal
from backbeat.ui.far.reach import Reach, reach_of
from backbeat.ui.far.sizes import BANK_CARD
from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.text import translate
from backbeat.ui.widgets.base import PaintedImage
from backbeat.ui.widgets.chip import ChipButton
from backbeat.ui.widgets.layouts import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["CardLine", "FarCard"]

_DISTANCES = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0)
_STEP = 0.02
_LEAST, _MOST = 0.5, 2.0


class CardLine(PaintedImage):
    """A line that should be as long as a bank card."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length = 0.0
        self.setAccessibleName(self.tr("A line that should be as long as a bank card"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow(look)

    @property
    def length(self) -> float:
        """Pixels."""
        return self._length

    def set_length(self, length: float) -> None:
        self._length = length
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._length) + 4, self.look.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.look.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.theme.ink, 2.0))
        box = QRectF(1, 1, self._length, self.height() - 2)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - 1)
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.drawLine(box.topRight(), box.bottomRight())
        painter.end()


class FarCard(SettingsCard):
    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("CardLine", "Seen from afar"))
        self.by_itself = self.choose(
            "far_in_full_screen",
            self.tr("In full screen"),
            [
                (True, self.tr("Large, to be read from across the room")),
                (False, self.tr("Everything, as in the window")),
            ],
            self.tr("F changes between the two at any moment."),
        )
        self.distance = self.choose(
            "distance",
            self.tr("How far your eyes are from the screen"),
            [(metres, self.tr("%1 m").replace("%1", decimal(f"{metres:g}", translate))) for metres in _DISTANCES],
        )
        self.verdict = self.say("")
        self.line = CardLine(self.look)
        self.ask(
            self.tr("Hold a bank card against the screen: this line should be as long as the card"),
            self.line,
            self.tr("Screens often do not tell the truth about their size, and the letters are measured by it."),
        )
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=10)
        self.shorter = ChipButton(self.look, self.tr("Shorter"))
        self.longer = ChipButton(self.look, self.tr("Longer"))
        self.as_told = ChipButton(self.look, self.tr("As the screen says"))
        for button in (self.shorter, self.longer, self.as_told):
            button.setAutoRepeat(button is not self.as_told)
            flow.addWidget(button)
        self.shorter.clicked.connect(lambda: self._stretch(-_STEP))
        self.longer.clicked.connect(lambda: self._stretch(_STEP))
        self.as_told.clicked.connect(lambda: self.set(screen_scale=1.0))
        self.lines.addWidget(buttons)
        self.changed.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._show()

    def _stretch(self, by: float) -> None:
        scale = round(min(_MOST, max(_LEAST, self.settings.screen_scale + by)), 2)
        self.set(screen_scale=scale)

    def _show(self, _settings: object = None) -> None:
        from backbeat.ui.far.screen import density_of  # noqa: PLC0415 - when this card is wanted
        from backbeat.ui.far.view import face_of  # noqa: PLC0415

        settings = self.settings
        density = density_of(self.screen(), settings.screen_scale)
        self.line.set_length(BANK_CARD * density.per_mm)
        self.shorter.setEnabled(settings.screen_scale > _LEAST)
        self.longer.setEnabled(settings.screen_scale < _MOST)
        self.as_told.setEnabled(settings.screen_scale != 1.0)
        screen = self.screen().geometry()
        reach = reach_of((screen.width(), screen.height()), density.per_mm, face_of(self.look))
        self.verdict.setText(self._words(settings.distance, reach, known=density.known))

    def _words(self, distance: float, reach: Reach, *, known: bool) -> str:
        far = decimal(f"{reach.readable:.1f}".rstrip("0").rstrip("."), translate)
        if distance > reach.readable:
            text = self.tr(
                "That is too far for this screen: its letters can be read from about %1 m. They are as large as fits."
            )
        elif distance > reach.complete:
            text = self.tr("At this distance the instruction and the figure may have no room on this screen.")
        else:
            text = self.tr("At this distance everything has room on this screen.")
        text = text.replace("%1", far)
        return text if known else f"{text} {self.tr('The screen does not say how large it is, so this is a guess.')}"

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
