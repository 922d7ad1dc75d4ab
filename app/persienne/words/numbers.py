"""Numbers and dates in words: joules, watts, bytes, days and instants come in, text goes out; it reads no clock.

French as it is printed: a narrow no-break space (U+202F) between groups and before « % », a no-break space (U+00A0)
before a unit, a true minus (U+2212), « 1er » for the first of a month, « 19 h 30 ». English after the British habit.
The names are ours: those of the computer's own locale are not. No Qt.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.reading import JOULES_PER_KWH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime
    from decimal import Decimal

    from persienne.words.marking import Translate

NARROW = "\u202f"
SOLID = "\u00a0"
MINUS = "\u2212"
DASH = "\u2013"

_RANGE, _WHOLE = re.compile(f"{DASH}(?={SOLID})"), f"{DASH}\N{WORD JOINER}"
"""A line may end after the dash of a range, although a space follows that does not break."""


class Measure(NamedTuple):
    """A figure and its unit, apart for large type: ("25,8", "kWh"); ``str()`` joins them with a no-break space."""

    figure: str
    unit: str

    def __str__(self) -> str:
        """The figure and its unit, joined."""
        return f"{self.figure}{SOLID}{self.unit}"


class _Names(NamedTuple):
    """The words of a language's dates; days begin on Monday."""

    days: tuple[str, ...]
    short_days: tuple[str, ...]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    at: str
    """What stands between a date and a time."""
    between: str
    """Two moments, of which the first comes before the second."""
    between_on: str
    """Two times of one date, which comes first."""
    from_to: str
    """Two moments, as from one to the other."""
    from_to_on: str
    """Two times of one date, as from one to the other."""
    on: str
    """One date."""


