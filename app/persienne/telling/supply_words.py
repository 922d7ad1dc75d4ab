"""Highest powers, voltages and reactive energy in sentences and rows; no advice, and what is not known is said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.placeholders import fill_counted
from persienne.base.reading import JOULES_PER_KWH
from persienne.base.voltage import HIGHEST, LOWEST
from persienne.insight.supply import VA_PER_KVA
from persienne.telling.spoken import Spoken
from persienne.words.numbers import SOLID

if TYPE_CHECKING:
    from persienne.insight.supply import Peak, PowerUse, ReactiveUse, VoltageRow, VoltageUse


class SupplyRow(NamedTuple):
    """One table row: the name of its period and its cells."""

    name: str
    cells: tuple[str, ...]


class SupplyWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "SupplyWords"

    # Highest powers

    def kva(self, volt_amperes: int) -> str:
        """An apparent power to the tenth: « 5,2 kVA »."""
        return f"{self.figures.number(volt_amperes / VA_PER_KVA, 1)}{SOLID}kVA"

    def subscribed(self, kva: int) -> str:
        """A subscribed power: « 9 kVA »."""
        return f"{self.figures.number(kva)}{SOLID}kVA"

    def power(self, use: PowerUse) -> str:
        """The highest power of all, in which months, and what is subscribed."""
        months, peak = sum(month.peak is not None for month in use.months), use.peak
        last = self.figures.month(date.fromordinal(use.last)).replace(" ", SOLID)
        said = (self.kva(peak.volt_amperes), self.figures.day(date.fromordinal(peak.day)), last)
        if use.kva is None:
            known = self.tr("Over %n month(s) up to %3, your highest power was %1, on %2.", "", months)
            return fill_counted(known, *said)
        paid = self.tr("Over %n month(s) up to %3, your highest power was %1, on %2; you pay for %4.", "", months)
        return fill_counted(paid, *said, self.subscribed(use.kva))

    def power_notes(self, use: PowerUse) -> list[str]:
        """How often it was exceeded, what the phases say, and what is not known."""
        said = [*self._exceeded(use), *self._phases(use)]
        if use.kva is None:
            said.append(self.tr("Your subscribed power is not known here: say your contract."))
        elif use.metered not in (None, use.kva):
            metered = self.subscribed(use.metered or 0)
            said.append(fill_counted(self.tr("The meter itself is set to %1."), metered))
        if use.known < use.days:
            known = self.tr("Known of %n day(s) out of %1; the others may have been higher.", "", use.known)
            said.append(fill_counted(known, self.figures.number(use.days)))
        return said

    def power_heads(self) -> tuple[str, ...]:
        """The titles of the table of months."""
        return self.tr("Month"), self.tr("Highest"), self.tr("On")

    def power_rows(self, use: PowerUse) -> list[SupplyRow]:
        """Each month, its highest power and the day."""
        rows = []
        for month in use.months:
            name, peak = self.figures.capital(self.figures.month(date.fromordinal(month.first))), month.peak
            if peak is None:
                rows.append(SupplyRow(name, (self.tr("not known"), "")))
            else:
                rows.append(SupplyRow(name, (self.kva(peak.volt_amperes), self._short(peak))))
        return rows

    def power_unit(self) -> str:
        """What is measured."""
        return self.tr("Apparent power, as the meter itself notes it each day: 1 kVA is 1,000 VA.")

    def _exceeded(self, use: PowerUse) -> list[str]:
        said = []
        if use.kva is not None:
            limit = self.subscribed(use.kva)
            if use.days_over:
                said.append(fill_counted(self.tr("%n day(s) had a peak above %1.", "", use.days_over), limit))
            else:
                said.append(fill_counted(self.tr("No known day had a peak above %1."), limit))
        if use.overruns:
            said.append(self.tr("The meter said %n time(s) that it was exceeded.", "", use.overruns))
        return said

    def _phases(self, use: PowerUse) -> list[str]:
        if not use.phases or use.kva is None:
            return []
        highest = max(one.volt_amperes for one in use.phases)
        third = f"{self.figures.number(use.kva / 3, 0 if use.kva % 3 == 0 else 1)}{SOLID}kVA"
        said = self.tr("Each of three phases has a third of it, %1; the most loaded one reached %2.")
        return [fill_counted(said, third, self.kva(highest))]

    # Voltage

    def bounds(self) -> str:
        """« 207 à 253 V »: between which a mean is to lie."""
        return self._volts(LOWEST, HIGHEST)

    def voltage(self, use: VoltageUse) -> str:
        """Lowest and highest, and how many means lay outside the bounds; how many days, where means are not counted."""
        whole = use.whole
        lowest, highest = self.figures.number(whole.lowest), self._one(whole.highest)
        span = fill_counted(self.tr("Between %1 and %2."), lowest, highest)
        if whole.lowest == whole.highest:
            span = fill_counted(self.tr("%1 throughout."), highest)
        return f"{span} {self._means(whole) if whole.is_counted else self._days(whole)}"

    def _means(self, whole: VoltageRow) -> str:
        if not whole.outside:
            within = self.tr("All of the %n known ten-minute mean(s) lie within %1.", "", whole.known)
            return fill_counted(within, self.bounds())
        outside = self.tr("Of %1 ten-minute means, %n lie(s) outside %2.", "", whole.outside)
        return fill_counted(outside, self.figures.number(whole.known), self.bounds())

    def _days(self, whole: VoltageRow) -> str:
        if not whole.days_outside:
            none = self.tr("No ten-minute mean of the %n known day(s) lies outside %1.", "", whole.days)
            return fill_counted(none, self.bounds())
        outside = self.tr("%n day(s) out of %1 had a ten-minute mean outside %2.", "", whole.days_outside)
        return fill_counted(outside, self.figures.number(whole.days), self.bounds())

    def _uncounted(self, whole: VoltageRow) -> list[str]:
        """Why days say no number of means, and what is counted of the others."""
        if whole.is_counted:
            return []
        said = [
            self.tr(
                "With closed slats, and once the curve of a day is gone, the day says whether any mean lay outside, "
                "not how many: their number would tell for how long the computer listened."
            )
        ]
        if whole.counted:
            counted = self.tr("On %n of these day(s) the means are counted: of %1, %2 lie outside.", "", whole.counted)
            said.append(
                fill_counted(counted, self.figures.number(whole.known), self.figures.number(whole.outside)),
            )
        return said

    def voltage_notes(self, use: VoltageUse, days: int, reactive: ReactiveUse | None = None) -> list[str]:
        """What is not counted, each phase, what is known of the ``days`` in view, reactive energy, and the law."""
        said = self._uncounted(use.whole)
        for number, phase in enumerate(use.phases, 1):
            volts = self._volts(phase.lowest, phase.highest)
            said.append(fill_counted(self.tr("Phase %1: %2."), str(number), volts))
        if use.whole.days < days:
            known = self.tr("Known of %n day(s) out of %1.", "", use.whole.days)
            said.append(fill_counted(known, self.figures.number(days)))
        if reactive is not None:
            said.append(self.reactive(reactive))
        if use.whole.days_outside:
            said += [
                self.tr(
                    "A ten-minute mean outside these bounds is a fault of the grid, if it is measured by the standard "
                    "IEC 61000-4-30 or by a method judged equivalent (order of 24 December 2007, article 4). The order "
                    "does not say whether the meter’s own measurement counts as one."
                ),
                self.tr("You can report it to your grid operator."),
            ]
        return said

    def voltage_heads(self) -> tuple[str, ...]:
        """The titles of the table of days."""
        return self.tr("When"), self.tr("Lowest to highest"), self.tr("Outside bounds")

    def voltage_rows(self, use: VoltageUse) -> list[SupplyRow]:
        """Each day, or month: lowest, highest, and what was outside."""
        return [
            SupplyRow(self._of(row), (self._volts(row.lowest, row.highest), self._outside(row))) for row in use.rows
        ]

    def _outside(self, row: VoltageRow) -> str:
        """How many means of how many; where these are not counted, how many days, and of one day whether any."""
        if row.is_counted:
            return f"{self.figures.number(row.outside)}{SOLID}/{SOLID}{self.figures.number(row.known)}"
        if row.first == row.last:
            return self.tr("yes") if row.days_outside else self.tr("no")
        days = self.tr("%1 of %n day(s)", "", row.days)
        return fill_counted(days, self.figures.number(row.days_outside))

    def reactive(self, use: ReactiveUse) -> str:
        """Reactive energy and tan phi."""
        energy = f"{self.figures.number(use.reactive / JOULES_PER_KWH, 1)}{SOLID}kVArh"
        if use.tangent is None:
            return fill_counted(self.tr("Reactive energy drawn: %1."), energy)
        tangent = self.figures.number(use.tangent, 2)
        return fill_counted(self.tr("Reactive energy drawn: %1, tan φ %2."), energy, tangent)

    def _volts(self, lowest: int, highest: int) -> str:
        if lowest == highest:
            return self._one(lowest)
        return fill_counted(self.tr("%1 to %2"), self.figures.number(lowest), self._one(highest))

    def _one(self, volts: int) -> str:
        return f"{self.figures.number(volts)}{SOLID}V"

    def _of(self, row: VoltageRow) -> str:
        first, last = date.fromordinal(row.first), date.fromordinal(row.last)
        return self.figures.day(first, year=False) if first == last else self.figures.capital(self.figures.month(first))

    def _short(self, peak: Peak) -> str:
        return self.figures.day(date.fromordinal(peak.day), year=False)
