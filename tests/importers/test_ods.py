from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.importers.job import Job
from persienne.importers.table import MAX_CELLS, Grid
from persienne.importers.workbooks import read_workbook
from support.chance import cases
from support.enedis_files import curve_csv
from support.spellings import as_ods, ods_of, rows_of_csv

JOB = Job("book.ods")


def cell(text: str, said: str = "") -> str:
    return f"<table:table-cell {said}><text:p>{text}</text:p></table:table-cell>"


def row(*cells: str, said: str = "") -> str:
    return f"<table:table-row {said}>{''.join(cells)}</table:table-row>"


def table(*rows: str, name: str = "a") -> str:
    return f'<table:table table:name="{name}">{"".join(rows)}</table:table>'


def sheets(data: bytes) -> list[tuple[str, list[list[object]]]]:
    return [(sheet.name, list(map(list, sheet.rows))) for sheet in read_workbook(data, JOB) if isinstance(sheet, Grid)]


def rows_of(*rows: str) -> list[list[object]]:
    ((_, found),) = sheets(ods_of(table(*rows)))
    return found


def detail_of(data: bytes) -> object:
    with pytest.raises(UserError) as caught:
        read_workbook(data, JOB)
    assert caught.value.code == "file_damaged"
    return caught.value.facts["detail"]


def test_a_cell_says_its_value_whatever_it_shows() -> None:
    kinds = (
        'office:value-type="float" office:value="0.62"',
        'office:value-type="date" office:date-value="2025-12-01T00:30:00"',
        'office:value-type="date" office:date-value="2025-12-01"',
        'office:value-type="string" office:string-value="meant"',
        'office:value-type="float" office:value="INF"',
    )
    shown = [cell("shown", kind) for kind in kinds]
    assert rows_of(row(*shown)) == [[0.62, "2025-12-01 00:30:00", "2025-12-01", "meant", "shown"]]


def test_a_text_is_its_paragraphs_without_the_notes_on_it() -> None:
    note = "<office:annotation><text:p>a note</text:p></office:annotation>"
    text = "<text:p>a<text:s text:c='2'/>b <text:span>c</text:span></text:p><text:p>d</text:p>"
    assert rows_of(row(f"<table:table-cell>{note}{text}</table:table-cell>")) == [["a  b c d"]]


def test_each_table_is_a_sheet_and_one_inside_a_cell_is_none() -> None:
    inner = f"<table:table-cell>{table(row(cell('x')))}<text:p>y</text:p></table:table-cell>"
    assert sheets(ods_of(table(row(inner)) + table(name="b"))) == [("a", [["y"]]), ("b", [])]


def test_what_is_repeated_stands_there_as_often() -> None:
    twice = 'table:number-columns-repeated="2"'
    rows = [
        row(f"<table:table-cell {twice}/>", cell("x", twice), said='table:number-rows-repeated="2"'),
        row(cell("y")),
    ]
    assert rows_of(*rows) == [[None, None, "x", "x"], [None, None, "x", "x"], ["y"]]


def test_a_million_empty_rows_are_counted_and_not_made() -> None:
    made = rows_of_csv(curve_csv(["2025-12-01T00:30:00+01:00;5"]))
    ((_, found),) = sheets(as_ods(made, empty_rows=1_048_000))
    assert len(found) == len(made)


@pytest.mark.parametrize(
    ("rows", "detail"),
    [
        (
            [row(said='table:number-rows-repeated="1048575"'), row(cell("x", 'table:number-columns-repeated="16384"'))],
            "extents",
        ),
        ([row(cell("x", 'table:number-columns-repeated="999999999999"'))], "extents"),
        ([row(cell("x"), cell("y"), said=f'table:number-rows-repeated="{MAX_CELLS // 2 + 1}"')], "size"),
        ([row(cell("x"), said='table:number-rows-repeated="many"')], "workbook"),
        (["<table:table-row>"], "workbook"),
    ],
)
def test_a_sheet_that_claims_too_much_is_refused(rows: list[str], detail: str) -> None:
    assert detail_of(ods_of(table(*rows))) == detail


def test_a_document_that_declares_its_type_is_refused_before_an_entity_unfolds() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    assert detail_of(as_ods([["x"]], prologue=laughs)) == "workbook"


def test_a_document_without_content_is_damaged() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert detail_of(data.getvalue()) == "workbook"


PARTS = st.sampled_from(
    [
        "<table:table>",
        "</table:table>",
        "<table:table-row>",
        "</table:table-row>",
        "<table:table-cell>",
        "<text:p>",
        "</text:p>",
        "</table:table-cell>",
        "<office:annotation>",
        "</office:annotation>",
        "<text:s text:c='9'/>",
        "x",
        "1",
    ]
)


@given(st.lists(PARTS, max_size=14))
@settings(max_examples=cases(60))
def test_elements_in_any_order_are_read_or_damaged(parts: list[str]) -> None:
    codes = set()
    try:
        read_workbook(ods_of("".join(parts)), JOB)
    except UserError as error:
        codes.add(error.code)
    assert codes <= {"file_damaged"}
