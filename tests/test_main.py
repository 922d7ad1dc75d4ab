"""The process: a frozen program, which has no Python to start, reads a workbook by starting itself."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import openpyxl

from persienne.importers.xlsx_child import FLAG


def test_the_program_is_its_own_child_for_workbooks() -> None:
    book, packed = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["kWh", 1.5])
    book.save(packed)
    child = [sys.executable, "-m", "persienne", FLAG]
    done = subprocess.run(child, input=packed.getvalue(), capture_output=True, check=True)
    assert json.loads(done.stdout)[0][1] == [["kWh", 1.5]]
