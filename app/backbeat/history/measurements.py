"""What a tape measure said. Each takes the store, for `HistoryJournal.ask`; changes are one transaction each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backbeat.history.rows import from_row, to_row
from backbeat.plan.muscles import Limb
from backbeat.plan.tape import Measurement

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore

__all__ = ["add_measurement", "measurements", "remove_measurement"]


def measurements(store: HistoryStore, limb: Limb | None = None) -> tuple[Measurement, ...]:
    """Oldest first; of one limb where it is named."""
    where, values = ("WHERE limb = ?", (limb.value,)) if limb is not None else ("", ())
    rows = store.rows(
        f"SELECT id, limb, left_mm, right_mm, bent, unit, at_utc, at_offset FROM measurements {where} "
        "ORDER BY at_utc, number",
        *values,
    )
    return tuple(
        Measurement(id_, Limb(name), left, right, from_row(utc, offset), bool(bent), unit)
        for id_, name, left, right, bent, unit, utc, offset in rows
    )


def add_measurement(store: HistoryStore, measured: Measurement) -> None:
    """Kept once, however often it is told."""
    with store.transaction():
        store.change(
            """INSERT INTO measurements (id, limb, left_mm, right_mm, bent, unit, at_utc, at_offset)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""",
            *(measured.id, measured.limb.value, measured.left, measured.right, measured.bent, measured.unit),
            *to_row(measured.at),
        )


def remove_measurement(store: HistoryStore, id_: str) -> bool:
    """Whether there was one."""
    with store.transaction():
        return bool(store.change("DELETE FROM measurements WHERE id = ?", id_))
