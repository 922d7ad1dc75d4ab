"""The process: a frozen program, which has no Python to start, reads files by starting itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.importers.child import FLAG
from persienne.importers.file_reader import FileReader, ReadFile
from support.enedis_files import curve_block, curve_workbook

if TYPE_CHECKING:
    from pathlib import Path


INTERRUPTED = """
import os, signal, sys

class Interrupts:
    def find_spec(self, name, path, target=None):
        if name == "persienne.base.fault_log":
            os.kill(os.getpid(), signal.SIGINT)

import persienne.__main__
sys.meta_path.insert(0, Interrupts())
sys.argv = ["persienne", "imports"]
persienne.__main__.main()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_an_interruption_while_the_program_starts_says_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


ENCLOSED = """if True:
    import sys
    at_start = set(sys.modules)
    from persienne.cli.main import main
    def enclose():
        loaded = [module for name, module in sys.modules.items() if name not in at_start]
        print(sorted({module.__name__.split(".")[0] for module in loaded
            if "site-packages" in (getattr(module, "__file__", None) or "")}))
        raise SystemExit
    main(sys.argv[1:], enclose=enclose)
"""


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["imports"], ["doctor", "--json"], ["--demo"]])
def test_the_process_is_closed_off_before_a_library_of_others_is_loaded(arguments: list[str]) -> None:
    command = [sys.executable, "-c", ENCLOSED, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")


@pytest.mark.slow
def test_the_program_is_its_own_child(tmp_path: Path) -> None:
    (tmp_path / "week.xlsx").write_bytes(curve_workbook(curve_block([1_700_006_400], [1800], [100])))
    with FileReader(command=[sys.executable, "-m", "persienne", FLAG]) as reader:
        (entry,) = reader.read(tmp_path / "week.xlsx")
    assert isinstance(entry, ReadFile)
    assert entry.parsed.format == "enedis.curve.xlsx"
