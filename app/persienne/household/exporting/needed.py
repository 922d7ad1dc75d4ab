"""Just what is needed to price a home's energy: a wish comes in, sums by price period go out; no hour is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.masking import mask
from persienne.exporters.needed_csv import NeededRow
from persienne.insight.costs.comparison import by_free_names

if TYPE_CHECKING:
    from persienne.household.exporting.extracts import Wish
    from persienne.household.measures.measures import Measures
    from persienne.insight.costs.sums import Sum

OWN: Final = "actuel"
"""What the household's own contract is called in the file, as its columns are."""


def needed_rows(measures: Measures, wish: Wish) -> tuple[NeededRow, ...]:
    """The sums of the meter's own contract, then those of the contracts that it is compared with, by month.

    Raises ``needed_no_contract``, ``export_nothing``, ``needed_hourly`` under hourly prices, and ``needed_differs``
    where the bill of the sums would not be the bill. Gas of which the volume alone is known is in no sum.
    """
    meter = wish.meters[0]
    own = measures.contract(meter)
    if not own.periods:
        raise UserError("needed_no_contract")
    point = meter.meter.point or ""
    shown, costs = mask(point) if wish.masked else point, measures.costs(meter)
    found = [
        _row(one, shown, name)
        for name, timeline in by_free_names({OWN: own}, wish.contracts).items()
        for one in costs.sums(timeline, (wish.first, wish.last))
    ]
    if not found:
        raise UserError("export_nothing")
    return tuple(found)


def _row(one: Sum, meter: str, contract: str) -> NeededRow:
    said = one.contract
    period = "" if said is None or one.price_period is None else said.price_periods[one.price_period]
    why = "" if one.why is None else one.why.value
    return NeededRow(meter, contract, None if said is None else said.kva, one.first, one.last, period, one.joules, why)
