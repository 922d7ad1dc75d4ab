"""What the charts say: ticks, slots and pictures come in, short texts and summaries go out; it paints nothing."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from persienne.base.placeholders import fill
from persienne.base.slats import PART_OF_A_DAY
from persienne.insight.bars import Level
from persienne.insight.costs.priced import NOTHING
from persienne.insight.period import WEEKDAY_SHIFT_DAYS, Pairing, pairing_of
from persienne.insight.series import SaidBy
from persienne.ui.charts.cost_words import CostBarWords
from persienne.ui.charts.note_words import NoteWords
from persienne.ui.charts.scale import Form
from persienne.ui.style.translation import Numbers
from persienne.words.english import table
from persienne.words.numbers import DASH, SOLID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.set_aside import Reason
    from persienne.insight.bars import RangeTotals
    from persienne.insight.lumps import Lump
    from persienne.insight.set_aside import Stretch
    from persienne.ui.charts.picture import Hole, Picture
    from persienne.ui.charts.scale import Tick

REASONS = table("setting_aside.reasons")

SHORT = QLocale.FormatType.ShortFormat


def reasons_words(reasons: Sequence[Reason]) -> str:
    """Why days are set aside, in a few words."""
    return ", ".join(QCoreApplication.translate("SetAside", REASONS[reason]) for reason in reasons)


def when_words(lump: Lump, numbers: Numbers, local: LocalDays) -> str:
    """When a lump was drawn: « entre le 2 nov. 23 h et le 3 nov. 8 h 30 », « entre le 2 et le 3 nov. »."""
    return numbers.between(local.wall(lump.start), local.wall(lump.end), exact=lump.exact)


def lump_words(lump: Lump, numbers: Numbers, local: LocalDays) -> str:
    """How much, and when; « de plus » where other values of that time are known beside it."""
    energy = str(numbers.energy(lump.joules))
    return f"{_more(energy) if lump.is_rest else energy} {when_words(lump, numbers, local)}"


def _more(energy: str) -> str:
    return fill(QCoreApplication.translate("ChartWords", "{energy} more"), energy=energy)


class DaysWords(QObject):
    """How much of a range is known, in days; card, sentence and table say it in these words."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers

    def whole(self, found: RangeTotals) -> str:
        """How many of the days are known whole: « 24 jours complets sur 31 »."""
        count, days = found.complete, found.days
        if count == days:
            return self._numbers.counted(self.tr("%n complete day(s)", "", count), count)
        said = self._numbers.counted(self.tr("%n complete day(s) of {days}", "", count), count)
        return fill(said, days=self._numbers.number(days))

    def brief(self, found: RangeTotals) -> str:
        """The same in a column called « Measured »: « 24 jours sur 31 »."""
        said = self._numbers.counted(self.tr("%n day(s) of {days}", "", found.complete), found.complete)
        return fill(said, days=self._numbers.number(found.days))

    def all(self, found: RangeTotals, *, aside: bool = True) -> list[str]:
        """The same, and how many there are of each other kind: « 7 jours à venir »; of one day alone only its kind.

        ``aside`` says whether those that are set aside are counted here, or told by the caller.
        """
        partial, together, missing, ahead = found.partial, found.together, found.missing, found.to_come
        apart = found.set_aside if aside else 0
        kinds = [
            (partial, self._numbers.counted(self.tr("%n day(s) measured in part", "", partial), partial)),
            (together, self._numbers.counted(self.tr("%n day(s) known within a total only", "", together), together)),
            (missing, self._numbers.counted(self.tr("%n day(s) without data", "", missing), missing)),
            (apart, self._numbers.counted(self.tr("%n day(s) set aside", "", apart), apart)),
            (ahead, self._numbers.counted(self.tr("%n day(s) to come", "", ahead), ahead)),
        ]
        said = [words for count, words in kinds if count]
        return [self.whole(found), *said] if found.days > 1 or found.complete else said


