"""The page Costs: which bill is asked for, what is shown of it, and what a person can do about what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt

from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.insight.costs.bill import Route
from persienne.insight.period import Span
from persienne.insight.series import DayTotals, Periods
from persienne.store.meters import StoredMeter
from persienne.store.statistics import Stored
from persienne.telling.cost_view import CostView, NoContract
from persienne.ui.costs.bill_table import BillTable, OriginDialog
from persienne.ui.costs.cards import ContractStrip
from persienne.ui.costs.page import CostsPage
from persienne.ui.household.overview import Overview, Shown
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.keyboard import takes_tab
from support.bills import day_totals, known, timeline
from support.cost_views import made_view, steady
from support.gas_histories import GAS_METER, gas_history, gas_overview
from support.histories import made_history
from support.parts import settled
from support.windows import asked, button, click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.insight.series import History
    from persienne.telling.cost_view import AskedCosts

pytestmark = pytest.mark.gui

FIRST, LAST = date(2025, 9, 11), date(2025, 11, 20)
HPHC = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9)
SMALL, LAPTOP = QSize(800, 668), QSize(1142, 736)
"""What the rail leaves of a window of 1024 x 700 and of one of 1366 x 768."""


@pytest.fixture(scope="module")
def autumn() -> History:
    return made_history(FIRST, (LAST - FIRST).days + 1)


def shown(history: History, number: int = 1, register: str = "EAST") -> Shown:
    return Shown(StoredMeter(number, Meter(f"0999999999999{number}"), history.zone, Slat.HALF), register, history)


def overview(*all_known: Shown) -> Overview:
    meters = {each.meter.id: each.meter for each in all_known}
    return Overview(Slat.HALF, tuple(meters.values()), all_known, (), Stored((), 0))


@pytest.fixture
def page(qtbot: QtBot) -> CostsPage:
    return made_page(qtbot)


def made_page(qtbot: QtBot, language: str = "en", size: QSize = LAPTOP) -> CostsPage:
    page = CostsPage(locale_for(language))
    qtbot.addWidget(page)
    page.setAutoFillBackground(True)
    page.resize(size)
    with qtbot.waitExposed(page):
        page.show()
    return page


def wishes(page: CostsPage) -> list[AskedCosts]:
    """What the page asks for from now on."""
    found: list[AskedCosts] = []
    page.wanted.connect(found.append)
    return found


def days_of(asked_for: AskedCosts) -> tuple[str, str]:
    return tuple(date.fromordinal(day).isoformat() for day in (asked_for.period.first, asked_for.period.last))


def show(page: CostsPage, **changed: object) -> CostView:
    """Answer what was asked for last with a month at 1 kW."""
    assert page.asked is not None
    view = made_view(steady(FIRST.isoformat(), LAST.isoformat()), HPHC, page.asked)
    view = replace(view, **changed)
    page.show_view(view)
    return view


# What is asked for


def test_the_last_month_is_asked_for_first(page: CostsPage, autumn: History) -> None:
    wanted = wishes(page)
    page.set_overview(overview(shown(autumn), shown(autumn, register="EAIT")))
    (one,) = wanted
    assert days_of(one) == ("2025-11-01", "2025-11-30")
    assert (one.route, one.meter.id) == (Route.TTC, 1)
    assert one.known == (FIRST.toordinal(), LAST.toordinal())


def test_months_are_walked_through_as_far_as_anything_is_known(qtbot: QtBot, page: CostsPage, autumn: History) -> None:
    page.set_overview(overview(shown(autumn)))
    show(page)
    wanted = wishes(page)
    assert not button(page, "The period after").isEnabled()
    click(qtbot, page, "The period before")
    click(qtbot, page, "The period before")
    assert [days_of(one)[0] for one in wanted] == ["2025-10-01", "2025-09-01"]
    assert not button(page, "The period before").isEnabled()
    assert "September 2025" in words_in(page)
    click(qtbot, page, "The period after")
    assert days_of(wanted[-1])[0] == "2025-10-01"


def test_a_year_and_the_prices_before_taxes_are_asked_for(qtbot: QtBot, page: CostsPage, autumn: History) -> None:
    page.set_overview(overview(shown(autumn)))
    show(page)
    wanted = wishes(page)
    click(qtbot, page, "Year")
    click(qtbot, page, "Before taxes")
    click(qtbot, page, "Month")
    assert [days_of(one) for one in wanted] == [
        ("2025-01-01", "2025-12-31"),
        ("2025-01-01", "2025-12-31"),
        ("2025-11-01", "2025-11-30"),
    ]
    assert [one.route for one in wanted] == [Route.TTC, Route.HT, Route.HT]


def test_what_was_looked_at_stays_when_something_is_imported(page: CostsPage, autumn: History) -> None:
    page.set_overview(overview(shown(autumn), shown(autumn, 2)))
    page.findChild(Choice).setCurrentIndex(1)
    page.show_period(Span.MONTH, FIRST.toordinal())
    wanted = wishes(page)
    page.set_overview(overview(shown(autumn), shown(autumn, 2)))
    (one,) = wanted
    assert (one.meter.id, days_of(one)[0]) == (2, "2025-09-01")
    page.set_overview(overview(shown(autumn)))
    assert (wanted[-1].meter.id, days_of(wanted[-1])[0]) == (1, "2025-09-01")
    assert not page.findChild(Choice).isVisible()
    page.set_overview(overview(shown(made_history(date(2025, 11, 3), 4))))
    assert days_of(wanted[-1])[0] == "2025-11-01"


def test_a_bill_that_comes_late_is_not_shown(page: CostsPage, autumn: History) -> None:
    page.set_overview(overview(shown(autumn)))
    late = show(page)
    page.show_period(Span.MONTH, FIRST.toordinal())
    now = show(page)
    page.show_view(late)
    assert page.view == now


# What is shown


def test_the_bill_stands_line_by_line_and_its_answer_in_the_title(page: CostsPage, autumn: History) -> None:
    page.set_overview(overview(shown(autumn)))
    page.show_period(Span.MONTH, date(2025, 10, 1).toordinal())
    show(page)
    assert page.accessibleDescription() == "October 2025: €164.30"
    assert "From 1 to 31 October 2025" in words_in(page)
    assert [row.accessibleName() for row in page.findChild(BillTable).rows] == [
        "Subscription, 31 days, €239.84 a year, €20.37",
        "Energy (off-peak), 249.0\u00a0kWh, €0.1635 a kWh, €40.71",
        "Energy (peak), 496.0\u00a0kWh, €0.2081 a kWh, €103.22",
    ]
    assert "Not in this total" not in words_in(page)
    assert "peak and off-peak hours" in page.findChild(ContractStrip).accessibleName()
    assert "Prices known up to 31 Jan 2027" in words_in(page)


def test_the_keyboard_walks_the_lines_and_opens_where_one_is_from(
    qtbot: QtBot, page: CostsPage, autumn: History
) -> None:
    page.set_overview(overview(shown(autumn)))
    page.show_period(Span.MONTH, date(2025, 10, 1).toordinal())
    show(page)
    settled(page)
    rows = page.findChild(BillTable).rows
    assert all(takes_tab(row) for row in rows)
    page.activateWindow()
    rows[0].setFocus()
    qtbot.waitUntil(rows[0].hasFocus)
    qtbot.keyClick(rows[0], Qt.Key.Key_Up)
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    qtbot.keyClick(rows[1], Qt.Key.Key_Down)
    qtbot.keyClick(rows[2], Qt.Key.Key_Up)
    assert rows[1].hasFocus()
    show(page)  # something else was changed: the keyboard stays where it is
    assert rows[1].hasFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_Space)
    dialog = asked(qtbot, page, OriginDialog)
    said = words_in(dialog)
    assert "249.000\u00a0kWh" in said
    assert "Read on\n24 Nov 2026" in said
    click(qtbot, dialog, "Close")


def test_what_has_no_price_stands_apart_with_the_way_to_mend_it(qtbot: QtBot, page: CostsPage, autumn: History) -> None:
    page.set_overview(overview(shown(autumn)))
    page.show_period(Span.MONTH, date(2025, 10, 1).toordinal())
    assert page.asked is not None
    days = known(days=day_totals("2025-10-01", *([10_000] * 31)))
    page.show_view(made_view(days, HPHC, page.asked))
    assert "Not in this total" in words_in(page)
    assert "A file with the half-hours of these days would price it." in words_in(page)
    with qtbot.waitSignal(page.missing_wanted):
        click(qtbot, page, "Which files are missing?")
    contract = timeline(option="base")
    page.show_view(made_view(days, contract, page.asked))
    assert "None of this can be priced." in words_in(page)
    with qtbot.waitSignal(page.power_wanted) as wanted:
        click(qtbot, page, "Enter the kVA…")
    assert wanted.args == [page.asked.meter, contract.periods[0].since]
    page.show_view(made_view(days, timeline(since="2025-10-31", option="base", kva=6), page.asked))
    with qtbot.waitSignal(page.contract_wanted) as said:
        click(qtbot, page, "Change the contract…")
    assert said.args == [page.asked.meter]


def test_prices_with_taxes_are_one_press_away_where_those_before_are_not_known(qtbot: QtBot, page: CostsPage) -> None:
    page.set_overview(overview(shown(made_history(date(2026, 9, 1), 30))))
    page.show_route(Route.HT)
    assert page.asked is not None
    page.show_view(made_view(steady("2026-09-01", "2026-09-30"), HPHC, page.asked))
    wanted = wishes(page)
    click(qtbot, page, "Look at prices with taxes")
    assert [one.route for one in wanted] == [Route.TTC]


def test_prices_before_taxes_and_files_of_prices_are_one_press_away_too(
    qtbot: QtBot, page: CostsPage, autumn: History
) -> None:
    page.set_overview(overview(shown(autumn)))
    page.show_period(Span.MONTH, date(2025, 10, 1).toordinal())
    assert page.asked is not None
    what, kwh = steady("2025-10-01", "2025-10-31"), {"base": {"ht": "0.13"}}
    own = timeline(option="base", prices=[{"since": "2020-01-01", "subscription": {"ht": "120"}, "kwh": kwh}])
    page.show_view(made_view(what, own, page.asked))
    wanted = wishes(page)
    click(qtbot, page, "Look at prices before taxes")
    assert [one.route for one in wanted] == [Route.HT]
    page.show_route(Route.TTC)
    page.show_view(made_view(what, timeline(option="tempo", kva=9), page.asked))
    with qtbot.waitSignal(page.prices.file_wanted):
        click(qtbot, page, "Bring prices or colours…")


# Where there is no bill


def test_without_a_contract_the_page_says_which_facts_of_the_bill_it_takes(
    qtbot: QtBot, page: CostsPage, autumn: History
) -> None:
    page.set_overview(overview(shown(autumn)))
    assert page.asked is not None
    page.show_view(NoContract(page.asked, ""))
    assert "Four facts of your bill are enough" in words_in(page)
    assert "Month" not in words_in(page)
    with qtbot.waitSignal(page.contract_wanted):
        click(qtbot, page, "Enter my contract…")
    page.show_view(NoContract(page.asked, "peak and off-peak hours (22:00 – 06:00)"))
    settled(page)
    assert "The meter says: peak and off-peak hours (22:00 – 06:00). What is missing is the" in words_in(page)
    page.show_view(NoContract(page.asked, "one price, 6\u00a0kVA", has_power=True))
    settled(page)
    said = words_in(page)
    assert "Your contract is to be confirmed" in said
    assert "The meter says: one price, 6\u00a0kVA. Compare it with your bill and confirm it" in said
    assert "missing" not in said
    show(page)
    assert "Your contract is missing" not in words_in(page)
    assert "Month" in words_in(page)


def test_without_measures_there_is_nothing_to_price(qtbot: QtBot, page: CostsPage) -> None:
    wanted = wishes(page)
    page.set_overview(overview())
    assert "Nothing to price yet" in words_in(page)
    with qtbot.waitSignal(page.files_wanted):
        click(qtbot, page, "Open a file")
    page.show_route(Route.HT)
    page.show_period(Span.YEAR, FIRST.toordinal())
    assert wanted == []
    assert page.asked is None


def test_a_gas_meter_has_a_bill_of_its_own(page: CostsPage, autumn: History) -> None:
    wanted = wishes(page)
    page.set_overview(gas_overview(gas_history()))
    assert [asked.meter for asked in wanted] == [GAS_METER]
    page.show_view(NoContract(wanted[-1], ""))
    assert "Three facts of your gas bill are enough" in words_in(page)
    page.set_overview(overview(shown(autumn), Shown(GAS_METER, "GAS", gas_history())))
    show(page)
    assert page.findChild(Choice).isVisible()


def test_gas_of_which_the_volume_alone_is_known_has_a_bill_too(page: CostsPage) -> None:
    wanted = wishes(page)
    history = replace(gas_history(), days=DayTotals.empty(), periods=Periods.empty())
    page.set_overview(replace(gas_overview(history), shown=(), volumes=(Shown(GAS_METER, "GAS", history),)))
    (one,) = wanted
    assert (one.meter.id, days_of(one)) == (GAS_METER.id, ("2026-11-01", "2026-11-30"))


def test_of_gas_nothing_is_offered_that_is_for_electricity_alone(page: CostsPage, autumn: History) -> None:
    deeds = {"Compare contracts…", "Give just what is needed…"}
    of_electricity = {"The reform of off-peak hours", "Bring prices…", *deeds}
    page.set_overview(overview(shown(autumn), Shown(GAS_METER, "GAS", gas_history())))
    view = show(page)
    assert of_electricity <= set(words_in(page).split("\n"))
    page.show_last_meter()
    assert page.asked is not None
    page.show_view(replace(view, asked=page.asked))
    said = words_in(page)
    assert not of_electricity & set(said.split("\n"))
    assert "Tempo" not in said
    assert "Check a bill…" in said


@pytest.mark.slow
def test_surplus_is_spoken_of_where_it_can_be_sold_alone(page: CostsPage, autumn: History) -> None:
    page.set_overview(overview(shown(autumn)))
    show(page)
    assert "Monthly payments…" in words_in(page)
    assert "surplus" not in words_in(page)
    show(page, sells=True)
    assert "Monthly payments and surplus…" in words_in(page)


# How it is drawn
