"""Other processes that own a data folder, or would like to, without the cost of a window."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.support.children import line, start

__all__ = ["OWNER", "gated", "owner"]

OWNER = """
import os, select, sys
from pathlib import Path
from backbeat.desktop.instance.lock import InstanceLock
from backbeat.desktop.instance.call import claim
from backbeat.desktop.instance.owner import OwnInstance
from backbeat.desktop.instance.server import let_in

folder, gate = Path(sys.argv[1]), int(sys.argv[2])
if gate >= 0:
    print("waiting")
    os.read(gate, 1)  # until the parent closes the other end, for all at once
lock = InstanceLock(folder)
answer = claim(lock, {"do": "look"})
if answer is not None:
    print("told", answer["process"])
    sys.exit()
own = OwnInstance(lock)
lock.is_ready()
print("owner", os.getpid())
inside = []
while True:
    ready, _, _ = select.select([sys.stdin, own.listening, *inside], [], [])
    if sys.stdin in ready:
        break
    if own.listening in ready:
        caller = let_in(own.listening)
        if caller is not None:
            inside.append(caller)
    for one in [each for each in ready if each in inside]:
        if not one.read(lambda wanted: {"result": "done"}):
            one.close()
            inside.remove(one)
own.close()
"""


def owner(folder: Path) -> subprocess.Popen[str]:
    """A process that owns this folder and answers; it ends when its standard input is closed."""
    child = start(OWNER, folder, -1)
    assert line(child) == f"owner {child.pid}"
    return child


def gated(folder: Path, gate: int) -> subprocess.Popen[str]:
    """A process that would like to, as soon as the other end of `gate` is closed."""
    return start(OWNER, folder, gate, pass_fds=(gate,))
