"""A file on the disk, read in this process: for tests of what stands in files, not of how they are reached."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from persienne.base.localtime import FRANCE
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from persienne.importers.meters_apart import SeveralMetersError

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.importers.job import ParsedFile


def utc(text: str) -> int:
    """The instant (epoch seconds) of a date and time in UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def only(file: ParsedFile) -> Block:
    """The one block of a file."""
    (block,) = file.blocks
    return block


def read_file(path: Path, *, zone: str = FRANCE) -> ParsedFile:
    """What stands in the file, by the reader that knows it; ``UserError`` where none does."""
    return read_content(path.read_bytes(), Job(path.name, zone))


def read_meters(data: bytes, job: Job) -> dict[str, ParsedFile]:
    """What stands in a file of one meter or of several, by the names of its parts; empty is the name of the only one.

    ``UserError`` where no reader knows it, or one of its parts is refused.
    """
    try:
        return {"": read_content(data, job)}
    except SeveralMetersError as error:
        if not error.parts:
            raise
        return {part.name: part.read(job) for part in error.parts}
