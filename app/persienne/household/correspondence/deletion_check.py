"""Whether a load curve was deleted at theirs: a letter and what they gave come in, a verdict on each day goes out.

Nothing of their file is stored: its verdicts rest on what this household held before their answer, as a curve of a file
or as seals. What is kept, if the household says so, are the days that it showed to be absent, and one page as a proof.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.localtime import local_days, months_after
from persienne.household.measures import sealing
from persienne.importers.file_reader import Refusal
from persienne.importers.job import Reason
from persienne.insight.deletion_check import (
    Known,
    Looked,
    Outcome,
    Verdict,
    counts,
    outcome_of,
    shown_absent,
    spans_of,
    verdicts,
)
from persienne.letters.deletion import deletion_of
from persienne.letters.events import What, in_force, origins
from persienne.store import letters as deletion_checks
from persienne.store import meters, slat_rows
from persienne.store.driver import writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.correspondence.follow_up import Made, Noted
    from persienne.importers.file_reader import ReadFile
    from persienne.insight.day_seals import CurveDay
    from persienne.insight.deletion_check import DayFound, Span
    from persienne.letters.deletion import Deletion
    from persienne.letters.requests import Request
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


FAR_BACK_MONTHS: Final = 120
"""How far back a curve may have been collected: communicating meters are no older."""


class Came(StrEnum):
    """How the household got what is looked at."""

    ACCESS = "access"
    """In the answer to an access request."""
    SPACE = "space"
    """Downloaded from the recipient's online space, which shows nothing while the collection is closed."""


class Doubt(StrEnum):
    """What weakens a check, or keeps it from saying anything."""

    NO_POINT = "no_point"
    """A file does not name its meter."""
    CUT = "cut"
    """A file breaks off: it should be got again."""
    NOT_ANSWERED = "not_answered"
    """They have not granted the deletion yet: nothing is held against them."""
    BEFORE_YES = "before_yes"
    """What is looked at was given before they granted the deletion: nothing of it was to be gone yet."""
    TOO_SOON = "too_soon"
    """It was given within seven days of their yes: the deletion may have been under way."""
    SAME_FILE = "same_file"
    """A file is, byte for byte, one that was imported or sealed here before: it may not be the one that they gave."""
    REFUSED = "refused"
    """They refused the deletion: that is what is to be contested."""
    NOTHING_HELD = "nothing_held"
    """Of no day that the file gives is anything held here, as a curve or as a seal."""
    HELD_SINCE = "held_since"
    """Days are compared with what came here after their answer: that it is older is the household's word."""
    CONTRADICTED = "contradicted"
    """They say that they hold none, and their file has some."""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file that was looked at: its name, the SHA-256 of its bytes (hexadecimal), the days of its curve, or none."""

    name: str
    sha256: str
    days: Span | None


@dataclass(frozen=True, slots=True)
class DeletionCheck:
    """What was found on the day ``on`` in what they gave on the day ``given_on``; nothing of it is stored.

    ``found`` has the days that were to be gone and of which anything is known, ``held`` counts those that could be
    compared. ``absent`` are the days that were shown to be absent.
    """

    request: Request
    deletion: Deletion
    meter: StoredMeter
    on: date
    given_on: date
    came: Came
    files: tuple[CheckedFile, ...]
    none_held: bool
    found: tuple[DayFound, ...]
    held: int
    outcome: Outcome
    absent: tuple[Span, ...]
    doubts: tuple[Doubt, ...]

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many days have each verdict."""
        return counts(self.found)

    def spans(self, verdict: Verdict) -> tuple[Span, ...]:
        """The days with one verdict, as spans."""
        return spans_of(one.day for one in self.found if one.verdict is verdict)

    @property
    def event_seen(self) -> bool | None:
        """What it says of the effect of their answer: it is there, it is missing; None where it proves neither.

        It is missing where it was given when the effect was due, and it is there as soon as they say so.
        """
        if self.deletion.answered_on is None or Doubt.BEFORE_YES in self.doubts:
            return None
        missing = None if Doubt.TOO_SOON in self.doubts else False
        return {Outcome.THERE: missing, Outcome.NONE_HELD: True}.get(self.outcome)

    @property
    def due_from(self) -> date | None:
        """The day from which the deletion should be visible; None while the recipient has not agreed to it."""
        return self.deletion.due_from


