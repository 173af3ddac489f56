"""A message bus of a test's own, and a stub of the desktop on it that remembers what it is asked.

The stub is a process of its own, so that it can be killed or held up. It says each call it gets as a line of
JSON, and sends the signals that it is told to.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jeepney import HeaderFields, MatchRule
from jeepney.bus_messages import message_bus as jeepney_bus
from jeepney.io.blocking import open_dbus_connection

__all__ = ["BUS_TOOLS", "LOGIN", "SCREEN_SAVER", "Listener", "StubDesktop", "gdbus", "message_bus"]

BUS_TOOLS = ("dbus-daemon", "gdbus")
ROOT = Path(__file__).resolve().parents[2]
LOGIN = "org.freedesktop.login1"
SCREEN_SAVER = "org.freedesktop.ScreenSaver"

_CONFIGURATION = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def message_bus(folder: Path, name: str = "session") -> Iterator[str]:
    """A bus, by its address."""
    socket, settings = folder / f"{name}.bus", folder / f"{name}.conf"
    settings.write_text(_CONFIGURATION.format(socket=socket))
    reader, writer = os.pipe()
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={settings}", "--nofork", "--nopidfile", f"--print-address={writer}"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            told.readline()  # it listens
        yield f"unix:path={socket}"
    finally:
        daemon.terminate()
        daemon.wait()


def gdbus(address: str, *arguments: str) -> str:
    """What glib's tool, which knows nothing of us, says."""
    done = subprocess.run(
        ["gdbus", arguments[0], "--address", address, *arguments[1:]],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    return (done.stdout + done.stderr).strip()


class Listener:
    """Hears the signals of the media controls; it hears them from the moment it has been made."""

    def __init__(self, address: str) -> None:
        self._link = open_dbus_connection(address)
        rule = MatchRule(type="signal", path="/org/mpris/MediaPlayer2")
        self._link.send_and_get_reply(jeepney_bus.AddMatch(rule), timeout=30)

    def next(self) -> tuple[Any, ...]:
        """Interface, member and values. Waits for it."""
        while True:
            came = self._link.receive(timeout=30)
            fields = came.header.fields
            if fields.get(HeaderFields.path) == "/org/mpris/MediaPlayer2":
                return fields[HeaderFields.interface], fields[HeaderFields.member], came.body

    def close(self) -> None:
        self._link.close()


class StubDesktop:
    """Owns names on a bus. Which calls it answers, and how, is `_ANSWERS` in the process below."""

    def __init__(self, address: str, *names: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _STUB, address, *names],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "app")},
        )
        assert self.next() == ["ready"]

    def next(self) -> list[Any]:
        """The next call: sender, interface, method and arguments. Waits for it."""
        while (told := self._line())[0] == "gone":
            pass
        return told

    def until_gone(self, sender: str) -> None:
        """Until this one has left the bus."""
        while self._line() != ["gone", sender]:
            pass

    def _line(self) -> list[Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the stub has died"
        told: list[Any] = json.loads(line)
        return told

    def signal(self, path: str, interface: str, name: str, signature: str = "", *body: Any) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([path, interface, name, signature, body]) + "\n")
        self._process.stdin.flush()

    def kill(self) -> None:
        """Whoever reads its calls in another thread sees the end of them."""
        self._process.kill()

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


_STUB = """
import json, sys, threading
from itertools import count
from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import DBus, MatchRule, message_bus
from jeepney.io.blocking import open_dbus_connection

address, *names = sys.argv[1:]
link, lock, cookies = open_dbus_connection(address), threading.Lock(), count(7)
for name in names:
    link.send_and_get_reply(message_bus.RequestName(name))
link.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal", member="NameOwnerChanged")))
SESSION, USER = "/org/freedesktop/login1/session/_31", "/org/freedesktop/login1/user/_0"


def tell(*what):
    print(json.dumps(what), flush=True)


def send():
    for line in sys.stdin:
        path, interface, name, signature, body = json.loads(line)
        if signature == "sa{sv}as":
            body[1] = {key: tuple(value) for key, value in body[1].items()}
        with lock:
            link.send(new_signal(DBusAddress(path, interface=interface), name, signature or None, tuple(body)))


tell("ready")
threading.Thread(target=send, daemon=True).start()
while True:
    came = link.receive()
    fields = came.header.fields
    member = fields.get(HeaderFields.member)
    sender = fields.get(HeaderFields.sender)
    if member == "NameOwnerChanged" and came.body[0] == came.body[1] and not came.body[2]:
        tell("gone", came.body[0])
    if came.header.message_type is not MessageType.method_call:
        continue
    interface = fields.get(HeaderFields.interface)
    if member == "Inhibit" and interface.startswith("org.freedesktop.portal"):
        answer = ("o", ("/org/freedesktop/portal/desktop/request/1",))
    elif member == "Inhibit":
        answer = ("u", (next(cookies),))
    elif member in ("GetSessionByPID", "GetSession"):
        answer = ("o", (SESSION,)) if "no-session" not in sys.argv and "org.example.nosession" not in names else None
    elif member == "GetUser":
        answer = ("o", (USER,))
    elif member == "Get":
        answer = ("v", (("(so)", ("1", SESSION)),))
    else:
        answer = (None, ())
    tell(sender, interface, member, *[each for each in came.body if not isinstance(each, dict)])
    with lock:
        if answer is None:
            link.send(new_error(came, "org.freedesktop.login1.NoSessionForPID"))
        else:
            link.send(new_method_return(came, *answer))
"""
