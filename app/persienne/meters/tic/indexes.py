"""The indexes of a meter's frames come in; index readings, half-hours, gaps and the count of a day go out.

Conservation (architecture, 4): the track cuts the time at the half-hours at which it knows the index, and at nothing
else. A piece is the difference of the index between two cuts, so that the pieces of a run add up to the difference of
its indexes whatever was lost in between: a half-hour at whose ends the meter was heard is one piece, and a silence
over a half-hour's end makes one longer piece out of all the half-hours that it touches: known energy, unknown shape.

A local day is counted from the index at its midnight where that is known, else from the first one known of the day.
The instant of an earlier run's first index may be unknown. No clock is read.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import (
    JOULES_PER_WH,
    REACTIVE,
    TOTAL_IMPORT,
    TOTAL_INJECTION,
    Fact,
    Kind,
    Quality,
    Reading,
    energy_register,
    index_register,
)
from persienne.meters.meter_status import Counted
from persienne.meters.tic.labels import INDEXES_OF_OPTION, LABELS, Mode
from persienne.meters.tic.readings import SLOT, SOURCES, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from persienne.base.reading import Meter
    from persienne.meters.tic.frames import Group

HIGHEST_POWER: Final = 60_000
"""W. No home draws more: the largest of these meters stands for 36 kVA, and its breaker opens a little above."""

HEARD_AT_CUT: Final = 20
"""Seconds. The index is known at a half-hour when two samples this close surround it; the nearer one is taken."""

OUTLIERS_TO_RESTART: Final = 5
"""Outliers in a row that end the run as it was heard: samples that follow from one another, and not from the run."""

SMALL_RETREAT: Final = 100
"""Wh. An index this little below its run waits to catch up: a noisy line once made it too high, it never goes back."""

LONGEST_CALM: Final = 86_400
"""Seconds. Over a longer silence than this an index that stands still is one piece, not one a half-hour."""

TOTAL: Final = "EAST"
PARTS: Final = tuple(f"EASF{n:02}" for n in range(1, 11))
"""The supplier's indexes, whose sum is the total; they belong to a contract and begin anew with it."""

_PROVEN: Final = frozenset({TOTAL, *PARTS})
_REGISTERS: Final = {
    mode: tuple((name, label.register) for name, label in labels.items() if label.register)
    for mode, labels in LABELS.items()
}
_SUMS: Final = tuple(labels for option, labels in INDEXES_OF_OPTION.items() if option != "BASE")

COUNTED_BY_DAY: Final = (TOTAL_IMPORT.name, TOTAL_INJECTION.name, *PARTS)


class Sample(NamedTuple):
    """An index (Wh) at an instant (UTC epoch seconds)."""

    at: int
    value: int


class Piece(NamedTuple):
    """From ``first`` to ``last``: their difference is the energy between. The first piece of a run has no length."""

    first: Sample
    last: Sample


def follows(before: Sample, after: Sample) -> bool:
    """Whether ``after`` can be the same index as ``before``, later: not lower, and at a power that a home can draw.

    Two seconds are granted to the stamps, whole seconds of the reading, and two Wh to the rounding of the index.
    """
    elapsed = max(0, after.at - before.at) + 2
    return 0 <= after.value - before.value <= HIGHEST_POWER * elapsed // 3600 + 2