class DeletionChecks:
    """Looks at what a recipient gave after a deletion; ``Household.deletion_checks`` is the only door to it."""

    def __init__(self, conn: Connection, letters: Correspondence) -> None:
        self._conn = conn
        self._letters = letters

    def look(
        self,
        reference: str,
        read: Sequence[ReadFile | Refusal],
        came: Came,
        *,
        none_held: bool = False,
        given_on: date | None = None,
    ) -> DeletionCheck:
        """What the files of an answer show; without a file, what the answer says (``none_held``).

        ``given_on`` is the day on which they were handed over or downloaded, today where none is said. Raises
        ``deletion_given_ahead`` (day) for one to come, what ``deletion_of`` raises, the refusal of a file that can't be
        read, ``deletion_other_meter`` (file) for one of another meter, ``deletion_no_meter`` where the letter's meter
        is not known here, ``deletion_no_file`` where there is nothing to look at, and ``deletion_none_held`` where
        somebody says of an online space that it holds none: it shows nothing while the collection is closed.
        """
        today = self._letters.today()
        request = self._letters.request(reference)
        deletion = deletion_of(request, today)
        given = given_on or today
        if not read and not none_held:
            raise UserError("deletion_no_file")
        if none_held and came is Came.SPACE:
            raise UserError("deletion_none_held")
        if given > today:
            raise UserError("deletion_given_ahead", day=given.isoformat())
        meter = self._meter_of(request)
        files = [_checked(one, meter) for one in read]
        looked = _looked(files, meter, none_held=none_held)
        digests = {one.digest for one in files}
        held = sealing.held(self._conn, meter, self._until(deletion, meter), digests)
        known = Known(held.key, held.earlier, held.since, self._absent(request, deletion, meter))
        days = self._days(deletion, meter, looked, known)
        found = verdicts(days, looked, known)
        outcome = outcome_of(found, none_held=none_held)
        granted = deletion.answered_on is not None and given >= deletion.answered_on
        same = any(sealing.is_known(self._conn, meter, digest) for digest in digests)
        return DeletionCheck(
            request=request,
            deletion=deletion,
            meter=meter,
            on=today,
            given_on=given,
            came=came,
            files=tuple(_file(one, meter) for one in files),
            none_held=none_held,
            found=found,
            held=sum(day in known.held for day in days),
            outcome=outcome,
            absent=shown_absent(_asked_for(deletion), looked) if granted else (),
            doubts=(*_of_time(deletion, given, same=same), *_doubts(deletion, looked, known, files, outcome=outcome)),
        )

    def note(
        self, check: DeletionCheck, page: Made | None = None, note: str = "", evidence: Iterable[Path] = ()
    ) -> Noted | None:
        """Keep what a check showed: the absent days, and what it says of the effect, with its ``page`` as a proof.

        ``evidence`` are files that prove it too, as their written answer. None where it says nothing of the effect: no
        event is noted then. Raises what ``FollowUp.note`` raises.
        """
        with writing(self._conn):
            noted = None if check.event_seen is None else self._tell(check, page, note, evidence)
            if check.absent:
                # A finding and its look have one instant: whoever takes back the one takes back the other.
                at = int(self._letters.now()) if noted is None else noted.request.rows[-1].noted_at
                deletion_checks.add_check(self._conn, check.request.reference, check.meter.id, at, absent=check.absent)
            return noted

    def _tell(self, check: DeletionCheck, page: Made | None, note: str, evidence: Iterable[Path]) -> Noted:
        """Note what a check says of the effect."""
        texts = {"seen": "yes" if check.event_seen else "no", "note": note}
        if not check.event_seen and check.deletion.points:
            texts["undone"] = ",".join(map(str, check.deletion.points))
        made = () if page is None else (page,)
        reference = check.request.reference
        return self._letters.note(reference, What.EFFECT_CHECKED, check.on, texts, evidence=evidence, made=made)

    def _meter_of(self, request: Request) -> StoredMeter:
        point, energy = request.draft.facts.point, request.draft.facts.energy
        likely = [one for one in meters.every_meter(self._conn) if one.energy is energy]
        named = [one for one in likely if one.meter.point == point] if point else likely
        if len(named) != 1:
            raise UserError("deletion_no_meter", reference=request.reference)
        return named[0]

    def _days(self, deletion: Deletion, meter: StoredMeter, looked: Looked, known: Known) -> range:
        """The local days that were to be gone, from the first of which anything is known."""
        reach = slat_rows.reach_of(self._conn, meter.id) or ()
        told = {*looked.days, *known.held, *known.since, *reach[:1]}.intersection(_asked_for(deletion))
        return range(min(told), deletion.last.toordinal() + 1) if told else range(0)

    def _absent(self, request: Request, deletion: Deletion, meter: StoredMeter) -> dict[int, int]:
        """The days that looks since their yes showed to be absent: before it nothing was to be gone.

        A look whose finding was noted and then taken back, or corrected to say another thing, showed nothing.
        """
        if deletion.answered_on is None:
            return {}
        granted = local_days(meter.zone).midnight(deletion.answered_on.toordinal())
        return deletion_checks.absent_days(
            self._conn, request.reference, meter.id, granted, left_out=_taken_back(request)
        )

    def _until(self, deletion: Deletion, meter: StoredMeter) -> int:
        """The instant (UTC s) before which something was held before their answer: the end of its day.

        What came here on that day once the answer was noted was not: it may be what they gave with it.
        """
        last = deletion.answered_on or self._letters.today()
        over = local_days(meter.zone).midnight((last + timedelta(days=1)).toordinal())
        return over if deletion.noted_at is None else min(over, deletion.noted_at)


