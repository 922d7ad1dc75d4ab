"""The times of a request: working days in France, when its answer is due, and when the mediator may be asked.

Pure. Where the texts leave a doubt, and where something was noted twice, the reading with the later end counts: nothing
is called late that may be in time.

This is the one module that knows the library ``holidays``. The eleven holidays of Code du travail L3133-1 are the
library's national list; Alsace and Moselle add Good Friday and 26 December, which it keeps under the département of
Moselle. Overseas the day of the abolition of slavery is added (Code du travail L3422-2, décret n° 83-1003 as changed by
décret n° 2012-553).

The national energy mediator: a written complaint to the supplier or the operator comes first (Code de l'énergie
L122-1). Two months must have passed from its date (R122-1, 1°, read in a copy of October 2017 and in two undated ones),
and the mediator is asked within a year of it (Code de la consommation L612-2, 4°, read in a copy of September 2022). No
letter cites these two.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import months_after
from persienne.letters.events import Happening, SentBy, What

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.letters.facts import Channel


_SATURDAY = 5
_MOSELLE = "57"
_ONE_DAY = timedelta(days=1)


class Overseas(StrEnum):
    """Where a holiday more may count: the value is how its postcodes begin."""

    GUADELOUPE = "971"
    MARTINIQUE = "972"
    GUYANE = "973"
    REUNION = "974"
    MAYOTTE = "976"
    SAINT_BARTHELEMY = "97133"
    SAINT_MARTIN = "97150"


_ABOLITION: Final = {
    Overseas.GUADELOUPE: ((5, 27),),
    Overseas.MARTINIQUE: ((5, 22),),
    Overseas.GUYANE: ((6, 10),),
    Overseas.REUNION: ((12, 20),),
    Overseas.MAYOTTE: ((4, 27),),
    Overseas.SAINT_BARTHELEMY: ((10, 9),),
    Overseas.SAINT_MARTIN: ((5, 27), (5, 28)),
}
"""Months and days. The decree says 27 May for Saint-Martin, which keeps the 28th since 2018: either may count."""


def overseas(postcodes: Iterable[str]) -> frozenset[Overseas]:
    """Where these postcodes are, of the places that have a holiday more."""
    return frozenset(place for code in postcodes for place in Overseas if code.startswith(place))


def working_day(day: date, *, alsace_moselle: bool = False, there: frozenset[Overseas] = frozenset()) -> bool:
    """Whether it is none of Saturday, Sunday and public holiday (Regulation 1182/71, article 3(4)).

    ``there`` are places overseas whose own holidays count too.
    """
    own = any((day.month, day.day) in _ABOLITION[place] for place in there)
    return day.weekday() < _SATURDAY and not own and day not in _holidays(day.year, alsace_moselle)


def next_working_day(day: date, *, alsace_moselle: bool = False, there: frozenset[Overseas] = frozenset()) -> date:
    """The day itself where it is a working day, else the first one after it."""
    while not working_day(day, alsace_moselle=alsace_moselle, there=there):
        day += _ONE_DAY
    return day


def last_working_day(day: date) -> date:
    """The day itself where it is a working day of the national list, else the last one before it."""
    while not working_day(day):
        day -= _ONE_DAY
    return day


@cache
def _holidays(year: int, alsace_moselle: bool) -> frozenset[date]:
    from holidays import country_holidays  # noqa: PLC0415 - slow to load, and few commands count days

    return frozenset(country_holidays("FR", subdiv=_MOSELLE if alsace_moselle else None, years=year))


MONTHS: Final = 1
"""The time to answer (GDPR article 12(3))."""
EXTENDED_MONTHS: Final = 3
"""The whole time after a reasoned notice of extension: two months more, counted from the same receipt."""


@dataclass(frozen=True, slots=True)
class Due:
    """The last day as the months alone give it (``nominal``), and moved off a day on which nobody works (``due``)."""

    nominal: date
    due: date


def due(
    received: date,
    months: int = MONTHS,
    *,
    suspended_days: int = 0,
    alsace_moselle: bool = False,
    overseas: frozenset[Overseas] = frozenset(),
) -> Due:
    """The end of a time of ``months`` from the day of receipt, which is not counted (article 3(1) and (2)(c)).

    It is the same date of the last month, or the last day of that month where it has no such date (article 3(2)(c)).
    ``suspended_days`` are the calendar days for which the clock stood still: the law says that it is suspended and not
    how that is counted, so adding the days before moving off a holiday is our reading, the one that accuses later.
    ``alsace_moselle`` knows two holidays more, and the places of ``overseas`` one each: neither gives an earlier day.
    """
    nominal = months_after(received, months) + timedelta(days=suspended_days)
    return Due(nominal, next_working_day(nominal, alsace_moselle=alsace_moselle, there=overseas))


@dataclass(frozen=True, slots=True)
class Terms:
    """What a request's own text means for its clock.

    ``month``: a text gives a month to answer. ``acknowledgement``: a text owes an acknowledgement, without any time.
    ``paragraphs``: how many numbered requests. ``alsace_moselle``: two holidays more may count.
    ``overseas``: the own holiday of these places may. ``personal_data``: the CNIL is competent, for the points that
    rest ``under`` that law, from 1; None for every one.
    ``mediation``: the national energy mediator may be. ``founded``: it is known what it rests on.
    ``channel`` is the way that is printed on it; None where it was not written here.
    """

    month: bool = True
    acknowledgement: bool = False
    paragraphs: int = 1
    alsace_moselle: bool = False
    overseas: frozenset[Overseas] = frozenset()
    personal_data: bool = True
    under: frozenset[int] | None = None
    mediation: bool = False
    founded: bool = True
    channel: Channel | None = None


_FAILED: Final = frozenset({"late_extension", "extension_without_reasons"})


@dataclass(frozen=True, slots=True)
class Caution:
    """Something to be shown beside the state: a code, the row that it is about, and the day that it speaks of."""

    code: str
    number: int | None = None
    day: date | None = None


BY_POST: Final = timedelta(days=10)
"""How long a letter in an envelope may travel, where nothing shows when it arrived: our own patience, and no rule."""


class How(StrEnum):
    """How a receipt is known."""

    NOTED = "noted"
    AT_LATEST = "at_latest"
    """By what the body wrote since: the letter had arrived by then."""
    PRESUMED = "presumed"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The day ``on`` from which a time is counted; no paper says more of it than the household noted.

    ``not_after`` is the day on which the letter had arrived at the latest, None where nothing shows that it did.
    ``way`` is how it left, where that is what is counted by.
    """

    on: date
    how: How
    not_after: date | None = None
    way: SentBy | None = None

    @property
    def awaits_notice(self) -> bool:
        """Whether a notice may still tell the day."""
        return self.how is How.PRESUMED and self.way is not None and self.way.notified

    @property
    def caution(self) -> Caution | None:
        """What is to be said wherever a day is shown that is counted from it."""
        posted = self.way is not None and self.way.channel.needs_address
        presumed = "receipt_by_post" if posted else "receipt_presumed"
        codes = {How.AT_LATEST: "receipt_at_latest", How.PRESUMED: presumed}
        return None if self.how is How.NOTED else Caution(codes[self.how], day=self.not_after)


