"""What a meter's energy costs: the file is read, a bill goes out; nothing is stored, so that it is always of today."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import GAS_VOLUME, TOTAL_IMPORT, TOTAL_INJECTION, Made
from persienne.household.measures import contracts
from persienne.household.measures.known_tariffs import known_rates
from persienne.household.measures.recalled import RecalledCurve
from persienne.household.measures.resolved_history import recall_curve, recall_days
from persienne.insight.costs.bill import Bill, Route, paid
from persienne.insight.costs.billing import bill, bill_of_energy, sale_of, self_used, selling
from persienne.insight.costs.comparison import compare
from persienne.insight.costs.day_cost import DayPrices
from persienne.insight.costs.energies import Known, energies
from persienne.insight.costs.gas import with_volumes
from persienne.insight.costs.parting import hours_changed
from persienne.insight.costs.priced import priced
from persienne.insight.costs.rates import GAS
from persienne.insight.costs.sums import bill_of_sums, same_bill, sums, sums_of_spans
from persienne.insight.reconcile import doubled_tolerance
from persienne.insight.reform.replay import replay
from persienne.insight.series import Series
from persienne.insight.tariff import REGISTERS, Timeline, register_name
from persienne.store.contracts import read_contract
from persienne.store.registers import only_injects
from persienne.store.slat_rows import within_the_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs, Source
    from persienne.household.measures.contracts import ColourSource
    from persienne.household.measures.recalled import RecalledDays
    from persienne.insight.costs.comparison import Comparison
    from persienne.insight.costs.energies import Energies, Volume
    from persienne.insight.costs.priced import PricedEnergy
    from persienne.insight.costs.rates import Rates
    from persienne.insight.costs.sums import Sum
    from persienne.insight.reform.hours import Change
    from persienne.insight.reform.replay import Replay
    from persienne.insight.tariff import Period
    from persienne.meters.tic.status import Colour
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


class NotPriced(StrEnum):
    """Why what a register counts is not priced at all."""

    CONTRACT = "contract"
    """No contract of the meter is known."""
    INJECTION = "injection"
    """What goes into the grid is not paid for."""
    NOTHING = "nothing"
    """Nothing is stored."""


class EnergyCosts:
    """What the energy of a meter costs. What is stored is read once, when this is made.

    ``days`` are the first and the last local day (ordinals), both included.
    """

    def __init__(self, conn: Connection, meter: StoredMeter) -> None:
        self._meter = meter
        self._zone, self._local = meter.zone, local_days(meter.zone)
        self._conn = conn
        self._own = read_contract(conn, meter.id)
        self._known, self._injected = known_energy(conn, meter), known_energy(conn, meter, TOTAL_INJECTION.name)
        self._volumes = _volumes(conn, meter)
        self._only_injects = only_injects(conn, meter.id)
        self._colours = contracts.colours_of(conn, meter)
        self.rates = _rates(conn, meter)

    def bill(self, timeline: Timeline, days: tuple[int, int], route: Route, *, supposed: bool = False) -> Bill:
        """The bill of ``days`` under the contracts of ``timeline``, with what surplus was sold for and what was paid.

        A meter that only injects has no bill, and may have sold. ``supposed`` contracts are not those of the household,
        where any are known: its registers count by its own.
        """
        injected = energies(self._injected, selling(timeline), *days, self._local, {})
        sale = sale_of(injected)
        if self._only_injects:
            return Bill(route, *days, injected.measured, (), (), sale)
        counted = self._own if supposed and self._own.periods else None
        made = bill(self._energies(timeline, days, counted), timeline, self.rates, route)
        return replace(made, sale=sale, paid=paid(timeline, *days))

    def bill_of_known_prices(
        self, timeline: Timeline, days: tuple[int, int], wished: Route, *, supposed: bool = False
    ) -> Bill:
        """The bill by the route that is ``wished``; before taxes where prices with taxes give no line and these do."""
        made = self.bill(timeline, days, wished, supposed=supposed)
        if made.lines or wished is Route.HT:
            return made
        before = self.bill(timeline, days, Route.HT, supposed=supposed)
        return before if before.lines else made

    @property
    def colours(self) -> Mapping[int, tuple[Colour, ColourSource]]:
        """The colours of the Tempo days that are known (by ordinal), and what told them."""
        return contracts.colour_sources(self._conn, self._meter)

    @property
    def injects(self) -> bool:
        """Whether anything is known of what is injected."""
        return bool(len(self._injected.days) or len(self._injected.periods))

    @property
    def counts_by_price_period(self) -> bool:
        """Whether the meter's own registers have energy of more than one price period."""
        days, periods = self._known.registers, self._known.register_periods
        counted = [number for number, one in days.items() if one.joules.any()]
        return len({*counted, *(number for number, one in periods.items() if one.joules.any())}) > 1

    @property
    def has_volumes_alone(self) -> bool:
        """Whether gas is stored of which the volume alone is known."""
        return self._volumes is not None and bool(with_volumes(self._known, self._volumes, Timeline(), self._local)[1])

    def self_use(self, producer: StoredMeter, timeline: Timeline, days: tuple[int, int]) -> Bill:
        """What was used of what ``producer`` counted as produced, and what it would have cost at its hours' prices."""
        made = self_used(known_energy(self._conn, producer, TOTAL_INJECTION.name), self._injected, self._local)
        used = energies(made, timeline, *days, self._local, self._colours)
        return bill_of_energy(used, self.rates, Route.TTC)

    def compare(self, by_name: Mapping[str, Timeline], days: tuple[int, int]) -> Comparison:
        """Each of some contracts on the same of ``days``, in their order (``insight.costs.comparison``)."""
        return compare(by_name, lambda timeline: self._energies(timeline, days, self._own), self.rates)

    def sums(self, timeline: Timeline, days: tuple[int, int]) -> tuple[Sum, ...]:
        """What the bill takes and no more: sums by price period and month, cut where a price or contract changes.

        Raises ``needed_hourly`` where energy has a price of its hour, ``needed_differs`` where the bill of the sums
        would not be the bill.
        """
        used = self._energies(timeline, days, self._own)
        if any(day.hours for day in used.days):
            raise UserError("needed_hourly")
        found = sums(used, timeline, self.rates)
        for route in Route:
            by_sums = bill_of_sums(found, used, timeline, self.rates, route=route)
            if not same_bill(by_sums, bill(used, timeline, self.rates, route)):
                raise UserError("needed_differs")
        return tuple(sorted((*found, *sums_of_spans(used, self.rates)), key=lambda one: (one.first, one.last)))

    def off_peak_changed(self, timeline: Timeline, days: tuple[int, int]) -> int | None:
        """The day since which the registers part from the contract's hours (``insight.costs.parting``)."""
        return hours_changed(self._known, timeline, days, self._local, colours=self._colours)

    def replay(self, contract: Period, change: Change) -> Replay | None:
        """The last known year under the hours of ``contract`` and under those of a change (``insight.reform``)."""
        return replay(self._known, contract, change, self._zone, rates=self.rates)

    def _energies(self, timeline: Timeline, days: tuple[int, int], counted: Timeline | None = None) -> Energies:
        known, missing = _all_known(self._known, self._volumes, timeline, self._local)
        return energies(known, timeline, *days, self._local, self._colours, counted).with_volumes(missing)


