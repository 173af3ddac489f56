"""What can be read and seen: every pair of colours that meet, and what the widgets really paint in every state.

Words stand 4.5 : 1 from their ground, shapes that tell something 3 : 1, in every theme that ships.
"""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget

from backbeat.ui.pages.exercise_row import NumberMark
from backbeat.ui.pictures.figure_painter import figure_colours
from backbeat.ui.style.assets import asset
from backbeat.ui.style.look import Look
from backbeat.ui.style.theme import PHASES, Theme, contrast, mix
from backbeat.ui.widgets.button import BigButton, IconButton
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.dial import Dial
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.overlay import KeyCaps
from backbeat.ui.widgets.progress import RepDots, RoutineStrip, Segment
from backbeat.ui.widgets.rating import RatingRow
from backbeat.ui.widgets.stop_button import StopButton
from backbeat.ui.widgets.surface import Card, Pill
from backbeat.ui.window.sidebar import Sidebar

THEMES = sorted(path.stem for path in asset("themes").glob("*.toml"))
WORDS, SHAPES = 4.5, 3.0
HOVER, DOWN = 0.07, 0.16  # as buttons shade themselves


def under(colour, ground, alpha):
    return mix(ground, colour, alpha)


def pairs_of_words(theme):
    """Words, and what they are painted on: by name, the colour, the ground."""
    for surface in ("background", "card"):
        ground = getattr(theme, surface)
        yield f"ink on {surface}", theme.ink, ground
        yield f"muted on {surface}", theme.muted, ground
    for share, state in ((HOVER, "hovered"), (DOWN, "pressed")):
        yield f"{state} quiet button", theme.ink, mix(theme.card, theme.ink, share)
        yield f"{state} dark button", theme.on_ink, mix(theme.ink, theme.on_ink, share)
        yield f"{state} icon", theme.ink, mix(theme.background, theme.ink, share)
    yield "a card under the mouse", theme.muted, mix(theme.card, theme.ink, 0.035)
    yield "a place under the mouse", theme.muted, mix(theme.background, theme.ink, 0.05)
    yield "a button that cannot be pressed", theme.muted, theme.background
    yield "a tool tip", theme.on_ink, theme.ink
    yield "what is selected in a field", theme.phase("effort").on, theme.phase("effort").fill
    yield "what is selected in a menu", theme.ink, theme.phase("effort").tint
    for role in PHASES:
        phase = theme.phase(role)
        for share, state in ((0.0, ""), (HOVER, "hovered "), (DOWN, "pressed ")):
            away = QColor("black" if phase.on.lightness() > phase.fill.lightness() else "white")
            nearer, farther = mix(phase.fill, phase.on, share), mix(phase.fill, away, share)
            ground = nearer if contrast(phase.on, nearer) >= WORDS else farther
            yield f"words on {state}{role}", phase.on, ground
        for place in ("tint", "wash", "core"):
            ground = getattr(phase, place)
            yield f"ink on {role} {place}", theme.ink, ground
            yield f"muted on {role} {place}", theme.muted, ground
            yield f"{role} words on its {place}", phase.text, ground
        yield f"the number of a step on {role}", phase.text, mix(phase.tint, phase.fill, 0.16)
        yield f"{role} words on a card", phase.text, theme.card
        yield f"{role} words on the paper", phase.text, theme.background


def pairs_of_shapes(theme):
    for surface in ("background", "card"):
        ground = getattr(theme, surface)
        yield f"edge of a field on {surface}", theme.outline, ground
        yield f"what is to come on {surface}", theme.outline, ground
        yield f"focus on {surface}", theme.ink, ground
        yield f"scroll bar on {surface}", theme.outline, ground
        for role in PHASES:
            yield f"{role} on {surface}", theme.phase(role).fill, ground
    for role in PHASES:
        phase = theme.phase(role)
        yield f"mark on {role}", phase.on, phase.fill
        yield f"{role} on its tint", phase.fill, phase.tint
        yield f"the line of the breath in {role}", phase.fill, theme.card
        yield f"focus on {role}'s tint", theme.ink, phase.tint
        if role != "stop":  # Stop is never a progress, and has no course
            yield f"the course of a repetition in {role}", mix(phase.tint, phase.fill, 0.85), phase.tint
            yield f"{role} against what is to come", phase.fill, theme.track
    for name, words, fill in (
        ("dark", theme.on_ink, theme.ink),
        ("quiet", theme.ink, theme.card),
        *((role, theme.phase(role).on, theme.phase(role).fill) for role in PHASES if role != "stop"),
    ):  # Stop shows no key; it says it
        yield f"edge of a key on a {name} button", under(words, fill, 0.65), fill
    if theme.strong:
        yield "edge of a card", theme.line, theme.background


