"""Why a hole has no price: what its own days have is said, and in the same words wherever it is told."""

from __future__ import annotations

import pytest

from persienne.insight.costs.bill import Route
from support.bills import RATES, ordinal, timeline
from support.cost_views import asked_for, made_view, steady

BASE = timeline(option="base", kva=9)
BEYOND = ("2027-03-01", "2027-03-02")
"""Days after the last row of the regulated tariff."""


@pytest.mark.parametrize("route", list(Route))
def test_days_after_the_last_prices_have_none_by_any_route(route: Route) -> None:
    assert RATES.regulated["base", 9][-1].until == ordinal("2027-01-31")
    (hole,) = made_view(steady(*BEYOND), BASE, asked_for(BEYOND[0], BEYOND, route=route)).holes
    assert hole.why == "No price is known"


def test_a_subscription_alone_without_a_price_says_what_is_known_of_the_subscription() -> None:
    prices = [{"since": "2025-01-01", "kwh": {"base": {"ht": "0.1", "ttc": "0.2"}}}]
    view = made_view(
        steady("2025-09-01", "2025-09-02"),
        timeline(option="base", prices=prices),
        asked_for("2025-09-01", ("2025-09-01", "2025-09-02")),
    )
    assert [hole.why for hole in view.holes] == ["No price is known"]
