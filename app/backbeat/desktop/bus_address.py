"""Where the message buses of a Linux desktop are, and whether anybody is there.

Needs nothing but a socket, so that it can be asked before Qt is: Qt waits without end for a session bus that
takes the connection and says nothing.
"""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path

__all__ = ["NO_BUS", "leave_out_silent_bus", "session_path", "system_path", "why_no_bus"]

NO_BUS = "unix:path=/dev/null"
"""An address at which nobody can be, for those who would look further if there was none."""

_PATIENCE = 0.25  # seconds; a bus that is there answers within one thousandth
_SYSTEM = "unix:path=/run/dbus/system_bus_socket;unix:path=/var/run/dbus/system_bus_socket"


def session_path(environment: Mapping[str, str] = os.environ) -> str | None:
    """The socket of the person's own bus; None where there is none, or none on this machine."""
    address = environment.get("DBUS_SESSION_BUS_ADDRESS")
    if address:
        return _local(address)
    usual = Path(environment.get("XDG_RUNTIME_DIR") or "/nowhere", "bus")
    return str(usual) if usual.exists() else None


def system_path(environment: Mapping[str, str] = os.environ) -> str | None:
    """The socket of the machine's bus."""
    return _local(environment.get("DBUS_SYSTEM_BUS_ADDRESS") or _SYSTEM)


def why_no_bus(path: str | None) -> str | None:
    """None where a bus answers, else the reason in a few words. Takes a quarter of a second at most."""
    if path is None:
        return "there is no address of one"
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.settimeout(_PATIENCE)
            probe.connect(path)
            probe.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
            return None if probe.recv(64).startswith(b"OK") else "it does not let Backbeat in"
    except TimeoutError:
        return "it does not answer"
    except (OSError, ValueError) as error:
        return (getattr(error, "strerror", None) or "its address makes no sense").lower()


def leave_out_silent_bus(environment: MutableMapping[str, str] = os.environ) -> bool:
    """Before Qt is started: a session bus that does not answer is taken out of its way. Whether that was so."""
    if sys.platform != "linux" or why_no_bus(path := session_path(environment)) is None or path is None:
        return False
    environment["DBUS_SESSION_BUS_ADDRESS"] = NO_BUS
    return True


def _plain(value: str) -> str:
    """Without the signs that stand for others, such as %20."""
    return re.sub("%([0-9A-Fa-f]{2})", lambda found: chr(int(found[1], 16)), value)


def _local(addresses: str) -> str | None:
    """The first address that is a socket of this machine: `unix:path=...` or `unix:abstract=...`."""
    found = None
    for address in addresses.split(";"):
        kind, _, rest = address.partition(":")
        values = dict(part.partition("=")[::2] for part in rest.split(","))
        path = _plain(values["path"]) if "path" in values else None
        if kind == "unix" and "abstract" in values:
            path = "\0" + _plain(values["abstract"])
        if kind != "unix" or not path:
            continue
        if path.startswith("\0") or Path(path).exists():
            return path
        found = found or path
    return found
