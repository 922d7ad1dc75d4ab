"""Whose meter a file speaks of: a file comes in, the meter to store it under and, in doubt, a question go out.

A file that names its delivery point belongs to it, and so does a log of a meter that has told its address before. Any
other is a question: the meters that it may be of are proposed, and an overlap proves or disproves each of them. The
text in the place of the number and the file's name are hints and prove nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.reading import Kind, Meter
from persienne.household.measures.import_changes import intervals_of
from persienne.household.measures.import_questions import NEW_METER, Candidate, NewMeter, Question, QuestionCode
from persienne.household.measures.import_report import RECORDING
from persienne.household.measures.meter_names import is_point, named_meter
from persienne.importers.cells import point_in_name
from persienne.meters.tic.readings import FactKind
from persienne.store import facts, meters, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from persienne.base.slats import Slat
    from persienne.household.measures.import_questions import Answers, Fact
    from persienne.importers.file_reader import ReadFile
    from persienne.insight.reconcile import Reconciliation
    from persienne.insight.resolve import Changes
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

LEAST_PROOF: Final = 24
"""Values, not zero, that two files have in common before they prove anything: a quiet home repeats itself at night."""

LEAST_LEVELS: Final = 3
"""Different mean powers among these values: in two empty homes the same device may draw the same all the time."""

LEAST_DAYS: Final = 10
"""Days on which a curve and the meter's own totals agree, and no day on which they don't, that prove one home."""

LEAST_DAY_LEVELS: Final = 4
"""Different energies among these days."""

LOOKED_AT: Final = 1 << 40
"""The first number of a meter that only a look has made: no meter that is stored has it."""

_EXPONENT = re.compile(r"([0-9])(?:[.,]([0-9]{1,13}))?[eE]\+?(1[23])")


class Owned(StrEnum):
    """How it is known whose meter a file speaks of."""

    NAMED = "named"
    """The file says its delivery point."""
    CHOSEN = "chosen"
    """The household said it."""
    KNOWN_FILE = "known_file"
    """The same bytes are stored under this meter."""
    DEVICE = "device"
    """The meter's own address stands in its log, and this meter has told it before."""
    OVERLAP = "overlap"
    """Its values are those that are stored of this meter."""
    FIRST = "first"
    """There was no meter yet: it is the first one, without a number."""
    PROPOSED = "proposed"
    """Nothing proves it: the household is asked, and may have said yes."""
    ANOTHER = "another"
    """Nothing fits the meters that are there: the household is asked whether it is another one."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The meter of a file, how it is known, and the question that stands before it is stored (None: none).

    ``meter`` is None where it would be another one than those that are there, and nobody has said so yet; and where it
    would be the first one, and the file tells no energy and nothing that names a meter.
    """

    meter: StoredMeter | None
    how: Owned
    question: Question | None = None


