"""The banners over the page Today: what is wrong, since when, what it means for what is recorded, what to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.base.errors import UserError
from persienne.meters.meter_status import MeterState
from persienne.ui.today.cards import ReadingCard
from persienne.ui.today.dialogs import DateDialog
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.label import Label
from support.days import LIVE, clock, evening
from support.parts import part
from support.today_pages import banners, button, made

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def test_a_silent_meter_says_since_when_and_may_be_checked(qtbot: QtBot) -> None:
    page = made(qtbot, replace(LIVE, state=MeterState.SILENT, since=clock(14, 12)), evening(until=clock(14)))
    assert banners(page) == ["Nothing comes from the meter any more, since 14:12"]
    assert page._under.text() == "the meter has been silent since 14:12"
    with qtbot.waitSignal(page.retry_wanted):
        qtbot.mouseClick(button(page, LinkButton, "Check"), Qt.MouseButton.LeftButton)


def test_an_unplugged_meter_leads_to_the_ports(qtbot: QtBot) -> None:
    page = made(qtbot, replace(LIVE, state=MeterState.UNPLUGGED, since=clock(19, 50)), evening())
    with qtbot.waitSignal(page.port_wanted):
        qtbot.mouseClick(button(page, LinkButton, "Choose another port…"), Qt.MouseButton.LeftButton)


def test_a_reading_that_has_stopped_may_be_tried_again(qtbot: QtBot) -> None:
    page = made(qtbot, replace(LIVE, state=MeterState.STOPPED, power=None), evening())
    assert page._under.text() == "the port can’t be read"
    with qtbot.waitSignal(page.retry_wanted):
        qtbot.mouseClick(button(page, LinkButton, "Try again"), Qt.MouseButton.LeftButton)


# --- what is read and not kept, or not to be relied on ---------------------------------------------------------------


def test_troubles_of_file_port_and_clock_stand_beside_one_another(qtbot: QtBot) -> None:
    all_three = replace(LIVE, clock_offset=180).unkept(UserError("disk_full"), clock(14))
    page = made(qtbot, all_three.troubled(UserError("port_weak", port="p"), clock(13)), evening())
    assert [title.partition(" ")[0] for title in banners(page)] == ["Nothing", "The", "This"]
    assert part(page, ReadingCard).chip.accessibleName() == "Not recorded"
    assert page.minimumSizeHint().height() <= 740


@pytest.mark.parametrize("sure", [True, False])
def test_a_date_is_believed_once_what_follows_was_read(qtbot: QtBot, *, sure: bool) -> None:
    page = made(qtbot, replace(LIVE, mode="historique", waits_for=clock(9, day=28)), evening())
    said: list[bool] = []
    page.date_believed.connect(lambda: said.append(True))
    qtbot.mouseClick(button(page, LinkButton, "The computer is right…"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(DateDialog)
    assert dialog is not None
    assert not said
    words = " ".join(label.text() for label in dialog.findChildren(Label))
    assert "24 Nov 2026 at 20:04" in words
    assert "28 Nov 2026 at 09:00" in words
    assert "can’t be undone" in words
    kind, text = (PrimaryButton, "It is right: go on recording") if sure else (SecondaryButton, "Cancel")
    qtbot.mouseClick(
        next(found for found in dialog.findChildren(kind) if found.text() == text), Qt.MouseButton.LeftButton
    )
    assert said == [True] * sure


@pytest.mark.slow
def test_a_computer_that_wakes_in_the_past_says_what_is_stored(qtbot: QtBot) -> None:
    page = made(qtbot, LIVE, evening())
    page.tick(clock(12))
    assert banners(page) == ["This computer’s clock is 8\u00a0h behind what is recorded"]
