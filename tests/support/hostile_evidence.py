"""Evidence that is made to cost: each is a few hundred kilobytes at most, of a type that a proof may be."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def _pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1, the first its catalogue."""
    out, at = bytearray(b"%PDF-1.7\n"), list[int]()
    for number, said in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, said)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in at)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _stream(head: bytes, data: bytes) -> bytes:
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (head, len(data), data)


def _packed(size: int, times: int) -> bytes:
    """Zeros, deflated again and again."""
    packer = zlib.compressobj(9)
    data = b"".join([*(packer.compress(bytes(1 << 20)) for _ in range(size >> 20)), packer.flush()])
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


def _catalogue(*pages: bytes) -> bytes:
    return _pdf(b"<</Type/Catalog/Pages 2 0 R>>", *pages)


def _bomb_where_objects_stand() -> bytes:
    packed = _packed(600 << 20, 2)
    head = b"/Type/ObjStm/N 1/First 8/Filter[/FlateDecode/FlateDecode]"
    body = _catalogue(b"<</Type/Pages/Count 1/Kids[5 0 R]>>", _stream(head, packed))
    # Object 5 stands in the stream: a table of references that is itself a stream says so.
    places = b"".join(struct.pack(">BIH", *row) for row in ((0, 0, 65535), (1, 9, 0), (1, body.index(b"2 0 obj"), 0)))
    places += struct.pack(">BIH", 1, body.index(b"3 0 obj"), 0) + struct.pack(">BIH", 0, 0, 0)
    places += struct.pack(">BIH", 2, 3, 0)
    start = len(body)
    table = _stream(b"/Type/XRef/Size 6/W[1 4 2]/Root 1 0 R", places)
    return body + b"6 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, start)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, depth: int, colours: int, data: bytes) -> bytes:
    """A PNG that says it has this size."""
    head = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _jpeg(width: int, height: int) -> bytes:
    """The head of a JPEG that says it has this size, and nothing of it."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    scan = b"\x01\x01\x00\x00\x3f\x00"
    table = b"\x00" + bytes([1] * 64)
    parts = ((0xDB, table), (0xC0, frame), (0xDA, scan))
    return (
        b"\xff\xd8"
        + b"".join(b"\xff" + bytes([mark]) + struct.pack(">H", len(said) + 2) + said for mark, said in parts)
        + b"\x00" * 64
    )


_ONE_PAGE = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"

HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a bomb where objects stand": ("application/pdf", _bomb_where_objects_stand),
    "arrays in arrays": (
        "application/pdf",
        lambda: _catalogue(_ONE_PAGE, b"<</Type/Page/Parent 2 0 R/X" + b"[" * 200_000 + b"]" * 200_000 + b">>"),
    ),
    "dictionaries in dictionaries": (
        "application/pdf",
        lambda: _catalogue(
            _ONE_PAGE, b"<</Type/Page/Parent 2 0 R/X" + b"<</A" * 100_000 + b" 1" + b">>" * 100_000 + b">>"
        ),
    ),
    "pages in a circle": ("application/pdf", lambda: _catalogue(b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>")),
    "a page that is its own annotation": (
        "application/pdf",
        lambda: _catalogue(_ONE_PAGE, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[3 0 R 3 0 R]>>"),
    ),
    "annotations that are a reference to themselves": (
        "application/pdf",
        lambda: _catalogue(_ONE_PAGE, b"<</Type/Page/Parent 2 0 R/Annots 4 0 R>>", b"4 0 R"),
    ),
    "a page said a million times": (
        "application/pdf",
        lambda: _catalogue(
            b"<</Type/Pages/Count 1000000/Kids[" + b"3 0 R " * 100_000 + b"]>>", b"<</Type/Page/Parent 2 0 R>>"
        ),
    ),
    "pages that double at each floor": (
        "application/pdf",
        lambda: _catalogue(
            *(b"<</Type/Pages/Count 9/Kids[%d 0 R %d 0 R]>>" % (n, n) for n in range(3, 43)),
            b"<</Type/Page/MediaBox[0 0 9 9]>>",
        ),
    ),
    "a picture of ten thousand million points": ("image/png", lambda: png(100_000, 100_000, 8, 6, _packed(1 << 20, 1))),
    "a picture as large as is read": ("image/png", lambda: png(10_900, 10_900, 1, 0, _packed(15 << 20, 1))),
    "a picture of too many colours": ("image/png", lambda: png(10_900, 10_900, 16, 6, _packed(64 << 20, 1))),
    "a photograph of four thousand million points": ("image/jpeg", lambda: _jpeg(65_500, 65_500)),
    "a photograph that is not there": ("image/jpeg", lambda: _jpeg(9_000, 9_000)),
    "a text of one line": ("text/plain", lambda: b"x" * 400_000),
    "a text of short lines": ("text/plain", lambda: b"x\n" * 200_000),
}
"""What each is, and what makes it: some take a second to pack."""


def _armed(note: bytes, *, page: bytes = b"", more: tuple[bytes, ...] = ()) -> bytes:
    """A PDF of one page with a note (object 4); object 5 is a script, and 6 a program that is named as a file (7)."""
    return _catalogue(
        _ONE_PAGE,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Annots[4 0 R]%b>>" % page,
        b"<</Type/Annot/Rect[0 0 9 9]%b>>" % note,
        b"<</S/JavaScript/JS(HARM)>>",
        b"<</Type/Filespec/F(HARM.exe)/EF<</F 7 0 R>>>>",
        _stream(b"/Type/EmbeddedFile", b"HARM"),
        *more,
    )


ARMED = {
    "a link": _armed(b"/Subtype/Link/A 5 0 R"),
    "a button of a form": _armed(b"/Subtype/Widget/Parent 8 0 R", more=(b"<</FT/Btn/A 5 0 R/AA<</U 5 0 R>>>>",)),
    "a file that is pinned to it": _armed(b"/Subtype/FileAttachment/FS 6 0 R"),
    "a film in it": _armed(b"/Subtype/RichMedia/RichMediaContent<</Assets<</Names[(a)6 0 R]>>>>"),
    "a film elsewhere": _armed(b"/Subtype/Movie/Movie<</F(//example.invalid/HARM)>>"),
    "a film on a screen": _armed(b"/Subtype/Screen/A 5 0 R/AA<</PO 5 0 R>>"),
    "a window of a note": _armed(b"/Subtype/Text/Popup 8 0 R", more=(b"<</Type/Annot/Subtype/Popup/A 5 0 R>>",)),
    "files and notes of programs": _armed(b"/Subtype/Text", page=b"/AF[6 0 R]/PieceInfo<</X<</Private 5 0 R>>>>"),
    "what a page does": _armed(b"/Subtype/Text", page=b"/AA<</O 5 0 R>>"),
    "a picture from elsewhere": _armed(
        b"/Subtype/Text",
        page=b"/Resources<</XObject<</X 8 0 R>>>>",
        more=(
            _stream(
                b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
                b"/F<</FS/URL/F(https://example.invalid/HARM)>>",
                b"",
            ),
        ),
    ),
    "a page from elsewhere": _armed(
        b"/Subtype/Stamp/AP<</N 8 0 R>>",
        more=(_stream(b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F 6 0 R/Page 0>>", b""),),
    ),
}
"""PDFs that would run, open or fetch something called HARM."""
