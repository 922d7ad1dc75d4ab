"""The time to answer a request: its receipt, questions about identity and notices of extension go in, its end goes out.

Pure. Where the texts leave a doubt, and where something was noted twice, the reading with the later end counts: nothing
is called late that may be in time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from persienne.base.localtime import months_after
from persienne.letters.events import Happening, What
from persienne.letters.working_days import Overseas, next_working_day

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


_FAILED: Final = frozenset({"late_extension", "extension_without_reasons"})


@dataclass(frozen=True, slots=True)
class Caution:
    """Something to be shown beside the state: a code, the row that it is about, and the day that it speaks of."""

    code: str
    number: int | None = None
    day: date | None = None


@dataclass(slots=True)
class Clock:
    """The time to answer, as the rows make it go.

    ``since`` is the day of the question that stops it now. ``spans`` are the times for which it stood still, each from
    a question to the answer; ``extended`` is the notice of extension that counts, ``ignored`` are the rows that do not.
    """

    received: date
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

    def stopped(self, on: date) -> int:
        """The calendar days for which it stood still, up to a day."""
        now = () if self.since is None else ((self.since, on),)
        return sum((end - begin).days for begin, end in (*self.spans, *now))

    def end(self, on: date, months: int | None = None) -> Due:
        """When it ends, as known on a day."""
        return due(
            self.received,
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
        elif self.timed and row.on > self.end(row.on).due:
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
        elif row.on > first:
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
