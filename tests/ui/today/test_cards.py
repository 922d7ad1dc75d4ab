"""Gas on the page Today: what is known last, and that nothing of it is live."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.meters.meter_status import MeterStatus
from persienne.ui.style.translation import locale_for
from persienne.ui.today.cards import GasCard
from persienne.ui.today.page import TodayPage
from persienne.ui.today.words import TodayWords
from support.days import LIVE, NOW, evening, overview
from support.gas_histories import GAS_METER, SEPTEMBER, gas_history, gas_overview, months
from support.windows import words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.insight.series import History

pytestmark = pytest.mark.gui


def said(qtbot: QtBot, history: History | None) -> str:
    card = GasCard(TodayWords(locale_for("en")).numbers)
    qtbot.addWidget(card)
    card.show_gas(history)
    return words_in(card).replace("\u00a0", " ") if not card.isHidden() else ""


def test_the_last_known_day_stands_there_with_its_volume_and_its_date(qtbot: QtBot) -> None:
    words = said(qtbot, gas_history())
    assert "49.0" in words
    assert "4.90 m³, last known: Tuesday 3 November 2026" in words
    assert "Gas has nothing live" in words


def test_a_month_is_said_to_be_known_together(qtbot: QtBot) -> None:
    assert "last known: one total for 1 – 31 Oct 2026" in said(qtbot, gas_history(with_days=False))


def test_a_month_that_was_counted_in_part_is_said_to_be(qtbot: QtBot) -> None:
    history = replace(gas_history(with_days=False), periods=months((SEPTEMBER, SEPTEMBER + 29, 3_600_000, False)))
    assert "last known: a part of 1 – 30 Sept 2026" in said(qtbot, history)


def test_without_gas_there_is_no_card(qtbot: QtBot) -> None:
    assert said(qtbot, None) == ""
    assert said(qtbot, gas_history(with_days=False, with_months=False)) == ""


@pytest.mark.parametrize("live", [LIVE, MeterStatus()], ids=["read", "no port"])
def test_the_page_shows_gas_whether_a_meter_is_read_or_not(qtbot: QtBot, live: MeterStatus) -> None:
    page = TodayPage(locale_for("en"), NOW)
    qtbot.addWidget(page)
    page.set_live(live)
    page.set_overview(gas_overview(gas_history()))
    page.show()
    assert [card.isVisible() for card in page._gas].count(True) == 1
    assert not page._history.days.days.size  # gas is no electricity that was drawn
    page.set_overview(overview(evening()))
    assert not any(card.isVisible() for card in page._gas)
    assert GAS_METER.total.name == "GAS"
