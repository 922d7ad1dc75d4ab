"""The cards of the page of the reform: a view comes in, the picture, the year, the tank and doubts are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.ui.costs.reform_strips import DayStrips
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.clearing import bare_column, clear
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.shares import Share, SplitBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.telling.reform_view import ReformRow, ReformView
    from persienne.words.numbers import Figures


class HoursCard(Card):
    """The hours before and after on a day of 24 hours, and the button that notes them."""

    change_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self.body.setContentsMargins(24, 14, 24, 20)
        change = LinkButton(self.tr("Correct the hours…"), "edit")
        change.clicked.connect(self.change_wanted)
        head = QHBoxLayout()
        head.setSpacing(12)
        self._head = Label("", fonts.CARD, wrap=True)
        head.addWidget(self._head, 1)
        head.addWidget(change)
        self.body.addLayout(head)
        self.strips = DayStrips(figures)
        self.body.addWidget(self.strips)
        self._said = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._noted = Chip(self.tr("Noted in your contract"), "ok", "check")
        self._note = PrimaryButton(self.tr("Note these hours in my contract"), "check")
        self._note.clicked.connect(self.note_wanted)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._said, 1)
        row.addWidget(self._noted)
        row.addWidget(self._note)
        self.body.addSpacing(8)
        self.body.addLayout(row)

    def show_view(self, view: ReformView) -> None:
        """Show the hours, and whether they are noted."""
        known = any(strip.watts for strip in view.strips)
        self._head.setText(self.tr("On 24 hours, with your usual day") if known else self.tr("On 24 hours"))
        self.strips.show_strips(view.strips)
        kept = self.tr("Bills take these hours from that day on. Prices, power and supplier stay as they were.")
        free = view.not_noted or self.tr("Nothing is kept unless you note it.")
        self._said.setText(kept if view.noted else free)
        self._noted.setVisible(view.noted)
        self._note.setVisible(not view.noted and not view.not_noted)


class YearCard(Card):
    """The last known year under each of the hours, what is in no figure, and what is to be known."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("Your year, played again"), fonts.CARD, wrap=True))
        self._period = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._period)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        self.body.addLayout(self._rows)
        said = self.tr("Amounts are those of the energy alone: the subscription stays what it is.")
        self._energy = Label(said, fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._energy)
        self._holes = Label("", fonts.BODY, wrap=True)
        self._notes = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._holes)
        self.body.addWidget(self._notes)

    def show_view(self, view: ReformView) -> None:
        """Show the rows; without half-hours there are none."""
        self._period.setText(f"{view.period}, {view.counted}")
        clear(self._rows)
        for row in view.rows:
            self._rows.addWidget(self._row(row, view.columns))
        self._energy.setVisible(any(row.euros for row in view.rows))
        for label, sentences in ((self._holes, view.holes), (self._notes, view.notes)):
            label.setText(" ".join(sentences))
            label.setVisible(bool(sentences))

    def _row(self, row: ReformRow, columns: Sequence[str]) -> QWidget:
        shown = QWidget()
        shown.setAccessibleName(row.spoken)
        column = bare_column(shown, 4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(row.name, fonts.BODY_MEDIUM, wrap=True), 1)
        for text, step, role in ((row.apart, fonts.BODY, "ink2"), (row.euros, fonts.LEAD, "ink")):
            if text:
                label = Label(text, step, role, figures=True)
                head.addWidget(label, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        bar = SplitBar()
        energies = zip(columns, row.shares, (row.off_peak, row.peak), strict=False)
        off_peak, peak = (Share(name, size, words) for name, size, words in energies)
        bar.show_shares(off_peak, peak)
        column.addWidget(bar)
        return shown


class TankCard(Card):
    """What moving the water heater changes."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("What the water heater changes"), fonts.CARD, wrap=True))
        self._figure = Label("", fonts.SMALL_FIGURE, figures=True)
        self._words = Label("", fonts.BODY_MEDIUM, "ink2", wrap=True)
        self._said = Label("", fonts.CAPTION, "ink2", wrap=True)
        for label in (self._figure, self._words, self._said):
            self.body.addWidget(label)

    def show_view(self, view: ReformView) -> None:
        """Show it; where no water heater is found there is no card."""
        self.setVisible(view.tank is not None)
        if view.tank is None:
            return
        self._figure.setText(f"{view.tank.figure}\u00a0{view.tank.unit}")
        self._figure.setVisible(bool(view.tank.figure))
        self._words.setText(view.tank.words)
        self._said.setText(" ".join(view.tank.sentences))


class WordsCard(Card):
    """A head and some sentences; without sentences there is no card."""

    def __init__(self, head: str) -> None:
        super().__init__()
        self.body.addWidget(Label(head, fonts.CARD, wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show each as a paragraph."""
        clear(self._rows)
        for sentence in sentences:
            self._rows.addWidget(Label(sentence, fonts.BODY, "ink2", wrap=True))
        self.setVisible(bool(sentences))
