"""What the status says of the day so far, whatever happened to the computer: the collector on a simulated desktop."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.reading import Block, Made, Meter, Source, index_register
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_index
from persienne.household.measures.corrections import forget_times_ahead
from persienne.household.measures.write_meter import Device
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from support.desktops import Desktop
from support.households import bring, put
from support.virtual_meters import FIRST, first_above, french, meter
from support.wire_homes import new_home, raw, reopened

pytestmark = pytest.mark.slow  # each test reads a meter for hours

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.base.reading import Longs
    from persienne.meters.meter_status import Counted, MeterStatus

HOUR = 3600
MIDNIGHT = french("2024-11-12T00:00:00")
SMALL = MeterOptions(kva=6, first=FIRST)
"""A subscription that this home exceeds now and then."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home"


def read(folder: Path, start: int, seconds: int, virtual: VirtualMeter | None = None) -> MeterStatus:
    """The status after a desktop has been on from ``start`` for so many seconds."""
    desktop = Desktop(virtual or meter(), start)
    return desktop.run(lambda: reopened(folder), start + seconds).status


def drawn(status: MeterStatus) -> Counted:
    assert status.counted is not None
    counted = status.counted["EAST"]
    counters = meter().counters
    assert counted.since_wh in {counters.indexes(at).total for at in (counted.since - 1, counted.since)}
    assert counted.until_wh in {counters.indexes(at).total for at in (counted.until - 1, counted.until)}
    return counted


@pytest.mark.parametrize("slat", Slat)
def test_the_day_is_known_from_midnight_on_after_the_computer_was_on_at_midnight(folder: Path, slat: Slat) -> None:
    new_home(folder, slat).close()
    assert drawn(read(folder, MIDNIGHT - 60, 120)).since == MIDNIGHT
    again = drawn(read(folder, MIDNIGHT + 9 * HOUR, 10))
    assert (again.since, again.until) == (MIDNIGHT, MIDNIGHT + 9 * HOUR + 10)


def test_the_day_is_known_from_the_first_frame_on_when_the_computer_was_off_at_midnight(folder: Path) -> None:
    new_home(folder).close()
    read(folder, MIDNIGHT - HOUR, 60)
    eight = MIDNIGHT + 8 * HOUR
    assert eight < drawn(read(folder, eight, 90)).since <= eight + 2


@pytest.mark.parametrize("slat", Slat)
def test_the_registers_of_the_tariff_are_counted_beside_the_total_and_add_up_to_it(folder: Path, slat: Slat) -> None:
    new_home(folder, slat).close()
    read(folder, MIDNIGHT - 60, 120)
    counted = read(folder, MIDNIGHT + 9 * HOUR, 10).counted
    assert counted is not None
    total, parts = counted["EAST"], {name: one for name, one in counted.items() if name.startswith("EASF")}
    # Each that has ever counted: a contract with two prices has two of the ten.
    assert set(parts) == {"EASF01", "EASF02"}
    assert {(one.since, one.until) for one in parts.values()} == {(total.since, total.until)}
    drawn_by_parts = sum(one.until_wh - one.since_wh for one in parts.values())
    assert drawn_by_parts == total.until_wh - total.since_wh


def test_with_closed_slats_the_day_is_counted_from_its_first_index_after_a_new_beginning(folder: Path) -> None:
    """The computer was off at midnight, and on twice since: the first index is kept, and its instant is not."""
    new_home(folder, Slat.CLOSED).close()
    read(folder, MIDNIGHT - HOUR, 60)
    first = drawn(read(folder, MIDNIGHT + 8 * HOUR, 40 * 60))
    again = drawn(read(folder, MIDNIGHT + 12 * HOUR, 10))
    assert again.first_wh == first.since_wh
    assert again.since > MIDNIGHT + 12 * HOUR


