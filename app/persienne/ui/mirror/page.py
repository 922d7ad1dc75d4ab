"""The page Mirror: a view comes in, what another could read in it stands in cards side by side; wishes go out.

Its question: what does our curve say of us? It is off until it is asked for, and the page keeps nothing: moving its
shutter writes nothing, and putting the mirror away lets go of what it showed.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from persienne.base.slats import Slat
from persienne.telling.mirror.view import NoClock
from persienne.ui.frame.page import NARROW, Page
from persienne.ui.mirror.cards import WIDTH, ClockCard, HoldersCard, PreviewCard, WeekCard, WhatIfCard
from persienne.ui.mirror.dialogs import HowDialog, WeekDialog
from persienne.ui.mirror.help import HELP
from persienne.ui.mirror.readings_table import ReadingsTable
from persienne.ui.mirror.words import MirrorWords
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner, ProgressBanner
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.card import Card, EmptyState
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.keyboard import follow
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.scroll import ScrollBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QResizeEvent

    from persienne.telling.mirror.view import MirrorView, Reading, TooLittle


GAP = 16
BESIDE = 540
"""Pixels at 100 % that the week and the sentences are to have beside the shutter."""
FEW, SENTENCES = 7, 380
"""So many sentences leave room beside the clock, if they have so many pixels at 100 %."""
LOW = 400
"""Pixels at 100 % that the low card of the shutter takes."""


class _Way(Enum):
    """How the cards stand; a place is (row, column, rows, columns)."""

    WIDE = "the shutter over the clock, at the left of the week over the sentences"
    FEW = "the same, with the clock beside few sentences"
    TWO = "the shutter beside the clock, then one under the other"
    ONE = "one under the other"


def _under(row: int, columns: int) -> tuple[tuple[int, int, int, int], ...]:
    """The places of the two cards that stand one under the other, from ``row`` on, and take all columns."""
    return tuple((row + at, 0, 1, columns) for at in range(2))


_PLACES = {
    _Way.WIDE: ((0, 0, 1, 2), (1, 0, 2, 1), (1, 1, 1, 1), (3, 0, 1, 1), (2, 1, 2, 1), *_under(4, 2)),
    _Way.FEW: ((0, 0, 1, 3), (1, 0, 2, 1), (1, 1, 1, 2), (2, 1, 1, 1), (2, 2, 1, 1), *_under(3, 3)),
    _Way.TWO: ((0, 0, 1, 2), (1, 0, 1, 1), (2, 0, 1, 2), (1, 1, 1, 1), (3, 0, 1, 2), *_under(4, 2)),
    _Way.ONE: (*((row, 0, 1, 1) for row in range(5)), *_under(5, 1)),
}
"""Where the notes, the shutter, the week, the clock, the sentences, the changes and the holders stand."""


class MirrorBoard(QWidget):
    """All cards. Moving the shutter makes sentences come and go, and writes nothing."""

    tried = Signal(Slat)
    """The stop that a person looks at."""

    def __init__(self, words: MirrorWords) -> None:
        super().__init__()
        self.view: MirrorView | None = None
        """What is shown, None before it was asked for and once it was put away."""
        self.note = Banner(
            "info",
            self.tr("Electric heating, most likely, blurs this reading"),
            self.tr(
                "It does not protect you from finer methods. What it blurs is called guessable here, never unreadable."
            ),
        )
        self.panels = Banner(
            "info",
            self.tr("Your panels feed in"),
            self.tr("By day the meter does not see all that you use: what is read by day is a guess here."),
        )
        self._notes = QWidget()
        notes = QVBoxLayout(self._notes)
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setSpacing(GAP)
        notes.addWidget(self.note)
        notes.addWidget(self.panels)
        self.preview = PreviewCard(words)
        self.preview.tried.connect(self._on_tried)
        self.week = WeekCard(words)
        self.clock = ClockCard(words)
        self.table = ReadingsTable(words)
        self.readings = Card()
        self.readings.body.addWidget(Label(self.tr("What another could read in it"), fonts.CARD, wrap=True))
        self.readings.body.addWidget(self.table, 1)
        closed = self.tr(
            "A day’s total is not harmless: days spent elsewhere show in it. A month’s hides all but a long time away."
        )
        self._closed = Label(closed, fonts.CAPTION, "ink2", wrap=True)
        self.readings.body.addWidget(self._closed)
        self.what_ifs = WhatIfCard(words)
        self.holders = HoldersCard()
        self.holders.stop_wanted.connect(self.try_stop)
        self._parts = (
            self._notes,
            self.preview,
            self.week,
            self.clock,
            self.readings,
            self.what_ifs,
            self.holders,
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._way: _Way | None = None
        self._stand(_Way.ONE)

    @property
    def stop(self) -> Slat:
        """The stop that is looked at."""
        return self.preview.choice.stop

    def show_view(self, view: MirrorView) -> None:
        """Show ``view`` where the household's own shutter stands, or where a person looks already."""
        if self.view is None:
            self.preview.choice.set_stop(view.stop, animate=False)
        self.view = view
        self.note.setVisible(view.heated)
        self.panels.setVisible(view.feeds_in)
        self._notes.setVisible(view.heated or view.feeds_in)
        self.preview.show_own(view.stop)
        self.holders.show_holders(view.holders)
        self.what_ifs.show_changes(view.what_ifs)
        self.what_ifs.setVisible(bool(view.what_ifs))
        self._show_stop()
        self._stand(self._fitting(self.width()))
        follow(self._grid)

    def forget(self) -> None:
        """Let go of everything that was shown."""
        self.view = None
        self.week.ribbon.forget()
        self.clock.show_clock(NoClock(""))
        self.table.show_readings((), self.stop)
        self.holders.show_holders(())
        self.what_ifs.show_changes(())

    def try_stop(self, stop: Slat) -> None:
        """Move the shutter of this page to ``stop``, as a person does."""
        self.preview.choice.set_stop(stop)
        self._on_tried(stop)

    def _on_tried(self, stop: Slat) -> None:
        self._show_stop()
        self.tried.emit(stop)

    def _show_stop(self) -> None:
        view, stop = self.view, self.stop
        self._closed.setVisible(stop is Slat.CLOSED)
        if view is not None:
            self.week.show_view(view, stop)
            self.clock.show_clock(view.clocks.at(stop))
            self.table.show_readings(view.readings, stop)

    # How they stand

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest card; the height is the layout's."""
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand as the width asks for."""
        super().resizeEvent(event)
        self._stand(self._fitting(event.size().width()))

    def _fitting(self, width: int) -> _Way:
        beside = max(fonts.scaled(BESIDE), *(part.minimumSizeHint().width() for part in (self.week, self.readings)))
        clock, left = self.clock.minimumSizeHint().width(), self._left_width()
        if width >= left + GAP + beside:
            if len(self.table.rows) > FEW:
                return _Way.WIDE
            if width >= left + clock + 2 * GAP + fonts.scaled(SENTENCES):
                return _Way.FEW
        return _Way.TWO if width >= fonts.scaled(LOW) + GAP + clock else _Way.ONE

    def _left_width(self) -> int:
        """The width of the shutter over the clock: that of the wider of both."""
        return max(round(fonts.scaled(WIDTH)), self.clock.minimumSizeHint().width())

    def _stand(self, way: _Way) -> None:
        if way is self._way:
            return
        self._way = way
        left = self._left_width() if way in (_Way.WIDE, _Way.FEW) else 0
        self.preview.stand(upright=bool(left), width=left)
        for part, place in zip(self._parts, _PLACES[way], strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, *place)
        stretched = {_Way.WIDE: 1, _Way.FEW: 2}.get(way, 0)
        for column in range(3):
            self._grid.setColumnStretch(column, int(column == stretched))
        self._grid.setColumnMinimumWidth(0, left)
        self.updateGeometry()


class MirrorPage(Page):
    """Nothing until it is asked for; then the shutter, the week, the clock and the sentences."""

    HELP = HELP
    GUIDE = "mirror"

    asked = Signal()
    """A person wants to look into the mirror."""
    meter_chosen = Signal(int)
    """The place of the meter that is to be read."""
    cancelled = Signal()
    """A person waits no longer for it."""
    put_away = Signal()
    """A person has looked enough: what was reckoned may go."""
    files_wanted = Signal()
    """A person wants to bring in files, because there is too little."""
    stop_wanted = Signal()
    """A person wants to see the household's own shutter."""
    sharing_wanted = Signal()
    """A person wants to see who receives what."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__(self.tr("Mirror"))
        self.words = MirrorWords(locale)
        self._meters = Choice(self.tr("Which meter"))
        self._meters.currentIndexChanged.connect(self.meter_chosen)
        self._meters.hide()
        self.add_choice(self._meters)
        self.add_choice(Chip(self.tr("Nothing it reads is kept"), icon="lock", height=32))
        self._away = SecondaryButton("")
        self._away.setAccessibleName(self.tr("Put the mirror away"))
        self._away.clicked.connect(self._on_put_away)
        self.add_choice(self._away)
        self._box = ScrollBox()
        self.board = MirrorBoard(self.words)
        self.board.tried.connect(lambda _stop: self._say_answer())
        self.board.table.opened.connect(self._open_reading)
        self.board.week.list_wanted.connect(self._open_week)
        self.board.preview.real_wanted.connect(self.stop_wanted)
        self.board.holders.stop_wanted.connect(lambda _stop: self._box.bring(self.board.readings))
        self.board.holders.sharing_wanted.connect(self.sharing_wanted)
        self._box.set_content(self._build())
        self.body.addWidget(self._box, 1)
        self.show_nothing()

    def _build(self) -> QWidget:
        self._start = EmptyState(
            self.tr("What does your curve say about you?"),
            self.tr("Whoever holds it can read it; here you read it yourself, on this computer, and nothing is kept."),
            self.tr("Look into the mirror"),
            primary_icon="mirror",
        )
        self._start.primary_clicked.connect(self.asked)
        self._waiting = ProgressBanner()
        self._waiting.cancelled.connect(self.cancelled)
        self._missing = QVBoxLayout()
        content = QWidget()
        column = bare_column(content, 16)
        for part in (self._start, self._waiting):
            column.addWidget(part)
        column.addLayout(self._missing)
        column.addWidget(self.board)
        column.addStretch(1)
        return content

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the answer is worth more than long words on the button."""
        super().resizeEvent(event)
        narrow = self.width() < fonts.scaled(NARROW)
        self._away.setText(self.tr("Put away") if narrow else self.tr("Put the mirror away"))
        self._away.updateGeometry()

    def show_meters(self, names: Sequence[str], chosen: int) -> None:
        """Name the meters that can be read, and the place of the one that is; a single one is not to be chosen."""
        self._meters.blockSignals(True)
        self._meters.clear()
        self._meters.addItems(list(names))
        self._meters.setCurrentIndex(chosen)
        self._meters.setVisible(len(names) > 1)
        self._meters.blockSignals(False)

    # What it shows

    @property
    def view(self) -> MirrorView | None:
        """What is shown, None before it was asked for and once it was put away."""
        return self.board.view

    def show_nothing(self) -> None:
        """Wait until a person asks: nothing is reckoned, and nothing that was shown stays."""
        self._forget()
        self.say(self.tr("Off until you ask for it"))
        self._show_only(self._start)

    def show_waiting(self) -> None:
        """Say that it is being reckoned."""
        self.say(self.tr("Being worked out on this computer"))
        self._waiting.show_progress(
            self.tr("The mirror is being worked out…"), self.tr("A few seconds, in memory alone.")
        )
        self._show_only(self._waiting)

    def show_too_little(self, missing: TooLittle) -> None:
        """Say what is needed before there is a mirror."""
        self._forget()
        self.say(self.tr("Not enough yet"))
        clear(self._missing)
        said = self.words.too_little(missing)
        empty = EmptyState(self.tr("Days are missing"), said, self.tr("Bring in files…"))
        empty.primary_clicked.connect(self.files_wanted)
        self._missing.addWidget(empty)
        self._show_only(empty)

    def show_view(self, view: MirrorView) -> None:
        """Show what can be read, with the shutter where the household's own stands, or where a person moved it."""
        self.board.show_view(view)
        self._say_answer()
        self._show_only(self.board)

    def _forget(self) -> None:
        self.board.forget()

    def _show_only(self, part: QWidget) -> None:
        shown = part is self.board
        for one in (self._start, self._waiting, self.board):
            one.setVisible(one is part)
        if part in (self._start, self._waiting, self.board):
            clear(self._missing)
        self._away.setVisible(shown)

    def _say_answer(self) -> None:
        if self.view is not None:
            self.say(self.words.answer(self.view, self.board.stop))

    # What a person chooses

    def _on_put_away(self) -> None:
        self.show_nothing()
        self.put_away.emit()

    def _open_reading(self, reading: Reading) -> None:
        HowDialog(reading, self.board.stop, self.words, self).open()

    def _open_week(self) -> None:
        if self.view is not None:
            WeekDialog(self.view, self.words, self).open()
