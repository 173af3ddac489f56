"""Buttons: large and quiet ones with words, and square ones with an icon."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.style.icons import paint_icon
from backbeat.ui.style.look import BODY, LEAD, MEDIUM, SMALL, STRONG
from backbeat.ui.style.painters import fill_rounded, fill_surface, keycap_width, paint_keycap
from backbeat.ui.text import elide
from backbeat.ui.widgets.base import MINIMUM_TARGET
from backbeat.ui.widgets.tap import Tap

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look

__all__ = ["BigButton", "IconButton"]

_EDGE = 12  # pixels beside the words where room is scarce, at a text scale of 1


class BigButton(Tap):
    """A wide button with an icon, words, and the key that does the same.

    `kind` is "primary" (ink), "quiet" (a card) or the role of a phase ("effort"). An empty `label`
    with `name` leaves the icon alone. With little room the key goes first (`set_terse`, or by itself where the
    words would be cut), then the words: to an icon alone where the page says so (`set_wordless`), else elided.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        kind: str = "quiet",
        icon: str = "",
        key: str = "",
        name: str = "",
        height: float = 56,
        parent: QWidget | None = None,
    ) -> None:
        self._kind, self._icon, self._key, self._height = kind, icon, key, height
        self._terse = self._wordless = False
        super().__init__(look, label, parent)
        if name:
            self.setAccessibleName(name)
        self.name_key(key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str) -> None:
        if icon != self._icon:
            self._icon = icon
            self.updateGeometry()
            self.update()

    def set_kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self.update()

    def set_key(self, key: str) -> None:
        if key != self._key:
            self._key = key
            self.name_key(key)
            self.updateGeometry()
            self.update()

    def set_height(self, height: float) -> None:
        """Another height, in pixels at a text scale of 1."""
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def set_terse(self, terse: bool) -> None:
        """Leave the key cap out."""
        if terse != self._terse:
            self._terse = terse
            self.updateGeometry()
            self.update()

    def set_wordless(self, wordless: bool) -> None:
        """Leave the words out: the icon stands for them, and its tool tip says them."""
        if wordless != self._wordless:
            self._wordless = wordless
            self.setToolTip(self.accessibleName() if wordless else "")
            self.update()

    def set_label(self, label: str) -> None:
        super().set_label(label)
        if self._wordless:
            self.setToolTip(self.accessibleName())

    def restyle(self) -> None:
        size = BODY if self._height < 56 else LEAD if self._height >= 64 else BODY + 1
        self.setFont(self.look.font(size, STRONG))
        super().restyle()

    def _parts(self, *, terse: bool | None = None) -> tuple[float, float, float, float]:
        """Widths of icon, words and key cap, and the gap between them."""
        icon = self.look.px(22) if self._icon else 0.0
        words = QFontMetricsF(self.font()).horizontalAdvance(self._label) + 1 if self._label else 0.0
        key = 0.0
        if self._key and not (self._terse if terse is None else terse):
            key = keycap_width(self._key, self.look.font(SMALL - 1.5, MEDIUM), self.look.px(21))
        return icon, words, key, float(self.look.space(10))

    def width_for(self, *, terse: bool) -> int:
        """How wide it would be with or without its key cap."""
        icon, words, key, gap = self._parts(terse=terse)
        count = sum(1 for part in (icon, words, key) if part)
        wide = icon + words + key + gap * max(0, count - 1) + 2 * self.look.space(24 if words else 20)
        return max(MINIMUM_TARGET, round(wide))

    def least_width(self, *, wordless: bool) -> int:
        """The least in which nothing of it is cut, without its key cap, and with or without its words."""
        icon, words, _key, gap = self._parts(terse=True)
        words = 0.0 if wordless else words
        wide = icon + words + gap * bool(icon and words) + 2 * self.look.space(_EDGE)
        return max(MINIMUM_TARGET, ceil(wide))

    def sizeHint(self) -> QSize:
        return QSize(self.width_for(terse=self._terse), max(MINIMUM_TARGET, self.look.px(self._height)))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        words = self._parts()[1]
        return QSize(max(MINIMUM_TARGET, round(hint.width() - max(0.0, words - self.look.px(48)))), hint.height())

    def _colours(self) -> tuple[QColor, QColor]:
        theme = self.look.theme
        if self._kind == "primary":
            return theme.ink, theme.on_ink
        if self._kind in theme.phases:
            return theme.phase(self._kind).fill, theme.phase(self._kind).on
        return theme.card, theme.ink

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, words_colour = self._colours()
        if not self.isEnabled():  # there, so that nothing jumps about, but flat
            fill, words_colour = self.look.theme.background, self.look.theme.muted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        radius = min(self.look.radius(18), self.height() / 2)
        fill_surface(painter, QRectF(self.rect()), radius, self._shade(fill, words_colour), self.look.theme)
        if not self.isEnabled():
            painter.setPen(self.look.theme.line)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        icon, words, key, gap = self._parts()
        words = 0.0 if self._wordless else words
        edge = self.look.space(_EDGE)
        room = self.width() - 2 * edge
        if key and icon + words + key + gap * (bool(icon and words) + bool(icon or words)) > room:
            key = 0.0
        taken = icon + key + gap * (bool(icon and words) + bool(key and (icon or words)))
        shown = "" if self._wordless else self._label
        if words + taken > room:
            shown = elide(shown, self.font(), room - taken)
            words = QFontMetricsF(self.font()).horizontalAdvance(shown) + 1 if shown else 0.0
        x = edge + (room - taken - words) / 2
        middle = self.height() / 2
        mirrored = self._mirrored()

        def place(width: float, height: float) -> QRectF:
            left = self.width() - x - width if mirrored else x
            return QRectF(left, middle - height / 2, width, height)

        if icon:
            paint_icon(painter, place(icon, icon), self._icon, words_colour, mirrored=mirrored)
            x += icon + gap
        if words:
            painter.setFont(self.font())
            painter.setPen(words_colour)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(place(words, self.height()), flags, shown)
            x += words + gap
        if key:
            font = self.look.font(SMALL - 1.5, MEDIUM)
            paint_keycap(painter, place(key, self.look.px(21)), self._key, font, words_colour)
        self._finish(painter, radius)
        painter.end()


class IconButton(Tap):
    """A quiet square target with an icon; its name is read aloud and shown as a tool tip."""

    def __init__(self, look: Look, icon: str, name: str, *, key: str = "", parent: QWidget | None = None) -> None:
        self._icon, self._side = icon, 44.0
        super().__init__(look, name, parent)
        self.setToolTip(f"{name} ({key})" if key else name)
        self.name_key(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str) -> None:
        if icon != self._icon:
            self._icon = icon
            self.update()

    def set_side(self, side: float) -> None:
        """Another size, in pixels at a text scale of 1; the target never gets too small."""
        if side != self._side:
            self._side = side
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        side = max(MINIMUM_TARGET, self.look.px(self._side))
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if self.underMouse() or self.isDown():
            fill_rounded(painter, QRectF(self.rect()), self.look.radius(12), self._shade(theme.background, theme.ink))
        side = self.look.px(self._side) * 0.5
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        colour = theme.ink if self.isEnabled() else theme.muted
        paint_icon(painter, box, self._icon, colour, mirrored=self._mirrored())
        self._finish(painter, self.look.radius(12))
        painter.end()
