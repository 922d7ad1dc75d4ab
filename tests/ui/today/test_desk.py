"""The desk of the page Today: what the page asks of the household is done and shown."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import Quality, Reading, index_register
from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures.write_meter import Device, record_meter_line, resume_meter_line
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import POWER, SOURCES
from persienne.ui.frame.keys import TODAY
from persienne.ui.today.desk import TodayDesk
from persienne.vault import PassphraseCredential
from support.tic_frames import ADCO
from support.windows import PASSPHRASE, make_home, open_window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]

SPOKEN = SOURCES[Mode.HISTORIQUE]
DEVICE = Device(ADCO, SPOKEN)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home")


@pytest.mark.quick
def test_the_last_24_hours_are_read_when_they_are_wanted(qtbot: QtBot, home: Path) -> None:
    now = int(time.time())
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.slats.move(None, Slat.OPEN)
        meter = resume_meter_line(household.conn, DEVICE).meter
        powers = [Reading(meter, POWER, now - 600 + n, 0, 700 + n, Quality.MEASURED, SPOKEN) for n in range(60)]
        record_meter_line(household.conn, DEVICE, powers, (), at=now)
    window = open_window(qtbot, home)
    window.go(TODAY)
    today = window.desk(TodayDesk).today
    today.set_live(MeterStatus(MeterState.READING))
    qtbot.waitUntil(lambda: today.open)
    today._choice.choose("live")
    today.live_wanted.emit()
    qtbot.waitUntil(lambda: today._live_chart is not None and today._live_chart.picture is not None)
    assert today._live_chart is not None
    assert "759\u00a0VA" in today._live_chart.accessibleDescription()


def test_a_date_that_is_said_to_be_right_takes_the_later_ones_away(qtbot: QtBot, home: Path) -> None:
    local, now = local_days(), int(time.time())
    ahead = local.midnight(local.day(now) + 30)
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        meter = resume_meter_line(household.conn, DEVICE).meter
        index = Reading(meter, index_register("EAST"), ahead, 0, 5_000, Quality.MEASURED, SPOKEN)
        record_meter_line(household.conn, DEVICE, [index], (), at=now)
    window = open_window(qtbot, home)
    window.go(TODAY)
    today = window.desk(TodayDesk).today
    today.set_live(replace(MeterStatus(MeterState.READING), mode="historique", address=ADCO, waits_for=ahead))
    today.date_believed.emit()
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.busy)
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        indexes = resume_meter_line(household.conn, DEVICE).indexes
    assert all(reading.start <= time.time() for reading in indexes)
