"""One owner for each data folder: the lock, the socket, and what is said over it."""

from __future__ import annotations

import itertools
import json
import os
import signal
import socket
import stat
import threading
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.children import finish, kill, line
from tests.support.instances import gated, owner

from backbeat.desktop.instance import call, server
from backbeat.desktop.instance import socket as instance_socket
from backbeat.desktop.instance.call import InstanceError, NobodyError, ask, claim, over_socket
from backbeat.desktop.instance.lock import InstanceLock, Owner, look_up
from backbeat.desktop.instance.owner import OwnInstance
from backbeat.desktop.instance.protocol import LONGEST, ProtocolError, VersionError, decode, encode
from backbeat.desktop.instance.server import answer_line
from backbeat.desktop.instance.socket import Peer, addresses, listen

MANY = 50


@pytest.fixture(autouse=True)
def runtime(tmp_path, monkeypatch):
    """A runtime folder of the test's own, as the desktop makes it."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


def _held(folder):
    lock = InstanceLock(folder)
    assert lock.acquire()
    return lock


@pytest.fixture
def own(data):
    made = OwnInstance(_held(data))
    yield made
    made.close()


def own_after_all(folder):
    """Whether a start succeeds now, with nobody's help, and can be called."""
    lock = InstanceLock(folder)
    assert claim(lock, {"do": "look"}) is None
    made = OwnInstance(lock)
    try:
        return lock.held and made.listening is not None and look_up(folder) == Owner(os.getpid(), False, made.address)
    finally:
        made.close()


# -- the lock ------------------------------------------------------------------------------------


def test_one_holds_it_and_says_who(data):
    first, second = InstanceLock(data), InstanceLock(data)
    assert look_up(data) is None
    assert first.acquire()
    assert first.acquire()
    assert not second.acquire()
    assert look_up(data) == Owner(os.getpid(), ready=False)
    first.listens_at("/somewhere")
    first.is_ready()
    assert look_up(data) == Owner(os.getpid(), ready=True, address="/somewhere")
    assert stat.S_IMODE(first.path.stat().st_mode) == 0o600
    first.release()
    assert look_up(data) is None
    assert second.acquire()
    second.release()


def test_a_disk_without_locks_keeps_nobody_from_working(data, monkeypatch):
    def refuse(_descriptor):
        raise OSError(95, "not supported")

    monkeypatch.setattr("backbeat.file_lock._try_lock", refuse)
    lock = InstanceLock(data)
    assert lock.acquire()
    assert not lock.held
    assert lock.key == ""
    assert OwnInstance(lock).listening is None
    assert look_up(data) is None


def test_a_full_disk_leaves_the_lock_nameless_and_held(data, monkeypatch):
    def full(*_):
        raise OSError(28, "no space")

    lock = InstanceLock(data)
    with monkeypatch.context() as patch:
        patch.setattr("backbeat.file_lock.os.write", full)
        assert lock.acquire()
    assert look_up(data) == Owner()
    with pytest.raises(InstanceError, match=r"its process is not known.* does not answer"):
        ask(data, {"do": "look"})
    lock.release()


@pytest.mark.parametrize("mode", [0o400, 0o600])
def test_a_lock_that_cannot_be_written_still_locks(data, mode, monkeypatch):
    data.mkdir()
    (data / "instance.lock").touch(mode)
    real = os.open

    def refuse(path, flags, *rest, **how):  # root may write anything, so it is refused here
        if flags & os.O_RDWR and mode == 0o400:
            raise PermissionError(13, "denied")
        return real(path, flags, *rest, **how)

    monkeypatch.setattr("backbeat.file_lock.os.open", refuse)
    lock, other = InstanceLock(data), InstanceLock(data)
    assert lock.acquire()
    assert lock.held
    assert not other.acquire()
    lock.release()


