"""Starting with the login: a file, a property list, a value; what was there, and what somebody changed since."""

from __future__ import annotations

import plistlib
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbeat.desktop import autostart
from backbeat.desktop.autostart import AutostartError, LaunchAgent, RunKey, XdgEntry, own_command, usual_autostart

COMMAND = ("/usr/bin/backbeat", "--hidden")


class Registry:
    """As much of winreg as is used, over a dictionary."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = "user", 2, 1

    def __init__(self):
        self.keys, self.refuses = {}, False

    @contextmanager
    def OpenKey(self, _root, path, _reserved=0, _access=0):
        if path not in self.keys:
            raise FileNotFoundError(2, "no such key")
        yield path

    @contextmanager
    def CreateKeyEx(self, _root, path, _reserved, _access):
        if self.refuses:
            raise PermissionError(13, "denied")
        self.keys.setdefault(path, {})
        yield path

    def QueryValueEx(self, key, name):
        if name not in self.keys[key]:
            raise FileNotFoundError(2, "no such value")
        return self.keys[key][name], 1

    def SetValueEx(self, key, name, _reserved, _kind, value):
        self.keys[key][name] = value

    def DeleteValue(self, key, name):
        if self.refuses:
            raise PermissionError(13, "denied")
        if name not in self.keys[key]:
            raise FileNotFoundError(2, "no such value")
        del self.keys[key][name]


@pytest.fixture(params=["linux", "macos", "windows"])
def one(request, tmp_path):
    if request.param == "linux":
        return XdgEntry(tmp_path / "config" / "autostart")
    if request.param == "macos":
        return LaunchAgent(tmp_path / "LaunchAgents")
    return RunKey(Registry())


def test_it_is_off_until_switched_on_and_off_again(one):
    assert not one.is_on()
    one.switch_off()
    assert not one.is_on()
    for _ in range(2):
        one.switch_on(COMMAND)
        assert one.is_on()
    for _ in range(2):
        one.switch_off()
        assert not one.is_on()
    assert one.where


def values(path):
    return dict(line.partition("=")[::2] for line in path.read_text().splitlines())


def test_the_entry_of_a_linux_desktop(tmp_path):
    one = XdgEntry(tmp_path / "autostart")
    one.switch_on(COMMAND)
    assert one.path == tmp_path / "autostart" / "backbeat.desktop"
    told = values(one.path)
    assert told["Exec"] == '"/usr/bin/backbeat" "--hidden"'
    assert (told["Type"], told["Terminal"]) == ("Application", "false")
    assert one.path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", " hidden = true ".title()])
def test_what_the_desktop_switched_off_is_off_and_can_be_switched_on_again(tmp_path, line):
    one = XdgEntry(tmp_path)
    one.switch_on(COMMAND)
    one.path.write_text(one.path.read_text() + line + "\n")
    assert not one.is_on()
    one.switch_on(COMMAND)
    assert one.is_on()


@pytest.mark.parametrize("make", [b"", b"\xff\xfe\0", b"[Desktop Entry]\nType=Application\n", b"=" * 70_000])
def test_a_broken_entry_is_off_and_can_be_mended(tmp_path, make):
    one = XdgEntry(tmp_path)
    one.path.write_bytes(make)
    assert not one.is_on()
    one.switch_on(COMMAND)
    assert one.is_on()


def unescaped(value):
    """As the Desktop Entry rules read it: first the escapes of a string, then the arguments, then the fields."""
    once = re.sub(r"\\\\", lambda _: "\\", value)
    quoted = re.findall(r'"((?:[^"`$\\]|\\.)*)"(?: |$)', once)
    return tuple(re.sub(r"\\(.)", r"\1", each).replace("%%", "%") for each in quoted)


@given(st.lists(st.text(st.characters(min_codepoint=0x20, exclude_categories=["Cs", "Zl", "Zp", "Cc"]), max_size=20)))
def test_any_command_is_quoted_so_that_it_comes_back(arguments):
    written = " ".join(autostart._quoted(each) for each in arguments)
    assert unescaped(written) == tuple(arguments)


def test_a_command_with_a_line_break_is_refused(tmp_path):
    one = XdgEntry(tmp_path)
    with pytest.raises(AutostartError):
        one.switch_on(("/a\nExec=/evil",))
    assert not one.path.exists()


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    for one in (XdgEntry(tmp_path / "file"), LaunchAgent(tmp_path / "file")):
        assert not one.is_on()
        with pytest.raises(AutostartError, match="could not be changed: "):
            one.switch_on(COMMAND)
        with pytest.raises(AutostartError, match="could not be changed: "):
            one.switch_off()


def test_the_launch_agent_of_macos(tmp_path):
    one = LaunchAgent(tmp_path)
    one.switch_on(COMMAND)
    told = plistlib.loads(one.path.read_bytes())
    assert told["ProgramArguments"] == list(COMMAND)
    assert told["RunAtLoad"] is True
    assert "KeepAlive" not in told  # the person may quit
    one.path.write_bytes(plistlib.dumps({**told, "Disabled": True}))
    assert not one.is_on()
    one.path.write_bytes(b"<plist>")
    assert not one.is_on()


def test_the_run_key_of_windows():
    registry = Registry()
    one = RunKey(registry)
    one.switch_on((r"C:\Program Files\Backbeat\backbeat.exe", "--hidden"))
    assert registry.keys[autostart._RUN] == {"Backbeat": r'"C:\Program Files\Backbeat\backbeat.exe" --hidden'}
    registry.keys[autostart._APPROVED] = {"Backbeat": b"\x03" + bytes(11)}  # switched off in the task manager
    assert not one.is_on()
    one.switch_on(COMMAND)
    assert one.is_on()
    registry.refuses = True
    for change in (lambda: one.switch_on(COMMAND), one.switch_off):
        with pytest.raises(AutostartError):
            change()


def test_the_program_is_started_by_whatever_started_it(monkeypatch, tmp_path):
    assert own_command(environment={"APPIMAGE": "/opt/Backbeat.AppImage"}) == ("/opt/Backbeat.AppImage", "--hidden")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/backbeat/backbeat")
    assert own_command(environment={}) == ("/opt/backbeat/backbeat", "--hidden")
    assert own_command(Path("/d"), {})[1:] == ("--data-dir", "/d", "--hidden")


def test_the_command_of_a_checkout_starts_backbeat_from_anywhere(tmp_path):
    command = own_command(tmp_path / "data", {})
    assert command[-1] == "--hidden"
    done = subprocess.run(
        [*command[:-1], "break", "status"],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == "Backbeat is not running.\n"


def test_where_linux_keeps_it(tmp_path):
    told = usual_autostart({"XDG_CONFIG_HOME": str(tmp_path), "HOME": "/h"})
    assert told.where == str(tmp_path / "autostart" / "backbeat.desktop")
    assert usual_autostart({"XDG_CONFIG_HOME": "odd", "HOME": "/h"}).where == "/h/.config/autostart/backbeat.desktop"