@pytest.mark.parametrize("name", THEMES)
def test_words_stand_out_from_what_they_are_painted_on(name):
    low = {what: round(contrast(a, b), 2) for what, a, b in pairs_of_words(Theme.load(name)) if contrast(a, b) < WORDS}
    assert low == {}


@pytest.mark.parametrize("name", THEMES)
def test_shapes_stand_out_from_what_they_are_painted_on(name):
    low = {
        what: round(contrast(a, b), 2) for what, a, b in pairs_of_shapes(Theme.load(name)) if contrast(a, b) < SHAPES
    }
    assert low == {}


def test_high_contrast_is_higher():
    theme = Theme.load("high-contrast")
    for surface in (theme.background, theme.card, *(theme.phase(role).tint for role in PHASES)):
        assert contrast(theme.ink, surface) >= 15
        assert contrast(theme.muted, surface) >= 12
    assert min(contrast(theme.phase(role).text, theme.card) for role in PHASES) >= 7
    assert min(contrast(theme.phase(role).core, theme.card) for role in PHASES if role != "stop") >= SHAPES
    assert contrast(theme.track, theme.card) >= SHAPES
    assert contrast(theme.outline, theme.track) >= SHAPES


@pytest.mark.parametrize("name", THEMES)
def test_the_focus_ring_is_seen_on_every_fill(name):
    """The ring is ink and the gap within it paper: on any fill one of them stands out, and each from the other."""
    theme = Theme.load(name)
    fills = [theme.ink, theme.card, theme.background, *(theme.phase(role).fill for role in PHASES)]
    for fill in fills:
        assert max(contrast(theme.ink, fill), contrast(theme.background, fill)) >= SHAPES
    assert contrast(theme.ink, theme.background) >= SHAPES


BODY = ("skin", "top", "sleeve", "legs", "top-2", "sleeve-2", "legs-2", "hair", "prop", "prop-light", "prop-dark")


@pytest.mark.parametrize("name", THEMES)
def test_a_figure_stands_out_from_its_ground_by_its_fill_or_its_outline(name):
    theme = Theme.load(name)
    for role in PHASES[:-1]:
        ground = theme.phase(role).tint
        colours = figure_colours(theme, ground)
        assert contrast(colours.edge, ground) >= SHAPES
        for part in BODY:
            for shade in (0.0, 0.3, 1.0):
                seen = colours.edge if colours.has_edge(part, shade) else colours.colour(part, shade)
                assert contrast(seen, ground) >= SHAPES, (role, part, shade)
        assert contrast(colours.colour("arrow", 1.0), ground) >= SHAPES


# What is really painted


