"""What an export shows of History: a history and a wish come in, words and the bytes of a picture or page go out.

The words are those of the page History; the meter is named as the wish asks, masked or not. No file is written here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.masking import mask
from persienne.base.placeholders import fill
from persienne.base.reading import TOTAL_INJECTION
from persienne.exporters.formats import Format, Step
from persienne.household.exporting.exports import Content
from persienne.household.exporting.extracts import require_allowed, why_nothing_known
from persienne.household.measures.energy_costs import NotPriced, price_all
from persienne.household.measures.resolved_history import recall_history
from persienne.insight.bars import known_days, totals
from persienne.insight.period import Span, compare, pairing_of
from persienne.insight.series import Series
from persienne.telling.cost_view_maker import PeriodCostWords
from persienne.telling.period_report import About, level_of, period_sheet
from persienne.ui.charts.words import DaysWords
from persienne.ui.history.words import HistoryWords
from persienne.ui.paper.pages import pdf_of
from persienne.ui.style.translation import Numbers, QtSpeech

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from persienne.household.exporting.extracts import Wish
    from persienne.household.household import Household
    from persienne.insight.costs.priced import PricedEnergy
    from persienne.insight.series import History
    from persienne.ui.style.theme import Theme


class ExportWords(QObject):
    """The words, in one locale."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self.numbers = Numbers(locale)

    def invented(self) -> str:
        """What stands on a picture or a page of the invented home."""
        return self.tr("invented example")

    def format(self, written: Format) -> str:
        """What a format is called in a list."""
        return {
            Format.CSV: self.tr("Persienne table (CSV)"),
            Format.ENEDIS: self.tr("Table as Enedis wrote it (CSV)"),
            Format.HOME_ASSISTANT: self.tr("For Home Assistant (TSV)"),
            Format.XLSX: self.tr("Spreadsheet (XLSX)"),
            Format.SQLITE: self.tr("Database (SQLite)"),
            Format.PNG: self.tr("Picture of the chart (PNG)"),
            Format.SVG: self.tr("Drawing of the chart (SVG)"),
            Format.PDF: self.tr("One-page report (PDF)"),
            Format.NEEDED: self.tr("Just what is needed (CSV)"),
        }[written]

    def about(self, written: Format) -> str:
        """What a format is good for."""
        return {
            Format.CSV: self.tr("Everything, without loss: Persienne reads it back as it was."),
            Format.ENEDIS: self.tr("For programs that read Enedis files: one direction a file, whole watts."),
            Format.HOME_ASSISTANT: self.tr("For its integration “Import Statistics”: full hours, a sum that grows."),
            Format.XLSX: self.tr("Real dates and numbers, a sheet for each register."),
            Format.SQLITE: self.tr("Plain tables, for programs of your own."),
            Format.PNG: self.tr("The chart of the days below, with its title and what is not known."),
            Format.SVG: self.tr("The same as lines and areas, sharp at any size."),
            Format.NEEDED: self.tr("A sum for each price of the contract, by month: no habit can be read in it."),
            Format.PDF: self.tr("A month or a year: chart, total, comparison, table, what is known and what is not."),
        }[written]

    def step(self, step: Step) -> str:
        """How finely, in a list."""
        return {
            Step.CURVE: self.tr("Load curve, as finely as it is known"),
            Step.DAY: self.tr("Totals by day"),
            Step.INDEX: self.tr("Meter indexes at midnight"),
            Step.SUMS: self.tr("Sums by price and month"),
        }[step]

    def filter(self, written: Format) -> str:
        """The filter of a file dialog."""
        return f"{self.format(written).split(' (')[0]} (*.{written.suffix})"

    def counted(self, content: Content) -> str:
        """How much is to be written, and what the format can't hold."""
        rows = self.numbers.counted(self.tr("%n row(s)", "", content.rows), content.rows)
        said = [f"{rows}, {self.numbers.size(len(content.content))}."]
        if content.notes:
            said.append(self.numbers.counted(self.tr("%n of your notes with them.", "", content.notes), content.notes))
        if content.left_out:
            energy = str(self.numbers.energy(content.left_out))
            words = self.tr("{energy} known of longer spans only are not in it: the format has no line for them.")
            said.append(fill(words, energy=energy))
        if content.in_part:
            energy = str(self.numbers.energy(content.in_part))
            words = self.tr(
                "{energy} of hours or days that are known in part are not in it: they would pass for whole ones."
            )
            said.append(fill(words, energy=energy))
        if content.rounded:
            energy = str(self.numbers.energy(content.rounded))
            said.append(fill(self.tr("The format rounds to whole watts: the sum differs by {energy}."), energy=energy))
        return " ".join(said)


@dataclass(frozen=True, slots=True, eq=False)
class Picked:
    """What is to be shown: ``start`` and ``end`` in epoch seconds; ``ghost`` is the year before.

    With ``priced`` energy a picture is in euros; a page is in kWh all the same.
    """

    history: History
    register: str
    start: float
    end: float
    ghost: bool = True
    priced: PricedEnergy | None = None


