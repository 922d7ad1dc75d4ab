"""The process: a frozen program, which has no Python to start, reads files by starting itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from persienne.importers.child import FLAG
from persienne.importers.file_reader import FileReader, ReadFile
from support.enedis_files import curve_block, curve_workbook

if TYPE_CHECKING:
    from pathlib import Path


def test_the_program_is_its_own_child(tmp_path: Path) -> None:
    (tmp_path / "week.xlsx").write_bytes(curve_workbook(curve_block([1_700_006_400], [1800], [100])))
    with FileReader(command=[sys.executable, "-m", "persienne", FLAG]) as reader:
        (entry,) = reader.read(tmp_path / "week.xlsx")
    assert isinstance(entry, ReadFile)
    assert entry.parsed.format == "enedis.curve.xlsx"
