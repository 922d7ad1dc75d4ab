"""The banners over the page Today: what is wrong, since when, what it means for what is recorded, what to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.base.errors import UserError
from persienne.meters.meter_status import MeterState
from persienne.ui.today.date_dialog import DateDialog
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.label import Label
from support.days import LIVE, NOW, clock, evening
from support.today_pages import banners, button, made

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui


def test_a_silent_meter_says_since_when_and_may_be_checked(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, state=MeterState.SILENT, since=clock(14, 12)), evening(until=clock(14)))
    assert banners(page) == ["Nothing comes from the meter any more, since 14:12"]
    assert page._under.text() == "the meter has been silent since 14:12"
    with qtbot.waitSignal(page.retry_wanted):
        qtbot.mouseClick(button(page, LinkButton, "Check"), Qt.MouseButton.LeftButton)


def test_an_unplugged_meter_leads_to_the_ports(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, state=MeterState.UNPLUGGED, since=clock(19, 50)), evening())
    with qtbot.waitSignal(page.port_wanted):
        qtbot.mouseClick(button(page, LinkButton, "Choose another port…"), Qt.MouseButton.LeftButton)


@pytest.mark.slow
def test_a_plug_that_was_never_in_is_not_said_to_have_been_taken_out(qtbot: QtBot, light: Theme) -> None:
    missing = replace(LIVE, state=MeterState.UNPLUGGED, since=clock(19, 50), last_frame_at=None)
    page = made(qtbot, light, missing.troubled(UserError("port_missing", port="TIC plug")), evening())
    assert banners(page) == ["The plug is not in this computer"]
    assert page._banners.strips[0].accessibleDescription().startswith("Plug it in, and the reading begins by itself.")


def test_a_refused_port_says_why_and_what_to_do(qtbot: QtBot, light: Theme) -> None:
    error = UserError("port_denied", port="TIC plug", group="uucp")
    page = made(qtbot, light, replace(LIVE, state=MeterState.REFUSED).troubled(error), evening())
    assert "does not let you" in banners(page)[0]
    assert "uucp" in page._banners.strips[0].accessibleDescription()


def test_a_reading_that_has_stopped_may_be_tried_again(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, state=MeterState.STOPPED, power=None), evening())
    assert page._under.text() == "the port can’t be read"
    with qtbot.waitSignal(page.retry_wanted):
        qtbot.mouseClick(button(page, LinkButton, "Try again"), Qt.MouseButton.LeftButton)


def test_what_else_has_ended_the_reading_is_not_called_a_port(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, state=MeterState.REFUSED).troubled(UserError("store_damaged")), evening())
    assert banners(page) == ["The meter is not read any more, since 08:00"]
    assert "restore a backup" in page._banners.strips[0].accessibleDescription()


# --- what is read and not kept, or not to be relied on ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "why", "remedy"),
    [
        ("disk_full", "the disk is full", "Free some space"),
        ("folder_read_only", "the folder can’t be written to", "writable again"),
        ("store_busy", "another program keeps the file to itself", "close the other Persienne"),
        ("disk_error", "the disk does not answer", "Check the disk"),
    ],
)
def test_nothing_is_called_live_that_is_not_kept(qtbot: QtBot, light: Theme, code: str, why: str, remedy: str) -> None:
    page = made(qtbot, light, replace(LIVE, stored_at=clock(14, 2)).unkept(UserError(code), NOW), evening())
    assert banners(page) == [f"Nothing has been recorded since 14:02: {why}"]
    assert remedy in page._banners.strips[0].accessibleDescription()
    assert page._reading.chip.accessibleName() == "Not recorded"
    assert page._under.text().endswith("; nothing is kept for now")
    page.set_live(LIVE)
    assert not banners(page)
    assert page._reading.chip.accessibleName() == "Live"


@pytest.mark.parametrize(
    ("code", "title", "chip"),
    [
        ("port_weak", "The meter is heard, but badly, since 13:40", "Bad line"),
        ("port_eight_bits", "The plug reads 8 bits where the meter says 7, since 13:40", "8 bits"),
    ],
)
def test_a_line_that_is_not_to_be_relied_on_says_so(
    qtbot: QtBot, light: Theme, code: str, title: str, chip: str
) -> None:
    weak = LIVE.troubled(UserError(code, port="p", quality=81.2), clock(13, 40))
    page = made(qtbot, light, weak, evening())
    assert banners(page) == [title]
    assert page._reading.chip.accessibleName() == chip
    assert page._figure.accessibleName() == "2,640 VA"


def test_troubles_of_file_port_and_clock_stand_beside_one_another(qtbot: QtBot, light: Theme) -> None:
    all_three = replace(LIVE, clock_offset=180).unkept(UserError("disk_full"), clock(14))
    page = made(qtbot, light, all_three.troubled(UserError("port_weak", port="p"), clock(13)), evening())
    assert [title.partition(" ")[0] for title in banners(page)] == ["Nothing", "The", "This"]
    assert page._reading.chip.accessibleName() == "Not recorded"
    assert page.minimumSizeHint().height() <= 740


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({"clock_offset": 180}, "This computer’s clock is 3\u00a0min behind the meter’s"),
        ({"clock_offset": -7200}, "This computer’s clock is 2\u00a0h ahead of the meter’s"),
        ({"clock_degraded": True}, "The meter has lost its clock"),
        ({"clock_went_back": 10_800}, "This computer’s clock is 3\u00a0h behind what is recorded"),
        ({"waits_for": NOW + 7200}, "This computer’s clock is 2\u00a0h behind what is recorded"),
    ],
)
def test_a_clock_that_is_wrong_is_said(qtbot: QtBot, light: Theme, changes: dict[str, int | bool], title: str) -> None:
    page = made(qtbot, light, replace(LIVE, **changes), evening())
    assert banners(page) == [title]


@pytest.mark.parametrize(
    ("changes", "means", "advice"),
    [
        ({"clock_offset": 180}, "no hour is wrong", "set its clock"),
        ({"clock_offset": -180}, "no hour is wrong", "set its clock"),
        ({"clock_degraded": True}, "No energy is lost", "tell it if this lasts"),
        ({"clock_went_back": 10_800}, "has the meter’s hours", "nothing to do"),
        ({"clock_went_back": 10_800, "mode": "historique"}, "No energy is lost", "set this computer’s clock"),
        ({"waits_for": NOW + 7200, "mode": "historique"}, "Nothing is recorded", "set this computer’s clock"),
    ],
)
def test_a_banner_of_a_clock_says_since_when_what_it_means_and_what_to_do(
    qtbot: QtBot, light: Theme, changes: dict[str, object], means: str, advice: str
) -> None:
    page = made(qtbot, light, replace(LIVE, clock_since=NOW, **changes), evening())
    assert ", since " in banners(page)[0]
    said = page._banners.strips[0].accessibleDescription()
    assert means in said
    assert advice in said


@pytest.mark.parametrize("state", [MeterState.SILENT, MeterState.UNPLUGGED, MeterState.REFUSED])
def test_a_banner_of_the_port_says_since_when_and_what_it_means(qtbot: QtBot, light: Theme, state: MeterState) -> None:
    page = made(qtbot, light, replace(LIVE, state=state, power=None), evening())
    assert banners(page)[0].endswith(", since 08:00")
    assert "the meter goes on counting" in page._banners.strips[0].accessibleDescription()


def test_what_eight_bits_hide_is_called_possible_errors(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, quality=100.0).troubled(UserError("port_eight_bits"), NOW), evening())
    assert page._reading.figure.accessibleName() == "100% read, errors possible"


def test_the_household_judges_which_date_is_right_unless_the_meter_tells(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, mode="historique", clock_went_back=10_800), evening())
    said = page._banners.strips[0].accessibleDescription
    assert "24 Nov 2026 at 20:04" in said()
    assert "24 Nov 2026 at 23:04" in said()
    assert "If the later date is right" in said()
    page.set_live(replace(LIVE, clock_went_back=10_800))
    assert "If the later date is right" not in said()
    assert "it was ahead before" in said()


def test_a_date_that_is_not_believed_keeps_nothing_and_says_so(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, replace(LIVE, mode="historique", waits_for=clock(9, day=28)), evening())
    assert "28 Nov 2026 at 09:00" in page._banners.strips[0].accessibleDescription()
    assert "Nothing is recorded" in page._banners.strips[0].accessibleDescription()
    assert page._reading.chip.accessibleName() == "Not recorded"


@pytest.mark.parametrize("sure", [True, False])
def test_a_date_is_believed_once_what_follows_was_read(qtbot: QtBot, light: Theme, *, sure: bool) -> None:
    page = made(qtbot, light, replace(LIVE, mode="historique", waits_for=clock(9, day=28)), evening())
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
def test_a_computer_that_wakes_in_the_past_says_what_is_stored(qtbot: QtBot, light: Theme) -> None:
    page = made(qtbot, light, LIVE, evening())
    page.tick(clock(12))
    assert banners(page) == ["This computer’s clock is 8\u00a0h behind what is recorded"]