def painted(widget, look, ground=None):
    """The widget on its ground, as it is on the screen."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(ground if ground is not None else look.theme.background)
    widget.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def colours_of(image):
    """Each colour with how many dots it has."""
    data = image.constBits().tobytes()
    dots = Counter(data[at : at + 3] for at in range(0, len(data), 4))
    return [(QColor(rgb[2], rgb[1], rgb[0]), count) for rgb, count in dots.most_common()]


def legibility(image):
    """How far what is written stands out from what it is written on: of the colours that fill more than a few dots."""
    colours = colours_of(image)
    ground = colours[0][0]
    return max(contrast(colour, ground) for colour, count in colours if count >= 4)


@pytest.fixture(params=THEMES)
def look(qapp, request):
    return Look(request.param)


def states(widget):
    yield "as it is"
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    yield "under the mouse"
    widget.setDown(True)
    yield "pressed"
    widget.setDown(False)
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    widget.setEnabled(False)
    yield "disabled"


def test_every_button_can_be_read_in_every_state(look, qtbot):
    buttons = [BigButton(look, "Go on", kind=kind, icon="play", key="Space") for kind in ("primary", "quiet", *PHASES)]
    buttons += [StopButton(look), IconButton(look, "help", "Keys")]
    buttons += [Chip(look, "Seated", checked=on, role=role) for on in (False, True) for role in ("", "effort")]
    for button in buttons:
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        for state in states(button):
            reached = legibility(painted(button, look))
            assert reached >= WORDS, (button.accessibleName(), state, round(reached, 2))


def test_pills_and_marks_and_keys_and_ratings_can_be_read(look, qtbot):
    widgets = [Pill(look, "Left side", kind, marked=True) for kind in ("prepare", "effort", "hold", "finish", "rest")]
    widgets += [NumberMark(look, 7), KeyCaps(look, ["Esc"]), RatingRow(look, "How hard")]
    rated = RatingRow(look, "How hard")
    rated.set_value(7)
    for widget in (*widgets, rated):
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())
        assert legibility(painted(widget, look)) >= WORDS, (widget, widget.accessibleName())


def test_labels_can_be_read_on_every_card(look, qtbot):
    for role in ("card", "background", *PHASES):
        tones = ["ink", "muted"] if role in ("card", "background") else ["ink", "muted", role]
        for tone in tones:
            card = Card(look, role=role)
            label = PlainLabel(look, "Reach long", 19, tone=tone, parent=card)
            qtbot.addWidget(card)
            label.resize(label.sizeHint())
            card.resize(label.size())
            assert legibility(painted(card, look)) >= WORDS, (role, tone)


def test_the_places_at_the_side_can_be_read(look, qtbot):
    sidebar = Sidebar(look)
    qtbot.addWidget(sidebar)
    sidebar.set_current("history")
    sidebar.resize(sidebar.sizeHint().width(), 500)
    for place in sidebar.findChildren(QWidget):
        if place.accessibleName():
            image = painted(place, look)
            assert legibility(image) >= WORDS, place.accessibleName()
            marked = look.theme.phase("effort").fill in [colour for colour, count in colours_of(image) if count >= 20]
            assert marked is (place.accessibleName() == "History")  # a shape says which is the current one


@pytest.mark.parametrize("level", [0.0, 0.5, 1.0])
def test_the_words_in_the_dial_can_be_read_on_the_breath(look, qtbot, level):
    """Number, word and line stand on disc, ring of the disc or card: each is measured on each."""
    theme = look.theme
    for kind in ("prepare", "effort", "hold", "finish", "rest"):
        dial = Dial(look)
        qtbot.addWidget(dial)
        dial.resize(340, 340)
        dial.set_kind(kind)
        dial.set_breath(level)
        dial.set_number("12")
        dial.set_words("Inhale", "reach out")
        there = [colour for colour, count in colours_of(painted(dial, look)) if count >= 60]
        phase = theme.phase(kind)
        grounds = [colour for colour in there if colour in (theme.card, phase.wash, phase.core)]
        assert theme.card in grounds
        assert phase.core in grounds
        for word in (theme.ink, phase.text, theme.muted):
            assert word in there or word == theme.muted  # the smallest words have few whole dots
            assert min(contrast(word, ground) for ground in grounds) >= WORDS
        assert phase.fill in there  # the line round the breath, and the ring


def test_what_is_still_to_come_is_seen_in_strip_and_dots(look, qtbot):
    strip, dots, bar = RoutineStrip(look), RepDots(look), RepDots(look)
    strip.set_segments([Segment(60, number) for number in range(4)])
    strip.set_position(1, 0.5)
    dots.set_reps(2, 6)
    bar.set_reps(2, 40)
    for widget, surface in ((strip, look.theme.background), (dots, look.theme.card), (bar, look.theme.card)):
        qtbot.addWidget(widget)
        widget.resize(400, 20)
        colours = colours_of(painted(widget, look, surface))
        lines = [colour for colour, count in colours if count >= 4 and contrast(colour, surface) >= SHAPES]
        fill = look.theme.phase("effort").fill
        assert fill in lines
        assert look.theme.outline in lines
