"""The cards of the supply on the page History: sentence, picture and table say the same, of the meter in view."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.base.voltage import VoltageDay
from persienne.household.measures.supply import Supply
from persienne.insight.period import Span
from persienne.insight.supply import Peak, PowerSaid, ReactiveUse, SupplyOfDays, power_use, voltage_use
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.store.meters import StoredMeter
from persienne.store.statistics import Stored
from persienne.telling.supply import SupplyTeller, facts
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.frame.keys import HISTORY
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.history.page import HistoryPage
from persienne.ui.history.supply_pictures import PeakBars, VoltageBars
from persienne.ui.household.overview import Overview, Shown
from persienne.ui.style.translation import locale_for
from persienne.words.numbers import Figures
from support.histories import made_history
from support.parts import part
from support.told_figures import WithoutFigures, unknown_to
from support.windows import click, curve_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


pytestmark = [pytest.mark.slow, pytest.mark.gui]

FIRST = date(2026, 10, 1)
DAY = FIRST.toordinal()
VOLTS = (VoltageDay(DAY, 226, 238, 144, 0), VoltageDay(DAY + 1, 205, 241, 140, 4))


def known(*volts: tuple[VoltageDay, ...], kva: int | None = 9) -> Supply:
    peaks = [Peak(DAY, 5_234), Peak(DAY + 1, 3_100)]
    return Supply(power_use(peaks, (), PowerSaid(contract=kva)), volts, None)


@pytest.fixture
def shown() -> Shown:
    history = made_history(FIRST, 40)
    return Shown(StoredMeter(1, Meter("09999999999998"), history.zone, Slat.HALF), "EAST", history)


@pytest.fixture
def page(qtbot: QtBot, shown: Shown) -> HistoryPage:
    page = HistoryPage(locale_for("en"))
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.set_overview(Overview(Slat.HALF, (shown.meter,), (shown,), (), Stored((), 0)))
    page.show_span(Span.MONTH, DAY)
    return page


def test_without_anything_known_there_is_no_card(page: HistoryPage, shown: Shown) -> None:
    assert page.supply.power.isHidden()
    page.supply.take(shown, Supply(None, (), None))
    assert (page.supply.power.isHidden(), page.supply.voltage.isHidden()) == (True, True)


def test_sentence_picture_and_table_of_the_highest_powers_share_their_figures(
    qtbot: QtBot, page: HistoryPage, shown: Shown
) -> None:
    page.supply.take(shown, known())
    card = page.supply.power
    assert "5.2\u00a0kVA, on 1 Oct 2026; you pay for 9\u00a0kVA." in words_in(card)
    bars = part(card, PeakBars)
    assert [mark.high for mark in bars.marks] == [*[None] * 11, 5_234.0]
    assert "October 2026: 5.2\u00a0kVA" in bars.accessibleDescription()
    click(qtbot, card, "As a table, Subscribed power")
    assert bars.isHidden()
    assert words_in(card).count("not known") == 11
    assert "1 Oct" in words_in(card)
    click(qtbot, card, "As a picture, Subscribed power")
    assert not bars.isHidden()


def test_a_month_above_the_subscribed_power_is_marked(qtbot: QtBot, page: HistoryPage, shown: Shown) -> None:
    page.supply.take(shown, known(kva=3))
    assert [mark.out for mark in part(page.supply.power, PeakBars).marks][-1]
    qtbot.waitUntil(lambda: "2 day(s) had a peak above 3\u00a0kVA." in words_in(page.supply.power))


@pytest.mark.quick
def test_the_voltage_is_that_of_the_days_in_view(page: HistoryPage, shown: Shown) -> None:
    page.supply.take(shown, known(VOLTS))
    card = page.supply.voltage
    assert "Of 284 ten-minute means, 4 lie(s) outside" in words_in(card)
    assert [mark.out for mark in part(card, VoltageBars).marks] == [False, True]
    page.show_span(Span.DAY, DAY)
    assert "All of the 144 known ten-minute mean(s) lie within" in words_in(card)
    page.show_span(Span.DAY, DAY + 5)
    assert card.isHidden()


def test_days_that_are_not_counted_are_told_and_listed_as_days(qtbot: QtBot, page: HistoryPage, shown: Shown) -> None:
    page.supply.take(shown, known((VoltageDay(DAY, 226, 238, None, 0), VoltageDay(DAY + 1, 205, 241, None, 1))))
    card = page.supply.voltage
    assert "1 day(s) out of 2 had a ten-minute mean outside" in words_in(card)
    qtbot.waitUntil(lambda: "whether any mean lay outside, not how many" in words_in(card))
    assert [mark.out for mark in part(card, VoltageBars).marks] == [False, True]
    click(qtbot, card, "As a table, Voltage")
    assert {"yes", "no"} <= set(words_in(card).split())
    click(qtbot, card, "As a picture, Voltage")
    page.show_span(Span.DAY, DAY)
    assert "No ten-minute mean of the 1 known day(s) lies outside" in words_in(card)


def test_what_is_injected_has_no_card(page: HistoryPage, shown: Shown) -> None:
    page.supply.take(shown, known(VOLTS))
    injected = Shown(shown.meter, "EAIT", shown.history)
    page.supply.follow(injected)
    assert (page.supply.power.isHidden(), page.supply.voltage.isHidden()) == (True, True)


def test_the_supply_of_a_meter_that_is_shown_no_more_is_dropped(page: HistoryPage, shown: Shown) -> None:
    page.supply.take(Shown(shown.meter, "EAST", shown.history), known(VOLTS))
    assert page.supply.voltage.isHidden()


@pytest.mark.parametrize("kva", [None, 6, 9])
@pytest.mark.parametrize("is_counted", [True, False])
def test_no_figure_is_seen_that_json_lacks(page: HistoryPage, kva: int | None, is_counted: bool) -> None:
    peaks = [Peak(DAY - 40, 9_134), Peak(DAY, 5_234)]
    phases = [[Peak(DAY, 2_811 + 7 * place)] for place in range(3)]
    power = power_use(peaks, phases, PowerSaid(kva, 12, (DAY, DAY, DAY + 1)))
    volts = [VoltageDay(DAY + at, 205 + at, 238 + at, 140 if is_counted or at else None, 1) for at in range(3)]
    for length in (11, 75):
        reactive = ReactiveUse(12_345_600_000, 98_765_400_000, 7)
        use = voltage_use([volts, volts], DAY, DAY + length - 1)
        found = SupplyOfDays((DAY, DAY + length - 1), power, use, reactive)
        figures = Figures(french=True)
        told = SupplyTeller(WithoutFigures(), figures).sections(found)
        for card, section in zip((page.supply.power, page.supply.voltage), told, strict=True):
            card.show_section(section)
            for _ in ("picture", "table"):
                QApplication.processEvents()  # only then Qt shows what joined the card
                assert unknown_to({}, card, figures)
                assert unknown_to(facts(found), card, figures) == set()
                card.turn.click()


@pytest.mark.usefixtures("light")
def test_a_file_of_highest_powers_fills_the_card(qtbot: QtBot, tmp_path: Path) -> None:
    maxima = tmp_path / "maxima.csv"
    maxima.write_text(
        "Identifiant PRM;Type de donnees;Date de debut;Date de fin\n"
        f"{FICTIONAL_POINT};Puissance maximale quotidienne;01/10/2026;07/10/2026\n"
        "Horodate;Valeur\n2026-10-01T00:00:00+02:00;5234\n2026-10-02T00:00:00+02:00;3100\n",
        encoding="utf-8",
    )
    home = make_home(tmp_path / "home", curve_file(tmp_path / "week.csv", FIRST, date(2026, 10, 7)), maxima)
    window = open_window(qtbot, home)
    window.go(HISTORY)
    page = window.desk(HistoryDesk).page
    qtbot.waitUntil(lambda: not page.supply.power.isHidden())
    assert "your highest power was 5.2" in words_in(page.supply.power)
    qtbot.waitUntil(lambda: "say your contract" in words_in(page.supply.power))
    click(qtbot, page.supply.power, "Compare contracts…")
    assert window.desk(CostsDesk).page.isVisible()
