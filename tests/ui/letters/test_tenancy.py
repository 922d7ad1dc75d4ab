"""Question 3 of a letter says where the meter is and who holds its contract; both are typed there and stay known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from persienne.base.energy_market import Energy
from persienne.letters.tenancy import Tenancy
from persienne.ui.frame.tenancy_lever import TenancyDialog
from persienne.ui.letters.questions import MeterQuestion

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from support.letter_desks import LetterRoom

SECOND = "10987654321098"


@pytest.fixture
def third(empty: LetterRoom) -> LetterRoom:
    """A new request at its third question, about another meter than the household's own."""
    empty.page.new_wanted.emit("access")
    empty.page.new.go_on()
    question(empty).number.edit.setText(SECOND)
    return empty


def question(room: LetterRoom) -> MeterQuestion:
    screen = room.page.new.screen_shown
    assert isinstance(screen, MeterQuestion)
    return screen


def words(widget: QWidget) -> str:
    return " ".join(label.text().replace("\u00a0", " ") for label in widget.findChildren(QLabel))


def typed(room: LetterRoom) -> TenancyDialog:
    question(room).place.click()
    dialog: TenancyDialog = room.dialog(TenancyDialog)
    dialog.address.setPlainText("1 chemin du Lac\n74000 Annecy")
    return dialog


def test_the_place_of_another_meter_is_typed_and_printed(third: LetterRoom) -> None:
    dialog = typed(third)
    dialog.holders.edit.setText("Camille Exemple ; Dominique Modèle")
    dialog.begin.set_day(date(2020, 5, 1))
    dialog.action.click()
    third.until(lambda: "1 chemin du Lac" in words(question(third)))
    assert "contract of Camille Exemple and Dominique Modèle · since 1 May 2020" in words(question(third))
    assert third.ask(lambda household: household.correspondence.tenancies.said) == (
        Tenancy(
            Energy.ELECTRICITY,
            SECOND,
            ("1 chemin du Lac", "74000 Annecy"),
            ("Camille Exemple", "Dominique Modèle"),
            date(2020, 5, 1),
        ),
    )


def test_a_meter_of_which_nobody_said_where_it_is_leaves_a_blank(third: LetterRoom) -> None:
    assert "Nobody said where this meter is: the letter has a blank." in words(question(third))


def test_what_is_refused_is_said_in_the_dialog_and_what_was_typed_stays(third: LetterRoom) -> None:
    dialog = typed(third)
    dialog.begin.set_day(date(2026, 5, 1))
    dialog.end.set_day(date(2020, 5, 1))
    dialog.action.click()
    third.until(lambda: "would end on" in words(dialog))
    assert dialog.isVisible()
    dialog.end.set_day(None)
    dialog.action.click()
    third.until(lambda: "since 1 May 2026" in words(question(third)))


def test_one_that_was_wrong_is_removed(third: LetterRoom) -> None:
    typed(third).action.click()
    third.until(lambda: "1 chemin du Lac" in words(question(third)))
    question(third).place.click()
    dialog: TenancyDialog = third.dialog(TenancyDialog)
    assert dialog.address.toPlainText() == "1 chemin du Lac\n74000 Annecy"
    dialog.remove_wanted.emit()
    third.until(lambda: "1 chemin du Lac" not in words(question(third)))
    assert third.ask(lambda household: household.correspondence.tenancies.said) == ()
