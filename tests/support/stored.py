"""Small made things for the store's tests: blocks, a meter with a source, and the code of what goes wrong."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.errors import UserError
from persienne.base.reading import TOTAL_IMPORT, Block, Made, Meter, Source
from persienne.base.slats import Slat
from persienne.store import meters, registers, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from persienne.base.reading import Register
    from persienne.store.driver import Connection

METER = Meter("01234567890123")
FILE = Source("made.up", Made.CURVE, 1)


def block(
    starts: Sequence[int],
    durations: Sequence[int] | int = 1800,
    values: Sequence[int] | None = None,
    register: Register = TOTAL_IMPORT,
) -> Block:
    """A block of measured intervals; values are 0, 1, 2... where none are given."""
    columns = (
        starts,
        [durations] * len(starts) if isinstance(durations, int) else durations,
        range(len(starts)) if values is None else values,
        [0] * len(starts),
    )
    return Block(METER, register, FILE, *(np.array(column, np.int64) for column in columns))


def new_source(
    conn: Connection, *, slat: Slat = Slat.OPEN, at: int = 1_000, source: Source = FILE, name: str = "made.csv"
) -> tuple[int, int, int]:
    """A batch of one source with its meter and the total register: (source, meter, register) numbers."""
    meter = meters.get_or_create(conn, METER, slat=slat)
    batch = sources.create_batch(conn, at)
    number = sources.create(conn, batch, meter.id, sources.NewSource(name, os.urandom(32), source, slat))
    return number, meter.id, registers.get_or_create(conn, TOTAL_IMPORT)


def put_text(conn: Connection, key: str, text: str) -> None:
    """Store a text under a key, as a setting is."""
    conn.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, text))


def text_of(conn: Connection, key: str) -> str | None:
    """The text under a key."""
    row = conn.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


@contextmanager
def forbidden_by(slat: str) -> Iterator[None]:
    """The block is refused by a trigger of this stop."""
    with pytest.raises(UserError) as caught:
        yield
    assert (caught.value.code, caught.value.facts) == ("slat_forbids", {"slat": str(slat)})


def code_of(action: Callable[[], object]) -> str:
    """The code of the ``UserError`` that ``action`` raises."""
    with pytest.raises(UserError) as caught:
        action()
    return caught.value.code
