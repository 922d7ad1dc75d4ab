"""What the reading that goes on knows of today after an erasure, or a closing of the slats, while the meter is read."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.slats import Slat, Then
from persienne.household.measures.line_values import highest_powers
from persienne.household.measures.resolved_history import recall_curve
from persienne.household.measures.write_meter import Device, resume_meter_line
from persienne.household.privacy.erasure import Level, Scope
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.store.meters import every_meter
from support.collectors import wait_for
from support.desktops import Desktop
from support.virtual_meters import french, meter
from support.wire_homes import new_home

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.meters.meter_status import MeterStatus

pytestmark = pytest.mark.slow  # each test reads a meter for minutes

MINUTE = 60
TEN = french("2024-11-12T10:00:00")
ACT = TEN + 6 * MINUTE
TODAY = local_days().day(TEN)


class ChangedMeanwhile:
    """A home whose meter is read from ten on, and to which another thread does ``act`` at 10 h 06."""

    def __init__(self, folder: Path, slat: Slat, act: Callable[[Household], object]) -> None:
        self._home = new_home(folder, slat)
        self._home.close()
        self._act = act
        self._thread: threading.Thread | None = None
        self._desktop = Desktop(meter(), TEN)
        self._collecting: Household | None = None
        self.said: list[MeterStatus] = []

    def read(self, seconds: int) -> Household:
        """Read until so many seconds after the act; the household as the collector left it."""
        self._desktop.run(self._open, ACT + seconds, tell=self._tell)
        self.said.pop()  # that it has stopped
        return self._home.reopen()

    def _open(self) -> Household:
        self._collecting = self._home.reopen()
        return self._collecting

    def _tell(self, status: MeterStatus) -> None:
        self.said.append(status)
        if self._thread is not None:
            self._thread.join()
        elif self._desktop.now >= ACT:
            self._thread = threading.Thread(target=self._change)
            self._thread.start()
            wait_for(lambda: self._collecting is not None and self._collecting.file.key.wanted)

    def _change(self) -> None:
        with closing(self._home.reopen()) as household:
            self._act(household)


def erased(folder: Path, slat: Slat, scope: Scope) -> ChangedMeanwhile:
    """A home of which ``scope`` is erased meanwhile."""
    return ChangedMeanwhile(folder, slat, lambda household: household.erasures.erase(scope, at=ACT))


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
    home = erased(tmp_path / "home", slat, Scope(level, TODAY, TODAY))
    with closing(home.read(MINUTE)) as household:
        assert began(next(one for one in home.said if one.counted))[0] < TEN + MINUTE
        assert ACT < began(home.said[-1])[0] <= ACT + MINUTE
        (known,) = every_meter(household.conn)
        assert all(start >= ACT for start in recall_curve(household.conn, known).series.starts.tolist())


def test_what_is_read_after_an_erasure_of_today_is_kept(tmp_path: Path) -> None:
    """With closed slats: its first index, as after a first beginning."""
    home = erased(tmp_path / "home", Slat.CLOSED, Scope(Level.DAY, TODAY, TODAY))
    with closing(home.read(MINUTE)) as household:
        address, counted = home.said[-1].address, home.said[-1].counted
        assert address is not None
        assert counted is not None
        kept = resume_meter_line(household.conn, Device(address, SOURCES[Mode.STANDARD])).heard
        assert [one.value for one in kept if one.register.name == "EAST"] == [counted["EAST"].since_wh]


def test_what_the_meter_says_again_of_before_an_erasure_is_let_go_after_a_new_beginning_too(tmp_path: Path) -> None:
    home = erased(tmp_path / "home", Slat.HALF, Scope(Level.DAY, TODAY, TODAY))
    with closing(home.read(MINUTE)) as household:
        Desktop(meter(), ACT + 2 * MINUTE).run(household.reopen, ACT + 4 * MINUTE)
        (known,) = every_meter(household.conn)
        assert all(start >= ACT for start in recall_curve(household.conn, known).series.starts.tolist())
        of_today = [one for one in highest_powers(household.conn, known) if one.day == TODAY]
        assert all(one.at is not None and one.at >= TEN for one in of_today)


def test_an_erasure_of_live_values_takes_nothing_off_the_day(tmp_path: Path) -> None:
    home = erased(tmp_path / "home", Slat.OPEN, Scope(Level.LIVE, TODAY, TODAY))
    home.read(MINUTE).close()
    assert began(home.said[-1])[0] < TEN + MINUTE


def test_slats_that_are_closed_while_the_meter_is_read_take_nothing_off_the_day(tmp_path: Path) -> None:
    """The load-curve points of before the first reading are then in the first index that is kept of the day."""

    def close(household: Household) -> None:
        household.slats.move(None, Slat.CLOSED, Then.REDUCE, at=ACT)

    home = ChangedMeanwhile(tmp_path / "home", Slat.HALF, close)
    with closing(home.read(MINUTE)) as household:
        address, (since, first_wh) = home.said[-1].address, began(home.said[-1])
        assert address is not None
        kept = resume_meter_line(household.conn, Device(address, SOURCES[Mode.STANDARD])).heard
        assert since < TEN + MINUTE
        assert [one.value for one in kept if one.register.name == "EAST"] == [first_wh]
