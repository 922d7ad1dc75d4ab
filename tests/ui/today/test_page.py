"""The page Today: what is live is live, what is old is a dash, and what is not kept is said to be so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.ui.style.numbers import locale_for
from persienne.ui.style.theme import DARK
from persienne.ui.today.page import TodayPage
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.themed import apply_theme
from support.days import LIVE, NOW, clock, evening, overview
from support.histories import made_history

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from persienne.insight.series import History
    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui


def made(
    qtbot: QtBot,
    theme: Theme,
    live: MeterStatus,
    history: History | None = None,
    slat: Slat = Slat.HALF,
) -> TodayPage:
    page = TodayPage(theme, locale_for("en"), NOW)
    qtbot.addWidget(page)
    page.resize(1056, 820)
    page.set_live(live)
    page.set_overview(overview(history, slat))
    page.show()
    qtbot.waitExposed(page)
    return page


def button(page: TodayPage, kind: type[QAbstractButton], text: str) -> QAbstractButton:
    return next(found for found in page.findChildren(kind) if found.text() == text and found.isVisible())


def test_the_live_power_stands_with_its_unit_and_its_age(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, LIVE, evening())
    assert page._figure.accessibleName() == "2,640 VA"
    assert page._lamp.lit
    assert page._under.text() == "right now, read at the meter's port 2\u00a0s ago"
    page.tick(NOW + 3)
    assert page._under.text().endswith("5\u00a0s ago")


def test_an_old_number_is_never_shown_as_live(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, LIVE, evening())
    page.tick(NOW + 60)
    assert "2,640" not in page._figure.accessibleName()
    assert not page._lamp.lit
    assert page.chart is not None
    assert page.chart.day.live is None
    page.set_live(replace(LIVE, last_frame_at=NOW + 60))
    assert page._figure.accessibleName() == "2,640 VA"
    assert page.chart.day.live == 2.64


@pytest.mark.parametrize("state", [one for one in MeterState if one not in {MeterState.NONE, MeterState.READING}])
def test_only_a_live_meter_has_a_number(qtbot: QtBot, light: Theme, state: MeterState) -> None:
    page = made(qtbot, light, replace(LIVE, state=state, last_frame_at=NOW), evening())
    assert "2,640" not in page._figure.accessibleName()
    assert page._banner.isVisible() is (state not in {MeterState.LOOKING, MeterState.LISTENING})


def test_a_silent_meter_says_since_when_and_may_be_checked(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, state=MeterState.SILENT, since=clock(14, 12)), evening(until=clock(14)))
    assert page._under.text() == "the meter has been silent since 14:12"
    with qtbot.waitSignal(page.retry_wanted):
        qtbot.mouseClick(button(page, LinkButton, "Check"), Qt.MouseButton.LeftButton)


def test_an_unplugged_meter_leads_to_the_ports(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, state=MeterState.UNPLUGGED, since=clock(19, 50)), evening())
    with qtbot.waitSignal(page.port_wanted):
        qtbot.mouseClick(button(page, LinkButton, "Choose another port…"), Qt.MouseButton.LeftButton)


def test_a_refused_port_says_why_and_what_to_do(qtbot: QtBot, light: Theme) -> None:
    error = UserError("port_denied", port="TIC plug", group="uucp")
    page = made(qtbot, light, replace(LIVE, state=MeterState.REFUSED).troubled(error), evening())
    assert "does not let you" in page._banner.accessibleName()
    assert "uucp" in page._banner.accessibleDescription()


def test_a_reading_that_has_stopped_may_be_tried_again(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, state=MeterState.STOPPED, power=None), evening())
    assert page._under.text() == "the port can't be read"
    with qtbot.waitSignal(page.retry_wanted):
        qtbot.mouseClick(button(page, LinkButton, "Try again"), Qt.MouseButton.LeftButton)


def test_no_port_is_an_invitation(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, MeterStatus())
    assert page.chart is None
    with qtbot.waitSignal(page.port_wanted):
        qtbot.mouseClick(button(page, PrimaryButton, "Choose the port…"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.files_wanted):
        qtbot.mouseClick(button(page, SecondaryButton, "Import a file"), Qt.MouseButton.LeftButton)
    assert not page._known.isVisible()


def test_without_a_port_the_days_of_the_files_are_shown(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, MeterStatus(), made_history(date(2026, 11, 4), 20, curve=False), Slat.CLOSED)
    assert page._known.isVisible()
    assert [bar.name for bar in page._last_days.bars.bars][-1] == "Mon 23"


def test_the_closed_shutter_shows_the_live_number_and_no_hour(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, LIVE, made_history(date(2026, 11, 4), 20, curve=False), Slat.CLOSED)
    assert page._figure.accessibleName() == "2,640 VA"
    assert page._under.text().endswith("kept nowhere")
    assert page.chart is None
    assert page._closed.isVisible()
    assert len(page._closed.days.bars.bars) == 14
    assert not page._as_table.isVisible()


def test_closing_the_shutter_takes_the_curve_away_at_once(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, LIVE, evening())
    assert page.chart is not None
    page.set_overview(overview(evening(), Slat.CLOSED))
    assert page.chart is None
    assert page._closed.isVisible()
    assert page._peak.figure.accessibleName() == "9 kVA"


def test_the_cards_split_the_day_and_name_its_peak(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, LIVE, evening())
    assert page._since.bar.isVisible()
    assert "off-peak" in page._since.bar.accessibleName()
    assert page._peak.figure.accessibleName() == "6.5 kW, at 19:30"
    assert page._peak.overrun.text() == "not exceeded today"
    assert page._reading.figure.accessibleName().startswith("99.2%")


def test_energy_of_unknown_hours_is_not_split(qtbot: QtBot, light: Theme) -> None:
    whole, part = evening(), evening(holes=[(clock(9), clock(13))])
    page = made(qtbot, light, LIVE, replace(part, days=whole.days))
    assert not page._since.bar.isVisible()


def test_an_overrun_is_a_fact(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, overrun_count=2, overrun_seconds=340), evening())
    assert page._peak.overrun.text().endswith("6\u00a0min")


def test_tempo_is_shown_when_the_meter_tells(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, LIVE, evening())
    assert not any(chip.isVisible() for chip in page._tempo)
    page.set_live(replace(LIVE, tempo_today="blue", tempo_tomorrow="red"))
    assert [chip.accessibleName() for chip in page._tempo if chip.isVisible()] == ["Today blue", "Tomorrow red"]


def test_midnight_begins_a_new_day(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, LIVE, evening())
    assert page.chart is not None
    before = page.chart.day.day
    page.tick(clock(0, 1, day=25))
    assert page.chart.day.day == before + 1
    assert page.accessibleDescription().startswith("Wednesday 25")


def test_the_table_has_the_chart_s_half_hours_and_stays(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, LIVE, evening())
    qtbot.mouseClick(button(page, LinkButton, "As a table"), Qt.MouseButton.LeftButton)
    assert page._table.model().rowCount() == 40
    page.tick(NOW + 60)
    assert page._table.isVisible()
    page.show_table(shown=False)
    assert page.chart is not None
    assert page.chart.isVisible()


def test_the_page_takes_another_palette(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, LIVE, evening())
    before = page.grab().toImage().pixelColor(60, 140)
    apply_theme(page, DARK)
    assert page.grab().toImage().pixelColor(60, 140) != before
