"""Starting with the login of the person: an entry where each system looks for such things. Off until switched on.

One entry for each account. What the person or the desktop has changed in it since (switched it off, in its own
settings) counts; switching on writes it anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from backbeat.atomic import atomic_write, private_folder, why_not
from backbeat.said import said

__all__ = ["Autostart", "AutostartError", "LaunchAgent", "RunKey", "XdgEntry", "own_command", "usual_autostart"]

HIDDEN = "--hidden"
_NAME = "Backbeat"
_LABEL = "backbeat.login"
_BIGGEST = 64 * 1024  # bytes of an entry
_GNOME = "X-GNOME-Autostart-enabled"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class AutostartError(Exception):
    """It could not be changed, as one sentence for the person."""


class Autostart(Protocol):
    """One system's way. `where` is what a person would look at to see it, in words."""

    @property
    def where(self) -> str: ...

    def is_on(self) -> bool:
        """Whether Backbeat will start at the next login. Never raises."""
        ...

    def switch_on(self, command: Sequence[str]) -> None:
        """Start this command at login. Raises AutostartError."""
        ...

    def switch_off(self) -> None:
        """No longer; also where it never was. Raises AutostartError."""
        ...


def own_command(data_dir: Path | None = None, environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """How this very program is started again, without showing its window."""
    options = (HIDDEN,) if data_dir is None else ("--data-dir", str(data_dir), HIDDEN)
    if environment.get("APPIMAGE", "").startswith("/"):
        return environment["APPIMAGE"], *options  # what runs lies in a place that is gone after the end
    if getattr(sys, "frozen", False):
        return sys.executable, *options
    python = Path(sys.executable)
    windowless = python.with_name("pythonw.exe")
    interpreter = str(windowless) if sys.platform == "win32" and windowless.exists() else str(python)
    app = str(Path(__file__).resolve().parents[2])  # of a checkout no interpreter knows by itself
    start = f"import sys; sys.path.insert(0, {app!r}); from backbeat.__main__ import main; sys.exit(main())"
    return interpreter, "-c", start, *options


def usual_autostart(environment: Mapping[str, str] = os.environ) -> Autostart:
    """The way of the system this runs on."""
    if sys.platform == "win32":
        return RunKey()
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents")
    config = environment.get("XDG_CONFIG_HOME", "")
    base = Path(config) if config.startswith("/") else Path(environment.get("HOME") or Path.home(), ".config")
    return XdgEntry(base / "autostart")


class XdgEntry:
    """Linux: a file in the autostart folder of the XDG rules."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "backbeat.desktop"

    @property
    def where(self) -> str:
        return str(self.path)

    def is_on(self) -> bool:
        told = _read(self.path)
        if told is None:
            return False
        values = dict(line.partition("=")[::2] for line in told.decode(errors="replace").splitlines())
        plain = {name.strip(): value.strip().casefold() for name, value in values.items()}
        return bool(plain.get("Exec")) and plain.get("Hidden") != "true" and plain.get(_GNOME) != "false"

    def switch_on(self, command: Sequence[str]) -> None:
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={_NAME}",
            f"Exec={' '.join(_quoted(each) for each in command)}",
            "Icon=backbeat",
            "Terminal=false",
            f"{_GNOME}=true",
        )
        _write(self.path, "\n".join((*lines, "")).encode())

    def switch_off(self) -> None:
        _remove(self.path)


class LaunchAgent:
    """macOS: a property list among the person's launch agents."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / f"{_LABEL}.plist"

    @property
    def where(self) -> str:
        return str(self.path)

    def is_on(self) -> bool:
        import plistlib  # noqa: PLC0415 - that system alone

        told = _read(self.path)
        try:
            read = {} if told is None else plistlib.loads(told)
        except Exception:  # noqa: BLE001 - its readers raise of many kinds; it does not start from such a file
            return False
        return isinstance(read, dict) and read.get("RunAtLoad") is True and read.get("Disabled") is not True

    def switch_on(self, command: Sequence[str]) -> None:
        import plistlib  # noqa: PLC0415 - that system alone

        told = {"Label": _LABEL, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"}
        _write(self.path, plistlib.dumps(told))

    def switch_off(self) -> None:
        _remove(self.path)


class RunKey:
    """Windows: a value of the Run key of the account. The task manager notes beside it what was switched off there."""

    def __init__(self, registry: Any = None) -> None:
        if registry is None:
            import winreg as registry  # type: ignore[no-redef,unused-ignore] # noqa: PLC0415 - that system alone
        self._registry = registry

    @property
    def where(self) -> str:
        return rf"HKEY_CURRENT_USER\{_RUN}"

    def is_on(self) -> bool:
        told = self._get(_RUN)
        if not isinstance(told, str) or not told:
            return False
        approved = self._get(_APPROVED)
        return not (isinstance(approved, bytes) and approved and approved[0] & 1)

    def switch_on(self, command: Sequence[str]) -> None:
        registry = self._registry
        try:
            with registry.CreateKeyEx(registry.HKEY_CURRENT_USER, _RUN, 0, registry.KEY_SET_VALUE) as key:
                registry.SetValueEx(key, _NAME, 0, registry.REG_SZ, subprocess.list2cmdline(command))
        except OSError as error:
            raise _cannot(error) from None
        with suppress(AutostartError):
            self._delete(_APPROVED)

    def switch_off(self) -> None:
        self._delete(_RUN)

    def _get(self, path: str) -> object:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path) as key:
                value: object = registry.QueryValueEx(key, _NAME)[0]
        except OSError:
            return None
        return value

    def _delete(self, path: str) -> None:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path, 0, registry.KEY_SET_VALUE) as key:
                registry.DeleteValue(key, _NAME)
        except FileNotFoundError:
            return
        except OSError as error:
            raise _cannot(error) from None


def _quoted(argument: str) -> str:
    """As the Desktop Entry rules want an argument of Exec: quoted for its reader, then escaped as a string."""
    if any(ord(letter) < 0x20 for letter in argument):
        raise AutostartError(said("the program's folder has a name that cannot be written into an autostart entry"))
    inside = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in argument)
    return f'"{inside}"'.replace("\\", "\\\\").replace("%", "%%")


def _read(path: Path) -> bytes | None:
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(_BIGGEST)
    except OSError:
        return None


def _write(path: Path, data: bytes) -> None:
    try:
        private_folder(path.parent)
        atomic_write(path, data)
    except OSError as error:
        raise _cannot(error) from None


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _cannot(error) from None


def _cannot(error: OSError) -> AutostartError:
    return AutostartError(said("starting at login could not be changed: %1", why_not(error)))
