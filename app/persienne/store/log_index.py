"""A log's index comes in, up to which frame SQLite had said that transactions are stored goes out.

A program that was killed leaves the index (``-shm``) beside its log. SQLite throws it away at the next opening and
reads the log alone, where a last transaction that was stored and then damaged looks like one that a power cut tore. The
layout is that of "WAL-Index Format" (sqlite.org, walformat).
"""

from __future__ import annotations

import struct
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_VERSION: Final = 3_007_000
_HEAD_BYTES: Final = 48
_SUMMED: Final = 40
"""Bytes of the head that its own checksum covers, in the machine's order of bytes."""

_ORDER: Final = "<" if sys.byteorder == "little" else ">"
_WORD: Final = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class StoredFrames:
    """Frames 1 to ``last`` of the log with these ``salts`` (8 bytes) hold transactions that were stored."""

    salts: bytes
    last: int


def index_of(log: Path) -> Path:
    """Where the index of ``log`` lies."""
    return log.with_name(f"{log.name.removesuffix('-wal')}-shm")


def stored_frames(log: Path) -> StoredFrames | None:
    """What the index beside ``log`` says; None where there is none, or it is cut off, or everything is in the file.

    An index may be older than its log (after a power cut), and claims less then.
    """
    try:
        with index_of(log).open("rb") as file:
            data = file.read(2 * _HEAD_BYTES + 4)
    except OSError:  # SQLite makes it anew, or says why it can't
        return None
    head, second = data[:_HEAD_BYTES], data[_HEAD_BYTES : 2 * _HEAD_BYTES]
    if len(data) < 2 * _HEAD_BYTES + 4 or head != second or not _is_whole(head):
        return None
    (last,) = struct.unpack_from("=I", head, 16)
    (copied,) = struct.unpack_from("=I", data, 2 * _HEAD_BYTES)
    return StoredFrames(head[32:40], last) if copied < last else None


def _is_whole(head: bytes) -> bool:
    version, said = struct.unpack_from("=I", head), struct.unpack_from("=II", head, _SUMMED)
    return version == (_VERSION,) and summed((0, 0), head[:_SUMMED], _ORDER) == said


def summed(sums: tuple[int, int], data: bytes, order: str) -> tuple[int, int]:
    """The checksum of a log over ``data`` after ``sums`` (SQLite, "Checksum algorithm"), words in ``order``."""
    first, second = sums
    for one, other in struct.iter_unpack(f"{order}II", data):
        first = (first + one + second) & _WORD
        second = (second + other + first) & _WORD
    return first, second