def pick(household: Household, wish: Wish, *, euros: bool = False) -> Picked:
    """What a wish for a picture or a page means; in ``euros`` where what it shows is priced.

    Raises ``export_slats``, ``export_month_or_year``, ``export_nothing`` and ``export_volume``.
    """
    require_allowed(wish)
    if wish.format is Format.PDF:
        level_of(wish.first, wish.last)
    meter = wish.meters[0]
    names = (meter.total.name, TOTAL_INJECTION.name) if wish.register is None else (wish.register,)
    local = local_days(meter.zone)
    for name in names:
        history = recall_history(household.conn, meter, name)
        reach = known_days(history, local)
        if reach is not None and reach[0] <= wish.last and wish.first <= reach[1]:
            found = price_all(household.conn, meter, name) if euros else NotPriced.NOTHING
            priced = None if isinstance(found, NotPriced) else found
            return Picked(history, name, local.midnight(wish.first), local.midnight(wish.last + 1), priced=priced)
    raise UserError(why_nothing_known(household.conn, wish))


def content_of(
    wish: Wish, picked: Picked, theme: Theme, locale: QLocale, *, now: float, example: bool = False
) -> Content:
    """The file's content, in the language of ``locale``.

    ``example`` says on it that the home is invented.
    """
    history, injected = picked.history, picked.register == TOTAL_INJECTION.name
    name = _meter(wish, HistoryWords(locale), injected=injected)
    if example:
        name = f"{name}, {ExportWords(locale).invented()}"
    found = totals(history, wish.first, wish.last)
    if wish.format is Format.PDF:
        today = local_days(history.zone).day(int(now))
        about = About(wish.first, wish.last, name, today, injected=injected)
        sheet = period_sheet(history, about, "fr" if Numbers(locale).french else "en")
        made, _ = pdf_of(sheet, page_marks=False)
        return Content(made, 0, found.joules)
    from persienne.ui.charts.chart_file import Caption, Drawing, png, svg  # noqa: PLC0415 - pyqtgraph is slow to come

    if wish.step is Step.DAY:  # nothing finer is in the picture, nor behind it
        history = replace(history, curve=Series.empty(), gaps=Series.empty())
    caption = Caption(*_sentences(history, wish, picked, Numbers(locale), locale=locale, name=name, now=now))
    drawing = Drawing(
        history, picked.start, picked.end, caption, ghost=picked.ghost, clock=lambda: now, priced=picked.priced
    )
    draw = svg if wish.format is Format.SVG else png
    return Content(draw(drawing, theme, locale), 0, found.joules)


def span_of(first: int, last: int) -> Span | None:
    """The kind of period that these days (ordinals, both in) are exactly; None where they are none."""
    begin, after = date.fromordinal(first), date.fromordinal(last + 1)
    if last == first:
        return Span.DAY
    if begin.weekday() == 0 and last - first == 6:
        return Span.WEEK
    if begin.day == after.day == 1:
        months = after.year * 12 + after.month - begin.year * 12 - begin.month
        return Span.MONTH if months == 1 else Span.YEAR if months == 12 and begin.month == 1 else None
    return None


def _meter(wish: Wish, words: HistoryWords, *, injected: bool) -> str:
    """The meter as the household calls it, and its number as far as it is to be shown and is not in its name."""
    meter = wish.meters[0]
    name = words.meter(meter, injected=injected and wish.format is not Format.PDF)
    point = meter.meter.point or ""
    shown = mask(point) if wish.masked else point
    return f"{name} ({shown})" if point and (meter.label or not wish.masked) else name


def _sentences(
    history: History, wish: Wish, picked: Picked, numbers: Numbers, locale: QLocale, name: str, now: float
) -> tuple[str, str, str]:
    """What the picture says, of which meter, and what is known and what not."""
    words, local = HistoryWords(locale), local_days(history.zone)
    span = span_of(wish.first, wish.last)
    compared = compare(history, wish.first, wish.last, pairing_of(picked.start, picked.end))
    reach = known_days(history, local)
    bounds = (wish.first, wish.last) if reach is None else (max(wish.first, reach[0]), min(wish.last, reach[1]))
    answer = words.answer(history, span, wish.first, bounds, compared=compared)
    included = ""
    if picked.priced is not None:
        of_costs, priced = PeriodCostWords(QtSpeech(), numbers), picked.priced
        period = words.period(span, date.fromordinal(wish.first), date.fromordinal(wish.last))
        days, bill = (wish.first, wish.last), priced.bill(*bounds)
        answer = of_costs.of(period, days, bill, priced.timeline, rates=priced.rates).answer
        included = of_costs.included()
    found = totals(history, wish.first, wish.last, today=local.day(int(now)))
    total = str(numbers.energy(found.joules))
    known = ", ".join(DaysWords(numbers).all(found))
    notes = [
        f"{total}, {known}.",
        included,
        words.beside(history, bounds),
        words.note(history, bounds),
        words.set_aside(history, bounds),
    ]
    return answer, name, " ".join(filter(None, notes)).replace("\n", " ")
