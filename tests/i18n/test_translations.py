"""The words of other languages: all there, with the right places, and from nobody's memory.

Should one of these fail: ``make translations`` prints what is missing as a file to be filled in (CONTRIBUTING.md).
"""

from __future__ import annotations

import ast

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from tests.support.pseudo import install_pseudo, update_tool

from backbeat.routine.describe import breath_line, dose_line, paper_dose
from backbeat.routine.model import Breath, BreathCycle, Dose, Extra, Pace, PhaseBreath, Sides, Tempo
from backbeat.ui.text import in_words, install_translator, interface_language, level_words, locale_for, translate

update = update_tool()


@pytest.fixture
def german(qapp):
    install_translator(qapp, QLocale("de_DE"))
    yield
    install_translator(qapp, QLocale("en_GB"))


def test_german_says_everything_the_program_says():
    known = update.read_ts(update.ts_of("de"))
    assert update.as_plain(update.missing(known, update.collected())) == update.as_plain([])


def test_words_made_anew_leave_a_running_program_its_old_ones(tmp_path):
    """Qt maps the file into memory: cut short in its place it would be the end of the program (SIGBUS)."""
    words = tmp_path / "words.ts"
    update.write_ts(words, "de", {update.Key("Test", "Stop"): ("Anhalten",), update.Key("Test", "Go"): ("Los",)})
    update.compile_ts(words)
    whole = words.with_suffix(".qm").read_bytes()
    with words.with_suffix(".qm").open("rb") as held:
        update.write_ts(words, "de", {update.Key("Test", "Stop"): ("Stopp",)})
        update.compile_ts(words)
        assert held.read() == whole
    assert words.with_suffix(".qm").read_bytes() != whole
    assert sorted(path.name for path in tmp_path.iterdir()) == ["words.qm", "words.ts"]


def test_lupdate_finds_nothing_that_we_do_not():
    assert update.from_lupdate() - set(update.collected()) == set()


def test_every_german_sentence_has_the_places_marks_and_manners_of_its_source():
    assert update.faults(update.read_ts(update.ts_of("de"))) == []


@pytest.mark.parametrize(
    ("source", "form", "why"),
    [
        ("%1 of %2", "%1 von", "other places"),
        ("%n set(s)", "%n Satz(s)", "open plural"),
        ("Leave it out", "Leave it out", "still English"),
        ("Stop.", "Stopp", "ends otherwise"),
        ("Your own", "Deine eigenen", "says du"),
        ("“%1” was cut off", "„%1” wurde unterbrochen", "typewriter or English"),
        ("Later", "Später ", "stray"),
        ("Length {length}", "Länge {Länge}", "other places"),
    ],
)
def test_a_mistake_in_a_translation_is_seen(source, form, why):
    key = update.Key("Test", source)
    forms = (form, form) if key.is_plural else (form,)
    assert any(why in one for one in update.faults({key: forms}))


def test_one_may_be_said_in_words_but_not_many():
    key = update.Key("Test", "%n question(s) left.")
    assert update.faults({key: ("Noch eine Frage.", "Noch %n Fragen.")}) == []
    assert update.faults({key: ("Noch eine Frage.", "Noch Fragen.")})


def test_what_is_missing_can_be_filled_in_from_a_plain_file():
    keys = [update.Key("A", "Stop"), update.Key("A", "y", "the key for yes"), update.Key("B", "%n set(s)\nand more")]
    plain = update.as_plain(keys)
    assert update.missing(update.from_plain(plain), keys) == keys
    lines = iter(["Stopp", "j", "%n Satz\\nund mehr", "%n Sätze\\nund mehr"])
    filled = update.from_plain("".join(line.replace("= ", f"= {next(lines)}") if line == "= \n" else line
                                       for line in plain.splitlines(keepends=True)))  # fmt: skip
    assert update.missing(filled, keys) == []
    assert filled[keys[1]] == ("j",)
    assert filled[keys[2]] == ("%n Satz\nund mehr", "%n Sätze\nund mehr")


def test_a_sentence_said_elsewhere_in_one_way_is_remembered_and_in_two_ways_is_not():
    known = {
        update.Key("A", "Back"): ("Zurück",),
        update.Key("B", "Back"): ("Rücken",),
        update.Key("A", "Go"): ("Los",),
    }
    assert update.remembered(known, update.Key("C", "Go")) == ("Los",)
    assert update.remembered(known, update.Key("C", "Back")) == ("",)


