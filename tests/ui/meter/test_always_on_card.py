"""The card of reading while the window is closed says what it does, what it needs, and what is in its way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.household.access.always_on import Means, Reader
from persienne.store.wire import LastReading
from persienne.ui.meter.source_cards import AlwaysOnCard
from persienne.ui.meter.view import Unattended
from persienne.ui.style.translation import Numbers, locale_for
from support.windows import words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]

UNIT = Reader(Means.UNIT, Path("ours.service"), "/usr/bin/persienne", lost=False)
PACKAGE = Reader(Means.PACKAGE, Path("theirs.service"), "/usr/bin/persienne", lost=False)
LOST = Reader(Means.UNIT, Path("ours.service"), "/opt/old/persienne", lost=True)
PORT = "/dev/ttyUSB7"


def shown(qtbot: QtBot, view: Unattended, *, keyring: bool = True) -> tuple[bool, str]:
    """Whether the switch is on, and the words of the card."""
    card = AlwaysOnCard(Numbers(locale_for("en")))
    qtbot.addWidget(card)
    card.show_state(view, keyring=keyring)
    card.show()
    return card.switch.isChecked(), f"{words_in(card)}\n{card.switch.accessibleDescription()}"


@pytest.mark.for_each(
    ("view", "on", "said"),
    [
        (Unattended(), False, "The meter is read only while this window is open."),
        (Unattended((UNIT,), PORT, there=True, open=True), True, "waits while this window does"),
        (Unattended((UNIT,)), True, "No port is chosen yet"),
        (Unattended((UNIT,), PORT), True, "ttyUSB7 is not plugged in now"),
        (Unattended((UNIT,), PORT, there=True), True, "You may not open ttyUSB7 now"),
        (Unattended((LOST,), PORT), False, "a program that is not there any more: /opt/old/persienne"),
        (Unattended((UNIT, PACKAGE), PORT), True, "It is set up twice"),
        (Unattended(last=LastReading(740_000, None)), False, "Last reading stored: 19 Jan 2027."),
        # 24 November 2026, 18:30 UTC: 19:30 in France.
        (Unattended(last=LastReading(739_944, 1_795_545_000)), False, "Last reading stored: 24 Nov 2026 at 19:30."),
    ],
)
def test_how_it_stands_and_what_is_in_its_way(qtbot: QtBot, view: Unattended, on: bool, said: str) -> None:
    switched, words = shown(qtbot, view)
    assert said in words
    assert switched == on
    assert "not read while the computer sleeps" in words


def test_what_it_needs_of_the_keyring(qtbot: QtBot) -> None:
    assert "while that is locked, it waits" in shown(qtbot, Unattended())[1]
    assert "which is not there yet" in shown(qtbot, Unattended(), keyring=False)[1]


def test_nothing_of_the_port_is_said_while_nothing_would_read_it(qtbot: QtBot) -> None:
    assert "ttyUSB7" not in shown(qtbot, Unattended((), PORT))[1]
