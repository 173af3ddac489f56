"""Set-up is tried for real on a bare system; here its judgement is tested, with nothing installed or fetched."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import runpy
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from first_run import commands, environment, installing
from first_run import system_packages as system
from first_run.environment import Place
from first_run.system_packages import Missing
from first_run.trouble import Exit, Trouble, last_lines

ROOT = Path(__file__).resolve().parents[2]
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
VERSION = (3, 11)


def pins() -> dict[str, Requirement]:
    lines = [line for line in CONSTRAINTS.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {canonicalize_name(Requirement(line).name): Requirement(line) for line in lines}


def pinned_version(name: str) -> str:
    (specifier,) = pins()[canonicalize_name(name)].specifier
    return specifier.version


# --- an older Python ---------------------------------------------------------------------------------------


def test_the_front_door_can_be_read_by_an_old_python() -> None:
    ast.parse((ROOT / "packaging" / "bootstrap.py").read_text(encoding="utf-8"), feature_version=(3, 4))


def test_an_old_python_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 13, "final", 0))
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(ROOT / "packaging" / "bootstrap.py"))
    sentence = str(stopped.value)
    assert "needs Python 3.11 or newer and this is Python 3.10" in sentence
    assert "apt-get install python3.11 python3.11-venv" in sentence
    assert "\n" not in sentence


# --- the pins ----------------------------------------------------------------------------------------------


def test_constraints_are_names_and_exact_numbers() -> None:
    text = CONSTRAINTS.read_text(encoding="utf-8")
    assert "://" not in text
    for line in text.splitlines():
        if line and not line.startswith("#"):
            assert re.fullmatch(r'[A-Za-z0-9_.-]+==[0-9][0-9.]*(; sys_platform == "\w+")?', line), line


def test_all_that_the_project_asks_for_is_pinned_within_its_own_bounds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    for line in [*project["dependencies"], *extras["test"], *extras["lint"]]:
        wanted = Requirement(line)
        assert wanted.specifier.contains(pinned_version(wanted.name)), line


def test_what_the_pinned_packages_need_in_turn_is_pinned_too() -> None:
    for name, pin in pins().items():
        if pin.marker and not pin.marker.evaluate():
            continue
        for line in importlib.metadata.requires(name) or []:
            needed = Requirement(line)
            if not needed.marker or needed.marker.evaluate({"extra": ""}):
                assert canonicalize_name(needed.name) in pins(), f"{name} needs {line}"


def test_this_very_run_uses_the_pinned_versions() -> None:
    for name, pin in pins().items():
        if not pin.marker or pin.marker.evaluate():
            assert importlib.metadata.version(name) == pinned_version(name)


# --- which system this is ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "manager"),
    [
        ('ID=debian\nVERSION_ID="12"\n', "apt"),
        ("ID=ubuntu\nID_LIKE=debian\n", "apt"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "apt"),
        ("ID=fedora\n", "dnf"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "dnf"),
        ("ID=arch\n", "pacman"),
        ("ID=manjaro\nID_LIKE=arch\n", "pacman"),
        ('ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', "zypper"),
        ("ID=alpine\n", "apk"),
        ("# nothing known\nID=homemade\n", None),
    ],
)
def test_the_package_manager_follows_from_the_distribution(text: str, manager: str | None) -> None:
    assert system.family(system.parse_os_release(text), lambda _name: False) == manager


def test_an_unknown_distribution_is_judged_by_what_it_has() -> None:
    assert system.family({"ID": "homemade"}, lambda name: name == "apt-get") == "apt"
    assert system.family({}, lambda name: name == "zypper") == "zypper"


def test_os_release_forgives_odd_lines() -> None:
    assert system.parse_os_release("\nID='de bian'\n#ID=x\nnonsense\nNAME=\"half\n") == {
        "ID": "de bian",
        "NAME": "half",
    }


# --- what the loader says ----------------------------------------------------------------------------------


def test_only_what_the_system_should_have_counts_as_unresolved() -> None:
    output = (
        "/v/Qt/plugins/platforms/libqxcb.so:\n"
        "\tlinux-vdso.so.1 (0x00007ffd)\n"
        "\tlibxcb-cursor.so.0 => not found\n"
        "\tlibQt6Gui.so.6 => not found\n"
        "\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)\n"
        "/v/Qt/lib/libQt6Gui.so.6:\n"
        "\tlibEGL.so.1 => not found\n"
        "\tlibxcb-cursor.so.0 => not found\n"
    )
    assert system.unresolved(output) == {"libxcb-cursor.so.0", "libEGL.so.1"}


def test_a_library_for_another_processor_does_not_count_as_there() -> None:
    output = (
        "3 libs found in cache `/etc/ld.so.cache'\n"
        "\tlibEGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libEGL.so.1\n"
        "\tlibGL.so.1 (libc6) => /lib/i386-linux-gnu/libGL.so.1\n"
    )
    assert system.cached_libraries(output, "x86_64") == {"libEGL.so.1"}
    assert system.cached_libraries("", "x86_64") == set()


# --- from what is missing to packages ----------------------------------------------------------------------

SOME = [
    Missing("library", "libEGL.so.1", needed=True),
    Missing("library", "libglib-2.0.so.0", needed=True),
    Missing("library", "libgthread-2.0.so.0", needed=True),
    Missing("program", "Xvfb", needed=True),
    Missing("font", "font", needed=True),
]


@pytest.mark.parametrize(
    ("manager", "names"),
    [
        ("apt", ["fonts-dejavu-core", "libegl1", "libglib2.0-0", "xvfb"]),
        (
            "dnf",
            [
                "dejavu-sans-fonts",
                "libEGL.so.1()(64bit)",
                "libglib-2.0.so.0()(64bit)",
                "libgthread-2.0.so.0()(64bit)",
                "xorg-x11-server-Xvfb",
            ],
        ),
        ("pacman", ["glib2", "libglvnd", "mesa", "ttf-dejavu", "xorg-server-xvfb"]),
        (
            "zypper",
            [
                "dejavu-fonts",
                "libEGL.so.1()(64bit)",
                "libglib-2.0.so.0()(64bit)",
                "libgthread-2.0.so.0()(64bit)",
                "xorg-x11-server-Xvfb",
            ],
        ),
        ("apk", ["font-dejavu", "so:libEGL.so.1", "so:libglib-2.0.so.0", "so:libgthread-2.0.so.0", "xvfb"]),
    ],
)
def test_each_manager_gets_names_it_knows(manager: str, names: list[str]) -> None:
    assert system.packages_for(manager, SOME, lambda _name: False) == names


def test_a_newer_name_is_used_where_the_system_has_it() -> None:
    here = {"libglib2.0-0t64", "libglib2.0-0"}
    assert system.packages_for("apt", SOME[1:3], here.__contains__) == ["libglib2.0-0t64"]


def test_the_venv_package_is_the_one_of_this_python() -> None:
    missing = [Missing("module", "ensurepip", needed=True)]
    own = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    assert system.packages_for("apt", missing, {own}.__contains__) == [own]
    assert system.packages_for("apt", missing, lambda _name: False) == ["python3-venv"]


def test_every_name_with_two_spellings_is_asked_about() -> None:
    assert {"libglib2.0-0t64", "libglib2.0-0", "python3-venv"} <= set(system.alternatives())


@pytest.mark.parametrize("manager", system.MANAGERS)
def test_every_library_and_program_has_a_package_everywhere(manager: str) -> None:
    for name in system.LIBRARIES:
        assert system.packages_for(manager, [Missing("library", name, needed=True)], lambda _name: False)
    for name in [*system.OTHERS, *(name for wanted in system.PROGRAMS.values() for name, _needed in wanted)]:
        assert system.packages_for(manager, [Missing("program", name, needed=True)], lambda _name: False)


def test_a_library_nobody_listed_is_not_given_an_invented_name() -> None:
    unknown = [Missing("library", "libnew.so.9", needed=True)]
    assert system.packages_for("apt", unknown, lambda _name: True) == []
    assert system.packages_for("dnf", unknown, lambda _name: True) == ["libnew.so.9()(64bit)"]


@pytest.mark.parametrize(
    ("manager", "sudo", "line"),
    [
        ("apt", True, "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 xvfb"),
        ("apt", False, "apt-get update && apt-get install -y --no-install-recommends libegl1 xvfb"),
        ("dnf", True, "sudo dnf install -y libegl1 xvfb"),
        ("pacman", True, "sudo pacman -Sy --needed --noconfirm libegl1 xvfb"),
        ("zypper", False, "zypper --non-interactive install libegl1 xvfb"),
        ("apk", False, "apk add libegl1 xvfb"),
    ],
)
def test_the_line_to_type_is_exact(manager: str, sudo: bool, line: str) -> None:
    assert system.line_to_type(manager, ["libegl1", "xvfb"], sudo=sudo) == line


def test_the_line_to_type_survives_a_shell() -> None:
    line = system.line_to_type("dnf", ["libEGL.so.1()(64bit)"], sudo=True)
    assert line == "sudo dnf install -y 'libEGL.so.1()(64bit)'"


# --- allowed or not ----------------------------------------------------------------------------------------


@pytest.fixture
def powerless(monkeypatch: pytest.MonkeyPatch) -> list[Missing]:
    """Be an ordinary user without sudo on Debian, lacking whatever the list says."""
    missing: list[Missing] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(installing.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(installing.shutil, "which", lambda _name: None)
    monkeypatch.setattr(installing, "_os_release", lambda: {"ID": "debian"})
    monkeypatch.setattr(system, "apt_has", lambda _names: set())
    monkeypatch.setattr(system, "find_missing", lambda _profile, _pyside: missing)
    return missing


def test_without_rights_the_one_line_is_told_and_nothing_is_run(powerless: list[Missing]) -> None:
    powerless += [
        Missing("library", "libEGL.so.1", needed=True),
        Missing("library", "libpulse.so.0", needed=False),
    ]
    with pytest.raises(Trouble) as stopped:
        installing.provide("run", None)
    assert stopped.value.code == Exit.SYSTEM_PACKAGES
    assert "lacks libEGL.so.1." in str(stopped.value)
    assert "  apt-get update && apt-get install -y --no-install-recommends libegl1 libpulse0\n" in str(stopped.value)


def test_want_of_a_voice_is_a_hint_and_not_a_wall(
    powerless: list[Missing], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    powerless.append(Missing("library", "libspeechd.so.2", needed=False))
    installing.provide("run", None)
    assert capsys.readouterr().err == ""  # said once only, by the closer look
    installing.provide("run", tmp_path)
    assert "apt-get install -y --no-install-recommends libspeechd2" in capsys.readouterr().err


def test_other_systems_bring_their_own_libraries(powerless: list[Missing], monkeypatch: pytest.MonkeyPatch) -> None:
    powerless.append(Missing("font", "font", needed=True))
    monkeypatch.setattr(sys, "platform", "darwin")
    installing.provide("run", None)


# --- the environment and its stamp -------------------------------------------------------------------------


@pytest.fixture
def here(tmp_path: Path) -> Place:
    """A checkout with an environment that is complete for running."""
    root = tmp_path / "checkout"
    (root / "packaging").mkdir(parents=True)
    (root / "packaging" / "constraints.txt").write_text("PySide6==6.11.3\n", encoding="utf-8")
    (root / "pyproject.toml").write_text(
        '[project]\ndependencies = ["PySide6>=6.8"]\n[project.optional-dependencies]\ntest = ["pytest"]\nlint = []\n',
        encoding="utf-8",
    )
    place = Place(root, root / ".venv")
    place.python.parent.mkdir(parents=True)
    place.python.write_text("#!/bin/sh\n", encoding="utf-8")
    place.python.chmod(0o755)
    (place.venv / "pyvenv.cfg").write_text("", encoding="utf-8")
    environment.write_stamp(place, {"run": environment.fingerprint(place, "run", VERSION)})
    return place


def test_a_complete_environment_is_believed(here: Place) -> None:
    assert environment.is_ready(here, "run", VERSION)


def test_an_environment_for_running_is_not_one_for_testing(here: Place) -> None:
    assert not environment.is_ready(here, "test", VERSION)


def test_changed_pins_are_noticed(here: Place) -> None:
    here.constraints.write_text("PySide6==6.11.4\n", encoding="utf-8")
    assert not environment.is_ready(here, "run", VERSION)


def test_changed_dependencies_are_noticed_but_tool_settings_are_not(here: Place) -> None:
    file = here.root / "pyproject.toml"
    file.write_text(file.read_text(encoding="utf-8") + "[tool.ruff]\nline-length = 99\n", encoding="utf-8")
    assert environment.is_ready(here, "run", VERSION)
    file.write_text(file.read_text(encoding="utf-8").replace(">=6.8", ">=6.9"), encoding="utf-8")
    assert not environment.is_ready(here, "run", VERSION)


def test_another_python_version_is_noticed(here: Place) -> None:
    assert not environment.is_ready(here, "run", (3, 12))


def test_a_python_that_is_gone_is_noticed(here: Place) -> None:
    here.python.unlink()
    assert not environment.is_ready(here, "run", VERSION)


def test_a_moved_checkout_is_noticed(here: Place, tmp_path: Path) -> None:
    moved = here.root.rename(tmp_path / "elsewhere")
    assert not environment.is_ready(Place(moved, moved / ".venv"), "run", VERSION)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"profiles": 1}', "{}"])
def test_a_torn_stamp_is_not_believed(here: Place, text: str) -> None:
    (here.venv / environment.STAMP).write_text(text, encoding="utf-8")
    assert not environment.is_ready(here, "run", VERSION)


@pytest.fixture
def commands_run(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Collect what would have been run, all of it succeeding."""
    seen: list[list[str]] = []

    def run(command: list[str]) -> SimpleNamespace:
        seen.append(command)
        return SimpleNamespace(returncode=0, stdout="")

    monkeypatch.setattr(environment, "_run", run)
    return seen


