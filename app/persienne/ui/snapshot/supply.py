"""Pictures of the supply on the page History: its powers and made voltages, drawn and as tables; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.voltage import VoltageDay
from persienne.household.measures.supply import Supply
from persienne.insight.subscribed_power import Peak, PowerSaid, power_use
from persienne.ui.snapshot.camera import settle
from persienne.ui.snapshot.example_powers import highest_of_days

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.series import History
    from persienne.ui.history.page import HistoryPage
    from persienne.ui.snapshot.camera import Camera

DAYS = 340
KVA = 6
MEAN = 600
"""Seconds of a mean of voltages."""


def draw_supply(camera: Camera, page: HistoryPage, last: int) -> None:
    """Both cards with the days up to ``last`` (an ordinal), two of which have means outside the bounds."""
    session = camera.window.session
    assert page.in_view is not None
    assert session is not None
    camera.wait(lambda: not session.busy)  # what the example's own meter told is read first
    shown, _ = page.in_view.shown[page.in_view.chosen]
    page.supply.take(shown, _made(shown.history, last))
    for table in (False, True):
        for name, card in (("power", page.supply.power), ("voltage", page.supply.voltage)):
            card.show_table(shown=table)
            settle()
            page.show_card(card)
            camera.take(f"history-{name}-table" if table else f"history-{name}")
            card.show_table(shown=False)
    page.supply.take(shown, Supply(None, (), None))
    settle()
    page.show_card(page.euros.card)  # the first


def _made(history: History, last: int) -> Supply:
    local, days = local_days(history.zone), range(last - DAYS, last + 1)
    peaks = [Peak(day, powers) for day, powers in highest_of_days(days[0], last).items() if day % 11]
    volts = [_volts(local, day, outside=2 if day % 15 == 0 else 0) for day in days]
    return Supply(power_use(peaks, (), PowerSaid(KVA, KVA, ())), (tuple(volts),), None)


def _volts(local: LocalDays, day: int, *, outside: int) -> VoltageDay:
    means = (local.midnight(day + 1) - local.midnight(day)) // MEAN
    return VoltageDay(day, 221 + day % 5, 255 if outside else 236 + day * 7 % 8, means, outside)
