"""What stands beside the bill on the page Costs: surplus that was sold, payments, and the settlement."""

from __future__ import annotations

from dataclasses import replace

from persienne.insight.costs.bill import Route
from persienne.insight.costs.rates import GAS
from persienne.insight.costs.sale import sale_of, selling
from persienne.insight.costs.settling import paid
from persienne.telling.cost_view import CostView, Mark
from support.bills import RATES, billed, day_totals, known, ordinal, timeline, used
from support.cost_views import asked_for, maker

CONTRACT = timeline(
    option="base",
    kva=6,
    self_producer=True,
    subscription_by="month",
    sale=[
        {"since": "2026-01-01", "eur_per_kwh": "0.04", "source": "obligation d’achat"},
        {"since": "2026-08-31", "eur_per_kwh": "0.02"},
    ],
    payments=[{"since": "2026-08-05", "eur": "90"}],
)
REACH = ("2026-08-01", "2026-08-31")


def august(language: str = "en") -> CostView:
    """31 days with 10 kWh drawn and 5 kWh injected in each."""
    first, last = map(ordinal, REACH)
    injected = used(known(days=day_totals(REACH[0], *[5_000] * 31)), selling(CONTRACT), *REACH)
    bill = billed(known(days=day_totals(REACH[0], *[10_000] * 31)), CONTRACT, *REACH)
    beside = replace(bill, sale=sale_of(injected), paid=paid(CONTRACT, first, last))
    return maker(language).view_of(asked_for(REACH[0], REACH), beside, CONTRACT, RATES)


def test_what_was_sold_and_paid_stands_under_a_total_that_has_neither() -> None:
    view = august()
    below = [(line.mark, line.name, line.quantity, line.euros) for line in view.below]
    assert below == [
        (Mark.SALE, "Surplus sold (obligation d’achat)", "150.0\u00a0kWh", "−€6.00"),
        (Mark.SALE, "Surplus sold", "5.0\u00a0kWh", "−€0.10"),
        (Mark.SALE, "Surplus sold, apart from the bill", "", "−€6.10"),
        (Mark.PAID, "Monthly payments", "payments: 1", "€90.00"),
        (Mark.PAID, "To get back at the settlement, to date", "", "€11.12"),
    ]
    assert view.below[0].origin[-1] == ("Source", "obligation d’achat")
    assert "counts what is injected alone" in " ".join(view.notes)
    assert "Of 4 of these days no payment is said." in view.notes


def test_each_line_says_how_its_days_were_counted_and_where_its_price_was_read() -> None:
    subscription, surcharge = august().lines[:2]
    assert ("Counted", "31 days, as parts of months from the contract’s first day, each a twelfth") in (
        subscription.origin
    )
    assert (surcharge.name, surcharge.mark) == ("Surcharge of self-producers", Mark.SUBSCRIPTION)
    assert "from one public table alone" in dict(surcharge.origin)["Source"]


def test_it_is_said_in_french() -> None:
    names = [line.name for line in august("fr").below]
    assert names[1:] == [
        "Vente de surplus",
        "Vente de surplus, à part de la facture",
        "Mensualités",
        "À récupérer à la régularisation, à ce jour",
    ]


def test_a_bill_of_gas_promises_no_list_of_its_taxes() -> None:
    prices = [{"since": "2026-01-01", "subscription": "250", "kwh": {"base": "0.11"}}]
    contract = timeline(option="base", prices=prices)
    for route in Route:
        bill = billed(known(days=day_totals(REACH[0], 10_000)), contract, *REACH, route=route)
        view = maker().view_of(asked_for(REACH[0], REACH, route=route), bill, contract, GAS)
        assert view.notes == ("Known whole: 1 of 31 days.",)
        assert "Taxes known" not in view.prices_note
