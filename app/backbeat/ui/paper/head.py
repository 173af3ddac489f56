"""The top of a sheet: title, for whom, what it is, and the safety box."""

from __future__ import annotations

from PySide6.QtCore import Qt

from backbeat.sheet.model import Sheet
from backbeat.ui.paper.boxes import Box, Laid, moved, stack
from backbeat.ui.paper.fonts import GREY, MM, Type
from backbeat.ui.paper.text import set_text
from backbeat.ui.paper.ticks import frame, rule

__all__ = ["lay_footer", "lay_head", "lay_names", "lay_safety", "lay_stop"]


def lay_head(sheet: Sheet, type_: Type, width: float, most: float) -> list[tuple[Laid, float]]:
    """Everything above the first exercise, with the room above each part: one part where that fits on a page.

    So that the safety box is on the first page, the print is smaller where there is much to say.
    """
    for scale in (1.0, 0.9, 0.8, 0.7):
        smaller = Type(type_.body, scale=scale, leading=type_.leading)
        parts = _parts(sheet, smaller, width)
        whole = stack([*parts, (lay_safety(sheet, smaller, width), 0.7 * smaller.em)])
        if whole.height <= most:
            return [(whole, 0.0)]
    return [*_parts(sheet, type_, width), *_long_safety(sheet, type_, width)]


def _parts(sheet: Sheet, type_: Type, width: float) -> list[tuple[Laid, float]]:
    em = type_.em
    return [
        (set_text(sheet.title, type_, width, name="title", share=1.9, bold=True, leading=1.12), 0.0),
        (set_text(sheet.summary, type_, width, name="summary"), 0.25 * em),
        (set_text(sheet.audience, type_, width, name="audience", lead_in=sheet.words.audience), 0.12 * em),
        (set_text(" ".join(sheet.facts), type_, width, name="facts", most_lines=8), 0.12 * em),
        (lay_names(sheet, type_, width), 0.5 * em),
    ]


def _long_safety(sheet: Sheet, type_: Type, width: float) -> list[tuple[Laid, float]]:
    """More reasons than one box on one page holds: one below the other, none left out."""
    parts: list[tuple[Laid, float]] = []
    for part in sheet.safety:
        parts.append((set_text(part.heading, type_, width, name=f"safety: {part.heading}", bold=True), type_.em))
        for number, item in enumerate(part.items, 1):
            parts.append((set_text(item, type_, width, name=f"safety, {part.heading} {number}"), 0.1 * type_.em))
    parts.append((set_text(sheet.stop, type_, width, name="safety: stop"), type_.em))
    return parts


def lay_names(sheet: Sheet, type_: Type, width: float) -> Laid:
    """For whom it was printed and from whom it comes, each where there is such a name."""
    both = [text for text in (sheet.printed_for, sheet.prescriber) if text]
    if not both:
        return Laid(0.0)
    if len(both) == 2:
        gap = 6 * MM
        half = (width - gap) / 2
        left = set_text(both[0], type_, half, name="printed for", bold=True)
        right = set_text(both[1], type_, half, name="prescriber", bold=True)
        boxes = (*left.boxes, *moved(right, half + gap, 0.0))
        line = Laid(max(left.height, right.height), boxes, width)
    else:
        line = set_text(both[0], type_, width, name="names", bold=True)
    return stack([(rule(width, name="rule above the names"), 0.0), (line, 0.25 * type_.em)])


def lay_safety(sheet: Sheet, type_: Type, width: float, *, share: float = 1.0, most_lines: int = 0) -> Laid:
    """Not for, ask first, when to stop, in a frame.

    What it is about stands on the left and the reasons beside it; where they are many, each is a paragraph.
    """
    em = type_.em * share
    inset = (0.85 * em, 0.6 * em)
    inside = width - 2 * inset[0]

    def text(words: str, name: str, room: float, *, bold: bool = False, lead_in: str = "") -> Laid:
        return set_text(words, type_, room, name=name, share=share, bold=bold, lead_in=lead_in, most_lines=most_lines)

    heads = max(type_.width(part.heading, share, bold=True) for part in sheet.safety) + 0.1 * em
    heads, gap = min(heads, inside * 0.4), 0.8 * em
    rows: list[tuple[Laid, float]] = []
    for part in sheet.safety:
        left = text(part.heading, f"safety: {part.heading}", heads, bold=True)
        right = text(part.text, f"safety, {part.heading}", inside - heads - gap)
        boxes = (*left.boxes, *moved(right, heads + gap, 0.0))
        rows.append((Laid(max(left.height, right.height), boxes, inside), 0.28 * em))
    paragraphs = [
        (text(part.text, f"safety, {part.heading}", inside, lead_in=part.heading), 0.28 * em) for part in sheet.safety
    ]
    note = (text(sheet.stop, "safety: stop", inside), 0.35 * em)
    column = min((stack([*rows, note]), stack([*paragraphs, note])), key=lambda laid: laid.height // (1.4 * em))
    height = column.height + 2 * inset[1]
    return Laid(height, (frame(width, height, name="safety box"), *moved(column, *inset)), width)


def lay_stop(sheet: Sheet, type_: Type, width: float, *, most_lines: int = 0) -> Laid:
    """When to stop, in one line: where there is room for no more."""
    part = sheet.safety[-1]
    return set_text(f"{part.text}.", type_, width, name="safety: stop", lead_in=part.heading,
                    most_lines=most_lines)  # fmt: skip


def lay_footer(sheet: Sheet, type_: Type, width: float, page: int, pages: int) -> Laid:
    """File version, date, page n of m."""
    third = width / 3
    words = sheet.words.page.replace("{page}", str(page)).replace("{pages}", str(pages))
    sides = (
        (sheet.version, Qt.AlignmentFlag.AlignLeft, 0.0, 1.4 * third),
        (sheet.date, Qt.AlignmentFlag.AlignRight, 1.4 * third, 0.9 * third),
        (words, Qt.AlignmentFlag.AlignRight, 2.3 * third, 0.7 * third),
    )
    boxes: list[Box] = []
    height = 0.0
    for number, (text, align, x, room) in enumerate(sides):
        laid = set_text(
            text, type_, room, name=f"footer {number + 1}", share=1.0, colour=GREY, align=align, most_lines=1
        )
        boxes += moved(laid, x, 0.0)
        height = max(height, laid.height)
    return Laid(height, tuple(boxes), width)
