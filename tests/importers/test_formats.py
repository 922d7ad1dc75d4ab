from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.importers.answers import check
from persienne.importers.files import HEAD, MAX_FILE, MAX_LOG
from persienne.importers.formats import MAX_CURVE, MAX_TEXT, read_content, too_large
from persienne.importers.job import Job
from persienne.importers.workbooks import MAX_FILE as MAX_WORKBOOK
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Succession
from support.chance import cases
from support.enedis_files import curve_block, curve_csv, curve_workbook, energy_workbook, index_csv, table_workbook
from support.spellings import as_csv, as_html, as_ods, ods_of, rows_of_sheet
from support.tic_logs import log

LINES = [f"2024-01-10T0{hour}:00:00+01:00;{100 + hour}" for hour in range(1, 9)]
CURVE = curve_csv(LINES).encode()
INDEX = index_csv(["2024-07-01T01:00:00+02:00;Arrêté quotidien;100;200;300;300"]).encode("utf-8")
R63 = (
    b"Identifiant PRM;Horodate;Valeur;Pas\n99999999999908;2024-07-19 00:30:00;5;PT30M\n"
    b"99999999999908;2024-10-27 02:00:00;5;PT30M\n"
)
PMAX = (
    curve_csv(["2024-07-01T00:00:00+02:00;4321"]).replace("Courbe de charge", "Puissance maximale quotidienne").encode()
)
LOG = log(Succession(MeterOptions()), range(1_750_000_000, 1_750_000_100, 10))
BLOCK = curve_block([1_700_006_400 + 1800 * n for n in range(4)], [1800] * 4, [100, 200, 300, 400])


JOB = Job("holiday.jpg")


def refused(content: bytes) -> UserError:
    with pytest.raises(UserError) as caught:
        read_content(content, JOB)
    assert caught.value.facts["file"] == JOB.file
    return caught.value


@pytest.mark.for_each(
    ("content", "name"),
    [
        (CURVE, "enedis.curve.csv"),
        (INDEX, "enedis.index.csv"),
        (INDEX.removeprefix(b"\xef\xbb\xbf").decode().encode("cp1252"), "enedis.index.csv"),
        (R63, "enedis.r63.csv"),
        (curve_workbook(BLOCK), "enedis.curve.xlsx"),
        (energy_workbook(BLOCK), "enedis.energy.xlsx"),
        (LOG, "tic"),
        (PMAX.replace(b";W;", b";;"), "enedis.pmax.csv"),
        (table_workbook({"a": [["Date du télé-relevé", "Index totalisateur (en kWh)"]]}), "enedis.index.xlsx"),
    ],
)
def test_a_file_is_recognised_by_its_content(content: bytes, name: str) -> None:
    assert read_content(content, JOB).format == name


@pytest.mark.for_each(
    ("content", "seen", "columns"),
    [
        (b"", "empty", ()),
        (b"\xef\xbb\xbf \r\n", "empty", ()),
        (b"\0" * 1000, "zeros", ()),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf", ()),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "xls", ()),
        (b"\x1f\x8b\x08\0", "gzip", ()),
        (b"\x89PNG\r\n\x1a\n", "image", ()),
        (bytes(range(256)), "binary", ()),
        (b"\x01\x02 text", "binary", ()),
        (b"Bonjour,\ncomment", "text", ()),
        (b"Bonjour tout le monde", "text", ()),
        (b"<!DOCTYPE html><p>Erreur", "html", ()),
        (b"<?xml version='1.0'?><feed/>", "xml", ()),
        (b'  {"meter_reading": {}}', "json", ()),
        (b"Date;kWh;Prix;d;e;f;g;h;i;j\n1;2;3", "csv", ("Date", "kWh", "Prix", "d", "e", "f", "g", "h")),
        (b"Category\tHP\tHC\n", "csv", ("Category", "HP", "HC")),
        (PMAX.replace(b";W;", b";kW;"), "enedis.other_unit", None),
        (CURVE.replace(b";W;", b";kW;"), "csv", None),
        (table_workbook({"a": [["Mois", "Prix", "Total"]]}), "xlsx", ("Mois", "Prix", "Total")),
        (table_workbook({}), "xlsx", None),
    ],
)
def test_an_unknown_file_says_what_was_seen(content: bytes, seen: str, columns: tuple[str, ...] | None) -> None:
    error = refused(content)
    assert (error.code, error.facts["seen"]) == ("file_unknown", seen)
    if columns is not None:
        assert error.facts["columns"] == columns


def test_an_archive_inside_an_archive_is_a_zip() -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as target:
        target.writestr("a.csv", CURVE)
    assert refused(archive.getvalue()).facts["seen"] == "zip"


def test_two_gigabytes_of_zeros_are_refused_by_their_head() -> None:
    assert too_large(b"\0" * HEAD, 2 << 30, JOB).facts == {"file": JOB.file, "seen": "zeros", "columns": ()}


@pytest.mark.parametrize(
    ("head", "limit"), [(CURVE, MAX_CURVE), (R63, MAX_TEXT), (b"PK\x03\x04", MAX_FILE), (LOG, MAX_LOG)]
)
def test_a_recognised_file_that_is_too_large_is_told_so(head: bytes, limit: int) -> None:
    error = too_large(head, 2 << 30, JOB)
    assert error.code == "file_too_large"
    assert (error.facts["size"], error.facts["limit"]) == (2 << 30, limit)


