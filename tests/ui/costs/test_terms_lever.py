"""Payments and surplus in the window: what is typed becomes rows of the contract, and what else it says stays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QComboBox

from persienne.base.energy_market import Energy
from persienne.insight.tariff_text import period_object, timeline_of
from persienne.telling.contract_words import ContractWords
from persienne.ui.costs.terms_lever import AskedTerms, TermsDialog
from persienne.ui.frame.contract_prices import ANOTHER
from persienne.ui.style.translation import QtSpeech, translated
from persienne.words import sentence
from persienne.words.numbers import Figures
from support.windows import click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.insight.tariff import Timeline

pytestmark = pytest.mark.gui

HOME = {"since": "2025-09-01", "option": "base", "kva": 6}
OF_GAS = {**HOME, "prices": [{"since": "2025-09-01", "subscription": "240", "kwh": {"base": "0.11"}}]}
del OF_GAS["kva"]


def dialog_of(
    qtbot: QtBot,
    said: dict[str, Any],
    *,
    energy: Energy = Energy.ELECTRICITY,
    sells: bool = False,
    volumes: bool = False,
) -> tuple[TermsDialog, list[Timeline]]:
    known = timeline_of([said])
    asked = AskedTerms(known, known.periods[-1], date(2026, 10, 31), energy, sells, volumes)
    dialog = TermsDialog(
        asked, ContractWords(QtSpeech(), Figures(french=False)), lambda error: sentence(error, translated)
    )
    qtbot.addWidget(dialog)
    kept: list[Timeline] = []
    dialog.keep_wanted.connect(kept.append)
    dialog.show()
    return dialog, kept


def object_of(kept: list[Timeline]) -> dict[str, Any]:
    (timeline,) = kept
    return period_object(timeline.periods[-1])


@pytest.mark.slow
def test_a_title_speaks_of_surplus_where_one_is_asked_about_alone(qtbot: QtBot) -> None:
    for sells, title in ((False, "Monthly payments"), (True, "Monthly payments and surplus")):
        dialog, _ = dialog_of(qtbot, HOME, sells=sells)
        assert dialog.windowTitle() == title
        assert (dialog.sale is not None) is sells


def test_a_payment_is_typed_with_its_first_and_last_day(qtbot: QtBot) -> None:
    dialog, kept = dialog_of(qtbot, HOME)
    assert dialog.sale is None  # nothing is injected
    dialog.payments.type_row("85,50", date(2026, 1, 5), date(2026, 12, 5))
    click(qtbot, dialog, "Keep it so")
    assert object_of(kept)["payments"] == [{"since": "2026-01-05", "until": "2026-12-05", "eur": "85.50"}]


def test_another_payment_is_added_and_one_that_is_emptied_goes(qtbot: QtBot) -> None:
    said = {**HOME, "payments": [{"since": "2025-10-05", "eur": "80"}]}
    dialog, kept = dialog_of(qtbot, said)
    dialog.payments.choose(ANOTHER)
    dialog.payments.type_row("95", date(2026, 10, 5))
    click(qtbot, dialog, "Keep it so")
    assert object_of(kept)["payments"] == [*said["payments"], {"since": "2026-10-05", "eur": "95"}]
    emptied, gone = dialog_of(qtbot, said)
    emptied.payments.type_row("")
    click(qtbot, emptied, "Keep it so")
    assert "payments" not in object_of(gone)


def test_a_payment_on_the_first_day_of_another_is_refused(qtbot: QtBot) -> None:
    dialog, kept = dialog_of(qtbot, {**HOME, "payments": [{"since": "2025-10-05", "eur": "80"}]})
    dialog.payments.choose(ANOTHER)
    dialog.payments.type_row("95", date(2025, 10, 5))
    click(qtbot, dialog, "Keep it so")
    assert "Another amount begins on that day already" in words_in(dialog)
    assert not kept


def test_what_surplus_is_sold_for_and_the_surcharge_are_kept(qtbot: QtBot) -> None:
    dialog, kept = dialog_of(qtbot, {**HOME, "supplier": "Coop"}, sells=True)
    assert dialog.sale is not None
    assert dialog.surcharge is not None
    dialog.sale.type_row("4", date(2025, 9, 15))
    click(qtbot, dialog, "Keep it so")
    assert "no likely price of a kWh that you sell" in words_in(dialog)
    dialog.sale.type_row("0,04")
    dialog.surcharge.setChecked(True)
    click(qtbot, dialog, "Keep it so")
    found = object_of(kept)
    assert found["sale"] == [{"since": "2025-09-15", "eur_per_kwh": "0.04"}]
    assert (found["self_producer"], found["supplier"]) == (True, "Coop")


def test_a_price_that_surplus_is_sold_for_stands_with_the_decimals_of_every_price_of_a_kwh(qtbot: QtBot) -> None:
    dialog, _ = dialog_of(qtbot, {**HOME, "sale": [{"since": "2025-09-01", "eur_per_kwh": "0.13"}]})
    (choice, *_) = (one for one in dialog.findChildren(QComboBox) if "a kWh" in one.itemText(0))
    assert choice.itemText(0) == "€0.1300 a kWh, since 1 Sept 2025"


def test_gas_has_payments_and_the_kwh_of_a_m3_where_volumes_stand_alone(qtbot: QtBot) -> None:
    plain, _ = dialog_of(qtbot, OF_GAS, energy=Energy.GAS)
    assert plain.volumes is None
    dialog, kept = dialog_of(qtbot, OF_GAS, energy=Energy.GAS, volumes=True)
    assert (dialog.sale, dialog.surcharge) == (None, None)
    assert dialog.volumes is not None
    dialog.volumes.type_row("11,2")
    dialog.payments.type_row("60", date(2026, 1, 1))
    click(qtbot, dialog, "Keep it so")
    found = object_of(kept)
    assert found["gas"] == [{"since": "2025-09-01", "kwh_per_m3": "11.2"}]
    assert found["payments"] == [{"since": "2026-01-01", "eur": "60"}]
