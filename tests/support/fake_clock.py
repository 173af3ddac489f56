"""A clock that goes only when a test says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from backbeat.session.clock import Moment

__all__ = ["FakeClock", "Hand"]

START = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


class FakeClock:
    """Implements `backbeat.session.clock.Clock`; its three clocks can be set apart from one another."""

    def __init__(self, mono: int = 1_000_000, boot: int | None = None, wall: datetime = START) -> None:
        self.mono_at = mono
        self.boot_at = mono if boot is None else boot
        self._wall = wall

    def now(self) -> Moment:
        return Moment(self.mono_at, self.boot_at)

    def wall(self) -> datetime:
        return self._wall

    def pass_(self, milliseconds: int) -> None:
        """Ordinary time goes by: all three clocks."""
        self.mono_at += milliseconds
        self.suspend(milliseconds)

    def suspend(self, milliseconds: int) -> None:
        """The machine sleeps: the monotonic clock stands still, the others go on."""
        self.boot_at += milliseconds
        # Through UTC: adding to a time in a zone would go by the clock on the wall, not by time.
        later = self._wall.astimezone(UTC) + timedelta(milliseconds=milliseconds)
        self._wall = later.astimezone(self._wall.tzinfo)

    def set_wall(self, wall: datetime | timedelta) -> None:
        """Somebody sets the clock on the wall, to a time or by an amount."""
        self._wall = self._wall + wall if isinstance(wall, timedelta) else wall

    def set_zone(self, zone: tzinfo) -> None:
        """The same moment, told in another time zone."""
        self._wall = self._wall.astimezone(zone)


class Hand:
    """One reading in milliseconds, for what asks a single clock: it stands where it is put."""

    def __init__(self) -> None:
        self.at = 1_000_000

    def __call__(self) -> int:
        return self.at
