"""Whether a load curve was deleted at theirs: a letter and what they gave come in, a verdict on each day goes out.

Nothing of their file is stored. It is compared with what is stored of the same days. A file counts only if it was made
after their yes, as far as that can be told. What is kept, if the household says so, is one page as a proof.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.localtime import local_days, months_after
from persienne.base.reading import TOTAL_IMPORT, Direction, Made
from persienne.household.correspondence.recipients import domain_of
from persienne.household.measures.write_files import curve_part
from persienne.importers.file_reader import ReadFile, Refusal
from persienne.importers.files import INSIDE
from persienne.importers.job import Reason
from persienne.insight.deletion_check import (
    Looked,
    Outcome,
    Verdict,
    Why,
    counts,
    curve_days,
    is_load_curve,
    outcome_of,
    spans_of,
    verdicts,
)
from persienne.insight.provenance import Age, Sign, age_of
from persienne.letters.deletion import deletion_of
from persienne.letters.events import Said, What
from persienne.store import curve, meters, registers, said_days, slat_rows, sources
from persienne.store.driver import writing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.correspondence.follow_up import Made as MadeProof
    from persienne.household.correspondence.follow_up import Noted
    from persienne.insight.deletion_check import CurveDay, DayFound, Span
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
    """What is looked at is older than their yes: nothing of it was to be gone yet."""
    TOO_SOON = "too_soon"
    """It is younger than their yes by less than seven days: the deletion may have been under way."""
    UNDATED = "undated"
    """It can't be told when what is looked at was made."""
    SAME_FILE = "same_file"
    """A file is, byte for byte, one that was imported here: it may not be the one that they gave."""
    REFUSED = "refused"
    """They refused the deletion: that is what is to be contested."""
    NOTHING_HELD = "nothing_held"
    """Of no day that the file gives a curve is stored here."""
    CONTRADICTED = "contradicted"
    """They say that they hold none, and their file has some."""


_BESIDE: Final = frozenset({"file_unknown"})
"""Why a file is refused that is no data at all."""

_OF_HOME: Final = ("persienne", "homeassistant", "dsmr", "tic", "mapped")
"""How the formats begin of what programs at home write: no recipient gives such a file."""

