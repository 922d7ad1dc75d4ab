from __future__ import annotations

import time
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.slats import Older, Retention, Slat, Then
from persienne.household.household import Household
from persienne.household.measures.import_files import import_files
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.import_report import every_import
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.meters.fictional_home import fictional_home
from persienne.meters.tic.contract import Option
from persienne.store.meters import every_meter
from persienne.ui.app import today
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.keys import METER
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.import_dialogs import OlderDialog, OlderKeptDialog
from persienne.ui.meter.slat_lever import ClosingDialog, WideningDialog
from persienne.ui.meter.slat_words import KeepingWords
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.rail import Rail
from persienne.ui.widgets.snackbar import Snackbar
from persienne.vault import PassphraseCredential
from support.attended import at_rest
from support.households import store
from support.parts import part
from support.windows import PASSPHRASE, asked, button, click, curve_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.meter.page import MeterDataPage
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 7)


@pytest.fixture
def week(tmp_path: Path) -> Path:
    return curve_file(tmp_path / "week.csv", FIRST, LAST)


@pytest.fixture
def home(tmp_path: Path, week: Path) -> Path:
    return make_home(tmp_path / "home", week)


def opened(qtbot: QtBot, home: Path) -> tuple[MainWindow, MeterDataPage]:
    window = open_window(qtbot, home)
    window.go(METER)
    page = window.desk(MeterDesk).page
    qtbot.waitUntil(lambda: "The journal holds no erasure." in words_in(page))
    return window, page


def stored(home: Path) -> tuple[Slat, int, list[int]]:
    """The stop, the intervals of the curve, and the joules of each day; read after the window has let go."""
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        return (
            meter.slat,
            len(recall_curve(household.conn, meter).series),
            recall_whole_days(household.conn, meter).totals.joules.tolist(),
        )


def joules_of_days() -> list[int]:
    values = fictional_home(FIRST, LAST).curve.values.reshape(-1, 48)
    return [int(day) for day in values.sum(axis=1)]


def close_the_shutter(qtbot: QtBot, window: MainWindow, page: MeterDataPage, then: Then = Then.REDUCE) -> None:
    button(page, "Closed").click()
    dialog = asked(qtbot, window, ClosingDialog)
    assert "336 " in words_in(dialog)
    dialog.options.choose(then)
    click(qtbot, dialog, "Close the shutter")


