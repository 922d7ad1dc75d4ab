"""A month or a year on one page: a history comes in, a Sheet goes out; picture, sentences and table are one reckoning.

Every figure is read from one list of rows: the columns of the chart are those of the table, the table adds up to the
total, and what is known of several days only stands as a row of its own. It reads no clock; its caller says the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_KWH
from persienne.documents.document import Chart, Known, Paragraph, Sheet, Table, Weight
from persienne.documents.texts import texts_of
from persienne.documents.typography import day as paper_day
from persienne.insight.bars import Level, bucket_edges, day_bars, totals
from persienne.insight.period import compare, last_year, pairing_of
from persienne.insight.set_aside import holds, runs
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs
    from persienne.documents.document import Block
    from persienne.documents.texts import Texts
    from persienne.insight.bars import Bars, RangeTotals
    from persienne.insight.series import History, Periods

PLACES = 3
"""Decimals of a kWh in the table: a Wh."""
MOST_SPANS = 5
"""Rows of spans that are known together; more of them are one row."""
MEASURED = 0.9
"""The part of a day or a month of the year before that must have been measured for it to be compared with."""
_KINDS = ("complete", "partial", "together", "missing", "set_aside", "to_come")
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class About:
    """What the page is on: local days (ordinals, both in), the meter in words, and the day on which it is made."""

    first: int
    last: int
    meter: str
    today: int
    injected: bool = False

    @property
    def level(self) -> Level:
        """See :func:`level_of`."""
        return level_of(self.first, self.last)


def level_of(first: int, last: int) -> Level:
    """Days for a month, months for a year (ordinals, both in); raises ``export_month_or_year`` for any other period."""
    begin, after = date.fromordinal(first), date.fromordinal(last + 1)
    if begin.day == after.day == 1 and (after.year * 12 + after.month) - (begin.year * 12 + begin.month) == 1:
        return Level.DAY
    if (begin.month, begin.day) == (after.month, after.day) == (1, 1) and after.year - begin.year == 1:
        return Level.MONTH
    raise UserError("export_month_or_year")


@dataclass(frozen=True, slots=True)
class _Row:
    """A day or a month: its first day, what is known of it and of the same a year before, and how far."""

    first: int
    joules: int
    before: int | None
    known: Known
    complete: int
    days: int


@dataclass(frozen=True, slots=True)
class _Span:
    """An energy of the range that is in no row; of the last one, of whatever is left, there are no days."""

    days: tuple[date, date] | None
    joules: int


def period_sheet(history: History, about: About, language: str = "fr") -> Sheet:
    """The page, in English for ``en`` and in French for any other language; raises ``export_month_or_year``."""
    return _Writer(history, about, language).sheet()


class _Writer:
    def __init__(self, history: History, about: About, language: str) -> None:
        self._history, self._about = history, about
        self._texts: Texts = texts_of("period_report", language)
        self._figures = Figures(french=self._texts.language == "fr")
        self._local: LocalDays = local_days(history.zone)
        self._level = about.level
        self._found: RangeTotals = totals(history, about.first, about.last, today=about.today)
        edges = bucket_edges(self._level, about.first, about.last)
        sums = day_bars(history, edges, self._local)
        self._spans = list(self._together(edges))
        self._rows = list(self._rows_of(edges, sums))

    def sheet(self) -> Sheet:
        about, say = self._about, self._texts.say
        blocks: list[Block] = [
            Paragraph(say("meter.injected" if about.injected else "meter.drawn", meter=about.meter), Weight.SMALL),
            Paragraph(self._total(), Weight.STRONG),
            *map(Paragraph, filter(None, (self._average(), self._compared()))),
        ]
        if self._found.covered or self._found.joules:
            blocks += [
                Paragraph(say("chart.title"), Weight.SMALL),
                self._chart(),
                self._table(),
                Paragraph(say("note.spans" if self._spans else "note.sums"), Weight.SMALL),
            ]
        made = say("footer.made", day=paper_day(date.fromordinal(about.today), self._texts.language))
        return Sheet(self._title(), tuple(blocks), self._texts.language, footer=(made,))

    # --- sentences ---------------------------------------------------------------------------------------------------

    def _title(self) -> str:
        first = date.fromordinal(self._about.first)
        period = str(first.year) if self._level is Level.MONTH else self._figures.month(first)
        return self._texts.say("title.of", period=period)

    def _total(self) -> str:
        found = self._found
        if not found.covered and not found.joules:
            return self._texts.say("total.nothing")
        energy = self._energy(found.joules)
        if found.complete == found.days:
            return self._texts.say("total.whole", energy=energy)
        if found.covered >= found.expected:
            return self._texts.say("total.all", energy=energy, known=", ".join(self._days_known()))
        return self._texts.say("total.part", energy=energy, known=", ".join(self._days_known()))

    def _days_known(self) -> Iterator[str]:
        for kind in _KINDS:
            count: int = getattr(self._found, kind)
            if count == 1:
                yield self._texts.say(f"days.{kind}.one")
            elif count:
                yield self._texts.say(f"days.{kind}.many", count=self._figures.number(count))

    def _average(self) -> str:
        if self._found.average is None:
            return ""
        return self._texts.say("total.average", energy=str(self._figures.energy(self._found.average)))

    def _compared(self) -> str:
        about, midnight = self._about, self._local.midnight
        pairing = pairing_of(midnight(about.first), midnight(about.last + 1))
        found = compare(self._history, about.first, about.last, pairing)
        if found.share is None:
            return self._texts.say("compared.unknown") if self._found.covered else ""
        rounded = round(found.share * 100)
        key = "same" if not rounded else "more" if found.share > 0 else "less"
        facts = {
            "days": self._figures.number(found.days),
            "now": self._energy(found.joules),
            "before": self._energy(found.joules_before),
        }
        if rounded:
            facts["percent"] = self._figures.percent(abs(found.share))
        return self._texts.say(f"compared.{key}", **facts)

    def _energy(self, joules: int) -> str:
        return str(self._figures.energy(joules, PLACES))

    # --- one reckoning -----------------------------------------------------------------------------------------------

    def _rows_of(self, edges: Longs, sums: Bars) -> Iterator[_Row]:
        firsts, ends = edges[:-1], edges[1:]
        before = self._year_before()
        aside = runs(self._history.set_aside)
        for n, (first, end) in enumerate(zip(firsts.tolist(), ends.tolist(), strict=True)):
            found = totals(self._history, first, end - 1, today=self._about.today)
            yield _Row(
                first,
                int(sums.joules[n]),
                before.get(self._local.midnight(first)),
                _known(found, set_aside=bool(holds(aside, np.array([first]))[0]) and found.set_aside == found.days),
                complete=found.complete,
                days=found.days,
            )

    def _year_before(self) -> dict[int, int]:
        """The joules of the year before, by the instants at which the same days or months begin now."""
        start, end = self._local.midnight(self._about.first), self._local.midnight(self._about.last + 1)
        found = last_year(self._history, self._level, start, end)
        told = found.where(found.covered >= MEASURED * found.expected)
        return dict(zip(told.starts.tolist(), told.joules.tolist(), strict=True))

    def _together(self, edges: Longs) -> Iterator[_Span]:
        """The energies that lie in the range and in none of its rows; what they leave of the total comes last."""
        periods, local = self._history.periods, self._local
        start, end = local.midnight(self._about.first), local.midnight(self._about.last + 1)
        inside = periods.where((periods.starts >= start) & (periods.ends <= end))
        firsts, lasts = local.days(inside.starts), local.days(inside.ends - 1)
        in_one = np.searchsorted(edges, firsts, side="right") == np.searchsorted(edges, lasts, side="right")
        beside = inside.where(~in_one)
        told = beside.where(beside.covered > 0)
        left = int(beside.joules.sum()) - int(told.joules.sum())
        if len(told) <= MOST_SPANS:
            yield from self._each(told)
        else:
            left += int(told.joules.sum())
        if left:
            yield _Span(None, left)

    def _each(self, told: Periods) -> Iterator[_Span]:
        columns = zip(told.starts.tolist(), told.ends.tolist(), told.joules.tolist(), strict=True)
        for start, end, joules in columns:
            days = self._local.wall(start).date(), self._local.wall(end - 1).date()
            yield _Span(days, joules)

    # --- picture and table -------------------------------------------------------------------------------------------

    def _chart(self) -> Chart:
        rows = self._rows
        there = {row.known for row in rows}
        key = [(str(kind), self._texts.say(f"chart.{kind}")) for kind in Known if kind in there and kind in _IN_KEY]
        values = [row.joules / JOULES_PER_KWH if _is_known(row) else None for row in rows]
        before = [None if row.before is None else row.before / JOULES_PER_KWH for row in rows]
        year = date.fromordinal(self._about.first).year
        return Chart(
            tuple(self._label(row, n) for n, row in enumerate(rows)),
            tuple(values),
            tuple(before),
            tuple(str(row.known) for row in rows),
            ticks=tuple(self._ticks([value for value in (*values, *before) if value is not None])),
            now=str(year),
            then=str(year - 1) if any(value is not None for value in before) else "",
            key=tuple(key),
        )

    def _label(self, row: _Row, n: int) -> str:
        at = date.fromordinal(row.first)
        if self._level is Level.MONTH:
            return self._figures.day(at, year=False).split(" ")[1]
        return str(at.day) if n == 0 or at.day % 5 == 0 else ""

    def _ticks(self, values: list[float]) -> Iterator[tuple[float, str]]:
        """Nought and three to five lines above it, at round figures."""
        top = max(values, default=1.0) or 1.0
        step = next(
            factor * 10.0**power for power in range(-3, 7) for factor in _STEPS if top / (factor * 10.0**power) <= 5
        )
        decimals = max(0, -int(np.floor(np.log10(step))))
        for n in range(int(top / step) + 1):
            yield n * step, self._figures.number(n * step, decimals)

    def _table(self) -> Table:
        """One row a day or a month, one a span, and their sum; of a month in two halves side by side."""
        months = self._level is Level.MONTH
        total = (self._texts.say("table.total"), self._number(self._found.joules), "", "")
        rows = [*map(self._cells, self._rows), *map(self._span_cells, self._spans), total]
        names = ["month", "energy", "before", "known_days"] if months else ["day", "energy", "before", "known"]
        widths = [2.2, 1.2, 1.2, 1.6] if months else [2.1, 1.0, 1.2, 1.1]
        shown = [n for n in range(4) if n != 2 or any(row.before is not None for row in self._rows)]
        head = tuple(self._texts.say(f"table.{names[n]}") for n in shown)
        cells = [tuple(row[n] for n in shown) for row in rows]
        parts = tuple(widths[n] for n in shown)
        if months:
            return Table(head, tuple(cells), parts, dense=True)
        half = (len(cells) + 1) // 2
        right = [*cells[half:], *[("",) * len(shown)] * (2 * half - len(cells))]
        beside = tuple((*a, *b) for a, b in zip(cells[:half], right, strict=True))
        return Table((*head, *head), beside, parts * 2, dense=True)

    def _cells(self, row: _Row) -> tuple[str, str, str, str]:
        at = date.fromordinal(row.first)
        energy = self._number(row.joules) if _is_known(row) else "–"
        before = "–" if row.before is None else self._number(row.before)
        if self._level is Level.MONTH:
            name = self._figures.capital(self._figures.month(at)).removesuffix(f" {at.year}")
            return name, energy, before, f"{row.complete}/{row.days}"
        return self._figures.weekday(at), energy, before, self._texts.say(f"mark.{row.known}")

    def _span_cells(self, span: _Span) -> tuple[str, str, str, str]:
        if span.days is None:
            return self._texts.say("table.rest"), self._number(span.joules), "", ""
        said = self._figures.span(*span.days).removesuffix(f" {span.days[1].year}")
        return self._texts.say("table.together", span=said), self._number(span.joules), "", ""

    def _number(self, joules: int) -> str:
        return self._figures.number(joules / JOULES_PER_KWH, PLACES)


_IN_KEY = (Known.PART, Known.SHARED, Known.NOTHING, Known.ASIDE)


def _is_known(row: _Row) -> bool:
    return row.known in (Known.WHOLE, Known.PART) or bool(row.joules)


def _known(found: RangeTotals, *, set_aside: bool) -> Known:
    """How far a day or a month is known."""
    if set_aside:
        return Known.ASIDE
    if found.complete == found.days or found.covered >= found.expected:
        return Known.WHOLE
    if found.complete or found.partial or found.joules:
        return Known.PART
    if found.together:
        return Known.SHARED
    return Known.AHEAD if found.to_come == found.days else Known.NOTHING
