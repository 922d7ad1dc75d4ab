"""Monthly payments: those that fall into some days are counted, and days of which none is said are told."""

from __future__ import annotations

from decimal import Decimal

from persienne.insight.costs.bill import Paid, paid
from persienne.insight.tariff_text import timeline_of
from support.bills import ordinal, timeline

YEAR = timeline(
    option="base",
    kva=6,
    payments=[
        {"since": "2025-01-05", "until": "2025-06-05", "eur": "80"},
        {"since": "2025-07-05", "until": "2025-12-31", "eur": "95.5"},
    ],
)


def test_payments_of_some_days_are_added_up_at_their_amounts() -> None:
    assert paid(YEAR, ordinal("2025-06-01"), ordinal("2025-08-04")) == Paid(2, Decimal("175.5"), 29)


def test_days_of_which_no_payment_is_said_are_counted_and_guessed_as_none() -> None:
    assert paid(YEAR, ordinal("2025-01-01"), ordinal("2025-01-31")) == Paid(1, Decimal(80), 4)
    assert paid(YEAR, ordinal("2024-01-01"), ordinal("2024-12-31")) is None
    assert paid(timeline(option="base"), ordinal("2025-01-01"), ordinal("2025-01-31")) is None


def test_payments_without_a_last_day_end_where_others_or_another_contract_begin() -> None:
    rows = [{"since": "2025-01-05", "eur": "80"}, {"since": "2025-03-05", "eur": "90"}]
    contracts = timeline_of(
        [
            {"since": "2024-01-01", "option": "base", "payments": rows},
            {"since": "2025-05-01", "option": "base", "payments": [{"since": "2025-06-10", "eur": "70"}]},
        ]
    )
    # 80 in January and February, 90 in March and April, nothing said of May up to 9 June, 70 in June.
    assert paid(contracts, ordinal("2025-01-05"), ordinal("2025-06-30")) == Paid(5, Decimal(410), 40)


def test_a_contract_that_takes_over_the_payments_of_another_counts_none_twice() -> None:
    rows = [{"since": "2025-01-05", "until": "2025-12-05", "eur": "80"}]
    contracts = timeline_of(
        [{"since": day, "option": "base", "payments": rows} for day in ("2024-01-01", "2025-03-01", "2025-06-20")]
    )
    assert paid(contracts, ordinal("2025-01-05"), ordinal("2025-12-05")) == Paid(12, Decimal(960), 0)
