"""What the limited child answers: a request with the bytes of one file comes in, messages go out.

A request says ``name`` (the file's shown name), ``zone`` (of its naive stamps), ``size`` (its bytes on the disk, more
than the request holds where the file is too large to be read), ``first`` (the file of an archive to begin with),
``mappings`` (what the household says of tables, as of ``Mapping.to_dict``).

The answers to it, in order: ``{"got": bytes}``; for the file ``{"parsed": ...}`` with its columns, or
``{"refused": error}``, with ``look`` where it is a table; ``{"end": true}``. If the file is an archive, or a flow of
several meters, for each file in it ``{"began": place, "name": shown name}`` and ``{"parsed": ..., "digest": SHA-256 of
its bytes}`` or ``{"refused": error}``. ``{"end": false}`` says that another child has to go on with the archive: this
one has too little processor time left for the next file.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.frames import pieces, read_frame
from persienne.base.own_limits import allow_processor
from persienne.importers.answers import pack, pack_error, pack_look
from persienne.importers.archives import ZIP, Member, files_in_archive
from persienne.importers.flow_meters import files_by_meter
from persienne.importers.formats import MAX_TEXT, read_content, too_large
from persienne.importers.job import Job
from persienne.importers.mapping import mapping_from
from persienne.importers.shown_names import member_name
from persienne.importers.table_look import UnknownTableError
from persienne.importers.workbooks import is_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from persienne.base.frames import Frame

    Answer = tuple[dict[str, Any], Sequence[memoryview]]

SMALL = 1 << 20
"""Bytes of a file that may be held twice; a longer text is used up as it is read."""

SECONDS = 30
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
    else:
        if members is not None:
            yield from _archive(members, said["first"], job, allow)
            return
        yield _answer(data, job)
    yield {"end": True}, ()


def _members(data: bytes | bytearray, size: int, job: Job) -> list[Member] | None:
    """The files of an archive, or of a flow of several meters; None for a file that is neither."""
    if size > len(data):
        raise too_large(bytes(data), size, job)
    if isinstance(data, bytearray) or not data.startswith(ZIP):
        return files_by_meter(data) if len(data) <= MAX_TEXT else None
    if is_workbook(data, job):
        return None
    return files_in_archive(data, job)


def _archive(members: list[Member], first: int, archive: Job, allow: Callable[[int], bool]) -> Iterator[Answer]:
    for place, member in enumerate(members[first:], first):
        if not allow(SECONDS):
            yield {"end": False}, ()
            return
        job = replace(archive, file=member_name(archive.file, member.name))
        yield {"began": place, "name": job.file}, ()
        try:
            data = member.read(job)
        except UserError as error:
            yield {"refused": pack_error(error)}, ()
            continue
        header, columns = _answer(data, job)
        if "parsed" in header:
            header["digest"] = hashlib.sha256(data).hexdigest()
        yield header, columns
    yield {"end": True}, ()


def _answer(data: bytes | bytearray, job: Job) -> Answer:
    """What stands in a file, or why it is refused."""
    try:
        said, columns = pack(read_content(data, job))
    except UnknownTableError as error:
        return {"refused": pack_error(error), "look": pack_look(error.look)}, ()
    except UserError as error:
        return {"refused": pack_error(error)}, ()
    except MemoryError:
        return {"refused": pack_error(job.damaged("memory"))}, ()
    return {"parsed": said}, columns
