"""Killed at any moment of any work, a household opens with all that was acknowledged, whole, and its energy conserved.

Some 400 rounds: each is a work on a copy of a household, killed by SIGKILL between two of its steps, and looked at.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import closing
from operator import attrgetter
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Quality, Reading
from persienne.base.slats import Slat, Then
from persienne.household.backup.restore import restore
from persienne.household.household import Household
from persienne.household.measures import write_meter
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.household.measures.line_values import live_values
from persienne.household.measures.write_meter import record_meter_line
from persienne.household.privacy.slat_moves import SlatMoves
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import POWER, SOURCES
from persienne.store.connection import STORE_FILE, look
from persienne.store.erase import Level, Scope
from persienne.store.meters import every_meter
from persienne.store.schema import STEPS
from persienne.vault import KEYS_FILE
from persienne.vault.keyfile import FORMAT
from support.backups import NOON, SECRET, BackupPassphrase
from support.former_keys import former_key, migrated
from support.households import (
    LOCAL,
    bring,
    count,
    curve_of,
    days_of,
    make_cheap,
    put,
    weeks,
)
from support.kill_rounds import PASSPHRASE, Rounds, sound
from support.kills import run
from support.old_households import FOLDER, HOUSEHOLDS, PASSPHRASE_FILE, require_as_then
from support.rows import rows
from support.stopped import left_before_each_step
from support.tic_fold import HOME, T
from support.tic_frames import ADSC, PRM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.households import Rows
    from support.kills import Ended, Tell
    from support.old_households import Frozen

pytestmark = [pytest.mark.turning, pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")]

YEARS = weeks("2021-10-01", 1000)
frozen_households = pytest.mark.parametrize("frozen", HOUSEHOLDS, ids=attrgetter("name"))


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed household, half open, of a thousand days and a day’s total each."""
    place = tmp_path_factory.mktemp("years")
    folder = make_cheap(place / "household", Slat.HALF)
    with closing(Household.open(folder, PASSPHRASE)) as household:
        bring(household, put(place, "years.csv", YEARS.curve))
    return folder


