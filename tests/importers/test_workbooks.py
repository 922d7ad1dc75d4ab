from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.importers import workbooks
from persienne.importers.job import Job, never
from persienne.importers.table import Grid
from persienne.importers.workbooks import Extent, FarReference, is_workbook, read_workbook, saved_on
from support.enedis_files import curve_block, curve_workbook, table_workbook

JOB = Job("book.xlsx")
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def book_with(sheet: str | bytes, name: str = "sheet1.xml") -> bytes:
    """A good workbook whose first sheet is replaced, and is called ``name``."""
    good = io.BytesIO(table_workbook({"a": [["x"]]}))
    result = io.BytesIO()
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            is_sheet = info.filename == "xl/worksheets/sheet1.xml"
            content = sheet if is_sheet else source.read(info).replace(b"sheet1.xml", name.encode())
            target.writestr(info.filename.replace("sheet1.xml", name), content)
    return result.getvalue()


def cells(*references: str, last: str = "") -> str:
    return SHEET.format("".join(f'<row><c r="{reference}"><v>1</v></c></row>' for reference in references) + last)


def made_ods() -> bytes:
    """A sheet of one row, as OpenDocument."""
    namespaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {namespaces}><office:body><office:spreadsheet><table:table table:name='a'>"
        "<table:table-row><table:table-cell office:value-type='string'><text:p>Horodate</text:p></table:table-cell>"
        "<table:table-cell office:value-type='float' office:value='1.5'><text:p>1,5</text:p></table:table-cell>"
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        target.writestr("META-INF/manifest.xml", "<manifest/>")
        target.writestr("content.xml", content)
    return data.getvalue()


def grids(data: bytes) -> list[Grid]:
    sheets = read_workbook(data, JOB)
    assert all(isinstance(sheet, Grid) for sheet in sheets)
    return [sheet for sheet in sheets if isinstance(sheet, Grid)]


def detail_of(data: bytes, job: Job = JOB) -> object:
    with pytest.raises(UserError) as caught:
        read_workbook(data, job)
    assert caught.value.code == "file_damaged"
    return caught.value.facts["detail"]


def test_cells_come_out_plain_and_in_their_place() -> None:
    sheets = grids(table_workbook({"a": [["x", None, 1.5], [], [None, "0,62", 3, True]]}))
    assert [sheet.name for sheet in sheets] == ["Page d'accueil", "a"]
    assert sheets[1].rows == [["x", None, 1.5], [], [None, "0,62", 3.0, "True"]]


@pytest.mark.parametrize(
    "name",
    [
        "sheet1.xml",
        *(pytest.param(name, marks=pytest.mark.slow) for name in ("sheet1.bin", "sheet1", "sheet1.xml.rels")),
    ],
)
def test_the_extents_bomb_is_refused_before_it_is_opened(name: str) -> None:
    (_, first), *_ = [(sheet.name, sheet.rows) for sheet in grids(book_with(cells("A1"), name))]
    assert first == [[1.0]]  # a sheet may be called so
    assert detail_of(book_with(cells("A1", "XFD1048576"), name)) == "extents"


def test_an_extents_bomb_in_a_row_number_is_refused() -> None:
    assert detail_of(book_with(SHEET.format("<row r='99999999'><c><v>1</v></c></row>"))) == "extents"


REFERENCES = st.tuples(
    st.sampled_from(["", "A", "ZZ", "zz", "AAA", "XFD"]), st.sampled_from([1, 9_999, 10_000, 1 << 20])
)


@given(
    st.lists(REFERENCES, max_size=4),
    st.sampled_from(['<c r="{}"/>', "<c r = '{}'/>", '<c\nr\t="{}" s="1">']),
    st.integers(1, 40),
)
def test_no_sheet_that_spans_too_much_is_without_a_far_reference(
    references: list[tuple[str, int]], written: str, size: int
) -> None:
    data = "".join(written.format(f"{letters}{number}") for letters, number in references).encode()
    looks = (FarReference(), Extent())
    for look in looks:
        for start in range(0, len(data), size):
            look.feed(data[start : start + size])
    assert looks[0].too_far or not looks[1].too_far


