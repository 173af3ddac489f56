"""Whether the far view is shown: the person's key, else full screen where the settings say so. Pure."""

from __future__ import annotations

__all__ = ["FarChoice"]


class FarChoice:
    """What was chosen in full screen holds for as long as that; what was chosen in the window, until it is undone."""

    def __init__(self, *, by_itself: bool = True) -> None:
        """``by_itself``: whether full screen means the far view."""
        self._by_itself = by_itself
        self._full = False
        self._in_window = False
        self._in_full: bool | None = None

    @property
    def far(self) -> bool:
        if not self._full:
            return self._in_window
        if self._in_full is not None:
            return self._in_full
        return self._by_itself or self._in_window

    def toggle(self) -> None:
        wanted = not self.far
        if self._full:
            self._in_full = wanted
        else:
            self._in_window = wanted

    def set_full(self, full: bool) -> None:
        """The window has become full screen, or is a window again."""
        if full != self._full:
            self._full, self._in_full = full, None
