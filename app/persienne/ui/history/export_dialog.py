"""Exporting: what is in view comes in, what is wished for goes out; its first rows are shown while it is chosen.

That anyone can read the file is said here, once, before anything is written. Nothing is written here.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from persienne.base.slats import Slat
from persienne.exporters.formats import STEPS, Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.choice import Choice
from persienne.ui.widgets.day_span import DaySpan
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.household.exporting.exports import Content
    from persienne.store.meters import StoredMeter
    from persienne.ui.history.export_words import ExportWords
    from persienne.ui.household.overview import Shown

WIDTH = 640
LINES = 4
"""Rows of the preview."""
LETTERS = 84
"""Signs of a row that are shown."""
TITLES = 84
"""Pixels at 100 % of the titles before the choices."""
SEVERAL = frozenset({Format.XLSX, Format.SQLITE, Format.HOME_ASSISTANT})
"""Formats that hold several meters at once."""


class ExportDialog(Dialog):
    """What, how finely, whose, which days, in which form; the button waits until there is something to write.

    ``shown`` are the registers that may be exported with their names, ``chosen`` the place of the one in view; ``days``
    the first and last day in view, ``reach`` those of which anything is known (ordinals, both included).
    """

    wish_changed = Signal(object)
    """A Wish whose content is to be shown."""

    def __init__(
        self,
        shown: Sequence[tuple[Shown, str]],
        chosen: int,
        days: tuple[int, int],
        reach: tuple[int, int],
        words: ExportWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Export"), parent, width=WIDTH)
        self._words, self._shown = words, shown
        self.add_words(
            self.tr(
                "Whoever gets the file can read it: it is not encrypted, and Persienne can’t erase it. The register "
                "notes what was exported, when and where to."
            ),
            "ink",
        )
        self._format = Choice(self.tr("Format"))
        for written in (one for one in Format if not one.takes_a_contract):  # that is given on the page Costs
            self._format.addItem(words.format(written), written)
        self._about = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._step = Choice(self.tr("How finely"))
        self._why = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._meter = Choice(self.tr("Meter"))
        self._palette = Choice(self.tr("Colours"))
        self._palette.addItem(self.tr("Light"), False)
        self._palette.addItem(self.tr("Dark"), True)
        self._palette.setCurrentIndex(int(self.theme.dark))
        self._lay_out()
        self._add_days(days, reach)
        self._number = Tick(self.tr("With the meter’s whole number"), "")
        self.body.addWidget(self._number)
        self._notes = Tick(
            self.tr("With your notes on these days"),
            self.tr("They may be private. Persienne doesn’t read them back from this file; a backup has them."),
        )
        self.body.addWidget(self._notes)
        self._counted = self.add_words("", "ink")
        self._preview = Label("", fonts.TICK, "ink2", wrap=True)
        self.body.addWidget(self._preview)
        self.add_cancel()
        self._act = PrimaryButton(self.tr("Choose where…"), "download")
        self._act.setEnabled(False)
        self.add_action(self._act)
        self._fill_meters(chosen)
        self._on_format()
        for box in (self._format, self._step, self._meter, self._palette):
            offers = box in (self._format, self._meter)
            box.currentIndexChanged.connect(self._on_format if offers else self._ask)
        self._number.toggled.connect(self._ask)
        self._notes.toggled.connect(self._ask)

    def _lay_out(self) -> None:
        for title, box, note in (
            (self.tr("Format"), self._format, self._about),
            (self.tr("How finely"), self._step, self._why),
        ):
            self.body.addWidget(self._titled(title, box))
            self.body.addWidget(note)
        self._whose = self._titled(self.tr("Meter"), self._meter)
        self._colours = self._titled(self.tr("Colours"), self._palette)
        for part in (self._whose, self._colours):
            self.body.addWidget(part)

    def _titled(self, title: str, box: Choice) -> QWidget:
        """A choice beside its title, which come and go together."""
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = Label(title, fonts.CAPTION_STRONG, "ink2")
        words.setMinimumWidth(round(fonts.scaled(TITLES)))
        row.addWidget(words)
        row.addWidget(box)
        row.addStretch(1)
        return part

    def _add_days(self, days: tuple[int, int], reach: tuple[int, int]) -> None:
        # Whole years, as a report may be on one.
        low = date.fromordinal(min(days[0], reach[0])).replace(month=1, day=1)
        high = date.fromordinal(max(days[1], reach[1])).replace(month=12, day=31)
        first, last = map(date.fromordinal, days)
        self.span = DaySpan((first, last), within=(low, high))
        self.span.changed.connect(self._ask)
        self.body.addWidget(self.span)

    def _fill_meters(self, chosen: int) -> None:
        for place, (_, name) in enumerate(self._shown):
            self._meter.addItem(name, place)
        self._meter.setCurrentIndex(chosen)
        self._whose.setVisible(len(self._shown) > 1)

    # What was chosen

    @property
    def wish(self) -> Wish:
        """What is to be exported."""
        written = Format(self._format.currentData())
        place = self.place
        first, last = self.span.in_order
        one_way = written.shows or written is Format.ENEDIS
        register = self._shown[place][0].register if place is not None and one_way else None
        if written is Format.ENEDIS and self._step.currentData() is Step.INDEX:
            register = None
        step = Step(self._step.currentData())
        return Wish(
            *(written, step, self._meters, first, last, register),
            masked=not self._number.isChecked(),
            notes=written.holds_notes and self._notes.isChecked(),
        )

    @property
    def _meters(self) -> tuple[StoredMeter, ...]:
        """The meter that is chosen, or all."""
        place = self.place
        chosen = self._shown if place is None else (self._shown[place],)
        return tuple({shown.meter.id: shown.meter for shown, _ in chosen}.values())

    @property
    def place(self) -> int | None:
        """The place of the register that is chosen; None for all meters."""
        chosen: int | None = self._meter.currentData()
        return chosen

    @property
    def dark(self) -> bool:
        """Whether the chart is drawn in the dark palette."""
        return bool(self._palette.currentData())

    def choose(self, written: Format, step: Step | None = None) -> None:
        """Choose a format, and how finely, as a person would."""
        self._format.setCurrentIndex(self._format.findData(written))
        if step is not None:
            self._step.setCurrentIndex(self._step.findData(step))

    def choose_meter(self, place: int | None) -> None:
        """Choose the register at this place of those shown, or all meters, as a person would."""
        self._meter.setCurrentIndex(self._meter.findData(place))

    def begin(self) -> None:
        """Open, and ask for the first content."""
        self.open()
        self._ask()

    # What the desk says

    def show_content(self, wish: Wish, content: Content | None) -> None:
        """Say what would be written; a content of another wish came too late. None: a picture, which can be drawn."""
        if wish != self.wish:
            return
        lines = [] if content is None else [_beginning(line) for line in content.head[:LINES]]
        self._preview.setText("\n".join(line.replace("\t", "  ") for line in lines))
        self._preview.setVisible(bool(lines))
        self._counted.setText("" if content is None else self._words.counted(content))
        self._counted.setVisible(content is not None)
        self._act.setEnabled(True)
        self.fit()

    def show_error(self, wish: Wish, sentence: str) -> None:
        """Say why there is nothing to write."""
        if wish == self.wish:
            self._preview.hide()
            self._counted.setText(sentence)
            self._counted.show()
            self.fit()

    # Inside

    def _on_format(self) -> None:
        """Offer the steps that the format has room for and the slats of the meters allow."""
        written = Format(self._format.currentData())
        before = self._step.currentData()
        for box in (self._step, self._meter):
            box.blockSignals(True)
        self._offer_all(written)
        closed = any(meter.slat is Slat.CLOSED for meter in self._meters)
        self._step.clear()
        for step in STEPS[written]:
            if step is not Step.CURVE or not closed:
                self._step.addItem(self._words.step(step), step)
        self._step.setCurrentIndex(max(0, self._step.findData(before)))
        for box in (self._step, self._meter):
            box.blockSignals(False)
        self._about.setText(self._words.about(written))
        finer = closed and Step.CURVE in STEPS[written]
        self._why.setText(self.tr("The slats of a meter are closed: nothing finer than a day goes out."))
        self._why.setVisible(finer)
        self._colours.setVisible(written in (Format.PNG, Format.SVG))
        self._number.setVisible(written is not Format.HOME_ASSISTANT)
        known_again = self.tr("Otherwise its last four digits; Persienne knows the file again by its values.")
        self._number.set_sentence(self.tr("Otherwise its last four digits.") if written.shows else known_again)
        self._notes.setVisible(written.holds_notes)
        self._step.updateGeometry()
        self._ask()

    def _offer_all(self, written: Format) -> None:
        """All meters at once, where the format has room for them."""
        every = self._meter.findData(None)
        several = len({shown.meter.id for shown, _ in self._shown}) > 1
        if written in SEVERAL and several and every < 0:
            self._meter.addItem(self.tr("All meters"), None)
        elif written not in SEVERAL and every >= 0:
            self._meter.removeItem(every)

    def _ask(self) -> None:
        self._act.setEnabled(False)
        self._preview.hide()  # what it shows is of another wish
        self._counted.setText(self.tr("Reading the measures…"))
        self._counted.show()
        self.wish_changed.emit(self.wish)


def _beginning(line: str) -> str:
    """As much of a row as the preview has room for, and that it goes on."""
    return line if len(line) <= LETTERS else f"{line[: LETTERS - 1]}…"
