"""Values about to be deleted come in, how often their bytes stand in the decrypted pages of the file goes out.

Values about to be deleted come in, the bytes by which they would be known in a page go out; nothing is deleted here.
A half-hour is the twenty bytes of its cell, with the cells after it where that cell is not its own; a row of another
table is the body of its record (SQLite file format, section 2.1), without the row's header, which the list of free
blocks writes over. A marked day has so short a record that the last byte of its header goes with it, which that list
leaves. A live value of a packed hour is looked for as the row that it was, and its hour by pieces of its bytes. What
also stands in a row that is kept proves nothing and is left out. The bytes are held in memory for the proof and are
written nowhere.

A closed store, its key and some byte patterns come in, how often they stand in its decrypted pages goes out.
The driver is not asked, for it shows what is stored and hides what lies beside it. Pages are decrypted here after
SQLCipher 4's public description (SQLCipher design): AES-256-CBC, an IV of its own for each page in the 80 reserved
bytes at its end, and after it the HMAC-SHA512 of all that is before and of the page's number. A page whose HMAC does
not verify under a key was not written with it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from persienne.base.system_errors import user_errors
from persienne.store import frame_hours, frames
from persienne.store.day_notes import DAY_NOTE
from persienne.store.erase import FIRST_OF_ALL, LAST_OF_ALL, found, reaching
from persienne.store.pages import PAGE_BYTES, SALT_BYTES, is_sound, mac_key
from persienne.store.schema import CELL_BYTES
from persienne.store.voltages import VOLTAGE_DAY, VOLTAGE_MEAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from persienne.store.driver import Connection
    from persienne.store.erase import Scope


SHORTEST_PATTERN: Final = 6
"""Bytes: a shorter pattern stands in a page by chance."""
LONGEST_PATTERN: Final = 64

_IV_BYTES, _MAC_BYTES = 16, 64
_RESERVED = _IV_BYTES + _MAC_BYTES
_WAL_HEAD, _FRAME_HEAD = 32, 24
_PAGES_AT_ONCE = 128


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found: pages of file and log that the key opens, that the old key opens, that neither does, patterns."""

    pages: int
    old_pages: int
    foreign_pages: int
    sampled: int
    found: int


def scan(path: Path, key: bytes, old_key: bytes | None, patterns: Sequence[bytes]) -> Scan:
    """Look for ``patterns`` in every page of the store at ``path`` and of its log, under either key.

    What an old frame of the log or a free page holds is looked at like the rest. A pattern has ``SHORTEST_PATTERN`` to
    ``LONGEST_PATTERN`` bytes.
    """
    keys = [_Pages(key), *([] if old_key is None else [_Pages(old_key)])]
    readable, foreign = [0] * 2, 0
    seen: set[bytes] = set()
    finder = Finder(patterns)
    clear: list[bytes] = []
    for number, page in stored_pages(path):
        opener = next((place for place, one in enumerate(keys) if one.wrote(number, page)), None)
        if opener is None:
            foreign += 1
            continue
        readable[opener] += 1
        clear.append(keys[opener].decrypted(number, page))
        if len(clear) == _PAGES_AT_ONCE:
            seen |= finder.find(b"".join(clear))
            clear.clear()
    seen |= finder.find(b"".join(clear))
    return Scan(readable[0], readable[1], foreign, len(patterns), found=len(seen))


def stored_pages(path: Path) -> Iterator[tuple[int, bytes]]:
    """The number and the bytes of each page of the file, then of each frame of its log, whether it counts or not.

    The system's errors are those of ``user_errors``.
    """
    with user_errors(), path.open("rb") as file:
        number = 0
        while page := file.read(PAGE_BYTES):
            number += 1
            yield number, page
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        with user_errors(), log.open("rb") as file:
            file.read(_WAL_HEAD)
            while head := file.read(_FRAME_HEAD):
                yield int.from_bytes(head[:4], "big"), file.read(PAGE_BYTES)


