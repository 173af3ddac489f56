"""The prelude: a small window in a corner that says it is time for a break, and takes nothing from anyone.

It never has the keyboard: the window manager is told so, and a key that comes all the same is swallowed. What it says
is neutral, because somebody else may be looking: neither a routine nor a body is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.ui.breaks.button_row import ButtonRow
from backbeat.ui.breaks.corner import place
from backbeat.ui.breaks.words import postpone_words
from backbeat.ui.style.look import BODY, LEAD, SMALL, STRONG
from backbeat.ui.style.painters import fill_rounded
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import row
from backbeat.ui.widgets.surface import IconMark

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["Prelude"]

_WIDTH = 400
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut})


class Prelude(Painted):
    """Shown and hidden from outside; tells what was pressed with the mouse. `skip` is also what closing it means."""

    start = Signal()
    postpone = Signal()
    skip = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        flags = Qt.WindowType
        self.setWindowFlags(
            flags.Tool | flags.FramelessWindowHint | flags.WindowStaysOnTopHint | flags.WindowDoesNotAcceptFocus
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeNotification)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(self.tr("Time for a break") + " – Backbeat")
        self._column = QVBoxLayout(self)
        self._head = row(gap=12)
        self._title = PlainLabel(look, self.tr("Time for a break"), LEAD, weight=STRONG)
        self._head.addWidget(IconMark(look, "clock", 24, tone="muted"))
        self._head.addWidget(self._title, 1)
        self._words = PlainLabel(look, "", SMALL, tone="muted", lines=0)
        self._more = PlainLabel(
            look, self.tr("Go on with what you are doing: it waits until your hands are still."), BODY, lines=0
        )
        self.start_button = BigButton(look, self.tr("Start"), kind="primary", icon="play", height=44)
        self.postpone_button = BigButton(look, self.tr("Later"), height=44)
        self.skip_button = BigButton(look, self.tr("Skip"), height=44)
        self._buttons = ButtonRow(gap=8)
        for button, pressed in (
            (self.start_button, self.start),
            (self.postpone_button, self.postpone),
            (self.skip_button, self.skip),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.installEventFilter(self)
            button.clicked.connect(pressed)
            self._buttons.addWidget(button)
        self._column.addLayout(self._head)
        self._column.addWidget(self._more)
        self._column.addWidget(self._words)
        self._column.addLayout(self._buttons)
        self.setAccessibleName(self.tr("Time for a break"))
        self.follow(look)

    def offer(self, title: str, postpones_left: int) -> None:
        """Show it, for a kind of break by its name, without touching the focus of any window."""
        self._title.setText(self.tr("Time for a break"))
        self._title.setAccessibleName(f"{self.tr('Time for a break')}. {title}")
        self._words.setText(postpone_words(postpones_left))
        self.postpone_button.setEnabled(postpones_left > 0)
        self._place()
        self.show()
        self._place()  # now that the words have their heights

    @property
    def said(self) -> str:
        """All of its words."""
        return " ".join(label.text() for label in (self._title, self._more, self._words))

    def _place(self) -> None:
        width = self.look.px(_WIDTH)
        self._column.activate()
        place(self, QSize(width, self._column.totalHeightForWidth(width)))

    # -- Qt --------------------------------------------------------------------------------------

    def eventFilter(self, _button: QObject, event: QEvent) -> bool:
        return event.type() in _KEYS

    def event(self, event: QEvent) -> bool:
        if event.type() in _KEYS:
            event.accept()  # no key does anything here, whoever sent it
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """By the window manager, or a tool for windows."""
        event.ignore()
        self.skip.emit()

    def restyle(self) -> None:
        edge = self.look.space(20)
        self._column.setContentsMargins(edge, self.look.space(18), edge, edge)
        self._column.setSpacing(self.look.space(10))
        super().restyle()
        if self.isVisible():
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.fillRect(self.rect(), theme.background)
        painter.setPen(QPen(theme.outline, 2.0))
        painter.drawRect(box.adjusted(1, 1, -1, -1))
        wide = self.look.px(4)
        fill_rounded(painter, QRectF(0, 0, box.width(), wide), 0, theme.phase("rest").fill)
        painter.end()
