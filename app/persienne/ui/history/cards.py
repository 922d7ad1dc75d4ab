"""The cards beside the history's chart: totals, a comparison, the coverage and the notes of the days in view.

Notes are flags under the chart and a button over it too. No figure of the page is made of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persienne.base.energy_market import Energy
from persienne.base.localtime import FRANCE, local_days
from persienne.base.placeholders import fill
from persienne.insight.bars import Level, bucket_edges, day_bars, totals
from persienne.insight.last_known import volume_of_days
from persienne.insight.lumps import lumps
from persienne.insight.period import Span
from persienne.insight.set_aside import holds, runs
from persienne.ui.charts.note_words import NoteWords
from persienne.ui.charts.words import DaysWords
from persienne.ui.history.words import HistoryWords
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, listed, named
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.label import FigureLabel, Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.base.day_notes import DayNote
    from persienne.base.set_aside import SetAside
    from persienne.insight.bars import RangeTotals
    from persienne.insight.period import Comparison
    from persienne.insight.series import History
    from persienne.ui.charts.history_chart import HistoryChart


CELLS_AT_MOST = 62

NOTES_SHOWN = 3
"""Notes that the card has room for."""


class TotalCard(Card):
    """The energy of what is shown, and what a day of it is on average."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__(small=True)
        self._numbers = Numbers(locale)
        self._head = Label("", fonts.BODY_STRONG, "ink2")
        self._figure = FigureLabel("", "", fonts.FIGURE)
        self._average = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._words = HistoryWords(locale)
        self._beside = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._volume = Label("", fonts.CAPTION, "ink2", wrap=True)
        for widget in (self._head, self._figure, self._volume, self._average, self._beside):
            self.body.addWidget(widget)

    def show_range(self, history: History, span: Span | None, bounds: tuple[int, int]) -> None:
        """Reckon the days ``bounds`` (ordinals, both in)."""
        heads = {
            Span.DAY: self.tr("Total of the day"),
            Span.WEEK: self.tr("Total of the week"),
            Span.MONTH: self.tr("Total of the month"),
            Span.YEAR: self.tr("Total of the year"),
        }
        self._head.setText(heads.get(span, self.tr("Total")) if span else self.tr("Total"))
        if bounds[0] > bounds[1]:
            self._figure.set_figure("—", "")
            self._average.setText("")
            self._beside.hide()
            self._volume.hide()
            return
        self._show_volume(history, bounds)
        self._beside.setText(self._words.beside(history, bounds))
        self._beside.setVisible(bool(self._beside.text()))
        found = totals(history, *bounds)
        energy = self._numbers.energy(found.joules)
        self._figure.set_figure(*(energy if found.covered else ("—", "")))
        self._average.setVisible(found.average is not None)
        if found.average is not None:
            average = self._numbers.energy(found.average)
            self._average.setText(fill(self.tr("{energy} a day on average"), energy=average))

    def _show_volume(self, history: History, bounds: tuple[int, int]) -> None:
        """Of gas, the volume of the same days."""
        found = volume_of_days(history, *bounds)
        self._volume.setVisible(found is not None)
        if found is not None:
            self._volume.setText(fill(self.tr("{volume} of gas"), volume=self._numbers.volume(found)))


