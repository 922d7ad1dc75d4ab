"""The dialog of contracts: one is changed, added or removed without losing another, and prices are typed off a bill."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from persienne.insight.offer_rows import Days
from persienne.insight.prices import Amount, PriceRow
from persienne.insight.tariff import Period, PriceWindow, Timeline
from persienne.insight.tariff_text import period_object, timeline_of
from persienne.insight.terms import CountedBy
from persienne.meters.tic.contract import Option
from persienne.telling.contract_words import ContractWords
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.contract_fields import SPOT, SpotFields
from persienne.ui.frame.contract_prices import ANOTHER, AskedContract, PriceFields
from persienne.ui.style.translation import Numbers, QtSpeech, locale_for, translated
from persienne.words import sentence
from support.windows import button, choose_contract, click, tabbed, typed_offer, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

TODAY, FIRST = date(2026, 11, 24), date(2026, 10, 1)
NIGHT = PriceWindow(22 * 60 + 30, 6 * 60 + 30)
OLDER = Period(FIRST.toordinal() - 900, Option.BASE, kva=6)
NEWER = Period(FIRST.toordinal(), Option.HPHC, (NIGHT,), kva=9)
BOTH = Timeline((OLDER, NEWER))


class Shown:
    """A dialog, and what it wanted to keep."""

    def __init__(self, qtbot: QtBot, known: Timeline, language: str = "en", **said: object) -> None:
        words = ContractWords(QtSpeech(), Numbers(locale_for(language)))
        asked = AskedContract(known, FIRST, TODAY, **said)
        self.dialog = ContractDialog(asked, words, lambda error: sentence(error, translated))
        qtbot.addWidget(self.dialog)
        self.wanted: list[Timeline] = []
        self.dialog.keep_wanted.connect(self.wanted.append)
        self.removed: list[Timeline] = []
        self.dialog.remove_wanted.connect(self.removed.append)
        self.dialog.show()
        self._qtbot = qtbot

    def keep(self) -> str:
        """Press « Keep », and all that stands in the dialog then."""
        click(self._qtbot, self.dialog, "Keep this contract")
        return words_in(self.dialog)


def test_a_contract_is_added_to_those_that_were_said(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((OLDER,)), since=ANOTHER)
    shown.dialog.choose(Option.HPHC, "la nuit")
    shown.dialog._since.choose(FIRST)
    assert "Write each as 22:30 – 6:30" in shown.keep()
    shown.dialog.choose(Option.HPHC, "22h30 à 6h30, 6h à 7h")
    assert "Two of these hours overlap." in shown.keep()
    shown.dialog.choose(Option.HPHC, "HC (22H30-6H30)")
    shown.dialog._kva.edit.setText("9")
    shown.keep()
    assert shown.wanted == [BOTH]


def test_an_earlier_contract_is_chosen_and_changed_and_the_later_one_stays(qtbot: QtBot) -> None:
    shown = Shown(qtbot, BOTH)
    choose_contract(shown.dialog, OLDER.since)
    shown.dialog._kva.edit.setText("9 kVA")
    shown.dialog._supplier.edit.setText("EDF")
    shown.keep()
    assert shown.wanted == [Timeline((replace(OLDER, kva=9, supplier="EDF"), NEWER))]


def test_a_contract_is_removed_and_the_other_stays(qtbot: QtBot) -> None:
    shown = Shown(qtbot, BOTH, since=OLDER.since)
    click(qtbot, shown.dialog, "Remove this contract…")
    assert (shown.wanted, shown.removed) == ([], [Timeline((NEWER,))])


def test_a_second_contract_on_one_day_is_refused_in_words_and_nothing_is_lost(qtbot: QtBot) -> None:
    shown = Shown(qtbot, BOTH, since=ANOTHER)
    shown.dialog._since.choose(FIRST)
    assert "Two contracts can’t begin on 1 Oct 2026" in shown.keep().replace("'", "’")
    assert shown.wanted == []


@pytest.mark.slow
def test_a_contract_may_begin_in_the_future(qtbot: QtBot) -> None:
    shown = Shown(qtbot, BOTH, since=ANOTHER)
    shown.dialog._since.choose(date(2027, 8, 1))
    shown.keep()
    (kept,) = shown.wanted
    assert [period.since for period in kept.periods][-1] == date(2027, 8, 1).toordinal()


POWERS = {Option.BASE: (3, 6, 9), Option.HPHC: (6, 9)}


def test_the_regulated_tariff_asks_for_the_power_and_refuses_one_that_it_does_not_have(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((replace(OLDER, kva=None),)), powers=POWERS)
    kva = shown.dialog._kva
    assert "how many kVA does your bill say?" in shown.keep()
    qtbot.waitUntil(kva.edit.hasFocus)
    kva.edit.setText("7")
    assert "The regulated tariff has no prices for 7 kVA. It has some for 3, 6 and 9 kVA." in shown.keep()
    assert shown.wanted == []
    kva.edit.setText("3")
    shown.keep()
    assert [period.kva for period in shown.wanted[-1].periods] == [3]


@pytest.mark.slow
def test_prices_of_a_bill_ask_for_no_power(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((replace(OLDER, kva=None),)), powers=POWERS)
    prices = shown.dialog.choose_own_prices()
    prices.type_prices("12", {"base": "0.2"})
    shown.keep()
    assert [period.kva for period in shown.wanted[-1].periods] == [None]


def test_no_example_stands_in_the_field_of_the_power_that_could_be_taken_for_a_value(qtbot: QtBot) -> None:
    assert Shown(qtbot, Timeline()).dialog._kva.edit.placeholderText() == "kVA"


def test_the_keyboard_begins_at_the_power_where_that_is_what_lacks(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((replace(OLDER, kva=None),)), powers=POWERS, power=True)
    qtbot.waitUntil(shown.dialog._kva.edit.hasFocus)
    assert in_sight(shown.dialog, shown.dialog._kva)


@pytest.mark.slow
@pytest.mark.parametrize(("hourless", "said"), [(True, True), (False, False)])
def test_off_peak_hours_that_cannot_be_priced_yet_say_so_where_they_are_typed(
    qtbot: QtBot, hourless: bool, said: bool
) -> None:
    shown = Shown(qtbot, Timeline((OLDER,)), hourless=hourless)
    assert "These hours can’t be priced yet" not in words_in(shown.dialog)
    shown.dialog.choose(Option.HPHC, "22h30-6h30")
    assert ("These hours can’t be priced yet" in words_in(shown.dialog)) is said


def in_sight(dialog: ContractDialog, part: QWidget) -> bool:
    """Whether a part of the dialog is seen whole."""
    view = dialog._box.viewport()
    top = part.mapTo(view, QPoint()).y()
    return top >= 0 and top + part.height() <= view.height()


def test_a_question_about_a_price_is_brought_into_sight_whole_with_its_answer(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((OLDER, NEWER)))
    shown.dialog.setMaximumHeight(420)
    prices = shown.dialog.choose_own_prices()
    prices.type_prices("12", {"hc": "0.15", "hp": "19.4"})
    for at in (0, shown.dialog._box.verticalScrollBar().maximum()):
        shown.dialog._box.verticalScrollBar().setValue(at)
        shown.keep()
        for _ in range(4):
            QApplication.processEvents()
        assert in_sight(shown.dialog, button(shown.dialog, "Yes, €0.194"))
        assert in_sight(shown.dialog, prices._fields["hp"])


def test_a_contract_that_has_ended_leaves_days_without_any(qtbot: QtBot) -> None:
    shown = Shown(qtbot, BOTH, since=OLDER.since)
    button(shown.dialog, "It ended before another began").click()
    shown.dialog._until.choose(FIRST)
    assert "A contract would end on 1 Oct 2026" in shown.keep()
    shown.dialog._until.choose(date(2026, 8, 31))
    shown.keep()
    (kept,) = shown.wanted
    assert kept.between() == ((date(2026, 9, 1).toordinal(), FIRST.toordinal() - 1),)


def test_what_the_meter_tells_stands_there_to_be_confirmed(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((NEWER,)), told=True)
    said = words_in(shown.dialog)
    assert "What stands here comes from the meter, except for the prices and the day under “Since”" in said
    assert "Remove this contract…" not in words_in(shown.dialog)
    shown.keep()
    assert shown.wanted == [Timeline((NEWER,))]


def test_the_prices_of_a_bill_are_typed_and_doubtful_ones_are_asked_about(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((OLDER,)))
    prices = shown.dialog.choose_own_prices()
    (price,) = prices._fields.values()
    assert "Write what the subscription costs" in shown.keep()
    prices._subscription.field.edit.setText("12,68 €")
    for typed in ("19.4", "0,0194"):
        price.field.edit.setText(typed)
        assert "Did you mean €0.194 a kWh (19.4 cents)?" in shown.keep()
    click(qtbot, shown.dialog, "Yes, €0.194")
    shown.keep()
    (kept,) = shown.wanted
    row = PriceRow(OLDER.since, None, Amount(ttc=Decimal("152.16")), (("base", Amount(ttc=Decimal("0.194"))),))
    by_months = replace(OLDER.terms, subscription_by=CountedBy.MONTH)
    assert kept == Timeline((replace(OLDER, prices=(row,), terms=by_months),))
    again = Shown(qtbot, kept)
    again.keep()
    assert again.wanted == [kept]


@pytest.mark.slow
def test_prices_before_taxes_are_kept_as_such(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((OLDER,)))
    prices = shown.dialog.choose_own_prices()
    click(qtbot, shown.dialog, "Before taxes")
    click(qtbot, shown.dialog, "a year")
    prices._subscription.field.edit.setText("120")
    prices._cta.edit.setText("39.24")
    prices._fields["base"].field.edit.setText("0,13")
    shown.keep()
    (row,) = shown.wanted[0].periods[0].prices
    assert row == PriceRow(
        OLDER.since, None, Amount(ht=Decimal(120)), (("base", Amount(ht=Decimal("0.13"))),), Decimal("39.24")
    )


def test_what_only_a_file_can_say_of_a_contract_stays_while_its_option_does(qtbot: QtBot) -> None:
    said = {
        "since": "2025-01-01",
        "option": "other",
        "offer": "Week-end",
        "kva": 6,
        "price_periods": ["week", "week-end"],
        "rules": [{"price_period": "week-end", "from": "00:00", "to": "24:00", "weekdays": ["sat", "sun"]}],
        "otherwise": "week",
        "prices": [
            {"since": "2025-01-01", "until": "2025-12-31", "kwh": {"week": "0.21", "week-end": "0.16"}},
            {"since": "2026-01-01", "kwh": {"week": "0.22", "week-end": "0.17"}},
        ],
    }
    (before,) = timeline_of([said]).periods
    shown = Shown(qtbot, Timeline((before,)))
    assert "Week-end" in words_in(shown.dialog)
    shown.dialog._kva.edit.setText("40")
    assert "Write a whole number from 1 to 36" in shown.keep()
    shown.dialog._kva.edit.setText("9 kVA")
    shown.keep()
    assert shown.wanted[-1].periods == (replace(before, kva=9),)
    shown.dialog.choose(Option.BASE)
    shown.dialog._prices.setCurrentIndex(0)
    shown.keep()
    (added,) = shown.wanted[-1].periods
    assert (added.option, added.kva, added.prices) == (Option.BASE, 9, ())


def test_an_offer_of_its_own_is_typed_row_by_row_and_comes_back_as_it_was(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((OLDER,)))
    table = typed_offer(shown.dialog)
    week_end, rest = table.rows
    assert "Row 1 has no name" in shown.keep()
    week_end.type_row("Week-end", "", Days.WEEK_END_AND_HOLIDAYS, "0,16")
    rest.type_row("Reste", "", Days.ALL, "21")
    shown.dialog._own._subscription.field.edit.setText("12,68")
    assert "Did you mean €0.21 a kWh (21 cents)?" in shown.keep()
    click(qtbot, shown.dialog, "Yes, €0.21")
    click(qtbot, shown.dialog, "Add a row")
    table.rows[2].type_row("Nuit", "la nuit", Days.WEEK, "0,15")
    assert "Write each as 22:30 – 6:30" in shown.keep()
    table.rows[2].type_row("Nuit", "23h00-7h00", Days.WEEK, "0,15")
    shown.keep()
    (period,) = shown.wanted[-1].periods
    said = {
        "since": date.fromordinal(OLDER.since).isoformat(),
        "option": "other",
        "kva": 6,
        "price_periods": ["Week-end", "Reste", "Nuit"],
        "rules": [
            {"price_period": "Week-end", "from": "00:00", "to": "24:00", "weekdays": ["sat", "sun"], "holidays": True},
            {
                "price_period": "Nuit",
                "from": "23:00",
                "to": "07:00",
                "weekdays": ["mon", "tue", "wed", "thu", "fri"],
            },
        ],
        "otherwise": "Reste",
        "subscription_by": "month",
    }
    assert replace(period, prices=()) == timeline_of([said]).periods[0]
    (row,) = period.prices
    assert dict(row.kwh) == {
        "Week-end": Amount(ttc=Decimal("0.16")),
        "Reste": Amount(ttc=Decimal("0.21")),
        "Nuit": Amount(ttc=Decimal("0.15")),
    }
    again = Shown(qtbot, shown.wanted[-1])
    again.keep()
    assert timeline_of([period_object(one) for one in again.wanted[0].periods]).periods[0].rules
    assert [one.name for one in typed_offer(again.dialog).rows] == ["Week-end", "Nuit", "Reste"]


@pytest.mark.slow
def test_tab_goes_through_the_rows_of_an_offer_as_they_are_seen(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((OLDER,)))
    table = typed_offer(shown.dialog)
    click(qtbot, shown.dialog, "Add a row")
    table.rows[0]._name.edit.setFocus()
    qtbot.waitUntil(table.rows[0]._name.edit.hasFocus)
    row = ["Name of this price", "A kWh in euros", "At which hours", "On which days", "Remove this row"]
    assert tabbed(qtbot, shown.dialog, 16) == [*row, *row, *row, "Add a row"]


def test_a_new_row_is_in_sight_whole_and_has_the_keyboard_and_the_choice_of_the_offer_stays_in_sight(
    qtbot: QtBot,
) -> None:
    shown = Shown(qtbot, Timeline((OLDER,)))
    shown.dialog.setMaximumHeight(460)
    table = typed_offer(shown.dialog)
    for _ in range(4):
        QApplication.processEvents()
    assert in_sight(shown.dialog, shown.dialog.options.button)
    click(qtbot, shown.dialog, "Add a row")
    for _ in range(4):
        QApplication.processEvents()
    assert in_sight(shown.dialog, table.rows[2])
    qtbot.waitUntil(table.rows[2]._name.edit.hasFocus)


def test_a_row_names_its_weekdays_and_comes_back_as_it_was(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((OLDER,)))
    table = typed_offer(shown.dialog)
    cheap, rest = table.rows
    rest.type_row("Reste", "", Days.ALL, "0,21")
    cheap.type_row("Choisi", "", Days.NAMED, "0,16", "demain")
    shown.dialog._own._subscription.field.edit.setText("12,68")
    assert "“demain” names no weekday" in shown.keep()
    cheap.type_row("Choisi", "", Days.NAMED, "0,16", "mercredi, samedi et dimanche, jours fériés")
    shown.keep()
    (period,) = shown.wanted[-1].periods
    assert period.own is not None
    (rule,) = period.own.rules
    assert (rule.window.weekdays, rule.window.holidays) == (frozenset({2, 5, 6}), True)
    again = Shown(qtbot, shown.wanted[-1])
    again.keep()
    assert again.wanted == [shown.wanted[-1]]


def test_a_price_for_each_hour_is_typed_with_what_is_added_and_comes_back_as_it_was(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((OLDER,)))
    shown.dialog.options.choose(SPOT)
    spot, paid = shown.dialog.findChild(SpotFields), shown.dialog.findChild(PriceFields)
    assert "Write what is added to a kWh" in shown.keep()
    spot.type_row("0,07", "vingt")
    assert "Write the VAT as 20, or 5.5." in shown.keep()
    spot.type_row("0,07", "5,5 %")
    paid._subscription.field.edit.setText("15")
    shown.keep()
    said = {
        "since": date.fromordinal(OLDER.since).isoformat(),
        "option": "base",
        "kva": 6,
        "prices": [{"since": date.fromordinal(OLDER.since).isoformat(), "subscription": "180", "kwh": {}}],  # 15 * 12
        "spot": [{"since": date.fromordinal(OLDER.since).isoformat(), "per_kwh": "0.07", "vat": "0.055"}],
    }
    assert shown.wanted[-1] == timeline_of([said])
    again = Shown(qtbot, shown.wanted[-1])
    again.keep()
    assert again.wanted == [shown.wanted[-1]]
    again.dialog.choose(Option.BASE)
    again.dialog._prices.setCurrentIndex(0)
    again.keep()
    assert not again.wanted[-1].periods[0].terms.spot


def test_a_row_may_be_taken_away_again(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline((OLDER,)))
    table = typed_offer(shown.dialog)
    table.rows[1].type_row("Reste", "", Days.ALL, "0,2")
    click(qtbot, table.rows[0], "Remove this row")
    (left,) = table.rows
    assert left.name == "Reste"
    shown.dialog._own._subscription.field.edit.setText("12,68")
    shown.keep()
    assert shown.wanted[0].periods[0].price_periods == ("Reste",)


def test_what_a_file_said_can_be_taken_for_another_contract(qtbot: QtBot) -> None:
    ejp = timeline_of([{"since": "2020-01-01", "option": "ejp", "announced": ["2026-01-10"]}]).periods[0]
    shown = Shown(qtbot, Timeline((ejp,)), since=ANOTHER)
    shown.keep()
    before, added = shown.wanted[0].periods
    assert (before, replace(added, since=ejp.since)) == (ejp, ejp)


@pytest.mark.slow
def test_hours_of_a_season_stay_as_they_are_when_they_are_left_alone(qtbot: QtBot) -> None:
    summer = PriceWindow(11 * 60, 17 * 60, season=((4, 1), (10, 31)))
    known = Timeline((Period(FIRST.toordinal(), Option.HPHC, (summer,)),))
    shown = Shown(qtbot, known)
    shown.keep()
    assert shown.wanted == [known]
