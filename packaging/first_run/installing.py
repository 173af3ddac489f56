"""Installing system packages when that is allowed, and the exact line to type when it is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from first_run import system_packages as system
from first_run.trouble import Exit, Trouble, last_lines, say

__all__ = ["provide"]


def provide(profile: str, pyside: Path | None) -> None:
    """Put in place what the system lacks, or stop with the line that would.

    What is only wanted, as a voice, is installed along with the rest where that is allowed and is a hint
    where it is not.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = system.find_missing(profile, pyside)
    needed = [thing for thing in missing if thing.needed]
    if not missing or (pyside is None and not needed):
        return  # what is only wanted waits for the closer look, to be spoken of once
    manager = system.family(_os_release(), lambda name: shutil.which(name) is not None)
    if manager is None:
        _without_manager(missing)
        return
    available = system.apt_has(system.alternatives()) if manager == "apt" else set()
    packages = system.packages_for(manager, missing, available.__contains__)
    prefix = _allowed(manager, packages)
    if prefix is None:
        _tell_line(manager, packages, needed)
        return
    if packages:
        _install(manager, packages, prefix)
    left = [thing for thing in system.find_missing(profile, pyside) if thing.needed]
    if left:
        raise Trouble(
            f"Still missing on this system: {_names(left)}. Install what has them and run this again.",
            Exit.SYSTEM_PACKAGES,
        )


def _os_release() -> dict[str, str]:
    for file in (Path("/etc/os-release"), Path("/usr/lib/os-release")):
        if file.is_file():
            return system.parse_os_release(file.read_text(encoding="utf-8", errors="replace"))
    return {}


def _names(things: list[system.Missing]) -> str:
    """Name what is missing in words a person can search for; a long list is cut."""
    words = {"font": "a font", "ensurepip": "Python's ensurepip module"}
    names = [words.get(thing.name, thing.name) for thing in things]
    return ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")


def _without_manager(missing: list[system.Missing]) -> None:
    """Say what is missing on a system whose package manager is unknown."""
    needed = [thing for thing in missing if thing.needed]
    if needed:
        raise Trouble(
            f"This system lacks {_names(needed)}, and its package manager is not one that is known here: "
            "install what has them and run this again.",
            Exit.SYSTEM_PACKAGES,
        )
    say(f"Sound or voice may be missing, for want of {_names(missing)}.")


def _tell_line(manager: str, packages: list[str], needed: list[system.Missing]) -> None:
    """Stop with the one line to type, or go on with a hint when everything needed is there."""
    sudo = shutil.which("sudo") is not None
    line = system.line_to_type(manager, packages, sudo=sudo)
    who = "" if sudo else " as root"
    if not needed:
        say(f"For sound and a voice, type this once{who}:\n\n  {line}\n")
        return
    raise Trouble(
        f"This system lacks {_names(needed)}.\nType this one line{who}, then the same command again:\n\n  {line}\n",
        Exit.SYSTEM_PACKAGES,
    )


def _allowed(manager: str, packages: list[str]) -> list[str] | None:
    """Return what goes before the command (nothing for root, sudo after a yes), or None for hands off."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if os.environ.get("CI"):
        quiet = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0
        return ["sudo", "-n"] if quiet else None
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    line = system.line_to_type(manager, packages, sudo=True)
    say(f"Backbeat needs some system packages. It would run:\n\n  {line}\n")
    say("Run it now? Your password may be asked for. [Y/n] ")
    answer = sys.stdin.readline()
    return ["sudo"] if answer.strip().lower() in ("", "y", "yes") and answer else None


def _install(manager: str, packages: list[str], prefix: list[str]) -> None:
    """Run the package manager quietly; its last words are shown only when it fails."""
    shown = ", ".join(packages[:4]) + (", and so on" if len(packages) > 4 else "")
    say(f"Installing {len(packages)} system packages ({shown}) ...")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    *refreshing, installing = system.install_commands(manager, packages)
    for command in refreshing:  # one dead third-party source must not stop the install, which will tell if it matters
        subprocess.run([*prefix, *command], check=False, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    if manager == "apt":
        installing = [*installing[:2], "-o", "DPkg::Lock::Timeout=180", *installing[2:]]
    done = subprocess.run(
        [*prefix, *installing],
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode != 0:
        line = system.line_to_type(manager, packages, sudo=bool(prefix))
        raise Trouble(
            f"Installing system packages failed:\n{last_lines(done.stdout)}\n"
            f"Put that right and run this again, or type:\n\n  {line}\n",
            Exit.SYSTEM_PACKAGES,
        )