@pytest.mark.parametrize(
    "last",
    [
        '<row r="1048576"></row>',
        '<row r="1048576" ht="12.8"/>',
        '<row r="1048576"><c r="XFD1048576" s="1"/></row>',
        '<row r="1048576"><c r="XFD1048576" s="1"></c></row>',
        '<row r="1048576"><c r="XFD1048576" s="1"> </c></row>',
    ],
)
def test_rows_and_cells_of_style_alone_make_no_workbook_large(last: str) -> None:
    (_, first), *_ = [(sheet.name, sheet.rows) for sheet in grids(book_with(cells("A1", last=last)))]
    assert first == [[1.0]]


@pytest.mark.parametrize(
    "last",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>',
        '<x:row r="1048576" spans="1:1"><x:c s="1" r="XFD1048576"><x:f>1</x:f></x:c></x:row>',
        "<row r='1048576'>\n<c><v>1</v></c></row><row><c r='XFD1'><v>1</v></c></row>",
    ],
)
def test_a_filled_cell_far_away_makes_a_workbook_too_large(last: str) -> None:
    assert detail_of(book_with(cells("A1", last=last))) == "extents"


def test_a_sheet_of_tags_that_never_end_is_looked_through_in_time() -> None:
    assert detail_of(book_with(SHEET.format('<c r="A1 r="A1 ' * 40_000 + "<c <row r=" * 40_000))) == "workbook"


def test_an_ods_is_a_workbook_too() -> None:
    assert [sheet.rows for sheet in grids(made_ods())] == [[["Horodate", 1.5]]]
    assert is_workbook(made_ods(), JOB)


@pytest.mark.slow
def test_four_hundred_megabytes_of_sheet_are_refused_by_the_directory() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("xl/workbook.xml", "<workbook/>")
        with target.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as stream:
            for _ in range(400):
                stream.write(b" " * (1 << 20))
    assert detail_of(data.getvalue()) == "size"


def test_an_incredible_ratio_is_refused() -> None:
    assert detail_of(book_with(SHEET.format(" " * (20 << 20)))) == "ratio"


def test_a_directory_that_lies_about_a_size_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "MAX_UNPACKED", 1 << 20)
    sheet = SHEET.format(" " * (2 << 20)).encode()
    data = book_with(sheet)
    lie = data.replace(struct.pack("<L", len(sheet)), struct.pack("<L", 1000))
    assert lie != data
    assert detail_of(lie) == "size"


def test_too_many_members_are_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as target:
        for number in range(600):
            target.writestr(str(number), "")
    assert detail_of(data.getvalue()) == "members"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_truncated_workbook_is_damaged(share: float) -> None:
    data = curve_workbook(curve_block([1_700_006_400], [1800], [100]))
    with pytest.raises(UserError) as caught:
        is_workbook(data[: int(len(data) * share)], JOB)
    assert caught.value.facts == {"file": "book.xlsx", "detail": "zip"}


def test_a_broken_checksum_is_damaged() -> None:
    data = book_with(cells("A1"))
    checksum = struct.pack("<L", zlib.crc32(cells("A1").encode()))
    assert detail_of(data.replace(checksum, b"\x01\x02\x03\x04")) == "zip"


def test_a_sheet_that_is_no_xml_is_damaged() -> None:
    assert detail_of(book_with(random.Random(1).randbytes(5000))) == "workbook"


def test_random_bytes_are_no_workbook() -> None:
    with pytest.raises(UserError) as caught:
        is_workbook(random.Random(2).randbytes(5000), JOB)
    assert caught.value.code == "file_damaged"


def test_no_wish_to_stop_is_the_default() -> None:
    assert not never()


@pytest.mark.parametrize(
    ("properties", "day"),
    [
        (
            {"docProps/core.xml": b'<dcterms:modified xsi:type="dcterms:W3CDTF">2026-06-03T08:00:00Z</d>'},
            date(2026, 6, 3),
        ),
        ({"meta.xml": b"<dc:date>2026-06-04T10:11:12.5</dc:date>"}, date(2026, 6, 4)),
        ({"docProps/core.xml": b"<dcterms:modified>2026-13-40</dcterms:modified>"}, None),
        ({"docProps/core.xml": b"<dcterms:created>2026-06-03</dcterms:created>"}, None),
        ({}, None),
    ],
    ids=["XLSX", "ODS", "no day", "its template's day alone", "no properties"],
)
def test_the_day_on_which_a_workbook_says_that_it_was_saved(properties: dict[str, bytes], day: date | None) -> None:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as archive:
        for name, content in {"xl/workbook.xml": b"", **properties}.items():
            archive.writestr(name, content)
    assert saved_on(box.getvalue()) == (None if day is None else day.toordinal())
