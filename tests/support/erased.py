"""A household full of everything: files of two kinds and a meter’s wire, its values unlike each other; and their bytes.

The bytes by which a value is known in a page are made here from the formats' descriptions (docs/formats.md for cells,
SQLite's file format for records); the program's own are not asked.
"""

from __future__ import annotations

import struct
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.exporters.enedis_csv import write_index
from persienne.vault import open_keys
from support.households import LOCAL, CheapPassphrase, bring, midnight, put, weeks
from support.page_decryptor import look_for, salt_of
from support.wires import Wire

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household

FIRST_DAY = "2025-03-03"
DAYS = 28
HOME = weeks(FIRST_DAY, DAYS)
FIRST = LOCAL.day(midnight(FIRST_DAY))
"""The first day; the wire is heard on day 20."""
WIRE_DAY = 20


def key_of(folder: Path) -> bytes:
    """The file key of a household that the cheap passphrase opens and that no rekey is changing."""
    keys = open_keys(folder, CheapPassphrase())
    assert keys.next is None
    return keys.current


def found(home: Household, folder: Path, *patterns: bytes) -> set[bytes]:
    """Which of these bytes stand on any page of the file of ``home``."""
    home.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return look_for(folder, key_of(folder), salt_of(folder), patterns).found


def ordinal(day: int) -> int:
    """Day ``day`` (0 is the first) as an ordinal."""
    return FIRST + day


def curve() -> Block:
    """A curve in which no two half-hours are alike."""
    block = HOME.curve
    return replace(block, values=(1_000 + np.arange(len(block))) * block.durations)


def fill(household: Household, folder: Path) -> None:
    """Two files, each an import of its own, and two hours of a meter’s wire."""
    bring(household, put(folder, "curve.csv", curve()), at=1)
    bring(household, put(folder, "index.csv", write_index(HOME.indexes)), at=2)
    begun = midnight(FIRST_DAY, WIRE_DAY) + 10 * 3600
    Wire(household, begun).run(begun, begun + 7200, every=30)


def cells(household: Household, first: int, last: int) -> set[bytes]:
    """The half-hours of the days between two ordinals, as they lie in a page: those of one day are not another's."""
    query = "SELECT day, cells FROM curve"
    inside, outside = set(), set()
    for day, packed in household.conn.execute(query):
        some = {packed[at : at + 20] for at in range(0, len(packed), 20)}
        (inside if first <= day <= last else outside).update(some)
    return inside - outside


def frames(household: Household) -> set[bytes]:
    """Of live values instant and value: big-endian, as short as they may be; pieces of the hours that are packed."""
    conn = household.conn
    rows = conn.execute("SELECT at, value FROM frame WHERE quality = 0 AND value > 127")
    blobs = [blob for both in conn.execute("SELECT minutes, body FROM frame_hour") for blob in both]
    packed = {blob[at : at + 12] for blob in blobs for at in range(4, len(blob) - 11)}
    return packed | {struct.pack(">ih", at, value) for at, value in rows if value < 1 << 15}


def indexes(household: Household, first: int, last: int) -> set[bytes]:
    """Day and index."""
    rows = household.conn.execute("SELECT day, wh FROM midnight_index WHERE day BETWEEN ? AND ?", (first, last))
    return {day.to_bytes(3, "big") + _shortest(wh) for day, wh in rows if wh > 1 << 23}


def _shortest(value: int) -> bytes:
    wide = next(size for size in (1, 2, 3, 4, 6, 8) if value < 1 << 8 * size - 1)
    return value.to_bytes(wide, "big")
