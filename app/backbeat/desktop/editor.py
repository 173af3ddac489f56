"""What a free desktop writes plain text with.

A routine's own kind of file opens in Backbeat, so that to be written in it has to be given to an editor by name. The
lists in which a desktop keeps such choices are read here by the rules of freedesktop.org; no program is asked.
"""

from __future__ import annotations

import configparser
import shlex
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

__all__ = ["editor_command"]

_TEXT = "text/plain"
_OURS = "backbeat.desktop"
_BIGGEST = 1 << 20  # of a list; theirs are a few KiB
_HEADS = ("Default Applications", "Added Associations", "MIME Cache")
_DROPPED = frozenset(("%i", "%c", "%k", "%d", "%D", "%n", "%N", "%v", "%m"))


def editor_command(file: Path, environment: Mapping[str, str]) -> list[str] | None:
    """The program and its arguments that open `file` for writing; None where this desktop names no editor."""
    data = [*_folders(environment, "XDG_DATA_HOME", ".local/share", "XDG_DATA_DIRS", "/usr/local/share:/usr/share")]
    config = [*_folders(environment, "XDG_CONFIG_HOME", ".config", "XDG_CONFIG_DIRS", "/etc/xdg")]
    applications = [folder / "applications" for folder in data]
    desktops = [name for name in environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":") if name]
    names = [*(f"{desktop}-mimeapps.list" for desktop in desktops), "mimeapps.list", "mimeinfo.cache"]
    lists = [_read(folder / name) for folder in (*config, *applications) for name in names]
    for head in _HEADS:
        for found in lists:
            for identity in found.get(head, _TEXT, fallback="").split(";"):
                if identity and identity != _OURS:
                    command = _command(identity, applications, file, environment)
                    if command is not None:
                        return command
    return None


def _folders(environment: Mapping[str, str], own: str, usual: str, shared: str, others: str) -> Iterator[Path]:
    home = environment.get(own, "")
    if not home and environment.get("HOME"):
        home = str(Path(environment["HOME"]) / usual)
    for name in (home, *(environment.get(shared) or others).split(":")):
        if name.startswith("/"):
            yield Path(name)


def _read(path: Path) -> configparser.RawConfigParser:
    """One list or entry; what is missing or cannot be read says nothing."""
    found = configparser.RawConfigParser(strict=False, delimiters=("=",), comment_prefixes=("#",))
    try:
        if path.is_file() and path.stat().st_size <= _BIGGEST:
            found.read_string(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, configparser.Error):
        return configparser.RawConfigParser()
    return found


def _command(identity: str, applications: list[Path], file: Path, environment: Mapping[str, str]) -> list[str] | None:
    if "/" in identity:
        return None
    for folder in applications:
        for name in (identity, identity.replace("-", "/", 1)):  # a folder within is a hyphen in the name
            entry = _read(folder / name)
            if entry.has_section("Desktop Entry"):
                return _of_entry(entry["Desktop Entry"], file, environment)
    return None


def _of_entry(entry: Mapping[str, str], file: Path, environment: Mapping[str, str]) -> list[str] | None:
    if entry.get("Hidden") == "true" or entry.get("Terminal") == "true":  # a terminal is not ours to open
        return None
    try:
        words = shlex.split(entry.get("Exec", ""))
    except ValueError:
        return None
    if not words or shutil.which(words[0], path=environment.get("PATH")) is None:
        return None
    command: list[str] = []
    for word in words:
        if word in ("%f", "%F", "%u", "%U"):
            command.append(str(file))
        elif word not in _DROPPED:
            command.append(word.replace("%%", "%"))
    return command if str(file) in command else [*command, str(file)]
