"""Speech Dispatcher's protocol: an answer belongs to its question, however late it comes."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from backbeat.sound.helper import dispatcher
from backbeat.sound.helper.dispatcher import SpeechServerError, _Connection

PATIENCE = 20  # seconds before a test gives up


def test_an_answer_that_comes_too_late_is_not_taken_for_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as listening, ThreadPoolExecutor(1) as beside:
        listening.bind(str(tmp_path / "speech"))
        listening.listen()
        asking = _Connection(tmp_path / "speech", lambda _code, _words: None)
        server, _ = listening.accept()
        with server:
            server.settimeout(PATIENCE)
            monkeypatch.setattr(dispatcher, "_PATIENCE", 0)
            with pytest.raises(SpeechServerError, match="no answer"):
                asking.ask("FIRST")
            monkeypatch.setattr(dispatcher, "_PATIENCE", PATIENCE)
            second = beside.submit(asking.ask, "SECOND")
            came = b""
            while b"SECOND\r\n" not in came:
                came += server.recv(1024)
            server.sendall(b"200 OK FIRST\r\n200-OK\r\n200 SECOND\r\n")
            assert second.result(PATIENCE) == ["OK", "SECOND"]
            asking.close()