_FRENCH = _Names(
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    (
        *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
        *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
    at="à",
    between="entre le {0} et le {1}",
    between_on="le {0} entre {1} et {2}",
    from_to="du {0} au {1}",
    from_to_on="le {0} de {1} à {2}",
    on="du {0}",
)
_ENGLISH = _Names(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    (
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
        *("Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
    ),
    at="at",
    between="between {0} and {1}",
    between_on="on {0} between {1} and {2}",
    from_to="from {0} to {1}",
    from_to_on="on {0} from {1} to {2}",
    on="of {0}",
)


class Figures:
    """Texts of one language: French, or English."""

    def __init__(self, *, french: bool) -> None:
        self.french = french
        self._words = _FRENCH if french else _ENGLISH

    def number(self, value: float, decimals: int = 0, *, signed: bool = False) -> str:
        """``value`` with ``decimals`` places and grouped thousands; ``signed`` writes « + » too. Never « −0 »."""
        rounded = round(value, decimals)
        text = f"{abs(float(rounded)):,.{decimals}f}"
        if self.french:
            text = text.replace(",", NARROW).replace(".", ",")
        if rounded < 0:
            return MINUS + text
        return f"+{text}" if signed and rounded > 0 else text

    def energy(self, joules: int, decimals: int | None = None) -> Measure:
        """Energy in kWh: two decimals below 10, one below 100, none above, unless ``decimals`` says how many."""
        kwh = joules / JOULES_PER_KWH
        return Measure(self.number(kwh, _places(kwh) if decimals is None else decimals), "kWh")

    def euros(self, amount: Decimal) -> str:
        """An amount to the cent: « 1 234,56 € », "€1,234.56"."""
        return self.in_euros(amount, 2)

    def price(self, amount: Decimal, least: int = 2) -> str:
        """A price as its source writes it, with ``least`` decimals or more: « 0,1952 € », "€0.1952"."""
        exponent = amount.as_tuple().exponent
        return self.in_euros(amount, max(least, -exponent if isinstance(exponent, int) else least))

    def price_of_kwh(self, amount: Decimal) -> str:
        """The price of a kWh, with four decimals or more, that one stands under the other: « 0,2500 € », "€0.2500"."""
        return self.price(amount, 4)

    def in_euros(self, amount: Decimal, decimals: int) -> str:
        """An amount with so many decimals: « 2 € », "€2"."""
        text = self.number(float(abs(amount)), decimals)
        text = f"{text}{SOLID}€" if self.french else f"€{text}"
        return MINUS + text if amount < 0 else text

    def volume(self, cubic_decimetres: int) -> Measure:
        """A volume of gas, with as many decimals as an energy has: « 9,20 m³ », « 345 m³ »."""
        cubic_metres = cubic_decimetres / 1000
        return Measure(self.number(cubic_metres, _places(cubic_metres)), "m³")

    def power(self, watts: float) -> Measure:
        """Power: « 410 W », « 6,5 kW »."""
        if abs(round(watts)) < 1000:
            return Measure(self.number(watts), "W")
        return self.kilowatts(watts)

    def kilowatts(self, watts: float, decimals: int = 1) -> Measure:
        """Power in kW whatever its size: « 0,2 kW »."""
        return Measure(self.number(watts / 1000, decimals), "kW")

    def percent(self, share: float, decimals: int = 0, *, signed: bool = False) -> str:
        """A share of 1 in per cent: « 2 % », signed « +2 % » or « −12 % »."""
        glue = NARROW if self.french else ""
        return f"{self.number(share * 100, decimals, signed=signed)}{glue}%"

    def size(self, count: int) -> Measure:
        """Bytes in decimal multiples: « 512 o », « 24 ko », « 3,2 Mo »; "3.2 MB"."""
        units = ("o", "ko", "Mo", "Go", "To") if self.french else ("bytes", "kB", "MB", "GB", "TB")
        value, step = float(count), 0
        while step < len(units) - 1 and round(value) >= 1000:
            value, step = value / 1000, step + 1
        decimals = 1 if step >= 2 and round(value, 1) < 100 else 0
        unit = "byte" if units[step] == "bytes" and count == 1 else units[step]
        return Measure(self.number(value, decimals), unit)

    def duration(self, seconds: int) -> str:
        """A length of time in its two largest units: « 45 s », « 12 min », « 1 h 30 », « 3 j 4 h »; "1 h 30 min"."""
        minutes = round(seconds / 60)
        if seconds < 60:
            return f"{seconds}{SOLID}s"
        if minutes < 60:
            return f"{minutes}{SOLID}min"
        hours, minutes = divmod(minutes, 60)
        if hours >= 48:
            days, hours = divmod(hours, 24)
            day = "j" if self.french else "d"
            return f"{days}{SOLID}{day}" + (f"{SOLID}{hours}{SOLID}h" if hours else "")
        if not minutes:
            return f"{hours}{SOLID}h"
        tail = f"{minutes:02}" if self.french else f"{minutes}{SOLID}min"
        return f"{hours}{SOLID}h{SOLID}{tail}"

    def time(self, wall: datetime) -> str:
        """A wall clock: « 19 h 30 », « 0 h »; "19:30"."""
        return self.clock(wall.hour, wall.minute)

    def clock(self, hour: int, minute: int = 0) -> str:
        """The same from an hour (0 to 24) and a minute."""
        if not self.french:
            return f"{hour:02}:{minute:02}"
        return f"{hour}{SOLID}h" + (f"{SOLID}{minute:02}" if minute else "")

    def day(self, day: date, *, year: bool = True) -> str:
        """A date in short: « 23 nov. 2026 », « 1er oct. »."""
        said = f"{self._first(day)} {self._words.short_months[day.month - 1]}"
        return f"{said} {day.year}" if year else said

    def weekday(self, day: date) -> str:
        """A date by its weekday: « lun. 5 oct. »."""
        return f"{self._words.short_days[day.weekday()]} {self.day(day, year=False)}"

    def weekdays(self, numbers: Sequence[int]) -> str:
        """All days of these names, 0 is Monday: « le lundi et le jeudi », "on weekdays"."""
        if tuple(numbers) == tuple(range(7)):
            return "tous les jours" if self.french else "every day"
        if tuple(numbers) == tuple(range(5)):
            return "en semaine" if self.french else "on weekdays"
        if tuple(numbers) == (5, 6):
            return "le week-end" if self.french else "at weekends"
        names = [self._words.days[number] for number in numbers]
        if self.french:
            return self.listed(f"le {name}" for name in names)
        return f"on {self.listed(f'{name}s' for name in names)}"

    def short_day(self, day: date) -> str:
        """A day of these weeks: « lun. 5 »."""
        return f"{self._words.short_days[day.weekday()]} {day.day}"

    def long_day(self, day: date) -> str:
        """A date in full: « mardi 24 novembre 2026 »."""
        return f"{self._words.days[day.weekday()]} {self._first(day)} {self.month(day)}"

    def month(self, day: date) -> str:
        """The month that holds ``day``: « octobre 2026 »."""
        return f"{self._words.months[day.month - 1]} {day.year}"

    def span(self, first: date, last: date) -> str:
        """Dates from ``first`` to ``last``, both in: « 9 – 15 nov. 2026 », « 1er oct. 2025 – 23 nov. 2026 »."""
        if first == last:
            return self.day(first)
        if first.year != last.year:
            start = self.day(first)
        elif first.month != last.month:
            start = self.day(first, year=False)
        else:
            start = self._first(first)
        return f"{start}{SOLID}{DASH} {self.day(last)}"

    def of_days(self, first: date, last: date) -> str:
        """Whole days in full, both in, after a noun: « du 3 au 9 novembre 2026 », « du 3 novembre 2026 »."""
        end = f"{self._first(last)} {self.month(last)}"
        if first == last:
            return self._words.on.format(end)
        start = self._first(first)
        if first.year != last.year:
            start = f"{start} {self.month(first)}"
        elif first.month != last.month:
            start = f"{start} {self._words.months[first.month - 1]}"
        return self._words.from_to.format(start, end)

    def hours(self, start: datetime, end: datetime) -> str:
        """A stretch of one day: « 19 h 30 – 20 h »; midnight at its end reads « 24 h »."""
        ends_day = end.hour == 0 and end.minute == 0 and end > start
        until = 1440 if ends_day else 60 * end.hour + end.minute
        return self.stretch(60 * start.hour + start.minute, until)

    def stretch(self, start: int, end: int) -> str:
        """The same between two minutes after midnight, ``end`` of that day or the next: « 22 h 30 – 6 h 30 »."""
        begin, until = (self.clock(*divmod(minute, 60)) for minute in (start, end))
        return f"{begin}{SOLID}{DASH}{SOLID}{until}"

    def instant(self, wall: datetime) -> str:
        """A moment: « 23 nov. 2026 à 14 h 12 »."""
        return f"{self.day(wall.date())} {self._words.at} {self.time(wall)}"

    def between(self, start: datetime, end: datetime, *, exact: bool = True, year: bool = False) -> str:
        """« entre le 2 nov. 23 h et le 3 nov. 8 h 30 »; not ``exact``: from some instant of a day to some of another.

        ``end`` is excluded; ``year`` says the year even where it goes without saying. From midnight to midnight of two
        days it is « du 2 au 4 nov. », both in.
        """
        words, last = self._words, (end - timedelta(microseconds=1)).date()
        if not exact:
            return words.between.format(*self._two_days(start.date(), last, year=year))
        if last > start.date() and not any((start.hour, start.minute, end.hour, end.minute)):
            return words.from_to.format(*self._two_days(start.date(), last, year=year))
        return self._moments(words.between, words.between_on, start, end, year=year)

    def from_to(self, start: datetime, end: datetime) -> str:
        """« du 2 nov. 23 h au 3 nov. 8 h 30 »."""
        return self._moments(self._words.from_to, self._words.from_to_on, start, end)

    def _moments(self, apart: str, on_one_day: str, start: datetime, end: datetime, *, year: bool = False) -> str:
        if (end - timedelta(microseconds=1)).date() == start.date():
            until = self.clock(24) if end.date() > start.date() else self.time(end)
            return on_one_day.format(self._solid(start.date(), year=year), self.time(start), until)
        years = year or start.year != end.year
        moments = (f"{self._solid(one.date(), year=years)}{SOLID}{self.time(one)}" for one in (start, end))
        return apart.format(*moments)

    def _two_days(self, first: date, last: date, *, year: bool) -> tuple[str, str]:
        """Two dates in few words: « 2 » and « 4 nov. »."""
        year = year or first.year != last.year
        if (first.year, first.month) == (last.year, last.month):
            return self._first(first), self._solid(last, year=year)
        return self._solid(first, year=year), self._solid(last, year=year)

    def _solid(self, day: date, *, year: bool) -> str:
        """A date that no line is broken in."""
        return self.day(day, year=year).replace(" ", SOLID)

    def listed(self, items: Iterable[str]) -> str:
        """Several short things: « a, b et c »; "a, b and c"."""
        found = list(items)
        last = "et" if self.french else "and"
        return f"{', '.join(found[:-1])} {last} {found[-1]}" if len(found) > 1 else "".join(found)

    def capital(self, text: str) -> str:
        """``text`` with its first letter raised, for the head of a line."""
        return text[:1].upper() + text[1:]

    def _first(self, day: date) -> str:
        """The day of the month, in French « 1er » where it is 1."""
        return "1er" if self.french and day.day == 1 else str(day.day)


def figures_of(translate: Translate) -> Figures:
    """The figures and days in the language of a translator."""
    return Figures(french=translate("Language", "en") == "fr")


_ALL_MONTHS = "|".join(
    re.escape(name)
    for names in (_FRENCH, _ENGLISH)
    for name in sorted({*names.months, *names.short_months}, key=len, reverse=True)
)
_TOGETHER = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}|1er) (?=(?:{_ALL_MONTHS})(?!\w))"  # a day of a month
    r"|(?<![\w.,-])\d{1,3} (?=[a-zà-ÿ])"  # a count and what is counted
    r"|(?<!\w)(?:art\.|[A-Z]\.) (?=[A-Z\d])"  # an article of a law
    rf"|(?<=\d[ {SOLID}]h) (?=\d\d(?!\d))"  # a clock: « 22 h 30 »
    rf"|(?:(?<=:\d\d)|(?<=\d[ {SOLID}]h)|(?<=h[ {SOLID}]\d\d))[ {SOLID}]{DASH} (?=\d{{1,2}}(?::\d\d|[ {SOLID}]h\b))"
    # from a clock to a clock
)


def unbroken(text: str) -> str:
    """``text`` with the places closed at which no line may end: « 1er nov. », « 6 sont », « 22 h 30 – 6 h 30 »."""
    return _RANGE.sub(_WHOLE, _TOGETHER.sub(lambda found: found[0].replace(" ", SOLID), text))


def _places(value: float) -> int:
    """How many decimals leave three figures or so."""
    if value == 0:
        return 0
    if round(abs(value), 2) < 10:
        return 2
    return 1 if round(abs(value), 1) < 100 else 0
