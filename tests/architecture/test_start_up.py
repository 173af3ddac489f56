"""The start stays light: what is loaded before the first page, and what moves once it is there. No stopwatch here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Each costs milliseconds, and nothing on the first page needs it.
NOT_BEFORE_THE_FIRST_PAGE = {
    "asyncio": "there is no use for it",
    "backbeat.answering": "callers wait until the first page is seen",
    "backbeat.history": "the history opens after the first page",
    "backbeat.routine.reader": "the library comes from its cache",
    "backbeat.companions": "no session runs yet",
    "backbeat.session.session": "no session runs yet",
    "backbeat.sound": "no session runs yet",
    "backbeat.sheet": "nobody prints yet",
    "backbeat.ui.paper": "nobody prints yet",
    "backbeat.ui.printing": "nobody prints yet",
    "PySide6.QtPrintSupport": "nobody prints yet",
    "backbeat.ui.pages.finished": "pages are made when they are first shown",
    "backbeat.ui.charts": "pages are made when they are first shown",
    "backbeat.ui.history": "pages are made when they are first shown",
    "backbeat.ui.pages.history": "pages are made when they are first shown",
    "backbeat.ui.safety": "pages are made when they are first shown",
    "backbeat.ui.pages.player": "pages are made when they are first shown",
    "backbeat.ui.pages.routine": "pages are made when they are first shown",
    "backbeat.ui.pages.settings": "pages are made when they are first shown",
    "backbeat.ui.pages.stopped": "pages are made when they are first shown",
    "backbeat.ui.system": "no session runs yet",
    "concurrent.futures": "only the history answers questions",
    "hashlib": "brings OpenSSL",
    "jeepney": "no session runs yet",
    "logging.handlers": "there is no use for it",
    "multiprocessing": "there is no use for it",
    "platformdirs": "Linux does without",
    "sqlite3": "the history opens after the first page",
    "tomllib": "themes are read without it",
    "uuid": "no session runs yet",
    "wakepy": "no session runs yet",
    "yaml": "the library comes from its cache",
    "PySide6.QtNetwork": "there is no use for it",
    "PySide6.QtMultimedia": "sound lives in a process of its own",
    "PySide6.QtQml": "there is no use for it",
}
if sys.platform in {"win32", "darwin"}:
    del NOT_BEFORE_THE_FIRST_PAGE["platformdirs"]  # it finds the folders there

_SEEN = """
import json, sys
from backbeat import launch
from backbeat.__main__ import main

def tell(app, began):
    print(json.dumps(sorted(sys.modules)), flush=True)
    app.quit()

launch._tell_and_quit = tell
sys.exit(main(["--exit-after-first-paint"]))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are there when the library page has been painted, at the second start."""
    home = tmp_path_factory.mktemp("home")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "COVERAGE", "PYTHON"))}
    env |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "app")}
    told = ""
    for _ in range(2):  # the first start fills the library's cache
        done = subprocess.run(
            [sys.executable, "-c", _SEEN], env=env, capture_output=True, text=True, timeout=120, check=True
        )
        told = done.stdout
    return set(json.loads(told))


@pytest.mark.parametrize("name", NOT_BEFORE_THE_FIRST_PAGE)
def test_nothing_heavy_is_loaded_before_the_first_page(name: str, loaded: set[str]) -> None:
    assert "backbeat.ui.pages.library" in loaded
    assert name not in loaded, NOT_BEFORE_THE_FIRST_PAGE[name]
