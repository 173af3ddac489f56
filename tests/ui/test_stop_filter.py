"""F65: the key that stops, in every state, over everything that can lie above the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from tests.ui.sessions import MOMENTS, at

from backbeat.ui.session.bridge import Bridge
from backbeat.ui.session.stop_filter import StopFilter


class Stage(QWidget):
    """A window with things in it that want Esc for themselves."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.line, self.note, self.box = QLineEdit(), QPlainTextEdit(), QComboBox()
        self.box.addItems(["one", "two"])
        self.table = QTableWidget(1, 1)
        for widget in (self.line, self.note, self.box, self.table):
            column.addWidget(widget)
        self.over: list[QWidget] = []
        self.taken: list[str] = []

    def nothing(self) -> None:
        self.setFocus()

    def field(self) -> None:
        self.line.setFocus()

    def editor(self) -> None:
        self.table.edit(self.table.model().index(0, 0))

    def popup(self) -> None:
        self.box.showPopup()

    def menu(self) -> None:
        menu = QMenu(self)
        menu.addAction("one")
        menu.popup(self.mapToGlobal(self.rect().center()))
        self.over.append(menu)

    def dialog(self) -> None:
        self._open(QDialog(self))

    def message(self) -> None:
        self._open(QMessageBox(QMessageBox.Icon.Warning, "Title", "Text", parent=self))

    def files(self) -> None:
        dialog = QFileDialog(self)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        self._open(dialog)

    def progress(self) -> None:
        dialog = QProgressDialog("Working", "Cancel", 0, 10, self)
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._open(dialog)

    def action(self) -> None:
        action = QAction("Esc", self)
        action.setShortcut("Esc")
        action.triggered.connect(lambda: self.taken.append("action"))
        self.addAction(action)
        self.setFocus()

    def _open(self, dialog: QDialog) -> None:
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        dialog.open()
        self.over.append(dialog)

    def key_goes_to(self):
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup  # its window does not outlive the key
        return (QApplication.activeModalWidget() or self).window().windowHandle()


OVER = ("nothing", "field", "editor", "popup", "menu", "dialog", "message", "files", "progress", "action")


@pytest.fixture
def stage(qtbot):
    window = Stage()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    yield window
    for widget in window.over:
        widget.close()
    window.box.hidePopup()


@pytest.fixture
def filtered(qapp):
    """Installs a filter, and takes it away again."""
    installed = []

    def install(*args, **options):
        stopper = StopFilter(*args, **options)
        stopper.install(qapp)
        installed.append(stopper)
        return stopper

    yield install
    for stopper in installed:
        qapp.removeEventFilter(stopper)


@pytest.mark.parametrize("over", OVER)
@pytest.mark.parametrize("moment", sorted(MOMENTS))
def test_F65_esc_stops_once_in_every_state_over_everything(stage, filtered, moment, over):
    session, _, journal = at(moment)
    bridge = Bridge()
    bridge.attach(session)
    filtered(lambda: bridge.is_active, bridge.stop)
    getattr(stage, over)()
    QTest.keyPress(stage.key_goes_to(), Qt.Key.Key_Escape)
    QTest.keyRelease(stage.windowHandle(), Qt.Key.Key_Escape)  # what lay over it may be gone by now
    assert session.status == "stopped"
    assert len(journal.of("stopped")) == 1
    assert stage.taken == []


def _modifiers():
    m = Qt.KeyboardModifier
    return [m.NoModifier, m.ShiftModifier, m.ControlModifier, m.AltModifier, m.MetaModifier, m.KeypadModifier]


@pytest.mark.parametrize("modifiers", _modifiers())
def test_F65_no_modifier_keeps_esc_from_stopping(stage, filtered, modifiers):
    calls = []
    filtered(lambda: not calls, lambda: calls.append(1))
    QTest.keyClick(stage.windowHandle(), Qt.Key.Key_Escape, modifiers)
    assert calls == [1]


def test_F65_pressed_twice_stops_once(stage, filtered):
    session, _, journal = at("effort")
    filtered(lambda: session.is_active, session.stop)
    for _ in range(2):
        QTest.keyClick(stage.windowHandle(), Qt.Key.Key_Escape)
    assert len(journal.of("stopped")) == 1


def _key(kind, *, again=False):
    return QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", again)


def test_F65_a_key_held_down_stops_once_and_presses_nothing_afterwards(stage, filtered):
    calls, active = [], [True]

    def stop():
        calls.append(1)
        active[0] = False

    filtered(lambda: active[0], stop)
    stage.action()
    stage.line.setFocus()
    for kind, again in (
        (QEvent.Type.ShortcutOverride, False),
        (QEvent.Type.KeyPress, False),
        (QEvent.Type.ShortcutOverride, True),
        (QEvent.Type.KeyPress, True),
        (QEvent.Type.KeyPress, True),
        (QEvent.Type.KeyRelease, False),
    ):
        QApplication.sendEvent(stage.line, _key(kind, again=again))
    assert calls == [1]
    assert stage.taken == []


def test_a_key_already_held_when_the_session_begins_does_not_stop_it(stage, filtered):
    calls = []
    filtered(lambda: True, lambda: calls.append(1))
    QApplication.sendEvent(stage.line, _key(QEvent.Type.KeyPress, again=True))
    assert calls == []


def test_without_a_session_esc_keeps_its_meaning(stage, filtered):
    filtered(lambda: False, lambda: pytest.fail("there was nothing to stop"))
    stage.dialog()
    QTest.keyClick(stage.key_goes_to(), Qt.Key.Key_Escape)
    assert not stage.over[0].isVisible()


def test_the_next_press_after_a_stop_is_an_ordinary_one(stage, filtered):
    active = [True]
    filtered(lambda: active[0], lambda: active.__setitem__(0, False))
    QTest.keyClick(stage.windowHandle(), Qt.Key.Key_Escape)
    stage.action()
    QTest.keyClick(stage.windowHandle(), Qt.Key.Key_Escape)
    assert stage.taken == ["action"]


def test_a_lost_release_does_not_swallow_the_next_press(stage, filtered):
    active = [True]
    stopper = filtered(lambda: active[0], lambda: active.__setitem__(0, False))
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QApplication.sendEvent(stage.line, _key(kind))
    assert stopper.eventFilter(stage.line, _key(QEvent.Type.ShortcutOverride)) is False


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_A])
def test_other_keys_pass(stage, filtered, key):
    calls = []
    filtered(lambda: True, lambda: calls.append(1))
    QTest.keyClick(stage.windowHandle(), key)
    assert calls == []


def test_F66_a_doubt_counts_as_active_and_a_failure_is_told(stage, filtered, qapp):
    stopped, told = [], []

    def doubtful():
        raise RuntimeError("is it?")

    def failing():
        stopped.append(1)
        raise RuntimeError("half-way")

    filtered(doubtful, failing, on_fault=told.append)
    QTest.keyClick(stage.windowHandle(), Qt.Key.Key_Escape)
    assert stopped
    qapp.processEvents()
    assert {str(fault) for fault in told} == {"is it?", "half-way"}


def test_what_lies_over_the_window_goes_after_a_stop(stage, filtered, qapp):
    session, _, _ = at("hold")
    filtered(lambda: session.is_active, session.stop)
    stage.dialog()
    QTest.keyClick(stage.key_goes_to(), Qt.Key.Key_Escape)
    qapp.processEvents()
    assert not stage.over[0].isVisible()
