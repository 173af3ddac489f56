"""The locale in which everything that was translated stands in brackets: what has none has escaped."""

from __future__ import annotations

import importlib.util
import tempfile
from functools import cache
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from backbeat.ui.style.assets import asset
from backbeat.ui.text import install_translator

__all__ = ["install_pseudo", "update_tool"]


@cache
def update_tool() -> ModuleType:
    """resources/i18n/update.py, which is no module of the program. What it collects of the sources it collects once."""
    spec = importlib.util.spec_from_file_location("i18n_update", asset("i18n", "update.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.collected = cache(module.collected)
    return module


def install_pseudo(app: QCoreApplication) -> None:
    """Until a translator is installed the next time. Dates and numbers are English."""
    install_translator(app, QLocale("en_GB"))
    translator = QTranslator(app)
    translator.setObjectName("words")  # as those of `install_translator`, which takes it away again
    with tempfile.TemporaryDirectory(prefix="backbeat-i18n-") as folder:
        file = update_tool().write_pseudo(Path(folder))
        assert translator.load(file.name, str(file.parent))  # kept by Qt once it is open
    app.installTranslator(translator)
