"""What midday totals would tell in a household, asked for by a person: its history comes in, a finding goes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.household.measures.resolved_history import recall_history
from persienne.insight.reform.midday import midday_tells
from persienne.telling.mirror.feeding_in import feeds_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.household import Household
    from persienne.insight.reform.hours import Change
    from persienne.insight.reform.midday import MiddayTells
    from persienne.insight.series import History
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True, eq=False)
class AskedMidday:
    """What it takes: what a meter has drawn, whether the home feeds in, and the hours of a letter."""

    history: History
    feeds_in: bool
    change: Change

    @classmethod
    def of(cls, household: Household, meter: StoredMeter, change: Change) -> AskedMidday:
        """Of one meter of electricity."""
        history = recall_history(household.conn, meter, meter.total.name)
        return cls(history, feeds_in(household.conn, meter, history), change)

    def found(self, check: Callable[[], None]) -> MiddayTells | None:
        """See ``insight.reform.midday``; ``check`` is called all the while and may raise."""
        history = self.history
        return midday_tells(history.curve, history.days, history.zone, self.change, check, feeds_in=self.feeds_in)
