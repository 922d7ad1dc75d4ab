"""The cards of the page Mirror: the parts of a view and a stop come in, a card each goes out; nothing is reckoned."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.slats import Slat
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import Clock, MarkKind, NoClock, SlotKind
from persienne.ui.mirror.marks import KeySample, WordMark
from persienne.ui.mirror.pictures import LEFT, HabitClock, Ribbon
from persienne.ui.style import fonts
from persienne.ui.style.translation import named
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow, clear
from persienne.ui.widgets.row import Row
from persienne.ui.widgets.stop_choices import SlatChoice
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from persienne.telling.mirror.view import Holder, MirrorView, WhatIf
    from persienne.ui.mirror.words import MirrorWords


class ClockCard(Card):
    """The ring of a day."""

    def __init__(self, words: MirrorWords) -> None:
        super().__init__(small=True)
        self.body.setContentsMargins(14, 16, 14, 16)
        self._words = words
        self.body.addWidget(Label(self.tr("Your habits"), fonts.CARD, wrap=True))
        rings = self.tr("outer ring: weekdays; inner ring: weekends")
        self.body.addWidget(Label(rings, fonts.CAPTION, "ink2", wrap=True))
        self.clock = HabitClock(words)
        self.body.addStretch(1)
        self.body.addWidget(self.clock)
        self.body.addStretch(1)
        self._key = QWidget()
        flow = Flow(self._key, spacing=10)
        self._samples = {kind: KeySample(kind, words.kind(kind)) for kind in SlotKind}
        self._guessed = KeySample(Word.GUESSABLE, words.presence(Word.GUESSABLE))
        for sample in (*self._samples.values(), self._guessed):
            flow.addWidget(sample)
        self.body.addWidget(self._key)

    def sizeHint(self) -> QSize:
        """No wider than the ring: what is left of a row belongs to the sentences beside it."""
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def show_clock(self, clock: Clock | NoClock) -> None:
        """Show ``clock``, and a key of only those kinds that occur in it."""
        self.clock.show_clock(clock)
        kinds, guessed = set(), False
        if isinstance(clock, Clock):
            kinds = {slot.kind for slot in (*clock.weekdays, *clock.weekend)}
            guessed = SlotKind.PRESENCE in kinds and clock.presence is not Word.READABLE
        for kind, sample in self._samples.items():
            sample.setVisible(kind in kinds and not (guessed and kind is SlotKind.PRESENCE))
        self._guessed.setVisible(guessed)
        self._key.setVisible(bool(kinds))


class HoldersCard(Card):
    """A row a body that receives data, and the way to the page that says how to stop it."""

    sharing_wanted = Signal()
    stop_wanted = Signal(Slat)
    """A person wants to see what is read at this stop."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("Who can read it already"), fonts.CARD))
        self._none = Label(self.tr("No sharing is noted."), fonts.BODY, "ink2", wrap=True)
        self.body.addWidget(self._none)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        see = LinkButton(self.tr("See who receives your data…"), "share")
        see.clicked.connect(self.sharing_wanted)
        self.body.addWidget(see)

    def show_holders(self, holders: Sequence[Holder]) -> None:
        """Show ``holders``, or that there is none."""
        clear(self._rows)
        self._none.setVisible(not holders)
        for holder in holders:
            last = holder is holders[-1]
            row = Row("building", holder.name, holder.sentence, right=holder.step, last=last)
            if holder.stop is not None:
                see = LinkButton(self.tr("See"), "eye")
                see.setAccessibleName(named(holder.name, self.tr("see what can be read there")))
                see.clicked.connect(lambda _on=False, stop=holder.stop: self.stop_wanted.emit(stop))
                row.add_action(see)
            self._rows.addWidget(row)


UPRIGHT, BESIDE = (184, 248), (126, 168)
"""Pixels of the shutter over its stops, and beside them."""
WIDTH, WIDEST = 256, 16_777_215
"""Pixels at 100 % of the card at least where it is narrow and high, and what Qt takes for no limit."""


