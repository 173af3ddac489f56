"""One thing at a time, at most one waiting, nothing beyond its moment. On a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from backbeat.sound.helper.estimate import Estimate
from backbeat.sound.helper.speaker import Speaker
from backbeat.sound.helper.voices import voice_for
from backbeat.sound.protocol import Say, Spoken, VoiceInfo


class Room:
    """A speaker with an engine that says what it is told until it is over."""

    name = "test"

    def __init__(self) -> None:
        self.now = 1_000
        self.told: list[Spoken] = []
        self.saying: Say | None = None
        self.over: Callable[[], None] = lambda: None
        self.stale: Callable[[], None] = lambda: None
        self.speaker = Speaker(self, lambda: self.now, self.told.append)

    def voices(self) -> tuple[VoiceInfo, ...]:
        return ()

    def choose(self, name: str, speed: float) -> None: ...

    def loudness(self, level: float) -> None: ...

    def close(self) -> None: ...

    def say(self, what: Say, budget: int, over: Callable[[], None]) -> None:
        assert self.saying is None, "two at once"
        assert budget > 0
        self.saying, self.over = what, over

    def stop(self) -> None:
        self.saying, self.stale = None, self.over

    def finish(self) -> None:
        over, self.saying = self.over, None
        over()

    def ask(self, number: int, *, lasts: int = 2_000, by: int | None = None, priority: int = 1) -> None:
        until = self.now + lasts
        say = Say(number, ((("en", "words"),),), until if by is None else self.now + by, until, priority)
        self.speaker.say(say)

    @property
    def current(self) -> int | None:
        return None if self.saying is None else self.saying.id


def test_a_count_cuts_short_what_is_being_said():
    room = Room()
    room.ask(1, priority=3)
    room.now += 500
    room.ask(2, priority=4)
    assert room.current == 2
    assert room.told == [Spoken(1, 500)]


def test_F58_what_matters_less_waits_for_its_turn_and_only_one_does():
    room = Room()
    room.ask(1, priority=3)
    room.ask(2, priority=1)
    room.ask(3, priority=1)
    assert room.current == 1
    assert room.told == [Spoken(2, 0)]
    room.now += 400
    room.finish()
    assert room.current == 3


def test_what_waited_beyond_its_moment_is_not_said():
    room = Room()
    room.ask(1, priority=3)
    room.ask(2, priority=1, by=300)
    room.now += 301
    room.finish()
    assert room.current is None
    assert room.told == [Spoken(1, 301), Spoken(2, 0)]


def test_nothing_is_said_beyond_its_moment():
    room = Room()
    room.ask(1, lasts=1_000)
    room.now += 999
    room.speaker.look()
    assert room.current == 1
    assert room.speaker.due == room.now + 1
    room.now += 1
    room.speaker.look()
    assert room.current is None
    assert room.told == [Spoken(1, 1_000)]


def test_F58_silence_ends_what_is_said_and_what_waits():
    room = Room()
    room.ask(1, priority=3)
    room.ask(2, priority=1)
    room.speaker.silence()
    assert room.current is None
    assert room.speaker.is_idle
    room.stale()  # an engine that says so too late
    assert room.current is None
    assert {reply.id for reply in room.told} == {1, 2}


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("ask"), st.integers(0, 5_000), st.integers(0, 4)),
            st.tuples(st.sampled_from(["finish", "silence", "wait", "late"]), st.integers(0, 3_000), st.just(0)),
        ),
        max_size=40,
    )
)
def test_F58_whatever_happens_each_is_answered_once_and_no_one_overruns(script):
    room, asked = Room(), 0
    for what, number, priority in script:
        match what:
            case "ask":
                asked += 1
                room.ask(asked, lasts=number, by=number // 2, priority=priority)
            case "finish" if room.saying is not None:
                room.finish()
            case "late":
                room.stale()
            case "silence":
                room.speaker.silence()
                assert room.saying is None
            case "wait":
                room.now += number
                room.speaker.look()
        if room.saying is not None:
            assert room.now < room.saying.until
    room.speaker.silence()
    assert sorted(reply.id for reply in room.told) == list(range(1, asked + 1))


def test_a_voice_that_cannot_be_measured_is_learned():
    estimate, text = Estimate(), (("en", "Bird dog. Left arm, right leg."),)
    usual = estimate.length(text, 1.0)
    for _ in range(20):
        estimate.learn(text, 1.0, 2 * usual)
    assert 1.7 * usual < estimate.length(text, 1.0) <= 2 * usual + 200
    for _ in range(20):
        estimate.learn(text, 1.0, 10**9)  # a clock gone mad
    assert estimate.length(text, 1.0) < 3 * usual


def test_of_several_texts_the_longest_that_fits_is_said():
    long, short = (("en", "x" * 100),), (("en", "Three."),)
    say = Say(1, (long, short), 0, 0, 0)
    assert Estimate().fitting(say, 1.0, 20_000) == long
    assert Estimate().fitting(say, 1.0, 1_000) == short
    assert Estimate().fitting(say, 1.0, 100) is None


def test_a_voice_of_the_language_is_found():
    voices = (VoiceInfo("A", "en-029"), VoiceInfo("B", "en-gb"), VoiceInfo("C", "en-us"), VoiceInfo("D", "de"))
    found = [voice_for("en", voices), voice_for("en", voices, system="en-US"), voice_for("en", voices, "A", "en-US")]
    assert [one.name if one else None for one in found] == ["B", "C", "A"]
    assert voice_for("de", voices, "A") == VoiceInfo("D", "de")
    assert voice_for("tlh", voices) is None
