"""What a foreign PDF would do is taken out: a page comes in, and what is seen of it stays; nothing is run or opened.

What stays is an allow-list of the keys of pages and annotations (ISO 32000-1, tables 30, 164 and 170 to 187): without
actions, scripts, files that are attached, films, and what programs noted for themselves. Of streams goes what would
have a viewer fetch their content elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject

if TYPE_CHECKING:
    from pypdf import PageObject

_OF_PAGES: Final = frozenset(
    """
    /Type /Parent /Resources /MediaBox /CropBox /BleedBox /TrimBox /ArtBox /Contents /Rotate /Group /UserUnit
    """.split()  # noqa: SIM905 - read like this
)
_NOTES: Final = "/Annots"
_OF_NOTES: Final = frozenset(
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


def disarm(page: PageObject) -> None:
    """Leave of ``page``, which was read and is no part of a new file yet, what is seen of it.

    Raises what pypdf raises for a broken file.
    """
    notes = page.get(_NOTES)
    notes = notes.get_object() if notes is not None else None
    for key in set(page) - _OF_PAGES:
        del page[key]
    if isinstance(notes, ArrayObject):
        page[NameObject(_NOTES)] = ArrayObject(_shown(note.get_object()) for note in notes)
    _hold_streams(page)


def _shown(note: object) -> DictionaryObject:
    """What is seen of an annotation; nothing where it is none."""
    if not isinstance(note, DictionaryObject):
        return DictionaryObject()
    return DictionaryObject({key: note.raw_get(key) for key in note if key in _OF_NOTES})


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
