"""Draws every page in every state: light and dark, small and large, large text, right to left, German, and in a
locale made up of brackets and accents that shows what escapes translation and what has no room for 40 percent more.

    python -m tests.gallery [PART OF A NAME ...]

The pictures are in build/gallery, with an index to look through. They are the same at every run.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "gallery"


@dataclass(frozen=True, slots=True)
class Room:
    """Where a page is shown: its size, colours, text and direction."""

    name: str
    width: int
    height: int
    theme: str = "light"
    text: float = 1.0
    mirrored: bool = False
    scale: int = 1  # picture dots for each dot of the page
    language: str = "en_GB"  # a locale, or "pseudo"


ROOMS = (
    Room("1366-light", 1366, 768),
    Room("1366-dark", 1366, 768, "dark"),
    Room("1024-light", 1024, 600),
    Room("1024-text-200", 1024, 600, text=2.0),
    Room("1366-dark-text-200", 1366, 768, "dark", text=2.0),
    Room("1366-contrast", 1366, 768, "high-contrast"),
    Room("1024-contrast-text-200", 1024, 600, "high-contrast", text=2.0),
    Room("1366-rtl", 1366, 768, mirrored=True),
    Room("4k-dark", 1920, 1080, "dark", scale=2),
    Room("4k-flat-light", 3840, 2160),
    Room("1366-german", 1366, 768, language="de_DE"),
    Room("1024-german", 1024, 600, language="de_DE"),
    Room("1024-german-text-200", 1024, 600, text=2.0, language="de_DE"),
    Room("1366-pseudo", 1366, 768, language="pseudo"),
    Room("1024-pseudo", 1024, 600, language="pseudo"),
)


def main(wanted: list[str]) -> int:
    sys.path[:0] = [str(ROOT), str(ROOT / "app")]
    if os.environ.get("BACKBEAT_GALLERY_SCALE"):
        return draw(wanted, int(os.environ["BACKBEAT_GALLERY_SCALE"]))
    if not wanted:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    for scale in sorted({room.scale for room in ROOMS}):
        # The scale of a screen can only be set before Qt begins, so each has a process of its own.
        environment = os.environ | {
            "BACKBEAT_GALLERY_SCALE": str(scale),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(scale),
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
        }
        subprocess.run([sys.executable, "-m", "tests.gallery", *wanted], cwd=ROOT, env=environment, check=True)
    index()
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}")  # noqa: T201 - that is all it says
    return 0


def draw(wanted: list[str], scale: int) -> int:
    from PySide6.QtCore import QLocale, Qt  # noqa: PLC0415 - in the process of a scale only
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415
    from tests.gallery import demo, paper, scenes  # noqa: PLC0415
    from tests.support.fake_clock import FakeClock  # noqa: PLC0415
    from tests.support.fake_outlet import no_sound  # noqa: PLC0415
    from tests.support.fake_senses import no_desk  # noqa: PLC0415
    from tests.support.pseudo import install_pseudo  # noqa: PLC0415

    from backbeat.ui.text import install_translator  # noqa: PLC0415

    app = QApplication(["gallery", "-style", "Fusion"])
    app.setProperty("fusion", True)
    no_sound()
    no_desk()
    for language in dict.fromkeys(room.language for room in ROOMS if room.scale == scale):
        names = [*scenes.SCENES, *scenes.EMPTY]
        here = [room for room in ROOMS if (room.scale, room.language) == (scale, language)]
        rooms = [room for room in here if _is_wanted(wanted, room, names)]
        if not rooms:
            continue
        if language == "pseudo":
            install_pseudo(app)
        else:
            install_translator(app, QLocale(language))
        with tempfile.TemporaryDirectory(prefix="backbeat-gallery-") as folder:
            root = Path(folder)
            demo.furnish(root / "home")
            for data, chosen in (("home", scenes.SCENES), ("new", scenes.EMPTY)):
                program = scenes.make(root / data, FakeClock(wall=demo.NOW))
                for room in rooms:
                    app.setLayoutDirection(
                        Qt.LayoutDirection.RightToLeft if room.mirrored else Qt.LayoutDirection.LeftToRight
                    )
                    program.look.set_scheme(room.theme)
                    program.look.set_text_scale(room.text)
                    program.window.resize(room.width, room.height)
                    for name, scene in chosen.items():
                        if not _is_wanted(wanted, room, [name]):
                            continue
                        scene(program)
                        scenes.settle(program)
                        program.window.grab().save(str(OUT / f"{name}@{room.name}.png"))
                program.close()
                app.processEvents()
    install_translator(app, QLocale("en_GB"))
    if scale == 1:
        paper.draw(OUT, wanted)
    return 0


def _is_wanted(wanted: list[str], room: Room, names: list[str]) -> bool:
    """Whether any of these scenes is to be drawn in this room."""
    return not wanted or any(part in f"{name}@{room.name}" for part in wanted for name in names)


def index() -> None:
    """A page with all of them, one row a scene."""
    names = sorted(path.stem for path in OUT.glob("*.png"))
    rows: dict[str, list[str]] = {}
    for name in names:
        rows.setdefault(name.partition("@")[0], []).append(name)
    lines = ["<!doctype html><meta charset=utf-8><title>Backbeat gallery</title>"]
    lines += ["<style>body{font:16px sans-serif;background:#ddd}img{width:420px;margin:4px}</style>"]
    for title, files in rows.items():
        lines.append(f"<h2>{html.escape(title)}</h2>")
        lines += [f'<a href="{file}.png"><img src="{file}.png" title="{html.escape(file)}"></a>' for file in files]
    (OUT / "index.html").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
