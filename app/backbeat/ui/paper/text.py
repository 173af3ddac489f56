"""Text on paper: set literally, never as markup, by design metrics, so that it breaks alike on every device."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from backbeat.ui.paper.boxes import Box, Laid
from backbeat.ui.paper.fonts import BLACK, Type

__all__ = ["one_line", "set_text"]


def set_text(
    text: str,
    type_: Type,
    width: float,
    *,
    name: str = "",
    share: float = 1.0,
    bold: bool = False,
    colour: QColor = BLACK,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    leading: float = 0.0,
    lead_in: str = "",
    most_lines: int = 0,
) -> Laid:
    """A paragraph in this width; ``lead_in`` stands before it in bold. Nothing where there is no text.

    With ``most_lines`` what is longer ends in an ellipsis: only for names in small places, never for what to do.
    """
    if not text:
        return Laid(0.0)
    font = type_.font(share, bold=bold)
    whole = f"{lead_in} {text}" if lead_in else text
    layout = _layout(whole, font, width, align, len(lead_in) and (len(lead_in), type_.font(share, bold=True)))
    step = font.pixelSize() * (leading or type_.leading)
    if most_lines and layout.lineCount() > most_lines:
        whole = _shortened(whole, font, width, align, most_lines)
        layout = _layout(whole, font, width, align, 0)
    height, widest = 0.0, 0.0
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF(0.0, height + (step - line.height()) / 2))
        widest = max(widest, line.naturalTextWidth())
        height += step

    def draw(painter: QPainter, rect: QRectF) -> None:
        painter.setPen(colour)
        layout.draw(painter, rect.topLeft())

    return Laid(
        height, (Box(name, QRectF(0.0, 0.0, width, height), draw, text=whole, size=type_.body * share),), widest
    )


def one_line(
    text: str, type_: Type, width: float, *, name: str = "", share: float = 1.0, bold: bool = False,
    colour: QColor = BLACK, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> Laid:  # fmt: skip
    """A line that is shortened where it does not fit."""
    return set_text(text, type_, width, name=name, share=share, bold=bold, colour=colour, align=align, most_lines=1)


def _layout(
    text: str, font: QFont, width: float, align: Qt.AlignmentFlag, bold: tuple[int, QFont] | int
) -> QTextLayout:
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if isinstance(bold, tuple):
        begin = QTextLayout.FormatRange()
        begin.start, begin.length = 0, bold[0]
        begin.format.setFont(bold[1])
        layout.setFormats([begin])
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line = layout.createLine()
    layout.endLayout()
    return layout


def _shortened(text: str, font: QFont, width: float, align: Qt.AlignmentFlag, lines: int) -> str:
    """As much of a text as fits into so many lines with an ellipsis."""
    fits, does_not = 0, len(text)
    while does_not - fits > 1:
        middle = (fits + does_not) // 2
        if _layout(text[:middle].rstrip() + "…", font, width, align, 0).lineCount() <= lines:
            fits = middle
        else:
            does_not = middle
    return text[:fits].rstrip() + "…"
