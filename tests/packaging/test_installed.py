"""The package itself, on a system that holds nothing else: from the first household to the last file that it leaves.

The pages that it draws are looked at in tests/ui/test_page_pictures.py.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.localtime import local_days
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.schema import SCHEMA_VERSION
from persienne.vault import PassphraseCredential, open_keys
from support.bare_system import ACCOUNT_ID, HOME, BareSystem, NoBareSystemError, bare_system, packages
from support.collectors import wait_for
from support.door_walk import WALKS
from support.enedis_files import curve_block, curve_workbook
from support.households import write_curve
from support.old_households import DATA, FOLDER, PASSPHRASE_FILE
from support.read_pdf import text_of
from support.real_windows import RealWindow, screen
from support.said import Said
from support.traced import families, tracer, untraceable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from persienne.base.reading import Block
    from support.door_walk import Door, Start

pytestmark = [pytest.mark.slow, pytest.mark.package]

ROOT = Path(__file__).parents[2]
OLD = DATA / "household-0.1.0"
PASSPHRASE = "four words of our own"
WATTS = 600
WH_OF_A_DAY = 14_400
"""48 half-hours of 300 Wh."""


@pytest.fixture
def system(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> BareSystem:
    try:
        system = bare_system(tmp_path_factory, tmp_path)
    except NoBareSystemError as error:
        pytest.skip(str(error))
    system.give("passphrase", f"{PASSPHRASE}\n".encode())
    return system


def half_hours(day: date) -> Block:
    begin = local_days().midnight(day.toordinal())
    return curve_block([begin + 1800 * number for number in range(48)], [1800] * 48, [WATTS] * 48)


def told(system: BareSystem, *arguments: str) -> Any:
    """What a command says as JSON."""
    done = system.run("persienne", *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def made(system: BareSystem, slat: str) -> None:
    done = system.run("persienne", "init", "--slat", slat)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def traced(system: BareSystem, tmp_path: Path) -> Callable[..., Said]:
    """Run a command of the program, which may not fail and not ask for a socket to anywhere."""
    log = tmp_path / "trace"

    def run(*arguments: str) -> Said:
        before = () if untraceable() else tracer(log)
        done = system.run("persienne", *arguments, before=before)
        assert done.returncode == 0, done.stderr
        assert not before or families(log) <= {"AF_UNIX"}
        return Said(done.returncode, done.stdout, done.stderr)

    return run


def test_files_are_imported_and_a_letter_is_written_without_a_socket_to_anywhere(
    system: BareSystem, traced: Callable[..., Said]
) -> None:
    made(system, "half")
    csv = system.give("curve.csv", write_curve(half_hours(date(2026, 1, 12))))
    workbook = system.give("curve.xlsx", curve_workbook(half_hours(date(2026, 1, 13))))
    reports = traced("import", csv, workbook, "--json").objects()
    assert [one["energy_wh"] for one in reports] == [WH_OF_A_DAY, WH_OF_A_DAY]
    assert [one["value"] for one in told(system, "series", "--level", "day")] == [WH_OF_A_DAY, WH_OF_A_DAY]
    letter = ("letters", "new", "access", "--to", "enedis", "--json", "--pdf", f"{HOME}/letter.pdf")
    facts = ("name=Camille Durand", "address=12 rue des Volets;69003 Lyon", "place=Lyon")
    written = json.loads(traced(*letter, "--set", *facts).out)
    assert written["state"] == "ready"
    assert text_of((system.home / "letter.pdf").read_bytes()).startswith("Camille Durand")
    # A proof is read in a child; one that it can't read would be complained of.
    assert traced("letters", "event", written["reference"], "sent", "--evidence", f"{HOME}/letter.pdf").err == ""


def test_a_meter_is_read_through_its_port(system: BareSystem) -> None:
    """Of the program's own meter, by its own collector, which confines itself and has a child unseal the household."""
    made(system, "open")
    read = """
persienne virtual-meter --pty --seed 3 >meter 2>&1 &
meter=$!
until [ -s meter ]; do sleep 0.1; done
touch wanted
persienne collect --port "$(head -1 meter)" --live --say json --while wanted >said &
collector=$!
until grep -q '"live"' said || ! kill -0 $collector; do sleep 0.1; done
rm wanted
wait $collector
code=$?
kill $meter
exit $code
"""
    done = system.run("sh", "-c", read)
    assert done.returncode == 0, done.stderr
    assert {row["register"] for row in told(system, "series", "--level", "live")} == {"SINSTS"}


