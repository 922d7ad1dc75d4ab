"""What scripts are told is what the slats let in, and live values are told to who asks for them."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.slats import Slat
from persienne.collecting.collector import Collector
from persienne.collecting.spoken import SpokenJson
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.meters.tic.labels import Mode
from persienne.store.meters import every_meter
from support.desktops import Desktop, Sleep, Stop
from support.virtual_meters import french, meter
from support.wire_homes import cells, new_home, raw, reopened

pytestmark = pytest.mark.slow  # each test reads a meter for hours

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.measures.write_meter import Recorded

MIDNIGHT = french("2024-11-13T00:00:00")


def told(folder: Path, slat: Slat, *, live: bool = False) -> list[dict[str, Any]]:
    """What is said of an hour around midnight."""
    new_home(folder, slat).close()
    lines: list[str] = []
    json_lines = SpokenJson(lines.append, live=live)
    desktop = Desktop(meter(Mode.STANDARD), MIDNIGHT - 2700)
    collector = desktop.run(lambda: reopened(folder), MIDNIGHT + 1900, tell=json_lines.status, told=json_lines.stored)
    assert isinstance(collector, Collector)
    assert all(line.endswith("\n") and "\n" not in line[:-1] for line in lines)
    return [json.loads(line) for line in lines]


def of(lines: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [line for line in lines if line["type"] == kind]


def test_closed_says_the_index_of_midnight_and_nothing_finer(tmp_path: Path) -> None:
    lines = told(tmp_path / "home", Slat.CLOSED)
    assert {line["type"] for line in lines} == {"status", "index"}
    assert {line["at"] for line in of(lines, "index")} == {"2024-11-12T23:00:00Z"}
    assert not any("power" in line or "powers" in line for line in lines)


@pytest.mark.turning
def test_half_open_says_the_half_hours_that_are_stored(tmp_path: Path) -> None:
    lines = told(tmp_path / "home", Slat.HALF)
    energies = [line for line in of(lines, "energy") if (line["register"], line["source"]) == ("EAST", "tic.standard")]
    assert [(line["start"], line["end"]) for line in energies if line["final"]][1:] == [
        ("2024-11-12T22:30:00Z", "2024-11-12T23:00:00Z"),
        ("2024-11-12T23:00:00Z", "2024-11-12T23:30:00Z"),
    ]
    assert all(line["seconds"] >= 600 for line in energies)
    assert {line["at"] for line in of(lines, "index")} == {"2024-11-12T23:00:00Z"}
    assert of(lines, "live") == []


@pytest.mark.turning
@pytest.mark.parametrize("slat", Slat)
def test_live_values_are_said_to_who_asks_for_them(tmp_path: Path, slat: Slat) -> None:
    lines = of(told(tmp_path / "home", slat, live=True), "live")
    assert len(lines) > 4500
    assert set(lines[0]) == {"type", "n", "at", "unit", "powers"}
    assert "SINSTS" in lines[0]["powers"]


@pytest.mark.quick
def test_a_status_is_said_when_it_changes_without_what_is_live() -> None:
    lines: list[str] = []
    said = SpokenJson(lines.append)
    assert said.welcome() is None
    reading = MeterStatus(MeterState.READING, since=0, port="ttyUSB0", power=640, frames=1)
    said.status(reading)
    said.status(MeterStatus(MeterState.READING, since=0, port="ttyUSB0", power=700, frames=2))
    said.status(reading.turned(MeterState.SILENT, 60))
    assert [json.loads(line)["state"] for line in lines] == ["reading", "silent"]
    assert "power" not in json.loads(lines[0])
    assert json.loads(lines[0])["since"] == "1970-01-01T00:00:00Z"
    welcome = said.welcome()
    assert welcome is not None
    assert json.loads(welcome) == json.loads(lines[-1])


class Listener:
    """A script that follows docs/formats.md: it keeps a table, and it adds up; both have the file’s own sum."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, ...], dict[str, tuple[str, float]]] = {}
        self.sums: Counter[tuple[str, ...]] = Counter()
        self.crashes_at: int | None = None
        self.told = 0

    def hear(self, line: str) -> None:
        said = json.loads(line)
        if said["type"] != "energy":
            return
        series = (said["device"], said["register"], said["source"])
        rows = self.rows.setdefault(series, {})
        start, end = said["start"], said["end"]
        over = [begun for begun, (ended, _) in rows.items() if begun < end and start < ended]
        if not said["again"] and self.crashes_at is None:
            named = {one["start"]: one["wh"] for one in said["replaces"] if one["wh"]}
            assert named == {begun: rows[begun][1] for begun in over if rows[begun][1]}
        for begun in over:
            del rows[begun]
        rows[start] = end, said["wh"]
        self.sums[series] += said["wh"] - sum(one["wh"] for one in said["replaces"])

    def follow(self, recorded: Recorded, lines: SpokenJson) -> None:
        self.told += 1
        if self.told == self.crashes_at:
            raise CrashedError
        lines.stored(recorded)


