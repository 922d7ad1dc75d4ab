"""The page where the meter's port is chosen or named: ports and what was heard come in, a choice goes out.

Only a port that the household clicks is listened to, and only what it then confirms is read from then on.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.meters.meter_status import PortChoice
from persienne.ports.serial_port import port_name
from persienne.ui.frame.page import Page
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers
from persienne.ui.today.causes import CausesCard
from persienne.ui.today.help import PORT
from persienne.ui.today.port_words import PortWords
from persienne.ui.today.sketch import TerminalsCard
from persienne.ui.widgets.banner import ProgressBanner
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.keyboard import give
from persienne.ui.widgets.label import FigureLabel, Label
from persienne.ui.widgets.layouts import Stack, bare_column, clear
from persienne.ui.widgets.options import PickRow
from persienne.ui.widgets.scroll import ScrollBox
from persienne.words.numbers import SOLID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from persienne.base.errors import UserError
    from persienne.meters.meter_status import FoundMeter


class PortPathDialog(Dialog):
    """Asks for the path of a port, as the system calls it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A port that is not in the list"), parent)
        self.add_words(self.tr("The end of a network line, or the pins of a small computer, have a path of their own."))
        windows = os.name == "nt"
        self._path = Field(self.tr("Path of the port"), hint="COM7" if windows else "/dev/ttyAMA0")
        self.body.addWidget(self._path)
        self.add_cancel()
        go = PrimaryButton(self.tr("Listen"))
        go.clicked.connect(self._on_go)
        self.add_action(go, accepts=False)
        self._path.setFocus()

    @property
    def path(self) -> str:
        """What was typed."""
        return self._path.text.strip()

    def _on_go(self) -> None:
        if self.path:
            self.accept()
        else:
            self._path.show_error(self.tr("Type the path of the port."))


WIDTH = 620
RING = 4