def receipt_of(rows: Sequence[Happening]) -> Receipt | None:
    """How the receipt of a letter is known from its ``rows``, in the order in which they happened.

    It is noted, or shown by what the body wrote, or presumed from the sending. There is none where the letter came
    back and did not leave again, unless the body wrote since, and none of a switch that was moved.
    """
    back = max((place for place, row in enumerate(rows) if row.what is What.UNDELIVERED), default=-1)
    since = rows[back + 1 :]
    first = next((row for row in since if row.what is What.SENT or row.what.theirs), None)
    arrived = first is not None and first.what.theirs
    noted = [row.on for row in (rows if arrived else since) if row.what is What.RECEIVED]
    if noted:
        return Receipt(noted[-1], How.NOTED, noted[-1])
    if first is None or arrived:
        return None if first is None else Receipt(first.on, How.AT_LATEST, first.on)
    sent = [row for row in since if row.what is What.SENT][-1]
    way = sent.said.channel or SentBy.REGISTERED
    if way is SentBy.ONLINE_SWITCH:
        return None
    theirs = next((row.on for row in since if row.what.theirs), None)
    if theirs is not None:
        return Receipt(theirs, How.AT_LATEST, theirs, way)
    return Receipt(sent.on + (BY_POST if way.channel.needs_address else timedelta()), How.PRESUMED, way=way)


