"""Live powers come out of a household whose slats let them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import Meter, Quality, Reading
from persienne.base.slats import Retention, Slat
from persienne.household.measures.write_meter import Device, record_meter_line
from persienne.insight.live import DAY, Window
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import POWER, SOURCES
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from persienne.ui.today.live_powers import read_live
from support.desktops import Desktop
from support.virtual_meters import FIRST, french
from support.wire_homes import new_home, reopened

if TYPE_CHECKING:
    from pathlib import Path

NOON = french("2024-11-12T12:00:00")


@pytest.mark.quick
@pytest.mark.slow
@pytest.mark.parametrize("phases", [1, 3])
def test_what_was_read_comes_out_at_ten_seconds(tmp_path: Path, phases: int) -> None:
    folder = tmp_path / "home"
    new_home(folder).close()
    meter = VirtualMeter(MeterOptions(Mode.STANDARD, phases=phases, first=FIRST))
    Desktop(meter, NOON).run(lambda: reopened(folder), NOON + 120)
    home = reopened(folder)
    day = read_live(home, NOON + 120)
    home.close()
    assert day is not None
    assert 11 <= len(day.total) <= 13
    assert day.total.highest[0] == max(meter.counters.power(at) for at in range(NOON, NOON + 119))
    assert len(day.phases) == (3 if phases == 3 else 0)
    assert not day.estimated


@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF])
def test_where_the_slats_let_no_live_value_in_there_is_none(tmp_path: Path, slat: Slat) -> None:
    folder = tmp_path / "home"
    new_home(folder, slat).close()
    Desktop(VirtualMeter(MeterOptions(first=FIRST)), NOON).run(lambda: reopened(folder), NOON + 70)
    home = reopened(folder)
    assert read_live(home, NOON + 70) is None
    home.close()


@pytest.mark.slow
def test_days_before_come_out_with_their_peak_their_sum_and_their_gaps_at_every_length(tmp_path: Path) -> None:
    home = new_home(tmp_path / "home")
    local, day = local_days(), local_days().day(NOON)
    first = local.midnight(day - 3)
    at = [second for second in range(first, NOON, 7) if not 3_600 <= second - first < 7_200]  # an hour is missing
    values = [400 + second % 11 for second in at]
    values[5_000] = 7_777  # for one reading alone
    device, meter = Device("041867000001", SOURCES[Mode.STANDARD]), Meter(None)
    for begin in range(0, len(at), 4_000):
        some = zip(at[begin : begin + 4_000], values[begin : begin + 4_000], strict=True)
        said = [Reading(meter, POWER, second, 0, value, Quality.MEASURED, device.spoken) for second, value in some]
        home.retention.choose(Retention(frames_days=31), NOON)
        record_meter_line(home.conn, device, said, [], at=said[-1].start)
    for length in (31 * DAY, 7 * DAY):
        whole = read_live(home, NOON, Window(length))
        assert whole is not None
        assert whole.total.highest[0] == 7_777
        assert (int(whole.total.sums.sum()), int(whole.total.counts.sum())) == (sum(values), len(values))
        assert whole.kept_from == first
        gaps = dict(zip(whole.missing.starts.tolist(), whole.missing.ends.tolist(), strict=True))
        assert gaps[first + 3_600] == first + 7_200
    found = read_live(home, NOON, Window(DAY, local.midnight(day - 2)))
    assert found is not None
    mine = [value for second, value in zip(at, values, strict=True) if second < local.midnight(day - 2)]
    assert (found.start, found.end) == (first, local.midnight(day - 2))
    assert (int(found.total.sums.sum()), int(found.total.counts.sum())) == (sum(mine), len(mine))
    end = at[5_000]  # what is said in the second at which a window ends is in the next one
    hour = read_live(home, NOON, Window(3_600, end))
    assert hour is not None
    assert int(hour.total.counts.sum()) == sum(end - 3_600 <= second < end for second in at)
    nothing = read_live(home, NOON, Window(DAY, local.midnight(day - 19)))
    home.close()
    assert nothing is not None
    assert len(nothing.total) == 0
    assert nothing.missing.starts.tolist() == [nothing.start]
