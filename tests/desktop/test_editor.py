"""The editor of a desktop, by its own lists."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest

from backbeat.desktop.editor import editor_command

FILE = Path("/home/kim/my evening.routine.yaml")


@pytest.fixture
def desk(tmp_path: Path):
    """A desktop with programs that are there, and entries that name them."""

    class Desk:
        environment: ClassVar = {
            "HOME": str(tmp_path / "home"),
            "XDG_DATA_DIRS": str(tmp_path / "share"),
            "XDG_CONFIG_DIRS": str(tmp_path / "etc"),
            "PATH": str(tmp_path / "bin"),
            "XDG_CURRENT_DESKTOP": "Ours:GNOME",
        }

        def put(self, name: str, text: str) -> None:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

        def program(self, name: str, line: str, more: str = "", entry: str = "") -> None:
            self.put(f"bin/{name}", "")
            (tmp_path / "bin" / name).chmod(0o755)
            self.put(f"share/applications/{entry or name}.desktop", f"[Desktop Entry]\nExec={line}\n{more}")

        @property
        def command(self) -> list[str] | None:
            return editor_command(FILE, self.environment)

    return Desk()


def test_nothing_is_named_where_there_is_nothing(desk):
    assert desk.command is None


def test_what_the_person_chose_goes_before_the_desktop_and_what_is_merely_there(desk):
    desk.program("any", "any %U")
    desk.put("share/applications/mimeinfo.cache", "[MIME Cache]\ntext/plain=any.desktop;\n")
    assert desk.command == ["any", str(FILE)]
    desk.program("usual", "usual --new-window %f")
    desk.put("share/applications/gnome-mimeapps.list", "[Default Applications]\ntext/plain=usual.desktop\n")
    assert desk.command == ["usual", "--new-window", str(FILE)]
    desk.program("mine", '"mine" -i %i')
    desk.put("home/.config/mimeapps.list", "[Default Applications]\ntext/plain=mine.desktop;usual.desktop\n")
    assert desk.command == ["mine", "-i", str(FILE)]


@pytest.mark.parametrize(
    ("line", "more"),
    [("gone %f", ""), ("vim %f", "Terminal=true\n"), ("vim %f", "Hidden=true\n"), ('vim "%f', ""), ("", "")],
)
def test_what_cannot_be_started_is_passed_over(desk, line, more):
    desk.program("vim", line, more)
    desk.program("good", "good")
    desk.put(
        "share/applications/mimeapps.list", "[Default Applications]\ntext/plain=vim.desktop;none.desktop;good.desktop\n"
    )
    assert desk.command == ["good", str(FILE)]


def test_backbeat_itself_is_no_editor(desk):
    desk.program("backbeat", "backbeat %f")
    desk.put("home/.config/mimeapps.list", "[Default Applications]\ntext/plain=backbeat.desktop\n")
    assert desk.command is None


def test_an_entry_in_a_folder_has_a_hyphen_in_its_name(desk):
    desk.program("kate", "kate -b %U", entry="kde/org.kde.kate")
    desk.put("etc/mimeapps.list", "[Default Applications]\ntext/plain=kde-org.kde.kate.desktop\n")
    assert desk.command == ["kate", "-b", str(FILE)]


@pytest.mark.parametrize("text", ["", "\x00", "text/plain=x", "[Default Applications\ntext/plain=", "[A]\n[A]\n= =\n%"])
def test_lists_that_make_no_sense_say_nothing(desk, text):
    desk.put("home/.config/mimeapps.list", text)
    assert desk.command is None
