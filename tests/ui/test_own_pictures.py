"""Pictures in the whole program: on the card, on the routine's page, in the player; and without them all the same."""

from __future__ import annotations

import os

import pytest
from PySide6.QtGui import QColor
from tests.support.images import encoded, png
from tests.ui.program import write

from backbeat.ui.pages.exercise_row import ExerciseRow
from backbeat.ui.pages.player import PlayerPage
from backbeat.ui.widgets.end_pictures import EndPictures
from backbeat.ui.widgets.end_poses import EndPoses
from backbeat.ui.widgets.safety_box import SafetyBox

OWN = """\
routine: 1
title: Mine
id: mine
{}blocks:
  - exercises:
      - title: Bow
        steps: [Stand tall., Bow.]
        picture: [start.png, half.png, end.png]
        duration: 30s
      - bird-dog
"""


def own(program, picture="", **colours):
    """A routine with pictures of one colour each."""
    path = write(program.folder, text=OWN.format(picture and f"picture: {picture}\n"))
    for name, colour in colours.items():
        (path.parent / f"{name}.png").write_bytes(encoded("png", 120, 80, colour))
    return path


def settle(program):
    program.settle()
    program.until(lambda: program.app.places.pictures().is_idle)
    program.settle()


def has(widget, colour):
    """Whether a picture of this colour is seen in a widget: its right half is of it."""
    image = widget.grab().toImage()
    wanted = QColor(colour).rgb()
    return any(
        image.pixel(x, y) == wanted for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    )  # fmt: skip


def test_the_card_shows_the_first_picture_of_its_exercises(program):
    own(program, start="darkred", end="darkblue")
    made = program.start()
    made.window.resize(1900, 2400)  # all cards at once
    settle(program)
    grid = made.library_page.grid.viewport()
    program.until(lambda: has(grid, "darkred"))
    assert not has(grid, "darkblue")


def test_the_card_and_the_head_of_the_page_show_a_routines_own(program):
    own(program, "me.png", me="darkgreen", start="darkred", half="darkred", end="darkblue")
    made = program.start()
    made.window.resize(1900, 2400)  # all cards at once
    settle(program)
    grid = made.library_page.grid.viewport()
    program.until(lambda: has(grid, "darkgreen"))
    assert not has(grid, "darkred")
    made.window.resize(1366, 768)
    page = program.choose("mine")
    settle(program)
    assert page.content.hero.photo.isVisible()
    assert not page.content.hero.motif.isVisible()
    assert has(page.content.hero.photo, "darkgreen")


@pytest.mark.parametrize(("width", "both"), [(1900, True), (700, False)])
def test_the_routines_page_shows_first_and_last_where_there_is_room(program, width, both):
    own(program, start="darkred", half="darkgreen", end="darkblue")
    made = program.start()
    made.window.resize(width, 800)
    page = program.choose("mine")
    settle(program)
    first, second = page.findChildren(ExerciseRow)
    (photos,) = first.findChildren(EndPictures)
    assert photos.isVisible()
    assert photos.accessibleName() == "Bow"
    assert has(photos, "darkred")
    assert has(photos, "darkblue") is both
    assert not has(photos, "darkgreen")
    assert second.findChildren(EndPictures) == []
    assert second.findChildren(EndPoses)[0].isVisible()
    assert not page.content.hero.photo.isVisible(), "the routine has no picture of its own"


def test_F50_F51_what_cannot_be_shown_is_told_on_the_page_and_the_routine_begins(program):
    path = own(program, "me.png", end="darkblue")
    os.mkfifo(path.parent / "me.png")
    (path.parent / "half.png").write_bytes(png(30_000, 30_000, depth=1, colour_type=0))
    made = program.start()
    made.window.resize(1366, 768)
    page = program.choose("mine")
    settle(program)
    told = next(box for box in page.findChildren(SafetyBox) if box.accessibleName().startswith("Worth a look"))
    assert "The picture 'me.png' cannot be shown: this is a device or a pipe, not an ordinary file." in (
        told.accessibleName()
    )
    assert "The picture 'start.png' cannot be shown: there is no such file." in told.accessibleName()
    program.until(page.content.hero.motif.isVisible)
    assert not page.content.hero.photo.isVisible()
    photos = page.findChildren(EndPictures)[0]
    assert photos.names == ("end.png",)
    page.button.click()
    program.until(lambda: isinstance(made.window.session_page, PlayerPage))
    settle(program)
    player = made.window.session_page
    assert player.figure.place.photo.isVisible()
    assert has(player.figure.place.photo, "darkblue")


def test_F50_with_no_picture_at_all_page_and_card_are_as_without(program):
    own(program)
    made = program.start()
    made.window.resize(1366, 768)
    page = program.choose("mine")
    settle(program)
    photos = page.findChildren(EndPictures)[0]
    program.until(lambda: not photos.isVisible())
    assert page.content.hero.motif.isVisible()
    page.button.click()
    program.until(lambda: isinstance(made.window.session_page, PlayerPage))
    settle(program)
    program.until(made.window.session_page.figure.place.steps.isVisible)
    assert not made.window.session_page.figure.place.photo.isVisible()


def test_a_picture_that_is_laid_beside_the_file_later_is_seen(program):
    path = own(program)
    made = program.start()
    made.window.resize(1366, 768)
    page = program.choose("mine")
    settle(program)
    (path.parent / "start.png").write_bytes(encoded("png", colour="darkred"))
    made.service.reload()
    settle(program)
    program.until(lambda: any(has(one, "darkred") for one in page.findChildren(EndPictures) if one.isVisible()))


def test_the_pictures_of_an_exercise_of_ones_own_stand_beside_its_file(program):
    exercises = program.folder / "exercises"
    write(program.folder, text="routine: 1\ntitle: Mine\nid: mine\nblocks: [{exercises: [knee]}]\n")
    made_of = program.start()
    folder = made_of.service.exercise_folders[0]
    assert folder.name == exercises.name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "knee.yaml").write_text("exercise: 1\nid: knee\ntitle: Knee\nsteps: [Bend.]\npicture: start.png\n")
    (folder / "start.png").write_bytes(encoded("png", colour="darkred"))
    made_of.service.reload()
    program.settle()
    page = program.choose("mine")
    settle(program)
    assert has(page.findChildren(EndPictures)[0], "darkred")
    assert not [box for box in page.findChildren(SafetyBox) if box.accessibleName().startswith("Worth a look")]
