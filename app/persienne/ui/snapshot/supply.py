"""Pictures of the supply on the page History: made powers and voltages, drawn and as tables; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.voltage import VoltageDay
from persienne.household.measures.supply import Supply
from persienne.insight.subscribed_power import Peak, PowerSaid, power_use
from persienne.ui.snapshot.camera import settle

if TYPE_CHECKING:
    from persienne.ui.history.page import HistoryPage
    from persienne.ui.snapshot.camera import Camera

DAYS = 340
KVA = 6
MEANS = 144
"""The ten-minute means of a day of 24 hours."""


def draw_supply(camera: Camera, page: HistoryPage, last: int) -> None:
    """Both cards with the days up to ``last`` (an ordinal), two of which have means outside the bounds."""
    session = camera.window.session
    assert page.in_view is not None
    assert session is not None
    camera.wait(lambda: not session.busy)  # what the example's own meter told is read first
    shown, _ = page.in_view.shown[page.in_view.chosen]
    page.supply.take(shown, _made(last))
    for table in (False, True):
        for name, card in (("power", page.supply.power), ("voltage", page.supply.voltage)):
            card.show_table(shown=table)
            settle()
            page.show_card(card)
            camera.take(f"history-{name}-table" if table else f"history-{name}")
            card.show_table(shown=False)
    page.supply.take(shown, Supply(None, (), None))


def _made(last: int) -> Supply:
    days = range(last - DAYS, last + 1)
    peaks = [Peak(day, 2_600 + day * 577 % 900 + 10 * abs(day % 365 - 182)) for day in days if day % 11]
    volts = [_volts(day, outside=2 if day % 15 == 0 else 0) for day in days]
    return Supply(power_use(peaks, (), PowerSaid(KVA, KVA, ())), (tuple(volts),), None)


def _volts(day: int, *, outside: int) -> VoltageDay:
    return VoltageDay(day, 221 + day % 5, 255 if outside else 236 + day * 7 % 8, MEANS, outside)
