"""The cards of what is kept: the stop of each meter, how long things stay; a wish goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from persienne.base.energy_market import Energy
from persienne.base.slats import CURVE_MONTHS, FRAMES_DAYS, Retention, Slat
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.shutter import kept_words
from persienne.ui.widgets.stop_choices import SlatChoice, StopSlider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.household.privacy.retention import OlderKept, Tidied, Upcoming, Waiting
    from persienne.store.meters import StoredMeter
    from persienne.ui.meter.slat_words import KeepingWords


class StopCard(Card):
    """The shutter, its three stops, and the line that says what it does not reach."""

    wanted = Signal(object, object)
    """A StoredMeter, or None for all of them and those to come; and the Slat that a person chose."""
    switches_wanted = Signal()

    def __init__(self, words: KeepingWords) -> None:
        super().__init__()
        self._words = words
        self.meters: tuple[StoredMeter, ...] = ()
        """The electricity meters that are known, as they stand."""
        self._names: list[str] = []
        self._slat = Slat.CLOSED
        self._kept_of: tuple[StoredMeter, ...] = ()
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("What Persienne keeps"), fonts.CARD))
        head.addStretch(1)
        self._meter = Choice(self.tr("Meter"))
        self._meter.hide()
        self._meter.currentIndexChanged.connect(self.show_stop)
        head.addWidget(self._meter)
        self.body.addLayout(head)
        self.choice = SlatChoice()
        self.choice.chosen.connect(lambda stop: self.wanted.emit(self.meter, stop))
        self.body.addWidget(self.choice)
        self.glow_behind(self.choice.shutter)
        self._exactly = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._exactly)
        gas = self.tr("A gas meter is known by days, weeks or months only: they are kept at every stop.")
        self._gas = Label(gas, fonts.CAPTION, "ink2", wrap=True)
        self._gas.hide()
        self.body.addWidget(self._gas)
        self._kept = Label("", fonts.CAPTION, "ink2", wrap=True)
        anew = LinkButton(self.tr("Decide anew…"))
        anew.clicked.connect(self._on_decide)
        self._decide = anew
        kept = QHBoxLayout()
        kept.addWidget(self._kept, 1)
        kept.addWidget(anew)
        self.body.addLayout(kept)
        foot = QHBoxLayout()
        foot.addWidget(Label(self.tr("At the grid operator, nothing changes."), fonts.CAPTION, "ink2", wrap=True), 1)
        see = LinkButton(self.tr("Close there too…"))
        see.setAccessibleName(self.tr("Close at the grid operator too…"))
        see.clicked.connect(self.switches_wanted)
        foot.addWidget(see)
        self.body.addLayout(foot)

    @property
    def meter(self) -> StoredMeter | None:
        """The meter that is meant; None is all of them."""
        place = self._meter.currentIndex() - 1
        return self.meters[place] if 0 <= place < len(self.meters) else None

    def show_meters(self, meters: Sequence[StoredMeter], slat: Slat) -> None:
        """Show the stops as they are, those of electricity; ``slat`` is that of meters to come."""
        self._gas.setVisible(any(meter.energy is Energy.GAS for meter in meters))
        meters = [meter for meter in meters if meter.energy is Energy.ELECTRICITY]
        names = [self._words.title(meter) for meter in meters]
        if names != self._names or [meter.id for meter in meters] != [meter.id for meter in self.meters]:
            chosen = self.meter
            self._names = names
            self._meter.blockSignals(True)
            self._meter.clear()
            self._meter.addItems([self.tr("All meters"), *names])
            self._meter.setCurrentIndex(next((at for at, one in enumerate(meters, 1) if _same(one, chosen)), 0))
            self._meter.blockSignals(False)
        self.meters, self._slat = tuple(meters), slat
        self._meter.setVisible(len(self.meters) > 1)
        self.show_stop()

    def show_kept(self, sentence: str, meters: Sequence[StoredMeter]) -> None:
        """Say what a shut shutter kept, and until when; ``meters`` are those of which something is kept."""
        self._kept_of = tuple(meters)
        self._kept.setText(sentence)
        for widget in (self._kept, self._decide):
            widget.setVisible(bool(sentence))

    def show_stop(self) -> None:
        """Show the stop that holds, whatever was chosen since."""
        meter = self.meter
        stops = [one.slat for one in self.meters] or [self._slat]
        stop = meter.slat if meter is not None else max(stops, key=lambda stop: stop.openness)
        self.choice.set_stop(stop)
        self._exactly.setText(kept_words(stop))

    def _on_decide(self) -> None:
        """What was kept may go before its day."""
        meter = self.meter if self.meter in self._kept_of else self._kept_of[0]
        self.wanted.emit(meter, meter.slat)


def _same(meter: StoredMeter, chosen: StoredMeter | None) -> bool:
    return chosen is not None and chosen.id == meter.id


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
