from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import Made
from persienne.importers.enedis_index_xlsx import read, sniff
from persienne.importers.job import Job
from persienne.importers.parsed import Hole, ParsedFile, Reason
from persienne.importers.table import Grid

if TYPE_CHECKING:
    from persienne.importers.cells import Cell

HEADER: list[Cell] = ["Date du télé-relevé", "Index totalisateur (en kWh)", "Heures Pleines (en kWh)"]


def sheet(*rows: tuple[Cell, Cell], name: str = "Index Consommation") -> Grid:
    return Grid(name, [HEADER, *([date, total, "1"] for date, total in rows)])


def parsed(*sheets: Grid) -> ParsedFile:
    assert sniff(sheets)
    return read(sheets, Job("index.xlsx"))


def test_the_total_is_read_in_watt_hours_and_the_tariffs_are_left_alone() -> None:
    (block,) = parsed(sheet(("01/09/2026", "18623"), ("02/09/2026", "18665"))).blocks
    assert (block.register.name, block.values.tolist()) == ("EAST", [18_623_000, 18_665_000])
    assert (block.source.made, block.source.precision) == (Made.INDEX, 1000)
    assert [local_days().wall(start).hour for start in block.starts.tolist()] == [0, 0]


def test_missing_midnights_are_a_hole_and_missing_values_are_refused() -> None:
    file = parsed(sheet(("01/09/2026", "5"), ("02/09/2026", "-"), ("03/09/2026", "NA"), ("05/09/2026", "6")))
    local = local_days()
    first = local.day(file.blocks[0].starts.tolist()[0])
    assert file.holes == (Hole(local.midnight(first + 3), local.midnight(first + 4)),)
    assert [line.reason for line in file.refused] == [Reason.EMPTY_VALUE] * 2


def test_only_the_sheet_s_name_tells_production() -> None:
    file = parsed(sheet(("01/09/2026", "5"), name="Index Production"), sheet(("01/09/2026", "6")))
    assert [block.register.name for block in file.blocks] == ["EAST", "EAIT"]


def test_repeats_contradictions_bad_dates_and_indexes_that_go_back() -> None:
    file = parsed(
        sheet(
            ("31/08/2026", "4"),
            ("01/09/2026", "5"),
            ("01/09/2026", "5"),
            ("01/09/2026", "6"),
            ("hier", "6"),
            ("02/09/2026", "1"),
            ("03/09/2026", "7"),
            ("04/09/2026", "8"),
        )
    )
    assert file.duplicates == 1
    assert [(line.line, line.reason) for line in file.refused] == [
        (5, Reason.CONTRADICTION),
        (6, Reason.BAD_STAMP),
        (7, Reason.INDEX_WENT_BACK),
    ]


def test_a_table_without_any_index_makes_no_block() -> None:
    assert parsed(sheet(("01/09/2026", "NA"))).blocks == ()
