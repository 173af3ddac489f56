"""A chart on a card: what it is, what it says in a sentence, the picture, and every number for those who want them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from backbeat.ui.charts.bars import BarChart
from backbeat.ui.charts.columns import ColumnChart
from backbeat.ui.charts.line import LineChart
from backbeat.ui.style.look import BODY
from backbeat.ui.text import translate
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import row
from backbeat.ui.widgets.subject import SubjectCard

if TYPE_CHECKING:
    from backbeat.ui.charts.data import Bar, Dot
    from backbeat.ui.style.look import Look

__all__ = ["ChartCard"]

Any_chart = TypeVar("Any_chart", LineChart, BarChart, ColumnChart)


class ChartCard(SubjectCard, Generic[Any_chart]):
    """`chart` may be told by itself, too; `show_bars` and `show_dots` tell chart, sentence and list together.

    More can be added under it, to `lines`.
    """

    def __init__(self, look: Look, title: str, chart: Any_chart, *, parent: QWidget | None = None) -> None:
        self.chart: Any_chart = chart
        self.sentence = PlainLabel(look, "", BODY, lines=0)
        self.numbers = PlainLabel(look, "", BODY, tabular=True, lines=0)
        self.as_numbers = Chip(look, translate("Charts", "Show the numbers"))
        super().__init__(look, title, parent)
        for part in (self.sentence, chart):
            self.lines.addWidget(part)
        below = row()
        below.addWidget(self.as_numbers)
        below.addStretch(1)
        self.lines.addLayout(below)
        self.lines.addWidget(self.numbers)
        self.numbers.hide()
        self.as_numbers.toggled.connect(self._show_numbers)

    @property
    def title(self) -> str:
        return self.heading.text()

    def set_title(self, title: str) -> None:
        self.heading.setText(title)

    def show_bars(self, bars: Sequence[Bar], sentence: str, **how: object) -> None:
        """For bars and columns; `how` goes to the chart."""
        assert not isinstance(self.chart, LineChart)
        self.chart.show_bars(bars, f"{self.title}. {sentence}", **how)  # type: ignore[arg-type]
        self._tell(sentence)

    def show_dots(
        self,
        dots: Sequence[Dot],
        sentence: str,
        *,
        number: Callable[[float], str] | None = None,
        above: str = "",
        below: str = "",
    ) -> None:
        """For a line."""
        assert isinstance(self.chart, LineChart)
        self.chart.show_dots(dots, f"{self.title}. {sentence}", number=number, above=above, below=below)
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        has_any = bool(self.chart.sentences)
        self.as_numbers.setVisible(has_any)
        self.chart.setVisible(has_any)
        self._show_numbers(has_any and self.as_numbers.isChecked())

    def _show_numbers(self, on: bool) -> None:
        """They are put into words when somebody wants them: laying out thousands takes longer than painting them."""
        self.numbers.setText("\n".join(self.chart.sentences) if on else "")
        self.numbers.setVisible(on)
