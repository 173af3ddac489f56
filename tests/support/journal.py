"""A journal that keeps everything in memory, in the order it was told."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from backbeat.session.limits import amount_done
from backbeat.session.record import (
    Cursor,
    PauseRecord,
    SessionEnd,
    SessionRecord,
    SetRecord,
    StopDetails,
    StopRecord,
)

__all__ = ["RecordingJournal"]


class RecordingJournal:
    """Implements `backbeat.session.record.Journal`; ``failing`` names the calls that raise."""

    def __init__(self, *failing: str) -> None:
        self.failing = set(failing)
        self.told: list[tuple[str, Any]] = []  # everything but heartbeats
        self.cursors: list[Cursor] = []

    # -- what can be asked ---------------------------------------------------------------------------

    def of(self, kind: str) -> list[Any]:
        return [record for told, record in self.told if told == kind]

    @property
    def sets(self) -> list[SetRecord]:
        return self.of("set_over")

    @property
    def pauses(self) -> list[PauseRecord]:
        return self.of("paused")

    @property
    def stop(self) -> StopRecord | None:
        return next((stop for stop, _ in self.of("stopped")), None)

    @property
    def ends(self) -> list[SessionEnd]:
        return self.of("over") + [end for _, end in self.of("stopped")]

    @property
    def cut_off(self) -> Cursor | None:
        """Where the session is that nobody has brought to an end, as the next start finds it."""
        return self.cursors[-1] if self.cursors and not self.ends else None

    @property
    def attempts(self) -> dict[int, int]:
        """How many attempts at each set are written down."""
        return dict(Counter(record.set_index for record in self.sets))

    @property
    def managed(self) -> dict[int, int]:
        """What each set came to at best."""
        found: dict[int, int] = {}
        for record in self.sets:
            found[record.set_index] = max(found.get(record.set_index, 0), amount_done(record))
        return found

    # -- the protocol --------------------------------------------------------------------------------

    def begin(self, record: SessionRecord) -> None:
        self._keep("begin", record)

    def set_over(self, record: SetRecord) -> None:
        self._keep("set_over", record)

    def paused(self, record: PauseRecord) -> None:
        self._keep("paused", record)

    def beat(self, cursor: Cursor) -> None:
        if "beat" in self.failing:
            raise OSError("no beat")
        self.cursors.append(cursor)

    def stopped(self, record: StopRecord, end: SessionEnd) -> None:
        self._keep("stopped", (record, end))

    def stop_details(self, session: str, details: StopDetails) -> None:
        self._keep("stop_details", (session, details))

    def acknowledged(self, session: str, at: datetime) -> None:
        self._keep("acknowledged", (session, at))

    def over(self, end: SessionEnd) -> None:
        self._keep("over", end)

    def reflect(self, session: str, effort: int | None, note: str) -> None:
        self._keep("reflect", (session, effort, note))

    def _keep(self, kind: str, record: Any) -> None:
        if kind in self.failing:
            raise OSError(f"no {kind}")
        self.told.append((kind, record))
