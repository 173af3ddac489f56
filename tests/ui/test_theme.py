"""Every shipped theme, every pair of colours that can meet on the screen."""

from __future__ import annotations

import tomllib

import pytest
from PySide6.QtGui import QColor

from backbeat.settings import THEMES as THEMES_TO_CHOOSE
from backbeat.ui.style.assets import asset
from backbeat.ui.style.look import Look
from backbeat.ui.style.theme import PHASES, ROLE_OF_KIND, Theme, contrast, mix, role_of

THEMES = sorted(path.stem for path in asset("themes").glob("*.toml"))


def test_light_dark_and_high_contrast_are_shipped():
    assert set(THEMES) >= {"light", "dark", "high-contrast"}


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read(name):
    theme = Theme.load(name)
    pairs = [
        ("ink on background", theme.ink, theme.background),
        ("ink on card", theme.ink, theme.card),
        ("muted on background", theme.muted, theme.background),
        ("muted on card", theme.muted, theme.card),
        ("words on ink", theme.on_ink, theme.ink),
        ("disabled words", theme.muted, theme.track),
    ]
    for role in PHASES:
        phase = theme.phase(role)
        pairs += [
            (f"words on {role}", phase.on, phase.fill),
            (f"words on pressed {role}", phase.on, mix(phase.fill, phase.fill.darker(), 0.05)),
        ]
        for place in ("tint", "wash", "core"):
            surface = getattr(phase, place)
            pairs += [
                (f"ink on {role} {place}", theme.ink, surface),
                (f"muted on {role} {place}", theme.muted, surface),
                (f"{role} words on its {place}", phase.text, surface),
            ]
        pairs += [
            (f"{role} words on card", phase.text, theme.card),
            (f"{role} words on background", phase.text, theme.background),
        ]
    low = {what: round(contrast(a, b), 2) for what, a, b in pairs if contrast(a, b) < 4.5}
    assert not low


@pytest.mark.parametrize("name", THEMES)
def test_shapes_can_be_seen(name):
    theme = Theme.load(name)
    pairs = [
        ("field edge on card", theme.outline, theme.card),
        ("field edge on background", theme.outline, theme.background),
        ("focus ring", theme.ink, theme.background),
    ]
    for role in PHASES:
        phase = theme.phase(role)
        pairs += [
            (f"{role} on card", phase.fill, theme.card),
            (f"{role} on background", phase.fill, theme.background),
            (f"{role} on its tint", phase.fill, phase.tint),
        ]
        if role != "stop":  # Stop is never a progress
            pairs.append((f"{role} against what is to come", phase.fill, theme.track))
    low = {what: round(contrast(a, b), 2) for what, a, b in pairs if contrast(a, b) < 3.0}
    assert not low


@pytest.mark.parametrize("name", THEMES)
def test_stop_is_red_with_white_words_in_every_theme(name):
    stop = Theme.load(name).phase("stop")
    assert stop.on == QColor("#FFFFFF")
    assert contrast(stop.on, stop.fill) >= 4.5
    assert stop.fill.red() > 2 * max(stop.fill.green(), stop.fill.blue())


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_names_itself_and_only_valid_colours(name):
    data = tomllib.loads(asset("themes", f"{name}.toml").read_text(encoding="utf-8"))
    assert data["name"] == name
    values = [v for table in (data["surface"], data["words"], *data["phase"].values()) for v in table.values()]
    assert all(QColor(value).isValid() for value in values)
    assert Theme.load(name).dark is (contrast(Theme.load(name).background, QColor("black")) < 3)


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_read_as_any_reader_of_toml_reads_it(name):
    data = tomllib.loads(asset("themes", f"{name}.toml").read_text(encoding="utf-8"))
    theme = Theme.load(name)
    assert (theme.name, theme.dark) == (data["name"], data["dark"])
    for table in ("surface", "words"):
        assert {key: getattr(theme, key) for key in data[table]} == {k: QColor(v) for k, v in data[table].items()}
    for role, colours in data["phase"].items():
        assert {key: getattr(theme.phase(role), key) for key in colours} == {k: QColor(v) for k, v in colours.items()}


@pytest.mark.parametrize("name", THEMES)
def test_phases_differ_from_each_other(name):
    theme = Theme.load(name)
    fills = {theme.phase(role).fill.name() for role in PHASES}
    assert len(fills) == len(PHASES)


def test_every_kind_of_phase_has_a_role():
    kinds = {"prepare", "effort", "hold", "finish", "pause", "work", "switch", "rest"}
    assert kinds <= set(ROLE_OF_KIND)
    assert {role_of(kind) for kind in kinds} <= set(PHASES)
    assert role_of("something new") == "prepare"


@pytest.fixture
def look(qapp):
    return Look("system")


def test_a_system_that_wants_more_contrast_gets_it_where_the_person_left_it_to_the_system(look):
    told = []
    look.changed.connect(lambda: told.append(look.theme.name))
    before = look.theme.name
    look.set_contrast(True)
    look.set_scheme("light")
    look.set_scheme("system")
    look.set_contrast(False)
    assert told == ["high-contrast", "light", "high-contrast", before]


def test_every_theme_that_can_be_chosen_is_there(look):
    for name in THEMES_TO_CHOOSE:
        look.set_scheme(name)
        assert name in ("system", look.theme.name)
    assert set(THEMES_TO_CHOOSE) == {"system", *THEMES}
