"""The database: anyone's sqlite3 reads it, and its sums are those of the parts."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import index_register
from persienne.exporters.plain_sqlite import write
from support.enedis_files import curve_block
from support.households import midnight
from support.parts_out import part_of

if TYPE_CHECKING:
    from pathlib import Path

AT = midnight("2024-10-27")


def test_energies_and_indexes_stand_in_their_tables(tmp_path: Path) -> None:
    curve = curve_block([AT, AT + 600], [600, 600], [1, 600])
    index = replace(curve, register=index_register("EAST"), durations=np.zeros(2, np.int64))
    path = tmp_path / "out.sqlite"
    path.write_bytes(write([part_of(curve, meter="****9909"), part_of(index)], {"Fait avec": "Persienne"}))
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("SELECT sum(joules), round(sum(wh), 6) FROM energy").fetchone() == (360_600, 100.166667)
        row = conn.execute("SELECT * FROM energy LIMIT 1").fetchone()
        assert row[1:7] == (
            "EAST",
            "import",
            "intervalle",
            "2024-10-26T22:00:00Z",
            "2024-10-26T22:10:00Z",
            "2024-10-27T00:00:00+02:00",
        )
        assert conn.execute("SELECT count(*), max(wh) FROM index_reading").fetchone() == (2, 360_000)
        assert conn.execute("SELECT value FROM about").fetchone() == ("Persienne",)
        assert conn.execute("SELECT count(*) FROM meter").fetchone() == (1,)
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
