"""The system libraries, programs and fonts that Backbeat needs on Linux, and the packages they come in.

What is missing is found by looking, not by believing a list: before the Python environment exists the
dynamic loader's cache is asked for every library in the table (so that one line can name everything), and
once Qt is installed the loader itself is asked what each of Qt's own files cannot find. The table only
translates names for the package managers that cannot look a library up by themselves.
"""

from __future__ import annotations

import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

__all__ = [
    "MANAGERS",
    "Missing",
    "cached_libraries",
    "family",
    "find_missing",
    "install_commands",
    "line_to_type",
    "packages_for",
    "parse_os_release",
    "unresolved",
    "unresolved_by_qt",
]


class Missing(NamedTuple):
    """One thing that is not there; what is only wanted (sound, a voice) never keeps the program shut."""

    kind: str
    """library, program, font or module."""
    name: str
    needed: bool


class Library(NamedTuple):
    """Who has a library. "a|b" is a newer and an older name of one package.

    dnf, zypper and apk find the package of a library by themselves and so need no column.
    """

    needed: bool
    apt: str
    pacman: str


LIBRARIES: dict[str, Library] = {
    "libEGL.so.1": Library(True, "libegl1", "libglvnd mesa"),
    "libGL.so.1": Library(True, "libgl1", "libglvnd mesa"),
    "libX11-xcb.so.1": Library(True, "libx11-xcb1", "libx11"),
    "libX11.so.6": Library(True, "libx11-6", "libx11"),
    "libbrotlicommon.so.1": Library(True, "libbrotli1", "brotli"),
    "libbrotlidec.so.1": Library(True, "libbrotli1", "brotli"),
    "libdbus-1.so.3": Library(True, "libdbus-1-3", "dbus"),
    "libfontconfig.so.1": Library(True, "libfontconfig1", "fontconfig"),
    "libfreetype.so.6": Library(True, "libfreetype6", "freetype2"),
    "libgcc_s.so.1": Library(True, "libgcc-s1", "gcc-libs"),
    "libglib-2.0.so.0": Library(True, "libglib2.0-0t64|libglib2.0-0", "glib2"),
    "libgssapi_krb5.so.2": Library(True, "libgssapi-krb5-2", "krb5"),
    "libgthread-2.0.so.0": Library(True, "libglib2.0-0t64|libglib2.0-0", "glib2"),
    "libstdc++.so.6": Library(True, "libstdc++6", "gcc-libs"),
    "libwayland-client.so.0": Library(True, "libwayland-client0", "wayland"),
    "libwayland-cursor.so.0": Library(True, "libwayland-cursor0", "wayland"),
    "libwayland-egl.so.1": Library(True, "libwayland-egl1", "wayland"),
    "libxcb-cursor.so.0": Library(True, "libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-glx.so.0": Library(True, "libxcb-glx0", "libxcb"),
    "libxcb-icccm.so.4": Library(True, "libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": Library(True, "libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": Library(True, "libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": Library(True, "libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": Library(True, "libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": Library(True, "libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": Library(True, "libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": Library(True, "libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": Library(True, "libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": Library(True, "libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": Library(True, "libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": Library(True, "libxcb-xkb1", "libxcb"),
    "libxcb.so.1": Library(True, "libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": Library(True, "libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": Library(True, "libxkbcommon0", "libxkbcommon"),
    "libz.so.1": Library(True, "zlib1g", "zlib"),
    "libzstd.so.1": Library(True, "libzstd1", "zstd"),
    "libXext.so.6": Library(False, "libxext6", "libxext"),
    "libXrandr.so.2": Library(False, "libxrandr2", "libxrandr"),
    "libcups.so.2": Library(False, "libcups2t64|libcups2", "libcups"),
    "libpulse.so.0": Library(False, "libpulse0", "libpulse"),
    "libspeechd.so.2": Library(False, "libspeechd2", "speech-dispatcher"),
}

MANAGERS = ("apt", "dnf", "pacman", "zypper", "apk")

# Everything else, by what is looked for: the package under each manager, in the order of MANAGERS.
OTHERS: dict[str, tuple[str, str, str, str, str]] = {
    "Xvfb": ("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb", "xvfb"),
    "xdotool": ("xdotool",) * 5,
    "openbox": ("openbox",) * 5,
    "dbus-run-session": ("dbus-daemon|dbus", "dbus-daemon", "dbus", "dbus-1", "dbus"),
    "at-spi-bus-launcher": ("at-spi2-core",) * 5,
    "gdbus": ("libglib2.0-bin", "glib2", "glib2", "glib2-tools", "glib"),
    "speech-dispatcher": (
        "speech-dispatcher speech-dispatcher-espeak-ng",
        "speech-dispatcher speech-dispatcher-espeak-ng",
        "speech-dispatcher espeak-ng",
        "speech-dispatcher espeak-ng",
        "speech-dispatcher espeak-ng",
    ),
    "espeak-ng": ("espeak-ng",) * 5,
    "pulseaudio": ("pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio"),
    "parec": ("pulseaudio-utils", "pulseaudio-utils", "libpulse", "pulseaudio-utils", "pulseaudio-utils"),
    "dpkg-deb": ("dpkg",) * 5,
    "desktop-file-validate": ("desktop-file-utils",) * 5,
    "appstreamcli": ("appstream",) * 5,
    "objdump": ("binutils",) * 5,
    "font": ("fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu", "dejavu-fonts", "font-dejavu"),
    "ensurepip": ("python{version}-venv|python3-venv", "python3-pip", "python", "python3-pip", "python3"),
}

PROGRAMS: dict[str, tuple[tuple[str, bool], ...]] = {
    "run": (("speech-dispatcher", False),),
    "test": (
        ("speech-dispatcher", True),
        ("espeak-ng", True),
        ("pulseaudio", True),
        ("parec", True),
        ("Xvfb", True),
        ("xdotool", True),
        ("openbox", True),
        ("dbus-run-session", True),
        ("gdbus", True),
        ("at-spi-bus-launcher", True),
    ),
    "build": (
        ("dpkg-deb", True),
        ("desktop-file-validate", True),
        ("appstreamcli", True),
        ("objdump", True),
    ),
}

# Where programs lie that only other programs start.
HELPERS = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib")

# The parts of Qt that Backbeat loads, inside the PySide6 package; patterns, because versions rename some.
QT_NEEDED = (
    *(f"Qt/lib/libQt6{name}.so.6" for name in ("Core", "Gui", "Widgets", "DBus", "Svg", "Network", "PrintSupport")),
    "Qt/lib/libQt6XcbQpa.so.6",
    "Qt/lib/libQt6WaylandClient.so.6",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland*.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/xcbglintegrations/*.so",
    "Qt/plugins/wayland-*-client/*.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "Qt/plugins/platforminputcontexts/lib[ci]*.so",
    "Qt/plugins/imageformats/*.so",
    "Qt/plugins/iconengines/*.so",
)
QT_WANTED = (
    "Qt/lib/libQt6Multimedia.so.6",
    "Qt/lib/libQt6TextToSpeech.so.6",
    "Qt/plugins/multimedia/*.so",
    "Qt/plugins/texttospeech/*.so",
)


def parse_os_release(text: str) -> dict[str, str]:
    """Read the file in which a distribution says its name; odd lines are passed over."""
    values = {}
    for line in text.splitlines():
        key, equals, value = line.strip().partition("=")
        if equals and not key.startswith("#"):
            try:
                values[key] = " ".join(shlex.split(value))
            except ValueError:
                values[key] = value.strip("\"'")
    return values


def family(os_release: dict[str, str], has_program: Callable[[str], bool]) -> str | None:
    """Name the package manager: by what the distribution says it is, or else by what is installed."""
    known = {
        "debian": "apt", "ubuntu": "apt", "fedora": "dnf", "rhel": "dnf", "centos": "dnf", "arch": "pacman",
        "suse": "zypper", "opensuse": "zypper", "sles": "zypper", "alpine": "apk",
    }  # fmt: skip
    for name in (os_release.get("ID", "") + " " + os_release.get("ID_LIKE", "")).split():
        for start, manager in known.items():
            if name == start or name.startswith(f"{start}-"):
                return manager
    return next((name for name in MANAGERS if has_program("apt-get" if name == "apt" else name)), None)


def cached_libraries(output: str, machine: str) -> set[str]:
    """Read what `ldconfig -p` lists, leaving out libraries for another kind of processor."""
    mark = {"x86_64": "x86-64", "aarch64": "AArch64"}.get(machine, "")
    return {line.split()[0] for line in output.splitlines() if " => " in line and mark in line}


def unresolved(output: str) -> set[str]:
    """Read which libraries `ldd` could not find, leaving out the ones that Qt brings for itself."""
    names = re.findall(r"^\s*(\S+) => not found", output, re.MULTILINE)
    return {name for name in names if not name.startswith(("libQt6", "libpyside6", "libshiboken6"))}


def _output(command: list[str]) -> str | None:
    """Return what a tool prints, or None when this machine has no such tool."""
    environment = {**os.environ, "LC_ALL": "C", "PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin"}
    program = shutil.which(command[0], path=environment["PATH"])
    if program is None:
        return None
    return subprocess.run(
        [program, *command[1:]],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        errors="replace",
        env=environment,
    ).stdout


def unresolved_by_qt(pyside: Path) -> list[Missing]:
    """Ask the dynamic loader what the installed Qt cannot find."""
    missing = {}
    for patterns, needed in ((QT_WANTED, False), (QT_NEEDED, True)):
        files = [str(file) for pattern in patterns for file in pyside.glob(pattern)]
        for name in unresolved(_output(["ldd", *files]) or "") if files else ():
            missing[name] = Missing("library", name, needed)
    return sorted(missing.values())


def _usable_font_exists() -> bool:
    """Look for one scalable font where fontconfig looks; Qt without any draws empty boxes."""
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    roots = [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/usr/share/texmf/fonts",
        f"{data}/fonts",
        "~/.fonts",
    ]
    for root in roots:
        for _folder, _folders, files in os.walk(Path(root).expanduser(), followlinks=True):
            if any(name.lower().endswith((".ttf", ".otf", ".ttc")) for name in files):
                return True
    return (_output(["fc-list", ":scalable=true", "file"]) or "").strip() != ""


def _can_make_environments() -> bool:
    """Ask a fresh interpreter, because this one may remember what was so before an install."""
    probe = [sys.executable, "-c", "import venv, ensurepip"]
    return subprocess.run(probe, check=False, stderr=subprocess.DEVNULL).returncode == 0


def _has_program(name: str) -> bool:
    return shutil.which(name) is not None or any(Path(folder, name).is_file() for folder in HELPERS)


def find_missing(profile: str, pyside: Path | None) -> list[Missing]:
    """List what this machine lacks for a profile, looking as closely as what is installed allows."""
    missing = []
    if not _can_make_environments():
        missing.append(Missing("module", "ensurepip", needed=True))
    if pyside is not None:
        missing += unresolved_by_qt(pyside)
    else:
        cache = cached_libraries(_output(["ldconfig", "-p"]) or "", platform.machine())
        # An empty cache means a system that keeps its libraries elsewhere; the closer look comes later.
        missing += [
            Missing("library", name, row.needed) for name, row in LIBRARIES.items() if cache and name not in cache
        ]
    missing += [Missing("program", name, needed) for name, needed in PROGRAMS[profile] if not _has_program(name)]
    if not _usable_font_exists():
        missing.append(Missing("font", "font", needed=True))
    return missing


def _choose(names: str, exists: Callable[[str], bool]) -> list[str]:
    """Pick one of each package's names; with nothing to go by the oldest, which newer ones answer to."""
    chosen = []
    for name in names.split():
        choices = name.split("|")
        chosen.append(next((choice for choice in choices if exists(choice)), choices[-1]))
    return chosen


def packages_for(manager: str, missing: Iterable[Missing], exists: Callable[[str], bool]) -> list[str]:
    """Translate what is missing into what this package manager can install, each name once."""
    names: list[str] = []
    for thing in missing:
        if thing.kind != "library":
            version = f"{sys.version_info[0]}.{sys.version_info[1]}"
            names += _choose(OTHERS[thing.name][MANAGERS.index(manager)].format(version=version), exists)
        elif manager in ("dnf", "zypper"):
            names.append(f"{thing.name}()(64bit)" if sys.maxsize > 2**32 else thing.name)
        elif manager == "apk":
            names.append(f"so:{thing.name}")
        elif thing.name in LIBRARIES:
            names += _choose(LIBRARIES[thing.name].apt if manager == "apt" else LIBRARIES[thing.name].pacman, exists)
    return sorted(set(names))


def apt_has(names: Iterable[str]) -> set[str]:
    """Ask apt which of these packages it could install today."""
    known, name = set(), ""
    for line in (_output(["apt-cache", "policy", *names]) or "").splitlines():
        if not line.startswith(" "):
            name = line.rstrip(":")
        elif line.strip().startswith("Candidate:") and "(none)" not in line:
            known.add(name)
    return known


def alternatives() -> list[str]:
    """List the apt names of which a machine knows only some."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    columns = [row.apt for row in LIBRARIES.values()] + [row[0].format(version=version) for row in OTHERS.values()]
    return sorted(
        {name for column in columns for choice in column.split() if "|" in choice for name in choice.split("|")}
    )


def install_commands(manager: str, packages: list[str]) -> list[list[str]]:
    """Give the commands that install these packages without asking, oldest knowledge refreshed first."""
    return {
        "apt": [
            ["apt-get", "update"],
            ["apt-get", "install", "-y", "--no-install-recommends", *packages],
        ],
        "dnf": [["dnf", "install", "-y", *packages]],
        "pacman": [["pacman", "-Sy", "--needed", "--noconfirm", *packages]],
        "zypper": [["zypper", "--non-interactive", "install", *packages]],
        "apk": [["apk", "add", *packages]],
    }[manager]


def line_to_type(manager: str, packages: list[str], *, sudo: bool) -> str:
    """Write the one line that a person types to install these packages."""
    prefix = ["sudo"] if sudo else []
    return " && ".join(shlex.join([*prefix, *command]) for command in install_commands(manager, packages))
