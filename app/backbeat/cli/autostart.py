"""`backbeat autostart`: whether Backbeat starts with the login, in the background."""

from __future__ import annotations

import os
from argparse import Namespace

from backbeat.cli.exits import DONE, NO, CannotError
from backbeat.desktop.autostart import AutostartError, own_command, usual_autostart
from backbeat.paths import folders

__all__ = ["run"]


def run(options: Namespace) -> int:
    """Says what it did, and where."""
    if os.environ.get("FLATPAK_ID"):
        raise CannotError("inside a Flatpak the desktop decides about this; add Backbeat in its own settings")
    autostart = usual_autostart()
    try:
        if options.what == "on":
            autostart.switch_on(own_command(options.data_dir and folders(options.data_dir).data))
            print(f"Backbeat starts at your next login, without showing its window. The entry is in {autostart.where}.")
        elif options.what == "off":
            was_on = autostart.is_on()
            autostart.switch_off()
            print("Backbeat no longer starts at login." if was_on else "Backbeat does not start at login.")
        else:
            return _show(on=autostart.is_on(), where=autostart.where)
    except AutostartError as reason:
        raise CannotError(str(reason)) from None
    return DONE


def _show(*, on: bool, where: str) -> int:
    print(f"Backbeat starts at login; the entry is in {where}." if on else "Backbeat does not start at login.")
    return DONE if on else NO
