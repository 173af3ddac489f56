"""The few things one may choose. Everything holds at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from backbeat.settings import MOTIONS, THEMES, Settings
from backbeat.ui.look import BODY, BOLD, HEAD, LEAD, STRONG
from backbeat.ui.measure import room_of
from backbeat.ui.pages.routine_parts import ChoiceRow
from backbeat.ui.widgets.base import Painted
from backbeat.ui.widgets.button import IconButton
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.surface import Card

if TYPE_CHECKING:
    from backbeat.paths import Folders
    from backbeat.ui.look import Look

__all__ = ["SettingsPage"]

_SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
_GET_READY = (0, 3, 5, 10)
_WIDEST = 860


class SettingsPage(Painted):
    """`changed` carries the settings as they are now; `open_folder` a folder of the person's."""

    changed = Signal(object)
    open_folder = Signal(object)

    def __init__(
        self, look: Look, settings: Callable[[], Settings], where: Folders, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._now = settings
        self.settings = settings()
        self._title = PlainLabel(look, self.tr("Settings"), HEAD, weight=BOLD)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._cards: list[QVBoxLayout] = []
        self._add_looks()
        self._add_sessions()
        self._add_folders(where)
        self._list.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._scroll, 1)
        self.follow(look)

    # -- the cards -------------------------------------------------------------------------------

    def _card(self, title: str) -> QVBoxLayout:
        card = Card(self.look, radius=18)
        layout = QVBoxLayout(card)
        layout.addWidget(PlainLabel(self.look, title, LEAD, weight=STRONG))
        self._cards.append(layout)
        self._list.addWidget(card)
        return layout

    def _ask(self, layout: QVBoxLayout, words: str, answer: QWidget, hint: str = "") -> None:
        layout.addWidget(PlainLabel(self.look, words, BODY, lines=0))
        layout.addWidget(answer)
        if hint:
            layout.addWidget(PlainLabel(self.look, hint, BODY, tone="muted", lines=0))

    def _add_looks(self) -> None:
        layout = self._card(self.tr("What it looks like"))
        names = {"system": self.tr("Like the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self.theme = self._choice(
            [names[theme] for theme in THEMES], THEMES.index(self.settings.theme), self.tr("Colours")
        )
        self.theme.chosen.connect(lambda index: self._set(theme=THEMES[index]))
        self._ask(layout, self.tr("Colours"), self.theme)
        nearest = min(range(len(_SCALES)), key=lambda index: abs(_SCALES[index] - self.settings.text_scale))
        self.scale = self._choice(
            [f"{round(scale * 100)} %" for scale in _SCALES], nearest, self.tr("Size of the text")
        )
        self.scale.chosen.connect(lambda index: self._set(text_scale=_SCALES[index]))
        self._ask(layout, self.tr("Size of the text"), self.scale)
        motions = {
            "system": self.tr("Like the system"),
            "full": self.tr("All"),
            "reduced": self.tr("As little as possible"),
        }
        self.motion = self._choice(
            [motions[motion] for motion in MOTIONS],
            MOTIONS.index(self.settings.motion),
            self.tr("Movement on the screen"),
        )
        self.motion.chosen.connect(lambda index: self._set(motion=MOTIONS[index]))
        self._ask(layout, self.tr("Movement on the screen"), self.motion)
        manners = [self.tr("Like a teacher in front of you"), self.tr("Like your image in a mirror")]
        self.manner = self._choice(manners, int(self.settings.as_mirror), self.tr("How the figures face you"))
        self.manner.chosen.connect(lambda index: self._set(as_mirror=bool(index)))
        self._ask(layout, self.tr("How the figures face you"), self.manner)

    def _add_sessions(self) -> None:
        layout = self._card(self.tr("While you exercise"))
        question = self.tr("Time to get ready after a pause, before the exercise goes on")
        nearest = min(
            range(len(_GET_READY)), key=lambda index: abs(_GET_READY[index] - self.settings.get_ready_seconds)
        )
        labels = [self.tr("%1 s").replace("%1", str(seconds)) if seconds else self.tr("None") for seconds in _GET_READY]
        self.get_ready = self._choice(labels, nearest, question)
        self.get_ready.chosen.connect(lambda index: self._set(get_ready_seconds=_GET_READY[index]))
        self._ask(layout, question, self.get_ready)

    def _add_folders(self, where: Folders) -> None:
        layout = self._card(self.tr("Where your files are"))
        hint = self.tr("Nothing leaves this computer.")
        layout.addWidget(PlainLabel(self.look, hint, BODY, tone="muted", lines=0))
        for words, folder in (
            (self.tr("Your own routines"), where.own_routines),
            (self.tr("The history of your sessions"), where.data),
            (self.tr("These settings"), where.config),
        ):
            layout.addLayout(self._place(words, folder))

    def _place(self, words: str, folder: Path) -> QHBoxLayout:
        line = QHBoxLayout()
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(PlainLabel(self.look, words, BODY, lines=0))
        text.addWidget(PlainLabel(self.look, str(folder), BODY, tone="muted", lines=0))
        line.addLayout(text, 1)
        button = IconButton(self.look, "folder", self.tr("Open the folder: %1").replace("%1", words))
        button.clicked.connect(lambda: self.open_folder.emit(folder))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _choice(self, labels: list[str], current: int, name: str) -> ChoiceRow:
        return ChoiceRow(self.look, labels, current, name)

    def _set(self, **what: object) -> None:
        self.settings = replace(self._now(), **what)  # type: ignore[arg-type]
        self.changed.emit(self.settings)

    # -- room ------------------------------------------------------------------------------------

    def restyle(self) -> None:
        look = self.look
        self._list.setSpacing(look.space(14))
        self._list.setContentsMargins(0, 0, 0, look.space(24))
        edge = look.space(22)
        for layout in self._cards:
            layout.setContentsMargins(edge, look.space(18), edge, edge)
            layout.setSpacing(look.space(10))
        self._arrange()
        super().restyle()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange and hasattr(self, "_column"):
            self._arrange()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        room = room_of(self, self.look, _WIDEST)
        self._column.setContentsMargins(room.left, room.top, room.right, 0)
        self._column.setSpacing(self.look.space(16))
