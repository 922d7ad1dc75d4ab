"""What the child that parses evidence does: requests come in, pages and files go out, without what could do harm.

A request is a message (:mod:`persienne.base.frames`) whose ``task`` is one of:

- ``pages``, with ``mime`` and ``title``, its body an exhibit: ``{"pages": n}`` and the exhibit as a PDF of its own, or
  ``{"hidden": reason}``, one of ``letters.apart.REASONS``. What a foreign PDF would do is taken out.
- ``open``, its body a mail: ``{"mail": told, "attached": [[name, type, bytes], ...]}`` and the bytes of all that is
  attached in this order, or ``{"hidden": reason}``. ``told`` is an object of the child's own (``exhibit_mail.Mail``).
- ``mail``, with ``mail`` as ``open`` told it, ``title`` and ``parts`` (see ``_mail_sheet``): as ``pages``.
- ``begin``, with ``title``, its body a letter's PDF: ``{"pages": n}``.
- ``add``, with ``number``, ``title``, ``sha256``, ``size``, ``hidden``, its body what ``pages`` gave: ``{"pages": n}``,
  the divider's included. It is taken out here once more.
- ``end``: ``{"pages": n}`` and the file of all that was added.

Of a foreign PDF nothing is run or opened. What stays is an allow-list of the keys of pages and annotations (ISO
32000-1, tables 30, 164 and 170 to 187): without actions, scripts, files that are attached, films, and what programs
noted for themselves. Of streams goes what would have a viewer fetch their content elsewhere.

A mail is shown as a sheet in French. What is listed on it is told by the parent, which has each attachment's digest.
"""

from __future__ import annotations

import logging
import struct
import zlib
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, Final

from pypdf import PasswordType, PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from persienne.base.frames import pieces, read_frame
from persienne.base.own_limits import allow_processor
from persienne.base.parser_faults import OF_DOCUMENTS
from persienne.consents.proof import HEIC
from persienne.documents import geometry as at
from persienne.documents.document import Block, Bullets, Heading, Paragraph, Sheet, Table, Weight, plain
from persienne.documents.typography import count, day
from persienne.letters.apart import MOST_PAGES, why
from persienne.ui.paper.exhibit_mail import MOST_LETTERS, MOST_LINES, Mail, UnreadMailError, read_mail
from persienne.ui.paper.marks import UNITS, ready
from persienne.ui.paper.pages import painting, pdf_of, unprintable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from pypdf import PageObject

    from persienne.base.frames import Frame

    Answer = tuple[dict[str, Any], bytes]


_HEADS: Final = {
    "subject": "Objet",
    "from": "De",
    "to": "À",
    "cc": "Copie à",
    "reply": "Répondre à",
    "date": "Date du message",
    "id": "Identifiant",
}
_MAIL_NOTES: Final = {
    "charset": "Le jeu de caractères annoncé est inconnu ou faux\u00a0: des signes peuvent différer de l’original.",
    "encoding": "Le courriel a des défauts de forme\u00a0: ce qui a pu en être lu est reproduit.",
    "cut": "Le texte est trop long\u00a0: la suite se lit dans le fichier d’origine.",
}
_MADE: Final = (
    "Mise en page d’après le fichier d’origine (.eml), qui seul fait foi\u00a0; son empreinte figure sur la page qui "
    "précède. Rien n’a été téléchargé."
)
_PARIS: Final = "Heure de Paris"

_OF_PAGES: Final = frozenset(
    """
    /Type /Parent /Resources /MediaBox /CropBox /BleedBox /TrimBox /ArtBox /Contents /Rotate /Group /UserUnit
    """.split()  # noqa: SIM905 - read like this
)
_ANNOTATIONS: Final = "/Annots"
_OF_ANNOTATIONS: Final = frozenset(
    """
    /Type /Subtype /Rect /Contents /NM /M /F /AP /AS /Border /C /CA /ca /T /Name /BS /BE /RD /DA /DS /Q /CL /L /LE
    /IC /Vertices /QuadPoints /InkList /Sy /RO /H /FT /V /MK
    """.split()  # noqa: SIM905 - the same
)
_OF_STREAMS: Final = (
    "/F",
    "/FFilter",
    "/FDecodeParms",
    "/Ref",
    "/OPI",
    "/Alternates",
    "/AF",
    "/PieceInfo",
    "/Metadata",
)
"""What goes of them."""

