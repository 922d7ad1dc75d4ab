"""Pictures of the supply on the page History: its powers and made voltages, drawn and as tables; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.voltage import VoltageDay
from persienne.household.measures.supply import Supply
from persienne.insight.subscribed_power import Peak, PowerSaid, power_use
from persienne.ui.snapshot.camera import settle

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.series import History
    from persienne.ui.history.page import HistoryPage
    from persienne.ui.snapshot.camera import Camera

DAYS = 340
KVA = 6
ABOVE_MEAN = 1.08
"""How far the highest apparent power of a day lies above the mean of its highest half-hour."""
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
    peaks = [one for one in _peaks(history, local, days) if one.day % 11]
    volts = [_volts(local, day, outside=2 if day % 15 == 0 else 0) for day in days]
    return Supply(power_use(peaks, (), PowerSaid(KVA, KVA, ())), (tuple(volts),), None)


def _peaks(history: History, local: LocalDays, days: range) -> list[Peak]:
    """The highest power of each day, a little above the mean of its highest half-hour in the curve."""
    curve, highest = history.curve, dict[int, float]()
    seen = curve.where((curve.starts >= local.midnight(days[0])) & (curve.starts < local.midnight(days[-1] + 1)))
    for start, watts in zip(seen.starts.tolist(), (seen.values / seen.durations).tolist(), strict=True):
        day = local.day(start)
        highest[day] = max(highest.get(day, 0.0), watts)
    return [Peak(day, 10 * round(watts * ABOVE_MEAN / 10)) for day, watts in sorted(highest.items())]


def _volts(local: LocalDays, day: int, *, outside: int) -> VoltageDay:
    means = (local.midnight(day + 1) - local.midnight(day)) // MEAN
    return VoltageDay(day, 221 + day % 5, 255 if outside else 236 + day * 7 % 8, means, outside)
