"""Persienne's side of a warm import: JSON lines ``{"file", "folder"}`` come in, milliseconds go out as JSON lines.

``import`` is all that ``Measures.import_files`` does: reading, comparing with what is stored, writing, reconciling,
reporting; the file is parsed in a child process, whose start is part of it. ``parse_and_write`` is reading the file
in this process and writing it through the gate in one transaction, and no more.
Each is done on a household made anew, outside of what is timed.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from bench.homes import AT, new_household, open_household
from persienne.base.slats import Slat
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.write_files import Delivery, record
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from persienne.store import meters, sources
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.household import Household


def import_files(household: Household, file: Path) -> None:
    """What a command or the window asks for."""
    household.measures.import_files([file], Answers(AT))


def parse_and_write(household: Household, file: Path) -> None:
    """What pandas does too: every value of the file read and stored."""
    conn = household._conn
    parsed = read_content(file.read_bytes(), Job(file.name))
    with transaction(conn):
        meter = meters.get_or_create(conn, parsed.meter, slat=Slat.HALF)
        new = sources.NewSource(file.name, b"", parsed.blocks[0].source, meter.slat)
        source_id = sources.create(conn, sources.create_batch(conn, AT), meter.id, new)
        record(conn, meter, [Delivery(source_id, parsed.blocks)])


def timed(work: Callable[[Household, Path], None], file: Path, folder: Path) -> float:
    """Milliseconds of ``work`` on a new, open household in ``folder``."""
    with TemporaryDirectory(dir=folder) as name:
        new_household(Path(name) / "household")
        with closing(open_household(Path(name) / "household")) as household:
            began = perf_counter()
            work(household, file)
            return (perf_counter() - began) * 1000


def serve() -> None:
    """Answer until standard input ends."""
    for line in sys.stdin:
        asked = json.loads(line)
        file, folder = Path(asked["file"]), Path(asked["folder"])
        took = {work.__name__: timed(work, file, folder) for work in (parse_and_write, import_files)}
        sys.stdout.write(json.dumps(took) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