SECONDS = 30
"""Of processor time for one exhibit; a picture of 12 megapixels takes one."""

_PIXELS_A_MM = 8
"""About 200 dots an inch: a photographed page stays legible, the file stays small."""
_MOST_PIXELS = 250_000_000
"""The largest telephones make 200 million; a JPEG is scaled down while it is read, and a PNG of whole rows too."""
_PICTURE_MB = 512
"""What Qt may set aside for one picture."""
_SURE_OF_ROOM = 256 << 20
"""Bytes of a picture that always fit; of a larger one that was not read, nobody knows whether it is damaged."""

_FINE: Final = frozenset(
    {QImage.Format.Format_RGBX64, QImage.Format.Format_RGBA64, QImage.Format.Format_RGBA64_Premultiplied}
)
"""Sixteen bits a colour."""

_PICTURES: Final = {"image/png": b"png", "image/jpeg": b"jpeg"}

_BROKEN: Final = (PyPdfError, *OF_DOCUMENTS, MemoryError, EOFError, zlib.error, struct.error)


def _mail_sheet(mail: Mail, title: str, parts: Sequence[dict[str, Any]]) -> Sheet:
    """The pages of a mail.

    Each of ``parts`` has ``number``, ``name``, ``mime``, ``size``, ``sha256``, ``pages`` and ``hidden``, which is empty
    or one of ``letters.apart.REASONS``.
    """
    blocks: list[Block] = [_heads(mail)]
    blocks += [Paragraph(one) for one in mail.text.split("\n\n") if one.strip()] or [Paragraph("(Aucun texte.)")]
    if parts:
        blocks.append(Heading("Pièces jointes au courriel"))
        for part in parts:
            blocks += [Paragraph(_part(part)), Paragraph(part["sha256"], Weight.FIXED)]
    notes = _notes(mail, title, blocks)
    if mail.asides:
        blocks.append(Heading("Autres contenus du courriel, non reproduits"))
        for one in mail.asides:
            blocks.append(Paragraph(f"{_aside(one.mime)} ({one.mime}, {_octets(one.size)}), empreinte SHA-256\u00a0:"))
            blocks.append(Paragraph(one.sha256, Weight.FIXED))
    blocks += [Heading("Remarques"), Bullets(notes)] if notes else []
    return Sheet(title=title, blocks=(*blocks, Paragraph(_MADE, Weight.SMALL)))


def _heads(mail: Mail) -> Table:
    rows = [(_HEADS[code], text) for code, text in mail.heads]
    named = [code for code, _ in mail.heads]
    if "date" in named:
        rows.insert(named.index("date") + 1, (_PARIS, _moment(mail.paris)))
    return Table((), tuple(rows), (0.2, 0.8))


def _moment(paris: datetime | None) -> str:
    if paris is None:
        return "inconnue\u00a0: la date ne dit pas de quel fuseau elle est"
    return f"{day(paris, 'fr')} à {paris:%H}\u00a0h\u00a0{paris:%M}"


def _part(part: dict[str, Any]) -> str:
    """A line of the list; an attachment without a name is called so."""
    said = f"Pièce n°\u00a0{part['number']}\u00a0: {part['name']} ({part['mime']}, {_octets(part['size'])})"
    if part["hidden"]:
        return f"{said}, non reproduite ici\u00a0: {why(part['hidden'], 'fr')}. Empreinte SHA-256\u00a0:"
    return f"{said}, {_pages_after(part['pages'])}. Empreinte SHA-256\u00a0:"


def _aside(mime: str) -> str:
    return "Petite image de la mise en page" if mime.startswith("image/") else "Autre version du texte"


