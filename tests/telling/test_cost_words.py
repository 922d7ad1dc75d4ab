"""A bill in sentences and figures, as the command prints it: lines, total, what has no price, and the remarks."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from persienne.insight.costs.bill import Route
from persienne.insight.costs.price_files import TariffChange, TariffNews
from persienne.insight.prices import Amount, PriceRow
from persienne.meters.tic.status import Colour
from persienne.telling.cost_words import CostWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.bills import RATES, billed, day_totals, half_hours, known, ordinal, timeline
from support.told import tell

EN, FR = (CostWords(Catalogue(language), Figures(french=language == "fr")) for language in ("en", "fr"))
BASE = timeline(option="base", kva=6)


def test_a_bill_before_taxes_says_each_line_with_what_it_is_counted_by() -> None:
    bill = billed(known(half_hours("2025-10-01", "2025-10-10")), BASE, "2025-10-01", "2025-10-10", route=Route.HT)
    assert [EN.line(line).counted.replace("\u00a0", " ").split(" at ")[0] for line in bill.lines] == [
        "10 days of a year",
        "240.000 kWh",
        "10 days of a year",
        "240.000 kWh",
        "at 20.0%",
    ]
    assert EN.total(bill).euros.startswith("€")


def test_what_has_no_price_is_said_with_its_energy_or_its_days() -> None:
    hours = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9)
    unknown = billed(known(days=day_totals("2025-10-01", 5000)), hours, "2025-10-01", "2025-10-01")
    hole, measured = EN.notes(unknown, hours, RATES)
    assert hole.startswith("Not priced: 5.00\u00a0kWh; a total is known, and not at which hours it was drawn")
    assert hole.endswith("(1 Oct 2025).")
    assert measured == "Complete days: 1 of 1."
    bare = timeline(option="base", kva=8)  # the regulated tariff has no such power
    nothing = billed(known(days=day_totals("2025-10-01")), bare, "2025-10-01", "2025-10-02")
    assert next(EN.notes(nothing, bare, RATES)).startswith("Not priced: the subscription of 2 days; no price is known")


def test_a_subscription_by_the_month_is_said_to_be_rounded() -> None:
    bill = billed(known(half_hours("2026-08-01", "2026-08-02")), BASE, "2026-08-01", "2026-08-02")
    tell(list(EN.remarks(bill))[-1])


def test_before_taxes_it_is_the_price_before_taxes_that_is_not_known() -> None:
    february = known(half_hours("2026-02-01", "2026-02-02"))
    bill = billed(february, BASE, "2026-02-01", "2026-02-02", route=Route.HT)
    tell(next(EN.notes(bill, BASE, RATES)))


def test_a_row_of_prices_that_a_file_says_otherwise_has_both_with_what_each_is_for() -> None:
    kwh = (("base", Amount(ttc=Decimal("0.1927"))),)
    before = PriceRow(ordinal("2026-02-01"), None, Amount(ttc=Decimal("235.90")), kwh)
    after = replace(before, subscription=Amount(ttc=Decimal("236.20")))
    tell(EN.tariff_change(TariffChange(("base", 9), before, after, before.since)))


def test_a_price_period_that_the_household_wrote_keeps_its_name() -> None:
    assert (EN.price_period("hc"), EN.price_period("midi")) == ("off-peak", "midi")
    assert FR.price_period("hc") == "heures creuses"


def days_of(first: str, *colours: Colour, before: Colour | None = None) -> tuple[TariffChange, ...]:
    begin = ordinal(first)
    return tuple(TariffChange(None, before, colour, begin + place) for place, colour in enumerate(colours))


def test_prices_that_hold_longer_say_until_when() -> None:
    (*_, last) = RATES.regulated["base", 6]
    longer = TariffChange(("base", 6), last, replace(last, until=ordinal("2027-07-31")), last.since)
    (said,) = EN.tariff_news(TariffNews((longer,), 0))
    assert said.startswith("longer: one price, 6 kVA, from 1 Aug 2026: ")
    assert said.endswith(", now until 31 Jul 2027")


def test_many_new_tempo_days_are_one_line_and_each_changed_one_has_its_own() -> None:
    new = days_of("2026-11-01", *[Colour.BLUE] * 20, *[Colour.WHITE] * 8, *[Colour.RED] * 2)
    changed = days_of("2026-12-01", Colour.RED, before=Colour.BLUE)
    assert list(EN.tariff_news(TariffNews((*new, *changed), 12))) == [
        "changed: 1 Dec 2026: known blue; the file says red",
        "new: 30 Tempo days (1\u00a0– 30 Nov 2026): 20 blue, 8 white, 2 red",
        "known already, and unchanged: 12",
    ]
    assert list(EN.tariff_news(TariffNews(new[:1], 0))) == ["new: 1 Nov 2026 is blue"]
