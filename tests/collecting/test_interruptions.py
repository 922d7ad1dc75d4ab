"""What the meter counted is in the file, whatever happened to the computer or to the program meanwhile."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.meters.tic.labels import Mode
from support.desktops import Desktop, Sleep, Stop
from support.virtual_meters import french, meter
from support.wire_homes import cells, new_home, raw, reopened, stored_wh

if TYPE_CHECKING:
    from pathlib import Path

HOUR = 3600
CUT = french("2024-11-12T12:30:00")


def counted(mode: Mode, since: int, until: int) -> int:
    """Wh that the meter counted between two instants."""
    counters = meter(mode).counters
    return counters.indexes(until).total - counters.indexes(since).total


def check(folder: Path, mode: Mode, event: Sleep | Stop) -> None:
    """Collect from half a minute before the event to a minute after it: all that was counted is stored, seamlessly."""
    new_home(folder).close()
    desktop = Desktop(meter(mode), int(event.at) - 30, [event])
    collector = desktop.run(lambda: reopened(folder), event.at + event.seconds + 60)
    heard = collector.status.last_frame_at
    assert heard is not None
    assert heard > event.at + event.seconds + 50
    conn = raw(folder)
    spans = [
        (local_days().midnight(day) + cell.offset, cell.duration) for day, cell in cells(conn, spoken=f"tic.{mode}")
    ]
    # The frame that the end cuts may still have said its index.
    assert stored_wh(conn) in {counted(mode, spans[0][0], heard), counted(mode, spans[0][0], heard + 1)}
    assert all(start + duration == after for (start, duration), (after, _) in pairwise(spans))
    conn.close()


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(
    "event",
    [
        Sleep(CUT + 600.3, 8 * HOUR),
        Stop(CUT + 600.75, 240),
        Sleep(CUT - 4.75, 20),
        Stop(CUT + 600.25, 6),
    ],
    ids=str,
)
def test_no_energy_is_lost_while_the_computer_sleeps_or_the_program_stands_still(
    tmp_path: Path, mode: Mode, event: Sleep | Stop
) -> None:
    check(tmp_path / "home", mode, event)


@pytest.mark.turning
@pytest.mark.parametrize("seed", range(24))
def test_no_energy_is_lost_whenever_that_happens(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    kind = chance.choice([Sleep, Stop])
    seconds = chance.choice([chance.uniform(0, 30), chance.uniform(0, 2 * HOUR), chance.uniform(0, 20 * HOUR)])
    check(tmp_path / "home", chance.choice(list(Mode)), kind(CUT + chance.uniform(-HOUR, HOUR), seconds))
