"""What some days cost, in short: the rows of the bill, one a name, the total that the page Costs has, and the holes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.insight.costs.bill import Bill, Kind
from persienne.telling.cost_view_maker import CostRow, PeriodCosts, PeriodCostWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import RATES, billed, day_totals, half_hours, known, timeline
from support.cost_views import asked_for, made_view, steady
from support.told import tell

if TYPE_CHECKING:
    from persienne.insight.tariff import Timeline

HPHC = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9)


def said(bill: Bill, contract: Timeline = HPHC, language: str = "en") -> PeriodCosts:
    return PeriodCostWords(Catalogue(language), Figures(french=language == "fr")).of(
        "September 2025", (bill.first, bill.last), bill, contract, RATES
    )


def test_prices_of_one_name_are_one_row_over_a_change_of_prices() -> None:
    bill = billed(known(half_hours("2025-07-20", "2025-08-10")), HPHC, "2025-07-20", "2025-08-10")
    assert len([line for line in bill.lines if line.kind is Kind.ENERGY]) == 4
    rows = said(bill).rows
    assert [row.name for row in rows] == ["Subscription", "Off-peak", "Peak"]
    assert [row.quantity for row in rows] == ["22 days", "176\u00a0kWh", "352\u00a0kWh"]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr"])
def test_total_and_sentence_are_those_of_the_page_costs(language: str) -> None:
    what = steady("2025-09-01", "2025-09-30")
    view = made_view(what, HPHC, asked_for("2025-09-10", ("2025-09-01", "2025-09-30")), language=language)
    found = said(billed(what, HPHC, "2025-09-01", "2025-09-30"), language=language)
    assert found.total == view.total
    assert found.answer.endswith(view.total)
    assert view.answer.endswith(view.total)
    assert found.holes == ()


def test_what_has_no_price_is_said_with_its_energy_and_the_reason() -> None:
    later = timeline(since="2025-09-11", option="base", kva=6)
    found = said(billed(steady("2025-09-01", "2025-09-30"), later, "2025-09-01", "2025-09-30"), later)
    assert found.rows[-1] == CostRow("One price", "480\u00a0kWh", "€93.70")
    tell(found.holes)
    assert "240\u00a0kWh without a price" in found.answer


def test_a_surcharge_is_counted_by_days() -> None:
    contract = timeline(option="base", kva=6, self_producer=True)
    rows = said(billed(steady("2026-08-01", "2026-08-10"), contract, "2026-08-01", "2026-08-10"), contract).rows
    assert rows[1] == CostRow("Surcharge of self-producers", "10 days", "€0.32")  # 11.81 * 10 / 365


def test_rows_that_do_not_add_up_to_the_total_say_that_each_was_rounded() -> None:
    prices = [{"since": "2025-01-01", "subscription": "120", "kwh": {"base": "0.1"}}]
    contract = timeline(option="base", prices=prices)
    day = "2025-01-01"
    even = said(billed(known(days=day_totals(day, 1_240)), contract, day, day), contract)
    # 120 / 365 = 0.3288 and 0.1240 are 0.4528.
    assert ([row.euros for row in even.rows], even.total, even.rounding) == (["€0.33", "€0.12"], "€0.45", "")
    apart = said(billed(known(days=day_totals(day, 1_261)), contract, day, day), contract)
    # 0.3288 and 0.1261 are 0.4549.
    assert ([row.euros for row in apart.rows], apart.total) == (["€0.33", "€0.13"], "€0.45")
    rounded = "Each amount is rounded to the cent separately: the lines come to €0.46, the total to €0.45."
    assert apart.rounding == rounded


def test_without_any_price_there_is_no_total() -> None:
    bare = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
    found = said(billed(steady("2025-09-01", "2025-09-02"), bare, "2025-09-01", "2025-09-02"), bare)
    assert (found.total, found.rows) == ("", ())
    assert len(found.holes) == 1
