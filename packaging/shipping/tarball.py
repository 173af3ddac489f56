"""The frozen program as an archive, for systems without Debian's packages: unpack it anywhere and start it."""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path

from shipping import tree
from shipping.about import About
from shipping.deb import architecture

__all__ = ["build"]


def build(frozen: Path, icons: Path, work: Path, out: Path, told: About) -> Path:
    """`out`/backbeat-VERSION-linux-ARCH.tar.xz: bin, lib and share, as below /usr. Raises OSError."""
    name = f"backbeat-{told.version}-linux-{architecture()}"
    shutil.rmtree(work, ignore_errors=True)
    root = work / name
    tree.make(frozen, icons, root, told)
    shutil.copyfile(tree.LINUX / "archive.md", root / "README.md")
    archive = out / f"{name}.tar.xz"
    moment = int(told.made.timestamp())

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = moment
        return info

    with tarfile.open(archive, "w:xz") as file:
        file.add(root, name, filter=plain)  # by name, in order
    return archive
