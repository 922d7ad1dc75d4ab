"""The bytes of an R63 flow of several meters come in, a file for each meter goes out; no value is read here.

A household with two homes is sent both in one file. Each of its meters is a file of its own then, as in an archive.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from persienne.importers.archives import Member
from persienne.importers.cells import plain
from persienne.importers.file_bytes import HEAD
from persienne.importers.text import decode

if TYPE_CHECKING:
    from persienne.importers.job import Job

MOST_METERS = 50
_TITLES = frozenset({"identifiant prm", "horodate", "valeur", "pas"})


def files_by_meter(data: bytes | bytearray) -> list[Member] | None:
    """A file for each meter of a flow, in the order of their first rows; None where it is of one, or is no such flow.

    The names are the last four digits of the meters' numbers.
    """
    end = data.find(b"\n", 0, HEAD) + 1
    titles = [plain(title.strip('"')) for title in (decode(data[:end]) or "").strip("\ufeff\r\n").split(";")]
    if not set(titles) >= _TITLES or titles.count("identifiant prm") != 1:
        return None
    rows: dict[bytes, list[bytes]] = {}
    header = bytes(data[:end])
    place = titles.index("identifiant prm")
    for line in bytes(data[end:]).splitlines(keepends=True):
        cells = line.split(b";", place + 1)
        if len(cells) > place + 1:
            rows.setdefault(cells[place].strip(b'" '), []).append(line)
        if len(rows) > MOST_METERS:
            return None
    if len(rows) < 2:
        return None
    return [
        Member(f"{meter[-4:].decode('ascii', 'replace')}.csv", partial(_joined, header, lines))
        for meter, lines in rows.items()
    ]


def _joined(header: bytes, lines: list[bytes], job: Job) -> bytes:
    del job
    return header + b"".join(lines)
