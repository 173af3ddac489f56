"""Callers of all kinds, in the thread of the window (F40), over a plain socket and over Qt's pipe."""

from __future__ import annotations

import os
import socket
import struct

import pytest
from PySide6.QtCore import QCoreApplication

from backbeat.desktop.instance.call import over_socket
from backbeat.desktop.instance.protocol import LONGEST, decode, encode
from backbeat.desktop.instance.server import MOST_CALLERS
from backbeat.desktop.instance.socket import listen
from backbeat.ui.system import instance as on_socket
from backbeat.ui.system import instance_pipe as on_pipe
from backbeat.ui.worker import Worker


class Called:
    """Who called and what for; a server that answers everything with "done"."""

    def __init__(self, kind, folder):
        self.wanted = []
        self.address = str(folder / "server.sock")
        self.listening = None
        if kind == "socket":
            self.listening = listen(self.address)
            self.server = on_socket.InstanceServer(self.listening, self.answer)
        else:
            self.server = on_pipe.PipeServer(self.address, self.answer)
            assert self.server.is_listening

    def answer(self, wanted):
        self.wanted.append(dict(wanted))
        return {"result": "done"}

    def caller(self):
        made = socket.socket(socket.AF_UNIX)
        made.settimeout(30)
        made.connect(self.address)
        return made


@pytest.fixture(params=["socket", "pipe"])
def called(request, qtbot, tmp_path):
    made = Called(request.param, tmp_path)
    yield made
    made.server.close()


@pytest.fixture
def on_plain_socket(qtbot, tmp_path):
    made = Called("socket", tmp_path)
    yield made
    made.server.close()


@pytest.fixture
def elsewhere(qtbot):
    """Another thread, standing for another process."""
    worker = Worker("elsewhere", lambda fault: pytest.fail(str(fault)))
    yield worker
    worker.close()


def dropped(qtbot, caller):
    """Wait until the server has closed this connection; what it had said before."""
    caller.setblocking(False)
    said = bytearray()

    def over():
        try:
            piece = caller.recv(4096)
        except BlockingIOError:
            return False
        except ConnectionResetError:
            return True
        said.extend(piece)
        return not piece

    qtbot.waitUntil(over, timeout=30_000)
    return bytes(said)


def test_a_caller_is_answered_once_and_sent_away(called, qtbot, elsewhere):
    answers = []
    elsewhere.do(lambda: over_socket(called.address, encode({"do": "look"}), 30), answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=30_000)
    said, _ = answers[0]
    assert decode(said) == {"result": "done", "process": os.getpid()}
    assert called.wanted == [{"do": "look"}]
    qtbot.waitUntil(lambda: called.server.callers == 0, timeout=30_000)


def test_a_line_in_pieces_is_put_together(called, qtbot):
    line = encode({"do": "show", "file": "/tmp/ü.yaml"})
    with called.caller() as caller:
        for start in range(0, len(line), 10):
            caller.send(line[start : start + 10])
            QCoreApplication.processEvents()  # each piece is read before the next is sent
        assert decode(dropped(qtbot, caller))["result"] == "done"
    assert called.wanted == [{"do": "show", "file": "/tmp/ü.yaml"}]


def test_only_the_first_line_counts(called, qtbot):
    with called.caller() as caller:
        caller.send(encode({"do": "look"}) + encode({"do": "stop"}))
        dropped(qtbot, caller)
    assert called.wanted == [{"do": "look"}]


def test_F40_ten_megabytes_without_an_end_are_dropped_at_64_kib(called, qtbot):
    with called.caller() as caller:
        caller.setblocking(False)
        sent = 0

        def cut_off():
            nonlocal sent
            try:
                while sent < 10_000_000:
                    sent += caller.send(b"x" * 65_536)
            except BlockingIOError:
                return False
            except (BrokenPipeError, ConnectionResetError):
                return True
            pytest.fail("all of it was taken")

        qtbot.waitUntil(cut_off, timeout=30_000)
        held = caller.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF)
    assert sent <= LONGEST + 2 * held + 65_536 + 65_536  # what the kernel holds of it on both sides was never read
    assert called.wanted == []


