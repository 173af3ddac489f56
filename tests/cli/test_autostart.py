"""`backbeat autostart`: off by default, and says what it did."""

from __future__ import annotations

import pytest
from tests.cli.conftest import assert_one_sentence


@pytest.fixture
def entry(tmp_path):
    return tmp_path / "config" / "autostart" / "backbeat.desktop"


@pytest.fixture
def autostart(backbeat, tmp_path):
    return lambda *words, **more: backbeat("autostart", *words, XDG_CONFIG_HOME=str(tmp_path / "config"), **more)


def test_off_on_off(autostart, entry, tmp_path):
    done = autostart()
    assert (done.returncode, done.stdout) == (1, "Backbeat does not start at login.\n")
    done = autostart("on")
    assert done.returncode == 0
    assert str(entry) in done.stdout
    assert f'"--data-dir" "{tmp_path / "data"}" "--hidden"' in entry.read_text()
    assert autostart("status").returncode == 0
    done = autostart("off")
    assert (done.returncode, done.stdout) == (0, "Backbeat no longer starts at login.\n")
    assert not entry.exists()
    assert autostart("off").stdout == "Backbeat does not start at login.\n"


def test_what_cannot_be_done_is_one_sentence(autostart, entry, tmp_path):
    (tmp_path / "config").touch()
    done = autostart("on")
    assert done.returncode == 2
    assert_one_sentence(done.stderr)


def test_inside_a_flatpak_the_desktop_decides(autostart, entry):
    done = autostart("on", FLATPAK_ID="backbeat")
    assert done.returncode == 2
    assert_one_sentence(done.stderr)
    assert not entry.exists()
