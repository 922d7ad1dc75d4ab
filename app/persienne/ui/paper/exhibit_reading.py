"""Evidence comes in, its pages or a reason go out: a child parses the exhibit, and a mail's attachments one by one.

Nothing is parsed here: a limited child answers, and nothing that it says is believed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from persienne.base.limited_child import ChildGoneError, ChildTooSlowError, LimitedChild
from persienne.base.undoing import undoing
from persienne.consents.proof import HEIC, sniff
from persienne.documents.document import plain
from persienne.letters.apart import MOST_PAGES, REASONS
from persienne.ui.paper.exhibit_child import command as child_command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


MOST_PAGES_OF_ONE: Final = 1000
"""Pages that a child may claim; a text of the most lines has a third of them."""


def _nothing() -> None:
    """Nobody wishes to stop."""


@dataclass(frozen=True, slots=True)
class Kitchen:
    """How a child is started, and the seconds that it may take for each answer, its start included.

    ``check`` is called while a child is waited for; what it raises ends the child and the work.
    """

    command: tuple[str, ...] = ()
    patience: float = 150.0
    check: Callable[[], None] = _nothing


class Asking:
    """A child that is started when it is first asked, and made anew where it has failed."""

    def __init__(self, kitchen: Kitchen) -> None:
        self._command = kitchen.command or child_command()
        self._patience = kitchen.patience
        self._check = kitchen.check
        self._child: LimitedChild | None = None

    def close(self) -> None:
        """End the child, if there is one."""
        if self._child is not None:
            self._child.close()
            self._child = None

    def asked(self, header: Mapping[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """The answer to one request; what raises has ended the child."""
        self._check()
        if self._child is None:
            self._child = LimitedChild(self._command)
        with undoing(self.close):
            self._child.ask(header, body, self._check)
            frame = self._child.answer(self._patience, self._check)
        return frame.header, bytes(frame.body)

    def asked_again(self, header: Mapping[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        """The same; a child that others have used, and that has ended, is no proof against this request."""
        if self._child is not None:
            try:
                return self.asked(header, body)
            except ChildGoneError:
                pass
        return self.asked(header, body)


def counted(said: Mapping[str, Any]) -> int:
    """The pages that an answer counts; ChildGoneError where it counts none."""
    pages = said.get("pages")
    if type(pages) is not int or pages < 1:
        raise ChildGoneError("it counts no pages")
    return pages


LARGEST = 25_000_000
"""Bytes of an exhibit that is shown."""

MAIL: Final = "message/rfc822"
_REPRODUCED: Final = frozenset({"application/pdf", "image/png", "image/jpeg"})
"""What is reproduced of what is attached to a mail, besides mails."""
_DEEPEST: Final = 3
"""Mails in mails that are reproduced."""
_MOST_ATTACHED: Final = 50
"""Attachments of a mail, and of the mails in it, that are reproduced."""
_MOST_FAILURES: Final = 3
"""Attachments that may stop the child, or be too slow for it, before no more of them is tried."""
_MOST_LISTED: Final = 1000
_NAME: Final = 120
"""Characters of an attachment's name."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A piece of evidence: its title as the letter names it, its bytes, its type.

    Shown are ``application/pdf``, ``image/png``, ``image/jpeg``, ``text/plain`` and ``message/rfc822``; any other is
    named and not shown.
    """

    title: str
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """An exhibit as it will be filed: ``pdf`` has its ``pages``, or ``hidden`` is one of ``letters.apart.REASONS``.

    ``parts`` are what is attached to a mail.
    """

    title: str
    sha256: str
    size: int
    pages: int = 0
    pdf: bytes = b""
    hidden: str = ""
    parts: tuple[Prepared, ...] = ()

    @property
    def counted(self) -> int:
        """Its pages in a list of exhibits; one that cannot be shown counts for the page that says so."""
        return max(self.pages, 1)

    @property
    def weight(self) -> int:
        """The size of all pages in bytes, those of the parts too."""
        return len(self.pdf) + sum(one.weight for one in self.parts)

    def without_pages(self, reason: str) -> Prepared:
        """The exhibit without its pages, for this reason; its attachments lose theirs too."""
        parts = tuple(one if one.hidden else one.without_pages(reason) for one in self.parts)
        return replace(self, pages=0, pdf=b"", hidden=reason, parts=parts)

    def apart(self, number: str) -> Iterator[tuple[str, Prepared]]:
        """What is not shown of it, with its number: 3, or 3-1 for its first part."""
        if self.hidden:
            yield number, self
        for place, part in enumerate(self.parts, 1):
            yield from part.apart(f"{number}-{place}")


class Reading:
    """The reading of one exhibit, with the pages, bytes and failures that are left to spend."""

    def __init__(self, asking: Asking, room: int) -> None:
        """``room``: the bytes that the pages of all that is attached may take."""
        self._asking = asking
        self._room = room
        self._attached = _MOST_ATTACHED
        self._pages = MOST_PAGES
        self._failures = _MOST_FAILURES

    def prepared(self, exhibit: Exhibit, number: str) -> Prepared:
        """Its pages, or why there are none; ``number`` is its own, after which its parts are numbered."""
        return self._read(_unread(exhibit), exhibit, number, 0)

    def _read(self, one: Prepared, exhibit: Exhibit, number: str, depth: int) -> Prepared:
        content = exhibit.content
        if not content:
            return one.without_pages("empty")
        if len(content) > LARGEST:
            return one.without_pages("large")
        if exhibit.mime == MAIL:
            return self._mail(one, content, number, depth)
        return self._paged(one, {"task": "pages", "mime": exhibit.mime, "title": exhibit.title}, content)

    def _paged(self, one: Prepared, asked: dict[str, Any], content: bytes) -> Prepared:
        said, pdf = self._asked(asked, content)
        if said.get("hidden") in REASONS:
            return one.without_pages(said["hidden"])
        pages = said.get("pages")
        if type(pages) is not int or not 1 <= pages <= MOST_PAGES_OF_ONE or not pdf:
            return one.without_pages("crashed")
        return replace(one, pages=pages, pdf=pdf)

    def _asked(self, asked: dict[str, Any], content: bytes) -> tuple[dict[str, Any], bytes]:
        """What the child answers, or the reason for which it does not."""
        try:
            return self._asking.asked_again(asked, content)
        except ChildTooSlowError:
            self._failures -= 1
            return {"hidden": "slow"}, b""
        except (ChildGoneError, OSError):
            self._failures -= 1
            return {"hidden": "crashed"}, b""

    # --- mails -------------------------------------------------------------------------------------------------------

    def _mail(self, one: Prepared, content: bytes, number: str, depth: int) -> Prepared:
        if depth > _DEEPEST:
            return one.without_pages("mail_deep")
        said, body = self._asked({"task": "open"}, content)
        if said.get("hidden") in REASONS:
            return one.without_pages(said["hidden"])
        attached, mail = _attached(said, body), said.get("mail")
        if attached is None or not isinstance(mail, dict):
            return one.without_pages("crashed")
        kinds = [mime for _, mime, _ in attached]
        parts = []
        for place, (name, mime, inner) in enumerate(attached, 1):
            parts.append(self._part(Exhibit(name, inner, mime), f"{number}-{place}", depth + 1))
        listed = [
            _listed(part, kind, f"{number}-{place}")
            for place, (part, kind) in enumerate(zip(parts, kinds, strict=True), 1)
        ]
        shown = self._paged(one, {"task": "mail", "mail": mail, "title": one.title, "parts": listed}, b"")
        parts = [part if part.hidden or not shown.hidden else part.without_pages(shown.hidden) for part in parts]
        return replace(shown, parts=tuple(parts))

    def _part(self, exhibit: Exhibit, number: str, depth: int) -> Prepared:
        """An attachment; its type is that of its bytes, but of a mail, which is text as well."""
        content, one = exhibit.content, _unread(exhibit)
        found = MAIL if exhibit.mime == MAIL else sniff(content)
        if found == HEIC or (content and found not in _REPRODUCED | {MAIL}):
            return one.without_pages("heic" if found == HEIC else "format")
        self._attached -= 1
        if self._attached < 0:
            return one.without_pages("mail_parts")
        if self._failures <= 0:
            return one.without_pages("crashed")
        pages, room = self._pages, self._room
        read = self._read(one, replace(exhibit, mime=found or ""), number, depth)
        self._pages -= read.pages
        self._room -= len(read.pdf)
        if self._pages >= 0 and self._room >= 0:
            return read
        left_out = read.without_pages("mail_pages" if self._pages < 0 else "together")
        self._pages, self._room = pages, room  # it leaves its room to those after it
        return left_out


def _unread(exhibit: Exhibit) -> Prepared:
    """An exhibit with its digest, before anything of it is read."""
    return Prepared(exhibit.title, hashlib.sha256(exhibit.content).hexdigest(), len(exhibit.content))


def _listed(part: Prepared, kind: str, number: str) -> dict[str, Any]:
    """A line of a mail's list of attachments."""
    return {
        "number": number,
        "name": part.title,
        "mime": kind,
        "size": part.size,
        "sha256": part.sha256,
        "pages": part.pages,
        "hidden": part.hidden,
    }


def _attached(said: dict[str, Any], body: bytes) -> list[tuple[str, str, bytes]] | None:
    """Names, types and bytes of what is attached, as a child says; None where that is nonsense."""
    listed = said.get("attached")
    if not isinstance(listed, list) or len(listed) > _MOST_LISTED:
        return None
    found, at = [], 0
    for entry in listed:
        match entry:
            case [str(name), str(mime), int(size)] if size >= 0:
                found.append((_tidy(name) or "pièce sans nom", _tidy(mime), body[at : at + size]))
                at += size
            case _:
                return None
    return found if at == len(body) else None


def _tidy(name: str) -> str:
    """A name as one line that can be printed."""
    line = " ".join(plain(name).split())
    return line if len(line) <= _NAME else f"{line[: _NAME - 1]}…"
