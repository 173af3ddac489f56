"""Messages in the window, and the places where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backbeat.ui.style.look import BODY
from backbeat.ui.text import plain
from backbeat.ui.widgets.button import BigButton, IconButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, column, dismiss, row
from backbeat.ui.widgets.surface import Card, IconMark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from backbeat.ui.style.look import Look

__all__ = ["Banner", "MessagePlace"]


class Banner(Card):
    """A message in the window, over nothing and stopping nothing. It stays until closed or answered.

    `kind` is "info", "warning" or "error". `triggered` carries the name of the action that was chosen.
    """

    triggered = Signal(str)
    closed = Signal()

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        kind: str = "info",
        actions: tuple[tuple[str, str], ...] = (),
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`actions` are pairs of a name for the program and a label for people; the first one stands out."""
        role, icon = {"warning": ("hold", "warning"), "error": ("stop", "warning")}.get(kind, ("effort", "info"))
        super().__init__(look, role=role, radius=18, parent=parent)
        self._column = column(self)
        self._row = row()
        self._column.addLayout(self._row)
        self._mark = IconMark(look, icon, 24, tone=role)
        self._label = PlainLabel(look, text, BODY, lines=0)
        self._label.setSizePolicy(self._growing(self._label))
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons)
        for index, (name, label) in enumerate(actions):
            button = BigButton(look, label, kind="primary" if index == 0 else "quiet", height=48)
            button.clicked.connect(lambda _=False, name=name: self.triggered.emit(name))
            self._flow.addWidget(button)
        self._buttons.setHidden(not actions)
        self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self._is_below = False
        if closable:
            close = IconButton(look, "close", self.tr("Close this message"))
            close.clicked.connect(self._close)
            self._row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(plain(text))
        self._told = ""  # what a screen reader has been told
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """A message comes without being asked for: who does not see it hears it, once."""
        super().showEvent(event)
        if self._told != self.accessibleName():
            from backbeat.ui.widgets.assistants import announce  # noqa: PLC0415 - seldom needed

            self._told = self.accessibleName()
            announce(self, self._told)

    def set_text(self, text: str) -> None:
        self._label.setText(text)
        self.setAccessibleName(plain(text))

    @staticmethod
    def _growing(label: QWidget) -> QSizePolicy:
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        return policy

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _arrange(self) -> None:
        side, edge, gap = self.look.space(20), self.look.space(12), self.look.space(12)
        self._column.setContentsMargins(side, edge, edge, edge)
        self._column.setSpacing(self.look.space(8))
        self._row.setSpacing(gap)
        self._flow.set_gap(gap)
        below = self.width() - self._flow.sizeHint().width() < self.look.px(360)
        if below != self._is_below:  # the answers stand under the words, or the words would have no room
            self._is_below = below
            (self._row if below else self._column).removeWidget(self._buttons)
            if below:
                self._column.addWidget(self._buttons)
            else:
                self._row.insertWidget(2, self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def restyle(self) -> None:
        if hasattr(self, "_is_below"):
            self._arrange()
        super().restyle()


class MessagePlace(QVBoxLayout):
    """Where one message at a time stands: the next one takes its place.

    `changed` tells that it has, `closed` that somebody has closed what was said.
    """

    changed = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._look = look
        self.banner: Banner | None = None

    def put(self, banner: Banner | None) -> None:
        """Show this one, or none."""
        if self.banner is not None:
            self.removeWidget(self.banner)
            dismiss(self.banner)
        self.banner = banner
        if banner is not None:
            self.addWidget(banner)
        self.changed.emit()

    def say(
        self,
        words: str,
        *,
        kind: str = "info",
        actions: Sequence[tuple[str, str]] = (),
        then: Callable[[str], None] | None = None,
    ) -> None:
        """Show these words, or nothing (""). `then` is told the name of the action that is chosen."""
        if not words:
            self.put(None)
            return
        banner = Banner(self._look, words, kind=kind, actions=tuple(actions))
        banner.closed.connect(self._close)
        if then is not None:
            banner.triggered.connect(then)
        self.put(banner)

    def _close(self) -> None:
        self.put(None)
        self.closed.emit()