class WhoseMeter:
    """Finds the owner of one file of a batch after the other; meters that the answers name are made.

    ``slat`` is the stop of a new meter; ``energies`` are those of the batch's files; ``compare`` says what a file would
    change of a meter, and ``agreement`` how its days agree with those of the other kind. With ``only_looks`` the meters
    that are made do not stay, and have numbers from :data:`LOOKED_AT` on.
    """

    def __init__(
        self,
        conn: Connection,
        slat: Slat,
        answers: Answers,
        energies: AbstractSet[Energy],
        compare: Callable[[StoredMeter, ReadFile], Changes],
        agreement: Callable[[StoredMeter, ReadFile], Reconciliation],
        *,
        only_looks: bool,
    ) -> None:
        self._conn = conn
        self._slat = slat
        self._answers = answers
        self._energies = energies
        self._compare = compare
        self._agreement = agreement
        self._least_id = LOOKED_AT if only_looks else 1
        self._before = {meter.id for meter in meters.every_meter(conn)}
        self._devices: dict[str, StoredMeter] = {}
        self._new: dict[tuple[NewMeter | StoredMeter | str, Energy], StoredMeter] = {}
        self._named = named_meter(conn, answers.meter)

    def mismatched(self, file: ReadFile) -> bool:
        """Whether the household's word on the meter goes against what the file says: its number, or its energy.

        It is no word on files of the other energy where the batch has files of both, as of a file of two meters.
        """
        point = file.parsed.meter.point
        if point is not None:
            known = self._with(point)
            other = known is not None and known.energy is not file.parsed.energy
            return other or (self._named is not None and point != self._named.point)
        return not self._is_meant(file) and self._named_energy not in self._energies

    @property
    def _named_energy(self) -> Energy | None:
        """The energy of the meter that the household said, None where it said none or nobody knows it yet."""
        if self._named is None:
            return None
        meter = self._named.meter or self._with(self._named.point)
        if meter is not None:
            return meter.energy
        return None if is_point(self._named.point or "") else Energy.GAS

    def _is_meant(self, file: ReadFile) -> bool:
        """Whether the household's word on the meter is one on a file of this energy."""
        return self._named_energy in (None, file.parsed.energy)

    def _with(self, point: str | None) -> StoredMeter | None:
        """The meter that has a number; None where none has, or there is no number."""
        return next((one for one in meters.every_meter(self._conn) if point and one.meter.point == point), None)

    @property
    def named_point(self) -> str | None:
        """The delivery point that the household said for all files, if it said one."""
        return None if self._named is None else self._named.point

    def of(self, place: int, file: ReadFile) -> Owner:
        """The owner of the file at ``place``."""
        owner = self._owner(place, file)
        if owner.meter is not None and owner.question is None and file.parsed.device:
            self._devices.setdefault(file.parsed.device, owner.meter)
        return owner

    def _owner(self, place: int, file: ReadFile) -> Owner:
        point = file.parsed.meter.point
        if point is not None:
            return self._of_device(point, file.parsed.device) or Owner(self._made(file.parsed.meter, file), Owned.NAMED)
        chosen = self._chosen(place, file)
        if chosen is not None:
            return Owner(chosen, Owned.CHOSEN)
        known = self._known(file)
        if known is not None:
            return known
        if self._answers.meter == NEW_METER:
            return Owner(self._brand_new(file.parsed.written_point, file), Owned.CHOSEN)
        every = [meter for meter in meters.every_meter(self._conn) if meter.energy is file.parsed.energy]
        if not every:
            return Owner(self._created(file), Owned.FIRST) if _worth_a_meter(file) else Owner(None, Owned.FIRST)
        return self._among(place, file, every)

    def _known(self, file: ReadFile) -> Owner | None:
        """The owner of a file that was stored before, or of a log whose meter has told its address already."""
        stored = sources.meters_with(self._conn, file.digest)
        if stored:
            return Owner(meters.get(self._conn, stored[0]), Owned.KNOWN_FILE)
        device = file.parsed.device
        if device in self._devices:
            return Owner(self._devices[device], Owned.DEVICE)
        told = facts.meters_told(self._conn, FactKind.DEVICE, device) if device else []
        return Owner(meters.get(self._conn, told[0]), Owned.DEVICE) if len(told) == 1 else None

    def _of_device(self, point: str, device: str) -> Owner | None:
        """The meter without a point that has told this address, where no meter has ``point``: it has it from now on.

        A meter says its point from its standard mode on; what it said in the historique mode before is this meter's.
        """
        every = meters.every_meter(self._conn)
        if not device or any(meter.meter.point == point for meter in every):
            return None
        told = facts.meters_told(self._conn, FactKind.DEVICE, device)
        if len(told) != 1 or meters.get(self._conn, told[0]).meter.point is not None:
            return None
        meters.set_point(self._conn, told[0], point)
        return Owner(meters.get(self._conn, told[0]), Owned.DEVICE)

    def _chosen(self, place: int, file: ReadFile) -> StoredMeter | None:
        """The meter that the household said, of this file or of all."""
        said = self._answers.of(place).meter
        if isinstance(said, NewMeter):
            return self._brand_new(said, file)
        if said is not None:
            return self._as_it_is_now(said, file)
        if self._named is None or not self._is_meant(file):
            return None
        return self._named.meter or self._made(Meter(self._named.point), file)

    def _among(self, place: int, file: ReadFile, every: Sequence[StoredMeter]) -> Owner:
        """The owner among the meters that are there, or another one."""
        written = file.parsed.written_point
        ordered = sorted(every, key=lambda meter: not may_be(written, meter))
        compared = [(meter, self._compare(meter, file)) for meter in ordered]
        proved = next((meter for meter, changes in compared if _proves(changes)), None)
        proved = proved or next((meter for meter, _ in compared if _days_prove(self._agreement(meter, file))), None)
        if proved is not None:
            return Owner(proved, Owned.OVERLAP)
        ranked = [Candidate(meter, one.same, one.different, one.telling) for meter, one in compared]
        fitting = [one for one in ranked if may_be(written, one.meter)]
        left = [one for one in fitting if not _is_disproved(one)]
        proposed = _proposed(file, left)
        others = [one for one in sorted(ranked, key=_is_disproved) if one is not proposed]
        question = _question(file, proposed, others, len(left))
        if proposed is not None:
            return Owner(proposed.meter, Owned.PROPOSED, question)
        accepted = QuestionCode.METER in self._answers.of(place).accept
        return Owner(self._created(file) if accepted else None, Owned.ANOTHER, question)

    def _as_it_is_now(self, said: StoredMeter, file: ReadFile) -> StoredMeter | None:
        """The meter that was shown when it was asked, which may have been given its number since; None if it is gone.

        One that a look had made is the one that this batch has made for the same file, or else a new one.
        """
        every = [meter for meter in meters.every_meter(self._conn) if meter.energy is file.parsed.energy]
        if said.id < LOOKED_AT:
            now = next((one for one in every if one.id == said.id and one.written == said.written), None)
            return now if now is not None and said.meter.point in (None, now.meter.point) else None
        if said.meter.point is not None:
            return self._made(said.meter, file)
        made = (one for one in every if one.id not in self._before and one.meter == said.meter)
        return next((one for one in made if one.written == said.written), None) or self._brand_new(said, file)

    def _brand_new(self, which: NewMeter | StoredMeter | str, file: ReadFile) -> StoredMeter:
        key = which, file.parsed.energy
        if key not in self._new:
            self._new[key] = self._created(file)
        return self._new[key]

    def _created(self, file: ReadFile) -> StoredMeter:
        written = file.parsed.written_point
        return meters.create(
            self._conn,
            Meter(None),
            slat=self._slat,
            written=written,
            least_id=self._least_id,
            energy=file.parsed.energy,
        )

    def _made(self, meter: Meter, file: ReadFile) -> StoredMeter:
        return meters.get_or_create(
            self._conn, meter, slat=self._slat, least_id=self._least_id, energy=file.parsed.energy
        )


