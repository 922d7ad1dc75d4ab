"""One range in euros: bars, lumps, what has no price, and the table, which all add up to the bill of their days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from persienne.base.reading import JOULES_PER_WH
from persienne.base.set_aside import Reason
from persienne.insight.bars import Level, totals
from persienne.insight.costs.bill import Kind, cents
from persienne.insight.costs.priced import NOTHING, Cost, priced
from persienne.insight.series import DayTotals, History
from persienne.meters.tic.status import Colour
from persienne.ui.charts.picture import HEADROOM, Picture, draw_picture
from persienne.ui.charts.scale import CalendarScale
from persienne.ui.charts.series_table import SeriesTable
from persienne.ui.charts.words import ChartWords
from persienne.ui.style.translation import locale_for
from support.bills import LOCAL, RATES, half_hours, known, ordinal, priced_history, timeline
from support.curves import at, history, periods, series
from support.histories import made_history, without
from support.tables import parts_and_total

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.insight.costs.priced import PricedEnergy

    Midnight = Callable[[int, int, int], int]


FIRST, LAST = "2025-09-01", "2025-11-30"
HPHC = timeline(option="hphc", off_peak=[{"from": "22:38", "to": "06:38"}], kva=9)
BASE = timeline(option="base", kva=9)
SCALE = CalendarScale()
HOLE = (at(ordinal("2025-10-14"), 3), at(ordinal("2025-10-14"), 9))


@pytest.fixture(scope="module")
def autumn() -> History:
    """Three months, without six hours of one day."""
    first = date.fromisoformat(FIRST)
    return made_history(first, ordinal(LAST) - ordinal(FIRST) + 1, holes=[HOLE])


def drawn(what: History, energy: PricedEnergy, first: str, last: str) -> Picture:
    start, end = LOCAL.midnight(ordinal(first)), LOCAL.midnight(ordinal(last) + 1)
    return draw_picture(what, SCALE, start, end, ghost=True, priced=energy)


def energy_line(energy: PricedEnergy, first: str, last: str) -> Fraction:
    bill = energy.bill(ordinal(first), ordinal(last))
    return sum((line.euros for line in bill.lines if line.kind is Kind.ENERGY), Fraction())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("first", "last", "level"),
    [
        ("2025-10-06", "2025-10-06", Level.CURVE),
        ("2025-10-13", "2025-10-19", Level.CURVE),
        ("2025-10-26", "2025-10-26", Level.CURVE),
        ("2025-10-01", "2025-10-31", Level.DAY),
        ("2025-09-01", "2025-11-30", Level.DAY),
    ],
)
def test_bars_and_what_is_beside_them_add_up_to_the_energy_of_the_bill(
    autumn: History, first: str, last: str, level: Level
) -> None:
    energy = priced_history(autumn, HPHC)
    picture = drawn(autumn, energy, first, last)
    assert picture.level is level
    assert picture.costs is not None
    parts = picture.costs.slots.all.euros + picture.costs.rest(picture.lumps).euros
    assert parts == picture.costs.total.euros == energy_line(energy, first, last)
    assert picture.ghost is None
    assert picture.unpriced == ()


def test_what_is_paid_to_the_household_lies_below_zero_in_the_picture() -> None:
    day, what = ordinal("2025-10-06"), made_history(date(2025, 10, 6), 1)
    contract = timeline(
        option="base",
        prices=[{"since": "2025-01-01", "kwh": {}}],
        spot=[{"since": "2025-01-01", "per_kwh": "0.05", "vat": "0.2"}],
    )
    noon = LOCAL.midnight(day) + 12 * 3600
    hours = range(LOCAL.midnight(day), LOCAL.midnight(day + 1), 3600)
    rates = replace(RATES, spot={at: Decimal("-0.50" if at == noon else "0.05") for at in hours})
    energy = priced(known(what.curve, what.days), contract, rates, LOCAL, {})
    assert energy is not None
    picture = drawn(what, energy, "2025-10-06", "2025-10-06")
    inside = picture.slots.sums.starts == noon
    kwh = float(picture.slots.sums.joules[inside][0]) / 3_600_000
    assert picture.slots.values[inside] == pytest.approx(kwh * (-0.50 + 0.05) * 1.2)
    assert picture.bottom <= picture.slots.values[inside].min() < 0
    assert drawn(what, priced_history(what, BASE), "2025-10-06", "2025-10-06").bottom == 0


def test_months_of_a_year_add_up_to_its_bill(autumn: History) -> None:
    energy = priced_history(autumn, HPHC)
    picture = drawn(autumn, energy, "2025-01-01", "2025-12-31")
    assert (picture.level, len(picture)) == (Level.MONTH, 3)
    assert picture.costs is not None
    assert picture.costs.slots.all.euros == energy_line(energy, FIRST, LAST)


def test_closed_slats_have_days_and_months_where_one_price_holds_and_holes_where_two_do() -> None:
    closed = made_history(date(2025, 10, 1), 31, curve=False)
    base, two = (drawn(closed, priced_history(closed, one), "2025-10-01", "2025-10-31") for one in (BASE, HPHC))
    assert np.isfinite(base.slots.values).all()
    assert not np.isfinite(two.slots.values).any()
    (hole,) = two.unpriced
    assert hole.joules == int(closed.days.joules.sum())
    assert two.blank


def test_a_bar_that_has_a_price_in_part_is_drawn_like_one_that_was_measured_in_part(autumn: History) -> None:
    contracts = timeline(option="tempo", kva=9)
    energy = priced_history(autumn, contracts, {"2025-10-05": Colour.BLUE})
    picture = drawn(autumn, energy, "2025-10-01", "2025-10-31")
    priced = np.isfinite(picture.slots.values)
    assert np.flatnonzero(priced).tolist() == [4, 5]  # the 5th from six on, and the 6th until six
    assert picture.partial[[4, 5]].all()
    assert len(picture.unpriced) == 2
    words = ChartWords(locale_for("en"), LOCAL)
    assert "without a price" in words.tooltip(picture, 4)[2]
    assert words.tooltip(picture, 7)[1].endswith("without a price")


def test_the_hatch_of_energy_without_a_price_says_so_in_few_words_too() -> None:
    words = ChartWords(locale_for("en"), LOCAL)
    assert [text.replace("\u00a0", " ") for text in words.costs.labels(3_600_000)] == [
        "1.00 kWh without a price",
        "no price",
    ]


def test_the_tooltip_says_euros_and_kwh_and_the_label_of_the_highest_bar_its_euros(autumn: History) -> None:
    picture = drawn(autumn, priced_history(autumn, HPHC), "2025-10-01", "2025-10-31")
    words = ChartWords(locale_for("fr"), LOCAL)
    assert picture.costs is not None
    _, amounts = words.tooltip(picture, 0)
    joules = int(picture.slots.sums.joules[0])
    assert amounts == f"{words.costs.euros(picture.costs.slots.at(0))}, {words.energy(joules)}"
    assert picture.peak is not None
    assert words.peak(picture) == words.costs.euros(picture.costs.slots.at(picture.peak))


def test_the_sentence_says_what_the_days_cost(autumn: History) -> None:
    picture = drawn(autumn, priced_history(autumn, HPHC), "2025-10-06", "2025-10-06")
    words = ChartWords(locale_for("en"), LOCAL)
    day = ordinal("2025-10-06")
    said = words.summary(picture, totals(autumn, day, day))
    assert picture.costs is not None
    assert f"{words.costs.euros(picture.costs.total)}, " in said


def test_what_has_no_price_is_said_in_the_table_with_its_kwh(autumn: History) -> None:
    contracts = timeline(since="2025-10-11", option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9)
    picture = drawn(autumn, priced_history(autumn, contracts), "2025-10-01", "2025-10-31")
    words = ChartWords(locale_for("en"), LOCAL)
    table = SeriesTable(picture, words)
    rows = [[table.index(row, at).data() for at in range(table.columnCount())] for row in range(table.rowCount())]
    assert all(row[2] == "no price" for row in rows[:10])
    assert rows[-2][:3] == ["of it without a price", words.energy(int(autumn.days.joules[30:40].sum())), ""]
    assert rows[-1][0] == "Total"
    energy, total = parts_and_total(table)
    assert energy == pytest.approx(total)


def test_an_energy_over_several_days_says_its_euros_where_one_price_holds() -> None:
    start, end = at(ordinal("2025-10-03")), at(ordinal("2025-10-05"))
    days = made_history(date(2025, 10, 1), 2, curve=False).days
    lump = history(days=days, periods=periods((start, end - start, 36_000_000)))
    base, two = (drawn(lump, priced_history(lump, one), "2025-10-01", "2025-10-31") for one in (BASE, HPHC))
    words = ChartWords(locale_for("en"), LOCAL)
    assert base.costs is not None
    assert base.between == ()
    assert words.costs.of_lump(base.costs.lumps[0]) == "€1.95"
    assert two.costs is not None
    assert words.costs.of_lump(two.costs.lumps[0]) == "no price"
    assert base.costs.slots.all.euros + base.costs.lumps[0].euros == base.costs.total.euros


def test_a_silence_says_its_euros_where_one_price_holds_and_the_table_adds_up() -> None:
    day = ordinal("2025-10-06")
    half, zeros = half_hours("2025-10-06", "2025-10-06"), np.zeros(1, np.int64)
    row = RATES.row(HPHC.periods[0], day)
    assert row is not None
    off_peak = row.of("hc")
    assert off_peak is not None
    night = f"€{cents(3 * Fraction(str(off_peak.ttc)))}"  # 3 kWh
    for (first, end), euros in (((1, 4), night), ((20, 23), "no price")):
        curve = half.where((half.starts < at(day, first)) | (half.starts >= at(day, end)))
        gap = series([(at(day, first), 3 * 3600, 3_000 * JOULES_PER_WH)])
        total = DayTotals(zeros + day, zeros + 24_000 * JOULES_PER_WH, zeros + 86_400, zeros, zeros)
        home = history(curve, total, gaps=gap)
        picture = drawn(home, priced_history(home, HPHC), "2025-10-06", "2025-10-06")
        words = ChartWords(locale_for("en"), LOCAL)
        assert picture.costs is not None
        assert words.costs.of_lump(picture.costs.lumps[0]) == euros
        table = SeriesTable(picture, words)
        heads = [table.headerData(at, Qt.Orientation.Horizontal) for at in range(table.columnCount())]
        parts, whole = parts_and_total(table, heads.index("Cost"))
        assert parts == pytest.approx(whole)


def test_less_than_a_cent_is_no_zero_and_nothing_is() -> None:
    words = ChartWords(locale_for("en"), LOCAL).costs
    assert words.euros(Cost(Fraction(1, 1000), 0)) == "<\u202f€0.01"
    assert words.euros(NOTHING) == "€0.00"


@pytest.mark.parametrize(
    ("value", "english"), [(0.05, "€0.05"), (0.5, "€0.50"), (2.0, "€2"), (0.005, "€0.005"), (0.0, "0")]
)
def test_the_axis_says_euros(value: float, english: str) -> None:
    assert ChartWords(locale_for("en"), LOCAL).axis(value, "€") == english


def october(scale: CalendarScale, midnight: Midnight) -> Picture:
    """October 2026 without the 14th, the 15th and the first seven hours of the 16th."""
    hole = (midnight(2026, 10, 14), midnight(2026, 10, 16) + 7 * 3600)
    history = made_history(date(2025, 9, 1), 450, holes=[hole])
    return draw_picture(history, scale, midnight(2026, 10, 1), midnight(2026, 11, 1), ghost=True)


def test_a_month_is_a_bar_a_day_on_its_own_column(scale: CalendarScale, midnight: Midnight) -> None:
    picture = october(scale, midnight)
    first = date(2026, 10, 1).toordinal()
    assert picture.level is Level.DAY
    assert picture.slots.lefts.tolist() == list(range(first, first + 31))
    assert picture.slots.rights.tolist() == list(range(first + 1, first + 32))


def test_a_hole_is_a_hole_and_not_a_zero(scale: CalendarScale, midnight: Midnight) -> None:
    picture = october(scale, midnight)
    assert np.flatnonzero(np.isnan(picture.slots.values)).tolist() == [13, 14]
    assert [(hole.start, hole.seconds) for hole in picture.holes] == [(midnight(2026, 10, 14), 2 * 86_400)]


def test_what_is_set_aside_lies_on_its_days_at_every_level(scale: CalendarScale, midnight: Midnight) -> None:
    history = without(made_history(date(2025, 9, 1), 450), date(2026, 10, 14), date(2026, 10, 15))
    first = date(2026, 10, 14).toordinal()
    for begin, end in ((date(2026, 10, 13), date(2026, 10, 17)), (date(2026, 10, 1), date(2026, 11, 1))):
        days = (midnight(one.year, one.month, one.day) for one in (begin, end))
        picture = draw_picture(history, scale, *days, ghost=False)
        assert [(one.left, one.right, one.seconds) for one in picture.aside] == [(first, first + 2, 2 * 86_400)]
        assert picture.holes == ()
    picture = draw_picture(history, scale, midnight(2026, 1, 1), midnight(2027, 1, 1), ghost=False)
    assert [one.stretch.reasons for one in picture.aside] == [(Reason.IMPLAUSIBLE,)]
    assert picture.partial[9]  # October lacks two days


def test_a_day_measured_in_part_is_marked_and_is_no_peak(scale: CalendarScale, midnight: Midnight) -> None:
    picture = october(scale, midnight)
    assert np.flatnonzero(picture.partial).tolist() == [15]
    assert picture.slots.sums.covered[15] == 17 * 3600
    assert picture.peak not in (None, 15)


def test_the_25_hour_day_is_whole(scale: CalendarScale, midnight: Midnight) -> None:
    picture = october(scale, midnight)
    assert picture.slots.sums.expected[24] == 25 * 3600
    assert not picture.partial[24]


def test_the_ghost_fits_under_the_same_roof(scale: CalendarScale, midnight: Midnight) -> None:
    picture = october(scale, midnight)
    assert picture.ghost is not None
    assert len(picture.ghost) == 31
    assert picture.top == pytest.approx(max(np.nanmax(picture.slots.values), picture.ghost.values.max()) * HEADROOM)


def test_a_curve_is_in_kilowatts_whatever_its_step(scale: CalendarScale, midnight: Midnight) -> None:
    history = made_history(date(2026, 3, 1), 60, step=600)
    picture = draw_picture(history, scale, midnight(2026, 3, 29), midnight(2026, 3, 30), ghost=False)
    assert picture.level is Level.CURVE
    assert len(picture) == 23 * 6
    expected = picture.slots.sums.joules / 600 / 1000
    assert picture.slots.values.tolist() == pytest.approx(expected.tolist())


def test_a_month_that_lacks_days_is_partial_and_one_that_lacks_an_hour_is_not(
    scale: CalendarScale, midnight: Midnight
) -> None:
    holes = [(midnight(2026, 2, 3), midnight(2026, 2, 5)), (midnight(2026, 4, 3), midnight(2026, 4, 3) + 3600)]
    history = made_history(date(2026, 1, 1), 365, holes=holes)
    picture = draw_picture(history, scale, midnight(2026, 1, 1), midnight(2027, 1, 1), ghost=False)
    assert picture.level is Level.MONTH
    assert np.flatnonzero(picture.partial).tolist() == [1]


def test_days_that_the_curve_does_not_reach_are_shown_as_days(scale: CalendarScale, midnight: Midnight) -> None:
    recent = made_history(date(2026, 2, 1), 30)
    days = made_history(date(2026, 1, 1), 61).days
    history = History(recent.curve, days, recent.periods)
    before = draw_picture(history, scale, midnight(2026, 1, 5), midnight(2026, 1, 6), ghost=False)
    assert (before.level, len(before)) == (Level.DAY, 1)
    after = draw_picture(history, scale, midnight(2026, 2, 5), midnight(2026, 2, 6), ghost=False)
    assert (after.level, len(after)) == (Level.CURVE, 48)


def test_a_range_without_data_is_an_empty_picture(scale: CalendarScale, midnight: Midnight) -> None:
    history = made_history(date(2026, 1, 1), 10)
    picture = draw_picture(history, scale, midnight(2030, 1, 1), midnight(2030, 2, 1), ghost=True)
    assert len(picture) == 0
    assert picture.peak is None
    assert picture.holes == ()
    assert picture.top > 0