def test_a_household_of_an_older_version_is_brought_up_to_date_and_holds_the_same_days(system: BareSystem) -> None:
    shutil.copytree(OLD / FOLDER, system.home / "old")
    for path in (system.home / "old", *(system.home / "old").iterdir()):
        os.chown(path, ACCOUNT_ID, ACCOUNT_ID)
    system.give("passphrase", (OLD / PASSPHRASE_FILE).read_bytes())
    done = system.run("persienne", "--home", f"{HOME}/old", "keys", "migrate", "--yes")
    assert done.returncode == 0, done.stderr
    rows = told(system, "--home", f"{HOME}/old", "series", "--level", "day", "--register", "EAST")
    then = json.loads((OLD / "expected/series-day-EAST.json").read_text(encoding="utf-8"))
    assert [(row["start"], row["value"]) for row in rows] == [(row["start"], row["value"]) for row in then]


def test_a_household_of_a_newer_version_is_refused_in_words_and_left_as_it_is(system: BareSystem) -> None:
    made(system, "half")
    folder = system.home / ".local/share/persienne"
    owner = folder.stat()
    with closing(open_store(folder / STORE_FILE, open_keys(folder, PassphraseCredential(PASSPHRASE)).current)) as conn:
        conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    for path in folder.iterdir():  # the administrator, who runs the tests, may have written some of them anew
        os.chown(path, owner.st_uid, owner.st_gid)
    before = (folder / STORE_FILE).read_bytes()
    done = system.run("persienne", "--lang", "en", "series", "--level", "day")
    assert done.returncode != 0
    assert "This household was written by a newer Persienne. Update Persienne to open it." in done.stderr
    assert "Traceback" not in done.stderr
    assert (folder / STORE_FILE).read_bytes() == before


def test_the_usual_household_is_read_by_the_service_of_the_package_and_by_no_second_one(system: BareSystem) -> None:
    made(system, "half")
    done = system.run("persienne", "collect", "--install")
    assert done.returncode == 0, done.stderr
    units, name = system.home / ".config/systemd/user", "persienne-collect.service"
    assert (units / "default.target.wants" / name).readlink() == Path("/usr/lib/systemd/user") / name
    assert list(units.glob("*.service")) == []
    assert "udev" not in done.stdout  # the package has brought the rules


def test_another_household_has_a_service_of_its_own_that_starts_the_program_of_the_package(system: BareSystem) -> None:
    done = system.run("persienne", "--home", f"{HOME}/flat", "init", "--slat", "half")
    assert done.returncode == 0, done.stderr
    done = system.run("persienne", "--home", f"{HOME}/flat", "collect", "--install")
    assert done.returncode == 0, done.stderr
    (unit,) = system.home.glob(".config/systemd/user/*.service")
    assert f'ExecStart="/usr/lib/persienne/persienne" "--home" "{HOME}/flat" "collect" "--wait"' in unit.read_text()


def test_the_systems_programs_load_none_of_the_packages_libraries(system: BareSystem) -> None:
    """systemctl stands for them here: it says what it was started with."""
    made(system, "half")
    system.give("systemctl", b'#!/bin/sh\nenv > "$HOME/seen"\n')
    (system.home / "systemctl").chmod(0o755)
    for session in ("systemd", "systemd/private"):
        (system.home / session).mkdir()
        os.chown(system.home / session, ACCOUNT_ID, ACCOUNT_ID)
    done = system.run("persienne", "collect", "--install", PATH=f"{HOME}:/usr/bin:/bin", XDG_RUNTIME_DIR=HOME)
    assert done.returncode == 0, done.stderr
    seen = (system.home / "seen").read_text()
    assert f"PATH={HOME}:" in seen
    assert [line for line in seen.splitlines() if "LD_LIBRARY_PATH" in line or "_PYI" in line] == []


