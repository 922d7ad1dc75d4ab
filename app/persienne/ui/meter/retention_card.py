"""How long things stay: the retention, what goes next and what the job did come in; another retention goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from persienne.base.slats import CURVE_MONTHS, FRAMES_DAYS, Retention
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.stop_choices import StopSlider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.household.privacy.retention import OlderKept, Tidied, Upcoming, Waiting
    from persienne.ui.meter.slat_words import KeepingWords


class RetentionCard(Card):
    """One slider a level; days are for ever, and that is said and not offered."""

    wanted = Signal(Retention)
    date_confirmed = Signal(int)
    """A person says that today is this day (an ordinal)."""

    older_wanted = Signal()
    """A person wants to decide anew on what imports keep beyond the retention."""

    def __init__(self, words: KeepingWords) -> None:
        super().__init__()
        self._words = words
        self.body.addWidget(Label(self.tr("How long it stays"), fonts.CARD))
        self._curve = StopSlider(self.tr("Half-hours"), [words.months(months) for months in CURVE_MONTHS])
        self._frames = StopSlider(self.tr("Live values"), [words.days(days) for days in FRAMES_DAYS])
        self._curve.share_ends(self._frames)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, (name, detail, slider) in enumerate(
            (
                (self.tr("Half-hours"), self.tr("then one total a day"), self._curve),
                (self.tr("Live values"), self.tr("then half-hours"), self._frames),
            )
        ):
            slider.chosen.connect(self._on_chosen)
            lines = QVBoxLayout()
            lines.setSpacing(2)
            lines.addWidget(Label(name, fonts.BODY_MEDIUM))
            lines.addWidget(Label(detail, fonts.CAPTION, "ink2"))
            grid.addLayout(lines, row, 0)
            grid.addWidget(slider, row, 1)
        self.body.addLayout(grid)
        self._waiting: Waiting | None = None
        self._question = Banner("warn", "")
        self._question.activated.connect(self._on_confirmed)
        self._question.hide()
        self._next = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._last = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(Label(self.tr("Daily totals stay for ever."), fonts.CAPTION, "ink2"))
        self._older = Label("", fonts.CAPTION, "ink2", wrap=True)
        decide = self._decide = LinkButton(self.tr("Decide…"))
        decide.setAccessibleName(self.tr("Decide on the half-hours that are older than you keep"))
        decide.clicked.connect(self.older_wanted)
        older = QHBoxLayout()
        older.addWidget(self._older, 1)
        older.addWidget(decide)
        self.body.addLayout(older)
        self.body.addWidget(self._question)
        self.body.addWidget(self._next)
        self.body.addWidget(self._last)

    def show_older(self, older: OlderKept | None) -> None:
        """Say what stays beyond the retention, where anything does."""
        self._older.setText("" if older is None else self._words.older_kept(older))
        for widget in (self._older, self._decide):
            widget.setVisible(older is not None)

    def show_state(
        self, retention: Retention, coming: Sequence[Upcoming], waiting: Waiting | None, last: Tidied | None
    ) -> None:
        """Show what holds now. Where the date is in doubt, it is asked about; what would go next is not known then."""
        self._waiting = waiting
        if waiting is not None:
            title, line, yes = self._words.waiting(waiting)
            self._question.set_words("warn", title, line, yes)
        self._question.setVisible(waiting is not None)
        self._next.setVisible(waiting is None)
        self._curve.set_place(CURVE_MONTHS.index(retention.curve_months))
        self._frames.set_place(FRAMES_DAYS.index(retention.frames_days))
        self._next.setText(self._words.upcoming(coming))
        self._last.setText(self._words.last_run(last))

    def _on_confirmed(self) -> None:
        if self._waiting is not None:
            self.date_confirmed.emit(self._waiting.today)

    def _on_chosen(self, _place: int) -> None:
        self.wanted.emit(Retention(CURVE_MONTHS[self._curve.value()], FRAMES_DAYS[self._frames.value()]))
