"""The private Python environment: made once, stamped when complete, mended when it is not.

The stamp is the only thing believed. It is taken away before anything changes and written back last, in
one step, so an environment that was interrupted at any moment has none and is made afresh.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from first_run.trouble import Exit, Trouble, last_lines, say

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Place",
    "Profile",
    "explain_pip",
    "fingerprint",
    "installed",
    "is_ready",
    "lock",
    "make",
    "write_stamp",
]

RECIPE = 1  # raise it when the set-up itself changes in a way that old environments lack
STAMP = "backbeat-ready.json"
LOCK = "backbeat-setup.lock"
SPACE_NEEDED_MB = 1100  # measured: 780 MB installed, and the download beside it while it is unpacked

Profile = str
EXTRAS: dict[Profile, tuple[str, ...]] = {"run": (), "test": ("test", "lint"), "build": ("build",)}


class Place(NamedTuple):
    """Where the checkout is and where its environment lives."""

    root: Path
    venv: Path

    @property
    def python(self) -> Path:
        """The environment's own interpreter."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def constraints(self) -> Path:
        """The pinned packages."""
        return self.root / "packaging" / "constraints.txt"

    @property
    def all_constraints(self) -> tuple[Path, ...]:
        """Those, and what only building needs."""
        more = self.root / "packaging" / "constraints-build.txt"
        return (self.constraints, more) if more.is_file() else (self.constraints,)


def requirements(root: Path, profile: Profile) -> list[str]:
    """Read what the project says it needs, from the one place where it says so."""
    import tomllib  # noqa: PLC0415 - the quick path should not pay for what it may not need

    project: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted: list[str] = list(project["dependencies"])
    for extra in EXTRAS[profile]:
        wanted += project["optional-dependencies"][extra]
    return wanted


