"""What is asked, what a yes means, and when it is asked again. Nothing of the answers is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.support.plans import exercise, routine_of

from backbeat.plan import screening
from backbeat.plan.screening import Kind, Why

TODAY = date(2026, 3, 2)
ROUTINE = replace(routine_of(exercise("dog", reps=1)), not_for=("severe pain",), ask_first=("heart disease",))


def test_all_contraindications_and_cautions_of_the_catalogue_are_asked() -> None:
    kinds = {question.id: question.kind for question in screening.questions()}
    assert kinds == {
        "severe-pain": Kind.DO_NOT_START,
        "spine-injury": Kind.DO_NOT_START,
        "acute-illness": Kind.DO_NOT_START,
        "bleeding": Kind.DO_NOT_START,
        "kidneys": Kind.TAKE_CARE,
        "heart": Kind.TAKE_CARE,
    }
    assert all(question.text.endswith("?") for question in screening.questions())


@given(st.sets(st.sampled_from([question.id for question in screening.questions()])))
def test_a_contraindication_does_not_start_and_a_caution_asks_to_confirm(yes: set[str]) -> None:
    told = screening.outcome(yes)
    never = {question.id for question in screening.questions() if question.kind is Kind.DO_NOT_START}
    assert told.may_start == (not yes & never)
    assert told.confirm == (told.may_start and bool(yes))
    assert told.sentences
    assert not any("safe" in sentence.lower() for sentence in told.sentences)


def test_only_its_own_questions_can_be_answered() -> None:
    with pytest.raises(ValueError, match="no such question"):
        screening.outcome({"age"})


@pytest.mark.parametrize(
    ("kept", "why"),
    [
        ({}, Why.NEVER),
        ({"general": ""}, Why.NEVER),
        ({"general": "1"}, Why.NEVER),
        ({"general": "1 yesterday"}, Why.NEVER),
        ({"general": " 2026-03-01"}, Why.NEVER),
        ({"general": "0 2026-03-01"}, Why.CHANGED),
        ({"general": "1 2026-03-02"}, None),
        ({"general": "1 2025-03-02"}, None),  # 365 days
        ({"general": "1 2025-03-01"}, Why.LONG_AGO),
        ({"general": "1 2026-03-03"}, Why.LONG_AGO),  # a day to come: some clock was wrong
    ],
)
def test_it_is_asked_again_when_the_text_changed_or_after_a_year(kept: dict[str, str], why: Why | None) -> None:
    assert screening.is_due(kept, TODAY) is why


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=20)), st.dates(), st.integers(0, 365))
def test_what_was_answered_is_not_asked_for_a_year(kept: dict[str, str], day: date, later: int) -> None:
    if day > date.max - timedelta(days=later):
        return
    screened = screening.with_screening(kept, day)
    assert screening.is_due(screened, day + timedelta(days=later)) is None
    assert {key: value for key, value in screened.items() if key != "general"} == {
        key: value for key, value in kept.items() if key != "general"
    }


def test_only_a_version_and_a_day_are_kept() -> None:
    assert screening.with_screening({}, TODAY) == {"general": f"{screening.VERSION} 2026-03-02"}


def test_a_routines_own_words_are_read_before_its_first_start_and_when_they_change() -> None:
    notice = screening.must_read(ROUTINE, {})
    assert notice is not None
    assert (notice.not_for, notice.ask_first) == (("severe pain",), ("heart disease",))
    screened = screening.with_read(ROUTINE, {}, TODAY)
    assert screening.must_read(ROUTINE, screened) is None
    for changed in (
        replace(ROUTINE, not_for=("severe pain", "bleeding")),
        replace(ROUTINE, not_for=("severe pain", "heart disease"), ask_first=()),
        replace(ROUTINE, id="another"),
    ):
        assert screening.must_read(changed, screened) is not None


def test_a_routine_that_warns_of_nothing_has_nothing_to_read() -> None:
    silent = replace(ROUTINE, not_for=(), ask_first=())
    assert screening.must_read(silent, {}) is None
    assert screening.with_read(silent, {"a": "b"}, TODAY) == {"a": "b"}


def test_what_was_just_asked_is_not_to_be_read_again() -> None:
    asked = {question.kind: question.in_files for question in screening.questions()}
    never, care = asked[Kind.DO_NOT_START], asked[Kind.TAKE_CARE]
    known = replace(ROUTINE, not_for=(never,), ask_first=(care,))
    assert screening.must_read(known, {}) is not None
    assert screening.must_read(known, {}, just_asked=True) is None
    more = replace(known, ask_first=(care, "pregnancy"))
    notice = screening.must_read(more, {}, just_asked=True)
    assert notice is not None
    assert (notice.not_for, notice.ask_first) == ((), ("pregnancy",))
    baby = replace(known, tags=("baby",))  # the questions were about somebody else
    assert screening.must_read(baby, {}, just_asked=True) == screening.notice_of(baby)


def test_the_routines_that_come_along_say_what_is_asked_in_the_same_words() -> None:
    shipped = Path(__file__).parents[2] / "routines"
    loaded = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in shipped.glob("*.yaml")]
    said = {(word, key) for one in loaded for key in ("not-for", "ask-first") for word in one.get(key, ())}
    keys = {Kind.DO_NOT_START: "not-for", Kind.TAKE_CARE: "ask-first"}
    assert {(question.in_files, keys[question.kind]) for question in screening.questions()} <= said
