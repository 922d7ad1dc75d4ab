"""The terms of a contract: months from its first day, and the days on which payments fall.

What a contract says beside its prices, as JSON: it comes back as written, what is likely wrong is refused.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from persienne.base.errors import UserError
from persienne.insight.prices import DatedAmount
from persienne.insight.tariff_text import period_object, timeline_of
from persienne.insight.terms import month_of, payment_days
from support.bills import ordinal


def iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def test_the_months_of_a_contract_begin_on_its_day_and_follow_each_other() -> None:
    since = ordinal("2024-01-31")
    begun, lengths = since, []
    while begun < ordinal("2025-01-31"):
        length = month_of(since, begun)
        assert {month_of(since, day) for day in range(begun, begun + length)} == {length}
        lengths.append(length)
        begun += length
    assert begun == ordinal("2025-01-31")
    assert lengths == [29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31]


def test_a_payment_falls_on_the_day_of_the_first_one_until_the_last() -> None:
    row = DatedAmount(ordinal("2025-10-31"), ordinal("2026-03-31"), Decimal(80))
    days = [iso(day) for day in payment_days(row, ordinal("2025-11-01"), ordinal("2026-12-31"))]
    assert days == ["2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31"]


SAID: dict[str, Any] = {
    "since": "2025-01-01",
    "option": "base",
    "kva": 6,
    "subscription_by": "month",
    "self_producer": True,
    "sale": [
        {"since": "2025-01-01", "until": "2025-06-30", "eur_per_kwh": "0.1276", "source": "obligation d’achat"},
        {"since": "2025-07-01", "eur_per_kwh": "0"},
    ],
    "payments": [{"since": "2025-01-05", "until": "2025-12-05", "eur": "80.50"}],
    "gas": [{"since": "2025-01-01", "kwh_per_m3": "11.21"}],
    "spot": [{"since": "2025-01-01", "until": "2025-12-31", "per_kwh": "0.1012", "vat": "0.20"}],
}


def test_terms_come_back_as_they_were_written() -> None:
    (period,) = timeline_of([SAID]).periods
    assert period_object(period) == SAID
    assert timeline_of([period_object(period)]).periods == (period,)


def test_what_is_not_said_is_not_written() -> None:
    (period,) = timeline_of([{"since": "2025-01-01", "option": "base", "subscription_by": "day"}]).periods
    assert period_object(period) == {"since": "2025-01-01", "option": "base"}


@pytest.mark.for_each(
    ("more", "code", "facts"),
    [
        ({"sale": [{"since": "2025-01-01", "eur_per_kwh": "12.76"}]}, "sale_unlikely", {"value": "12.76"}),
        ({"sale": [{"since": "2025-01-01", "eur_per_kwh": "0,001"}]}, "sale_unlikely", {"value": "0.001"}),
        ({"payments": [{"since": "2025-01-01", "eur": "8000"}]}, "payment_unlikely", {"value": "8000"}),
        ({"gas": [{"since": "2025-01-01", "kwh_per_m3": "1.121"}]}, "coefficient_unlikely", {"value": "1.121"}),
        (
            {"payments": [{"since": "2025-01-05", "eur": "80"}, {"since": "2025-01-05", "eur": "90"}]},
            "rows_twice",
            {"rows": "payments", "day": "2025-01-05"},
        ),
        (
            {
                "sale": [
                    {"since": "2025-01-01", "until": "2025-03-01", "eur_per_kwh": "0.1"},
                    {"since": "2025-03-01", "eur_per_kwh": "0.1"},
                ]
            },
            "rows_twice",
            {"rows": "sale", "day": "2025-03-01"},
        ),
        ({"sale": [{"since": "2025-01-01"}]}, "contract_unclear", {"period": 1}),
        ({"payments": [{"since": "2025-01-01", "eur": "-80"}]}, "contract_unclear", {"period": 1}),
        ({"sale": [{"since": "2025-02-01", "until": "2025-01-01", "eur_per_kwh": "0.1"}]}, "contract_unclear", None),
        ({"spot": [{"since": "2025-01-01", "per_kwh": "10", "vat": "0.2"}]}, "price_unlikely", {"value": "10"}),
        ({"spot": [{"since": "2025-01-01", "per_kwh": "0.1", "vat": "20"}]}, "contract_unclear", {"period": 1}),
        ({"spot": [{"since": "2025-01-01", "vat": "0.2"}]}, "contract_unclear", {"period": 1}),
        ({"subscription_by": "week"}, "contract_unclear", {"period": 1}),
        ({"self_producer": "yes"}, "contract_unclear", {"period": 1}),
    ],
)
def test_what_is_most_likely_wrong_is_refused_with_what_it_was(
    more: dict[str, Any], code: str, facts: dict[str, Any] | None
) -> None:
    with pytest.raises(UserError) as caught:
        timeline_of([{"since": "2025-01-01", "option": "base", **more}])
    assert (caught.value.code, caught.value.facts) == (code, facts or {"period": 1})
