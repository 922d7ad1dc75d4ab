"""Enedis' old CSV load curve comes in, energies per interval go out; other Enedis files are not read here.

docs/formats.md, "Old CSV, load curve": ``Horodate;Valeur`` below two lines about the meter, or nothing above the data
at all; each stamp is the END of its interval, the value its mean power in W, the step is written nowhere. Where every
line is a plain ``stamp;value`` the text is read by columns, which is several times faster; any other line sends its
stretch of the file down the careful road, line by line. Both give the same. Powers are kept in mW while they are read,
as some programs write W with decimals.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Quality, Source
from persienne.importers.cells import is_absent, label_unit, meter_of, plain, whole_unit, written_point
from persienne.importers.intervals import NONE, Curve, Points, each_once
from persienne.importers.job import Refusals
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.stamps import NEVER, IsoStamps, WallClock, wall_seconds
from persienne.importers.steps import ALLOWED_STEPS, infer_steps
from persienne.importers.text import MAX_LINE, Preamble, split_line, without_tail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.importers.job import Job

FORMAT = "enedis.curve.csv"
COLUMNS = ("horodate", "valeur")
GRID = ALLOWED_STEPS[0]
"""Seconds; every stamp of a curve is a multiple of it."""

MAX_WATTS = 10_000_000
"""No home and no workshop draws as much; it also keeps W x s inside 64 bits."""

STRETCH = 1 << 16
"""Signs that are read at once: it bounds the memory, and the part that one odd line slows down."""

_NOT_MARKS = bytes(sign for sign in range(128) if sign not in b";\n")
_MAX_DIGITS = len(str(MAX_WATTS))
MILLI = 1000


def sniff(head: Preamble) -> bool:
    """Whether the preamble is that of a load curve in watts, or is missing above stamps and whole numbers."""
    if head.said("type de donnees") not in ("", "courbe de charge") or head.said("unite") not in ("", "w"):
        return False
    if head.columns:
        counts = Counter(head.columns)
        return counts["horodate"] == counts["valeur"] == 1 and "pas" not in counts
    return len(head.first) in (1, 2) and IsoStamps().epoch(head.first[0]) is not None


def read(text: str, head: Preamble, job: Job) -> ParsedFile:
    """The curve of ``text``: one block of EAST, or of EAIT where the file says ``Production``."""
    refusals = Refusals(job)
    reader = _Rows(head, job, refusals)
    found = _instants(Points.joined(list(reader.stretches(text, head))), WallClock(job.days), refusals, head)
    points, duplicates = each_once(found, refusals, per_unit=MILLI)
    curve = _curve(points, duplicates, _said_step(head), refusals)
    register = TOTAL_INJECTION if head.said("grandeur metier") == "production" else TOTAL_IMPORT
    meter = meter_of(head.meta.get("identifiant prm"))
    return ParsedFile(
        FORMAT,
        meter,
        reader.rows,
        curve.blocks(meter, register, Source(FORMAT)),
        holes=curve.holes(),
        duplicates=duplicates,
        refused=refusals.lines(),
        written_point=written_point(head.meta.get("identifiant prm")),
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(head.meta.get("unite")),
    )


def _instants(points: Points, clock: WallClock, refusals: Refusals, head: Preamble) -> Points:
    """The same points with an instant for each local wall clock, without those that no clock showed."""
    if not points.naive.any():
        return points
    walls = points.stamps[points.naive]
    instants = clock.instants(walls, ends=True)
    for place in np.flatnonzero(instants == NEVER).tolist():
        seen = datetime.fromtimestamp(int(walls[place]), UTC).strftime("%Y-%m-%d %H:%M:%S")
        line = int(points.lines[points.naive][place])
        refusals.add(line, Reason.OFF_GRID, seen, column=head.title(_place(head, "horodate")), cell=seen)
    stamps = points.stamps.copy()
    stamps[points.naive] = instants
    return replace(points, stamps=stamps).taken(stamps != NEVER)


def _place(head: Preamble, column: str) -> int:
    """Where a column is; without a header the stamp is the first and the value the second."""
    if head.columns:
        return head.columns.index(column)
    return 0 if column == "horodate" else 1


def _said_step(head: Preamble) -> int:
    """Seconds of ``Pas en minutes``, 0 if it says nothing (it is empty in every real file seen)."""
    said = head.said("pas en minutes")
    step = int(said) * 60 if re.fullmatch("[0-9]{1,2}", said) else 0
    return step if step in ALLOWED_STEPS else 0


def _curve(points: Points, duplicates: int, fallback: int, refusals: Refusals) -> Curve:
    """End-stamped powers as intervals of joules."""
    steps = infer_steps(points.stamps, fallback)
    good = points.values != NONE
    if not steps.all():  # then no row has one
        for line, value in zip(points.lines[good].tolist(), points.values[good].tolist(), strict=True):
            refusals.add(line, Reason.NO_STEP, f"{value / MILLI:g}")
        good &= steps > 0
    joules = np.where(good, (points.values * steps + MILLI // 2) // MILLI, NONE)
    measured = np.full(len(steps), int(Quality.MEASURED), np.int64)
    return Curve(points.stamps - steps, steps, joules, measured, duplicates)


class _Rows:
    """Reads the data lines, stretch by stretch; ``rows`` counts them, good or not."""

    def __init__(self, head: Preamble, job: Job, refusals: Refusals) -> None:
        self.rows = 0
        self._head = head
        self._stamp, self._value = _place(head, "horodate"), _place(head, "valeur")
        self._job = job
        self._refusals = refusals
        self._stamps = IsoStamps()

    def stretches(self, text: str, head: Preamble, length: int = STRETCH) -> Iterator[Points]:
        """The points of each stretch of about ``length`` signs, whole lines each."""
        start, line = head.body, head.line
        stop = len(text.rstrip("\n"))
        while start < stop:
            self._job.check()
            end = text.find("\n", start + length, stop)
            stretch = text[start : stop if end < 0 else end]
            points = self.regular(stretch, line)
            yield self.careful(stretch, line) if points is None else points
            line += stretch.count("\n") + 1
            start += len(stretch) + 1

    def regular(self, stretch: str, line: int) -> Points | None:
        """The points of a stretch whose every line is ``stamp;value`` or ``stamp;``; None if it has any other line."""
        if self._head.delimiter != ";" or self._head.columns not in ((), COLUMNS) or not stretch.isascii():
            return None
        marks = stretch.encode("ascii").translate(None, _NOT_MARKS)
        count = (len(marks) + 1) // 2
        if marks + b"\n" != b";\n" * count:
            return None
        cells = stretch.replace("\n", ";").split(";")
        written = cells[1::2]
        if not "".join(written).isdigit() or max(map(len, written)) > _MAX_DIGITS:
            return None
        try:
            stamps = np.array(self._stamps.column(cells[0::2]), np.int64)
        except ValueError:
            return None
        empty = [place for place, value in enumerate(written) if not value] if "" in written else []
        values = np.array([int(value or -1) for value in written] if empty else list(map(int, written)), np.int64)
        if (stamps % GRID).any() or values.max() > MAX_WATTS:
            return None
        for place in empty:
            self._refusals.add(line + place, Reason.EMPTY_VALUE, f"{cells[2 * place]};")
        self.rows += count
        powers = np.where(values < 0, NONE, values * MILLI)
        return Points(stamps, powers, np.arange(line, line + count, dtype=np.int64), np.zeros(count, np.bool_))

    def careful(self, stretch: str, line: int) -> Points:
        """The points of any stretch; what cannot be read is refused line by line."""
        found: list[tuple[int, int, int, bool]] = []
        for number, written in enumerate(stretch.split("\n"), line):
            if not written.strip():
                continue
            if len(written) > MAX_LINE:
                raise self._job.damaged("line_length")
            cells = without_tail(split_line(written, self._head.delimiter))
            if not cells:
                continue  # the delimiters of a spreadsheet's empty line
            self.rows += 1
            point = self._point(number, written, cells)
            if point is not None:
                found.append(point)
        columns = np.array(found, np.int64).reshape(-1, 4)
        return Points(columns[:, 0], columns[:, 1], columns[:, 2], columns[:, 3] == 1)

    def _point(self, number: int, line: str, cells: list[str]) -> tuple[int, int, int, bool] | None:
        """The stamp, the power or NONE, the line's number, and whether the stamp is a local wall clock."""
        written = cells[self._stamp] if self._stamp < len(cells) else ""
        stamp = self._stamps.epoch(written)
        naive = stamp is None
        if stamp is None:
            stamp = wall_seconds(written)
        if stamp is None or stamp % GRID:
            if plain(cells[0]) in ("horodate", "identifiant prm"):
                raise self._job.unknown("enedis.several")
            reason = Reason.BAD_STAMP if stamp is None else Reason.OFF_GRID
            self._refusals.add(number, reason, line, column=self._head.title(self._stamp), cell=written)
            return None
        value = self._power(cells)
        if isinstance(value, Reason):
            cell = cells[self._value] if self._value < len(cells) else ""
            self._refusals.add(number, value, line, column=self._head.title(self._value), cell=cell)
            value = NONE
        return stamp, value, number, naive

    def _power(self, cells: list[str]) -> int | Reason:
        """The power in mW; a cell beyond the columns with anything in it makes the line ambiguous."""
        if len(cells) > max(len(self._head.columns), 2):
            return Reason.BAD_VALUE
        cell = cells[self._value] if self._value < len(cells) else ""
        if is_absent(cell):
            return Reason.EMPTY_VALUE
        number = whole_unit(cell)
        if number is None or number.times(1) > MAX_WATTS:
            return Reason.BAD_VALUE
        return Reason.NEGATIVE if number.digits < 0 else number.times(MILLI)
