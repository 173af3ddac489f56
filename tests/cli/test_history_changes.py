"""`backbeat history`: what changes something says what it did, and asks before what cannot be undone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.support.histories import FULL, a_full_history, told

from backbeat.cli.commands import run
from backbeat.cli.output import counted
from backbeat.history.backup_book import backups
from backbeat.history.store import HistoryStore


@pytest.fixture
def history(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "history.db"
    a_full_history(path).close()
    return path


def backbeat(path: Path, *words: object) -> int:
    return run(["--data-dir", str(path.parent), "history", *map(str, words)])


def rows(path: Path) -> tuple[Any, Any]:
    store = HistoryStore.open(path)
    found = told(store)
    store.close()
    return found


@pytest.mark.parametrize("word", ["import", "merge"])
def test_another_history_is_added_and_said(
    history: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    out = tmp_path / "out.json"
    assert backbeat(history, "export", "--format", "json", "-o", out) == 0
    assert len(json.loads(out.read_text())["records"]) > 3
    other = tmp_path / "other" / "history.db"
    assert backbeat(other, word, out) == 0
    assert backbeat(other, word, out) == 0
    said = capsys.readouterr().out
    assert "6 sessions with 26 sets added; 0 were here already." in said
    assert "0 sessions with 0 sets added; 6 were here already." in said
    assert backbeat(history, word, FULL) == 0
    assert "A copy from before" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("merge", "missing"), "there is no file"),
        (("merge", "text"), "this is not JSON"),
        (("restore", "nothing"), "there is no backup 'nothing'"),
        (("restore", "../../etc/passwd"), "there is no backup"),
        (("delete", "zzz"), "there is no such session"),
        (("delete", "last"), "add --yes"),
        (("delete-all",), "add --yes"),
        (("restore", "newest"), "add --yes"),
    ],
)
def test_a_mistake_is_a_sentence_and_nothing_dangerous_is_done_unasked(
    history: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("text").write_text("dear diary")
    before = rows(history)
    assert backbeat(history, *words) != 0
    told_ = capsys.readouterr().err
    assert sentence in told_
    assert "Traceback" not in told_
    assert rows(history) == before


class Terminal:
    def __init__(self, answer: str) -> None:
        self.answer = answer

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self.answer + "\n"


@pytest.mark.parametrize(("answer", "goes"), [("yes", True), ("y", False), ("", False), ("no", False)])
def test_in_a_terminal_it_is_asked(
    history: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], answer: str, goes: bool
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    assert (backbeat(history, "delete-all") == 0) is goes
    assert history.exists() is not goes
    assert "This cannot be undone" in capsys.readouterr().out


def test_backups_are_made_listed_and_restored(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = rows(history)
    assert backbeat(history, "backup") == 0
    assert "6 sessions with 26 sets copied and checked" in capsys.readouterr().out
    session = min(before[0])
    assert backbeat(history, "delete", session, "--yes") == 0
    assert "Deleted: one session" in capsys.readouterr().out
    assert rows(history) != before
    assert backbeat(history, "backup", "--list") == 0
    listed = capsys.readouterr().out
    assert "by-hand" in listed
    assert "6 sessions" in listed
    name = next(each.path.name for each in backups(history) if each.why == "by-hand")
    assert backbeat(history, "restore", name, "--yes") == 0
    assert "What was there before" in capsys.readouterr().out
    assert rows(history) == before


def test_F73_delete_all_says_what_went_and_what_is_out_of_reach(
    history: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (history.parent / "state").mkdir()
    (history.parent / "state" / "backbeat.log").write_text("a log")
    assert backbeat(history, "delete-all", "--yes", "--copy", tmp_path / "copy.db") == 0
    said = capsys.readouterr().out
    for word in ("history.db", "backups", "backbeat.log", "Kept, as you asked", "exported", "printed", "snapshots"):
        assert word in said
    assert [each for each in history.parent.rglob("*") if each.is_file()] == []
    assert backbeat(history, "delete-all", "--yes") == 0
    assert "nothing to delete" in capsys.readouterr().out


def test_without_a_history_there_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "none" / "history.db"
    assert backbeat(path, "backup") != 0
    assert "there is no history yet" in capsys.readouterr().err
    assert backbeat(path, "backup", "--list") == 0
    assert "No backups yet" in capsys.readouterr().out
    assert not path.parent.exists()


def test_going_away_from_a_question_is_no_yes_and_no_traceback(
    history: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(_question: str) -> str:
        raise EOFError

    before = rows(history)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", gone)
    assert backbeat(history, "delete", "last") == 130
    assert "Traceback" not in capsys.readouterr().err
    assert rows(history) == before


@pytest.mark.parametrize(("number", "words"), [(0, "0 sets"), (1, "1 set"), (2, "2 sets")])
def test_one_of_a_thing_is_not_several(number, words):
    assert counted(number, "set") == words
