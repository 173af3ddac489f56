"""What all pages are made of: margins, what scrolls, keys, the place of messages; and pictures that are kept."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from backbeat.ui.style.layers import KeptLayer, empty_layer
from backbeat.ui.style.look import Look
from backbeat.ui.widgets.banner import MessagePlace
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.page import Page, Scroller, bind_keys, press_focused


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look("light")


class Sample(Page):
    widest = 400

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.large = QPushButton("large")
        self.small = QPushButton("small")
        self._column.addWidget(self.large)
        self._column.addWidget(self.small)
        self.follow(look)


@pytest.fixture
def page(qtbot: Any, look: Look) -> Sample:
    made = Sample(look)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_page_begins_where_the_line_begins_and_is_no_wider_than_can_be_read(page: Sample) -> None:
    left = page.large.geometry()
    assert left.left() < 60
    assert left.width() == 400
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page._column.activate()
    right = page.large.geometry()
    assert right.width() == 400
    assert right.right() == 1199 - left.left()


def test_a_key_counts_once_however_long_it_is_held_and_only_while_the_keyboard_is_in_the_page(
    qtbot: Any, look: Look
) -> None:
    window, heard = QWidget(), []
    qtbot.addWidget(window)
    page, outside = Sample(look), QPushButton("outside")
    lines = QVBoxLayout(window)
    lines.addWidget(page)
    lines.addWidget(outside)
    bind_keys(page, ("Ctrl+E", lambda: heard.append("e")))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.small.setFocus()
    QTest.keyClick(page.small, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["e"]
    outside.setFocus()
    QTest.keyClick(outside, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["e"]
    assert [shortcut.autoRepeat() for shortcut in page.findChildren(QShortcut)] == [False]


def test_enter_presses_the_button_with_the_keyboard_and_leaves_the_large_one_to_the_page(page: Sample) -> None:
    pressed: list[str] = []
    page.large.clicked.connect(lambda: pressed.append("large"))
    page.small.clicked.connect(lambda: pressed.append("small"))
    page.small.setFocus()
    assert press_focused(page, page.large)
    page.large.setFocus()
    assert not press_focused(page, page.large)
    page.large.clearFocus()
    assert not press_focused(page, page.large)
    assert pressed == ["small"]


def test_what_scrolls_takes_the_keyboard_only_where_it_has_a_name(qapp: QApplication) -> None:
    named, plain = Scroller(QLabel("words"), name="Mistakes"), Scroller(QLabel("words"))
    assert named.accessibleName() == "Mistakes"
    assert named.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert plain.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_one_message_at_a_time_stands_in_its_place(qtbot: Any, look: Look) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    place, told, said, closed = MessagePlace(look), [], [], []
    QVBoxLayout(holder).addLayout(place)
    place.changed.connect(lambda: said.append(place.banner))
    place.closed.connect(lambda: closed.append(True))
    place.say("The first")
    place.say("The second", actions=(("undo", "Put it back"),), then=told.append)
    assert place.count() == 1
    assert place.banner is not None
    assert place.banner.accessibleName() == "The second"
    place.banner.findChild(BigButton).click()
    assert told == ["undo"]
    place.banner._close()
    assert place.banner is None
    assert (place.count(), closed) == (0, [True])
    place.say("The third")
    place.say("")
    assert place.banner is None
    assert len(said) == 5
    assert closed == [True], "it was taken away, and not closed by somebody"


def test_a_kept_picture_is_drawn_again_only_for_another_size_or_when_forgotten(qapp: QApplication) -> None:
    drawn: list[int] = []

    def draw(painter: QPainter) -> None:
        drawn.append(painter.device().width())

    kept = KeptLayer()
    for size, ratio in ((QSize(40, 20), 1.0), (QSize(40, 20), 1.0), (QSize(40, 20), 2.0), (QSize(50, 20), 2.0)):
        image = kept.get(size, ratio, draw)
        assert image.deviceIndependentSize().toSize() == size
    assert len(drawn) == 3
    kept.forget()
    kept.get(QSize(50, 20), 2.0, draw)
    assert len(drawn) == 4


def test_a_picture_to_draw_on_is_never_nothing_and_clear_where_it_has_no_ground(qapp: QApplication) -> None:
    assert empty_layer(QSize(0, 0), 1.0).size() == QSize(1, 1)
    assert empty_layer(QSize(4, 4), 1.0).toImage().pixelColor(1, 1).alpha() == 0
    assert empty_layer(QSize(4, 4), 1.0, QColor("red")).toImage().pixelColor(1, 1) == QColor("red")
