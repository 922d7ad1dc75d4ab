"""Pictures of a household that has gas too: a made year of gas goes into the throw-away home, its pages come out."""

from __future__ import annotations

from datetime import date
from math import cos, tau
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.reading import GAS_VOLUME, JOULES_PER_KWH, TOTAL_GAS, Block, Made, Meter, Quality, Source
from persienne.household.measures.contracts import set_contract
from persienne.household.measures.import_files import store_files, undo_import
from persienne.household.measures.import_questions import Answers
from persienne.importers.file_reader import ReadFile
from persienne.importers.gas_rows import PRECISION
from persienne.importers.grdf_table import FORMAT
from persienne.importers.job import ParsedFile
from persienne.insight.period import Span
from persienne.insight.tariff_text import timeline_of
from persienne.meters.meter_status import MeterStatus
from persienne.store.meters import every_meter
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.frame.contract_lever import GasContractDialog
from persienne.ui.frame.keys import COSTS, HISTORY, METER, TODAY
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.today.desk import TodayDesk
from pictures.costs import typed

if TYPE_CHECKING:
    from persienne.household.household import Household
    from pictures.camera import Camera

POINT = "09999999999955"
MORNING = 9 * 3600
"""Seconds after midnight at which the gas was brought."""
LATE = 3
"""Days after which the operator gives a gas day."""
COLDEST = 25
"""The day of the year on which the most is used."""
MOST, LEAST = 70, 6
"""kWh of the coldest day, and of the days on which only water is heated."""
DM3_PER_KWH = 89


def draw_gas(camera: Camera, today: date) -> None:
    """Draw them; the gas is undone afterwards."""
    window = camera.window
    page = window.desk(HistoryDesk).page
    read, morning = [made_gas(today)], local_days().midnight(today.toordinal()) + MORNING

    def bring(household: Household) -> int | None:
        return store_files(household.conn, read, Answers(morning)).batch_id

    batch = camera.change(bring)
    assert batch is not None
    window.go(TODAY)
    home = window.desk(TodayDesk).today
    live = home.live
    home.set_live(MeterStatus())  # without a port: what is known of gas is what the page has to show
    camera.take("gas-today")
    home.set_live(live)
    window.go(HISTORY)
    page.show_last_meter()
    month_before = today.replace(day=1).toordinal() - 1
    page.show_span(Span.MONTH, month_before)
    camera.take("gas-history-month")
    window.go(METER)
    camera.take("gas-meter")
    _draw_costs(camera, month_before)
    camera.change(lambda household: undo_import(household.conn, batch))


def _draw_costs(camera: Camera, day: int) -> None:
    """The bill of a month of gas, once its contract was said, and the dialog that asks for it."""
    page = camera.window.desk(CostsDesk).page
    camera.window.go(COSTS)
    page.show_last_meter()
    page.show_period(Span.MONTH, day)
    camera.take("gas-no-contract")
    page.contract_wanted.emit(page.asked.meter if page.asked else None)
    dialog = camera.asked(GasContractDialog)
    dialog.say(typed(camera, "257.40"), typed(camera, "0.1124"))
    camera.over("gas-contract", dialog)
    camera.change(_say_contract)
    camera.take("gas-costs")


def _say_contract(household: Household) -> None:
    meter = next(one for one in every_meter(household.conn) if one.energy is Energy.GAS)
    said = {
        "since": "2025-05-01",
        "option": "base",
        "prices": [{"since": "2025-05-01", "subscription": "257.40", "kwh": {"base": "0.1124"}}],
        "payments": [{"since": "2025-05-05", "eur": "95"}],
    }
    set_contract(household.conn, meter, timeline_of([said]))


def made_gas(today: date) -> ReadFile:
    """A year of days up to some days ago, two of which the operator never had."""
    last = today.toordinal() - LATE
    days = np.setdiff1d(np.arange(last - 400, last + 1), (last - 34, last - 35))
    local = local_days()
    starts, ends = local.midnights(days), local.midnights(days + 1)
    used = np.array([_kilowatt_hours(day) for day in days.tolist()], np.int64)
    qualities = np.full(len(days), int(Quality.MEASURED), np.int64)
    source, meter = Source(FORMAT, Made.DAILY, PRECISION), Meter(POINT)
    blocks = (
        Block(meter, TOTAL_GAS, source, starts, ends - starts, used * JOULES_PER_KWH, qualities),
        Block(meter, GAS_VOLUME, source, starts, ends - starts, used * DM3_PER_KWH, qualities),
    )
    return ReadFile("gaz.xlsx", b"gaz.xlsx", ParsedFile(FORMAT, meter, len(days), blocks))


def _kilowatt_hours(day: int) -> int:
    """What a made home uses in a day: the cold's share, and a little of each day's own."""
    of_year = date.fromordinal(day).timetuple().tm_yday
    cold = (1 + cos(tau * (of_year - COLDEST) / 365.25)) / 2
    return round(LEAST + (MOST - LEAST) * cold**2 + day * 7919 % 11)
