from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.insight.bars import Level
from persienne.insight.period import Period, Span
from persienne.insight.series import DayTotals, History, SaidBy
from persienne.store.meters import StoredMeter
from persienne.store.statistics import Stored
from persienne.ui.history.page import HistoryPage, neighbour_gone
from persienne.ui.household.overview import Overview, Shown
from persienne.ui.style.translation import Numbers, locale_for
from persienne.ui.widgets.label import FigureLabel
from support.curves import at, history, periods
from support.histories import made_history
from support.silent_nights import DAYLIGHT, NIGHT, closed, half_open
from support.tables import parts_and_total
from support.told import tell
from support.windows import button, click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


gui = pytest.mark.gui

FIRST, LAST = date(2025, 10, 1), date(2026, 11, 23)
HOLE = (at(date(2026, 10, 14).toordinal()), at(date(2026, 10, 16).toordinal(), 7))


def shown(known: History, number: int = 1, register: str = "EAST") -> Shown:
    return Shown(StoredMeter(number, Meter(f"0999999999999{number}"), known.zone, Slat.HALF), register, known)


def overview(*known: Shown) -> Overview:
    meters = {each.meter.id: each.meter for each in known}
    return Overview(Slat.HALF, tuple(meters.values()), known, (), Stored((), 0))


@pytest.fixture(scope="module")
def year() -> History:
    """A year and some weeks, without two days and a part of a third in October."""
    return made_history(FIRST, (LAST - FIRST).days + 1, holes=[HOLE])


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    page = HistoryPage(locale_for("en"))
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    return page


def label(page: HistoryPage) -> str:
    """The name of the period in view."""
    return page._bar._label.text()


def total(page: HistoryPage) -> str:
    """The energy of the period in view."""
    return page._total.findChild(FigureLabel).accessibleName().replace(" ", "\u00a0")


@pytest.mark.turning
@gui
def test_every_span_moves_to_both_ends_of_what_is_known_and_no_further(
    qtbot: QtBot, page: HistoryPage, year: History
) -> None:
    page.set_overview(overview(shown(year)))
    assert "Nothing to show yet" not in words_in(page)
    ends = {
        "Day": ("Wednesday 1 October 2025", "Monday 23 November 2026"),
        "Week": ("29 Sept\u00a0– 5 Oct 2025", "23\u00a0– 29 Nov 2026"),
        "Month": ("October 2025", "November 2026"),
        "Year": ("2025", "2026"),
        "All": ("1 Oct 2025\u00a0– 23 Nov 2026", "1 Oct 2025\u00a0– 23 Nov 2026"),
    }
    before, after = button(page, "The period before"), button(page, "The period after")
    for name, (earliest, latest) in ends.items():
        click(qtbot, page, name)
        page.show_span(Span(name.lower()))
        assert label(page) == latest
        assert not after.isEnabled()
        steps = 0
        while before.isEnabled():
            before.click()
            steps += 1
        assert label(page) == earliest
        assert steps == {"Day": 418, "Week": 60, "Month": 13, "Year": 1, "All": 0}[name]
        assert after.isEnabled() == (name != "All")


@pytest.mark.slow
@gui
@pytest.mark.parametrize(
    ("span", "level"), [(Span.WEEK, Level.CURVE), (Span.MONTH, Level.DAY), (Span.YEAR, Level.MONTH)]
)
def test_the_table_adds_up_to_the_chart_and_to_the_total(
    qtbot: QtBot, page: HistoryPage, year: History, span: Span, level: Level
) -> None:
    page.set_overview(overview(shown(year)))
    page.show_span(span, date(2026, 10, 14).toordinal())
    picture = page._load_chart().picture
    assert picture.level is level
    click(qtbot, page, "As a table")
    model = page._table.model()
    joules = int(picture.slots.sums.joules.sum())
    assert parts_and_total(model) == pytest.approx((joules / 3_600_000,) * 2)
    assert model.index(model.rowCount() - 1, 1).data() == total(page)
    assert total(page) == str(Numbers(locale_for("en")).energy(joules))
    assert "no data" in [model.index(row, model.columnCount() - 1).data() for row in range(model.rowCount())] or (
        level is Level.MONTH
    )
    page._move(-1)
    assert page._table.model() is not model
    click(qtbot, page, "As a chart")
    assert page._views.currentWidget() is page._load_chart()


