"""What surplus is sold for: negative euros apart from the bill, a hole where no price is known."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from persienne.insight.costs.bill import Kind, Sale, cents
from persienne.insight.costs.energies import Why
from persienne.insight.costs.sale import sale_of, selling
from persienne.insight.series import Periods
from support.bills import LOCAL, day_totals, known, ordinal, timeline, used

if TYPE_CHECKING:
    from persienne.insight.tariff import Timeline

SOLD = timeline(
    option="base",
    kva=6,
    sale=[
        {"since": "2025-01-01", "until": "2025-09-30", "eur_per_kwh": "0.1276", "source": "obligation d’achat"},
        {"since": "2025-10-01", "eur_per_kwh": "0.04"},
    ],
)


def sold(contracts: Timeline, first: str, last: str, *wh: int) -> Sale | None:
    return sale_of(used(known(days=day_totals(first, *wh)), selling(contracts), first, last))


def test_what_is_injected_is_sold_at_the_price_of_its_day() -> None:
    made = sold(SOLD, "2025-09-29", "2025-10-01", 10_000, 10_000, 10_000)
    assert made is not None
    assert [(line.kind, line.price, line.wh, cents(line.euros), line.source) for line in made.lines] == [
        (Kind.INJECTION, Decimal("0.1276"), 20_000, Decimal("-2.55"), "obligation d’achat"),  # 20 * 0.1276 = 2.552
        (Kind.INJECTION, Decimal("0.04"), 10_000, Decimal("-0.40"), ""),
    ]
    assert (made.euros, made.holes, made.measured) == (Decimal("-2.95"), (), 3)


def test_without_a_price_what_is_injected_is_a_hole() -> None:
    made = sold(SOLD, "2024-12-31", "2025-01-01", 10_000, 5_000)
    assert made is not None
    assert [(hole.why, hole.first, hole.wh) for hole in made.holes] == [(Why.PRICE, ordinal("2024-12-31"), 10_000)]
    assert made.joules == 15_000 * 3600
    unsaid = sold(timeline(option="base", kva=6), "2025-01-01", "2025-01-01", 5_000)
    assert unsaid is not None
    assert (unsaid.lines, [hole.wh for hole in unsaid.holes]) == ((), [5_000])


def test_surplus_that_is_given_away_has_a_price_of_nothing() -> None:
    free = timeline(option="base", kva=6, sale=[{"since": "2025-01-01", "eur_per_kwh": 0}])
    made = sold(free, "2025-01-01", "2025-01-01", 5_000)
    assert made is not None
    assert (made.euros, made.holes) == (Decimal("0.00"), ())


def test_where_nothing_is_injected_there_is_no_sale() -> None:
    assert sold(SOLD, "2025-09-29", "2025-10-01") is None


def test_energy_over_a_change_of_price_is_a_hole() -> None:
    start, end = LOCAL.midnight(ordinal("2025-09-29")), LOCAL.midnight(ordinal("2025-10-03"))
    over = Periods.of_rows([(start, end, 3_600_000, end - start, 0, 0, True)])
    what = known(days=day_totals("2025-01-01"), periods=over)
    made = sale_of(used(what, selling(SOLD), "2025-09-01", "2025-10-31"))
    assert made is not None
    assert [(hole.why, hole.wh) for hole in made.holes] == [(Why.SPAN, 1000)]
