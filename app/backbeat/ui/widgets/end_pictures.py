"""A person's own pictures in a list: first and last of an exercise side by side, or the first where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from backbeat.ui.widgets.picture_view import PictureView

if TYPE_CHECKING:
    from backbeat.routine.model import Pictures
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.style.look import Look

__all__ = ["EndPictures"]

_WIDE, _TALL = 148, 104  # of one; as large as a figure's pose


class EndPictures(PictureView):
    """Hides itself as long as there is nothing to show; `instead` is shown then, if there is one."""

    def __init__(
        self, look: Look, pictures: Pictures, name: str, cache: PictureCache, instead: QWidget | None = None
    ) -> None:
        super().__init__(look, role=None, ends=True)
        self._instead = instead
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.changed.connect(self._make_way, Qt.ConnectionType.QueuedConnection)
        self.set_cache(cache)
        self.set_pictures(pictures, name)
        self._make_way()

    def set_both(self, both: bool) -> None:
        """Whether there is room for two."""
        if both is not self._ends:
            self._ends = both
            self.restyle()

    def sizeHint(self) -> QSize:
        zoom = min(1.5, self.look.scale)
        count = 2 if self._ends and len(self.names) > 1 else 1
        return QSize(round(_WIDE * zoom) * count + self.look.space(10) * (count - 1), round(_TALL * zoom))

    def _make_way(self) -> None:
        self.setHidden(not self.has_pictures)
        if self._instead is not None:
            self._instead.setHidden(self.has_pictures)
        self.updateGeometry()
