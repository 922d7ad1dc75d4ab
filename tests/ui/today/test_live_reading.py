"""The live powers of the last 24 hours come out of a household whose slats let them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from persienne.ui.today.live_reading import read_live
from support.desktops import Desktop
from support.virtual_meters import FIRST, french
from support.wire_homes import new_home, reopened

if TYPE_CHECKING:
    from pathlib import Path

NOON = french("2024-11-12T12:00:00")


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
