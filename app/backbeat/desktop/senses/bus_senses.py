"""What Linux desktops tell over their message buses: idle time, the lock, and Do Not Disturb."""

from __future__ import annotations

from backbeat.desktop.away_linux import own_session
from backbeat.desktop.bus import BusRefusedError
from backbeat.desktop.senses.bus import BusLine
from backbeat.desktop.senses.model import Now, Rest, Way, any_of
from backbeat.routine.model import Milliseconds

__all__ = ["LinuxLock", "MutterIdle", "NotificationsQuiet", "ScreenSaverIdle"]

_LOGIN = "org.freedesktop.login1"
_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)
_NOTIFICATIONS = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
_SWAYNC = ("org.erikreider.swaync.cc", "/org/erikreider/swaync/cc", "org.erikreider.swaync.cc")
_XFCONF = ("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf")


class MutterIdle:
    """GNOME, under X11 and Wayland alike: in milliseconds."""

    def __init__(self, line: BusLine) -> None:
        self._line = line

    def idle(self) -> Milliseconds | None:
        name = "org.gnome.Mutter.IdleMonitor"
        return _number(self._line, name, "/org/gnome/Mutter/IdleMonitor/Core", name, "GetIdletime")

    def works(self) -> Way:
        return Way.NO_IDLE if self.idle() is None else Way.MUTTER

    def close(self) -> None:
        self._line.close()


class ScreenSaverIdle:
    """The standard's seconds, which are milliseconds on Plasma (and refused by it under Wayland)."""

    def __init__(self, line: BusLine, *, plasma: bool) -> None:
        self._line, self._unit = line, 1 if plasma else 1000

    def idle(self) -> Milliseconds | None:
        told = _number(self._line, *_SAVERS[0], _SAVERS[0][0], "GetSessionIdleTime")
        return None if told is None else told * self._unit

    def works(self) -> Way:
        return Way.NO_IDLE if self.idle() is None else Way.SCREEN_SAVER

    def close(self) -> None:
        self._line.close()


class LinuxLock:
    """Locked is what logind or any screen saver calls so."""

    def __init__(self, own: BusLine, machine: BusLine, now: Now) -> None:
        self._own, self._machine = own, machine
        self._session: str | None = None
        self._no_session = Rest(now)
        self._absent = {name: Rest(now) for name, _ in _SAVERS}

    def seen(self) -> bool | None:
        return any_of((self._login_says(), *(self._saver_says(name, path) for name, path in _SAVERS)))

    def works(self) -> Way:
        if self._login_says() is not None:
            return Way.LOGIN
        return Way.NO_LOCK if self.seen() is None else Way.SCREEN_SAVER

    def close(self) -> None:
        self._own.close()
        self._machine.close()

    def _login_says(self) -> bool | None:
        if self._session is None:
            if self._no_session.is_on:
                return None
            self._session = self._machine.use(own_session)
        told = None
        if self._session is not None:
            told = self._machine.get(_LOGIN, self._session, f"{_LOGIN}.Session", "LockedHint")
        if not isinstance(told, bool):
            self._session = None  # the next one may have another name
            self._no_session.begin()
            return None
        return told

    def _saver_says(self, name: str, path: str) -> bool | None:
        """Those that are not there are looked for once in a while, and not each time."""
        if self._absent[name].is_on:
            return None
        try:
            told = self._own.ask(name, path, name, "GetActive")
        except BusRefusedError:
            told = None
        if told is None or not isinstance(told[0], bool):
            self._absent[name].begin()
            return None
        return told[0]


class NotificationsQuiet:
    """Do Not Disturb where the notification service tells it: Plasma, dunst, Xfce, swaync."""

    def __init__(self, line: BusLine) -> None:
        self._line = line

    def seen(self) -> bool | None:
        return any_of(
            (
                self._flag("org.freedesktop.Notifications", "Inhibited"),
                self._flag("org.dunstproject.cmd0", "paused"),
                self._xfce(),
                self._swaync(),
            )
        )

    def works(self) -> Way:
        return Way.NO_QUIET if self.seen() is None else Way.NOTIFICATIONS

    def close(self) -> None:
        self._line.close()

    def _flag(self, interface: str, what: str) -> bool | None:
        told = self._line.get(*_NOTIFICATIONS, interface, what)
        return told if isinstance(told, bool) else None

    def _xfce(self) -> bool | None:
        try:
            told = self._line.ask(*_XFCONF, "GetProperty", "ss", "xfce4-notifyd", "/do-not-disturb")
        except BusRefusedError as refused:
            # Nobody has ever touched the switch.
            return False if str(refused).endswith(("PropertyNotFound", "ChannelNotFound")) else None
        match told:
            case ((str(), bool(value)),):
                return value
        return None

    def _swaync(self) -> bool | None:
        try:
            told = self._line.ask(*_SWAYNC, "GetDnd")
        except BusRefusedError:
            return None
        return told[0] if told and isinstance(told[0], bool) else None


def _number(line: BusLine, name: str, path: str, interface: str, method: str) -> int | None:
    try:
        told = line.ask(name, path, interface, method)
    except BusRefusedError:
        return None
    return told[0] if told and isinstance(told[0], int) and told[0] >= 0 else None
