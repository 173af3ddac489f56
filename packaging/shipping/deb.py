"""The package for Debian and Ubuntu. What a person did is in the home folder, and no script of ours goes there."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from first_run.trouble import Trouble, say
from shipping import tree
from shipping.about import ROOT, About
from shipping.frozen import MOST_MEGABYTES, size_of
from shipping.libraries import depends, wanted_by

__all__ = ["architecture", "build"]

# Ways to the same end, of which the first is fetched where there is none.
FONT = "fonts-dejavu-core | fonts-noto-core | fonts-liberation | fonts-freefont-ttf | fonts-ubuntu"
MAINTAINER = "Backbeat contributors <backbeat@localhost.localdomain>"
VOICE = ("speech-dispatcher | espeak-ng", "xdg-utils")


def architecture() -> str:
    """As Debian calls this machine's."""
    done = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def build(frozen: Path, icons: Path, work: Path, out: Path, told: About) -> Path:
    """`out`/backbeat_VERSION_ARCH.deb. Raises Trouble where it is larger than promised, and OSError."""
    shutil.rmtree(work, ignore_errors=True)
    machine = architecture()
    package = work / f"backbeat_{told.debian_version}_{machine}"
    tree.make(frozen, icons, package / "usr", told)
    documents = package / "usr" / "share" / "doc" / "backbeat"
    shutil.copyfile(tree.LINUX / "copyright", documents / "copyright")
    for name, text in (("changelog", _changelog(told)), ("NEWS", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))):
        (documents / f"{name}.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    overrides = package / "usr" / "share" / "lintian" / "overrides" / "backbeat"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(tree.LINUX / "lintian-overrides", overrides)
    size = size_of(package)
    if size > MOST_MEGABYTES * 1_000_000:
        raise Trouble(f"Installed it would take {size / 1e6:.0f} MB; {MOST_MEGABYTES} are promised.")
    say(f"Installed it takes {size / 1e6:.1f} MB.")
    control = package / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_control(told, machine, size, *depends(wanted_by(frozen))), encoding="utf-8")
    (control / "md5sums").write_text(_sums(package), encoding="utf-8")
    for path in (package, *package.rglob("*")):
        if not path.is_symlink():
            # The frozen program has its permissions already.
            if (package / "usr" / "lib" / "backbeat") not in path.parents:
                path.chmod(0o755 if path.is_dir() else 0o644)
            os.utime(path, (told.made.timestamp(), told.made.timestamp()))
    made = out / f"{package.name}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(package), str(made)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(int(told.made.timestamp()))}
    subprocess.run(command, env=environment, check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return made


def _control(told: About, machine: str, size: int, needed: list[str], should: list[str]) -> str:
    """Triggers of the desktop's own packages see to the menus, file types and icons, so there are no scripts."""
    text = (tree.LINUX / "control.in").read_text(encoding="utf-8")
    for word, value in (
        ("@VERSION@", told.debian_version),
        ("@MAINTAINER@", MAINTAINER),
        ("@ARCHITECTURE@", machine),
        ("@SIZE@", str(-(-size // 1024))),
        ("@DEPENDS@", ", ".join([*needed, FONT])),
        ("@RECOMMENDS@", ", ".join([*should, *VOICE])),
    ):
        text = text.replace(word, value)
    return text.replace("@HOMEPAGE@\n", f"Homepage: {told.home}\n" if told.home else "")


def _changelog(told: About) -> str:
    """As Debian writes one; what changed for people is beside it."""
    day = told.made.strftime("%a, %d %b %Y %H:%M:%S +0000")
    lines = (f"backbeat ({told.debian_version}) unstable; urgency=medium", "", "  * See NEWS.gz.", "")
    return "\n".join([*lines, f" -- {MAINTAINER}  {day}", ""])


def _sums(package: Path) -> str:
    lines = []
    for path in sorted(package.rglob("*")):
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.relative_to(package).parts:
            sum_ = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()  # what dpkg's format asks for
            lines.append(f"{sum_}  {path.relative_to(package).as_posix()}\n")
    return "".join(lines)
