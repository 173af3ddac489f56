"""A listener in the place of a screen reader: reads the accessible tree of a program over D-Bus, and hears its events.

It speaks to the bus as screen readers do (AT-SPI), and knows nothing of Qt.
"""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MatchRule, Properties, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection
from tests.end_to_end.desktop import until

__all__ = ["Assistant", "Node", "session_bus"]

ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_EVENTS = "org.a11y.atspi.Event.Object"
_HEARD = (
    "object:announcement",
    "object:property-change:accessible-name",
    "object:text-changed",
    "object:state-changed",
)
_STATES = {1: "active", 4: "checked", 7: "editable", 8: "enabled", 11: "focusable", 12: "focused", 25: "showing"}


@dataclass(frozen=True)
class Node:
    """One accessible object as a screen reader is told of it."""

    name: str
    role: str
    description: str
    states: frozenset[str]
    children: tuple[Node, ...] = field(repr=False)

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()


@contextmanager
def session_bus(folder: Path) -> Iterator[dict[str, str]]:
    """A session bus of its own; what a program needs in its environment to find it."""
    folder.mkdir(mode=0o700)
    environment = {"XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "PATH": os.environ.get("PATH", "")}
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().decode().strip()
    try:
        yield {"DBUS_SESSION_BUS_ADDRESS": address, "XDG_RUNTIME_DIR": str(folder)}
    finally:
        daemon.terminate()
        daemon.wait()
        daemon.stdout.close()


class Assistant:
    """Turns accessibility on as a screen reader does when it starts, and listens."""

    def __init__(self, address: str) -> None:
        with open_dbus_connection(address) as session:
            bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
            session.send_and_get_reply(Properties(bus).set("IsEnabled", "b", True), timeout=20)
            where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (self._address,) = session.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=20).body
        self._connection = open_dbus_connection(self._address)
        self.heard: list[tuple[str, str]] = []  # the event, and its words
        self._ears = open_dbus_connection(self._address)
        registry = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
        for event in _HEARD:
            self._ears.send_and_get_reply(new_method_call(registry, "RegisterEvent", "s", (event,)), timeout=20)
        rule = MatchRule(type="signal", interface=_EVENTS)
        self._ears.send_and_get_reply(message_bus.AddMatch(rule), timeout=20)
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._connection.close()
        with suppress(OSError):
            self._ears.sock.shutdown(2)
        self._thread.join(20)
        self._ears.close()

    def _listen(self) -> None:
        with suppress(OSError, ValueError):  # closed
            while True:
                message = self._ears.receive()
                fields = message.header.fields
                if fields.get(2) == _EVENTS and message.body:
                    detail, _, _, (_, value), *_ = message.body
                    self.heard.append((f"{fields[3]}:{detail}", str(value)))

    def _call(self, at: tuple[str, str], method: str) -> Any:
        address = DBusAddress(at[1], at[0], _ACCESSIBLE)
        return self._connection.send_and_get_reply(new_method_call(address, method), timeout=20).body[0]

    def _property(self, at: tuple[str, str], name: str) -> str:
        address = DBusAddress(at[1], at[0], _ACCESSIBLE)
        reply = self._connection.send_and_get_reply(Properties(address).get(name), timeout=20)
        value = reply.body[0]
        return str(value[1]) if isinstance(value, tuple) else ""  # an error: it is gone

    def _read(self, at: tuple[str, str]) -> Node | None:
        """An object and all that can be seen in it; None where it is gone or hidden."""
        bits = self._call(at, "GetState")
        if not isinstance(bits, list):
            return None
        whole = sum(part << (32 * index) for index, part in enumerate(bits))
        states = frozenset(name for bit, name in _STATES.items() if whole >> bit & 1)
        if "showing" not in states:
            return None
        children = self._call(at, "GetChildren")
        inside = tuple(self._read(child) for child in children) if isinstance(children, list) else ()
        return Node(
            self._property(at, "Name"),
            str(self._call(at, "GetRoleName")),
            self._property(at, "Description"),
            states,
            tuple(child for child in inside if child is not None),
        )

    def windows(self) -> list[Node]:
        """The windows of every program on the bus, as they are now."""
        programs = self._call(("org.a11y.atspi.Registry", ROOT), "GetChildren")
        found = []
        for program in programs:
            tops = self._call(tuple(program), "GetChildren")
            found += [self._read(top) for top in tops] if isinstance(tops, list) else []
        return [node for node in found if node is not None]

    def read(self, title: str) -> Node:
        """The window whose name has these words, as soon as there is one."""
        found: list[Node] = []

        def look() -> bool:
            found[:] = [window for window in self.windows() if title in window.name]
            return bool(found)

        until(look, f"a window named {title!r} on the accessibility bus")
        return found[0]
