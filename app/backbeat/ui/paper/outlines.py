"""Outlines in whole numbers, with no more points than can be seen."""

from __future__ import annotations

__all__ = ["straightened"]


def straightened(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """An outline without the points that lie within one unit of the line between those that are kept."""
    kept = points[:1]
    passed: list[tuple[int, int]] = []
    for point in points[1:]:
        if passed and not _on_the_way(kept[-1], point, passed):
            kept.append(passed[-1])
            passed = []
        passed.append(point)
    return kept + passed[-1:]


def _on_the_way(a: tuple[int, int], b: tuple[int, int], between: list[tuple[int, int]]) -> bool:
    dx, dy = b[0] - a[0], b[1] - a[1]
    most = dx * dx + dy * dy
    for x, y in between:
        off, along = (x - a[0]) * dy - (y - a[1]) * dx, (x - a[0]) * dx + (y - a[1]) * dy
        if off * off > most or not 0 <= along <= most:
            return False
    return True
