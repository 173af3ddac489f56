"""What is heard of a session, and that hearing it changes nothing about it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sound.rehearsal import ROUTINE, Rehearsal, rehearse

from backbeat.routine.adjustments import Adjustments, Change
from backbeat.routine.model import Sides
from backbeat.session.cues import CueKind
from backbeat.sound import protocol as p
from backbeat.sound.tones import Tone

TO_THE_END_OF_SIDE_ONE = 8_000 + 12_000
TICKS = ["[tick]"] * 3


def test_a_coach_says_name_side_dose_instruction_breath_count_and_sides():
    room = rehearse()
    room.run(TO_THE_END_OF_SIDE_ONE + 5_000)
    assert room.lines == [
        "[next] Bird dog. Left arm, right leg. 3 times. Hips stay level.",
        *TICKS,
        "[start] 1. In.",
        "And out.",
        "2. In.",
        "And out.",
        "Last one. In.",
        "And out.",
        "[switch] Change sides. Right arm, left leg.",
        *TICKS,
        "[start] 1. In.",
    ]


LIMITED = Adjustments((Change(0, 0, first=Sides.LEFT, limited=True),))


def test_how_often_on_the_stronger_side_is_said_as_it_is():
    room = rehearse(adjustments=LIMITED)
    room.run(8_000 + 9_000)
    room.outlet.asked.clear()
    room.skip(1)
    room.run(5_000 + 4_000)
    assert room.lines == [
        "[switch] Change sides. Right arm, left leg. 2 times. No more than the other side.",
        *TICKS,
        "[start] 1. In.",
        "And out.",
        "Last one. In.",
    ]


def test_where_there_is_no_change_of_sides_it_is_said_as_the_set_begins():
    room = rehearse(ROUTINE.replace("switch: 5s", "switch: 0s"), adjustments=LIMITED)
    room.run(8_000 + 9_000)
    room.outlet.asked.clear()
    room.skip(1)
    assert room.lines == ["[start] 2 times. No more than the other side."]


def test_a_side_that_did_nothing_is_not_followed_by_the_other():
    room = rehearse(adjustments=LIMITED)
    room.skip(1)
    room.outlet.asked.clear()
    room.skip(1)
    assert room.lines == ["[next] Side plank. 30 seconds. Lift the hips."]


def test_a_hold_is_halved_and_its_last_three_are_said():
    room = rehearse()
    room.skip(4)  # to the plank's preparation
    room.outlet.asked.clear()
    room.run(5_000 + 30_000 + 20_000)
    assert room.lines == [
        *TICKS,
        "[start]",
        "[half-way] Half-way.",
        "[tick] 3",
        "[tick] 2",
        "[tick] 1",
        "[rest] Rest, 20 seconds. Next: Set 2 of 2.",
        *TICKS,
        "[start]",
    ]


def test_a_set_at_ones_own_pace_says_so_and_the_end_is_told():
    room = rehearse()
    room.skip(8)
    room.outlet.asked.clear()
    room.run(5_000)
    room.session.done()
    assert room.lines == [*TICKS, "[start] 12 times. At your own pace.", "[end] Done."]


def test_sparse_says_names_sides_and_what_is_next():
    room = rehearse(verbosity="sparse")
    room.run(TO_THE_END_OF_SIDE_ONE)
    room.skip(2)
    room.skip(1)
    assert room.lines == [
        "[next] Bird dog. Left arm, right leg.",
        *TICKS,
        "[start]",
        "[switch] Change sides. Right arm, left leg.",
        "[start]",
        "[next] Side plank.",
        "[start]",
    ]


def test_off_is_tones_alone():
    room = rehearse(verbosity="off", breath_sounds="off")
    room.run(TO_THE_END_OF_SIDE_ONE)
    assert room.lines == ["[next]", *TICKS, "[start]", "[rep]", "[rep]", "[switch]"]


def test_off_without_tones_is_silence_and_no_process_is_wanted():
    room = rehearse(verbosity="off", tones=False)
    room.run(TO_THE_END_OF_SIDE_ONE)
    assert room.outlet.speeches == []
    assert "start" not in room.outlet.asked


def test_breath_tones_are_as_long_as_the_breath():
    room = rehearse(breath_sounds="tones")
    room.run(TO_THE_END_OF_SIDE_ONE - 1)
    breaths = [one for one in room.outlet.speeches if one.tone in (Tone.BREATH_IN, Tone.BREATH_OUT)]
    assert [(one.tone, one.length) for one in breaths] == 3 * [(Tone.BREATH_IN, 2_000), (Tone.BREATH_OUT, 2_000)]


def test_F58_without_a_voice_tones_say_what_they_can():
    room = rehearse(reply=None)
    room.run(TO_THE_END_OF_SIDE_ONE)
    assert room.lines == ["[next]", *TICKS, *3 * ["[breath-in]", "[breath-out]"], "[switch]"]


def test_F58_what_no_voice_speaks_is_not_said_in_another_language():
    room = rehearse(ROUTINE.replace("title: Bird dog", "title: Vierfüßler\n        language: de"))
    assert room.lines == ["[next] 3 times."]
    room.standing.hear(p.Ready("test", (p.VoiceInfo("Ann", "en-gb"), p.VoiceInfo("Eva", "de"))))
    room.session.back()
    first = room.outlet.speeches[-1].texts[0]
    assert [(piece.language, piece.words) for piece in first[:3]] == [
        ("de", "Vierfüßler."),
        ("de", "Left arm, right leg."),
        ("en", "3 times."),
    ]


def test_the_longest_text_comes_first_and_a_short_one_is_always_at_hand():
    room = rehearse()
    for _ in range(9):
        room.run(1_000)
        room.session.skip()
    for speech in room.outlet.speeches:
        lengths = [sum(len(piece.words) for piece in text) for text in speech.texts]
        assert not lengths or (lengths[0], lengths[-1]) == (max(lengths), min(lengths))


def test_speech_has_until_the_next_thing_that_matters():
    room = rehearse()
    assert room.outlet.speeches[-1].within == 8_000  # the whole preparation: there its end is only ticked
    room.run(8_000)
    assert room.outlet.speeches[-1].within == 2_000  # until the breath goes out
    room.skip(3)
    room.run(5_000 + 15_000)
    assert room.lines[-1] == "[half-way] Half-way."
    assert room.outlet.speeches[-1].within == 12_000  # until the last three
    room.run(12_000)
    assert room.outlet.speeches[-1].within == 1_000
    assert room.outlet.speeches[-1].by == 300  # a count is never late: then rather not at all


def test_what_is_late_is_worded_for_the_time_left_or_left_out():
    room = rehearse()
    room.run(8_000)
    room.outlet.asked.clear()
    for wait in (1_400, 1_300):  # a machine that was busy: "And out" was due 700 ms ago
        room.clock.pass_(wait)
        room.session.tick()
    assert room.lines == []
    room.clock.pass_(1_400)  # and now "2. In" by 100 ms
    room.session.tick()
    assert room.lines == ["2. In."]
    assert room.outlet.speeches[-1].within == 1_900


def test_of_phases_that_went_by_at_once_only_the_last_is_said():
    room = rehearse()
    room.run(8_000)
    room.outlet.asked.clear()
    room.clock.pass_(1_950)
    room.session.skip()
    room.session.skip()
    assert [line for line in room.lines if "Change sides" in line] == ["[switch] Change sides. Right arm, left leg."]
    assert room.lines[-1].startswith("[start]")


def test_a_pause_cuts_it_short_and_getting_ready_is_said():
    room = rehearse()
    room.run(9_000)
    room.outlet.asked.clear()
    room.session.pause()
    assert room.outlet.asked == ["hush", "shut"]
    room.run(60_000)
    assert room.outlet.asked == ["hush", "shut"]
    room.session.resume()
    assert room.lines == ["[next] Get ready."]
    room.run(3_000)
    assert room.lines == ["[next] Get ready.", "[start]"]  # the breath that was cut is not said again


def test_skipping_cuts_short_what_was_being_said():
    room = rehearse()
    room.run(1_000)
    room.outlet.asked.clear()
    room.session.skip()
    assert room.outlet.asked[0] == "hush"
    assert room.lines == ["[start] 1. In."]


def test_muting_is_at_once_and_unmuting_begins_with_what_comes_next():
    room = rehearse()
    room.run(8_000)
    room.outlet.asked.clear()
    room.prompter.set_muted(True)
    room.run(4_000)
    assert room.outlet.asked == ["hush"]
    room.prompter.set_muted(False)
    room.run(4_000)
    assert room.lines == ["And out.", "Last one. In."]


DESK = ROUTINE.replace("title: Back\n", "title: Back\ntags: [desk-break, short]\n")


def test_the_desk_is_silent_unless_one_wants_it():
    room = rehearse(DESK)
    room.run(TO_THE_END_OF_SIDE_ONE)
    assert room.outlet.speeches == []
    assert "start" not in room.outlet.asked
    assert rehearse(DESK, desk_sounds=True).lines


def test_a_voice_that_is_found_late_still_says_what_this_is_about():
    room = rehearse(reply=None)
    room.run(700)
    assert room.lines == ["[next]"]
    room.standing.hear(p.Ready("test", (p.VoiceInfo("Ann", "en-gb"),)))
    room.prompter.voice_came()
    assert room.lines == ["[next]", "Bird dog. Left arm, right leg. 3 times. Hips stay level."]
    assert room.outlet.speeches[-1].within == 7_300
    room.run(9_000)
    room.outlet.asked.clear()
    room.prompter.voice_came()
    assert room.lines == []


# -- stop -----------------------------------------------------------------------------------------


def test_I_19_after_a_stop_nothing_is_sounded():
    room = rehearse()
    room.run(9_950)
    room.clock.pass_(100)  # a cue is due in the same moment
    room.session.stop()
    room.run(30_000)
    room.session.acknowledge()
    assert room.outlet.asked.index("silence") == len(room.outlet.asked) - 1


COMMANDS = st.sampled_from(
    ["tick", "pause", "resume", "skip", "back", "add_time", "done", "mute", "ready", "missing", "gone", "voice"]
)


def act(room: Rehearsal, command: str) -> None:
    replies = {
        "ready": p.Ready("test", (p.VoiceInfo("Ann", "en-gb"),)),
        "missing": p.Missing("device"),
        "gone": p.Missing("gone"),
    }
    if command in replies:
        room.standing.hear(replies[command])
    elif command == "voice":
        room.prompter.voice_came()
    elif command == "mute":
        room.prompter.set_muted(not room.prompter.muted)
    else:
        getattr(room.session, command)()


@settings(max_examples=60)
@given(
    st.lists(st.tuples(COMMANDS, st.integers(0, 4_000)), max_size=25),
    st.lists(st.tuples(COMMANDS, st.integers(0, 900)), max_size=8),
)
def test_I_19_whatever_came_before_and_comes_after(before, after):
    room = rehearse()
    for command, wait in before:
        room.clock.pass_(min(wait, 1_900))
        act(room, command)
    was_active = room.session.is_active
    room.session.stop()
    if was_active:
        assert room.outlet.asked.count("silence") == 1
    count = len(room.outlet.asked)
    for command, wait in after:
        room.clock.pass_(wait)
        if command != "mute":
            act(room, command)
    room.session.tick()
    if was_active:
        assert len(room.outlet.asked) == count


REPLIES = st.one_of(
    st.just(b'{"reply":"ready","engine":"e","voices":[["Ann","en"]]}'),
    st.just(b'{"reply":"ready","engine":"","voices":[]}'),
    st.sampled_from([b'{"reply":"missing","what":"%s"}' % what for what in (b"library", b"device", b"voice")]),
    st.integers(0, 99).map(lambda number: b'{"reply":"sounded","id":%d}' % number),
    st.tuples(st.integers(0, 99), st.integers(0, 10**9)).map(
        lambda two: b'{"reply":"spoken","id":%d,"length":%d}' % two
    ),
    st.binary(max_size=30),
    st.none(),  # it died
)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 1_900),
            st.lists(REPLIES, max_size=3),
            st.sampled_from(["tick", "skip", "pause", "resume", "back"]),
        ),
        max_size=25,
    )
)
def test_I_36_no_interleaving_of_replies_changes_what_is_logged(script):
    """Late, never, garbage, death: the session and its log are the same as with nobody listening at all."""
    heard, alone = rehearse(reply=None), rehearse(verbosity="off", tones=False)
    for wait, replies, command in script:
        for room in (heard, alone):
            room.clock.pass_(wait)
        for line in replies:
            reply = p.Missing("gone") if line is None else p.read_reply(line)
            if reply is not None:
                heard.standing.hear(reply)
                heard.prompter.voice_came()
        for room in (heard, alone):
            act(room, command)
    for room in (heard, alone):
        room.session.stop()
    assert heard.journal.told == alone.journal.told
    assert heard.journal.cursors == alone.journal.cursors


# -- twins ----------------------------------------------------------------------------------------

TWINS = {
    # What is heard, and what of the player's page changes with it: nobody needs ears.
    CueKind.EXERCISE: "the name, the side and the figure of the exercise; the word in the dial: Get ready",
    CueKind.INSTRUCTION: "the instruction under the name",
    CueKind.BREATH_IN: "the ring fills, and the word in the dial: Inhale",
    CueKind.BREATH_OUT: "the ring empties, and the word in the dial: Exhale",
    CueKind.BREATH_HOLD: "the ring stands, and the word in the dial: Hold the breath",
    CueKind.REP: "one more dot, and Rep 3 of 6",
    CueKind.HALF_WAY: "the number, and the ring of the time at its half",
    CueKind.COUNTDOWN: "the number: 3, 2, 1",
    CueKind.SWITCH: "the side, its colour and the word in the dial: Change sides",
    CueKind.REST: "the colour of rest and the word in the dial: Rest",
    CueKind.NEXT: "what comes next, beside the buttons",
    CueKind.END: "the page that says Done",
}


def test_every_cue_has_a_visual_twin():
    assert set(TWINS) == set(CueKind)


def test_every_tone_is_used_by_some_session():
    used = set()
    for choice in ({}, {"verbosity": "off", "breath_sounds": "off"}, {"breath_sounds": "tones"}):
        room = rehearse(**choice)
        room.run(92_000 + 50_000)
        room.session.done()
        used |= {speech.tone for speech in room.outlet.speeches}
    assert used - {None} == set(Tone)


@pytest.mark.parametrize("verbosity", ["coach", "sparse", "off"])
def test_counts_come_exactly_when_they_are_due(verbosity):
    room = rehearse(verbosity=verbosity)
    ticks = []
    for at in range(50, 8_001, 50):
        before = len(room.outlet.speeches)
        room.run(50)
        ticks += [at for speech in room.outlet.speeches[before:] if speech.tone is Tone.TICK]
    assert ticks == [5_000, 6_000, 7_000]
