"""A program whose desktop speaks German."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from tests.ui.program import Program

from backbeat.ui.text import install_translator


@pytest.fixture
def german_program(qtbot, qapp, tmp_path):
    made = Program(qtbot, tmp_path)
    made.locale = "de_DE"
    yield made
    made.stop()
    install_translator(qapp, QLocale("en_GB"))
