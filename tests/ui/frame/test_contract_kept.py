"""What the household noted with a contract stays when the dialog changes another thing of it, or the dialog asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from persienne.insight.offer_rows import Days
from persienne.insight.prices import Amount
from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import timeline_of
from persienne.insight.terms import CountedBy
from persienne.meters.tic.contract import Option
from persienne.telling.contract_words import ContractWords
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.contract_prices import AskedContract
from persienne.ui.style.translation import Numbers, QtSpeech, locale_for, translated
from persienne.words import sentence
from support.windows import choose_contract, click, typed_offer, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.insight.tariff import Period

pytestmark = pytest.mark.gui

TODAY = date(2026, 11, 24)
TERMS: dict[str, Any] = {
    "payments": [{"since": "2026-01-05", "eur": "80", "source": "échéancier"}],
    "sale": [{"since": "2026-01-01", "eur_per_kwh": "0.1", "source": "obligation d’achat"}],
    "self_producer": True,
    "subscription_by": "month",
}
BASE: dict[str, Any] = {"since": "2026-01-01", "option": "base", "kva": 9, "supplier": "EDF"}
PER_KVA = [
    {"since": "2026-01-01", "subscription": {"ttc": "60", "per_kva": {"ttc": "12"}}, "kwh": {"base": "0.2"}},
]


def contract(**said: object) -> Period:
    (period,) = timeline_of([{**BASE, **said}]).periods
    return period


class Edited:
    """The dialog on one contract, and what it wanted to keep."""

    def __init__(self, qtbot: QtBot, known: Period) -> None:
        words = ContractWords(QtSpeech(), Numbers(locale_for("en")))
        asked = AskedContract(Timeline((known,)), date(2026, 1, 1), TODAY)
        self.dialog = ContractDialog(asked, words, lambda error: sentence(error, translated))
        qtbot.addWidget(self.dialog)
        self.wanted: list[Timeline] = []
        self.dialog.keep_wanted.connect(self.wanted.append)
        self.dialog.show()
        self._qtbot = qtbot

    def kept(self) -> Period:
        """The contract once « Keep » was pressed."""
        click(self._qtbot, self.dialog, "Keep this contract")
        assert self.wanted, words_in(self.dialog)
        (period,) = self.wanted[-1].periods
        return period


def to_option(edited: Edited, option: Option) -> None:
    edited.dialog.choose(option, "22:30-6:30" if option is Option.HPHC else "")


def to_table(edited: Edited, _option: Option) -> None:
    table = typed_offer(edited.dialog)
    table.rows[0].type_row("Nuit", "23:00-7:00", Days.ALL, "0.15")
    table.rows[1].type_row("Reste", "", Days.ALL, "0.21")
    edited.dialog._own._subscription.field.edit.setText("12.68")


@pytest.mark.parametrize(
    ("change", "option"), [(to_option, Option.HPHC), (to_option, Option.TEMPO), (to_table, Option.OTHER)]
)
def test_terms_and_the_last_day_stay_when_the_option_changes(qtbot: QtBot, change: Any, option: Option) -> None:
    before = contract(**TERMS, until="2026-10-31")
    edited = Edited(qtbot, before)
    change(edited, option)
    after = edited.kept()
    assert (after.option, after.kva, after.supplier) == (option, 9, "EDF")
    assert (after.terms, after.until) == (before.terms, before.until)


@pytest.mark.slow
def test_terms_hourly_prices_and_the_last_day_stay_when_the_supplier_or_the_power_changes(qtbot: QtBot) -> None:
    before = contract(**TERMS, **SPOT, until="2026-10-31")
    edited = Edited(qtbot, before)
    edited.dialog._supplier.edit.setText("Enercoop")
    edited.dialog._kva.edit.setText("12")
    assert edited.kept() == replace(before, supplier="Enercoop", kva=12)


@pytest.mark.slow
@pytest.mark.parametrize(
    "prices",
    [
        PER_KVA,
        [{"since": "2026-01-01", "subscription": "180", "kwh": {"base": "0.2"}, "source": "ma facture"}],
        [{"since": "2026-01-01", "subscription": "180", "kwh": {"base": "0.2"}, "cta": "39.24"}],
        [
            {"since": "2026-01-01", "subscription": "180", "kwh": {"base": "0.2"}},
            {"since": "2026-08-01", "subscription": "190", "kwh": {"base": "0.21"}},
        ],
    ],
)
def test_prices_of_a_file_stay_as_they_are_when_the_supplier_changes(
    qtbot: QtBot, prices: list[dict[str, Any]]
) -> None:
    before = contract(prices=prices)
    edited = Edited(qtbot, before)
    edited.dialog._supplier.edit.setText("Enercoop")
    assert edited.kept() == replace(before, supplier="Enercoop")


@pytest.mark.parametrize(
    "said",
    [
        {"prices": PER_KVA},
        {"spot": [{"since": "2026-01-01", "per_kwh": "0.10", "vat": "0.20"}]},
        {"prices": [{"since": "2026-01-01", "kwh": {"base": "0.2"}}, {"since": "2026-08-01", "kwh": {"base": "0.21"}}]},
    ],
)
def test_prices_of_a_file_are_asked_about_when_the_option_changes_and_never_fall_silently(
    qtbot: QtBot, said: dict[str, Any]
) -> None:
    before = contract(**said, **TERMS)
    edited = Edited(qtbot, before)
    edited.dialog.choose(Option.TEMPO)
    click(qtbot, edited.dialog, "Keep this contract")
    assert "The prices that a file said are of the option before." in words_in(edited.dialog)
    assert edited.wanted == []
    edited.dialog._prices.setCurrentIndex(0)
    after = edited.kept()
    assert after == replace(before, option=Option.TEMPO, prices=(), terms=replace(before.terms, spot=()))
    edited.dialog.choose(Option.BASE)
    edited.dialog._prices.setCurrentIndex(1)
    assert edited.kept() == before


@pytest.mark.slow
def test_a_price_that_is_typed_anew_leaves_the_source_of_the_one_before_and_keeps_the_contribution(
    qtbot: QtBot,
) -> None:
    row = {"since": "2026-01-01", "subscription": "180", "kwh": {"base": "0.2"}, "cta": "39.24", "source": "ma facture"}
    edited = Edited(qtbot, contract(prices=[row]))
    edited.dialog.choose_own_prices().type_prices("190", {"base": "0.21"})
    (typed,) = edited.kept().prices
    assert (typed.subscription, typed.kwh) == (Amount(ttc=Decimal(190)), (("base", Amount(ttc=Decimal("0.21"))),))
    assert (typed.cta, typed.source) == (Decimal("39.24"), "")


def test_a_contract_chosen_after_another_takes_nothing_of_its_prices_along(qtbot: QtBot) -> None:
    row = {"since": "2025-01-01", "subscription": "180", "kwh": {"base": "0.2"}, "cta": "39.24"}
    (older,) = timeline_of([{**BASE, "since": "2025-01-01", "prices": [row]}]).periods
    newer = contract()
    words = ContractWords(QtSpeech(), Numbers(locale_for("en")))
    asked = AskedContract(Timeline((older, newer)), date(2025, 1, 1), TODAY, since=older.since)
    dialog = ContractDialog(asked, words, lambda error: sentence(error, translated))
    qtbot.addWidget(dialog)
    wanted: list[Timeline] = []
    dialog.keep_wanted.connect(wanted.append)
    dialog.show()
    choose_contract(dialog, newer.since)
    prices = dialog.choose_own_prices()
    click(qtbot, dialog, "a year")
    prices.type_prices("180", {"base": "0.2"})
    click(qtbot, dialog, "Keep this contract")
    assert wanted[0].periods[1].prices[0].cta is None


SPOT = {"spot": [{"since": "2026-01-01", "per_kwh": "0.10", "vat": "0.20"}]}


def test_the_subscription_of_a_contract_with_hourly_prices_is_typed_and_these_stay(qtbot: QtBot) -> None:
    before = contract(**SPOT, **TERMS)
    edited = Edited(qtbot, before)
    fields = edited.dialog.choose_own_prices()
    assert "by the hour, with the subscription of my bill" in edited.dialog._prices.currentText()
    fields._subscription.field.edit.setText("15")
    after = edited.kept()
    (row,) = after.prices
    assert (row.subscription, row.kwh) == (Amount(ttc=Decimal(180)), ())  # 15 * 12
    assert after == replace(before, prices=(row,))
    again = Edited(qtbot, after)
    again.dialog._kva.edit.setText("12")
    assert again.kept() == replace(after, kva=12)


@pytest.mark.slow
def test_hourly_prices_go_when_the_regulated_tariff_is_chosen(qtbot: QtBot) -> None:
    before = contract(**SPOT, **TERMS)
    edited = Edited(qtbot, before)
    edited.dialog._prices.setCurrentIndex(0)
    assert edited.kept() == replace(before, terms=replace(before.terms, spot=()))


@pytest.mark.slow
def test_hourly_prices_are_no_prices_of_another_option(qtbot: QtBot) -> None:
    edited = Edited(qtbot, contract(**SPOT))
    edited.dialog.choose(Option.TEMPO)
    fields = edited.dialog.choose_own_prices()
    assert edited.dialog._prices.currentText() == "those of my bill"
    assert len(fields._fields) == 6


MONTHLY = [{"since": "2026-01-01", "subscription": "182.40", "kwh": {"base": "0.1985"}}]
"""15.20 a month."""


@pytest.mark.slow
def test_a_subscription_typed_by_the_month_is_counted_by_months_and_stands_there_as_it_was_typed(qtbot: QtBot) -> None:
    edited = Edited(qtbot, contract())
    edited.dialog.choose_own_prices().type_prices("15.20", {"base": "0.1985"})
    kept = edited.kept()
    assert kept == contract(prices=MONTHLY, subscription_by="month")
    again = Edited(qtbot, kept)
    fields = again.dialog.choose_own_prices()
    assert (fields._subscription.field.text, fields.counted_by) == ("15.20", CountedBy.MONTH)
    again.dialog._supplier.edit.setText("Enercoop")
    assert again.kept() == replace(kept, supplier="Enercoop")


@pytest.mark.slow
def test_a_twelfth_that_is_no_whole_cent_stays_what_it_was(qtbot: QtBot) -> None:
    uneven = [{"since": "2026-01-01", "subscription": "190", "kwh": {"base": "0.2"}}]
    before = contract(prices=uneven, subscription_by="month")
    edited = Edited(qtbot, before)
    assert edited.dialog.choose_own_prices()._subscription.field.text == "15.8333"
    edited.dialog._supplier.edit.setText("Enercoop")
    assert edited.kept() == replace(before, supplier="Enercoop")


def test_what_was_known_follows_from_the_year_to_the_month_and_back(qtbot: QtBot) -> None:
    edited = Edited(qtbot, contract(prices=MONTHLY))
    fields = edited.dialog.choose_own_prices()
    assert fields._subscription.field.text == "182.40"
    click(qtbot, edited.dialog, "a month")
    assert fields._subscription.field.text == "15.20"
    assert edited.kept() == contract(prices=MONTHLY, subscription_by="month")
    click(qtbot, edited.dialog, "a year")
    assert edited.kept() == contract(prices=MONTHLY)


def test_a_year_typed_as_a_month_is_asked_about_once_and_one_press_mends_it(qtbot: QtBot) -> None:
    edited = Edited(qtbot, contract())
    fields = edited.dialog.choose_own_prices()
    fields.type_prices("182.40", {"base": "0.1985"})
    click(qtbot, edited.dialog, "Keep this contract")
    assert "€182.40 is much for a month." in words_in(edited.dialog)
    click(qtbot, edited.dialog, "Yes, €182.40 a year")
    assert edited.kept() == contract(prices=MONTHLY)
    fields.type_prices("15.20", {"base": "0.1985"})
    click(qtbot, edited.dialog, "Keep this contract")
    assert "€15.20 is little for a year." in words_in(edited.dialog)
    assert edited.kept().prices[0].subscription == Amount(ttc=Decimal("15.20"))  # it was kept once more
