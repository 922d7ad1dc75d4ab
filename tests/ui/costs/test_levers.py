"""What else the page Costs does: a bill is checked, contracts are compared, prices and colours are brought."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.household.household import Household
from persienne.household.measures.contracts import contract_text, set_contract
from persienne.household.measures.known_tariffs import known_rates
from persienne.insight.costs.bill import Verdict
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter
from persienne.store.statistics import what_is_stored
from persienne.ui.costs.compare_lever import MARKS, BillCheckDialog, CompareDialog
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.costs.needed_lever import NeededDialog
from persienne.ui.costs.terms_lever import PricesDialog, TermsDialog
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.contract_lever import ContractEffectDialog, GasContractDialog
from persienne.ui.frame.keys import COSTS
from persienne.vault import PassphraseCredential
from support.drawn_faults import faults_of
from support.gas_files import day, gas_workbook
from support.households import put
from support.windows import (
    PASSPHRASE,
    asked,
    button,
    click,
    curve_file,
    make_home,
    open_window,
    pick,
    tabbed,
    words_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.costs.page import CostsPage
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]

NIGHT = {"since": "2026-10-01", "option": "hphc", "off_peak": [{"from": "22:30", "to": "06:30"}], "kva": 9}
PRICES = "DATE_DEBUT;DATE_FIN;P_SOUSCRITE;PART_FIXE_HT;PART_FIXE_TTC;PART_VARIABLE_HT;PART_VARIABLE_TTC\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = make_home(tmp_path / "home", curve_file(tmp_path / "week.csv", date(2026, 10, 1), date(2026, 10, 7)))
    with closing(Household.open(made, PassphraseCredential(PASSPHRASE))) as household:
        set_contract(household.conn, every_meter(household.conn)[0], timeline_of([NIGHT]))
    return made


def opened(qtbot: QtBot, home: Path) -> tuple[MainWindow, CostsPage]:
    window = open_window(qtbot, home)
    window.go(COSTS)
    page = window.desk(CostsDesk).page
    qtbot.waitUntil(lambda: page.view is not None)
    return window, page


def settings(home: Path) -> tuple[object, ...]:
    """The prices that are known, and how much is stored in each table."""
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        return known_rates(household.conn).regulated, what_is_stored(household.conn).tables


@pytest.mark.quick
def test_a_bill_is_checked_line_by_line_and_nothing_of_it_is_kept(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    before = settings(home)
    click(qtbot, page, "Check a bill…")
    dialog = asked(qtbot, window, BillCheckDialog)
    click(qtbot, dialog, "Check it")
    assert "Type at least one amount" in words_in(dialog)
    dialog.span.choose(date(2026, 10, 1), date(2026, 10, 7))
    click(qtbot, dialog, "Amounts with taxes")
    assert page.view is not None
    ours = {line.name: line.euros for line in page.view.lines}
    dialog.field("hp").edit.setText("douze")
    click(qtbot, dialog, "Check it")
    qtbot.waitUntil(lambda: "Write an amount in euros, as 78.33." in words_in(dialog))
    dialog.field("hp").edit.setText(ours["Energy (peak)"])
    dialog.field("hc").edit.setText("99,00")
    dialog.field("total").edit.setText("1")
    click(qtbot, dialog, "Check it")
    qtbot.waitUntil(lambda: "it agrees with ours" in words_in(dialog))
    said = words_in(dialog)
    assert f"{ours['Energy (peak)']}: it agrees with ours." in said
    assert f"€99.00 on the bill, {ours['Energy (off-peak)']} here: the bill asks for" in said
    assert "€1.00 on the bill, " in said
    dialog.span.last.choose(date(2026, 10, 31))
    assert "it agrees with ours" not in words_in(dialog)
    click(qtbot, dialog, "Check it")
    qtbot.waitUntil(lambda: "it can’t be told, see below" in words_in(dialog))
    assert "Complete days: 7 of 31." in words_in(dialog)
    click(qtbot, dialog, "Close")
    assert settings(home) == before


def test_a_typed_amount_stays_with_its_line_when_other_days_change_the_lines_and_tab_follows_the_eye(
    qtbot: QtBot, home: Path
) -> None:
    base = {"since": "2026-10-05", "option": "base", "kva": 9}
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        set_contract(household.conn, every_meter(household.conn)[0], timeline_of([NIGHT, base]))
    window, page = opened(qtbot, home)
    click(qtbot, page, "Check a bill…")
    dialog = asked(qtbot, window, BillCheckDialog)
    dialog.span.choose(date(2026, 10, 1), date(2026, 10, 4))
    click(qtbot, dialog, "Amounts with taxes")
    for name, text in (("subscription", "1"), ("hc", "2"), ("hp", "3"), ("total", "6")):
        dialog.field(name).edit.setText(text)
    dialog.span.choose(date(2026, 10, 1), date(2026, 10, 7))
    assert [dialog.field(name).text for name in ("subscription", "hc", "hp", "base", "total")] == [
        *("1", "2", "3", "", "6")
    ]
    dialog.field("subscription").edit.setFocus()
    qtbot.waitUntil(dialog.field("subscription").edit.hasFocus)
    names = [dialog.field(name).edit.accessibleName() for name in ("subscription", "hc", "hp", "base", "total")]
    assert tabbed(qtbot, dialog, 7) == [*names, "Close", "Check it"]
    dialog.span.choose(date(2026, 10, 6), date(2026, 10, 7))
    assert [dialog.field(name).text for name in ("subscription", "base", "total")] == ["1", "", "6"]
    dialog.span.choose(date(2026, 10, 1), date(2026, 10, 4))
    assert dialog.field("hc").text == ""


@pytest.mark.quick
def test_contracts_are_compared_the_own_first_and_one_of_a_file_beside_them(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    window, page = opened(qtbot, home)
    click(qtbot, page, "Compare contracts…")
    dialog = asked(qtbot, window, CompareDialog)
    qtbot.waitUntil(lambda: "One price, regulated tariff" in words_in(dialog))
    assert "Tempo, regulated tariff" not in words_in(dialog)  # its prices would leave out days of all others
    button(dialog, "Tempo").click()
    qtbot.waitUntil(lambda: "Tempo, regulated tariff" in words_in(dialog))
    said = words_in(dialog)
    names = ["Your contract", "One price, regulated tariff", "Tempo, regulated tariff"]
    places = [said.index(name) for name in names]
    assert places == sorted(places)
    assert "or 2% of a year" in said
    assert "Peak and off-peak hours, regulated tariff" not in said  # it is the household's own, which says so
    assert "9\u00a0kVA, regulated tariff" in said
    assert "The same behaviour throughout, subscription included" in said
    assert page.view is not None
    assert said.count(page.view.total) == 1
    button(dialog, "Tempo").click()
    qtbot.waitUntil(lambda: "Tempo, regulated tariff" not in words_in(dialog))
    offer = {
        "since": "2026-01-01",
        "option": "base",
        "kva": 9,
        "prices": [{"since": "2026-01-01", "kwh": {"base": 0.2}}],
    }
    pick(qtbot, put(tmp_path, "coop.json", json.dumps([offer])))
    click(qtbot, dialog, "Add a contract from a file…")
    qtbot.waitUntil(lambda: "coop" in words_in(dialog))
    assert not faults_of(dialog)


def test_off_peak_hours_that_no_contract_says_are_asked_for_where_contracts_are_compared(
    qtbot: QtBot, home: Path
) -> None:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        set_contract(household.conn, meter, timeline_of([{"since": "2026-10-01", "option": "tempo", "kva": 9}]))
    window, page = opened(qtbot, home)
    click(qtbot, page, "Compare contracts…")
    dialog = asked(qtbot, window, CompareDialog)
    qtbot.waitUntil(lambda: "write them above" in words_in(dialog))
    assert dialog.hours.isVisible()
    dialog.hours.edit.setText("22:30")
    dialog.hours.edit.editingFinished.emit()
    assert "Write each as 22:30" in words_in(dialog)
    dialog.hours.edit.setText("22:30 – 6:30")
    dialog.hours.edit.editingFinished.emit()
    qtbot.waitUntil(lambda: "Peak and off-peak hours (22:30" in words_in(dialog))
    assert dialog.hours.isVisible()
    assert words_in(dialog).count("Tempo") == 2  # the tick, and the household's own
    assert not faults_of(dialog)


@pytest.mark.quick
def test_prices_come_by_file_once_what_they_change_was_seen(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window, page = opened(qtbot, home)
    before = settings(home)
    pick(qtbot, put(tmp_path, "Option_Base.csv", PRICES + "01/10/2030;31/10/2030;6;120;180,00;0,12;0,2000\n"))
    click(qtbot, page, "Bring prices…")
    dialog = asked(qtbot, window, PricesDialog)
    assert "new: one price, 6 kVA, from 1 Oct 2030: €180.00 a year and €0.2000 a kWh" in words_in(dialog)
    click(qtbot, dialog, "Keep nothing")
    assert settings(home) == before
    pick(qtbot, tmp_path / "Option_Base.csv")
    click(qtbot, page, "Bring prices…")
    click(qtbot, asked(qtbot, window, PricesDialog), "Keep them")
    qtbot.waitUntil(lambda: "What it costs follows from now on." in words_in(window))
    assert settings(home) != before
    pick(qtbot, tmp_path / "Option_Base.csv")
    click(qtbot, page, "Bring prices…")
    assert "Nothing in it is new" in words_in(asked(qtbot, window, PricesDialog))


HOURLY = {"since": "2026-10-01", "option": "base", "spot": [{"since": "2026-10-01", "per_kwh": "0.10", "vat": "0.20"}]}


def test_hourly_prices_that_no_contract_takes_are_said_to_wait_for_one(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    window, page = opened(qtbot, home)
    pick(qtbot, put(tmp_path, "hours.csv", "start;EUR/MWh\n01/10/2026 00:00;50\n03/10/2026 23:00;60\n"))
    click(qtbot, page, "Bring prices…")
    click(qtbot, asked(qtbot, window, PricesDialog), "Keep them")
    qtbot.waitUntil(lambda: "None of your contracts takes hourly prices yet." in words_in(window))
    qtbot.waitUntil(lambda: "Hourly prices known: 2 hours" in words_in(page))
    said = words_in(page).replace("\u00a0", " ")
    assert "Hourly prices known: 2 hours (1 – 3 Oct 2026). None of your contracts takes them." in said


def test_hourly_prices_come_by_the_lever_that_the_hole_names_and_the_bill_follows(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        set_contract(household.conn, every_meter(household.conn)[0], timeline_of([HOURLY]))
    window, page = opened(qtbot, home)
    assert "A file of hourly prices tells it: “Bring prices or colours…”." in words_in(page)
    hours = [f"2026-10-{day:02}T{hour:02}:00;50" for day in range(1, 8) for hour in range(24)]
    pick(qtbot, put(tmp_path, "hours.csv", "\n".join(["start;EUR/MWh", *hours[:-1], "2026-10-07T23:00;-3,5"])))
    click(qtbot, page, "Bring prices or colours…")
    dialog = asked(qtbot, window, PricesDialog)
    said = words_in(dialog).replace("\u00a0", " ")
    assert "Hourly prices: 168 (1 – 7 Oct 2026)." in said
    assert "A kWh from −€0.0035 to €0.0500, before anything is added." in said
    assert "new: the prices of 168 hours" in said
    click(qtbot, dialog, "Keep them")
    qtbot.waitUntil(lambda: page.view is not None and bool(page.view.lines))
    assert page.view is not None
    assert [line.name for line in page.view.lines] == ["Energy (hourly prices)"]
    pick(qtbot, tmp_path / "hours.csv")
    click(qtbot, page, "Bring prices…")
    again = asked(qtbot, window, PricesDialog)
    assert "Nothing in it is new" in words_in(again)
    assert "known already, and unchanged: 168" in words_in(again)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", "hello", "is no table of prices or colours that is known"),
        ("hours.csv", "start;Prix\n2026-10-01T00:00;50\n", "names a column start and a column EUR/MWh or EUR/kWh"),
        ("hours.csv", "start;EUR/MWh\n2026-10-01T00:15;50\n", "line 2 (2026-10-01T00:15 50) is not clear"),
        (
            "tempo.json",
            json.dumps({"values": {date(2030, 11, day).isoformat(): "RED" for day in range(1, 24)}}),
            "would have 23 red days, and 22 is the most there are",
        ),
    ],
)
def test_a_file_of_another_layout_or_with_too_many_red_days_keeps_nothing(
    qtbot: QtBot, home: Path, tmp_path: Path, name: str, content: str, words: str
) -> None:
    window, page = opened(qtbot, home)
    before = settings(home)
    pick(qtbot, put(tmp_path, name, content))
    click(qtbot, page, "Bring prices…")
    qtbot.waitUntil(lambda: words in words_in(window))
    assert settings(home) == before


def test_just_what_is_needed_is_given_with_its_bill_compared_and_noted(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    window, page = opened(qtbot, home)
    click(qtbot, page, "Give just what is needed…")
    dialog = asked(qtbot, window, NeededDialog)
    assert "can’t be read in it" in words_in(dialog)
    assert "Whoever gets the file can read it" in words_in(dialog)
    qtbot.waitUntil(lambda: "Lines: 2. The bill of these sums was compared" in words_in(dialog))
    dialog.choose(Option.BASE)
    qtbot.waitUntil(lambda: "Lines: 3. The bill of these sums" in words_in(dialog))
    path = tmp_path / "needed.csv"
    pick(qtbot, path)
    click(qtbot, dialog, "Choose where…")
    qtbot.waitUntil(lambda: "anyone can read this file" in words_in(window))
    lines = path.read_text("utf-8-sig").splitlines()
    assert [line.split(";")[5] for line in lines] == ["periode_de_prix", "hc", "hp", "base"]
    assert path.stat().st_mode & 0o777 == 0o600
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (known,) = household.exports.known()
    assert (known.format, known.where) == ("needed", str(path))


def test_a_contract_is_saved_as_a_file_that_the_window_reads_again(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window, page = opened(qtbot, home)
    path = tmp_path / "ours.json"
    pick(qtbot, path)
    click(qtbot, page, "Save as a file…")
    qtbot.waitUntil(lambda: "Contract saved: anyone can read this file" in words_in(window))
    assert f"Your meter’s number stands in {path}" in words_in(window)
    assert path.stat().st_mode & 0o777 == 0o600
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert path.read_text("utf-8") == contract_text(household.conn, every_meter(household.conn)[0])
    pick(qtbot, path)
    click(qtbot, page, "Compare contracts…")
    dialog = asked(qtbot, window, CompareDialog)
    click(qtbot, dialog, "Add a contract from a file…")
    qtbot.waitUntil(lambda: "ours" in words_in(dialog))


def test_a_contract_that_can_not_be_saved_is_told(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window, page = opened(qtbot, home)
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut" / "ours.json").symlink_to(tmp_path / "gone" / "ours.json")
    pick(qtbot, tmp_path / "shut" / "ours.json")
    click(qtbot, page, "Save as a file…")
    qtbot.waitUntil(lambda: "The contract was not saved" in words_in(window))


def test_every_verdict_has_its_mark() -> None:
    assert MARKS.keys() == set(Verdict)


def test_a_file_without_the_payments_of_a_contract_is_asked_about_before_they_go(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    noted = timeline_of([{**NIGHT, "payments": [{"since": "2026-10-05", "eur": "80"}]}])
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        set_contract(household.conn, every_meter(household.conn)[0], noted)
    window, page = opened(qtbot, home)
    click(qtbot, page, "Change…")
    dialog = asked(qtbot, window, ContractDialog)
    pick(qtbot, put(tmp_path, "bare.json", json.dumps([NIGHT])))
    click(qtbot, dialog, "Import a contract…")
    effect = asked(qtbot, window, ContractEffectDialog)
    assert "Not kept: monthly payments of €80.00 since 5 Oct 2026." in words_in(effect)
    click(qtbot, effect, "Back")
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert read_contract(household.conn, every_meter(household.conn)[0].id) == noted


def test_what_another_price_of_gas_does_to_the_bill_is_said_before_it_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    days = put(tmp_path, "gas.xlsx", gas_workbook(day("10/01/2021", 100, 9.0), day("11/01/2021", 100, 9.0)))
    window = open_window(qtbot, make_home(tmp_path / "gas", days))
    window.go(COSTS)
    page = window.desk(CostsDesk).page
    qtbot.waitUntil(lambda: "Enter my contract…" in words_in(page))
    click(qtbot, page, "Enter my contract…")
    dialog = asked(qtbot, window, GasContractDialog)
    dialog.say("365", "0.10")
    click(qtbot, dialog, "Keep this contract")
    qtbot.waitUntil(lambda: page.view is not None)
    assert page.view is not None
    assert page.view.total == "€22.00"  # 200 kWh at 0.10, two days of 365 a year
    click(qtbot, page, "Change…")
    dialog = asked(qtbot, window, GasContractDialog)
    dialog.say("365", "0.11")
    click(qtbot, dialog, "Keep this contract")
    effect = asked(qtbot, window, ContractEffectDialog)
    assert "€24.00 instead of €22.00, €2.00 more" in words_in(effect)
    click(qtbot, effect, "Keep the change")
    qtbot.waitUntil(lambda: page.view is not None and page.view.total == "€24.00")


def test_a_payment_typed_in_the_window_stands_under_the_bill(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    click(qtbot, page, "Monthly payments…")
    dialog = asked(qtbot, window, TermsDialog)
    dialog.payments.type_row("85", date(2026, 10, 5))
    click(qtbot, dialog, "Keep it so")
    qtbot.waitUntil(lambda: page.view is not None and bool(page.view.below))
    assert page.view is not None
    assert page.view.below[0].euros == "€85.00"
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (contract,) = read_contract(household.conn, every_meter(household.conn)[0].id).periods
    assert (contract.kva, len(contract.off_peak), len(contract.terms.payments)) == (9, 1, 1)