@pytest.mark.slow
@gui
def test_holes_and_days_in_part_are_counted_and_may_be_filled(qtbot: QtBot, page: HistoryPage, year: History) -> None:
    page.set_overview(overview(shown(year)))
    page.show_span(Span.MONTH, date(2026, 10, 1).toordinal())
    said = words_in(page)
    tell(said)
    assert "28 complete day(s) compared." in said
    assert "less than in October 2025" in said or "more than in October 2025" in said
    with qtbot.waitSignal(page.files_wanted):
        click(qtbot, page, "Complete with a file")
    page.show_span(Span.MONTH, date(2026, 9, 1).toordinal())
    assert "30 complete day(s)" in words_in(page)
    assert "Complete with a file" not in words_in(page)


@pytest.mark.slow
@gui
@pytest.mark.parametrize(
    ("month", "now", "whole", "others"),
    [
        (date(2026, 11, 1), LAST + timedelta(1), "23 complete day(s) of 30", ["7 day(s) to come"]),
        (
            date(2026, 11, 1),
            date(2026, 11, 27),
            "23 complete day(s) of 30",
            ["3 day(s) without data", "4 day(s) to come"],
        ),
        (date(2026, 11, 1), date(2027, 1, 5), "23 complete day(s) of 30", ["7 day(s) without data"]),
        (date(2026, 10, 1), LAST, "31 complete day(s)", []),
        (FIRST, LAST, "16 complete day(s) of 31", ["15 day(s) without data"]),
    ],
)
def test_a_month_says_how_many_of_its_days_are_known_and_which_kind_the_others_are(
    qtbot: QtBot, month: date, now: date, whole: str, others: list[str]
) -> None:
    first = FIRST + timedelta(15)
    page = HistoryPage(locale_for("en"), clock=lambda: at(now.toordinal(), 9))
    qtbot.addWidget(page)
    page.set_overview(overview(shown(made_history(first, (LAST - first).days + 1))))
    page.show_span(Span.MONTH, month.toordinal())
    said = ", ".join([whole, *others])
    assert page._coverage._note.text() == said
    assert said in page._load_chart().summary()
    page.show_table(shown=True)
    model = page._table.model()
    counts = re.findall(r"\d+", whole)
    brief = f"{counts[0]} day(s) of {counts[-1]}"
    assert model.index(model.rowCount() - 1, model.columnCount() - 1).data() == brief


@pytest.mark.slow
@gui
def test_a_household_of_closed_slats_says_that_its_hours_are_not_known(
    qtbot: QtBot, page: HistoryPage, year: History
) -> None:
    page.set_overview(overview(shown(made_history(FIRST, 400, curve=False))))
    assert "Only one total a day is known here" in words_in(page)
    click(qtbot, page, "Day")
    assert page._load_chart().picture.level is Level.DAY
    page.set_overview(overview(shown(year)))
    assert "Only one total a day is known here" not in words_in(page)


@pytest.mark.quick
@pytest.mark.slow
@gui
def test_a_bar_opens_its_period_and_alt_left_leads_back(qtbot: QtBot, page: HistoryPage, year: History) -> None:
    page.set_overview(overview(shown(year)))
    page.show_span(Span.YEAR, date(2026, 3, 1).toordinal())
    chart = page._load_chart()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert (label(page), page._spans.key) == ("February 2026", "month")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert (label(page), page._spans.key) == ("Sunday 1 February 2026", "day")
    # A half-hour of the day that is shown opens nothing more.
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert button(page, "Back: February 2026").isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (label(page), page._spans.key) == ("February 2026", "month")
    click(qtbot, page, "Back: 2026")
    assert (label(page), page._spans.key) == ("2026", "year")
    assert not page._back.isVisible()


@pytest.mark.slow
@gui
def test_a_half_hour_of_a_month_opens_its_day_by_a_click(qtbot: QtBot, page: HistoryPage, year: History) -> None:
    page.set_overview(overview(shown(year)))
    page.show_span(Span.MONTH, date(2026, 3, 1).toordinal())
    chart = page._load_chart()
    heat = chart._canvas.heat_box
    place = chart._canvas.mapFromScene(heat.mapToScene(heat.boundingRect().center()))
    with qtbot.waitSignal(chart.slot_chosen):
        qtbot.mouseClick(chart.painted_by(), Qt.MouseButton.LeftButton, pos=place)
    assert label(page) == "Monday 16 March 2026"
    click(qtbot, page, "Month")
    assert not page._back.isVisible()


