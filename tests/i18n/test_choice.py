"""German from the settings to the sheet: what was chosen holds for the window, the voice, the log and the paper."""

from __future__ import annotations

import json

import pytest
from pypdf import PdfReader
from tests.cli.conftest import backbeat  # noqa: F401 - a fixture
from tests.gallery import demo

from backbeat.history.details import SessionSummary
from backbeat.history.queries import sessions
from backbeat.paths import folders
from backbeat.settings import LANGUAGES, Settings, chosen_language, load_settings, save_settings
from backbeat.ui.library.cut_off_card import CutOffCard
from backbeat.ui.library.entry_words import fits_search, meta_words, tag_words
from backbeat.ui.text import TRANSLATED
from backbeat.ui.widgets.label import PlainLabel


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_is_known_before_all_other_settings(tmp_path, language):
    file = tmp_path / "settings.json"
    assert save_settings(file, Settings(language=language)) is None
    assert chosen_language(file) == language
    assert load_settings(file).settings.language == language


@pytest.mark.parametrize("text", ["", "{", "[]", '{"language": "xx"}', '{"language": 7}', '{"language": ["de"]}', "{}"])
def test_whatever_the_settings_say_there_is_a_language(tmp_path, text):
    file = tmp_path / "settings.json"
    file.write_text(text, encoding="utf-8")
    assert chosen_language(file) == "system"
    assert chosen_language(tmp_path) == "system"
    assert chosen_language(tmp_path / "none.json") == "system"


def test_every_language_there_is_can_be_chosen():
    assert set(LANGUAGES) == {"system", "en", *TRANSLATED}


def test_the_library_is_german_and_found_by_german_words(german_program):
    app = german_program.start()
    entry = next(one for one in app.service.entries if one.id == "back-strength")
    assert (entry.title, entry.language) == ("Rückenkraft", "de")
    assert tag_words(entry) == "Rücken · Kraft · Boden"
    assert meta_words(entry, "gentle").endswith("Boden · Sofa")
    assert fits_search(entry, ["kraft", "sofa"])
    assert fits_search(entry, ["back-strength"])  # by the name of its file in any language
    assert not fits_search(entry, ["hantel"])
    other = next(one for one in app.service.entries if one.id == "back-strength-dumbbells")
    assert other.language == "en"
    assert fits_search(other, ["hanteln"])


def test_a_session_is_in_german_and_the_log_goes_by_the_same_ids(german_program):
    app = german_program.start()
    german_program.begin("desk-break-neck-and-shoulders")
    session = app.sessions.bridge.session
    step = session.timeline.steps[0]
    assert step.step.exercise.id == "chair-upper-back"
    assert (step.step.name, step.step.exercise.language) == ("Runder oberer Rücken", "de")
    page = app.window.session_page
    assert page.bar.stop.accessibleName() == "Stopp, es tut weh"
    app.sessions.bridge.stop()
    told: list[list[SessionSummary]] = []
    app.history.ask(sessions, told.append)
    german_program.until(lambda: told)
    (logged,) = told[0]
    assert (logged.routine, logged.title) == ("desk-break-neck-and-shoulders", "Pause für Nacken und Schultern")


@pytest.mark.parametrize("width", [800, 1024, 1366])
def test_long_german_buttons_leave_the_words_beside_them_room(german_program, width):
    demo.furnish(german_program.folder)
    german_program.clock.set_wall(demo.NOW)
    app = german_program.start()
    app.window.resize(width, 600)
    german_program.until(lambda: app.library_page.findChild(CutOffCard) is not None)
    german_program.settle()
    card = app.library_page.findChild(CutOffCard)
    assert card.button.label == "Bei Übung 4 fortsetzen"
    for label in card.findChildren(PlainLabel):
        assert label.height() <= 3 * label.fontMetrics().height(), label.text()


def test_a_sheet_on_the_command_line_is_in_the_chosen_language(tmp_path, backbeat):  # noqa: F811
    where = folders(tmp_path / "data")
    where.config.mkdir(parents=True)
    (where.config / "settings.json").write_text(json.dumps({"language": "de"}), encoding="utf-8")
    out = tmp_path / "blatt.pdf"
    told = backbeat("sheet", "back-strength", "-o", out)
    assert told.returncode == 0, told.stderr
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(out).pages).split())
    for said in ("Rückenkraft", "Nicht beginnen bei", "starke Schmerzen", "1 Sekunde halten. 3-mal je Seite.",
                 "Auf dem Boden", "Stufe: sanft.", "Sie brauchen: Sofa.", "3- bis 4-mal in der Woche."):  # fmt: skip
        assert said in words, said
