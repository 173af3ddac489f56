"""Writing down a session that was done from paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backbeat.history.store import HistoryStore
    from backbeat.session.paper import FromPaper

__all__ = ["save_from_paper"]


def save_from_paper(store: HistoryStore, paper: FromPaper, zone: str | None = None) -> None:
    """All of it or none of it, on the disk when it returns; told twice it is there once.

    Raises KnownError where it cannot be written.
    """
    identity = paper.record.id
    with store.transaction():
        store.begin(paper.record, zone)
        for record in paper.sets:
            store.set_over(record)
        store.over(paper.end)
        store.reflect(identity, paper.effort, paper.note)
        store.change("UPDATE sessions SET source = 'paper', pain = ? WHERE id = ?", paper.pain, identity)
