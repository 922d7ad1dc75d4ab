"""What the limited child answers: a request with the bytes of one file comes in, messages go out.

A request says ``name`` (the file's shown name), ``zone`` (of its naive stamps), ``size`` (its bytes on the disk, more
than the request holds where the file is too large to be read), ``first`` (the file of an archive to begin with),
``mappings`` (what the household says of tables, as of ``Mapping.to_dict``).

The answers to it, in order: ``{"got": bytes}``; for the file ``{"parsed": ...}`` with its columns, or
``{"refused": error}``, with ``look`` where it is a table; ``{"end": true}``. If the file is an archive, for each file
in it ``{"began": place, "name": shown name}`` and ``{"parsed": ..., "digest": SHA-256 of its bytes}`` or ``{"refused":
error}``. A file of several meters, in an archive or not, has no answer of its own, but the same two for each of its
meters. Places of files are :data:`~persienne.importers.archives.PLACES` apart, and those of a file's meters follow
its own; their digest is that of the file's bytes and of the place behind its own. ``{"end": false}`` says that another
child has to go on: this one has too little processor time left for the next file.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import partial
from typing import IO, TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.frames import pieces, read_frame
from persienne.base.own_limits import allow_processor
from persienne.importers.answers import pack, pack_error, pack_look
from persienne.importers.archives import PLACES, ZIP, Member, files_in_archive
from persienne.importers.files import member_name
from persienne.importers.formats import read_content, too_large
from persienne.importers.job import Job
from persienne.importers.mails import files_in_mail, is_mail
from persienne.importers.mapping import UnknownTableError, mapping_from
from persienne.importers.meters_apart import SeveralMetersError
from persienne.importers.workbooks import is_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from hashlib import _Hash as Hash

    from persienne.base.frames import Frame
    from persienne.importers.job import ParsedFile

    Answer = tuple[dict[str, Any], Sequence[memoryview]]

SMALL = 1 << 20
"""Bytes of a file that may be held twice; a longer text is used up as it is read."""

SECONDS = 60
"""Of processor time for one file, also in an archive; the portal's week takes a hundredth of one."""


def serve(requests: IO[bytes], output: IO[bytes], allow: Callable[[int], bool] = allow_processor) -> None:
    """Answer every request, until there are no more, or ``allow`` no longer grants the processor seconds of a file."""
    while (request := read_frame(requests)) is not None and allow(SECONDS):
        for header, columns in answers(request, allow):
            for piece in pieces(header, *columns):
                output.write(piece)
            output.flush()


def answers(request: Frame, allow: Callable[[int], bool]) -> Iterator[Answer]:
    """The answers to one request, each made when it is asked for."""
    said, data = request.header, request.body
    if len(data) <= SMALL or data.startswith(ZIP):
        data = bytes(data)
    job = Job(said["name"], said["zone"], mappings=tuple(map(mapping_from, said["mappings"])))
    yield {"got": len(data)}, ()
    try:
        members = _members(data, said["size"], job)
    except UserError as error:
        yield {"refused": pack_error(error)}, ()
        yield {"end": True}, ()
        return
    rest = _Rest(said["first"], allow)
    if members is not None:
        yield from _archive(members, job, rest)
    else:
        digest = hashlib.sha256(data)  # before: a long text is used up as it is read
        answer = _answer(partial(read_content, data), job)
        yield from [answer] if isinstance(answer, tuple) else _parts(answer, digest, 0, job, rest=rest)
    yield {"end": not rest.is_left}, ()


@dataclass(slots=True)
class _Rest:
    """What is to be answered yet of a file with files in it: those from the place ``first`` on, if time allows."""

    first: int
    allow: Callable[[int], bool]
    is_left: bool = False

    def takes(self, place: int) -> bool:
        """Whether the file at a place is to be answered now."""
        if place >= self.first and not self.is_left:
            self.is_left = not self.allow(SECONDS)
        return place >= self.first and not self.is_left


def _members(data: bytes | bytearray, size: int, job: Job) -> list[Member] | None:
    """The files of an archive, or those that are attached to a mail; None for a file that is neither."""
    if size > len(data):
        raise too_large(bytes(data), size, job)
    if is_mail(data):
        return files_in_mail(bytes(data), job)
    if isinstance(data, bytearray) or not data.startswith(ZIP) or is_workbook(data, job):
        return None
    return files_in_archive(data, job)


def _archive(members: list[Member], archive: Job, rest: _Rest) -> Iterator[Answer]:
    for number, member in enumerate(members):
        place = number * PLACES
        if rest.first >= place + PLACES:
            continue
        job = replace(archive, file=member_name(archive.file, member.name))
        begins = rest.takes(place)
        if rest.is_left:
            return
        if begins:
            yield {"began": place, "name": job.file}, ()
        yield from _member(member, place, job, rest)


def _member(member: Member, place: int, job: Job, rest: _Rest) -> Iterator[Answer]:
    """The answer for one file of an archive, or those for its meters from the rest's first on."""
    try:
        data = member.read(job)
    except UserError as error:
        if place >= rest.first:
            yield {"refused": pack_error(error)}, ()
        return
    answer = _answer(partial(_dated, data, member), job)
    if isinstance(answer, SeveralMetersError):
        yield from _parts(answer, hashlib.sha256(data), place, job, rest=rest)
    elif place >= rest.first:
        yield _with_digest(answer, hashlib.sha256(data))


def _dated(data: bytes, member: Member, job: Job) -> ParsedFile:
    """What stands in a file, with the day on which the mail was sent that it was attached to, and by whom."""
    return replace(read_content(data, job), mailed_on=member.mailed_on, mailed_by=member.mailed_by)


def _parts(found: SeveralMetersError, file_digest: Hash, place: int, file: Job, rest: _Rest) -> Iterator[Answer]:
    """The answers for the meters of one file; its refusal where they cannot be told apart."""
    if not found.parts and place >= rest.first:
        yield {"refused": pack_error(found)}, ()
    for number, part in enumerate(found.parts, 1):
        follows_its_file = number == 1 and place >= rest.first  # which is waited for, and has its time
        if not follows_its_file and not rest.takes(place + number):
            continue
        job = replace(file, file=member_name(file.file, part.name))
        yield {"began": place + number, "name": job.file}, ()
        answer = _answer(part.read, job)
        if isinstance(answer, SeveralMetersError):
            answer = {"refused": pack_error(answer)}, ()
        digest = file_digest.copy()
        digest.update(b"\0%d" % number)
        yield _with_digest(answer, digest)


def _with_digest(answer: Answer, digest: Hash) -> Answer:
    """An answer that has the digest of what was read, if anything was."""
    header, columns = answer
    return (header | {"digest": digest.hexdigest()}, columns) if "parsed" in header else answer


def _answer(read: Callable[[Job], ParsedFile], job: Job) -> Answer | SeveralMetersError:
    """What stands in a file, or why it is refused; the error itself where it is of several meters."""
    try:
        said, columns = pack(read(job))
    except SeveralMetersError as error:
        return error
    except UnknownTableError as error:
        return {"refused": pack_error(error), "look": pack_look(error.look)}, ()
    except UserError as error:
        return {"refused": pack_error(error)}, ()
    except MemoryError:
        return {"refused": pack_error(job.damaged("memory"))}, ()
    return {"parsed": said}, columns
