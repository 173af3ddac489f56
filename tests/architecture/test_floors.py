"""The house stands: nobody imports upward, nobody imports in a circle, nobody reads a clock below the roof."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app" / "backbeat"

FLOORS = {
    "routine": 1,
    "session": 1,
    "figure": 1,
    "plan": 1,
    "breaks": 1,
    "sheet": 1,
    "said": 1,
    "__init__": 1,
    "atomic": 2,
    "clock": 2,
    "file_lock": 2,
    "file_names": 2,
    "local_library": 2,
    "paths": 2,
    "picture_files": 2,
    "settings": 2,
    "starter": 2,
    "history": 2,
    "sound": 2,
    "desktop": 2,
    "ui": 3,
    "answering": 4,
    "application": 4,
    "companions": 4,
    "launch": 4,
    "cli": 4,
    "__main__": 5,
}
# Within the first floor, too, things stand on each other: a session knows routines, never the other way.
FIRST_FLOOR = ["routine", "figure", "session", "plan", "breaks", "sheet"]
# The process that makes the noise is a program of its own, and the one place of the second floor that knows Qt.
QT_OF_SOUND = {"sound/helper/output.py", "sound/helper/player.py", "sound/helper/qt_voice.py"}
# The only modules of the first floor that may touch a file.
READS_FILES = {"routine/source.py", "routine/library.py"}


def modules() -> Iterator[Path]:
    yield from sorted(APP.rglob("*.py"))


def named(path: Path) -> str:
    parts = path.relative_to(APP.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports(path: Path, *, late: bool = True, typing_only: bool = False) -> set[str]:
    """The backbeat modules a file imports; those for type checkers alone only when asked for."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()

    def visit(node: ast.AST) -> None:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING" and not typing_only:
            return
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not late:
            return
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(tree)
    return found


def inside(names: set[str]) -> set[str]:
    known = {named(path) for path in modules()}
    return {name for name in names if name in known and name != "backbeat"}


@pytest.mark.parametrize("path", list(modules()), ids=lambda path: str(path.relative_to(APP)))
def test_nobody_imports_upward(path: Path) -> None:
    here = room(named(path))
    assert here in FLOORS, f"{here} has no floor yet; give it one here and in ARCHITECTURE.md"
    for name in inside(imports(path)):
        there = room(name)
        assert FLOORS[there] <= FLOORS[here], f"{path.name} imports {name}, which is above it"
        if here in FIRST_FLOOR and there in FIRST_FLOOR:
            assert FIRST_FLOOR.index(there) <= FIRST_FLOOR.index(here), f"{path.name} imports {name}"


def test_there_are_no_circles() -> None:
    graph = {named(path): inside(imports(path, late=False)) - {named(path)} for path in modules()}
    done: set[str] = set()

    def walk(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " -> ".join((*above[above.index(module) :], module))
        if module not in done:
            for other in graph.get(module, ()):
                walk(other, (*above, module))
            done.add(module)

    for module in graph:
        walk(module, ())


@pytest.mark.parametrize("path", list(modules()), ids=lambda path: str(path.relative_to(APP)))
def test_the_first_two_floors_know_nothing_of_qt(path: Path) -> None:
    if FLOORS[room(named(path))] > 2:
        assert not {"PySide6.QtMultimedia", "PySide6.QtTextToSpeech"} & imports(path), "sound has a process of its own"
        return
    if str(path.relative_to(APP)) in QT_OF_SOUND:
        return
    assert not {name for name in imports(path, typing_only=True) if name.startswith("PySide6")}


@pytest.mark.parametrize("path", list(modules()), ids=lambda path: str(path.relative_to(APP)))
def test_the_first_floor_reads_no_clock_and_no_disk(path: Path) -> None:
    if FLOORS[room(named(path))] > 1 or room(named(path)) == "__init__":
        return
    calls = {ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)}
    clocks = {"time.time", "time.monotonic", "time.sleep", "datetime.now", "datetime.utcnow", "date.today"}
    assert not calls & clocks
    if str(path.relative_to(APP)) not in READS_FILES:
        assert not {call for call in calls if call == "open" or call.startswith(("os.", "socket.", "subprocess."))}


@pytest.mark.parametrize("path", list(modules()), ids=lambda path: str(path.relative_to(APP)))
def test_nobody_loads_what_makes_the_noise(path: Path) -> None:
    """It may crash; it is started as a process, from the entry where the program is frozen."""
    if path.relative_to(APP).parts[:2] == ("sound", "helper") or path.name == "__main__.py":
        return
    assert not {name for name in imports(path) if name.startswith("backbeat.sound.helper")}


def test_a_module_can_be_read_in_one_sitting() -> None:
    too_long = {str(path.relative_to(APP)): n for path in modules() if (n := len(path.read_text().splitlines())) > 400}
    assert not too_long


def test_the_program_has_no_way_onto_the_network() -> None:
    """Sockets only of the local kind, and none of the modules that speak to other machines."""
    forbidden = {"urllib", "http", "ftplib", "smtplib", "ssl", "asyncio", "requests", "PySide6.QtWebSockets"}
    for path in modules():
        names = imports(path)
        assert not {name for name in names if name in forbidden or name.split(".")[0] in forbidden}, path
        text = path.read_text(encoding="utf-8")
        assert "AF_INET" not in text, path
        for kind in ("QTcpSocket", "QUdpSocket", "QNetworkAccessManager", "QSslSocket"):
            assert kind not in text, path