@pytest.mark.turning
@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
def test_with_hours_kept_the_day_is_counted_from_the_first_of_them_after_a_new_beginning(
    folder: Path, slat: Slat
) -> None:
    new_home(folder, slat).close()
    read(folder, MIDNIGHT - HOUR, 60)
    read(folder, MIDNIGHT + 8 * HOUR, 40 * 60)
    again = drawn(read(folder, MIDNIGHT + 12 * HOUR, 10))
    assert (again.since, again.first_wh) == (MIDNIGHT + 8 * HOUR + HOUR // 2, None)


def test_the_first_index_of_a_day_is_not_the_next_day_s(folder: Path) -> None:
    new_home(folder, Slat.CLOSED).close()
    read(folder, MIDNIGHT - 10 * HOUR, 60)
    again = drawn(read(folder, MIDNIGHT + 12 * HOUR, 10))
    assert again.first_wh is None


def test_slats_that_were_closed_in_the_morning_take_nothing_off_the_day(folder: Path) -> None:
    new_home(folder, Slat.CLOSED).close()
    read(folder, MIDNIGHT - HOUR, 60)
    first = drawn(read(folder, MIDNIGHT + 8 * HOUR, 60))
    with closing(reopened(folder)) as household:
        household.slats.move(None, Slat.HALF)
    read(folder, MIDNIGHT + 10 * HOUR, 40 * 60)
    assert drawn(read(folder, MIDNIGHT + 12 * HOUR, 60)).first_wh == first.since_wh


def test_a_file_s_index_at_midnight_is_the_day_s_beginning_too(folder: Path, tmp_path: Path) -> None:
    """The operator's index of today's midnight is what the meter said then, whoever was awake."""
    new_home(folder).close()
    drawn(read(folder, MIDNIGHT - HOUR, 10))
    wh = meter().counters.indexes(MIDNIGHT).total
    block = Block(
        Meter(FICTIONAL_POINT), index_register("EAST"), Source("enedis.index.csv", Made.INDEX), *index_columns(wh)
    )
    with closing(reopened(folder)) as household:
        bring(household, put(tmp_path, "index.csv", write_index([block])))
    again = drawn(read(folder, MIDNIGHT + 9 * HOUR, 10))
    assert (again.since, again.since_wh) == (MIDNIGHT, wh)


def index_columns(wh: int) -> tuple[Longs, Longs, Longs, Longs]:
    """The indexes of today's midnight and of the one before."""
    zeros = np.zeros(2, np.int64)
    before = meter().counters.indexes(MIDNIGHT - 24 * HOUR).total
    return np.array([MIDNIGHT - 24 * HOUR, MIDNIGHT]), zeros, np.array([before, wh]), zeros


def test_an_overrun_is_counted_after_the_program_began_anew(folder: Path) -> None:
    new_home(folder).close()
    small = VirtualMeter(SMALL)
    over = first_above(small, 6_000, MIDNIGHT, MIDNIGHT + 90 * 24 * HOUR)
    before = read(folder, over - 10, 1800, small)
    assert before.overrun_count
    after = read(folder, over + 2400, 10, small)
    assert after.maximum is not None
    assert after.maximum > 6_000
    assert after.overrun_count >= before.overrun_count
    assert after.overrun_seconds >= before.overrun_seconds


def test_an_overrun_that_the_end_of_the_program_cut_gets_its_end(folder: Path) -> None:
    new_home(folder).close()
    small = VirtualMeter(SMALL)
    over = first_above(small, 6_000, MIDNIGHT, MIDNIGHT + 90 * 24 * HOUR)
    read(folder, over - 10, 15, small)
    quiet = next(
        at
        for at in range(over + HOUR, over + 24 * HOUR, 20)
        if max(small.counters.power(at + n) for n in (0, 20)) < 6_000
    )
    read(folder, quiet, 10, small)
    conn = raw(folder)
    told = conn.execute("SELECT at, until FROM fact WHERE kind = 'overrun'").fetchall()
    conn.close()
    assert len(told) == 1
    assert over <= told[0][0] <= over + 3
    assert told[0][1] is not None
    assert told[0][1] <= over + 10


def test_the_maximum_is_the_meters_own(folder: Path) -> None:
    new_home(folder).close()
    status = read(folder, MIDNIGHT + 20 * HOUR, 10)
    assert status.maximum is not None
    assert status.maximum_at is not None
    assert status.maximum_at < MIDNIGHT + 20 * HOUR
    assert status.highest is not None
    assert status.highest <= status.maximum


def test_a_computer_that_wakes_before_what_is_known_says_what_it_waits_for(folder: Path) -> None:
    new_home(folder).close()
    old = meter(Mode.HISTORIQUE)
    read(folder, MIDNIGHT + 12 * HOUR, 1900, old)
    status = read(folder, MIDNIGHT - 20 * 24 * HOUR, 20, old)
    assert status.waits_for is not None
    assert status.waits_for >= MIDNIGHT + 12 * HOUR
    assert read(folder, MIDNIGHT + 13 * HOUR, 20, old).waits_for is None


class Judged(Desktop):
    """A desktop whose household says something while the collector runs."""

    def __init__(self, virtual: VirtualMeter, start: float, at: float, says: Callable[[], None]) -> None:
        super().__init__(virtual, start)
        self._at, self._says = at, says

    def _pass(self, seconds: float) -> None:
        if self.now < self._at <= self.now + seconds:
            self._says()
        super()._pass(seconds)


def test_once_the_date_of_now_is_said_to_be_right_the_reading_goes_on(folder: Path) -> None:
    home = new_home(folder)
    old, now = meter(Mode.HISTORIQUE), MIDNIGHT - 20 * 24 * HOUR
    read(folder, MIDNIGHT + 12 * HOUR, 1900, old)
    address = read(folder, now, 20, old).address
    assert address is not None
    device = Device(address, SOURCES[Mode.HISTORIQUE])
    assert read(folder, now + 60, 70, old).waits_for is not None
    said = Judged(old, now + 200, now + 230, lambda: forget_times_ahead(home.conn, device, now + 230))
    status = said.run(lambda: reopened(folder), now + 200 + 70).status
    home.close()
    assert status.waits_for is None
    assert status.counted is not None
    assert status.counted["EAST"].until >= now + 265


def test_a_computer_that_is_late_says_by_how_much(folder: Path) -> None:
    new_home(folder).close()

    class Ahead(VirtualMeter):
        """A meter whose clock is three minutes ahead of the computer’s."""

        def frame(self, at: int) -> bytes:
            return super().frame(at + 180)

    status = read(folder, MIDNIGHT + 12 * HOUR, 20, Ahead(MeterOptions(first=FIRST)))
    assert status.clock_offset is not None
    assert abs(status.clock_offset - 180) <= 2