class ChartWords(QObject):
    """The words of one locale and one zone; ``local`` may be changed when another history is shown."""

    def __init__(self, locale: QLocale, local: LocalDays) -> None:
        super().__init__()
        self.locale = locale
        self.local = local
        self.numbers = Numbers(locale)
        self.days = DaysWords(self.numbers)
        self.costs = CostBarWords(self.numbers)
        self.notes = NoteWords(self.numbers)

    # Figures and times

    def power(self, kilowatts: float) -> str:
        """A power: « 6,5 kW », « 410 W »."""
        return str(self.numbers.power(kilowatts * 1000))

    def energy(self, joules: float) -> str:
        """An energy: « 43,6 kWh »."""
        return str(self.numbers.energy(round(joules)))

    def volume(self, cubic_decimetres: int) -> str:
        """A volume of gas: « 9,20 m³ »."""
        return str(self.numbers.volume(cubic_decimetres))

    def volume_alone(self) -> str:
        """What is said of gas of which no kWh are known: « volume seul »."""
        return self.tr("volume alone")

    def in_part(self) -> str:
        """What is said of an energy that was counted over an unknown part of its days."""
        return self.tr("counted over a part of this time")

    def axis(self, value: float, unit: str) -> str:
        """A value beside a gridline, with its unit and no needless decimal; the baseline needs neither."""
        if not value:
            return "0"
        if unit == "€":
            return self.costs.axis(value)
        decimals = next((n for n in range(3) if abs(round(value, n) - value) < 1e-9 * value), 3)
        return f"{self.numbers.number(value, decimals)}{SOLID}{unit}"

    def hour(self, hour: int) -> str:
        """A full hour, 0 to 24: « 6 h »."""
        return self.numbers.clock(hour)

    def weekday(self, day: date) -> str:
        """A day of a known month: « lun. 5 »."""
        return f"{self.locale.dayName(day.isoweekday(), SHORT)} {day.day}"

    def tick(self, tick: Tick) -> str:
        """What a tick says."""
        wall = tick.wall
        match tick.form:
            case Form.HOUR:
                text = self.hour(wall.hour)
            case Form.HOUR_AGAIN:
                text = fill(self.tr("{time} again"), time=self.hour(wall.hour))
            case Form.HOUR_TWICE:
                text = fill(self.tr("{time}, twice"), time=self.hour(wall.hour))
            case Form.DAY:
                text = self.weekday(wall)
            case Form.DAY_MONTH:
                text = self.numbers.day(wall, year=False)
            case Form.MONTH:
                text = self.locale.standaloneMonthName(wall.month, SHORT)
            case Form.MONTH_YEAR:
                text = f"{self.locale.standaloneMonthName(wall.month, SHORT)} {wall.year}"
            case Form.YEAR:
                text = str(wall.year)
        return text

    def slot(self, level: Level, start: int, end: int) -> str:
        """When a slot is: « ven. 23 oct., 19 h 30 – 20 h », « ven. 23 oct. 2026 », « octobre 2026 », « 2026 »."""
        wall, until = self.local.wall(start), self.local.wall(end)
        if level is Level.YEAR:
            return str(wall.year)
        if level is Level.MONTH:
            return self.numbers.month(wall)
        if level is Level.DAY:
            return f"{self.numbers.weekday(wall)} {wall.year}"
        if self.local.day(start) != self.local.day(end - 1):
            return self.numbers.between(wall, until)
        return f"{self.numbers.weekday(wall)}, {self.hours(start, end)}"

    def weekday_of(self, start: int) -> str:
        """The day of a slot without its year: « ven. 23 oct. »."""
        return self.numbers.weekday(self.local.wall(start))

    def hours(self, start: int, end: int) -> str:
        """When a slot inside one day is, without its day: « 19 h 30 – 20 h », « 2 h – 2 h 30, seconde fois »."""
        wall, until = self.local.wall(start), self.local.wall(end)
        if until.fold and not wall.fold:  # the clocks went back at its end: «2:30 – 3:00» and not «2:30 – 2:00»
            until = wall.replace(tzinfo=None) + timedelta(seconds=end - start)
        times = self.numbers.hours(wall, until)
        return fill(self.tr("{times}, second time"), times=times) if wall.fold else times

    def period(self, start: float, end: float) -> str:
        """The range in the fewest words: « octobre 2026 », « 2026 », « 5 – 11 oct. 2026 »."""
        first = self.local.wall(round(start)).date()
        last = self.local.wall(round(end) - 1).date()
        following = last + timedelta(days=1)
        if first.day == 1 and following.day == 1:
            if first.month == 1 and following.month == 1:
                return str(first.year) if first.year == last.year else f"{first.year}{SOLID}{DASH} {last.year}"
            if (first.year, first.month) == (last.year, last.month):
                return self.numbers.month(first)
        return self.numbers.span(first, last)

    def key(self, start: float, end: float) -> tuple[str, str]:
        """What the key says of the range and of last year's ghost: « octobre 2026 », « octobre 2025 »."""
        first = self.local.wall(round(start)).date()
        last = self.local.wall(round(end) - 1).date()
        now = self.period(start, end)
        if pairing_of(start, end) is Pairing.WEEKDAY:
            before = (day - timedelta(WEEKDAY_SHIFT_DAYS) for day in (first, last))
            return self._days(first, last), self._days(*before)
        if now == self.numbers.month(first):
            return now, self.numbers.month(first.replace(year=first.year - 1))
        if now == str(first.year):
            return now, str(first.year - 1)
        return now, self.tr("a year before")

    def _days(self, first: date, last: date) -> str:
        """A day by its weekday, or several by their dates: « sam. 1er nov. 2025 », « 27 oct. – 2 nov. 2025 »."""
        return f"{self.numbers.weekday(first)} {first.year}" if first == last else self.numbers.span(first, last)

    # Sentences

    def title(self, level: Level) -> str:
        """What the plot shows, above it."""
        return {
            Level.CURVE: self.tr("Power"),
            Level.DAY: self.tr("Each day"),
            Level.MONTH: self.tr("Each month"),
            Level.YEAR: self.tr("Each year"),
        }[level]

    def heat_title(self) -> str:
        """What the heat map shows, above it."""
        return self.tr("Each half-hour")

    def heat_ends(self, low: float, high: float) -> tuple[str, str]:
        """The ends of the heat map's colours, in watts: few half-hours lie outside, and have the colour of the end."""
        least, most = (self.numbers.kilowatts(watts) for watts in (low, high))
        return f"≤{SOLID}{least}", f"≥{SOLID}{most}"

    def coverage(self, covered: int, expected: int) -> str:
        """How much of a slot was measured: « 17 h sur 24 », « une partie du jour », « 28 jours sur 31 »."""
        if expected > 26 * 3600:
            covered_days = self.numbers.number(covered // 86_400)
            days = self.numbers.number(round(expected / 86_400))
            return fill(self.tr("{known} of {days} days"), known=covered_days, days=days)
        if covered == PART_OF_A_DAY:
            return self.tr("a part of the day")
        hours = self.numbers.duration(covered)
        return fill(self.tr("{known} of {hours}"), known=hours, hours=self.numbers.number(round(expected / 3600)))

    def hole(self, hole: Hole) -> str:
        """How long nothing was measured: « 2 jours sans mesure »."""
        days = round(hole.seconds / 86_400)
        if days >= 1 and abs(hole.seconds - days * 86_400) <= 3600:
            return self.numbers.counted(self.tr("%n day(s) without data", "", days), days)
        if hole.seconds >= 2 * 86_400:
            days = hole.seconds // 86_400
            return self.numbers.counted(self.tr("%n day(s) without data", "", days), days)
        return fill(self.tr("{duration} without data"), duration=self.numbers.duration(hole.seconds))

    def joined_holes(self, holes: Sequence[Hole]) -> str:
        """Several holes in one label: « 2 interruptions, 3 h sans mesure »."""
        missing = self.numbers.duration(sum(hole.seconds for hole in holes))
        return fill(self.tr("%n gap(s), {duration} without data", "", len(holes)), duration=missing)

    def when(self, lump: Lump) -> str:
        """When a lump was drawn: « entre le 2 nov. 23 h et le 3 nov. 8 h 30 », « entre le 2 et le 3 nov. »."""
        return when_words(lump, self.numbers, self.local)

    def lump(self, lump: Lump) -> str:
        """How much, and when: « 13,2 kWh entre le 2 nov. 23 h et le 3 nov. 8 h 30 »."""
        return lump_words(lump, self.numbers, self.local)

    def lump_labels(self, lump: Lump) -> Sequence[str]:
        """What stands in its hatch, in many words and in fewer: « 13,2 kWh », and what contradicts it where it fits."""
        many, few = self.lump(lump), self.energy(lump.joules)
        if lump.is_rest and not lump.held:
            few = fill(self.tr("up to {energy}"), energy=few)
        if lump.said is None:
            return many, few
        return self._against(lump, lump.said, many), self._against(lump, lump.said, few), few

    def lump_in_table(self, lump: Lump) -> str:
        """How much of a lump is known, beside its energy; one that reaches out of the table is in no sum of it."""
        energy = self.energy(lump.joules)
        if lump.held:
            how = self.tr("beside the rest") if lump.is_rest else self.tr("total only")
        else:
            how = fill(self.tr("{energy}, in part elsewhere"), energy=_more(energy) if lump.is_rest else energy)
        if lump.said is None:
            return how
        return self._against(lump, lump.said, how)

    def _against(self, lump: Lump, said: int, shown: str) -> str:
        """What contradicts a lump, in a few words after those for the lump: « 13,2 kWh, fichier 17,3 kWh »."""
        if lump.said_by == SaidBy.FILE:
            words = self.tr("{lump}, file {energy}")
        elif lump.said_by == SaidBy.POINTS:
            words = self.tr("{lump}, load-curve points {energy}")
        else:
            words = self.tr("{lump}, load-curve points and file {energy}")
        return fill(words, lump=shown, energy=self.energy(said))

    def _contradiction(self, lump: Lump, said: int) -> str:
        """The same as a line of its own."""
        if lump.said_by == SaidBy.FILE:
            words = self.tr("your file says {energy}")
        elif lump.said_by == SaidBy.POINTS:
            words = self.tr("the meter’s load-curve points say {energy}")
        else:
            words = self.tr("the meter’s load-curve points and your file say {energy}")
        return fill(words, energy=self.energy(said))

    def only_total(self, level: Level) -> str:
        """What the key says of the hatch over lumps."""
        return self.tr("total known, hours not") if level is Level.CURVE else self.tr("known over several days")

    def shared(self) -> str:
        """What is said of a day that has no energy of its own, within a lump."""
        return self.tr("with other days")

    def incomplete(self) -> str:
        """What the key says of hatched bars."""
        return self.tr("incomplete")

    def nothing_known(self) -> str:
        """What the key says of the hatch over holes."""
        return self.tr("no data")

    def set_aside(self) -> str:
        """What the key says of the hatch over days that are set aside."""
        return self.tr("set aside, in no sum")

    def aside_labels(self, stretch: Stretch) -> Sequence[str]:
        """What stands in the hatch of such days, in many words and in fewer: « 3 jours écartés »."""
        return self.aside(stretch), self.numbers.counted(self.tr("%n day(s) set aside", "", stretch.days), stretch.days)

    def aside(self, stretch: Stretch) -> str:
        """How many days are set aside and why: « 3 jours écartés : valeurs invraisemblables »."""
        days = self.numbers.counted(self.tr("%n day(s) set aside: {reasons}", "", stretch.days), stretch.days)
        return fill(days, reasons=reasons_words(stretch.reasons))

    def aside_between(self, picture: Picture, start: int, end: int) -> str:
        """The same of the days that touch the range (epoch seconds); nothing where none is set aside."""
        first, last = self.local.day(start), self.local.day(end - 1)
        return ", ".join(self.aside(stretch) for stretch in picture.aside_in(first, last))

    def peak(self, picture: Picture) -> str:
        """The label on the highest point: « 6,5 kW à 19 h 30 »; bars say their value alone."""
        index = picture.peak
        if index is None:
            return ""
        value = float(picture.slots.values[index])
        if picture.costs is not None:
            return self.costs.euros(picture.costs.slots.at(index))
        if picture.level is not Level.CURVE:
            return self.energy(int(picture.slots.sums.joules[index]))
        wall = self.local.wall(int(picture.slots.sums.starts[index]))
        power, when = self.power(value), self.numbers.time(wall)
        if picture.end - picture.start > 90_000:
            return f"{power}, {self.weekday(wall)}, {when}"
        return fill(self.tr("{power} at {time}"), power=power, time=when)

    def tooltip(self, picture: Picture, index: int) -> list[str]:
        """The lines of a slot: when, how much, and what must be known of it."""
        sums = picture.slots.sums
        start, end = int(sums.starts[index]), int(sums.ends[index])
        joules, covered, expected = int(sums.joules[index]), int(sums.covered[index]), int(sums.expected[index])
        when = self.numbers.capital(self.slot(picture.level, start, end))
        aside = self.aside_between(picture, start, end)
        lumps = picture.lumps_in(start, end)
        if not covered and lumps and not aside:
            return self._lump_tooltip(picture.level, lumps, picture)
        volume = None if picture.volumes is None else picture.volumes.between(start, end)
        cost = None if picture.costs is None else picture.costs.slots.at(index)
        if not covered and volume is not None and not aside:
            told = (self.costs.cell(cost), self.volume(volume)) if cost and cost != NOTHING else (self.volume(volume),)
            return [when, ", ".join(told), self.volume_alone()]
        if not covered:
            return [when, self.numbers.capital(aside) or self.tr("No data")]
        energy = self.energy(joules)
        costs = None if cost is None else self.costs.amounts(cost, joules)
        if costs is not None and picture.level is Level.CURVE:
            return [when, *costs]
        if picture.level is Level.CURVE:
            return [when, f"{self.power(float(picture.slots.values[index]))}, {energy}"]
        amounts = costs or [energy]
        lines = [when, *amounts] if volume is None else [when, f"{amounts[0]}, {self.volume(volume)}", *amounts[1:]]
        unpriced = picture.costs is not None and bool(picture.costs.slots.unpriced[index])
        if picture.partial[index] and covered >= expected and not unpriced:
            lines.append(self.in_part())
        elif picture.partial[index] and covered < expected:
            lines.append(fill(self.tr("measured: {coverage}"), coverage=self.coverage(covered, expected)))
        lines += [fill(self.tr("not counting {lump}"), lump=self.lump(lump)) for lump in lumps]
        if aside:
            lines.append(aside)
        return lines

    def before(self, picture: Picture, index: int) -> list[str]:
        """The line of what last year's ghost says of a slot: « 52 semaines avant : 1,2 kW, 0,60 kWh »."""
        start, end = int(picture.slots.sums.starts[index]), int(picture.slots.sums.ends[index])
        joules = picture.before_in(start, end)
        if joules is None:
            return []
        weeks = pairing_of(picture.start, picture.end) is Pairing.WEEKDAY
        line = self.tr("52 weeks before: {energy}") if weeks else self.tr("A year before: {energy}")
        said = self.energy(joules)
        if picture.level is Level.CURVE:
            said = f"{self.power(joules / (end - start) / 1000)}, {said}"
        return [fill(line, energy=said)]

    def _lump_tooltip(self, level: Level, lumps: Sequence[Lump], picture: Picture | None = None) -> list[str]:
        """The lines of a slot of which only lumps are known."""
        lines = [self.numbers.capital(self.only_total(level))]
        volumes = None if picture is None else picture.volumes
        for lump in lumps:
            volume = None if volumes is None else volumes.of_span(lump.start, lump.end)
            cost = None if picture is None else picture.cost_of(lump)
            parts = [self.lump(lump), "" if volume is None else self.volume(volume)]
            parts.append("" if cost is None else self.costs.of_lump(cost))
            lines.append(", ".join(filter(None, parts)))
        return [*lines, *(self._contradiction(lump, lump.said) for lump in lumps if lump.said is not None)]

    def cell_tooltip(
        self, day: int, row: int, watts: float, length: int, aside: Sequence[Stretch] = (), lumps: Sequence[Lump] = ()
    ) -> list[str]:
        """The lines of a half-hour of the heat map; ``length`` is the day's, in seconds.

        NaN watts: nothing is known but the energies ``lumps``, or the day is set aside (``aside``).
        """
        wall = datetime.fromordinal(day) + timedelta(minutes=30 * row)
        end = wall + timedelta(minutes=30)
        when = self.numbers.capital(f"{self.numbers.weekday(wall)}, {self.numbers.hours(wall, end)}")
        epoch = self.local.epoch(wall)
        if self.local.wall(epoch).replace(tzinfo=None) != wall:
            return [when, self.tr("No such hour: the clocks went forward")]
        if watts != watts:  # noqa: PLR0124 - NaN
            said = ", ".join(self.aside(stretch) for stretch in aside)
            if lumps and not said:
                return self._lump_tooltip(Level.CURVE, lumps)
            return [when, self.numbers.capital(said) or self.tr("No data")]
        if length > 86_400 and self.local.epoch(wall, fold=1) != epoch:
            return [when, self.power(watts / 1000), self.tr("mean of both passages of this hour")]
        return [when, f"{self.power(watts / 1000)}, {self.energy(watts * 1800)}"]

    def summary(self, picture: Picture, totals: RangeTotals) -> str:
        """One sentence that says what the chart shows: how much, the highest, what is missing."""
        period = self.period(picture.start, picture.end)
        peak = picture.peak
        if not (totals.covered or totals.together or totals.set_aside) and peak is None:
            return fill(self.tr("{span}: no data."), span=self.numbers.capital(period))
        parts = [self.energy(totals.joules)] if totals.covered else []
        if picture.costs is not None and parts:
            parts = self.costs.amounts(picture.costs.total, totals.joules)
        elif picture.costs is not None and picture.costs.total != NOTHING:
            parts = [self.costs.cell(picture.costs.total)]
        if peak is not None:
            sums = picture.slots.sums
            value, joules = float(picture.slots.values[peak]), int(sums.joules[peak])
            figure = self.power(value) if picture.level is Level.CURVE else self.energy(joules)
            figure = figure if picture.costs is None else self.costs.euros(picture.costs.slots.at(peak))
            when = self.slot(picture.level, int(sums.starts[peak]), int(sums.ends[peak]))
            parts.append(fill(self.tr("highest {value} ({when})"), value=figure, when=when))
        parts += self.days.all(totals, aside=False)
        if totals.beside:
            parts.append(fill(self.tr("{energy} of it in no single day"), energy=self.energy(totals.beside)))
        if totals.set_aside:
            parts += [self.aside(span.stretch) for span in picture.aside]
        said = self.tr("{span}: {facts}.", "a period and what is known of it")
        return fill(said, span=self.numbers.capital(period), facts=", ".join(parts))
