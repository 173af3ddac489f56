"""Reads the command line and calls what was asked for.

A mistake of the person's never ends in a traceback.
"""

from __future__ import annotations

import gc
import linecache
import sys
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from backbeat.cli.exits import CANNOT, DONE, INTERRUPTED, CannotError
from backbeat.cli.output import forget_output, make_ready

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from backbeat.desktop.instance_owner import OwnInstance

__all__ = ["run"]

COMMANDS = (
    "new",
    "check",
    "timeline",
    "play",
    "sheet",
    "bundle",
    "history",
    "plan",
    "figures",
    "break",
    "stop",
    "autostart",
    "doctor",
)
_MODULES = {"break": "break_", "stop": "break_"}  # where the command's own name cannot be the module's
_MEASURED = "--exit-after-first-paint"
_WITHOUT_QT = ("clock", "paths", "settings", "routine.library")


def run(arguments: list[str]) -> int:
    """The exit code of a command line."""
    make_ready()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except CannotError as reason:
        print(f"backbeat: {reason}", file=sys.stderr)
        return CANNOT
    except (KeyboardInterrupt, EOFError):  # Ctrl+C; or Ctrl+D at a question, by whoever goes away from it
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        forget_output()  # the reader (head, less) has seen enough
        return DONE
    except OSError as error:
        from backbeat.atomic import why_not  # noqa: PLC0415 - seldom needed

        forget_output()
        what = "the output could not be written" if error.filename is None else str(error.filename)
        print(f"backbeat: {what}: {why_not(error)}", file=sys.stderr)
        return CANNOT
    return code


def _run(arguments: list[str]) -> int:
    command = _command(arguments)
    if command is None:
        return _window(_window_options(arguments))
    options = _command_parser(command).parse_args(arguments)
    # Each command loads what it needs, and no more.
    code: int = import_module(f"backbeat.cli.{_MODULES.get(options.command, options.command)}").run(options)
    return code


def _command(arguments: list[str]) -> str | None:
    """The command, if the first word that is no option is one; a routine of that name is opened as ./NAME."""
    waiting_for_value = False
    for argument in arguments:
        if waiting_for_value:
            waiting_for_value = False
        elif argument == "--data-dir":
            waiting_for_value = True
        elif not argument.startswith("-"):
            return argument if argument in COMMANDS else None
    return None


def _window_options(arguments: list[str]) -> Namespace:
    if not arguments or arguments == [_MEASURED]:
        # How it is nearly always started, and argparse alone would be a twentieth of that.
        plain = SimpleNamespace(file=None, data_dir=None, hidden=False, exit_after_first_paint=bool(arguments))
        return cast("Namespace", plain)
    options = _window_parser().parse_args(arguments)
    if options.last and options.file is None:
        from backbeat.cli.last import last_routine  # noqa: PLC0415 - reads the history

        options.file = last_routine(options.data_dir)
    return options


def _window(options: Namespace) -> int:
    from backbeat.desktop.display import why_no_display  # noqa: PLC0415

    reason = why_no_display()
    if reason is None:
        return _one_window(options)
    if options.hidden:
        raise CannotError(f"there is no display to wait on ({reason})")
    print(f"There is no display here ({reason}), so Backbeat runs in the terminal.", file=sys.stderr)
    from backbeat.cli.play import play  # noqa: PLC0415

    return play(str(options.file) if options.file else None, options.data_dir)


def _one_window(options: Namespace) -> int:
    """Show the window, unless there is one over this data folder: then that one is told what was wanted."""
    from backbeat.cli.one_window import own_or_hand_over  # noqa: PLC0415 - before Qt, which a second start can spare

    own = own_or_hand_over(options)
    if own is None:
        return DONE
    try:
        return _run_window()(options, own)
    finally:
        own.close()


def _run_window() -> Callable[[Namespace, OwnInstance], int]:
    """Load the window's program.

    Qt for Python reads the source of each module imported after it, so what needs no Qt comes before.
    Nothing of what is loaded is ever garbage, so nobody needs to look for any, now or later.
    """
    gc.disable()
    for name in _WITHOUT_QT:
        import_module(f"backbeat.{name}")
    from backbeat.launch import run_window  # noqa: PLC0415

    linecache.clearcache()  # the sources it read, which would stay in memory
    gc.freeze()
    gc.enable()
    return run_window


