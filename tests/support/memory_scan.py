"""The memory of a process, read from outside: secrets in all their spellings go in, those that are found come out.

Every page of it is read (``/proc/PID/mem``): it takes root, or a process that hides nothing.
"""

from __future__ import annotations

import base64
import mmap
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PIECE = 1 << 24
PAGE = mmap.PAGESIZE
ENCODINGS = ("utf-8", "latin-1", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


def spelled(name: str, text: str) -> dict[str, bytes]:
    """What was typed, as programs keep text."""
    return {f"{name} {encoding}": text.encode(encoding) for encoding in ENCODINGS}


def written(name: str, key: bytes) -> dict[str, bytes]:
    """A key as it is, and as it is written: base64, and hexadecimal with SQLCipher's ``x'…'`` as text of each width."""
    lower, upper = key.hex(), key.hex().upper()
    return (
        {f"{name} raw": key, f"{name} reversed": key[::-1]}
        | spelled(f"{name} hex", lower)
        | spelled(f"{name} HEX", upper)
        | spelled(f"{name} pragma", f"x'{lower}'")
        | spelled(f"{name} base64", base64.b64encode(key).decode())
        | spelled(f"{name} base64url", base64.urlsafe_b64encode(key).decode())
    )


def found_in(process: int, secrets: Mapping[str, bytes]) -> set[str]:
    """The names of the ``secrets`` that lie in the memory of ``process``, which is there, or of one that it started."""
    left = dict(secrets)
    _look(process, left)
    for child in list(_started_by(process)):
        with suppress(FileNotFoundError, ProcessLookupError):  # it has ended meanwhile
            _look(child, left)
    return set(secrets) - set(left)


def _look(process: int, left: dict[str, bytes]) -> None:
    """Take out of ``left`` what is found."""
    longest = max(map(len, left.values()), default=0)
    for piece in _memory(process, longest):
        for name in [name for name, secret in left.items() if secret in piece]:
            del left[name]


def _started_by(process: int) -> Iterator[int]:
    with suppress(FileNotFoundError, ProcessLookupError):  # a thread or a process that has ended meanwhile
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in map(int, (task / "children").read_text().split()):
                yield child
                yield from _started_by(child)


def _memory(process: int, longest: int) -> Iterator[bytes]:
    """The process's memory in pieces; two that touch share what a secret may be long."""
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for start, end in _filled(process):
            tail = b""
            for at in range(start, end, PIECE):
                try:
                    memory.seek(at)
                    read = memory.read(min(PIECE, end - at))
                except OSError:  # the process has let go of it meanwhile
                    tail = b""
                    continue
                yield tail + read
                tail = read[-longest:]


def _filled(process: int) -> Iterator[tuple[int, int]]:
    """Where the process has memory that anything was ever put in: pages in RAM or in swap (``/proc/PID/pagemap``)."""
    with Path(f"/proc/{process}/pagemap").open("rb", buffering=0) as table:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            start, end = (int(side, 16) // PAGE for side in line.split()[0].split("-"))
            if start >= 1 << 51:  # the kernel's own page (vsyscall)
                continue
            table.seek(start * 8)
            entries = np.frombuffer(table.read((end - start) * 8), dtype="<u8")
            filled = np.concatenate(([0], (entries >> 62) != 0, [0])).astype(np.int8)
            edges = np.diff(filled)
            for first, last in zip(np.flatnonzero(edges == 1), np.flatnonzero(edges == -1), strict=True):
                yield (start + int(first)) * PAGE, (start + int(last)) * PAGE
