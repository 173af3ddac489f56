"""Rows F50 and F51 where pictures are decoded and shown: bounded, off the window's thread, and never in the way."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from tests.support.images import animated_webp, encoded, exif_turned, gif, jpeg_head, png, svg
from tests.support.plans import begin
from tests.ui.sessions import ROUTINE, run

from backbeat.figure.motion import Moment
from backbeat.picture_files import MOST_MEMORY
from backbeat.routine.model import BreathCycle, DoseWords, Exercise, Pictures, Step, Tempo
from backbeat.session.compiler import compile_timeline
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.pictures import own_pictures as pictures_module
from backbeat.ui.pictures.own_pictures import PictureCache, fault, load
from backbeat.ui.pictures.picture_moments import picture_at
from backbeat.ui.session.bridge import Bridge
from backbeat.ui.style.look import Look
from backbeat.ui.widgets.picture_view import PictureView, paint_picture

ROOM = QSize(320, 240)
KINDS = ("png", "jpg", "webp")


def fill(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


def loaded(folder: Path, name: str, room: QSize = ROOM) -> QImage:
    picture = load(str(folder), name, room).picture
    assert isinstance(picture, QImage), picture
    return picture


def refused(folder: Path, name: str) -> str:
    picture = load(str(folder), name, ROOM).picture
    assert isinstance(picture, str)
    assert fault(str(folder), name) == picture
    return picture


# -- decoding --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_is_decoded_no_larger_than_it_is_shown(tmp_path, kind):
    fill(tmp_path, **{f"a__{kind}": encoded(kind, 1200, 800)})
    assert loaded(tmp_path, f"a.{kind}").size() == QSize(320, 213)
    assert loaded(tmp_path, f"a.{kind}", QSize(4000, 4000)).size() == QSize(1200, 800)
    assert fault(str(tmp_path), f"a.{kind}") is None


@pytest.mark.parametrize("orientation", [6, 8])
def test_a_photograph_taken_upright_stands_upright(tmp_path, orientation):
    fill(tmp_path, a__jpg=exif_turned(encoded("jpg", 1200, 800), orientation))
    image = loaded(tmp_path, "a.jpg")
    assert image.size() == QSize(160, 240)
    top, bottom = image.pixelColor(80, 20).lightness(), image.pixelColor(80, 220).lightness()
    assert (top > bottom + 20) is (orientation == 6)
    assert abs(top - bottom) > 20


@pytest.mark.parametrize("kind", KINDS)
def test_F51_the_size_is_read_first_and_a_giant_is_not_decoded(tmp_path, kind, monkeypatch):
    class Giant(QImageReader):
        def size(self):
            return QSize(30_001, 2)

        def read(self):
            raise AssertionError("decoded")

    fill(tmp_path, **{f"a__{kind}": encoded(kind)})
    monkeypatch.setattr(pictures_module, "QImageReader", Giant)
    assert "30,000 are the most" in refused(tmp_path, f"a.{kind}")


def test_F51_a_png_of_thirty_thousand_by_thirty_thousand_dots_is_not_decoded(tmp_path, monkeypatch):
    class Watched(QImageReader):
        def read(self):
            raise AssertionError("decoded")

    monkeypatch.setattr(pictures_module, "QImageReader", Watched)
    fill(
        tmp_path, a__png=png(30_000, 30_000, depth=1, colour_type=0), b__png=png(30_001, 30_001, depth=1, colour_type=0)
    )
    assert (tmp_path / "a.png").stat().st_size < 1024 * 1024
    assert refused(tmp_path, "a.png") == "30,000 by 30,000 dots are too many; save a smaller copy"
    assert "30,000 are the most" in refused(tmp_path, "b.png")


@pytest.mark.parametrize(
    ("width", "height", "depth", "colour_type", "fits"),
    [(4096, 4096, 8, 2, True), (4097, 4096, 8, 2, False), (2896, 2896, 16, 6, True), (2900, 2900, 16, 6, False)],
)
def test_F51_sixty_four_mebibytes_are_the_most_while_decoding(tmp_path, width, height, depth, colour_type, fits):
    fill(tmp_path, a__png=png(width, height, depth=depth, colour_type=colour_type))
    assert (fault(str(tmp_path), "a.png") is None) is fits


@pytest.mark.qt_log_ignore("Rejecting image as it exceeds the current allocation limit of 64")
def test_F51_the_decoder_has_a_limit_of_its_own(tmp_path, monkeypatch):
    fill(tmp_path, a__png=png(4097, 4096), b__png=encoded("png"))
    before = QImageReader.allocationLimit()
    try:
        QImageReader.setAllocationLimit(1_000)
        loaded(tmp_path, "b.png")
        assert QImageReader.allocationLimit() == MOST_MEMORY >> 20 == 64
        monkeypatch.setattr(pictures_module, "MOST_MEMORY", MOST_MEMORY * 2)
        monkeypatch.setattr(QImageReader, "setAllocationLimit", lambda limit: None)
        assert refused(tmp_path, "a.png") == "it is damaged or not finished"
    finally:
        monkeypatch.undo()
        QImageReader.setAllocationLimit(before)


@pytest.mark.parametrize("cut", [40, 200, -40])
@pytest.mark.parametrize("kind", KINDS)
def test_F51_a_picture_cut_short_is_refused(tmp_path, kind, cut):
    fill(tmp_path, **{f"a__{kind}": encoded(kind, 400, 300)[:cut]})
    assert refused(tmp_path, f"a.{kind}")


@pytest.mark.parametrize("kind", KINDS)
def test_F51_nothing_but_the_three_decoders_sees_a_file(tmp_path, kind, monkeypatch):
    seen = []

    class Watched(QImageReader):
        def __init__(self, device, format_):
            super().__init__(device, format_)
            seen.append(bytes(format_.data()))

        def read(self):
            assert not self.autoDetectImageFormat()
            return super().read()

    monkeypatch.setattr(pictures_module, "QImageReader", Watched)
    fill(tmp_path, **{f"a__{kind}": encoded(kind)})
    loaded(tmp_path, f"a.{kind}")
    assert seen == [{"jpg": b"jpeg"}.get(kind, kind.encode())]
    for suffix in KINDS:
        fill(tmp_path, **{f"g__{suffix}": gif(100_000), f"s__{suffix}": svg(tmp_path / f"a.{kind}")})
        assert "neither PNG nor JPEG nor WebP" in refused(tmp_path, f"g.{suffix}")
        assert "neither PNG nor JPEG nor WebP" in refused(tmp_path, f"s.{suffix}")
    assert len(seen) == 1


def test_F51_of_a_film_the_first_picture_is_shown(tmp_path, monkeypatch):
    reads = []

    class Watched(QImageReader):
        def read(self):
            reads.append(self)
            return super().read()

    monkeypatch.setattr(pictures_module, "QImageReader", Watched)
    red, blue = (encoded("webp", colour=colour) for colour in ("darkred", "darkblue"))
    fill(tmp_path, a__webp=animated_webp(red, *[blue] * 1_000))
    image = loaded(tmp_path, "a.webp")
    assert image.size() == QSize(120, 80)
    colour = image.pixelColor(110, 40)
    assert colour.red() > 2 * colour.blue()
    assert len(reads) == 1


def test_F51_no_memory_is_a_sentence(tmp_path, monkeypatch):
    def none(file, target):
        raise MemoryError

    fill(tmp_path, a__png=encoded("png"))
    monkeypatch.setattr(pictures_module, "_decode", none)
    assert refused(tmp_path, "a.png") == "there is not enough memory for it"


# -- the cache -------------------------------------------------------------------------------------------


class Shelf(QObject):
    """A cache, and what it said."""

    def __init__(self, qtbot):
        super().__init__()
        self.faults: list[BaseException] = []
        self.told: list[tuple[str, str]] = []
        self.cache = PictureCache(self.faults.append, self)
        self.cache.ready.connect(lambda *what: self.told.append(what))
        self.qtbot = qtbot

    def settle(self):
        self.qtbot.waitUntil(lambda: self.cache.is_idle, timeout=20_000)
        assert self.faults == []

    def get(self, folder, name, room=ROOM, ratio=1.0):
        return self.cache.get(str(folder), name, room, ratio)


@pytest.fixture
def shelf(qtbot):
    made = Shelf(qtbot)
    yield made
    made.cache.close()


def test_a_picture_is_loaded_in_another_thread_and_then_there_at_once(shelf, tmp_path, monkeypatch):
    threads = []

    def watched(*what):
        threads.append(threading.current_thread())
        return load(*what)

    monkeypatch.setattr(pictures_module, "load", watched)
    fill(tmp_path, a__png=encoded("png"))
    assert shelf.get(tmp_path, "a.png") is None
    assert shelf.get(tmp_path, "a.png") is None
    shelf.settle()
    assert shelf.told == [(str(tmp_path), "a.png")]
    assert isinstance(shelf.get(tmp_path, "a.png"), QImage)
    assert len(threads) == 1
    assert threads[0] is not threading.current_thread()


def test_a_screen_of_two_dots_to_one_gets_twice_as_many(shelf, tmp_path):
    fill(tmp_path, a__png=encoded("png", 2000, 2000))
    for ratio in (1.0, 2.0):
        shelf.get(tmp_path, "a.png", QSize(320, 320), ratio)
    shelf.settle()
    assert shelf.get(tmp_path, "a.png", QSize(320, 320)).width() == 320
    assert shelf.get(tmp_path, "a.png", QSize(320, 320), 2.0).width() == 640


def test_a_window_that_is_resized_does_not_load_at_every_dot(shelf, tmp_path):
    fill(tmp_path, a__png=encoded("png", 800, 800))
    for side in range(257, 320):
        shelf.get(tmp_path, "a.png", QSize(side, side))
    shelf.settle()
    assert len(shelf.told) == 1
    assert shelf.get(tmp_path, "a.png", QSize(100_000, 100_000)) is None
    shelf.settle()
    assert len(shelf.told) == 2


def test_F51_what_is_kept_is_bounded(shelf, tmp_path, monkeypatch):
    monkeypatch.setattr(pictures_module, "_MOST_KEPT", 4 * 120 * 80 * 2)
    fill(tmp_path, a__png=encoded("png"), b__png=encoded("png"), c__png=encoded("png"))
    for name in ("a.png", "b.png"):
        shelf.get(tmp_path, name)
        shelf.settle()
    shelf.get(tmp_path, "a.png")  # asked for again, so b is the oldest
    shelf.get(tmp_path, "c.png")
    shelf.settle()
    assert shelf.get(tmp_path, "c.png") is not None
    assert shelf.get(tmp_path, "a.png") is not None
    assert shelf.get(tmp_path, "b.png") is None
    monkeypatch.setattr(pictures_module, "_MOST_KNOWN", 2)
    shelf.settle()
    for number in range(5):
        shelf.get(tmp_path, f"none{number}.png")
    shelf.settle()
    assert len(shelf.cache._known) == 2


def test_a_picture_that_changes_is_shown_anew_and_an_unchanged_one_not(shelf, tmp_path):
    fill(tmp_path, a__png=encoded("png"), b__png=encoded("png"), c__png=b"")
    for name in ("a.png", "b.png", "c.png", "d.png"):
        shelf.get(tmp_path, name)
    shelf.settle()
    shelf.told.clear()
    before = shelf.get(tmp_path, "a.png")
    fill(tmp_path, b__png=encoded("png", 60, 40), d__png=encoded("png"))
    shelf.cache.look_again()
    assert shelf.get(tmp_path, "b.png").width() == 120, "in sight until it is known better"
    shelf.settle()
    assert sorted(name for _, name in shelf.told) == ["b.png", "d.png"]
    assert shelf.get(tmp_path, "a.png") is before
    assert shelf.get(tmp_path, "b.png").width() == 60
    assert shelf.get(tmp_path, "c.png") == "the file is empty"
    (tmp_path / "a.png").unlink()
    shelf.cache.look_again()
    shelf.settle()
    assert shelf.get(tmp_path, "a.png") == "there is no such file"


def test_a_closed_cache_begins_nothing(shelf, tmp_path):
    shelf.cache.close()
    assert shelf.get(tmp_path, "a.png") is None
    assert shelf.cache.is_idle


# -- which of a series -----------------------------------------------------------------------------------


def test_a_series_goes_with_the_repetition():
    shown = [picture_at(Moment("effort", share), 3) for share in (0.0, 0.2, 0.3, 0.7, 0.8, 1.0)]
    assert shown == [0, 0, 1, 1, 2, 2]
    assert picture_at(Moment("hold", 0.0), 3) == 2
    assert [picture_at(Moment("finish", share), 3) for share in (0.0, 0.5, 1.0)] == [2, 1, 0]
    assert picture_at(Moment("pause", 0.5), 3) == 0
    assert picture_at(Moment("prepare", 0.0), 3) == 0


def test_a_series_goes_round_in_timed_work():
    shown = [picture_at(Moment("work", 0.0, elapsed), 3) for elapsed in range(0, 9_000, 1_000)]
    assert shown == [0, 0, 1, 1, 2, 2, 0, 0, 1]


@pytest.mark.parametrize("kind", ["prepare", "effort", "hold", "finish", "pause", "work"])
def test_one_picture_and_none_are_always_the_first(kind):
    assert {picture_at(Moment(kind, 1.0, 5_000), count) for count in (0, 1)} == {0}


# -- the view --------------------------------------------------------------------------------------------


@pytest.fixture
def view(qtbot, shelf):
    made = PictureView(Look("light"))
    made.set_cache(shelf.cache)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def colours(widget) -> tuple[str, ...]:
    """What stands in the middle, a little right of it, and in the corner."""
    image = widget.grab().toImage()
    wide, tall = image.width(), image.height()
    return tuple(image.pixelColor(x, y).name() for x, y in ((wide * 5 // 8, tall // 2), (2, 2)))


def test_all_of_a_picture_is_seen_on_the_tint_with_round_corners_and_never_mirrored(qtbot):
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for x in range(100):
        for y in range(100):
            image.setPixelColor(x, y, QColor("blue"))
    page = QImage(400, 400, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    painter = QPainter(page)
    paint_picture(painter, QRectF(0, 0, 400, 400), image, 20)
    painter.end()
    at = {place: page.pixelColor(*place).name() for place in ((50, 200), (350, 200), (200, 50), (1, 101), (398, 298))}
    assert at[50, 200] == "#0000ff"
    assert at[350, 200] == "#ff0000"
    assert {at[200, 50], at[1, 101], at[398, 298]} == {"#ffffff"}


def test_a_view_shows_whose_turn_it_is(view, shelf, tmp_path):
    fill(tmp_path, a__png=encoded("png", colour="darkred"), b__png=encoded("png", colour="darkblue"))
    view.set_pictures(Pictures(("a.png", "b.png"), str(tmp_path)), "Knee bend")
    assert view.accessibleName() == "Knee bend"
    assert view.has_pictures
    shelf.settle()
    assert colours(view) == (QColor("darkred").name(), view.look.theme.phase("effort").tint.name())
    view.set_turn(1)
    assert colours(view)[0] == QColor("darkblue").name()
    view.set_role("rest")
    assert colours(view)[1] == view.look.theme.phase("rest").tint.name()
    view.set_pictures(None, "Other")
    assert not view.has_pictures
    assert view.shown == ()


def test_the_same_name_in_another_folder_is_another_picture(view, shelf, tmp_path):
    for name, colour in (("one", "darkred"), ("two", "darkblue")):
        (tmp_path / name).mkdir()
        fill(tmp_path / name, a__png=encoded("png", colour=colour))
        view.set_pictures(Pictures(("a.png",), str(tmp_path / name)), "A")
        shelf.settle()
        assert colours(view)[0] == QColor(colour).name()


def test_where_little_is_to_move_first_and_last_stand_side_by_side(qtbot, shelf, tmp_path):
    look = Look("light")
    look.set_manner(still=True, as_mirror=False)
    view = PictureView(look)
    view.set_cache(shelf.cache)
    qtbot.addWidget(view)
    view.resize(800, 300)
    view.show()
    files = {f"{name}__png": encoded("png", colour=colour) for name, colour in zip("abc", COLOURS, strict=True)}
    fill(tmp_path, **files)
    view.set_pictures(Pictures(("a.png", "b.png", "c.png"), str(tmp_path)), "A")
    shelf.settle()
    image = view.grab().toImage()
    for turn in (0, 1, 2):
        view.set_turn(turn)
        image = view.grab().toImage()
        assert image.pixelColor(300, 150).name() == QColor(COLOURS[0]).name()
        assert image.pixelColor(700, 150).name() == QColor(COLOURS[2]).name()


COLOURS = ("darkred", "darkgreen", "darkblue")


def test_F50_what_cannot_be_shown_is_left_out_of_a_series(view, shelf, tmp_path):
    fill(tmp_path, b__png=encoded("png", colour="darkgreen"), c__png=b"", d__png=encoded("png", colour="darkblue"))
    told = []
    view.changed.connect(lambda: told.append(view.has_pictures))
    view.set_pictures(Pictures(("a.png", "b.png", "c.png", "d.png", "../e.png"), str(tmp_path)), "A")
    shelf.settle()
    view.set_turn(1)
    shelf.settle()
    assert view.names[:2] == ("b.png", "d.png")
    assert colours(view)[0] == QColor("darkblue").name()
    assert told == []


def test_F50_a_series_of_nothing_says_so_and_comes_back(view, shelf, tmp_path):
    told = []
    view.changed.connect(lambda: told.append(view.has_pictures))
    view.set_pictures(Pictures(("a.png", "b.png"), str(tmp_path)), "A")
    shelf.settle()
    assert told == [False]
    assert not view.has_pictures
    fill(tmp_path, b__png=encoded("png", colour="darkblue"))
    shelf.cache.look_again()
    shelf.settle()
    assert told == [False, True]
    assert view.names == ("b.png",)
    assert colours(view)[0] == QColor("darkblue").name()


def test_F50_a_picture_that_is_gone_at_another_size_is_noticed_at_once(view, shelf, tmp_path):
    fill(tmp_path, a__png=encoded("png"))
    view.set_pictures(Pictures(("a.png",), str(tmp_path)), "A")
    shelf.settle()
    assert view.shown
    (tmp_path / "a.png").unlink()
    shelf.get(tmp_path, "a.png", QSize(640, 480), view.devicePixelRatioF())
    shelf.settle()
    assert view.has_pictures
    with heard(view.changed) as told:
        view.resize(640, 480)
    assert told == [()]
    assert not view.has_pictures
    assert view.shown == ()


@contextmanager
def heard(signal):
    told = []
    slot = signal.connect(lambda *what: told.append(what))
    yield told
    signal.disconnect(slot)


def test_without_a_cache_there_are_no_pictures(qtbot):
    view = PictureView(Look("light"))
    qtbot.addWidget(view)
    view.set_pictures(Pictures(("a.png",), "/"), "A")
    assert not view.has_pictures


# -- in the player ---------------------------------------------------------------------------------------


class Stage:
    """A page with a session whose first exercise has pictures: reps, or a hold."""

    def __init__(self, qtbot, shelf, pictures, *, timed=False, look=None):
        dose = DoseWords(reps=3, tempo=Tempo(2_000, 1_000, 2_000, 1_000), prepare=5_000)
        if timed:
            dose = DoseWords(duration=20_000, breath=BreathCycle(4_000, 6_000), prepare=5_000)
        exercise = Exercise("own", "My own", ("Bend.", "Stretch."), pictures=pictures)
        block = replace(ROUTINE.blocks[0], steps=(Step(exercise, in_place=True, dose=dose), *ROUTINE.blocks[0].steps))
        routine = replace(ROUTINE, blocks=(block,))
        self.session, self.clock, _ = begin(compile_timeline(routine, "regular"))
        self.bridge = Bridge()
        self.bridge.attach(self.session)
        self.page = PlayerPage(look or Look("light"), self.bridge, pictures=shelf.cache)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)
        self.page.show()
        self.place = self.page.figure.place
        self.settle = shelf.settle
        self.settle()

    def wait(self, milliseconds):
        run(self.session, self.clock, milliseconds)
        self.page._frame()
        self.settle()


@pytest.fixture
def series(tmp_path):
    files = {f"{name}__png": encoded("png", colour=colour) for name, colour in zip("abc", COLOURS, strict=True)}
    return Pictures(("a.png", "b.png", "c.png"), str(fill(tmp_path, **files)))


def test_the_picture_stands_in_place_of_the_figure_and_beside_the_steps(qtbot, shelf, series):
    stage = Stage(qtbot, shelf, series)
    place = stage.place
    assert place.photo.isVisible()
    assert not place.view.isVisible()
    assert place.steps.isVisible()
    assert not place.photo.geometry().intersects(place.steps.geometry())
    assert place.photo.accessibleName() == "My own"
    stage.wait(6_000)
    assert place.photo.isVisible()
    assert not place.steps.isVisible()
    assert place.photo.size() == place.size()


def test_the_series_goes_with_the_tempo_and_stands_still_in_a_pause(qtbot, shelf, series):
    stage = Stage(qtbot, shelf, series)
    stage.wait(5_100)
    seen = []
    for _ in range(12):
        seen.append(colours(stage.place.photo)[0])
        stage.wait(500)
    red, green, blue = (QColor(colour).name() for colour in COLOURS)
    assert seen == [red, green, green, blue, blue, blue, blue, green, green, red, red, red]
    stage.wait(1_000)
    before = stage.place.photo._turn
    stage.session.pause()
    stage.wait(3_000)
    assert stage.place.photo._turn == before


def test_the_series_goes_round_in_timed_work(qtbot, shelf, series):
    stage = Stage(qtbot, shelf, series, timed=True)
    stage.wait(5_000)
    seen = []
    for _ in range(7):
        seen.append(stage.place.photo._turn)
        stage.wait(1_000)
    assert seen == [0, 0, 1, 1, 2, 2, 0]


def test_the_next_exercise_has_no_picture_of_this_one(qtbot, shelf, series):
    stage = Stage(qtbot, shelf, series)
    stage.session.skip()
    stage.session.skip()
    stage.wait(100)
    assert not stage.place.photo.isVisible()
    assert stage.place.steps.isVisible()


BROKEN = {
    "missing.png": None,
    "empty.png": b"",
    "giant.png": png(30_000, 30_000, depth=1, colour_type=0),
    "short.png": encoded("png", 400, 300)[:200],
    "short.jpg": encoded("jpg", 400, 300)[:-9],
    "held whole.jpg": jpeg_head(30_000, 30_000, progressive=True),
    "film.png": gif(100_000),
    "drawing.png": svg(Path("/etc/hostname")),
    "../out.png": encoded("png"),
    "http://example.org/a.png": None,
}


@pytest.mark.parametrize("name", BROKEN)
def test_F50_F51_where_no_picture_can_be_shown_the_steps_are_and_the_workout_goes_on(qtbot, shelf, tmp_path, name):
    data = BROKEN[name]
    (tmp_path / "own").mkdir()
    if data is not None:
        (tmp_path / "own" / name).write_bytes(data)
    stage = Stage(qtbot, shelf, Pictures((name,), str(tmp_path / "own")))
    qtbot.waitUntil(lambda: not stage.place.photo.isVisible())
    assert stage.place.steps.isVisible()
    assert stage.place.steps._course, "as for any exercise without a figure"
    assert stage.place.steps.width() == stage.place.width()
    run(stage.session, stage.clock, 24_000)
    assert stage.session.snapshot().phase.step == 1


def test_F50_a_pipe_and_a_folder_hold_nothing_up(qtbot, shelf, tmp_path):
    import os  # noqa: PLC0415

    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "folder.png").mkdir()
    fill(tmp_path, good__png=encoded("png"))
    stage = Stage(qtbot, shelf, Pictures(("pipe.png", "folder.png", "good.png"), str(tmp_path)))
    assert stage.place.photo.names == ("good.png",)
    assert stage.place.photo.isVisible()
