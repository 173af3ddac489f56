"""Do Not Disturb on Linux: what the notification service says, or else the desktop's own switch."""

from __future__ import annotations

import os
from collections.abc import Mapping

from backbeat.desktop.asking import AskProgram, ask_program
from backbeat.desktop.senses.model import Sign, Way, any_of

__all__ = ["LinuxQuiet", "SwitchQuiet"]

# By a word of XDG_CURRENT_DESKTOP: schema, key, and what it says when nobody is to be disturbed.
_SWITCHES = (
    (("gnome", "unity", "ubuntu", "budgie"), "org.gnome.desktop.notifications", "show-banners", "false"),
    (("x-cinnamon", "cinnamon"), "org.cinnamon.desktop.notifications", "display-notifications", "false"),
    (("mate",), "org.mate.NotificationDaemon", "do-not-disturb", "true"),
)


class SwitchQuiet:
    """The switch in the settings of GNOME, Cinnamon and MATE."""

    def __init__(self, ask: AskProgram = ask_program, environment: Mapping[str, str] = os.environ) -> None:
        self._ask, self._environment = ask, environment

    def seen(self) -> bool | None:
        here = set(self._environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":"))
        for names, schema, key, quiet in _SWITCHES:
            if here.intersection(names):
                told = self._ask(("gsettings", "get", schema, key))
                return told == quiet if told in ("true", "false") else None
        return None

    def works(self) -> Way:
        return Way.NO_QUIET if self.seen() is None else Way.NOTIFICATIONS

    def close(self) -> None: ...


class LinuxQuiet:
    """Any of several that says so."""

    def __init__(self, *signs: Sign) -> None:
        self._signs = signs

    def seen(self) -> bool | None:
        return any_of(sign.seen() for sign in self._signs)

    def works(self) -> Way:
        return Way.NO_QUIET if self.seen() is None else Way.NOTIFICATIONS

    def close(self) -> None:
        for sign in self._signs:
            sign.close()
