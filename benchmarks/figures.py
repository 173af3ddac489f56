"""What a measurement says, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any

__all__ = ["Figure", "as_json", "percentile", "ratio", "table"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One promise, and what was measured of it."""

    what: str
    typical: str  # the median, in words
    worst: str
    target: str  # "" where nothing was promised
    holds: bool | None  # None where nothing was promised
    raw: dict[str, Any] = field(default_factory=dict)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` of them (0 to 1) do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-int(share * 10_000) * len(ordered) // 10_000) - 1))]


def ratio(
    what: str, ours: Sequence[float], bare: Sequence[float], most: float, words: Callable[[float], str]
) -> Figure:
    """Pairs measured in turn: the median of their ratios, and the worst pair."""
    pairs = [mine / other for mine, other in zip(ours, bare, strict=True)]
    middle = median(pairs)
    return Figure(
        what,
        f"{middle:.2f} times ({words(median(ours))} to {words(median(bare))})",
        f"{max(pairs):.2f} times",
        f"{most:g} times",
        middle <= most,
        {"ours": list(ours), "bare": list(bare), "median_ratio": middle},
    )


def table(figures: Sequence[Figure]) -> str:
    """As Markdown, so that it can be taken over into the README as it is."""
    rows = [("What", "Median", "Worst", "Promised", "")]
    for figure in figures:
        held = "" if figure.holds is None else "holds" if figure.holds else "MISSED"
        rows.append((figure.what, figure.typical, figure.worst, figure.target, held))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def as_json(figures: Sequence[Figure]) -> list[dict[str, Any]]:
    return [asdict(figure) for figure in figures]
