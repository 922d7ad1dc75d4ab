"""Bad input, bad disks, sudden ends: each in a clear message, nothing lost, nothing half-done, nothing readable."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.cli.main import main
from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.household.household import Household
from persienne.household.measures.import_report import every_import
from persienne.household.measures.resolved_history import recall_curve
from persienne.store.meters import known_meter
from persienne.vault import PassphraseCredential
from support.enedis_files import curve_workbook, energy_workbook
from support.households import (
    HOUR,
    PASSPHRASE,
    POINT,
    bring,
    environment,
    make_cheap,
    merged,
    modes,
    mounted,
    outcome_of,
    persienne,
    put,
    raised,
    readable,
    state,
    throw_away,
    weeks,
)
from support.programs import started
from support.rows import rows
from support.stored import code_of

pytestmark = pytest.mark.turning  # each test runs commands on a damaged home

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from persienne.base.reading import Block

HOME = weeks(days=3)
YEARS = weeks("2020-10-01", 1120)
CREDENTIAL = PassphraseCredential(PASSPHRASE)
GIB = 1 << 30


@pytest.fixture
def half(tmp_path: Path) -> Iterator[Household]:
    """An open household with three days in it."""
    with throw_away(tmp_path / "household", Slat.HALF) as household:
        bring(household, put(tmp_path, "before.csv", HOME.curve))
        yield household


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """The environment of a process whose household, half open, has three days in it."""
    with_three_days(tmp_path / "household", tmp_path)
    return environment(tmp_path)


def with_three_days(folder: Path, files: Path) -> Path:
    make_cheap(folder, Slat.HALF)
    with closing(Household.open(folder, CREDENTIAL)) as household:
        bring(household, put(files, "before.csv", HOME.curve))
    return folder


def held(folder: Path) -> object:
    """All that a closed household holds, once its file has proved to be whole."""
    with closing(Household.open(folder, CREDENTIAL)) as household:
        assert rows(household, "PRAGMA integrity_check") == [("ok",)]
        assert rows(household, "PRAGMA cipher_integrity_check") == []
        assert rows(household, "PRAGMA foreign_key_check") == []
        return state(household), every_import(household.conn)


# --- hostile files ---------------------------------------------------------------------------------------------------


def sparse(path: Path, head: bytes = b"") -> Path:
    """A file of 2 GiB, of which nothing but its head takes room."""
    with path.open("wb") as file:
        file.write(head)
        file.truncate(2 * GIB)
    return path


def zip_bomb(path: Path) -> Path:
    """A workbook of 200 kB whose sheet unpacks to 200 MB of zeros."""
    path.write_bytes(curve_workbook(HOME.curve))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/bomb.xml", "w") as member:
        for _ in range(200):
            member.write(bytes(1 << 20))
    return path


def truncated(path: Path, at: float) -> Path:
    content = curve_workbook(HOME.curve)
    path.write_bytes(content[: int(len(content) * at)])
    return path


HOSTILE = {
    "2 GiB of zeros": (lambda folder: sparse(folder / "zeros.csv"), "file_unknown"),
    "2 GiB after a curve's head": (
        lambda folder: sparse(folder / "long.csv", write_curve(YEARS.curve)),
        "file_too_large",
    ),
    "2 GiB after a workbook": (
        lambda folder: sparse(folder / "long.xlsx", curve_workbook(HOME.curve)),
        "file_too_large",
    ),
    "a zip bomb": (lambda folder: zip_bomb(folder / "bomb.xlsx"), "file_damaged"),
    "a workbook cut in half": (lambda folder: truncated(folder / "half.xlsx", 0.5), "file_damaged"),
    "a workbook without its last bytes": (lambda folder: truncated(folder / "most.xlsx", 0.99), "file_damaged"),
    "an empty file": (lambda folder: put(folder, "empty.csv", b""), "file_unknown"),
    "noise": (lambda folder: put(folder, "noise.csv", random.Random(3).randbytes(100_000)), "file_unknown"),
    "a folder's name and no folder": (lambda folder: folder / "nowhere" / "a.csv", "file_missing"),
    "a pipe that nobody writes to": (lambda folder: pipe(folder / "pipe.csv"), "file_unreadable"),
}


def pipe(path: Path) -> Path:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    os.mkfifo(path)
    return path


@pytest.mark.turning
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_and_the_next_one_is_read(half: Household, tmp_path: Path, name: str) -> None:
    make, code = HOSTILE[name]
    before = time.process_time()
    outcome = outcome_of(half, make(tmp_path), put(tmp_path, "after.csv", raised(HOME.curve, 10)), at=2)
    assert [refusal.error.code for refusal in outcome.refusals] == [code]
    assert [report.file for report in outcome.reports] == ["after.csv"]
    assert time.process_time() - before < 20  # it was not read to its end; no measure of speed


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is Linux's")
def test_a_file_of_zeros_takes_no_memory(tmp_path: Path, env: Mapping[str, str]) -> None:
    limited = ("prlimit", f"--as={GIB}") if shutil.which("prlimit") else ()
    done = persienne("--lang", "en", "import", sparse(tmp_path / "zeros.csv"), env=env, before=limited)
    assert done.returncode == 1
    assert done.stderr.startswith("zeros.csv holds nothing but zeros")


# --- disks -----------------------------------------------------------------------------------------------------------


@pytest.mark.turning
def test_a_disk_that_fills_in_mid_import_loses_nothing(tmp_path: Path) -> None:
    years = put(tmp_path, "years.csv", YEARS.curve)
    with mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=1m", "none")) as disk:
        folder = with_three_days(disk / "household", tmp_path)
        env = environment(tmp_path, PERSIENNE_HOME=str(folder))
        before = held(folder)
        done = persienne("--lang", "en", "import", years, env=env)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == "The disk is full. Nothing that was stored is lost; free some space and try again.\n"
        assert held(folder) == before
        subprocess.run(["mount", "-o", "remount,size=16m", str(disk)], check=True)
        assert persienne("import", years, env=env).returncode == 0
        with closing(Household.open(folder, CREDENTIAL)) as household:
            assert len(recall_curve(household.conn, known_meter(household.conn, POINT)).series) == len(
                YEARS.curve
            ) + len(HOME.curve)


@pytest.mark.turning
def test_a_disk_with_room_for_the_log_alone_keeps_what_was_committed(tmp_path: Path) -> None:
    """Closing cannot fold the log into the file; the next opening reads it where it is."""
    years = put(tmp_path, "years.csv", YEARS.curve)
    with mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=1700k", "none")) as disk:
        folder = make_cheap(disk / "household", Slat.HALF)
        assert persienne("import", years, env=environment(tmp_path, PERSIENNE_HOME=str(folder))).returncode == 0
        assert (folder / "household.db-wal").exists()
        with closing(Household.open(folder, CREDENTIAL)) as household:
            assert len(recall_curve(household.conn, known_meter(household.conn, POINT)).series) == len(YEARS.curve)


def test_a_disk_that_fills_leaves_the_open_household_usable(tmp_path: Path) -> None:
    years = put(tmp_path, "years.csv", YEARS.curve)
    with (
        mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=1m", "none")) as disk,
        throw_away(disk / "household", Slat.HALF) as household,
    ):
        bring(household, put(tmp_path, "before.csv", HOME.curve))
        before = state(household)
        assert code_of(lambda: bring(household, years, at=2)) == "disk_full"
        assert state(household) == before
        household.slats.move(None, Slat.CLOSED)
        assert household.slats.of_new_meters is Slat.CLOSED


def test_a_read_only_folder_is_read_and_what_would_write_says_so(tmp_path: Path) -> None:
    folder = with_three_days(tmp_path / "real", tmp_path)
    csv = put(tmp_path, "a.csv", raised(HOME.curve, 1))
    bind = ("mount", "--bind", str(folder))
    with mounted(tmp_path / "view", bind, ("mount", "-o", "remount,bind,ro")) as view:
        env = environment(tmp_path, PERSIENNE_HOME=str(view))
        told = persienne("--lang", "en", "series", "--level", "curve", "--json", env=env)
        assert (told.returncode, told.stderr, len(json.loads(told.stdout))) == (0, "", len(HOME.curve))
        for command in (["import", csv], ["undo", "1"], ["slat", "closed"], ["keys", "sheet", "--txt", tmp_path / "s"]):
            done = persienne("--lang", "en", *command, env=env)
            assert (done.returncode, done.stdout) == (1, ""), command
            assert done.stderr.startswith("The household’s folder can’t be written to."), command
        done = persienne("--lang", "en", "--home", view / "new", "init", env=env)
        assert (done.returncode, done.stderr[:40]) == (1, "The household’s folder can’t be written ")
    with closing(Household.open(folder, CREDENTIAL)) as household:
        assert len(recall_curve(household.conn, known_meter(household.conn, POINT)).series) == len(HOME.curve)


# --- sudden ends -----------------------------------------------------------------------------------------------------

STOPPED = """if True:
    import os, pathlib, sys
    from persienne.household.household import Household
    from persienne.household.measures.import_files import import_files
    from persienne.household.measures.import_questions import Answers
    from persienne.vault import PassphraseCredential
    folder, passphrase, *files = sys.argv[1:]
    household = Household.open(pathlib.Path(folder), PassphraseCredential(passphrase))
    household.conn.execute("PRAGMA cache_size = 20")  # so that pages reach the disk before the commit
    def look():
        (days,) = household.conn.execute("SELECT count(*) FROM curve").fetchone()
        if household.conn.in_transaction and days > 3:
            print("all is written and nothing is committed", flush=True)
            sys.stdin.read()
        return False
    import_files(household.conn, map(pathlib.Path, files), Answers(2), cancelled=look)
