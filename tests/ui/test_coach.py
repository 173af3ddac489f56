"""The voice in the window: said once what is missing, silent first of all, switched by M."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.support.fake_outlet import ENGLISH, FakeOutlet, said
from tests.support.plans import begin

from backbeat.settings import Settings
from backbeat.sound.protocol import Missing, Ready, VoiceInfo
from backbeat.sound.tones import Tone
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.pages.settings import SettingsPage
from backbeat.ui.session.coach import Coach
from backbeat.ui.settings_cards import SoundCard


@pytest.fixture
def outlet() -> FakeOutlet:
    return FakeOutlet()


@pytest.fixture
def coach(qapp, outlet) -> Coach:
    made = Coach(outlet)
    made.settings_changed(Settings())
    return made


def a_session(coach: Coach) -> None:
    session, _clock, _journal = begin()
    coach.begin(session)


def test_F56_what_is_missing_is_said_once_in_a_run_of_the_program(coach):
    notices: list[str] = []
    coach.notice.connect(notices.append)
    for _ in range(3):
        a_session(coach)
        coach.hear(Missing("library"))
        coach.over()
    assert len(notices) == 1
    assert "libpulse" in notices[0]
    assert coach.advice == notices[0]


def test_F58_no_voice_is_said_once_with_what_to_install_and_not_to_who_wants_none(coach):
    notices: list[str] = []
    coach.notice.connect(notices.append)
    coach.settings_changed(replace(Settings(), verbosity="off"))
    a_session(coach)
    coach.hear(Ready("", ()))
    assert notices == []
    coach.settings_changed(Settings())
    coach.hear(Ready("", ()))
    assert ["espeak-ng" in words and "speech-dispatcher" in words for words in notices] == [True]


def test_a_helper_that_broke_off_too_often_is_told_too(coach):
    notices: list[str] = []
    coach.notice.connect(notices.append)
    a_session(coach)
    coach.hear(Missing("gone"))
    assert "session is not affected" in notices[0]


def test_trying_it_out_waits_for_the_voice_and_uses_what_is_chosen(coach, outlet):
    chosen = replace(Settings(), voice="Ann", voice_speed=0.9, loudness=0.4)
    coach.try_out(chosen)
    assert outlet.speeches == []
    assert ("voice", "Ann", 0.9) in outlet.asked
    assert ("loudness", 0.4) in outlet.asked
    coach.hear(ENGLISH)
    assert [said(speech) for speech in outlet.speeches] == ["Lift the arms, and breathe in. And out."]
    coach.try_out(chosen)
    assert len(outlet.speeches) == 2


def test_trying_it_out_without_a_voice_is_a_tone_and_in_a_session_nothing(coach, outlet):
    coach.hear(Ready("", ()))
    coach.try_out(replace(Settings(), tones=False))
    assert [speech.tone for speech in outlet.speeches] == [Tone.NEXT]
    a_session(coach)
    outlet.asked.clear()
    coach.try_out(Settings())
    assert outlet.asked == []


def test_the_process_that_waits_for_a_session_in_vain_is_ended(coach, outlet):
    coach.expect(())
    assert outlet.asked[-1] == "start"
    coach.look()  # another look, which would wait for less long, ends it no sooner
    assert coach._tried.remainingTime() > 100_000
    coach._tried.timeout.emit()
    assert outlet.asked[-1] == "rest"


def test_nobody_gets_ready_for_a_session_in_which_nothing_is_heard(coach, outlet):
    before = len(outlet.asked)
    coach.expect(("desk",))
    coach.set_muted(True)
    coach.expect(())
    assert "start" not in outlet.asked[before:]


def test_the_process_ends_when_the_session_is_left(coach, outlet):
    a_session(coach)
    coach.over()
    assert outlet.asked[-1] == "rest"


# -- in the program --------------------------------------------------------------------------------


def player(program) -> PlayerPage:  # type: ignore[no-untyped-def]
    page = program.app.window.session_page
    assert isinstance(page, PlayerPage)
    return page


def test_I_19_stop_silences_before_anything_else(program, outlets):
    program.start()
    program.begin("after-exercise-release")
    (outlet,) = outlets
    assert "start" in outlet.asked
    program.app.sessions.bridge.stop()
    assert outlet.asked[-1] == "silence"
    assert outlet.muzzled


def test_the_process_is_started_when_a_routine_is_looked_at_and_holds_no_sound(program, outlets):
    """So that the first words of its session are not lost; and not before, and not for what is silent anyway."""
    program.start()
    (outlet,) = outlets
    for routine in ("desk-break-standing-pause", "after-exercise-release"):
        assert "start" not in outlet.asked
        program.choose(routine)
    assert outlet.asked[-2:] == ["shut", "start"]
    assert outlet.speeches == []


def test_M_and_the_speaker_switch_the_sound(program, outlets, qtbot):
    made = program.start()
    program.begin("after-exercise-release")
    page = player(program)
    button = page.top.sound
    assert button.isVisibleTo(page)
    assert (button.muted, button.accessibleName()) == (False, "Sound off")
    QTest.keyClick(page, Qt.Key.Key_M)
    assert (button.muted, button.accessibleName()) == (True, "Sound on")
    assert outlets[0].asked[-1] == "hush"
    button.click()
    assert not button.muted
    before = made.settings
    assert before == Settings(levels=before.levels, screened=before.screened)  # for this run only: nothing is kept


def test_a_routine_for_the_desk_is_silent(program, outlets):
    program.start()
    program.begin("desk-break-standing-pause")
    assert outlets[0].speeches == []
    assert "start" not in outlets[0].asked


def test_the_card_offers_voices_says_what_is_missing_and_lets_one_try(program, outlets):
    made = program.start()
    made.window.page_wanted.emit("settings")
    page = made.window.page("settings")
    assert isinstance(page, SettingsPage)
    card, outlet = page.card(SoundCard), outlets[0]
    assert "start" in outlet.asked  # it looks which voices there are
    assert not card.missing.isVisibleTo(card)
    outlet.told(Ready("espeak-ng", (VoiceInfo("Ann", "en-gb"), VoiceInfo("Eva", "de"), VoiceInfo("Bob", "en-us"))))
    program.until(lambda: card.voices is not None)
    assert [chip.label for chip in card.voices.chips] == ["The usual one", "Ann", "Bob"]
    card.voices.chips[2].click()
    assert made.settings.voice == "Bob"
    card.try_it.click()
    assert ("voice", "Bob", 1.0) in outlet.asked
    assert said(outlet.speeches[-1]).startswith("Lift the arms")
    outlet.miss("library")
    program.until(lambda: card.missing.isVisibleTo(card))
    assert "libpulse" in card.missing.text()
    assert card.voices is None


def test_what_is_chosen_holds_at_once(program, outlets):
    made = program.start()
    made.window.page_wanted.emit("settings")
    card = made.window.page("settings").card(SoundCard)
    card.loudness.chips[0].click()
    card.tones.chips[1].click()
    assert (made.settings.loudness, made.settings.tones) == (0.25, False)
    assert outlets[0].asked[-1] == ("loudness", 0.25) or ("loudness", 0.25) in outlets[0].asked
