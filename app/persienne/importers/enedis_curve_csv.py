"""Enedis' old CSV load curve comes in, energies per interval go out; other Enedis files are not read here.

docs/formats.md, "Old CSV, load curve": ``Horodate;Valeur`` below two lines about the meter, or nothing above the data
at all; each stamp is the END of its interval, the value its mean power in W, the step is written nowhere. Where every
line is a plain ``stamp;value`` the text is read by columns, which is several times faster; any other line sends its
stretch of the file down the careful road, line by line. Both give the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Quality, Source
from persienne.importers.cells import is_absent, meter_of, plain
from persienne.importers.intervals import NONE, Curve, Points, each_once
from persienne.importers.job import Refusals
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.stamps import IsoStamps
from persienne.importers.steps import ALLOWED_STEPS, infer_steps
from persienne.importers.text import MAX_LINE, Preamble, split_line, without_tail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.importers.job import Job

FORMAT = "enedis.curve.csv"
GRID = ALLOWED_STEPS[0]
"""Seconds; every stamp of a curve is a multiple of it."""

MAX_WATTS = 10_000_000
"""No home and no workshop draws as much; it also keeps W x s inside 64 bits."""

STRETCH = 1 << 16
"""Signs that are read at once: it bounds the memory, and the part that one odd line slows down."""

_NOT_MARKS = bytes(sign for sign in range(128) if sign not in b";\n")
_MAX_DIGITS = len(str(MAX_WATTS))
_WATTS = re.compile(rf"-?[0-9]{{1,{_MAX_DIGITS}}}")


def sniff(head: Preamble) -> bool:
    """Whether the preamble is that of a load curve in watts, or is missing above stamps and whole numbers."""
    if head.said("type de donnees") not in ("", "courbe de charge") or head.said("unite") not in ("", "w"):
        return False
    if head.columns:
        return head.columns == ("horodate", "valeur")
    return len(head.first) in (1, 2) and IsoStamps().epoch(head.first[0]) is not None


def read(text: str, head: Preamble, job: Job) -> ParsedFile:
    """The curve of ``text``: one block of EAST, or of EAIT where the file says ``Production``."""
    refusals = Refusals(job)
    reader = _Rows(head.delimiter, job, refusals)
    points, duplicates = each_once(Points.joined(list(reader.stretches(text, head))), refusals)
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
    )


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
            refusals.add(line, Reason.NO_STEP, str(value))
        good &= steps > 0
    joules = np.where(good, points.values * steps, NONE)
    measured = np.full(len(steps), int(Quality.MEASURED), np.int64)
    return Curve(points.stamps - steps, steps, joules, measured, duplicates)


class _Rows:
    """Reads the data lines, stretch by stretch; ``rows`` counts them, good or not."""

    def __init__(self, delimiter: str, job: Job, refusals: Refusals) -> None:
        self.rows = 0
        self._delimiter = delimiter
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
        if self._delimiter != ";" or not stretch.isascii():
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
        values = np.array([int(value or NONE) for value in written] if empty else list(map(int, written)), np.int64)
        if (stamps % GRID).any() or values.max() > MAX_WATTS:
            return None
        for place in empty:
            self._refusals.add(line + place, Reason.EMPTY_VALUE, f"{cells[2 * place]};")
        self.rows += count
        return Points(stamps, values, np.arange(line, line + count, dtype=np.int64))

    def careful(self, stretch: str, line: int) -> Points:
        """The points of any stretch; what cannot be read is refused line by line."""
        found: list[tuple[int, int, int]] = []
        for number, written in enumerate(stretch.split("\n"), line):
            if not written.strip():
                continue
            if len(written) > MAX_LINE:
                raise self._job.damaged("line_length")
            cells = without_tail(split_line(written, self._delimiter))
            if not cells:
                continue  # the delimiters of a spreadsheet's empty line
            self.rows += 1
            stamp = self._stamps.epoch(cells[0])
            if stamp is None or stamp % GRID:
                if plain(cells[0]) in ("horodate", "identifiant prm"):
                    raise self._job.unknown("enedis.several")
                self._refusals.add(number, Reason.BAD_STAMP, written)
                continue
            value = _watts(cells[1:])
            if isinstance(value, Reason):
                self._refusals.add(number, value, written)
                value = NONE
            found.append((stamp, value, number))
        columns = np.array(found, np.int64).reshape(-1, 3)
        return Points(columns[:, 0], columns[:, 1], columns[:, 2])


def _watts(cells: list[str]) -> int | Reason:
    """The value of the cells after the stamp; a second cell with anything in it makes the line ambiguous."""
    if not cells or (len(cells) == 1 and is_absent(cells[0])):
        return Reason.EMPTY_VALUE
    if len(cells) > 1 or not _WATTS.fullmatch(cells[0]):
        return Reason.BAD_VALUE
    value = int(cells[0])
    if value < 0:
        return Reason.NEGATIVE
    return value if value <= MAX_WATTS else Reason.BAD_VALUE