def _notes(mail: Mail, title: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    notes = [_MAIL_NOTES[code] for code in mail.notes]
    if mail.html:
        notes.append("Le texte est tiré de la version HTML, sans ses images, ses liens et sa mise en forme.")
    if signs := unprintable(Sheet(title=title, blocks=tuple(blocks))):
        codes = ", ".join(f"U+{ord(sign):04X}" for sign in signs[:20])
        more = "…" if len(signs) > 20 else ""
        notes.append(f"Signes remplacés par une case vide, faute de dessin dans la police\u00a0: {codes}{more}.")
    return tuple(notes)


def _octets(size: int) -> str:
    """A size in French words, as exhibits state it."""
    return f"{count(size, 'fr')}\u00a0octet{'s' if size > 1 else ''}"


def _pages_after(pages: int) -> str:
    """How many pages follow, in French words."""
    return f"{pages}\u00a0page{'s' if pages > 1 else ''} à la suite"


def _disarm(page: PageObject) -> None:
    """Leave of ``page``, which was read and is no part of a new file yet, what is seen of it.

    Raises what pypdf raises for a broken file.
    """
    notes = page.get(_ANNOTATIONS)
    notes = notes.get_object() if notes is not None else None
    for key in set(page) - _OF_PAGES:
        del page[key]
    if isinstance(notes, ArrayObject):
        page[NameObject(_ANNOTATIONS)] = ArrayObject(_shown(note.get_object()) for note in notes)
    _hold_streams(page)


def _shown(note: object) -> DictionaryObject:
    """What is seen of an annotation; nothing where it is none."""
    if not isinstance(note, DictionaryObject):
        return DictionaryObject()
    return DictionaryObject({key: note.raw_get(key) for key in note if key in _OF_ANNOTATIONS})


def _hold_streams(page: PageObject) -> None:
    """Take out of every stream that ``page`` uses what would fetch its content elsewhere."""
    seen: set[tuple[int, int]] = set()
    waiting: list[object] = [page.raw_get(key) for key in page if key != "/Parent"]
    while waiting:
        one = waiting.pop()
        if isinstance(one, IndirectObject):
            if (number := (one.idnum, one.generation)) in seen:
                continue
            seen.add(number)
            one = one.get_object()
        if isinstance(one, StreamObject):
            for key in _OF_STREAMS:
                one.pop(key, None)
        if isinstance(one, DictionaryObject):
            waiting += [one.raw_get(key) for key in one if key != "/Parent"]
        elif isinstance(one, ArrayObject):
            waiting += one


# pypdf tells what it mends in a file and quotes it; that must be read nowhere.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


class _HiddenError(Exception):
    """An exhibit cannot be shown; the message is one of ``REASONS``."""


def serve(requests: IO[bytes], output: IO[bytes], allow: Callable[[int], bool] = allow_processor) -> None:
    """Answer every request, until there are no more, or ``allow`` no longer grants the processor seconds of one."""
    ready()
    file = _File()
    while (request := read_frame(requests)) is not None and allow(SECONDS):
        header, body = _answer(request, file)
        for piece in pieces(header, body):
            output.write(piece)
        output.flush()


def _answer(request: Frame, file: _File) -> Answer:
    said, body = request.header, bytes(request.body)
    task = said["task"]
    if task in _READS:
        try:
            return _READS[task](body, said)
        except (_HiddenError, UnreadMailError) as hidden:
            return {"hidden": str(hidden)}, b""
    if task == "begin":
        return {"pages": file.begin(body, said["title"])}, b""
    if task == "add":
        return {"pages": file.add(body, said)}, b""
    return {"pages": len(file.writer.pages)}, file.whole()


class _File:
    """The PDF that is being put together: the letter first, then each exhibit behind its divider."""

    def __init__(self) -> None:
        self.writer = PdfWriter()

    def begin(self, letter: bytes, title: str) -> int:
        """Start with a letter; its number of pages."""
        self.writer = PdfWriter()
        self.writer.add_metadata({"/Title": plain(title), "/Creator": "Persienne", "/Producer": "Persienne"})
        for page in PdfReader(BytesIO(letter)).pages:
            self.writer.add_page(page)
        return len(self.writer.pages)

    def add(self, content: bytes, said: dict[str, Any]) -> int:
        """Append one exhibit behind its divider; the pages that were added."""
        pages = list(_reader(content).pages) if content else []
        divider = _reader(pdf_of(_divider(said, len(pages)))[0]).pages
        first = len(self.writer.pages)
        for page in [*divider, *pages]:
            _disarm(page)  # again: who made these pages has met what others wrote, and this process has not
            self.writer.add_page(page)
        title = f"Pièce n°\u00a0{said['number']}\u00a0: {plain(said['title'])}"
        self.writer.add_outline_item(title=title, page_number=first)
        return len(self.writer.pages) - first

    def whole(self) -> bytes:
        """The bytes of the file."""
        out = BytesIO()
        self.writer.write(out)
        return out.getvalue()


def _divider(said: dict[str, Any], pages: int) -> Sheet:
    """The page before an exhibit, or in place of one that cannot be shown."""
    blocks: list[Block] = [Paragraph(said["title"], Weight.STRONG)]
    if said["hidden"]:
        reason = why(said["hidden"], "fr")
        blocks.append(Paragraph(f"Cette pièce n’est pas reproduite ici\u00a0: {reason}."))
        blocks.append(Paragraph("Le fichier d’origine est conservé, et joint séparément."))
    else:
        blocks.append(Paragraph(f"{_pages_after(pages)}."))
    blocks.append(Paragraph(f"Fichier d’origine\u00a0: {_octets(said['size'])}, empreinte SHA-256\u00a0:"))
    blocks.append(Paragraph(said["sha256"], Weight.FIXED))
    return Sheet(title=f"Pièce n°\u00a0{said['number']}", blocks=tuple(blocks))


def _pages(content: bytes, said: dict[str, Any]) -> Answer:
    """The exhibit's pages, counted, as a PDF; raises _HiddenError where there is nothing to show."""
    mime, pages = said["mime"], 1
    if mime == "application/pdf":
        pages, pdf = _pdf_pages(content)
    elif mime in _PICTURES:
        pdf = _picture_pdf(content, _PICTURES[mime])
    elif mime == "text/plain":
        pdf, pages = _text_pdf(content, said["title"])
    else:
        raise _HiddenError("heic" if mime == HEIC else "format")
    return {"pages": pages}, pdf


def _open(content: bytes, _said: dict[str, Any]) -> Answer:
    """What is attached to a mail; it is looked at by whoever asks, one after the other."""
    mail = read_mail(content)
    listed = [[one.name, one.mime, len(one.content)] for one in mail.attached]
    return {"mail": mail.told(), "attached": listed}, b"".join(one.content for one in mail.attached)


def _mail(_content: bytes, said: dict[str, Any]) -> Answer:
    """The pages of a mail that was read, with the list of what is attached."""
    pdf, pages = pdf_of(_mail_sheet(Mail.of(said["mail"]), said["title"], said["parts"]))
    return {"pages": pages}, pdf


_READS: Final = {"pages": _pages, "open": _open, "mail": _mail}


def _pdf_pages(content: bytes) -> tuple[int, bytes]:
    """The pages of a foreign PDF; one without a password to read it may still carry one against changes."""
    out = BytesIO()
    try:
        reader = _reader(content)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise _HiddenError("locked")
        pages = list(reader.pages[: MOST_PAGES + 1])
        if len(pages) <= MOST_PAGES:
            alone = PdfWriter()
            for page in pages:
                _disarm(page)
                alone.add_page(page)
            alone.write(out)
    except _BROKEN as error:
        raise _HiddenError("damaged") from error
    if not pages:
        raise _HiddenError("damaged")
    if len(pages) > MOST_PAGES:
        raise _HiddenError("pages")
    return len(pages), out.getvalue()


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
    reader.setAllocationLimit(_PICTURE_MB)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise _HiddenError("picture_large")
    most = QSize(round((at.RIGHT - at.LEFT) * _PIXELS_A_MM), round((at.FOOT - at.TOP) * _PIXELS_A_MM))
    if size.isValid() and max(size.width() / most.width(), size.height() / most.height()) > 2:
        reader.setScaledSize(size.scaled(most * 2, Qt.AspectRatioMode.KeepAspectRatio))
    bytes_a_pixel = 8 if reader.imageFormat() in _FINE else 4
    image = reader.read()
    if image.isNull():
        fits = size.width() * size.height() * bytes_a_pixel <= _SURE_OF_ROOM
        raise _HiddenError("picture_damaged" if fits else "picture_large")
    if image.width() > most.width() or image.height() > most.height():
        image = image.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    if image.isNull():  # there was no room for a second one
        raise _HiddenError("picture_large")
    return _on_white(image)


def _on_white(image: QImage) -> QImage:
    """Without its transparency, which a page cannot have."""
    page = QImage(image.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, image)
    painter.end()
    return page


def _text_pdf(content: bytes, title: str) -> tuple[bytes, int]:
    """A text as it is written, line by line, and its number of pages."""
    try:
        said = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        said = content.decode("cp1252", errors="replace")
    if len(said) > MOST_LETTERS or said.count("\n") > MOST_LINES:
        raise _HiddenError("text_long")
    return pdf_of(Sheet(title=title, blocks=(Paragraph(said, Weight.FIXED),)))


def _reader(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content), strict=False)
