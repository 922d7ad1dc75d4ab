"""A bill by post, line by line against ours."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.insight.costs.bill import Route, Verdict, check_bill
from persienne.insight.costs.energies import Why
from support.bills import billed, day_totals, half_hours, known, timeline

if TYPE_CHECKING:
    from persienne.insight.costs.bill import Bill

HPHC = timeline(option="hphc", kva=9, off_peak=[{"from": "22:00", "to": "06:00"}])
WEEK = billed(known(half_hours("2025-10-06", "2025-10-12")), HPHC, "2025-10-06", "2025-10-12")
BARE = {"price_periods": ["all"], "otherwise": "all"}
# 239.84 * 7 / 365 = 4.60; 56 * 0.1635 = 9.16; 112 * 0.2081 = 23.31; in all 37.06.


def test_each_line_is_held_against_ours() -> None:
    said = {"subscription": "4.61", "hc": "9.16", "hp": "25.00", "energy": "34.16", "total": "38.77"}
    found = check_bill(WEEK, {name: Decimal(amount) for name, amount in said.items()})
    assert [(one.name, one.verdict, one.ours, one.apart) for one in found] == [
        ("subscription", Verdict.AGREES, Decimal("4.60"), Decimal("0.01")),
        ("hc", Verdict.AGREES, Decimal("9.16"), Decimal("0.00")),
        ("hp", Verdict.MORE, Decimal("23.31"), Decimal("1.69")),
        ("energy", Verdict.MORE, Decimal("32.46"), Decimal("1.70")),
        ("total", Verdict.MORE, Decimal("37.06"), Decimal("1.71")),
    ]


def verdicts(made: Bill, **said: str) -> dict[str, Verdict]:
    amounts = {name: Decimal(amount) for name, amount in said.items()}
    return {one.name: one.verdict for one in check_bill(made, amounts, ("hc", "hp"))}


def test_what_a_hole_may_hold_can_not_be_told_and_a_bill_below_ours_still_differs() -> None:
    days = known(days=day_totals("2025-10-06", *[24_000] * 7))
    holes = billed(days, HPHC, "2025-10-06", "2025-10-12")
    assert verdicts(holes, subscription="4.60", hp="23.31", hc="0", energy="30", total="37.06") == {
        "subscription": Verdict.AGREES,
        "hp": Verdict.UNPRICED,
        "hc": Verdict.UNPRICED,
        "energy": Verdict.UNPRICED,
        "total": Verdict.UNTOLD,
    }
    assert verdicts(holes, total="4.00") == {"total": Verdict.LESS}


def test_days_of_which_nothing_is_known_leave_the_total_untold() -> None:
    longer = billed(known(half_hours("2025-10-06", "2025-10-12")), HPHC, "2025-10-06", "2025-10-14")
    assert verdicts(longer, subscription="5.91", hc="9.16", total="40.00") == {
        "subscription": Verdict.AGREES,
        "hc": Verdict.UNTOLD,
        "total": Verdict.UNTOLD,
    }


def test_taxes_that_are_not_known_leave_what_they_are_part_of_untold() -> None:
    week = billed(known(half_hours("2026-09-07", "2026-09-13")), HPHC, "2026-09-07", "2026-09-13", route=Route.HT)
    assert any(hole.why is Why.TAX for hole in week.holes) or any(hole.why is Why.PRICE for hole in week.holes)
    assert verdicts(week, vat="900", total="900") == {"vat": Verdict.UNPRICED, "total": Verdict.UNPRICED}


def test_a_surcharge_that_is_not_known_leaves_itself_and_the_total_untold() -> None:
    producer = timeline(option="base", kva=6, self_producer=True)
    week = billed(known(half_hours("2025-10-06", "2025-10-12")), producer, "2025-10-06", "2025-10-12")
    found = check_bill(week, {"surcharge": Decimal("0.20"), "total": week.euros() + Decimal("0.20")}, ("base",))
    assert [(one.name, one.verdict) for one in found] == [
        ("surcharge", Verdict.UNPRICED),
        ("total", Verdict.UNTOLD),
    ]


def test_a_line_without_a_price_here_is_neither_more_nor_less_and_none_is_named_for_it() -> None:
    unpriced = timeline(option="base", kva=6, prices=[{"since": "2025-01-01", "kwh": {"base": "0.20"}}])
    week = billed(known(half_hours("2025-10-06", "2025-10-12")), unpriced, "2025-10-06", "2025-10-12")
    (line,) = check_bill(week, {"subscription": Decimal("3.00")}, ("base",))
    assert (line.verdict, line.ours, line.apart) == (Verdict.UNPRICED, None, Decimal(0))
    (credit,) = check_bill(week, {"subscription": Decimal("-3.00")}, ("base",))
    assert credit.verdict is Verdict.UNPRICED
    nothing = billed(
        known(half_hours("2025-10-06", "2025-10-06")), timeline(option="other", **BARE), "2025-10-06", "2025-10-06"
    )
    assert verdicts(nothing, total="12.00") == {"total": Verdict.UNPRICED}


def test_a_price_period_in_which_nothing_was_drawn_costs_nothing_here() -> None:
    night = billed(known(half_hours("2025-10-06", "2025-10-12", wh=0)), HPHC, "2025-10-06", "2025-10-12")
    assert verdicts(night, hp="0.00") == {"hp": Verdict.AGREES}
    assert verdicts(night, hp="3.00") == {"hp": Verdict.MORE}


def test_a_line_that_our_bill_does_not_have_is_refused_with_those_that_it_has() -> None:
    with pytest.raises(UserError) as caught:
        check_bill(WEEK, {"base": Decimal(1)})
    assert caught.value.facts == {"value": "base", "known": "subscription, energy, hc, hp, total"}
