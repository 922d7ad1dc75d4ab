"""The page Mirror: a view comes in, what another could read in it is shown; what a person asks for goes out.

Its question: what does our curve say of us? It is off until it is asked for, and the page keeps nothing: moving its
shutter writes nothing, and putting the mirror away lets go of what it showed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.ui.frame.page import NARROW, Page
from persienne.ui.mirror.board import MirrorBoard
from persienne.ui.mirror.check_dialog import CheckDialog
from persienne.ui.mirror.help import HELP
from persienne.ui.mirror.how_dialog import HowDialog
from persienne.ui.mirror.week_dialog import WeekDialog
from persienne.ui.mirror.words import MirrorWords
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import ProgressBanner
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.card import EmptyState
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.scroll import ScrollBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QResizeEvent

    from persienne.telling.mirror.view import MirrorView, Reading, TooLittle


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
    marked = Signal(object, object)
    """A person said what is remembered of days of a meter: ordinals and answers, None where a mark is taken back."""
    forget_wanted = Signal(object)
    """A person wants all marks of a meter deleted."""

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
        self.board.check.mark_wanted.connect(self._ask_for_marks)
        self.board.check.forget_wanted.connect(self._forget_marks)
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

    def _ask_for_marks(self) -> None:
        """Ask about the days of the meter that is shown: another may be by the time that it is answered."""
        view = self.view
        if view is not None and view.own_check is not None:
            dialog = CheckDialog(view.own_check, self.words, self.window())
            dialog.accepted.connect(lambda: self.marked.emit(view.meter, dialog.changed))
            dialog.open()

    def _forget_marks(self) -> None:
        if self.view is not None:
            self.forget_wanted.emit(self.view.meter)

    def _open_week(self) -> None:
        if self.view is not None:
            WeekDialog(self.view, self.words, self).open()