@dataclass(slots=True)
class Clock:
    """The time to answer, as the rows make it go; nothing is too late by a ``receipt`` that was not noted.

    ``since`` is the day of the question that stops it now. ``spans`` are the times for which it stood still, each from
    a question to the answer; ``extended`` is the notice of extension that counts, ``ignored`` are the rows that do not.
    """

    receipt: Receipt
    alsace_moselle: bool
    overseas: frozenset[Overseas] = frozenset()
    since: date | None = None
    spans: list[tuple[date, date]] = field(default_factory=list)
    extended: Happening | None = None
    warnings: list[Caution] = field(default_factory=list)
    ignored: set[int] = field(default_factory=set)
    _open: int = 0
    timed: bool = field(default=True, kw_only=True)
    """Whether a text gives a time to answer: without one, nothing that came is too late."""

    @property
    def months(self) -> int:
        """How long the time is."""
        return MONTHS if self.extended is None else EXTENDED_MONTHS

    @property
    def _proved(self) -> bool:
        return self.receipt.how is How.NOTED

    def stopped(self, on: date) -> int:
        """The calendar days for which it stood still, up to a day."""
        now = () if self.since is None else ((self.since, on),)
        return sum((end - begin).days for begin, end in (*self.spans, *now))

    def end(self, on: date, months: int | None = None) -> Due:
        """When it ends, as known on a day."""
        return due(
            self.receipt.on,
            months or self.months,
            suspended_days=self.stopped(on),
            alsace_moselle=self.alsace_moselle,
            overseas=self.overseas,
        )

    def take(self, row: Happening) -> None:
        """Go on past one row."""
        if row.what is What.IDENTITY_ASKED:
            self._asked(row)
        elif row.what is What.IDENTITY_ANSWERED:
            self._answered(row)
        elif row.what is What.EXTENDED:
            self._extended(row)

    def _asked(self, row: Happening) -> None:
        """A question stops it until it is answered; another one meanwhile changes nothing."""
        if row.said.doubt is False:
            self.warnings.append(Caution("identity_without_doubt", row.number))
        if self.since is not None:
            self._open += 1
        elif self.timed and self._proved and row.on > self.end(row.on).due:
            self.warnings.append(Caution("identity_asked_late", row.number, self.end(row.on).due))
            self.ignored.add(row.number)
        else:
            self.since = row.on
            self._open += 1

    def _answered(self, row: Happening) -> None:
        """One answer sets it going again; where more had been asked, a later answer tells that it stood till then."""
        if self.since is not None:
            self.spans.append((self.since, row.on))
            self.since = None
        elif self._open > 0:
            self.spans[-1] = (self.spans[-1][0], row.on)
        self._open = max(self._open - 1, 0)

    def _extended(self, row: Happening) -> None:
        """The earliest notice inside the first month, with its reasons as far as is known, counts; no other does."""
        if not self.timed:
            return
        first = self.end(row.on, MONTHS).due
        if self.extended is not None:
            self._ignore(Caution("extension_again", row.number))
        elif self._proved and row.on > first:
            self._ignore(Caution("late_extension", row.number, first))
        elif row.said.reasons is False:
            self._ignore(Caution("extension_without_reasons", row.number, first))
        else:
            self.extended = row
            self.warnings = [
                Caution("extension_again", one.number) if one.code in _FAILED else one for one in self.warnings
            ]

    def _ignore(self, caution: Caution) -> None:
        self.warnings.append(caution)
        assert caution.number is not None
        self.ignored.add(caution.number)


MONTHS_BEFORE: Final = 2
"""How long a written complaint must have been left without settling the matter."""
MONTHS_AT_MOST: Final = 12
"""After how long from the complaint the mediator looks at it no more."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days on which the mediator may be asked, both included; ``open`` says whether that is so now."""

    complained_on: date
    first: date
    last: date
    open: bool


def window(
    rows: Iterable[Happening],
    on: date,
    *,
    alsace_moselle: bool = False,
    overseas: frozenset[Overseas] = frozenset(),
) -> Window | None:
    """The days after the last written complaint among ``rows``; None where there is none.

    A reminder among ``rows`` is such a complaint, where there is no other. The two
    months are counted from the receipt where it was noted, moved off a holiday, and the year from the complaint itself:
    neither reading gives the household a day that the texts may not give.
    """
    rows = tuple(rows)
    written = [row for row in rows if row.what is What.WRITTEN_COMPLAINT]
    written = written or [row for row in rows if row.what is What.REMINDED]
    if not written:
        return None
    last = written[-1]
    begun = last.said.received or last.on
    ended = due(begun, MONTHS_BEFORE, alsace_moselle=alsace_moselle, overseas=overseas).due
    first, until = ended + timedelta(days=1), months_after(last.on, MONTHS_AT_MOST)
    return Window(last.on, first, until, first <= on <= until)
