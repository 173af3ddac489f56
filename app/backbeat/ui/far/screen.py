"""How dense the screen is that a window is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backbeat.ui.far.sizes import USUAL, Density, density

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

__all__ = ["density_of"]


def density_of(screen: QScreen | None, scale: float = 1.0) -> Density:
    """Pixels a millimetre on this screen. ``scale``: what the person measured, times what the screen says.

    Who has held a card against the screen knows better than the screen.
    """
    if screen is None:
        return Density(USUAL * scale, known=False)
    size, measured = screen.geometry().size(), screen.physicalSize()
    found = density((size.width(), size.height()), (measured.width(), measured.height()))
    return Density(found.per_mm * scale, found.known or scale != 1.0)
