"""What a person changes of the past, and the banner that lets them take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backbeat.ui.widgets.banner import MessagePlace

if TYPE_CHECKING:
    from backbeat.history.changes import Removed
    from backbeat.history.store import HistoryStore
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.style.look import Look

__all__ = ["Changing"]


class Changing(QObject):
    """`changed` carries the session and whether it is gone. What is said of it stands in `messages`."""

    changed = Signal(str, bool)

    def __init__(self, look: Look, history: HistoryService, parent: QWidget) -> None:
        super().__init__(parent)
        self._history = history
        self._removed: tuple[str, Removed] | None = None
        self.messages = MessagePlace(look)
        self.messages.closed.connect(self.forget)

    @property
    def can_undo(self) -> bool:
        return self._removed is not None

    def edit(self, session: str, effort: int | None, note: str) -> None:
        from backbeat.history.changes import edit  # noqa: PLC0415 - seldom needed

        def write(store: HistoryStore) -> None:
            edit(store, session, effort=effort, note=note)

        self._history.ask(write, lambda _done: self._edited(session), self.cannot)

    def _edited(self, session: str) -> None:
        self.changed.emit(session, False)

    def delete_session(self, session: str) -> None:
        from backbeat.history.changes import delete_session  # noqa: PLC0415

        self._history.ask(
            lambda store: delete_session(store, session),
            lambda removed: self._gone(session, removed, self.tr("The session is deleted. Backups made before "
                                                                 "still hold it until they are replaced.")),
            self.cannot,
        )  # fmt: skip

    def delete_set(self, session: str, set_index: int, attempt: int) -> None:
        from backbeat.history.changes import delete_set  # noqa: PLC0415

        self._history.ask(
            lambda store: delete_set(store, session, set_index, attempt),
            lambda removed: self._gone(session, removed, self.tr("The set is removed.")),
            self.cannot,
        )

    def _gone(self, session: str, removed: Removed, words: str) -> None:
        self._removed = (session, removed)
        self.messages.say(words, actions=(("undo", self.tr("Put it back")),), then=lambda _name: self.undo())
        self.changed.emit(session, removed.sessions > 0)

    def undo(self) -> None:
        """Put back what was removed last, as long as its banner stands."""
        from backbeat.history.changes import undo  # noqa: PLC0415

        if self._removed is None:
            return
        session, removed = self._removed
        self._removed = None
        self._history.ask(
            lambda store: undo(store, removed), lambda _done: self._back(session), self.cannot
        )  # fmt: skip

    def _back(self, session: str) -> None:
        self.messages.say(self.tr("It is back."))
        self.changed.emit(session, False)

    def forget(self) -> None:
        """What was removed can no longer be put back: it is not even in memory."""
        self._removed = None
        self.messages.put(None)

    def cannot(self, words: str) -> None:
        """Something could not be done, and why."""
        self.messages.say(words, kind="warning")
