"""When the collector writes: what is final at once, what still grows every ten minutes, live values every minute."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Change, Changed, Succession
from support.desktops import Desktop
from support.virtual_meters import FIRST, french, meter
from support.wire_homes import cells, count, new_home, raw, reopened, stored_wh

pytestmark = pytest.mark.slow  # each test reads a meter for hours

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.meters.meter_status import MeterStatus

BEGUN = french("2024-11-12T12:05:00")
CUTS = (french("2024-11-12T12:30:00"), french("2024-11-12T13:00:00"))


class Killed(BaseException):
    """The program ends here, and writes nothing any more."""


def written(folder: Path, slat: Slat, until: int, *, begun: int = BEGUN) -> list[int]:
    """When a collector wrote."""
    new_home(folder, slat).close()
    instants: list[int] = []

    def look(status: MeterStatus) -> None:
        if status.stored_at is not None and status.stored_at not in instants:
            instants.append(status.stored_at)

    Desktop(meter(Mode.STANDARD), begun).run(lambda: reopened(folder), until, tell=look)
    return instants


def test_half_hours_are_written_when_they_are_cut_and_the_rest_every_ten_minutes(tmp_path: Path) -> None:
    instants = written(tmp_path / "home", Slat.HALF, BEGUN + 3600)
    assert instants[0] - BEGUN < 10, "where the indexes begin is known at once: a kill from then on loses no energy"
    assert all(any(0 <= at - cut <= 5 for at in instants) for cut in CUTS)
    assert max(after - before for before, after in pairwise(instants)) <= 600
    assert len(instants) < 16


def test_midnight_is_written_when_it_is_cut_though_the_slats_are_closed(tmp_path: Path) -> None:
    midnight = french("2024-11-13T00:00:00")
    instants = written(tmp_path / "home", Slat.CLOSED, midnight + 10, begun=midnight - 120)
    assert any(0 <= at - midnight <= 5 for at in instants)
    conn = raw(tmp_path / "home")
    assert count(conn, "midnight_index") > 0
    conn.close()


def test_live_values_are_written_every_minute_and_what_grows_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    until = CUTS[0] - 30
    new_home(folder, Slat.OPEN).close()
    grown: list[int] = []
    frames: list[int] = []

    def look(status: MeterStatus) -> None:
        if status.stored_at is not None and status.stored_at != seen.get("at"):
            seen["at"] = status.stored_at
            conn = raw(folder)
            grown.append(cells(conn)[-1][1].duration if cells(conn) else 0)
            frames.append(count(conn, "frame"))
            conn.close()

    seen: dict[str, int] = {}
    Desktop(meter(Mode.STANDARD), BEGUN).run(lambda: reopened(folder), until, tell=look)
    assert len(frames) >= (until - BEGUN) // 60
    assert frames == sorted(frames)
    assert len(set(frames)) >= (until - BEGUN) // 60
    assert len(set(grown)) <= 5


@pytest.mark.turning
@pytest.mark.parametrize("after", [473, 474, 475])
def test_what_a_meter_said_before_another_took_its_place_is_written_with_live_values_too(
    tmp_path: Path, after: int
) -> None:
    """The clock of the new meter is wrong: for a frame nothing of it is final, and live values may be due just then."""
    folder, replaced = tmp_path / "home", BEGUN + after
    new_home(folder, Slat.OPEN).close()
    changes = (Changed(replaced, Change.REPLACED), Changed(replaced, Change.CLOCK, 300))
    desktop = Desktop(Succession(MeterOptions(first=FIRST), changes), BEGUN)

    def kill(_status: MeterStatus) -> None:
        if desktop.now >= replaced + 70:
            raise Killed

    with pytest.raises(Killed):
        desktop.run(lambda: reopened(folder), replaced + 300, tell=kill)
    conn = raw(folder)
    (day, cell), *_ = cells(conn)
    assert replaced - 2 <= local_days().midnight(day) + cell.offset + cell.duration <= replaced
    conn.close()


@pytest.mark.turning
@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
@pytest.mark.parametrize("after", [20, 400, 1495, 1505, 2400])
def test_a_kill_loses_no_energy(tmp_path: Path, slat: Slat, after: int) -> None:
    folder, line = tmp_path / "home", meter(Mode.STANDARD)
    new_home(folder, slat).close()
    first = Desktop(line, BEGUN)

    def kill(_status: MeterStatus) -> None:
        if first.now >= BEGUN + after:
            raise Killed

    with pytest.raises(Killed):
        first.run(lambda: reopened(folder), BEGUN + 3000, tell=kill)
    second = Desktop(line, BEGUN + after + 90)
    heard = second.run(lambda: reopened(folder), BEGUN + after + 700).status.last_frame_at
    assert heard is not None
    conn = raw(folder)
    begun = min(at for (at,) in conn.execute("SELECT min(day) FROM curve").fetchall())
    assert begun
    known = line.counters.indexes(heard).total, line.counters.indexes(heard + 1).total
    stored = stored_wh(conn)
    assert any(stored == wh - line.counters.indexes(BEGUN + lag).total for wh in known for lag in range(6))
    conn.close()