def _parser(**more: object) -> ArgumentParser:
    from argparse import ArgumentParser  # noqa: PLC0415 - five milliseconds

    from backbeat import __version__  # noqa: PLC0415

    parser = ArgumentParser(prog="backbeat", **more)  # type: ignore[arg-type]
    parser.add_argument("--version", action="version", version=f"Backbeat {__version__}")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep everything below this folder instead of the usual places"
    )
    return parser


def _window_parser() -> ArgumentParser:
    parser = _parser(
        description="A guided-workout timer. Without a command: the window, with a routine open where one is named.",
        epilog=f"Commands: {', '.join(COMMANDS)}. See 'backbeat COMMAND --help'.",
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a routine file to open")
    parser.add_argument("--last", action="store_true", help="open the routine that was done last")
    parser.add_argument("--hidden", action="store_true", help="start in the background, as at login")
    parser.add_argument(_MEASURED, action="store_true", help="for measuring: quit once the library is seen")
    return parser


def _command_parser(command: str) -> ArgumentParser:
    """For all commands; what only one of them can say is made for that one alone, because it has to be loaded."""
    parser = _parser()
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    new = commands.add_parser("new", help="begin a routine of your own: a file with every line explained")
    new.add_argument("name", nargs="?", metavar="NAME", help="what it is called, as in 'Two moves before bed'")
    new.add_argument("-o", "--output", type=Path, metavar="FILE", help="the file, or a folder for it")

    check = commands.add_parser("check", help="say what is wrong with routine files")
    check.add_argument("files", nargs="+", metavar="FILE")

    timeline = commands.add_parser("timeline", help="show what a routine does, second by second")
    timeline.add_argument("file", metavar="FILE")
    timeline.add_argument("--level", metavar="NAME", help="of the routine; else its usual one")
    timeline.add_argument("--json", action="store_true", help="for programs")
    if command == "timeline":
        _adjust_parser(timeline)

    play = commands.add_parser("play", help="follow a routine in the terminal")
    play.add_argument("file", nargs="?", metavar="FILE", help="a routine file, or the name of a routine in the library")
    play.add_argument("--level", metavar="NAME", help="of the routine; else its usual one")
    play.add_argument("--speed", type=_speed, default=1, metavar="N", help="N times faster than life (1 to 1000)")
    play.add_argument("--warm-up", action="store_true", help="with the warm-up the routine names")
    play.add_argument("--sound", action="store_true", help="with voice and tones, as chosen in the window's settings")

    _sheet_parser(commands.add_parser("sheet", help="routines on paper, as a PDF or as pictures"))
    bundle = commands.add_parser("bundle", help="one file to hand on, with every exercise and figure written out")
    bundle.add_argument("file", metavar="FILE", help="a routine file, or the name of a routine in the library")
    bundle.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help="OUT.routine.yaml, or OUT.zip with its pictures"
    )
    _history_parser(commands.add_parser("history", help="what was done: show it, keep it safe, tidy it up"))

    plan = commands.add_parser("plan", help="the week, what is rested, the weaker side, balance")
    if command == "plan":
        _plan_parser(plan)

    drawn = commands.add_parser("figures", help="every exercise's figure on sheets to look at")
    drawn.add_argument("--exercise", action="append", default=[], metavar="ID", help="only this one; may be repeated")
    drawn.add_argument(
        "-o", "--output", type=Path, default=Path("figures"), metavar="DIR", help="a folder for the pictures"
    )

    breaks = commands.add_parser("break", help="breaks at the desk: a word to the Backbeat that runs")
    if command == "break":
        _break_parser(breaks)

    commands.add_parser("stop", help="stop the session that runs in the window, as Esc does")

    autostart = commands.add_parser("autostart", help="start with your login, in the background; off until switched on")
    autostart.add_argument("what", nargs="?", choices=("on", "off", "status"), default="status")

    commands.add_parser("doctor", help="what works on this computer, and what to do about what does not")
    return parser


