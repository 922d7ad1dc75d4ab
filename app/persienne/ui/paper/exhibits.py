"""Exhibits: a letter's PDF and the household's evidence come in, one PDF goes out; no file is opened, none is written.

Each exhibit follows a page of its own that says its number, its title, its size and its SHA-256: whoever has the file
can prove that it is the one. What cannot be shown, a damaged or locked PDF, says so on that page: nothing is lost
silently. The words are French, as everything that is sent. What a foreign PDF would do when it is opened or clicked is
taken out.
"""

from __future__ import annotations

import hashlib
import logging
import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from persienne.documents import geometry as at
from persienne.documents.document import Block, Paragraph, Sheet, Weight, plain
from persienne.ui.paper.faces import UNITS, ready
from persienne.ui.paper.pdf import painting, pdf_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdf import PageObject, PdfReader, PdfWriter

LARGEST = 25_000_000
"""Bytes of an exhibit that is shown."""
MOST_PAGES = 300
MOST_LETTERS = 400_000
_PIXELS_A_MM = 8
"""About 200 dots an inch: a photographed page stays legible, the file stays small."""
_MOST_PIXELS = 120_000_000

_PICTURES: Final = {"image/png": b"png", "image/jpeg": b"jpeg"}
_ACTIONS = ("/A", "/AA", "/PA", "/Next")

# What pypdf lets through of the many ways in which a file can be broken, besides its own PyPdfError.
_BROKEN: Final = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    RecursionError,
    NotImplementedError,
    MemoryError,
    OSError,
    EOFError,
    zlib.error,
    struct.error,
)

# pypdf tells what it mends in a file and quotes it; that must be read nowhere.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A piece of evidence: its title as the letter names it, its bytes, its type.

    Shown are ``application/pdf``, ``image/png``, ``image/jpeg`` and ``text/plain``; any other is named and not shown.
    """

    title: str
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Filed:
    """An exhibit as it was filed.

    ``first_page`` (from 1) is its divider's, which counts among its ``pages``; ``shown`` says whether more follows.
    """

    number: int
    title: str
    sha256: str
    size: int
    first_page: int
    pages: int
    shown: bool


@dataclass(frozen=True, slots=True)
class Bundle:
    """One PDF with all its exhibits, its number of pages, and what became of each exhibit."""

    pdf: bytes
    pages: int
    exhibits: tuple[Filed, ...]


class _HiddenError(Exception):
    """An exhibit cannot be shown; the message says why, in the words of the divider."""


def merged(pdf: bytes, exhibits: Sequence[Exhibit], *, title: str = "") -> Bundle:
    """``pdf`` and behind it ``exhibits`` in their order, numbered from 1, each with a bookmark.

    ``title`` goes into the metadata. The result is an ordinary PDF; it does not say that it is PDF/A.
    """
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - loaded when a file is merged

    ready()
    writer = PdfWriter()
    writer.add_metadata({"/Title": plain(title), "/Creator": "Persienne", "/Producer": "Persienne"})
    for page in PdfReader(BytesIO(pdf)).pages:
        writer.add_page(page)
    filed: list[Filed] = []
    for number, exhibit in enumerate(exhibits, 1):
        filed.append(_file(writer, number, exhibit))
    out = BytesIO()
    writer.write(out)
    return Bundle(out.getvalue(), len(writer.pages), tuple(filed))


def _file(writer: PdfWriter, number: int, exhibit: Exhibit) -> Filed:
    """Append one exhibit behind its divider."""
    digest = hashlib.sha256(exhibit.content).hexdigest()
    try:
        pages, why = _pages_of(exhibit), ""
    except _HiddenError as hidden:
        pages, why = [], str(hidden)
    divider = _reader(pdf_of(_divider(number, exhibit, digest, len(pages), why))[0]).pages
    first = len(writer.pages)
    for page in [*divider, *pages]:
        _disarm(writer.add_page(page))
    writer.add_outline_item(title=f"Pièce n°\u00a0{number}\u00a0: {plain(exhibit.title)}", page_number=first)
    size = len(exhibit.content)
    return Filed(number, exhibit.title, digest, size, first + 1, len(divider) + len(pages), not why)


def _divider(number: int, exhibit: Exhibit, digest: str, pages: int, why: str) -> Sheet:
    """The page before an exhibit, or in place of one that cannot be shown."""
    size = f"{len(exhibit.content):,}".replace(",", "\u202f")
    blocks: list[Block] = [Paragraph(exhibit.title, Weight.STRONG)]
    if why:
        blocks.append(
            Paragraph(f"Cette pièce n’est pas reproduite ici\u00a0: {why}. Le fichier d’origine est conservé.")
        )
    else:
        blocks.append(Paragraph(f"{pages}\u00a0page{'s' if pages > 1 else ''} à la suite."))
    blocks.append(Paragraph(f"Fichier d’origine\u00a0: {size}\u00a0octets, empreinte SHA-256\u00a0:"))
    blocks.append(Paragraph(digest, Weight.FIXED))
    return Sheet(title=f"Pièce n°\u00a0{number}", blocks=tuple(blocks))


def _pages_of(exhibit: Exhibit) -> list[PageObject]:
    """The exhibit's pages; raises _HiddenError where there is nothing to show."""
    if not exhibit.content:
        raise _HiddenError("le fichier est vide")
    if len(exhibit.content) > LARGEST:
        raise _HiddenError("le fichier est trop volumineux")
    if exhibit.mime == "application/pdf":
        return _pdf_pages(exhibit.content)
    if exhibit.mime in _PICTURES:
        return list(_reader(_picture_pdf(exhibit.content, _PICTURES[exhibit.mime])).pages)
    if exhibit.mime == "text/plain":
        return list(_reader(_text_pdf(exhibit)).pages)
    raise _HiddenError("son format ne s’imprime pas")


