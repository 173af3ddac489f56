"""The named pipe of Windows, with a FIFO in its place: what is written into it comes out of it."""

from __future__ import annotations

import os

import pytest

from backbeat.desktop.instance.protocol import decode, encode
from backbeat.desktop.instance.windows import over_pipe, pipe_name


@pytest.fixture
def pipe(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


def test_the_pipe_has_the_name_of_the_folder():
    assert pipe_name("1-a") == "\\\\.\\pipe\\backbeat-1-a"


def test_a_line_goes_and_a_line_comes(pipe):
    said, process = over_pipe(str(pipe), encode({"do": "look"}), 30)
    assert decode(said) == {"do": "look"}
    assert process is None


def test_nobody_there_is_told_from_somebody_silent(pipe, tmp_path):
    with pytest.raises(FileNotFoundError):
        over_pipe(str(tmp_path / "none"), encode({}), 30)
    with open(pipe, "r+b", buffering=0) as other:  # noqa: PTH123 - as the code under test does
        with pytest.raises(TimeoutError):
            over_pipe(str(pipe), b"", 0.05)
        other.write(b"\n")  # lets the thread go