_AGES: Final = (None, *Age)
_OF_AGE: Final = {Age.BEFORE: Doubt.BEFORE_YES, Age.UNKNOWN: Doubt.UNDATED, Age.SOON: Doubt.TOO_SOON}


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file that was looked at: its name, the SHA-256 of its bytes (hexadecimal), the days of its curve, or none.

    ``signs`` are the days that tell when it was made, by what tells each.
    """

    name: str
    sha256: str
    days: Span | None
    signs: Mapping[Sign, date]


@dataclass(frozen=True, slots=True)
class DeletionCheck:
    """What was found on the day ``on`` in what they gave; nothing of it is stored.

    ``given_on`` is the day on which they gave it, as the household says; None where it does not say. ``found`` has the
    days that were to be gone and of which anything is known, ``held`` counts those of which a curve is stored here.
    """

    request: Request
    deletion: Deletion
    meter: StoredMeter
    on: date
    given_on: date | None
    came: Came
    files: tuple[CheckedFile, ...]
    none_held: bool
    found: tuple[DayFound, ...]
    held: int
    outcome: Outcome
    doubts: tuple[Doubt, ...] = ()

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many days have each verdict."""
        return counts(self.found)

    def spans(self, verdict: Verdict) -> tuple[Span, ...]:
        """The days with one verdict, as spans."""
        return spans_of(one.day for one in self.found if one.verdict is verdict)

    @property
    def weakest(self) -> CheckedFile:
        """The file of which least is known when it was made; ``ValueError`` without a file."""
        return min(self.files, key=lambda one: (_AGES.index(self._age_of(one)), len(one.signs)))

    @property
    def age(self) -> Age | None:
        """How old the files are beside the yes, as the weakest of them; None where there is no file, or no yes."""
        return self._age_of(self.weakest) if self.files else None

    def _age_of(self, file: CheckedFile) -> Age | None:
        answered, due_from = self.deletion.answered_on, self.deletion.due_from
        return None if answered is None or due_from is None else age_of(file.signs, answered, due_from, self.on)

    @property
    def notes(self) -> What | None:
        """What may be noted of it; None where it proves nothing.

        That a curve is there counts where the files are younger than what was granted. That they write that they hold
        none is their word, and no finding.
        """
        if self.outcome is Outcome.THERE:
            return What.EFFECT_CHECKED if self.age is Age.AFTER else None
        return What.NONE_HELD if self.outcome is Outcome.NONE_HELD else None

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

        ``given_on`` is the day on which they were handed over or downloaded, if the household says one. Raises
        ``deletion_given_ahead`` (day) for one to come, what ``deletion_of`` raises, the refusal of a file that can't be
        read, ``deletion_not_theirs`` (file) for one that a program at home wrote, ``deletion_other_meter`` (file) for
        one of another meter, ``deletion_no_meter`` where the letter's meter is not known here, ``deletion_no_file``
        where there is nothing to look at, and ``deletion_none_held`` where somebody says of an online space that it
        holds none: it shows nothing while the collection is closed.
        """
        today = self._letters.today()
        request = self._letters.request(reference)
        deletion = deletion_of(request, today)
        if not read and not none_held:
            raise UserError("deletion_no_file")
        if none_held and came is Came.SPACE:
            raise UserError("deletion_none_held")
        if given_on is not None and given_on > today:
            raise UserError("deletion_given_ahead", day=given_on.isoformat())
        meter = self._meter_of(request)
        files = [_checked(one, meter) for one in _of_data(read)]
        looked = _looked(files, meter, none_held=none_held)
        stored = _stored(self._conn, meter, {one.digest for one in files})
        days = self._days(deletion, meter, looked, stored)
        found = verdicts(days, looked, stored)
        theirs, own = self._letters.domains_of(request), self._letters.sender.email.casefold()
        checked = tuple(self._file(one, meter, given_on, _sign_of_mail(one, theirs, own)) for one in files)
        check = DeletionCheck(
            request=request,
            deletion=deletion,
            meter=meter,
            on=today,
            given_on=given_on,
            came=came,
            files=checked,
            none_held=none_held,
            found=found,
            held=sum(day in stored for day in days),
            outcome=outcome_of(found, none_held=none_held),
        )
        return replace(check, doubts=tuple(_doubts(check, looked)))

    def note(
        self, check: DeletionCheck, page: MadeProof | None = None, note: str = "", evidence: Iterable[Path] = ()
    ) -> Noted | None:
        """Keep what a check showed in its request, with its ``page`` as a proof; None where it proves nothing.

        ``evidence`` are files that prove it too: the answer in which they write that they hold none. Raises what
        ``FollowUp.note`` raises.
        """
        if check.notes is None:
            return None
        words = Said(note=" ".join(note.split()) or None)
        if check.notes is What.EFFECT_CHECKED:
            words = replace(words, seen=False, days=check.counts[Verdict.THERE], undone=check.deletion.points)
        made, reference = () if page is None else (page,), check.request.reference
        with writing(self._conn):
            return self._letters.note(reference, check.notes, check.on, words, evidence=evidence, made=made)

    def _meter_of(self, request: Request) -> StoredMeter:
        point, energy = request.draft.facts.point, request.draft.facts.energy
        likely = [one for one in meters.every_meter(self._conn) if one.energy is energy]
        named = [one for one in likely if one.meter.point == point] if point else likely
        if len(named) != 1:
            raise UserError("deletion_no_meter", reference=request.reference)
        return named[0]

    def _days(
        self, deletion: Deletion, meter: StoredMeter, looked: Looked, stored: Mapping[int, Sequence[CurveDay]]
    ) -> range:
        """The local days that were to be gone, from the first of which anything is known."""
        reach = slat_rows.reach_of(self._conn, meter.id) or ()
        told = {*looked.days, *stored, *reach[:1]}.intersection(_asked_for(deletion))
        return range(min(told), deletion.last.toordinal() + 1) if told else range(0)

    def _file(self, read: ReadFile, meter: StoredMeter, given_on: date | None, mail: Sign | None) -> CheckedFile:
        """A file, with all that tells when it was made; ``mail`` is what the mail is that brought it, None for none."""
        local, parsed = local_days(meter.zone), read.parsed
        imported = sources.first_import(self._conn, meter.id, read.digest)
        ends = [int(block.starts[-1] + block.durations[-1]) - 1 for block in parsed.blocks if len(block)]
        told = {
            Sign.LAST_DAY: local.day(max(ends)) if ends else None,
            Sign.HEADER: parsed.announced_end,
            Sign.SAVED: parsed.saved_on,
            Sign.HOUSEHOLD: None if given_on is None else given_on.toordinal(),
            Sign.IMPORTED: None if imported is None else local.day(imported),
        }
        if mail is not None:
            told[mail] = parsed.mailed_on
        signs = {sign: date.fromordinal(day) for sign in Sign if (day := told.get(sign)) is not None}
        return CheckedFile(read.name, read.digest.hex(), _reach(read, meter), signs)


def _sign_of_mail(read: ReadFile, theirs: Collection[str], own: str) -> Sign | None:
    """What the mail is that brought a file: of theirs by its sender's domain, else anybody's; None for one's own."""
    sender = read.parsed.mailed_by
    if sender == own:
        return None
    return Sign.MAIL if domain_of(sender) in theirs else Sign.OTHER_MAIL