class CrashedError(BaseException):
    """The program ends at once, as if it were killed."""


def stored_sums(folder: Path) -> dict[tuple[str, str], float]:
    conn = raw(folder)
    query = """SELECT DISTINCT name, format FROM curve JOIN register ON register.id = register_id
        JOIN source ON source.id = source_id"""
    series = conn.execute(query).fetchall()
    sums = {(name, spoken): sum(cell.joules for _, cell in cells(conn, name, spoken)) / 3600 for name, spoken in series}
    conn.close()
    return sums


def listen(folder: Path, listener: Listener, begin: float, until: float, *happens: Sleep | Stop) -> None:
    """A collector that begins anew, and the script that goes on."""
    lines = SpokenJson(listener.hear)
    with suppress(CrashedError):
        Desktop(meter(Mode.STANDARD), begin, happens).run(
            lambda: reopened(folder), until, tell=lines.status, told=lambda stored: listener.follow(stored, lines)
        )


@pytest.mark.turning
@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN], ids=str)
def test_who_adds_up_what_is_told_has_the_files_sum(tmp_path: Path, slat: Slat) -> None:
    """Over two restarts, one of them short and one long, a sleep, and a program that stood still."""
    folder, script = tmp_path / "home", Listener()
    new_home(folder, slat).close()
    noon = french("2024-11-12T12:07:00")
    listen(folder, script, noon, noon + 1600, Stop(noon + 900, 120))
    listen(folder, script, noon + 1660, noon + 13_000, Sleep(noon + 2500, 9000))
    listen(folder, script, noon + 60_000, noon + 60_900)
    stored = stored_sums(folder)
    assert stored["EAST", "tic.standard"] > 0
    assert {series[1:]: wh for series, wh in script.sums.items()} == stored
    assert {series[1:]: sum(wh for _, wh in rows.values()) for series, rows in script.rows.items()} == stored


@pytest.mark.turning
@pytest.mark.parametrize("crashes_at", [1, 3, 5])
@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN], ids=str)
def test_a_crash_between_storing_and_telling_is_made_good_by_the_table(
    tmp_path: Path, slat: Slat, crashes_at: int
) -> None:
    folder, script = tmp_path / "home", Listener()
    new_home(folder, slat).close()
    noon = french("2024-11-12T12:07:00")
    script.crashes_at = crashes_at
    listen(folder, script, noon, noon + 3300)
    listen(folder, script, noon + 3360, noon + 3600)
    tables = {series[1:]: sum(wh for _, wh in rows.values()) for series, rows in script.rows.items()}
    assert tables == stored_sums(folder)


def test_stops_that_are_moved_are_told_too(tmp_path: Path) -> None:
    """Intervals of open slats that half-open ones join are named as replaced."""
    folder, script = tmp_path / "home", Listener()
    new_home(folder, Slat.OPEN).close()
    noon = french("2024-11-12T12:07:00")
    for n in range(4):  # short runs leave short intervals
        listen(folder, script, noon + 200 * n, noon + 200 * n + 150)
    home = reopened(folder)
    home.slats.move(every_meter(home.conn)[0], Slat.HALF)
    home.close()
    listen(folder, script, noon + 900, noon + 2000)
    tables = {series[1:]: sum(wh for _, wh in rows.values()) for series, rows in script.rows.items()}
    assert tables == stored_sums(folder)


@pytest.mark.turning
def test_lines_are_numbered_so_that_a_missed_one_is_seen(tmp_path: Path) -> None:
    lines = told(tmp_path / "home", Slat.HALF)
    assert [line["n"] for line in lines] == list(range(1, len(lines) + 1))
