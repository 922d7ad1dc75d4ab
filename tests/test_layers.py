"""What a process loads: no Qt without a window, no keyring with a passphrase, nothing heavy where it is not used."""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import persienne
from persienne.base.slats import Slat
from support.enedis_files import curve_workbook
from support.households import environment, make_cheap, put, weeks
from support.wire_homes import new_home

if TYPE_CHECKING:
    from collections.abc import Mapping

QT = {"PySide6", "shiboken6", "pyqtgraph"}
HEAVY = QT | {"pandas", "keyring", "secretstorage", "jeepney", "sqlite_utils", "python_calamine", "openpyxl"}

# The modules that a process has loaded, by the first part of their names, on the last line that it writes.
TOLD_AT_THE_END = """if True:
    import atexit, json, sys
    def tell():
        print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
    atexit.register(tell)
"""


def loaded(script: str, *arguments: object, env: Mapping[str, str] | None = None) -> set[str]:
    """The packages that a process has loaded when it ends; it ends well."""
    command = [sys.executable, "-c", TOLD_AT_THE_END + script, *map(str, arguments)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stderr.splitlines()[-1]))


def command(*arguments: object, env: Mapping[str, str]) -> set[str]:
    """The packages that a command has loaded."""
    script = "    from persienne.__main__ import main\n    main()"
    return loaded(script, *arguments, env=env)


@pytest.mark.slow
def test_the_half_without_a_window_imports_without_qt() -> None:
    folder = str(Path(persienne.__file__).parent)
    names = [
        module.name
        for module in pkgutil.walk_packages([folder], "persienne.", onerror=lambda _: None)
        if not module.name.startswith("persienne.ui") and not module.name.endswith("__main__")
    ]
    assert len(names) > 40
    script = "    import importlib\n    for name in sys.argv[1:]: importlib.import_module(name)"
    packages = loaded(script, *names)
    assert "persienne" in packages
    assert packages & (QT | {"pandas", "keyring"}) == set()


@pytest.mark.slow
def test_the_version_is_told_without_anything(tmp_path: Path) -> None:
    packages = command("--version", env=environment(tmp_path))
    assert packages & (HEAVY | {"numpy", "sqlcipher3", "cryptography"}) == set()


@pytest.mark.slow
def test_an_import_loads_nothing_of_mail_or_of_the_web(tmp_path: Path) -> None:
    make_cheap(tmp_path / "household", Slat.HALF)
    csv = put(tmp_path, "a.csv", weeks(days=2).curve)
    packages = command("import", "--json", csv, env=environment(tmp_path))
    assert "numpy" in packages
    assert packages & {"email", "html", "http", "ssl", "xml", "asyncio", "serial"} == set()


@pytest.mark.slow
def test_no_command_loads_qt_pandas_or_the_keyring(tmp_path: Path) -> None:
    make_cheap(tmp_path / "household", Slat.HALF)
    env = environment(tmp_path)
    csv = put(tmp_path, "a.csv", weeks(days=2).curve)
    xlsx = put(tmp_path, "a.xlsx", curve_workbook(weeks(days=1).curve))
    for arguments in (
        ("import", "--json", csv, xlsx),
        ("imports", "--json"),
        ("series", "--level", "day", "--json"),
        ("undo", "1"),
    ):
        packages = command(*arguments, env=env)
        assert "sqlcipher3" in packages
        assert packages & HEAVY == set(), arguments


@pytest.mark.slow
def test_init_with_a_passphrase_loads_no_keyring(tmp_path: Path) -> None:
    assert command("init", env=environment(tmp_path)) & (QT | {"keyring", "secretstorage"}) == set()


@pytest.mark.slow
def test_until_a_child_has_answered_an_import_loads_no_numpy(tmp_path: Path) -> None:
    new_home(tmp_path).close()
    script = """
    from pathlib import Path
    from persienne.cli.commands import imports
    from persienne.household.household import Household
    from persienne.household.measures.read_files import read_files
    home = Household.open_with(Path(sys.argv[1]), bytes(range(32)))
    (refusal,) = read_files(home.conn, [Path(sys.argv[1], "nothing.csv")])
    print(imports.file_object(refusal))"""
    assert "numpy" not in loaded(script, tmp_path)


@pytest.mark.slow
def test_recording_loads_no_numpy(tmp_path: Path) -> None:
    new_home(tmp_path).close()
    code = """import sys
from pathlib import Path
from persienne.collecting.collector import Collector
from persienne.household.household import Household
from persienne.household.measures import write_meter
from persienne.meters.tic.readings import POWER, SOURCES
from persienne.base.reading import Meter, Quality, Reading, energy_register, index_register
key = bytes(range(32))
home = Household.open_with(Path(sys.argv[1]), key)
source = next(iter(SOURCES.values()))
device = write_meter.Device("021234567890", source)
said = [Reading(Meter(), index_register('EAST'), at, 0, 5 + at, Quality.MEASURED, source) for at in (1800, 3600)]
said.append(Reading(Meter(), energy_register('EAST'), 1800, 1800, 1800 * 3600, Quality.MEASURED, source))
said.append(Reading(Meter(), POWER, 3600, 0, 500, Quality.MEASURED, source))
write_meter.record_meter_line(home.conn, device, said, [], at=3700)
write_meter.resume_meter_line(home.conn, device)
sys.exit('numpy' in sys.modules)"""
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False).returncode == 0
