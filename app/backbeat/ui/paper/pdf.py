"""Pages into files: a PDF that is the same for the same sheet, and pictures of its pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, Qt, QUuid
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from backbeat.atomic import atomic_write, why_not
from backbeat.said import said
from backbeat.ui.paper.marks import finished

if TYPE_CHECKING:
    from backbeat.ui.paper.pages import SheetPages

__all__ = ["PaperError", "pdf_bytes", "write_pdf", "write_pngs"]

_DOTS = 720  # an inch: fine enough for any printer, and every digit of a PDF is written out
_CREATOR = "Backbeat"
_NAMESPACE = QUuid("{b6f2b1f4-6d4e-4d0f-9d0a-6f7a1f0c5e21}")

OnPage = Callable[[int], None]


class PaperError(Exception):
    """What could not be written, and why, as one sentence for the person."""


def write_pdf(pages: SheetPages, path: Path, *, title: str, language: str, on_page: OnPage | None = None) -> None:
    """Write a PDF whole, or leave what was there as it was and raise PaperError.

    ``on_page`` is told the number of each page, from 1, once it is drawn; what it raises ends the writing, and nothing
    has been touched. May be called in any one thread, with a QGuiApplication there.
    """
    data = pdf_bytes(pages, title=title, language=language, on_page=on_page)
    try:
        # Qt's own writing to a file says nothing of a full disk. This forces it onto the disk, or says why not.
        atomic_write(path, data, mode=0o600)
    except OSError as error:
        raise PaperError(said("'%1' could not be written: %2.", path.name, why_not(error))) from error


def pdf_bytes(pages: SheetPages, *, title: str, language: str, on_page: OnPage | None = None) -> bytes:
    """A PDF in memory; the same bytes for the same pages, title and language, whenever it is made."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setCreator(_CREATOR)
    writer.setTitle(title)
    writer.setDocumentId(
        QUuid.createUuidV5(_NAMESPACE, pages.text.encode("utf-8", "replace"))
    )  # of its content; Qt would throw dice
    writer.setPageLayout(page_layout(pages))
    painter = QPainter(writer)
    try:
        for number in range(pages.count):
            if number:
                writer.newPage()
            painter.save()
            painter.scale(_DOTS / 25.4, _DOTS / 25.4)
            pages.paint(painter, number)
            painter.restore()
            if on_page is not None:
                on_page(number + 1)
    finally:
        painter.end()
        buffer.close()
    return finished(bytes(data.data()), language=language, day=pages.day)


def page_layout(pages: SheetPages) -> QPageLayout:
    """The paper without margins of its own: those of the sheet are in its drawing. For printers too."""
    wide, tall = pages.size
    size = QPageSize(QSizeF(min(wide, tall), max(wide, tall)), QPageSize.Unit.Millimeter)
    turned = QPageLayout.Orientation.Landscape if wide > tall else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, turned, QMarginsF(), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def page_image(pages: SheetPages, number: int, dots: float) -> QImage:
    """A page (from 0) as a picture, at so many dots an inch."""
    wide, tall = pages.size
    image = QImage(round(wide * dots / 25.4), round(tall * dots / 25.4), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(dots / 0.0254))
    image.setDotsPerMeterY(round(dots / 0.0254))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(dots / 25.4, dots / 25.4)
    pages.paint(painter, number)
    painter.end()
    return image


def write_pngs(
    pages: SheetPages, folder: Path, dpi: int = 150, *, stem: str = "page", on_page: OnPage | None = None
) -> list[Path]:
    """Write each page as ``page-1.png`` and so on into a folder, made where it is missing. Raises PaperError.

    Pages of that name that are there already are replaced, each as a whole.
    """
    written: list[Path] = []
    path = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(pages.count):
            path = folder / f"{stem}-{number + 1}.png"
            data = QByteArray()
            buffer = QBuffer(data)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            page_image(pages, number, dpi).save(buffer, "PNG")  # type: ignore[call-overload]
            atomic_write(path, bytes(data.data()), mode=0o600)
            written.append(path)
            if on_page is not None:
                on_page(number + 1)
    except OSError as error:
        raise PaperError(said("'%1' could not be written: %2.", path.name, why_not(error))) from error
    return written
