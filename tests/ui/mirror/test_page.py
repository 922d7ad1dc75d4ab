from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget

from persienne.base.slats import Slat
from persienne.telling.mirror.view import TooLittle
from persienne.ui.mirror.readings_table import ReadingsTable
from persienne.ui.widgets.keyboard import takes_tab
from support.mirror_pages import WORDS, shown
from support.mirror_views import VIEWS, closed_view, heated_view, made_view, summer_view
from support.parts import settled
from support.windows import click, spoken, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.ui.mirror.page import MirrorPage

pytestmark = pytest.mark.gui

LETTERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def try_stop(qtbot: QtBot, page: MirrorPage, name: str) -> None:
    """Move the shutter of the page, as a person does."""
    button = next(one for one in page.findChildren(QRadioButton) if one.text() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(page: MirrorPage) -> str:
    return page.accessibleDescription()


def rows(page: MirrorPage) -> list[str]:
    """The rows of the table as a screen reader says them."""
    return [row.accessibleName() for row in page.findChild(ReadingsTable).rows]


def counted(said: str, word: str) -> int:
    """How many things the sentence says to be ``word``."""
    found = re.search(rf"(\w+) (?:things? )?{word}", said)
    return LETTERS.index(found[1]) if found else 0


# What is shown when


def test_nothing_is_shown_until_it_is_asked_for(qtbot: QtBot) -> None:
    page = shown(qtbot)
    assert answer(page) == "Off until you ask for it"
    assert "Nothing is recorded" not in words_in(page.board)
    assert not page.board.isVisible()
    with qtbot.waitSignal(page.asked):
        click(qtbot, page, "Look into the mirror")


def test_what_is_worked_out_can_be_cancelled(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.show_waiting()
    assert "Look into the mirror" not in words_in(page)
    with qtbot.waitSignal(page.cancelled):
        click(qtbot, page, "Cancel")


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (0, "The mirror needs 14 whole days; none is here yet."),
        (1, "The mirror needs 14 whole days; 1 day is known so far."),
        (3, "The mirror needs 14 whole days; 3 days are known so far."),
    ],
)
def test_too_little_says_what_is_needed_and_leads_to_files(qtbot: QtBot, known: int, said: str) -> None:
    with spoken(QApplication.instance(), "en"):
        page = shown(qtbot)
        page.show_too_little(TooLittle(known, 14))
        assert answer(settled(page)) == "Not enough yet"
        assert said in words_in(page)
        with qtbot.waitSignal(page.files_wanted):
            click(qtbot, page, "Bring in files…")
        page.show_view(made_view("en"))
        assert said not in words_in(settled(page))


def test_a_mirror_that_is_put_away_keeps_nothing_of_what_it_showed(qtbot: QtBot) -> None:
    page = shown(qtbot, made_view("en"))
    with qtbot.waitSignal(page.put_away):
        click(qtbot, page, "Put the mirror away")
    settled(page)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = {widget.accessibleName() + widget.accessibleDescription() for widget in page.findChildren(QWidget)}
    said |= {widget.text() for widget in page.findChildren(QAbstractButton)}
    assert not [words for words in said if "06:30" in words or "supplier" in words]
    assert answer(page) == "Off until you ask for it"


# What is said


@pytest.mark.slow
@pytest.mark.parametrize("home", VIEWS)
def test_the_answer_counts_the_rows_that_are_shown_at_every_stop(qtbot: QtBot, home: str) -> None:
    with spoken(QApplication.instance(), "en"):
        page = shown(qtbot, VIEWS[home]("en"))
        for name in ("Closed", "Half open", "Open"):
            try_stop(qtbot, page, name)
            assert answer(page).startswith(f"Shutter {name.lower()}: ")
            for word in ("readable", "guessable"):
                own = [row for row in rows(page) if "example, not you" not in row and "cited" not in row]
                assert counted(answer(page), word) == sum(f": {word}" in row for row in own), (name, word)
            examples = sum("example, not you" in row and ": unreadable" not in row for row in rows(page))
            assert counted(answer(page), "more in the example only") == examples, name


@pytest.mark.parametrize(
    ("stop", "said"),
    [
        ("Fermée", "Persienne fermée\u00a0: une chose lisible, deux devinables"),
        ("Entrouverte", "Persienne entrouverte\u00a0: cinq choses lisibles, une devinable"),
        ("Ouverte", "Persienne ouverte\u00a0: six choses lisibles\u202f; une de plus, dans l’exemple seulement"),
    ],
)
def test_the_answer_is_counted_in_french_words(qtbot: QtBot, stop: str, said: str) -> None:
    with spoken(QApplication.instance(), "fr"):
        page = shown(qtbot, made_view("fr"), language="fr")
        try_stop(qtbot, page, stop)
        assert answer(page) == said


@pytest.mark.slow
def test_moving_the_shutter_changes_column_band_clock_and_sentence_and_sets_nothing(qtbot: QtBot) -> None:
    page = shown(qtbot, made_view("en"))
    wanted: list[str] = []
    page.stop_wanted.connect(lambda: wanted.append("stop"))
    page.asked.connect(lambda: wanted.append("asked"))
    seen = []
    for name in ("Closed", "Half open", "Open"):
        try_stop(qtbot, page, name)
        ribbon, clock = page.board.week.ribbon, page.board.clock.clock
        seen.append((answer(page), rows(page)[1], ribbon.accessibleDescription(), clock.accessibleDescription()))
        assert "Yours is half open." in words_in(page)
    closed, half, open_ = seen
    assert closed[1] == "To bed between 23:00 and midnight: unreadable"
    assert half[1] == "To bed between 23:00 and midnight: guessable"
    assert open_[1] == "To bed between 23:00 and midnight: readable"
    assert (closed[2][:4], half[2][:10], open_[2][:27]) == ("Day:", "Half-hour:", "1 minute (example, not you)")
    assert closed[3] == "Unreadable: a total a day does not tell the hour"
    assert half[3].startswith("On weekdays: night 00:00")
    assert len({said for said, *_ in seen}) == 3
    assert wanted == []
    with qtbot.waitSignal(page.stop_wanted):
        click(qtbot, page, "Go to your shutter…")


