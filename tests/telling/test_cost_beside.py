"""What stands beside the bill on the page Costs: surplus that was sold, payments, and the settlement."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.costs.bill import Route, paid
from persienne.insight.costs.billing import bill, bill_of_energy, sale_of, selling
from persienne.insight.costs.energies import Volume, Why
from persienne.insight.costs.rates import GAS
from persienne.insight.series import Periods
from persienne.telling.cost_view import CostView, Mark, Mend
from persienne.telling.cost_words import CostWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import LOCAL, RATES, billed, day_totals, half_hours, known, ordinal, timeline, used
from support.cost_views import asked_for, maker
from support.told import tell

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


@pytest.mark.slow
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
    tell(" ".join(view.notes))
    counted = (
        "The subscription is counted by months from the contract’s first day; of a part of one, so many of its days."
    )
    assert counted in view.notes
    assert view.lines[0].price == "€15.86 a month"  # 190.32 / 12
    tell(view.notes)


def test_each_line_says_how_its_days_were_counted_and_where_its_price_was_read() -> None:
    subscription, surcharge = august().lines[:2]
    tell(subscription.origin)
    assert (surcharge.name, surcharge.mark) == ("Surcharge of self-producers", Mark.SUBSCRIPTION)
    tell(dict(surcharge.origin)["Source"])


def test_it_is_said_in_french() -> None:
    names = [line.name for line in august("fr").below]
    tell(names[1:])


def test_a_bill_of_gas_promises_no_list_of_its_taxes() -> None:
    prices = [{"since": "2026-01-01", "subscription": "250", "kwh": {"base": "0.11"}}]
    contract = timeline(option="base", prices=prices)
    for route in Route:
        bill = billed(known(days=day_totals(REACH[0], 10_000)), contract, *REACH, route=route)
        view = maker().view_of(asked_for(REACH[0], REACH, route=route), bill, contract, GAS)
        pressed = ("Press a line to see where its figure comes from.",) if view.lines else ()
        assert view.notes == (*pressed, "Complete days: 1 of 31.")
        assert "Taxes known" not in view.prices_note


DAY = ("2026-08-01", "2026-08-01")


def test_a_volume_without_energy_is_said_in_m3_with_what_would_tell() -> None:
    contract = timeline(option="base", prices=[{"since": "2026-01-01", "kwh": {"base": "0.11"}}])
    drawn = used(known(days=day_totals(DAY[0], 10_000)), contract, *DAY)
    gas = replace(drawn, volumes=(Volume(Why.VOLUME, drawn.first, drawn.last, 4_200),))
    view = maker().view_of(asked_for(DAY[0], DAY), bill(gas, contract, GAS, Route.TTC), contract, GAS)
    (hole,) = (one for one in view.holes if "m³ has" in one.why)
    assert hole.amount.replace("\u00a0", " ") == "4.20 m³"
    assert (hole.advice, hole.mend) == (
        "Your bill says how many kWh a m³ has. A contract file can say it.",
        Mend.NOTHING,
    )
    tell(dict(view.lines[0].origin)["Measured by"])
    before = maker().view_of(asked_for(DAY[0], DAY), bill(gas, contract, GAS, Route.HT), contract, GAS)
    assert Mend.ROUTE in {one.mend for one in before.holes}


def test_what_the_surcharge_was_before_it_was_found_is_a_hole_that_says_since_when_it_is_known() -> None:
    made = billed(known(days=day_totals("2026-07-31", 10_000)), CONTRACT, "2026-07-31", "2026-07-31")
    view = maker().view_of(asked_for("2026-07-31", ("2026-07-31", "2026-07-31")), made, CONTRACT, RATES)
    (hole,) = view.holes
    assert (hole.amount, hole.advice) == ("the surcharge of 1 day", "It is known for 1 Aug 2026\u00a0– 31 Jan 2027.")
    said = list(CostWords(Catalogue("en"), Figures(french=False)).notes(made, CONTRACT, RATES))
    assert said[0].startswith("Not priced: the surcharge of 1 days; what self-producers pay more")


def test_hourly_prices_are_one_line_at_their_mean_and_say_where_they_are_from() -> None:
    contract = timeline(option="base", spot=[{"since": "2026-01-01", "per_kwh": "0.1", "vat": "0.2"}])
    spot = dict.fromkeys(
        range(LOCAL.midnight(ordinal(DAY[0])), LOCAL.midnight(ordinal(DAY[0]) + 1), 3600), Decimal("0.05")
    )
    del spot[min(spot)]
    rates = replace(RATES, spot=spot)
    made = bill(used(known(half_hours(*DAY)), contract, *DAY), contract, rates, Route.TTC)
    view = maker().view_of(asked_for(DAY[0], DAY), made, contract, rates)
    (line,) = view.lines
    assert (line.name, line.price, line.euros) == ("Energy (hourly prices)", "€0.1800 a kWh on average", "€4.14")
    assert dict(line.origin)["Source"].startswith("The hourly prices of your files")
    hole = next(one for one in view.holes if "spot price" in one.why)
    assert (hole.advice, hole.mend) == (
        "A file of hourly prices tells it: “Bring prices or colours…”.",
        Mend.PRICES,
    )


def test_own_use_stands_between_what_was_sold_and_what_was_paid_and_says_where_it_is_from() -> None:
    first, last = map(ordinal, REACH)
    injected = used(known(days=day_totals(REACH[0], *[5_000] * 31)), selling(CONTRACT), *REACH)
    own = bill_of_energy(used(known(days=day_totals(REACH[0], *[2_000] * 31)), CONTRACT, *REACH), RATES, Route.TTC)
    made = billed(known(days=day_totals(REACH[0], *[10_000] * 31)), CONTRACT, *REACH)
    beside = replace(made, sale=sale_of(injected), paid=paid(CONTRACT, first, last))
    view = maker().view_of(asked_for(REACH[0], REACH), beside, CONTRACT, RATES, own)
    marks = [line.mark for line in view.below]
    assert marks == [Mark.SALE, Mark.SALE, Mark.SALE, Mark.OWN_USE, Mark.PAID, Mark.PAID]
    line = view.below[3]
    assert (line.name, line.quantity) == ("Own use of your production: it would have cost", "62.0\u00a0kWh")  # 31 * 2
    assert dict(line.origin)["Measured by"].startswith("The meter of your production")
    assert view.total == august().total
    assert "counts what is injected alone" not in " ".join(view.notes)


def test_what_of_the_own_use_has_no_price_is_in_no_line_and_says_why() -> None:
    contract = timeline(option="hphc", kva=6, off_peak=[{"from": "22:00", "to": "06:00"}])
    drawn = used(known(days=day_totals(DAY[0], 5_000)), contract, *DAY)
    words = CostWords(Catalogue("en"), Figures(french=False))
    own = bill_of_energy(drawn, RATES, Route.TTC)
    assert list(words.own_use(own)) == []
    (hole,) = words.own_use_notes(billed(known(days=day_totals(DAY[0], 5_000)), contract, *DAY), own, contract, RATES)
    assert hole.replace("\u00a0", " ").startswith("Not priced of your own use: 5.00 kWh; a total is known")


def test_a_settlement_says_of_how_many_days_no_reading_tells_and_counts_none_whose_total_is_known() -> None:
    contract = timeline(option="base", kva=6, payments=[{"since": "2026-08-05", "eur": "90"}])
    first, last = map(ordinal, REACH)
    # 1 and 2 August are not read at all, 27 days are, 30 and 31 August in one total.
    start, end = (LOCAL.midnight(ordinal(day)) for day in ("2026-08-30", "2026-09-01"))
    over_two = Periods.of_rows([(start, end, 20_000 * JOULES_PER_WH, end - start, 0, 0, True)])
    drawn = known(days=day_totals("2026-08-03", *[10_000] * 27), periods=over_two)
    made = replace(billed(drawn, contract, *REACH), paid=paid(contract, first, last))
    assert made.untold == 2
    view = maker().view_of(asked_for(REACH[0], REACH), made, contract, RATES)
    assert (view.below[-1].days, view.below[-1].quantity) == ("days without a full reading: 2", "")
    said = "Days without a full reading: 2. What was used then and was not read is not in what is left to settle."
    assert said in view.notes
    whole = known(days=day_totals(REACH[0], *[10_000] * 31))
    complete = replace(billed(whole, contract, *REACH), paid=paid(contract, first, last))
    view = maker().view_of(asked_for(REACH[0], REACH), complete, contract, RATES)
    assert (complete.untold, view.below[-1].days) == (0, "")
    assert "full reading" not in " ".join(view.notes)


def test_a_settlement_says_up_to_which_day_it_is_read_where_days_after_it_are_not() -> None:
    contract = timeline(option="base", kva=6, payments=[{"since": "2026-08-05", "eur": "90"}])
    first, last = map(ordinal, REACH)

    def settled(days: int, language: str = "en") -> CostView:
        made = billed(known(days=day_totals(REACH[0], *[10_000] * days)), contract, *REACH)
        made = replace(made, paid=paid(contract, first, last))
        return maker(language).view_of(asked_for(REACH[0], REACH), made, contract, RATES)

    # 20 of the 31 days are read: of 21 to 31 August payments and the subscription count, and no energy.
    view = settled(20)
    tell(view.below[-1].days, view.below[-1].spoken)
    note = (
        "The last of these days that is read in full is 20 Aug 2026. What is left to settle has payments and "
        "subscription up to 31 Aug 2026, and of what was used after 20 Aug 2026 only what was read."
    )
    assert note in view.notes
    french = settled(20, "fr")
    assert french.below[-1].days == "relevé complet jusqu’au 20 août 2026"
    none = settled(0)
    tell(none.below[-1].days)
    assert any(one.startswith("None of these days is read in full.") for one in none.notes)
    assert settled(31).below[-1].days == ""
