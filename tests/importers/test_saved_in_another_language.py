"""Enedis' workbooks that a spreadsheet saved again, with dates of another language: read or asked, never misread."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from persienne.importers.mapped_cells import check_order
from persienne.importers.mapping import DateOrder, Doubt, UnknownTableError
from support.enedis_files import table_workbook
from support.spellings import as_csv

if TYPE_CHECKING:
    from collections.abc import Callable

Rows = list[list[object]]


def curve(first: datetime, days: int, pattern: str) -> Rows:
    """A week of half-hours; each cell as ``pattern`` writes it (``%-d`` is a day without a nought)."""
    starts = [first + timedelta(minutes=30 * place) for place in range(48 * days)]
    cells = [[f"{at:{pattern}}", f"{at + timedelta(minutes=30):{pattern}}", "0,62"] for at in starts]
    return [["Début", "Fin", "Valeur (en kW)"], *cells]


def energies(first: datetime, days: int, pattern: str) -> Rows:
    rows = [[f"{first + timedelta(days=place):{pattern}}", "9,5"] for place in range(days)]
    return [["Date", "Valeur (en kWh)"], *rows]


def indexes(first: datetime, days: int, pattern: str) -> Rows:
    rows = [[f"{first + timedelta(days=place):{pattern}}", str(1000 + place)] for place in range(days)]
    return [["Date du télé-relevé", "Index totalisateur (en kWh)"], *rows]


DECEMBER, AUTUMN = datetime(2025, 12, 1), datetime(2025, 11, 25)  # noqa: DTZ001 - what a clock shows
MONTH_FIRST = {
    "twelve hours": curve(DECEMBER, 7, "%-m/%-d/%Y %-I:%M:%S %p"),
    "noughts": curve(DECEMBER, 7, "%m/%d/%Y %H:%M"),
    "without noughts": curve(DECEMBER, 14, "%-m/%-d/%Y %-H:%M"),
    "over the end of a month": curve(AUTUMN, 7, "%m/%d/%Y %H:%M"),
    "energies": energies(DECEMBER, 7, "%m/%d/%Y"),
    "indexes": indexes(DECEMBER, 8, "%m/%d/%Y"),
}
DAY_FIRST = {
    "energies with dashes": (energies(DECEMBER, 40, "%d-%m-%Y"), energies(DECEMBER, 40, "%d/%m/%Y")),
    "energies of a short year": (energies(DECEMBER, 40, "%d/%m/%y"), energies(DECEMBER, 40, "%d/%m/%Y")),
    "energies without noughts": (energies(DECEMBER, 40, "%-d.%-m.%Y"), energies(DECEMBER, 40, "%d/%m/%Y")),
    "indexes of a short year": (indexes(DECEMBER, 40, "%d-%m-%y"), indexes(DECEMBER, 40, "%d/%m/%Y")),
    "a curve of a short year": (curve(DECEMBER, 40, "%d/%m/%y %H:%M"), curve(DECEMBER, 40, "%d/%m/%Y %H:%M:%S")),
    "a curve with dashes": (curve(DECEMBER, 40, "%d-%m-%Y %H:%M"), curve(DECEMBER, 40, "%d/%m/%Y %H:%M:%S")),
    "a curve without noughts": (curve(DECEMBER, 40, "%-d/%-m/%Y %-H:%M"), curve(DECEMBER, 40, "%d/%m/%Y %H:%M:%S")),
    "a curve of hours with an h": (curve(DECEMBER, 40, "%d/%m/%Y %Hh%M"), curve(DECEMBER, 40, "%d/%m/%Y %H:%M:%S")),
    "twelve hours": (curve(DECEMBER, 7, "%d/%m/%Y %I:%M:%S %p"), curve(DECEMBER, 7, "%d/%m/%Y %H:%M:%S")),
}
SAVED = {"xlsx": lambda rows: table_workbook({"Feuil1": rows}), "csv": as_csv}


@pytest.mark.for_each("save", SAVED.values(), ids=SAVED)
@pytest.mark.for_each("name", MONTH_FIRST)
def test_dates_with_the_month_first_are_asked_about_and_read_as_they_are_meant(
    name: str, save: Callable[[Rows], bytes]
) -> None:
    with pytest.raises(UnknownTableError) as caught:
        read_content(save(MONTH_FIRST[name]), Job("a.xlsx"))
    said = caught.value.look.proposals[0].mapping
    assert said.order is DateOrder.MONTH_FIRST
    first = AUTUMN if "end of a month" in name else DECEMBER
    read = read_content(save(MONTH_FIRST[name]), Job("a.xlsx", mappings=(said,)))
    assert read.blocks[0].starts[0] == local_days(FRANCE).midnight(first.toordinal())


@pytest.mark.for_each("save", SAVED.values(), ids=SAVED)
@pytest.mark.for_each("name", DAY_FIRST)
def test_dates_that_follow_each_other_with_the_day_first_are_read_however_they_are_written(
    name: str, save: Callable[[Rows], bytes]
) -> None:
    saved, original = (read_content(save(rows), Job("a.xlsx")) for rows in DAY_FIRST[name])
    assert saved.refused == ()
    for block, same in zip(saved.blocks, original.blocks, strict=True):
        assert block.starts.tolist() == same.starts.tolist()
        assert block.values.tolist() == same.values.tolist()


@pytest.mark.parametrize("pattern", ["%-d/%-m/%Y", "%d/%m/%y"])
def test_a_few_dates_that_may_have_the_month_first_are_asked_about(pattern: str) -> None:
    rows = energies(DECEMBER, 1, pattern)
    with pytest.raises(UnknownTableError) as caught:
        read_content(as_csv([*rows, [f"{datetime(2025, 12, 5):{pattern}}", "8,1"]]), Job("a.csv"))  # noqa: DTZ001
    assert Doubt.ORDER in caught.value.look.proposals[0].doubts


@pytest.mark.slow
@pytest.mark.for_each("days", [1, 2, 7, 13, 31])
@pytest.mark.for_each("first", [DECEMBER, AUTUMN, datetime(2025, 1, 1)])  # noqa: DTZ001
def test_the_operator_s_own_dates_are_read(first: datetime, days: int) -> None:
    file = read_content(table_workbook({"Consommation": curve(first, days, "%d/%m/%Y %H:%M:%S")}), Job("a.xlsx"))
    assert len(file.blocks[0]) == 48 * days


def test_dates_that_are_no_dates_and_others_than_slashed_ones_show_nothing() -> None:
    check_order(["2025-12-01", "2025-12-13", "31.12.2025", "", "NA", "hier"], "Date", Job("a.csv"))
    check_order(["12/01/2025", "12/03/2025"], "Date", Job("a.csv"))
