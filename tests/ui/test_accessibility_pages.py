"""Every page in every state of the gallery, as an assistant and as a keyboard meet it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from tests.gallery import demo, scenes
from tests.support.fake_clock import FakeClock

from backbeat.ui.text import install_translator
from backbeat.ui.widgets.base import PaintedImage, PaintedWords

ROLE = QAccessible.Role
CONTROLS = {
    ROLE.Button, ROLE.CheckBox, ROLE.RadioButton, ROLE.EditableText, ROLE.ComboBox, ROLE.Slider, ROLE.List,
    ROLE.ListItem, ROLE.SpinBox, ROLE.Table, ROLE.Cell, ROLE.PageTab,
}  # fmt: skip
#: What takes the keyboard without being a control: pages, what scrolls by arrows, the keys over a page.
PLACES = {ROLE.Client, ROLE.Pane, ROLE.LayeredPane, ROLE.Grouping, ROLE.Dialog}
STEPS = 120


@dataclass
class Found:
    """What was seen of one state of a page."""

    nameless: list[str] = field(default_factory=list)
    wrong_role: list[str] = field(default_factory=list)
    markup: list[str] = field(default_factory=list)
    unspoken: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    never_reached: list[str] = field(default_factory=list)


def interfaces(top):
    todo = [top]
    while todo:
        one = todo.pop()
        if one.state().invisible:
            continue
        yield one
        todo += [child for child in (one.child(n) for n in range(one.childCount())) if child is not None]


def who(widget):
    return f"{type(widget).__name__} {widget.accessibleName()!r}" if widget is not None else "part of a list"


def read_tree(window, found):
    for one in interfaces(QAccessible.queryAccessibleInterface(window)):
        widget = one.object()
        name, told = one.text(QAccessible.Text.Name), one.text(QAccessible.Text.Description)
        if "<qt>" in name + told:
            found.markup.append(who(widget))
        if one.state().focusable:
            if not name:
                found.nameless.append(who(widget))
            if one.role() not in CONTROLS | PLACES:
                found.wrong_role.append(f"{who(widget)}: {one.role()}")
        if isinstance(widget, PaintedWords | PaintedImage) and not name and type(widget).__name__ != "MotifView":
            found.unspoken.append(who(widget))  # a motif stands beside the title it is made from


def active_keys(window):
    """Every key that a shortcut holds just now."""
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        seen = isinstance(owner, QWidget) and owner.isVisible()
        if seen and shortcut.isEnabled():
            yield from (sequence.toString() for sequence in QShortcut.keys(shortcut))


def in_a_group(widget):
    """One of several of which one is chosen: Tab comes to the chosen one, arrows to the others."""
    return isinstance(widget, QAbstractButton) and (widget.autoExclusive() or widget.group() is not None)


def walk_by_tab(window, found):
    wanted = {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }
    reached = set()
    for _ in range(STEPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or (focus in reached and wanted <= reached):
            break
        reached.add(focus)
    groups = {widget.parentWidget() for widget in reached if in_a_group(widget)}
    lost = (widget for widget in wanted - reached if not (in_a_group(widget) and widget.parentWidget() in groups))
    found.never_reached += [who(widget) for widget in lost]


@pytest.fixture
def walk(qapp, tmp_path, _walked={}):  # noqa: B006 - once for all the tests of this file
    """All states of all pages: by name, what was found."""
    if _walked:
        return _walked
    install_translator(qapp, QLocale("en_GB"))
    walked = {}
    demo.furnish(tmp_path / "home")
    for folder, states in (("home", scenes.SCENES), ("new", scenes.EMPTY)):
        program = scenes.make(tmp_path / folder, FakeClock(wall=demo.NOW))
        program.window.resize(1366, 768)
        for name, scene in states.items():
            scene(program)
            scenes.settle(program)
            found = walked[name] = Found()
            read_tree(program.window, found)
            found.twice += [key for key, count in Counter(active_keys(program.window)).items() if count > 1]
            walk_by_tab(program.window, found)
        program.close()
    install_translator(qapp)
    _walked.update(walked)
    return _walked


def seen(walk, what):
    return {name: getattr(found, what) for name, found in walk.items() if getattr(found, what)}


def test_every_state_was_walked(walk):
    assert set(walk) == {*scenes.SCENES, *scenes.EMPTY}


def test_whatever_takes_the_keyboard_has_a_name(walk):
    assert seen(walk, "nameless") == {}


def test_whatever_takes_the_keyboard_has_a_role_that_fits(walk):
    assert seen(walk, "wrong_role") == {}


def test_no_markup_is_read_aloud(walk):
    assert seen(walk, "markup") == {}


def test_what_is_painted_is_said(walk):
    assert seen(walk, "unspoken") == {}


def test_I_39_no_key_is_bound_twice(walk):
    assert seen(walk, "twice") == {}


def test_I_39_tab_comes_to_everything_that_can_be_pressed(walk):
    assert seen(walk, "never_reached") == {}


def test_I_39_stop_has_a_key_of_its_own_and_says_so(qapp, qtbot, tmp_path):
    install_translator(qapp, QLocale("en_GB"))
    demo.furnish(tmp_path / "home")
    program = scenes.make(tmp_path / "home", FakeClock(wall=demo.NOW))
    try:
        page = scenes.play(program, "effort")
        assert page.bar.stop.accessibleDescription() == "Esc, at any moment"
        assert "Esc" not in list(active_keys(program.window))  # nobody else has it: the stop filter takes it first
        QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Escape)
        assert program.sessions.bridge.session.status == "stopped"
    finally:
        scenes.home(program)
        program.close()
        install_translator(qapp)
