"""The seals of days on the page Meter & data: made when they are asked for, told, and deleted after a question."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.ui.frame.keys import METER
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.slat_lever import ForgetSealsDialog
from support.windows import asked, button, click, curve_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]

TICK = "Seal the days of each load curve that is imported"


def test_seals_are_made_when_asked_for_told_and_deleted_after_a_question(qtbot: QtBot, tmp_path: Path) -> None:
    week = curve_file(tmp_path / "week.csv", date(2026, 10, 1), date(2026, 10, 7))
    window = open_window(qtbot, make_home(tmp_path / "home", week))
    window.go(METER)
    card = window.desk(MeterDesk).page.seals
    qtbot.waitUntil(lambda: "No day has a seal yet." in words_in(card))
    assert "Delete all seals…" not in words_in(card)
    assert not button(card, TICK).isChecked()
    button(card, TICK).click()
    qtbot.waitUntil(lambda: "7 day(s) have a seal, " in words_in(card))
    click(qtbot, card, "Delete all seals…")
    dialog = asked(qtbot, window, ForgetSealsDialog)
    assert "The seals of 7 day(s) go, with their key, and no more are made." in words_in(dialog)
    dialog.reject()
    assert card.days == 7
    click(qtbot, card, "Delete all seals…")
    click(qtbot, asked(qtbot, window, ForgetSealsDialog), "Delete all seals")
    qtbot.waitUntil(lambda: "No day has a seal yet." in words_in(card))
    assert not button(card, TICK).isChecked()
