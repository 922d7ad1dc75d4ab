"""A window that reads the meter says what stops before a person closes it; a program that ends it is not asked."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCloseEvent

from persienne.household.household import Household
from persienne.ui.today.reading_stops_dialog import ReadingStopsDialog
from persienne.vault import PassphraseCredential
from support.windows import PASSPHRASE, asked, click, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]


class _ByAPerson(QCloseEvent):
    """What the window system sends when a person closes a window."""

    def spontaneous(self) -> bool:
        return True


@pytest.mark.slow
@pytest.mark.parametrize("port", [None, "/dev/persienne-not-there"])
def test_what_stops_is_said_where_this_window_reads_the_meter(qtbot: QtBot, tmp_path: Path, port: str | None) -> None:
    home = make_home(tmp_path / "home")
    if port is not None:
        with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
            household.choose_port(port)
    window = open_window(qtbot, home)
    event = _ByAPerson()
    window.closeEvent(event)
    if port is None:
        assert event.isAccepted()
        assert window.findChildren(ReadingStopsDialog) == []
        return
    assert not event.isAccepted()
    dialog = asked(qtbot, window, ReadingStopsDialog)
    assert "nothing is read any more" in words_in(dialog)
    click(qtbot, dialog, "Stay open")
    QCoreApplication.sendPostedEvents()
    assert window.isVisible()
    window.closeEvent(_ByAPerson())
    click(qtbot, asked(qtbot, window, ReadingStopsDialog), "Close the window")
    assert not window.isVisible()
