"""The shutter, its three stops, the rail that shows it, and the snackbar that gives ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QWidget

from persienne.base.slats import Slat
from persienne.ui.style.theme import theme_for, wear
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.rail import Rail, RailItem
from persienne.ui.widgets.shutter import ShutterView, paint_shutter, share_open, slats_for, stop_words
from persienne.ui.widgets.snackbar import Snackbar
from persienne.ui.widgets.stop_choices import SlatChoice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui

ITEMS = (RailItem("history", "history", "Historique"), RailItem("data", "gauge", "Compteur et données"))


def light_through(theme: Theme, openness: float) -> int:
    """How many pixels of a drawing are as bright as the room."""
    image = QImage(220, 264, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_shutter(painter, theme, QRectF(10, 0, 196, 264), openness)
    painter.end()
    window = [(x, y) for x in range(30, 190, 2) for y in range(20, 240)]
    return sum(image.pixelColor(x, y).lightnessF() > 0.6 for x, y in window)


def test_the_more_open_the_more_light(theme: Theme) -> None:
    closed, half, opened = (light_through(theme, share_open(stop)) for stop in Slat)
    assert closed < half / 5
    assert half < opened


def test_small_shutters_have_fewer_slats() -> None:
    assert [slats_for(width) for width in (28, 44, 132, 196)] == [5, 7, 13, 13]


def test_each_stop_has_its_own_words() -> None:
    words = [stop_words(stop) for stop in Slat]
    assert len({word for said in words for word in said}) == 9
    # What a stop keeps begins the sentence of what can be read in it: no stop says that nothing can.
    assert all(said.sentence.startswith(said.keeps) for said in words)


@pytest.mark.usefixtures("light")
def test_the_slats_slide_to_their_stop(qtbot: QtBot) -> None:
    wear(theme_for(dark=False))
    view = ShutterView()
    qtbot.addWidget(view)
    view.show()
    seen: list[float] = []
    view.openness_changed.connect(seen.append)
    with qtbot.waitSignal(view._slide.finished):
        view.set_stop(Slat.OPEN)
    assert view.openness == 1.0
    assert seen == sorted(seen)


def test_reduced_motion_jumps(qtbot: QtBot) -> None:
    view = ShutterView()
    qtbot.addWidget(view)
    view.show()
    view.set_stop(Slat.HALF)
    assert view.openness == 0.5


@pytest.mark.parametrize(("share", "stop"), [(0.1, Slat.CLOSED), (0.5, Slat.HALF), (0.9, Slat.OPEN)])
def test_a_third_of_the_drawing_picks_a_stop(qtbot: QtBot, share: float, stop: Slat) -> None:
    choice = SlatChoice(Slat.HALF if stop is not Slat.HALF else Slat.OPEN)
    qtbot.addWidget(choice)
    choice.show()
    at = QPoint(choice.shutter.width() // 2, round(choice.shutter.height() * share))
    with qtbot.waitSignal(choice.chosen) as said:
        qtbot.mouseClick(choice.shutter, Qt.MouseButton.LeftButton, pos=at)
    assert said.args == [stop]
    assert choice.stop is stop


def test_arrows_move_between_the_stops(qtbot: QtBot) -> None:
    choice = SlatChoice(Slat.CLOSED)
    qtbot.addWidget(choice)
    with qtbot.waitActive(choice):
        choice.show()
    first = choice.findChildren(QRadioButton)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert choice.stop is Slat.HALF
    assert choice.shutter.openness == 0.5


def test_a_refused_choice_goes_back_in_silence(qtbot: QtBot) -> None:
    choice = SlatChoice(Slat.HALF)
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_stop(Slat.CLOSED)
    assert (choice.stop, choice.shutter.openness) == (Slat.CLOSED, 0.0)


def test_the_light_falls_on_the_card(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    shutter = ShutterView(stop=Slat.OPEN)
    card.body.addWidget(shutter, 0, Qt.AlignmentFlag.AlignCenter)
    card.resize(400, 260)
    beside = QPoint(110, 130)
    plain = card.grab().toImage().pixelColor(beside)
    card.glow_behind(shutter)
    assert card.grab().toImage().pixelColor(beside).blueF() < plain.blueF() - 0.05


def test_the_rail_says_what_was_chosen(qtbot: QtBot) -> None:
    rail = Rail(ITEMS)
    qtbot.addWidget(rail)
    rail.resize(rail.sizeHint().width(), 820)
    rail.show()
    entry = next(button for button in rail.findChildren(QAbstractButton) if button.text() == "Historique")
    with qtbot.waitSignal(rail.chosen) as said:
        qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert said.args == ["history"]
    assert rail.width() == 224
    with qtbot.assertNotEmitted(rail.chosen):
        rail.select("data")
    assert not entry.isChecked()


def test_the_rail_tells_where_the_shutter_stands(qtbot: QtBot) -> None:
    rail = Rail(ITEMS)
    rail.set_stop(Slat.CLOSED)
    qtbot.addWidget(rail)
    before = rail._tile.accessibleName()
    rail.set_stop(Slat.OPEN)
    assert rail._tile.accessibleName() != before
    with qtbot.waitSignal(rail.stop_clicked):
        rail._tile.click()


def test_the_rail_says_nothing_of_a_shutter_before_it_knows(qtbot: QtBot) -> None:
    rail = Rail(ITEMS)
    qtbot.addWidget(rail)
    rail.show()
    assert not rail._tile.isVisible()
    rail.set_stop(Slat.HALF)
    assert rail._tile.isVisible()


class TestSnackbar:
    @pytest.fixture
    def page(self, qtbot: QtBot) -> QWidget:
        page = QWidget()
        qtbot.addWidget(page)
        page.resize(800, 400)
        page.show()
        return page

    def test_time_runs_out_once(self, qtbot: QtBot, page: QWidget) -> None:
        bar = Snackbar(page)
        with qtbot.assertNotEmitted(bar.cancelled), qtbot.waitSignal(bar.elapsed):
            bar.offer("12 demi-heures seront réduites", seconds=0.05)
        assert not bar.isVisible()

    def test_calling_off_stops_the_clock(self, qtbot: QtBot, page: QWidget) -> None:
        bar = Snackbar(page)
        bar.offer("12 demi-heures seront réduites", "Annuler", seconds=0.05)
        with qtbot.assertNotEmitted(bar.elapsed, wait=150), qtbot.waitSignal(bar.cancelled):
            bar._button.click()
        assert not bar.isVisible()

    def test_it_stays_at_the_foot(self, qtbot: QtBot, page: QWidget) -> None:
        bar = Snackbar(page)
        bar.offer("12 demi-heures seront réduites")
        page.resize(900, 600)
        qtbot.waitUntil(lambda: bar.geometry().bottom() == 600 - 24 - 1)
        assert abs(bar.geometry().center().x() - 450) <= 1

    @pytest.mark.parametrize(
        ("key", "held"),
        [(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)],
    )
    def test_keys_call_it_off_while_it_is_shown(
        self, qtbot: QtBot, page: QWidget, key: Qt.Key, held: Qt.KeyboardModifier
    ) -> None:
        bar, called_off = Snackbar(page), []
        bar.cancelled.connect(lambda: called_off.append(1))
        qtbot.keyClick(page, key, held)
        assert called_off == []
        bar.offer("12 demi-heures seront réduites")
        qtbot.keyClick(page, key, held)
        assert called_off == [1]
        assert not bar.isVisible()

    def test_time_stands_still_while_the_keyboard_is_on_it(self, qtbot: QtBot, page: QWidget) -> None:
        bar = Snackbar(page)
        bar.offer("12 demi-heures seront réduites", seconds=0.05)
        page.activateWindow()
        bar._button.setFocus()
        qtbot.waitUntil(bar._button.hasFocus)
        with qtbot.assertNotEmitted(bar.elapsed, wait=150):
            pass
        with qtbot.waitSignal(bar.elapsed):
            bar._button.clearFocus()