class PreviewCard(Card):
    """The large shutter, its three stops, and the way to the real one."""

    tried = Signal(Slat)
    """The stop that a person looks at; the household's own stays where it is."""
    real_wanted = Signal()

    def __init__(self, words: MirrorWords) -> None:
        super().__init__(small=True)
        self._words = words
        self.body.setSpacing(12)
        self.body.addWidget(Label(self.tr("If the shutter were…"), fonts.BODY_STRONG, "ink2"))
        self.choice = SlatChoice(size=UPRIGHT)
        self.choice.chosen.connect(self.tried)
        self.body.addWidget(self.choice)
        self.glow_behind(self.choice.shutter)
        self.body.addStretch(1)
        preview = self.tr("This is a preview: your settings do not change. What a professional can read goes further.")
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(Label(preview, fonts.CAPTION, "ink2", wrap=True))
        self._own = Label("", fonts.CAPTION, "ink2", wrap=True)
        lines.addWidget(self._own)
        real = LinkButton(self.tr("Go to your shutter…"))
        real.clicked.connect(self.real_wanted)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot.setSpacing(4)
        self._foot.addLayout(lines, 1)
        # Aligned, a button of one width does not make the lines over it as narrow as it is.
        self._foot.addWidget(real, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(self._foot)

    def stand(self, *, upright: bool, width: int = 0) -> None:
        """Be narrow (``width`` pixels) and high, or wide and low."""
        self.setMaximumWidth(width if upright else WIDEST)
        self.choice.stand(upright=upright, size=UPRIGHT if upright else BESIDE)
        directions = QBoxLayout.Direction
        self._foot.setDirection(directions.TopToBottom if upright else directions.LeftToRight)

    def show_own(self, stop: Slat) -> None:
        """Say where the household's own shutter stands."""
        self._own.setText(self._words.own_stop(stop))


INSET = round(LEFT)
"""Pixels by which the ribbon's names stand inside of it: the words over and under it begin there too."""


class WeekCard(Card):
    """The ribbon, its dates, its key, and the way to the same as a list."""

    list_wanted = Signal()

    def __init__(self, words: MirrorWords) -> None:
        super().__init__()
        self._words = words
        self.body.setContentsMargins(16, 16, 16, 12)
        head = QWidget()
        head.setContentsMargins(INSET, 0, 0, 0)
        flow = Flow(head, spacing=14)
        flow.addWidget(Label(self.tr("A week, closer and closer"), fonts.CARD))
        self._dates = Label("", fonts.CAPTION_MEDIUM, "ink2")
        flow.addWidget(self._dates)
        flow.addWidget(Label(self.tr("the last seven days are never shown"), fonts.CAPTION, "ink2"))
        self.body.addWidget(head)
        self.ribbon = Ribbon(words)
        self.body.addWidget(self.ribbon)
        foot = QHBoxLayout()
        foot.setContentsMargins(INSET, 0, 0, 0)
        foot.setSpacing(12)
        key = QWidget()
        samples = Flow(key, spacing=14)
        self._kinds = {kind: KeySample(kind, words.kind(kind)) for kind in MarkKind}
        self._guess = KeySample(Word.GUESSABLE, words.word(Word.GUESSABLE))
        self._guessed_presence = KeySample(Word.GUESSABLE, words.presence(Word.GUESSABLE))
        for sample in (*self._kinds.values(), self._guess, self._guessed_presence):
            samples.addWidget(sample)
        foot.addWidget(key, 1, Qt.AlignmentFlag.AlignVCenter)
        listed = LinkButton(self.tr("See as a list"), "table")
        listed.clicked.connect(self.list_wanted)
        foot.addWidget(listed)
        self.body.addLayout(foot)

    def show_view(self, view: MirrorView, stop: Slat) -> None:
        """Show the week of ``view`` with the shutter at ``stop``."""
        week = view.week
        last = week.first_day + timedelta(days=len(week.midnights) - 2)
        self._dates.setText(self._words.numbers.span(week.first_day, last))
        self.ribbon.show_view(view, stop)
        self._show_key({(mark.kind, mark.word) for band in view.bands for mark in band.marks})

    def _show_key(self, seen: set[tuple[MarkKind, Word]]) -> None:
        """Show a key entry for each kind of mark that the week has."""
        solid = (MarkKind.PRESENCE, Word.READABLE) in seen
        for kind, sample in self._kinds.items():
            there = any(kind is one for one, _word in seen)
            sample.setVisible(solid if kind is MarkKind.PRESENCE else there)
        guessed = any(word is Word.GUESSABLE for _kind, word in seen)
        self._guess.setVisible(guessed and solid)
        self._guessed_presence.setVisible(guessed and not solid)


AIR, BETWEEN = 9, 32
WIDE = 620
"""Pixels at 100 % from which on the card has two columns."""


class _Change(Themed, QFrame):
    """What would be done and its figure, with the word for presence at the end; a hairline under all but the last."""

    def __init__(self, change: WhatIf, words: MirrorWords) -> None:
        super().__init__()
        self.last = False
        """Whether nothing stands under it."""
        self.setAccessibleName(words.change(change))
        self.setAccessibleDescription(change.sentence)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(Label(change.name, fonts.BODY_MEDIUM, wrap=True))
        lines.addWidget(Label(change.sentence, fonts.CAPTION, "ink2", wrap=True))
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, AIR, 0, AIR)
        row.setSpacing(16)
        row.addLayout(lines, 1)
        row.addWidget(WordMark(change.presence, words), 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline."""
        if not self.last:
            paint.hairline(QPainter(self), 0, self.width(), self.height() - 1, color=self.theme.color("line"))


class WhatIfCard(Card):
    """A row a change, with how well presence could then be read; two columns of them in a wide card."""

    def __init__(self, words: MirrorWords) -> None:
        super().__init__()
        self._words = words
        self._changes: list[_Change] = []
        self._columns = 1
        self.body.addWidget(Label(self.tr("What would it take?"), fonts.CARD))
        said = self.tr("Tried on your own curve: what would be left of presence. Nothing is changed.")
        self.body.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(0)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def show_changes(self, changes: Sequence[WhatIf]) -> None:
        """Show ``changes``."""
        clear(self._grid)
        self._changes = [_Change(change, self._words) for change in changes]
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where both have room."""
        super().resizeEvent(event)
        columns = 2 if event.size().width() >= fonts.scaled(WIDE) else 1
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        """One under the other; what is put into the house stands in the second column, if there are two."""
        count = len(self._changes)
        first = count // 2 if self._columns == 2 else count
        for at, change in enumerate(self._changes):
            row, column = (at, 0) if at < first else (at - first, 1)
            change.last = at in (first - 1, count - 1)
            self._grid.removeWidget(change)
            self._grid.addWidget(change, row, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, int(self._columns == 2))