@pytest.mark.slow
def test_a_stop_that_is_tried_stays_when_the_mirror_is_worked_out_again(qtbot: QtBot) -> None:
    page = shown(qtbot, made_view("en"))
    try_stop(qtbot, page, "Open")
    page.show_view(closed_view("en"))
    assert page.board.stop is Slat.OPEN
    assert "Yours is closed." in words_in(page)
    page.show_nothing()
    page.show_view(closed_view("en"))
    assert page.board.stop is Slat.CLOSED


def test_electric_heating_is_told_and_nothing_is_readable_under_it(qtbot: QtBot) -> None:
    page = shown(qtbot, heated_view("en"))
    assert "It does not protect you from finer methods" in words_in(page)
    assert not [row for row in rows(page) if row.endswith(": readable")]
    page.show_view(made_view("en"))
    assert "It does not protect you" not in words_in(page)


def test_panels_that_feed_in_are_told_beside_heating_or_alone(qtbot: QtBot) -> None:
    page = shown(qtbot, replace(made_view("en"), feeds_in=True))
    said, heating = "By day the meter does not see all that you use", "It does not protect you from finer methods"
    assert said in words_in(page)
    assert heating not in words_in(page)
    page.show_view(replace(heated_view("en"), feeds_in=True))
    assert said in words_in(page)
    assert heating in words_in(page)
    page.show_view(made_view("en"))
    assert said not in words_in(page)


@pytest.mark.slow
def test_what_is_of_the_invented_home_is_marked_in_every_row(qtbot: QtBot) -> None:
    view = closed_view("en")
    page = shown(qtbot, view)
    marked = [row for row in rows(page) if "example, not you" in row]
    assert len(marked) == sum(reading.example for reading in view.readings) == 4


def test_what_is_cited_is_told_from_what_is_worked_out(qtbot: QtBot) -> None:
    page = shown(qtbot, closed_view("en"))
    assert rows(page)[-1] == "The film that is watched: unreadable (cited from research, not worked out here)"


@pytest.mark.slow
def test_a_days_total_is_not_said_to_be_harmless(qtbot: QtBot) -> None:
    page = shown(qtbot, made_view("en"))
    said = "A day’s total is not harmless"
    assert said not in words_in(page)
    try_stop(qtbot, page, "Closed")
    assert said in words_in(page)


def test_what_a_holder_can_read_is_one_press_away(qtbot: QtBot) -> None:
    with spoken(QApplication.instance(), "en"):
        page = shown(qtbot, made_view("en"))
        click(qtbot, page, "Enedis: see what can be read there")
        assert page.board.stop is Slat.CLOSED
        assert answer(page) == "Shutter closed: one thing readable, two guessable"
        click(qtbot, page, "Your supplier: see what can be read there")
        assert answer(page) == "Shutter half open: five things readable, one guessable"


@pytest.mark.slow
def test_every_holder_and_every_change_is_shown_with_its_word(qtbot: QtBot) -> None:
    view = made_view("en")
    page = shown(qtbot, view)
    said = words_in(page)
    for holder in view.holders:
        assert {holder.name, holder.step, holder.sentence} <= set(said.split("\n"))
    names = {widget.accessibleName() for widget in page.board.what_ifs.findChildren(QWidget)}
    for change in view.what_ifs:
        assert change.sentence in said
        assert f"{change.name}: presence, {WORDS[change.presence]}" in names
    with qtbot.waitSignal(page.sharing_wanted):
        click(qtbot, page, "See who receives your data…")


# Going into it


@pytest.mark.slow
def test_the_keyboard_reaches_every_row_and_goes_up_and_down_in_them_and_they_stay_while_the_shutter_moves(
    qtbot: QtBot,
) -> None:
    page = shown(qtbot, made_view("en"))
    table = page.findChild(ReadingsTable)
    reached, widget = [], page.nextInFocusChain()
    while widget is not page and widget is not None:
        if takes_tab(widget) and widget.isVisible() and page.isAncestorOf(widget):
            reached.append(widget)
        widget = widget.nextInFocusChain()
    assert set(table.rows) <= set(reached)
    holders = [
        one for one in page.board.holders.findChildren(QAbstractButton) if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(holders) == len(made_view("en").holders) + 1
    holders.sort(key=lambda one: one.mapTo(page, QPoint()).y())
    first = [page.board.preview.choice.focusProxy(), page.board.week.ribbon, page.board.clock.clock]
    order = [*first, *table.rows, *holders]
    assert [one for one in reached if one in order] == order
    table.rows[0].setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is table.rows[0])
    qtbot.keyClick(table.rows[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is table.rows[1]
    qtbot.keyClick(table.rows[1], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is table.rows[0]

    before = table.rows
    try_stop(qtbot, page, "Open")
    assert page.findChild(ReadingsTable).rows is before


def test_a_mirror_that_is_worked_out_again_takes_the_place_of_the_one_before(qtbot: QtBot) -> None:
    page = shown(qtbot, made_view("en"))
    page.show_view(made_view("en"))
    assert len(rows(page)) == len(made_view("en").readings)
    page.show_view(summer_view("en"))
    assert len(rows(page)) == 4
