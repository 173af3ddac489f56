"""The program as a screen reader meets it: the accessible tree over the bus, and what is announced."""

from __future__ import annotations

import re

import pytest
from tests.end_to_end.assistant import Assistant, session_bus
from tests.end_to_end.desktop import desktop, missing, until
from tests.end_to_end.test_window import WARM_UP, start_warm_up

CONTROLS = {"push button", "radio button", "check box", "text", "entry", "combo box", "slider", "list", "list item"}
ANNOUNCED = "Announcement:"
NAMED = "PropertyChange:accessible-name"


@pytest.fixture
def place(tmp_path):
    assert not missing(), f"these tests need {', '.join(missing())}; 'make test' installs them"
    with session_bus(tmp_path / "bus") as bus, desktop(tmp_path, bus) as made:
        made.assistant = Assistant(bus["DBUS_SESSION_BUS_ADDRESS"])
        yield made
        made.assistant.close()


def names(window, role):
    return [node.name for node in window.walk() if node.role == role]


def announced(assistant):
    return [text for event, text in assistant.heard if event == ANNOUNCED]


def test_the_player_is_read_by_name_role_and_state(place, tmp_path):
    data = tmp_path / "data"
    window = place.start(data)
    start_warm_up(window, data)
    tree = place.assistant.read(WARM_UP)
    nodes = list(tree.walk())
    focusable = [node for node in nodes if "focusable" in node.states]
    assert focusable
    assert [node for node in focusable if not node.name or node.role not in CONTROLS] == []
    assert {"Pause", "Back", "Skip", "Ten seconds more", "Full screen", "Keys"} <= set(names(tree, "push button"))
    (stop,) = (node for node in nodes if node.name == "Stop, it hurts")
    assert (stop.role, stop.description) == ("push button", "Esc, at any moment")
    assert {"enabled", "focusable", "showing"} <= stop.states
    labels = names(tree, "label")
    assert "Standing breath" in labels
    assert any(re.fullmatch(r"\d+, Get ready", label) for label in labels), labels  # the dial: seconds, and what to do
    assert any(re.fullmatch(r"0:\d\d of .*", label) for label in labels), labels
    assert names(tree, "progress bar") == ["The whole routine"]
    assert names(tree, "graphic") == ["Standing breath"]
    assert not [node for node in nodes if "<" in node.name + node.description]
    (focused,) = (node for node in nodes if "focused" in node.states)
    assert focused.name == WARM_UP  # the page, so that the name of what runs is read when it appears
    # All of it by Tab: every button is come to, Stop among them.
    reached = set()

    def tab():
        window.press("Tab")
        now = place.assistant.read(WARM_UP)
        reached.update(node.name for node in now.walk() if "focused" in node.states and node.role == "push button")
        return reached >= {node.name for node in focusable if node.role == "push button" and "enabled" in node.states}

    until(tab, "every button to be reached by Tab")
    assert "Stop, it hurts" in reached
    window.press("Escape")
    window.wait_for("Stopped")


def test_changes_are_announced_and_nothing_floods_the_bus(place, tmp_path):
    data = tmp_path / "data"
    window = place.start(data)
    assistant = place.assistant
    start_warm_up(window, data)
    until(lambda: announced(assistant), "the first exercise to be announced")
    assert announced(assistant)[0].startswith("Standing breath. 5 times.")
    until(lambda: "Begin." in announced(assistant), "the beginning to be announced")

    def clock():
        """Seconds of the session, as its label has told them."""
        told = [text for event, text in assistant.heard if event == NAMED and " of " in text and text[0] == "0"]
        return int(told[-1][2:4]) if told else 0

    start, first = len(assistant.heard), clock()
    until(lambda: clock() >= first + 6, "six seconds of the exercise")
    heard = assistant.heard[start:]
    seconds = clock() - first
    assert [text for event, text in heard if event == ANNOUNCED] == []  # repetitions and breath are not
    # The frames come thirty times a second; the time, the dial and the counts change once or twice.
    assert len(heard) <= 8 * seconds + 8, heard
    window.press("p")
    until(lambda: announced(assistant)[-1] == "Paused", "the pause to be announced")
    before = announced(assistant)
    window.press("Right", "Escape")
    window.wait_for("Stopped")
    until(lambda: "Stopped" in announced(assistant), "the stop to be announced")
    after = announced(assistant)[len(before) :]
    assert after[-1] == "Stopped"
    assert after.count("Stopped") == 1
    tree = assistant.read("Stopped")
    focusable = [node for node in tree.walk() if "focusable" in node.states]
    pages = [node for node in focusable if node.role not in CONTROLS]
    assert [node.name for node in pages] == ["Stopped"]  # the page itself, which takes the keys for the question
    assert [node for node in focusable if not node.name] == []
    assert "How strong: not answered" in names(tree, "slider")
    assert {"Pain", "Weakness"} <= set(names(tree, "check box"))


def test_the_library_and_the_settings_are_read(place, tmp_path):
    window = place.start(tmp_path / "data")
    window.wait_for("Backbeat")
    tree = place.assistant.read("Backbeat")
    assert {"Routines", "History", "Settings"} <= set(names(tree, "push button"))
    assert [node.name for node in tree.walk() if node.description == "shown now"] == ["Routines"]
    assert "Search in titles and tags" in [*names(tree, "text"), *names(tree, "entry")]

    def cards():
        return [name for name in names(place.assistant.read("Backbeat"), "list item") if name.startswith(WARM_UP)]

    until(cards, "the cards of the library")
    assert re.match(rf"{WARM_UP}, 5 min, standing", cards()[0])
    window.press("ctrl+comma")
    window.wait_for("Settings")
    tree = place.assistant.read("Settings")
    focusable = [node for node in tree.walk() if "focusable" in node.states]
    assert [node for node in focusable if not node.name or node.role not in CONTROLS] == []
    assert {"Light", "Dark", "High contrast", "200 %"} <= set(names(tree, "radio button"))
