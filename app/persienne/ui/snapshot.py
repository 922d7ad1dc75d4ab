"""Pictures of every page: a folder comes in, PNG files in both palettes and languages go out; it needs no screen."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtGui import QColor, QPainter, QPixmap

from persienne.consents.fields import Category
from persienne.consents.flows import Home
from persienne.consents.parties import Energy
from persienne.consents.states import by_law
from persienne.errors import UserError
from persienne.insight.period import Span
from persienne.live import FoundMeter, LiveState, MeterState, PortChoice
from persienne.slats import Slat
from persienne.ui import translation
from persienne.ui.desks.letters import LettersDesk
from persienne.ui.desks.sharing import SharingDesk
from persienne.ui.dialogs.flow_history import FlowHistoryDialog
from persienne.ui.dialogs.round import RoundDialog
from persienne.ui.dialogs.withdrawing import WithdrawingDialog
from persienne.ui.numbers import locale_for
from persienne.ui.opening import Opening
from persienne.ui.pages.letters import LettersPage
from persienne.ui.pages.letters_new import REVIEW
from persienne.ui.pages.sharing import SharingPage
from persienne.ui.paper.pdf import write_pdf
from persienne.ui.theme import DARK, LIGHT
from persienne.ui.window import HISTORY, LETTERS, METER, PORTS, SHARING, TODAY, MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QDialog, QWidget

    from persienne.ui.theme import Theme

PATIENCE_MS = 60_000
LETTER = "letter.pdf"
"""The one page that is drawn as paper."""
SETTLING = 4
"""Rounds of the event loop in which a page whose words wrap finds its heights."""
OFFSCREEN_NOISE = "This plugin does not support"
"""What Qt's screenless platform says of every window; it is no fault of ours."""


def draw_pages(app: QApplication, folder: Path, today: date) -> int:
    """Draw every page of the invented home as it is ``today``, and those before a household is open; count them."""
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_say)
    for language in translation.LANGUAGES:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.deleteLater()
        translation.install(app, language)
        for theme in (LIGHT, DARK):
            app.setPalette(theme.qpalette())
            _draw_window(app, folder, language, theme, today)
    return len(list(folder.glob("*.png")))


def _draw_window(app: QApplication, folder: Path, language: str, theme: Theme, today: date) -> None:
    def save(name: str, dialog: QWidget | None = None) -> None:
        if (focused := app.focusWidget()) is not None:
            focused.clearFocus()
        for _ in range(SETTLING):
            app.processEvents()
        path = folder / f"{language}-{theme.name}-{name}.png"
        picture = window.grab()
        if dialog is not None:
            _lay_over(picture, dialog)
        if not picture.save(str(path)):
            raise OSError(f"{path} could not be written")

    window = MainWindow(Opening(folder / "nowhere", today, demo=True), theme, locale_for(language), reduced_motion=True)
    window.show()
    wait(lambda: window.today is not None and window.today.live.power is not None)
    assert window.history is not None
    window.go(HISTORY)
    month_before = today.replace(day=1).toordinal() - 1
    for span in Span:
        window.history.show_span(span, None if span is Span.ALL else month_before)
        save(f"history-{span.value}")
    window.history.show_span(Span.MONTH, month_before)
    window.history.show_table(shown=True)
    save("history-table")
    window.history.show_table(shown=False)
    window.go(METER)
    save("meter")
    _draw_sharing(window, save)
    _draw_letters(window, save, folder)
    _draw_today(window, save)
    start = window.entrance.show_page()
    start.show_welcome()
    save("start-welcome")
    start.show_creation("")
    save("start-create")
    start.show_unlocking({"passphrase", "recovery"})
    save("start-unlock")
    window.close()
    window.deleteLater()
    app.processEvents()


