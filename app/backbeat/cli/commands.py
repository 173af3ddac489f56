"""Reads the command line and calls what was asked for.

A mistake of the person's never ends in a traceback.
"""

from __future__ import annotations

import gc
import linecache
import sys
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from backbeat.cli.exits import CANNOT, DONE, INTERRUPTED, CannotError
from backbeat.cli.output import forget_output, make_ready

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from backbeat.desktop.instance.owner import OwnInstance

__all__ = ["run"]

_MODULES = {"break": "break_", "stop": "break_"}  # where the command's own name cannot be the module's
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
    from backbeat.cli.arguments import command_parser  # noqa: PLC0415 - the usual start has none to read

    options = command_parser(command).parse_args(arguments)
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
            from backbeat.cli.arguments import COMMANDS  # noqa: PLC0415

            return argument if argument in COMMANDS else None
    return None


def _window_options(arguments: list[str]) -> Namespace:
    if not arguments or arguments == ["--exit-after-first-paint"]:
        # How it is nearly always started, and argparse alone would be a twentieth of that.
        plain = SimpleNamespace(file=None, data_dir=None, begin_break=False, hidden=False)
        plain.exit_after_first_paint = bool(arguments)
        return cast("Namespace", plain)
    from backbeat.cli.arguments import window_parser  # noqa: PLC0415

    options = window_parser().parse_args(arguments)
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