class CompareCard(Card):
    """The same days a year before, as two bars; only days complete on both sides are counted."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__(small=True)
        self._numbers = Numbers(locale)
        self._head = Label("", fonts.BODY_STRONG, "ink2", wrap=True)
        self._figure = FigureLabel("", "", fonts.FIGURE)
        self._bars = _TwoBars()
        self._note = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._words = HistoryWords(locale)
        for widget in (self._head, self._figure, self._bars, self._note):
            self.body.addWidget(widget)

    def show_comparison(self, span: Span | None, compared: Comparison) -> None:
        """Show ``compared``, or hide where there is nothing to compare with."""
        share = compared.share if span is not Span.ALL else None
        self.setVisible(share is not None)
        if share is None:
            return
        self._head.setText(self._words.beside_which(span, compared))
        equal = self.tr("over equal days") if compared.days > 1 else ""
        self._figure.set_figure(self._numbers.percent(share, signed=True), equal)
        energies = compared.joules, compared.joules_before
        self._bars.show_bars(
            [
                (name, joules, str(self._numbers.energy(joules)))
                for name, joules in zip(self._words.sides(compared), energies, strict=True)
            ]
        )
        days = self._numbers.counted(self.tr("%n complete day(s) compared.", "", compared.days), compared.days)
        self._note.setText(days + " " + self.tr("Not corrected for the temperature."))


class CoverageCard(Card):
    """Which days were measured whole, in part, or not at all, and which are set aside; the ways to change that."""

    files_wanted = Signal()
    missing_wanted = Signal()
    """What is still to download is to be shown."""
    set_aside_wanted = Signal()
    take_back_wanted = Signal(int)
    """The number of what is set aside."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__(small=True)
        self._numbers = Numbers(locale)
        self._strip = _Strip()
        self._note = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._fill = SecondaryButton(self.tr("Complete with a file"), "file-up")
        self._fill.clicked.connect(self.files_wanted)
        self._missing = LinkButton(self.tr("What is still to download…"))
        self._missing.clicked.connect(self.missing_wanted)
        self.body.addWidget(Label(self.tr("What was measured"), fonts.BODY_STRONG, "ink2"))
        self.body.addWidget(self._strip)
        self.body.addWidget(self._note)
        self._words = HistoryWords(locale)
        self._days = DaysWords(self._numbers)
        self._aside = QVBoxLayout()
        self._aside.setSpacing(4)
        self.body.addLayout(self._aside)
        self.set_aside_button = LinkButton(self.tr("Set days aside…"), "archive")
        self.set_aside_button.clicked.connect(self.set_aside_wanted)
        for button in (self._fill, self._missing, self.set_aside_button):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            self.body.addLayout(row)

    def show_range(self, history: History, days: tuple[int, int], found: RangeTotals) -> None:
        """Show the days ``days`` (ordinals, both in), of which ``found`` is known; nothing where nothing is."""
        shown = found.to_come + found.missing < found.days
        self.setVisible(shown)
        if not shown:
            return
        local, aside = local_days(history.zone), runs(history.set_aside)
        level = Level.DAY if days[1] - days[0] < CELLS_AT_MOST else Level.MONTH
        cells = day_bars(history, bucket_edges(level, *days), local)
        told = lumps(history, level, int(cells.starts[0]), int(cells.ends[-1]))
        edges = zip(cells.starts.tolist(), cells.ends.tolist(), strict=True)
        shared = [any(lump.touches(*cell) for lump in told) for cell in edges]
        ahead = (cells.starts >= local.midnight(days[1] + 1 - found.to_come)).tolist()
        shares = (cells.covered / cells.expected.clip(1)).tolist()
        self._strip.show_cells(shares, holds(aside, local.days(cells.starts)).tolist(), shared, ahead)
        self._note.setText(", ".join(self._days.all(found)))
        self._strip.setAccessibleName(self._note.text())
        incomplete = bool(found.partial or found.together or found.missing)
        self._fill.setVisible(incomplete)
        self._missing.setVisible(incomplete and history.energy is Energy.ELECTRICITY)  # of gas there are no half-hours
        self._list([span for span in history.set_aside if span.first <= days[1] and span.last >= days[0]])

    def _list(self, spans: Sequence[SetAside]) -> None:
        """What is set aside, each with the way to take it back."""
        clear(self._aside)
        for span in spans:
            said = Label(self._words.aside(span), fonts.CAPTION, "ink2", wrap=True)
            back = LinkButton(self.tr("Take back"), "undo")
            back.setAccessibleDescription(said.text())
            back.clicked.connect(lambda _checked=False, number=span.id: self.take_back_wanted.emit(number))
            self._aside.addWidget(said)
            self._aside.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)


