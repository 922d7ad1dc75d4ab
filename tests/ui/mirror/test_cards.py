from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.telling.mirror.view import MarkKind
from persienne.ui.mirror.cards import WeekCard
from persienne.ui.mirror.marks import KeySample
from persienne.ui.mirror.words import MirrorWords
from persienne.ui.style.translation import locale_for
from support.mirror_views import heated_view, made_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.telling.mirror.view import MirrorView

pytestmark = pytest.mark.gui


def without(view: MirrorView, *kinds: MarkKind) -> MirrorView:
    bands = (replace(band, marks=tuple(mark for mark in band.marks if mark.kind not in kinds)) for band in view.bands)
    return replace(view, bands=tuple(bands))


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (made_view("en"), ["presence", "water heater", "small appliance", "guessable"]),
        (heated_view("en"), ["water heater", "small appliance", "presence, guessable"]),
        (without(made_view("en"), MarkKind.APPLIANCE, MarkKind.HEATER), ["presence", "guessable"]),
    ],
    ids=["half", "heated", "presence alone"],
)
def test_the_key_explains_the_marks_that_are_there_and_no_others(
    qtbot: QtBot, view: MirrorView, said: list[str]
) -> None:
    card = WeekCard(MirrorWords(locale_for("en")))
    qtbot.addWidget(card)
    card.show_view(view, Slat.HALF)
    assert [one.accessibleName() for one in card.findChildren(KeySample) if one.isVisibleTo(card)] == said
