"""What other contracts would do to the bill: the totals of the days that change, what is gone, and what has none."""

from __future__ import annotations

from dataclasses import replace

from persienne.insight.costs.bill import Hole, Route
from persienne.insight.costs.energies import Why
from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import timeline_of
from persienne.telling.comparison_words import ContractEffectWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import billed, half_hours, known
from support.told import tell

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
    tell(effect(ONE, BOTH))


def test_a_contract_that_is_removed_says_to_which_its_days_fall() -> None:
    tell(effect(BOTH, ONE))


def test_days_that_are_left_without_a_contract_are_said_to_have_no_price() -> None:
    tell(effect(ONE, Timeline()))


def test_a_subscription_whose_price_is_not_known_makes_no_contract_cheaper() -> None:
    own = {"prices": [{"since": "2025-01-01", "kwh": {"base": "0.1952"}}]}
    said = effect(ONE, timeline_of([{**BASE, **own}]))
    assert said[0].endswith("They can’t be compared: not everything has a price.")
    tell(said[1:])


def test_gas_that_gets_its_energy_by_a_factor_makes_no_contract_dearer() -> None:
    bill = billed(WEEK, ONE, "2025-10-06", "2025-10-12")
    without = replace(bill, holes=(Hole(Why.VOLUME, bill.first, bill.first, 1, 0, 31_500),))
    words = ContractEffectWords(Catalogue("en"), Figures(french=False))
    said = [sentence.replace("\u00a0", " ") for sentence in words.said(ONE, ONE, (without, bill))]
    tell(said)


def test_a_surcharge_that_is_not_known_leaves_no_bill_as_before() -> None:
    producer = timeline_of([{**BASE, "self_producer": True}])  # nothing is known of it before 1 August 2026
    (said,) = effect(ONE, producer)
    assert said.endswith("They can’t be compared: not everything has a price.")


def test_a_name_alone_changes_no_total_and_days_to_come_change_no_bill() -> None:
    named = timeline_of([{**BASE, "supplier": "Coop"}])
    tell(effect(ONE, named), effect(ONE, BOTH, known_days=False))


def test_days_between_two_contracts_are_named() -> None:
    ended = timeline_of([{**BASE, "until": "2025-09-30"}, HPHC])
    tell(effect(BOTH, ended, known_days=False))


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
    tell(not_kept(timeline_of([NOTED]), ONE))


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
    tell(bills(ONE, own, Route.HT, Route.HT))


def test_a_bill_with_taxes_and_one_before_them_are_not_compared() -> None:
    own = timeline_of([{**BASE, **BEFORE_TAXES}])
    tell(bills(ONE, own, Route.TTC, Route.HT), bills(own, ONE, Route.HT, Route.TTC))
