"""Households whose key is known, so that a test may open the file a second time, and what of the wire is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.store import frames, settings, wire
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import transaction
from support.made import KEY, new_store

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.store.driver import Connection


def new_home(folder: Path, slat: Slat = Slat.OPEN) -> Household:
    folder.mkdir(parents=True, exist_ok=True)
    conn = new_store(folder / STORE_FILE)
    with transaction(conn):
        settings.put(conn, settings.NEW_METERS_SLAT, slat)
    conn.close()
    return reopened(folder)


def reopened(folder: Path) -> Household:
    return Household.open_with(folder, KEY)


def raw(folder: Path) -> Connection:
    return open_store(folder / STORE_FILE, KEY)


def cells(conn: Connection, name: str = "EAST", spoken: str = "tic.%") -> list[tuple[int, wire.Cell]]:
    """Every stored interval of a register: the day and the cell, in order."""
    query = """SELECT source_id, register_id, day FROM curve JOIN register ON register.id = register_id
        JOIN source ON source.id = source_id WHERE name = ? AND format LIKE ? ORDER BY source_id, day"""
    return [
        (day, cell)
        for source, register, day in conn.execute(query, (name, spoken)).fetchall()
        for cell in wire.cells(conn, source, register, day)
    ]


def stored_wh(conn: Connection, name: str = "EAST") -> int:
    """The sum of the stored intervals that are made of indexes."""
    joules = sum(cell.joules for spoken in ("tic.standard", "tic.historique") for _, cell in cells(conn, name, spoken))
    assert joules % 3600 == 0
    return joules // 3600


def count(conn: Connection, table: str) -> int:
    """The rows of a table; of ``frame`` the live values, packed or not."""
    if table == frames.ROWS:
        return frames.count(conn, "TRUE", {})
    (rows,) = conn.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(rows)
