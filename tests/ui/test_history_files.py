"""The history as a file and from one, in the window."""

from __future__ import annotations

import csv
import json
import shutil
import stat
from pathlib import Path

import pytest
from tests.gallery import demo
from tests.support.histories import FULL, a_full_history

from backbeat.history import queries
from backbeat.history.export import Format
from backbeat.history.joining import Joined, preview_file
from backbeat.history.store import HistoryStore
from backbeat.ui.history.exchange_view import joined_words


@pytest.fixture
def files(program):
    """The view of files over a history of some weeks."""
    demo.furnish(program.folder)
    program.clock.set_wall(demo.NOW)
    made = program.start()
    made.window.page_wanted.emit("history")
    made.window.page("history").show_view("exchange")
    program.settle()
    return made.window.page("history").made("exchange")


def wait(program, files):
    program.until(lambda: files.exchange.is_idle and files.choose.isEnabled())
    program.settle()


def test_everything_is_saved_and_says_where(files, program, tmp_path):
    path = tmp_path / "mine"
    files.save(path, Format.JSON)
    wait(program, files)
    saved = tmp_path / "mine.json"
    assert len(json.loads(saved.read_text("utf-8"))["sessions"]) == 9
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert files.message.accessibleName() == f"9 sessions saved as {saved}."
    opened = []
    files.open_outside.connect(opened.append)
    files.message.triggered.emit("folder")
    assert opened == [tmp_path]


def test_a_table_has_a_line_for_every_set(files, program, tmp_path):
    files.save(tmp_path / "mine.csv", Format.CSV)
    wait(program, files)
    with (tmp_path / "mine.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["session"] for row in rows}) == 9
    assert len(rows) > 80


def test_F54_a_file_that_is_there_is_replaced_only_when_one_says_so(files, program, tmp_path):
    there = tmp_path / "mine.json"
    there.write_text("precious", encoding="utf-8")
    files.save(there, Format.JSON)
    program.settle()
    assert there.read_text("utf-8") == "precious"
    assert "is there already" in files.message.accessibleName()
    files.message.triggered.emit("replace")
    wait(program, files)
    assert "backbeat-history" in there.read_text("utf-8")


def test_an_export_that_cannot_be_written_says_why_and_can_be_tried_again(files, program, tmp_path):
    files.save(tmp_path / "nowhere" / "mine.json", Format.JSON)
    wait(program, files)
    assert "the folder is not there" in files.message.accessibleName()
    assert files.whole.isEnabled()
    assert not files.stop.isVisible()


def test_an_export_can_be_left_and_leaves_nothing(files, program, tmp_path):
    files.save(tmp_path / "mine.json", Format.JSON)
    files.stop.click()
    wait(program, files)
    assert files.message.accessibleName() in {"Nothing was written.", f"9 sessions saved as {tmp_path / 'mine.json'}."}
    left = [each.name for each in tmp_path.iterdir() if each.name != "data"]
    assert left in ([], ["mine.json"])


def test_an_export_that_is_given_up_before_it_begins_writes_nothing(files, program, tmp_path):
    files.exchange._wanted = False
    assert files.exchange._export(tmp_path / "mine.json", Format.JSON) is None
    assert not (tmp_path / "mine.json").exists()


def test_the_suggested_name_says_nothing_of_what_is_in_it(files):
    assert files.suggested(Format.CSV).name == f"backbeat-history-{demo.NOW.date().isoformat()}.csv"


def test_another_history_is_looked_into_before_it_is_added(files, program, tmp_path):
    other = tmp_path / "other" / "history.db"
    a_full_history(other).close()
    sessions = count(program)
    files.look_into(other)
    wait(program, files)
    assert files.message.accessibleName().startswith("history.db: ")
    assert count(program) == sessions  # nothing is added by looking
    changed = []
    files.changed.connect(lambda: changed.append(True))
    files.message.triggered.emit("add")
    wait(program, files)
    assert count(program) > sessions
    assert changed
    assert "A copy from before" in files.message.accessibleName()
    files.look_into(other)
    wait(program, files)
    assert "There is nothing to add." in files.message.accessibleName()


def count(program) -> int:
    found = []
    program.app.history.ask(queries.count, found.append)
    program.settle()
    return found[0]


@pytest.mark.parametrize("content", ["", "{}", "no history at all", '{"format": "backbeat-history", "version": 99}'])
def test_a_file_that_is_no_history_is_told_and_nothing_is_changed(files, program, tmp_path, content):
    path = tmp_path / "odd.json"
    path.write_text(content, encoding="utf-8")
    sessions = count(program)
    files.look_into(path)
    wait(program, files)
    assert files.message is not None
    assert "Add them" not in [button.label for button in files.message.findChildren(type(files.choose).__mro__[1])
                              if hasattr(button, "label")]  # fmt: skip
    assert count(program) == sessions


def test_I_14_a_preview_says_what_joining_does_and_changes_nothing(tmp_path: Path):
    other = tmp_path / "other.db"
    shutil.copy(FULL, other)
    store = HistoryStore.open(tmp_path / "history.db")
    try:
        found = preview_file(store, other)
        assert found.sessions > 0
        assert queries.count(store) == 0
        assert preview_file(store, other) == found
    finally:
        store.close()


def test_words_of_what_a_file_brings():
    found = Joined(sessions=12, sets=180, records=1, known=30, going_on=1)
    assert joined_words(found, done=False) == (
        "12 new sessions, 30 already there. 1 other record, such as measurements. "
        "1 left out, because they have not ended over there."
    )
    assert joined_words(Joined(sessions=1), done=True) == "1 session added, 0 already there."
