from __future__ import annotations

import io
import os
import random
import struct
import subprocess
import sys
import time
import zipfile
import zlib

import pytest

from persienne.base.errors import UserError
from persienne.importers import xlsx, xlsx_child
from persienne.importers.job import Job, never
from persienne.importers.xlsx import is_workbook, read_workbook
from support.enedis_files import curve_block, curve_workbook, table_workbook

JOB = Job("book.xlsx")
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def book_with(sheet: str | bytes) -> bytes:
    """A good workbook whose first sheet is replaced."""
    good = io.BytesIO(table_workbook({"a": [["x"]]}))
    result = io.BytesIO()
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(info.filename, sheet if info.filename == "xl/worksheets/sheet1.xml" else source.read(info))
    return result.getvalue()


def cells(*references: str) -> str:
    return SHEET.format("".join(f'<row><c r="{reference}"><v>1</v></c></row>' for reference in references))


def detail_of(data: bytes, job: Job = JOB) -> object:
    with pytest.raises(UserError) as caught:
        read_workbook(data, job)
    assert caught.value.code == "file_damaged"
    return caught.value.facts["detail"]


def test_cells_come_out_plain_and_in_their_place() -> None:
    sheets = read_workbook(table_workbook({"a": [["x", None, 1.5], [], [None, "0,62", 3, True]]}), JOB)
    assert [sheet.name for sheet in sheets] == ["Page d'accueil", "a"]
    assert sheets[1].rows == [["x", None, 1.5], [], [None, "0,62", 3.0, "True"]]


def test_the_extents_bomb_is_refused_before_it_is_opened() -> None:
    assert detail_of(book_with(cells("A1", "XFD1048576"))) == "extents"


def test_an_extents_bomb_in_a_row_number_is_refused() -> None:
    assert detail_of(book_with(SHEET.format("<row r='99999999'><c><v>1</v></c></row>"))) == "extents"


def test_the_child_outlives_no_bomb_and_takes_no_one_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last fence alone: whatever calamine does with the bomb, this process sees an exit code."""
    monkeypatch.setattr(xlsx, "MAX_EXTENT", 1 << 60)
    assert detail_of(book_with(cells("A1", "XFD1048576"))) == "workbook"


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
    monkeypatch.setattr(xlsx, "MAX_UNPACKED", 1 << 20)
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


def test_a_wish_to_stop_ends_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    answers = iter([False] * 12)
    job = Job("book.xlsx", cancelled=lambda: next(answers, True))
    before = time.monotonic()
    with pytest.raises(UserError, match="cancelled"):
        read_workbook(table_workbook({}), job)
    assert time.monotonic() - before < 30


def test_a_child_that_never_answers_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(xlsx, "TIMEOUT", 0.2)
    assert detail_of(table_workbook({})) == "timeout"


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert xlsx._command() == [sys.executable, xlsx_child.FLAG]


def test_the_child_loads_neither_numpy_nor_qt_nor_persienne() -> None:
    code = (
        "import runpy, sys, io; "
        "sys.stdin = io.TextIOWrapper(io.BytesIO(sys.stdin.buffer.read())); "
        f"runpy.run_path({xlsx_child.__file__!r})['main'](); "
        "heavy = {'numpy', 'PySide6', 'persienne', 'zipfile'} & set(sys.modules); "
        "sys.exit(str(heavy) if heavy else 0)"
    )
    result = subprocess.run([sys.executable, "-c", code], input=table_workbook({}), capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="limits are POSIX")
def test_the_child_leaves_no_core_file_and_is_short_of_memory() -> None:
    code = (
        f"import runpy, resource; runpy.run_path({xlsx_child.__file__!r})['_limit'](); "
        "assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0; "
        f"assert resource.getrlimit(resource.RLIMIT_CPU)[0] == {xlsx_child.SECONDS}"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_wish_to_stop_is_the_default() -> None:
    assert not never()
