"""A sheet as PDF: a Sheet comes in, bytes or a file go out; QPdfWriter writes it, and no printer system is asked.

QPrinter is never used: it speaks to the network's printers even when it writes a file. The file says that it is
PDF/A-1b (fonts embedded, no transparency, no script); no validator has vouched for it.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from persienne.base.atomic_write import save
from persienne.documents.document import plain
from persienne.ui.paper.faces import UNITS, ready
from persienne.ui.paper.marks import draw
from persienne.ui.paper.pages import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.documents.document import Sheet

RESOLUTION = round(25.4 * UNITS)
"""Dots an inch at which one dot is one unit of the layout."""
CREATOR = "Persienne"


def write_pdf(sheet: Sheet, path: Path, *, page_marks: bool = True) -> int:
    """Write ``sheet`` to ``path``, whole or not at all, and return its number of pages.

    ``page_marks`` draws the fold marks of a letter. Works without a window and without a screen. Raises ``disk_full``
    or ``file_unwritable`` (file).
    """
    content, pages = pdf_of(sheet, page_marks=page_marks)
    save(path, content)
    return pages


def pdf_of(sheet: Sheet, *, page_marks: bool = True) -> tuple[bytes, int]:
    """The file's bytes and its number of pages. Its metadata are the sheet's title, «Persienne», and the time."""
    ready()
    pages = lay_out(sheet, page_marks=page_marks)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    with painting(buffer, sheet.title) as (painter, writer):
        for n, page in enumerate(pages):
            if n:
                writer.newPage()
            draw(page.marks, painter)
    return bytes(buffer.data().data()), len(pages)


@contextmanager
def painting(buffer: QBuffer, title: str) -> Iterator[tuple[QPainter, QPdfWriter]]:
    """A painter on the first A4 page of a PDF that is written to ``buffer``, in units, and its writer."""
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(plain(title))
    writer.setCreator(CREATOR)
    painter = QPainter(writer)
    try:
        yield painter, writer
    finally:
        painter.end()
