"""What a screen reader is told: choices are radio buttons in a named group, and what happens is announced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from persienne.ui.style import fonts
from persienne.ui.style.theme import LIGHT
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.rail import Rail, RailItem
from persienne.ui.widgets.segmented import Segmented
from persienne.ui.widgets.snackbar import Snackbar
from persienne.ui.widgets.stop_slider import StopSlider
from support.heard_faults import Role, Text, heard, heard_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]

PAGES = (RailItem("today", "sun", "Aujourd’hui"), RailItem("history", "chart-bar", "Historique"))


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is announced while somebody listens: Qt hands it to no one without a screen."""
    heard_words: list[str] = []

    def keep(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard_words.append(event.message())

    QAccessible.setActive(True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", keep)
    yield heard_words
    QAccessible.setActive(False)


def roles(top: QWidget) -> list[tuple[str, str]]:
    return [(one.role().name, one.text(Text.Name)) for one in heard(top) if one.text(Text.Name)]


def test_the_entries_of_the_rail_are_radio_buttons_of_one_group(qtbot: QtBot) -> None:
    rail = Rail(PAGES, LIGHT)
    qtbot.addWidget(rail)
    rail.select("history")
    rail.show()
    chosen = {one.text(Text.Name): bool(one.state().checked) for one in heard(rail) if one.role() is Role.RadioButton}
    assert chosen == {"Aujourd’hui": False, "Historique": True}
    assert heard_faults(rail, "fr") == []


def test_segments_are_radio_buttons_in_a_group_that_asks_their_question(qtbot: QtBot) -> None:
    choice = Segmented([("kwh", "kWh"), ("eur", "€")], LIGHT, "En kWh ou en euros", chosen="eur")
    qtbot.addWidget(choice)
    choice.show()
    assert roles(choice) == [("Grouping", "En kWh ou en euros"), ("RadioButton", "kWh"), ("RadioButton", "€")]


@pytest.mark.parametrize(
    ("step", "role"), [(fonts.TITLE, "Heading"), (fonts.CARD, "Heading"), (fonts.BODY, "StaticText")]
)
def test_a_title_is_a_heading_with_its_words_and_a_sentence_is_not(qtbot: QtBot, step: fonts.Type, role: str) -> None:
    label = Label("Ce que vous avez utilisé", LIGHT, step)
    qtbot.addWidget(label)
    label.show()
    assert roles(label) == [(role, "Ce que vous avez utilisé")]


def test_a_refusal_is_read_out_when_it_is_shown_and_when_it_changes(qtbot: QtBot, said: list[str]) -> None:
    label = Label("", LIGHT, role="alert")
    qtbot.addWidget(label)
    label.setText("Ce fichier est d’un autre compteur.")
    assert said == []
    label.show()
    label.setText("Ce fichier est coupé.")
    assert said == ["Ce fichier est d’un autre compteur.", "Ce fichier est coupé."]


def test_a_sentence_that_is_no_refusal_is_not_read_out(qtbot: QtBot, said: list[str]) -> None:
    label = Label("31 jours", LIGHT)
    qtbot.addWidget(label)
    label.show()
    assert said == []


def test_a_slider_says_the_stop_to_which_it_is_moved(qtbot: QtBot, said: list[str]) -> None:
    slider = StopSlider("Durée", ["6 mois", "13 mois", "25 mois"], LIGHT, 1)
    qtbot.addWidget(slider)
    slider.show()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert said == ["25 mois"]


def test_what_can_still_be_undone_is_said_with_its_button(qtbot: QtBot, said: list[str]) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(800, 400)
    room.show()
    Snackbar(room, LIGHT).offer("L’import est retiré", "Annuler")
    assert said == ["L’import est retiré. Annuler"]
