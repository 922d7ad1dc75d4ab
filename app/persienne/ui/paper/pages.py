"""A sheet laid out: a Sheet comes in, its pages go out as marks at places, on the screen and as PDF the very same.

Lengths are in units (hundredths of a millimetre) from the upper left corner of an A4 page.

QPdfWriter writes the PDF, and no printer system is asked: QPrinter speaks to the network's printers even when it writes
a file. The file says that it is PDF/A-1b (fonts embedded, no transparency, no script); no validator has vouched for
it.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from persienne.base.atomic_write import save
from persienne.documents import geometry as at
from persienne.documents.document import plain
from persienne.ui.paper import marks as faces
from persienne.ui.paper.marks import UNITS, Face, Mark, Rule, Words, draw, ready, set_line, set_text
from persienne.ui.paper.stripes import LEFT, WIDTH, stripes_of, titled, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.documents.document import Envelope, Sheet
    from persienne.ui.paper.stripes import Stripe


_FOOT_GAP = 4 * UNITS
_TIGHTER = ((0.97, 0.85), (0.93, 0.66))
"""What is left of the height of a line and of the room between paragraphs where that brings a letter to one page."""

RESOLUTION = round(25.4 * UNITS)
"""Dots an inch at which one dot is one unit of the layout."""
CREATOR = "Persienne"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: all that is printed on it, and whether an address stands in its window."""

    marks: tuple[Mark, ...]
    window: bool = False


def lay_out(sheet: Sheet, *, page_marks: bool = True) -> tuple[Page, ...]:
    """The pages of ``sheet``, at least one; ``page_marks`` are the fold marks of a letter's first page."""
    faces.ready()
    head: list[Mark] = []
    blocks = stripes_of(sheet.blocks)
    first_top = at.TOP * UNITS
    if sheet.envelope is None:
        blocks = [*titled(sheet.title), *blocks]
    else:
        head, first_top = _head(sheet.envelope)
        if page_marks:
            head += _fold_marks()
    foot = _foot(sheet.footer)
    bottom = min([at.BOTTOM * UNITS, *(mark.y - _FOOT_GAP for mark in foot)])
    bodies = _paginate(blocks, first_top, bottom)
    if sheet.envelope is not None and len(bodies) == 2:
        tighter = (
            _paginate([_tightened(stripe, *shares) for stripe in blocks], first_top, bottom) for shares in _TIGHTER
        )
        bodies = next((one for one in tighter if len(one) == 1), bodies)
    pages: list[Page] = []
    for n, body in enumerate(bodies):
        number = [_number(n + 1, len(bodies))] if len(bodies) > 1 else []
        first = head if n == 0 else []
        pages.append(Page((*first, *body, *foot, *number), window=n == 0 and sheet.envelope is not None))
    return tuple(pages)


def unprintable(sheet: Sheet) -> str:
    """The characters of ``sheet`` that the bundled fonts can only show as a box (another script, a pictogram)."""
    faces.ready()
    texts = words_of(sheet.blocks) + [(faces.FOOTER, line) for line in sheet.footer]
    if sheet.envelope is None:
        texts.append((faces.TITLE, sheet.title))
    else:
        texts += [(faces.BODY, line) for line in (*sheet.envelope.sender, sheet.envelope.dated)]
        texts += [(faces.ADDRESS, line) for line in sheet.envelope.recipient]
    return "".join(dict.fromkeys("".join(faces.lacks(text, face) for face, text in texts)))


def _paginate(stripes: list[Stripe], first_top: float, bottom: float) -> list[list[Mark]]:
    """``stripes`` on as many pages as they need; the first begins at ``first_top``, the others at the top margin."""
    top = at.TOP * UNITS
    pages: list[list[Mark]] = [[]]
    y = first_top
    blank = True
    for chain in _chains(stripes):
        height = sum(stripe.gap + stripe.height for stripe in chain) - (chain[0].gap if blank else 0)
        if chain[0].fresh or (y + height > bottom and height <= bottom - top):
            turn = not blank or (y > top and not chain[0].fresh)
        else:
            turn = False
        for stripe in chain:
            gap = 0.0 if blank else stripe.gap
            if turn or (not blank and y + gap + stripe.height > bottom):
                turn, blank, gap = False, True, 0.0
                pages.append([])
                y = top
                for again in stripe.heads:
                    pages[-1] += [mark.moved(0, y) for mark in again.marks]
                    y += again.height
            y += gap
            pages[-1] += [mark.moved(0, y) for mark in stripe.marks]
            y += stripe.height
            blank = False
    return pages


