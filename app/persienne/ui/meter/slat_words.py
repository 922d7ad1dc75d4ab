"""What is kept and what goes, in words: counts, runs of the job and contracts come in, short sentences go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.telling.contract_words import ContractWords
from persienne.ui.style.translation import Numbers, QtSpeech, translated
from persienne.words.meters import SHOWN_DIGITS, name_of, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.household.privacy.retention import OlderKept, Tidied, Upcoming, Waiting
    from persienne.household.privacy.slat_moves import Split
    from persienne.insight.tariff import Timeline
    from persienne.store.meters import StoredMeter
    from persienne.store.slat_rows import FinerCounts, ReductionResult


class KeepingWords(QObject):
    """The sentences, in one locale; dates are those of France."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self.numbers = Numbers(locale)
        self.contracts = ContractWords(QtSpeech(), self.numbers)

    def meter(self, meter: StoredMeter) -> str:
        """A meter within a sentence."""
        return name_of(meter, translated, the=True)

    def title(self, meter: StoredMeter) -> str:
        """A meter in a list."""
        return title_of(meter, translated)

    def within(self, meter: StoredMeter) -> str:
        """A meter within a sentence."""
        return name_of(meter, translated, the=True)

    def number_of(self, meter: StoredMeter) -> str:
        """Its number as far as it is shown, beside a name that does not tell it."""
        point = meter.meter.point
        if meter.energy is Energy.GAS:
            return self._of_gas(point if meter.label else "", known=point is not None)
        if point is None:
            return self.tr("its number (PRM) is not known yet")
        if not meter.label:
            return self.tr("no name yet")
        return fill(self.tr("number (PRM) …{digits}"), digits=point[-SHOWN_DIGITS:])

    def _of_gas(self, point: str | None, *, known: bool) -> str:
        """The same of a gas meter, and how finely it is known; ``point`` is empty where its name tells it already."""
        if not known:
            number = self.tr("its number (PCE) is not known yet")
        elif point:
            number = fill(self.tr("number (PCE) …{digits}"), digits=point[-SHOWN_DIGITS:])
        else:
            number = self.tr("no name yet")
        return fill(self.tr("{number}; known by days, weeks or months, and no finer"), number=number)

    def finer(self, finer: FinerCounts) -> str:
        """How much there is, and from when to when."""
        parts = []
        if finer.half_hours:
            parts.append(
                self.numbers.counted(self.tr("%n measure(s) within the day", "", finer.half_hours), finer.half_hours)
            )
        if finer.frames:
            parts.append(self.numbers.counted(self.tr("%n live value(s)", "", finer.frames), finer.frames))
        if finer.maxima + finer.moments:
            hours = finer.maxima + finer.moments
            parts.append(self.numbers.counted(self.tr("the time of %n peak(s) or overrun(s)", "", hours), hours))
        if finer.voltages:
            parts.append(self.numbers.counted(self.tr("%n ten-minute voltage(s)", "", finer.voltages), finer.voltages))
        if not parts:
            return ""
        said = self.numbers.listed(parts)
        if finer.first_day is not None and finer.last_day is not None:
            span = self.numbers.span(date.fromordinal(finer.first_day), date.fromordinal(finer.last_day))
            said = f"{said}, {span}"
        return said

    def kept_until(self, meter: StoredMeter, day: int | None) -> str:
        """What a meter kept when its shutter closed, and until when."""
        if day is None:
            return ""
        said = self.tr("The half-hours of {meter} stay until {day}, then they become daily totals.")
        return fill(said, meter=self.meter(meter), day=self.numbers.day(date.fromordinal(day)))

    def contract_of(self, known: Timeline, today: int) -> str:
        """The contract of a meter on the local day ``today`` (an ordinal), or what it costs later to have none."""
        if known.periods:
            return fill(self.tr("Contract: {contract}"), contract=self.contracts.contract(known, today))
        return self.tr(
            "Contract: not said. Without it, half-hours that are reduced leave one total, peak and off-peak together."
        )

    def split(self, split: Split, missing: Sequence[StoredMeter] = ()) -> str:
        """Whether totals will be told apart by tariff period; what can't be made good later is said now.

        ``missing``: the meters whose contract is not said, where other meters have theirs.
        """
        if split == "injection":
            return ""
        if split == "contract":
            return self.tr(
                "The totals are told apart by tariff period, according to your contract, so costs stay exact."
            )
        if split == "own":
            return self.tr("The meter’s own indexes tell peak from off-peak hours where it has them.")
        if missing:
            which = self.numbers.listed([self.meter(meter) for meter in missing])
            said = self.tr(
                "For {meters} the contract is not said: the totals are not told apart by peak and off-peak hours, "
                "and this can’t be made good later. Say it first if your price depends on the hour."
            )
            return fill(said, meters=which)
        return self.tr(
            "Without your contract the totals are not told apart by peak and off-peak hours, and this can’t be made "
            "good later. Say your contract first if your price depends on the hour."
        )

    def months(self, months: int | None) -> str:
        """How long the half-hours stay."""
        return self.tr("for ever") if months is None else self.tr("%n month(s)", "", months)

    def days(self, days: int) -> str:
        """How long live values stay."""
        return self.tr("24 h") if days == 1 else self.numbers.counted(self.tr("%n day(s)", "", days), days)

    def upcoming(self, coming: Sequence[Upcoming]) -> str:
        """What goes next, in one sentence."""
        if not coming:
            return self.tr("Nothing will be deleted soon.")
        first = coming[0]
        day = self.numbers.day(date.fromordinal(first.on))
        if first.what == "frames":
            return fill(self.tr("Next: live values, on {day}."), day=day)
        if first.what == "kept":
            return fill(self.tr("Next: what was kept until {day} becomes daily totals that day."), day=day)
        if not first.days:
            return fill(self.tr("Next: half-hours become daily totals, from {day}."), day=day)
        counted = self.numbers.counted(self.tr("%n day(s) of half-hours", "", first.days), first.days)
        return fill(self.tr("Next: from {day}, {what} become daily totals."), day=day, what=counted)

    def older_kept(self, older: OlderKept) -> str:
        """What stays though it is older than the household keeps, and since when."""
        counted = self.numbers.counted(self.tr("%n day(s) of half-hours", "", older.days), older.days)
        said = self.tr("Older data, kept with their import: {what}, from {day} on.")
        return fill(said, what=counted, day=self.numbers.day(date.fromordinal(older.first)))

    def waiting(self, waiting: Waiting) -> tuple[str, str, str]:
        """The question about a date in doubt, what waits for the answer, and the yes."""
        today, known = date.fromordinal(waiting.today), date.fromordinal(waiting.known)
        line = self.tr(
            "The last day that is certain here is {day}: what this computer alone has dated since, such as a letter, "
            "does not count. Until you answer, the retention waits: nothing old goes. If the date is right, all that "
            "is older than you keep goes. If it is wrong, set the clock of this computer."
        )
        title = fill(self.tr("Is today really {day}?"), day=self.numbers.long_day(today))
        return title, fill(line, day=self.numbers.day(known)), self.tr("Yes, it is")

    def last_run(self, run: Tidied | None) -> str:
        """When the job ran last and what it did."""
        if run is None:
            return self.tr("The job has not run yet.")
        when = self.numbers.instant(local_days().wall(run.at))
        if run.clock_back:
            return fill(self.tr("Last run on {day}: the computer’s clock was behind, so nothing was done."), day=when)
        return fill(self.tr("Last run on {day}: {what}."), day=when, what=self.gone(run.gone))

    def gone(self, gone: ReductionResult) -> str:
        """What went, in a few words."""
        parts = []
        if gone.days and gone.measures:
            total = self.numbers.counted(self.tr("the total(s) of %n day(s)", "", gone.days), gone.days)
            counted = self.numbers.counted(self.tr("%n measure(s) became {what}", "", gone.measures), gone.measures)
            parts.append(fill(counted, what=total))
        elif gone.days:
            parts.append(self.numbers.counted(self.tr("%n day(s) reduced to totals", "", gone.days), gone.days))
        elif gone.merged:
            parts.append(
                self.numbers.counted(self.tr("%n measure(s) merged into half-hours", "", gone.merged), gone.merged)
            )
        elif gone.values:
            parts.append(self.numbers.counted(self.tr("%n measure(s) erased", "", gone.counted), gone.counted))
        if gone.frames:
            parts.append(self.numbers.counted(self.tr("%n live value(s) erased", "", gone.frames), gone.frames))
        if gone.voltages:
            voltages = gone.voltages
            parts.append(self.numbers.counted(self.tr("%n ten-minute voltage(s) erased", "", voltages), voltages))
        if gone.uncounted:
            days = gone.uncounted
            parts.append(self.numbers.counted(self.tr("the number of voltages of %n day(s) erased", "", days), days))
        return self.numbers.listed(parts) or self.tr("nothing had to go")
