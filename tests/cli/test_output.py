"""The command line where its words cannot be shown: a poor terminal, a full disk, a closed stream, no reader."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run, assert_one_sentence, environment

COMMANDS = (("check", "FILE"), ("timeline", "FILE"), ("play", "FILE", "--speed", "500"), ("history", "list"))


def speak(data: Path, *arguments: object, stdout: int, close: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command with its output going to a descriptor; ``close`` names descriptors the shell closes first."""
    words = [sys.executable, "-m", "backbeat", "--data-dir", str(data), *map(str, arguments)]
    shell = ["/bin/sh", "-c", f'exec "$@" {close}', "sh"] if close else []
    return subprocess.run(
        [*shell, *words],
        stdout=stdout,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=120,
        env=environment(),
        check=False,
    )


def named(command: tuple[str, ...], routine: Path) -> list[str]:
    return [str(routine) if word == "FILE" else word for word in command]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_with_few_letters_ends_no_session(backbeat: Run, routine: Path, encoding: str) -> None:
    routine.write_text(routine.read_text().replace("Reach up.", "Reach up → and breathe 💪."))
    done = backbeat("play", routine, "--speed", 500, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Reach up ? and breathe ?." in done.stdout
    assert "finished" in backbeat("history", "list").stdout


def test_json_means_the_same_in_any_encoding(backbeat: Run, routine: Path) -> None:
    routine.write_text(routine.read_text().replace("Two moves", "Rückenübung 💪"), encoding="utf-8")
    for encoding in ("ascii", "utf-8"):
        done = backbeat("timeline", routine, "--json", PYTHONIOENCODING=encoding)
        assert json.loads(done.stdout)["title"] == "Rückenübung 💪"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_behind_the_output_is_one_sentence(tmp_path: Path, routine: Path, command: tuple[str, ...]) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = speak(tmp_path / "data", *named(command, routine), stdout=full)
    finally:
        os.close(full)
    assert done.returncode == 2
    assert_one_sentence(done.stderr)
    assert "the disk is full" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("close", [">&-", ">&- 2>&- <&-"])
def test_closed_streams_are_no_reason_to_fail(
    tmp_path: Path, routine: Path, command: tuple[str, ...], close: str
) -> None:
    done = speak(tmp_path / "data", *named(command, routine), stdout=subprocess.DEVNULL, close=close)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_session_whose_output_nobody_reads_is_closed_in_the_log(backbeat: Run, tmp_path: Path, routine: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = speak(tmp_path / "data", "play", routine, stdout=writer)
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")
    assert "cut off" in backbeat("history", "list").stdout


def test_a_name_that_is_not_text_is_shown_byte_by_byte(tmp_path: Path, routine: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/odd-\xff.yaml"
    Path(os.fsdecode(odd)).write_text(routine.read_text())
    command = [sys.executable, "-m", "backbeat", "--data-dir", str(tmp_path / "data"), "check", os.fsdecode(odd)]
    done = subprocess.run(command, capture_output=True, timeout=120, env=environment(), check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, odd + b": good\n", b"")
