"""The files that were exported are told where measures are kept: their days, their place, the day of the export."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.consents.exports import Exported
from persienne.ui.meter.cards import ExportsCard
from persienne.ui.style.translation import Numbers, locale_for
from persienne.ui.widgets.row import Row
from support.windows import words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

ONE = Exported(
    "2026-11-28T04:10:00+01:00",
    "xlsx",
    "curve",
    date(2026, 8, 1),
    date(2026, 8, 31),
    "/home/anne/Documents/august.xlsx",
    None,
    1488,
)


@pytest.fixture
def card(qtbot: QtBot) -> ExportsCard:
    card = ExportsCard(Numbers(locale_for("en")))
    qtbot.addWidget(card)
    return card


def test_the_last_exports_are_told_with_their_days_and_their_place(card: ExportsCard) -> None:
    card.show_exports([ONE, *(replace(ONE, where=f"/tmp/{number}.csv") for number in range(6))])
    said = words_in(card).replace("\u00a0", " ")
    assert "august.xlsx" in said
    assert "1 – 31 Aug 2026, in /home/anne/Documents" in said
    assert "28 Nov 2026" in said
    assert len(card.findChildren(Row)) == 5
    assert "and 2 other(s)" in said


def test_an_export_whose_place_was_erased_is_still_told(card: ExportsCard) -> None:
    card.show_exports([replace(ONE, where=None)])
    assert "The register no longer tells where" in words_in(card)


def test_where_nothing_was_exported_there_is_no_card(card: ExportsCard) -> None:
    card.show_exports([ONE])
    assert card.isVisibleTo(card.parentWidget())
    card.show_exports([])
    assert card.isHidden()
