"""A key that is held down is one press, also where the system does not mark its repeats."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from backbeat.ui.session.held_keys import HeldKeys

PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


class Keyboard:
    """Sends keys to a widget."""

    def __init__(self, qtbot: Any, widget: QWidget, *, wanted: bool = True) -> None:
        self._widget = widget
        qtbot.addWidget(widget)
        widget.show()
        widget.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)
        self._filter = HeldKeys(lambda: wanted)
        widget.installEventFilter(self._filter)

    def send(self, kind: QEvent.Type, key: Qt.Key, at: int) -> bool:
        """Whether it was swallowed."""
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(at)
        return self._filter.eventFilter(self._widget, event)

    def hold(self, key: Qt.Key, times: int = 4) -> list[bool]:
        """As X11 tells it: a press, then releases with a press in the same millisecond."""
        swallowed = [self.send(PRESS, key, 1_000)]
        for at in range(1_600, 1_600 + 40 * times, 40):
            self.send(RELEASE, key, at)
            swallowed.append(self.send(PRESS, key, at))
        return swallowed


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return])
def test_a_held_key_is_one_press(qtbot: Any, key: Qt.Key) -> None:
    assert Keyboard(qtbot, QWidget()).hold(key) == [False, True, True, True, True]


def test_a_key_pressed_again_and_again_is_many(qtbot: Any) -> None:
    keyboard = Keyboard(qtbot, QWidget())
    for at in (1_000, 1_020, 1_040):
        assert not keyboard.send(PRESS, Qt.Key.Key_Space, at)
        assert not keyboard.send(RELEASE, Qt.Key.Key_Space, at + 10)


def test_another_key_in_the_same_moment_counts(qtbot: Any) -> None:
    keyboard = Keyboard(qtbot, QWidget())
    keyboard.send(RELEASE, Qt.Key.Key_Space, 1_000)
    assert not keyboard.send(PRESS, Qt.Key.Key_P, 1_000)


def test_keys_that_carry_no_time_all_count(qtbot: Any) -> None:
    keyboard = Keyboard(qtbot, QWidget())
    keyboard.send(RELEASE, Qt.Key.Key_Space, 0)
    assert not keyboard.send(PRESS, Qt.Key.Key_Space, 0)


def test_I_16_the_key_that_stops_is_never_taken(qtbot: Any) -> None:
    assert not any(Keyboard(qtbot, QWidget()).hold(Qt.Key.Key_Escape))


def test_in_a_field_a_held_key_writes_its_letter_again(qtbot: Any) -> None:
    assert not any(Keyboard(qtbot, QLineEdit()).hold(Qt.Key.Key_A))


def test_outside_a_session_nothing_is_taken(qtbot: Any) -> None:
    assert not any(Keyboard(qtbot, QWidget(), wanted=False).hold(Qt.Key.Key_Space))
