"""What other contracts would do to the bill: the totals of the days that change, what is gone, and what has none."""

from __future__ import annotations

from dataclasses import replace

from persienne.insight.costs.bill import Hole, Route
from persienne.insight.costs.energies import Why
from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import timeline_of
from persienne.telling.contract_effect import ContractEffectWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import billed, half_hours, known

BASE = {"since": "2025-01-01", "option": "base", "kva": 6}
HPHC = {"since": "2025-10-06", "option": "hphc", "off_peak": [{"from": "22:00", "to": "06:00"}], "kva": 6}
ONE, BOTH = timeline_of([BASE]), timeline_of([BASE, HPHC])
WEEK = known(half_hours("2025-10-06", "2025-10-12"))


def effect(before: Timeline, after: Timeline, *, known_days: bool = True) -> list[str]:
    words = ContractEffectWords(Catalogue("en"), Figures(french=False))
    was, now = (billed(WEEK, timeline, "2025-10-06", "2025-10-12") for timeline in (before, after))
    said = words.said(before, after, (was, now) if known_days else None)
    return [sentence.replace("\u00a0", " ") for sentence in said]


def test_a_contract_that_is_added_says_the_bill_of_its_days_before_and_after() -> None:
    assert effect(ONE, BOTH) == ["Bill of 6 – 12 Oct 2025: €36.11 instead of €36.36, €0.25 less."]


def test_a_contract_that_is_removed_says_to_which_its_days_fall() -> None:
    assert effect(BOTH, ONE) == [
        "Removed: Peak/off-peak 6 kVA, since 6 Oct 2025.",
        "Its days fall to the contract before it: One price 6 kVA, since 1 Jan 2025.",
        "Bill of 6 – 12 Oct 2025: €36.36 instead of €36.11, €0.25 more.",
    ]


def test_days_that_are_left_without_a_contract_are_said_to_have_no_price() -> None:
    assert effect(ONE, Timeline()) == [
        "Removed: One price 6 kVA, since 1 Jan 2025.",
        "Its days have no contract then, and no price.",
        "Bill of 6 – 12 Oct 2025: €0.00 instead of €36.36. They can’t be compared: not everything has a price.",
        "Without a price: 168 kWh instead of 0 kWh.",
    ]


def test_a_subscription_whose_price_is_not_known_makes_no_contract_cheaper() -> None:
    own = {"prices": [{"since": "2025-01-01", "kwh": {"base": "0.1952"}}]}
    said = effect(ONE, timeline_of([{**BASE, **own}]))
    assert said[0].endswith("They can’t be compared: not everything has a price.")
    assert said[1:] == ["Without a price: the subscription, whole or in part."]


def test_gas_that_gets_its_energy_by_a_factor_makes_no_contract_dearer() -> None:
    bill = billed(WEEK, ONE, "2025-10-06", "2025-10-12")
    without = replace(bill, holes=(Hole(Why.VOLUME, bill.first, bill.first, 1, 0, 31_500),))
    words = ContractEffectWords(Catalogue("en"), Figures(french=False))
    said = [sentence.replace("\u00a0", " ") for sentence in words.said(ONE, ONE, (without, bill))]
    assert said == [
        "Bill of 6 – 12 Oct 2025: €36.36 instead of €36.36. They can’t be compared: not everything has a price.",
        "Without a price: 0 kWh instead of 31.5 m³.",
    ]


def test_a_surcharge_that_is_not_known_leaves_no_bill_as_before() -> None:
    producer = timeline_of([{**BASE, "self_producer": True}])  # nothing is known of it before 1 August 2026
    (said,) = effect(ONE, producer)
    assert said.endswith("They can’t be compared: not everything has a price.")


def test_a_name_alone_changes_no_total_and_days_to_come_change_no_bill() -> None:
    named = timeline_of([{**BASE, "supplier": "Coop"}])
    assert effect(ONE, named) == ["Bill of 6 – 12 Oct 2025: €36.36, as before."]
    assert effect(ONE, BOTH, known_days=False) == ["No bill is changed: nothing is known of these days yet."]


