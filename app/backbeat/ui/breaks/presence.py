"""Being there without the window: in the tray where there is one, else as a small window. Never neither.

Whether there is a tray is asked at the moment it matters, and again and again while the window is hidden: trays
come late, and go.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from backbeat.breaks.commands import Outcome, tomorrow
from backbeat.breaks.model import MINUTE
from backbeat.ui.breaks.small_window import SmallWindow
from backbeat.ui.breaks.tray import TrayIcon
from backbeat.ui.breaks.words import outcome_words, standing_words

if TYPE_CHECKING:
    from backbeat.breaks.stored import BreakWishes
    from backbeat.ui.breaks.controls import BreakControls
    from backbeat.ui.breaks.desk import BreakDesk
    from backbeat.ui.style.look import Look
    from backbeat.ui.window.main_window import MainWindow

__all__ = ["Presence"]

_PAUSES = {"half": 30 * MINUTE, "hour": 60 * MINUTE}


class Presence(QObject):
    """`come_forward` shows the program's window; `keep` remembers what was said once; `put_off` pauses a session."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        desk: BreakDesk,
        wishes: BreakWishes,
        *,
        come_forward: Callable[[], None],
        keep: Callable[[BreakWishes], None],
        put_off: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._look, self._desk, self._wishes = window, look, desk, wishes
        self._come_forward, self._keep, self._put_off = come_forward, keep, put_off
        self.tray: TrayIcon | None = None
        self.small: SmallWindow | None = None
        self._controls: list[BreakControls] = []
        self._stands_in = False  # the small window is there because there is nothing else
        self._quitting = False
        desk.changed.connect(self._stand)
        window.keep_open = self._closing
        window.gone.connect(self._gone)
        window.activated.connect(self._window_shown)
        _quit_with_last_window(False)
        self.want(wishes)

    # -- what is wanted --------------------------------------------------------------------------

    def want(self, wishes: BreakWishes) -> None:
        """What the person has chosen from now on."""
        self._wishes = wishes
        if wishes.tray and self.tray is None:
            self.tray = self._join(TrayIcon(self))
            self.tray.show()
        elif not wishes.tray and self.tray is not None:
            self.tray.close()
            self.tray = None
        self._look_after()
        self._stand()

    def _join(self, one: TrayIcon) -> TrayIcon:
        one.opened.connect(self.open)
        one.started.connect(self._start)
        one.paused.connect(self._pause)
        one.resumed.connect(self._resume)
        one.quit_wanted.connect(self.quit)
        return one

    def _small(self) -> SmallWindow:
        if self.small is None:
            small = self.small = SmallWindow(self._look)
            small.opened.connect(self.open)
            small.quit_wanted.connect(self.quit)
            small.closed.connect(self._small_closed)
            self.join(small.controls)
        return self.small

    def join(self, controls: BreakControls) -> None:
        """Let these say how things stand, and do what is chosen there."""
        if controls not in self._controls:
            self._controls.append(controls)
            controls.started.connect(self._start)
            controls.paused.connect(self._pause)
            controls.resumed.connect(self._resume)
        self._stand()

    # -- being there -----------------------------------------------------------------------------

    @property
    def in_tray(self) -> bool:
        """Whether there is a tray at this moment, with our icon in it."""
        return self.tray is not None and self.tray.is_there

    def stand_in(self) -> bool:
        """Be there without the window, in whatever way there is now, as at login. Whether that is so."""
        if not self._wishes.on and not self._wishes.tray:
            return False
        if not self.in_tray:
            self._show_small(asked=False)
        self._desk.watch(self._look_after)
        return True

    def _closing(self) -> bool:
        """The window is being closed. Whether it is only hidden."""
        in_tray = self.in_tray
        if self._quitting or not (in_tray or self._wishes.on):
            return False
        self._put_off()
        if not in_tray:
            self._show_small(asked=True)
        elif not self._wishes.hidden_told:
            self._tell_once()
        self._window.hide()
        self._desk.watch(self._look_after)
        return True

    def _tell_once(self) -> None:
        self._keep(replace(self._wishes, hidden_told=True))
        small = self._small()
        small.say(self.tr("The window is closed; Backbeat goes on in the tray. This is said once."))
        small.stand()
        small.show()

    def _show_small(self, *, asked: bool) -> None:
        """`asked`: somebody has just closed the window; else nobody is interrupted by it."""
        small = self._small()
        self._stands_in = True
        small.say(self.tr("There is no tray with an icon here, so this window stays. Closing it ends Backbeat."))
        if not small.isVisible():
            small.stand()
            small.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not asked)
            small.show()

    def _look_after(self) -> None:
        """Every now and then while the window is hidden: is there still a way back?"""
        if self._window.isVisible() or self._quitting:
            return
        if not self.in_tray:
            if self.small is None or not self.small.isVisible() or not self._stands_in:
                self._show_small(asked=False)
        elif self._stands_in and self.small is not None:
            self.small.hide()  # a tray that came late
            self._stands_in = False

    def _window_shown(self) -> None:
        if self._window.isVisible():
            self._desk.watch(None)
            self._stands_in = False
            if self.small is not None:
                self.small.hide()

    def _small_closed(self) -> None:
        if self.in_tray or self._window.isVisible():
            assert self.small is not None
            self._stands_in = False
            self.small.hide()
        else:
            self.quit()

    def _stand(self) -> None:
        status = self._desk.status()
        words = standing_words(status, self._desk.now().wall)
        if self.tray is not None:
            self.tray.set_standing(words, status)
        for one in self._controls:
            one.set_standing(words, status)

    # -- what was chosen -------------------------------------------------------------------------

    def open(self) -> None:
        """The program's window, in front."""
        self._come_forward()
        self._window_shown()

    def _start(self) -> None:
        self._say(self._desk.start())

    def _pause(self, how: str) -> None:
        self._say(self._desk.pause(_PAUSES.get(how) or tomorrow(self._desk.now().wall)))

    def _resume(self) -> None:
        self._say(self._desk.resume())

    def _say(self, outcome: Outcome) -> None:
        """Why nothing came of it, where somebody can see it."""
        words = outcome_words(outcome)
        for one in self._controls:
            one.fail(words)
        if words and not any(one.isVisible() for one in self._controls):
            self.open()
            self._window.tell("breaks", words)

    def quit(self) -> None:
        """The program ends, whatever is shown."""
        self._quitting = True
        self._window.close()
        QTimer.singleShot(0, _end)

    def _gone(self) -> None:
        """The window was closed for good."""
        self._quitting = True
        QTimer.singleShot(0, _end)

    def close(self) -> None:
        """No longer there without the window. Called while that can be seen, or at the end."""
        self._desk.changed.disconnect(self._stand)
        self._window.keep_open = None
        self._window.gone.disconnect(self._gone)
        self._window.activated.disconnect(self._window_shown)
        self._desk.watch(None)
        self._controls.clear()
        if self.tray is not None:
            self.tray.close()
        if self.small is not None:
            self.small.hide()
            self.small.deleteLater()
        self.tray = self.small = None
        _quit_with_last_window(True)


def _end() -> None:
    """Not `quit`, which asks every window to close first and gives up when one stays."""
    QCoreApplication.exit(0)


def _quit_with_last_window(wanted: bool) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setQuitOnLastWindowClosed(wanted)
