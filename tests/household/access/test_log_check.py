"""What was stored last is in the log alone when a program is killed; a changed bit there loses nothing in silence."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.doctor import check
from persienne.household.household import Household
from persienne.household.measures.import_report import every_import
from persienne.vault import unlock
from support.backups import NOON
from support.chance import chance
from support.households import CheapPassphrase, bring, environment, make_cheap, persienne, put, raised, weeks
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CREDENTIAL = CheapPassphrase()
HOME = weeks(days=20)
HEAD = 32
FRAME = 24 + 4096


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A household whose two imports are in its log: the program was killed after it had said that they are stored."""
    place = tmp_path_factory.mktemp("killed")
    folder = make_cheap(place / "household", Slat.HALF)
    if os.fork() == 0:
        household = Household.open(folder, CREDENTIAL)
        for at, watts in enumerate((0, 10), start=1):
            bring(household, put(place, f"{watts}.csv", raised(HOME.curve, watts)), at=at)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.wait()[1]) == 0
    return folder


@pytest.fixture
def copy(killed: Path, tmp_path: Path) -> Path:
    return shutil.copytree(killed, tmp_path / "copy")


def imports(folder: Path) -> int:
    with closing(Household.open(folder, CREDENTIAL)) as household:
        return len(every_import(household.conn))


def warned(folder: Path) -> list[str]:
    return [finding.code for finding in check(folder, lambda: unlock(folder, CREDENTIAL), now=NOON)]


@pytest.mark.parametrize("count", [6, pytest.param(120, marks=pytest.mark.turning)])
def test_a_flipped_bit_in_a_live_log_drops_no_import(killed: Path, tmp_path: Path, count: int) -> None:
    bits = chance(120)
    whole = (killed / "household.db-wal").read_bytes()
    for number in range(count):
        folder = shutil.copytree(killed, tmp_path / str(number))
        data = bytearray(whole)
        data[bits.randrange(len(data))] ^= 1 << bits.randrange(8)
        (folder / "household.db-wal").write_bytes(data)
        assert imports(folder) == 2
        assert (folder / "household.db-wal.damaged-1").read_bytes() == data
        assert "log_kept_aside" in warned(folder)
        shutil.rmtree(folder)


@pytest.mark.turning
def test_what_is_lost_is_said_once_and_the_household_goes_on_without_it(copy: Path, tmp_path: Path) -> None:
    log = copy / "household.db-wal"
    data = log.read_bytes()
    ends = [at + FRAME for at in range(HEAD, len(data), FRAME) if any(data[at + 4 : at + 8])]
    at = ends[-2] + 1000  # in the last import, whose other frames are whole: no power cut leaves it so
    log.write_bytes(data[:at] + os.urandom(600) + data[at + 600 :])
    before = log.read_bytes()
    env = environment(tmp_path, PERSIENNE_HOME=str(copy))
    said = persienne("--lang", "en", "imports", env=env)
    assert (said.returncode, said.stdout) == (1, "")
    assert "kept as household.db-wal.damaged-1" in said.stderr
    assert (copy / "household.db-wal.damaged-1").read_bytes() == before
    again = persienne("--lang", "en", "imports", env=env)
    assert again.returncode == 0
    assert "0.csv" in again.stdout
    assert "10.csv" not in again.stdout
    with closing(Household.open(copy, CREDENTIAL)) as household:
        bring(household, put(tmp_path, "again.csv", raised(HOME.curve, 10)), at=3)


def cut_short(log: bytearray) -> None:
    del log[-FRAME - 700 :]


def without_its_end(log: bytearray) -> None:
    del log[HEAD:]


def with_a_sector_of_zeros(log: bytearray) -> None:
    log[-2048:-1536] = bytes(512)


def without_its_beginning(log: bytearray) -> None:
    log[:4096] = bytes(4096)


def cut_in_its_head(log: bytearray) -> None:
    del log[20:]


def with_two_pages_swapped(log: bytearray) -> None:
    log[-2 * FRAME - FRAME :] = log[-FRAME:] + log[-2 * FRAME : -FRAME] + log[-3 * FRAME : -2 * FRAME]


@pytest.mark.parametrize(
    "damage",
    [
        cut_short,
        cut_in_its_head,
        without_its_beginning,
        without_its_end,
        with_a_sector_of_zeros,
        with_two_pages_swapped,
    ],
)
def test_what_was_stored_last_is_not_taken_for_torn_where_the_killed_program_left_the_log_s_index(
    copy: Path, damage: Callable[[bytearray], None]
) -> None:
    log = copy / "household.db-wal"
    data = bytearray(log.read_bytes())
    damage(data)
    log.write_bytes(data)
    assert "log_damaged" in warned(copy)
    assert code_of(lambda: Household.open(copy, CREDENTIAL)) == "log_damaged"
    assert (copy / "household.db-wal.damaged-1").read_bytes() == data
    assert imports(copy) < 2


def test_a_log_of_another_household_is_written_over_nothing(copy: Path, tmp_path: Path) -> None:
    other = make_cheap(tmp_path / "other", Slat.OPEN)  # one of another stop has another key
    bits = (other / "household.db").read_bytes()
    shutil.copy(copy / "household.db-wal", other / "household.db-wal")
    assert "log_foreign" in warned(other)
    assert code_of(lambda: Household.open(other, CREDENTIAL)) == "log_foreign"
    assert (other / "household.db").read_bytes() == bits
    (other / "household.db-wal").rename(tmp_path / "away")
    assert imports(other) == 0


def test_a_log_that_was_emptied_is_no_finding(copy: Path) -> None:
    """The index may be older than the log where a power cut came after it was emptied."""
    (copy / "household.db-wal").write_bytes(b"")
    assert "log_damaged" not in warned(copy)
    assert imports(copy) == 0


@pytest.mark.slow
def test_a_log_that_another_program_keeps_is_left_to_it(copy: Path) -> None:
    with closing(Household.open(copy, CREDENTIAL)) as household:
        bring(household, put(copy.parent, "more.csv", raised(HOME.curve, 20)), at=3)
        log = copy / "household.db-wal"
        at = log.stat().st_size - 1
        with log.open("r+b") as file:
            file.seek(at)
            file.write(b"\0")
        assert imports(copy) == 3
        assert not list(copy.glob("*damaged*"))


def test_a_log_on_a_full_disk_is_not_touched(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = copy / "household.db-wal"
    data = bytearray(log.read_bytes())
    data[HEAD + 100] ^= 1
    log.write_bytes(data)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr(os, "fsync", full)
        assert code_of(lambda: Household.open(copy, CREDENTIAL)) == "disk_full"
    assert log.read_bytes() == data
    assert not list(copy.glob("*damaged*"))
    assert imports(copy) == 2
