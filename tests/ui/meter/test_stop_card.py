from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.store.meters import StoredMeter
from persienne.ui.meter.keeping_cards import StopCard
from persienne.ui.meter.slat_words import KeepingWords
from persienne.ui.style.translation import locale_for
from support.gas_histories import GAS_METER
from support.windows import words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

HOUSE = StoredMeter(1, Meter("09999999999998"), FRANCE, Slat.OPEN)


def test_a_gas_meter_has_no_stop_and_the_card_says_why(qtbot: QtBot) -> None:
    card = StopCard(KeepingWords(locale_for("en")))
    qtbot.addWidget(card)
    card.show()
    card.show_meters([HOUSE, GAS_METER], Slat.OPEN)
    assert card.meters == (HOUSE,)
    assert "A gas meter is known by days, weeks or months only" in words_in(card)
    card.show_meters([HOUSE], Slat.OPEN)
    assert "gas" not in words_in(card)
