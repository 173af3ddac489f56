"""From a routine's page to paper: opens the preview, saves the PDF, finds the printer, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from backbeat.ui.printing import printer as printing
from backbeat.ui.printing.names import safe_filename
from backbeat.ui.printing.options import remembered, to_remember
from backbeat.ui.printing.page import PrintPage
from backbeat.ui.printing.studio import PaperStudio
from backbeat.ui.worker import Worker

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from backbeat.routine.model import Routine
    from backbeat.settings import Settings
    from backbeat.sheet.options import SheetOptions
    from backbeat.ui.paper.pages import SheetPages
    from backbeat.ui.style.look import Look

__all__ = ["PrintDesk"]


class PrintDesk(QObject):
    """Made when a sheet is first wanted. It has a thread of its own; `close` ends it."""

    def __init__(
        self,
        look: Look,
        *,
        settings: Callable[[], Settings],
        keep: Callable[[Settings], None],
        today: Callable[[], date],
        open_outside: Callable[[Path], None],
        on_fault: Callable[[BaseException], None],
        parent: QObject,
        drawings: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._keep, self._open_outside = settings, keep, open_outside
        self._on_fault = on_fault
        self._worker = Worker("paper", self._fault, self)
        self.studio = PaperStudio(self._worker, self, drawings=drawings)
        self.page = PrintPage(look, self.studio, today)
        self.page.chosen.connect(self._remember)
        self.page.pdf.connect(self.ask_for_name)
        self.page.printer.connect(self.look_for_printers)
        self.studio.progress.connect(self.page.busy.tell)
        self._folder = ""  # of the last PDF, until the program ends

    def close(self) -> None:
        """Leave what is being printed, and end the thread."""
        self.studio.cancel()
        self._worker.close()

    def show(self, routine: Routine, level: str | None, titles: Mapping[str, str]) -> None:
        """The sheet of a routine at a level, with the choices of the last time; `titles`: of those it names, by id."""
        options = remembered(self._settings().sheet)
        self.page.show_routine(routine, replace(options, level=level), titles)

    def renew(self, routine: Routine, titles: Mapping[str, str]) -> None:
        """The same sheet with the same choices, of a file that has changed."""
        self.page.show_routine(routine, self.page.options.options, titles)

    def _remember(self, options: SheetOptions) -> None:
        kept = to_remember(options)
        settings = self._settings()
        if dict(settings.sheet) != kept:
            self._keep(replace(settings, sheet=kept))

    def _fault(self, fault: BaseException) -> None:
        self.page.end()
        self._on_fault(fault)

    # -- a PDF -----------------------------------------------------------------------------------

    def suggested(self) -> Path:
        """Where a PDF would go: the title as a name that every system takes, and nothing of whom it is for."""
        places = QStandardPaths.StandardLocation.DocumentsLocation
        folders = (self._folder, QStandardPaths.writableLocation(places), str(Path.home()))
        folder = next((each for each in folders if each and Path(each).is_dir()), "")
        return Path(folder) / f"{safe_filename(self.page.sheet_title)}.pdf"

    def ask_for_name(self) -> None:
        """The desktop's own dialog. What is there already is asked about here, whatever the dialog says of it."""
        dialog = QFileDialog(self.page, self.tr("Save the sheet as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters([self.tr("PDF files") + " (*.pdf)"])
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        suggested = self.suggested()
        dialog.setDirectory(str(suggested.parent))
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path, *, replace_it: bool = False) -> None:
        """Write the PDF. A file that is there is replaced only when the person says so (F54)."""
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
        self._folder = str(path.parent)
        if not replace_it and path.exists():
            self.page.say(
                self.tr("%1 is there already.").replace("%1", path.name),
                kind="warning",
                actions=(("other", self.tr("Another name")), ("replace", self.tr("Replace it"))),
                then=lambda name: self.save(path, replace_it=True) if name == "replace" else self.ask_for_name(),
            )
            return
        routine = self.page.routine
        assert routine is not None
        self.page.begin(self.tr("The PDF is being written"))
        self.studio.save(
            path, title=self.page.sheet_title, language=routine.language, then=lambda told: self._saved(path, told)
        )  # fmt: skip

    def _saved(self, path: Path, told: str | None) -> None:
        self.page.end()
        if told:
            self.page.say(told, kind="error", actions=(("again", self.tr("Another place")),),
                          then=lambda _name: self.ask_for_name())  # fmt: skip
        elif told is None:
            self.page.say(
                self.tr("Saved as %1.").replace("%1", str(path)),
                actions=(("open", self.tr("Open it")),),
                then=lambda _name: self._open_outside(path),
            )

    # -- a printer -------------------------------------------------------------------------------

    def look_for_printers(self) -> None:
        """In the thread: a printer on a slow network must not hold up the window."""
        self.page.begin(self.tr("Looking for printers"), stoppable=False)
        self.studio.ask(printing.find_printers, self._found)

    def _found(self, names: object) -> None:
        self.page.end()
        if names:
            self._make_ready()
            return
        words = self.tr("No printer is set up on this computer.")
        if names is None:
            words = self.tr("This computer has no printing system.")
        self.page.say(
            words + " " + self.tr("A PDF can be printed anywhere: at a copy shop, or by somebody you send it to."),
            kind="warning",
            actions=(("pdf", self.tr("Save as PDF")),),
            then=lambda _name: self.ask_for_name(),
        )

    def _make_ready(self) -> None:
        """The printer is set up in the thread, too, for it asks the printing system again."""
        title = self.page.sheet_title
        made: list[QPrinter] = []

        def make(pages: SheetPages, _on_page: Callable[[int], None]) -> None:
            made.append(printing.make_printer(pages, title))

        self.page.begin(self.tr("Looking for printers"), stoppable=False)
        self.studio.run(make, lambda _told: self._ask_printer(made.pop()))

    def _ask_printer(self, printer: QPrinter) -> None:
        """Cancelled here, nothing happens, and nothing is said (F62)."""
        self.page.end()
        dialog = printing.make_dialog(printer, self.page.preview.count, self.page)
        dialog.accepted.connect(lambda: self.print(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print(self, printer: QPrinter) -> None:
        """Print what was laid out last; it can be stopped at each page."""
        self.page.begin(self.tr("The pages go to the printer"))
        self.studio.run(lambda pages, on_page: printing.print_pages(pages, printer, on_page), self._printed)

    def _printed(self, told: str | None) -> None:
        self.page.end()
        if told:
            self.page.say(
                told,
                kind="error",
                actions=(("pdf", self.tr("Save as PDF")),),
                then=lambda _name: self.ask_for_name(),
            )
        elif told is None:
            self.page.say(self.tr("The pages have been handed to the printer."))