def test_a_change_takes_the_stamp_away_first_and_keeps_what_is_whole(
    here: Place, commands_run: list[list[str]]
) -> None:
    assert list(environment.make(here)) == ["run"]
    assert not (here.venv / environment.STAMP).exists()
    assert commands_run == []  # the environment itself was good


def test_an_interrupted_environment_is_made_afresh(here: Place, commands_run: list[list[str]]) -> None:
    environment.make(here)  # and here the power went out
    half = here.venv / "lib" / "half-unpacked"
    half.mkdir(parents=True)
    with environment.lock(here):
        assert environment.make(here) == {}
        assert [entry.name for entry in here.venv.iterdir()] == [environment.LOCK]
    assert commands_run == [[sys.executable, "-m", "venv", str(here.venv)]]


def test_a_full_disk_is_told_before_anything_is_fetched(
    here: Place, commands_run: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    (here.venv / environment.STAMP).unlink()
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda _path: SimpleNamespace(free=5_000_000))
    with pytest.raises(Trouble, match="is full: free about") as stopped:
        environment.make(here)
    assert stopped.value.code == Exit.DISK
    assert commands_run == []


def test_a_folder_of_something_else_is_never_emptied(here: Place, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("keep me", encoding="utf-8")
    with (
        pytest.raises(Trouble, match="not a Python environment"),
        environment.lock(Place(here.root, tmp_path / "letters")),
    ):
        pass
    assert (tmp_path / "letters" / "dear.txt").exists()


def test_one_set_up_at_a_time(here: Place) -> None:
    with environment.lock(here), (here.venv / environment.LOCK).open("a+") as other:
        assert not environment._try_lock(other.fileno())
    with (here.venv / environment.LOCK).open("a+") as other:
        assert environment._try_lock(other.fileno())


def test_the_checkout_becomes_importable(here: Place, commands_run: list[list[str]]) -> None:
    packages = here.venv / "lib" / "python3.11" / "site-packages"
    packages.mkdir(parents=True)
    environment.installed(here, "test")
    assert (packages / "backbeat-checkout.pth").read_text(encoding="utf-8") == f"{here.root / 'app'}\n"
    assert [command[-1] for command in commands_run] == ["PySide6>=6.8", "pytest"]
    assert all("--constraint" in command for command in commands_run)


# --- what goes wrong is said in a sentence -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("output", "sentence", "code"),
    [
        ("OSError: [Errno 28] No space left on device", "is full", Exit.DISK),
        ("ERROR: [Errno 13] Permission denied: '/x'", "Cannot write in", Exit.DISK),
        ("WARNING: Retrying (Retry(total=0)) NewConnectionError\nERROR: No matching distribution", "network", 4),
        ("SSLError: CERTIFICATE_VERIFY_FAILED\nERROR: No matching distribution", "certificate", 4),
        ("ERROR: No matching distribution found for PySide6==6.11.3", "not published for this Python", 4),
        ("ERROR: something new", "these lines tell why", 4),
    ],
)
def test_pip_is_translated(output: str, sentence: str, code: int) -> None:
    trouble = environment.explain_pip(output, Path("/home/someone/backbeat/.venv"))
    assert sentence in str(trouble).splitlines()[0]
    assert trouble.code == code


def test_the_lines_shown_are_the_ones_that_tell() -> None:
    assert last_lines("a\nERROR: b\nc\n") == "  ERROR: b"
    assert last_lines("a\n\nb\nc\n", 2) == "  b\n  c"


def test_an_unknown_command_gets_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["fly"]) == Exit.USAGE
    told = capsys.readouterr().err
    assert all(name in told for name in commands.COMMANDS)


@pytest.mark.parametrize(
    ("raised", "code", "told"),
    [(Trouble("The disk is full.", Exit.DISK), 5, "The disk is full.\n"), (KeyboardInterrupt(), 130, "\nStopped.")],
)
def test_a_persons_trouble_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], raised: BaseException, code: int, told: str
) -> None:
    def fail(*_arguments: object) -> bool:
        raise raised

    monkeypatch.setattr(environment, "is_ready", fail)
    assert commands.main(["run"]) == code
    assert capsys.readouterr().err.startswith(told)


def test_every_goal_of_the_makefile_is_a_command() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    (goals,) = re.findall(r"^(run .*):$", text, re.MULTILINE)
    assert set(goals.split()) == set(commands.COMMANDS)
