"""How everything looks just now: the theme, the text scale, and fonts and spacing made from them.

One Look is made by the application and handed to every widget that paints. It is the only place
that touches the application's palette, style sheet and colour scheme.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from backbeat.ui.style.theme import Theme

__all__ = [
    "BODY", "BOLD", "DISPLAY", "HEAD", "LEAD", "MEDIUM", "NUMBER", "REGULAR", "SMALL", "STRONG", "TITLE",
    "Look", "ZoomedLook", "zoom_for",
]  # fmt: skip

# The type scale, in pixels at a text scale of 1.
SMALL, BODY, LEAD, TITLE, HEAD, DISPLAY, NUMBER = 14.5, 16.0, 19.0, 24.0, 30.0, 46.0, 112.0

REGULAR, MEDIUM, STRONG, BOLD = (
    QFont.Weight.Normal,
    QFont.Weight.Medium,
    QFont.Weight.DemiBold,
    QFont.Weight.Bold,
)

# What a desktop says when it has no wish of its own; then a face made for screens is the better guess.
_GENERIC = {"", "sans", "sans serif", "sans-serif", "system-ui", "helvetica"}
_FACES = ("Inter", "Cantarell", "Adwaita Sans", "Noto Sans", "Ubuntu", "Roboto", "DejaVu Sans")


@lru_cache(maxsize=1)
def _family() -> str:
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if family.lower() in _GENERIC:
        family = next((face for face in _FACES if QFontDatabase.hasFamily(face)), family)
    return family


@lru_cache(maxsize=256)
def _font(pixels: float, weight: QFont.Weight, tabular: bool) -> QFont:
    font = QFont(_family())
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if pixels >= TITLE:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.0 if pixels < DISPLAY else 97.0)
    if tabular and hasattr(font, "setFeature"):
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _qt_wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()  # held while its child is asked
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


class Look(QObject):
    """Theme, text scale, fonts and spacing, with one signal for all their changes.

    `changed` tells painted widgets to take their colours and sizes again; the widgets of this
    package do so by themselves (see widgets.base.Styled).
    """

    changed = Signal()

    def __init__(self, scheme: str = "system", text_scale: float = 1.0, parent: QObject | None = None) -> None:
        """`scheme` is "system" or the name of a theme; `text_scale` is held between 1.0 and 2.0."""
        super().__init__(parent)
        self._scheme = scheme
        self._contrast = False
        self._scale = min(2.0, max(1.0, text_scale))
        self._theme = Theme.load(self._wanted())
        self._applied = False
        self._still = self._as_mirror = False
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        hints = QGuiApplication.styleHints()
        if hasattr(hints, "accessibility"):  # Qt knows it from 6.10 on
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def scale(self) -> float:
        """The text scale, 1.0 to 2.0."""
        return self._scale

    @property
    def text_scale(self) -> float:
        """The part of `scale` that the person chose: 1.0 to 2.0, whatever the size of the window."""
        return self._scale

    @property
    def zoom(self) -> float:
        """The part of `scale` that comes from a large window (see ZoomedLook)."""
        return 1.0

    @property
    def still(self) -> bool:
        """As little movement as possible."""
        return self._still

    @property
    def as_mirror(self) -> bool:
        """Figures move as one's own image in a mirror would, not as a teacher in front."""
        return self._as_mirror

    def set_manner(self, *, still: bool, as_mirror: bool) -> None:
        """How figures and the breath move."""
        if (still, as_mirror) != (self._still, self._as_mirror):
            self._still, self._as_mirror = still, as_mirror
            self.changed.emit()

    def radius(self, pixels: float) -> float:
        """A corner. It grows with the window and not with the text."""
        return pixels * self.zoom

    @property
    def scheme(self) -> str:
        """What was chosen: "system" or the name of a theme."""
        return self._scheme

    def set_contrast(self, wanted: bool) -> None:
        """Whether the system has been told to show more contrast, where Qt cannot say so itself."""
        self._contrast = wanted
        self._refresh()

    def set_scheme(self, scheme: str) -> None:
        self._scheme = scheme
        self._refresh()

    def set_text_scale(self, scale: float) -> None:
        self._scale = min(2.0, max(1.0, scale))
        self._refresh(force=True)

    def font(
        self, size: float = BODY, weight: QFont.Weight = REGULAR, *, tabular: bool = False, scaled: bool = True
    ) -> QFont:
        """A font of the type scale. `tabular` for every time and count, so that digits do not dance."""
        return QFont(_font(size * self.scale if scaled else size, weight, tabular))

    def px(self, pixels: float) -> int:
        """A length that follows the text: heights of buttons and fields, icons, measures of columns."""
        return round(pixels * self.scale)

    def space(self, pixels: float) -> int:
        """A gap. It follows the text only a little, or large text would have no room left to stand in."""
        return round(pixels * (1.0 + 0.3 * (self._scale - 1.0)))

    def apply(self, app: QApplication) -> None:
        """Dress the application: base font, palette, and the style sheet for the few stock widgets."""
        theme = self._theme
        if not app.property("fusion"):  # asked for when the program was started; the class QStyle is slow to load
            app.setStyle("Fusion")
            app.setProperty("fusion", True)
        palette = QPalette()
        role = QPalette.ColorRole
        for roles, colour in (
            ((role.Window, role.AlternateBase), theme.background),
            ((role.Base, role.Button, role.ToolTipBase, role.Light, role.Midlight), theme.card),
            ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), theme.ink),
            ((role.PlaceholderText,), theme.muted),
            ((role.Mid, role.Dark, role.Shadow), theme.line),
            ((role.Highlight, role.Accent), theme.phase("effort").fill),
            ((role.HighlightedText,), theme.phase("effort").on),
            ((role.Link, role.LinkVisited), theme.phase("effort").text),
        ):
            for each in roles:
                palette.setColor(each, colour)
        for each in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, each, theme.muted)
        app.setPalette(palette)
        app.setFont(self.font())
        app.setStyleSheet(self._sheet())
        self._applied = True

    def _sheet(self) -> str:
        """Only what cannot be painted by our own widgets. Long sheets cost time at the start."""
        t = self._theme
        field = (
            f"background:{t.card.name()};color:{t.ink.name()};border:1px solid {t.outline.name()};"
            f"border-radius:{self.px(12)}px;padding:{self.px(8)}px {self.px(14)}px;"
            f"selection-background-color:{t.phase('effort').fill.name()};"
            f"selection-color:{t.phase('effort').on.name()};"
        )
        return (
            f"QLineEdit,QPlainTextEdit,QComboBox,QSpinBox{{{field}}}"
            f"QLineEdit,QComboBox,QSpinBox{{min-height:{self.px(26)}px}}"
            f"QLineEdit:focus,QPlainTextEdit:focus,QComboBox:focus,QSpinBox:focus"
            f"{{border:{3 if t.strong else 2}px solid {t.ink.name()}}}"
            f"QLineEdit,QPlainTextEdit{{placeholder-text-color:{t.muted.name()}}}"
            "QComboBox::drop-down{border:none;width:32px}"
            "QScrollArea,QScrollArea>QWidget>QWidget,CardGrid,HistoryList{background:transparent;border:none}"
            f"QScrollBar:vertical{{background:transparent;width:{self.px(12)}px;margin:2px}}"
            f"QScrollBar:horizontal{{background:transparent;height:{self.px(12)}px;margin:2px}}"
            f"QScrollBar::handle{{background:{t.outline.name()};border-radius:{self.px(4)}px;"
            "min-height:40px;min-width:40px}"
            "QScrollBar::add-line,QScrollBar::sub-line{width:0;height:0}"
            "QScrollBar::add-page,QScrollBar::sub-page{background:transparent}"
            f"QToolTip{{background:{t.ink.name()};color:{t.on_ink.name()};border:none;padding:6px 10px}}"
            f"QMenu{{background:{t.card.name()};border:1px solid {t.line.name()};padding:6px}}"
            f"QMenu::item{{padding:{self.px(8)}px {self.px(20)}px;border-radius:8px}}"
            f"QMenu::item:selected{{background:{t.phase('effort').tint.name()};color:{t.ink.name()}}}"
        )

    def _wanted(self) -> str:
        if self._scheme != "system":
            return self._scheme
        if self._contrast or _qt_wants_contrast():
            return "high-contrast"
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _system_changed(self) -> None:
        self._refresh()

    def _refresh(self, *, force: bool = False) -> None:
        theme = Theme.load(self._wanted())
        if theme is self._theme and not force:
            return
        self._theme = theme
        app = QApplication.instance()
        if self._applied and isinstance(app, QApplication):
            self.apply(app)
        self.changed.emit()


