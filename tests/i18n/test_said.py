"""What the floors without a translator say: English wherever it is a text, and German in a German window."""

from __future__ import annotations

import ast
import errno
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from tests.support.golden import LIBRARY
from tests.support.pseudo import update_tool

from backbeat.atomic import why_not
from backbeat.figure.reader import read_figure
from backbeat.history.errors import Damaged, known
from backbeat.paths import folders, shipped_exercises
from backbeat.routine.reader import read_exercise, read_routine
from backbeat.routine.translation import translate_exercise
from backbeat.said import Said, said, translated
from backbeat.ui.text import in_language, install_translator
from backbeat.ui.widgets.label import PlainLabel

GOLDEN = Path(__file__).parent.parent / "golden"
SOURCES = update_tool().SOURCES

#: Who is handed a sentence for a person.
TELLERS = frozenset(
    (
        *("error", "warning", "_refuse", "wrong", "tell_notice", "tell_trouble", "UnreadableFileError"),
        *("DurationError", "PictureRefusedError", "AutostartError", "PaperError", "KnownError", "DiskFull", "Locked"),
        *("ReadOnly", "Damaged", "NewerVersion", "NotOurs", "NoFolder", "NoHistory", "NotThere", "Mistake"),
        "DiskTrouble",
    )
)
FLOORS = ("routine", "figure", "history", "settings.py", "picture_files.py", "desktop/autostart.py", "ui/paper/pdf.py")


@pytest.fixture
def german(qapp):
    install_translator(qapp, QLocale("de_DE"))
    yield
    install_translator(qapp, QLocale("en_GB"))


# -- one sentence --------------------------------------------------------------------------------------


def test_it_is_a_plain_english_text():
    sentence = said("%1 of %2 files, %3 m%4", 20_000, "“%1”", 2.5, said("; did you mean '%1'?", "that"))
    assert sentence == "20,000 of “%1” files, 2.5 m; did you mean 'that'?"
    assert f"{sentence}." == f"{str.__str__(sentence)}."
    assert sorted([said("b"), "a"]) == ["a", "b"]
    assert {said("a"): 1}["a"] == 1


def test_it_is_the_same_sentence_when_it_comes_out_of_an_exception():
    assert str(Damaged(said("%1 is damaged", "here"))).pattern == "%1 is damaged"
    assert said("No: %1.", Damaged(said("it is empty"))).values[0].pattern == "it is empty"


def test_all_that_was_said_in_it_is_translated_and_nothing_else():
    words = {"%1 has %2%3": "%2 in %1%3", " at %1": " bei %1", "the house": "Haus"}
    sentence = said("%1 has %2%3", said("the house"), "the house", said(" at %1", 1_000))
    assert translated(sentence, lambda context, text: words[text], lambda number: f"<{number}>") == (
        "the house in Haus bei <1000>"
    )
    assert translated("the house", lambda context, text: words[text], str) == "the house"


def test_a_window_writes_numbers_as_its_language_does(german):
    assert in_language(said("there are more than %1 pictures in this file; take some out", 20_000)) == (
        "in dieser Datei sind mehr als 20.000 Bilder; nehmen Sie einige heraus"
    )
    assert in_language(said("%1 goes from %2 to %3, not %4", "turn", -1, 2.5, 3)) == "turn geht von -1 bis 2,5, nicht 3"


# -- who says something says it so ---------------------------------------------------------------------


def unsaid(tree):
    """Texts handed to somebody who tells them to a person, and not `said`."""

    def texts(node):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "said":
            return
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            if " " in ast.unparse(node):
                yield node
            return
        for child in ast.iter_child_nodes(node):
            yield from texts(child)

    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            is_logger = "log" in ast.unparse(node.func).casefold()
            if name in TELLERS and not is_logger:
                yield from (one for argument in node.args for one in texts(argument))


def test_a_text_that_is_not_said_is_seen():
    code = 'context.error(node, f"no {x}" if x else "not so")\nraise Damaged("it is gone")\nlog.error("a fault")'
    assert len(list(unsaid(ast.parse(code)))) == 3


@pytest.mark.parametrize("place", FLOORS)
def test_whatever_is_told_to_people_is_said(place):
    files = [SOURCES / place] if place.endswith(".py") else sorted((SOURCES / place).glob("*.py"))
    found = {
        f"{file.name}:{one.lineno}" for file in files for one in unsaid(ast.parse(file.read_text(encoding="utf-8")))
    }
    assert found == set()


# -- files with mistakes -------------------------------------------------------------------------------


