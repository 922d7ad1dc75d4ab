"""Contracts side by side in sentences: the household’s own first, each with its hours, nothing ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.insight.costs.comparison import compare
from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.contract import Option
from persienne.store.meters import StoredMeter
from persienne.telling.comparison_words import ComparisonView, ComparisonWords, WishedComparison
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import RATES, day_totals, half_hours, known, ordinal, timeline, used
from support.told import tell

if TYPE_CHECKING:
    from persienne.insight.costs.energies import Known

FIRST, LAST = "2025-10-06", "2025-10-12"
METER = StoredMeter(1, Meter("09999999999991"), FRANCE, Slat.HALF)
BASE = timeline(option="base", kva=6)
HPHC = timeline(option="hphc", kva=6, off_peak=[{"from": "22:00", "to": "06:00"}])


def view(what: Known, language: str = "en", **contracts: Timeline) -> ComparisonView:
    words = ComparisonWords(Catalogue(language), Figures(french=language == "fr"))
    found = compare(contracts, lambda one: used(what, one, FIRST, LAST), RATES)
    return words.view_of(WishedComparison(METER, ordinal(LAST), ()), found, contracts)


def rows(shown: ComparisonView) -> list[tuple[str, str, str]]:
    return [(row.name, row.euros.replace("\u00a0", " "), row.said.replace("\u00a0", " ")) for row in shown.rows]


def test_each_contract_has_its_hours_and_what_it_costs_in_the_order_given() -> None:
    shown = view(known(half_hours(FIRST, LAST)), mine=HPHC, other=BASE)
    assert rows(shown) == [
        ("Your contract", "€36.11", "Peak and off-peak hours (22:00 – 06:00), 6 kVA, regulated tariff"),
        ("other", "€36.36", "One price, 6 kVA: €0.25 more than yours"),
    ]
    tell(shown.head, shown.note)


def test_where_hours_are_not_known_both_ends_stand_there() -> None:
    mine, base = rows(view(known(days=day_totals(FIRST, *[24_000] * 7)), mine=HPHC, base=BASE))
    assert " – " in mine[1]
    assert mine[2].endswith("6 kVA, regulated tariff: the hours of 168 kWh are not known")
    assert base[2] == "One price, 6 kVA"  # how far it is from two amounts is not said


def test_what_has_no_price_and_no_hours_is_said() -> None:
    what = known(half_hours(FIRST, LAST))
    mine, nothing, hours, ended = rows(
        view(what, mine=BASE, free=timeline(option="base"), hours=Timeline(), ended=late())
    )
    assert mine[1] == "€36.36"
    tell(nothing, hours, ended[1:])
    assert view(what, mine=BASE, hours=Timeline()).lacks_hours


def test_contracts_that_followed_each_other_are_named_as_they_ran_and_on_which_days() -> None:
    mixed = timeline_of(
        [
            {"since": "2025-10-08", "option": "hphc", "kva": 6, "off_peak": [{"from": "22:00", "to": "06:00"}]},
            {"since": "2025-10-10", "option": "base", "kva": 9},
        ]
    )
    shown = view(known(half_hours(FIRST, LAST)), mine=mixed, other=BASE)
    (own, other) = rows(shown)
    tell((own[0], own[2]))
    assert other[:2] == ("other", "€25.97")  # 5 * 24 * 0.1952 + 185.94 * 5 / 365
    tell(shown.head)
    narrow = rows(view(known(half_hours(FIRST, LAST)), mine=BASE, other=mixed))
    assert [row[2] for row in narrow] == [
        "One price, 6 kVA, regulated tariff",
        "Peak/off-peak 6 kVA, then One price 9 kVA: known for 5 days; €0.32 more than yours",  # 26.29 - 25.97
    ]
    french = view(known(half_hours(FIRST, LAST)), "fr", mine=mixed, other=BASE)
    tell(french.rows[0].name)


def test_a_comparison_says_that_days_without_measures_have_their_subscription_in_it() -> None:
    shown = view(known(days=day_totals(FIRST, 24_000, 24_000)), mine=BASE)
    assert shown.head.endswith(
        "days on which each contract has a price: 2, or 1% of a year, with the subscription of 7 days"
    )
    free = timeline(option="base")
    tell(view(known(half_hours(FIRST, LAST)), mine=free).head)


def late() -> Timeline:
    """A contract that begins after these days."""
    return timeline(since="2026-01-01", option="base", kva=6)


def test_the_options_of_the_regulated_tariff_are_named() -> None:
    words = ComparisonWords(Catalogue("en"), Figures(french=False))
    tell(words.regulated(Option.TEMPO))
