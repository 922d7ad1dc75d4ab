"""When the rows of a table may be: its columns of dates and clocks come in, the conventions that they follow go out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise, permutations
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import local_days
from persienne.importers.mapped_cells import (
    DATE_PARTS,
    MOST_DAYS,
    Dates,
    are_apart,
    bare,
    clock_range,
    follow,
    is_count,
    name_months,
    order_of,
    period_of,
)
from persienne.importers.mapping import DAY, MONTH, READINGS, SPAN, Clock, DateOrder, DateReading, Stamp
from persienne.importers.stamps import ALLOWED_STEPS, EPOCH_DAY, clock_seconds
from persienne.importers.table_profile import MOST

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.importers.mapping import Mapping, Measure
    from persienne.importers.spans import Span
    from persienne.importers.table_profile import TableProfile

_ENDS: Final = re.compile(r"\b(?:fin|end|ended|tot|hasta|until|bis|ende|to)\b|fin de (?:pas|periode)")
_STARTS: Final = re.compile(r"\b(?:debut|start|started|from|van|desde|von|begin|beginn)\b")
_LAST_DAYS: Final = re.compile(r"(?:^| )(?:au|a|jusqu.?au)$")
_FIRST_DAYS: Final = re.compile(r"(?:^| )(?:du|de|depuis|depuis le)$")
_MONTHS: Final = re.compile(r"\b(?:mois|month)\b")
_HOUR: Final = 3600
_TURNED: Final = (2 * _HOUR, 3 * _HOUR)
"""The hour of the day (s) that the changes of the clock leave out, or have twice."""


def order_of_columns(texts: Sequence[str], beside: Sequence[str]) -> tuple[DateOrder, bool]:
    """The same of a table with further columns of dates, ``beside``: the last days of periods may prove it.

    Where nothing does, dates without a time are taken for the ends of periods, day first, until it is said.
    """
    order, sure = order_of(texts)
    if sure or not beside:
        return order, sure
    if any(int(part) > 12 for text in beside if (parts := DATE_PARTS.match(text)) for part in parts.group(1, 2)):
        return order_of([*texts, *beside])
    return (order if any(" " in text for text in texts) else DateOrder.DAY_FIRST), False


def readings_of(texts: Sequence[str], likeliest: DateOrder) -> tuple[DateReading, ...]:
    """What dates are with the day or the month first, the likeliest in front; an order in which none is is left out."""
    found = []
    for order in sorted((DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST), key=lambda one: one is not likeliest):
        dates = Dates(order)
        days = {shown[0] + EPOCH_DAY for text in texts if (shown := dates.shown(text))}
        if days:
            found.append(DateReading(order, min(days), max(days), len(days)))
    return tuple(found)


def stamp_of_spans(found: Iterable[Span]) -> tuple[Stamp, bool, str]:
    """Whether the last day of a span is in it (START) or begins the next one (END), and whether they follow so."""
    spans = sorted(set(found))
    if all(span.calendar for span in spans):
        return Stamp.START, True, "stamp_months"
    shared = sum(after.first == before.last for before, after in pairwise(spans))
    apart = sum(after.first == before.last + 1 for before, after in pairwise(spans))
    if shared == apart:
        return Stamp.START, False, ""
    return (Stamp.END if shared > apart else Stamp.START), not (shared and apart), "stamp_spans"


def _begins(start: str, end: str) -> bool:
    """Whether the titles of two columns say that one has the first days of periods and the other their last ones."""
    return bool(_STARTS.search(start) or _FIRST_DAYS.search(start)) and bool(
        _ENDS.search(end) or _LAST_DAYS.search(end)
    )


class ProposedTimes:
    """The columns and the convention of the stamps of one table, all found by looking; ``mapping`` has the columns."""

    def __init__(self, found: TableProfile, mapping: Mapping, zone: str) -> None:
        self._found, self._zone = found, zone
        self._dates = Dates(mapping.order)
        self._instants = False
        self.mapping = mapping
        self.mapping = self._with_columns(mapping)
        self._rows = self._times()
        self._gap = self._usual_gap()
        self._is_sure = True
        by_day = self._gap == DAY or (not self._has_clock and self._gap == 0)
        step = DAY if by_day else MONTH if self._are_months() else self.mapping.step
        self.mapping = replace(self.mapping, step=step)
        self._periods: tuple[Span, ...] = ()
        self._take_periods()
        if not self.has_step and self.mapping.end is None and self._gap > DAY and self._shown_days():
            self.mapping = replace(self.mapping, step=READINGS)

    @property
    def fits(self) -> bool:
        """Whether the rows have times at all."""
        return bool(self._rows)

    @property
    def has_step(self) -> bool:
        """Whether the rows are intervals of a length that is read."""
        return self._gap in (0, DAY, *ALLOWED_STEPS) or self.mapping.by_days

    @property
    def step_is_sure(self) -> bool:
        """Whether the rows tell how long they are."""
        if not self._is_sure:
            return False
        return self._gap > 0 or self.mapping.end is not None or (not self._has_clock and not self._on_month_edges())

    def _shown_days(self) -> list[int]:
        """The days (ordinals) of the rows, ascending; none where one has a time of day."""
        local = [self._local(at) for at in self._rows]
        return [] if any(at % DAY for at in local) else [at // DAY + EPOCH_DAY for at in local]

    def _on_month_edges(self) -> bool:
        return name_months(self._shown_days())

    def _are_months(self) -> bool:
        """Whether the rows are the first days of months, or their last ones, and no others."""
        days = self._shown_days()
        return self.mapping.end is None and are_apart(days) and name_months(days)

    def _take_periods(self) -> None:
        """Take two columns of dates for the first and the last day of periods, where they are that.

        Their titles say it, or that the periods follow each other; else it is a doubt, if nothing else fits the rows.
        """
        found = self._found
        if self._found.clocks or found.counted_hours is not None or self.mapping.end is not None:
            return
        titled = [pair for pair in permutations(found.dates, 2) if _begins(found.title(pair[0]), found.title(pair[1]))]
        for start, end in titled or list(permutations(found.dates[:2], 2)):
            spans = self._spans(start, end)
            sure = bool(titled) or follow(spans)
            if spans and (sure or not self.has_step):
                self._periods, self._is_sure = spans, sure
                self.mapping = replace(self.mapping, date=start, end=end, step=SPAN)
                return

    def _spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The periods from one column to another; none where the rows are mostly no such thing, or single days."""
        local = local_days(self._zone)
        rows = [(bare(row.cell(start)), bare(row.cell(end))) for row in self._found.rows]
        written = [pair for pair in rows if all(pair)]
        spans = [span for one, two in written if (span := period_of(self._dates, one, two, local)) is not None]
        longer = sum(0 < span.last - span.first <= MOST_DAYS for span in spans)
        several = any(span.last - span.first > 1 for span in spans)
        return tuple(spans) if several and longer >= MOST * len(written) else ()

    def _with_columns(self, mapping: Mapping) -> Mapping:
        found, dates, clocks = self._found, list(self._found.dates), list(self._found.clocks)
        if len(dates) > 1 and _ENDS.search(found.title(dates[0])) and _STARTS.search(found.title(dates[1])):
            dates[:2] = dates[1::-1]
        shown = [bare(cell) for cell in found.cells(dates[0])]
        instants = sum(self._dates.instant(text) is not None for text in shown)
        self._instants = bool(shown) and instants >= MOST * len(shown)
        inside = self._instants or any((date := self._dates.shown(text)) and date[1] for text in shown)
        self._has_clock = inside or bool(clocks) or found.counted_hours is not None
        mapping = replace(mapping, date=dates[0])
        if inside:
            has_end = len(dates) > 1 and self._is_end(dates[0], dates[1])
            return replace(mapping, end=dates[1]) if has_end else mapping
        if clocks:
            mapping = replace(mapping, time=clocks[0])
            if len(dates) > 1 and len(clocks) > 1:
                return replace(mapping, end=dates[1], end_time=clocks[1])
            return replace(mapping, end=clocks[1]) if len(clocks) > 1 else mapping
        if found.counted_hours is not None:
            highest = max(int(bare(cell)) for cell in found.cells(found.counted_hours))
            step = _HOUR if highest <= 25 else _HOUR // 2 if highest <= 50 else _HOUR // 4
            return replace(mapping, time=found.counted_hours, step=step)
        return replace(mapping, end=dates[1]) if len(dates) > 1 and self._is_end(dates[0], dates[1]) else mapping

    def _is_end(self, start: int, end: int) -> bool:
        """Whether the stamps of one column lie a step behind those of the other, mostly."""
        pairs = [
            (self._wall(bare(row.cell(start)), ""), self._wall(bare(row.cell(end)), "")) for row in self._found.rows
        ]
        known = [two - one for one, two in pairs if one is not None and two is not None]
        return bool(known) and 10 * sum(0 < length <= DAY + _HOUR for length in known) >= 9 * len(known)

    def _wall(self, text: str, time: str) -> int | None:
        at = self._dates.instant(text)
        if at is not None:
            return at
        shown = self._dates.shown(text)
        if shown is None:
            return None
        said = time or shown[1]
        if is_count(said):
            return shown[0] * DAY + int(said) * (self.mapping.step or _HOUR)
        both = clock_range(said)
        seconds = both[0] if both else clock_seconds(said) if said else 0
        return None if seconds is None else shown[0] * DAY + seconds

    def _times(self) -> list[int]:
        """What the stamps show, ascending, each once."""
        mapping, date, walls = self.mapping, "", set()
        for row in self._found.rows:
            time = bare(row.cell(mapping.time)) if mapping.time is not None else ""
            date = bare(row.cell(mapping.date)) or (date if time else "")
            if (at := self._wall(date, time)) is not None:
                walls.add(at)
        return sorted(walls)

    def _usual_gap(self) -> int:
        """The commonest time between two rows, 0 where there is only one."""
        gaps = Counter(after - before for before, after in zip(self._rows, self._rows[1:], strict=False))
        usual = gaps.most_common(1)[0][0] if gaps else 0
        return DAY if abs(usual - DAY) <= _HOUR else usual

    def stamp(self, measure: Measure) -> tuple[Stamp, bool, str]:
        """Which end of its interval a stamp is, whether looking settles it, and the code of the reason."""
        mapping, found = self.mapping, self._found
        if mapping.is_period:
            return stamp_of_spans(self._periods)
        if mapping.end is not None:
            return Stamp.START, True, "stamp_both"
        title = f"{found.title(mapping.date)} {found.title(mapping.time) if mapping.time is not None else ''}"
        for stamp, words in ((Stamp.END, _ENDS), (Stamp.START, _STARTS)):
            if words.search(title):
                return stamp, True, "stamp_title"
        if mapping.by_days:
            return self._stamp_of_days(measure, title)
        return (Stamp.START, True, "") if measure.is_index else self._stamp_of_rows()

    def _stamp_of_days(self, measure: Measure, title: str) -> tuple[Stamp, bool, str]:
        if self.mapping.step == MONTH:
            last_days = all(date.fromordinal(day + 1).day == 1 for day in self._shown_days())
            named = last_days or bool(_MONTHS.search(title))
            return Stamp.START, named, "stamp_title" if named and not last_days else ""
        if self.mapping.step == READINGS:
            return Stamp.END, False, ""
        midnights = self._has_clock and {at % DAY for at in self._rows} == {0}
        return Stamp.START, midnights is measure.is_index, "stamp_day"

    def _stamp_of_rows(self) -> tuple[Stamp, bool, str]:
        mapping = self.mapping
        if mapping.time is not None and self._is_range(mapping.time):
            return Stamp.START, True, "stamp_range"
        if mapping.time is not None and mapping.time == self._found.counted_hours:
            zero = any(bare(cell) in ("0", "00") for cell in self._found.cells(mapping.time))
            return (Stamp.START if zero else Stamp.END), True, "stamp_counted"
        cells = [] if mapping.time is None else self._found.cells(mapping.time)
        if any(clock_seconds(bare(cell)) == DAY for cell in cells):
            return Stamp.END, True, "stamp_24"
        first, last = self._local(self._rows[0]), self._local(self._rows[-1])
        if self._gap and first % DAY == 0 and last % DAY == DAY - self._gap:
            return Stamp.START, True, "stamp_first"
        if self._gap and first % DAY == self._gap and last % DAY == 0:
            return Stamp.END, True, "stamp_first"
        return Stamp.START, False, ""

    def _local(self, at: int) -> int:
        """What a clock of the zone shows at an instant, as seconds; a wall clock is one already."""
        if not self._instants:
            return at
        local = local_days(self._zone)
        day = local.day(at)
        return (day - EPOCH_DAY) * DAY + at - local.midnight(day)

    def _is_range(self, column: int) -> bool:
        return all(clock_range(bare(cell)) is not None for cell in self._found.cells(column))

    def clock(self, stamp: Stamp) -> tuple[Clock, bool, str]:
        """Which clock the stamps show, whether the nights on which it is changed settle it, and the reason."""
        counted = self.mapping.time is not None and self.mapping.time == self._found.counted_hours
        if self._instants or self.mapping.by_days or counted or self._gap not in ALLOWED_STEPS:
            return Clock.LOCAL, True, "clock_offset" if self._instants else ""
        local, doubted = local_days(self._zone), False
        rows, first, last = set(self._rows), self._rows[0] // DAY, self._rows[-1] // DAY
        for day in range(first, last + 1):
            length = local.length(day + EPOCH_DAY)
            if length == DAY:
                continue
            walls = [at for at in range(day * DAY, (day + 1) * DAY, self._gap) if at in rows]
            turned = [at for at in walls if self._is_turned(at - day * DAY, stamp)]
            if length < DAY and len(walls) >= (DAY - 2 * _HOUR) // self._gap:
                return (Clock.WINTER, False, "clock_march") if turned else (Clock.LOCAL, True, "clock_nights")
            if length > DAY and turned:
                if self._twice(day):
                    return Clock.LOCAL, True, "clock_nights"
                doubted = True
        return Clock.LOCAL, not doubted, "clock_october" if doubted else ""

    def _is_turned(self, seconds: int, stamp: Stamp) -> bool:
        low, high = _TURNED
        if stamp is Stamp.END and self._gap == _HOUR:
            return seconds == high and (seconds - _HOUR) in {at % DAY for at in self._rows}
        return low < seconds < high if stamp is Stamp.END else low <= seconds < high

    def _twice(self, day: int) -> bool:
        """Whether the rows of an October day show its doubled hour twice."""
        mapping, seen = self.mapping, Counter[int]()
        for row in self._found.rows:
            time = bare(row.cell(mapping.time)) if mapping.time is not None else ""
            at = self._wall(bare(row.cell(mapping.date)), time)
            if at is not None and at // DAY == day:
                seen[at - day * DAY] += 1
        doubled = [count for at, count in seen.items() if _TURNED[0] <= at <= _TURNED[1]]
        usual = Counter(seen.values()).most_common(1)[0][0]
        return bool(doubled) and max(doubled) > usual
