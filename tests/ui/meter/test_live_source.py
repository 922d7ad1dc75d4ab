"""The meter’s port among the sources: seen, changed, and stopped for good."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.household.household import Household
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.ui.frame.keys import METER
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.source_cards import LiveSource
from persienne.ui.style.translation import Numbers, locale_for
from persienne.ui.today.desk import TodayDesk
from persienne.vault import PassphraseCredential
from support.windows import PASSPHRASE, click, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]

NOW = 1_790_000_000
READ = MeterStatus(MeterState.READING, port="ttyUSB0", mode="standard", last_frame_at=NOW - 4)


@pytest.fixture
def source(qtbot: QtBot) -> LiveSource:
    source = LiveSource(Numbers(locale_for("en")))
    qtbot.addWidget(source)
    return source


def test_the_port_is_told_with_its_mode_and_how_long_ago_it_was_read(source: LiveSource) -> None:
    assert not source.isVisible()
    source.show_status(READ, NOW, own=True)
    assert source.isVisible()
    said = words_in(source).replace("\u00a0", " ")
    assert "ttyUSB0, standard mode" in said
    assert "4 s ago" in said
    source.show_status(READ, NOW + 116, own=True)
    assert "2 min ago" in words_in(source).replace("\u00a0", " ")


def test_what_another_program_reads_is_not_this_one_s_to_stop(source: LiveSource) -> None:
    source.show_status(READ, NOW, own=False)
    assert "read by another program of this household" in words_in(source)
    assert "Stop" not in words_in(source)
    source.show_status(MeterStatus(), NOW, own=False)
    assert not source.isVisible()


@pytest.mark.slow
def test_the_port_is_stopped_and_forgotten_or_changed_from_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home")
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.choose_port("/dev/persienne-not-there")
    window = open_window(qtbot, home)
    today, meter = window.desk(TodayDesk), window.desk(MeterDesk)
    window.go(METER)
    qtbot.waitUntil(meter.page.live.isVisible)
    click(qtbot, window, "Change the meter’s port")
    qtbot.waitUntil(today.ports.isVisible)
    window.go(METER)
    click(qtbot, window, "Stop reading the meter’s port")
    qtbot.waitUntil(lambda: not meter.page.live.isVisible())
    assert not today.reading
    assert "The meter is read no more" in words_in(window)
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert household.port is None
