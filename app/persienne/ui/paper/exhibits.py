"""Exhibits: a letter's PDF and the household's evidence come in, one PDF goes out, and what it can't show.

Each exhibit follows a page of its own that says its number, its title, its size and its SHA-256: whoever has the file
can prove that it is the one. What cannot be shown, a damaged or locked PDF, says so on that page: nothing is lost
silently. What is attached to a mail follows it in the same way (:mod:`.exhibit_reading`). The words are French, as
everything that is sent.

Nothing of the evidence is parsed here: a limited child does it (:mod:`.exhibit_child`), and what it answers is bytes
that go to the next child and to the disk. The children that meet an exhibit are other ones than the child that puts
the file together.

Exhibits that were read come in; what the letter's list says of them goes out, and what is not reproduced, in words.
Nothing is parsed, drawn or written here.

Proofs that are being kept come in, what could not be reproduced of them later goes out, as errors that stop nothing.
They are read in the limited child, as exhibits are (:mod:`.exhibits`). Every one is kept all the same.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.limited_child import ChildGoneError, ChildTooSlowError
from persienne.base.placeholders import fill
from persienne.consents.proof import sniff
from persienne.household.register.proof_files import read_proof
from persienne.letters.apart import why
from persienne.letters.case import Exhibit as Listed
from persienne.letters.casefile import Measured
from persienne.letters.catalogue import phrases
from persienne.letters.complaint import KIND
from persienne.ui.paper.exhibit_reading import Asking, Exhibit, Kitchen, Prepared, Reading, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from persienne.documents.typography import Language


MOST_TOGETHER = 150_000_000
"""Bytes of the pages that one file takes; an exhibit, or an attachment, that does not fit is named and not shown."""

_ATTEMPTS = 5
"""Children that putting one file together may cost."""


@dataclass(frozen=True, slots=True)
class Filed:
    """An exhibit, or an attachment of one, as it was filed; the first attachment of exhibit 3 has the ``number`` 3-1.

    ``first_page`` (from 1) is its divider's, which counts among its ``pages``; ``shown`` says whether more follows.
    """

    number: str
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


def prepared(exhibits: Sequence[Exhibit], kitchen: Kitchen | None = None) -> tuple[Prepared, ...]:
    """The pages of each exhibit, in their order. What can't be read is hidden, whatever the child comes to of it."""
    room = MOST_TOGETHER
    done: list[Prepared] = []
    with closing(Asking(kitchen or Kitchen())) as asking:
        for number, exhibit in enumerate(exhibits, 1):
            one = Reading(asking, room).prepared(exhibit, str(number))
            if len(one.pdf) > room:
                one = one.without_pages("together")
            room -= one.weight
            done.append(one)
    return tuple(done)


def merged(pdf: bytes, exhibits: Sequence[Prepared], *, title: str = "", kitchen: Kitchen | None = None) -> Bundle:
    """``pdf`` and behind it ``exhibits`` in their order, numbered from 1, each with a bookmark.

    ``title`` goes into the metadata. The result is an ordinary PDF; it does not say that it is PDF/A. An exhibit that
    stops the child is named and not shown; ``exhibits_unmerged`` where the rest can't be put together either.
    """
    filed = list(_placed(exhibits))
    for _ in range(_ATTEMPTS):
        with closing(Asking(kitchen or Kitchen())) as asking:
            try:
                return _merged(pdf, filed, title, asking)
            except _StoppedByError as stopped:
                number, one = filed[stopped.place]
                filed[stopped.place] = number, one.without_pages("crashed")
            except (ChildGoneError, ChildTooSlowError, OSError):
                break
    raise UserError("exhibits_unmerged")


def _placed(exhibits: Iterable[Prepared], before: str = "") -> Iterator[tuple[str, Prepared]]:
    """What is filed with its number: every exhibit, and of what is attached to one all that has pages."""
    for place, one in enumerate(exhibits, 1):
        number = f"{before}{place}"
        if one.pdf or not before:
            yield number, one
        yield from _placed(one.parts, f"{number}-")


