"""The commands of ship.py. What they make lands in dist/."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from first_run.trouble import Exit, Trouble, say
from shipping.about import ROOT, about

__all__ = ["main"]

COMMANDS = ("deb", "tarball", "packages", "wheel", "freeze")


def main(arguments: list[str]) -> int:
    """Do one command; return what the process ends with."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        say(f"Usage: python packaging/ship.py {'|'.join(COMMANDS)}")
        return Exit.USAGE
    try:
        made = _do(arguments[0])
    except Trouble as trouble:
        say(str(trouble))
        return trouble.code
    except subprocess.CalledProcessError as failed:
        say(f"{Path(failed.cmd[0]).name} failed; its last words were:\n{(failed.stdout or '')[-3000:]}")
        return Exit.FAILED
    for path in made:
        size = f"{path.stat().st_size / 1e6:.1f} MB" if path.is_file() else "a folder"
        say(f"{os.path.relpath(path, ROOT)} ({size})")
    return 0


def _do(command: str) -> list[Path]:
    told, out, work = about(), ROOT / "dist", ROOT / "build"
    out.mkdir(exist_ok=True)
    if command == "wheel":
        return wheel(out)
    from shipping import icons  # noqa: PLC0415 - brings Qt

    drawn = icons.draw(work / "icons")
    from shipping import deb, frozen, tarball  # noqa: PLC0415

    folder = frozen.freeze(work, drawn)
    if command == "freeze":
        return [folder]
    builders = {"deb": deb.build, "tarball": tarball.build}
    wanted = builders if command == "packages" else (command,)
    return [builders[name](folder, drawn, work / name, out, told) for name in wanted]


def wheel(out: Path) -> list[Path]:
    """The wheel and the source archive, by the build backend that pyproject.toml names."""
    before = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    made = [path for path in sorted(out.iterdir()) if before.get(path) != path.stat().st_mtime_ns]
    return [path for path in made if path.name.endswith((".whl", ".tar.gz")) and path.name.startswith("backbeat-")]
