"""What every package says of the program, from the one place where it is written down."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

__all__ = ["ROOT", "About", "about"]

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class About:
    """`made` is the time of the last commit, so that the same source gives the same package."""

    version: str
    summary: str
    made: datetime
    day: str
    """Of the release, as the changelog has it; that of `made` while the version has no chapter there."""
    home: str
    """Where the project is on the network; empty while it is nowhere."""

    @property
    def debian_version(self) -> str:
        """As Debian sorts: what is not yet a release comes before it."""
        return re.sub(r"\.?(a|b|rc|dev)(\d+)$", r"~\1\2", self.version)


def about(root: Path = ROOT) -> About:
    """Read it. Raises OSError and KeyError where the checkout is not whole."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    source = (root / "app" / "backbeat" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if found is None:
        raise KeyError("__version__")
    made = _made(root)
    changes = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    chapter = re.search(rf"^## {re.escape(found[1])} \((\d{{4}}-\d{{2}}-\d{{2}})\)", changes, re.MULTILINE)
    day = chapter[1] if chapter else made.strftime("%Y-%m-%d")
    return About(found[1], project["description"], made, day, project.get("urls", {}).get("Homepage", "").rstrip("/"))


def _made(root: Path) -> datetime:
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not told:
        command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
        try:
            told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            told = str(int((root / "pyproject.toml").stat().st_mtime))  # a source archive has no log
    return datetime.fromtimestamp(int(told), UTC)
