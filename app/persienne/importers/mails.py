"""Bytes of a mail come in, the files that are attached to it go out one by one; this runs in the limited child alone.

The date of a mail says when its files were given. A mail within a mail is passed over: its date may be of long before.
A mail to the sender's own address was given by nobody, and has no day. Nothing is written.
"""

from __future__ import annotations

import re
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.parser_faults import OF_DOCUMENTS
from persienne.importers.archives import MAX_MEMBERS, ZIP, Member, files_in_archive
from persienne.importers.workbooks import is_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from typing import Any

    from persienne.importers.job import Job

_HEADS: Final = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n")
_FROM: Final = re.compile(rb"^From:[^\n]*@", re.MULTILINE | re.IGNORECASE)
_DATE: Final = re.compile(rb"^Date:", re.MULTILINE | re.IGNORECASE)
_MOST_OF_HEADS: Final = 1 << 17
_DEEPEST: Final = 40
"""Multiparts in multiparts."""
_BROKEN: Final = (*OF_DOCUMENTS, MessageError)
"""The library's own parser of heads is not proof against every broken one."""


def is_mail(data: bytes | bytearray) -> bool:
    """Whether a file begins with the heads of a mail (RFC 5322), its sender and its date among them."""
    heads = _HEADS.match(bytes(data[:_MOST_OF_HEADS]))
    return heads is not None and _FROM.search(heads[0]) is not None and _DATE.search(heads[0]) is not None


def files_in_mail(data: bytes, job: Job) -> list[Member]:
    """The files that are attached to a mail, in their order.

    Raises ``UserError``: ``file_damaged`` (``mail``, ``members``) and ``file_unknown`` (``mail.empty``).
    """
    try:
        message: EmailMessage = BytesParser(policy=policy.default).parsebytes(data)
        by, to = (_addresses(message, *names) for names in (("from",), ("to", "cc")))
        mailed_on = None if by & to or not by else _day_of(message)
        found = list(_attached(message, 0))
    except (RecursionError, *_BROKEN) as error:
        raise job.damaged("mail") from error
    if len(found) > MAX_MEMBERS:
        raise job.damaged("members")
    if not found:
        raise job.unknown("mail.empty")
    sender = by.pop() if len(by) == 1 else ""
    members = [one for name, content in found for one in _unpacked(name, content, job)]
    return [replace(one, mailed_on=mailed_on, mailed_by=sender) for one in members]


def _unpacked(name: str, content: bytes, job: Job) -> list[Member]:
    """An attached file, or the files of an attached archive."""
    try:
        if content.startswith(ZIP) and not is_workbook(content, job):
            return [replace(one, name=f"{name}/{one.name}") for one in files_in_archive(content, job)]
    except UserError:  # what reads the file by itself says why it can't be read
        pass
    return [Member(name, lambda _job: content)]


def _addresses(message: EmailMessage, *heads: str) -> set[str]:
    """The addresses that stand in these heads, in small letters."""
    said = [str(one) for head in heads for one in message.get_all(head, ())]
    return {address.casefold() for _, address in getaddresses(said) if "@" in address}


def _attached(part: Any, depth: int) -> Iterator[tuple[str, bytes]]:  # noqa: ANN401 - EmailMessage or one of its parts
    """The name and the bytes of each file, those of a mail within the mail left out."""
    if part.get_content_maintype() == "message" or depth > _DEEPEST:
        return
    if part.is_multipart():
        for inner in part.iter_parts():
            yield from _attached(inner, depth + 1)
    elif name := part.get_filename():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            yield name, content


def _day_of(message: EmailMessage) -> int | None:
    """The local day of its date; None where it is no date, or names no zone."""
    try:
        moment = parsedate_to_datetime(str(message["date"]))
    except _BROKEN:
        return None
    return None if moment.tzinfo is None else local_days().day(int(moment.timestamp()))
