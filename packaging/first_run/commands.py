"""The commands of bootstrap.py: each makes sure that what it needs is there, and then hands over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from first_run import environment
from first_run.environment import Place
from first_run.trouble import Exit, Trouble, say

__all__ = ["COMMANDS", "main"]

COMMANDS = {
    "run": "start Backbeat; what follows goes to it",
    "test": "lint, then every test; what follows goes to pytest, which then runs alone",
    "lint": "style and types",
    "gallery": "draw every page into pictures",
    "translations": "bring the translations up to date; prints what has no words yet",
    "bench": "measure what is promised about speed",
    "soak": "kill a running session 200 times and count what is lost; try every property a thousand times",
    "deb": "build the package for Debian and Ubuntu",
    "tarball": "the same program as an archive",
    "packages": "both, of one and the same frozen program",
    "wheel": "the Python package, and its source archive",
    "freeze": "only the folder of the program, for the installers of Windows and macOS",
    "setup": "look at everything again and install what is missing",
}

# What is built has an environment of its own, so that nothing of a developer's comes along.
BUILT = ("deb", "tarball", "packages", "wheel", "freeze")

# Tools of the project that are started as modules, from the top of the checkout.
MODULES = {"gallery": "tests.gallery", "bench": "benchmarks", "soak": "tests.soak"}


def place() -> Place:
    """Find the checkout this file is in, and the environment: .venv in it, unless told another."""
    root = Path(__file__).resolve().parents[2]
    return Place(root, Path(os.environ.get("BACKBEAT_VENV") or root / ".venv").absolute())


def main(arguments: list[str]) -> int:
    """Do one command; return what the process ends with."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command not in COMMANDS:
        say("Usage: python packaging/bootstrap.py COMMAND [...]\n")
        say("\n".join(f"  {name:8} {text}" for name, text in COMMANDS.items()))
        return Exit.USAGE
    try:
        return _do(command, rest)
    except Trouble as trouble:
        say(str(trouble))
        return trouble.code
    except KeyboardInterrupt:
        say("\nStopped. The same command goes on from here.")
        return Exit.INTERRUPTED


def _do(command: str, rest: list[str]) -> int:
    here = place()
    profile = "run" if command == "run" else "test"
    if command in BUILT:
        here, profile = Place(here.root, here.root / "build" / "environment"), "build"
    version = sys.version_info[:2]
    if command == "setup" or not environment.is_ready(here, profile, version):
        _set_up(here, profile, version)
    if command == "run":
        return _hand_over(here, ["-m", "backbeat", *rest])
    if command == "setup":
        say("Everything is in place.")
        return 0
    os.chdir(here.root)
    if command in BUILT:
        return _hand_over(here, [str(Path("packaging", "ship.py")), command, *rest])
    if command == "translations":
        return _hand_over(here, [str(Path("resources", "i18n", "update.py")), *rest])
    if command in {"lint", "test"}:
        return _lint(here) if command == "lint" else _test(here, rest)
    if not _module_exists(here.root, MODULES[command]):
        raise Trouble(f"This checkout has no {MODULES[command]}, which `{command}` would start.")
    return _hand_over(here, ["-m", MODULES[command], *rest])


def _set_up(here: Place, profile: str, version: tuple[int, int]) -> None:
    """Bring the system packages and the environment up to date, one process at a time."""
    from first_run.installing import provide  # noqa: PLC0415 - the quick path does without

    _refuse_other_c_library()
    with environment.lock(here):
        if environment.is_ready(here, profile, version) and "setup" not in sys.argv[1:2]:
            return  # another process did it while this one waited
        say("Setting up Backbeat; this happens once.")
        provide(profile, None)
        before = environment.make(here)
        environment.installed(here, profile)
        provide(profile, next(here.venv.glob("**/site-packages/PySide6"), None))
        now = {name: environment.fingerprint(here, name, version) for name in environment.EXTRAS}
        held = {"run", profile}  # the test profile holds all that running needs
        environment.write_stamp(
            here, {name: mark for name, mark in now.items() if name in held or before.get(name) == mark}
        )


def _refuse_other_c_library() -> None:
    """Qt for Python is published for glibc only; say so before fetching anything."""
    if sys.platform.startswith("linux") and any(Path("/lib").glob("ld-musl-*")) and not any(
        Path(folder).glob("ld-linux*") for folder in ("/lib", "/lib64")
    ):  # fmt: skip
        raise Trouble("Qt for Python is not published for musl systems such as Alpine: use a glibc distribution.")


def _module_exists(root: Path, name: str) -> bool:
    path = root.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__main__.py").is_file()


def _hand_over(here: Place, arguments: list[str]) -> int:
    """Become the program, so that keys, signals and the exit code are its own."""
    command = [str(here.python), *arguments]
    if os.name == "posix":
        os.execv(command[0], command)
    return _call(command)


def _call(command: list[str]) -> int:
    """Run a tool in this terminal and wait; Ctrl+C is the tool's to answer."""
    with subprocess.Popen(command) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue


def _lint(here: Place) -> int:
    """Run every check even when one fails, so that one round shows all there is to mend."""
    tools = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    return max(_call([str(here.python), "-m", *tool]) for tool in tools)


def _test(here: Place, rest: list[str]) -> int:
    """Lint and test; pytest speaks last, and either can fail the whole."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    lint = 0 if rest else _lint(here)
    tests = _call([str(here.python), "-m", "pytest", *(rest or _in_parallel())])
    if lint and not tests:
        say("The tests passed, but style or types did not: see above the tests.")
    return tests or lint


def _in_parallel() -> list[str]:
    """The whole suite shared out over the cores, two to four of them, and one more: some wait for a process."""
    cores = min(os.cpu_count() or 1, 4)
    return ["-n", str(cores + 1), "--dist", "worksteal"] if cores > 1 else []
