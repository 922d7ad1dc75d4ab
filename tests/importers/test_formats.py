from __future__ import annotations

import os
import time
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.importers import formats
from persienne.importers.formats import read_file
from support.enedis_files import curve_block, curve_csv, curve_workbook, energy_workbook, index_csv, table_workbook

if TYPE_CHECKING:
    from pathlib import Path

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
BLOCK = curve_block([1_700_006_400 + 1800 * n for n in range(4)], [1800] * 4, [100, 200, 300, 400])


def made(folder: Path, content: bytes, name: str = "holiday.jpg") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def refused(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        read_file(path)
    assert caught.value.facts["file"] == path.name
    return caught.value


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (CURVE, "enedis.curve.csv"),
        (INDEX, "enedis.index.csv"),
        (INDEX.removeprefix(b"\xef\xbb\xbf").decode().encode("cp1252"), "enedis.index.csv"),
        (R63, "enedis.r63.csv"),
        (curve_workbook(BLOCK), "enedis.curve.xlsx"),
        (energy_workbook(BLOCK), "enedis.energy.xlsx"),
        (table_workbook({"a": [["Date du télé-relevé", "Index totalisateur (en kWh)"]]}), "enedis.index.xlsx"),
    ],
)
def test_a_file_is_recognised_by_its_content(tmp_path: Path, content: bytes, name: str) -> None:
    assert read_file(made(tmp_path, content)).format == name


@pytest.mark.parametrize(
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
        (PMAX, "enedis.pmax", None),
        (CURVE.replace(b";W;", b";kW;"), "csv", None),
        (table_workbook({"a": [["Mois", "Prix", "Total"]]}), "xlsx", ("Mois", "Prix", "Total")),
        (table_workbook({}), "xlsx", None),
    ],
)
def test_an_unknown_file_says_what_was_seen(
    tmp_path: Path, content: bytes, seen: str, columns: tuple[str, ...] | None
) -> None:
    error = refused(made(tmp_path, content))
    assert (error.code, error.facts["seen"]) == ("file_unknown", seen)
    if columns is not None:
        assert error.facts["columns"] == columns


def test_a_zip_of_something_else_is_a_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as target:
        target.writestr("../../evil.csv", CURVE)
    assert refused(tmp_path / "a.zip").facts["seen"] == "zip"


def test_two_gigabytes_of_zeros_are_refused_by_their_head(tmp_path: Path) -> None:
    path = made(tmp_path, b"")
    os.truncate(path, 2 << 30)
    before = time.process_time()
    assert refused(path).facts["seen"] == "zeros"
    assert time.process_time() - before < 5


@pytest.mark.parametrize(("head", "limit"), [(CURVE, formats.MAX_TEXT), (b"PK\x03\x04", formats.MAX_WORKBOOK)])
def test_a_recognised_file_that_is_too_large_is_not_read(tmp_path: Path, head: bytes, limit: int) -> None:
    path = made(tmp_path, head + b"\n" * formats.HEAD)
    os.truncate(path, 2 << 30)
    error = refused(path)
    assert error.code == "file_too_large"
    assert (error.facts["size"], error.facts["limit"]) == (2 << 30, limit)


def test_zeros_after_a_good_head_are_damage(tmp_path: Path) -> None:
    error = refused(made(tmp_path, CURVE + b"\n" * formats.HEAD + b"\0" * 100))
    assert (error.code, error.facts["detail"]) == ("file_damaged", "encoding")


def test_a_truncated_workbook_is_damaged(tmp_path: Path) -> None:
    error = refused(made(tmp_path, curve_workbook(BLOCK)[:3000]))
    assert (error.code, error.facts["detail"]) == ("file_damaged", "zip")


def test_a_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.csv").code == "file_missing"
    assert refused(made(tmp_path, b"x") / "below").code == "file_missing"
    assert refused(tmp_path / "a\0b").code == "file_missing"


def test_a_folder_cannot_be_read(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "file_unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe").code == "file_unreadable"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_cannot_be_read(tmp_path: Path) -> None:
    path = made(tmp_path, CURVE)
    path.chmod(0)
    assert refused(path).code == "file_unreadable"


