"""The entry: the window where there is a display and nothing else was asked for, else the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Backbeat; the exit code."""
    os.umask(0o077)  # whatever is written is for this person only
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--sound-helper"]:  # a frozen program starts itself again; nobody types this
        from backbeat.sound.helper.main import main as make_noise  # noqa: PLC0415

        return make_noise()
    if given == ["--qt-report"]:  # likewise, by the doctor
        from backbeat.cli.qt_report import main as report  # noqa: PLC0415

        return report()
    from backbeat.cli.commands import run  # noqa: PLC0415 - after the umask, as all that writes

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