class _TwoBars(Themed, QWidget):
    """Two energies as bars of one scale: the first solid, the second dashed."""

    heard_as = Role.Graphic

    ROW = 28
    VALUE = 84
    BETWEEN = 8

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[tuple[str, int, str]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, rows: Sequence[tuple[str, int, str]]) -> None:
        """Show (name, size, words) rows."""
        self._rows = rows
        self.setAccessibleName(listed(named(name, words) for name, _, words in rows))
        self.update()

    def sizeHint(self) -> QSize:
        """Two rows."""
        return QSize(200, round(fonts.scaled(2 * self.ROW)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = paint.smooth(QPainter(self))
        high = fonts.scaled(self.ROW)
        largest = max((size for _, size, _ in self._rows), default=1) or 1
        caption, strong = fonts.font(fonts.CAPTION), fonts.font(fonts.CAPTION_STRONG, figures=True)
        names = (paint.text_width(caption, name) for name, _, _ in self._rows)
        name_wide, value_wide = max(names, default=0) + self.BETWEEN, fonts.scaled(self.VALUE)
        room = self.width() - name_wide - value_wide
        for at, (name, size, words) in enumerate(self._rows):
            top = at * high
            paint.draw_text(painter, QRectF(0, top, name_wide, high), name, caption, color=self.theme.color("ink2"))
            bar = QRectF(name_wide, top + (high - 14) / 2, max(4.0, room * size / largest), 14)
            if at == 0:
                paint.rounded(painter, bar, 4, self.theme.color("volet"))
            else:
                painter.setPen(QPen(self.theme.color("ghost"), 1.2, Qt.PenStyle.DashLine))
                painter.setBrush(self.theme.color("ghost", 0.12))
                painter.drawRoundedRect(bar.adjusted(0.6, 0.6, -0.6, -0.6), 4, 4)
            value = QRectF(self.width() - value_wide, top, value_wide, high)
            paint.draw_text(painter, value, words, strong, color=self.theme.color("ink"), align=paint.ALIGN_RIGHT)


class _Strip(Themed, QWidget):
    """One cell per day (or month): whole, in part, hatched where it has no own measure, outlined where set aside.

    One that is still to come is a faint outline. The hatch is in the colour of a measure where the day is known
    together with others.
    """

    heard_as = Role.Graphic

    HEIGHT = 16

    def __init__(self) -> None:
        super().__init__()
        self._shares: Sequence[float] = ()
        self._aside: Sequence[bool] = ()
        self._shared: Sequence[bool] = ()
        self._ahead: Sequence[bool] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cells(
        self, shares: Sequence[float], aside: Sequence[bool], shared: Sequence[bool], ahead: Sequence[bool]
    ) -> None:
        """Show one cell per share of 1 that was measured.

        ``aside`` says which are set aside and not measured, ``shared`` which are known together with others, ``ahead``
        which are still to come.
        """
        self._shares, self._aside, self._shared, self._ahead = shares, aside, shared, ahead
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, self.HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cells."""
        painter = paint.smooth(QPainter(self))
        count = len(self._shares)
        if not count:
            return
        pitch = self.width() / count
        gap = 2 if pitch > 5 else 1
        columns = zip(self._shares, self._aside, self._shared, self._ahead, strict=True)
        for at, (share, aside, shared, ahead) in enumerate(columns):
            cell = QRectF(at * pitch, 0, min(pitch - gap, 24), self.HEIGHT)
            if share <= 0 and aside:
                paint.rounded(painter, cell, 2, self.theme.color("ink", 0.05), border=self.theme.color("ink2"))
            elif share <= 0 and ahead:
                paint.rounded(painter, cell, 2, self.theme.color("ink", 0.0), border=self.theme.color("line2"))
            elif share <= 0:
                color = self.theme.color("ok", 0.85) if shared else self.theme.color("ghost", 0.55)
                paint.hatch(painter, paint.round_path(cell, 2), color, 4, width=1.1)
            elif share < 1:
                paint.rounded(painter, cell, 2, self.theme.color("ok", 0.4))
            else:
                paint.rounded(painter, cell, 2, self.theme.color("ok", 0.85))


class Notes(QObject):
    """What is noted on days, as far as the page shows it."""

    write_wanted = Signal(int, int)
    """A note is to be written; the first and the last day that are proposed (ordinals)."""
    change_wanted = Signal(object)
    """A DayNote."""
    remove_wanted = Signal(object)
    """A DayNote."""
    list_wanted = Signal()
    """All of them are to be listed."""
    changed = Signal()
    """Other notes are shown."""

    def __init__(self, locale: QLocale, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self.button = LinkButton("", "flag")
        self.button.clicked.connect(self._write)
        self.card = NotesCard(NoteWords(Numbers(locale)))
        self.card.change_wanted.connect(self.change_wanted)
        self.card.remove_wanted.connect(self.remove_wanted)
        self.card.list_wanted.connect(self.list_wanted)
        self._known: tuple[DayNote, ...] = ()
        self._going: int | None = None
        self._days, self._zone = (1, 0), FRANCE
        self._chart: HistoryChart | None = None

    @property
    def shown(self) -> tuple[DayNote, ...]:
        """The notes of the home, without the one that is about to be deleted."""
        return tuple(note for note in self._known if note.id != self._going)

    def take(self, known: tuple[DayNote, ...]) -> None:
        """Show these notes, all that there are; one that waits to be deleted stays out of sight."""
        before, self._known = self.shown, known
        if all(note.id != self._going for note in known):
            self._going = None
        if self.shown != before:
            self._show()

    def hide(self, number: int | None) -> None:
        """Show the notes without the one of this number, which waits to be deleted; None: show all again."""
        self._going = number
        self._show()

    def follow(self, chart: HistoryChart) -> None:
        """The chart is there: it has the flags, and asks for notes on what is pointed at."""
        self._chart = chart
        chart.note_wanted.connect(self.write_wanted)
        chart.note_in_view_wanted.connect(self._write)
        chart.set_notes(self.shown)

    def describe(self, days: tuple[int, int], zone: str) -> None:
        """The days in view (ordinals, both in) are others; ``zone`` is the IANA name that the home's days follow."""
        self._days, self._zone = days, zone
        self.button.setText(self.tr("Note this day…") if days[0] == days[1] else self.tr("Note a day…"))
        self.card.show_notes(self.shown, days)

    def _show(self) -> None:
        if self._chart is not None:
            self._chart.set_notes(self.shown)
        self.changed.emit()

    def _write(self) -> None:
        """Propose the last day in view that has begun."""
        first, last = self._days
        day = max(first, min(last, local_days(self._zone).day(int(self._clock()))))
        self.write_wanted.emit(day, day)


class NotesCard(Card):
    """The notes on the days in view, each with the ways to change it; hidden where the home has none at all."""

    change_wanted = Signal(object)
    remove_wanted = Signal(object)
    list_wanted = Signal()

    def __init__(self, words: NoteWords) -> None:
        super().__init__(small=True)
        self._words = words
        self.body.addWidget(Label(self.tr("Notes"), fonts.BODY_STRONG, "ink2"))
        self._notes = QVBoxLayout()
        self._notes.setSpacing(2)
        self.body.addLayout(self._notes)
        self._beside = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._beside)
        every = LinkButton(self.tr("All notes…"))
        every.clicked.connect(self.list_wanted)
        self.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_notes(self, notes: Sequence[DayNote], days: tuple[int, int]) -> None:
        """Show those of ``notes`` that touch the days ``days`` (ordinals, both in)."""
        seen = [note for note in notes if note.touches(*days)]
        clear(self._notes)
        for note in seen[:NOTES_SHOWN]:
            self._add(note)
        more = len(seen) - NOTES_SHOWN
        said = self._words.beyond(more) if more > 0 else ""
        self._beside.setText(said if seen else self.tr("No note on these days."))
        self._beside.setVisible(bool(self._beside.text()))
        self.setVisible(bool(notes))

    def _add(self, note: DayNote) -> None:
        days = self._words.days(note)
        self._notes.addWidget(Label(days, fonts.CAPTION_STRONG, wrap=True))
        self._notes.addWidget(Label(note.text, fonts.CAPTION, "ink2", wrap=True))
        links = QHBoxLayout()
        for said, spoken, wanted in (
            (self.tr("Change…"), self.tr("Change the note of {days}"), self.change_wanted),
            (self.tr("Delete"), self.tr("Delete the note of {days}"), self.remove_wanted),
        ):
            link = LinkButton(said)
            link.setAccessibleName(fill(spoken, days=days))
            link.setAccessibleDescription(note.text)
            link.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit(note))
            links.addWidget(link)
        links.addStretch(1)
        self._notes.addLayout(links)
