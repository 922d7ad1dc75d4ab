"""Buttons, segments, chips, labels, banners and rows: what a hand or a keyboard does to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from persienne.base.slats import Slat
from persienne.ui.page_pictures import settle
from persienne.ui.style import fonts
from persienne.ui.style.theme import wear
from persienne.ui.widgets import paint
from persienne.ui.widgets.banner import Banner, ProgressBanner
from persienne.ui.widgets.bars import StorageBar, StoragePart
from persienne.ui.widgets.buttons import DiscreetButton, IconButton, LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import EmptyState
from persienne.ui.widgets.chip import ChipButton
from persienne.ui.widgets.choices import Choice, Segmented
from persienne.ui.widgets.keyboard import FocusRing
from persienne.ui.widgets.label import ElidedLabel, FigureLabel, Label
from persienne.ui.widgets.options import OptionButton, Options, Tick
from persienne.ui.widgets.rail import Rail, RailItem
from persienne.ui.widgets.row import Row
from persienne.ui.widgets.stop_choices import SlatChoice
from persienne.ui.widgets.themed import restyle_all
from support.told import tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui

PERIODS = (("day", "Jour"), ("month", "Mois"), ("year", "Année"))


def test_a_button_is_as_wide_as_its_words() -> None:
    short, long = PrimaryButton("Oui"), PrimaryButton("Ouvrir un fichier", "file-up")
    assert short.sizeHint().height() == long.sizeHint().height() == 36
    assert long.sizeHint().width() > short.sizeHint().width() + 80


class Painted(QObject):
    """Counts how often a widget paints."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


@pytest.mark.parametrize(
    "made",
    [
        lambda: Tick("Courbe", "Une par demi-heure"),
        lambda: OptionButton("Fermés", "Un total par jour"),
        DiscreetButton,
        lambda: SecondaryButton("Ouvrir"),
        lambda: ChipButton("Électricité"),
        lambda: Choice("Langue"),
    ],
)
def test_a_control_is_painted_again_when_the_mouse_comes_and_when_it_goes(
    qtbot: QtBot, dressed: QApplication, made: Callable[[], QWidget]
) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    control = made()
    column = QVBoxLayout(room)
    column.setContentsMargins(50, 50, 50, 50)
    column.addWidget(control)
    painted = Painted(control)
    room.show()
    qtbot.waitUntil(lambda: painted.times > 0)
    for under, spot in ((control, control.rect().center()), (room, QPoint(2, 2))):
        dressed.processEvents()
        painted.times = 0
        qtbot.mouseMove(under, spot)
        qtbot.waitUntil(lambda: painted.times > 0)


def test_a_name_turns_no_words_around() -> None:
    label = Label("exports\u202efdp.exe")
    assert label.text() == "exports[U+202E]fdp.exe"
    label.setText("\u2067x")
    assert label.text() == "[U+2067]x"
    font = fonts.font(fonts.BODY)
    assert paint.elided(font, "a\u202eb", 500) == "a[U+202E]b"
    assert paint.text_width(font, "a\u202eb") == paint.text_width(font, "a[U+202E]b")


def test_a_mnemonic_is_not_drawn() -> None:
    assert SecondaryButton("&Ouvrir").sizeHint() == SecondaryButton("Ouvrir").sizeHint()


def test_an_icon_button_is_square_and_named() -> None:
    button = IconButton("chevron-left", "Mois précédent")
    assert button.sizeHint().width() == button.sizeHint().height() == 36
    assert button.accessibleName() == button.toolTip() == "Mois précédent"


def test_arrows_move_the_choice_and_wrap(qtbot: QtBot) -> None:
    control = Segmented(PERIODS, "Période", chosen="month")
    qtbot.addWidget(control)
    said: list[str] = []
    control.chosen.connect(said.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left):
        qtbot.keyClick(control, key)
    assert said == ["year", "day", "year", "month"]
    assert control.key == "month"


def test_arrows_skip_what_cannot_be_chosen(qtbot: QtBot) -> None:
    control = Segmented(PERIODS, "Période", chosen="day")
    qtbot.addWidget(control)
    control.set_enabled("month", False)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    assert control.key == "year"


def test_tab_stops_once_in_a_segmented_control(qtbot: QtBot) -> None:
    control = Segmented(PERIODS, "Période", chosen="month")
    qtbot.addWidget(control)
    control.choose("year")
    stops = [child for child in control.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_choosing_by_program_says_nothing(qtbot: QtBot) -> None:
    control = Segmented(PERIODS, "Période")
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.chosen):
        control.choose("year")


