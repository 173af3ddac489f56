"""What lies below /usr: the frozen program, the command, and all by which a desktop knows of it."""

from __future__ import annotations

import gzip
import shutil
import subprocess
from pathlib import Path

from shipping import completions, icons, manual, metainfo
from shipping.about import ROOT, About

__all__ = ["LINUX", "check", "make"]

LINUX = ROOT / "packaging" / "linux"
PICTURES = ROOT / "docs" / "pictures"


def make(frozen: Path, drawn: Path, usr: Path, told: About) -> None:
    """Fill `usr`, which must not be there yet. Raises OSError."""
    usr.mkdir(parents=True)
    shutil.copytree(frozen, usr / "lib" / "backbeat", symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / "backbeat").symlink_to("../lib/backbeat/backbeat")
    share = usr / "share"
    _put(share / "applications" / "backbeat.desktop", (LINUX / "backbeat.desktop").read_text(encoding="utf-8"))
    _put(share / "metainfo" / f"{metainfo.ID}.metainfo.xml", metainfo.text(told))
    _put(share / "mime" / "packages" / "backbeat.xml", (LINUX / "backbeat-mime.xml").read_text(encoding="utf-8"))
    icons.install(drawn, share / "icons" / "hicolor")
    program = completions.program()
    _put(share / "bash-completion" / "completions" / "backbeat", completions.bash(program))
    _put(share / "zsh" / "vendor-completions" / "_backbeat", completions.zsh(program))
    _put(share / "fish" / "vendor_completions.d" / "backbeat.fish", completions.fish(program))
    page = share / "man" / "man1" / "backbeat.1.gz"
    page.parent.mkdir(parents=True)
    page.write_bytes(gzip.compress(manual.text(program, told).encode(), 9, mtime=0))
    pictures = share / "doc" / "backbeat" / "pictures"
    pictures.mkdir(parents=True)
    for picture in sorted(PICTURES.glob("*.png")):
        shutil.copyfile(picture, pictures / picture.name)
    for words in sorted(PICTURES.parent.glob("*.md")):  # where people look for them
        shutil.copyfile(words, pictures.parent / words.name)
    for path in (usr, *usr.rglob("*")):
        if not path.is_symlink() and (usr / "lib" / "backbeat") not in path.parents:
            path.chmod(0o755 if path.is_dir() else 0o644)
    check(usr)


def check(usr: Path) -> None:
    """Ask those who know the rules. Raises CalledProcessError with their words."""
    for command in (
        ["desktop-file-validate", str(usr / "share" / "applications" / "backbeat.desktop")],
        ["appstreamcli", "validate", "--no-net", str(usr / "share" / "metainfo" / f"{metainfo.ID}.metainfo.xml")],
    ):
        subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
