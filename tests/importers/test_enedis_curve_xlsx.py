from __future__ import annotations

from itertools import pairwise

import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Meter
from persienne.importers.enedis_xlsx import has_curve as sniff
from persienne.importers.enedis_xlsx import read_curve as read
from persienne.importers.job import Hole, Job, ParsedFile, Reason
from persienne.importers.table import Grid
from support.enedis_files import POINT, curve_block, curve_workbook, table_workbook
from support.read_files import utc

JOB = Job("curve.xlsx")
HEADER = [None, None, "Début", "Fin", "Valeur (en kW)"]


def parsed(*sheets: Grid) -> ParsedFile:
    assert sniff(sheets)
    return read(sheets, JOB)


def sheet(*rows: tuple[object, object, object], name: str = "Consommation Horaire") -> Grid:
    return Grid(name, [HEADER, *([None, None, *row] for row in rows)])  # type: ignore[list-item]


def test_starts_are_local_and_kilowatts_become_joules() -> None:
    file = parsed(sheet(("01/12/2025 00:00:00", "01/12/2025 00:30:00", "0,62")))
    (block,) = file.blocks
    assert (block.starts.tolist(), block.durations.tolist()) == ([utc("2025-11-30T23:00")], [1800])
    assert block.values.tolist() == [620 * 1800]


@pytest.mark.parametrize(("value", "precision"), [("0,984", 1), ("0,62", 10), ("1,5", 100), ("2", 1000), (0.984, 1)])
def test_precision_is_what_is_written(value: object, precision: int) -> None:
    (block,) = parsed(sheet(("01/12/2025 00:00:00", "01/12/2025 00:30:00", value))).blocks
    assert block.source.precision == precision


def test_the_step_may_change_between_rows() -> None:
    rows = [("01/12/2025 00:00:00", "01/12/2025 00:30:00", "1"), ("01/12/2025 00:30:00", "01/12/2025 00:45:00", "1")]
    (block,) = parsed(sheet(*rows)).blocks
    assert block.durations.tolist() == [1800, 900]


def october(*walls: str) -> list[tuple[object, object, object]]:
    return [(f"26/10/2025 {start}:00", f"26/10/2025 {end}:00", "1,000") for start, end in pairwise(walls)]


def test_the_october_night_by_order() -> None:
    file = parsed(sheet(*october("01:00", "01:30", "02:00", "02:30", "02:00", "02:30", "03:00", "03:30")))
    (block,) = file.blocks
    assert block.starts.tolist() == [utc("2025-10-25T23:00") + 1800 * n for n in range(7)]
    assert block.durations.tolist() == [1800] * 7
    assert (file.holes, file.refused) == ((), ())


def test_one_set_of_the_october_night_is_reported_as_a_hole() -> None:
    file = parsed(sheet(*october("01:00", "01:30", "02:00", "02:30", "03:00", "03:30")))
    assert file.holes == (Hole(utc("2025-10-26T01:00"), utc("2025-10-26T02:00")),)
    assert file.refused == ()


def test_the_march_night_has_no_hole() -> None:
    rows = [
        ("30/03/2025 01:00:00", "30/03/2025 01:30:00", "1"),
        ("30/03/2025 01:30:00", "30/03/2025 03:00:00", "1"),
        ("30/03/2025 03:00:00", "30/03/2025 03:30:00", "1"),
    ]
    file = parsed(sheet(*rows))
    assert (file.holes, len(file.blocks[0])) == ((), 3)


def test_a_ghost_hour_in_march_is_off_grid_and_no_time_is_invented() -> None:
    walls = ("01:00", "01:30", "02:00", "02:30", "03:00", "03:30")
    file = parsed(sheet(*((f"30/03/2025 {a}:00", f"30/03/2025 {b}:00", "1") for a, b in pairwise(walls))))
    assert file.blocks[0].starts.tolist() == [utc("2025-03-30T00:00") + 1800 * n for n in range(3)]
    assert [(line.line, line.reason) for line in file.refused] == [(4, Reason.OFF_GRID), (5, Reason.OFF_GRID)]
    assert file.holes == ()


def test_unavailable_data_are_refused_and_no_hole() -> None:
    rows = [
        ("01/12/2025 00:00:00", "01/12/2025 00:30:00", "1"),
        ("01/12/2025 00:30:00", "01/12/2025 01:00:00", "NA"),
        ("01/12/2025 01:00:00", "01/12/2025 01:30:00", "1"),
    ]
    file = parsed(sheet(*rows))
    assert [(line.line, line.reason) for line in file.refused] == [(3, Reason.EMPTY_VALUE)]
    assert (file.rows, file.holes, len(file.blocks[0])) == (3, (), 2)


def test_bad_rows_are_refused_by_their_number() -> None:
    rows = [
        ("01/12/2025 00:00:00", "01/12/2025 00:30:00", "1"),
        ("hier", "01/12/2025 01:00:00", "1"),
        ("01/12/2025 01:00:00", "02/12/2025 01:00:00", "1"),
        ("01/12/2025 01:00:00", "01/12/2025 01:30:00", "un"),
        ("01/12/2025 01:30:00", "01/12/2025 02:00:00", "-1"),
        ("01/12/2025 00:00:00", "01/12/2025 00:30:00", "1"),
        ("01/12/2025 00:00:00", "01/12/2025 00:30:00", "2"),
    ]
    file = parsed(sheet(*rows))
    assert [(line.line, line.reason) for line in file.refused] == [
        (3, Reason.BAD_STAMP),
        (4, Reason.BAD_STAMP),
        (5, Reason.BAD_VALUE),
        (6, Reason.NEGATIVE),
        (8, Reason.CONTRADICTION),
    ]
    assert file.duplicates == 1


def test_date_cells_of_a_re_saved_file_are_read() -> None:
    (block,) = parsed(sheet(("2025-12-01 00:00:00", "2025-12-01 00:30:00", 0.62))).blocks
    assert block.values.tolist() == [620 * 1800]


def test_two_sheets_make_consumption_and_injection() -> None:
    row = ("01/12/2025 00:00:00", "01/12/2025 00:30:00", "1")
    file = parsed(sheet(row, name="Production Horaire"), sheet(row))
    assert [block.register.name for block in file.blocks] == ["EAST", "EAIT"]


def test_two_meters_in_one_workbook_are_not_mixed_up() -> None:
    row = ("01/12/2025 00:00:00", "01/12/2025 00:30:00", "1")
    first, second = sheet(row), sheet(row, name="Consommation 2")
    first.rows.insert(0, ["Point Référence Mesure (PRM) :", POINT])
    second.rows.insert(0, ["Point Référence Mesure (PRM) :", "99999999999901"])
    with pytest.raises(UserError) as caught:
        parsed(first, second)
    assert caught.value.facts["seen"] == "enedis.several"


def test_the_meter_stands_beside_its_label() -> None:
    book = sheet(("01/12/2025 00:00:00", "01/12/2025 00:30:00", "1"))
    book.rows.insert(0, [None, "Point Référence Mesure (PRM) : ", POINT])
    assert parsed(book).meter == Meter(POINT)


def test_other_sheets_are_not_curves() -> None:
    assert not sniff([Grid("a", [["Date", "Valeur (en kWh)"]]), Grid("b", [])])


def test_the_made_workbook_has_the_portal_s_places() -> None:
    assert curve_workbook(curve_block([0], [1800], [1]))[:2] == table_workbook({})[:2] == b"PK"
