"""No word on a button of a break's windows is ever cut: whatever the font, the language and the size of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.breaks.office import Office

from backbeat.session.state import Status
from backbeat.ui.breaks.break_window import BreakWindow
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.style import look as look_of
from backbeat.ui.style.look import Look
from backbeat.ui.widgets import button, chip, stop_button
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.tap import Tap

WIDE = "wide"
FONTS = ("", "DejaVu Sans", "Inter", WIDE)  # one that is not there is replaced by one that is
LANGUAGES, SCALES = ("en_GB", "de_DE"), (1.0, 2.0)


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that were painted with something missing."""
    found: list[str] = []
    real = button.elide

    def spy(text: str, font: QFont, width: float) -> str:
        shown = real(text, font, width)
        if shown != text:
            found.append(text)
        return shown

    for module in (button, chip, stop_button):
        monkeypatch.setattr(module, "elide", spy)
    return found


@pytest.fixture(params=FONTS, ids=lambda name: name or "system")
def face(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The font everything is written in."""
    name: str = request.param
    if name == WIDE:
        real = Look.font

        def wide(look: Look, *arguments: float, **named: bool) -> QFont:
            font = real(look, *arguments, **named)  # type: ignore[arg-type]
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 118.0)
            return font

        monkeypatch.setattr(Look, "font", wide)
    elif name:
        monkeypatch.setattr(look_of, "_family", lambda: name)
    look_of._font.cache_clear()
    yield name
    look_of._font.cache_clear()


@pytest.fixture(params=[(language, scale) for language in LANGUAGES for scale in SCALES], ids=str)
def desk(request: pytest.FixtureRequest, office: Office, face: str) -> Office:
    """At work, in each of the languages and sizes."""
    language, scale = request.param
    office.program.locale = language
    office.open(tray=True)
    office.app.look.set_text_scale(scale)
    return office


def read(window: QWidget, cut: list[str]) -> None:
    """Paint it, and see that every button says all of its words, within the window and beside the others."""
    QApplication.processEvents()
    window.grab()
    assert cut == []
    shown = [one for one in window.findChildren(Tap) if one.isVisible()]
    assert shown
    boxes = [QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in shown]
    for number, box in enumerate(boxes):
        assert window.rect().contains(box), shown[number].label
        assert not [shown[at].label for at in range(number) if boxes[at].intersects(box)], shown[number].label
    for one in shown:
        if isinstance(one, BigButton) and not one._wordless:
            assert QFontMetricsF(one.font()).horizontalAdvance(one.label) < one.width()


def test_the_prelude(desk: Office, cut: list[str]) -> None:
    read(desk.until_offered(), cut)


def test_the_small_window(desk: Office, cut: list[str]) -> None:
    desk.presence._show_small(asked=True)
    small = desk.presence.small
    assert small is not None
    read(small, cut)
    small.controls.pauses["half"].click()
    read(small, cut)
    small.resize(small.minimumSize())  # nobody makes it smaller
    read(small, cut)


def test_a_break_before_it_is_started(desk: Office, cut: list[str]) -> None:
    window = desk.until_grown()
    ready = window.ready
    read(window, cut)
    ready.start_button.set_label(ready.tr("I have read this: start"))
    ready.look_button.show()
    read(window, cut)


def running(office: Office) -> tuple[BreakWindow, PlayerPage]:
    window = office.until_grown()
    window.ready.start_button.click()
    office.until_running()
    page = window._root.currentWidget()
    assert isinstance(page, PlayerPage)
    return window, page


def states(page: PlayerPage) -> list[Callable[[], None]]:
    bar = page.bar
    return [
        lambda: bar.set_state(own=False, paused=True),
        lambda: bar.set_state(own=True, paused=False),
        lambda: bar.set_state(own=False, paused=False),
    ]


def test_a_break_that_runs(desk: Office, cut: list[str]) -> None:
    window, page = running(desk)
    for state in states(page):
        state()
        read(window, cut)
        assert page.bar.pause.isVisible()
    assert page.bar.skip.isVisible() or desk.app.look.scale > 1
    desk.app.sessions.bridge.session.pause()
    assert desk.app.sessions.bridge.session.snapshot().status is Status.PAUSED
    read(window, cut)


@pytest.mark.parametrize("width", [320, 360, 420, 520, 640])
def test_the_row_of_a_break_that_is_made_narrow(office: Office, cut: list[str], width: int) -> None:
    office.open()
    window, page = running(office)
    for scale in (1.0, 1.4, 2.0):
        office.app.look.set_text_scale(scale)
        window.resize(width, 600)
        for state in states(page):
            state()
            QApplication.processEvents()
            page.bar.grab()
            assert cut == []
            assert page.bar.pause.isVisible()
            # Its word comes back where there is room for it, and its tool tip says it where there is none.
            assert page.bar.pause.toolTip() == (page.bar.pause.label if page.bar.pause._wordless else "")


def test_the_word_pause_stays_in_a_break_of_the_usual_size(office: Office, face: str) -> None:
    office.open()
    _window, page = running(office)
    page.bar.set_state(own=False, paused=False)
    assert page.bar.pause.width() >= page.bar.pause.least_width(wordless=False)
    assert not page.bar.pause._wordless
