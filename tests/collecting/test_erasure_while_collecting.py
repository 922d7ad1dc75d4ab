"""What an erasure of today leaves of the reading that goes on: nothing of before it, in memory or in the file."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.household.measures.write_meter import Device
from persienne.household.privacy.erasure import Level, Scope
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from support.collectors import wait_for
from support.desktops import Desktop
from support.virtual_meters import french, meter
from support.wire_homes import new_home

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.meters.meter_status import MeterStatus

MINUTE = 60
TEN = french("2024-11-12T10:00:00")
ERASED = TEN + 6 * MINUTE
TODAY = local_days().day(TEN)


class ErasedMeanwhile:
    """A home whose meter is read from ten on, and of which ``scope`` is erased by another thread at 10 h 06."""

    def __init__(self, folder: Path, slat: Slat, scope: Scope) -> None:
        self._home = new_home(folder, slat)
        self._home.close()
        self._scope = scope
        self._thread: threading.Thread | None = None
        self._desktop = Desktop(meter(), TEN)
        self._collecting: Household | None = None
        self.said: list[MeterStatus] = []

    def read(self, seconds: int) -> Household:
        """Read until so many seconds after the erasure; the household as the collector left it."""
        self._desktop.run(self._open, ERASED + seconds, tell=self._tell)
        self.said.pop()  # that it has stopped
        return self._home.reopen()

    def _open(self) -> Household:
        self._collecting = self._home.reopen()
        return self._collecting

    def _tell(self, status: MeterStatus) -> None:
        self.said.append(status)
        if self._thread is not None:
            self._thread.join()
        elif self._desktop.now >= ERASED:
            self._thread = threading.Thread(target=self._erase)
            self._thread.start()
            wait_for(lambda: self._collecting is not None and self._collecting.wanted)

    def _erase(self) -> None:
        with closing(self._home.reopen()) as household:
            household.erasures.erase(self._scope, at=ERASED)


def began(status: MeterStatus) -> tuple[int, int | None]:
    """Since when the energy drawn is counted today, and its first index where that was heard before."""
    assert status.counted is not None
    counted = status.counted["EAST"]
    return counted.since, counted.first_wh


@pytest.mark.parametrize(
    ("slat", "level"), [(Slat.OPEN, Level.CURVE), (Slat.CLOSED, Level.DAY), (Slat.HALF, Level.DAY)]
)
def test_after_an_erasure_of_today_nothing_finer_is_known_from_before_it(
    tmp_path: Path, slat: Slat, level: Level
) -> None:
    home = ErasedMeanwhile(tmp_path / "home", slat, Scope(level, TODAY, TODAY))
    with closing(home.read(MINUTE)) as household:
        assert began(next(one for one in home.said if one.counted))[0] < TEN + MINUTE
        assert ERASED < began(home.said[-1])[0] <= ERASED + MINUTE
        (known,) = household.measures.meters()
        assert all(start >= ERASED for start in household.measures.curve(known).series.starts.tolist())


def test_what_is_read_after_an_erasure_of_today_is_kept(tmp_path: Path) -> None:
    """With closed slats: its first index, as after a first beginning."""
    home = ErasedMeanwhile(tmp_path / "home", Slat.CLOSED, Scope(Level.DAY, TODAY, TODAY))
    with closing(home.read(MINUTE)) as household:
        address, counted = home.said[-1].address, home.said[-1].counted
        assert address is not None
        assert counted is not None
        kept = household.measures.resume_meter_line(Device(address, SOURCES[Mode.STANDARD])).heard
        assert [one.value for one in kept if one.register.name == "EAST"] == [counted["EAST"].since_wh]


def test_what_the_meter_says_again_of_before_an_erasure_is_let_go_after_a_new_beginning_too(tmp_path: Path) -> None:
    home = ErasedMeanwhile(tmp_path / "home", Slat.HALF, Scope(Level.DAY, TODAY, TODAY))
    with closing(home.read(MINUTE)) as household:
        Desktop(meter(), ERASED + 2 * MINUTE).run(household.reopen, ERASED + 4 * MINUTE)
        (known,) = household.measures.meters()
        assert all(start >= ERASED for start in household.measures.curve(known).series.starts.tolist())
        of_today = [one for one in household.measures.maxima(known) if one.day == TODAY]
        assert all(one.at is not None and one.at >= TEN for one in of_today)


def test_an_erasure_of_live_values_takes_nothing_off_the_day(tmp_path: Path) -> None:
    home = ErasedMeanwhile(tmp_path / "home", Slat.OPEN, Scope(Level.LIVE, TODAY, TODAY))
    home.read(MINUTE).close()
    assert began(home.said[-1])[0] < TEN + MINUTE
