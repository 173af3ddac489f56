"""Services on a bus that answer as a test says, in a process of their own, and tell what they are asked."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from queue import SimpleQueue
from threading import Thread
from typing import Any

__all__ = ["SILENCE", "AnsweringDesktop", "refusal"]

SILENCE: list[Any] = ["silence"]
"""No answer at all."""


def refusal(name: str) -> list[Any]:
    return ["error", name]


class AnsweringDesktop:
    """`answers` maps "interface.Method", or "interface.Property" where one is read, to a signature and a value."""

    def __init__(self, address: str, names: list[str], answers: Mapping[str, list[Any]]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _STUB, address, json.dumps(names), json.dumps(dict(answers))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._told: SimpleQueue[str] = SimpleQueue()
        self._asked: list[str] = []
        assert self._process.stdout is not None
        assert self._process.stdout.readline().strip() == "ready"
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._told.put(line.strip())

    def answer(self, what: str, answer: list[Any]) -> None:
        """From now on."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([what, answer]) + "\n")
        self._process.stdin.flush()
        while (told := self._told.get(timeout=30)) != f"changed {what}":
            self._asked.append(told)

    def asked(self) -> list[str]:
        """What it was asked since this was last looked at."""
        self.answer("nothing", SILENCE)  # when this is through, everything before it is too
        found, self._asked = self._asked, []
        return found

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()


_STUB = """
import json, sys, threading
from jeepney import HeaderFields, MessageFlag, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

address, names, answers = sys.argv[1], json.loads(sys.argv[2]), json.loads(sys.argv[3])
link = open_dbus_connection(address)
for name in names:
    link.send_and_get_reply(message_bus.RequestName(name))


def change():
    for line in sys.stdin:
        what, answer = json.loads(line)
        answers[what] = answer
        print("changed", what, flush=True)


print("ready", flush=True)
threading.Thread(target=change, daemon=True).start()
while True:
    came = link.receive()
    if came.header.message_type is not MessageType.method_call:
        continue
    fields = came.header.fields
    member = fields.get(HeaderFields.member)
    of_property = member == "Get"
    what = ".".join(came.body) if of_property else f"{fields.get(HeaderFields.interface)}.{member}"
    starts = "" if came.header.flags & MessageFlag.no_auto_start else " starting"
    print(what + starts, flush=True)
    kind, *value = answers.get(what, ["error", "org.freedesktop.DBus.Error.UnknownMethod"])
    if kind == "error":
        link.send(new_error(came, value[0]))
    elif kind != "silence":
        body = (((kind, value[0])),) if of_property else tuple(value)
        if kind == "v" and not of_property:
            body = (tuple(value[0]),)
        link.send(new_method_return(came, "v" if of_property else kind, body))
"""
