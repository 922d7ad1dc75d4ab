"""What the file holds of a register once it is resolved, as values; nothing is read here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from persienne.insight.gaps import ResolvedCurve
from persienne.insight.series import Contradictions, Periods

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.reading import Source
    from persienne.insight.series import DayTotals, Series


@dataclass(frozen=True, slots=True, eq=False)
class RecalledCurve:
    """A resolved curve; its ``origins`` are positions in ``sources``, whose numbers in the file are ``numbers``.

    ``series`` holds every interval, the gaps of the meter line included (``is_gap``). ``long_gaps``, ``rests`` and
    ``contradictions`` as in ``insight.gaps``. ``whole_days`` are the days that one source's curve knows from midnight
    to midnight where the resolved curve does not, with the position of that source. ``before`` has the joules that each
    day (ordinal) is told to have used before its first index; see ``insight.before_index``.
    """

    series: Series
    sources: tuple[Source, ...]
    numbers: tuple[int, ...] = ()
    resolved: ResolvedCurve = field(default_factory=ResolvedCurve.empty)
    whole_days: tuple[tuple[int, DayTotals], ...] = ()
    before: Mapping[int, int] = field(default_factory=dict)

    @property
    def shaped(self) -> Series:
        """The intervals that have a shape to show."""
        return self.series.where(~self.resolved.is_gap)

    @property
    def gaps(self) -> Series:
        """The silences of the meter line that nothing shapes, without those that are too long for a curve."""
        return self.series.where(self.resolved.is_gap)


@dataclass(frozen=True, slots=True, eq=False)
class RecalledDays:
    """Resolved day totals and what is known beside them; both count origins in ``sources``.

    ``contradictions`` are between whole days and what the meter counted around them. ``with_set_aside`` is in no sum,
    see ``History``.
    """

    totals: DayTotals
    periods: Periods
    sources: tuple[Source, ...]
    contradictions: Contradictions = field(default_factory=Contradictions.empty)
    with_set_aside: Periods = field(default_factory=Periods.empty)
