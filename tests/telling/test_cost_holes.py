"""Why a hole has no price: what its own days have is said, and in the same words wherever it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.insight.costs.bill import Route
from persienne.insight.period import Span
from persienne.telling.cost_view_maker import PeriodCostWords
from persienne.telling.cost_words import CostWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import RATES, billed, day_totals, known, ordinal, timeline
from support.cost_views import asked_for, made_view, steady
from support.told import tell

if TYPE_CHECKING:
    from persienne.insight.tariff import Timeline

BASE = timeline(option="base", kva=9)
HPHC = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9)
LATE = timeline(since="2025-09-02", option="base", kva=9)
BEFORE_TAXES = timeline(
    option="base",
    prices=[{"since": "2025-01-01", "subscription": {"ht": "129.60"}, "kwh": {"base": {"ht": "0.1402"}}}],
)
BEYOND = ("2027-03-01", "2027-03-02")
"""Days after the last row of the regulated tariff."""


@pytest.mark.parametrize("route", list(Route))
def test_days_after_the_last_prices_have_none_by_any_route(route: Route) -> None:
    assert RATES.regulated["base", 9][-1].until == ordinal("2027-01-31")
    (hole,) = made_view(steady(*BEYOND), BASE, asked_for(BEYOND[0], BEYOND, route=route)).holes
    tell(hole.why)


def test_a_subscription_alone_without_a_price_says_what_is_known_of_the_subscription() -> None:
    prices = [{"since": "2025-01-01", "kwh": {"base": {"ht": "0.1", "ttc": "0.2"}}}]
    view = made_view(
        steady("2025-09-01", "2025-09-02"),
        timeline(option="base", prices=prices),
        asked_for("2025-09-01", ("2025-09-01", "2025-09-02")),
    )
    tell([hole.why for hole in view.holes])


@pytest.mark.for_each(
    ("contract", "days", "route", "why"),
    [
        (timeline(option="base"), ("2025-09-01", "2025-09-02"), Route.TTC, "the subscribed power is not known"),
        (timeline(option="base"), ("2025-09-01", "2025-09-02"), Route.HT, "the subscribed power is not known"),
        (BASE, ("2026-02-01", "2026-02-02"), Route.HT, "no price before taxes is known"),
        (BASE, BEYOND, Route.HT, "no price is known"),
        (BEFORE_TAXES, ("2025-09-01", "2025-09-02"), Route.TTC, "no price with taxes is known"),
        (timeline(since="2026-01-01", option="base"), ("2025-09-01", "2025-09-02"), Route.TTC, "no contract is known"),
    ],
)
def test_a_hole_has_one_reason_in_the_window_on_the_command_line_and_beside_bars(
    contract: Timeline, days: tuple[str, str], route: Route, why: str
) -> None:
    bill = billed(steady(*days), contract, *days, route=route)
    speech, figures = Catalogue("en"), Figures(french=False)
    (hole,) = made_view(steady(*days), contract, asked_for(days[0], days, route=route)).holes
    assert hole.why.lower().startswith(why)
    words = CostWords(speech, figures)
    said = next(words.notes(bill, contract, RATES))
    assert f"; {why}" in said
    beside = PeriodCostWords(speech, figures).of("September", (bill.first, bill.last), bill, contract, RATES)
    assert beside.holes == (said,)
    assert f"; {why}" in next(words.own_use_notes(bill, bill, contract, RATES))


@pytest.mark.slow
@pytest.mark.for_each(
    ("contract", "days", "said"),
    [
        (HPHC, ("2025-09-01", "2025-09-02"), "and 48.0 kWh without a price"),  # at which hours it was drawn is missing
        (timeline(since="2026-01-01", option="base"), ("2025-09-01", "2025-09-02"), "no price for 48.0 kWh"),
        (timeline(option="base"), ("2025-09-01", "2025-09-02"), "no price for 48.0 kWh"),
        (BASE, BEYOND, "no price for 48.0 kWh"),
        (BASE, ("2026-02-01", "2026-02-02"), "no price before taxes for 48.0 kWh"),
        # 1 February has a price with taxes alone, 31 January has both.
        (BASE, ("2026-01-31", "2026-02-01"), "and 24.0 kWh without a price before taxes"),
        (LATE, ("2025-09-01", "2025-09-02"), "and 24.0 kWh without a price"),
    ],
)
def test_energy_is_without_a_price_before_taxes_only_where_it_has_one_with_them(
    contract: Timeline, days: tuple[str, str], said: str
) -> None:
    total = known(days=day_totals(days[0], 24_000, 24_000))
    asked = asked_for(days[0], days, route=Route.HT, span=Span.YEAR)
    answer = made_view(total, contract, asked).answer.replace("\u00a0", " ")
    assert said in answer
    assert ("before taxes" in answer) == ("before taxes" in said)
