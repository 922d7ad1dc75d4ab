"""The page History in euros: asked for when euros are chosen, shown in chart, table, card and sentence."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.exporters.formats import Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.household.household import Household
from persienne.household.measures.contracts import set_contract
from persienne.household.measures.energy_costs import EnergyCosts, NotPriced
from persienne.insight.costs.bill import Route
from persienne.insight.period import Span
from persienne.meters.tic.contract import Option
from persienne.store.meters import StoredMeter, every_meter
from persienne.store.statistics import Stored
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.keys import COSTS
from persienne.ui.history.exported import content_of, pick
from persienne.ui.history.page import HistoryPage
from persienne.ui.household.overview import Overview, Shown
from persienne.ui.style.theme import LIGHT
from persienne.ui.style.translation import locale_for
from persienne.vault import PassphraseCredential
from support.bills import ordinal, priced_history, timeline
from support.gas_histories import gas_history, gas_overview
from support.histories import made_history
from support.history_weeks import opened, week_home
from support.windows import PASSPHRASE, asked, click, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.insight.series import History
    from persienne.ui.style.theme import Theme

pytestmark = [pytest.mark.gui, pytest.mark.slow]

HPHC = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], kva=9)
OCTOBER = ordinal("2025-10-01")


@pytest.fixture(scope="module")
def autumn() -> History:
    return made_history(date(2025, 9, 11), 71)


def shown(known: History, number: int = 1, register: str = "EAST") -> Shown:
    return Shown(StoredMeter(number, Meter(f"0999999999999{number}"), known.zone, Slat.HALF), register, known)


def overview(*known: Shown) -> Overview:
    return Overview(Slat.HALF, tuple(each.meter for each in known), known, (), Stored((), 0))


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    page = HistoryPage(locale_for("en"))
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    return page


def wishes(page: HistoryPage) -> list[Shown]:
    """What the page asks for from now on."""
    found: list[Shown] = []
    page.euros.wanted.connect(found.append)
    return found


def test_nothing_is_asked_for_while_kwh_are_shown(page: HistoryPage, autumn: History) -> None:
    wanted = wishes(page)
    page.set_overview(overview(shown(autumn)))
    page.show_span(Span.MONTH, OCTOBER)
    assert wanted == []
    assert "Cost, subscription included" not in words_in(page)


def test_euros_are_asked_for_once_and_shown_over_every_period(qtbot: QtBot, page: HistoryPage, autumn: History) -> None:
    wanted, home = wishes(page), shown(autumn)
    page.set_overview(overview(home))
    page.show_span(Span.MONTH, OCTOBER)
    click(qtbot, page, "€")
    assert wanted == [home]
    energy = priced_history(autumn, HPHC)
    page.euros.take(home, energy)
    for span, last in ((Span.MONTH, OCTOBER + 30), (Span.DAY, OCTOBER), (Span.WEEK, OCTOBER + 4)):
        page.show_span(span, OCTOBER)
        first = OCTOBER if span is not Span.WEEK else OCTOBER - 2
        total = energy.bill(first, last).euros()
        assert f"€{total}" in page.accessibleDescription()
        assert f"€{total}" in words_in(page)
    assert wanted == [home]
    assert not page._ghost.isVisible()
    assert page.in_view is not None
    assert page.in_view.euros


def test_the_table_has_euros_as_soon_as_they_come_and_kwh_alone_without(
    qtbot: QtBot, page: HistoryPage, autumn: History
) -> None:
    home, energy = shown(autumn), priced_history(autumn, HPHC)
    page.set_overview(overview(home))
    page.show_span(Span.MONTH, OCTOBER)
    click(qtbot, page, "As a table")
    columns = page._table.model().columnCount()
    click(qtbot, page, "€")
    page.euros.take(home, energy)
    heads = [page._table.model().headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert "Cost" in heads
    click(qtbot, page, "kWh")
    assert page._table.model().columnCount() == columns


def test_the_rows_of_the_card_are_those_of_the_bill(qtbot: QtBot, page: HistoryPage, autumn: History) -> None:
    home, energy = shown(autumn), priced_history(autumn, HPHC)
    page.set_overview(overview(home))
    page.show_span(Span.MONTH, OCTOBER)
    click(qtbot, page, "€")
    page.euros.take(home, energy)
    qtbot.waitUntil(lambda: "Subscription, 31 day(s)" in words_in(page))
    assert "Off-peak, " in words_in(page)
    assert "Peak, " in words_in(page)


def test_costs_that_come_late_are_dropped(qtbot: QtBot, page: HistoryPage, autumn: History) -> None:
    home, other = shown(autumn), shown(autumn, 2)
    page.set_overview(overview(home, other))
    click(qtbot, page, "€")
    page.show_last_meter()
    page.euros.take(home, priced_history(autumn, HPHC))
    assert page.euros.priced is None
    click(qtbot, page, "kWh")
    page.euros.take(other, priced_history(autumn, HPHC))
    assert page.euros.priced is None


def test_new_measures_are_priced_anew_and_the_costs_stay_until_then(
    qtbot: QtBot, page: HistoryPage, autumn: History
) -> None:
    wanted, home, energy = wishes(page), shown(autumn), priced_history(autumn, HPHC)
    page.set_overview(overview(home))
    click(qtbot, page, "€")
    page.euros.take(home, energy)
    again = shown(autumn)
    page.set_overview(overview(again))
    assert wanted == [home, again]
    assert page.euros.priced is energy


def test_without_a_contract_a_sentence_and_a_button_stand_in_the_place_of_the_chart(
    qtbot: QtBot, page: HistoryPage, autumn: History
) -> None:
    home = shown(autumn)
    page.set_overview(overview(home))
    click(qtbot, page, "€")
    page.euros.take(home, NotPriced.CONTRACT)
    assert "Your contract is needed to tell what this energy costs." in words_in(page)
    with qtbot.waitSignal(page.euros.contract_wanted) as wanted:
        click(qtbot, page, "Enter my contract…")
    assert wanted.args == [home.meter]
    click(qtbot, page, "kWh")
    assert "takes your contract to tell" not in words_in(page)
    assert page._views.currentWidget() is page._load_chart()


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (NotPriced.INJECTION, "What goes into the grid is not priced"),
        (NotPriced.NOTHING, "Nothing is stored that could be priced"),
    ],
)
def test_what_is_never_priced_says_why_and_asks_for_nothing(
    qtbot: QtBot, page: HistoryPage, why: NotPriced, said: str
) -> None:
    gas = gas_overview(gas_history())
    page.set_overview(gas)
    click(qtbot, page, "€")
    page.euros.take(gas.shown[0], why)
    assert said in words_in(page)
    assert "Enter my contract…" not in words_in(page)


@pytest.fixture
def home(tmp_path: Path, light: Theme) -> Path:
    del light
    return week_home(tmp_path)


def test_the_contract_that_is_said_here_makes_euros_that_are_those_of_the_page_costs(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    page.show_span(Span.MONTH, ordinal("2026-10-01"))
    click(qtbot, page, "€")
    qtbot.waitUntil(lambda: "Enter my contract…" in words_in(page))
    click(qtbot, page, "Enter my contract…")
    dialog = asked(qtbot, window, ContractDialog)
    dialog.choose(Option.HPHC, "22h30-6h30")
    dialog._kva.edit.setText("9")
    click(qtbot, dialog, "Keep this contract")
    qtbot.waitUntil(lambda: page.euros.priced is not None)
    said = page.accessibleDescription()
    assert said.startswith("1\u00a0– 7 Oct 2026: €")
    total = said.split(": ")[1]
    assert total in words_in(page)
    window.go(COSTS)
    costs = window.desk(CostsDesk).page
    qtbot.waitUntil(lambda: costs.view is not None)
    assert costs.view is not None
    assert (said, total) == (costs.view.answer, costs.view.total)


@pytest.mark.quick
def test_a_picture_of_euros_is_in_euros_and_a_page_and_a_table_stay_energy(qtbot: QtBot, home: Path) -> None:
    del qtbot
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        set_contract(household.conn, meter, HPHC)
        days = ordinal("2026-10-01"), ordinal("2026-10-07")
        wish = Wish(Format.SVG, Step.DAY, (meter,), *days)
        picked = pick(household, wish, euros=True)
        assert picked.priced is not None
        total = EnergyCosts(household.conn, meter).bill(HPHC, days, Route.TTC).euros()
        plain = pick(household, wish)
    assert plain.priced is None
    in_euros, in_kwh = (
        content_of(wish, one, LIGHT, locale_for("en"), now=picked.end).content.decode() for one in (picked, plain)
    )
    assert f": €{total}</title>" in in_euros
    assert "The total in euros includes the subscription, the bars do not." in in_euros
    assert "€" not in in_kwh