def _checked(read: ReadFile | Refusal, meter: StoredMeter) -> ReadFile:
    if isinstance(read, Refusal):
        raise read.error
    if read.parsed.meter.point not in (None, meter.meter.point):
        raise UserError("deletion_other_meter", file=read.name)
    return read


def _is_cut(read: ReadFile) -> bool:
    return any(line.reason is Reason.CUT_LINE for line in read.parsed.refused)


def _looked(files: Sequence[ReadFile], meter: StoredMeter, *, none_held: bool) -> Looked:
    """What the files give of the meter; of a day that several give, what a file that names the meter gives."""
    naming = [one for one in files if one.parsed.meter.point is not None]
    named, every = _joined(naming, meter), _joined(files, meter)
    reaches = tuple(reach for one in naming if (reach := _reach(one, meter)))
    unnamed = frozenset(every.keys() - named.keys())
    return Looked(every | named, unnamed, reaches, any(_is_cut(one) for one in files), none_held=none_held)


def _joined(files: Iterable[ReadFile], meter: StoredMeter) -> dict[int, CurveDay]:
    """The days of the curves of all files; of a day that several give, one that is whole."""
    found: dict[int, CurveDay] = {}
    for one in files:
        for day in sealing.days_in(one.parsed.blocks, local_days(meter.zone)):
            if day.day not in found or (day.whole and not found[day.day].whole):
                found[day.day] = day
    return found


def _taken_back(request: Request) -> frozenset[int]:
    """The instants (UTC epoch seconds) at which findings were noted that hold no more as they were noted."""
    first = origins(request.rows)
    holds = {first[row.number]: row.said.seen for row in in_force(request.rows) if row.what is What.EFFECT_CHECKED}
    found = (row for row in request.rows if row.what is What.EFFECT_CHECKED and first[row.number] == row.number)
    return frozenset(row.noted_at for row in found if holds.get(row.number) is not row.said.seen)


def _reach(read: ReadFile, meter: StoredMeter) -> Span | None:
    """The first and the last day of the curve of a file; None where it has none."""
    days = [day.day for day in sealing.days_in(read.parsed.blocks, local_days(meter.zone))]
    return (min(days), max(days)) if days else None


def _file(read: ReadFile, meter: StoredMeter) -> CheckedFile:
    return CheckedFile(read.name, read.digest.hex(), _reach(read, meter))


def _asked_for(deletion: Deletion) -> range:
    """The local days that the letter is about; where it names no first one, as far back as an operator may go."""
    first = deletion.first or months_after(deletion.last, -FAR_BACK_MONTHS)
    return range(first.toordinal(), deletion.last.toordinal() + 1)


def _of_time(deletion: Deletion, given: date, *, same: bool) -> Iterable[Doubt]:
    """The doubts that come from the day on which the file was given, and from its being the same file as before."""
    if same:
        yield Doubt.SAME_FILE
    if deletion.answered_on is not None and deletion.due_from is not None:
        if given < deletion.answered_on:
            yield Doubt.BEFORE_YES
        elif given < deletion.due_from:
            yield Doubt.TOO_SOON


def _doubts(
    deletion: Deletion, looked: Looked, known: Known, files: Sequence[ReadFile], outcome: Outcome
) -> Iterable[Doubt]:
    if any(one.parsed.meter.point is None for one in files):
        yield Doubt.NO_POINT
    if looked.cut:
        yield Doubt.CUT
    if deletion.answered_on is None:
        yield Doubt.REFUSED if deletion.refused else Doubt.NOT_ANSWERED
    given = looked.days.keys() & set(_asked_for(deletion))
    if any(day in known.since for day in given):
        yield Doubt.HELD_SINCE
    elif given and not any(day in known.held for day in given):
        yield Doubt.NOTHING_HELD
    if looked.none_held and outcome in (Outcome.THERE, Outcome.OTHER):
        yield Doubt.CONTRADICTED
