"""What the person has chosen, held for the program: kept on the disk, and told to the look at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backbeat.paths import Folders
from backbeat.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from backbeat.ui.style.look import Look
    from backbeat.ui.worker import Worker

__all__ = ["Preferences"]


class Preferences(QObject):
    """The one holder of the settings. `notes` are sentences about what in their file was not understood."""

    changed = Signal(object, object)  # Settings as they were, Settings as they are
    not_saved = Signal(object)  # a sentence, or None where they could be saved

    def __init__(self, where: Folders, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file, self._worker = where.settings, worker
        loaded = load_settings(self._file)
        self.settings, self.notes = loaded.settings, loaded.notes
        self._look: Look | None = None
        self._system_is_still = False

    def guide(self, look: Look) -> None:
        """Let the look follow the settings from now on."""
        self._look = look
        self._set_manner()

    def keep(self, settings: Settings) -> None:
        """Hold from now on, and write down; the disk is waited for elsewhere."""
        before, self.settings = self.settings, settings
        if self._look is not None:
            if settings.theme != before.theme:
                self._look.set_scheme(settings.theme)
            if settings.text_scale != before.text_scale:
                self._look.set_text_scale(settings.text_scale)
        self._set_manner()
        self.changed.emit(before, settings)
        file = self._file

        def save() -> str | None:
            Folders.make(file.parent)
            return save_settings(file, settings)

        self._worker.do(save, self.not_saved.emit)

    def ask_for_stillness(self) -> None:
        """Ask the system, in a thread, whether it wants as little as possible to move, and more contrast."""
        from backbeat.desktop.contrast import more_contrast_wanted  # noqa: PLC0415 - starts a program, as below
        from backbeat.desktop.motion import less_motion_wanted  # noqa: PLC0415 - starts a program; after the first page

        def told(still: bool) -> None:
            self._system_is_still = still
            self._set_manner()

        self._worker.do(less_motion_wanted, told)
        if self._look is not None:
            self._worker.do(more_contrast_wanted, self._look.set_contrast)

    def _set_manner(self) -> None:
        if self._look is not None:
            motion = self.settings.motion
            still = self._system_is_still if motion == "system" else motion == "reduced"
            self._look.set_manner(still=still, as_mirror=self.settings.as_mirror)
