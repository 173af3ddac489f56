"""What a person changes of the past, and takes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.histories import a_full_history, all_rows
from tests.support.records import a_session, a_set, an_end

from backbeat.history import queries
from backbeat.history.changes import NOTE_UP_TO, Removed, delete_session, delete_set, edit, undo
from backbeat.history.errors import KnownError, NotThere
from backbeat.history.store import HistoryStore


def ended(store: HistoryStore) -> list[str]:
    return [each.id for each in queries.sessions(store) if each.over is not None]


def test_the_effort_and_the_note_can_be_changed_and_taken_away(path: Path) -> None:
    store = a_full_history(path)
    id_ = ended(store)[0]
    edit(store, id_, effort=7, note="hard\ud800")
    detail = queries.session(store, id_)
    assert detail is not None
    assert (detail.summary.effort, detail.summary.note) == (7, "hard?")
    edit(store, id_, effort=None, note="")
    detail = queries.session(store, id_)
    assert detail is not None
    assert (detail.summary.effort, detail.summary.note) == (None, "")
    for effort, note in ((11, ""), (-1, ""), (3, "x" * (NOTE_UP_TO + 1))):
        with pytest.raises(KnownError):
            edit(store, id_, effort=effort, note=note)
    with pytest.raises(NotThere):
        edit(store, "nobody", effort=1, note="")
    store.close()


def test_I15_editing_one_session_changes_no_other_row(path: Path) -> None:
    store = a_full_history(path)
    before, id_ = all_rows(store), ended(store)[2]
    edit(store, id_, effort=9, note="changed")
    after = all_rows(store)
    for table, rows in before.items():
        changed = set(after[table]) ^ set(rows)
        assert (not changed) if table != "sessions" else all(id_ in row for row in changed)
    store.close()


@settings(derandomize=True, deadline=None, max_examples=30)
@given(data=st.data())
def test_I15_undo_puts_back_equal_rows(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Sessions and sets in any order; taken back in any order that has the set's session there."""
    store = a_full_history(tmp_path_factory.mktemp("undo") / "history.db")
    try:
        before = all_rows(store)
        removed: list[Removed] = []
        for _ in range(data.draw(st.integers(1, 4))):
            id_ = data.draw(st.sampled_from(ended(store)))
            detail = queries.session(store, id_)
            assert detail is not None
            others = {table: [row for row in rows if id_ not in row] for table, rows in all_rows(store).items()}
            if detail.sets and data.draw(st.booleans()):
                one = data.draw(st.sampled_from(detail.sets))
                removed.append(delete_set(store, id_, one.set_index, one.attempt))
            else:
                removed.append(delete_session(store, id_))
                assert queries.session(store, id_) is None
                now = all_rows(store)
                assert now["sessions"] == others["sessions"]
                assert now["rested"] == others["rested"] or id_ in str(now["rested"])
            if not ended(store):
                break
        while removed:
            undo(store, removed[-1])
            undo(store, removed.pop())  # twice is once
        assert all_rows(store) == before
        assert store.row("SELECT count(*) FROM removals") == (0,)
    finally:
        store.close()


def test_I15_undo_after_something_else_took_the_numbers_keeps_everything_but_these(path: Path) -> None:
    store = HistoryStore.open(path)
    with store.transaction():
        store.begin(a_session("old", plan="its own"))
        for index in range(4):
            store.set_over(a_set("old", index))
        store.over(an_end("old"))
    before = queries.session(store, "old")
    removed = delete_session(store, "old")
    with store.transaction():
        store.begin(a_session("new"))
        for index in range(2):
            store.set_over(a_set("new", index))
        store.over(an_end("new"))
    undo(store, removed)
    after = queries.session(store, "old")
    assert before is not None
    assert after is not None
    assert (after.sets, after.plan, after.summary.totals) == (before.sets, "its own", before.summary.totals)
    new = queries.session(store, "new")
    assert new is not None
    assert (len(new.sets), new.plan) == (2, "plan")
    store.close()


def test_a_session_that_has_not_ended_and_one_that_is_gone_are_not_deleted(path: Path) -> None:
    store = a_full_history(path)
    before = all_rows(store)
    with pytest.raises(KnownError, match="has not ended"):
        delete_session(store, "cut-off")
    with pytest.raises(KnownError, match="has not ended"):
        delete_set(store, "cut-off", 0, 1)
    for nothing in (lambda: delete_session(store, "nobody"), lambda: delete_set(store, ended(store)[0], 99, 1)):
        with pytest.raises(NotThere):
            nothing()
    assert all_rows(store) == before
    store.close()


def test_a_set_whose_session_is_gone_is_not_put_back(path: Path) -> None:
    store = a_full_history(path)
    id_ = ended(store)[0]
    removed = delete_set(store, id_, 0, 1)
    delete_session(store, id_)
    with pytest.raises(NotThere):
        undo(store, removed)
    store.close()


def test_what_was_deleted_is_overwritten_in_the_file_and_its_log(path: Path) -> None:
    store = HistoryStore.open(path)
    with store.transaction():
        store.begin(a_session("s1", plan="a canary in the plan"))
        store.set_over(a_set("s1", title="a canary in a set"))
        store.over(an_end("s1"))
        store.reflect("s1", 3, "a canary in the note")
        store.begin(a_session("s2"))
    store.settle()
    assert path.read_bytes().count(b"canary") >= 3
    delete_session(store, "s1")
    for each in path.parent.iterdir():
        assert b"canary" not in each.read_bytes(), each
    store.close()
