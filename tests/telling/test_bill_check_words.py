"""A bill by post beside ours in sentences, and what is not known of its days."""

from __future__ import annotations

from decimal import Decimal

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.insight.costs.bill import Route, Verdict
from persienne.insight.tariff_text import timeline_of
from persienne.store.meters import StoredMeter
from persienne.telling.bill_check_words import BillCheckWords, CheckView, TypedBill, price_periods_of
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import RATES, billed, half_hours, known, ordinal, timeline
from support.told import tell

HPHC = timeline(option="hphc", kva=9, off_peak=[{"from": "22:00", "to": "06:00"}])
METER = StoredMeter(1, Meter("09999999999991"), FRANCE, Slat.HALF)
WEEK = known(half_hours("2025-10-06", "2025-10-12"))


def checked(last: str, **amounts: str) -> CheckView:
    said = tuple((name, Decimal(amount)) for name, amount in amounts.items())
    typed = TypedBill(METER, ordinal("2025-10-06"), ordinal(last), Route.TTC, said)
    made, other = (billed(WEEK, HPHC, "2025-10-06", last, route=route) for route in Route)
    return BillCheckWords(Catalogue("en"), Figures(french=False)).view_of(typed, made, HPHC, other, RATES)


def test_each_line_has_its_verdict_and_its_sentence() -> None:
    view = checked("2025-10-12", subscription="4.60", hc="8.16", hp="25.00", total="37.06")
    assert [(row.verdict, row.name, row.said) for row in view.rows] == [
        (Verdict.AGREES, "Subscription", "€4.60: it agrees with ours."),
        (Verdict.LESS, "Energy (off-peak)", "€8.16 on the bill, €9.16 here: the bill asks for €1.00 less."),
        (Verdict.MORE, "Energy (peak)", "€25.00 on the bill, €23.31 here: the bill asks for €1.69 more."),
        (Verdict.AGREES, "Total", "€37.06: it agrees with ours."),
    ]
    assert view.notes[0] == "Complete days: 7 of 7."
    tell(view.notes[-1])


def test_days_that_are_not_known_leave_lines_untold_and_say_why() -> None:
    view = checked("2025-10-19", hp="40.00")
    (row,) = view.rows
    assert (row.verdict, row.said) == (
        Verdict.UNTOLD,
        "€40.00 on the bill, €23.31 here so far: it can’t be told, see below.",
    )
    assert "Complete days: 7 of 14." in view.notes
    assert any("what was drawn may be missing here" in note for note in view.notes)


def test_a_line_without_a_price_here_says_so_and_no_amount_of_ours() -> None:
    unpriced = timeline(option="base", kva=6, prices=[{"since": "2025-01-01", "kwh": {"base": "0.20"}}])
    typed = TypedBill(
        METER, ordinal("2025-10-06"), ordinal("2025-10-12"), Route.TTC, (("subscription", Decimal("3.00")),)
    )
    made, other = (billed(WEEK, unpriced, "2025-10-06", "2025-10-12", route=route) for route in Route)
    view = BillCheckWords(Catalogue("en"), Figures(french=False)).view_of(typed, made, unpriced, other, RATES)
    (row,) = view.rows
    assert (row.verdict, row.said) == (
        Verdict.UNPRICED,
        "€3.00 on the bill: there is no price for it here, see below.",
    )
    tell([note.replace("\u00a0", " ") for note in view.notes])


def test_the_price_periods_of_a_bill_are_those_of_all_contracts_of_its_days() -> None:
    both = timeline_of([{"since": "2025-01-01", "option": "base"}, {"since": "2025-10-10", "option": "tempo"}])
    first, last = ordinal("2025-10-06"), ordinal("2025-10-12")
    assert price_periods_of(both, first, last)[:3] == ("base", "hc-blue", "hp-blue")
    assert price_periods_of(both, first, first) == ("base",)
    assert price_periods_of(both, ordinal("2024-01-01"), ordinal("2024-01-02")) == ()


def test_under_hourly_prices_the_hours_are_one_line_of_a_bill() -> None:
    day = ordinal("2025-10-06")
    hourly = timeline(option="base", spot=[{"since": "2025-01-01", "per_kwh": "0.10", "vat": "0.20"}])
    assert price_periods_of(hourly, day, day) == ("spot",)


PRICES = [{"since": "2025-01-01", "subscription": "182.40", "kwh": {"base": "0.1985"}}]


def june(**counted: str) -> CheckView:
    """A bill of June that asks for 15.20 of a subscription of 182.40 a year."""
    contract = timeline(since="2025-06-01", option="base", prices=PRICES, **counted)
    days = ("2025-06-01", "2025-06-30")
    typed = TypedBill(METER, *map(ordinal, days), Route.TTC, (("subscription", Decimal("15.20")),))
    made, other = (billed(known(half_hours(*days)), contract, *days, route=route) for route in Route)
    return BillCheckWords(Catalogue("en"), Figures(french=False)).view_of(typed, made, contract, other, RATES)


def test_a_subscription_by_months_agrees_with_the_bill_of_a_whole_month() -> None:
    view = june(subscription_by="month")
    assert [row.said for row in view.rows] == ["€15.20: it agrees with ours."]  # 182.40 / 12
    tell(" ".join(view.notes))


def test_a_bill_by_months_of_a_contract_by_days_is_told_what_its_months_come_to() -> None:
    view = june()
    tell(view.rows[0].said)  # 182.40 * 30 / 365
    assert view.notes[0].startswith("Counted by months the subscription is €15.20")


def test_a_total_is_held_against_prices_with_taxes_where_the_lines_are_before_them() -> None:
    contract = timeline(since="2025-06-01", option="base", prices=PRICES)
    days = ("2025-10-06", "2025-10-12")
    said = (("subscription", Decimal("3.00")), ("total", Decimal("36.85")))
    typed = TypedBill(METER, *map(ordinal, days), Route.HT, said)
    taxed, before = (billed(WEEK, contract, *days, route=route) for route in Route)
    view = BillCheckWords(Catalogue("en"), Figures(french=False)).view_of(typed, before, contract, taxed, RATES)
    # 168 * 0.1985 + 182.40 * 7 / 365 = 36.85
    assert [(row.verdict, row.name) for row in view.rows] == [
        (Verdict.UNPRICED, "Subscription"),
        (Verdict.AGREES, "Total"),
    ]
    tell(view.notes)
    again = BillCheckWords(Catalogue("en"), Figures(french=False))
    own = [{"since": "2025-01-01", "subscription": {"ht": "129.60"}, "kwh": {"base": {"ht": "0.1402"}}}]
    contract = timeline(option="base", prices=own)
    taxed, before = (billed(WEEK, contract, *days, route=route) for route in Route)
    typed = TypedBill(METER, *map(ordinal, days), Route.TTC, said[:1])
    tell(again.view_of(typed, taxed, contract, before, RATES).notes[0])


def test_the_price_of_a_kwh_in_the_place_of_an_amount_is_no_bill_that_asks_for_less() -> None:
    view = checked("2025-10-12", hp="0.2081", energy="0.1635", hc="0.16")
    assert [(row.verdict, row.said) for row in view.rows[:2]] == [
        (Verdict.UNPRICED, f"€{price} is the price of a kWh. Type what the whole line comes to, in euros.")
        for price in ("0.2081", "0.1635")
    ]
    assert view.rows[2].verdict is Verdict.LESS
