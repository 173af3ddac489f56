"""Paints a routine as a card. A thousand of them cost what a screenful costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from backbeat.ui.library.entry_words import badge_words, meta_words, mistake_words, tag_words
from backbeat.ui.pictures.motif import paint_motif
from backbeat.ui.style.icons import paint_icon
from backbeat.ui.style.layers import empty_layer
from backbeat.ui.style.look import LEAD, MEDIUM, SMALL, STRONG
from backbeat.ui.style.painters import fill_rounded, paint_edge
from backbeat.ui.style.theme import mix
from backbeat.ui.text import elide, plain, plain_tooltip
from backbeat.ui.widgets.base import paint_focus
from backbeat.ui.widgets.picture_view import paint_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from backbeat.routine.library import Entry
    from backbeat.ui.library.card_grid import CardGrid
    from backbeat.ui.library.card_model import CardModel
    from backbeat.ui.pictures.own_pictures import Picture, PictureCache
    from backbeat.ui.pictures.thumbnails import Thumbnails
    from backbeat.ui.style.look import Look

__all__ = ["CardDelegate"]

_GAP, _PICTURE, _RADIUS = 18, 122, 18
_MOST_PICTURES = 60
_EDGE = 6  # between a photograph and the edge of its card


class CardDelegate(QStyledItemDelegate):
    """`card` is the size of a card; the view's cell is larger by a gap to the right and below."""

    def __init__(self, look: Look, model: CardModel, view: CardGrid) -> None:
        super().__init__(view)
        self._look, self._model, self._view = look, model, view
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        self._thumbnails: Thumbnails | None = None
        self._photos: PictureCache | None = None
        self.card = QSize(260, 212)
        look.changed.connect(self.forget)

    def forget(self) -> None:
        """The look has changed: pictures are painted anew."""
        self._pictures.clear()

    def set_thumbnails(self, thumbnails: Thumbnails) -> None:
        """From now on figures are shown; until one is there its place is calm and empty."""
        self._thumbnails = thumbnails
        thumbnails.ready.connect(self._drawn)
        self._drawn()

    def set_photos(self, photos: PictureCache) -> None:
        """From now on a person's own pictures are shown."""
        self._photos = photos
        photos.ready.connect(self._drawn)
        self._drawn()

    def _drawn(self) -> None:
        self.forget()
        self._view.viewport().update()

    @property
    def gap(self) -> int:
        """Between two cards."""
        return self._look.space(_GAP)

    @property
    def _picture(self) -> int:
        return self._look.space(_PICTURE)

    @property
    def _radius(self) -> float:
        return self._look.radius(_RADIUS)

    @property
    def height(self) -> int:
        """How tall a card is at this size of text."""
        look = self._look
        lines = sum(QFontMetricsF(font).lineSpacing() for font in (*self._fonts(), self._fonts()[0]))
        return round(self._picture + look.space(14) + lines + 2 * look.space(3) + look.space(14))

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        look = self._look
        return look.font(LEAD - 1, STRONG), look.font(SMALL), look.font(SMALL)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.card + QSize(self.gap, self.gap)

    def card_rect(self, cell: QRect) -> QRect:
        """Where in its cell the card lies: at the beginning of the line."""
        card = QRect(cell.topLeft(), self.card)
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            card.moveRight(cell.right())
        return card

    # -- painting --------------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = self._model.entry(index.row())
        if entry is None:
            return
        cell: QRect = option.rect
        theme = self._look.theme
        box = QRectF(self.card_rect(cell))
        fill = mix(theme.card, theme.ink, 0.035) if index.row() == self._view.hovered else theme.card
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words keep their own direction
        fill_rounded(painter, box, self._radius, fill)
        picture = QRectF(box.left(), box.top(), box.width(), self._picture)
        self._paint_picture(painter, picture, entry)
        badge = badge_words(entry)
        if badge:
            self._paint_badge(painter, picture, badge)
        self._paint_words(painter, box.adjusted(0, self._picture, 0, 0), entry)
        if theme.strong:
            paint_edge(painter, box, self._radius, theme)
        if self._view.ring and self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            paint_focus(painter, box, self._radius, theme.ink, theme.background)
        painter.restore()

    def _mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _paint_picture(self, painter: QPainter, area: QRectF, entry: Entry) -> None:
        ratio = self._view.devicePixelRatioF()
        key = (
            entry.path,
            entry.beats,
            entry.figure,
            entry.picture,
            entry.is_usable,
            area.width(),
            ratio,
            self._mirrored(),
        )
        image = self._pictures.get(key)
        if image is None:
            if len(self._pictures) >= _MOST_PICTURES:
                del self._pictures[next(iter(self._pictures))]
            image = self._draw(area.size().toSize(), ratio, entry)
            self._pictures[key] = image
        painter.drawPixmap(area.topLeft(), image)

    def _draw(self, size: QSize, ratio: float, entry: Entry) -> QPixmap:
        theme = self._look.theme
        image = empty_layer(size, ratio)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0, 0, size.width(), size.height())
        shape = QPainterPath()
        shape.addRoundedRect(area.adjusted(0, 0, 0, self._radius), self._radius, self._radius)
        role = "effort" if entry.is_usable else "hold"
        painter.fillPath(shape, theme.phase(role).tint)
        painter.setClipPath(shape)
        photo = self._photo(entry, size, ratio)
        if isinstance(photo, QImage):
            painter.setClipping(False)
            paint_picture(painter, area.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), photo, self._radius / 2)
        elif photo is not None:
            self._draw_ours(painter, area, entry, image.size())
        painter.end()
        return image

    def _draw_ours(self, painter: QPainter, area: QRectF, entry: Entry, size: QSize) -> None:
        """What stands for a routine without a picture of the person's own; ``size`` in dots of the screen."""
        theme = self._look.theme
        if entry.is_usable and entry.figure:
            figure = self._thumbnails and self._thumbnails.image(entry.figure, size, theme)
            if figure:
                painter.drawImage(area, figure)
        elif entry.is_usable:
            paint_motif(painter, area, theme, self._model.motif(entry), mirrored=self._mirrored())
        else:
            mark = QRectF(0, 0, 44, 44)
            mark.moveCenter(area.center())
            paint_icon(painter, mark, "warning", theme.phase("hold").text)

    def _photo(self, entry: Entry, size: QSize, ratio: float) -> Picture | None:
        """The person's own picture of a routine, or why there is none; None while it is on its way."""
        if self._photos is None or not entry.is_usable or len(entry.picture) != 2:
            return ""
        folder, name = entry.picture
        return self._photos.get(folder, name, size, ratio)

    def _paint_badge(self, painter: QPainter, picture: QRectF, words: str) -> None:
        font = self._look.font(SMALL - 1, MEDIUM)
        metrics = QFontMetricsF(font)
        tall = metrics.height() * 1.45
        box = QRectF(0, picture.top() + 12, metrics.horizontalAdvance(words) + tall * 0.9, tall)
        if self._mirrored():
            box.moveLeft(picture.left() + 12)
        else:
            box.moveRight(picture.right() - 12)
        fill_rounded(painter, box, tall / 2, self._look.theme.card)
        painter.setFont(font)
        painter.setPen(self._look.theme.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)

    def _paint_words(self, painter: QPainter, area: QRectF, entry: Entry) -> None:
        look, theme = self._look, self._look.theme
        title, meta, quiet = self._fonts()
        edge, gap = look.space(18), look.space(3)
        area = area.adjusted(edge, look.space(14), -edge, -look.space(14))
        for line in self._title_lines(plain(entry.title), title, area.width()):
            area.setTop(self._line(painter, area, line, title, theme.ink))
        area.setTop(area.top() + gap)
        if not entry.is_usable:
            area.setTop(self._line(painter, area, mistake_words(entry), meta, theme.phase("hold").text) + gap)
            name = entry.path.replace("\\", "/").rpartition("/")[2]
            self._line(painter, area, plain(name), quiet, theme.muted)
            return
        words = plain(meta_words(entry, self._model.level(entry)))
        area.setTop(self._line(painter, area, words, meta, theme.muted) + gap)
        done = self._model.last_done(entry)
        if done:
            self._paint_done(painter, area, done, quiet)
        else:
            self._line(painter, area, plain(tag_words(entry)), quiet, theme.muted)

    @staticmethod
    def _title_lines(words: str, font: QFont, width: float) -> list[str]:
        """A title on one line, or broken between words into two; the second is elided where it must be."""
        metrics = QFontMetricsF(font)
        if metrics.horizontalAdvance(words) <= width:
            return [words]
        first = ""
        for word in words.split():
            longer = f"{first} {word}".strip()
            if metrics.horizontalAdvance(longer) > width:
                break
            first = longer
        return [first, words[len(first) :].strip()] if first else [words]

    def _paint_done(self, painter: QPainter, area: QRectF, words: str, font: QFont) -> None:
        theme = self._look.theme
        line = QFontMetricsF(font).lineSpacing()
        side = self._look.px(16)
        mark = QRectF(area.left(), area.top() + (line - side) / 2, side, side)
        if self._mirrored():
            mark.moveRight(area.right())
        paint_icon(painter, mark, "check", theme.phase("effort").text)
        shift = float(self._look.px(22))
        rest = area.adjusted(0, 0, -shift, 0) if self._mirrored() else area.adjusted(shift, 0, 0, 0)
        self._line(painter, rest, words, font, theme.muted)

    def _line(self, painter: QPainter, area: QRectF, text: str, font: QFont, colour: QColor) -> float:
        """One line of words; gives the place below it."""
        tall = QFontMetricsF(font).lineSpacing()
        painter.setFont(font)
        painter.setPen(colour)
        side = Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        shown = elide(text.replace("\n", " "), font, area.width())
        painter.drawText(QRectF(area.left(), area.top(), area.width(), tall), flags, shown)
        return area.top() + tall

    # -- what was cut ----------------------------------------------------------------------------

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        entry = self._model.entry(index.row())
        if entry is None:
            QToolTip.hideText()
            return False
        words = "\n".join(part for part in (entry.title, entry.summary) if part)
        QToolTip.showText(event.globalPos(), plain_tooltip(words), view)
        return True
