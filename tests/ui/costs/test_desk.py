"""A household that knows only its bill: the contract is said on the page Costs, and the euros stand there."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures.contracts import set_contract
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.insight.costs.bill import Route
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter
from persienne.ui.costs.compare_lever import BillCheckDialog
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.contract_lever import ContractEffectDialog
from persienne.ui.frame.keys import COSTS, METER
from persienne.ui.meter.desk import MeterDesk
from persienne.vault import PassphraseCredential
from support.households import put
from support.windows import PASSPHRASE, asked, button, click, curve_file, make_home, open_window, pick, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.costs.page import CostsPage
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home", curve_file(tmp_path / "week.csv", date(2026, 10, 1), date(2026, 10, 7)))


def opened(qtbot: QtBot, home: Path) -> tuple[MainWindow, CostsPage]:
    window = open_window(qtbot, home)
    window.go(COSTS)
    page = window.desk(CostsDesk).page
    qtbot.waitUntil(lambda: "Your contract is missing" in words_in(page))
    return window, page


def say_contract(qtbot: QtBot, window: MainWindow, kva: str) -> None:
    dialog = asked(qtbot, window, ContractDialog)
    dialog.choose(Option.HPHC, "22h30-6h30")
    dialog._kva.edit.setText(kva)
    click(qtbot, dialog, "Keep this contract")


def shown_contracts(home: Path) -> list[tuple[str, int | None]]:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        periods = read_contract(household.conn, meter.id).periods
    return [(date.fromordinal(one.since).isoformat(), one.kva) for one in periods]


def test_the_contract_that_is_said_makes_a_bill_and_stands_on_the_page_of_the_meter(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    click(qtbot, page, "Enter my contract…")
    say_contract(qtbot, window, "9")
    qtbot.waitUntil(lambda: page.view is not None)
    assert page.view is not None
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        days = (date(2026, 10, 1).toordinal(), date(2026, 10, 7).toordinal())
        bill = EnergyCosts(household.conn, meter).bill(
            read_contract(household.conn, meter.id), days, page.view.asked.route
        )
    assert page.view.answer == f"1\u00a0– 7 Oct 2026: €{bill.euros()}"
    assert page.view.holes == ()
    window.go(METER)
    meters = window.desk(MeterDesk).page
    qtbot.waitUntil(lambda: "Contract: peak and off-peak hours" in words_in(meters))


def test_the_power_of_a_regulated_contract_is_asked_for_before_it_is_kept(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    click(qtbot, page, "Enter my contract…")
    say_contract(qtbot, window, "")
    dialog = asked(qtbot, window, ContractDialog)
    assert "how many kVA does your bill say?" in words_in(dialog)
    say_contract(qtbot, window, "6")
    qtbot.waitUntil(lambda: "€" in page.accessibleDescription())
    assert "Not in this total" not in words_in(page)


def test_a_contract_that_lacks_its_power_is_opened_where_it_is_typed(qtbot: QtBot, home: Path) -> None:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        set_contract(household.conn, meter, timeline_of([{"since": "2026-10-01", "option": "base"}]))
    window = open_window(qtbot, home)
    window.go(COSTS)
    page = window.desk(CostsDesk).page
    qtbot.waitUntil(lambda: "how many kVA it is" in words_in(page))
    click(qtbot, page, "Enter the kVA…")
    dialog = asked(qtbot, window, ContractDialog)
    qtbot.waitUntil(dialog._kva.edit.hasFocus)


def test_closed_slats_lead_to_where_they_are_opened_and_warn_where_off_peak_hours_are_typed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    week = curve_file(tmp_path / "week.csv", date(2026, 10, 1), date(2026, 10, 7))
    window, page = opened(qtbot, make_home(tmp_path / "home", week, slat=Slat.CLOSED))
    click(qtbot, page, "Enter my contract…")
    dialog = asked(qtbot, window, ContractDialog)
    dialog.choose(Option.HPHC, "22h30-6h30")
    assert "These hours can’t be priced yet" in words_in(dialog)
    dialog.reject()
    click(qtbot, page, "Enter my contract…")
    say_contract(qtbot, window, "6")
    qtbot.waitUntil(lambda: "The slats are closed" in words_in(page))
    button(page, "Import a file of indexes…")
    click(qtbot, page, "Go to the slats")
    qtbot.waitUntil(window.desk(MeterDesk).page.isVisible)


def test_a_contract_that_is_kept_so_already_is_said_to_change_nothing(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    click(qtbot, page, "Enter my contract…")
    say_contract(qtbot, window, "6")
    qtbot.waitUntil(lambda: page.view is not None)
    assert page.view is not None
    click(qtbot, page, f"Change the contract: {page.view.contracts[0].detail}")
    click(qtbot, asked(qtbot, window, ContractDialog), "Keep this contract")
    qtbot.waitUntil(lambda: "These contracts are kept so already." in words_in(window))


def test_what_a_change_does_to_the_bill_is_said_before_it_is_kept(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    click(qtbot, page, "Enter my contract…")
    say_contract(qtbot, window, "6")
    qtbot.waitUntil(lambda: page.view is not None)
    click(qtbot, page, "Add a contract")
    dialog = asked(qtbot, window, ContractDialog)
    dialog._since.choose(date(2026, 10, 4))
    dialog.choose(Option.BASE)
    click(qtbot, dialog, "Keep this contract")
    effect = asked(qtbot, window, ContractEffectDialog)
    assert "Bill of 4\u00a0– 7 Oct 2026: €" in words_in(effect)
    click(qtbot, effect, "Back")
    assert shown_contracts(home) == [("2026-10-01", 6)]
    click(qtbot, dialog, "Keep this contract")
    click(qtbot, asked(qtbot, window, ContractEffectDialog), "Keep the change")
    qtbot.waitUntil(lambda: page.view is not None and len(page.view.contracts) == 2)
    assert shown_contracts(home) == [("2026-10-01", 6), ("2026-10-04", 6)]
    assert page.view is not None
    click(qtbot, page, f"Change the contract: {page.view.contracts[1].detail}")
    click(qtbot, asked(qtbot, window, ContractDialog), "Remove this contract…")
    effect = asked(qtbot, window, ContractEffectDialog)
    assert "Removed: One price 6\u00a0kVA, since 4 Oct 2026." in words_in(effect)
    assert "Its days fall to the contract before it: Peak/off-peak 6\u00a0kVA" in words_in(effect)
    click(qtbot, effect, "Remove the contract")
    qtbot.waitUntil(lambda: page.view is not None and len(page.view.contracts) == 1)


@pytest.mark.quick
def test_contracts_come_from_a_file_and_one_that_is_none_changes_nothing(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    window, page = opened(qtbot, home)
    click(qtbot, page, "Enter my contract…")
    dialog = asked(qtbot, window, ContractDialog)
    pick(qtbot, put(tmp_path, "none.json", "{}"))
    click(qtbot, dialog, "Import a contract…")
    qtbot.waitUntil(lambda: "is not clear" in words_in(dialog))
    pick(qtbot, put(tmp_path, "contract.json", '[{"since": "2026-10-01", "option": "base", "kva": 9}]'))
    click(qtbot, dialog, "Import a contract…")
    qtbot.waitUntil(lambda: page.view is not None)
    assert shown_contracts(home) == [("2026-10-01", 9)]


BEFORE_TAXES = [{"since": "2026-10-01", "subscription": {"ht": "129.60"}, "kwh": {"base": {"ht": "0.1402"}}}]


def test_a_contract_with_prices_before_taxes_alone_is_shown_before_taxes_by_itself(qtbot: QtBot, home: Path) -> None:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        before = timeline_of([{"since": "2026-10-01", "option": "base", "kva": 6, "prices": BEFORE_TAXES}])
        set_contract(household.conn, meter, before)
    window = open_window(qtbot, home)
    window.go(COSTS)
    page = window.desk(CostsDesk).page
    qtbot.waitUntil(lambda: page.view is not None)
    assert page.view is not None
    assert (page.view.route, bool(page.view.lines)) == (Route.HT, True)
    assert "Only prices before taxes are known of these days" in words_in(page)
    assert "None of this can be priced." not in words_in(page)
    assert button(page, "Before taxes").isChecked()
    click(qtbot, page, "With taxes")
    qtbot.waitUntil(lambda: button(page, "Before taxes").isChecked())
    click(qtbot, page, "Check a bill…")
    dialog = asked(qtbot, window, BillCheckDialog)
    for name, amount in (("subscription", "11.01"), ("total", "40.00")):
        dialog.field(name).edit.setText(amount)
    click(qtbot, dialog, "Check it")
    # 129.60 * 31 / 365 = 11.0071; of the total not all is known.
    qtbot.waitUntil(lambda: "it agrees with ours" in words_in(dialog))


def test_what_prices_before_taxes_would_do_is_not_held_against_a_bill_with_taxes(qtbot: QtBot, home: Path) -> None:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        set_contract(household.conn, meter, timeline_of([{"since": "2026-10-01", "option": "base", "kva": 6}]))
    window = open_window(qtbot, home)
    window.go(COSTS)
    page = window.desk(CostsDesk).page
    qtbot.waitUntil(lambda: page.view is not None)
    assert page.view is not None
    click(qtbot, page, f"Change the contract: {page.view.contracts[0].detail}")
    dialog = asked(qtbot, window, ContractDialog)
    prices = dialog.choose_own_prices()
    click(qtbot, dialog, "Before taxes")
    prices.type_prices("10.80", {"base": "0.1402"})
    click(qtbot, dialog, "Keep this contract")
    effect = asked(qtbot, window, ContractEffectDialog)
    assert "before taxes instead of €" in words_in(effect)
    assert "with taxes. They can’t be compared." in words_in(effect)
    click(qtbot, effect, "Keep the change")
    qtbot.waitUntil(lambda: page.view is not None and page.view.route is Route.HT)
    click(qtbot, page, f"Change the contract: {page.view.contracts[0].detail}")
    dialog = asked(qtbot, window, ContractDialog)
    dialog.choose_own_prices().type_prices("10.80", {"base": "0.1502"})
    click(qtbot, dialog, "Keep this contract")
    assert ", before taxes: €" in words_in(asked(qtbot, window, ContractEffectDialog))


def test_the_missing_files_are_shown_where_they_are_listed(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    page.missing_wanted.emit()
    assert window.desk(MeterDesk).page.isVisible()