def tells_hours(conn: Connection, meter: StoredMeter) -> bool:
    """Whether measures within the day are stored of a meter, or energy of more than one price period."""
    return within_the_day(conn, meter.id) > 0 or EnergyCosts(conn, meter).counts_by_price_period


def price_all(conn: Connection, meter: StoredMeter, register: str) -> PricedEnergy | NotPriced:
    """What all that a register has counted costs under the contracts of its meter, or why it is not priced."""
    if register != meter.total.name:
        return NotPriced.INJECTION
    timeline = read_contract(conn, meter.id)
    if not timeline.periods:
        return NotPriced.CONTRACT
    colours, local = contracts.colours_of(conn, meter), local_days(meter.zone)
    known, missing = _all_known(known_energy(conn, meter), _volumes(conn, meter), timeline, local)
    return priced(known, timeline, _rates(conn, meter), local, colours=colours, volumes=missing) or NotPriced.NOTHING


def prices_of_days(conn: Connection, meter: StoredMeter) -> DayPrices | None:
    """What says what a day of the meter costs that is not over; None where its energy is not priced."""
    timeline = read_contract(conn, meter.id)
    if meter.energy is Energy.GAS or not timeline.periods:
        return None
    colours, local = contracts.colours_of(conn, meter), local_days(meter.zone)
    return DayPrices(timeline, _rates(conn, meter), colours, local, known=known_energy(conn, meter))


def _volumes(conn: Connection, meter: StoredMeter) -> Known | None:
    """The volumes beside the energies of gas, dm3 in the place of joules; None of electricity."""
    return known_energy(conn, meter, GAS_VOLUME.name) if meter.energy is Energy.GAS else None


def _all_known(
    energy: Known, volumes: Known | None, timeline: Timeline, local: LocalDays
) -> tuple[Known, tuple[Volume, ...]]:
    """The energy with what the contracts make of volumes known alone, and those of which they make none."""
    return (energy, ()) if volumes is None else with_volumes(energy, volumes, timeline, local)


def _rates(conn: Connection, meter: StoredMeter) -> Rates:
    return GAS if meter.energy is Energy.GAS else known_rates(conn)


def known_energy(conn: Connection, meter: StoredMeter, name: str | None = None) -> Known:
    """What is known of a register of a meter, of its total where none is named, and of the tariff's own registers."""
    local = local_days(meter.zone)
    name = meter.total.name if name is None else name
    curve = recall_curve(conn, meter, name)
    days = recall_days(conn, meter, name, curve)
    within, gaps = (one.where(local.days(one.starts) == local.days(one.ends - 1)) for one in (curve.shaped, curve.gaps))
    count = max(REGISTERS.values()) if name == TOTAL_IMPORT.name else 0
    own = {number: _register(conn, meter, number) for number in range(count)}
    return Known(
        within,
        days.totals,
        _tolerance(curve.sources, days),
        days.periods,
        registers={number: one.totals for number, one in own.items() if len(one.totals)},
        register_periods={number: one.periods for number, one in own.items() if len(one.periods)},
        gaps=gaps,
    )


def _register(conn: Connection, meter: StoredMeter, number: int) -> RecalledDays:
    """One of the meter's own registers: the days of its indexes, those that files give, and what lies beside."""
    nothing = RecalledCurve(Series.empty(), ())
    return recall_days(conn, meter, register_name(number), nothing, made=frozenset({Made.INDEX}))


def _tolerance(curve: Sequence[Source], days: RecalledDays) -> Longs:
    """By how many joules a day's curve may differ from its total, by the rounding of both (``insight.reconcile``)."""
    coarsest = max((source.precision for source in curve), default=1)
    precisions = np.array([source.precision for source in days.sources], np.int64)
    totals = days.totals
    truth = precisions[totals.origins] if len(precisions) else np.zeros(len(totals), np.int64)
    rows = zip(totals.covered.tolist(), truth.tolist(), strict=True)
    return np.array([doubled_tolerance(covered, coarsest, step) // 2 for covered, step in rows], np.int64)
