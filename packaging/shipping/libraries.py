"""What the frozen files ask of the system they are put on, read from the files themselves."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from first_run.system_packages import LIBRARIES
from first_run.trouble import Trouble

__all__ = ["Wanted", "depends", "elf_files", "wanted_by"]

# They are the C library, which every program has, in the version that is asked for.
C_LIBRARY = re.compile(r"^(libc|libm|libdl|libpthread|librt|libutil|libresolv|ld-linux-[\w-]+)\.so\.\d+$")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Libraries that are not among the files, by who asks; and the newest symbols asked of two of them."""

    libraries: dict[str, tuple[str, ...]]
    c_library: str
    cxx_library: str


def elf_files(folder: Path) -> list[Path]:
    """Every program and library below, links left out."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    found.append(path)
    return found


def wanted_by(folder: Path) -> Wanted:
    """Look at every file below. Raises OSError without readelf."""
    files = elf_files(folder)
    inside = {path.name for path in folder.rglob("*")}
    asks: dict[str, set[str]] = {}
    for path in files:
        for name in re.findall(r"\(NEEDED\).*\[(.+)\]", _readelf("-d", path)):
            if name not in inside and not C_LIBRARY.match(name):
                asks.setdefault(name, set()).add(path.name)
    versions = "".join(_readelf("-V", path) for path in files)
    return Wanted(
        {name: tuple(sorted(who)) for name, who in sorted(asks.items())},
        _newest(r"GLIBC_(2\.\d+(?:\.\d+)?)", versions),
        _newest(r"GLIBCXX_(3\.4\.\d+)", versions),
    )


def depends(wanted: Wanted) -> tuple[list[str], list[str]]:
    """Debian's packages that must be there, and those that should. Raises Trouble for a library nobody listed."""
    unknown = [f"{name} (for {', '.join(who)})" for name, who in wanted.libraries.items() if name not in LIBRARIES]
    if unknown:
        raise Trouble(
            f"Nobody has said which package has {'; '.join(unknown)}: leave out what asks for it in "
            "packaging/pyinstaller/trim.py, or add it to LIBRARIES in first_run/system_packages.py."
        )
    needed = {_either(LIBRARIES[name].apt) for name in wanted.libraries if LIBRARIES[name].needed}
    should = {_either(LIBRARIES[name].apt) for name in wanted.libraries if not LIBRARIES[name].needed}
    needed -= {"libstdc++6"}
    needed |= {f"libc6 (>= {wanted.c_library})", f"libstdc++6 (>= {_cxx(wanted.cxx_library)})"}
    return sorted(needed), sorted(should)


def _either(apt: str) -> str:
    return ", ".join(name.replace("|", " | ") for name in apt.split())


def _cxx(symbols: str) -> str:
    """Which version of libstdc++6 brought the symbols, from GLIBCXX_3.4.21 on. Raises IndexError for a newer one."""
    step = int(symbols.rpartition(".")[2])
    releases = ("5", "6", "7", "7", "8", "9", "9", "10", "11", "12", "13", "13", "14", "15")
    return releases[max(step - 21, 0)]


def _readelf(what: str, path: Path) -> str:
    command = ["readelf", "-W", what, str(path)]
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=True).stdout


def _newest(pattern: str, text: str) -> str:
    found: Iterable[str] = set(re.findall(pattern, text))
    return max(found, key=lambda version: [int(part) for part in version.split(".")], default="0")