def _pdf_pages(content: bytes) -> list[PageObject]:
    """The pages of a foreign PDF; one without a password to read it may still carry one against changes."""
    from pypdf import PasswordType, PdfWriter  # noqa: PLC0415
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = _reader(content)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise _HiddenError("le PDF est protégé par un mot de passe")
        pages = list(reader.pages[: MOST_PAGES + 1])
        if len(pages) <= MOST_PAGES:
            trial = PdfWriter()
            for page in pages:
                trial.add_page(page)
            trial.write(BytesIO())
    except (PyPdfError, *_BROKEN) as error:
        raise _HiddenError("le PDF est endommagé") from error
    if not pages:
        raise _HiddenError("le PDF est endommagé")
    if len(pages) > MOST_PAGES:
        raise _HiddenError(f"le PDF a plus de {MOST_PAGES}\u00a0pages")
    return pages


def _picture_pdf(content: bytes, form: bytes) -> bytes:
    """A picture on a page, upright as its camera says, as large as the margins allow and no larger than it is."""
    image = _picture(content, form)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    with painting(buffer, "") as (painter, _):
        room = QRectF(at.LEFT, at.TOP, at.RIGHT - at.LEFT, at.FOOT - at.TOP)
        size = image.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = room.left() + (room.width() - size.width()) / 2
        place = QRectF(left * UNITS, room.top() * UNITS, size.width() * UNITS, size.height() * UNITS)
        painter.drawImage(place, image)
    return bytes(buffer.data().data())


def _picture(content: bytes, form: bytes) -> QImage:
    """The picture on white, no finer than a printer needs; only the form that it says it has is tried."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise _HiddenError("l’image est trop grande")
    most = QSize(round((at.RIGHT - at.LEFT) * _PIXELS_A_MM), round((at.FOOT - at.TOP) * _PIXELS_A_MM))
    if size.isValid() and max(size.width() / most.width(), size.height() / most.height()) > 2:
        reader.setScaledSize(size.scaled(most * 2, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise _HiddenError("l’image est endommagée")
    if image.width() > most.width() or image.height() > most.height():
        image = image.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return _on_white(image)


def _on_white(image: QImage) -> QImage:
    """Without its transparency, which a page cannot have."""
    page = QImage(image.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, image)
    painter.end()
    return page


def _text_pdf(exhibit: Exhibit) -> bytes:
    """A text as it is written, line by line."""
    try:
        said = exhibit.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        said = exhibit.content.decode("cp1252", errors="replace")
    if len(said) > MOST_LETTERS:
        raise _HiddenError("le texte est trop long")
    return pdf_of(Sheet(title=exhibit.title, blocks=(Paragraph(said, Weight.FIXED),)))[0]


def _reader(content: bytes) -> PdfReader:
    from pypdf import PdfReader  # noqa: PLC0415

    return PdfReader(BytesIO(content), strict=False)


def _disarm(page: PageObject) -> None:
    """Take out of ``page`` what would run or open something; what is seen on it stays."""
    from pypdf.generic import ArrayObject, DictionaryObject  # noqa: PLC0415

    page.pop("/AA", None)
    notes = page.get("/Annots")
    notes = notes.get_object() if notes is not None else None
    if not isinstance(notes, ArrayObject):
        return
    for note in notes:
        said = note.get_object()
        if isinstance(said, DictionaryObject):
            for action in _ACTIONS:
                said.pop(action, None)
