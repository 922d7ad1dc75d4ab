"""Contracts side by side in sentences: the household's own first, each with its hours, nothing ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.insight.costs.comparison import compare
from persienne.insight.tariff import Timeline
from persienne.meters.tic.contract import Option
from persienne.store.meters import StoredMeter
from persienne.telling.comparison_words import ComparisonView, ComparisonWords, WishedComparison
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import RATES, day_totals, half_hours, known, ordinal, timeline, used

if TYPE_CHECKING:
    from persienne.insight.costs.energies import Known

FIRST, LAST = "2025-10-06", "2025-10-12"
METER = StoredMeter(1, Meter("09999999999991"), FRANCE, Slat.HALF)
BASE = timeline(option="base", kva=6)
HPHC = timeline(option="hphc", kva=6, off_peak=[{"from": "22:00", "to": "06:00"}])


def view(what: Known, **contracts: Timeline) -> ComparisonView:
    words = ComparisonWords(Catalogue("en"), Figures(french=False))
    found = compare(contracts, lambda one: used(what, one, FIRST, LAST), RATES)
    return words.view_of(WishedComparison(METER, ordinal(LAST), ()), found, contracts)


def rows(shown: ComparisonView) -> list[tuple[str, str, str]]:
    return [(row.name, row.euros.replace("\u00a0", " "), row.said.replace("\u00a0", " ")) for row in shown.rows]


def test_each_contract_has_its_hours_and_what_it_costs_in_the_order_given() -> None:
    shown = view(known(half_hours(FIRST, LAST)), mine=HPHC, other=BASE)
    assert rows(shown) == [
        ("mine", "€36.11", "Peak and off-peak hours (22:00 – 06:00), 6 kVA"),
        ("other", "€36.36", "One price all day, 6 kVA"),
    ]
    assert shown.head == "6\u00a0– 12 Oct 2025, known: 2% of a year"
    assert shown.note == "The same behaviour throughout, subscription included, with all taxes."


def test_where_hours_are_not_known_both_ends_stand_there() -> None:
    (mine,) = rows(view(known(days=day_totals(FIRST, *[24_000] * 7)), mine=HPHC))
    assert " – " in mine[1]
    assert mine[2].endswith("6 kVA: the hours of 168 kWh are not known")


def test_what_has_no_price_and_no_hours_is_said() -> None:
    what = known(half_hours(FIRST, LAST))
    nothing, hours, ended = rows(view(what, free=timeline(option="base"), hours=Timeline(), ended=late()))
    assert nothing == ("free", "", "One price all day: no price of it is known")
    assert hours == ("hours", "", "Your off-peak hours are not known: say them in your contract.")
    assert ended[1:] == ("", "No price of it is known")


def late() -> Timeline:
    """A contract that begins after these days."""
    return timeline(since="2026-01-01", option="base", kva=6)


def test_the_options_of_the_regulated_tariff_are_named() -> None:
    words = ComparisonWords(Catalogue("en"), Figures(french=False))
    assert words.regulated(Option.TEMPO) == "Tempo, regulated tariff"
