from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import NoClock, SlotKind
from persienne.ui.mirror.cards import ClockCard
from persienne.ui.mirror.clock import HabitClock
from persienne.ui.mirror.marks import KeySample
from persienne.ui.mirror.words import MirrorWords
from persienne.ui.style.translation import locale_for
from support.heard_faults import Role, Text, heard
from support.mirror_views import made_clock

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui


def solid(clock: HabitClock, color: QColor) -> int:
    """How many pixels of the drawing are wholly of ``color``."""
    image = clock.grab().toImage()
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(*pixel).name() == color.name() for pixel in pixels)


def drawn(qtbot: QtBot, theme: Theme, presence: Word) -> int:
    clock = HabitClock(MirrorWords(locale_for("en")))
    qtbot.addWidget(clock)
    clock.show_clock(made_clock(presence=presence))
    clock.resize(clock.sizeHint())
    clock.setAutoFillBackground(True)
    return solid(clock, theme.color("volet"))


def keyed(qtbot: QtBot, clock: object) -> list[str]:
    """What the key of the card says."""
    card = ClockCard(MirrorWords(locale_for("en")))
    qtbot.addWidget(card)
    card.show_clock(clock)
    return [one.accessibleName() for one in card.findChildren(KeySample) if one.isVisibleTo(card)]


def test_presence_that_can_only_be_guessed_is_hatched_and_not_solid(qtbot: QtBot, theme: Theme) -> None:
    assert 0 < drawn(qtbot, theme, Word.GUESSABLE) < drawn(qtbot, theme, Word.READABLE) / 2


@pytest.mark.parametrize(("presence", "said"), [(Word.READABLE, "presence"), (Word.GUESSABLE, "presence, guessable")])
def test_the_key_has_the_mark_of_presence_that_the_clock_has(qtbot: QtBot, presence: Word, said: str) -> None:
    clock = made_clock(presence=presence)
    kinds = {slot.kind for slot in (*clock.weekdays, *clock.weekend)}
    key = keyed(qtbot, clock)
    assert [one for one in key if one.startswith("presence")] == [said]
    assert len(key) == len(kinds) == len(SlotKind)


def test_a_bare_ring_has_no_key(qtbot: QtBot) -> None:
    assert keyed(qtbot, NoClock("a total a day does not tell the hour")) == []


def test_the_clock_is_a_list_of_what_weekdays_and_weekends_are(qtbot: QtBot) -> None:
    clock = HabitClock(MirrorWords(locale_for("en")))
    qtbot.addWidget(clock)
    for shown, items in ((made_clock(), ["On weekdays", "At weekends"]), (NoClock("no hour"), ["Unreadable"])):
        clock.show_clock(shown)
        clock.show()
        itself, *found = heard(clock)
        assert (itself.role(), {one.role() for one in found}) == (Role.List, {Role.ListItem})
        assert [one.text(Text.Name).partition(":")[0] for one in found] == items