HEADER = "Début", "Fin", "Valeur (en kW)"
UNREADABLE = {
    "watts in words": (CURVE.replace(b":00+01:00;", b":00+01:00;env. "), "Valeur", "env. 101"),
    "american dates": (CURVE.replace(b"2024-01-10T", b"Jan 10 2024 "), "Horodate", "Jan 10 2024 01:00:00+01:00"),
    "thousands with a point": (CURVE.replace(b";10", b";1.10"), "Valeur", "1.101"),
    "indexes in words": (INDEX.replace(b"100;200;300;300", b"a;200;300;300"), "EAS F1", "a"),
    "steps in words": (R63.replace(b"PT30M", b"demi-heure"), "Pas", "demi-heure"),
    "kilowatts in words": (
        table_workbook({"a": [HEADER, ["01/12/2025 00:00", "01/12/2025 00:30", "0,62 kW"]]}),
        "Valeur (en kW)",
        "0,62 kW",
    ),
    "days in words": (table_workbook({"a": [["Date", "Valeur (en kWh)"], ["lundi", "3"]]}), "Date", "lundi"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_known_file_without_a_readable_value_is_refused_by_its_column_and_a_cell(tmp_path: Path, name: str) -> None:
    content, column, seen = UNREADABLE[name]
    error = refused(made(tmp_path, content))
    assert (error.code, error.facts["column"], error.facts["seen"]) == ("file_unreadable_values", column, seen)


def test_a_known_file_of_empty_values_is_read_as_nothing(tmp_path: Path) -> None:
    rows = [HEADER, ["01/12/2025 00:00", "01/12/2025 00:30", "NA"], ["01/12/2025 00:30", "01/12/2025 01:00", None]]
    file = read_file(made(tmp_path, table_workbook({"a": rows})))
    assert (file.rows, file.blocks, [line.reason.value for line in file.refused]) == (2, (), ["empty_value"] * 2)


@pytest.mark.parametrize("content", [CURVE, INDEX, R63, curve_workbook(BLOCK)])
def test_a_wish_to_stop_ends_the_read(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UserError, match="cancelled"):
        read_file(made(tmp_path, content), cancelled=lambda: True)


def test_naive_stamps_are_read_in_the_zone_asked_for(tmp_path: Path) -> None:
    path = made(tmp_path, R63)
    paris, reunion = (read_file(path, zone=zone).blocks[0] for zone in ("Europe/Paris", "Indian/Reunion"))
    assert int(paris.starts[0] - reunion.starts[0]) == 2 * 3600


def only_user_errors(path: Path) -> None:
    """A file may be read or refused; nothing else may happen."""
    try:
        file = read_file(path)
    except UserError:
        return
    for block in file.blocks:
        ends = block.starts + block.durations
        assert (block.starts[1:] >= ends[:-1]).all()
        assert (block.values >= 0).all()
        assert len(block.starts) == len(block.durations) == len(block.values) == len(block.qualities)


SHARED_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"]))
@SHARED_FOLDER
def test_random_bytes_never_crash(tmp_path: Path, content: bytes, start: bytes) -> None:
    only_user_errors(made(tmp_path, start + content))


@pytest.mark.slow
@given(
    st.sampled_from([CURVE, INDEX, R63]),
    st.lists(
        st.tuples(
            st.integers(0, 2000),
            st.integers(0, 12),
            st.one_of(st.binary(max_size=6), st.sampled_from([b";", b"\n", b'"', b"-", b"9" * 30])),
        ),
        max_size=6,
    ),
)
@settings(SHARED_FOLDER, max_examples=400)
def test_mutated_text_files_never_crash(tmp_path: Path, content: bytes, edits: list[tuple[int, int, bytes]]) -> None:
    for place, length, new in edits:
        at = place % (len(content) + 1)
        content = content[:at] + new + content[at + length :]
    only_user_errors(made(tmp_path, content))


WORKBOOKS = (curve_workbook(BLOCK), energy_workbook(BLOCK))


@given(
    st.sampled_from(WORKBOOKS),
    st.lists(st.tuples(st.integers(0, 20_000), st.binary(min_size=1, max_size=4)), min_size=1, max_size=4),
)
@settings(SHARED_FOLDER, max_examples=60)
def test_mutated_workbooks_never_crash(tmp_path: Path, content: bytes, edits: list[tuple[int, bytes]]) -> None:
    for place, new in edits:
        at = place % len(content)
        content = content[:at] + new + content[at + len(new) :]
    only_user_errors(made(tmp_path, content))