def test_closing_waits_ten_seconds_and_called_off_nothing_was_done(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    close_the_shutter(qtbot, window, page)
    assert "Reducing in 10 s" in words_in(window)
    part(window, Snackbar)._time.setCurrentTime(9_900)
    at_rest(qtbot, window)
    click(qtbot, part(window, Snackbar), "Cancel")
    assert page.stop.choice.stop is Slat.HALF
    window.close()
    assert stored(home) == (Slat.HALF, 336, joules_of_days())


@pytest.mark.quick
def test_reduced_the_curve_is_gone_and_every_day_says_the_same(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    close_the_shutter(qtbot, window, page)
    part(window, Snackbar)._time.setCurrentTime(10_000)
    qtbot.waitUntil(lambda: "Done: 336 measure(s) became the total(s) of 7 day(s)" in words_in(window))
    qtbot.waitUntil(lambda: "Shutter closed further" in words_in(page))
    assert part(window, Rail)._tile.accessibleName() == "Shutter: Closed"
    window.close()
    assert stored(home) == (Slat.CLOSED, 0, joules_of_days())


def test_erased_there_is_nothing_in_their_place(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    close_the_shutter(qtbot, window, page, Then.ERASE)
    assert "Erasing in 10 s" in words_in(window)
    window.close()  # what waits is done
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert all(len(recall_whole_days(household.conn, meter).totals) == 0 for meter in every_meter(household.conn))


def test_what_is_kept_until_a_day_is_said_and_may_be_decided_anew(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    close_the_shutter(qtbot, window, page, Then.KEEP)
    qtbot.waitUntil(lambda: "they become daily totals" in words_in(page))
    assert part(window, Rail)._tile.accessibleName() == "Shutter: Closed"
    click(qtbot, page, "Decide anew…")
    click(qtbot, asked(qtbot, window, ClosingDialog), "Close the shutter")
    window.close()
    assert stored(home) == (Slat.CLOSED, 0, joules_of_days())


def test_a_closing_that_is_thought_better_of_changes_nothing(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    button(page, "Closed").click()
    click(qtbot, asked(qtbot, window, ClosingDialog), "Cancel")
    assert page.stop.choice.stop is Slat.HALF
    window.close()
    assert stored(home)[:2] == (Slat.HALF, 336)


def test_opening_is_an_act_with_who_and_why_in_the_register(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    button(page, "Open").click()
    dialog = asked(qtbot, window, WideningDialog)
    assert "What was erased does not come back" in words_in(dialog)
    click(qtbot, dialog, "Leave it as it is")
    assert page.stop.choice.stop is Slat.HALF
    button(page, "Open").click()
    dialog = asked(qtbot, window, WideningDialog)
    dialog._by.edit.setText("Anne")
    dialog._why.edit.setText("to find what hums at night")
    click(qtbot, dialog, "Open")
    qtbot.waitUntil(lambda: part(window, Rail)._tile.accessibleName() == "Shutter: Open")
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert every_meter(household.conn)[0].slat is Slat.OPEN
        told = str(household.register.events())
    assert "Anne" in told
    assert "to find what hums at night" in told


def test_the_contract_may_be_said_first_and_the_question_comes_back(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    assert "Contract: not said." in words_in(page)
    button(page, "Closed").click()
    dialog = asked(qtbot, window, ClosingDialog)
    assert "this can’t be made good later" in words_in(dialog)
    click(qtbot, dialog, "Say my contract first")
    contract = asked(qtbot, window, ContractDialog)
    assert contract._since.day == FIRST  # of the first day that is stored
    contract.choose(Option.HPHC, "22h30-6h30")
    contract._kva.edit.setText("6")
    click(qtbot, contract, "Keep this contract")
    dialog = asked(qtbot, window, ClosingDialog)
    assert "according to your contract, so costs stay exact" in words_in(dialog)
    assert "Say my contract first" not in words_in(dialog)
    click(qtbot, dialog, "Close the shutter")
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        totals = [recall_whole_days(household.conn, meter, name).totals.joules for name in ("EAST", "EASF01", "EASF02")]
        assert (totals[1] + totals[2]).tolist() == totals[0].tolist() == joules_of_days()


def test_without_a_contract_the_question_comes_back_all_the_same(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    button(page, "Closed").click()
    click(qtbot, asked(qtbot, window, ClosingDialog), "Say my contract first")
    click(qtbot, asked(qtbot, window, ContractDialog), "Not now")
    click(qtbot, asked(qtbot, window, ClosingDialog), "Cancel")
    assert page.stop.choice.stop is Slat.HALF


def test_a_longer_retention_holds_at_once_and_a_shorter_one_may_be_called_off(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    page.retention._curve.setValue(3)
    at_rest(qtbot, window)
    assert "In 10 s" not in words_in(window)
    page.retention._curve.setValue(0)
    qtbot.waitUntil(lambda: "In 10 s: half-hours stay for 13 month(s)" in words_in(window))
    click(qtbot, part(window, Snackbar), "Cancel")
    qtbot.waitUntil(lambda: page.retention._curve.value() == 3)
    page.retention._frames.setValue(1)
    at_rest(qtbot, window)
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert household.retention.chosen == Retention(None, 7)


# A date in doubt


def test_a_date_in_doubt_is_asked_about_at_each_opening_and_a_yes_lets_go(qtbot: QtBot, tmp_path: Path) -> None:
    """All that the household knows is years old: it was away for long, or the clock is wrong."""
    first, last = date(2023, 10, 1), date(2023, 10, 7)
    folder, file = make_home(tmp_path / "home"), curve_file(tmp_path / "week.csv", first, last)
    with closing(Household.open(folder, PassphraseCredential(PASSPHRASE))) as household:
        store(household, [file], Answers(local_days().midnight(last.toordinal() + 1)))
    for _ in range(2):
        window, page = opened(qtbot, folder)
        at_rest(qtbot, window)
        assert f"Is today really {KeepingWords(locale_for('en')).numbers.long_day(today())}?" in words_in(page)
        assert "The last day that is certain here is 7 Oct 2023" in words_in(page)
        assert "The job has not run yet." in words_in(page)
        assert "Next: " not in words_in(page)
        window.close()
        assert stored(folder)[1] == 336
    window, page = opened(qtbot, folder)
    page.retention.date_confirmed.emit(today().toordinal() - 3)  # the clock was set while the page was read
    part(window, Snackbar)._time.setCurrentTime(10_000)
    qtbot.waitUntil(lambda: "this computer says" in words_in(window))
    at_rest(qtbot, window)
    click(qtbot, page.retention, "Yes, it is")
    assert "In 10 s what is older than you keep goes: today is" in words_in(window)
    click(qtbot, part(window, Snackbar), "Cancel")
    at_rest(qtbot, window)
    assert "Is today really" in words_in(page)
    click(qtbot, page.retention, "Yes, it is")
    part(window, Snackbar)._time.setCurrentTime(10_000)
    qtbot.waitUntil(lambda: "Done: 336 measure(s) became the total(s) of 7 day(s)" in words_in(window))
    qtbot.waitUntil(lambda: "Is today really" not in words_in(page))
    window.close()
    assert stored(folder)[1] == 0


def test_a_doubt_that_begins_in_an_open_window_is_asked_about_that_day(qtbot: QtBot, tmp_path: Path) -> None:
    first, last = date(2023, 10, 1), date(2023, 10, 7)
    folder, file = make_home(tmp_path / "home"), curve_file(tmp_path / "week.csv", first, last)
    then = local_days().midnight(last.toordinal() + 1)
    with closing(Household.open(folder, PassphraseCredential(PASSPHRASE))) as household:
        household.retention.choose(Retention(curve_months=None))
        import_files(household.conn, [file], Answers(then))
        household.confirm_date(today().toordinal())
    window, page = opened(qtbot, folder)
    at_rest(qtbot, window)
    assert "Is today really" not in words_in(page)
    with closing(Household.open(folder, PassphraseCredential(PASSPHRASE))) as household:
        household.confirm_date(last.toordinal() + 1, then)  # the clock was set, and leaps back again
        household.retention.choose(Retention(curve_months=13), then)
    assert window.session is not None
    window.session._day.timeout.emit()
    qtbot.waitUntil(lambda: "Is today really" in words_in(page))
    window.close()
    assert stored(folder)[1] == 336


# Imports that reach further back than the retention


@pytest.mark.parametrize(("answer", "intervals"), [("Keep all", 192 + 48), ("Reduce to totals what is older", 48)])
def test_a_batch_that_reaches_too_far_back_is_asked_about_once(
    qtbot: QtBot, tmp_path: Path, answer: str, intervals: int
) -> None:
    now = today()
    old = date(now.year - 3, 3, 1)
    files = [
        curve_file(tmp_path / "old.csv", old, old + timedelta(days=1)),
        curve_file(tmp_path / "older.csv", old - timedelta(days=40), old - timedelta(days=39)),
        curve_file(tmp_path / "new.csv", now - timedelta(days=9), now - timedelta(days=9)),
    ]
    home = make_home(tmp_path / "home")
    window = open_window(qtbot, home)
    assert window.session is not None
    window.receive(files)
    dialog = asked(qtbot, window, OlderDialog)
    assert "2 month(s) of the half-hours" in words_in(dialog)
    assert dialog.focusWidget() is button(dialog, "Reduce to totals what is older")  # what Return would confirm
    button(dialog, answer).click()
    with qtbot.waitSignal(window.session.imported):
        click(qtbot, dialog, "Import")
    assert window.findChildren(OlderDialog) == [] or not dialog.isVisible()
    window.close()
    _, curve, days = stored(home)
    assert (curve, len(days)) == (intervals, 5)


def test_what_was_kept_beyond_the_retention_is_told_and_decided_anew(qtbot: QtBot, tmp_path: Path) -> None:
    old = date(today().year - 3, 3, 1)
    home = make_home(tmp_path / "home")
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        now = today() - timedelta(days=1)
        files = [
            curve_file(tmp_path / "old.csv", old, old + timedelta(days=1)),
            curve_file(tmp_path / "new.csv", now, now),
        ]
        import_files(household.conn, files, Answers(int(time.time()), older=Older.KEEP))
    window, page = opened(qtbot, home)
    assert "Older data, kept with their import: 2 day(s) of half-hours" in words_in(page)
    click(qtbot, page, "Decide on the half-hours that are older than you keep")
    click(qtbot, asked(qtbot, window, OlderKeptDialog), "Reduce them to totals")
    part(window, Snackbar)._time.setCurrentTime(10_000)
    qtbot.waitUntil(lambda: "Older data, kept with their import" not in words_in(page))
    window.close()
    _, curve, days = stored(home)
    assert (curve, len(days)) == (48, 3)


def test_to_import_nothing_stores_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    old = date(today().year - 3, 3, 1)
    home = make_home(tmp_path / "home")
    window = open_window(qtbot, home)
    window.receive([curve_file(tmp_path / "old.csv", old, old)])
    click(qtbot, asked(qtbot, window, OlderDialog), "Import nothing")
    assert "Nothing was imported" in words_in(window)
    assert "Reading the files…" not in words_in(window)
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert (every_import(household.conn), every_meter(household.conn)) == ((), ())
