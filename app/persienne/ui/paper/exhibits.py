"""Exhibits: a letter's PDF and the household's evidence come in, one PDF goes out; no file is opened, none is written.

Each exhibit follows a page of its own that says its number, its title, its size and its SHA-256: whoever has the file
can prove that it is the one. What cannot be shown, a damaged or locked PDF, says so on that page: nothing is lost
silently. The words are French, as everything that is sent.

Nothing of the evidence is parsed here: a limited child does it (:mod:`.exhibit_child`), and what it answers is bytes
that go to the next child and to the disk. The children that meet an exhibit are other ones than the child that puts
the file together.
"""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.limited_child import ChildGoneError, ChildTooSlowError, LimitedChild
from persienne.base.undoing import undoing
from persienne.ui.paper.exhibit_child import command as child_command
from persienne.ui.paper.exhibit_reasons import REASONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LARGEST = 25_000_000
"""Bytes of an exhibit that is shown."""

MOST_TOGETHER = 150_000_000
"""Bytes of the pages that one file takes; the exhibits after that are named and not shown."""

_MOST_PAGES_OF_ONE = 1000
"""Pages that a child may claim; a text of the most lines has a third of them."""

_ATTEMPTS = 5
"""Children that putting one file together may cost."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A piece of evidence: its title as the letter names it, its bytes, its type.

    Shown are ``application/pdf``, ``image/png``, ``image/jpeg`` and ``text/plain``; any other is named and not shown.
    """

    title: str
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """An exhibit as it will be filed: ``pdf`` has its ``pages``, or ``hidden`` is one of ``REASONS``."""

    title: str
    sha256: str
    size: int
    pages: int = 0
    pdf: bytes = b""
    hidden: str = ""

    @property
    def counted(self) -> int:
        """Its pages in a list of exhibits; one that cannot be shown counts for the page that says so."""
        return max(self.pages, 1)

    def without_pages(self, reason: str) -> Prepared:
        """The same, not shown."""
        return replace(self, pages=0, pdf=b"", hidden=reason)


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


@dataclass(frozen=True, slots=True)
class Kitchen:
    """How a child is started, and the seconds that it may take for each answer, its start included."""

    command: tuple[str, ...] = ()
    patience: float = 150.0


def prepared(exhibits: Sequence[Exhibit], kitchen: Kitchen | None = None) -> tuple[Prepared, ...]:
    """The pages of each exhibit, in their order. What can't be read is hidden, whatever the child comes to of it."""
    done: list[Prepared] = []
    room = MOST_TOGETHER
    with closing(_Child(kitchen or Kitchen())) as child:
        for exhibit in exhibits:
            one = _prepared(exhibit, child)
            if len(one.pdf) > room:
                one = one.without_pages("together")
            room -= len(one.pdf)
            done.append(one)
    return tuple(done)


def _prepared(exhibit: Exhibit, child: _Child) -> Prepared:
    content = exhibit.content
    one = Prepared(exhibit.title, hashlib.sha256(content).hexdigest(), len(content))
    if not content:
        return one.without_pages("empty")
    if len(content) > LARGEST:
        return one.without_pages("large")
    asked = {"task": "pages", "mime": exhibit.mime, "title": exhibit.title}
    try:
        said, pdf = child.asked_again(asked, content)
    except ChildTooSlowError:
        return one.without_pages("slow")
    except (ChildGoneError, OSError):
        return one.without_pages("crashed")
    if said.get("hidden") in REASONS:
        return one.without_pages(said["hidden"])
    pages = _count(said)
    return one.without_pages("crashed") if pages is None or not pdf else replace(one, pages=pages, pdf=pdf)


def merged(pdf: bytes, exhibits: Sequence[Prepared], *, title: str = "", kitchen: Kitchen | None = None) -> Bundle:
    """``pdf`` and behind it ``exhibits`` in their order, numbered from 1, each with a bookmark.

    ``title`` goes into the metadata. The result is an ordinary PDF; it does not say that it is PDF/A. An exhibit that
    stops the child is named and not shown; ``exhibits_unmerged`` where the rest can't be put together either.
    """
    filed = list(exhibits)
    for _ in range(_ATTEMPTS):
        with closing(_Child(kitchen or Kitchen())) as child:
            try:
                return _merged(pdf, filed, title, child)
            except _StoppedByError as stopped:
                filed[stopped.place] = filed[stopped.place].without_pages("crashed")
            except (ChildGoneError, ChildTooSlowError, OSError):
                break
    raise UserError("exhibits_unmerged")


class _StoppedByError(Exception):
    """The exhibit in this place has stopped the child."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place


def _merged(pdf: bytes, exhibits: Sequence[Prepared], title: str, child: _Child) -> Bundle:
    at = _counted(child.asked({"task": "begin", "title": title}, pdf)[0]) + 1
    filed: list[Filed] = []
    for place, one in enumerate(exhibits):
        asked = {
            "task": "add",
            "number": place + 1,
            "title": one.title,
            "sha256": one.sha256,
            "size": one.size,
            "hidden": one.hidden,
        }
        try:
            pages = _counted(child.asked(asked, one.pdf)[0])
        except (ChildGoneError, ChildTooSlowError) as error:
            if one.hidden:
                raise
            raise _StoppedByError(place) from error
        filed.append(Filed(place + 1, one.title, one.sha256, one.size, at, pages, not one.hidden))
        at += pages
    said, whole = child.asked({"task": "end"}, b"")
    if _counted(said) != at - 1 or not whole:
        raise ChildGoneError("it has lost pages")
    return Bundle(whole, at - 1, tuple(filed))


class _Child:
    """A child that is started when it is first asked, and made anew where it has failed."""

    def __init__(self, kitchen: Kitchen) -> None:
        self._command = kitchen.command or child_command()
        self._patience = kitchen.patience
        self._child: LimitedChild | None = None

    def close(self) -> None:
        """End the child, if there is one."""
        if self._child is not None:
            self._child.close()
            self._child = None

    def asked(self, header: Mapping[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """The answer to one request; what raises has ended the child."""
        if self._child is None:
            self._child = LimitedChild(self._command)
        with undoing(self.close):
            self._child.ask(header, body, _nothing)
            frame = self._child.answer(self._patience, _nothing)
        return frame.header, frame.body

    def asked_again(self, header: Mapping[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """The same; a child that others have used, and that has ended, is no proof against this request."""
        if self._child is not None:
            try:
                return self.asked(header, body)
            except ChildGoneError:
                pass
        return self.asked(header, body)


def _nothing() -> None:
    """Nobody wishes to stop."""


def _count(said: Mapping[str, Any]) -> int | None:
    pages = said.get("pages")
    return pages if type(pages) is int and 1 <= pages <= _MOST_PAGES_OF_ONE else None


def _counted(said: Mapping[str, Any]) -> int:
    pages = said.get("pages")
    if type(pages) is not int or pages < 1:
        raise ChildGoneError("it counts no pages")
    return pages
