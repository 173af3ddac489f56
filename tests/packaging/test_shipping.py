"""What is made for the packages: completions that shells read, a manual page of everything, trimming, dependencies."""

from __future__ import annotations

import dataclasses
import gzip
import re
import struct
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from backbeat.cli.arguments import COMMANDS
from first_run.system_packages import LIBRARIES
from first_run.trouble import Trouble
from shipping import completions, icons, manual, metainfo
from shipping.about import ROOT, about
from shipping.libraries import Wanted, depends

TOP = completions.program()


def test_every_command_of_the_program_is_completed_and_in_the_manual() -> None:
    assert {each.path[0] for each in TOP.commands} == set(COMMANDS)
    page = manual.text(TOP, about())
    for command in TOP.walk():
        assert command.path == () or command.help
        for option in command.options:
            assert option.help or option.takes, f"{command.path} {option.flags} says nothing of itself"
            for flag in option.flags:
                assert flag.replace("-", r"\-") in page
    assert "@" not in re.sub(r"\S+@\S+", "", page)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_is_told_of_every_word(shell: str) -> None:
    script = {"bash": completions.bash, "zsh": completions.zsh, "fish": completions.fish}[shell](TOP)
    for command in TOP.walk():
        if command.path:
            assert command.path[-1] in script
        for option in command.options:
            for flag in option.flags:
                word = flag if shell != "fish" else f"-l {flag[2:]} " if flag.startswith("--") else f"-s {flag[1:]} "
                assert word in script


def completed(tmp_path: Path, *words: str) -> set[str]:
    """What bash offers after these words, the last of which is being typed."""
    (tmp_path / "backbeat").write_text(completions.bash(TOP), encoding="utf-8")
    ask = 'source ./backbeat; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _backbeat; printf "%s\\n" "${COMPREPLY[@]}"'
    command = ["bash", "--norc", "-c", ask, "bash", "backbeat", *words]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return set(done.stdout.split("\n")) - {""}


def test_bash_offers_what_may_come_next(tmp_path: Path) -> None:
    (tmp_path / "two moves.routine.yaml").touch()
    (tmp_path / "letter.odt").touch()
    assert completed(tmp_path, "") == {*COMMANDS, "two moves.routine.yaml"}
    assert completed(tmp_path, "bundle", "t") == {"two moves.routine.yaml"}
    assert completed(tmp_path, "--data-dir", "play", "history", "ex") == {"export"}
    assert completed(tmp_path, "new", "-") == {"-h", "--help", "-o", "--output"}
    assert completed(tmp_path, "sheet", "x.yaml", "--layout", "p") == {"pocket"}
    assert completed(tmp_path, "break", "pause", "") == set()


def test_zsh_takes_no_part_of_a_name_for_something_to_run() -> None:
    asked = [
        each.takes for command in TOP.walk() for each in (*command.options, *command.arguments) if ":" in each.takes
    ]
    assert asked
    script = completions.zsh(TOP)
    for name in asked:
        assert name not in script
        assert name.replace(":", r"\:") in script


def test_what_measures_is_offered_to_nobody() -> None:
    assert "first-paint" not in completions.bash(TOP) + manual.text(TOP, about())


def test_the_metainfo_names_no_address_but_the_projects_own() -> None:
    told = dataclasses.replace(about(), home="")
    root = ET.fromstring(metainfo.text(told))
    assert root.findtext("launchable") == "backbeat.desktop"
    assert "://" not in metainfo.text(told)
    with_home = ET.fromstring(metainfo.text(dataclasses.replace(told, home="https://example.org/x")))
    shown = [image.text or "" for image in with_home.iter("image")]
    assert len(shown) == len(metainfo.PICTURES)
    for address in shown:
        assert (ROOT / "docs" / "pictures" / address.rpartition("/")[2]).is_file()


def test_the_metainfo_has_this_release_with_the_day_of_the_changelog() -> None:
    told = about()
    root = ET.fromstring(metainfo.text(told))
    release = next(root.iter("release"))
    assert release.get("version") == told.version
    assert f"## {told.version} ({release.get('date')})" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_a_version_that_is_no_release_sorts_before_it() -> None:
    assert dataclasses.replace(about(), version="1.0rc1").debian_version == "1.0~rc1"
    assert dataclasses.replace(about(), version="1.0.0").debian_version == "1.0.0"


def test_dependencies_are_the_packages_of_what_the_files_ask_for() -> None:
    asked = {"libglib-2.0.so.0": ("libQt6Core.so.6",), "libpulse.so.0": ("libQt6Multimedia.so.6",)}
    needed, should = depends(Wanted(asked, "2.35", "3.4.29"))
    assert needed == ["libc6 (>= 2.35)", "libglib2.0-0t64 | libglib2.0-0", "libstdc++6 (>= 11)"]
    assert should == [LIBRARIES["libpulse.so.0"].apt]


def test_a_library_that_nobody_listed_stops_the_build() -> None:
    with pytest.raises(Trouble, match=r"libnew\.so\.9 \(for libQt6Gui\.so\.6\)"):
        depends(Wanted({"libnew.so.9": ("libQt6Gui.so.6",)}, "2.35", "3.4.29"))


def test_icons_are_drawn_at_every_size(tmp_path: Path) -> None:
    drawn = icons.draw(tmp_path / "icons")
    for size in icons.SIZES:
        head = (drawn / f"backbeat-{size}.png").read_bytes()[:24]
        assert struct.unpack(">II", head[16:24]) == (size, size)
    windows = (drawn / "backbeat.ico").read_bytes()
    assert struct.unpack("<HHH", windows[:6]) == (0, 1, 7)
    apple = (drawn / "backbeat.icns").read_bytes()
    assert struct.unpack(">I", apple[4:8]) == (len(apple),)
    icons.install(drawn, tmp_path / "theme")
    assert (tmp_path / "theme" / "symbolic" / "apps" / "backbeat-symbolic.svg").is_file()


def test_the_same_words_give_the_same_manual() -> None:
    once, again = (gzip.compress(manual.text(completions.program(), about()).encode(), mtime=0) for _ in range(2))
    assert once == again