@pytest.mark.parametrize(
    "line",
    [
        bytes(range(256)) + b"\n",
        b"\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"[" * 60_000 + b"\n",
        b'{"backbeat": 1, "do": ' + b"9" * 50_000 + b"}\n",
        b"x" * (LONGEST + 1),
    ],
)
def test_F40_what_is_not_ours_is_dropped_without_a_word(called, qtbot, line):
    with called.caller() as caller:
        caller.sendall(line)
        assert dropped(qtbot, caller) == b""
    assert called.wanted == []
    assert called.server.callers == 0


def test_F40_one_that_never_says_anything_is_dropped_in_time(called, qtbot, monkeypatch):
    for module in (on_socket, on_pipe):
        monkeypatch.setattr(module, "PATIENCE", 50)
    with called.caller() as silent, called.caller() as half:
        half.send(b'{"backbeat": 1,')
        assert dropped(qtbot, silent) == b""
        assert dropped(qtbot, half) == b""
    assert called.wanted == []


def test_F40_a_crowd_that_stays_keeps_nobody_out(called, qtbot):
    crowd = [called.caller() for _ in range(MOST_CALLERS * 3)]
    qtbot.waitUntil(lambda: called.server.callers == MOST_CALLERS, timeout=30_000)
    with called.caller() as honest:
        honest.send(encode({"do": "look"}))
        assert decode(dropped(qtbot, honest))["result"] == "done"
    assert called.server.callers < MOST_CALLERS + 1
    for each in crowd:
        each.close()
    qtbot.waitUntil(lambda: called.server.callers == 0, timeout=30_000)


def test_F40_one_that_goes_with_a_bang_harms_nobody(called, qtbot):
    with called.caller() as caller:
        caller.send(b'{"backbeat"')
        caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    qtbot.waitUntil(lambda: called.server.callers == 0, timeout=30_000)
    with called.caller() as honest:
        honest.send(encode({"do": "look"}))
        assert decode(dropped(qtbot, honest))["result"] == "done"


def test_a_crowd_of_honest_ones_is_answered_one_and_all(on_plain_socket, qtbot):
    crowd = [on_plain_socket.caller() for _ in range(40)]
    for each in crowd:
        each.send(encode({"do": "look"}))
    assert [decode(dropped(qtbot, each))["result"] for each in crowd] == ["done"] * 40
    for each in crowd:
        each.close()


def test_what_was_asked_by_one_that_has_given_up_is_not_done(on_plain_socket, qtbot):
    """A break that was refused as "does not answer" must not begin a minute later (I-18)."""
    for do in ("break", "stop"):
        with on_plain_socket.caller() as caller:
            caller.send(encode({"do": do}))
    qtbot.waitUntil(lambda: bool(on_plain_socket.wanted), timeout=30_000)
    assert on_plain_socket.wanted == [{"do": "stop"}]


def test_too_many_open_files_are_waited_out(on_plain_socket, qtbot, monkeypatch):
    refused = []

    def full(_listening):
        refused.append(True)
        raise OSError(24, "too many open files")

    monkeypatch.setattr(on_socket, "_RETRY", 1)
    with on_plain_socket.caller() as caller, monkeypatch.context() as patch:
        patch.setattr(on_socket, "let_in", full)
        caller.send(encode({"do": "look"}))
        qtbot.waitUntil(lambda: len(refused) > 1, timeout=30_000)
        patch.undo()
        assert decode(dropped(qtbot, caller))["result"] == "done"


def test_after_the_end_nobody_is_answered(called, qtbot):
    with called.caller() as caller:
        qtbot.waitUntil(lambda: called.server.callers == 1, timeout=30_000)
        called.server.close()
        called.server.close()
        assert dropped(qtbot, caller) == b""
    with socket.socket(socket.AF_UNIX) as late, pytest.raises(OSError, match=r"refused|No such file"):
        late.connect(called.address)