class PortChoicePage(Page):
    """The list of ports, the listening, what was found, or what went wrong: one at a time."""

    HELP = PORT
    GUIDE = "start"

    chosen = Signal(str)
    """The device of the port that was clicked, to be listened to."""
    cancelled = Signal()
    """Whoever listens should stop, and let the port go."""
    confirmed = Signal()
    """What was found is the home's meter: read it from now on."""
    refresh_wanted = Signal()
    """The ports are to be listed anew; the answer is ``set_ports``."""
    left = Signal()
    """Back to where the person came from."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__(self.tr("The meter’s port"))
        self._numbers = Numbers(locale)
        self._words = PortWords()
        self._ports: tuple[PortChoice, ...] = ()
        self._port: PortChoice | None = None
        back = LinkButton(self.tr("Back"), "arrow-left")
        back.clicked.connect(self._leave)
        self.add_choice(back)
        self._stack = Stack()
        self._list, self._listening = self._build_list(), self._build_listening()
        self._found, self._failed = self._build_found(), self._build_failed()
        for view in (self._list, self._listening, self._found, self._failed):
            self._stack.addWidget(view)
        row = QHBoxLayout()
        self._set_width()
        row.addWidget(self._stack, 1)
        row.addStretch(0)
        self.body.addSpacing(8)
        self.body.addLayout(row, 1)
        self.set_ports(())

    def restyle(self) -> None:
        """Be as wide as the words need at the size of the text."""
        self._set_width()
        super().restyle()

    def _set_width(self) -> None:
        self._stack.setMaximumWidth(round(fonts.scaled(WIDTH)))

    # What the window says

    def set_ports(self, ports: Sequence[PortChoice]) -> None:
        """Show the ports of this computer, none of them opened."""
        self._ports = tuple(ports)
        clear(self._rows)
        for port in self._ports:
            used = self.tr("in use now") if port.used else ""
            row = PickRow("plug", port.name, ", ".join(filter(None, (port.detail, used))))
            row.clicked.connect(lambda _checked=False, port=port: self._choose(port))
            self._rows.addWidget(row)
        self._none.setVisible(not self._ports)
        self._scroll.setVisible(bool(self._ports))
        self._show_list()

    def show_listening(self, port: PortChoice) -> None:
        """Say that ``port`` is being listened to; how it ends is told by ``show_found`` or ``show_failure``."""
        self._port = port
        self.say(self.tr("The meter speaks every second or two; recognising it takes up to ten seconds."))
        self._progress.show_progress(self.tr("Listening…"), port.name)
        self._stack.setCurrentWidget(self._listening)

    def show_trying(self, bauds: int, heard: int) -> None:
        """Say at which speed it is listened, and how many characters came so far."""
        if self._port is not None:
            self._progress.show_progress(self.tr("Listening…"), self._words.listening(bauds, heard, self._numbers))

    def show_found(self, found: FoundMeter) -> None:
        """Show what was heard, and ask whether it is the home's meter."""
        self.say(self.tr("Compare with the meter’s own screen, then confirm."))
        status = found.status
        power = "—" if status.power is None else self._numbers.number(status.power)
        self._figure.set_figure(power, fill(self.tr("{unit} right now"), unit="VA"))
        mode = self._words.mode(status.mode)
        subscribed = "" if status.subscribed is None else f"{self._numbers.number(status.subscribed)}{SOLID}kVA"
        facts = (
            (self.tr("Meter"), fill(self.tr("ending in {digits}"), digits=found.last_digits)),
            (self.tr("Tariff option"), self._words.option(status.option or "")),
            (self.tr("Subscribed power"), subscribed),
            (self.tr("Mode of the port"), mode),
            (self.tr("Port"), self._port.name if self._port else ""),
        )
        told = ", ".join(filter(None, (mode and fill(self.tr("{mode} mode"), mode=mode), subscribed)))
        self._found_title.setText(fill(self.tr("Meter found: {told}"), told=told) if told else self.tr("Meter found"))
        clear(self._facts)
        for at, (name, value) in enumerate((name, value) for name, value in facts if value):
            self._facts.addWidget(Label(name, fonts.BODY, "ink2"), at, 0)
            self._facts.addWidget(Label(value, fonts.BODY_STRONG), at, 1)
        self._stack.setCurrentWidget(self._found)
        give(self._confirm)

    def show_failure(self, error: UserError) -> None:
        """Say why the port could not be read, and what to do."""
        self.say(self.tr("Nothing was changed."))
        name = self._port.name if self._port else ""
        self._causes.show_failure(self._words.failure(error), name, self._words.rate(error))
        self._stack.setCurrentWidget(self._failed)

    # Building

    def _build_list(self) -> QWidget:
        card = Card()
        card.body.setSpacing(12)
        # The rows' focus rings need air in the box that scrolls: it stands a little wider than the words.
        card.body.setContentsMargins(24 - RING, 20, 24 - RING, 20)
        head = QHBoxLayout()
        head.setContentsMargins(RING, 0, RING, 0)
        head.addWidget(Label(self.tr("Which port is the meter on?"), fonts.CARD, wrap=True), 1)
        refresh = LinkButton(self.tr("Look again"), "search")
        refresh.clicked.connect(self.refresh_wanted)
        head.addWidget(refresh)
        card.body.addLayout(head)
        self._none = Label(
            self.tr("There is no port on this computer. Plug in the meter’s plug, then look again."),
            fonts.BODY,
            "ink2",
            wrap=True,
        )
        self._none.setContentsMargins(RING, 0, RING, 0)
        card.body.addWidget(self._none)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._rows.setContentsMargins(RING, RING, RING, RING)
        rows = QWidget()
        rows.setLayout(self._rows)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(rows)
        column.addStretch(1)
        holder = QWidget()
        holder.setLayout(column)
        self._scroll = _ListBox(self.tr("Ports"))
        self._scroll.set_content(holder)
        card.body.addWidget(self._scroll)
        note = self.tr("Persienne opens no port but the one that you click, and only reads.")
        foot = Label(note, fonts.CAPTION, "ink3", wrap=True)
        foot.setContentsMargins(RING, 0, RING, 0)
        card.body.addWidget(foot)
        unlisted = LinkButton(self.tr("It is not in the list…"))
        unlisted.clicked.connect(self._ask_for_path)
        card.body.addWidget(unlisted, 0, Qt.AlignmentFlag.AlignLeft)
        page = ScrollBox()
        page.set_content(_on_top(card, TerminalsCard()))
        return page

    def _build_listening(self) -> QWidget:
        self._progress = ProgressBanner()
        self._progress.cancelled.connect(self._cancel)
        return _on_top(self._progress)

    def _build_found(self) -> QWidget:
        card = Card()
        card.body.setSpacing(12)
        self._figure = FigureLabel("—", "VA", fonts.FIGURE)
        self._found_title = Label("", fonts.EMPTY, wrap=True)
        card.body.addWidget(self._found_title)
        card.body.addWidget(self._figure)
        self._facts = _grid()
        card.body.addLayout(self._facts)
        self._confirm = PrimaryButton(self.tr("It is my meter"), "check")
        self._confirm.clicked.connect(self.confirmed)
        other = SecondaryButton(self.tr("Another port"))
        other.clicked.connect(self._cancel)
        card.body.addSpacing(4)
        card.body.addLayout(_actions(self._confirm, other))
        return _on_top(card)

    def _build_failed(self) -> QWidget:
        self._causes = CausesCard()
        self._causes.again_wanted.connect(self._try_again)
        self._causes.other_wanted.connect(self._cancel)
        return _on_top(self._causes)

    # What a person does

    def _show_list(self) -> None:
        self._port = None
        self.say(self.tr("The small plug at the meter shows here under the name that its maker gave it."))
        self._stack.setCurrentWidget(self._list)

    def _choose(self, port: PortChoice) -> None:
        self.show_listening(port)
        self.chosen.emit(port.device)

    def _ask_for_path(self) -> None:
        """A port that the system does not list: behind a network, or on a small computer's own pins."""
        dialog = PortPathDialog(self.window())
        dialog.accepted.connect(lambda: self._choose(PortChoice(dialog.path, port_name(dialog.path))))
        dialog.open()

    def _try_again(self) -> None:
        if self._port is not None:
            self._choose(self._port)

    def _cancel(self) -> None:
        """Back to the list, with the ports as they are now."""
        self._show_list()
        self.cancelled.emit()
        self.refresh_wanted.emit()

    def _leave(self) -> None:
        if self._port is not None:
            self._show_list()
            self.cancelled.emit()
        self.left.emit()


class _ListBox(ScrollBox):
    """As high as its rows; it scrolls only where the page is too low for them."""

    heard_as = Role.Grouping

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """The rows at the width that there is."""
        hint, rows = super().sizeHint(), self.widget()
        layout = None if rows is None else rows.layout()
        return hint if layout is None else QSize(hint.width(), layout.totalHeightForWidth(self.viewport().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows may take fewer lines, or more."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be laid out anew once the rows are: those that came while the page was hidden have no height before."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    return grid


def _actions(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _on_top(*widgets: QWidget) -> QWidget:
    """``widgets`` at the head of their page."""
    holder = QWidget()
    column = bare_column(holder, 16)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return holder
