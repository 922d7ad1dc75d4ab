from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import Made
from persienne.importers.enedis_xlsx import has_indexes as sniff
from persienne.importers.enedis_xlsx import read_midnights as read
from persienne.importers.job import Hole, Job, ParsedFile, Reason
from persienne.importers.table import Grid

if TYPE_CHECKING:
    from persienne.importers.cells import Cell

HEADER: list[Cell] = ["Date du télé-relevé", "Index totalisateur (en kWh)", "Heures Pleines (en kWh)"]


def sheet(*rows: tuple[Cell, Cell], name: str = "Index Consommation") -> Grid:
    return Grid(name, [HEADER, *([date, total, "1"] for date, total in rows)])


def parsed(*sheets: Grid) -> ParsedFile:
    assert sniff(sheets)
    return read(sheets, Job("index.xlsx"))


GRIDS: list[Cell] = [
    "Date du télé-relevé",
    "Index totalisateur (en kWh)",
    "Heures Pleines (en kWh)",
    "Heures Creuses (en kWh)",
    "Non paramétré 3 (en kWh)",
    "Heures Pleines Saison Basse (en kWh)",
    "Heures Creuses Saison Basse (en kWh)",
    "Heures Pleines Saison Haute (en kWh)",
    "Heures Creuses Saison Haute (en kWh)",
]


def gridded(*rows: tuple[Cell, ...]) -> ParsedFile:
    return parsed(Grid("Index Consommation", [GRIDS, *(list(row) for row in rows)]))


def test_tariffs_are_read_by_register_where_they_add_up_to_the_total() -> None:
    file = gridded(("01/09/2026", 100, 60, 40, "NA", 30, 20, 30, 20), ("02/09/2026", 110, 66, 44, "NA", 36, 24, 30, 20))
    assert {block.register.name: block.values.tolist() for block in file.blocks} == {
        "EAST": [100_000, 110_000],
        "EASF02": [60_000, 66_000],
        "EASF01": [40_000, 44_000],
        "EASD02": [30_000, 36_000],
        "EASD01": [20_000, 24_000],
        "EASD04": [30_000, 30_000],
        "EASD03": [20_000, 20_000],
    }
    assert file.refused == ()


def test_a_row_whose_tariffs_do_not_add_up_gives_the_total_alone() -> None:
    good = [(f"{day:02}/09/2026", 100 + day, 60, 40 + day, 0, 60, 40 + day, 0, 0) for day in (1, 2, 4)]
    file = gridded(*good, ("05/09/2026", 200, 60, 44, 0, 60, 44, 0, 0))
    lengths = {block.register.name: len(block) for block in file.blocks}
    assert (lengths["EAST"], lengths["EASF01"], lengths["EASD02"]) == (4, 3, 3)
    assert [line.reason for line in file.refused] == [Reason.CONTRADICTION] * 2


def test_rounded_tariffs_add_up_to_within_their_rounding() -> None:
    file = gridded(("01/09/2026", 101, 60, 40, 0, 30, 20, 30, 20))
    assert len(file.blocks) == 7


def test_a_calendar_with_a_tariff_that_no_title_names_is_left_alone() -> None:
    rows = [(f"{day:02}/09/2026", 300 + day, 60, 40, 0, 100, 50, 100, 51 + day) for day in (1, 2, 3)]
    file = gridded(*rows)
    assert [block.register.name for block in file.blocks] == ["EAST", "EASD01", "EASD02", "EASD03", "EASD04"]
    assert file.refused == ()


def test_the_total_is_read_in_watt_hours_beside_tariffs_that_do_not_add_up() -> None:
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