@pytest.mark.slow
def test_a_text_that_may_not_be_read_within_the_memory_of_the_child_is_too_large() -> None:
    for head, limit in ((CURVE, MAX_CURVE), (R63, MAX_TEXT)):
        assert limit < MAX_FILE
        error = refused(head + b"\n" * (limit + 1 - len(head)))
        assert (error.code, error.facts["size"], error.facts["limit"]) == ("file_too_large", limit + 1, limit)
    assert refused(b"holiday" * (MAX_TEXT // 7 + 1)).code == "file_unknown"


def test_a_workbook_may_not_be_as_large_as_an_archive_of_files() -> None:
    error = refused(b"PK\x03\x04" + b"\0" * MAX_WORKBOOK)
    assert (error.code, error.facts["limit"]) == ("file_too_large", MAX_WORKBOOK)


def test_zeros_after_a_good_head_are_damage() -> None:
    error = refused(CURVE + b"\n" * HEAD + b"\0" * 100)
    assert (error.code, error.facts["detail"]) == ("file_damaged", "encoding")


def test_a_truncated_workbook_is_damaged() -> None:
    error = refused(curve_workbook(BLOCK)[:3000])
    assert (error.code, error.facts["detail"]) == ("file_damaged", "zip")


HEADER = "Début", "Fin", "Valeur (en kW)"
UNREADABLE = {
    "watts in words": (CURVE.replace(b":00+01:00;", b":00+01:00;env. "), "Valeur", "env. 101"),
    "american dates": (CURVE.replace(b"2024-01-10T", b"Jan 10 2024 "), "Horodate", "Jan 10 2024 01:00:00+01:00"),
    "thousands with a point": (CURVE.replace(b";10", b";1.10"), "Valeur", "1.101"),
    "indexes in words": (INDEX.replace(b"100;200;300;300", b"a;200;300;300"), "EAS F1", "a"),
    "steps in words": (R63.replace(b"PT30M", b"demi-heure"), "Pas", "demi-heure"),
    "kilowatts in words": (
        table_workbook({"a": [HEADER, ["01/12/2025 00:00", "01/12/2025 00:30", "env. 0,62"]]}),
        "Valeur (en kW)",
        "env. 0,62",
    ),
    "days in words": (table_workbook({"a": [["Date", "Valeur (en kWh)"], ["lundi", "3"]]}), "Date", "lundi"),
}


@pytest.mark.for_each("name", UNREADABLE)
def test_a_known_file_without_a_readable_value_is_refused_by_its_column_and_a_cell(name: str) -> None:
    content, column, seen = UNREADABLE[name]
    error = refused(content)
    assert (error.code, error.facts["column"], error.facts["seen"]) == ("file_unreadable_values", column, seen)


def test_a_known_file_of_empty_values_is_read_as_nothing() -> None:
    rows = [HEADER, ["01/12/2025 00:00", "01/12/2025 00:30", "NA"], ["01/12/2025 00:30", "01/12/2025 01:00", None]]
    file = read_content(table_workbook({"a": rows}), JOB)
    assert (file.rows, file.blocks, [line.reason.value for line in file.refused]) == (2, (), ["empty_value"] * 2)


@pytest.mark.parametrize("content", [CURVE, INDEX, R63, curve_workbook(BLOCK)])
def test_a_wish_to_stop_ends_the_read(content: bytes) -> None:
    with pytest.raises(UserError, match="cancelled"):
        read_content(content, Job("file", cancelled=lambda: True))


def test_naive_stamps_are_read_in_the_zone_asked_for() -> None:
    jobs = (Job("file", zone) for zone in ("Europe/Paris", "Indian/Reunion"))
    paris, reunion = (read_content(R63, job).blocks[0] for job in jobs)
    assert int(paris.starts[0] - reunion.starts[0]) == 2 * 3600


def only_user_errors(content: bytes) -> None:
    """A file may be read or refused; nothing else may happen."""
    try:
        file = read_content(content, JOB)
    except UserError:
        return
    check(file)


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"<table><td>", b"sep=,\n"]),
)
def test_random_bytes_never_crash(content: bytes, start: bytes) -> None:
    only_user_errors(start + content)


SHEET_ROWS = rows_of_sheet(curve_workbook(BLOCK))


@pytest.mark.slow
@given(
    st.sampled_from([CURVE, INDEX, R63, as_csv(SHEET_ROWS), as_html(SHEET_ROWS)]),
    st.lists(
        st.tuples(
            st.integers(0, 2000),
            st.integers(0, 12),
            st.one_of(st.binary(max_size=6), st.sampled_from([b";", b"\n", b'"', b"-", b"9" * 30])),
        ),
        max_size=6,
    ),
)
@settings(max_examples=cases(400))
def test_mutated_text_files_never_crash(content: bytes, edits: list[tuple[int, int, bytes]]) -> None:
    for place, length, new in edits:
        at = place % (len(content) + 1)
        content = content[:at] + new + content[at + length :]
    only_user_errors(content)


CONTENT = re.search(
    b"<table:table .*</table:table>", zipfile.ZipFile(io.BytesIO(as_ods(SHEET_ROWS))).read("content.xml")
)


@pytest.mark.slow
@given(
    st.lists(
        st.tuples(st.integers(0, 9000), st.integers(0, 12), st.text(alphabet="<>/='\"a1 &;", max_size=6)), max_size=4
    )
)
@settings(max_examples=cases(300))
def test_mutated_ods_never_crash(edits: list[tuple[int, int, str]]) -> None:
    assert CONTENT is not None
    tables = CONTENT[0].decode()
    for place, length, new in edits:
        at = place % (len(tables) + 1)
        tables = tables[:at] + new + tables[at + length :]
    only_user_errors(ods_of(tables))