@pytest.fixture
def home(years: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(years, tmp_path / "home")


# --- writing ---------------------------------------------------------------------------------------------------------


def test_no_import_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    days = [weeks(f"2024-03-{day:02}", 1).curve for day in range(1, 25)]
    files = [put(tmp_path, f"{number}.csv", day) for number, day in enumerate(days)]

    def work(folder: Path, tell: Tell) -> None:
        with closing(Household.open(folder, PASSPHRASE)) as household:
            household.conn.execute("PRAGMA cache_size = 8")  # pages reach the disk before the commit
            for number, file in enumerate(files):
                bring(household, file, at=number)
                tell(file.name)

    def judge(folder: Path, ended: Ended) -> str:
        with closing(sound(folder)) as household:
            stored = [batch.reports[0].file for batch in reversed(every_import(household.conn))]
            assert stored[: len(ended.said)] == list(ended.said)
            assert len(stored) - len(ended.said) in (0, 1)  # one may be committed and not told yet
            joules = sum(int(day.values.sum()) for day in days[: len(stored)])
            assert sum(joules for _, _, joules in (curve_of(household) if stored else [])) == joules
        return "all" if len(stored) == len(files) else "some"

    begin = make_cheap(tmp_path / "home", Slat.HALF)
    Rounds(begin, "import").run(50, work, judge, {"some": 31})


def test_nothing_that_was_stored_of_the_wire_is_lost(tmp_path: Path) -> None:
    device = write_meter.Device(ADSC, SOURCES[Mode.STANDARD], PRM)

    def work(folder: Path, tell: Tell) -> None:
        with closing(Household.open(folder, PASSPHRASE)) as household:
            for number in range(60):
                at = T + 2 * number
                said = Reading(HOME, POWER, at, 0, number, Quality.MEASURED, device.spoken)
                record_meter_line(household.conn, device, [said], [], at=at)
                tell(str(number))

    def judge(folder: Path, ended: Ended) -> str:
        with closing(sound(folder)) as household:
            if not every_meter(household.conn):
                assert ended.said == ()
                return "none"
            (meter,) = every_meter(household.conn)
            values = live_values(household.conn, meter, POWER.name, (0, 1 << 40)).values.tolist()
            assert values == list(range(len(values)))
            assert len(values) - len(ended.said) in (0, 1)
        return "all" if len(values) == 60 else "some"

    begin = make_cheap(tmp_path / "home", Slat.OPEN)
    Rounds(begin, "wire").run(25, work, judge, {"some": 16})


def test_no_live_value_is_lost_or_there_twice_where_its_hour_was_being_packed(tmp_path: Path) -> None:
    device = write_meter.Device(ADSC, SOURCES[Mode.STANDARD], PRM)
    step, each = 20, 30

    def work(folder: Path, tell: Tell) -> None:
        with closing(Household.open(folder, PASSPHRASE)) as household:
            household.conn.execute("PRAGMA cache_size = 8")
            for number in range(40):  # ten minutes at a time: every sixth packs an hour
                begun = T + number * step * each
                said = [
                    Reading(HOME, POWER, begun + step * one, 0, number * each + one, Quality.MEASURED, device.spoken)
                    for one in range(each)
                ]
                record_meter_line(household.conn, device, said, [], at=begun + step * each)
                tell(str(number))

    def judge(folder: Path, ended: Ended) -> str:
        with closing(sound(folder)) as household:
            if not every_meter(household.conn):
                return "none"
            (meter,) = every_meter(household.conn)
            found = live_values(household.conn, meter, POWER.name, (0, 1 << 40))
            assert found.values.tolist() == list(range(len(found)))
            assert len(found) // each - len(ended.said) in (0, 1)
            return "packed" if count(household, "frame_hour") else "rows"

    begin = make_cheap(tmp_path / "home", Slat.OPEN)
    Rounds(begin, "packing").run(25, work, judge, {"packed": 9})


# --- reducing, erasing, renewing the key -----------------------------------------------------------------------------


def test_a_reduction_is_all_or_nothing_and_keeps_each_days_energy(home: Path) -> None:
    with closing(Household.open(home, PASSPHRASE)) as household:
        before = days_of(household)
    assert len(before) == 1000

    def work(folder: Path, tell: Tell) -> None:
        with closing(Household.open(folder, PASSPHRASE)) as household:
            household.conn.execute("PRAGMA cache_size = 8")
            tell("opened")
            slats = SlatMoves(
                household.file,
                clock=lambda: NOON,
                log=lambda _move: tell("in the transaction"),
                finish=lambda: household.erasures.renew(at=NOON, on_step=tell),
            )
            slats.move(None, Slat.CLOSED, Then.REDUCE)
            tell("reduced")

    def judge(folder: Path, ended: Ended) -> str:
        with closing(sound(folder)) as household:
            assert days_of(household) == before
            rows, slat = count(household, "curve"), every_meter(household.conn)[0].slat
        assert (rows, slat) in ((1000, Slat.HALF), (0, Slat.CLOSED))
        assert "reduced" not in ended.said or rows == 0
        return "reduced" if rows == 0 else "as before"

    Rounds(home, "reduce").run(50, work, judge, {"as before": 3, "reduced": 3})


def test_an_erasure_is_undone_or_goes_on_to_its_end(home: Path) -> None:
    first = LOCAL.day(int(YEARS.curve.starts[0]))
    scope = Scope(Level.DAY, first + 200, first + 400)
    with closing(Household.open(home, PASSPHRASE)) as household:
        all_days = days_of(household)
    kept = [day for day in all_days if not first + 200 <= day[0] <= first + 400]

    def work(folder: Path, tell: Tell) -> None:
        with closing(Household.open(folder, PASSPHRASE)) as household:
            household.erasures.erase(scope, at=NOON, on_step=tell)

    def judge(folder: Path, ended: Ended) -> str:
        with closing(sound(folder)) as household:
            entries = household.erasures.journal()
            assert days_of(household) == (kept if entries else all_days)
            assert entries or "begun" not in ended.said
            if not entries:
                return "as before"
            assert [entry.state.value for entry in entries] == ["done"]
            return "told" if "ended" in ended.said else "resumed"

    Rounds(home, "erase").run(80, work, judge, {"as before": 4, "resumed": 4})


@pytest.mark.parametrize("step", ["deleted", "sealed", "rekeyed", "replaced"])
def test_an_erasure_that_was_killed_may_be_killed_again_while_it_is_resumed(home: Path, step: str) -> None:
    def cut_short(_tell: Tell) -> None:
        def stop(name: str) -> None:
            if name == step:
                os._exit(0)

        Household.open(home, PASSPHRASE).erasures.erase(Scope(Level.CURVE), at=NOON, on_step=stop)

    run(cut_short)

    def work(folder: Path, tell: Tell) -> None:
        Household.open(folder, PASSPHRASE).close()
        tell("opened")

    def judge(folder: Path, _ended: Ended) -> str:
        with closing(sound(folder)) as household:
            assert [entry.state.value for entry in household.erasures.journal()] == ["done"]
            assert count(household, "curve") == 0
        return "done"

    Rounds(home, f"resume after {step}").run(15, work, judge)


def test_a_renewal_of_the_key_leaves_the_old_one_or_the_new_one(home: Path) -> None:
    with closing(Household.open(home, PASSPHRASE)) as household:
        key, held = household.file.key.current, curve_of(household)

    def work(folder: Path, tell: Tell) -> None:
        with closing(Household.open(folder, PASSPHRASE)) as household:
            household.erasures.renew(at=NOON, on_step=tell)

    def judge(folder: Path, ended: Ended) -> str:
        with closing(sound(folder)) as household:
            assert curve_of(household) == held
            now = household.file.key.current
        assert "replaced" not in ended.said or now != key
        return "old" if now == key else "new"

    Rounds(home, "rekey").run(60, work, judge, {"old": 3, "new": 3})


# --- migrating, restoring --------------------------------------------------------------------------------------------


@frozen_households
def test_an_upgrade_that_was_killed_before_any_of_its_steps_ends_with_the_same_answers(
    frozen: Frozen, tmp_path: Path, accounts: Iterator[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(frozen.file(PASSPHRASE_FILE)))
    home = shutil.copytree(frozen.file(FOLDER), tmp_path / FOLDER)
    key, now = former_key(home, PASSPHRASE), (len(STEPS), FORMAT)
    assert formats(home, key) == (frozen.schema, frozen.keys)
    steps, left = left_before_each_step(home, lambda: migrated(home, PASSPHRASE).close(), tmp_path / "left")
    assert steps > sum(map(len, STEPS[frozen.schema :]))  # each statement of each version since is one of them
    kinds = {formats(folder, key): folder for folder in left}
    assert [set(numbers) for numbers in zip(*kinds, strict=True)] == [{frozen.schema, now[0]}, {frozen.keys, now[1]}]
    with closing(sound(home)) as household:
        held = held_by(household)
    for folder in left:
        migrated(folder, PASSPHRASE).close()
        with closing(sound(folder)) as household:
            assert held_by(household) == held
        assert formats(folder, key) == now
    for folder in kinds.values():
        monkeypatch.setenv("XDG_STATE_HOME", str(next(accounts)))
        require_as_then(frozen, frozen.answers(folder, of_its_folder=False))


@frozen_households
def test_an_upgrade_that_is_killed_at_any_moment_ends_with_the_same_rows(frozen: Frozen, tmp_path: Path) -> None:
    home = shutil.copytree(frozen.file(FOLDER), tmp_path / FOLDER)
    key, unkilled = former_key(home, PASSPHRASE), shutil.copytree(home, tmp_path / "unkilled")
    migrated(unkilled, PASSPHRASE).close()
    with closing(sound(unkilled)) as household:
        held = held_by(household)

    def work(folder: Path, tell: Tell) -> None:
        migrated(folder, PASSPHRASE).close()
        tell("opened")

    def judge(folder: Path, _ended: Ended) -> str:
        version, _ = formats(folder, key)
        migrated(folder, PASSPHRASE).close()
        with closing(sound(folder)) as household:
            assert held_by(household) == held
        return "old" if version == frozen.schema else "new"

    Rounds(home, f"upgrade {frozen.name}").run(25, work, judge)


def held_by(household: Household) -> dict[str, Rows]:
    """All rows, but for moments (of the schema's steps, of a person's yes) and an identity that is new each time."""
    tables = rows(household, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> '_sqlite_migrations'")
    held = {table: sorted(rows(household, f"SELECT * FROM {table}"), key=repr) for (table,) in tables}
    held["setting"] = [row for row in held["setting"] if row[0] not in ("identity", "unproved_since")]
    return held


def formats(folder: Path, key: bytes) -> tuple[int, int]:
    """The versions of the tables and of the key file as a kill has left them, read from a copy."""
    copy = shutil.copytree(folder, folder.with_name("look"))
    with closing(look(copy / STORE_FILE, key)) as conn:
        (version,) = conn.execute("PRAGMA user_version").fetchone()
    shutil.rmtree(copy)
    return version, json.loads((folder / KEYS_FILE).read_text())["format"]


def test_a_restore_leaves_the_household_of_before_or_the_restored_one(home: Path, tmp_path: Path) -> None:
    with closing(Household.open(home, PASSPHRASE)) as household:
        backup = household.backups.make(tmp_path / "stick", SECRET, NOON).path
        restored = curve_of(household)
        undo_import(household.conn, every_import(household.conn)[0].id)
    new = BackupPassphrase("la phrase d'après")

    def work(folder: Path, tell: Tell) -> None:
        restore(backup, SECRET, folder, new)
        tell("restored")

    def judge(folder: Path, ended: Ended) -> str:
        try:
            household, which = sound(folder), "old"
        except UserError:
            household, which = sound(folder, new), "new"
        with closing(household):
            held: Rows = curve_of(household) if every_meter(household.conn) else []
        assert held == {"old": [], "new": restored}[which]
        assert "restored" not in ended.said or which == "new"
        return which

    Rounds(home, "restore").run(50, work, judge, {"old": 3, "new": 3})
