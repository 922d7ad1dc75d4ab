"""The samples of one index come in, pieces of known energy go out; integers only, no frame, no clock.

Conservation (architecture, 4): the track cuts the time at the half-hours at which it knows the index, and at nothing
else. A piece is the difference of the index between two cuts, so that the pieces of a run add up to the difference of
its indexes whatever was lost in between: a half-hour at whose ends the meter was heard is one piece, and a silence
over a half-hour's end makes one longer piece out of all the half-hours that it touches: known energy, unknown shape.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from persienne.meters.tic.readings import SLOT

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