class _Pages:
    """The pages of one key."""

    def __init__(self, key: bytes) -> None:
        self._mac_key = mac_key(key)
        self._key = algorithms.AES256(key)

    def wrote(self, number: int, page: bytes) -> bool:
        """Whether ``page`` was written with this key, as the page of this number."""
        return is_sound(number, page, self._mac_key)

    def decrypted(self, number: int, page: bytes) -> bytes:
        """What stands in ``page``."""
        initial = page[-_RESERVED:-_MAC_BYTES]
        decryptor = Cipher(self._key, modes.CBC(initial)).decryptor()
        return decryptor.update(page[_begin(number) : -_RESERVED]) + decryptor.finalize()


def _begin(number: int) -> int:
    """Where the ciphertext of a page begins: the first page has the salt in front."""
    return SALT_BYTES if number == 1 else 0


class Finder:
    """Looks for thousands of patterns at once: three words of each window are hashed, and what looks alike compared."""

    def __init__(self, patterns: Iterable[bytes]) -> None:
        self._by_length: dict[int, tuple[set[bytes], NDArray[np.bool_]]] = {}
        for length, some in _by_length(patterns).items():
            marks = np.zeros(1 << 16, np.bool_)
            marks[_hashes(b"".join(sorted(some)), length)[::length]] = True
            self._by_length[length] = (some, marks)

    def find(self, clear: bytes) -> set[bytes]:
        """The patterns that stand in ``clear``."""
        found: set[bytes] = set()
        for length, (wanted, marks) in self._by_length.items():
            if len(clear) >= length:
                places = np.flatnonzero(marks[_hashes(clear, length)]).tolist()
                found |= wanted.intersection([clear[place : place + length] for place in places])
        return found


def _by_length(patterns: Iterable[bytes]) -> dict[int, set[bytes]]:
    by_length: dict[int, set[bytes]] = {}
    for pattern in patterns:
        if not SHORTEST_PATTERN <= len(pattern) <= LONGEST_PATTERN:
            raise ValueError(f"a pattern of {len(pattern)} bytes")
        by_length.setdefault(len(pattern), set()).add(pattern)
    return by_length


def _hashes(clear: bytes, length: int) -> NDArray[np.uint32]:
    """Sixteen bits for each window of ``length`` bytes in ``clear``, of twelve of them.

    These are taken where cells and records differ: at the beginning, in the middle and before the end, for the last
    bytes of a cell are those of an energy that no home uses.
    """
    # At every byte, not at every fourth: the strides say so, and nothing is copied.
    words: NDArray[np.uint32] = np.ndarray(len(clear) - 3, "<u4", clear, 0, (1,))
    windows = len(clear) - length + 1
    mixed = words[:windows] * np.uint32(0x9E3779B1)
    middle = length // 2 - 2
    mixed ^= words[middle : middle + windows] * np.uint32(0x85EBCA6B)
    late = max(length - 8, 2)
    mixed ^= words[late : late + windows] * np.uint32(0xC2B2AE35)
    mixed ^= mixed >> np.uint32(15)
    mixed *= np.uint32(0x27D4EB2F)
    return mixed >> np.uint32(16)


_Drawn = TypeVar("_Drawn")

LARGEST_SAMPLE: Final = 2000

_OWNER = ("source_id", "register_id")
_COLUMNS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "curve": ((), ("cells",)),
    "day_total": (_OWNER, ("day", "joules", "covered", "quality")),
    "period_total": (_OWNER, ("first", "last", "amount", "exact", "quality")),
    "midnight_index": (_OWNER, ("day", "wh", "quality")),
    "day_index": (("meter_id", "register_id"), ("day", "source_id", "wh", "quality")),
    "frame": (_OWNER, ("at", "value", "quality")),
    "maximum": (_OWNER, ("day", "value", "at")),
    VOLTAGE_DAY: (_OWNER, ("day", "lowest", "highest", "known", "outside")),
    VOLTAGE_MEAN: (_OWNER, ("day", "means")),
    "wire_cut": (_OWNER, ("at", "wh", "since", "since_wh")),
    "fact": ((), ("at", "until", "text")),
    "set_aside": ((), ("first", "last", "reason", "note", "at")),
    DAY_NOTE: ((), ("first", "last", "text")),
    "meter": ((), ("slat", "keep_until", "written", "label")),
}
"""The columns of each table in the order of its record: those that say whose a row is, and those that are its value."""

