from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.importers.job import Job
from persienne.importers.table import GRID_STRETCH, Grid, find_table, meter_in, only, tables_in, written_point_in

if TYPE_CHECKING:
    from persienne.importers.cells import Cell

POINT = "99999999999909"
NEEDED = {"start": "debut", "value": r"valeur \(en kwh?\)"}


def grid(*rows: list[Cell], name: str = "a") -> Grid:
    return Grid(name, list(rows))


def test_columns_are_found_by_name_in_any_order_and_row() -> None:
    table = find_table(grid(["a title"], [], [None, "Valeur (en kW)", "x", " DÉBUT "], [1.5]), NEEDED)
    assert table is not None
    assert (table.header, dict(table.places)) == (3, {"start": 3, "value": 1})
    assert (table.title("start"), table.title_at(2), table.title_at(7)) == ("DÉBUT", "x", "8")


@pytest.mark.parametrize("titles", [["Début"], ["Début", "Début", "Valeur (en kW)"], ["Debut de x", "Valeur (en kW)"]])
def test_a_column_that_is_missing_doubled_or_called_otherwise_makes_no_table(titles: list[Cell]) -> None:
    assert find_table(grid(titles), NEEDED) is None


def test_a_header_below_the_data_is_none() -> None:
    assert find_table(grid(["01/12/2025 00:00", 5], ["Début", "Valeur (en kW)"]), NEEDED) is None


def test_a_column_that_need_not_be_there_has_no_cell() -> None:
    table = find_table(grid(["Début", "Valeur (en kW)"], ["x", 1.5]), NEEDED, {"kind": "type.*"})
    assert table is not None
    (row,) = table.rows()
    assert (table.cell(row, "start"), table.cell(row, "value"), table.cell(row, "kind")) == ("x", 1.5, None)
    assert row.seen == "x;1.5"


def test_rows_with_a_note_beside_the_table_are_not_its_own() -> None:
    table = find_table(grid([None, "Début", "Valeur (en kW)"], ["a note"], [None, "x"], [None, " "]), NEEDED)
    assert table is not None
    assert [row.number for row in table.own_rows()] == [3]
    assert [row.number for row in table.rows()] == [2, 3]


def test_a_long_grid_is_handed_out_in_pieces_with_its_numbers() -> None:
    made = grid(*([n] for n in range(GRID_STRETCH + 2)))
    assert [stretch.number for stretch in made.stretches(1)] == [2, GRID_STRETCH + 2]
    assert [row.number for stretch in made.stretches(1) for row in stretch.rows()] == list(range(2, GRID_STRETCH + 3))


def test_what_is_said_stands_below_a_row_of_labels_or_beside_a_label() -> None:
    old = grid(["Identifiant PRM", "Date de fin", "Grandeur métier"], [POINT, "31/12/2025", "Production"])
    new = grid(
        [None, "Point Référence Mesure (PRM) :", POINT, "Date de fin :", "31/12/2025"],
        ["Type de comptage", "Production"],
    )
    for made in (old, new):
        assert (made.point, made.announced_end, made.is_production) == (POINT, "31/12/2025", True)


def test_a_row_of_labels_may_stand_above_a_shorter_row() -> None:
    made = grid([None, None, "Identifiant PRM", "Unite"], ["x"])
    assert (made.point, made.said("unite"), meter_in([made], Job("x")).point) == (None, "", None)


def test_the_name_of_a_sheet_counts_where_nothing_in_it_says_more() -> None:
    said: list[Cell] = ["Type de comptage :", "Production"]
    assert grid(said, name="Consommation Horaire").is_production
    assert grid(name="Export Production").is_production
    assert not grid(name="Consommation-Production").is_production


def test_consumption_comes_first_and_several_are_not_mixed_up() -> None:
    titles: list[Cell] = ["Début", "Valeur (en kW)"]
    tables = tables_in([grid(titles, name="Production"), grid(titles), grid(["x"])], NEEDED)
    assert [table.sheet.name for table in tables] == ["a", "Production"]
    with pytest.raises(UserError) as caught:
        only(tables, Job("x"))
    assert caught.value.facts["seen"] == "enedis.several"
    assert only(tables[:1], Job("x")) is tables[0]


def test_sheets_name_one_meter_or_what_stands_in_its_place() -> None:
    label = "Point Référence Mesure (PRM)"
    good, bad, other = (grid([label, point]) for point in (POINT, "2,31282E+13", "99999999999908"))
    assert (meter_in([bad, good], Job("x")).point, written_point_in([bad, good])) == (POINT, "")
    assert (meter_in([bad], Job("x")).point, written_point_in([grid(), bad])) == (None, "2,31282E+13")
    with pytest.raises(UserError):
        meter_in([good, other], Job("x"))
