"""A day that is typed is the day that was meant, or it is refused in words: it is never another one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDateEdit, QLineEdit, QVBoxLayout, QWidget

from persienne.ui.widgets.day_fields import DayField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

FIRST, LAST = date(2023, 8, 9), date(2024, 7, 24)
FEBRUARY = date(2024, 2, 24)


@pytest.fixture(autouse=True)
def in_french() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[DayField]:
    """A field in a window, before another control; it has the focus."""
    window = QWidget()
    column = QVBoxLayout(window)
    shown = DayField("Premier jour", FEBRUARY, first=FIRST, last=LAST)
    column.addWidget(shown)
    column.addWidget(QLineEdit())
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    shown.setFocus()
    yield shown
    window.close()


def _type(qtbot: QtBot, field: DayField, typed: str) -> None:
    qtbot.keyClicks(field.edit, typed)
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)


@pytest.mark.parametrize("begin", ["arrived by Tab", "all selected", "clicked at the end"])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("31/01/2024", date(2024, 1, 31)),
        ("1/2/2024", date(2024, 2, 1)),
        ("10.12.2023", date(2023, 12, 10)),
        ("31012024", date(2024, 1, 31)),
        ("2024-01-31", date(2024, 1, 31)),
        ("31/12/23", date(2023, 12, 31)),
        ("15/03", date(2024, 3, 15)),
        ("15", date(2024, 2, 15)),
    ],
)
def test_a_typed_day_is_the_day_that_was_meant(
    qtbot: QtBot, field: DayField, begin: str, typed: str, meant: date
) -> None:
    if begin == "all selected":
        field.edit.selectAll()
    elif begin == "clicked at the end":
        qtbot.keyClick(field.edit, Qt.Key.Key_End)
    _type(qtbot, field, typed)
    assert field.day == meant
    assert field.edit.text() == f"{meant:%d/%m/%Y}"
    assert not field.refused


@pytest.mark.parametrize("typed", ["31/02/2024", "08/08/2023", "25/07/2024", "00/00/0000", "1/2/3/4", "45"])
def test_a_day_that_cannot_be_chosen_is_refused_in_words(qtbot: QtBot, field: DayField, typed: str) -> None:
    _type(qtbot, field, typed)
    assert field.day == FEBRUARY
    assert typed in field.refused
    field.choose(date(2024, 1, 1))
    assert not field.refused


def test_a_day_is_told_once_and_only_when_it_is_whole(qtbot: QtBot, field: DayField) -> None:
    told: list[date] = []
    field.changed.connect(lambda: told.append(field.day))
    qtbot.keyClicks(field.edit, "31/01/202")
    assert told == []
    qtbot.keyClicks(field.edit, "4")
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert told == [date(2024, 1, 31)]


def test_a_slip_of_the_finger_is_taken_back(qtbot: QtBot, field: DayField) -> None:
    qtbot.keyClicks(field.edit, "32")
    qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    _type(qtbot, field, "1/01/2024")
    assert field.day == date(2024, 1, 31)


def test_the_arrows_still_change_a_part_of_the_day(qtbot: QtBot, field: DayField) -> None:
    qtbot.keyClick(field.edit, Qt.Key.Key_Up)
    assert field.day == date(2024, 2, 25)


def test_one_tab_leaves_the_field(qtbot: QtBot, field: DayField) -> None:
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert not field.edit.hasFocus()


def test_the_wheel_that_scrolls_the_page_leaves_the_day_as_it_is(field: DayField) -> None:
    edit = field.findChildren(QDateEdit)[0]
    middle = QPointF(edit.rect().center())
    event = QWheelEvent(
        middle,
        edit.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(edit, event)
    assert field.day == FEBRUARY
    assert not event.isAccepted()
    assert edit.focusPolicy() is Qt.FocusPolicy.StrongFocus
