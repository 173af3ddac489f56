"""One's own data in the window: backups, deleting everything, and what is stored where."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.gallery import demo
from tests.support.records import a_session

from backbeat.history import backup_book, queries
from backbeat.history.changes import edit
from backbeat.history.export import Format
from backbeat.history.removal import OUT_OF_REACH
from backbeat.paths import folders
from backbeat.session.record import SessionEnd, SessionStatus
from backbeat.session.state import Totals
from backbeat.ui.safety.backups_card import why_words
from backbeat.ui.safety.deleting_card import out_of_reach_words
from backbeat.ui.safety.stored import set_aside, stored, tells
from backbeat.ui.settings_cards import DataCard
from backbeat.ui.widgets.button import IconButton

CANARY = "Kanarienvogel-4711"


@pytest.fixture
def data(program):
    """The page over a history of some weeks."""
    demo.furnish(program.folder)
    program.clock.set_wall(demo.NOW)
    program.start()
    return show(program, "data")


def show(program, name):
    program.app.window.page_wanted.emit(name)
    program.settle()
    return program.app.window.page(name)


def ask(program, query):
    found = []
    program.app.history.ask(query, found.append)
    program.settle()
    return found[0]


def words_of(page):
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_settings_lead_to_both_pages_and_back(program):
    made = program.start()
    settings = show(program, "settings")
    for button, name in ((settings.card(DataCard).data, "data"), (settings.card(DataCard).privacy, "privacy")):
        show(program, "settings")
        button.click()
        program.settle()
        assert made.window.current_page == name
        QTest.keyClick(made.window.page(name), Qt.Key.Key_Escape)
        program.settle()
        assert made.window.current_page == "settings"


# Backups


def test_a_backup_by_hand_is_in_the_list(data, program):
    before = len(data.backups.buttons)
    data.backups.now.click()
    program.settle()
    assert len(data.backups.buttons) == before + 1
    assert "9 sessions copied and checked." in data.message.accessibleName()
    assert "made by hand" in data.backups.buttons[0].accessibleName()
    assert data.backups.now.isEnabled()


def test_a_backup_is_put_back_and_what_was_there_is_kept(data, program):
    data.backups.now.click()
    program.settle()
    program.app.history.journal.begin(a_session("later"))
    program.app.history.journal.over(ended("later"))
    assert ask(program, queries.count) == 10
    data.backups.buttons[0].click()
    assert "What is there now is kept" in data.message.accessibleName()
    data.message.triggered.emit("leave")
    program.settle()
    assert ask(program, queries.count) == 10
    data.backups.buttons[0].click()
    replaced = []
    data.replaced.connect(lambda: replaced.append(True))
    data.message.triggered.emit("restore")
    program.settle()
    program.settle()
    assert ask(program, queries.count) == 9
    assert replaced
    kept = next(each for each in backup_book.backups(folders(program.folder).history) if each.why == "before-restore")
    assert kept.sessions == 10
    assert kept.path.name in data.message.accessibleName()


def ended(session):
    return SessionEnd(session, SessionStatus.FINISHED, Totals(60_000, 0, 0, 0), clock_changed=False, over=demo.NOW)


def test_a_backup_that_is_damaged_is_not_put_back(data, program):
    data.backups.now.click()
    program.settle()
    newest = backup_book.backups(folders(program.folder).history)[0]
    content = bytearray(newest.path.read_bytes())
    content[len(content) // 2] ^= 1
    newest.path.write_bytes(content)
    data.backups.buttons[0].click()
    data.message.triggered.emit("restore")
    program.settle()
    assert "cannot be restored" in data.message.accessibleName()
    assert ask(program, queries.count) == 9


@pytest.mark.parametrize("why", ["daily", "by-hand", "before-joining", "before-restore", "before-version-5"])
def test_every_backup_says_what_it_was_made_for(why):
    assert why not in why_words(why)


def test_F23_what_was_set_aside_is_told_and_the_message_leads_to_the_backups(program):
    where = folders(program.folder)
    where.make(where.data)
    where.history.write_bytes(b"\0" * 5_000)
    made = program.start()
    names = [name for name in made.window._banners if name.startswith("notice-")]
    assert len(names) == 1
    made.window.message(names[0]).triggered.emit("data")
    program.settle()
    page = made.window.page("data")
    assert made.window.current_page == "data"
    assert made.window.message(names[0]) is None
    assert page.aside.isVisible()
    assert [each.name for each in set_aside(where.history)] == page.names.text().splitlines()
    assert page.backups.nothing.isVisible()


# Deleting everything


def test_nothing_is_deleted_without_the_word(data, program):
    data.deleting.begin.click()
    program.settle()
    assert data.deleting.field.hasFocus()
    assert "9 sessions in the history." in data.deleting.what.text()
    assert str(folders(program.folder).history) in data.deleting.files.text()
    for typed in ("", "yes", "delet"):
        data.deleting.field.setText(typed)
        assert not data.deleting.go.isEnabled()
        QTest.keyClick(data.deleting.field, Qt.Key.Key_Return)
        program.settle()
    assert ask(program, queries.count) == 9
    data.deleting.leave.click()
    assert not data.deleting.field.isVisible()
    assert data.deleting.begin.isVisible()


def delete(data, program):
    data.deleting.begin.click()
    program.settle()
    data.deleting.field.setText(" Delete ")
    QTest.keyClick(data.deleting.field, Qt.Key.Key_Return)
    program.settle()
    program.settle()


def test_F73_after_deleting_everything_a_word_is_only_in_what_the_person_exported(data, program, tmp_path):
    where = folders(program.folder)
    first = ask(program, lambda store: queries.sessions(store)[0].id)
    ask(program, lambda store: edit(store, first, effort=3, note=CANARY))
    data.backups.now.click()
    program.settle()
    where.make(where.state)
    (where.state / "backbeat.log").write_text(f"{CANARY}\n", encoding="utf-8")
    files = show_files(program)
    exported = tmp_path / "mine.json"
    files.save(exported, Format.JSON)
    program.until(lambda: files.exchange.is_idle)
    show(program, "data")
    delete(data, program)
    holders = [path for path in tmp_path.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()]
    assert holders == [exported]
    told = words_of(data.deleting)
    assert str(where.history) in told
    assert "9 sessions deleted." in told
    assert all(words in told for words in out_of_reach_words())
    assert ask(program, queries.count) == 0
    assert where.own_routines.is_dir()
    assert any(where.own_routines.iterdir())


def show_files(program):
    program.app.places.show_export()
    program.settle()
    return program.app.window.page("history").made("exchange")


def test_everything_deleted_is_deleted_on_the_other_pages_too(data, program):
    page = show(program, "history")
    finished = next(row for row in range(page.model.rowCount())
                    if getattr(page.model.row_at(row), "summary", None) is not None
                    and page.model.row_at(row).summary.over is not None)  # fmt: skip
    page.list.clicked.emit(page.model.index(finished))
    program.settle()
    page.detail.correct.click()
    page.detail.correcting.delete.click()
    program.settle()
    assert page.changing.can_undo
    show(program, "data")
    delete(data, program)
    assert not page.changing.can_undo  # it would bring back what was to be gone
    show(program, "history")
    assert page.model.rowCount() == 0
    assert not page.empty.isHidden()


def test_nothing_to_delete_says_so(program):
    program.start()
    data = show(program, "data")
    delete(data, program)  # the empty history itself
    data.deleting.ask([], 0)
    assert data.deleting.result.text() == "There is nothing to delete."


def test_deleting_waits_for_a_session_to_end(data, program):
    program.app.history.journal.begin(replace(a_session("now"), started=demo.NOW))
    delete(data, program)
    assert "a session is going on; end it first" in data.message.accessibleName()
    assert ask(program, queries.count) == 10


def test_what_is_out_of_reach_is_said_in_the_persons_language_in_the_same_order():
    assert len(out_of_reach_words()) == len(OUT_OF_REACH)
    assert out_of_reach_words() == OUT_OF_REACH  # without a translation the words are the same


# What is stored where


def test_F71_every_file_the_program_leaves_is_named_on_the_privacy_page(program):
    demo.furnish(program.folder)
    program.clock.set_wall(demo.NOW)
    made = program.start()
    made.guard_process()
    program.choose("back-strength")
    made.preferences.keep(replace(made.settings, text_scale=1.5))
    made.faults.write("a fault")
    data = show(program, "data")
    data.backups.now.click()
    program.settle()
    page = show(program, "privacy")
    where = folders(program.folder)
    left = [path for path in Path(program.folder).rglob("*") if path.is_file()]
    assert {where.history, where.config / "settings.json", where.state / "backbeat.log"} <= set(left)
    assert [path for path in left if not tells(where, path)] == []
    said = "\n".join(label.text() for label in page.findChildren(QLabel))
    for each in stored(where):
        assert str(each.where) in said
    assert not tells(where, Path(program.folder) / "something-else")


def test_the_privacy_page_leads_to_the_folders_to_a_copy_and_to_deleting(program, tmp_path):
    made = program.start()
    page = show(program, "privacy")
    opened = []
    page.open_folder.disconnect()
    page.open_folder.connect(opened.append)
    for button in page.findChildren(IconButton):
        button.click()
    assert len(opened) == len(stored(folders(program.folder)))
    assert all(folder.is_dir() for folder in opened)
    page.buttons[0].click()
    program.settle()
    assert made.window.current_page == "history"
    assert made.window.page("history").view == "exchange"
    show(program, "privacy")
    page.buttons[1].click()
    program.settle()
    assert made.window.current_page == "data"