class _StoppedByError(Exception):
    """The exhibit in this place has stopped the child."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place


def _merged(pdf: bytes, exhibits: Sequence[tuple[str, Prepared]], title: str, asking: Asking) -> Bundle:
    at = counted(asking.asked({"task": "begin", "title": title}, pdf)[0]) + 1
    filed: list[Filed] = []
    for place, (number, one) in enumerate(exhibits):
        asked = {
            "task": "add",
            "number": number,
            "title": one.title,
            "sha256": one.sha256,
            "size": one.size,
            "hidden": one.hidden,
        }
        try:
            pages = counted(asking.asked(asked, one.pdf)[0])
        except (ChildGoneError, ChildTooSlowError) as error:
            if one.hidden:
                raise
            raise _StoppedByError(place) from error
        filed.append(Filed(number, one.title, one.sha256, one.size, first_page=at, pages=pages, shown=not one.hidden))
        at += pages
    said, whole = asking.asked({"task": "end"}, b"")
    if counted(said) != at - 1 or not whole:
        raise ChildGoneError("it has lost pages")
    return Bundle(whole, at - 1, tuple(filed))


def measured(one: Prepared) -> Measured:
    """What the list of exhibits says of one."""
    return Measured(one.sha256, one.counted, one.hidden, tuple(map(_listed, one.parts)))


def _listed(one: Prepared) -> Listed:
    return Listed(one.title, one.sha256, one.counted, one.hidden, parts=tuple(map(_listed, one.parts)))


def as_filed(exhibits: Iterable[Prepared], bundle: Bundle) -> tuple[Prepared, ...]:
    """The exhibits as they stand in ``bundle``: one that stopped the merging is not reproduced either.

    Where these are others than went in, the letter's list is not true any more, and both are to be made anew.
    """
    lost = {one.number for one in bundle.exhibits if not one.shown}
    return tuple(_as_filed(one, str(number), lost) for number, one in enumerate(exhibits, 1))


def _as_filed(one: Prepared, number: str, lost: set[str]) -> Prepared:
    parts = tuple(_as_filed(part, f"{number}-{place}", lost) for place, part in enumerate(one.parts, 1))
    if number in lost and not one.hidden:
        return replace(one, pages=0, pdf=b"", hidden="crashed", parts=parts)
    return replace(one, parts=parts)


def apart(exhibits: Iterable[Prepared]) -> Iterator[tuple[str, Prepared]]:
    """Each exhibit, and each attachment of one, that is not reproduced, with its number."""
    for number, one in enumerate(exhibits, 1):
        yield from one.apart(str(number))


def said_apart(number: str, one: Prepared, language: Language) -> str:
    """That an exhibit is not reproduced, why, and its digest."""
    facts = {"number": number, "title": one.title, "why": why(one.hidden, language), "digest": one.sha256}
    return fill(phrases(KIND)["lines.not_reproduced"].of(language), facts)


_CODES: Final = {"locked": "proof_locked", "heic": "proof_heic"}
_UNREADABLE: Final = frozenset({"empty", "damaged", "picture_damaged", "mail_damaged", "crashed"})

AT_HAND: Final = Kitchen(patience=60.0)
"""So many seconds of the clock for each file, while a person waits for what is noted next."""


def cautions(paths: Iterable[Path], kitchen: Kitchen = AT_HAND) -> tuple[UserError, ...]:
    """What is to be known of these files when they are kept, in their order; nothing of a sound one.

    The codes are ``proof_locked``, ``proof_heic``, ``proof_unreadable``, ``proof_long`` and ``proof_attached`` (each
    with file, and the last with names). Raises what ``read_proof`` raises: such a file is not kept.
    """
    files = []
    for path in paths:
        kitchen.check()
        name, content = read_proof(path)
        files.append(Exhibit(name, content, sniff(content) or ""))
    found = prepared(files, kitchen)
    return tuple(error for one in found if (error := _caution(one)) is not None)


def _caution(one: Prepared) -> UserError | None:
    if one.hidden:
        code = "proof_unreadable" if one.hidden in _UNREADABLE else "proof_long"
        return UserError(_CODES.get(one.hidden, code), file=one.title)
    left = [part.title for _, part in one.apart("")]
    return UserError("proof_attached", file=one.title, names=", ".join(left)) if left else None
