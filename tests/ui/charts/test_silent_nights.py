"""What the meter counted while nobody read it: hatched, named, in the table, and in no bar and no line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from persienne.base.localtime import local_days
from persienne.insight.bars import Level, totals
from persienne.insight.series import Periods
from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.charts.margins import Stroke
from persienne.ui.charts.picture import draw_picture
from persienne.ui.charts.scale import CalendarScale
from persienne.ui.charts.series_table import SeriesTable
from persienne.ui.charts.words import ChartWords
from persienne.ui.style.translation import locale_for
from support.curves import HOUR, at, history, whole_days
from support.silent_nights import DAYLIGHT, NIGHT, closed, half_open
from support.tables import parts_and_total
from support.told import tell
from support.windows import spoken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from persienne.insight.series import History
    from persienne.ui.charts.picture import Picture

pytestmark = pytest.mark.gui

FIRST = date(2026, 11, 2).toordinal()
FRENCH = ChartWords(locale_for("fr"), local_days())
RAW = Qt.ItemDataRole.UserRole


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


def picture(home: History, first: int, days: int) -> Picture:
    return draw_picture(home, CalendarScale(), at(first), at(first + days), ghost=False)


def slot_of(shown: Picture, start: int) -> int:
    return shown.slots.sums.starts.tolist().index(start)


def rows(home: History, first: int, days: int) -> list[list[str]]:
    model = SeriesTable(picture(home, first, days), FRENCH)
    count = range(model.columnCount())
    return [[spaced(str(model.data(model.index(n, at)))) for at in count] for n in range(model.rowCount())]


@pytest.fixture
def chart(qtbot: QtBot) -> HistoryChart:
    chart = HistoryChart(locale_for("fr"))
    qtbot.addWidget(chart)
    chart.resize(900, 600)
    chart.show()
    return chart


def test_a_night_on_the_curve_is_no_flat_block_and_no_hole() -> None:
    shown = picture(half_open(FIRST, 3), FIRST, 3)
    assert shown.level is Level.CURVE
    assert shown.holes == ()
    assert [(one.start, one.end) for one in shown.shapeless] == [
        (at(FIRST + day, 23), at(FIRST + day + 1, 8)) for day in (0, 1)
    ]
    assert np.isnan(shown.slots.values[slot_of(shown, at(FIRST, 23))])


def test_its_tooltip_says_how_much_and_from_when_to_when() -> None:
    shown = picture(half_open(FIRST, 3), FIRST, 3)
    lines = FRENCH.tooltip(shown, slot_of(shown, at(FIRST, 23)))
    tell([spaced(line) for line in lines[1:]])


def test_a_file_that_says_another_sum_is_told_in_the_hatch_the_tooltip_and_the_table() -> None:
    home = half_open(FIRST, 3, said=NIGHT + DAYLIGHT)
    shown = picture(home, FIRST, 3)
    lines = FRENCH.tooltip(shown, slot_of(shown, at(FIRST, 23)))
    assert spaced(lines[2]).endswith("17,3 kWh")
    assert spaced(FRENCH.lump_labels(shown.lumps[0])[1]).endswith("17,3 kWh")
    (said,) = [row[-1] for row in rows(home, FIRST, 3) if "17,3 kWh" in row[-1]]
    assert "17,3 kWh" in said
    assert FRENCH.lump_labels(shown.lumps[1])[-1] == FRENCH.energy(NIGHT)


def test_a_hole_of_which_nothing_is_known_is_told_from_it() -> None:
    """The first evening was lost: a reading after it began a new row of indexes."""
    home = half_open(FIRST, 3)
    kept = home.gaps.starts != at(FIRST, 23)
    lost = type(home)(home.curve, home.days, home.periods.where(kept), home.zone, home.gaps.where(kept))
    shown = picture(lost, FIRST, 3)
    assert [(one.start, one.end) for one in shown.holes] == [(at(FIRST, 23), at(FIRST + 1, 8))]
    assert len(shown.shapeless) == 1
    (hole, lump) = (FRENCH.tooltip(shown, slot_of(shown, at(FIRST + day, 23)))[1] for day in (0, 1))
    assert "kWh" in lump
    assert "kWh" not in hole


def test_of_days_the_night_is_hatched_between_the_bars_and_counted_in_none() -> None:
    home = half_open(FIRST, 12)
    shown = picture(home, FIRST, 12)
    assert shown.level is Level.DAY
    assert shown.slots.sums.joules.tolist() == [DAYLIGHT] * 12
    assert len(shown.shapeless) == 11
    said = [spaced(line) for line in FRENCH.tooltip(shown, 1)]
    assert said[1] == "10,8 kWh"
    assert [line.partition("6,48")[2] for line in said[3:]] == [
        " kWh entre le 2 nov. 23 h et le 3 nov. 8 h",
        " kWh entre le 3 nov. 23 h et le 4 nov. 8 h",
    ]


def test_a_day_without_its_midnights_stands_astride_them() -> None:
    shown = picture(closed(FIRST, 9), FIRST, 9)
    assert shown.shapeless == shown.holes == ()
    assert [(one.left, one.right) for one in shown.between] == [(FIRST + n + 0.5, FIRST + n + 1.5) for n in range(8)]
    assert shown.top > (NIGHT + DAYLIGHT) / 3_600_000
    tell([spaced(line) for line in FRENCH.tooltip(shown, 1)[1:]])


def test_a_single_day_without_its_midnights_is_hatched() -> None:
    shown = picture(closed(FIRST, 9), FIRST + 3, 1)
    assert shown.between == ()
    assert shown.blank
    assert len({(one.left, one.right) for one in shown.shapeless}) == 1


@pytest.mark.for_each(("first", "days"), [(FIRST, 12), (FIRST, 3), (FIRST + 1, 1), (FIRST + 2, 5)])
@pytest.mark.for_each("make", [half_open, closed])
def test_the_sum_of_the_table_is_the_total(make: type, first: int, days: int) -> None:
    home = make(FIRST, 12)
    model = SeriesTable(picture(home, first, days), FRENCH)
    kwh = totals(home, first, first + days - 1).joules / 3_600_000
    assert parts_and_total(model) == pytest.approx((kwh, kwh))


def test_a_night_over_the_edge_is_a_row_without_an_energy() -> None:
    found = [row for row in rows(half_open(FIRST, 5), FIRST + 1, 1) if "nov." in row[0] and "entre le" in row[0]]
    tell([row[0] for row in found])
    assert {row[1] for row in found} == {""}
    assert all(row[-1].startswith("6,48 kWh") for row in found)


def test_what_the_index_has_beside_the_values_is_the_last_row_before_the_total() -> None:
    home = half_open(FIRST, 3)
    home.days.joules[1] += 7_200
    last = rows(home, FIRST, 3)[-2]
    assert last[1] == "0,002 kWh"


def test_what_remains_of_a_long_period_is_never_told_as_its_total(dressed: QApplication) -> None:
    """Indexes twelve days apart; all days but two are known otherwise, and 30 kWh are left for these."""
    days = whole_days(FIRST, [DAYLIGHT] * 12).where(~np.isin(np.arange(12), (3, 9)))
    rest = Periods.of_rows([(at(FIRST), at(FIRST + 12), 30 * 3_600_000, 2 * 86_400, 0, 0, True)])
    home = history(days=days, periods=rest)
    with spoken(dressed, "fr"):
        (_, told) = FRENCH.tooltip(picture(home, FIRST, 12), 3)
        found = {row[0]: row[1:] for row in rows(home, FIRST, 12)}
        beyond = {row[0]: row[1:] for row in rows(home, FIRST, 7)}
        label = FRENCH.lump_labels(picture(home, FIRST, 7).lumps[0])[1]
    tell(spaced(told))
    assert found["du 2 au 13 nov."] == ["30,0 kWh", "en plus du reste"]
    assert beyond["du 2 au 13 nov."] == ["", "30,0 kWh de plus, en partie ailleurs"]
    assert spaced(label) == "jusqu’à 30,0 kWh"


def test_the_key_tells_the_two_hatches_apart(chart: HistoryChart) -> None:
    home = half_open(FIRST, 3)
    chart.set_history(home)
    chart.set_range(at(FIRST), at(FIRST + 3))
    strokes = [stroke for stroke, _ in chart._canvas.header.key]
    assert strokes == [Stroke.SHAPELESS]
    kept = home.gaps.starts != at(FIRST, 23)
    chart.set_history(type(home)(home.curve, home.days, home.periods.where(kept), home.zone, home.gaps.where(kept)))
    assert [stroke for stroke, _ in chart._canvas.header.key] == [Stroke.SHAPELESS, Stroke.HOLE]


@pytest.mark.slow
def test_the_energy_of_a_night_is_written_in_its_hatch_where_there_is_room(chart: HistoryChart) -> None:
    chart.set_history(half_open(FIRST, 12))
    chart.set_range(at(FIRST), at(FIRST + 2))
    assert "6,48 kWh" in {spaced(text)[:8] for _, text in chart._canvas.marks.pills}
    chart.set_range(at(FIRST), at(FIRST + 12))
    assert chart._canvas.marks.pills == []


def test_the_mouse_finds_the_night(chart: HistoryChart) -> None:
    chart.set_history(half_open(FIRST, 3))
    chart.set_range(at(FIRST), at(FIRST + 3))
    chart._point(FIRST + 1.1, None)
    pointed = chart.pointed()
    assert pointed is not None
    assert (pointed.start, pointed.end) == (at(FIRST, 23), at(FIRST + 1, 8))
    assert spaced(chart._canvas.tooltip.lines[1]).startswith("6,48 kWh")
    chart.grab()


def test_a_half_hour_of_the_night_says_the_same_in_the_heat_map(chart: HistoryChart) -> None:
    chart.set_history(half_open(FIRST, 12))
    chart.set_range(at(FIRST), at(FIRST + 12))
    chart._point(FIRST + 1.5, 3)
    tell(spaced(chart._canvas.tooltip.lines[1]))
    chart._point(FIRST + 1.5, 30)
    assert "720" in chart._canvas.tooltip.lines[1]
    chart.grab()


@pytest.mark.slow
def test_the_spoken_sentence_says_what_is_in_no_day(chart: HistoryChart) -> None:
    chart.set_history(half_open(FIRST, 3))
    chart.set_range(at(FIRST), at(FIRST + 3))
    assert "13,0 kWh" in spaced(chart.summary())
    chart.set_history(closed(FIRST, 9))
    chart.set_range(at(FIRST + 3), at(FIRST + 4))
    assert "0 kWh" not in spaced(chart.summary())


@pytest.mark.parametrize("make", [half_open, closed])
def test_every_range_can_be_painted(chart: HistoryChart, make: type) -> None:
    chart.set_history(make(FIRST, 40))
    for days in (0.3, 1, 3, 7, 31, 400, 4000):
        chart.set_range(at(FIRST + 2), at(FIRST + 2) + days * 24 * HOUR)
        chart.grab()