class ZoomedLook(Look):
    """A look that follows another and is larger by a factor.

    A page that is read from three metres grows as a whole on a large screen: words, buttons and gaps.
    """

    def __init__(self, above: Look, parent: QObject | None = None) -> None:
        super().__init__(above.scheme, above.text_scale, parent)
        self._above = above
        self._zoom = 1.0
        above.changed.connect(self._follow)

    @property
    def scale(self) -> float:
        return self._scale * self._zoom

    @property
    def zoom(self) -> float:
        return self._zoom

    @property
    def still(self) -> bool:
        return self._above.still

    @property
    def as_mirror(self) -> bool:
        return self._above.as_mirror

    def set_zoom(self, zoom: float) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            self.changed.emit()

    def space(self, pixels: float) -> int:
        return round(pixels * self._zoom * (1.0 + 0.3 * (self._scale - 1.0)))

    def _system_changed(self) -> None:
        """The look above hears of it first and tells us."""

    def _follow(self) -> None:
        self._scheme, self._scale, self._theme = self._above.scheme, self._above.text_scale, self._above.theme
        self.changed.emit()


def zoom_for(width: int, height: int) -> float:
    """How much larger than on a laptop's screen everything is; never smaller. In steps, so that
    dragging the window's edge does not lay everything out again at each pixel."""
    return min(3.0, max(1.0, round(min(width / 1366, height / 768) * 20) / 20))
