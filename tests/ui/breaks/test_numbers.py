"""Numbers of breaks on the history's page: quiet, and not there where there are none."""

from __future__ import annotations

import pytest
from tests.ui.breaks.office import Office

from backbeat.history.breaks import BreakNumbers
from backbeat.ui.history.break_line import break_sentence
from backbeat.ui.history.numbers_view import NumbersView


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (BreakNumbers(), ""),
        (
            BreakNumbers(offered=9, done=4, postponed=2, skipped=1),
            "Breaks from the desk: 9 offered, 4 done, 2 put off, 1 skipped.",
        ),
        (
            BreakNumbers(offered=1, begun=1, unanswered=3),
            "Breaks from the desk: 1 offered, 0 done, 1 begun and left, 0 put off, 0 skipped, 3 unanswered.",
        ),
    ],
)
def test_numbers_in_one_sentence(office: Office, numbers: BreakNumbers, words: str) -> None:
    office.open(on=False)
    assert break_sentence(numbers) == words


def test_they_stand_below_the_charts(office: Office) -> None:
    office.open()
    view = NumbersView(office.app.look, office.app.history, lambda: office.clock.wall().date())
    view.refresh()
    office.program.settle()
    assert view.breaks.isHidden()
    office.until_offered().skip_button.click()
    office.settle()
    view.refresh()
    office.program.until(lambda: not view.breaks.isHidden())
    assert view.breaks.text().startswith("Breaks from the desk: 1 offered, 0 done")
    view.deleteLater()
