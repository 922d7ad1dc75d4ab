"""What scripts are told is what the slats let in, and live values are told to who asks for them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.slats import Slat
from persienne.collecting.collector import Collector
from persienne.collecting.spoken_json import SpokenJson
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.meters.tic.labels import Mode
from support.desktops import Desktop
from support.virtual_meters import french, meter
from support.wire_homes import cells, new_home, raw, reopened

if TYPE_CHECKING:
    from pathlib import Path

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


def test_half_open_says_the_half_hours_that_are_stored(tmp_path: Path) -> None:
    lines = told(tmp_path / "home", Slat.HALF)
    energies = [line for line in of(lines, "energy") if (line["register"], line["source"]) == ("EAST", "tic.standard")]
    assert [(line["start"], line["seconds"]) for line in energies[1:]] == [
        ("2024-11-12T22:30:00Z", 1800),
        ("2024-11-12T23:00:00Z", 1800),
    ]
    conn = raw(tmp_path / "home")
    stored = [cell.joules / 3600 for _, cell in cells(conn, spoken="tic.standard")]
    conn.close()
    assert [line["wh"] for line in energies] == stored
    assert {line["at"] for line in of(lines, "index")} == {"2024-11-12T23:00:00Z"}
    assert of(lines, "live") == []


@pytest.mark.parametrize("slat", Slat)
def test_live_values_are_said_to_who_asks_for_them(tmp_path: Path, slat: Slat) -> None:
    lines = of(told(tmp_path / "home", slat, live=True), "live")
    assert len(lines) > 4500
    assert set(lines[0]) == {"type", "at", "unit", "powers"}
    assert "SINSTS" in lines[0]["powers"]


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
    assert json.loads(welcome)["state"] == "silent"
