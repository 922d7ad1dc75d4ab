from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from persienne.base.localtime import FRANCE, local_days
from persienne.telling.mirror.view import Piece
from persienne.ui.mirror.dialogs import HowDialog, PieceView, StepStrip, WeekDialog
from persienne.ui.mirror.readings_table import ReadingsTable
from persienne.ui.mirror.words import MirrorWords
from persienne.ui.style.translation import locale_for
from support.drawn_texts import written
from support.mirror_pages import WORDS, shown
from support.mirror_views import closed_view, made_view
from support.windows import asked, click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from support.drawn_texts import Written


pytestmark = pytest.mark.gui

AUGUST = date(2026, 8, 3)
MARQUESAS = "Pacific/Marquesas"
"""Half an hour off whole hours."""


def piece_of(first: date, days: int, *, step: int = 86_400, zone: str = FRANCE) -> Piece:
    """A piece of so many whole local days; all of it shows something."""
    midnights = local_days(zone).midnights(np.arange(first.toordinal(), first.toordinal() + days + 1))
    starts = midnights[:-1] if step == 86_400 else np.arange(midnights[0], midnights[-1], step)
    ends = np.append(starts[1:], midnights[-1])
    return Piece(starts, ends - starts, np.full(len(starts), 100.0), int(starts[0]), int(ends[-1]), "when", zone)


def labels(qtbot: QtBot, piece: Piece, width: int = 500, *, language: str = "en") -> list[Written]:
    view = PieceView(piece, MirrorWords(locale_for(language)))
    qtbot.addWidget(view)
    view.resize(width, view.sizeHint().height())
    return written(view)


def texts(found: list[Written]) -> list[str]:
    return [one.text for one in found]


def test_a_piece_of_a_few_days_names_each_of_them(qtbot: QtBot) -> None:
    found = labels(qtbot, piece_of(AUGUST, 5))
    assert texts(found) == ["3 Aug", "4 Aug", "5 Aug", "6 Aug", "7 Aug"]


@pytest.mark.slow
@pytest.mark.for_each("width", [240, 500, 900])
@pytest.mark.for_each("days", [3, 9, 29, 60, 200, 700])
@pytest.mark.for_each("language", ["fr", "en"])
def test_days_are_thinned_until_no_two_labels_touch(qtbot: QtBot, width: int, days: int, language: str) -> None:
    found = labels(qtbot, piece_of(AUGUST, days), width, language=language)
    assert found
    assert all(before.ink.right() + 4 <= after.ink.left() for before, after in pairwise(found))
    assert found[0].ink.left() >= 0
    assert found[-1].ink.right() <= width


def test_of_a_long_piece_mondays_alone_are_named(qtbot: QtBot) -> None:
    found = labels(qtbot, piece_of(AUGUST + timedelta(days=2), 29))
    assert texts(found) == ["10 Aug", "17 Aug", "24 Aug", "31 Aug"]


@pytest.mark.parametrize(("first", "length"), [(date(2026, 10, 23), 25), (date(2026, 3, 27), 23)])
def test_where_the_clock_changes_days_stand_under_their_own_bars(qtbot: QtBot, first: date, length: int) -> None:
    piece = piece_of(first, 5)
    assert int(piece.durations[2]) == length * 3600
    found = labels(qtbot, piece, 600)
    assert texts(found)[2] == f"{first.day + 2} {'Oct' if first.month == 10 else 'Mar'}"
    total = int(piece.durations.sum())
    for at, one in enumerate(found[1:-1], start=1):
        middle = (int(piece.starts[at] - piece.starts[0]) + int(piece.durations[at]) / 2) * 600 / total
        assert one.ink.center().x() == pytest.approx(middle, abs=2)


def test_days_are_those_of_the_household_s_own_zone(qtbot: QtBot) -> None:
    found = labels(qtbot, piece_of(AUGUST, 4, zone=MARQUESAS))
    assert texts(found) == ["3 Aug", "4 Aug", "5 Aug", "6 Aug"]


@pytest.mark.parametrize("zone", [FRANCE, MARQUESAS])
def test_a_piece_of_one_day_has_its_hours(qtbot: QtBot, zone: str) -> None:
    found = labels(qtbot, piece_of(AUGUST, 1, step=1800, zone=zone))
    assert texts(found)[0] == "00:00"
    assert texts(found)[-1] == "24:00"
    assert "12:00" in texts(found)


def test_a_row_opens_how_it_is_guessed_with_its_piece_of_curve(qtbot: QtBot) -> None:
    page = shown(qtbot, made_view("en"))
    row = page.findChild(ReadingsTable).rows[0]
    assert "Return says how it is guessed" in row.accessibleDescription()
    assert "Closed: unreadable" in row.accessibleDescription()
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    dialog = asked(qtbot, page, HowDialog)
    assert dialog.windowTitle() == "Up at about 06:30 on weekdays"
    said = words_in(dialog)
    assert all(sentence in said for sentence in made_view("en").readings[0].how)
    assert "what a professional can read goes further" in said
    pieces = [one for one in dialog.findChildren(QWidget) if one.accessibleName().startswith("The piece of curve")]
    assert [piece.accessibleDescription() for piece in pieces] == ["Tuesday 10 November 2026; 06:00\u00a0–\u00a008:30"]


def test_beside_the_method_stands_how_well_it_is_read_at_each_step_that_is_known(qtbot: QtBot) -> None:
    view = made_view("en")
    page = shown(qtbot, view)
    for place, steps in ((1, "Month, Day, Hour, Half-hour"), (6, "Month, Day, Hour, Half-hour, 10 minutes, 1 minute")):
        qtbot.mouseClick(page.findChild(ReadingsTable).rows[place], Qt.MouseButton.LeftButton)
        dialog = asked(qtbot, page, HowDialog)
        strip, by_step = dialog.findChild(StepStrip), view.readings[place].by_step
        cells = strip.findChildren(QWidget)
        lines = [[line.text for line in written(cell)] for cell in cells]
        assert [name for name, _said in lines] == steps.split(", ")
        assert [said for _name, said in lines] == [WORDS[word] for word in by_step.values()]
        assert [cell.accessibleName() for cell in cells] == [f"{name}: {said}" for name, said in lines]
        assert strip.accessibleDescription() == "; ".join(cell.accessibleName() for cell in cells)
        dialog.reject()


@pytest.mark.slow
def test_what_is_cited_has_no_steps_of_its_own(qtbot: QtBot) -> None:
    page = shown(qtbot, closed_view("en"))
    qtbot.mouseClick(page.findChild(ReadingsTable).rows[-1], Qt.MouseButton.LeftButton)
    assert asked(qtbot, page, HowDialog).findChild(StepStrip) is None


def test_the_week_can_be_read_as_a_list(qtbot: QtBot) -> None:
    page = shown(qtbot, made_view("en"))
    click(qtbot, page, "See as a list")
    dialog = asked(qtbot, page, WeekDialog)
    said = words_in(dialog)
    assert said.count("a day with signs of presence, readable") == 7
    assert "1 minute (example, not you)" in said
    assert "water heater, readable: 02:00\u00a0–\u00a004:30" in said
