"""The list of what is still to download: shown, ticked, emptied as files come in, and not there for closed slats."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractSlider

from persienne.base.energy_market import Energy, Role
from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import Meter
from persienne.base.slats import Retention, Slat
from persienne.consents.parties import Party
from persienne.insight.series import History
from persienne.store.erase import Level, Scope
from persienne.store.meters import StoredMeter
from persienne.store.statistics import Stored
from persienne.telling.missing import Erased, MissingWords, missing_lists
from persienne.ui.frame.keys import HISTORY, METER
from persienne.ui.household.overview import Overview, Shown
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.erasure_lever import CertificateDialog
from persienne.ui.meter.missing_card import SHOWN, MissingCard
from persienne.ui.meter.slat_words import KeepingWords
from persienne.ui.meter.view import KeepingView
from persienne.ui.page_pictures import settle
from persienne.ui.style.translation import Numbers, locale_for, translated
from persienne.ui.widgets.options import Tick
from persienne.ui.widgets.scroll import ScrollBox
from support.curves import at, series, whole_days
from support.gas_files import day, gas_workbook
from support.gas_histories import GAS_METER, gas_history
from support.gateway_files import espi
from support.households import put
from support.told_figures import unknown_to
from support.windows import asked, click, curve_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui]
NOW = date.fromordinal(local_days().day(int(time.time())))  # the household's, which late in the evening is tomorrow
FIRST, HOLE, LAST = NOW - timedelta(days=40), NOW - timedelta(days=30), NOW - timedelta(days=1)


def two_files(folder: Path) -> list[Path]:
    """The curve up to yesterday, without ten days."""
    return [
        curve_file(folder / "before.csv", FIRST, HOLE - timedelta(days=1)),
        curve_file(folder / "after.csv", HOLE + timedelta(days=10), LAST),
    ]


def ticks(window: MainWindow) -> list[Tick]:
    card = window.desk(MeterDesk).page.missing
    return [one for one in card.findChildren(Tick) if one.isVisible()]


def shut(qtbot: QtBot, window: MainWindow) -> None:
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.busy)
    window.close()


def test_the_list_empties_as_files_come_in_and_ticks_stay(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, make_home(tmp_path / "home", *two_files(tmp_path)))
    window.go(METER)
    qtbot.waitUntil(lambda: len(ticks(window)) == 2)
    assert "2 files are still to download" in words_in(window)
    assert "one file holds 7 days at most" in words_in(window)
    ticks(window)[1].click()
    window.receive([curve_file(tmp_path / "week.csv", HOLE, HOLE + timedelta(days=6))])
    qtbot.waitUntil(lambda: len(ticks(window)) == 1)
    assert ticks(window)[0].isChecked()
    window.receive([curve_file(tmp_path / "rest.csv", HOLE + timedelta(days=7), HOLE + timedelta(days=9))])
    qtbot.waitUntil(lambda: "no half-hour is missing" in words_in(window))
    assert ticks(window) == []
    click(qtbot, window, "List these weeks too")
    qtbot.waitUntil(lambda: len(ticks(window)) == 12)
    assert "more files" in words_in(window)
    shut(qtbot, window)


def test_who_reads_below_the_list_reads_on_where_the_household_is_read_anew(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, make_home(tmp_path / "home", *two_files(tmp_path)))
    window.resize(1280, 720)
    window.go(METER)
    qtbot.waitUntil(lambda: len(ticks(window)) == 2)
    click(qtbot, window, "List these weeks too")
    qtbot.waitUntil(lambda: len(ticks(window)) == 12)
    settle()
    page, session = window.desk(MeterDesk).page, window.session
    assert session is not None
    box = next(box for box in page.findChildren(ScrollBox) if box.isAncestorOf(page.missing))
    box.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    read = box.verticalScrollBar().value()
    with qtbot.waitSignal(session.overview_read):
        session.read()
    qtbot.waitUntil(lambda: not session.busy)
    settle()
    assert box.verticalScrollBar().value() == read
    shut(qtbot, window)


def test_days_that_were_erased_are_not_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, make_home(tmp_path / "home", curve_file(tmp_path / "curve.csv", FIRST, LAST)))
    window.go(METER)
    qtbot.waitUntil(lambda: "no half-hour is missing" in words_in(window))
    scope = Scope(Level.CURVE, HOLE.toordinal(), HOLE.toordinal() + 9)
    window.desk(MeterDesk).erasing.erase(scope)
    asked(qtbot, window, CertificateDialog).reject()
    said = "10 days without half-hours are not in this list: they are in a period that you erased."
    qtbot.waitUntil(lambda: said in words_in(window))
    assert ticks(window) == []
    assert "nothing is left to download" in words_in(window)
    shut(qtbot, window)


def test_history_leads_to_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, make_home(tmp_path / "home", *two_files(tmp_path)))
    window.go(HISTORY)
    click(qtbot, window, "All")
    window.resize(window.minimumSize())
    click(qtbot, window, "What is still to download…")
    card = window.desk(MeterDesk).page.missing
    assert not card.isVisible()  # the page is new, and its operator is read yet
    qtbot.waitUntil(lambda: "Open the operator’s website" in words_in(window))
    qtbot.waitUntil(lambda: card.visibleRegion().contains(QPoint(card.width() // 2, 1)))
    shut(qtbot, window)


def test_a_meter_that_only_injects_is_asked_for_its_production(qtbot: QtBot, tmp_path: Path) -> None:
    file = two_files(tmp_path)[0]
    file.write_text(file.read_text().replace("Consommation", "Production"))
    window = open_window(qtbot, make_home(tmp_path / "home", file))
    window.go(METER)
    qtbot.waitUntil(lambda: "ask for the hourly production" in words_in(window))
    shut(qtbot, window)


def test_days_of_gas_are_asked_for_beside_half_hours(qtbot: QtBot, tmp_path: Path) -> None:
    days = [day(f"{one:%d/%m/%Y}", 40, 3.6) for one in (NOW - timedelta(days=20), NOW - timedelta(days=8))]
    gas = put(tmp_path, "gaz.xlsx", gas_workbook(*days))
    window = open_window(qtbot, make_home(tmp_path / "home", *two_files(tmp_path), gas))
    window.go(METER)
    qtbot.waitUntil(lambda: len(ticks(window)) == 4)
    assert "15 days of gas are missing" in words_in(window)
    said = words_in(window.desk(MeterDesk).page.missing)
    assert said.index("In your Enedis account") < said.index("Gas meter") < said.index("In your GRDF account")
    assert "Open the operator’s website (GRDF)" in said
    assert "2 files are still to download" in words_in(window)
    shut(qtbot, window)


def test_closed_slats_are_asked_for_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, make_home(tmp_path / "home", *two_files(tmp_path), slat=Slat.CLOSED))
    window.go(METER)
    qtbot.waitUntil(lambda: "no half-hours need to be fetched" in words_in(window))
    assert ticks(window) == []
    shut(qtbot, window)


def test_a_home_without_measures_is_told_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, make_home(tmp_path / "home"))
    window.go(METER)
    qtbot.waitUntil(lambda: "Nothing yet" in words_in(window))
    assert "What you are missing" not in words_in(window)
    shut(qtbot, window)


def test_of_gas_that_is_known_in_cubic_metres_alone_the_days_are_listed(qtbot: QtBot, tmp_path: Path) -> None:
    days = [local_days().midnight(NOW.toordinal() - back) for back in (20, 19, 9, 8)]
    volume = put(tmp_path, "gas.xml", espi(*[(midnight, 86_400, "3") for midnight in days], uom="42", kind="1"))
    window = open_window(qtbot, make_home(tmp_path / "home", volume))
    window.go(METER)
    qtbot.waitUntil(lambda: len(ticks(window)) == 2)  # nine days between, and the last week
    shut(qtbot, window)


def test_no_figure_of_the_list_is_seen_that_json_lacks(qtbot: QtBot) -> None:
    """Of electricity, of what is injected, and of gas; 7 is the days of a file, and four digits are a meter's last."""
    home, today = StoredMeter(1, Meter("09999999999991"), FRANCE, Slat.HALF), NOW.toordinal()
    kept = tuple(day for day in range(today - 500, today) if day % 50 < 10)
    curve, injected = (
        series([(start, 1800, 1000) for day in days for start in range(at(day), at(day + 1), 1800)])
        for days in (kept, kept[-30:])
    )
    shown = (
        Shown(home, "EAST", replace(History.empty(), curve=curve)),
        Shown(home, "EAIT", replace(History.empty(), curve=injected)),
        Shown(GAS_METER, "GAS", replace(gas_history(), days=whole_days(today - 90, [53, 43, 49]))),
    )
    operators = {
        Energy.ELECTRICITY: Party("enedis", "Enedis", Role.OPERATOR),
        Energy.GAS: Party("grdf", "GRDF", Role.OPERATOR),
    }
    now, erased = local_days().midnight(today) + 43_200, {1: Erased(((today - 40, today - 31),))}
    locale = locale_for("fr")
    card = MissingCard(Numbers(locale), KeepingWords(locale))
    qtbot.addWidget(card)
    card.show_overview(Overview(Slat.HALF, (home, GAS_METER), shown, (), Stored((), 0)))
    card.show_keeping(keeping(operators=operators, now=now, erased=erased))
    card.show()
    settle()
    words = MissingWords(translated, Numbers(locale))
    facts = [
        section.facts
        for meter in (home, GAS_METER)
        for section in words.sections(
            meter,
            operators[meter.energy],
            missing_lists(
                {one.register: one.history for one in shown if one.meter is meter},
                operators[meter.energy],
                now,
                erased=erased.get(meter.id, Erased()),
            ),
        )
    ]
    assert len([one for one in card.findChildren(Tick) if one.isVisible()]) > 20
    not_listed = {str(len(one["files"]) - SHOWN) for one in facts if one}
    assert unknown_to({"": facts}, card, Numbers(locale)) <= {"7", "9991", "9955", *not_listed}


def keeping(**said: Any) -> KeepingView:
    """What the page knows of a household of which nothing else stays."""
    nothing: dict[str, Any] = dict.fromkeys(("waiting", "older", "last_run", "locks_after", "always_on"))
    empty = dict.fromkeys(("meters", "coming", "journal", "backups", "ways"), ())
    return KeepingView(
        **nothing, **empty, retention=Retention(), unwitnessed=False, keyring="", locks_on=frozenset(), **said
    )
