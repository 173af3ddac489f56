"""Enter on the button that has the keyboard: what everybody expects it to do."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from backbeat.ui.style.look import Look
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.window.sidebar import Sidebar

ENTERS = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


@pytest.fixture
def clicks(qtbot: Any) -> tuple[QAbstractButton, list[bool]]:
    button = BigButton(Look("light"), "End", kind="primary", height=64)
    qtbot.addWidget(button)
    heard: list[bool] = []
    button.clicked.connect(lambda: heard.append(True))
    return button, heard


@pytest.mark.parametrize("key", ENTERS)
def test_enter_clicks_a_button(clicks: tuple[QAbstractButton, list[bool]], key: Qt.Key) -> None:
    button, heard = clicks
    QTest.keyClick(button, key)
    assert len(heard) == 1


def test_enter_held_down_clicks_once(clicks: tuple[QAbstractButton, list[bool]]) -> None:
    button, heard = clicks
    for repeated in (False, True, True):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeated)
        QApplication.sendEvent(button, key)
    assert len(heard) == 1


def test_enter_with_control_is_something_else(clicks: tuple[QAbstractButton, list[bool]]) -> None:
    button, heard = clicks
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not heard


def test_enter_chooses_a_chip_and_a_place(qtbot: Any) -> None:
    look = Look("light")
    for made in (Chip(look, "Floor"), Sidebar(look)):
        qtbot.addWidget(made)
        button = made if isinstance(made, QAbstractButton) else made.findChildren(QAbstractButton)[-1]
        heard: list[bool] = []
        button.clicked.connect(lambda _=False, heard=heard: heard.append(True))
        QTest.keyClick(button, Qt.Key.Key_Return)
        assert len(heard) == 1
