"""The card of the meters: each has its own contract, and its own way to say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.insight.tariff import Period, Timeline
from persienne.meters.tic.contract import Option
from persienne.store.meters import StoredMeter
from persienne.ui.meter.slat_words import KeepingWords
from persienne.ui.meter.source_cards import MetersCard
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.buttons import LinkButton
from support.gas_histories import GAS_METER
from support.windows import click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

HOUSE = StoredMeter(1, Meter("09999999999998"), FRANCE, Slat.HALF, label="la maison")
BARN = StoredMeter(2, Meter("09999999999992"), FRANCE, Slat.HALF, label="la grange")
BASE = Timeline((Period(739_000, Option.BASE),))


def test_each_meter_says_its_own_contract_and_opens_it(qtbot: QtBot) -> None:
    card = MetersCard(KeepingWords(locale_for("en")))
    qtbot.addWidget(card)
    card.show_meters([HOUSE, BARN])
    card.show_contracts({1: BASE, 2: Timeline()}, 740_000)
    card.show()
    assert words_in(card).count("Contract: one price, since") == 1
    assert words_in(card).count("Contract: not said.") == 1
    asked = []
    card.contract_wanted.connect(asked.append)
    for meter in (HOUSE, BARN):
        click(qtbot, card, f"Say the electricity contract of the meter: {meter.label}")
    assert asked == [HOUSE, BARN]


def test_a_meter_that_only_injects_has_no_contract_to_say(qtbot: QtBot) -> None:
    card = MetersCard(KeepingWords(locale_for("en")))
    qtbot.addWidget(card)
    card.show_meters([HOUSE, BARN], {BARN.id})
    card.show_contracts({HOUSE.id: BASE, BARN.id: Timeline()}, 740_000)
    card.show()
    assert "la grange" in words_in(card)
    assert "not said" not in words_in(card)
    assert [button.text() for button in card.findChildren(LinkButton)].count("Contract…") == 1


def test_a_gas_meter_has_no_electricity_contract_to_say(qtbot: QtBot) -> None:
    card = MetersCard(KeepingWords(locale_for("en")))
    qtbot.addWidget(card)
    card.show_meters([GAS_METER])
    card.show()
    assert "Gas meter …9955" in words_in(card)
    assert "known by days, weeks or months, and no finer" in words_in(card)
    assert "ontract" not in words_in(card)
    assert "PRM" not in words_in(card)
