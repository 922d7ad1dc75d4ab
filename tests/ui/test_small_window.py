from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from persienne.letters.guide import goal
from persienne.ui.frame.keys import LETTERS
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.letters.new_letter import REVIEW
from persienne.ui.letters.wish import Wish
from persienne.ui.pages import PAGES
from persienne.ui.style import fonts
from persienne.ui.widgets.snackbar import Snackbar
from support.curves import at
from support.parts import part
from support.windows import curve_file, make_home, open_window, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


def reached_by_tab(window: MainWindow) -> list[QWidget]:
    """What Tab reaches, in its order."""
    reached, widget = [], window.nextInFocusChain()
    while widget is not window:
        takes_it = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes_it and widget.isVisible() and widget.isEnabled():
            reached.append(widget)
        widget = widget.nextInFocusChain()
    return reached


def faults(window: MainWindow) -> list[str]:
    """What Tab reaches without a name, and the buttons that are cut."""
    found = [
        f"{widget} in {widget.parentWidget()} has no name"
        for widget in reached_by_tab(window)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    for each in window.findChildren(QAbstractButton):
        holder, least = each.parentWidget(), each.minimumSizeHint()
        high = each.heightForWidth(each.width()) if each.hasHeightForWidth() else least.height()
        elided = each.toolTip() == each.text() != ""
        if each.isVisible() and not (
            (each.width() >= least.width() or elided)
            and each.height() >= high
            and (each is part(window, Snackbar)._button or holder.rect().contains(each.geometry()))
        ):
            found.append(f"{each.text() or each.accessibleName()} is cut: {each.geometry()} in {holder.rect()}")
    return found


@pytest.fixture(params=[1.0, 2.0], ids=["usual text", "large text"])
def text_size(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[float]:
    dressed.setFont(fonts.make(fonts.BODY, scale=request.param))
    yield request.param
    dressed.setFont(fonts.make(fonts.BODY, scale=1.0))


def test_every_page_is_whole_in_a_small_window_and_named_for_the_keyboard(
    qtbot: QtBot, tmp_path: Path, dressed: QApplication, text_size: float
) -> None:
    hole = [(at(date(2026, 10, 14).toordinal()), at(date(2026, 10, 16).toordinal(), 7))]
    october = curve_file(tmp_path / "october.csv", date(2025, 10, 1), date(2026, 10, 31), hole)
    with spoken(dressed, "fr"):
        window = open_window(qtbot, make_home(tmp_path / "home", october), "fr")
        start, every_way = window.entrance.show_page(), {"keyring", "passphrase", "recovery"}

        def inside(key: str) -> None:
            window._views.setCurrentIndex(0)
            window.go(key)

        def ask(number: int) -> None:
            inside(LETTERS)
            desk = window.desk(LettersDesk)
            page = desk.page
            qtbot.waitUntil(lambda: page.view is not None)
            desk.room.begin_goal("")
            page.new.begin(Wish(page.view.known, goal("erase")), at=number)

        shown: dict[str, Callable[[], None]] = {
            "welcome": start.show_welcome,
            "creation": lambda: start.show_creation(""),
            "unlocking": lambda: start.show_unlocking(every_way, "Le trousseau est verrouillé."),
            "sheet": start.unlock._on_other,
            "wrong": lambda: start.show_unlocking_error("Cette phrase n’ouvre pas le foyer."),
            "failure": lambda: start.show_failure("Le dossier du foyer ne peut pas être écrit."),
            **{entry.key: partial(inside, entry.key) for entry in PAGES},
            **{f"new letter {number}": partial(ask, number) for number in range(REVIEW + 1)},
        }
        for name, show in shown.items():
            show()
            window.resize(1024, 700)

            def whole(name: str = name) -> None:
                assert faults(window) == [], name

            qtbot.waitUntil(whole)  # wrapped words settle in several rounds, and pages read as they come
            assert len(reached_by_tab(window)) >= 1, name
            if text_size == 1.0:
                assert (window.width(), window.height()) == (1024, 700), name
