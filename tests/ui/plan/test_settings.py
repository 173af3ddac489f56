"""The goal, the limits and the unit are chosen on the settings page, and hold at once."""

from __future__ import annotations

import json

from tests.ui.plan.past import BACK, done, stopped
from tests.ui.program import write

from backbeat.session.record import StopDetails, StopKind
from backbeat.ui.pages.settings import SettingsPage
from backbeat.ui.pages.stopped import StoppedPage
from backbeat.ui.settings_cards.plan import PlanCard


def card(made) -> PlanCard:
    made.window.page_wanted.emit("settings")
    page = made.window.page("settings")
    assert isinstance(page, SettingsPage)
    return page.card(PlanCard)


def test_what_is_chosen_is_kept_and_the_strip_follows(program):
    write(program.folder, text=BACK)
    made = program.start()
    done(program, 0)
    made.board.refresh()
    program.settle()
    assert made.board.strip.words == "1 of 3 this week"
    asked = card(made)
    asked.goal.chips[3].click()
    asked.amber.chips[0].click()
    asked.red.chips[0].click()
    asked.unit.chips[1].click()
    program.settle()
    kept = json.loads((program.folder / "config" / "settings.json").read_text())
    assert (kept["week_goal"], kept["pain_amber"], kept["pain_red"], kept["length_unit"]) == (4, 2, 5, "inch")
    assert made.board.strip.words == "1 of 4 this week"


def test_the_stop_page_and_the_next_start_go_by_the_limits(program):
    write(program.folder, text=BACK)
    made = program.start()
    card(made).red.chips[0].click()  # red from five on
    stopped(program, 1, StopDetails(StopKind.PAIN, "knee", 5), sets=0)
    page = program.choose("mine")
    program.until(lambda: page.content.different.box is not None)
    assert "Put it back" not in [button.label for button in page.content.different.box.buttons]
    page.button.click()
    program.until(lambda: made.sessions.is_active)
    made.sessions.bridge.stop()
    stop = made.window.session_page
    assert isinstance(stop, StoppedPage)
    stop.rating.choose(5)
    assert stop.light.pill.text == "Red"
