"""Octopus' daily energies (France) come in, one energy a local day goes out, by tariff where the contract has two.

docs/formats.md, "Octopus, days": a column of euros stands beside each column of energy, so that titles are compared
whole. The file's name holds the household's address and is not looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.reading import TOTAL_IMPORT, energy_register
from persienne.importers.daily_tables import DayTable, read_days
from persienne.importers.table import meter_in, only, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job, ParsedFile
    from persienne.importers.table import Sheet, Table

FORMAT = "octopus.days.csv"
# Editors lose accents.
COLUMNS = {"date": r"p.{1,5}riode de consommation", "value": r"consommation \(kwh\)", "option": "option tarifaire"}
OTHERS = {
    "nature": r"nature de la donn.{1,6}( \(.*\))?",
    "off_peak": r"consommation hc \(kwh\)",
    "peak": r"consommation hp \(kwh\)",
}
PARTS: Final = {"off_peak": energy_register("EASF01"), "peak": energy_register("EASF02")}


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of days with the option of their tariff."""
    return bool(_tables(sheets))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The days of the one sheet that has them, as consumption: EAST, with EASF01 off-peak and EASF02 peak."""
    table = only(_tables(sheets), job)
    parts = PARTS if all(column in table.places for column in PARTS) else {}
    return read_days(FORMAT, [DayTable(table, TOTAL_IMPORT, parts)], meter_in(sheets, job), job)


def _tables(sheets: Sequence[Sheet]) -> list[Table]:
    return tables_in(sheets, COLUMNS, OTHERS)