def fingerprint(place: Place, profile: Profile, version: tuple[int, int]) -> str:
    """Name everything the environment is made from; another name means it has to be looked at again."""
    parts = [
        RECIPE,
        list(version),
        requirements(place.root, profile),
        *(file.read_text(encoding="utf-8") for file in place.all_constraints[: 2 if profile == "build" else 1]),
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _location(place: Place) -> dict[str, str]:
    """Say what a moved checkout or a replaced Python would change."""
    return {
        "root": str(place.root),
        "venv": str(place.venv),
        "interpreter": os.path.realpath(place.python),
    }


def _read_stamp(place: Place) -> dict[str, Any]:
    """Return the stamp, or nothing when it is missing, torn, or belongs to another place or Python."""
    try:
        stamp = json.loads((place.venv / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(stamp, dict) or not isinstance(stamp.get("profiles"), dict):
        return {}
    if any(stamp.get(key) != value for key, value in _location(place).items()):
        return {}
    return stamp if os.access(place.python, os.X_OK) else {}


def is_ready(place: Place, profile: Profile, version: tuple[int, int]) -> bool:
    """Tell whether nothing has to be done; this is all that an ordinary start pays."""
    profiles = _read_stamp(place).get("profiles", {})
    return bool(profiles.get(profile) == fingerprint(place, profile, version))


def write_stamp(place: Place, profiles: dict[Profile, str]) -> None:
    """Declare the environment complete, in one step that is either seen whole or not at all."""
    draft = place.venv / f"{STAMP}.{os.getpid()}"
    draft.write_text(json.dumps({**_location(place), "profiles": profiles}, indent=1), encoding="utf-8")
    os.replace(draft, place.venv / STAMP)  # noqa: PTH105 - the same call on every system


@contextlib.contextmanager
def lock(place: Place) -> Iterator[None]:
    """Let one set-up at a time work here; the system gives the lock back even after a kill."""
    _refuse_foreign(place.venv)
    with _understood(place.venv):
        place.venv.mkdir(parents=True, exist_ok=True)
        handle = (place.venv / LOCK).open("a+")
    with handle:
        if not _try_lock(handle.fileno()):
            say("Another set-up is at work in this folder; waiting for it to end ...")
            _wait_lock(handle.fileno())
        if os.name == "posix":
            # An installer that outlives a killed set-up keeps the lock, so that nobody works beside it.
            os.set_inheritable(handle.fileno(), True)
        yield


if sys.platform == "win32":
    import msvcrt
    import time

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_lock(descriptor: int) -> None:
        while not _try_lock(descriptor):
            time.sleep(0.2)
else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)


def _refuse_foreign(venv: Path) -> None:
    """Never empty a folder that is not an environment, whatever BACKBEAT_VENV says."""
    if venv.is_dir() and any(venv.iterdir()) and not any((venv / mark).exists() for mark in (LOCK, "pyvenv.cfg")):
        raise Trouble(f"{venv} has files in it that are not a Python environment: move them, or choose another folder.")


@contextlib.contextmanager
def _understood(where: Path) -> Iterator[None]:
    """Turn what the disk refuses into a sentence."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Trouble(_disk_full(where), Exit.DISK) from error
        raise Trouble(
            f"Cannot write in {where} ({error.strerror or error}): make the folder yours, or close a "
            "Backbeat that is still open, and run this again.",
            Exit.DISK,
        ) from error


def _disk_full(where: Path) -> str:
    return f"The disk that holds {where} is full: free about {SPACE_NEEDED_MB} MB and run this again."


def _clear(venv: Path) -> None:
    """Empty the environment but for the lock that is being held."""
    for entry in venv.iterdir():
        if entry.name == LOCK:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def make(place: Place) -> dict[Profile, str]:
    """Leave an unstamped environment that is fit to install into; return the profiles already in it.

    Called with the lock held. The stamp is gone when this returns.
    """
    stamp = _read_stamp(place)
    with _understood(place.venv):
        if stamp:
            (place.venv / STAMP).unlink()
            return dict(stamp["profiles"])
        if shutil.disk_usage(place.venv).free < SPACE_NEEDED_MB * 1_000_000:
            raise Trouble(_disk_full(place.venv), Exit.DISK)
        _clear(place.venv)
    say("Making a private Python environment ...")
    done = _run([sys.executable, "-m", "venv", str(place.venv)])
    if done.returncode != 0:
        full = "No space left" in done.stdout
        sentence = _disk_full(place.venv) if full else "Python could not make its environment; its last words were:"
        raise Trouble(f"{sentence}\n{last_lines(done.stdout)}", Exit.DISK if full else Exit.FAILED)
    return {}


def installed(place: Place, profile: Profile) -> None:
    """Install the pinned packages of a profile and make the checkout itself importable."""
    wanted = requirements(place.root, profile)
    qt = [name for name in wanted if name.startswith("PySide6")]
    rest = [name for name in wanted if name not in qt]
    if not any(place.venv.glob("**/site-packages/PySide6")):
        say("Fetching Qt (about 250 MB; a few minutes on a slow line) ...")
    _pip(place, qt)
    say("Fetching the small libraries ..." if profile == "run" else "Fetching the libraries and the test tools ...")
    _pip(place, rest)
    with _understood(place.venv):
        (_site_packages(place.venv) / "backbeat-checkout.pth").write_text(f"{place.root / 'app'}\n", encoding="utf-8")


def _site_packages(venv: Path) -> Path:
    """Find the folder that this environment imports from."""
    pattern = "Lib/site-packages" if os.name == "nt" else "lib/python3*/site-packages"
    return next(iter(venv.glob(pattern)))


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a tool quietly and keep all it says, in order."""
    # A person's own pip settings for other places (--user, --target, --prefix) would miss the environment.
    environment = {
        key: value for key, value in os.environ.items() if key not in ("PIP_TARGET", "PIP_PREFIX", "PYTHONHOME")
    }
    environment["PIP_USER"] = "0"
    return subprocess.run(
        command,
        check=False,
        close_fds=False,  # only the lock is inheritable
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=environment,
    )


def _pip(place: Place, names: list[str]) -> None:
    command = [
        str(place.python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-input",
        "--disable-pip-version-check",
    ]
    pins = [word for file in place.all_constraints for word in ("--constraint", str(file))]
    done = _run([*command, *pins, *names])
    if done.returncode != 0:
        raise explain_pip(done.stdout, place.venv)


def explain_pip(output: str, venv: Path) -> Trouble:
    """Say in one sentence why fetching failed, with the few lines that prove it."""
    for words, sentence, code in _PIP_FAILURES:
        proof = [line for line in output.splitlines() if any(word in line for word in words)]
        if proof:
            return Trouble(f"{sentence.format(venv=venv)}\n{last_lines(proof[-1])}", code)
    sentence = "Installing the libraries failed. Run this again, and if it stays, these lines tell why:"
    return Trouble(f"{sentence}\n{last_lines(output)}", Exit.DOWNLOAD)


# What pip says, what it means for a person, and the exit code; the first that fits is told.
_PIP_FAILURES = (
    (
        ("No space left", "Errno 28", "Disk quota exceeded"),
        f"The disk of {{venv}} or of temporary files is full: free about {SPACE_NEEDED_MB} MB and run this again.",
        Exit.DISK,
    ),
    (
        ("Permission denied", "Errno 13"),
        "Cannot write in {venv}: make the folder yours and run this again.",
        Exit.DISK,
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED",),
        "The download's certificate was refused: set this machine's clock, or ask who runs your network.",
        Exit.DOWNLOAD,
    ),
    (
        (
            *("NewConnectionError", "ConnectTimeout", "ReadTimeout", "ProxyError", "ConnectionResetError"),
            *(
                "name resolution",
                "getaddrinfo",
                "Max retries",
                "Network is unreachable",
                "Connection refused",
            ),
            *("Retrying (", "Name or service not known", "IncompleteRead", "Connection broken"),
        ),
        "The network did not answer: connect to the internet and run this again.",
        Exit.DOWNLOAD,
    ),
    (
        ("No matching distribution", "conflicting dependencies"),
        "A pinned package is not published for this Python on this kind of machine: try another, for example "
        "make run PYTHON=python3.12 (3.11 to 3.13 are known to work).",
        Exit.DOWNLOAD,
    ),
)
