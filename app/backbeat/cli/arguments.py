"""What can be said on the command line: every command with its words, and what each means.

Loaded only where there is something to read, because argparse takes as long to load as all that comes before the
window. The manual page and the completions of shells are made from it (`packaging/shipping`).
"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from pathlib import Path

from backbeat import __version__

__all__ = ["COMMANDS", "command_parser", "window_parser"]

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


def _parser(description: str | None = None, epilog: str | None = None) -> ArgumentParser:
    parser = ArgumentParser(prog="backbeat", description=description, epilog=epilog)
    parser.add_argument("--version", action="version", version=f"Backbeat {__version__}")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep everything below this folder instead of the usual places"
    )
    return parser


def window_parser() -> ArgumentParser:
    parser = _parser(
        description="A guided-workout timer. Without a command: the window, with a routine open where one is named.",
        epilog=f"Commands: {', '.join(COMMANDS)}. See 'backbeat COMMAND --help'.",
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a routine file to open")
    parser.add_argument("--last", action="store_true", help="open the routine that was done last")
    parser.add_argument(
        "--break", dest="begin_break", action="store_true", help="begin a break; where breaks are off, open their page"
    )
    parser.add_argument("--hidden", action="store_true", help="start in the background, as at login")
    parser.add_argument(
        "--exit-after-first-paint", action="store_true", help="for measuring: quit once the library is seen"
    )
    return parser


def command_parser(command: str) -> ArgumentParser:
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
        from backbeat.cli.adjust import add_options  # noqa: PLC0415 - only where it is read

        add_options(timeline)

    play = commands.add_parser("play", help="follow a routine in the terminal")
    play.add_argument("file", nargs="?", metavar="FILE", help="a routine file, or the name of a routine in the library")
    play.add_argument("--level", metavar="NAME", help="of the routine; else its usual one")
    play.add_argument(
        "--speed", type=_number(1000, "a speed"), default=1, metavar="N", help="N times faster than life (1 to 1000)"
    )
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
        from backbeat.cli.plan import add_commands as add_to_plan  # noqa: PLC0415

        add_to_plan(plan)

    drawn = commands.add_parser("figures", help="every exercise's figure on sheets to look at")
    drawn.add_argument("--exercise", action="append", default=[], metavar="ID", help="only this one; may be repeated")
    drawn.add_argument(
        "-o", "--output", type=Path, default=Path("figures"), metavar="DIR", help="a folder for the pictures"
    )

    breaks = commands.add_parser("break", help="breaks at the desk: a word to the Backbeat that runs")
    if command == "break":
        from backbeat.cli.break_ import add_commands as add_to_break  # noqa: PLC0415

        add_to_break(breaks)

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
    listed.add_argument(
        "--most", type=_number(1_000_000, "a number"), default=50, metavar="N", help="no more than these (50)"
    )
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
    everything = what.add_parser(
        "delete-all", help="delete the whole history, its backups and the logs; nothing of it is kept"
    )
    everything.add_argument("--copy", type=Path, metavar="FILE", help="but for a checked copy, put there first")
    for dangerous in (restored, deleted, everything):
        dangerous.add_argument("--yes", action="store_true", help="do it without asking")


def _number(most: int, what: str) -> Callable[[str], int]:
    """Reads a whole number from 1 to `most`."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most):
            raise ArgumentTypeError(f"'{text}' is not {what} from 1 to {most:,}")
        return int(text)

    return read