def test_days_between_two_contracts_are_named() -> None:
    ended = timeline_of([{**BASE, "until": "2025-09-30"}, HPHC])
    assert effect(BOTH, ended, known_days=False) == [
        "Between two contracts, 1 – 5 Oct 2025 has none: what is drawn then has no price."
    ]


NOTED = {
    **BASE,
    "payments": [{"since": "2025-01-05", "eur": "80"}],
    "sale": [{"since": "2025-01-01", "eur_per_kwh": "0.13"}],
    "gas": [{"since": "2025-01-01", "kwh_per_m3": "11.2"}],
    "spot": [{"since": "2025-01-01", "per_kwh": "0.10", "vat": "0.20"}],
    "self_producer": True,
    "subscription_by": "month",
}


def not_kept(before: Timeline, after: Timeline) -> list[str]:
    return list(ContractEffectWords(Catalogue("en"), Figures(french=False)).not_kept(before, after))


def test_what_was_noted_with_a_contract_and_would_be_gone_is_said_one_by_one() -> None:
    assert not_kept(timeline_of([NOTED]), ONE) == [
        "Not kept: monthly payments of €80.00 since 5 Jan 2025.",
        "Not kept: the surplus sold at €0.1300 a kWh since 1 Jan 2025.",
        "Not kept: the 11.2 kWh a m³ of gas since 1 Jan 2025.",
        "Not kept: the hourly prices since 1 Jan 2025, with €0.1000 added to a kWh.",
        "Not kept: the surcharge of self-producers.",
        "Not kept: the subscription counted by months.",
    ]


def test_what_stays_with_another_contract_is_not_gone() -> None:
    noted = timeline_of([NOTED])
    assert not_kept(noted, noted) == []
    assert not_kept(noted, timeline_of([{**NOTED, "since": "2025-03-01"}])) == []
    assert not_kept(timeline_of([NOTED, {**NOTED, "since": "2025-06-01"}]), noted) != []
    assert not_kept(ONE, noted) == []


BEFORE_TAXES = {
    "prices": [{"since": "2025-01-01", "subscription": {"ht": "129.60"}, "kwh": {"base": {"ht": "0.1402"}}}]
}


def bills(before: Timeline, after: Timeline, *routes: Route) -> list[str]:
    words = ContractEffectWords(Catalogue("en"), Figures(french=False))
    was, now = (
        billed(WEEK, contracts, "2025-10-06", "2025-10-12", route=route)
        for contracts, route in zip((before, after), routes, strict=True)
    )
    return [said.replace("\u00a0", " ") for said in words.said(before, after, (was, now))]


def test_bills_before_taxes_are_compared_without_the_taxes_that_one_of_them_lacks() -> None:
    own = timeline_of([{**BASE, **BEFORE_TAXES}])
    # 168 * 0.1402 + 129.60 * 7 / 365 = 26.04; 168 * 0.1327 + 132.84 * 7 / 365 = 24.84.
    assert bills(ONE, own, Route.HT, Route.HT) == [
        "Bill of 6 – 12 Oct 2025, before taxes: €26.04 instead of €24.84, €1.20 more."
    ]


def test_a_bill_with_taxes_and_one_before_them_are_not_compared() -> None:
    own = timeline_of([{**BASE, **BEFORE_TAXES}])
    assert bills(ONE, own, Route.TTC, Route.HT) == [
        "Bill of 6 – 12 Oct 2025: €26.04 before taxes instead of €36.36 with taxes. They can’t be compared."
    ]
    assert bills(own, ONE, Route.HT, Route.TTC) == [
        "Bill of 6 – 12 Oct 2025: €36.36 with taxes instead of €26.04 before taxes. They can’t be compared."
    ]
