"""What is known of a desk, as a test says."""

from __future__ import annotations

from pathlib import Path

from backbeat.breaks.model import Senses
from backbeat.desktop.senses.model import Sense, Way
from backbeat.desktop.senses.reader import Told

__all__ = ["FakeSenses", "no_desk"]


class FakeSenses:
    """Stands for `SensesReader`: tells what a test says, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.senses = Senses(idle=0, locked=False, full_screen=False, in_call=False, do_not_disturb=False)
        self.asked: list[bool] = []
        self.programs: frozenset[str] = frozenset()

    def read(self, *, everything: bool, programs: frozenset[str] = frozenset()) -> Senses:
        self.asked.append(everything)
        self.programs = programs
        if everything:
            return self.senses
        return Senses(idle=self.senses.idle, locked=self.senses.locked)

    def ways(self) -> tuple[Told, ...]:
        return Told(Sense.IDLE, Way.X11), Told(Sense.FULL_SCREEN, Way.NO_FULL_SCREEN_WAYLAND)

    def close(self) -> None: ...


def no_desk() -> None:
    """For pictures: neither the desk nor the login of whoever makes them."""
    from backbeat.desktop.autostart import XdgEntry  # noqa: PLC0415
    from backbeat.ui.breaks import house, page_desk  # noqa: PLC0415 - brings Qt

    house.make_senses = lambda _clock: FakeSenses()  # type: ignore[assignment,return-value]
    page_desk.login_starter = lambda: XdgEntry(Path("/nonexistent"))