def _draw_letters(window: MainWindow, save: Callable[..., None], folder: Path) -> None:
    """The page Letters, each question of a new request, and how it looks before the first one; a letter as PDF."""
    window.go(LETTERS)
    desk = window.desk(LETTERS)
    assert isinstance(desk, LettersDesk)
    page = desk.page
    assert isinstance(page, LettersPage)
    wait(lambda: page.view is not None)
    assert page.view is not None
    save("letters")
    paper = page.paper.paper
    assert paper is not None
    write_pdf(paper.sheet, folder / LETTER)
    desk.room.begin_goal("")
    for number in range(1, REVIEW + 2):
        save(f"letters-new-{number}" if number <= REVIEW else "letters-new-check")
        if number <= REVIEW:
            page.new.go_on()
    page.show_letters(replace(page.view, requests=(), tasks=()))
    page.leave_new("")
    save("letters-empty")


def _lay_over(picture: QPixmap, dialog: QWidget) -> None:
    """Put a dialog over the middle of its window, which is dimmed."""
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), QColor(0, 0, 0, 110))
    shown = dialog.grab()
    painter.drawPixmap((picture.width() - shown.width()) // 2, (picture.height() - shown.height()) // 2, shown)
    painter.end()


def _draw_sharing(window: MainWindow, save: Callable[..., None]) -> None:
    """The page Sharing: with its register and without, the history of a flow, and the round."""
    window.go(SHARING)
    desk = window.desk(SHARING)
    assert isinstance(desk, SharingDesk)
    wait(lambda: desk.view is not None)
    save("sharing")
    view, page = desk.view, desk.page
    assert view is not None
    assert isinstance(page, SharingPage)
    collected = next(flow for flow in view.flows if flow.category is Category.C2)
    page.history_wanted.emit(collected)
    _draw_dialog(window, FlowHistoryDialog, "sharing-history", save)
    page.withdrawal_wanted.emit(next(flow for flow in view.flows if flow.category is Category.E))
    _draw_dialog(window, WithdrawingDialog, "sharing-withdraw", save)
    page.round_wanted.emit()
    _draw_dialog(window, RoundDialog, "sharing-round", save)
    law = tuple(by_law(Home(Energy.ELECTRICITY), ()))
    page.set_view(replace(view, flows=law, reminders=(), last_round=None))
    save("sharing-empty")
    page.set_view(view)


def _draw_dialog(window: MainWindow, kind: type[QDialog], name: str, save: Callable[..., None]) -> None:
    wait(lambda: bool(window.findChildren(kind)))
    dialog = window.findChildren(kind)[0]
    save(name, dialog)
    dialog.close()
    wait(lambda: not window.findChildren(kind))


def _draw_today(window: MainWindow, save: Callable[..., None]) -> None:
    """The page Today in each of its states, and the choice of a port."""
    today, ports, session = window.today, window.ports, window.session
    assert today is not None
    assert ports is not None
    assert session is not None
    window.go(TODAY)
    live = today.live
    save("today")
    window.let_meter_go()
    today.set_live(replace(live, state=MeterState.SILENT, power=None, since=(live.at or 0) - 2 * 3600))
    save("today-silent")
    today.set_live(live)
    session.set_slat(Slat.CLOSED)
    wait(lambda: today.chart is None)
    save("today-closed")
    today.set_live(LiveState(MeterState.NONE))
    save("today-empty")
    window.go(PORTS)
    ports.set_ports([PortChoice("a", "LiXee TIC-DIN", "/dev/ttyUSB0"), PortChoice("b", "Teleinfo 1", "/dev/ttyACM0")])
    save("ports")
    ports.show_found(FoundMeter("standard", "9998", live.tariff, live.subscribed, live.power))
    save("ports-found")
    ports.show_failure(UserError("port_denied", port="ttyUSB0", group="dialout"))
    save("ports-denied")


def _say(_kind: QtMsgType, _context: object, message: str | None) -> None:
    if message and not message.startswith(OFFSCREEN_NOISE):
        sys.stderr.write(f"{message}\n")


def wait(condition: Callable[[], bool]) -> None:
    """Let the event loop run until ``condition`` holds."""
    loop, deadline = QEventLoop(), QDeadlineTimer(PATIENCE_MS)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("a page was not ready in time")
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