@pytest.mark.slow
@gui
def test_injection_alone_is_named_so_that_nobody_takes_it_for_what_was_drawn(page: HistoryPage, year: History) -> None:
    page.set_overview(overview(shown(year, register="EAIT")))
    assert page._meters.isVisible()
    assert page._meters.currentText() == "Meter …9991, injection"


@pytest.mark.slow
@gui
def test_a_meter_is_chosen_and_last_year_is_shown_or_not(qtbot: QtBot, page: HistoryPage, year: History) -> None:
    other = made_history(date(2026, 9, 1), 30, seed=7)
    page.set_overview(overview(shown(year)))
    assert not page._meters.isVisible()
    page.set_overview(overview(shown(year), shown(other, 2)))
    assert page._meters.isVisible()
    page._meters.setCurrentIndex(1)
    assert label(page) == "September 2026"
    assert total(page) == str(Numbers(locale_for("en")).energy(int(other.days.joules.sum())))
    # Its neighbour goes: what was looked at is still there.
    page.set_overview(overview(shown(other, 2)))
    assert label(page) == "September 2026"
    page.set_overview(overview(shown(year), shown(other, 2)))
    assert page._meters.currentText() == "Meter …9992"
    page._meters.setCurrentIndex(0)
    page.show_span(Span.MONTH, date(2026, 10, 1).toordinal())
    chart = page._load_chart()
    assert chart.picture.ghost is not None
    click(qtbot, page, "Last year")
    assert chart.picture.ghost is None


@pytest.mark.slow
@gui
def test_that_no_year_before_is_known_is_said_as_long_as_it_is_asked_for(
    qtbot: QtBot, page: HistoryPage, year: History
) -> None:
    said = "Nothing is known here of the same days a year before."
    page.set_overview(overview(shown(year)))
    page.show_span(Span.MONTH, LAST.toordinal())
    assert said not in words_in(page)
    page.show_span(Span.MONTH, FIRST.toordinal() + 40)
    assert said in words_in(page)
    click(qtbot, page, "Last year")
    assert said not in words_in(page)
    click(qtbot, page, "Last year")
    page.show_span(Span.ALL)
    assert said not in words_in(page)


@pytest.mark.slow
@gui
def test_the_period_in_view_survives_an_import_as_long_as_it_is_known(
    qtbot: QtBot, page: HistoryPage, year: History
) -> None:
    page.set_overview(overview(shown(year)))
    page.show_span(Span.MONTH, date(2026, 3, 1).toordinal())
    longer = made_history(FIRST, (LAST - FIRST).days + 30)
    page.set_overview(overview(shown(longer)))
    assert label(page) == "March 2026"
    page.set_overview(overview(shown(made_history(date(2026, 6, 1), 20))))
    assert label(page) == "June 2026"
    page.show_span(Span.ALL)
    page.set_overview(overview(shown(made_history(date(2026, 6, 1), 25))))
    assert label(page) == "1\u00a0– 25 Jun 2026"
    page.set_overview(overview())
    assert "Nothing to show yet" in words_in(page)
    with qtbot.waitSignal(page.demo_wanted):
        click(qtbot, page, "See the example")


@gui
def test_a_range_that_a_hand_chose_survives_what_is_read_meanwhile(
    qtbot: QtBot, page: HistoryPage, year: History
) -> None:
    page.set_overview(overview(shown(year)))
    page.show_span(Span.MONTH, date(2026, 3, 1).toordinal())
    chart = page._load_chart()
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    chosen = chart.shown_range()
    page.set_overview(overview(shown(made_history(FIRST, (LAST - FIRST).days + 30))))
    assert chart.shown_range() == chosen
    page.show_span(Span.ALL)
    page.set_overview(overview(shown(year)))
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    chosen = chart.shown_range()
    page.set_overview(overview(shown(year)))
    assert chart.shown_range() == chosen
    page.set_overview(overview(shown(made_history(date(2027, 6, 1), 20))))
    assert label(page) == "1\u00a0– 20 Jun 2027"


