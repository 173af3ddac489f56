"""Single key presses from a terminal, without waiting for Enter."""

from __future__ import annotations

import os
import re
import sys
import time
from types import TracebackType

__all__ = ["ESCAPE", "Keys"]

ESCAPE, LEFT, RIGHT, ENTER = "escape", "left", "right", "enter"

_NAMES = {
    b"\x1b": ESCAPE,
    b"\x1b[C": RIGHT,
    b"\x1bOC": RIGHT,
    b"\x1b[6~": RIGHT,
    b"\x1b[D": LEFT,
    b"\x1bOD": LEFT,
    b"\x1b[5~": LEFT,
    b"\r": ENTER,
    b"\n": ENTER,
}
_KEY = re.compile(rb"\x1b[\[O][0-9;]*[A-Za-z~]|[\x00-\x7f]|[\x80-\xff]+")


class Keys:
    """Key presses while inside ``with``; nothing at all where the input is no terminal."""

    def __init__(self) -> None:
        self.is_terminal = sys.stdin is not None and sys.stdin.isatty()
        self._waiting = b""

    if sys.platform == "win32":

        def __enter__(self) -> Keys:
            return self

        def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None: ...

        def read(self, seconds: float) -> str | None:
            import msvcrt  # noqa: PLC0415

            until = time.monotonic() + seconds
            while not (self.is_terminal and msvcrt.kbhit()):
                left = until - time.monotonic()
                if left <= 0:
                    return None
                time.sleep(min(left, 0.02))
            pressed = msvcrt.getwch()
            if pressed in "\x00\xe0":
                return {"M": RIGHT, "K": LEFT, "Q": RIGHT, "I": LEFT}.get(msvcrt.getwch())
            return {"\x1b": ESCAPE, "\r": ENTER}.get(pressed, pressed.lower())

    else:

        def __enter__(self) -> Keys:
            if self.is_terminal:
                import termios  # noqa: PLC0415
                import tty  # noqa: PLC0415

                self._before = termios.tcgetattr(sys.stdin)
                tty.setcbreak(sys.stdin)
            return self

        def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
            if self.is_terminal:
                import termios  # noqa: PLC0415

                termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self._before)

        def read(self, seconds: float) -> str | None:
            """The next key, or None when none was pressed in this time."""
            import select  # noqa: PLC0415

            if self._waiting:
                return self._next()
            if not self.is_terminal:
                time.sleep(seconds)
                return None
            if not select.select([sys.stdin], [], [], seconds)[0]:
                return None
            read = os.read(sys.stdin.fileno(), 1024)
            if not read:
                self.is_terminal = False  # the terminal was closed
            self._waiting += read
            return self._next()

        def _next(self) -> str | None:
            """One key of what has arrived: an arrow is several bytes at once, Esc alone is one."""
            pressed = _KEY.match(self._waiting)
            if pressed is None:
                return None
            self._waiting = self._waiting[pressed.end() :]
            return _NAMES.get(pressed[0]) or pressed[0].decode("ascii", "ignore").lower() or None
