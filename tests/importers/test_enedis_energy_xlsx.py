from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.importers.enedis_xlsx import has_energies as sniff
from persienne.importers.enedis_xlsx import read_energies as read
from persienne.importers.job import Hole, Job, ParsedFile, Reason
from persienne.importers.table import Grid

if TYPE_CHECKING:
    from persienne.importers.cells import Cell

IMPORT, INJECTION = "Export Consommation Quotidienne", "Export Production Quotidienne"


def sheet(*rows: tuple[Cell, Cell], unit: str = "kWh", name: str = IMPORT) -> Grid:
    return Grid(name, [[None, "Date", f"Valeur (en {unit})"], *([None, *row] for row in rows)])


def parsed(*sheets: Grid) -> ParsedFile:
    assert sniff(sheets)
    return read(sheets, Job("energy.xlsx"))


@pytest.mark.parametrize("unit", ["kW", "kWh"])
def test_values_are_kilowatt_hours_whatever_the_label_says(unit: str) -> None:
    (block,) = parsed(sheet(("15/07/2024", "25,247"), unit=unit)).blocks
    assert block.values.tolist() == [25_247 * 3600]


def test_a_day_lasts_from_midnight_to_midnight() -> None:
    (block,) = parsed(sheet(("31/03/2024", "1"), ("27/10/2024", "1"), ("28/10/2024", "1"))).blocks
    assert block.durations.tolist() == [23 * 3600, 25 * 3600, 24 * 3600]
    assert [local_days().wall(start).hour for start in block.starts.tolist()] == [0, 0, 0]


@pytest.mark.parametrize(("value", "precision"), [("25,247", 1), ("25,2", 100), ("25", 1000), (25.0, 1000)])
def test_precision_is_in_watt_hours(value: Cell, precision: int) -> None:
    (block,) = parsed(sheet(("15/07/2024", value))).blocks
    assert block.source.precision == precision


def test_the_second_sheet_is_injection() -> None:
    file = parsed(sheet(("15/07/2024", "3"), name=INJECTION), sheet(("15/07/2024", "9")))
    assert [block.register.name for block in file.blocks] == ["EAST", "EAIT"]
    assert file.blocks[1].values.tolist() == [3 * 3_600_000]


def test_missing_days_are_a_hole_and_unavailable_ones_are_not() -> None:
    file = parsed(sheet(("15/07/2024", "1"), ("16/07/2024", "NA"), ("19/07/2024", "1")))
    local = local_days()
    first = local.day(file.blocks[0].starts.tolist()[0])
    assert file.holes == (Hole(local.midnight(first + 2), local.midnight(first + 4)),)
    assert [line.reason for line in file.refused] == [Reason.EMPTY_VALUE]


def test_a_time_of_day_makes_no_day_of_a_row() -> None:
    file = parsed(sheet(("2024-07-15 00:00:00", "1"), ("15/07/2024 00:30", "2"), ("15/07/2024 01:00", "3")))
    assert file.blocks[0].values.tolist() == [3_600_000]
    assert [line.reason for line in file.refused] == [Reason.BAD_STAMP] * 2


def test_bad_rows_are_refused() -> None:
    file = parsed(
        sheet(("15/07/2024", "1"), ("total", "1"), ("16/07/2024", "x"), ("15/07/2024", "1"), ("15/07/2024", "2"))
    )
    assert [line.reason for line in file.refused] == [Reason.BAD_STAMP, Reason.BAD_VALUE, Reason.CONTRADICTION]
    assert (file.rows, file.duplicates) == (5, 1)
