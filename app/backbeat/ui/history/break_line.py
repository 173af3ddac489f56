"""What became of breaks from the desk, in one sentence: numbers, and no judgement."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from backbeat.ui.style.look import BODY
from backbeat.ui.text import translate
from backbeat.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from datetime import date

    from backbeat.history.breaks import BreakNumbers
    from backbeat.ui.history_service import HistoryService
    from backbeat.ui.style.look import Look

__all__ = ["BreakLine", "break_sentence"]


def break_sentence(numbers: BreakNumbers) -> str:
    """Empty where there were none."""
    if not numbers:
        return ""
    parts = (
        translate("BreakLine", "%n offered", None, numbers.offered),
        translate("BreakLine", "%n done", None, numbers.done),
        translate("BreakLine", "%n begun and left", None, numbers.begun) if numbers.begun else "",
        translate("BreakLine", "%n put off", None, numbers.postponed),
        translate("BreakLine", "%n skipped", None, numbers.skipped),
        translate("BreakLine", "%n unanswered", None, numbers.unanswered) if numbers.unanswered else "",
    )
    return translate("BreakLine", "Breaks from the desk: %1.").replace("%1", ", ".join(part for part in parts if part))


class BreakLine(PlainLabel):
    """Not there as long as there have been no breaks."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", BODY, tone="muted", lines=0)
        self.hide()

    def refresh(self, history: HistoryService, first: date) -> None:
        """Since the beginning of this day, where one is now."""
        from backbeat.history.breaks import break_numbers  # noqa: PLC0415 - brings the history

        since = datetime.combine(first, time()).astimezone()
        history.ask(lambda store: break_numbers(store, since), self._show, lambda _why: self.hide())

    def _show(self, numbers: BreakNumbers) -> None:
        words = break_sentence(numbers)
        self.setText(words)
        self.setVisible(bool(words))