_SAID = {
    "set_aside": "coalesce(:meter, meter_id) = meter_id",
    DAY_NOTE: "first <= :last AND last >= :first",
    "meter": "coalesce(:meter, id) = id AND (written <> '' OR label <> '')",
}
"""The rows in which a household's own words stand: of which of them go with an erasure, only the deletion tells."""

_ROWS_AT_MOST = 1000
"""Rows of a table that are drawn; a day of curve has dozens of cells."""

_HOURS_AT_MOST = 100
_OF_HOUR = 200
"""Packed hours of live values that are drawn, and the values of each."""

_LONGEST_RUN = 3
"""Cells: a half-hour whose cell stands in a kept day too is known by the ones that follow it."""

_Value = tuple[int | str | bytes | None, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """Of each table the values drawn and the bytes by which each would be known; of the curve, runs of cells."""

    rows: dict[str, dict[_Value, bytes]]
    runs: tuple[bytes, ...]


def sample(conn: Connection, scope: Scope, limit: int = LARGEST_SAMPLE) -> Sample:
    """Some of what ``scope`` means, all of it where it is little: up to ``limit`` values of all tables together."""
    runs = {one.cell for one in reaching(conn, scope)}
    rows: dict[str, dict[_Value, bytes]] = {}
    for part, where, values in found(conn, scope):
        if part.table == frames.PACKED:
            _draw_hours(conn, where, values, rows)
            continue
        own, said = _COLUMNS[part.table]
        query = (
            f"SELECT {', '.join((*own, *said))} FROM {part.table} WHERE {where} ORDER BY random() LIMIT {_ROWS_AT_MOST}"  # noqa: S608 - of this module
        )
        if part.table == "curve":
            runs.update(run for (cells,) in conn.execute(query, values) for run in _runs(cells, _LONGEST_RUN))
            continue
        known = {row[len(own) :]: _body(row) for row in conn.execute(query, values)}
        rows.setdefault(part.table, {}).update(
            (value, pattern) for value, pattern in known.items() if len(pattern) >= SHORTEST_PATTERN
        )
    for table, where in _SAID.items():
        query = f"SELECT {', '.join(_COLUMNS[table][1])} FROM {table} WHERE {where} LIMIT {_ROWS_AT_MOST}"  # noqa: S608 - of this module
        named = {
            "meter": scope.meter_id,
            "first": FIRST_OF_ALL if scope.first is None else scope.first,
            "last": LAST_OF_ALL if scope.last is None else scope.last,
        }
        bodies = {row: _body(row) for row in conn.execute(query, named)}
        rows[table] = {row: body for row, body in bodies.items() if len(body) >= SHORTEST_PATTERN}
    return _cut(rows, runs, limit)


def patterns(conn: Connection, drawn: Sample) -> tuple[bytes, ...]:
    """What to look for, each once: the sample without what a row that is still there holds too; after the deletion."""
    chosen: dict[bytes, None] = {}
    for table, some in drawn.rows.items():
        if not some:
            continue
        if table == frames.PACKED:
            chosen.update(dict.fromkeys(_gone_pieces(conn, some.values())))
            continue
        # Without the quality, which most often has no byte: the rest of the row would be taken for this one.
        said = [column for column in _COLUMNS[table][1] if column != "quality"]
        wanted = {value[: len(said)] for value in some}
        kept = wanted.intersection(conn.execute(f"SELECT {', '.join(said)} FROM {table}"))  # noqa: S608 - of this module
        left_out = _bodies(conn, table) if table in _SAID else ()
        chosen.update(
            (pattern, None)
            for value, pattern in some.items()
            if value[: len(said)] not in kept and not any(pattern in body for body in left_out)
        )
    left = set(drawn.runs)
    for length in range(1, _LONGEST_RUN + 1):
        begins = {run[: length * CELL_BYTES] for run in left}
        kept_runs: set[bytes] = set()
        for (cells,) in conn.execute("SELECT cells FROM curve") if begins else ():
            kept_runs |= begins.intersection(_runs(cells, length))
        chosen.update((begin, None) for begin in begins - kept_runs)
        # One that ends with its day has nothing more to be known by: kept as it is, it is left out.
        left = {run for run in left if run[: length * CELL_BYTES] in kept_runs and len(run) > length * CELL_BYTES}
    return tuple(chosen)


def _draw_hours(conn: Connection, where: str, values: dict[str, int], rows: dict[str, dict[_Value, bytes]]) -> None:
    """Of packed hours that go, pieces of their bytes, and their values as the rows of ``frame`` that they were."""
    pieces = rows.setdefault(frames.PACKED, {})
    told = rows.setdefault(frames.ROWS, {})
    for hour, rollup, body in frames.packed(conn, f"{where} ORDER BY random() LIMIT {_HOURS_AT_MOST}", values):
        pieces.update(((piece,), piece) for blob in (rollup, body) for piece in _pieces(blob))
        inside = frame_hours.unpack(hour, body)
        for row in secrets.SystemRandom().sample(inside, min(len(inside), _OF_HOUR)):
            if values["begin"] <= row[0] < values["end"] and len(known := _body(row)) >= SHORTEST_PATTERN:
                told[row] = known


def _pieces(blob: bytes) -> set[bytes]:
    """The middle and the end of packed bytes: how they begin, many have in common."""
    return {blob[at : at + LONGEST_PATTERN] for at in (len(blob) // 2, max(len(blob) - LONGEST_PATTERN, 0))}


def _gone_pieces(conn: Connection, pieces: Iterable[bytes]) -> list[bytes]:
    """Those of ``pieces`` that stand in no packed hour that is kept: hours in which nothing changed are alike."""
    wanted = [piece for piece in pieces if len(piece) >= SHORTEST_PATTERN]
    kept = b"\0".join(rollup + b"\0" + body for _, rollup, body in frames.packed(conn, "TRUE", {}))
    found = Finder(wanted).find(kept)
    return [piece for piece in wanted if piece not in found]


def _bodies(conn: Connection, table: str) -> list[bytes]:
    """The columns of each row that stays, as they stand in it: one name may begin as another does."""
    query = f"SELECT {', '.join(_COLUMNS[table][1])} FROM {table}"  # noqa: S608 - of this module
    return [b"".join(map(_field, row)) for row in conn.execute(query)]


def _runs(cells: bytes, length: int) -> list[bytes]:
    """Every cell with those that follow it, ``length`` in all; fewer at the end."""
    return [cells[at : at + length * CELL_BYTES] for at in range(0, len(cells), CELL_BYTES)]


def _cut(rows: dict[str, dict[_Value, bytes]], runs: set[bytes], limit: int) -> Sample:
    """At most ``limit`` in all; a table with little gives all it has, and the others share what is left."""
    sizes = sorted((len(some), table) for table, some in (*rows.items(), ("curve", runs)))
    left, chosen = limit, Sample({}, ())
    for place, (size, table) in enumerate(sizes):
        share = min(size, left // (len(sizes) - place))
        left -= share
        if table == "curve":
            chosen = Sample(chosen.rows, tuple(_some(runs, share)))
        else:
            chosen.rows[table] = dict(_some(rows[table].items(), share))
    return chosen


def _some(of: Iterable[_Drawn], count: int) -> list[_Drawn]:
    """``count`` of these, drawn by chance."""
    return secrets.SystemRandom().sample(list(of), count)


def _body(row: _Value) -> bytes:
    """The body of a record with these columns, as far as a pattern is long."""
    return b"".join(map(_field, row))[:LONGEST_PATTERN]


def _field(value: int | str | bytes | None) -> bytes:
    """A column of a record: integers are big-endian in 1, 2, 3, 4, 6 or 8 bytes; NULL, 0 and 1 have none."""
    if value is None:
        return b""
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode()
    if value in (0, 1):
        return b""
    wide = next(size for size in (1, 2, 3, 4, 6, 8) if -(1 << 8 * size - 1) <= value < 1 << 8 * size - 1)
    return value.to_bytes(wide, "big", signed=True)
