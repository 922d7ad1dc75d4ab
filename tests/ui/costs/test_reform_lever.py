"""The reform in the window: from Costs to its page, hours copied and noted, and the contract that follows."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.household.household import Household
from persienne.household.measures.contracts import set_contract
from persienne.insight.tariff_text import period_object, timeline_of
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter
from persienne.ui.costs.desk import CostsDesk
from persienne.ui.costs.reform_lever import ReformDialog
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.contract_lever import ContractEffectDialog
from persienne.ui.frame.keys import COSTS
from persienne.ui.mirror.desk import MirrorDesk
from persienne.vault import PassphraseCredential
from support.reports import rows_of
from support.windows import PASSPHRASE, asked, click, curve_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.telling.report import Report
    from persienne.ui.costs.reform_lever import ReformPage
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]

HPHC = {
    "since": "2025-01-01",
    "option": "hphc",
    "kva": 9,
    "supplier": "EDF",
    "off_peak": [{"from": "22:00", "to": "06:00"}],
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = make_home(tmp_path / "home", curve_file(tmp_path / "week.csv", date(2026, 10, 1), date(2026, 10, 7)))
    say(folder, HPHC)
    return folder


def say(home: Path, contract: dict[str, object]) -> None:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        set_contract(household.conn, meter, timeline_of([contract]))


def opened(qtbot: QtBot, home: Path) -> tuple[MainWindow, ReformPage]:
    """The window on the page of the reform, reached as a person does."""
    window = open_window(qtbot, home)
    window.go(COSTS)
    desk = window.desk(CostsDesk)
    qtbot.waitUntil(lambda: "Your contracts" in words_in(desk.page))
    click(qtbot, desk.page, "The reform of off-peak hours")
    page = desk.reform.page
    qtbot.waitUntil(lambda: page.isVisible() and page.report is not None)
    return window, page


def copy_hours(qtbot: QtBot, window: MainWindow, page: ReformPage, since: date = date(2026, 12, 15)) -> Report[Any]:
    click(qtbot, page, "Copy the hours…")
    dialog = asked(qtbot, window, ReformDialog)
    dialog.copy(since, "23:00-07:00", "02:00-07:00,13:00-16:00")
    click(qtbot, dialog, "See what it changes")
    qtbot.waitUntil(lambda: page.report is not None and page.report.found.year is not None)
    assert page.report is not None
    return page.report


def test_hours_that_are_copied_are_played_and_stored_when_they_are_noted(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    assert page.report is not None
    assert page.report.found.year is None
    assert "at least a month before" in words_in(page)
    view = copy_hours(qtbot, window, page)
    assert view.answer == page.accessibleDescription()
    assert rows_of(view)[0].cells[2] in words_in(page)
    click(qtbot, page, "Note these hours in my contract")
    qtbot.waitUntil(lambda: "Bills take these hours from that day on." in words_in(page))
    page.back.click()
    costs = window.desk(CostsDesk).page
    qtbot.waitUntil(costs.isVisible)
    qtbot.waitUntil(lambda: "13:00\u00a0–\u00a016:00 in summer" in words_in(costs))
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        before, after = (period_object(one) for one in read_contract(household.conn, meter.id).periods)
    assert before == HPHC
    assert {name: after[name] for name in ("since", "option", "kva", "supplier")} == {
        **{name: HPHC[name] for name in ("option", "kva", "supplier")},
        "since": "2026-12-15",
    }


def test_what_was_typed_is_kept_nowhere_and_stays_until_the_window_closes(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    copy_hours(qtbot, window, page)
    page.back.click()
    costs = window.desk(CostsDesk).page
    click(qtbot, costs, "The reform of off-peak hours")
    qtbot.waitUntil(page.isVisible)
    assert page.report is not None
    assert page.report.found.year is not None
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        assert len(read_contract(household.conn, meter.id).periods) == 1


def test_tempo_is_said_to_be_left_out_and_leads_back(qtbot: QtBot, home: Path) -> None:
    say(home, {"since": "2025-01-01", "option": "tempo", "kva": 9})
    window, page = opened(qtbot, home)
    assert page.accessibleDescription() == "Tempo is left out of the reform."
    click(qtbot, page, "Back to Costs")
    assert window.desk(CostsDesk).page.isVisible()


def test_another_contract_changes_what_the_page_says(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    copy_hours(qtbot, window, page)
    window.desk(CostsDesk).page.contract_wanted.emit(page.report.found.asked.meter if page.report else None)
    dialog = asked(qtbot, window, ContractDialog)
    dialog.options.choose("base")
    click(qtbot, dialog, "Keep this contract")
    click(qtbot, asked(qtbot, window, ContractEffectDialog), "Keep the change")
    qtbot.waitUntil(lambda: page.accessibleDescription() == "Nothing changes for you.")


def test_what_midday_totals_tell_is_read_when_it_is_asked_for_and_the_mirror_is_one_press_away(
    qtbot: QtBot, home: Path
) -> None:
    window, page = opened(qtbot, home)
    copy_hours(qtbot, window, page)
    assert "too few days" not in words_in(page)
    click(qtbot, page, "Read it in my half-hours")
    qtbot.waitUntil(lambda: "too few days in and out at these hours" in words_in(page))
    click(qtbot, page, "What the mirror reads")
    assert window.desk(MirrorDesk).page.isVisible()
