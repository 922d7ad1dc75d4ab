"""The questions of a letter as they are asked: a day that lies ahead can be chosen where the letter speaks of one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDateEdit

from persienne.base.energy_market import Energy
from persienne.consents.directory import Directory, shipped
from persienne.letters import law
from persienne.letters.guide import goal
from persienne.letters.sender import Sender
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.telling.letters_words import LettersWords
from persienne.ui.letters.review_step import LetterFactsForm
from persienne.ui.letters.wish import Known, Wish
from persienne.ui.style.translation import Numbers, QtSpeech, locale_for

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.gui
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("name", "ahead"), [("ask-collection", True), ("leave", True), ("moving-in", False), ("tell-recipients", False)]
)
def test_only_a_day_of_something_to_come_may_lie_ahead(qtbot: QtBot, name: str, *, ahead: bool) -> None:
    points = ((Energy.ELECTRICITY, FICTIONAL_POINT),)
    known = Known(TODAY, law.shipped(), Directory(shipped()), Sender("Camille Exemple"), points, "PERS-2026-0007")
    wish = Wish(known, goal(name))
    form = LetterFactsForm(wish, wish.wanted[0], LettersWords(QtSpeech(), Numbers(locale_for("en"))))
    qtbot.addWidget(form)
    (edit,) = form.findChildren(QDateEdit)
    day = edit.maximumDate()
    assert (date(day.year(), day.month(), day.day()) >= TODAY + timedelta(days=1)) is ahead