class IndexTrack:
    """One index of one meter. Samples come in the order of time (equal instants are allowed).

    A sample is confirmed when it is ``proven`` (its frame's total is the sum of its parts) or when it follows from the
    sample before it; the pair is then confirmed together.
    """

    def __init__(self, cut: Sample | None = None) -> None:
        """``cut`` is the last cut of an earlier run that this one goes on from."""
        self._cut = cut
        self._last = cut
        self._heard: Sample | None = None
        self._heard_confirmed = False
        self._outliers: list[Sample] = []
        self._floor = 0
        self._calm_until = 0
        self.restarted: tuple[Sample, Sample] | None = None
        """The end of one run and the beginning of the next, when the last call to ``see`` made them."""

    @property
    def cut(self) -> Sample | None:
        """The last instant at which the index was cut."""
        return self._cut

    @property
    def last(self) -> Sample | None:
        """The last confirmed sample."""
        return self._last

    def see(self, value: int, at: int, *, proven: bool = False) -> tuple[Piece, ...]:
        """The pieces that the sample ``value`` (Wh) at ``at`` completes."""
        before = self._heard
        if at < self._calm_until and before is not None and before.value == value:
            # The usual case, and the quick one: the index did not move, and no half-hour ended.
            self._heard = self._last = Sample(at, value)
            return ()
        self.restarted = None
        sample = Sample(max(at, self._floor), value)
        agrees = before is not None and follows(before, sample)
        pieces: tuple[Piece, ...] = ()
        if agrees and before is not None and not self._heard_confirmed:
            pieces = self._confirm(before)
        confirmed = agrees or (proven and (self._last is None or follows(self._last, sample)))
        if confirmed:
            pieces += self._confirm(sample)
        self._heard, self._heard_confirmed = sample, confirmed
        calm = confirmed and self._last == sample and self.restarted is None
        self._calm_until = (sample.at // SLOT + 1) * SLOT if calm else 0
        return pieces

    def open(self) -> Piece | None:
        """What is known since the last cut and not yet cut: it grows until the cut replaces it (same beginning)."""
        cut, last = self._cut, self._last
        if cut is None or last is None or cut == last:
            return None
        # An index that moved within one second still took the time to: a piece with energy has a length.
        return Piece(cut, Sample(max(last.at, cut.at + 1), last.value))

    def end(self) -> Piece | None:
        """End the run (another contract, another meter): what was open is final. The next sample begins a new run."""
        ended, last = self.open(), self._last
        if last is not None:
            self._floor = (ended.last.at if ended else last.at) + 1
        self._cut = self._last = None
        self._outliers = []
        self._calm_until = 0
        return ended

    def forget(self) -> None:
        """Drop the sample that waits to be confirmed: it was another meter's."""
        self._heard = None
        self._heard_confirmed = False
        self._calm_until = 0

    def _confirm(self, sample: Sample) -> tuple[Piece, ...]:
        last = self._last
        if last is None:
            self._cut = self._last = sample
            return (Piece(sample, sample),)
        if follows(last, sample):
            if self._outliers:
                self._outliers = []
            return self._advance(last, sample)
        if 0 < last.value - sample.value <= SMALL_RETREAT:
            return ()
        if self._outliers and not follows(self._outliers[-1], sample):
            self._outliers = []
        self._outliers.append(sample)
        if len(self._outliers) < OUTLIERS_TO_RESTART:
            return ()
        pieces = self._catch_up(last)
        return self._restart(last) if pieces is None else pieces

    def _catch_up(self, last: Sample) -> tuple[Piece, ...] | None:
        """Go on with outliers that follow from the last cut, or None where they do not.

        The samples since the cut were then heard long after they were said (the computer slept), so that the index
        seemed to jump. The same device has counted on, and its energy since the cut is one piece.
        """
        cut, outliers = self._cut, self._outliers
        if cut is None or outliers[0].value < last.value or not follows(cut, outliers[0]):
            return None
        self._outliers = []
        pieces: tuple[Piece, ...] = ()
        for before, after in pairwise((cut, *outliers)):
            pieces += self._advance(before, after)
        return pieces

    def _restart(self, last: Sample) -> tuple[Piece, ...]:
        """Begin a new run at the first of the outliers, strictly after the end of the old run."""
        outliers = self._outliers
        ended = self.end()
        pieces: tuple[Piece, ...] = (ended,) if ended else ()
        for outlier in outliers:
            pieces += self._confirm(Sample(max(outlier.at, self._floor), outlier.value))
        self.restarted = (last, outliers[0])
        return pieces

    def _advance(self, last: Sample, sample: Sample) -> tuple[Piece, ...]:
        """Move on to ``sample``, cutting at the half-hours on the way whose index is known."""
        self._last = sample
        boundary = (last.at // SLOT + 1) * SLOT
        if sample.at < boundary:
            return ()
        silence = sample.at - last.at
        if silence <= HEARD_AT_CUT:
            nearer = sample if sample.at - boundary <= boundary - last.at else last
            return self._cut_at(boundary, nearer.value)
        if sample.value == last.value and silence <= LONGEST_CALM:
            pieces: tuple[Piece, ...] = ()
            for calm in range(boundary, sample.at + 1, SLOT):
                pieces += self._cut_at(calm, sample.value)
            return pieces
        return self._cut_at(sample.at, sample.value) if sample.at % SLOT == 0 else ()

    def _cut_at(self, boundary: int, value: int) -> tuple[Piece, ...]:
        cut = self._cut
        self._cut = Sample(boundary, value)
        return (Piece(cut, self._cut),) if cut is not None and cut.at < boundary else ()


class Runs:
    """The runs of all indexes of one meter in one mode.

    ``resume`` are index readings of an earlier run; each register goes on from its last one, if its source is the same.
    A register that has only ever counted 0 gives nothing. Reactive energy gives its indexes and no half-hours: what a
    household asks of it is told by days, and its curve would tell appliances apart.
    """

    def __init__(self, meter: Meter, mode: Mode, resume: Iterable[Reading] = ()) -> None:
        self._meter = meter
        self._mode = mode
        self._source = SOURCES[mode]
        self._tracks: dict[str, IndexTrack] = {}
        self._resume: dict[str, Sample] = {}
        for reading in sorted(resume, key=lambda reading: reading.start):
            if reading.register.kind is Kind.INDEX and reading.source == self._source:
                self._resume[reading.register.name] = Sample(reading.start, reading.value)

    @property
    def mode(self) -> Mode:
        """The mode that these runs were read in."""
        return self._mode

    def see(self, groups: Mapping[str, Group], at: int) -> list[Reading | Fact]:
        """What the indexes of one frame complete."""
        values = index_values(self._mode, groups)
        proven = _PROVEN if self._mode is Mode.STANDARD and _adds_up(values) else ()
        said: list[Reading | Fact] = []
        for name, value in values.items():
            track = self._tracks.get(name) or self._track(name)
            for piece in track.see(value, at, proven=name in proven):
                said += self._cut(name, piece)
            if track.restarted is not None:
                before, after = track.restarted
                text = f"{name} {before.value} {after.value}"
                said.append(Fact(self._meter, FactKind.INDEX_RESTARTED, after.at, text))
        return said

    def open(self) -> list[Reading]:
        """The energies known since the last cut of each register; each grows until its cut replaces it."""
        return [
            reading
            for name, track in self._tracks.items()
            if (piece := track.open()) is not None
            for reading in self._energy(name, piece)
        ]

    def stands(self, register: str) -> tuple[Sample | None, Sample] | None:
        """The last cut and the last confirmed sample of a register; None before there is one."""
        track = self._tracks.get(register)
        return None if track is None or track.last is None else (track.cut, track.last)

    def end_contract(self) -> list[Reading]:
        """End the runs of the supplier's indexes: what they counted under the contract before is final."""
        return [reading for name in PARTS if name in self._tracks for reading in self._end(name)]

    def end(self) -> list[Reading]:
        """End all runs: another meter speaks from here on, and nothing that it says follows from this one."""
        self._resume = {}
        for track in self._tracks.values():
            track.forget()
        return [reading for name in self._tracks for reading in self._end(name)]

    def _track(self, name: str) -> IndexTrack:
        cut, total = self._resume.get(name), self._resume.get(TOTAL)
        if cut is None and total is not None and name in PARTS and self._mode is Mode.STANDARD:
            # All ten are always said, and one that has given nothing until the total's last cut stood at 0.
            cut = Sample(total.at, 0)
        track = self._tracks[name] = IndexTrack(cut)
        return track

    def _end(self, name: str) -> list[Reading]:
        piece = self._tracks[name].end()
        return self._cut(name, piece) if piece is not None else []

    def _cut(self, name: str, piece: Piece) -> list[Reading]:
        """The index at the end of ``piece`` and the energy of it."""
        last = piece.last
        if last.value == 0:
            return []
        index = Reading(
            self._meter,
            index_register(name),
            last.at,
            0,
            value=last.value,
            quality=Quality.MEASURED,
            source=self._source,
        )
        return [index, *self._energy(name, piece)]

    def _energy(self, name: str, piece: Piece) -> list[Reading]:
        first, last = piece.first, piece.last
        if last.value == 0 or last.at == first.at or name in REACTIVE:
            return []
        joules = (last.value - first.value) * JOULES_PER_WH
        length = last.at - first.at
        register = energy_register(name)
        return [
            Reading(
                self._meter, register, first.at, length, value=joules, quality=Quality.MEASURED, source=self._source
            )
        ]


def index_values(mode: Mode, groups: Mapping[str, Group]) -> dict[str, int]:
    """What one frame says of each register (Wh)."""
    values = {register: int(groups[label].data) for label, register in _REGISTERS[mode] if label in groups}
    if mode is Mode.HISTORIQUE:
        _add_total(values, groups)
    return values


class DayCount:
    """The energies drawn and injected in the local day of the last sample, in the local days of ``zone``.

    Of the supplier's registers those count that have ever counted anything.

    ``midnights`` are index readings at local midnights that an earlier run of this meter has stored, ``heard`` the
    first ones of local days, dated at the midnights before them.
    """

    def __init__(self, midnights: Iterable[Reading] = (), heard: Iterable[Reading] = (), zone: str = FRANCE) -> None:
        self._local = local_days(zone)
        self._midnights = {reading.register.name: Sample(reading.start, reading.value) for reading in midnights}
        self._heard: dict[str, Sample] = {}
        self.hear(heard)
        self._began: dict[str, Sample] = {}
        self.counted: dict[str, Counted] = {}

    def hear(self, heard: Iterable[Reading]) -> None:
        """Take what is stored now as the first indexes of local days: a closing of the slats may have changed them."""
        self._heard = {reading.register.name: Sample(reading.start, reading.value) for reading in heard}

    def see(self, name: str, cut: Sample | None, last: Sample) -> None:
        """Move on to where the index ``name`` stands: its last cut and its last sample."""
        if name in PARTS and not last.value:
            return
        began = self._began[name] = self._beginning(name, cut, last)
        half_hour = cut if cut is not None and began.at <= cut.at <= last.at else began
        self.counted[name] = Counted(*began, *half_hour, *last, self._first(name, began))

    def restart(self, name: str) -> None:
        """The index ``name`` does not follow from what it was: its day begins anew."""
        self._began.pop(name, None)
        self._midnights.pop(name, None)
        self._heard.pop(name, None)

    def _first(self, name: str, began: Sample) -> int | None:
        """The first index of the day of ``began`` (Wh), where it was heard before that, nobody knows when."""
        heard = self._heard.get(name)
        midnight = self._local.midnight(self._local.day(began.at))
        if heard is None or heard.at != midnight or heard.value >= began.value:
            return None
        return heard.value

    def _beginning(self, name: str, cut: Sample | None, last: Sample) -> Sample:
        """The first known sample of the day of ``last``."""
        midnight = self._local.midnight(self._local.day(last.at))
        known = (self._midnights.get(name), self._began.get(name), cut)
        of_day = (one for one in known if one is not None and midnight <= one.at <= last.at and one.value <= last.value)
        return min(of_day, default=last)


def _adds_up(values: Mapping[str, int]) -> bool:
    """Whether the total is the sum of its ten parts, all of them said in this frame."""
    parts = [values[name] for name in PARTS if name in values]
    return len(parts) == len(PARTS) and values.get(TOTAL) == sum(parts)


def _add_total(values: dict[str, int], groups: Mapping[str, Group]) -> None:
    """The total of an historique contract is the sum of its indexes, when the frame says them all."""
    for labels in _SUMS:
        if all(label in groups for label in labels):
            values[TOTAL] = sum(int(groups[label].data) for label in labels)
