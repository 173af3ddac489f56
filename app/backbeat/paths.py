"""Where files are: those that ship with the program, and the person's own.

Shipped files follow one rule: beside the package in `shipped/` when that is there (a wheel, a frozen
program), else at the root of the checkout the package stands in.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from backbeat.atomic import private_folder

__all__ = [
    "Folders",
    "NoHome",
    "folders",
    "shipped_docs",
    "shipped_exercises",
    "shipped_resources",
    "shipped_routines",
]

_PACKAGE = Path(__file__).resolve().parent
_NAME = "backbeat"


@cache
def _shipped() -> Path:
    return shipped_root(_PACKAGE)


def shipped_root(package: Path) -> Path:
    """The one rule, for a package in this folder."""
    inside = package / "shipped"
    return inside if inside.is_dir() else package.parent.parent


def shipped_resources() -> Path:
    return _shipped() / "resources"


def shipped_exercises() -> Path:
    return shipped_resources() / "exercises"


def shipped_routines() -> Path:
    return _shipped() / "routines"


def shipped_docs() -> Path:
    """The pages for people, `writing-a-routine.md` among them."""
    return _shipped() / "docs"


class NoHome(Exception):  # noqa: N818 - a sentence for the person, not a bug
    """The system does not say where this account keeps its files."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The person's folders. They need not exist: whoever writes makes them, with `make`."""

    data: Path  # the history and the person's own routines
    config: Path  # settings
    state: Path  # logs, the size of the window
    cache: Path  # what can be made again

    @property
    def own_routines(self) -> Path:
        return self.data / "routines"

    @property
    def history(self) -> Path:
        return self.data / "history.db"

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"

    def logs(self) -> list[Path]:
        """The program's own notes that there are now: of faults and crashes. They go when everything is deleted."""
        return sorted(self.state.glob("*.log*")) if self.state.is_dir() else []

    @staticmethod
    def make(folder: Path) -> Path:
        """The folder, made if need be, readable by nobody else. Raises OSError where that cannot be."""
        return private_folder(folder)


def folders(data_dir: Path | None = None, environment: Mapping[str, str] = os.environ) -> Folders:
    """The person's folders: below ``data_dir`` where that is given, else where the system keeps such things."""
    if data_dir is not None:
        root = Path(os.path.abspath(os.path.expanduser(data_dir)))  # noqa: PTH100, PTH111 - keeps links, never raises
        return Folders(root, root / "config", root / "state", root / "cache")
    if sys.platform in {"win32", "darwin"}:
        return _by_platformdirs()
    return Folders(
        _xdg(environment, "XDG_DATA_HOME", ".local/share"),
        _xdg(environment, "XDG_CONFIG_HOME", ".config"),
        _xdg(environment, "XDG_STATE_HOME", ".local/state"),
        _xdg(environment, "XDG_CACHE_HOME", ".cache"),
    )


def _xdg(environment: Mapping[str, str], variable: str, otherwise: str) -> Path:
    """By the XDG rules, which platformdirs bends: a path that is not absolute must be ignored.

    Doing it here also spares every start on Linux the import of platformdirs.
    """
    told = environment.get(variable, "")
    if told.startswith("/"):
        return Path(told) / _NAME
    home = environment.get("HOME", "")
    if home.startswith("/"):
        return Path(home) / otherwise / _NAME
    try:
        return Path.home() / otherwise / _NAME
    except RuntimeError:
        raise NoHome("your home folder could not be found; set HOME, or start with --data-dir and a folder") from None


def _by_platformdirs() -> Folders:
    from platformdirs import PlatformDirs  # noqa: PLC0415 - costs 10 ms, and Linux does without

    dirs = PlatformDirs(_NAME.capitalize(), appauthor=False)
    return Folders(dirs.user_data_path, dirs.user_config_path, dirs.user_state_path, dirs.user_cache_path)
