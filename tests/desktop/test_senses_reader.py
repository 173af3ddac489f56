"""All senses together: what costs something is asked for seldom, and one that breaks knows nothing and no more."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.desktop.x_server import until
from tests.support.fake_clock import Hand

from backbeat.breaks.model import Obstacle, Senses
from backbeat.desktop.asking import ask_program
from backbeat.desktop.bus_address import NO_BUS
from backbeat.desktop.senses.model import REST, Blind, FirstThatAnswers, Remembered, Sense, Way
from backbeat.desktop.senses.programs import LinuxPrograms, MacPrograms, found, plain_name
from backbeat.desktop.senses.reader import SensesReader, system_senses
from backbeat.desktop.senses.words import sentence

SECOND = 1_000


class Fake:
    """Every interface of a sense at once; says what it is told to, and counts how often it was asked."""

    def __init__(self, says: Any, way: Way = Way.X11) -> None:
        self.says, self.way, self.asked, self.closed = says, way, 0, False

    def _say(self) -> Any:
        self.asked += 1
        if isinstance(self.says, Exception):
            raise self.says
        return self.says

    def idle(self) -> Any:
        return self._say()

    def seen(self) -> Any:
        return self._say()

    def running(self, wanted: frozenset[str]) -> frozenset[str]:
        return frozenset(self._say() & wanted)

    def works(self) -> Way:
        if isinstance(self.says, Exception):
            raise self.says
        return self.way

    def close(self) -> None:
        self.closed = True


NAMES = ("idle", "lock", "full_screen", "call", "quiet", "programs")


def fakes(**says: Any) -> dict[str, Fake]:
    usual = {"idle": 7, "lock": False, "full_screen": False, "call": True, "quiet": False, "programs": {"zoom", "obs"}}
    return {name: Fake({**usual, **says}[name]) for name in NAMES}


def reader(senses: dict[str, Fake], now: Hand | None = None) -> SensesReader:
    return SensesReader(**senses, now=now or Hand())  # type: ignore[arg-type]


def test_most_looks_ask_for_idle_time_and_the_lock_alone() -> None:
    senses = fakes()
    assert reader(senses).read(everything=False, programs=frozenset({"zoom"})) == Senses(idle=7, locked=False)
    assert [senses[name].asked for name in NAMES] == [1, 1, 0, 0, 0, 0]


def test_who_does_not_type_may_be_listening() -> None:
    """Being in a call is not being away; with the screen locked nobody is asked."""
    senses = fakes(idle=60_000)
    assert reader(senses).read(everything=False) == Senses(idle=60_000, locked=False, in_call=True)
    assert [senses[name].asked for name in NAMES] == [1, 1, 0, 1, 0, 0]
    for usual in (fakes(idle=59_999), fakes(idle=None), fakes(idle=90_000, lock=True)):
        assert reader(usual).read(everything=False).in_call is None


def test_a_look_at_everything_ends_with_the_first_thing_that_is_in_the_way() -> None:
    wanted = frozenset({"zoom", "gimp"})
    for says, told, asked in (
        ({"full_screen": True}, Senses(7, False, True), [1, 1, 1, 0, 0, 0]),
        ({"quiet": True}, Senses(7, False, False, None, True), [1, 1, 1, 0, 1, 0]),
        ({}, Senses(7, False, False, None, False, frozenset({"zoom"})), [1, 1, 1, 0, 1, 1]),
        ({"programs": {"vi"}}, Senses(7, False, False, True, False), [1, 1, 1, 1, 1, 1]),
        ({"programs": {"vi"}, "call": False}, Senses(7, False, False, False, False), [1, 1, 1, 1, 1, 1]),
    ):
        senses = fakes(**says)
        assert reader(senses).read(everything=True, programs=wanted) == told
        assert [senses[name].asked for name in NAMES] == asked
        assert len(told.obstacles()) == (0 if told.in_call is False else 1)
    senses = fakes(programs=RuntimeError("nobody asks for no program"))
    assert reader(senses).read(everything=True).obstacles() == (Obstacle.CALL,)
    assert senses["programs"].asked == 0
    # However much is in the way, listening in a call is not being away.
    assert reader(fakes(idle=60_000, full_screen=True)).read(everything=True).in_call is True


@pytest.mark.parametrize("broken", NAMES)
def test_one_that_breaks_leaves_the_others_as_they_are(broken: str) -> None:
    free = {"call": False, "programs": {"vi"}}
    senses = fakes(**{**free, broken: RuntimeError("somebody else's")})
    desk = reader(senses)
    told = desk.read(everything=True, programs=frozenset({"zoom"}))
    whole = reader(fakes(**free)).read(everything=True, programs=frozenset({"zoom"}))
    field = {"lock": "locked", "call": "in_call", "quiet": "do_not_disturb", "programs": "running"}.get(broken, broken)
    for name in ("idle", "locked", "full_screen", "in_call", "do_not_disturb", "running"):
        expected = getattr(whole, name) if name != field else (frozenset() if name == "running" else None)
        assert getattr(told, name) == expected
    assert [told.way.is_known for told in desk.ways()] == [name != broken for name in NAMES]
    desk.close()


def test_what_costs_something_is_remembered_for_a_moment_and_a_yes_for_longer() -> None:
    now, sign = Hand(), Fake(False)
    kept = Remembered(sign, now)
    assert [kept.seen() for _ in range(3)] == [False] * 3
    now.at += 4 * SECOND - 1
    sign.says = True
    assert kept.seen() is False
    now.at += 1
    assert kept.seen() is True
    sign.says = False
    now.at += 15 * SECOND - 1
    assert kept.seen() is True
    now.at += 1
    assert kept.seen() is False
    now.at += 4 * SECOND
    sign.says = None
    assert kept.seen() is None
    now.at += REST - 1
    kept.seen()
    assert sign.asked == 4
    now.at += 1
    kept.seen()
    assert sign.asked == 5


def test_the_first_that_answers_is_asked_from_then_on() -> None:
    now, sources = Hand(), [Fake(None), Fake(5), Fake(6)]
    chosen = FirstThatAnswers(sources, now)
    assert [chosen.idle() for _ in range(3)] == [5] * 3
    assert [source.asked for source in sources] == [1, 3, 0]
    sources[1].says = None  # the desktop's shell has crashed
    assert chosen.idle() == 6
    sources[2].says = None
    assert chosen.idle() is None
    before = [source.asked for source in sources]
    assert chosen.idle() is None
    assert [source.asked for source in sources] == [before[0], before[1], before[2] + 1]  # the others rest
    sources[0].says = 4
    now.at += REST
    assert chosen.idle() == 4
    assert chosen.works() is Way.X11
    chosen.close()
    assert all(source.closed for source in sources)
    assert FirstThatAnswers([Fake(None)], now).works() is Way.NO_IDLE


def test_every_way_has_its_sentence_and_only_what_is_missing_is_told() -> None:
    assert len({sentence(way) for way in Way}) == len(Way)
    assert all(sentence(way).endswith(".") for way in Way)
    assert [way for way in Way if not way.is_whole] == [
        Way.WINDOWS_PARTLY, *(way for way in Way if way.value.startswith("no-")),
    ]  # fmt: skip
    assert sentence(Way.NO_FULL_SCREEN_WAYLAND).startswith("Cannot see full screen on this Wayland compositor")
    assert sentence(Way.X11, lambda _context, text: text.upper()) == "THE X SERVER TELLS IT."  # type: ignore[arg-type]


def bare(tmp_path: Path, **more: str) -> dict[str, str]:
    return {
        "DBUS_SESSION_BUS_ADDRESS": NO_BUS,
        "DBUS_SYSTEM_BUS_ADDRESS": NO_BUS,
        "XDG_RUNTIME_DIR": str(tmp_path),
        "HOME": str(tmp_path),
        **more,
    }


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"WAYLAND_DISPLAY": "wayland-5", "DISPLAY": ":0"}, Way.NO_FULL_SCREEN_WAYLAND),
        ({"XDG_SESSION_TYPE": "wayland", "DISPLAY": ":0"}, Way.NO_FULL_SCREEN_WAYLAND),
        ({"DISPLAY": ":973"}, Way.NO_FULL_SCREEN),
    ],
)
def test_F60_where_nothing_answers_nothing_is_known_and_all_of_it_is_said(
    tmp_path: Path, more: dict[str, str], why: Way
) -> None:
    """Under Wayland the X server beside it is not asked: it sees only what is typed into its own windows."""
    desk = system_senses(Hand(), bare(tmp_path, **more), "linux")
    told = desk.read(everything=True, programs=frozenset())
    assert told == Senses(in_call=told.in_call)  # a machine of the tests may have sound cards
    ways = dict(desk.ways())
    assert ways[Sense.FULL_SCREEN] is why
    assert ways[Sense.IDLE] is Way.NO_IDLE
    assert ways[Sense.QUIET] is Way.NO_QUIET
    assert not ways[Sense.FULL_SCREEN].is_whole
    desk.close()


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_on_another_system_whose_libraries_are_missing_nothing_is_known(system: str, tmp_path: Path) -> None:
    desk = system_senses(Hand(), bare(tmp_path), system)
    told = desk.read(everything=True)
    assert told == Senses()
    assert {told.way.is_known for told in desk.ways() if told.sense is not Sense.PROGRAMS} == {False}
    desk.close()


# -- programs ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Zoom", "zoom"),
        ("/usr/bin/zoom", "zoom"),
        (r"C:\Program Files\Zoom\Zoom.exe", "zoom"),
        (" OBS.EXE ", "obs"),
        ("/Applications/Keynote.app", "keynote"),
        ("", ""),
    ],
)
def test_a_program_has_one_name_however_it_is_written(written: str, plain: str) -> None:
    assert plain_name(written) == plain


def test_what_is_found_is_told_as_it_was_written() -> None:
    assert found(frozenset({"Zoom", "obs", ""}), ["/opt/zoom/zoom", "bash", ""]) == {"Zoom"}


@pytest.fixture
def program(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A script of that name, which Python runs."""
    script = tmp_path / "presentation-program"
    script.write_text("import sys; print('ready', flush=True); sys.stdin.read()")
    child = subprocess.Popen([sys.executable, "-u", str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"ready\n"
    yield child
    child.communicate()


def test_a_running_program_is_found_by_name_until_it_ends(program: subprocess.Popen[bytes]) -> None:
    senses = LinuxPrograms()
    wanted = frozenset({"Presentation-Program", "no-such-program"})
    assert senses.running(wanted) == {"Presentation-Program"}
    assert senses.works() is Way.PROCESSES
    program.communicate()
    until(lambda: senses.running(wanted) == frozenset(), "it to have ended")


def process(folder: Path, number: int, name: str, *line: str) -> None:
    entry = folder / str(number)
    entry.mkdir()
    (entry / "comm").write_text(name + "\n")
    (entry / "cmdline").write_bytes("\0".join((*line, "")).encode())


def test_names_that_the_kernel_shortens_and_odd_entries_are_read(tmp_path: Path) -> None:
    process(tmp_path, 10, "a-very-long-nam", "/opt/x/a-very-long-name-indeed", "--fast")
    process(tmp_path, 11, "zoom", "/usr/bin/zoom")
    process(tmp_path, 12, "python3", "/usr/bin/python3", "-u", "/usr/bin/talk", "gimp")
    (tmp_path / "13").mkdir()  # it has ended
    (tmp_path / "self").mkdir()
    senses = LinuxPrograms(tmp_path, tmp_path / "no-sandbox")
    wanted = frozenset({"a-very-long-name-indeed", "zoom", "talk", "gimp", "python3"})
    assert senses.running(wanted) == wanted - {"gimp"}
    assert senses.running(frozenset()) == frozenset()
    assert LinuxPrograms(tmp_path / "nowhere").running(wanted) == frozenset()


def test_another_persons_programs_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    process(tmp_path, 11, "zoom", "zoom")
    monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
    assert LinuxPrograms(tmp_path).running(frozenset({"zoom"})) == frozenset()


def test_out_of_a_sandbox_programs_cannot_be_known(tmp_path: Path) -> None:
    (tmp_path / ".flatpak-info").touch()
    assert LinuxPrograms(sandbox=tmp_path / ".flatpak-info").works() is Way.NO_PROGRAMS


def test_macos_is_asked_for_its_list() -> None:
    told = "/sbin/launchd\n/Applications/zoom.us.app/Contents/MacOS/zoom.us\n"
    assert MacPrograms(lambda *_: told).running(frozenset({"zoom.us", "Keynote"})) == {"zoom.us"}
    assert MacPrograms(lambda *_: told).works() is Way.MACOS
    assert MacPrograms(lambda *_: None).running(frozenset({"zoom.us"})) == frozenset()
    assert MacPrograms(lambda *_: None).works() is Way.NO_PROGRAMS


def test_a_program_that_is_asked_answers_in_english_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    print_it = "import os; print(os.environ['LC_ALL'], os.environ['PULSE_SERVER'])"
    monkeypatch.setattr("backbeat.desktop.asking._PATIENCE", 30)
    assert ask_program((sys.executable, "-c", print_it), {"PULSE_SERVER": "unix:/x"}) == "C unix:/x"
    assert ask_program(("no-such-program-anywhere",), {}) is None
    assert ask_program(("false",), {}) is None
    monkeypatch.setattr("backbeat.desktop.asking._PATIENCE", 0.05)
    assert ask_program((sys.executable, "-c", "import sys; sys.stdin.read(); input()"), {}) is None


def test_what_is_blind_says_why() -> None:
    blind = Blind(Way.NO_QUIET_MACOS)
    assert (blind.idle(), blind.seen(), blind.running(frozenset({"a"}))) == (None, None, frozenset())
    assert blind.works() is Way.NO_QUIET_MACOS
    blind.close()