def test_two_folders_do_not_clash_and_two_ways_to_one_do(tmp_path):
    first, second = InstanceLock(tmp_path / "a"), InstanceLock(tmp_path / "b")
    assert first.acquire()
    assert second.acquire()
    assert first.key != second.key
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert not InstanceLock(tmp_path / "link").acquire()
    first.release()
    second.release()


# -- where it listens ----------------------------------------------------------------------------


def test_the_socket_is_private_and_in_the_desktops_own_folder(own, runtime):
    path = runtime / f"backbeat-{own.lock.key}.sock"
    assert own.address == str(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "data" not in path.name
    own.close()
    assert not path.exists()


@pytest.mark.parametrize("told", ["", "run", "/nowhere/at/all"])
def test_without_such_a_folder_it_is_beside_the_data(data, told):
    assert addresses("k", data, {"XDG_RUNTIME_DIR": told}) == (str(data / "instance.sock"),)


def test_a_runtime_folder_that_others_can_look_into_is_not_used(data, runtime):
    runtime.chmod(0o755)
    assert addresses("k", data) == (str(data / "instance.sock"),)


def test_a_path_too_long_for_a_socket_is_reached_all_the_same(tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    deep = tmp_path / ("d" * 100) / ("e" * 100)
    child = owner(deep)
    assert ask(deep, {"do": "look"}) == {"result": "done", "process": child.pid}
    kill(child)
    assert own_after_all(deep)


def test_when_no_folder_takes_a_socket_the_owner_owns_and_is_only_named(data, monkeypatch):
    def refuse(_address):
        raise OSError(95, "not supported")

    monkeypatch.setattr("backbeat.desktop.instance.owner.listen", refuse)
    made = OwnInstance(_held(data))
    assert made.listening is None
    made.lock.is_ready()
    with pytest.raises(InstanceError, match=rf"already runs \(process {os.getpid()}\)|not known"):
        ask(data, {"do": "look"})
    made.close()


def test_another_accounts_program_is_refused_at_both_ends(own, monkeypatch):
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(own.address)
        monkeypatch.setattr(instance_socket, "peer", lambda _connection: Peer(1, os.getuid() + 1))
        assert server.let_in(own.listening) is None
        caller.settimeout(20)
        assert caller.recv(1) == b""
    with pytest.raises(ConnectionRefusedError):
        over_socket(own.address, encode({"do": "look"}), 20)


def test_the_kernel_is_asked_who_calls():
    one, other = socket.socketpair()
    with one, other:
        assert instance_socket.peer(one, "linux") == Peer(os.getpid(), os.getuid())
        assert instance_socket.peer(one, "elsewhere") == Peer(None, None)
        assert instance_socket.is_own(one)


def test_macos_tells_the_account_in_its_own_way():
    class Connection:
        def getsockopt(self, level, name, length):
            assert (level, name, length) == (0, 1, 76)
            return (0).to_bytes(4, "little") + (501).to_bytes(4, "little") + bytes(68)

    assert instance_socket.peer(Connection(), "darwin") == Peer(None, 501)


# -- what is said ----------------------------------------------------------------------------------


@given(st.dictionaries(st.text(max_size=20), st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text()))
def test_what_is_said_comes_back_as_it_was(told):
    told.pop("backbeat", None)
    with suppress(ProtocolError):
        line = encode(told)
        assert line.endswith(b"\n")
        assert line.count(b"\n") == 1
        assert decode(line) == told


def test_a_file_name_that_is_no_text_goes_through():
    name = os.fsdecode(b"/home/\xff\xfe/r\xc3\xbccken.yaml")
    assert decode(encode({"file": name}))["file"] == name


@given(st.binary(max_size=300))
def test_bytes_from_anywhere_are_refused_and_nothing_else(line):
    with pytest.raises(ProtocolError):
        decode(line)


@pytest.mark.parametrize(
    "line",
    [b"", b"[]\n", b"{}\n", b"null\n", b'{"backbeat": true}\n', b'{"backbeat": "1"}\n', b"[" * 60_000, b"9" * 60_000],
)
def test_json_that_is_not_ours_is_refused(line):
    with pytest.raises(ProtocolError):
        decode(line)


def test_another_version_is_told_from_nonsense():
    with pytest.raises(VersionError):
        decode(b'{"backbeat": 2, "do": "show"}\n')
    told = answer_line(b'{"backbeat": 2}\n', lambda _: {})
    assert told is not None
    assert decode(told) == {"result": "version", "process": os.getpid()}


def test_nothing_too_long_is_said_or_taken():
    with pytest.raises(ProtocolError):
        encode({"file": "x" * LONGEST})
    told = answer_line(encode({}), lambda _: {"result": "x" * LONGEST})
    assert told is not None
    assert decode(told)["result"] == "too-long"


def test_what_nobody_waits_for_is_not_done_but_a_stop_is():
    asked = []

    def answer(wanted):
        asked.append(wanted["do"])
        return {"result": "done"}

    for do in ("break", "show", "stop"):
        answer_line(encode({"do": do}), answer, is_heard=False)
    assert asked == ["stop"]


# -- asking ----------------------------------------------------------------------------------------


def test_nobody_to_ask(data):
    with pytest.raises(NobodyError):
        ask(data, {"do": "look"})
    assert not data.exists()  # asking makes nothing


def test_the_owner_answers_another_process(data):
    child = owner(data)
    assert ask(data, {"do": "look"}) == {"result": "done", "process": child.pid}
    assert claim(InstanceLock(data), {"do": "look"}) == {"result": "done", "process": child.pid}
    finish(child)
    with pytest.raises(NobodyError):
        ask(data, {"do": "look"})


def test_an_owner_that_speaks_another_version_is_named(data):
    def newer(_address, _line, _patience):
        return b'{"backbeat": 9}\n', 7

    made = OwnInstance(_held(data))
    made.lock.is_ready()
    with pytest.raises(InstanceError, match="another version of Backbeat runs already"):
        ask(data, {"do": "look"}, newer)
    made.close()


def test_an_owner_that_starts_is_given_longer(data):
    waited = []

    def slow(_address, _line, patience):
        waited.append(patience)
        raise TimeoutError

    made = OwnInstance(_held(data))
    for ready in (False, True):
        if ready:
            made.lock.is_ready()
        with pytest.raises(InstanceError, match="does not answer"):
            ask(data, {"do": "look"}, slow)
    assert waited == [10.0, 1.0]
    made.close()


def test_an_answer_that_trickles_is_not_waited_for(own, monkeypatch):
    """The patience is for the whole answer, not for each piece of it."""
    now = itertools.count(0, 0.3)
    monkeypatch.setattr(call.time, "monotonic", lambda: next(now))
    over = threading.Event()

    def trickle():
        connection, _ = own.listening.accept()
        with connection:
            for _ in range(3):
                connection.send(b"x")
            over.wait(20)

    own.listening.settimeout(20)
    thread = threading.Thread(target=trickle, daemon=True)
    thread.start()
    with pytest.raises(TimeoutError):
        over_socket(own.address, encode({}), 0.7)
    over.set()
    thread.join(20)


def test_a_long_answer_is_read_no_further_than_it_may_be(own):
    def shout():
        connection, _ = own.listening.accept()
        with connection, suppress(OSError):
            connection.settimeout(20)
            connection.sendall(b"x" * 10_000_000)

    own.listening.settimeout(20)
    thread = threading.Thread(target=shout, daemon=True)
    thread.start()
    said, _ = over_socket(own.address, encode({}), 20)
    assert LONGEST < len(said) <= 2 * LONGEST
    thread.join(20)


def test_one_that_ends_while_it_is_asked_leaves_the_folder_free(data):
    """The answer never comes, the lock does."""
    child = owner(data)

    def gone(_address, _line, _patience):
        if child.poll() is None:
            kill(child)
        raise ConnectionRefusedError

    lock = InstanceLock(data)
    assert claim(lock, {"do": "look"}, gone) is None
    lock.release()


# -- faults ----------------------------------------------------------------------------------------


def test_F37_fifty_at_once_have_one_owner_each_time(data):
    for many in (MANY, MANY // 5):
        reader, writer = os.pipe()
        children = [gated(data, reader) for _ in range(many)]
        os.close(reader)
        assert {line(child) for child in children} == {"waiting"}
        os.close(writer)  # now, for all of them
        said = [line(child).split() for child in children]
        (winner,) = [int(number) for word, number in said if word == "owner"]
        assert [word for word, _ in said].count("told") == many - 1
        assert {int(number) for _, number in said} == {winner}
        for child in children:
            child.communicate()


@pytest.mark.parametrize("times", [1, 3])
def test_F38_after_kill_9_the_next_start_owns_it_again(data, runtime, times):
    for _ in range(times):
        kill(owner(data))
    assert list(runtime.glob("*.sock"))  # it was left behind
    assert own_after_all(data)
    assert not list(runtime.glob("*.sock"))


GARBAGE = [
    b"",
    b"\0" * 5000,
    b"\xff\xfe garbage",
    b"[" * 4096,
    b'{"process": "1", "address": 5}',
    b'{"process": -1, "ready": 3, "address": "a\\u0000b"}',
    json.dumps({"process": 1, "ready": True, "address": "/dev/null"}).encode(),
    json.dumps({"process": os.getppid(), "ready": False, "address": "/etc"}).encode(),  # alive, and not Backbeat
]


@pytest.mark.parametrize("garbage", GARBAGE)
def test_F38_garbage_in_the_lock_hinders_nobody(data, garbage):
    data.mkdir()
    (data / "instance.lock").write_bytes(garbage)
    assert look_up(data) is None
    assert own_after_all(data)


@pytest.mark.parametrize("garbage", GARBAGE)
def test_F38_garbage_in_a_lock_that_is_held_names_nobody_wrongly(data, garbage, monkeypatch):
    monkeypatch.setattr(call, "PATIENCE", 0.05)
    monkeypatch.setattr(call, "_PATIENCE_AT_START", 0.05)
    lock = _held(data)
    lock.path.write_bytes(garbage)
    with pytest.raises(InstanceError, match="already runs"):
        claim(InstanceLock(data), {"do": "look"})
    lock.release()


@pytest.mark.parametrize("make", ["file", "socket", "folder"])
def test_F38_something_in_the_sockets_place_is_replaced_or_gone_around(data, runtime, make):
    lock = _held(data)
    place = runtime / f"backbeat-{lock.key}.sock"
    if make == "file":
        place.write_text("left behind")
    elif make == "folder":
        place.mkdir()
    else:
        listen(str(place)).close()
    made = OwnInstance(lock)
    assert made.listening is not None
    assert made.address == str(data / "instance.sock" if make == "folder" else place)
    made.close()


@pytest.mark.parametrize("make", ["folder", "pipe"])
def test_F38_something_odd_in_the_locks_place_keeps_nobody_from_working(data, make):
    data.mkdir()
    (data / "instance.lock").mkdir() if make == "folder" else os.mkfifo(data / "instance.lock")
    lock = InstanceLock(data)
    assert lock.acquire()
    assert not lock.held


def test_F39_an_owner_that_hangs_is_named_and_keeps_the_folder(data):
    child = owner(data)
    os.kill(child.pid, signal.SIGSTOP)
    os.waitpid(child.pid, os.WUNTRACED)
    lock = InstanceLock(data)
    with pytest.raises(InstanceError, match=rf"^Backbeat already runs \(process {child.pid}\) but does not answer$"):
        claim(lock, {"do": "look"})
    assert not lock.held
    os.kill(child.pid, signal.SIGCONT)
    assert ask(data, {"do": "look"})["process"] == child.pid  # and it is the one it was
    kill(child)
