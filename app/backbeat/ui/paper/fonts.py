"""The faces of the paper, and how large they are in its units."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF

__all__ = ["BLACK", "GREY", "HAIR", "MM", "RULE", "Type", "points"]

MM = 10.0
"""Units of the page in a millimetre."""

# A photocopier and weak eyes keep apart what is at least this far from white; a rule may be lighter than text.
BLACK, GREY, RULE, HAIR = QColor(0, 0, 0), QColor(64, 64, 64), QColor(120, 120, 120), QColor(176, 176, 176)

# Sans serif, with large open letters and a bold of their own. The first that is installed.
_FACES = (
    "Inter",
    "Source Sans 3",
    "Noto Sans",
    "Adwaita Sans",
    "Cantarell",
    "Segoe UI",
    "Helvetica Neue",
    "Ubuntu",
    "Roboto",
    "Liberation Sans",
    "Arial",
    "DejaVu Sans",
)


def points(size: float) -> float:
    """A size in points, in units of the page."""
    return size * 25.4 / 72 * MM


@lru_cache(maxsize=1)
def _family() -> str:
    fallback = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return next((face for face in _FACES if QFontDatabase.hasFamily(face)), fallback)


@lru_cache(maxsize=128)
def _font(size: float, bold: bool) -> QFont:
    font = QFont(_family())
    font.setPixelSize(max(1, round(points(size))))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferOutline)
    # A letter that is another shape beside others has no name of its own: what is copied from a PDF would miss it.
    for feature in ("calt", "liga", "clig"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


class Type:
    """The sizes of one sheet, from the size of its body text in points."""

    def __init__(self, body: float, *, scale: float = 1.0, leading: float = 1.30) -> None:
        """``leading`` is the distance of lines of running text, for their size."""
        self.body = body * scale
        self.leading = leading

    def font(self, share: float = 1.0, *, bold: bool = False) -> QFont:
        """A face at a share of the body's size."""
        return _font(round(self.body * share, 2), bold)

    @property
    def em(self) -> float:
        """The body's size in units of the page."""
        return points(self.body)

    def width(self, text: str, share: float = 1.0, *, bold: bool = False) -> float:
        return QFontMetricsF(self.font(share, bold=bold)).horizontalAdvance(text)
