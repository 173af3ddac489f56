"""The printer. Loaded when somebody prints, and not before: looking for printers may take seconds.

Where there is none, or no printing system at all, that is said, and a PDF is the way that always works (F62).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPicture

from backbeat.ui.printing.studio import RefusedError
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QWidget

    from backbeat.ui.paper.pages import SheetPages

__all__ = ["find_printers", "is_there", "make_dialog", "make_printer", "pages_to_print", "print_pages"]

_INCH = 25.4


def find_printers() -> tuple[str, ...] | None:
    """Names of the printers that are set up; None where the computer has no printing system. Takes its time."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - with it comes the printing system
    except ImportError:
        return None
    return tuple(QPrinterInfo.availablePrinterNames())


def make_printer(pages: SheetPages, title: str) -> QPrinter:
    """A printer set to the paper of these pages."""
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - with it comes the printing system

    from backbeat.ui.paper.pdf import page_layout  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(pages))
    printer.setFullPage(True)  # the margins of the sheet are in its drawing
    printer.setDocName(title)
    printer.setCreator("Backbeat")
    return printer


def make_dialog(printer: QPrinter, count: int, parent: QWidget) -> QPrintDialog:
    """The system's own question: which printer, how many copies, which pages."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog  # noqa: PLC0415 - as above

    dialog = QPrintDialog(printer, parent)
    option = QAbstractPrintDialog.PrintDialogOption
    dialog.setOption(option.PrintToFile, False)  # "Save as PDF" does that, whole or not at all
    dialog.setOption(option.PrintSelection, False)
    dialog.setOption(option.PrintPageRange, count > 1)
    dialog.setMinMax(1, count)
    return dialog


def is_there(printer: QPrinter) -> bool:
    """Whether the printing system still knows it. Qt itself says nothing when a job could not be handed over."""
    if printer.outputFormat() is printer.OutputFormat.PdfFormat:
        return True  # into a file
    return printer.printerName() in (find_printers() or ())


def pages_to_print(printer: QPrinter, count: int) -> list[int]:
    """The pages that were asked for, from 0."""
    first, last = printer.fromPage(), printer.toPage()
    if first <= 0:
        return list(range(count))
    return list(range(first - 1, min(count, max(first, last))))


def print_pages(pages: SheetPages, printer: QPrinter, on_page: Callable[[int], None]) -> None:
    """Print the pages that were asked for, all of them or none, in whatever thread.

    Qt's printing on Linux cannot be called back: what was begun is sent. So each page is drawn once for nothing,
    with `on_page` told of it, which may raise CancelledError; only when all are there does the printer get them.
    Raises RefusedError with the reason as a sentence.
    """
    wanted = pages_to_print(printer, pages.count)
    for place, number in enumerate(wanted, 1):
        rehearsal = QPicture()
        painter = QPainter(rehearsal)
        pages.paint(painter, number)
        painter.end()
        on_page(place)
    painter = QPainter()
    if not wanted or not is_there(printer) or not painter.begin(printer):
        raise RefusedError(
            translate("Print", "The printer did not take it. Look whether it is switched on, or save a PDF instead.")
        )
    whole = True
    dots = printer.resolution() / _INCH
    try:
        for place, number in enumerate(wanted):
            whole = whole and (place == 0 or printer.newPage())
            painter.save()
            painter.scale(dots, dots)
            pages.paint(painter, number)
            painter.restore()
    finally:
        whole = painter.end() and whole
    if not whole or printer.printerState() is printer.PrinterState.Error or not is_there(printer):
        raise RefusedError(
            translate(
                "Print", "The printer stopped in the middle. Look at its paper and its queue, or save a PDF instead."
            )
        )
