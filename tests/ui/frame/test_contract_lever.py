"""The dialog of a gas contract: both prices are typed as on the bill, and what else the contract says stays."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from persienne.insight.prices import Amount
from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import period_object, timeline_of
from persienne.ui.frame.contract_lever import GasContractDialog
from persienne.ui.frame.contract_prices import AskedContract
from persienne.ui.style.translation import translated
from persienne.words import sentence
from persienne.words.numbers import Figures
from support.windows import click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

FIRST, TODAY = date(2025, 1, 1), date(2026, 11, 24)
SAID: dict[str, Any] = {
    "since": "2025-01-01",
    "option": "base",
    "prices": [{"since": "2025-01-01", "subscription": "240", "kwh": {"base": "0.11"}}],
    "gas": [{"since": "2025-01-01", "kwh_per_m3": "11.2"}],
}


def dialog_of(qtbot: QtBot, known: Timeline, since: int | None = None) -> GasContractDialog:
    asked = AskedContract(known, FIRST, TODAY, since=since)
    dialog = GasContractDialog(asked, Figures(french=True), lambda error: sentence(error, translated))
    qtbot.addWidget(dialog)
    return dialog


def test_what_is_typed_is_the_price_since_the_first_day(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, Timeline())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    dialog.say("257,40", "11,24")
    click(qtbot, dialog, "Keep this contract")
    assert "Write both in euros" in words_in(dialog)
    dialog.say("257,40", "0,1124")
    with qtbot.waitSignal(dialog.keep_wanted):
        click(qtbot, dialog, "Keep this contract")
    assert [period_object(period) for period in dialog.timeline.periods] == [
        {
            "since": "2025-01-01",
            "option": "base",
            "prices": [{"since": "2025-01-01", "subscription": "257.40", "kwh": {"base": "0.1124"}}],
        }
    ]


def test_prices_that_are_known_stand_as_they_are_written_in_french(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, timeline_of([SAID]))
    assert (dialog._subscription.text, dialog._price.text) == ("240", "0,11")


def test_prices_are_typed_as_the_bill_prints_them(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, Timeline())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    dialog.say("douze", "0,1124")
    click(qtbot, dialog, "Keep this contract")
    assert "Write both in euros" in words_in(dialog)
    dialog.say("257,40\u00a0€ TTC", "0,1124\u202f€/kWh")
    with qtbot.waitSignal(dialog.keep_wanted):
        click(qtbot, dialog, "Keep this contract")
    (row,) = dialog.timeline.periods[0].prices
    assert (row.subscription, row.kwh) == (Amount(ttc=Decimal("257.40")), (("base", Amount(ttc=Decimal("0.1124"))),))


def test_a_subscription_that_is_not_typed_is_not_one_of_nothing(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, Timeline())
    dialog.say("", "0.1124")
    assert dialog.timeline.periods[0].prices[0].subscription.ttc is None


def test_newer_prices_follow_the_older_ones_and_what_else_was_said_stays(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, timeline_of([SAID]))
    assert "240" in {field.edit.text() for field in (dialog._subscription,)}
    dialog._since.choose(date(2026, 2, 1))
    dialog.say("260", "0.12")
    before, after = (period_object(period) for period in dialog.timeline.periods)
    assert before == SAID
    assert after["gas"] == SAID["gas"]
    assert [row["since"] for row in after["prices"]] == ["2025-01-01", "2026-02-01"]


TWO_PRICES: dict[str, Any] = {
    **SAID,
    "supplier": "Engie",
    "prices": [
        {"since": "2025-01-01", "subscription": {"ht": "200", "ttc": "240"}, "kwh": {"base": "0.11"}, "source": "2025"},
        {
            "since": "2025-07-01",
            "subscription": {"ht": "210", "ttc": "252"},
            "kwh": {"base": "0.12"},
            "source": "juillet",
        },
    ],
    "payments": [{"since": "2025-01-05", "eur": "90"}],
}


def test_a_contract_that_is_kept_as_it_stands_loses_none_of_its_prices(qtbot: QtBot) -> None:
    known = timeline_of([TWO_PRICES])
    assert dialog_of(qtbot, known).timeline == known


def test_a_price_typed_for_the_same_contract_takes_the_place_of_the_one_that_was_shown(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, timeline_of([TWO_PRICES]))
    dialog.say("252", "0,125")
    (period,) = dialog.timeline.periods
    older, newer = period.prices
    assert older == timeline_of([TWO_PRICES]).periods[0].prices[0]
    assert (newer.since, newer.kwh) == (date(2025, 7, 1).toordinal(), (("base", Amount(ttc=Decimal("0.125"))),))
    assert (period.supplier, len(period.terms.payments), len(period.terms.kwh_per_m3)) == ("Engie", 1, 1)


def test_a_price_to_come_stays_when_the_one_of_today_is_corrected(qtbot: QtBot) -> None:
    to_come = {"since": "2027-01-01", "subscription": "260", "kwh": {"base": "0.13"}}
    dialog = dialog_of(qtbot, timeline_of([{**TWO_PRICES, "prices": [*TWO_PRICES["prices"], to_come]}]))
    dialog.say("252", "0,125")
    assert [row.since for row in dialog.timeline.periods[0].prices] == [
        date(2025, 1, 1).toordinal(),
        date(2025, 7, 1).toordinal(),
        date(2027, 1, 1).toordinal(),
    ]


def test_an_earlier_contract_is_corrected_and_the_later_one_stays(qtbot: QtBot) -> None:
    prices = [{"since": "2026-01-01", "subscription": "260", "kwh": {"base": "0.13"}}]
    later = {"since": "2026-01-01", "option": "base", "prices": prices}
    known = timeline_of([SAID, later])
    dialog = dialog_of(qtbot, known, known.periods[0].since)
    assert dialog._subscription.text == "240"
    assert dialog.timeline == known
    dialog.say("245", "0,11")
    corrected = {**SAID, "prices": [{"since": "2025-01-01", "subscription": "245", "kwh": {"base": "0.11"}}]}
    assert dialog.timeline == timeline_of([corrected, later])


def test_a_contract_that_would_begin_with_another_is_refused_in_words_and_none_is_lost(qtbot: QtBot) -> None:
    later = {"since": "2026-01-01", "option": "base", "prices": [{"since": "2026-01-01", "kwh": {"base": "0.13"}}]}
    dialog = dialog_of(qtbot, timeline_of([SAID, later]))
    wanted: list[Timeline] = []
    dialog.keep_wanted.connect(wanted.append)
    dialog.show()
    dialog._since.choose(date(2025, 1, 1))
    click(qtbot, dialog, "Keep this contract")
    assert "Two contracts can’t begin on 1 Jan 2025" in words_in(dialog)
    assert wanted == []


@pytest.mark.parametrize(
    ("ended", "day", "days"),
    [
        ("2026-01-31", date(2026, 2, 1), [("2025-01-01", "2026-01-31"), ("2026-02-01", None)]),
        ("2026-06-30", date(2026, 2, 1), [("2025-01-01", "2026-01-31"), ("2026-02-01", "2026-06-30")]),
        ("2026-06-30", date(2024, 2, 1), [("2024-02-01", None), ("2025-01-01", "2026-06-30")]),
        ("2026-06-30", date(2025, 1, 1), [("2025-01-01", "2026-06-30")]),
    ],
)
def test_last_days_of_contracts_and_prices_stay_in_order(
    qtbot: QtBot, ended: str, day: date, days: list[tuple[str, str | None]]
) -> None:
    prices = [{"since": "2025-01-01", "until": ended, "subscription": "240", "kwh": {"base": "0.11"}}]
    dialog = dialog_of(qtbot, timeline_of([{**SAID, "until": ended, "prices": prices}]))
    dialog._since.set_day(day)
    dialog.say("260", "0.12")
    objects = [period_object(period) for period in dialog.timeline.periods]
    assert [(said["since"], said.get("until")) for said in objects] == days
    assert timeline_of(objects) == dialog.timeline