def test_a_chip_that_acts_keeps_its_width(qtbot: QtBot) -> None:
    chip = ChipButton("Octobre 2025")
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    chip.click()
    assert chip.isChecked()
    assert chip.sizeHint() == before


def test_an_elided_label_tells_the_rest_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("19 968 demi-heures, un seul fichier chiffré sur ce disque")
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(label.sizeHint())
    assert label.toolTip() == ""


def test_a_label_is_never_rich_text(qtbot: QtBot) -> None:
    label = Label("<b>fichier</b>.csv")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_label_follows_the_text_size(qtbot: QtBot, dressed: QApplication, light: Theme) -> None:
    label = Label("Historique", fonts.TITLE)
    qtbot.addWidget(label)
    dressed.setFont(fonts.make(fonts.BODY, scale=2.0))
    try:
        wear(light)
        restyle_all(label)
        assert label.font().pixelSize() == 56
    finally:
        dressed.setFont(fonts.make(fonts.BODY, scale=1.0))


def test_a_figure_is_read_with_its_unit(qtbot: QtBot) -> None:
    figure = FigureLabel("25,8", "kWh")
    qtbot.addWidget(figure)
    assert figure.accessibleName() == "25,8 kWh"
    assert figure.sizeHint().width() > figure.minimumSizeHint().width()


@pytest.mark.parametrize(("more", "where"), [(450, "beside"), (150, "a row under"), (-20, "one under the other")])
def test_the_ways_on_of_a_banner_leave_its_words_their_room(qtbot: QtBot, more: int, where: str) -> None:
    """``more`` than the ways take: its words want 280 pixels beside them."""
    banner = Banner("info", "The last backup is 34 days old", "Not in it yet: 33 days of measures.")
    ways = [LinkButton(text) for text in ("Make a backup…", "Remind me some time later", "Do not remind me again")]
    for way in ways:
        banner.add_way(way)
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(banner)
    page.resize(sum(way.sizeHint().width() for way in ways) + more, 400)
    with qtbot.waitExposed(page):
        page.show()
    settle()
    words = banner._title.geometry()
    beside = all(words.right() < way.x() for way in ways)
    under = all(words.bottom() < way.y() for way in ways)
    row = len({way.y() for way in ways}) == 1
    assert (beside, under, row) == {
        "beside": (True, False, True),
        "a row under": (False, True, True),
        "one under the other": (False, True, False),
    }[where]


def test_a_banner_says_title_and_line_and_activates_its_link(qtbot: QtBot) -> None:
    banner = Banner("alert", "Ce fichier n’est pas reconnu", "Aucune ligne importée.", "Détails")
    qtbot.addWidget(banner)
    tell((banner.accessibleName(), banner.accessibleDescription()))
    with qtbot.waitSignal(banner.activated):
        qtbot.mouseClick(banner._link, Qt.MouseButton.LeftButton)


def test_cancel_is_asked_once(qtbot: QtBot) -> None:
    progress = ProgressBanner()
    qtbot.addWidget(progress)
    progress.show_progress("Import de 3 fichiers", share=0.5)
    asked: list[bool] = []
    progress.cancelled.connect(lambda: asked.append(True))
    progress._cancel.click()
    progress._cancel.click()
    assert asked == [True]


def test_progress_stays_within_the_bar(qtbot: QtBot) -> None:
    progress = ProgressBanner()
    qtbot.addWidget(progress)
    progress.show_progress("Import", share=1.7)
    assert progress._share == 1.0


def test_an_empty_state_offers_two_ways_out(qtbot: QtBot) -> None:
    empty = EmptyState("Aucune donnée", "Un fichier suffit.", "Ouvrir un fichier", secondary="Voir l’exemple")
    qtbot.addWidget(empty)
    primary, secondary = empty.findChild(PrimaryButton), empty.findChild(SecondaryButton)
    assert primary is not None
    assert secondary is not None
    with qtbot.waitSignals([empty.primary_clicked, empty.secondary_clicked]):
        primary.click()
        secondary.click()


def test_a_row_is_read_whole(qtbot: QtBot) -> None:
    row = Row("file-up", "Fichier Enedis", "1er oct. 2025 – 23 nov. 2026", right="23 nov.")
    qtbot.addWidget(row)
    tell(row.accessibleDescription())
    assert row.sizeHint().height() >= 60