def test_the_window_opens_on_a_screen(system: BareSystem) -> None:
    with screen() as environment:
        program = system.command("persienne", "--demo", **environment)
        window = RealWindow(Path(HOME) / "household", environment, program=program)
        try:
            wait_for(lambda: bool(window.window))
        finally:
            window.close()


@pytest.mark.parametrize(("walk", "acts"), WALKS)
def test_a_newcomer_comes_to_the_end_of_each_door_from_the_package_alone(
    system: BareSystem, walk: Callable[[Path, Start], list[Door]], acts: tuple[int, ...]
) -> None:
    """By the administrator of the bare system: a session's buses let in nobody but who began them."""

    def start(folder: Path, environment: Mapping[str, str]) -> Sequence[str]:
        bus = environment["DBUS_SESSION_BUS_ADDRESS"].removeprefix("unix:path=").partition(",")[0]
        shared = (folder, Path(bus).parent)
        return system.command("persienne", administrator=True, shared=shared, **environment)

    with TemporaryDirectory(prefix="walk-") as short:  # the name of a socket is short
        assert tuple(len(door.acts) for door in walk(Path(short), start)) == acts


def test_an_upgrade_under_a_running_collector_loses_nothing_that_was_read(system: BareSystem) -> None:
    """By the same program under another version's name: the release before this one is not at hand."""
    made(system, "open")
    system.give("persienne.deb", packages()[-1].read_bytes())
    script = f"""
cd {HOME}
dpkg-deb --raw-extract persienne.deb next
sed -i 's/^Version: .*/Version: 99/' next/DEBIAN/control
dpkg-deb -Znone --build next next.deb
camille="setpriv --reuid={ACCOUNT_ID} --regid={ACCOUNT_ID} --clear-groups env HOME={HOME}"
$camille persienne virtual-meter --pty --seed 3 >meter 2>&1 &
meter=$!
until [ -s meter ]; do sleep 0.1; done
$camille persienne --lang en collect --port "$(head -1 meter)" >said 2>&1 &
collector=$!
until grep -q 'standard mode' said; do sleep 0.1; done
sleep 5
dpkg --install next.deb
kill $collector
wait $collector
echo "ended with $?"
kill $meter
dpkg-query --show persienne
cat said
"""
    done = system.run("sh", "-c", script, administrator=True)
    assert "ended with 0\npersienne\t99\n" in done.stdout, done.stderr
    assert done.stdout.endswith("Stopped. To see what is stored: persienne series\n")
    assert len(told(system, "series", "--level", "live")) >= 3  # a frame a second


def test_no_file_of_the_package_says_where_it_was_made(system: BareSystem) -> None:
    files = [path for path in (system.base / "usr/lib/persienne").rglob("*") if path.is_file()]
    assert len(files) > 500
    assert [path for path in files if bytes(ROOT) in path.read_bytes()] == []


def test_who_removes_the_package_is_told_where_the_household_stays(system: BareSystem) -> None:
    made(system, "half")
    script = (
        "dpkg --remove persienne && ! command -v persienne && find / -xdev -path '*persienne*' -not -path '/home/*'"
    )
    done = system.run("sh", "-c", script, administrator=True)
    assert "~/.local/share/persienne" in done.stdout
    assert "Le foyer reste où il est" in done.stdout
    left = [line for line in done.stdout.splitlines() if line.startswith("/") and not line.startswith("/proc/")]
    assert [line for line in left if not line.startswith("/var/lib/dpkg/info/persienne")] == []
    assert (system.home / ".local/share/persienne/household.db").is_file()
