"""A write-ahead log and the keys of its file come in, what SQLite would drop of it in silence goes out; it is repaired.

SQLite reads a log up to the first frame whose salts or checksum do not fit, and takes the last commit before it for the
end ("WAL-mode file format", sqlite.org). That is right for a tail that a power cut tore: nobody was told that it is
stored. It is wrong for a frame that the disk changed later on, and for everything after it. The two differ: each
transaction is on the disk before the next one begins (``synchronous=FULL``), so that only the last one can be torn; a
torn frame lacks whole sectors; and a flipped bit can be turned back, for the HMAC of the page says which one it was.

A program that was killed leaves the log's index (``-shm``, "WAL-Index Format") beside it, which SQLite throws away at
the next opening. No frame up to the last one that the index names was torn.

What is found is certain only while nobody writes to the file.
"""

from __future__ import annotations

import os
import re
import struct
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from persienne.base.disks import remove
from persienne.base.system_errors import user_errors
from persienne.base.undoing import undoing
from persienne.store.pages import PAGE_BYTES, SALT_BYTES, is_sound, mac_key, salt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_VERSION: Final = 3_007_000
"""The version of the format of a log, and of its index."""

_INDEX_HEAD_BYTES: Final = 48
_INDEX_HEAD_SUMMED: Final = 40
"""Bytes of the index's head that its own checksum covers, in the machine's order of bytes."""

_MACHINE_ORDER: Final = "<" if sys.byteorder == "little" else ">"
_WORD: Final = 0xFFFFFFFF

HEAD_BYTES: Final = 32
FRAME_HEAD_BYTES: Final = 24
FRAME_BYTES: Final = FRAME_HEAD_BYTES + PAGE_BYTES

_ORDERS: Final = {0x377F0682: "<", 0x377F0683: ">"}
"""The magic of a log, and the order of bytes in which its checksums read words."""

_SHAPE: Final = _VERSION.to_bytes(4, "big") + PAGE_BYTES.to_bytes(4, "big")
"""The version of the format and the size of a page, in the head."""

_MOST_PAGES: Final = 1 << 26
"""256 GiB. The highest bits of a commit mark and of a checksum look alike to the sum; no file is so large."""

_FRAME_HEAD_SUMMED: Final = 8
"""Bytes of a frame's head that its checksum covers: the page and the commit mark."""

_SECTOR: Final = 512
_MOST_SEARCHES: Final = 64
"""Frames in which the flipped bit is looked for: some hundredths of a second each."""

_MOST_MISSING: Final = 1 << 14
"""Frames that a log may lack at its end: many times what is in one before SQLite begins it anew."""

Sums = tuple[int, int]

_ASIDE: Final = ".damaged-"
"""What the name of a log that was kept aside has after that of the log, and then a number."""


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
            data = file.read(2 * _INDEX_HEAD_BYTES + 4)
    except OSError:  # SQLite makes it anew, or says why it can't
        return None
    head, second = data[:_INDEX_HEAD_BYTES], data[_INDEX_HEAD_BYTES : 2 * _INDEX_HEAD_BYTES]
    if len(data) < 2 * _INDEX_HEAD_BYTES + 4 or head != second or not _is_whole(head):
        return None
    (last,) = struct.unpack_from("=I", head, 16)
    (copied,) = struct.unpack_from("=I", data, 2 * _INDEX_HEAD_BYTES)
    return StoredFrames(head[32:40], last) if copied < last else None


def summed(sums: tuple[int, int], data: bytes, order: str) -> tuple[int, int]:
    """The checksum of a log over ``data`` after ``sums`` (SQLite, "Checksum algorithm"), words in ``order``."""
    first, second = sums
    for one, other in struct.iter_unpack(f"{order}II", data):
        first = (first + one + second) & _WORD
        second = (second + other + first) & _WORD
    return first, second


@dataclass(frozen=True, slots=True)
class LogDamage:
    """What is wrong with a log.

    ``frames`` are not as they were written (from 1, with their page; frame 0 is the head of the log). ``mends`` are
    bytes to put right, by their place in the log. ``lost`` transactions, which were stored, stay cut off all the same,
    and the log is whole up to ``whole_bytes``. ``foreign`` frames follow as they should and are under none of the keys:
    SQLite would write them over the pages of the file.
    """

    frames: tuple[tuple[int, int], ...]
    mends: tuple[tuple[int, int], ...]
    lost: int
    whole_bytes: int
    foreign: int = 0


