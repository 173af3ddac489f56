"""Every page in every state, in the locale of brackets: nothing the program says escapes translation."""

from __future__ import annotations

import ast
import html
import re
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from tests.gallery import demo, scenes
from tests.support.fake_clock import FakeClock
from tests.support.pseudo import install_pseudo
from tests.ui import sessions

from backbeat.paths import shipped_exercises, shipped_routines
from backbeat.ui.text import install_translator

#: What is the same in every language: the program's name, units, keys, kinds of files, languages by their own names.
NAMES = (
    *("Backbeat", "English", "Deutsch", "PAR-Q+", "PDF", "CSV", "JSON", "Esc", "Shift", "cm", "DIN", "Letter"),
    *("routine.yaml", "yaml", "A4", "A5", "A6"),
)


def texts_of(value):
    """All texts of a file's tree."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one)


def content(folder):
    """What shipped files and the person's own files say, and what was written into the history from them."""
    found = set()
    for place in (shipped_routines(), shipped_exercises(), folder):
        for path in place.rglob("*.yaml"):
            written = path.read_text(encoding="utf-8")
            if place is folder:
                found.update(written.splitlines())  # as the page of mistakes shows them
            try:
                read = yaml.safe_load(written)
            except yaml.YAMLError:
                continue
            found.update(texts_of(read))
            found.add(path.stem)
    return found


def made_up():
    """What the scenes themselves write and hand to the pages."""
    for module in (demo, scenes, sessions):
        for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > 2:
                yield from (node.value, node.value.rstrip(".") + ".")


def ways(word):
    """How a content word is shown: as it is, as the beginning of a sentence, as a name."""
    shown = word.replace("-", " ").replace("_", " ")
    return {word, word[:1].upper() + word[1:], shown, shown[:1].upper() + shown[1:]}


def escaped(text, known):
    """What of a text stands in no bracket, and is neither content nor a name."""
    text = re.sub(r"(/[\w.@~+-]+){2,}", " ", text)
    before = None
    while before != text:
        before = text
        text = re.sub(r"\[[^\[\]]*\]", " ", text)
    text = re.sub(r"(?<=\w)- (?=\w)", "", text)  # a long word on two lines
    for one in known:
        if one in text:
            text = text.replace(one, " ")
    return re.findall(r"[^\W\d_]{2,}", text)


def seen_texts(window):
    todo = [QAccessible.queryAccessibleInterface(window)]
    while todo:
        one = todo.pop()
        if one.state().invisible:
            continue
        kinds = QAccessible.Text
        for kind in (kinds.Name, kinds.Description, kinds.Value):
            yield one.object(), one.text(kind)
        todo += [child for child in (one.child(n) for n in range(one.childCount())) if child is not None]
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            yield widget, widget.toolTip()
            if isinstance(widget, QLabel):
                yield widget, QLabel.text(widget)


@pytest.fixture
def program_in_brackets(qapp, tmp_path):
    install_pseudo(qapp)
    yield tmp_path
    install_translator(qapp, QLocale("en_GB"))


def dates():
    locale = QLocale("en_GB")
    kinds = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    for kind in kinds:
        yield from (locale.monthName(number, kind) for number in range(1, 13))
        yield from (locale.dayName(number, kind) for number in range(1, 8))


def test_whatever_is_shown_or_read_aloud_went_through_translation(qapp, program_in_brackets):
    folder = program_in_brackets
    demo.furnish(folder / "home")
    said = {way for word in (*content(folder), *made_up()) for way in ways(word)}
    known = sorted({*said, *NAMES, *dates()}, key=len, reverse=True)
    found: dict[str, list[str]] = {}
    walked, cut = 0, set()
    for name, states in (("home", scenes.SCENES), ("new", scenes.EMPTY)):
        program = scenes.make(folder / name, FakeClock(wall=demo.NOW))
        program.window.resize(1366, 768)
        for state, scene in states.items():
            scene(program)
            scenes.settle(program)
            buttons = [one for one in program.window.findChildren(QAbstractButton) if one.isVisible()]
            cut |= {f"{state}: {one.text()}" for one in buttons if one.width() < one.minimumSizeHint().width()}
            for widget, text in seen_texts(program.window):
                plain = html.unescape(re.sub(r"</?qt>", " ", text))
                walked += "[" in text
                if text and escaped(plain, known):
                    found.setdefault(f"{type(widget).__name__}: {text[:100]}", []).append(state)
        program.close()
    assert walked > 1_000  # the walk saw brackets, and not just nothing
    assert cut == set()  # no button is too small for words that are 40 percent longer
    assert {text: states[0] for text, states in found.items()} == {}
