"""A bill to the cent, by both routes: expected values are arithmetic on the rows of the CRE, written out here.

What surplus is sold for: negative euros apart from the bill, a hole where no price is known.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.reading import JOULES_PER_KWH
from persienne.insight.costs.bill import TAXES, Kind, Route, Sale, cents
from persienne.insight.costs.billing import sale_of, selling
from persienne.insight.costs.energies import Why
from persienne.insight.series import Periods
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.status import Colour
from support.bills import (
    LOCAL,
    Colours,
    billed,
    day_totals,
    half_hours,
    known,
    lines_of,
    ordinal,
    timeline,
    used,
    wh_by_period,
)

if TYPE_CHECKING:
    from persienne.insight.tariff import Timeline


TEN = 10_000
BASE_6 = timeline(option="base", kva=6)
# Tarif Bleu, Base, 6 kVA, CRE: from 2025-02-01, 134.16 / 165.17 EUR a year and 0.1343 / 0.2016 EUR a kWh (without and
# with taxes); from 2025-08-01, 132.84 / 185.94 and 0.1327 / 0.1952.


def test_prices_and_vat_change_on_their_day() -> None:
    made = billed(known(days=day_totals("2025-07-25", *[TEN] * 14)), BASE_6, "2025-07-25", "2025-08-07")
    assert [(line.kind, line.price, line.days, line.wh, cents(line.euros)) for line in made.lines] == [
        (Kind.SUBSCRIPTION, Decimal("165.17"), 7, 0, Decimal("3.17")),  # 165.17 * 7 / 365 = 3.16764
        (Kind.SUBSCRIPTION, Decimal("185.94"), 7, 0, Decimal("3.57")),  # 185.94 * 7 / 365 = 3.56597
        (Kind.ENERGY, Decimal("0.2016"), 0, 70_000, Decimal("14.11")),
        (Kind.ENERGY, Decimal("0.1952"), 0, 70_000, Decimal("13.66")),
    ]
    assert made.euros(Kind.SUBSCRIPTION) == Decimal("6.73")
    assert made.euros(Kind.ENERGY) == Decimal("27.78")  # 14.112 + 13.664 = 27.776
    assert made.euros() == Decimal("34.51")  # 34.50961: rounded once
    assert (made.holes, made.measured) == ((), 14)


def test_the_bill_before_taxes_has_each_tax_by_its_own_rate() -> None:
    made = billed(known(days=day_totals("2025-07-25", *[TEN] * 14)), BASE_6, "2025-07-25", "2025-08-07", route=Route.HT)
    # A year's contribution: 165.17 / 1.055 - 134.16 = 22.40, then 185.94 / 1.2 - 132.84 = 22.11.
    before = Fraction("134.16") * 7 / 365, Fraction("22.40") * 7 / 365
    after = Fraction("132.84") * 7 / 365, Fraction("22.11") * 7 / 365
    energy = 70 * Fraction("0.1343"), 70 * Fraction("0.1327")
    excise = 70 * Fraction("0.03370"), 70 * Fraction("0.02998")
    reduced = sum(before) * Fraction("0.055")
    full = (sum(after) + sum(energy) + sum(excise)) * Fraction("0.20")
    assert made.euros(Kind.SUBSCRIPTION) == cents(before[0] + after[0]) == Decimal("5.12")
    assert made.euros(Kind.CTA) == cents(before[1] + after[1]) == Decimal("0.85")
    assert made.euros(Kind.ENERGY) == cents(sum(energy)) == Decimal("18.69")
    assert made.euros(Kind.EXCISE) == cents(sum(excise)) == Decimal("4.46")
    assert [(line.price, line.euros) for line in lines_of(made, Kind.VAT)] == [
        (Decimal("0.055"), reduced),
        (Decimal("0.20"), full),
    ]
    assert made.euros() == cents(sum((*before, *after, *energy, *excise, reduced, full)))
    by_ttc = billed(known(days=day_totals("2025-07-25", *[TEN] * 14)), BASE_6, "2025-07-25", "2025-08-07").euros()
    assert abs(made.euros() - by_ttc) <= Decimal("0.01")  # the CRE rounds a kWh to the hundredth of a cent


def test_a_leap_year_has_366_parts() -> None:
    made = billed(known(days=day_totals("2024-02-28", TEN, TEN)), BASE_6, "2024-02-28", "2024-02-29")
    (line,) = lines_of(made, Kind.SUBSCRIPTION)
    assert line.euros == Fraction("151.86") * 2 / 366
    year = billed(known(days=day_totals("2024-03-01")), BASE_6, "2024-02-01", "2025-01-31")
    # 335 days of 2024 and 31 of 2025 under one row.
    assert year.euros(Kind.SUBSCRIPTION) == cents(Fraction("151.86") * (Fraction(335, 366) + Fraction(31, 365)))


def test_by_months_a_month_from_the_contract_s_first_day_is_a_twelfth() -> None:
    contract = timeline(since="2025-08-15", option="base", kva=6, subscription_by="month")
    what = known(days=day_totals("2025-08-15"))
    month = billed(what, contract, "2025-09-15", "2025-10-14")
    (line,) = lines_of(month, Kind.SUBSCRIPTION)
    assert (line.euros, line.days, line.by_month) == (Fraction("185.94") / 12, 30, True)
    half_year = billed(what, contract, "2025-08-15", "2026-01-31")
    # Five whole months, and 17 of the 31 days from 15 January to 14 February.
    assert half_year.euros(Kind.SUBSCRIPTION) == cents(Fraction("185.94") / 12 * (5 + Fraction(17, 31)))
    by_day = billed(what, timeline(option="base", kva=6), "2025-09-15", "2025-10-14")
    assert lines_of(by_day, Kind.SUBSCRIPTION)[0].euros == Fraction("185.94") * 30 / 365


def test_a_month_in_which_vat_changes_has_the_days_of_each_rate() -> None:
    prices = [{"since": "2025-01-01", "subscription": {"ht": "120"}, "cta": "24", "kwh": {}}]
    contract = timeline(since="2025-01-15", option="base", prices=prices, subscription_by="month")
    made = billed(known(days=day_totals("2025-07-15")), contract, "2025-07-15", "2025-08-14", route=Route.HT)
    month = Fraction(120 + 24, 12)  # VAT of a subscription was 5.5 % until 31 July and is 20 % from then on
    assert [(line.kind, line.euros) for line in made.lines] == [
        (Kind.SUBSCRIPTION, Fraction(10)),
        (Kind.CTA, Fraction(2)),
        (Kind.VAT, month * Fraction(17, 31) * Fraction("0.055")),
        (Kind.VAT, month * Fraction(14, 31) * Fraction("0.20")),
    ]


def test_a_contract_that_has_ended_pays_no_day_after_it_also_by_months() -> None:
    prices = [{"since": "2024-01-01", "subscription": "120", "kwh": {"base": "0.2"}}]
    said = {"option": "base", "prices": prices, "subscription_by": "month"}
    contracts = timeline_of([{"since": "2024-01-31", "until": "2024-03-10", **said}, {"since": "2024-03-21", **said}])
    made = billed(known(days=day_totals("2024-03-09", *[TEN] * 14)), contracts, "2024-01-31", "2024-03-22")
    # A whole month to 28 February, then one of 31 days from the 29th on, of which 11 are its own; then 2 of 31.
    assert made.euros(Kind.SUBSCRIPTION) == cents(10 * (1 + Fraction(11, 31) + Fraction(2, 31)))
    assert [(hole.why, hole.days, hole.wh) for hole in made.holes] == [(Why.CONTRACT, 10, 10 * TEN)]
    assert wh_by_period(made) == {"base": 4 * TEN}


def test_by_months_twelve_are_the_year_also_in_a_leap_year() -> None:
    contract = timeline(since="2024-03-31", option="base", kva=6, subscription_by="month")
    made = billed(known(days=day_totals("2024-03-31")), contract, "2024-03-31", "2025-01-30", route=Route.HT)
    assert lines_of(made, Kind.SUBSCRIPTION)[0].euros == Fraction(lines_of(made, Kind.SUBSCRIPTION)[0].price) * 10 / 12
    (contribution,) = lines_of(made, Kind.CTA)
    assert contribution.euros == Fraction(contribution.price) * 10 / 12


def test_self_producers_who_inject_pay_a_surcharge_of_their_regulated_subscription() -> None:
    contract = timeline(option="base", kva=6, self_producer=True)
    made = billed(known(days=day_totals("2026-07-31", TEN, TEN)), contract, "2026-07-31", "2026-08-01")
    (line,) = lines_of(made, Kind.SURCHARGE)
    assert (line.price, line.days, line.euros) == (Decimal("11.81"), 1, Fraction("11.81") / 365)
    # Nothing was found of what it was before 1 August 2026.
    assert [(hole.why, hole.days, hole.wh) for hole in made.holes] == [(Why.SURCHARGE, 1, 0)]
    own = timeline(
        option="base",
        self_producer=True,
        prices=[{"since": "2026-01-01", "subscription": "160", "kwh": {"base": "0.2"}}],
    )
    offer = billed(known(days=day_totals("2026-07-31", TEN, TEN)), own, "2026-07-31", "2026-08-01")
    assert (lines_of(offer, Kind.SURCHARGE), offer.holes) == ([], ())  # an offer's own subscription says it


def test_peak_and_off_peak_are_not_swapped() -> None:
    contract = timeline(option="hphc", kva=9, off_peak=[{"from": "22:30", "to": "06:30"}])
    made = billed(known(half_hours("2025-10-06", "2025-10-06")), contract, "2025-10-06", "2025-10-06")
    assert wh_by_period(made) == {"hc": 16 * 500, "hp": 32 * 500}
    assert [(line.period, line.price) for line in lines_of(made, Kind.ENERGY)] == [
        ("hc", Decimal("0.1635")),
        ("hp", Decimal("0.2081")),
    ]
    assert made.euros(Kind.ENERGY) == Decimal("4.64")  # 8 * 0.1635 + 16 * 0.2081 = 4.6376


def test_a_home_without_an_evening_window_is_not_off_peak_all_day() -> None:
    contract = timeline(
        option="hphc", kva=9, off_peak=[{"from": "01:00", "to": "07:00"}, {"from": "12:00", "to": "14:00"}]
    )
    made = billed(known(half_hours("2025-10-06", "2025-10-06")), contract, "2025-10-06", "2025-10-06")
    assert wh_by_period(made) == {"hc": 16 * 500, "hp": 32 * 500}


@pytest.mark.parametrize(
    ("option", "more"), [("base", {}), ("hphc", {"off_peak": [{"from": "22:00", "to": "06:00"}]}), ("tempo", {})]
)
def test_every_option_pays_its_whole_subscription(option: str, more: dict[str, object]) -> None:
    made = billed(
        known(days=day_totals("2025-09-01")), timeline(option=option, kva=9, **more), "2025-08-01", "2025-08-31"
    )
    (line,) = lines_of(made, Kind.SUBSCRIPTION)
    assert line.days == 31
    assert line.euros == Fraction(line.price) * 31 / 365


def test_energy_over_several_days_has_a_price_where_one_row_holds_on_all_of_them() -> None:
    def over(first: str, last: str) -> Periods:
        start, end = LOCAL.midnight(ordinal(first)), LOCAL.midnight(ordinal(last) + 1)
        return Periods.of_rows([(start, end, 30 * JOULES_PER_KWH, end - start, 0, 0, True)])

    nothing = day_totals("2025-01-01")
    one = billed(known(days=nothing, periods=over("2025-09-01", "2025-09-07")), BASE_6, "2025-09-01", "2025-09-30")
    assert cents(lines_of(one, Kind.ENERGY)[0].euros) == Decimal("5.86")  # 30 * 0.1952
    two = billed(known(days=nothing, periods=over("2025-07-30", "2025-08-05")), BASE_6, "2025-07-01", "2025-08-31")
    assert lines_of(two, Kind.ENERGY) == []
    assert [(hole.why, hole.wh) for hole in two.holes] == [(Why.SPAN, 30_000)]
    cut = billed(known(days=nothing, periods=over("2025-08-25", "2025-09-03")), BASE_6, "2025-09-01", "2025-09-30")
    assert [(hole.why, hole.wh) for hole in cut.holes] == [(Why.SPAN, 30_000)]


def test_energy_over_a_change_of_a_tax_has_its_price_and_no_tax() -> None:
    prices = [{"since": "2025-01-01", "kwh": {"base": {"ht": "0.10", "ttc": "0.16"}}}]
    start, end = LOCAL.midnight(ordinal("2025-07-30")), LOCAL.midnight(ordinal("2025-08-06"))
    over = Periods.of_rows([(start, end, 30 * JOULES_PER_KWH, end - start, 0, 0, True)])
    what, contract = known(days=day_totals("2025-07-01"), periods=over), timeline(option="base", prices=prices)
    # The excise was 33.70 EUR a MWh until 31 July and 29.98 from then on: nobody knows how much was drawn when.
    made = billed(what, contract, "2025-07-01", "2025-08-31", route=Route.HT)
    assert [(line.kind, line.wh, line.euros) for line in made.lines] == [(Kind.ENERGY, 30_000, Fraction(3))]
    assert [(hole.why, hole.wh) for hole in made.holes if hole.wh] == [(Why.TAX, 30_000)]
    assert [hole.wh for hole in billed(what, contract, "2025-07-01", "2025-08-31").holes] == [0]  # no subscription said


def test_lines_of_two_contracts_at_one_price_are_one_only_where_they_say_the_same() -> None:
    def offer(name: str, **more: object) -> dict[str, object]:
        kwh = {name: "0.2"}
        return {"prices": [{"since": "2025-01-01", "subscription": "120", "kwh": kwh}], **more}

    contracts = timeline_of(
        [
            {"since": "2025-01-01", "option": "base", **offer("base")},
            {"since": "2025-01-11", "option": "other", "price_periods": ["night"], **offer("night")},
            {"since": "2025-01-21", "option": "base", "subscription_by": "month", **offer("base")},
        ]
    )
    made = billed(known(days=day_totals("2025-01-01", *[TEN] * 31)), contracts, "2025-01-01", "2025-01-31")
    assert [(line.kind, line.period, line.days, line.wh, line.by_month) for line in made.lines] == [
        (Kind.SUBSCRIPTION, "", 20, 0, False),
        (Kind.SUBSCRIPTION, "", 11, 0, True),
        (Kind.ENERGY, "base", 0, 210_000, False),
        (Kind.ENERGY, "night", 0, 100_000, False),
    ]


def test_what_has_no_price_is_a_hole_and_never_nothing() -> None:
    days = day_totals("2027-01-31", TEN, TEN)
    made = billed(known(days=days), BASE_6, "2027-01-31", "2027-02-01")
    assert [(hole.why, hole.days, hole.wh) for hole in made.holes] == [(Why.PRICE, 1, TEN)]
    assert wh_by_period(made) == {"base": TEN}
    unknown_power = billed(known(days=days), timeline(option="base"), "2027-01-31", "2027-02-01")
    assert (unknown_power.lines, unknown_power.holes[0].wh) == ((), 2 * TEN)


def test_before_the_first_contract_neither_energy_nor_subscription_is_priced() -> None:
    later = timeline(since="2024-01-01", option="base", kva=6)
    made = billed(known(days=day_totals("2023-12-31", TEN)), later, "2023-12-31", "2023-12-31")
    assert [(hole.why, hole.wh) for hole in made.holes] == [(Why.CONTRACT, TEN)]


def test_taxes_that_are_not_known_are_a_hole_of_the_route_before_taxes_alone() -> None:
    days = known(days=day_totals("2023-06-01", TEN))
    assert billed(days, BASE_6, "2023-06-01", "2023-06-01").holes == ()
    made = billed(days, BASE_6, "2023-06-01", "2023-06-01", route=Route.HT)
    assert [(hole.why, hole.wh) for hole in made.holes] == [(Why.TAX, TEN)]
    assert made.euros(*TAXES) == 0


def test_tempo_subscriptions_that_were_not_found_are_a_hole_beside_priced_energy() -> None:
    colours: Colours = {"2026-08-31": Colour.BLUE, "2026-09-01": Colour.BLUE}
    made = billed(
        known(half_hours("2026-09-01", "2026-09-01")),
        timeline(option="tempo", kva=9),
        "2026-09-01",
        "2026-09-01",
        colours=colours,
    )
    assert wh_by_period(made) == {"hc-blue": 16 * 500, "hp-blue": 32 * 500}
    assert [(hole.why, hole.days, hole.wh) for hole in made.holes] == [(Why.PRICE, 1, 0)]


@pytest.mark.parametrize("wh", [1, 333, 12_345_678])
def test_every_joule_is_in_a_line_or_in_a_hole(wh: int) -> None:
    contract = timeline(option="hphc", kva=6, off_peak=[{"from": "23:17", "to": "05:44"}])
    what = known(half_hours("2024-10-26", "2024-10-28", wh), day_totals("2024-10-26", wh * 48, wh * 50, wh * 48))
    made = billed(what, contract, "2024-10-26", "2024-10-28")
    counted = sum(line.joules for line in lines_of(made, Kind.ENERGY)) + sum(hole.joules for hole in made.holes)
    assert counted == int(np.sum(what.days.joules))


def test_a_subscription_by_the_kva_takes_the_power_of_the_contract() -> None:
    row = {"since": "2025-01-01", "subscription": {"ttc": "40", "per_kva": "17.5"}, "kwh": {"base": "0.2"}}
    made = billed(
        known(days=day_totals("2025-10-01", TEN)),
        timeline(option="base", kva=9, prices=[row]),
        "2025-10-01",
        "2025-10-01",
    )
    (line,) = lines_of(made, Kind.SUBSCRIPTION)
    assert (line.price, line.euros) == (Decimal("197.5"), Fraction("197.5") / 365)  # 40 + 9 * 17.5
    alone = {**row, "subscription": {"per_kva": {"ht": "10", "ttc": "17.5"}}}
    what = known(days=day_totals("2025-10-01", TEN))
    each = billed(what, timeline(option="base", kva=9, prices=[alone]), "2025-10-01", "2025-10-01")
    assert lines_of(each, Kind.SUBSCRIPTION)[0].price == Decimal("157.5")
    unknown = billed(what, timeline(option="base", prices=[alone]), "2025-10-01", "2025-10-01")
    assert [(hole.why, hole.days, hole.wh) for hole in unknown.holes] == [(Why.PRICE, 1, 0)]


def test_days_between_two_rows_of_prices_have_none() -> None:
    rows = [
        {"since": "2025-10-01", "until": "2025-10-02", "subscription": "120", "kwh": {"base": "0.2"}},
        {"since": "2025-10-05", "subscription": "130", "kwh": {"base": "0.21"}},
    ]
    what = known(days=day_totals("2025-10-01", *[TEN] * 5))
    made = billed(what, timeline(option="base", prices=rows), "2025-10-01", "2025-10-05")
    assert [(hole.why, hole.first, hole.days, hole.wh) for hole in made.holes] == [
        (Why.PRICE, ordinal("2025-10-03"), 2, 2 * TEN)
    ]


SOLD = timeline(
    option="base",
    kva=6,
    sale=[
        {"since": "2025-01-01", "until": "2025-09-30", "eur_per_kwh": "0.1276", "source": "obligation d’achat"},
        {"since": "2025-10-01", "eur_per_kwh": "0.04"},
    ],
)


def sold(contracts: Timeline, first: str, last: str, *wh: int) -> Sale | None:
    return sale_of(used(known(days=day_totals(first, *wh)), selling(contracts), first, last))


def test_what_is_injected_is_sold_at_the_price_of_its_day() -> None:
    made = sold(SOLD, "2025-09-29", "2025-10-01", 10_000, 10_000, 10_000)
    assert made is not None
    assert [(line.kind, line.price, line.wh, cents(line.euros), line.source) for line in made.lines] == [
        (Kind.INJECTION, Decimal("0.1276"), 20_000, Decimal("-2.55"), "obligation d’achat"),  # 20 * 0.1276 = 2.552
        (Kind.INJECTION, Decimal("0.04"), 10_000, Decimal("-0.40"), ""),
    ]
    assert (made.euros, made.holes, made.measured) == (Decimal("-2.95"), (), 3)


def test_without_a_price_what_is_injected_is_a_hole() -> None:
    made = sold(SOLD, "2024-12-31", "2025-01-01", 10_000, 5_000)
    assert made is not None
    assert [(hole.why, hole.first, hole.wh) for hole in made.holes] == [(Why.PRICE, ordinal("2024-12-31"), 10_000)]
    assert made.joules == 15_000 * 3600
    unsaid = sold(timeline(option="base", kva=6), "2025-01-01", "2025-01-01", 5_000)
    assert unsaid is not None
    assert (unsaid.lines, [hole.wh for hole in unsaid.holes]) == ((), [5_000])


def test_surplus_that_is_given_away_has_a_price_of_nothing() -> None:
    free = timeline(option="base", kva=6, sale=[{"since": "2025-01-01", "eur_per_kwh": 0}])
    made = sold(free, "2025-01-01", "2025-01-01", 5_000)
    assert made is not None
    assert (made.euros, made.holes) == (Decimal("0.00"), ())


def test_where_nothing_is_injected_there_is_no_sale() -> None:
    assert sold(SOLD, "2025-09-29", "2025-10-01") is None


def test_energy_over_a_change_of_price_is_a_hole() -> None:
    start, end = LOCAL.midnight(ordinal("2025-09-29")), LOCAL.midnight(ordinal("2025-10-03"))
    over = Periods.of_rows([(start, end, 3_600_000, end - start, 0, 0, True)])
    what = known(days=day_totals("2025-01-01"), periods=over)
    made = sale_of(used(what, selling(SOLD), "2025-09-01", "2025-10-31"))
    assert made is not None
    assert [(hole.why, hole.wh) for hole in made.holes] == [(Why.SPAN, 1000)]
