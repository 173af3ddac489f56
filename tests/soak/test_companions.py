"""I-37 for those who go along with a session: two hundred sessions, ten thousand ticks, and nothing is left of them."""

from __future__ import annotations

import gc
import os
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from tests.support.message_bus import LOGIN, SCREEN_SAVER, StubDesktop, message_bus
from tests.support.plans import begin, three_exercises

from backbeat.settings import Settings
from backbeat.ui.session.announcer import Announcer, tell_assistants
from backbeat.ui.session.companion import Company
from backbeat.ui.system.company import system_companions

SESSIONS, TICKS = 200, 50
OURS = ("keep awake", "system bus", "screen saver bus", "media controls bus")


@pytest.fixture
def desktop(tmp_path, monkeypatch):
    """Both buses, and somebody on each who answers."""
    with message_bus(tmp_path, "session") as session, message_bus(tmp_path, "system") as system:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", system)
        stubs = [StubDesktop(session, SCREEN_SAVER), StubDesktop(system, LOGIN)]
        readers = [threading.Thread(target=drain, args=(stub,), daemon=True) for stub in stubs]
        for reader in readers:
            reader.start()
        yield
        for stub, reader in zip(stubs, readers, strict=True):
            stub.kill()
            reader.join(30)
            stub.close()


def drain(stub):
    """What it is asked for is not looked at here, but a full pipe would hold it up."""
    try:
        while True:
            stub.next()
    except AssertionError:
        return


def ours():
    return [thread for thread in threading.enumerate() if thread.name in OURS]


def counted(window):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
    return {
        "descriptors": len(os.listdir("/proc/self/fd")),  # noqa: PTH208 - a count, not paths
        "threads": threading.active_count(),
        "objects": len(window.findChildren(QObject)),
        "None": sys.getrefcount(None),
        "memory": int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE"),
    }


def play(company, *, end):
    session, clock, _ = begin(three_exercises(), silence=company.silence)
    session.subscribe(company.happened)
    company.begin(session)
    for tick in range(TICKS):
        clock.pass_(250)
        session.tick()
        if tick % 10 in (4, 6):
            session.toggle()
    getattr(session, end)()
    company.over()
    for thread in ours():
        thread.join(60)
    QCoreApplication.processEvents()
    assert ours() == []


def test_I_37_two_hundred_sessions_leave_nothing_behind(desktop, qtbot, qapp):
    window, faults = QWidget(), []
    qtbot.addWidget(window)
    companions = (Announcer(tell_assistants(window), window), *system_companions(window, window))
    company = Company(companions, faults.append, window)
    company.settings_changed(Settings())
    for number in range(10):  # what is loaded and kept once
        play(company, end=("stop", "end")[number % 2])
    before = counted(window)
    for number in range(SESSIONS):
        play(company, end=("stop", "end")[number % 2])
    after = counted(window)
    company.close()
    assert faults == []
    for what in ("descriptors", "threads", "objects", "None"):
        assert after[what] <= before[what] * 1.05, (what, before, after)
    assert after["memory"] < before["memory"] + 5 * 1024 * 1024, (before, after)
