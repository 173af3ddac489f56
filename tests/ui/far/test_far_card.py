"""The settings of the far view: distance, the bank card, and the truth about the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from backbeat.settings import Settings
from backbeat.ui.far.reach import Reach
from backbeat.ui.far.screen import density_of
from backbeat.ui.far.sizes import BANK_CARD, USUAL
from backbeat.ui.settings_cards.far import FarCard
from backbeat.ui.style.look import Look


class Kept:
    """A card, and what it has been told."""

    def __init__(self, qtbot: Any, **chosen: Any) -> None:
        self.settings = Settings(**chosen)
        self.card = FarCard(Look("light"), lambda: self.settings)
        qtbot.addWidget(self.card)
        self.card.changed.connect(self.keep)
        self.card.resize(700, 600)
        self.card.show()
        QApplication.processEvents()

    def keep(self, settings: Settings) -> None:
        self.settings = settings
        QApplication.processEvents()


def test_the_line_is_as_long_as_a_card_on_the_screen_as_it_is_known(qtbot: Any) -> None:
    kept = Kept(qtbot)
    per_mm = density_of(QApplication.primaryScreen()).per_mm
    assert kept.card.line.length == pytest.approx(BANK_CARD * per_mm)


def test_longer_and_shorter_are_kept_and_seen_at_once(qtbot: Any) -> None:
    kept = Kept(qtbot)
    before = kept.card.line.length
    kept.card.longer.click()
    kept.card.longer.click()
    QApplication.processEvents()
    assert kept.settings.screen_scale == pytest.approx(1.04)
    assert kept.card.line.length == pytest.approx(before * 1.04)
    kept.card.shorter.click()
    assert kept.settings.screen_scale == pytest.approx(1.02)
    kept.card.as_told.click()
    QApplication.processEvents()
    assert kept.settings.screen_scale == 1.0
    assert kept.card.line.length == pytest.approx(before)
    assert not kept.card.as_told.isEnabled()


@pytest.mark.parametrize(("scale", "button"), [(0.5, "shorter"), (2.0, "longer")])
def test_there_is_an_end_to_it(qtbot: Any, scale: float, button: str) -> None:
    kept = Kept(qtbot, screen_scale=scale)
    assert not getattr(kept.card, button).isEnabled()


def test_the_distance_and_full_screen_are_kept(qtbot: Any) -> None:
    kept = Kept(qtbot)
    kept.card.distance.chosen.emit(5)
    kept.card.by_itself.chosen.emit(1)
    assert kept.settings == replace(Settings(), distance=4.0, far_in_full_screen=False)


@pytest.mark.parametrize(
    ("distance", "words"),
    [(2.0, "everything has room"), (3.0, "may have no room"), (5.0, "too far for this screen")],
)
def test_it_is_said_what_the_screen_can_show_from_there(qtbot: Any, distance: float, words: str) -> None:
    card = Kept(qtbot).card
    told = card._words(distance, Reach(2.25, 4.0), known=True)
    assert words in told
    assert "guess" not in told
    assert ("4 m" in told) is (distance == 5.0)


def test_a_guess_is_called_a_guess(qtbot: Any) -> None:
    card = Kept(qtbot).card
    assert "guess" in card._words(2.0, Reach(2.25, 4.0), known=False)
    assert card.verdict.text()


def test_without_a_screen_the_usual_size_is_taken() -> None:
    assert density_of(None) == (USUAL, False)


@pytest.mark.parametrize("value", [0.49, 2.01, "wide", None])
def test_a_size_of_the_screen_that_cannot_be_is_repaired(value: object, tmp_path: Any) -> None:
    import json  # noqa: PLC0415 - only here

    from backbeat.settings import load_settings  # noqa: PLC0415

    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"screen_scale": value}))
    loaded = load_settings(file)
    assert loaded.settings.screen_scale == 1.0
    assert "screen_scale" in loaded.notes[0]
