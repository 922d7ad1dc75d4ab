"""What the page History shows at one moment: as values, and as the sentences that are said of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale, QObject

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.base.reading import TOTAL_INJECTION
from persienne.insight.bars import totals
from persienne.insight.last_known import volume_of_days
from persienne.insight.lumps import LARGE_REST, crossing
from persienne.insight.period import Comparison, Pairing, Span
from persienne.insight.series import SaidBy
from persienne.insight.set_aside import stretches
from persienne.ui.charts.words import lump_words
from persienne.ui.style.translation import Numbers, translated
from persienne.words.english import table
from persienne.words.meters import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.base.set_aside import Reason, SetAside
    from persienne.insight.period import Period
    from persienne.insight.series import History
    from persienne.store.meters import StoredMeter
    from persienne.ui.charts.picture import Slots
    from persienne.ui.household.overview import Shown


REASONS = table("setting_aside.reasons")

LARGE = 100
"""What is in no total is said from this part of it on."""


class Past(NamedTuple):
    """What was shown before a bar was opened: its period, and the range in epoch seconds."""

    period: Period
    start: float
    end: float


class InView(NamedTuple):
    """The registers with their names, the place of the one that is shown, the days in view and those that are known."""

    shown: tuple[tuple[Shown, str], ...]
    chosen: int
    days: tuple[int, int]
    known: tuple[int, int]
    ghost: bool
    euros: bool = False


def neighbour_gone(period: Period, known: tuple[int, int]) -> bool:
    """Whether nothing of ``period`` is known any more (an import was undone), or it stood for everything."""
    return period.span is Span.ALL or period.last < known[0] or period.first > known[1]


def is_same(one: Shown, other: Shown) -> bool:
    """Whether both are of one register, whatever else the household holds."""
    return (one.meter.id, one.register) == (other.meter.id, other.register)


def is_other(shown: Shown) -> bool:
    """Whether what is shown is no electricity that is drawn."""
    return is_injected(shown) or shown.history.energy is Energy.GAS


def is_injected(shown: Shown) -> bool:
    """Whether what is shown was fed into the grid."""
    return shown.register == TOTAL_INJECTION.name


class HistoryWords(QObject):
    """The sentences, in one locale."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._numbers = Numbers(locale)

    def meter(self, meter: StoredMeter, *, injected: bool) -> str:
        """A meter as the household calls it, or by the last digits of its number."""
        name = title_of(meter, translated)
        return fill(self.tr("{meter}, injection"), meter=name) if injected else name

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

    def answer(
        self, history: History, span: Span | None, first: int, bounds: tuple[int, int], compared: Comparison
    ) -> str:
        """The page's answer: more or less than a year before, over equal days, or the total where that is unknown."""
        if bounds[0] > bounds[1]:
            return self.tr("Nothing was measured then.")
        name = self.period(span, date.fromordinal(first), date.fromordinal(bounds[1]))
        found = totals(history, *bounds)
        if not found.covered and found.together:
            return fill(self.tr("{span}: known together with other days only"), span=name)
        volume = volume_of_days(history, *bounds)
        if not found.covered and volume is not None:
            said = self.tr("{span}: {volume} of gas, and no kWh known")
            return fill(said, span=name, volume=self._numbers.volume(volume))
        if span in (None, Span.ALL) or compared.share is None:
            energy = self._numbers.energy(found.joules)
            return fill(self.tr("{span}: {said}"), span=name, said=energy)
        percent = self._numbers.percent(abs(compared.share))
        same, more, less = self._than(span)
        said = same if round(abs(compared.share) * 100) == 0 else more if compared.share > 0 else less
        said = fill(said, span=name, percent=percent, compared=self._before(span, compared))
        if compared.days == compared.last - compared.first + 1:
            return said
        return said + self._numbers.counted(self.tr(", over %n complete day(s)", "", compared.days), compared.days)

    def _than(self, span: Span | None) -> tuple[str, str, str]:
        """As much, more and less than a year before: what is shown, how much, and what stands beside it."""
        if span is Span.DAY:
            return (
                self.tr("{span}: as much as on {compared}"),
                self.tr("{span}: {percent} more than on {compared}"),
                self.tr("{span}: {percent} less than on {compared}"),
            )
        if span is Span.WEEK:
            return (
                self.tr("{span}: as much as in the week of {compared}"),
                self.tr("{span}: {percent} more than in the week of {compared}"),
                self.tr("{span}: {percent} less than in the week of {compared}"),
            )
        return (
            self.tr("{span}: as much as in {compared}"),
            self.tr("{span}: {percent} more than in {compared}"),
            self.tr("{span}: {percent} less than in {compared}"),
        )

    def _before(self, span: Span | None, compared: Comparison) -> str:
        """What stands beside a day, a week, a month or a year: « samedi 1er novembre 2025 », « 2025 »."""
        numbers, first = self._numbers, compared.first_before
        if span is Span.DAY:
            return numbers.long_day(first)
        if span is Span.WEEK:
            return numbers.day(first)
        return numbers.month(first) if span is Span.MONTH else str(first.year)

    def beside_which(self, span: Span | None, compared: Comparison) -> str:
        """The head of the comparison: « Par rapport au samedi 1er novembre 2025 »."""
        if span is Span.DAY:
            said = self.tr("Compared with {compared}")
        elif span is Span.WEEK:
            said = self.tr("Compared with the week of {compared}")
        elif span is not None:
            said = self.tr("Compared to {compared}")
        elif compared.pairing is Pairing.WEEKDAY:
            said = self.tr("Compared with the same weekdays, 52 weeks earlier")
        else:
            said = self.tr("Compared with the same dates a year before")
        return fill(said, compared=self._before(span, compared))

    def sides(self, compared: Comparison) -> tuple[str, str]:
        """The names of both sides of a comparison: their years, or their months where the year is one."""
        now, before = date.fromordinal(compared.first), compared.first_before
        if now.year != before.year:
            return str(now.year), str(before.year)
        return self._numbers.month(now), self._numbers.month(before)

    def note(self, history: History, bounds: tuple[int, int]) -> str:
        """Why there is no curve, where there is none and anything is known; ``bounds`` are the days in view."""
        if len(history.curve):
            return ""
        if history.energy is Energy.GAS:
            return self._note_on_gas(history, bounds)
        said = []
        if len(history.days):
            said.append(self.tr("Only one total a day is known here: what was used when stays unknown."))
        if history.periods.in_part.any():
            said.append(self._counted_in_part())
        if not (history.periods.exact | history.periods.in_part).all():
            said.append(
                self.tr("Where the meter was not read at midnight, an energy is known from one day to another.")
            )
        return " ".join(said)

    def _note_on_gas(self, history: History, bounds: tuple[int, int]) -> str:
        """What a day of gas is, and how much of the rest is known."""
        said = [self.tr("A gas day goes from 6 in the morning to 6 the next day; nothing finer is measured.")]
        local, periods = local_days(history.zone), history.periods
        begin, end = local.midnight(bounds[0]), local.midnight(bounds[1] + 1)
        shown = periods.where((periods.starts < end) & (periods.ends > begin))
        if len(shown):
            said.append(self.tr("What is known of a week or a month as a whole is spread over none of its days."))
        if shown.in_part.any():
            said.append(self._counted_in_part())
        return " ".join(said)

    def _counted_in_part(self) -> str:
        return self.tr("The months in which an export begins and ends were counted in part.")

    def no_ghost(self, ghost: Slots | None, span: Span | None) -> str:
        """That nothing is known of the year before, where ``ghost`` shows none; all that is known has no before."""
        known = ghost is not None and bool(np.isfinite(ghost.values).any())
        if known or span is Span.ALL:
            return ""
        return self.tr("Nothing is known here of the same days a year before.")

    def beside(self, history: History, bounds: tuple[int, int]) -> str:
        """What the total of the days ``bounds`` (ordinals, both in) holds that no day does, and what it does not hold.

        What it does not hold is said where it is large beside it: it reaches over the first day or the last.
        """
        found, said = totals(history, *bounds), []
        if abs(found.beside) >= LARGE_REST:
            words = self.tr("The days say {energy} more than the meter counted; the total is the meter’s.")
            if found.beside > 0:
                words = self.tr("Of this, {energy} is known as a total over several days, and not by day.")
            said.append(fill(words, energy=self._numbers.energy(abs(found.beside))))
        over = [one for one in crossing(history, *bounds) if abs(one.joules) * LARGE >= abs(found.joules)]
        if over:
            local = local_days(history.zone)
            energies = ", ".join(lump_words(one, self._numbers, local) for one in over)
            without = self.tr("Not in this total, as the part that lies here is not known: {energies}")
            said.append(fill(without, energies=energies))
        return "\n".join(said)

    def contradictions(self, history: History, bounds: tuple[int, int]) -> str:
        """Where finer values say another energy than the meter counted in a silence, in ``bounds``: the widest."""
        local, known = local_days(history.zone), history.contradictions
        shown = known.where((known.starts < local.midnight(bounds[1] + 1)) & (known.ends > local.midnight(bounds[0])))
        if not len(shown):
            return ""
        apart = abs(shown.counted - shown.said)
        widest = int(apart.argmax())
        when = self._numbers.from_to(local.wall(int(shown.starts[widest])), local.wall(int(shown.ends[widest])))
        said = fill(
            self._contradiction(SaidBy(int(shown.said_by[widest]))),
            span=self._numbers.capital(when),
            counted=self._numbers.energy(int(shown.counted[widest])),
            energy=self._numbers.energy(int(shown.said[widest])),
        )
        if len(shown) == 1:
            return said
        more = len(shown) - 1
        rest = self._numbers.counted(self.tr("%n smaller difference(s) like this one in view.", "", more), more)
        return f"{said} {rest}"

    def _contradiction(self, by: SaidBy) -> str:
        """The sentence with places for when, for what was counted and for what is said."""
        if by == SaidBy.FILE:
            return self.tr("{span}, the meter counted {counted}; your file says {energy}.")
        if by == SaidBy.OTHER_FILE:
            return self.tr("{span}, the values shown say {counted}; another file says {energy}.")
        if by == SaidBy.POINTS:
            return self.tr("{span}, the meter counted {counted}; its load-curve points say {energy}.")
        return self.tr(
            "{span}, the meter counted {counted}; its load-curve points and your file say {energy} together."
        )

    def set_aside(self, history: History, bounds: tuple[int, int]) -> str:
        """What is set aside of the days ``bounds`` (ordinals, both in), why, and what goes with it."""
        said = [
            fill(
                self._numbers.counted(
                    self.tr("%n day(s) set aside and not counted: {reasons}.", "", one.days), one.days
                ),
                reasons=", ".join(map(self.reason, one.reasons)),
            )
            for one in stretches(history.set_aside, *bounds)
        ]
        return " ".join((*said, *self._with_set_aside(history, bounds)))

    def _with_set_aside(self, history: History, bounds: tuple[int, int]) -> Iterator[str]:
        """What is not counted either, of the days beside those that are set aside."""
        local, lost = local_days(history.zone), history.with_set_aside
        starts, ends = local.midnight(bounds[0]), local.midnight(bounds[1] + 1)
        shown = lost.where((lost.starts < ends) & (lost.ends > starts))
        columns = (shown.starts, shown.ends, shown.joules, shown.exact)
        energies = [
            f"{self._numbers.energy(joules)} {self._numbers.between(local.wall(start), local.wall(end), exact=exact)}"
            for start, end, joules, exact in zip(*(column.tolist() for column in columns), strict=True)
        ]
        if energies:
            words = self.tr("Known only together with days that are set aside, and not counted either: {energies}.")
            yield fill(words, energies=", ".join(energies).removesuffix("."))  # a month in short ends in a full stop

    def reason(self, reason: Reason, *, alone: bool = False) -> str:
        """Why days are set aside, in a few words; ``alone``: not within a sentence."""
        said = QCoreApplication.translate("SetAside", REASONS[reason])
        return self._numbers.capital(said) if alone else said

    def leaving(self, days: int) -> str:
        """What setting so many days aside does."""
        return self._numbers.counted(
            self.tr("%n day(s) will not be counted any more, nor their half-hours.", "", days), days
        )

    def days(self, span: SetAside) -> str:
        """The days that are set aside: « 26 – 28 oct. 2024 »."""
        return self._numbers.span(date.fromordinal(span.first), date.fromordinal(span.last))

    def aside(self, span: SetAside) -> str:
        """What is set aside, why, and the household's own words."""
        said = ", ".join(filter(None, (self.reason(span.reason), span.note)))
        return fill(self.tr("{span}: {said}"), span=self._numbers.capital(self.days(span)), said=said)