@gui
def test_why_nothing_is_shown_of_a_volume_of_gas_alone_is_said(page: HistoryPage) -> None:
    page.set_overview(replace(overview(), volumes=(shown(made_history(date(2026, 6, 1), 1)),)))
    assert "Of gas a volume (m³) alone is known." in words_in(page)
    page.set_overview(overview())
    assert "Of gas a volume" not in words_in(page)


@pytest.mark.slow
@gui
def test_energy_known_over_weeks_alone_is_told_as_a_total(page: HistoryPage) -> None:
    october = at(date(2026, 10, 1).toordinal())
    end = at(date(2026, 11, 1).toordinal())
    period = periods((october, end - october, 310 * 3_600_000))
    page.set_overview(overview(shown(history(days=DayTotals.empty(), periods=period))))
    assert label(page) == "October 2026"
    assert total(page) == "310\u00a0kWh"
    assert "0 complete day(s) of 31, 31 day(s) known within a total only" in words_in(page)


@gui
def test_a_day_that_is_known_with_others_only_has_no_total_and_is_never_zero(page: HistoryPage) -> None:
    first = date(2026, 11, 2).toordinal()
    page.set_overview(overview(shown(closed(first, 9))))
    page.show_span(Span.DAY, first + 3)
    assert total(page).strip() == "—"
    said = words_in(page)
    assert "0\u00a0kWh" not in said
    tell(said)


@gui
def test_the_total_says_what_of_it_is_in_no_day_and_what_is_not_in_it(page: HistoryPage) -> None:
    first = date(2026, 11, 2).toordinal()
    page.set_overview(overview(shown(half_open(first, 12))))
    page.show_span(Span.WEEK, first)
    said = words_in(page)
    tell(said)


@pytest.mark.slow
@gui
@pytest.mark.parametrize(
    ("who", "says"),
    [
        (SaidBy.POINTS, "its load-curve points say 17.3 kWh."),
        (SaidBy.POINTS | SaidBy.FILE, "its load-curve points and your file say 17.3 kWh together."),
    ],
)
def test_what_the_meter_s_own_points_say_is_not_said_to_be_a_file_s(page: HistoryPage, who: SaidBy, says: str) -> None:
    first = date(2026, 11, 2).toordinal()
    page.set_overview(overview(shown(half_open(first, 12, said=NIGHT + DAYLIGHT, said_by=who))))
    page.show_span(Span.WEEK, first)
    assert f"the meter counted 6.48 kWh; {says}" in words_in(page).replace("\u00a0", " ")
    assert "; your file says" not in words_in(page)


@pytest.mark.slow
@gui
def test_two_files_that_say_another_energy_of_one_time_are_both_quoted(page: HistoryPage) -> None:
    first = date(2026, 11, 2).toordinal()
    page.set_overview(overview(shown(half_open(first, 12, said=NIGHT + DAYLIGHT, said_by=SaidBy.OTHER_FILE))))
    page.show_span(Span.WEEK, first)
    said = "08:00, the values shown say 6.48 kWh; another file says 17.3 kWh."
    assert said in words_in(page).replace("\u00a0", " ")


@gui
def test_a_file_that_says_another_energy_than_the_meter_is_one_quiet_sentence(page: HistoryPage) -> None:
    first = date(2026, 11, 2).toordinal()
    page.set_overview(overview(shown(half_open(first, 12, said=NIGHT + DAYLIGHT))))
    sentence = "From 2 Nov 23:00 to 3 Nov 08:00, the meter counted 6.48 kWh; your file says 17.3 kWh."
    page.show_span(Span.WEEK, first)
    assert sentence in words_in(page).replace("\u00a0", " ")
    page.show_span(Span.WEEK, first + 7)
    assert "your file says" not in words_in(page)


@pytest.mark.parametrize(
    ("period", "gone"),
    [
        (Period(Span.MONTH, 10, 40), False),
        (Period(Span.MONTH, 90, 130), False),
        (Period(Span.MONTH, 0, 9), True),
        (Period(Span.MONTH, 101, 130), True),
        (Period(Span.ALL, 10, 100), True),
    ],
)
def test_a_period_is_gone_once_nothing_of_it_is_known(period: Period, gone: bool) -> None:
    assert neighbour_gone(period, (10, 100)) is gone