def damage_of(log: Path, keys: Iterable[bytes]) -> LogDamage | None:
    """The damage of ``log``, whose pages any of ``keys`` wrote; None where SQLite loses nothing that was stored."""
    try:
        data = bytearray(log.read_bytes())
    except FileNotFoundError:
        return None
    index = stored_frames(log)
    if not data or (len(data) < HEAD_BYTES and index is None):
        return None
    data.extend(bytes(max(0, HEAD_BYTES - len(data))))
    return _Log(data, list(keys), index).damage()


def kept_logs(log: Path) -> list[Path]:
    """The copies of damaged logs that lie beside ``log``, by name."""
    shape = re.compile(re.escape(log.name + _ASIDE) + r"\d+")
    return sorted(file for file in log.parent.iterdir() if shape.fullmatch(file.name))


def remove_kept_logs(log: Path) -> None:
    """Remove these copies, written over first: the key that they are under is kept no more. Raises OSError."""
    for copy in kept_logs(log):
        remove(copy, missing_ok=True)


def repair_log(log: Path, damage: LogDamage) -> str:
    """Copy ``log`` aside, then turn its flipped bits back and cut it after the last transaction that is whole.

    Nobody may have the file open. A kill at any instant leaves the damaged log or the whole one. Returns the name of
    the copy, which is encrypted as the log is; raises ``disk_full``, ``disk_error``, ``folder_read_only``.
    """
    with user_errors():
        copy = _kept_aside(log)
        with log.open("r+b") as file:
            if damage.lost:  # first: what is behind it must not come back to life with a bit turned
                file.truncate(damage.whole_bytes)
                os.fsync(file.fileno())
                index_of(log).unlink(missing_ok=True)  # it names what is cut off; SQLite makes it anew
            for at, value in damage.mends:
                if not damage.lost or at < damage.whole_bytes:
                    file.seek(at)
                    file.write(bytes([value]))
            file.flush()
            os.fsync(file.fileno())
    return copy.name


def _is_whole(head: bytes) -> bool:
    version, said = struct.unpack_from("=I", head), struct.unpack_from("=II", head, _INDEX_HEAD_SUMMED)
    return version == (_VERSION,) and summed((0, 0), head[:_INDEX_HEAD_SUMMED], _MACHINE_ORDER) == said


