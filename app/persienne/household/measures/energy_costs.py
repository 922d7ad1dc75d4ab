"""What a meter's energy costs: the file is read, a bill goes out; nothing is stored, so that it is always of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Made
from persienne.household.measures import contracts
from persienne.household.measures.known_tariffs import known_rates
from persienne.household.measures.recalled import RecalledCurve
from persienne.household.measures.resolved_history import recall_curve, recall_days
from persienne.insight.costs.bill import Route, bill
from persienne.insight.costs.comparison import compare
from persienne.insight.costs.energies import Known, energies
from persienne.insight.costs.parting import hours_changed
from persienne.insight.costs.sums import bill_of_sums, same_bill, sums, sums_of_spans
from persienne.insight.reconcile import doubled_tolerance
from persienne.insight.series import Series
from persienne.insight.tariff import REGISTERS, register_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from persienne.base.reading import Longs, Source
    from persienne.household.measures.recalled import RecalledDays
    from persienne.insight.costs.bill import Bill
    from persienne.insight.costs.comparison import Compared
    from persienne.insight.costs.energies import Energies
    from persienne.insight.costs.sums import Sum
    from persienne.insight.series import DayTotals
    from persienne.insight.tariff import Timeline
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


class EnergyCosts:
    """What the energy of a meter of electricity costs. What is stored is read once, when this is made.

    ``days`` are the first and the last local day (ordinals), both included.
    """

    def __init__(self, conn: Connection, meter: StoredMeter) -> None:
        self._local = local_days(meter.zone)
        self._known = known_energy(conn, meter)
        self._colours = contracts.colours_of(conn, meter)
        self.rates = known_rates(conn)

    def bill(self, timeline: Timeline, days: tuple[int, int], route: Route) -> Bill:
        """The bill of ``days`` under the contracts of ``timeline``."""
        return bill(self._energies(timeline, days), timeline, self.rates, route)

    def compare(self, by_name: Mapping[str, Timeline], days: tuple[int, int]) -> tuple[Compared, ...]:
        """The same energy under each of some contracts, in their order (``insight.costs.comparison``)."""
        return compare(by_name, lambda timeline: self._energies(timeline, days), self.rates)

    def sums(self, timeline: Timeline, days: tuple[int, int]) -> tuple[Sum, ...]:
        """What the bill takes and no more: sums by price period and month, cut where a price or contract changes.

        Raises ``needed_differs`` where the bill of the sums would not be the bill.
        """
        used = self._energies(timeline, days)
        found = sums(used, timeline, self.rates, by_month=True)
        for route in Route:
            by_sums = bill_of_sums(found, used, timeline, self.rates, route)
            if not same_bill(by_sums, bill(used, timeline, self.rates, route)):
                raise UserError("needed_differs")
        return tuple(sorted((*found, *sums_of_spans(used, self.rates)), key=lambda one: (one.first, one.last)))

    def off_peak_changed(self, timeline: Timeline, days: tuple[int, int]) -> int | None:
        """The day since which the registers part from the contract's hours (``insight.costs.parting``)."""
        return hours_changed(self._known, timeline, days, self._local, self._colours)

    def _energies(self, timeline: Timeline, days: tuple[int, int]) -> Energies:
        return energies(self._known, timeline, *days, self._local, self._colours)


def known_energy(conn: Connection, meter: StoredMeter) -> Known:
    """What is known of what a meter of electricity counts as drawn, and of its own registers."""
    local, name = local_days(meter.zone), meter.total.name
    curve = recall_curve(conn, meter, name)
    days = recall_days(conn, meter, name, curve)
    shaped = curve.shaped
    within = shaped.where(local.days(shaped.starts) == local.days(shaped.ends - 1))
    own = {number: _register(conn, meter, number) for number in range(max(REGISTERS.values()))}
    return Known(
        within,
        days.totals,
        _tolerance(curve.sources, days),
        days.periods,
        {number: totals for number, totals in own.items() if len(totals)},
    )


def _register(conn: Connection, meter: StoredMeter, number: int) -> DayTotals:
    """The days of one of the meter's own registers: those of its indexes, and what files give of them by day."""
    nothing = RecalledCurve(Series.empty(), ())
    return recall_days(conn, meter, register_name(number), nothing, made=frozenset({Made.INDEX})).totals


def _tolerance(curve: Sequence[Source], days: RecalledDays) -> Longs:
    """By how many joules a day's curve may differ from its total, by the rounding of both (``insight.reconcile``)."""
    coarsest = max((source.precision for source in curve), default=1)
    precisions = np.array([source.precision for source in days.sources], np.int64)
    totals = days.totals
    truth = precisions[totals.origins] if len(precisions) else np.zeros(len(totals), np.int64)
    rows = zip(totals.covered.tolist(), truth.tolist(), strict=True)
    return np.array([doubled_tolerance(covered, coarsest, step) // 2 for covered, step in rows], np.int64)