def _worth_a_meter(file: ReadFile) -> bool:
    """Whether a first file without a number makes a meter: it tells an energy or a highest power, or names itself."""
    parsed = file.parsed
    if parsed.undated or parsed.written_point or parsed.device:
        return True
    local = local_days()
    return any(block.register.kind is Kind.MAXIMUM or len(intervals_of(block, local)) for block in parsed.blocks)


def _proves(changes: Changes) -> bool:
    """Whether a file and what is stored of a meter have enough in common, and nothing that differs."""
    return changes.telling >= LEAST_PROOF and changes.levels >= LEAST_LEVELS and not changes.different


def _days_prove(agreement: Reconciliation) -> bool:
    """Whether the days of a curve and the meter's own totals are those of one home."""
    enough = agreement.compared >= LEAST_DAYS and agreement.levels >= LEAST_DAY_LEVELS
    return enough and not agreement.mismatches


def _proposed(file: ReadFile, left: Sequence[Candidate]) -> Candidate | None:
    """The one that the file's name hints at, or the text in the place of the number, or the only one that is left."""
    hinted, written = point_in_name(file.name), file.parsed.written_point
    of_name = [one for one in left if hinted is not None and one.meter.meter.point == hinted]
    of_cell = [one for one in left if written and one.meter.written == written]
    return next((found[0] for found in (of_name, of_cell, left) if len(found) == 1), None)


def _is_disproved(candidate: Candidate) -> bool:
    return candidate.different > candidate.same


def _question(file: ReadFile, proposed: Candidate | None, others: Sequence[Candidate], left: int) -> Question:
    said: dict[str, Fact] = {"written": file.parsed.written_point, "meters": left, "named": point_in_name(file.name)}
    if file.parsed.format == RECORDING:
        said["cause"] = RECORDING
    elif file.parsed.sensor:
        said["cause"] = QuestionCode.SENSOR.value
    if proposed is None:
        said["proposed"] = None if left else NEW_METER
        return Question(QuestionCode.METER, said, tuple(others))
    meter = proposed.meter
    said["proposed"] = meter.meter.point or meter.label or meter.written
    said |= {"same": proposed.same, "different": proposed.different}
    return Question(QuestionCode.METER, said, (proposed, *others))


def may_be(written: str, meter: StoredMeter) -> bool:
    """Whether ``written``, which stood in the place of a number, may stand for ``meter``; nothing may be any meter."""
    point = meter.meter.point
    if not written or written == meter.written:
        return True
    if point is None:
        return not meter.written
    bare = "".join(written.split())
    found = _EXPONENT.fullmatch(bare)
    if found is not None:  # a spreadsheet's 2,31282E+13; E+12 where the number begins with a zero
        part = found[2] or ""
        digits = int(found[1] + part)
        unit: int = 10 ** max(0, int(found[3]) - len(part))
        return abs(int(point) - digits * unit) <= unit // 2
    if bare.isdecimal():  # a spreadsheet drops zeros in front
        return bare.zfill(14) == point
    if len(bare) != len(point):
        return False
    return all(sign == digit or not sign.isdecimal() for sign, digit in zip(bare, point, strict=True))
