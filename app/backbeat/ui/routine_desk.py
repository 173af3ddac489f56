"""From the list to a routine: opening files, showing them or their mistakes, and reading them again.

A file that changes outside is shown anew at once; a session that runs keeps what it began with.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from backbeat.ui.text import in_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backbeat.routine.library import Entry
    from backbeat.routine.model import Routine
    from backbeat.session.programme import Programme
    from backbeat.settings import Settings
    from backbeat.ui.library_service import LibraryService, Opened
    from backbeat.ui.pictures.own_pictures import PictureCache
    from backbeat.ui.printing.desk import PrintDesk
    from backbeat.ui.window.main_window import MainWindow

__all__ = ["RoutineDesk"]


class RoutineDesk(QObject):
    """Asks nothing of the disk in the window's thread."""

    shown = Signal(object)  # a routine's page shows this Routine, or shows it anew

    def __init__(
        self,
        window: MainWindow,
        service: LibraryService,
        own_folder: Path,
        *,
        settings: Callable[[], Settings],
        keep: Callable[[Settings], None],
        begin: Callable[[Programme], None],
        pictures: Callable[[], PictureCache | None] = lambda: None,
        printing: Callable[[], PrintDesk] | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._service, self._own_folder = window, service, own_folder
        self._settings, self._keep, self._begin, self._pictures = settings, keep, begin, pictures
        self._printing = printing
        self._shown: Opened | None = None
        self._wanted = 0
        service.touched.connect(self._touched)

    # -- opening ---------------------------------------------------------------------------------

    def choose(self, entry: Entry) -> None:
        """A card was chosen."""
        self._wanted += 1
        turn = self._wanted
        self._service.read(entry, lambda opened: self._show(opened) if turn == self._wanted else None)

    def choose_by_id(self, routine: str) -> None:
        """A routine was named; one's own goes before a shipped one of the same name."""
        fitting = [entry for entry in self._service.entries if entry.id == routine and entry.is_usable]
        entry = min(fitting, key=lambda one: one.origin == "shipped", default=None)
        if entry is not None:
            self.choose(entry)

    def open(self, paths: list[Path]) -> None:
        """Files from anywhere; the last of them is shown. While a session runs they are only listed."""
        self._wanted += 1
        turn = self._wanted
        for path in paths:
            last = path is paths[-1]

            def came(opened: Opened, last: bool = last) -> None:
                if last and turn == self._wanted and not self._window.in_session:
                    self._show(opened)

            self._service.open(path, came)

    def ask_for_file(self) -> None:
        """Qt's own dialog while a session runs: Esc must be able to reach the stop."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - when it is asked for

        dialog = QFileDialog(self._window, self.tr("Open a routine file"), str(self._own_folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Routine files") + " (*.yaml *.yml)", self.tr("All files") + " (*)"])
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog, self._window.in_session)
        dialog.filesSelected.connect(lambda names: self.open([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_own_folder(self) -> None:
        """The folder of one's own routines, made if it is not there yet, in the desktop's file manager."""
        from backbeat.atomic import private_folder, why_not  # noqa: PLC0415

        try:
            private_folder(self._own_folder)
        except OSError as error:
            words = self.tr("The folder %1 could not be made: %2.")
            self._window.tell(
                "folder",
                words.replace("%1", str(self._own_folder)).replace("%2", in_language(why_not(error))),
                kind="warning",
            )
            return
        self._service.watch()
        self.open_outside(self._own_folder)

    def begin_own(self) -> None:
        """A routine to begin with: in the library at once, and open in an editor."""
        from backbeat.atomic import why_not  # noqa: PLC0415 - when it is asked for
        from backbeat.starter import begin_routine  # noqa: PLC0415

        try:
            path = begin_routine(self._own_folder, self.tr("My routine"))
        except OSError as error:
            words = self.tr("A routine could not be written into %1: %2.").replace("%1", str(self._own_folder))
            self._window.tell("folder", words.replace("%2", in_language(why_not(error))), kind="warning")
            return
        self._service.watch()
        words = self.tr("%1 is in your folder. Change it in the editor; when you save it, what you see here follows.")
        self._window.tell("folder", words.replace("%1", path.name))
        self._open_to_write(path)

    def open_outside(self, path: Path) -> None:
        """A file or folder of this computer, in whatever program the desktop opens it with."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr("No program here opens this. It is at %1.")
            self._window.tell("folder", words.replace("%1", str(path)))

    # -- showing ---------------------------------------------------------------------------------

    def _show(self, opened: Opened) -> None:
        self._shown = opened
        if opened.reading.routine is None:
            from backbeat.ui.pages.problems import ProblemsPage  # noqa: PLC0415

            problems = self._window.page("problems")
            assert isinstance(problems, ProblemsPage)
            problems.show_reading(opened.reading)
            name = "problems"
        else:
            self._prepare(opened)
            name = "routine"
        self._window.show_page(name, opened.entry.title)
        if name == "routine":
            self.shown.emit(opened.reading.routine)

    def _prepare(self, opened: Opened) -> None:
        """Put a routine on its page."""
        from backbeat.ui.pages.routine import RoutinePage  # noqa: PLC0415

        page = self._window.page("routine")
        assert isinstance(page, RoutinePage)
        assert opened.reading.routine is not None
        self._shown = opened
        page.show_opened(opened, self._settings().levels.get(opened.reading.routine.id))

    def read_again(self) -> None:
        """The file that is shown, as it is now."""
        if self._shown is not None:
            entry = self._shown.entry
            self._service.read(entry, lambda opened: self._again(entry.path, opened))

    def _touched(self, path: str) -> None:
        """Something changed on the disk; what is shown may be made of it."""
        if self._shown is None or self._window.current_page not in ("routine", "problems", "print"):
            return
        if path == self._shown.entry.path or Path(path) == Path(self._shown.entry.path).parent:
            self.read_again()

    def _again(self, path: str, opened: Opened) -> None:
        shown = self._shown
        if shown is None or shown.entry.path != path or opened == shown:
            return
        if self._window.current_page in ("routine", "problems"):
            self._show(opened)
        elif self._window.current_page == "print" and opened.reading.routine is not None:
            # A file with a mistake in it leaves the sheet of before; its mistakes are shown on the way back.
            self._prepare(opened)
            self._lay_sheet(again=True)

    def open_shown_file(self) -> None:
        if self._shown is not None:
            self._open_to_write(Path(self._shown.entry.path))

    def _open_to_write(self, path: Path) -> None:
        """In an editor: what opens a routine with a double click is this program."""
        if sys.platform == "linux":
            from backbeat.desktop.editor import editor_command  # noqa: PLC0415 - when it is asked for

            command = editor_command(path, os.environ)
            if command is not None and QProcess.startDetached(command[0], command[1:])[0]:
                return
        self.open_outside(path)

    def leave(self) -> None:
        """Back to the list."""
        self._shown = None
        self._window.show_page("library")

    # -- paper -----------------------------------------------------------------------------------

    def print_sheet(self) -> None:
        """The routine that is shown, as a sheet of paper."""
        if self._lay_sheet() and self._shown is not None:
            self._window.show_page("print", self._shown.entry.title)

    def _lay_sheet(self, *, again: bool = False) -> bool:
        from backbeat.ui.pages.routine import RoutinePage  # noqa: PLC0415

        page = self._window.page("routine")
        if self._shown is None or self._printing is None or not isinstance(page, RoutinePage) or page.content is None:
            return False
        programme, desk = page.programme, self._printing()
        if again:
            desk.renew(programme.routine, self._shown.titles)
        else:
            desk.show(programme.routine, programme.level, self._shown.titles)
        own = page.own_sheet
        if own is not None:
            desk.page.offer_own(own)
        self._gather_breaks(programme.routine)
        return True

    def _gather_breaks(self, routine: Routine) -> None:
        """For the desk card of a desk break: the others of them, too."""
        from backbeat.sheet.options import DESK_BREAK  # noqa: PLC0415 - when a sheet is wanted

        if DESK_BREAK not in routine.tags or self._printing is None:
            return
        page = self._printing().page
        found: list[Routine] = []
        entries = [entry for entry in self._service.entries if DESK_BREAK in entry.tags and entry.is_usable]

        def came(opened: Opened, last: bool) -> None:
            if opened.reading.routine is not None:
                found.append(opened.reading.routine)
            if last and page.routine is routine:
                page.set_company(found)

        for entry in entries:
            self._service.read(entry, lambda opened, last=entry is entries[-1]: came(opened, last))  # type: ignore[misc]

    def leave_print(self) -> None:
        """Back to the routine, as its file is now."""
        if self._shown is None:
            self.leave()
            return
        self._window.show_page("routine", self._shown.entry.title)
        self.read_again()

    # -- pages -----------------------------------------------------------------------------------

    def make_routine_page(self) -> QWidget:
        from backbeat.ui.pages.routine import RoutinePage  # noqa: PLC0415

        page = RoutinePage(self._window.look, pictures=self._pictures())
        page.back.connect(self.leave)
        page.start.connect(self._begin)
        page.print_wanted.connect(self.print_sheet)
        page.level_chosen.connect(lambda routine, level: self._keep(self._settings().with_level(routine, level)))
        return page

    def make_problems_page(self) -> QWidget:
        from backbeat.ui.pages.problems import ProblemsPage  # noqa: PLC0415

        page = ProblemsPage(self._window.look)
        page.back.connect(self.leave)
        page.read_again.connect(self.read_again)
        page.open_file.connect(self.open_shown_file)
        return page
