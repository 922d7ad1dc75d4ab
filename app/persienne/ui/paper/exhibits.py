"""Exhibits: a letter's PDF and the household's evidence come in, one PDF goes out; no file is opened, none is written.

Each exhibit follows a page of its own that says its number, its title, its size and its SHA-256: whoever has the file
can prove that it is the one. What cannot be shown, a damaged or locked PDF, says so on that page: nothing is lost
silently. What is attached to a mail follows it in the same way (:mod:`.exhibit_reading`). The words are French, as
everything that is sent.

Nothing of the evidence is parsed here: a limited child does it (:mod:`.exhibit_child`), and what it answers is bytes
that go to the next child and to the disk. The children that meet an exhibit are other ones than the child that puts
the file together.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.limited_child import ChildGoneError, ChildTooSlowError
from persienne.ui.paper.exhibit_asking import Asking, Kitchen, counted
from persienne.ui.paper.exhibit_reading import Exhibit, Prepared, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
        filed.append(Filed(number, one.title, one.sha256, one.size, at, pages, not one.hidden))
        at += pages
    said, whole = asking.asked({"task": "end"}, b"")
    if counted(said) != at - 1 or not whole:
        raise ChildGoneError("it has lost pages")
    return Bundle(whole, at - 1, tuple(filed))
