"""What the page Costs shows: lines as a French bill has them, what has no price, and where figures are from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.measures.contracts import ColourSource
from persienne.insight.costs.bill import Hole, Route
from persienne.insight.costs.energies import Why
from persienne.insight.period import Span
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.status import Colour
from persienne.telling.cost_view import Mark, Mend
from support.bills import RATES, billed, day_totals, half_hours, known, ordinal, timeline
from support.cost_views import asked_for, made_view, maker, steady
from support.told import tell

if TYPE_CHECKING:
    from persienne.insight.tariff import Timeline
    from persienne.telling.cost_view import CostView

NIGHT = [{"from": "22:00", "to": "06:00"}]
HPHC = timeline(option="hphc", off_peak=NIGHT, kva=9)
OCTOBER = ("2025-10-01", "2025-10-31")


def october(contracts: Timeline = HPHC, language: str = "en", route: Route = Route.TTC) -> CostView:
    """A month at 1 kW: 745 hours, for the clocks go back on the 26th."""
    return made_view(steady(*OCTOBER), contracts, asked_for("2025-10-05", OCTOBER, route=route), language=language)


def cells(view: CostView) -> list[tuple[str, str, str, str]]:
    return [(line.name, line.quantity, line.price, line.euros) for line in view.lines]


# The lines


def test_a_month_is_billed_line_by_line_at_the_prices_of_its_days() -> None:
    view = october()
    # CRE, HP/HC, 9 kVA, from 2025-08-01, with all taxes. The night of the 26th has nine hours of off-peak.
    assert cells(view) == [
        ("Subscription", "31 days", "€239.84 a year", "€20.37"),  # 239.84 * 31 / 365 = 20.3700
        ("Energy (off-peak)", "249.0\u00a0kWh", "€0.1635 a kWh", "€40.71"),  # 249 * 0.1635 = 40.7115
        ("Energy (peak)", "496.0\u00a0kWh", "€0.2081 a kWh", "€103.22"),  # 496 * 0.2081 = 103.2176
    ]
    assert view.total == "€164.30"  # 20.3700 + 40.7115 + 103.2176 = 164.2991, rounded once
    assert view.answer == "October 2025: €164.30"
    assert (view.head, view.contract, view.holes) == ("From 1 to 31 October 2025", "Peak/off-peak 9\u00a0kVA", ())
    assert [line.mark for line in view.lines] == [Mark.SUBSCRIPTION, Mark.OFF_PEAK, Mark.PEAK]


def test_a_whole_line_is_said_aloud() -> None:
    tell(october().lines[1].spoken)


def test_a_contract_that_begins_later_is_not_said_to_be_in_force() -> None:
    ahead = {"since": "2025-12-15", "option": "tempo", "kva": 9}
    contracts = timeline_of([{"since": "2020-01-01", "option": "hphc", "off_peak": NIGHT, "kva": 9}, ahead])
    first, later = october(contracts).contracts
    assert first.detail.startswith("Since 1 Jan 2020: ")
    assert later.detail.startswith("From 15 Dec 2025 on: Tempo")


def test_by_prices_before_taxes_each_tax_has_its_line() -> None:
    view = october(route=Route.HT)
    assert cells(view)[3:] == [
        ("Transport contribution (CTA)", "31 days", "€30.19 a year", "€2.56"),  # 30.19 * 31 / 365
        ("Excise on electricity", "745.0\u00a0kWh", "€29.98 a MWh", "€22.34"),  # 745 * 0.02998 = 22.3351
        # (169.68 + 30.19) * 31 / 365 = 16.9752; 249 * 0.1063 + 496 * 0.1434 = 97.5951; + 22.3351; a fifth of all.
        ("VAT", "", "20.0%", "€27.38"),
    ]
    assert view.prices_head == "Prices known up to 31 Jan 2026"
    assert "Taxes known up to 31 Jan 2027" in view.prices_note


def test_lines_of_one_name_say_of_which_days_they_are() -> None:
    reach = ("2025-07-01", "2025-08-31")
    view = made_view(steady(*reach), HPHC, asked_for("2025-07-01", reach, span=Span.YEAR))
    assert [line.days for line in view.lines if line.name == "Subscription"] == [
        "1\u00a0– 31 Jul 2025",
        "1\u00a0– 31 Aug 2025",
    ]
    assert view.answer.startswith("1 Jul\u00a0– 31 Aug 2025: €")


def test_a_bill_reaches_no_further_than_what_is_known() -> None:
    reach = ("2025-10-11", "2025-10-20")
    view = made_view(steady(*reach), HPHC, asked_for("2025-10-15", reach))
    assert view.head == "From 11 to 20 October 2025"
    assert view.lines[0].quantity == "10 days"


def test_the_colours_of_tempo_have_lines_of_their_own() -> None:
    reach = ("2025-12-01", "2025-12-01")
    colours = {"2025-11-30": Colour.BLUE, "2025-12-01": Colour.RED}
    view = made_view(steady(*reach), timeline(option="tempo", kva=9), asked_for("2025-12-01", reach), colours=colours)
    tell([line.name for line in view.lines[1:]])


def test_a_contract_that_ended_before_the_next_leaves_days_without_any_on_the_strip() -> None:
    contracts = timeline_of(
        [
            {"since": "2025-01-01", "option": "base", "kva": 6, "until": "2025-10-10"},
            {"since": "2025-10-21", "option": "tempo", "kva": 6},
        ]
    )
    view = october(contracts)
    assert [(span.short, span.missing) for span in view.contracts] == [
        ("One price 6\u00a0kVA", False),
        ("None", True),
        ("Tempo 6\u00a0kVA", False),
    ]
    tell(view.contracts[1].detail)
    assert view.contracts[0].detail.startswith("1 Jan\u00a0– 10 Oct 2025: one price")


# What has no price


def test_energy_without_a_price_is_said_in_the_answer_and_is_no_zero() -> None:
    later = timeline(since="2025-10-11", option="base", kva=6)
    view = october(later)
    assert "€" in view.answer
    assert view.answer.endswith("and 240\u00a0kWh without a price")
    (hole,) = view.holes
    assert (hole.amount, hole.mend) == ("240\u00a0kWh, and the subscription", Mend.CONTRACT)
    tell(hole.spoken)


def test_where_nothing_has_a_price_there_is_no_total() -> None:
    view = october(timeline(option="base"))
    assert (view.lines, view.total) == ((), "")
    assert view.answer == "October 2025: no price for 745\u00a0kWh"
    tell(view.prices_head, view.holes[0].why)
    assert not any("taxes" in note for note in view.notes)


def test_lines_that_do_not_add_up_to_the_total_say_that_each_was_rounded() -> None:
    prices = [{"since": "2025-01-01", "subscription": "120", "kwh": {"base": "0.1"}}]
    day = "2025-01-01"
    asked = asked_for(day, (day, day))
    view = made_view(known(days=day_totals(day, 1_261)), timeline(option="base", prices=prices), asked)
    assert ([line.euros for line in view.lines], view.total) == (["€0.33", "€0.13"], "€0.45")  # 0.3288 + 0.1261
    rounded = "Each amount is rounded to the cent separately: the lines come to €0.46, the total to €0.45."
    assert rounded in view.notes
    even = made_view(known(days=day_totals(day, 1_240)), timeline(option="base", prices=prices), asked)
    assert not any("rounded" in said for said in even.notes)


def test_taxes_that_are_not_known_are_said_in_the_answer() -> None:
    view = made_view(
        steady("2023-06-01", "2023-06-30"),
        timeline(option="base", kva=6),
        asked_for("2023-06-10", ("2023-06-01", "2023-06-30"), route=Route.HT),
    )
    assert view.answer.endswith(", without taxes that are not known")
    tell(view.total_name)


def test_gas_of_which_no_energy_is_known_is_said_in_the_answer_in_m3() -> None:
    prices = [{"since": "2025-01-01", "subscription": "365", "kwh": {"base": "0.1"}}]
    contract, day = timeline(option="base", prices=prices), ordinal("2025-01-02")
    bill = billed(known(days=day_totals("2025-01-01", 10_000)), contract, "2025-01-01", "2025-01-02")
    missing = (Hole(Why.VOLUME, day, day, 1, 0, 3_100), Hole(Why.PRICE, day, day, 1, 3_600_000))
    said = maker().answer("January 2025", (bill.first, bill.last), replace(bill, holes=missing[:1]), contract, RATES)
    tell(said.replace("\u00a0", " "))
    said = maker().answer("January 2025", (bill.first, bill.last), replace(bill, holes=missing), contract, RATES)
    tell(said.replace("\u00a0", " "))
    said = maker().answer(
        "January 2025", (bill.first, bill.last), replace(bill, lines=(), holes=missing[:1]), contract, RATES
    )
    assert said.replace("\u00a0", " ") == "January 2025: no price for 3.10 m³"


def test_a_subscription_without_a_price_is_said_beside_the_total() -> None:
    own = [{"since": "2025-01-01", "kwh": {"base": "0.1952"}}]
    view = october(timeline(option="base", kva=9, prices=own))
    tell(view.answer)  # 745 * 0.1952


def test_where_nothing_at_all_is_known_it_is_said() -> None:
    view = made_view(NOTHING, timeline(option="base"), asked_for("2025-10-05", OCTOBER))
    assert view.answer == "October 2025: nothing is priced"


def test_days_that_are_not_known_whole_are_said_in_the_answer() -> None:
    view = made_view(steady("2025-10-01", "2025-10-28"), HPHC, asked_for("2025-10-05", OCTOBER))
    assert view.answer.endswith("(28 of 31 days complete)")


NOTHING = known(days=day_totals("2025-10-01"))
DAYS = known(days=day_totals("2025-10-01", *([10_000] * 31)))
"""Totals alone: nobody knows the hours."""


@pytest.mark.parametrize(
    ("contracts", "slat", "route", "amount", "advice", "mend"),
    [
        (HPHC, Slat.HALF, Route.TTC, "310\u00a0kWh", "A file with the half-hours", Mend.FILES),
        (HPHC, Slat.CLOSED, Route.TTC, "310\u00a0kWh", "The slats are closed", Mend.HOURS),
        (timeline(option="base"), Slat.HALF, Route.TTC, "310\u00a0kWh, and the", "how many kVA it is", Mend.POWER),
        (
            timeline(option="base", kva=7),
            Slat.HALF,
            Route.TTC,
            "310\u00a0kWh, and",
            "no prices for 7 kVA. It has some for 3, 6, 9, 12, 15, 18, 24, 30 and 36 kVA.",
            Mend.POWER,
        ),
        (
            timeline(option="other", price_periods=["a", "b"], otherwise=None),
            Slat.HALF,
            Route.TTC,
            "310\u00a0kWh",
            "A contract of a file can say it",
            Mend.CONTRACT,
        ),
    ],
)
def test_a_hole_says_what_would_mend_it(
    contracts: Timeline, slat: Slat, route: Route, amount: str, advice: str, mend: Mend
) -> None:
    view = made_view(DAYS, contracts, asked_for("2025-10-05", OCTOBER, slat=slat, route=route))
    hole = next(one for one in view.holes if "kWh" in one.amount)
    assert hole.amount.startswith(amount)
    assert advice in hole.advice
    assert hole.mend is mend


def test_what_closed_slats_leave_unknown_is_said_in_plain_words_with_both_ways_to_it() -> None:
    asked = asked_for("2025-10-05", OCTOBER, slat=Slat.CLOSED)
    advice = made_view(DAYS, HPHC, asked).holes[0].advice
    tell(advice)
    (french,) = made_view(DAYS, HPHC, asked, language="fr").holes
    tell(french.advice)


def test_a_power_that_lacks_leads_to_its_own_contract() -> None:
    (hole,) = october(timeline_of([{"since": "2025-10-01", "option": "base"}])).holes
    assert (hole.mend, hole.since) == (Mend.POWER, ordinal("2025-10-01"))


def test_an_unknown_colour_is_no_blue_day_and_says_what_tells_it() -> None:
    view = made_view(steady(*OCTOBER), timeline(option="tempo", kva=9), asked_for("2025-10-05", OCTOBER))
    (hole,) = view.holes
    assert (hole.amount, hole.mend) == ("745\u00a0kWh", Mend.PRICES)
    tell(hole.advice)


def test_prices_before_taxes_that_are_not_known_lead_to_those_with_taxes() -> None:
    reach = ("2026-02-01", "2026-02-28")
    view = made_view(steady(*reach), HPHC, asked_for("2026-02-05", reach, route=Route.HT))
    (hole,) = view.holes
    assert (hole.amount, hole.mend) == ("672\u00a0kWh, and the subscription", Mend.ROUTE)
    tell(hole.why, hole.advice, view.answer)


def test_own_prices_that_are_before_taxes_alone_lead_to_the_bill_before_taxes() -> None:
    kwh = {"base": {"ht": "0.13"}}
    own = timeline(option="base", prices=[{"since": "2020-01-01", "subscription": {"ht": "120"}, "kwh": kwh}])
    view = october(own)
    tell(view.holes[0].why, view.holes[0].advice)
    assert view.holes[0].mend is Mend.BEFORE_TAXES


def test_own_prices_that_have_ended_are_typed_in_the_contract_and_regulated_ones_come_by_file() -> None:
    row = {"since": "2020-01-01", "until": "2025-10-15", "subscription": "120", "kwh": {"base": "0.2"}}
    own = next(one for one in october(timeline(option="base", prices=[row])).holes if "kWh" in one.amount)
    assert (own.advice.startswith("Your contract says prices for"), own.mend) == (True, Mend.CONTRACT)
    later = ("2028-01-01", "2028-01-31")
    view = made_view(steady(*later), timeline(option="base", kva=6), asked_for("2028-01-05", later))
    assert view.holes[0].mend is Mend.PRICES


def test_own_prices_that_are_with_taxes_alone_say_so() -> None:
    own = timeline(option="base", prices=[{"since": "2020-01-01", "subscription": "120", "kwh": {"base": "0.2"}}])
    view = october(own, route=Route.HT)
    tell(view.holes[0].advice)
    assert view.holes[0].mend is Mend.ROUTE


def test_taxes_that_are_not_known_are_a_hole_of_the_taxes_alone() -> None:
    reach = ("2023-10-01", "2023-10-31")
    view = made_view(steady(*reach), HPHC, asked_for("2023-10-05", reach, route=Route.HT))
    (hole,) = view.holes
    assert hole.amount == "the taxes on 745\u00a0kWh"
    assert hole.advice.startswith("The taxes are known from February 2024")
    assert "without a price" not in view.answer
    none = made_view(NOTHING, HPHC, asked_for("2023-10-05", reach, route=Route.HT))
    assert none.holes[0].amount == "taxes"


def test_a_subscription_that_was_not_found_is_a_hole_without_energy() -> None:
    reach = ("2026-09-01", "2026-09-02")
    colours = dict.fromkeys(("2026-08-31", "2026-09-01", "2026-09-02"), Colour.BLUE)
    view = made_view(steady(*reach), timeline(option="tempo", kva=9), asked_for("2026-09-01", reach), colours=colours)
    (hole,) = view.holes
    assert (hole.amount, hole.advice) == ("the subscription of 2 days", "The price of this subscription was not found.")


def test_days_before_the_first_price_say_of_which_days_prices_are_known() -> None:
    reach = ("2011-10-01", "2011-10-02")
    view = made_view(steady(*reach), HPHC, asked_for("2011-10-01", reach))
    assert view.holes[0].advice.startswith("Prices are known for ")
    assert "31 Jan 2027. Others come by file" in view.holes[0].advice


def test_a_hole_of_prices_beside_one_of_the_contract_has_no_subscription_twice() -> None:
    own = timeline(
        since="2025-10-11",
        option="base",
        prices=[{"since": "2020-01-01", "subscription": "120", "kwh": {}}],
    )
    amounts = [hole.amount for hole in october(own).holes]
    assert amounts == ["240\u00a0kWh, and the subscription", "505\u00a0kWh"]


# Where figures come from


def test_a_line_says_its_days_its_energy_its_price_and_where_that_was_read() -> None:
    facts = dict(october().lines[1].origin)
    assert facts["Days"] == "1\u00a0– 31 Oct 2025"
    assert facts["Counted"] == "249.000\u00a0kWh"
    assert facts["Price"] == "€0.1635 a kWh, with all taxes"
    assert facts["In force"] == "1 Aug 2025\u00a0– 31 Jan 2026"
    assert facts["Source"].startswith("CRE, « Historique des tarifs")
    assert facts["Read on"] == "24 Nov 2026"


def test_the_source_is_told_in_the_language_of_the_reader() -> None:
    reach = ("2026-08-01", "2026-08-31")
    french = made_view(steady(*reach), HPHC, asked_for("2026-08-01", reach), language="fr")
    ((held, source),) = french.prices
    assert held == "1er août 2026\u00a0– 31 janv. 2027"
    assert source.startswith("La grille du 1er août 2026, d’après trois tableaux publics qui concordent\u00a0: ")
    assert source.endswith(" n’ont pas été trouvés (lu le 24 nov. 2026)")


@pytest.mark.parametrize(("source", "said"), [("", "your own contract"), ("bill of May", "bill of May")])
def test_own_prices_are_the_household_s_and_have_no_end(source: str, said: str) -> None:
    row = {"since": "2020-01-01", "subscription": "120", "kwh": {"base": "0.2"}, "source": source}
    view = october(timeline(option="base", prices=[row]))
    facts = dict(view.lines[1].origin)
    assert (facts["Source"], facts["In force"]) == (said, "since 1 Jan 2020")
    tell(view.prices_head)
    assert view.prices == (("since 1 Jan 2020", said),)


# The contracts


def test_each_contract_is_said_with_its_hours_and_its_power() -> None:
    both = timeline_of(
        [
            {"since": "2024-01-01", "option": "base", "kva": 6, "supplier": "EDF"},
            {"since": "2025-09-01", "option": "hphc", "off_peak": NIGHT},
        ]
    )
    base, hphc = october(both).contracts
    tell(base.detail, hphc.detail)
    assert (base.until, base.hatched, hphc.hatched) == (hphc.since - 1, False, True)
    assert (base.short, hphc.short) == ("One price 6\u00a0kVA", "Peak/off-peak")


def test_a_contract_that_begins_after_all_that_is_known_has_a_day_in_the_strip() -> None:
    (span,) = october(timeline(since="2025-12-01", option="ejp", kva=9)).contracts
    assert span.since == span.until
    assert span.short == "EJP 9\u00a0kVA"


BEFORE_TAXES = [{"since": "2025-01-01", "subscription": {"ht": "129.60"}, "kwh": {"base": {"ht": "0.1402"}}}]
WITH_TAXES = [{"since": "2025-01-01", "subscription": "182.40", "kwh": {"base": "0.1985"}}]


def test_a_contribution_that_the_contract_does_not_say_is_named_and_no_total_without_it_has_all_taxes() -> None:
    view = october(timeline(option="base", kva=6, prices=BEFORE_TAXES), route=Route.HT)
    tell(view.total_name, view.answer)
    (hole,) = view.holes
    assert (hole.amount, hole.mend) == ("the contribution (CTA) and its VAT", Mend.CONTRACT)
    tell(hole.advice)
    whole = october(timeline(option="base", kva=6, prices=[{**BEFORE_TAXES[0], "cta": "22.11"}]), route=Route.HT)
    assert (whole.total_name, whole.holes) == ("Total with taxes", ())


def test_where_prices_with_taxes_alone_are_known_the_other_route_says_why_it_has_no_line() -> None:
    contract = timeline(option="base", kva=6, prices=WITH_TAXES)
    view = october(contract, route=Route.HT)
    assert (view.route, view.lines) == (Route.HT, ())
    assert view.nothing.startswith("Only prices with taxes are known of these days")
    tell(view.prices_head)
    assert [hole.mend for hole in view.holes] == [Mend.ROUTE]
    taxed = " ".join(october(contract).notes)
    tell(taxed)
    assert "lists them apart" not in taxed


def test_a_bill_before_taxes_that_nobody_asked_for_says_why_it_is_one() -> None:
    contract = timeline(option="base", kva=6, prices=BEFORE_TAXES)
    bill = billed(steady(*OCTOBER), contract, *OCTOBER, route=Route.HT)
    view = maker().view_of(asked_for("2025-10-05", OCTOBER), bill, contract, RATES)
    assert view.route is Route.HT
    assert view.notes[0].startswith("Only prices before taxes are known of these days")
    assert "Only prices before taxes" not in " ".join(october(contract, route=Route.HT).notes)


@pytest.mark.slow
def test_a_bill_of_a_part_of_its_month_is_headed_by_its_days() -> None:
    reach = ("2025-10-01", "2025-10-24")
    view = made_view(steady(*reach), HPHC, asked_for("2025-10-05", reach))
    assert view.answer.startswith("1\u00a0– 24 Oct 2025: €")
    french = made_view(steady(*reach), HPHC, asked_for("2025-10-05", reach), language="fr")
    assert french.answer.startswith("1er\u00a0– 24 oct. 2025\u00a0: ")


def test_a_bill_under_several_contracts_is_of_none_of_them_alone() -> None:
    later = {"since": "2025-10-10", "option": "base", "kva": 9}
    both = timeline_of([{"since": "2020-01-01", "option": "hphc", "off_peak": NIGHT, "kva": 9}, later])
    assert october(both).contract == "2 contracts"
    ahead = timeline_of([{"since": "2020-01-01", "option": "base", "kva": 9}, {**later, "since": "2025-11-01"}])
    assert october(ahead).contract == "One price 9\u00a0kVA"


def test_a_line_says_what_measured_it_and_on_how_many_days() -> None:
    night, day = (day_totals("2025-10-01", *[wh] * 10) for wh in (8_000, 16_000))
    what = known(half_hours(*OCTOBER), registers={0: night, 1: day})
    view = made_view(what, HPHC, asked_for("2025-10-05", OCTOBER))
    measured = [dict(line.origin).get("Measured by") for line in view.lines]
    assert measured[1:] == ["The meter’s own registers (10 days) and the curve (21 days)"] * 2
    totals = made_view(DAYS, timeline(option="base", kva=6), asked_for("2025-10-05", OCTOBER))
    assert dict(totals.lines[1].origin)["Measured by"] == "The total of each day (31 days)"


def test_a_line_of_tempo_says_what_told_the_colours_of_its_days() -> None:
    contract, first = timeline(option="tempo", kva=9), ordinal("2025-01-13")
    said = {"2025-01-12": Colour.BLUE, "2025-01-13": Colour.RED, "2025-01-14": Colour.BLUE}
    bill = billed(steady("2025-01-13", "2025-01-14"), contract, "2025-01-13", "2025-01-14", colours=said)
    sources = {
        first - 1: (Colour.BLUE, ColourSource.PUBLISHED),
        first: (Colour.RED, ColourSource.METER),
        first + 1: (Colour.BLUE, ColourSource.FILE),
    }
    asked = asked_for("2025-01-13", ("2025-01-13", "2025-01-14"))
    lines = maker().view_of(asked, bill, contract, RATES, colours=sources).lines
    told = {line.name: dict(line.origin).get("Colours") for line in lines}
    assert told["Energy (peak, red day)"] == "What the meter itself told"
    assert told["Energy (peak, blue day)"] == "A calendar that came by a file"
    assert told["Subscription"] is None
    published = {day: (colour, ColourSource.PUBLISHED) for day, (colour, _) in sources.items()}
    again = maker().view_of(asked, bill, contract, RATES, colours=published).lines
    assert dict(again[-1].origin)["Colours"].startswith("RTE’s Tempo calendar, as of ")