def _sheet_parser(sheet: ArgumentParser) -> None:
    from backbeat.sheet.options import LAYOUTS, PAPERS, WEEKS  # noqa: PLC0415 - only where a command is read

    sheet.add_argument(
        "files", nargs="*", metavar="FILE", help="routine files, or names in the library; several make a booklet"
    )
    sheet.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help="the PDF, or a folder for it")
    sheet.add_argument("--png", type=Path, metavar="DIR", help="each page as a picture in this folder")
    sheet.add_argument("--layout", choices=LAYOUTS, default="standard")
    sheet.add_argument("--paper", choices=PAPERS, default="A4")
    sheet.add_argument("--landscape", action="store_true", help="the paper lies on its longer side")
    sheet.add_argument("--level", metavar="NAME", help="of the routine; else its usual one")
    sheet.add_argument("--weeks", type=int, choices=WEEKS, default=2, help="of the log grid (2)")
    sheet.add_argument("--exercises", metavar="LIST", help="only these, as in 1,3,5-7")
    sheet.add_argument("--for", dest="printed_for", default="", metavar="NAME", help="whom it is for; not kept")
    sheet.add_argument("--by", default="", metavar="NAME", help="who gives it; not kept")
    sheet.add_argument("--force", action="store_true", help="replace files that are there already")


def _history_parser(history: ArgumentParser) -> None:
    what = history.add_subparsers(dest="what", required=True, metavar="WHAT")
    listed = what.add_parser("list", help="the sessions, newest first")
    listed.add_argument("--most", type=_whole, default=50, metavar="N", help="no more than these (50)")
    shown = what.add_parser("show", help="one session in full")
    shown.add_argument("session", metavar="ID", help="as 'history list' shows it, or 'last'")
    export = what.add_parser("export", help="everything, for other programs (CSV: one line a set; JSON: complete)")
    export.add_argument("--format", choices=("csv", "json"), required=True)
    export.add_argument("-o", "--output", type=Path, metavar="FILE", help="instead of the standard output")
    adds = "nothing that is here is changed, and nothing is there twice"
    for name, takes in (("import", "a JSON export"), ("merge", "a JSON export, a backup, or another history.db")):
        joined = what.add_parser(name, help=f"add what {takes} holds; {adds}")
        joined.add_argument("file", type=Path, metavar="FILE", help=takes)
    backup = what.add_parser("backup", help="make a checked copy now; one a day is made by itself")
    backup.add_argument("--list", action="store_true", help="only show the copies there are")
    restored = what.add_parser("restore", help="put a backup in the history's place; what was there is kept")
    restored.add_argument("backup", metavar="NAME", help="as 'history backup --list' shows it, or 'newest'")
    deleted = what.add_parser("delete", help="delete one session")
    deleted.add_argument("session", metavar="ID", help="as 'history list' shows it, or 'last'")
    everything = what.add_parser("delete-all", help="delete the whole history with its backups, and the logs")
    everything.add_argument("--copy", type=Path, metavar="FILE", help="put a checked copy there first")
    for dangerous in (restored, deleted, everything):
        dangerous.add_argument("--yes", action="store_true", help="do it without asking")


def _adjust_parser(timeline: ArgumentParser) -> None:
    from backbeat.cli.adjust import add_options  # noqa: PLC0415 - only where a command is read

    add_options(timeline)


def _plan_parser(plan: ArgumentParser) -> None:
    from backbeat.cli.plan import add_commands  # noqa: PLC0415 - only where a command is read

    add_commands(plan)


def _break_parser(breaks: ArgumentParser) -> None:
    from backbeat.cli.break_ import add_commands  # noqa: PLC0415 - only where a command is read

    add_commands(breaks)


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= 1_000_000:
        from argparse import ArgumentTypeError  # noqa: PLC0415

        raise ArgumentTypeError(f"'{text}' is not a number from 1 to 1,000,000")
    return int(text)


def _speed(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= 1000:
        from argparse import ArgumentTypeError  # noqa: PLC0415

        raise ArgumentTypeError(f"'{text}' is not a speed; write a whole number from 1 to 1000")
    return int(text)