def damaged(text):
    """Each line of a file spoilt in the ways in which people spoil them."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        key, colon, value = line.partition(":")
        ways = [[], [line, line], [f"  {line}"], [f"\t{line}"], [f"{line} *x"], [f"{line} \N{ZERO WIDTH SPACE}"]]
        if colon and value.strip():
            ways += [[f"{key}x: {value}"], *([f"{key}: {other}"] for other in OTHERS)]
        for way in ways:
            yield "\n".join([*lines[:number], *way, *lines[number + 1 :]])


OTHERS = ("[]", "[a, [b], {c: d}]", "{x: y}", "", "nonsense", "-7", "99:99", "1e9", "'open", "a b: c", "x" * 1_200)


def plain_in(sentence):
    """What in a sentence was not itself said."""
    assert isinstance(sentence, Said), f"{sentence!r} is not said"
    for value in sentence.values:
        if isinstance(value, Said):
            yield from plain_in(value)
        elif isinstance(value, str):
            yield value


def is_of_the_file(value, text):
    """Whether it stands in the file, or is words of files: one alone, or one after the other with commas."""
    written, whole = " ".join(value.rstrip("…").split()), " ".join(text.split())
    return written in whole or " " not in value.replace(", ", "") or value == "zero width space"


def problems_of_many_files():
    for text in damaged((GOLDEN / "good.yaml").read_text(encoding="utf-8")):
        yield text, read_routine(text.encode(), stem="a", exercises=LIBRARY).problems
    for text in (
        (GOLDEN / "bad.yaml").read_text(encoding="utf-8"),
        "",
        "routine: 2",
        "a: &b",
        "- 1\n---\n- 2",
        "\ud7ff\0",
    ):
        yield text, read_routine(text.encode(), stem="a", exercises=LIBRARY).problems
    yield "", read_routine(b"\xff\xfea", stem="a", exercises=LIBRARY).problems
    bridge = (shipped_exercises() / "bridge.yaml").read_text(encoding="utf-8")
    for text in damaged(bridge):
        yield text, read_exercise(text.encode(), stem="a", read_figure=read_figure).problems
    exercise = read_exercise(bridge.encode(), stem="bridge").exercise
    for text in damaged((shipped_exercises() / "de" / "bridge.yaml").read_text(encoding="utf-8")):
        yield bridge + text, translate_exercise(text.encode(), exercise, "de").problems


def test_no_mistake_in_a_file_is_told_in_english(german):
    patterns = set()
    for text, problems in problems_of_many_files():
        for problem in problems:
            assert [value for value in plain_in(problem.message) if not is_of_the_file(value, text)] == []
            assert in_language(problem.message) != problem.message
            patterns.add(problem.message.pattern)
    assert len(patterns) > 40, patterns  # the walk made mistakes of many kinds


def words_of(widget):
    return " ".join(label.text() for label in widget.findChildren(PlainLabel))


def test_the_page_of_mistakes_is_german(german_program, tmp_path):
    file = tmp_path / "kaputt.routine.yaml"
    file.write_bytes((GOLDEN / "bad.yaml").read_bytes())
    app = german_program.start(file)
    german_program.until(lambda: app.window.current_page == "problems")
    told = words_of(app.window.page("problems"))
    assert "Die Übung nennt „reps“ zweimal, zuerst in Zeile 17; lassen Sie nur eines stehen." in told
    assert "Das Programm kennt den Schlüssel „titel“ nicht; ist „title“ gemeint?" in told
    assert " the " not in told


def test_what_is_in_the_way_of_the_history_and_the_settings_is_told_in_german(german_program):
    where = folders(german_program.folder)
    where.config.mkdir(parents=True)
    (where.config / "settings.json").write_text('{"language": "de", "week_goal": "many"}', encoding="utf-8")
    where.history.parent.mkdir(parents=True, exist_ok=True)
    where.history.write_bytes(b"no database")
    app = german_program.start()
    told: list[int] = []
    app.history.ask(lambda store: 1, told.append)
    german_program.until(lambda: told)
    words = words_of(app.window)
    assert "In den Einstellungen steht etwas Unerwartetes (week_goal); dort gilt der übliche Wert." in words
    assert "Der Verlauf war beschädigt (es ist keine Datenbank)." in words
    assert "Es gibt keine Sicherung" in words


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO, errno.ENAMETOOLONG])
def test_what_a_disk_refuses_is_told_in_german(german, number):
    told = in_language(str(known(OSError(number, "not said"), Path("here"))))
    assert told == f"here: {in_language(why_not(OSError(number, '')))}"
    assert in_language(why_not(OSError(number, ""))) != why_not(OSError(number, ""))
