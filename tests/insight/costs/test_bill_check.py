"""A bill by post, line by line against ours."""

from __future__ import annotations

from decimal import Decimal

import pytest

from persienne.base.errors import UserError
from persienne.insight.costs.bill_check import check_bill
from support.bills import billed, half_hours, known, timeline

HPHC = timeline(option="hphc", kva=9, off_peak=[{"from": "22:00", "to": "06:00"}])
WEEK = billed(known(half_hours("2025-10-06", "2025-10-12")), HPHC, "2025-10-06", "2025-10-12")
# 239.84 * 7 / 365 = 4.60; 56 * 0.1635 = 9.16; 112 * 0.2081 = 23.31; in all 37.06.


def test_each_line_is_held_against_ours() -> None:
    said = {"subscription": "4.61", "hc": "9.16", "hp": "25.00", "energy": "34.16", "total": "38.77"}
    found = check_bill(WEEK, {name: Decimal(amount) for name, amount in said.items()})
    assert [(one.name, one.agrees, one.ours, one.apart) for one in found] == [
        ("subscription", True, Decimal("4.60"), Decimal("0.01")),
        ("hc", True, Decimal("9.16"), Decimal("0.00")),
        ("hp", False, Decimal("23.31"), Decimal("1.69")),
        ("energy", False, Decimal("32.46"), Decimal("1.70")),
        ("total", False, Decimal("37.06"), Decimal("1.71")),
    ]


def test_a_line_that_our_bill_does_not_have_is_refused_with_those_that_it_has() -> None:
    with pytest.raises(UserError) as caught:
        check_bill(WEEK, {"base": Decimal(1)})
    assert caught.value.facts == {"value": "base", "known": "subscription, energy, hc, hp, total"}
