"""Backbeat on the command line, many times over: processes of their own, but each is forked from one that is ready.

Starting Python, importing and reading what ships would take most of the time of a test of a command. What the process
itself is the point of (how it starts, what it loads, its terminal, its signals) is tested with one that is started.
"""

from __future__ import annotations

import array
import atexit
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path

__all__ = ["run_backbeat"]

ROOT = Path(__file__).resolve().parents[2]


def run_backbeat(
    arguments: Sequence[str], environment: Mapping[str, str], folder: Path | None = None, timeout: float = 120
) -> subprocess.CompletedProcess[str]:
    """What ``python -m backbeat`` with these arguments says and ends with; nothing comes in."""
    asked = json.dumps([list(arguments), dict(environment), str(folder or Path.cwd())])
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, Path(os.devnull).open("rb") as nothing:
        ours, theirs = socket.socketpair()
        with ours, theirs:
            given = array.array("i", [nothing.fileno(), out.fileno(), err.fileno(), theirs.fileno()])
            kind = (socket.SOL_SOCKET, socket.SCM_RIGHTS, given)
            _ready().sendmsg([len(asked.encode()).to_bytes(4, "big")], [kind])
            _ready().sendall(asked.encode())
            theirs.close()
            ours.settimeout(timeout)
            code = int(ours.recv(16))
        told = [(file.seek(0), file.read().decode())[1] for file in (out, err)]
    return subprocess.CompletedProcess(["backbeat", *arguments], code, *told)


@cache
def _ready() -> socket.socket:
    """The way to the process that the others come from; there is one for each that runs tests."""
    ours, theirs = socket.socketpair()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.forks", str(theirs.fileno())],
        pass_fds=[theirs.fileno()],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}", "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    theirs.close()

    def end() -> None:
        ours.close()  # what it waits for; unless it waits for one that hangs
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    atexit.register(end)
    return ours


def _serve(way: socket.socket) -> int:
    """Fork for each that is asked for. Comes back in the child, with its exit code."""
    while True:
        size, kinds, _, _ = way.recvmsg(4, socket.CMSG_SPACE(4 * 4))
        if not size:
            return 0
        files = array.array("i", kinds[0][2]).tolist()
        asked = b""
        while len(asked) < int.from_bytes(size, "big"):
            asked += way.recv(int.from_bytes(size, "big") - len(asked))
        arguments, environment, folder = json.loads(asked)
        child = os.fork()
        if not child:
            way.close()
            for number, file in enumerate(files[:3]):
                os.dup2(file, number)
            for file in files:
                os.close(file)
            os.chdir(folder)
            os.environ.clear()
            os.environ.update(environment)
            for stream in (sys.stdout, sys.stderr):
                stream.reconfigure(encoding=environment["PYTHONIOENCODING"])  # type: ignore[union-attr]
            sys.argv[1:] = arguments
            from backbeat.__main__ import main  # noqa: PLC0415 - in the child, as there

            return main()
        _, status = os.waitpid(child, 0)
        with socket.socket(fileno=files[3]) as answer:
            answer.sendall(str(os.waitstatus_to_exitcode(status)).encode())
        for file in files[:3]:
            os.close(file)


def _make_ready() -> None:
    """Load what most commands load, and read what ships. None of it is Qt, which could not be forked."""
    from tests.support.read_once import shipped_exercises_read_once  # noqa: PLC0415 - not in who only asks

    from backbeat.local_library import open_library  # noqa: PLC0415
    from backbeat.paths import folders  # noqa: PLC0415

    for name in ("arguments", "check", "play", "plan", "timeline"):
        import_module(f"backbeat.cli.{name}")
    shipped_exercises_read_once().__enter__()
    open_library(folders(Path("nowhere"))).exercises()
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    _make_ready()
    with socket.socket(fileno=int(sys.argv[1])) as _way:
        _code = _serve(_way)
    sys.exit(_code)
