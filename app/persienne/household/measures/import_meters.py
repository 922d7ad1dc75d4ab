"""Whose meter a file speaks of: a file comes in, the meter to store it under and, in doubt, a question go out.

A file that names its delivery point belongs to it. A file that does not is a question: the meters that it may be of are
proposed, and an overlap proves or disproves each of them. The file's name is a hint and proves nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.reading import Meter
from persienne.household.measures.import_questions import NEW_METER, Question, QuestionCode
from persienne.store import meters, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.base.slats import Slat
    from persienne.importers.file_reader import ReadFile
    from persienne.insight.resolve import Changes
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

LEAST_PROOF: Final = 24
"""Values that two files have in common before they prove anything: a quiet home has the same value at night."""

_POINT = re.compile(r"[0-9]{14}")
_NAMED = re.compile(r"(?<![0-9])[0-9]{14}(?![0-9])")
_EXPONENT = re.compile(r"([0-9])(?:[.,]([0-9]{1,13}))?[eE]\+?13")


class Owned(StrEnum):
    """How it is known whose meter a file speaks of."""

    NAMED = "named"
    """The file says its delivery point."""
    CHOSEN = "chosen"
    """The household said it."""
    KNOWN_FILE = "known_file"
    """The same bytes are stored under this meter."""
    OVERLAP = "overlap"
    """Its values are those that are stored of this meter."""
    SAME_CELL = "same_cell"
    """The same text stands in the place of the number."""
    FIRST = "first"
    """There was no meter yet: it is the first one, without a number."""
    PROPOSED = "proposed"
    """Nothing proves it: the household is asked, and may have said yes."""
    ANOTHER = "another"
    """Nothing fits the meters that are there: the household is asked whether it is another one."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The meter of a file, how it is known, and the question that stands before it is stored (None: none)."""

    meter: StoredMeter
    how: Owned
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class WhoseMeter:
    """Finds the owner of one file after the other; ``compare`` says what the file would change of a meter."""

    conn: Connection
    slat: Slat
    answer: str | None
    """What the household said of files without a number: a point or label, :data:`NEW_METER`, or None."""
    compare: Callable[[StoredMeter, ReadFile], Changes]

    def of(self, file: ReadFile) -> Owner:
        """The owner of a file; a meter that is not there yet is made."""
        point = file.parsed.meter.point
        if point is not None:
            return Owner(self._made(Meter(point)), Owned.NAMED)
        if self.answer is not None:
            return Owner(self._answered(file, self.answer), Owned.CHOSEN)
        known = sources.meters_with(self.conn, file.digest)
        if known:
            return Owner(meters.get(self.conn, known[0]), Owned.KNOWN_FILE)
        every = meters.listing(self.conn)
        if not every:
            return Owner(self._unnamed(file), Owned.FIRST)
        return self._among(file, every)

    def _answered(self, file: ReadFile, answer: str) -> StoredMeter:
        if answer == NEW_METER:
            return self._unnamed(file)
        for meter in meters.listing(self.conn):
            if answer in (meter.meter.point, meter.label):
                return meter
        return self._made(Meter(answer))

    def _among(self, file: ReadFile, every: Sequence[StoredMeter]) -> Owner:
        """The owner among the meters that are there, or another one."""
        fitting = [meter for meter in every if may_be(file.parsed.written_point, meter)]
        disproved = []
        for meter in fitting:
            changes = self.compare(meter, file)
            compared = changes.unchanged + changes.different
            if compared >= LEAST_PROOF and not changes.different:
                return Owner(meter, Owned.OVERLAP)
            if compared and 2 * changes.different > compared:
                disproved.append(meter)
        left = [meter for meter in fitting if meter not in disproved]
        written = file.parsed.written_point
        same = [meter for meter in left if written and meter.meter.point is None and meter.label == written]
        if same:
            return Owner(same[0], Owned.SAME_CELL)
        hinted = point_in_name(file.name)
        proposed = next((meter for meter in left if hinted is not None and meter.meter.point == hinted), None)
        if proposed is None and len(left) == 1:
            proposed = left[0]
        return self._asked(file, proposed, left)

    def _asked(self, file: ReadFile, proposed: StoredMeter | None, left: Sequence[StoredMeter]) -> Owner:
        written = file.parsed.written_point
        facts: dict[str, str | int | None] = {"written": written, "meters": len(left)}
        if proposed is not None:
            facts["proposed"] = proposed.meter.point or proposed.label
            return Owner(proposed, Owned.PROPOSED, Question(QuestionCode.METER, facts))
        facts["proposed"] = NEW_METER if not left else None
        return Owner(self._unnamed(file), Owned.ANOTHER, Question(QuestionCode.METER, facts))

    def _unnamed(self, file: ReadFile) -> StoredMeter:
        return meters.get_or_create(self.conn, Meter(None), slat=self.slat, label=file.parsed.written_point)

    def _made(self, meter: Meter) -> StoredMeter:
        return meters.get_or_create(self.conn, meter, slat=self.slat)


def point_in_name(name: str) -> str | None:
    """The one run of exactly fourteen digits in a file's name, or None."""
    found = set(_NAMED.findall(name))
    return found.pop() if len(found) == 1 else None


def may_be(written: str, meter: StoredMeter) -> bool:
    """Whether ``written``, which stood in the place of a number, may stand for ``meter``; nothing may be any meter."""
    point = meter.meter.point
    if point is None:
        return not written or not meter.label or written == meter.label
    if not written:
        return True
    bare = "".join(written.split())
    found = _EXPONENT.fullmatch(bare)
    if found is not None:  # a spreadsheet's 2,31282E+13
        part = found[2] or ""
        digits = int(found[1] + part)
        unit: int = 10 ** (13 - len(part))
        return abs(int(point) - digits * unit) <= unit // 2
    if bare.isdecimal():  # a spreadsheet drops zeros in front
        return bare.zfill(14) == point
    if len(bare) != len(point):
        return False
    return all(sign == digit or not sign.isdecimal() for sign, digit in zip(bare, point, strict=True))
