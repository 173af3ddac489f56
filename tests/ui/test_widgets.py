"""The widgets by themselves: what they say, how large they are, what they repaint."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.ui.pictures.motif import Bar, Motif, paint_motif
from backbeat.ui.style.assets import asset
from backbeat.ui.style.icons import pixmap, position_icon, program_icon
from backbeat.ui.style.look import Look
from backbeat.ui.style.painters import paint_mark
from backbeat.ui.style.progress_painters import Segment, strip_rects
from backbeat.ui.style.theme import ROLE_OF_KIND, Theme
from backbeat.ui.widgets.banner import Banner
from backbeat.ui.widgets.button import BigButton, IconButton
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.dial import Dial
from backbeat.ui.widgets.layouts import FlowLayout
from backbeat.ui.widgets.overlay import HelpOverlay
from backbeat.ui.widgets.progress import RepDots, RoutineStrip
from backbeat.ui.widgets.stop_button import StopButton
from backbeat.ui.widgets.surface import Pill

ICONS = sorted(path.stem for path in asset("icons").glob("*.svg"))


@pytest.fixture(params=["light", "dark"])
def look(request, qapp):
    return Look(request.param)


# Icons


@pytest.mark.parametrize("name", ICONS)
def test_icons_are_ours_small_and_tintable(qapp, name):
    text = asset("icons", f"{name}.svg").read_text(encoding="utf-8")
    root = ET.fromstring(text)
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "1.75"
    assert "#" not in text
    image = pixmap(name, 24, QColor("#ff0000"), 2.0).toImage()
    assert image.size() == QSize(48, 48)
    seen = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [colour for colour in seen if colour.alpha() > 250]
    assert solid
    assert all(colour.red() > 250 and colour.green() < 5 for colour in solid)


def test_chevrons_turn_round_where_reading_runs_right_to_left(qapp):
    ink = QColor("black")
    one, other = pixmap("back", 24, ink).toImage(), pixmap("back", 24, ink, mirrored=True).toImage()
    assert one != other
    assert pixmap("clock", 24, ink).toImage() == pixmap("clock", 24, ink, mirrored=True).toImage()


@pytest.mark.parametrize(
    ("words", "name"),
    [("standing 1 m from a wall", "standing"), ("sitting on a chair", "sitting"), ("supine", "floor"),
     ("prone", "prone"), ("all fours", "all-fours"), ("kneeling", "kneeling"), ("", "standing")],
)  # fmt: skip
def test_positions_have_icons(words, name):
    assert position_icon(words) == name
    assert name in ICONS


@pytest.mark.parametrize("size", [16, 24, 32, 48, 128])
def test_the_programs_own_icon_is_a_drawing_at_each_size_in_its_own_colours(qapp, size):
    image = program_icon().pixmap(QSize(size, size), 1.0).toImage()
    assert image.size() == QSize(size, size)
    colours = {
        image.pixelColor(x, y).name() for x in range(size) for y in range(size) if image.pixelColor(x, y).alpha() == 255
    }
    assert any(QColor(colour).lightness() > 230 for colour in colours)  # the figure
    assert any(QColor(colour).hue() in range(165, 185) for colour in colours)  # its ground


# Marks and painters


def test_each_kind_of_phase_has_its_own_shape(qapp):
    shapes = {}
    for kind in ROLE_OF_KIND:
        image = QImage(40, 40, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_mark(painter, QPointF(20, 20), 30, kind, QColor("black"))
        painter.end()
        shapes[kind] = bytes(image.constBits())
    different = {kind: shape for kind, shape in shapes.items() if kind != "work"}
    assert len(set(different.values())) == len(different)
    assert shapes["work"] == shapes["effort"]


@pytest.mark.parametrize("count", [1, 2, 3, 11, 200])
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_strip_holds_any_number_of_segments(count, mirrored):
    area = QRectF(0, 0, 968, 12)
    segments = [Segment(1 if i % 7 else 600, i // 3) for i in range(count)]
    rects = strip_rects(segments, area, mirrored=mirrored)
    assert len(rects) == count
    assert all(rect.width() >= 2 for rect in rects)
    ordered = sorted(rects, key=lambda rect: rect.left())
    assert ordered == (rects[::-1] if mirrored else rects)
    assert ordered[0].left() == pytest.approx(0, abs=1e-6)
    assert ordered[-1].right() == pytest.approx(968)
    assert all(a.right() <= b.left() + 1e-6 for a, b in pairwise(ordered))


def test_a_segment_of_unknown_length_is_there():
    rects = strip_rects([Segment(60), Segment(0), Segment(20)], QRectF(0, 0, 300, 12))
    assert rects[1].width() > 20


@pytest.mark.parametrize("bars", [(), (Bar(0),), tuple(Bar(i, i / 99, i % 5, bool(i % 2)) for i in range(100))])
@pytest.mark.parametrize("size", [(259, 122), (20, 10), (1600, 900)])
def test_a_motif_can_be_painted_from_anything(qapp, bars, size):
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_motif(painter, QRectF(0, 0, *size), Theme.load("light"), Motif(bars, 6, "prone"))
    painter.end()


# Targets


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_targets_are_large_enough(qtbot, scale):
    look = Look("light", scale)
    for widget, least in (
        (BigButton(look, "Go", height=20), 44),
        (BigButton(look, "", icon="next", name="Skip"), 44),
        (IconButton(look, "help", "Help"), 44),
        (Chip(look, "A"), 44),
        (StopButton(look), 64),
    ):
        qtbot.addWidget(widget)
        assert min(widget.sizeHint().width(), widget.sizeHint().height()) >= least
        assert widget.minimumSizeHint().height() >= least
        assert widget.accessibleName()


def test_stop_stays_large_when_it_must_be_brief(qtbot, look):
    stop = StopButton(look)
    qtbot.addWidget(stop)
    stop.set_terse(True)
    assert stop.minimumSizeHint().height() >= 64
    assert stop.accessibleName() == "Stop, it hurts"


def test_labels_have_no_mnemonics(qtbot, look):
    button = BigButton(look, "R&B stretch")
    qtbot.addWidget(button)
    assert button.label == "R&B stretch"
    assert button.accessibleName() == "R&B stretch"
    assert button.shortcut().isEmpty()


def test_keyboard_focus_is_visible(qtbot, look):
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    widgets = [BigButton(look, "One", kind="primary"), StopButton(look), Chip(look, "C"), IconButton(look, "help", "H")]
    for widget in widgets:
        column.addWidget(widget)
    host.show()
    qtbot.waitExposed(host)
    host.activateWindow()
    for widget in widgets:
        for other in widgets:
            other.clearFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus():
            assert widget.grab().toImage() != before


# What moves


class Watched(Dial):
    """A dial that remembers what it was asked to repaint."""

    def update(self, *args):
        self.asked = [*getattr(self, "asked", []), args]
        super().update(*args)


def _area(region) -> int:
    region = region if isinstance(region, QRegion) else QRegion(region)
    return sum(box.width() * box.height() for box in region)


def test_the_dial_repaints_only_what_moved(qtbot, look):
    dial = Watched(look)
    qtbot.addWidget(dial)
    dial.resize(400, 400)
    dial.set_progress(0.3)
    dial.set_breath(0.2)
    dial.grab()
    dial.asked = []
    dial.set_progress(0.302)
    assert _area(dial.asked[0][0]) < 0.02 * 400 * 400
    dial.asked = []
    dial.set_breath(0.25)
    region = dial.asked[0][0]
    assert _area(region) < 0.4 * 400 * 400
    assert not dial._touches_ring(region)
    dial.asked = []
    dial.set_progress(0.302)
    dial.set_breath(0.25)
    dial.set_number("")
    assert dial.asked == []


def test_the_dial_as_painted_in_pieces_equals_the_dial_painted_whole(qtbot, look):
    dial = Dial(look)
    qtbot.addWidget(dial)
    dial.resize(320, 320)
    dial.set_kind("hold")
    dial.set_number("12")
    dial.set_words("Hold", "still")
    canvas = QImage(320, 320, QImage.Format.Format_RGB32)

    def render(region):
        painter = QPainter(canvas)
        dial.render(painter, region.boundingRect().topLeft(), region, QWidget.RenderFlag(0))
        painter.end()

    dial.set_progress(0.1)
    dial.set_breath(1.0)
    render(QRegion(dial.rect()))
    asked = []
    dial.update = lambda *args: asked.append(QRegion(*args) if args else QRegion(dial.rect()))  # type: ignore[method-assign]
    for step in range(1, 40):
        dial.set_progress(0.1 + step / 100)
        dial.set_breath(abs(1 - step / 20))
    dial.set_number("9")
    whole = QRegion()
    for region in asked:
        whole = whole.united(region)
    for box in whole:
        render(QRegion(box))
    fresh = QImage(320, 320, QImage.Format.Format_RGB32)
    painter = QPainter(fresh)
    dial.render(painter, QPoint())
    painter.end()

    def far_apart(x, y):
        one, other = canvas.pixelColor(x, y), fresh.pixelColor(x, y)
        return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue()) > 90

    # Soft edges may differ by a shade where two pieces meet, and nothing else may.
    assert sum(far_apart(x, y) for x in range(320) for y in range(320)) == 0


def test_the_strip_repaints_only_the_current_segment(qtbot, look):
    strip = RoutineStrip(look)
    qtbot.addWidget(strip)
    strip.resize(600, 12)
    strip.set_segments([Segment(30, i) for i in range(10)])
    strip.set_position(3, 0.0)
    strip.grab()
    asked = []
    strip.update = lambda *args: asked.append(args)  # type: ignore[method-assign]
    strip.set_position(3, 0.0001)
    assert asked == []
    strip.set_position(3, 0.5)
    assert asked[0][0].width() <= 62


@pytest.mark.parametrize("number", ["5", "120", "59:59", "1:00:00", ""])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_numbers_fit_into_the_dial(qtbot, number, scale):
    dial = Dial(Look("light", scale))
    qtbot.addWidget(dial)
    dial.resize(200, 200)
    dial.set_number(number)
    dial.set_words("Wirbelsäulenaufrichtung", "ganz langsam und ruhig")
    dial.grab()
    inside = QRectF(10, 10, 180, 180)
    assert inside.contains(dial._words_at)


def test_counts_and_pills_survive_the_extremes(qtbot, look):
    dots = RepDots(look)
    qtbot.addWidget(dots)
    for done, total in ((0, 0), (0, 1), (12, 12), (3, 13), (1000, 1000)):
        dots.set_reps(done, total)
        dots.grab()
    pill = Pill(look, "Left & right", marked=True)
    qtbot.addWidget(pill)
    pill.grab()
    assert pill.accessibleName() == "Left & right"


# Messages, help, flow


def test_a_banner_tells_which_action_was_chosen(qtbot, look):
    banner = Banner(look, "A file has mistakes.", kind="warning", actions=(("show", "Show"),))
    qtbot.addWidget(banner)
    chosen = []
    banner.triggered.connect(chosen.append)
    banner.findChild(BigButton).click()
    assert chosen == ["show"]
    banner.findChild(IconButton).click()
    assert banner.isHidden()


def test_help_covers_its_page_and_goes_away(qtbot, look):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1024, 600)
    overlay = HelpOverlay(look, [(("Space",), "Pause"), (("Esc",), "Stop")], page)
    page.show()
    overlay.toggle()
    assert overlay.geometry() == page.rect()
    page.resize(1200, 700)
    assert overlay.geometry() == page.rect()
    qtbot.keyClick(overlay, "?")
    assert overlay.isHidden()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_flow_begins_a_new_row_and_mirrors(qtbot, look, direction):
    host = QWidget()
    qtbot.addWidget(host)
    host.setLayoutDirection(direction)
    flow = FlowLayout(host, gap=8)
    chips = [Chip(look, f"Choice number {i}") for i in range(8)]
    for chip in chips:
        flow.addWidget(chip)
    host.resize(500, flow.heightForWidth(500))
    host.show()
    assert flow.heightForWidth(500) > flow.heightForWidth(2000)
    assert all(host.rect().contains(chip.geometry()) for chip in chips)
    first, second = chips[0].x(), chips[1].x()
    assert (first < second) is (direction is Qt.LayoutDirection.LeftToRight)


def test_a_new_theme_reaches_what_is_already_there(qtbot):
    look = Look("light")
    button = BigButton(look, "Start", kind="primary")
    qtbot.addWidget(button)
    before = button.grab().toImage()
    look.set_scheme("dark")
    assert button.grab().toImage() != before
    size = button.sizeHint()
    look.set_text_scale(2.0)
    assert button.sizeHint().height() > size.height() * 1.5
