from __future__ import annotations

import itertools
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.base.reading import Quality, Reading, index_register
from persienne.household.access.always_on import AlwaysOn
from persienne.household.household import Household
from persienne.household.measures.write_meter import Device, record_meter_line, resume_meter_line
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.ui.frame.keys import METER
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.page_pictures import settle
from persienne.ui.widgets.row import Row
from persienne.vault import PassphraseCredential
from support.tic_frames import ADSC
from support.windows import PASSPHRASE, button, click, curve_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from persienne.ui.meter.page import MeterDataPage
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home", curve_file(tmp_path / "week.csv", date(2026, 10, 1), date(2026, 10, 7)))


def page_of(qtbot: QtBot, window: MainWindow) -> MeterDataPage:
    window.go(METER)
    page = window.desk(MeterDesk).page
    qtbot.waitUntil(lambda: "A passphrase" in words_in(page))
    return page


def reached(page: MeterDataPage) -> list[QWidget]:
    """What Tab reaches on the page, in its order."""
    found: list[QWidget] = []
    first = widget = page.nextInFocusChain()
    while widget is not None:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes and page.isAncestorOf(widget) and widget.isVisible():
            found.append(widget)
        widget = widget.nextInFocusChain()
        if widget is first:
            break
    return found


def test_tab_goes_down_one_column_and_then_the_other_also_through_rows_that_came_later(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    window = open_window(qtbot, home)
    page = page_of(qtbot, window)
    assert window.session is not None
    with qtbot.waitSignal(window.session.imported):
        window.receive([curve_file(tmp_path / "next.csv", date(2026, 10, 8), date(2026, 10, 9))])
    session = window.session
    qtbot.waitUntil(lambda: not session.busy)
    settle()  # rows that were replaced go
    corners = [widget.mapTo(page, widget.rect().topLeft()) for widget in reached(page)]
    half = page.width() / 2
    columns = [corner.x() > half for corner in corners[2:]]  # the first two are of the page's head
    assert columns == sorted(columns)
    assert {False, True} == set(columns)
    for right in (False, True):
        tops = [corner.y() for corner in corners[2:] if (corner.x() > half) is right]
        assert all(later >= earlier - 40 for earlier, later in itertools.pairwise(tops)), tops


def test_a_narrow_page_has_one_column_and_the_report_scrolls_with_it(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    page = page_of(qtbot, window)
    window.resize(1280, 820)

    def beside() -> bool:
        """Whether the shutter stands in a second column, and not under the first."""
        return page.stop.x() > page.retention.x()

    qtbot.waitUntil(beside)
    window.resize(window.minimumSizeHint())
    qtbot.waitUntil(lambda: not beside())
    assert page.stop.y() > page.retention.y()
    qtbot.waitUntil(lambda: page._report.height() >= page._report.minimumSizeHint().height())
    assert page._columns.isAncestorOf(page._report)


def test_what_cannot_be_read_of_the_levers_is_told_once(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    page_of(qtbot, window)
    (home / "household.keys").write_text("not keys")
    assert window.session is not None
    read: list[object] = []
    window.session.overview_read.connect(read.append)
    window.session.read()
    qtbot.waitUntil(lambda: "The household’s key file is damaged, or another hand has changed it." in words_in(window))
    session = window.session
    qtbot.waitUntil(lambda: not session.busy)
    assert len(read) == 1


def test_reading_while_the_window_is_closed_is_a_switch_away_and_shown(
    qtbot: QtBot, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    service = AlwaysOn(home)
    page = page_of(qtbot, open_window(qtbot, home))
    monkeypatch.delenv("DISPLAY", raising=False)
    switch = page.always_on.switch
    assert "The meter is read only while" in switch.accessibleDescription()
    assert not service.installed
    click(qtbot, page, "Keep reading when the window is closed")
    qtbot.waitUntil(lambda: "It reads from your login on" in switch.accessibleDescription())
    assert service.installed
    assert "No port is chosen yet: it waits until one is" in words_in(page.always_on)
    assert "It is set up, and does not run yet" in words_in(page.window())
    click(qtbot, page, "Keep reading when the window is closed")
    qtbot.waitUntil(lambda: "The meter is read only while" in switch.accessibleDescription())
    assert not service.installed


def with_a_line(folder: Path) -> Path:
    """The household also read a meter in the historique mode, which says no number."""
    with closing(Household.open(folder, PassphraseCredential(PASSPHRASE))) as household:
        device = Device(ADSC, SOURCES[Mode.HISTORIQUE])
        meter = resume_meter_line(household.conn, device).meter
        index = Reading(meter, index_register("EAST"), 1_790_000_000, 0, 1000, Quality.MEASURED, device.spoken)
        record_meter_line(household.conn, device, [index], [], at=1_790_000_000)
    return folder


def test_a_meter_without_a_number_is_asked_about_and_becomes_the_one_that_it_is(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, with_a_line(home))
    page = page_of(qtbot, window)
    qtbot.waitUntil(lambda: "Is the meter on the port the meter" in words_in(page))
    button(page.meters, "Yes, it is").click()
    assert "Joining the meter on the port" in words_in(window)
    window._waiting.do_now()
    qtbot.waitUntil(lambda: "Is the meter on the port" not in words_in(page))
    qtbot.waitUntil(lambda: len(page.meters.findChildren(Row)) == 1)


def test_no_is_kept_and_both_meters_stay(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, with_a_line(home))
    page = page_of(qtbot, window)
    qtbot.waitUntil(lambda: "Is the meter on the port" in words_in(page))
    button(page.meters, "No").click()
    qtbot.waitUntil(lambda: "Is the meter on the port" not in words_in(page))
    qtbot.waitUntil(lambda: len(page.meters.findChildren(Row)) == 2)