def _tightened(stripe: Stripe, of_line: float, of_gap: float) -> Stripe:
    """The same with less room above and, where it is a line of text, with the next line nearer."""
    line = all(isinstance(mark, Words) and mark.y == 0 for mark in stripe.marks)
    return replace(stripe, gap=stripe.gap * of_gap, height=stripe.height * (of_line if line else 1))


def _chains(stripes: list[Stripe]) -> list[list[Stripe]]:
    """Stripes that stay together, as lists."""
    chains: list[list[Stripe]] = []
    joined = False
    for stripe in stripes:
        if joined and not stripe.fresh:
            chains[-1].append(stripe)
        else:
            chains.append([stripe])
        joined = stripe.joined
    return chains


def _head(envelope: Envelope) -> tuple[list[Mark], float]:
    """Sender, address and date, and where the text may begin."""
    width = (at.SENDER_RIGHT - at.LEFT) * UNITS
    marks: list[Mark] = []
    y = at.TOP * UNITS
    for said in envelope.sender:
        for words in set_text(said, faces.BODY, width, x=LEFT):
            marks.append(replace(words, y=y))
            y += faces.BODY.pitch
    marks += _address(envelope.recipient)
    dated = set_line(envelope.dated, faces.BODY)
    x = max(LEFT, min(at.WINDOW_LEFT * UNITS, LEFT + WIDTH - dated.width))
    below = faces.BODY.pitch - (faces.BODY.pitch - dated.line.height()) / 2 - dated.line.descent()
    marks.append(dated.moved(x, at.DATE_BASE * UNITS - below))
    return marks, max(at.BODY_TOP * UNITS, y + 2 * at.PARAGRAPH_GAP * UNITS)


def _address(lines: tuple[str, ...]) -> list[Mark]:
    """The addressee in the window, smaller where a line is long; rules to write on where there is none."""
    left = at.WINDOW_LEFT * UNITS
    width = (at.WINDOW_RIGHT - at.WINDOW_LEFT) * UNITS
    top = at.WINDOW_TOP * UNITS
    height = (at.WINDOW_BOTTOM - at.WINDOW_TOP) * UNITS
    if not any(line.strip() for line in lines):
        return [Rule(left, top + height * n / 4 - 20, width, 20, shade="#595959") for n in range(1, 5)]
    widest = max(set_line(line, faces.ADDRESS).width for line in lines)
    points = faces.ADDRESS.points * min(1.0, 0.995 * width / widest if widest else 1.0)
    pitch = min(at.ADDRESS_PITCH * UNITS, height / len(lines))
    size = Face(faces.ADDRESS.family, points, leading=1.0).pitch
    face = replace(faces.ADDRESS, points=points, leading=pitch / size)
    return [set_line(line, face, x=left).moved(0, top + n * pitch) for n, line in enumerate(lines)]


def _fold_marks() -> list[Mark]:
    near, far = (edge * UNITS for edge in at.FOLD_MARK)
    thick = at.FOLD_WIDTH * UNITS
    return [
        Rule(x, fold * UNITS - thick / 2, far - near, thick, shade=at.FOLD_SHADE)
        for fold in at.FOLDS
        for x in (near, at.WIDTH * UNITS - far)
    ]


def _foot(lines: tuple[str, ...]) -> list[Mark]:
    """The footer's lines, the last one ending at the foot of the page; they leave room for the page's number."""
    words = [line for said in lines for line in set_text(said, faces.FOOTER, WIDTH - 15 * UNITS, x=LEFT)]
    top = at.FOOT * UNITS - len(words) * faces.FOOTER.pitch
    return [replace(line, y=top + n * faces.FOOTER.pitch) for n, line in enumerate(words)]


def _number(page: int, pages: int) -> Mark:
    words = set_line(f"{page}/{pages}", faces.FOOTER)
    return words.moved(LEFT + WIDTH - words.width, at.FOOT * UNITS - faces.FOOTER.pitch)


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