def test_all_ways_of_asking_for_a_translation_are_found():
    code = """
_C = "Context"
def _tr(text, n=-1):
    return translate("Helped", text, None, n)
class Page:
    def build(self, on):
        self.tr("one" if on else "two")
        self.tr("%n day(s)", "", 3)
        self.tr("y", "the key")
        translate(_C, "three")
        QCoreApplication.translate("Other", "four")
        _tr("five")
"""
    found = {tuple(key) for key in update.sentences(ast.parse(code))}
    assert found == {
        ("Page", "one", ""), ("Page", "two", ""), ("Page", "%n day(s)", ""), ("Page", "y", "the key"),
        ("Context", "three", ""), ("Other", "four", ""), ("Helped", "five", ""),
    }  # fmt: skip


def test_every_sentence_with_a_number_has_its_english_plurals(qapp):
    install_translator(qapp, QLocale("en"))
    wrong = [
        key
        for key in update.collected()
        for n in (1, 2)
        if key.is_plural and "(s)" in QCoreApplication.translate(key.context, key.source, "", n)
    ]
    assert not wrong
    assert QCoreApplication.translate("Dose", "%n second(s)", "", 1) == "1 second"
    assert QCoreApplication.translate("Dose", "%n second(s)", "", 2) == "2 seconds"


def test_the_compiled_files_are_those_of_the_words(qapp):
    for locale, language in (("en_GB", "en"), ("de_DE", "de")):
        install_translator(qapp, QLocale(locale))
        for key, forms in update.read_ts(update.ts_of(language)).items():
            for number, form in zip((1, 2), forms, strict=False):
                n = number if key.is_plural else -1
                said = QCoreApplication.translate(key.context, key.source, key.comment, n)
                assert said == form.replace("%n", str(number)), f"{key}: run make translations"
    install_translator(qapp, QLocale("en_GB"))


def dose(**words):
    usual = {
        "sets": 1, "reps": None, "duration": None, "tempo": Tempo(2_000, 0, 2_000, 1_000), "breath": PhaseBreath(),
        "cycle": None, "sides": Sides.BOTH, "switch": 0, "rest": 0, "prepare": 0, "pace": Pace.GUIDED,
    }  # fmt: skip
    return Dose(**(usual | words))


def test_doses_in_german(german):
    held = dose(reps=6, tempo=Tempo(2_000, 3_000, 2_000, 0), sides=Sides.EACH, sets=2, rest=20_000)
    assert dose_line(held, translate) == "3 Sekunden halten. 6-mal je Seite. 2 Sätze, 20 Sekunden Pause."
    assert dose_line(dose(duration=60_000), translate) == "1 Minute."
    assert dose_line(dose(reps=1, pace=Pace.OWN, sets=2), translate) == "1-mal. In Ihrem Tempo. 2 Sätze ohne Pause."
    assert paper_dose(held, translate, how_often="3-mal in der Woche") == (
        "3 Sekunden halten. 6-mal je Seite. 2 Sätze. 20 Sekunden Pause. 3-mal in der Woche."
    )
    more = dose(reps=5, sides=Sides.EACH, extra=Extra(Sides.LEFT, 1, (3,)))
    assert dose_line(more, translate) == ("5-mal je Seite. Links 6-mal in jedem Satz. Dann noch ein Satz links: 3-mal.")
    cycle = BreathCycle(4_000, 1_000)
    assert breath_line(dose(duration=30_000, cycle=cycle), translate) == "4 Sekunden einatmen, 1 Sekunde ausatmen."
    outward = PhaseBreath(effort=Breath.OUT, finish=Breath.IN)
    assert breath_line(dose(reps=3, breath=outward), translate) == (
        "Bei der Anstrengung ausatmen, beim Zurückgehen einatmen."
    )


def test_words_of_files_that_the_program_knows(german):
    assert in_words("severe pain") == "starke Schmerzen"
    assert level_words("gentle") == "Sanft"
    assert level_words("after-hours") == "After hours"  # a person's own stays as it is
    assert in_words("grandmother's stool") == "grandmother's stool"


def test_the_choice_of_a_language_leads_to_its_locale():
    assert interface_language(locale_for("de")) == "de"
    assert interface_language(locale_for("en")) == "en"
    assert locale_for("system") == QLocale.system()
    assert interface_language(QLocale("fr_FR")) == "en"


def test_the_locale_of_brackets_brackets_all(qapp):
    install_pseudo(qapp)
    try:
        for key in update.collected():
            if key[:2] in update.CODES:
                continue
            said = QCoreApplication.translate(key.context, key.source, key.comment, 2 if key.is_plural else -1)
            assert said.startswith("["), key
            assert said.endswith("]"), key
            assert len(said) >= 1.3 * len(key.source.replace("(s)", ""))
            assert set(update._PLACES.findall(key.source)) - {"%n"} <= set(update._PLACES.findall(said))
    finally:
        install_translator(qapp, QLocale("en_GB"))
