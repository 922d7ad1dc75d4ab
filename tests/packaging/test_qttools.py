from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support.scripts import compile_copy, script

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


def test_a_catalogue_that_a_program_has_open_is_replaced_and_not_written_into(tmp_path: Path) -> None:
    """Qt maps it into memory: a program whose file is cut under it is killed (SIGBUS)."""
    folder = compile_copy(tmp_path)
    catalogue, source = folder / "persienne_fr.qm", folder / "persienne_fr.ts"
    with catalogue.open("rb") as opened:
        shutil.rmtree(folder.parent / "words")
        source.write_bytes(b'<!DOCTYPE TS><TS version="2.1" language="fr"></TS>')
        script("qttools").compile_all(tmp_path)
        assert len(opened.read()) > 100_000
    assert catalogue.stat().st_size < 1_000
    assert sorted(path.suffix for path in folder.iterdir()) == [".json", ".json", ".json", ".qm", ".qm", ".ts", ".ts"]
