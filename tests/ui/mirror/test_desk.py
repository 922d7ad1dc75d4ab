"""The mirror of an open household: nothing before it is asked for, then what can be read, and nothing that stays."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.measures.import_files import undo_import
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import NoClock, Step
from persienne.ui.frame.keys import HISTORY, MIRROR
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.mirror.desk import MirrorDesk
from persienne.ui.widgets.choices import Choice
from support.windows import curve_file, index_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.telling.mirror.view import MirrorView
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui]

LAST = date(2026, 11, 20)
METERS = "Which meter"


def shown(qtbot: QtBot, window: MainWindow) -> MirrorView:
    """Ask for the mirror, and wait until it is there."""
    desk = window.desk(MirrorDesk)
    window.go(MIRROR)
    desk.look()
    qtbot.waitUntil(desk.page.board.isVisible)
    view = desk.page.view
    assert view is not None
    return view


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


def test_a_household_sees_what_its_half_hours_say_and_nothing_of_it_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", LAST - timedelta(days=70), LAST))
    window = open_window(qtbot, home)
    window.go(MIRROR)
    assert "Look into the mirror" in words_in(window)
    qtbot.waitUntil(lambda: window.session is not None and not window.session.busy)
    before = contents(home)
    view = shown(qtbot, window)
    assert view.week.first_day == date(2026, 11, 2)  # the last week that ended seven days ago
    assert [(band.step, band.example) for band in view.bands] == [
        (Step.DAY, False),
        (Step.HOUR, False),
        (Step.HALF_HOUR, False),
        (Step.TEN_MINUTES, True),
        (Step.MINUTE, True),
    ]
    assert isinstance(view.clocks.closed, NoClock)
    assert not isinstance(view.clocks.half, NoClock)
    own = [reading for reading in view.readings if not reading.example and not reading.cited]
    assert own
    for reading in own:
        assert list(reading.words) == sorted(reading.words, key=[Word.ILLEGIBLE, Word.GUESSABLE, Word.READABLE].index)
        assert reading.sentences.open in words_in(window)
    assert [reading.words.open for reading in view.readings if reading.cited] == [Word.GUESSABLE]
    assert contents(home) == before
    window.desk(MirrorDesk).page.put_away.emit()
    assert window.desk(MirrorDesk).page.view is None
    assert own[0].sentences.open not in words_in(window)
    window.close()


def test_closed_slats_see_their_days_and_all_finer_is_an_example(qtbot: QtBot, tmp_path: Path) -> None:
    index = index_file(tmp_path / "i.csv", LAST - timedelta(days=90), LAST)
    window = open_window(qtbot, make_home(tmp_path / "home", index, slat=Slat.CLOSED))
    view = shown(qtbot, window)
    assert [band.example for band in view.bands] == [False, True, True, True, True]
    assert len(view.week.starts) == 7
    for clock in (view.clocks.half, view.clocks.open):
        assert not isinstance(clock, NoClock)
        assert clock.example
    assert all(reading.words.closed is Word.ILLEGIBLE for reading in view.readings if reading.example)
    window.close()


def two_meters(folder: Path) -> Path:
    """A household whose first meter knows less than the second one, which has other weeks."""
    short = curve_file(folder / "short.csv", LAST - timedelta(days=30), LAST)
    long = curve_file(folder / "long.csv", LAST - timedelta(days=100), LAST - timedelta(days=30))
    long.write_text(long.read_text().replace("09999999999998", "09999999999909"))
    return make_home(folder / "home", short, long)


def choice_of(window: MainWindow) -> Choice:
    return next(one for one in window.desk(MirrorDesk).page.findChildren(Choice) if one.accessibleName() == METERS)


def test_of_two_meters_the_one_that_is_read_is_named_and_another_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, two_meters(tmp_path))
    first = shown(qtbot, window)
    choice, page = choice_of(window), window.desk(MirrorDesk).page
    assert choice.isVisible()
    assert [choice.itemText(at)[-4:] for at in range(choice.count())] == ["9998", "9909"]
    assert choice.currentText().endswith("9909")  # that knows most
    assert first.week.first_day == date(2026, 10, 5)
    choice.setCurrentIndex(0)
    qtbot.waitUntil(lambda: page.view is not None and page.view is not first)
    assert page.view is not None
    assert page.view.week.first_day == date(2026, 11, 2)
    window.receive([curve_file(tmp_path / "b.csv", LAST + timedelta(days=1), LAST + timedelta(days=7))])
    qtbot.waitUntil(lambda: page.view is not None and page.view.week.first_day == date(2026, 11, 9))
    assert choice.currentText().endswith("9998")  # what was chosen stays, whatever comes in
    window.close()


def test_a_meter_chosen_while_another_is_being_read_is_the_one_that_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, two_meters(tmp_path))
    desk = window.desk(MirrorDesk)
    window.go(MIRROR)
    desk.look()
    assert choice_of(window).currentText().endswith("9909")
    choice_of(window).setCurrentIndex(0)
    qtbot.waitUntil(lambda: desk.page.view is not None)
    assert desk.page.view is not None
    assert desk.page.view.week.first_day == date(2026, 11, 2)
    window.close()


def test_what_is_undone_while_the_mirror_is_worked_out_is_not_shown(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", LAST - timedelta(days=70), LAST))
    window = open_window(qtbot, home)
    desk = window.desk(MirrorDesk)
    window.go(MIRROR)
    desk.look()
    assert window.session is not None
    window.session.change(lambda household: undo_import(household.conn, 1), lambda _done: None)
    qtbot.waitUntil(lambda: "Not enough yet" in words_in(window))
    assert desk.page.view is None
    window.close()


def test_a_meter_of_which_too_little_is_known_can_be_left_for_another(qtbot: QtBot, tmp_path: Path) -> None:
    few = curve_file(tmp_path / "few.csv", LAST - timedelta(days=3), LAST)
    few.write_text(few.read_text().replace("09999999999998", "09999999999909"))
    window = open_window(
        qtbot, make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", LAST - timedelta(days=40), LAST), few)
    )
    shown(qtbot, window)
    choice = choice_of(window)
    choice.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "4 day(s) known so far" in words_in(window))
    choice.setCurrentIndex(0)
    qtbot.waitUntil(window.desk(MirrorDesk).page.board.isVisible)
    window.close()


def test_a_meter_chosen_in_the_mirror_is_chosen_there_alone(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, two_meters(tmp_path))
    window.go(HISTORY)
    history = next(one for one in window.desk(HistoryDesk).page.findChildren(Choice) if one.isVisible())
    before = history.currentText()
    shown(qtbot, window)
    choice_of(window).setCurrentIndex(1 - choice_of(window).currentIndex())
    assert history.currentText() == before
    window.close()


def test_one_meter_is_not_offered_as_a_choice(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", LAST - timedelta(days=70), LAST))
    window = open_window(qtbot, home)
    shown(qtbot, window)
    assert not choice_of(window).isVisible()
    window.close()


def test_few_days_are_said_to_be_too_few(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", LAST - timedelta(days=3), LAST))
    window = open_window(qtbot, home)
    window.go(MIRROR)
    window.desk(MirrorDesk).look()
    qtbot.waitUntil(lambda: "4 day(s) known so far" in words_in(window))
    window.receive([curve_file(tmp_path / "b.csv", LAST - timedelta(days=40), LAST - timedelta(days=4))])
    page = window.desk(MirrorDesk).page
    qtbot.waitUntil(lambda: page.view is not None)  # nobody has to ask again
    window.close()


def test_what_is_called_off_is_not_shown(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", LAST - timedelta(days=70), LAST))
    window = open_window(qtbot, home)
    window.go(MIRROR)
    desk = window.desk(MirrorDesk)
    desk.look()
    desk.page.cancelled.emit()
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.busy and not session.busy_aside)
    assert "Look into the mirror" in words_in(window)
    assert not desk.page.board.isVisible()
    window.close()


def test_a_mirror_that_is_open_follows_what_is_imported(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", LAST - timedelta(days=70), LAST))
    window = open_window(qtbot, home)
    view = shown(qtbot, window)
    window.receive([curve_file(tmp_path / "b.csv", LAST + timedelta(days=1), LAST + timedelta(days=7))])
    page = window.desk(MirrorDesk).page
    qtbot.waitUntil(lambda: page.view is not None and page.view is not view)
    assert page.view is not None
    assert page.view.week.first_day == view.week.first_day + timedelta(days=7)
    window.close()
