"""What a screen reader is told: choices are radio buttons in a named group, and what happens is announced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from persienne.ui.frame.page import Page, turn_to
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner, ProgressBanner
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.choices import Choice, Segmented
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.rail import Rail, RailItem
from persienne.ui.widgets.snackbar import Snackbar
from persienne.ui.widgets.stop_choices import StopSlider
from support.announced import listening
from support.heard_faults import Role, Text, heard, heard_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("light")]

PAGES = (RailItem("today", "sun", "Aujourd’hui"), RailItem("history", "chart-bar", "Historique"))


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What is announced while somebody listens."""
    with listening(monkeypatch) as words:
        yield words


def roles(top: QWidget) -> list[tuple[str, str]]:
    return [(one.role().name, one.text(Text.Name)) for one in heard(top) if one.text(Text.Name)]


def test_the_entries_of_the_rail_are_radio_buttons_of_one_group(qtbot: QtBot) -> None:
    rail = Rail(PAGES)
    qtbot.addWidget(rail)
    rail.select("history")
    rail.show()
    chosen = {one.text(Text.Name): bool(one.state().checked) for one in heard(rail) if one.role() is Role.RadioButton}
    assert chosen == {"Aujourd’hui": False, "Historique": True}
    assert heard_faults(rail, "fr") == []


def test_segments_are_radio_buttons_in_a_group_that_asks_their_question(qtbot: QtBot) -> None:
    choice = Segmented([("kwh", "kWh"), ("eur", "€")], "En kWh ou en euros", chosen="eur")
    qtbot.addWidget(choice)
    choice.show()
    assert roles(choice) == [("Grouping", "En kWh ou en euros"), ("RadioButton", "kWh"), ("RadioButton", "€")]


@pytest.mark.parametrize(
    ("step", "role"), [(fonts.TITLE, "Heading"), (fonts.CARD, "Heading"), (fonts.BODY, "StaticText")]
)
def test_a_title_is_a_heading_with_its_words_and_a_sentence_is_not(qtbot: QtBot, step: fonts.Type, role: str) -> None:
    label = Label("Ce que vous avez utilisé", step)
    qtbot.addWidget(label)
    label.show()
    assert roles(label) == [(role, "Ce que vous avez utilisé")]


def test_a_refusal_is_read_out_when_it_is_shown_and_when_it_changes(qtbot: QtBot, said: list[str]) -> None:
    label = Label("", role="alert")
    qtbot.addWidget(label)
    label.setText("Ce fichier est d’un autre compteur.")
    assert said == []
    label.show()
    label.setText("Ce fichier est coupé.")
    assert said == ["Ce fichier est d’un autre compteur.", "Ce fichier est coupé."]


def test_a_sentence_that_is_no_refusal_is_not_read_out(qtbot: QtBot, said: list[str]) -> None:
    label = Label("31 jours")
    qtbot.addWidget(label)
    label.show()
    assert said == []


def test_a_slider_says_the_stop_to_which_it_is_moved(qtbot: QtBot, said: list[str]) -> None:
    slider = StopSlider("Durée", ["6 mois", "13 mois", "25 mois"], 1)
    qtbot.addWidget(slider)
    slider.show()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert said == ["25 mois"]


def test_what_can_still_be_undone_is_said_with_its_button(qtbot: QtBot, said: list[str]) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(800, 400)
    room.show()
    Snackbar(room).offer("L’import est retiré", "Annuler")
    assert said == ["L’import est retiré. Annuler"]


def test_what_is_under_way_is_announced_once_however_far_it_has_come(qtbot: QtBot, said: list[str]) -> None:
    banner = ProgressBanner()
    qtbot.addWidget(banner)
    for done in range(3):
        banner.show_progress("Lecture des fichiers…", f"{done} sur 3", done / 3)
        banner.show()
    banner.show_progress("Enregistrement des mesures…")
    assert said == ["Lecture des fichiers…", "Enregistrement des mesures…"]


def test_a_fault_in_a_strip_is_read_out_once_and_what_goes_on_being_so_is_not(qtbot: QtBot, said: list[str]) -> None:
    for kind in ("alert", "warn"):
        banner = Banner(kind, "")
        qtbot.addWidget(banner)
        banner.set_words(kind, "Le compteur ne répond plus", "Vérifiez l’adaptateur.")
        banner.show()
        banner.set_words(kind, "Le compteur ne répond plus", "Vérifiez l’adaptateur.")
    assert said == ["Le compteur ne répond plus. Vérifiez l’adaptateur."]


def test_a_combo_box_has_its_question_from_a_label_that_nobody_sees(qtbot: QtBot) -> None:
    """On Linux Qt names a combo box after what is chosen; a screen reader takes the question from a label."""
    room = QWidget()
    qtbot.addWidget(room)
    choice = Choice("Quel compteur")
    choice.addItem("Compteur …9998")
    QVBoxLayout(room).addWidget(choice)
    room.show()
    found = QAccessible.queryAccessibleInterface(choice)
    labels = [one.text(Text.Name) for one, _ in found.relations(QAccessible.RelationFlag.Label)]
    assert labels == ["Quel compteur"]
    assert not any(label.isVisible() for label in room.findChildren(QWidget) if label is not choice)


@pytest.fixture
def pages(qtbot: QtBot) -> Iterator[QStackedWidget]:
    """Two pages with a button each, the first in view and the keyboard on its button."""
    window = QWidget()
    qtbot.addWidget(window)
    stack = QStackedWidget()
    QVBoxLayout(window).addWidget(SecondaryButton("Elsewhere"))
    window.layout().addWidget(stack)
    for title in ("Aujourd’hui", "Historique"):
        page = Page(title)
        page.say(f"Ce que dit {title}")
        page.body.addWidget(SecondaryButton(title))
        stack.addWidget(page)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    stack.widget(0).findChild(SecondaryButton).setFocus()
    yield stack
    assert stack.window() is window  # which lives as long as the test


def test_another_page_takes_the_keyboard_at_once_and_by_no_way_round(qtbot: QtBot, pages: QStackedWidget) -> None:
    on_the_way: list[object] = []
    QApplication.instance().focusChanged.connect(lambda _old, new: on_the_way.append(new))
    turn_to(pages, pages.widget(1))
    assert [widget for widget in on_the_way if widget is not None] == [pages.widget(1)]
    qtbot.keyClick(pages.widget(1), Qt.Key.Key_Tab)
    assert pages.window().focusWidget() is pages.widget(1).findChild(SecondaryButton)


def test_another_page_is_announced_with_its_answer_where_the_keyboard_stays(
    pages: QStackedWidget, said: list[str]
) -> None:
    elsewhere = pages.window().findChild(SecondaryButton)
    elsewhere.setFocus()
    turn_to(pages, pages.widget(1), stays=True)
    assert said == ["Historique. Ce que dit Historique"]
    assert pages.window().focusWidget() is elsewhere