"""


@pytest.mark.turning
def test_a_kill_before_the_commit_leaves_what_was_there(tmp_path: Path) -> None:
    folder = with_three_days(tmp_path / "household", tmp_path)
    before = held(folder)
    arguments = [str(folder), PASSPHRASE, str(put(tmp_path, "years.csv", YEARS.curve))]
    command = [sys.executable, "-c", STOPPED, *arguments]
    with started(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline().startswith("all is written")
        child.kill()
    assert (folder / "household.db-wal").stat().st_size > 500_000
    assert readable(folder, *secrets_of(YEARS.curve)) == []
    assert modes(folder) == dict.fromkeys(modes(folder), 0o600) | {".": 0o700}
    assert held(folder) == before
    assert sorted(file.name for file in folder.iterdir()) == ["household.db", "household.keys", "household.lock"]


# --- nothing readable ------------------------------------------------------------------------------------------------


def secrets_of(curve: Block) -> list[str]:
    """What a household’s folder must not hold in clear: who, from whom, how much, and in what shape."""
    watts = (curve.values // curve.durations).tolist()
    told = [f";{value}\n" for value in sorted(set(watts))[-3:]]
    return [POINT, "Enedis", "curve.csv", "Europe/Paris", "SQLite format 3", "CREATE TABLE", PASSPHRASE, *told]


@pytest.mark.parametrize("slat", list(Slat))
def test_nothing_readable_lies_in_the_folder_after_any_command(
    tmp_path: Path, slat: Slat, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_cheap(tmp_path / "household", slat)
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    files = [
        put(tmp_path, f"Enedis-{POINT}-curve.csv", HOME.curve),
        put(tmp_path, "Enedis-index.csv", write_index(HOME.indexes)),
        put(tmp_path, "Enedis.xlsx", energy_workbook(merged(HOME.curve, 24 * HOUR))),
    ]
    for command in (
        ["import", "--json", "--accept", "days", *map(str, files)],
        ["imports"],
        ["series", "--level", "day"],
        ["undo", "1"],
    ):
        assert main(command) == 0, capsys.readouterr().err
        assert readable(folder, *secrets_of(HOME.curve)) == [], command
        ours = ("household.db", "household.keys", "household.lock")
        assert modes(folder) == {".": 0o700, **dict.fromkeys(ours, 0o600)}, command
    assert readable(tmp_path, POINT) != []  # the search finds what is there


def test_nothing_readable_lies_in_the_folder_while_it_is_open(half: Household, tmp_path: Path) -> None:
    folder = tmp_path / "household"
    assert {file.name for file in folder.iterdir()} >= {"household.db", "household.db-wal", "household.db-shm"}
    assert readable(folder, *secrets_of(HOME.curve)) == []
    assert modes(folder) == dict.fromkeys(modes(folder), 0o600) | {".": 0o700}
    assert json.loads(every_import(half.conn)[0].reports[0].to_json())["meter"] == POINT
