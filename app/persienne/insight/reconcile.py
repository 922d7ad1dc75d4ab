"""The free integrity test: a curve's days and the meter's own days come in, agreement goes out; it smooths nothing.

On real files the sum of W x step over a complete day equals the index difference to the Wh (docs/formats.md, "Stamps
are ends"), so a difference that rounding cannot explain is a fault of a file, and is shown (architecture, 4).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.days import complete

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs
    from persienne.insight.series import DayTotals

    LongOrLongs = TypeVar("LongOrLongs", int, Longs)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A day (ordinal) of which two sources say two things (joules) that rounding cannot explain."""

    day: int
    curve: int
    truth: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """How many days, complete on both sides, agree to the joule, agree within rounding, and do not agree.

    ``levels`` are the different energies, told apart by more than rounding, of the days that agree and are larger than
    what rounding may move: the more there are, the less it is chance. No report keeps them.
    """

    exact: int
    rounded: int
    mismatches: tuple[Mismatch, ...]
    levels: int = field(default=0, compare=False)

    @property
    def compared(self) -> int:
        """Days that both sides know from midnight to midnight."""
        return self.exact + self.rounded + len(self.mismatches)


def reconcile(
    curve: DayTotals, truth: DayTotals, local: LocalDays, *, curve_precision: int = 1, truth_precision: int = 1
) -> Reconciliation:
    """Compares the days of a ``curve`` with the ``truth`` (index differences or daily energies).

    ``curve_precision`` is the step of its values in W, ``truth_precision`` in Wh (``Source.precision``). Rounding may
    move a curve's day by half a watt-step over its whole length, and an index difference by one of its own steps.
    """
    curve_whole, truth_whole = complete(curve, local), complete(truth, local)
    days, at_curve, at_truth = np.intersect1d(
        curve.days[curve_whole], truth.days[truth_whole], assume_unique=True, return_indices=True
    )
    ours, theirs = curve.joules[curve_whole][at_curve], truth.joules[truth_whole][at_truth]
    covered = curve.covered[curve_whole][at_curve]
    exact = ours == theirs
    tolerance = doubled_tolerance(covered, curve_precision, truth_precision)
    rounded = ~exact & (2 * np.abs(ours - theirs) <= tolerance)
    wrong = ~exact & ~rounded
    columns = zip(days[wrong].tolist(), ours[wrong].tolist(), theirs[wrong].tolist(), strict=True)
    levels = len(np.unique(theirs[~wrong] // np.maximum(tolerance[~wrong], 1)))
    return Reconciliation(int(exact.sum()), int(rounded.sum()), tuple(Mismatch(*column) for column in columns), levels)


def doubled_tolerance(covered: LongOrLongs, curve_precision: int, truth_precision: int) -> LongOrLongs:
    """Twice what rounding may move a curve's day that is known for ``covered`` seconds away from an index (J)."""
    return curve_precision * covered + 2 * truth_precision * JOULES_PER_WH
