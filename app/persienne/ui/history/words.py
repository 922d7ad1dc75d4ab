"""What the page History says: histories and days come in, sentences go out; it shows nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from persienne.insight.bars import totals
from persienne.insight.past import compare
from persienne.insight.period import Span
from persienne.ui.style.numbers import Numbers

if TYPE_CHECKING:
    from persienne.insight.series import History


class HistoryWords(QObject):
    """The sentences, in one locale."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._numbers = Numbers(locale)

    def meter(self, point: str | None, *, injected: bool) -> str:
        """A meter by the last digits of its delivery point: the whole number is nobody's business on a screen."""
        name = self.tr("Meter without a number") if point is None else self.tr("Meter …%1").replace("%1", point[-4:])
        return self.tr("%1, injection").replace("%1", name) if injected else name

    def period(self, span: Span | None, first: date, last: date) -> str:
        """The name of what is shown; ``span`` None is a stretch that the hand chose."""
        numbers = self._numbers
        if span is Span.DAY or first == last:
            return numbers.capital(numbers.long_day(first))
        if span is Span.MONTH:
            return numbers.capital(numbers.month(first))
        if span is Span.YEAR:
            return str(first.year)
        return numbers.capital(numbers.span(first, last))

    def answer(self, history: History, span: Span | None, first: int, bounds: tuple[int, int]) -> str:
        """The page's answer: more or less than a year before, over equal days, or the total where that is unknown."""
        if bounds[0] > bounds[1]:
            return self.tr("Nothing was measured then.")
        name = self.period(span, date.fromordinal(first), date.fromordinal(bounds[1]))
        compared = compare(history, *bounds)
        if span in (None, Span.ALL) or not compared.days or not compared.joules_before:
            energy = self._numbers.energy(totals(history, *bounds).joules)
            return self.tr("%1: %2").replace("%1", name).replace("%2", str(energy))
        share = compared.joules / compared.joules_before - 1
        percent = self._numbers.percent(abs(share))
        if round(abs(share) * 100) == 0:
            return self.tr("%1: as much as a year before").replace("%1", name)
        more, less = self.tr("%1: %2 more than a year before"), self.tr("%1: %2 less than a year before")
        return (more if share > 0 else less).replace("%1", name).replace("%2", percent)

    def note(self, history: History) -> str:
        """Why there is no curve, where there is none."""
        if len(history.curve):
            return ""
        return self.tr("Only one total a day is known here: what was used when stays unknown.")