def _weights() -> tuple[Sums, ...]:
    """By how much the two sums grow over a frame when a word of what they cover grows by one."""
    weights: list[Sums] = []
    one, other = (1, 1), (0, 1)
    for _ in range((_FRAME_HEAD_SUMMED + PAGE_BYTES) // 8):
        weights += [other, one]
        one, other = (((a + b) & _WORD, (a + 2 * b) & _WORD) for a, b in (one, other))
    return tuple(reversed(weights))


_WEIGHTS: Final = _weights()


class _Log:
    """A log in memory, where flipped bits are turned back while it is read."""

    def __init__(self, data: bytearray, keys: list[bytes], index: StoredFrames | None) -> None:
        self._data = data
        self._macs = [mac_key(key) for key in keys]
        self._file_salts = [salt(key) for key in keys]
        self._count = (len(data) - HEAD_BYTES) // FRAME_BYTES
        self._index = index
        self._stored = 0
        self._order = "<"
        self._salts = b""
        self._mends: dict[int, int] = {}
        self._flipped: list[int] = []
        self._holes: list[int] = []
        self._foreign = 0
        self._commits: list[int] = []
        self._searches = 0

    def damage(self) -> LogDamage | None:
        """Read the head and every frame of this round of the log."""
        sums = self._head()
        self._reach_what_was_stored()
        end = self._read(sums)
        holes = self._not_torn(end)
        if self._foreign:
            return LogDamage((), (), 0, HEAD_BYTES, foreign=self._foreign)
        if not holes and not self._flipped:
            return None
        commits = {*self._commits, self._stored} - {0}
        if not any(commit >= min(holes + self._flipped) for commit in commits):
            return None  # what is broken was never stored
        first = min(holes, default=end + 1)
        whole = max((commit for commit in self._commits if commit < first), default=0)
        mends = {at: value for at, value in self._mends.items() if at < HEAD_BYTES + first * FRAME_BYTES}
        return LogDamage(
            frames=tuple((frame, self._page(frame)) for frame in sorted({*holes, *self._flipped})),
            mends=tuple(sorted(mends.items())),
            lost=sum(commit >= first for commit in commits) if holes else 0,
            whole_bytes=HEAD_BYTES + whole * FRAME_BYTES,
        )

    def _reach_what_was_stored(self) -> None:
        """Have every frame that the index names: those that the log lacks are zeros."""
        if self._index is None or self._index.salts != self._salts:
            return
        self._stored = min(self._index.last, self._count + _MOST_MISSING)
        self._count = max(self._count, self._stored)
        self._data.extend(bytes(max(0, self._at(self._count + 1) - len(self._data))))

    def _read(self, sums: Sums | None) -> int:
        """Go through the frames, on where SQLite stops; returns the last one that belongs to this round."""
        end = 0
        for frame in range(1, self._count + 1):
            fits = sums is not None and self._fits(frame, sums)
            if not fits and not self._mend(frame, sums):
                sound = self._is_of_round(frame) and self._is_sound(frame)
                if sound and sums is not None and frame > self._stored:
                    break  # a whole frame that does not follow: left by a transaction that was taken back
                if not sound or sums is not None:
                    self._holes.append(frame)
                    sums = self._said(frame) if self._is_of_round(frame) and not sound else None
                    continue
            self._foreign += fits and not self._is_sound(frame)
            sums, end = self._said(frame), frame
            if self._is_commit(frame):
                self._commits.append(frame)
        self._holes = [hole for hole in self._holes if hole < end or hole <= self._stored]
        return end

    def _head(self) -> Sums | None:
        """The checksum that the first frame follows, and the salts of this round; None where the head is lost."""
        if self._head_fits() or self._flip(range(HEAD_BYTES), self._head_leads, 0):
            return self._words(24)
        self._salts = self._salts_of(1)
        if self._index is not None and not (self._count and self._is_sound(1)):
            self._salts = self._index.salts
        self._holes.append(0)
        return None

    def _head_fits(self) -> bool:
        self._order = _ORDERS.get(int.from_bytes(self._data[:4], "big"), "")
        self._salts = bytes(self._data[16:24])
        known = self._order != "" and self._data[4:12] == _SHAPE
        return known and summed((0, 0), bytes(self._data[:24]), self._order) == self._words(24)

    def _head_leads(self) -> bool:
        """Whether the head fits and the first frame follows: two different bits may give one checksum."""
        return self._head_fits() and self._fits(1, self._words(24))

    def _fits(self, frame: int, sums: Sums) -> bool:
        """Whether SQLite goes on over this frame."""
        return self._is_of_round(frame) and self._page(frame) > 0 and self._computed(frame, sums) == self._said(frame)

    def _mend(self, frame: int, sums: Sums | None) -> bool:
        """Flip the one bit of ``frame`` after which its checksum follows from ``sums``; whether there was one."""
        if sums is None:
            return False
        at = self._at(frame)
        if not self._is_of_round(frame):
            off = int.from_bytes(self._salts_of(frame), "big") ^ int.from_bytes(self._salts, "big")
            almost = off.bit_count() == 1  # an earlier round's salts differ in half of their bits
            return almost and self._flip(range(at + 8, at + 16), lambda: self._follows(frame, sums), frame)
        self._searches += 1
        if self._searches > _MOST_SEARCHES:
            return False
        places = (*self._suspects(frame, sums), *range(at + 16, at + FRAME_HEAD_BYTES))
        return self._flip(places, lambda: self._follows(frame, sums), frame)

    def _follows(self, frame: int, sums: Sums) -> bool:
        return self._fits(frame, sums) and self._is_sound(frame) and self._pages_after(frame) < _MOST_PAGES

    def _suspects(self, frame: int, sums: Sums) -> Iterator[int]:
        """The bytes of ``frame`` in which one bit may explain its checksum: the sum is linear in every word."""
        (first, second), (said_first, said_second) = self._computed(frame, sums), self._said(frame)
        more = ((first - said_first) & _WORD, (second - said_second) & _WORD)
        less = (-more[0] & _WORD, -more[1] & _WORD)
        at = self._at(frame)
        starts = (at, at + 4, *range(at + FRAME_HEAD_BYTES, at + FRAME_BYTES, 4))
        for start, (of_first, of_second) in zip(starts, _WEIGHTS, strict=True):
            for bit in range(32):
                if ((of_first << bit) & _WORD, (of_second << bit) & _WORD) in (more, less):
                    yield start + (bit // 8 if self._order == "<" else 3 - bit // 8)

    def _flip(self, places: Iterable[int], right: Callable[[], bool], frame: int) -> bool:
        for at in places:
            for bit in range(8):
                self._data[at] ^= 1 << bit
                if right():
                    self._mends[at] = self._data[at]
                    self._flipped.append(frame)
                    return True
                self._data[at] ^= 1 << bit
        return False

    def _not_torn(self, end: int) -> list[int]:
        """The holes that no power cut explains: it leaves some only in the last transaction, whole sectors each."""
        last = self._commits[-1] if self._commits and self._commits[-1] == end else 0
        before = self._commits[-2] if len(self._commits) > 1 else 0
        before = max(before, self._stored)
        torn_only = last > 0 and all(hole > before and self._is_torn(hole) for hole in self._holes)
        return [] if torn_only else self._holes

    def _is_torn(self, frame: int) -> bool:
        begin, end = self._at(frame), self._at(frame + 1)
        first = -(-begin // _SECTOR) * _SECTOR
        sectors = (self._data[at : at + _SECTOR] for at in range(first, end - _SECTOR + 1, _SECTOR))
        return not self._is_of_round(frame) or not self._is_of_round(frame + 1) or not all(map(any, sectors))

    def _is_of_round(self, frame: int) -> bool:
        return self._salts_of(frame) == self._salts

    def _salts_of(self, frame: int) -> bytes:
        at = self._at(frame)
        return bytes(self._data[at + 8 : at + 16])

    def _is_sound(self, frame: int) -> bool:
        page, body = self._page(frame), bytes(self._data[self._at(frame) + FRAME_HEAD_BYTES : self._at(frame + 1)])
        if page == 1 and body[:SALT_BYTES] not in self._file_salts:  # no HMAC covers it
            return False
        return page > 0 and any(is_sound(page, body, macs) for macs in self._macs)

    def _is_commit(self, frame: int) -> bool:
        return self._pages_after(frame) > 0

    def _pages_after(self, frame: int) -> int:
        """The commit mark: how many pages the file has after a transaction that ends here; else 0."""
        at = self._at(frame)
        return int.from_bytes(self._data[at + 4 : at + 8], "big")

    def _page(self, frame: int) -> int:
        at = self._at(frame)
        return int.from_bytes(self._data[at : at + 4], "big") if frame else 0

    def _computed(self, frame: int, sums: Sums) -> Sums:
        at = self._at(frame)
        after_head = summed(sums, bytes(self._data[at : at + _FRAME_HEAD_SUMMED]), self._order)
        return summed(after_head, bytes(self._data[at + FRAME_HEAD_BYTES : at + FRAME_BYTES]), self._order)

    def _said(self, frame: int) -> Sums:
        return self._words(self._at(frame) + 16)

    def _words(self, at: int) -> Sums:
        first, second = struct.unpack_from(">II", self._data, at)
        return first, second

    @staticmethod
    def _at(frame: int) -> int:
        return HEAD_BYTES + (frame - 1) * FRAME_BYTES


def _kept_aside(log: Path) -> Path:
    number = 1
    while (copy := log.with_name(f"{log.name}{_ASIDE}{number}")).exists():
        number += 1
    with (
        undoing(lambda: remove(copy, missing_ok=True)),
        os.fdopen(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file,
    ):
        file.write(log.read_bytes())
        file.flush()
        os.fsync(file.fileno())
    return copy
