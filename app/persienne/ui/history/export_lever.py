"""Exports of the page History: what is wished for is asked, its first rows are shown, and one file is written.

Exporting: what is in view comes in, what is wished for goes out; its first rows are shown while it is chosen.
That anyone can read the file is said here, once, before anything is written. Nothing is written here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.exporters.formats import STEPS, Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.insight.bars import known_days
from persienne.ui.frame.desk import Lever, readable_by_anyone, save_export
from persienne.ui.history.exported import ExportWords, Picked, content_of, pick
from persienne.ui.household.deeds import answer, deed
from persienne.ui.style import fonts
from persienne.ui.style.theme import palette
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from persienne.household.exporting.exports import Content
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Desk
    from persienne.ui.history.words import InView
    from persienne.ui.household.overview import Shown
    from persienne.ui.widgets.choices import Choice


WIDTH = 640
LINES = 4
"""Rows of the preview."""
LETTERS = 84
"""Signs of a row that are shown."""
TITLES = 84
"""Pixels at 100 % of the titles before the choices."""
SEVERAL = frozenset({Format.XLSX, Format.SQLITE, Format.HOME_ASSISTANT})
"""Formats that hold several meters at once."""


class ExportDialog(Form):
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
        self.add_words(readable_by_anyone(), "ink")
        # A file with a contract is given on the page Costs.
        formats = [(words.format(written), written) for written in Format if not written.takes_a_contract]
        _, self._format = self._titled(self.tr("Format"), formats)
        self._about = self.add_words("", "ink2", fonts.CAPTION)
        _, self._step = self._titled(self.tr("How finely"), ())
        self._why = self.add_words("", "ink2", fonts.CAPTION)
        names = [(name, place) for place, (_, name) in enumerate(shown)]
        whose, self._meter = self._titled(self.tr("Meter"), names, chosen)
        whose.setVisible(len(shown) > 1)
        shades = [(self.tr("Light"), False), (self.tr("Dark"), True)]
        self._colours, self._palette = self._titled(self.tr("Colours"), shades, self.theme.dark)
        # Whole years, as a report may be on one.
        low = date.fromordinal(min(days[0], reach[0])).replace(month=1, day=1)
        high = date.fromordinal(max(days[1], reach[1])).replace(month=12, day=31)
        first, last = map(date.fromordinal, days)
        self.span = self.add_days((first, last), (low, high))
        self._number = self.add_tick(self.tr("With the meter’s whole number"))
        self._notes = self.add_tick(
            self.tr("With your notes on these days"),
            self.tr("They may be private. Persienne doesn’t read them back from this file; a backup has them."),
        )
        self._counted = self.add_words("", "ink")
        self._preview = self.add_words("", "ink2", fonts.TICK)
        self.ends(self.tr("Choose where…"), "download")

    def _titled(self, title: str, rows: Iterable[tuple[str, Any]], chosen: object = None) -> tuple[QWidget, Choice]:
        """A choice beside its title, and the widget that both come and go with."""
        with self.together(8, left=True) as part:
            words = self.add(Label(title, fonts.CAPTION_STRONG, "ink2"))
            words.setMinimumWidth(round(fonts.scaled(TITLES)))
            return part, self.add_choice(title, rows, chosen)

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
        self.refresh()

    # What the desk says

    def show_content(self, wish: Wish, content: Content | None) -> None:
        """Say what would be written; a content of another wish came too late. None: a picture, which can be drawn."""
        if wish != self.wish:
            return
        lines = [] if content is None else [_beginning(line) for line in content.head[:LINES]]
        self._preview.say("\n".join(line.replace("\t", "  ") for line in lines))
        self._counted.say("" if content is None else self._words.counted(content))
        self.action.setEnabled(True)
        self.fit()

    def show_refused(self, wish: Wish, sentence: str) -> None:
        """Say why there is nothing to write."""
        if wish == self.wish:
            self._preview.hide()
            self._counted.say(sentence)
            self.fit()

    # Inside

    def refresh(self) -> None:
        """Offer what the chosen format and meter have room for, and have their content shown."""
        written = Format(self._format.currentData())
        self._offer_all(written)
        closed = any(meter.slat is Slat.CLOSED for meter in self._meters)
        self._offer_steps([step for step in STEPS[written] if step is not Step.CURVE or not closed])
        self._about.setText(self._words.about(written))
        finer = closed and Step.CURVE in STEPS[written]
        self._why.setText(self.tr("The slats of a meter are closed: nothing finer than a day goes out."))
        self._why.setVisible(finer)
        self._colours.setVisible(written in (Format.PNG, Format.SVG))
        self._number.setVisible(written is not Format.HOME_ASSISTANT)
        known_again = self.tr("Otherwise its last four digits; Persienne knows the file again by its values.")
        self._number.set_sentence(self.tr("Otherwise its last four digits.") if written.shows else known_again)
        self._notes.setVisible(written.holds_notes)
        self.action.setEnabled(False)
        self._preview.hide()  # what it shows is of another wish
        self._counted.say(self.tr("Reading the measures…"))
        self.wish_changed.emit(self.wish)

    def _offer_steps(self, steps: Sequence[Step]) -> None:
        """Offer ``steps`` alone; the chosen step stays chosen where ``steps`` has it."""
        if steps == [self._step.itemData(place) for place in range(self._step.count())]:
            return
        before = self._step.currentData()
        with QSignalBlocker(self._step):
            self._step.clear()
            for step in steps:
                self._step.addItem(self._words.step(step), step)
            self._step.setCurrentIndex(max(0, self._step.findData(before)))
        self._step.updateGeometry()

    def _offer_all(self, written: Format) -> None:
        """All meters at once, where the format has room for them."""
        every = self._meter.findData(None)
        several = len({shown.meter.id for shown, _ in self._shown}) > 1
        with QSignalBlocker(self._meter):
            if written in SEVERAL and several and every < 0:
                self._meter.addItem(self.tr("All meters"), None)
            elif written not in SEVERAL and every >= 0:
                self._meter.removeItem(every)


def _beginning(line: str) -> str:
    """As much of a row as the preview has room for, and that it goes on."""
    return line if len(line) <= LETTERS else f"{line[: LETTERS - 1]}…"


class ExportLever(Lever):
    """Exports, from the question to the file."""

    def __init__(self, desk: Desk[Any]) -> None:
        super().__init__(desk)
        self._reading = False
        self._ready: tuple[Wish, Content | Picked] | None = None

    @deed
    async def ask(self, view: InView, page: QWidget) -> None:
        """Ask what is to be exported of what the page shows, then where to: before another file is replaced, too."""
        self._reading, self._ready = False, None
        words = ExportWords(self.tools.locale)
        reach = _reach(view)
        dialog = ExportDialog(view.shown, view.chosen, view.days, reach, words=words, parent=page.window())
        dialog.wish_changed.connect(lambda _wish: self._read(dialog, view))
        if not await answer(dialog, dialog.begin):
            return
        if self._ready is None or self._ready[0] != dialog.wish:
            return
        wish, found = self._ready
        content = self._drawn(wish, found, dark=dialog.dark) if isinstance(found, Picked) else found
        await save_export(self, page, wish, content, kind=words.filter(wish.format))

    @deed
    async def _read(self, dialog: ExportDialog, view: InView) -> None:
        """Have what is wished for read, one wish after the other: the last one that was said counts."""
        if self._reading:
            return
        wish: Wish | None = None
        self._reading = True
        try:
            while wish != dialog.wish:
                wish = dialog.wish
                await self._read_wish(dialog, view, wish)
        finally:
            self._reading = False

    async def _read_wish(self, dialog: ExportDialog, view: InView, wish: Wish) -> None:
        work = partial(_read, wish=wish, language=self.tools.language, ghost=view.ghost, euros=view.euros)
        try:
            found = await self.work(work, over=dialog)
        except UserError as error:
            if wish == dialog.wish:
                dialog.show_refused(wish, self.tools.say(error))
            return
        if wish == dialog.wish:
            self._ready = wish, found
            dialog.show_content(wish, None if isinstance(found, Picked) else found)

    def _drawn(self, wish: Wish, picked: Picked, *, dark: bool) -> Content:
        theme = palette(dark=dark and wish.format is not Format.PDF)
        return content_of(wish, picked, theme, self.tools.locale, now=self.tools.clock(), example=self.tools.example)


def _reach(view: InView) -> tuple[int, int]:
    """The first and the last day (ordinals) of which anything is known of any register: another meter may be chosen."""
    histories = [shown.history for shown, _ in view.shown]
    known = [known_days(history, local_days(history.zone)) for history in histories]
    told = [view.known, *(days for days in known if days is not None)]
    return min(first for first, _ in told), max(last for _, last in told)


def _read(household: Household, *, wish: Wish, language: str, ghost: bool, euros: bool) -> Content | Picked:
    if wish.format.shows:
        return replace(pick(household, wish, euros=euros), ghost=ghost)
    return household.exports.content(wish, language)