def _days_in(blocks: Iterable[Block], local: LocalDays) -> Iterator[CurveDay]:
    """The days of the load curves among what a file gives."""
    for block in blocks:
        if is_load_curve(block):
            yield from curve_days(curve_part(block), local)


def _stored(conn: Connection, meter: StoredMeter, looked_at: Collection[bytes]) -> dict[int, list[CurveDay]]:
    """The days of the load curves that files gave and that are stored, by local day.

    Files with a SHA-256 of ``looked_at`` are left out: they would prove themselves. So is what a meter line gave, since
    an operator's curve has other values, and so are days that the household has set aside.
    """
    register = registers.find(conn, TOTAL_IMPORT.name, TOTAL_IMPORT.kind)
    if register is None:
        return {}
    local = local_days(meter.zone)
    found: dict[int, list[CurveDay]] = {}
    imported = {source.id: source.digest for source in sources.listing(conn) if source.source.made is Made.CURVE}
    aside = [span for span in said_days.spans_set_aside(conn, meter.id) if span.direction in (None, Direction.IMPORT)]
    for stored in curve.read(conn, meter.id, register[0], local):
        if imported.get(stored.source_id) in (None, *looked_at):
            continue
        for day in curve_days(stored.block, local):
            if not any(span.first <= day.day <= span.last for span in aside):
                found.setdefault(day.day, []).append(day)
    return found


def _of_data(read: Sequence[ReadFile | Refusal]) -> Sequence[ReadFile | Refusal]:
    """Without what lies beside data in a mail or an archive, as the letter that came with them; all where none is."""
    data = [one for one in read if isinstance(one, ReadFile) or INSIDE not in one.file or one.error.code not in _BESIDE]
    return data or read


def _checked(read: ReadFile | Refusal, meter: StoredMeter) -> ReadFile:
    if isinstance(read, Refusal):
        raise read.error
    if read.parsed.format.startswith(_OF_HOME):
        raise UserError("deletion_not_theirs", file=read.name)
    if read.parsed.meter.point not in (None, meter.meter.point):
        raise UserError("deletion_other_meter", file=read.name)
    return read


def _is_cut(read: ReadFile) -> bool:
    return any(line.reason is Reason.CUT_LINE for line in read.parsed.refused)


def _looked(files: Sequence[ReadFile], meter: StoredMeter, *, none_held: bool) -> Looked:
    """What the files give of the meter; of a day that several give, what a file that names the meter gives."""
    named = _joined([one for one in files if one.parsed.meter.point is not None], meter)
    every = _joined(files, meter)
    unnamed = frozenset(every.keys() - named.keys())
    return Looked(every | named, unnamed, any(_is_cut(one) for one in files), none_held=none_held)


def _joined(files: Iterable[ReadFile], meter: StoredMeter) -> dict[int, CurveDay]:
    """The days of the curves of all files; of a day that several give, one that is whole."""
    found: dict[int, CurveDay] = {}
    for one in files:
        for day in _days_in(one.parsed.blocks, local_days(meter.zone)):
            if day.day not in found or (day.whole and not found[day.day].whole):
                found[day.day] = day
    return found


def _reach(read: ReadFile, meter: StoredMeter) -> Span | None:
    """The first and the last day of the curve of a file; None where it has none."""
    days = [day.day for day in _days_in(read.parsed.blocks, local_days(meter.zone))]
    return (min(days), max(days)) if days else None


def _asked_for(deletion: Deletion) -> range:
    """The local days that the letter is about; where it names no first one, as far back as an operator may go."""
    first = deletion.first or months_after(deletion.last, -FAR_BACK_MONTHS)
    return range(first.toordinal(), deletion.last.toordinal() + 1)


def _doubts(check: DeletionCheck, looked: Looked) -> Iterator[Doubt]:
    """What weakens a check, of its age first."""
    if any(Sign.IMPORTED in one.signs for one in check.files):
        yield Doubt.SAME_FILE
    if check.age in _OF_AGE:
        yield _OF_AGE[check.age]
    if looked.unnamed:
        yield Doubt.NO_POINT
    if looked.cut:
        yield Doubt.CUT
    if check.deletion.answered_on is None:
        yield Doubt.REFUSED if check.deletion.refused else Doubt.NOT_ANSWERED
    there = {one.why for one in check.found if one.verdict is Verdict.THERE}
    if there == {Why.NOTHING_HELD}:
        yield Doubt.NOTHING_HELD
    if looked.none_held and check.outcome in (Outcome.THERE, Outcome.NOT_COMPARABLE):
        yield Doubt.CONTRADICTED
