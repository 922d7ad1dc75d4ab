"""The terms of a contract: months from its first day, and the days on which payments fall."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from persienne.insight.prices import DatedAmount
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
