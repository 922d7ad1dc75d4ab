"""Enedis' workbooks that a spreadsheet in another language saved again: refused in words, and never misread."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from persienne.importers.mapped_cells import written_month_first
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
WRITTEN = {
    "twelve hours": (curve(DECEMBER, 7, "%d/%m/%Y %I:%M:%S %p"), "01/12/2025 12:00:00 AM"),
    "twelve hours, month first": (curve(DECEMBER, 7, "%-m/%-d/%Y %-I:%M:%S %p"), "12/1/2025 12:00:00 AM"),
    "month first": (curve(DECEMBER, 7, "%m/%d/%Y %H:%M"), "12/01/2025 00:00"),
    "month first without noughts": (curve(DECEMBER, 14, "%-m/%-d/%Y %-H:%M"), "12/13/2025 0:00"),
    "month first over the end of a month": (curve(AUTUMN, 7, "%m/%d/%Y %H:%M"), "11/25/2025 00:00"),
    "energies, month first": (energies(DECEMBER, 7, "%m/%d/%Y"), "12/01/2025"),
    "indexes, month first": (indexes(DECEMBER, 8, "%m/%d/%Y"), "12/01/2025"),
}


@pytest.mark.for_each("save", [lambda rows: table_workbook({"Feuil1": rows}), as_csv], ids=["xlsx", "csv"])
@pytest.mark.for_each("name", WRITTEN)
def test_dates_of_another_language_are_refused_with_the_cell_that_shows_it(
    name: str, save: Callable[[Rows], bytes]
) -> None:
    rows, seen = WRITTEN[name]
    with pytest.raises(UserError) as caught:
        read_content(save(rows), Job("a.xlsx"))
    assert (caught.value.code, caught.value.facts["seen"]) == ("file_unreadable_values", seen)


@pytest.mark.slow
@pytest.mark.for_each("days", [1, 2, 7, 13, 31])
@pytest.mark.for_each("first", [DECEMBER, AUTUMN, datetime(2025, 1, 1)])  # noqa: DTZ001
def test_the_operator_s_own_dates_are_read(first: datetime, days: int) -> None:
    file = read_content(table_workbook({"Consommation": curve(first, days, "%d/%m/%Y %H:%M:%S")}), Job("a.xlsx"))
    assert len(file.blocks[0]) == 48 * days


def test_dates_that_are_no_dates_and_others_than_slashed_ones_show_nothing() -> None:
    assert written_month_first(["2025-12-01", "2025-12-13", "31.12.2025", "", "NA", "0/0/2025", "1/0/2025"]) == ""
    assert written_month_first(["12/01/2025", "12/03/2025"]) == ""