def test_the_storage_key_wraps_and_leaves_out_nothing_of_size(qtbot: QtBot) -> None:
    parts = [StoragePart(name, size, f"{size} Mo") for name, size in (("Jours", 3), ("Lettres", 2), ("Vide", 0))]
    bar = StorageBar(parts)
    qtbot.addWidget(bar)
    assert bar.accessibleDescription() == "Jours 3 Mo, Lettres 2 Mo"
    assert bar.heightForWidth(120) > bar.heightForWidth(600)


class TestFocusRing:
    @pytest.fixture
    def window(self, qtbot: QtBot) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for words in ("Un", "Deux", "Trois"):
            column.addWidget(SecondaryButton(words))
        return window

    def opened(self, qtbot: QtBot, window: QWidget) -> tuple[FocusRing, list[SecondaryButton]]:
        ring = FocusRing(window)
        with qtbot.waitActive(window):
            window.show()
        return ring, window.findChildren(SecondaryButton)

    def test_it_follows_the_keyboard(self, qtbot: QtBot, window: QWidget) -> None:
        ring, (first, second, _) = self.opened(qtbot, window)
        first.setFocus()
        qtbot.keyClick(first, Qt.Key.Key_Tab)
        assert second.hasFocus()
        assert ring.isVisible()
        assert ring.geometry() == second.geometry().adjusted(-4, -4, 4, 4)

    def test_a_click_shows_none(self, qtbot: QtBot, window: QWidget) -> None:
        ring, (first, _, third) = self.opened(qtbot, window)
        first.setFocus()
        qtbot.mouseClick(third, Qt.MouseButton.LeftButton)
        assert third.hasFocus()
        assert not ring.isVisible()

    def test_it_moves_with_its_widget(self, qtbot: QtBot, window: QWidget) -> None:
        ring, (_, second, _) = self.opened(qtbot, window)
        ring.surround(second)
        second.move(second.x() + 30, second.y())
        assert ring.x() == second.x() - 4

    def test_it_goes_with_its_widget(self, qtbot: QtBot, window: QWidget) -> None:
        ring, (_, second, third) = self.opened(qtbot, window)
        ring.surround(second)
        with qtbot.waitSignal(second.destroyed):
            second.deleteLater()
        ring.surround(third)
        assert ring.geometry().contains(third.geometry())


@pytest.mark.parametrize("name", ["09999999999998_Export_courbe_de_charge_Consommation.xlsx", "x" * 250])
def test_words_with_the_name_of_a_file_are_no_wider_than_they_may_be_and_are_kept(qtbot: QtBot, name: str) -> None:
    label = Label(f"{name}: 1 – 7 June 2026", wrap=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 400
    assert label.heightForWidth(300) > label.heightForWidth(3000)
    assert label.text() == f"{name}: 1 – 7 June 2026"


@pytest.mark.parametrize("kind", ["rail", "slats", "options"])
def test_tab_reaches_what_is_chosen_also_where_the_program_chose_it(qtbot: QtBot, kind: str) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    before = SecondaryButton("Before")
    column.addWidget(before)
    if kind == "rail":
        group = Rail([RailItem(key, "sun", key) for key in ("today", "history", "costs")])
        group.select("history")
    elif kind == "slats":
        group = SlatChoice()
        group.set_stop(Slat.HALF)
    else:
        group = Options("Which", [(key, key, "") for key in ("a", "b", "c")])
        group.choose("b")
    column.addWidget(group)
    room.show()
    room.activateWindow()
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    reached = room.focusWidget()
    assert isinstance(reached, QRadioButton)
    assert reached.isChecked()


def test_where_a_stop_was_refused_the_keyboard_is_on_the_one_that_stands(qtbot: QtBot) -> None:
    choice = SlatChoice(Slat.HALF)
    qtbot.addWidget(choice)
    choice.chosen.connect(lambda _stop: choice.set_stop(Slat.HALF))
    choice.show()
    choice.activateWindow()
    choice.setFocus()
    qtbot.keyClick(choice.window().focusWidget(), Qt.Key.Key_Up)
    at = choice.window().focusWidget()
    assert isinstance(at, QRadioButton)
    assert (at.isChecked(), choice.stop) == (True, Slat.HALF)
