"""Highest powers, voltages and reactive energy, told in one language: what is known comes in, sections go out.

Nothing is advised, and what is not known is said.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from persienne.base.placeholders import fill
from persienne.base.reading import JOULES_PER_KWH, JOULES_PER_WH
from persienne.base.voltage import HIGHEST, LOWEST
from persienne.insight.supply import VA_PER_KVA
from persienne.telling.report import Act, Picture, Row, Section, Table, Words
from persienne.telling.spoken import Spoken, named
from persienne.words.numbers import SOLID

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.insight.supply import MonthPeak, Peak, PowerUse, ReactiveUse, SupplyOfDays, VoltageRow, VoltageUse


class Mark(NamedTuple):
    """One bar of a picture: its name, its two ends (None: not known), and whether it is out of bounds."""

    name: str
    low: float | None
    high: float | None
    out: bool


class Limit(NamedTuple):
    """A line across the bars, and its words."""

    value: float
    words: str


class SupplyTeller(Spoken):
    """Makes the sections. Values of a picture are its marks, the oldest first, and its limits, the lowest first."""

    CONTEXT = "SupplyTeller"

    def sections(self, found: SupplyOfDays) -> tuple[Section | None, Section | None]:
        """What is told of the subscribed power, and of the voltage; None where nothing of it is known."""
        power = None if found.power is None else self._power(found.power)
        return power, None if found.voltage is None else self._voltage(found, found.voltage)

    def _power(self, use: PowerUse) -> Section:
        """Whether the subscribed power is too large: the highest power of each of twelve months beside it."""
        limits = () if use.kva is None else (Limit(use.kva * VA_PER_KVA, self._kva(use.kva, 0)),)
        marks = [self._month_mark(month, limits) for month in use.months]
        heads = self.tr("Month"), self.tr("Highest"), self.tr("On")
        return Section(
            self.tr("Subscribed power"),
            (
                Words((self._highest(use),), "loud"),
                _picture(marks, limits, heads, [self._month_row(month) for month in use.months]),
                Words(tuple(self._power_notes(use)), "small"),
            ),
            foot=(Act("costs", self.tr("Compare contracts…"), "euro"),),
        )

    def _voltage(self, found: SupplyOfDays, use: VoltageUse) -> Section:
        """Whether the voltage is within bounds: the lowest and the highest of each day, and what is outside."""
        rows = [self._volts_row(row) for row in use.rows]
        marks = [
            Mark(said.name, row.lowest, row.highest, row.days_outside > 0)
            for said, row in zip(rows, use.rows, strict=True)
        ]
        heads = self.tr("When"), self.tr("Lowest to highest"), self.tr("Outside bounds")
        return Section(
            self.tr("Voltage"),
            (
                Words((f"{self._span(use.whole)} {self._outside(use.whole)}",), "loud"),
                _picture(marks, [Limit(bound, self._volt(bound)) for bound in (LOWEST, HIGHEST)], heads, rows),
                Words(tuple(self._voltage_notes(found, use)), "small"),
            ),
        )

    # Highest powers

    def _highest(self, use: PowerUse) -> str:
        """The highest power of all, in which months, and what is subscribed."""
        months, last = use.known_months, self.figures.month(date.fromordinal(use.last)).replace(" ", SOLID)
        said = self.tr("Over %n month(s) up to {last}, your highest power was {power}, on {day}.", "", months)
        if use.kva is not None:
            said = self.tr(
                "Over %n month(s) up to {last}, your highest power was {power}, on {day}; you pay for {kva}.",
                "",
                months,
            )
        facts = {"last": last, "power": self._high(use.peak.volt_amperes), "day": self._day(use.peak.day)}
        return fill(said, **facts, kva=self._kva(use.kva or 0, 0))

    def _month_mark(self, month: MonthPeak, limits: tuple[Limit, ...]) -> Mark:
        high = None if month.peak is None else month.peak.volt_amperes
        out = high is not None and any(high > limit.value for limit in limits)
        return Mark(self.figures.month(date.fromordinal(month.first))[0].upper(), 0, high, out)

    def _month_row(self, month: MonthPeak) -> Row:
        name, peak = self._month(month.first), month.peak
        if peak is None:
            return self._row(name, self.tr("not known"), "")
        return self._row(name, self._high(peak.volt_amperes), self._day(peak.day, year=False))

    def _power_notes(self, use: PowerUse) -> Iterator[str]:
        """How often it was exceeded, what the phases say, what is not known, and what is measured."""
        if use.kva is not None:
            limit = self._kva(use.kva, 0)
            over = self.tr("%n day(s) had a peak above {limit}.", "", use.days_over)
            yield fill(over if use.days_over else self.tr("No known day had a peak above {limit}."), limit=limit)
        if use.overruns:
            yield self.tr("The meter said %n time(s) that it was exceeded.", "", use.overruns)
        if use.phases and use.kva is not None:
            said = self.tr("Each of three phases has a third of it, {third}; the most loaded one reached {power}.")
            third = self._kva(use.kva / 3, 0 if use.kva % 3 == 0 else 1)
            yield fill(said, third=third, power=self._high(max(one.volt_amperes for one in use.phases)))
        if use.kva is None:
            yield self.tr("Your subscribed power is not known here: say your contract.")
        elif use.metered not in (None, use.kva):
            yield fill(self.tr("The meter itself is set to {power}."), power=self._kva(use.metered or 0, 0))
        if use.known < use.days:
            said = self.tr("Known of %n day(s) out of {days}; the others may have been higher.", "", use.known)
            yield fill(said, days=self.figures.number(use.days))
        yield self.tr("Apparent power, as the meter itself notes it each day: 1 kVA is 1,000 VA.")

    # Voltage

    def _span(self, whole: VoltageRow) -> str:
        lowest, highest = self.figures.number(whole.lowest), self._volt(whole.highest)
        is_one = whole.lowest == whole.highest
        said = self.tr("{highest} throughout.") if is_one else self.tr("Between {lowest} and {highest}.")
        return fill(said, lowest=lowest, highest=highest)

    def _outside(self, whole: VoltageRow) -> str:
        """How many means lay outside the bounds; how many days, where means are not counted."""
        if whole.is_counted and whole.outside:
            said = self.tr("Of {known} ten-minute means, %n lie(s) outside {bounds}.", "", whole.outside)
        elif whole.is_counted:
            said = self.tr("All of the %n known ten-minute mean(s) lie within {bounds}.", "", whole.known)
        elif whole.days_outside:
            said = self.tr("%n day(s) out of {days} had a ten-minute mean outside {bounds}.", "", whole.days_outside)
        else:
            said = self.tr("No ten-minute mean of the %n known day(s) lies outside {bounds}.", "", whole.days)
        known, days = self.figures.number(whole.known), self.figures.number(whole.days)
        return fill(said, known=known, days=days, bounds=self._volts(LOWEST, HIGHEST))

    def _volts_row(self, row: VoltageRow) -> Row:
        """A day, or a month: lowest, highest, and how many means of how many were outside.

        Where these are not counted: how many days, and of one day whether any.
        """
        is_day = row.first == row.last
        if row.is_counted:
            outside = f"{self.figures.number(row.outside)}{SOLID}/{SOLID}{self.figures.number(row.known)}"
        elif is_day:
            outside = self.tr("yes") if row.days_outside else self.tr("no")
        else:
            said = self.tr("{outside} of %n day(s)", "", row.days)
            outside = fill(said, outside=self.figures.number(row.days_outside))
        name = self._day(row.first, year=False) if is_day else self._month(row.first)
        return self._row(name, self._volts(row.lowest, row.highest), outside)

    def _voltage_notes(self, found: SupplyOfDays, use: VoltageUse) -> Iterator[str]:
        """What is not counted, each phase, what is known of the days in view, reactive energy, and the law."""
        whole = use.whole
        if not whole.is_counted:
            yield self.tr(
                "With closed slats, and once the curve of a day is gone, the day says whether any mean lay outside, "
                "not how many: their number would tell for how long the computer listened."
            )
        if not whole.is_counted and whole.counted:
            said = self.tr(
                "On %n of these day(s) the means are counted: of {known}, {outside} lie outside.", "", whole.counted
            )
            yield fill(said, known=self.figures.number(whole.known), outside=self.figures.number(whole.outside))
        for number, phase in enumerate(use.phases, 1):
            volts = self._volts(phase.lowest, phase.highest)
            yield fill(self.tr("Phase {number}: {volts}."), number=str(number), volts=volts)
        if whole.days < found.length:
            said = self.tr("Known of %n day(s) out of {days}.", "", whole.days)
            yield fill(said, days=self.figures.number(found.length))
        if found.reactive is not None:
            yield self._reactive(found.reactive)
        if whole.days_outside:
            yield self.tr(
                "A ten-minute mean outside these bounds is a fault of the grid, if it is measured by the standard "
                "IEC 61000-4-30 or by a method judged equivalent (order of 24 December 2007, article 4). The order "
                "does not say whether the meter’s own measurement counts as one."
            )
            yield self.tr("You can report it to your grid operator.")

    def _reactive(self, use: ReactiveUse) -> str:
        """Reactive energy and tan phi."""
        energy = f"{self.figures.number(use.reactive / JOULES_PER_KWH, 1)}{SOLID}kVArh"
        if use.tangent is None:
            return fill(self.tr("Reactive energy drawn: {energy}."), energy=energy)
        tangent = self.figures.number(use.tangent, 2)
        return fill(self.tr("Reactive energy drawn: {energy}, tan φ {tangent}."), energy=energy, tangent=tangent)

    # Figures

    def _row(self, name: str, *cells: str) -> Row:
        return Row(name, cells, named(self.speech, name, ", ".join(filter(None, cells))))

    def _kva(self, kva: float, decimals: int) -> str:
        return f"{self.figures.number(kva, decimals)}{SOLID}kVA"

    def _high(self, volt_amperes: int) -> str:
        """An apparent power to the tenth: « 5,2 kVA »."""
        return self._kva(volt_amperes / VA_PER_KVA, 1)

    def _volt(self, volts: int) -> str:
        return f"{self.figures.number(volts)}{SOLID}V"

    def _volts(self, lowest: int, highest: int) -> str:
        """« 207 à 253 V », or one voltage."""
        if lowest == highest:
            return self._volt(lowest)
        said = self.tr("{lowest} to {highest}")
        return fill(said, lowest=self.figures.number(lowest), highest=self._volt(highest))

    def _day(self, day: int, *, year: bool = True) -> str:
        return self.figures.day(date.fromordinal(day), year=year)

    def _month(self, first: int) -> str:
        return self.figures.capital(self.figures.month(date.fromordinal(first)))


def _picture(marks: list[Mark], limits: Sequence[Limit], heads: tuple[str, ...], rows: list[Row]) -> Picture:
    """A picture that is a table too, by the heads of its columns."""
    table = Table(heads[1:], tuple(rows), heads[0])
    return Picture((marks, limits), tuple(row.spoken for row in rows), table)


def facts(found: SupplyOfDays) -> dict[str, Any]:
    """The same as JSON tells it (docs/formats.md)."""
    return {
        "power": None if found.power is None else _power_facts(found.power),
        "voltage": None if found.voltage is None else _voltage_facts(found, found.voltage),
        "reactive": None if found.reactive is None else _reactive_facts(found.reactive),
    }


def _power_facts(use: PowerUse) -> dict[str, Any]:
    return {
        "first": _iso(use.first),
        "last": _iso(use.last),
        "days": use.days,
        "known_days": use.known,
        "known_months": use.known_months,
        "peak": _facts(use.peak),
        "subscribed_kva": use.kva,
        "metered_kva": use.metered,
        "days_over": None if use.kva is None else use.days_over,
        "overruns": use.overruns,
        "phases": [_facts(phase) for phase in use.phases],
        "phase_kva": None if use.kva is None else use.kva / 3,
        "months": [{**_facts(month), "peak": month.peak and _facts(month.peak)} for month in use.months],
    }


def _voltage_facts(found: SupplyOfDays, use: VoltageUse) -> dict[str, Any]:
    return {
        "bounds": {"lowest": LOWEST, "highest": HIGHEST},
        "days_in_view": found.length,
        **_facts(use.whole),
        "phases": [{"phase": number, **_facts(row)} for number, row in enumerate(use.phases, 1)],
        "rows": [_facts(row) for row in use.rows],
    }


def _reactive_facts(use: ReactiveUse) -> dict[str, Any]:
    varh, wh = use.reactive / JOULES_PER_WH, use.active / JOULES_PER_WH
    return {"varh": varh, "wh": wh, "days": use.days, "tan_phi": use.tangent}


def _facts(told: Peak | MonthPeak | VoltageRow) -> dict[str, Any]:
    """The fields by their names; ordinals of days are ISO."""
    return {name: _iso(fact) if name in _DAYS else fact for name, fact in told._asdict().items()}


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


_DAYS: Final = ("day", "first", "last")
