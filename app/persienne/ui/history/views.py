"""What the page History shows at one moment, as values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from persienne.insight.period import Period
    from persienne.ui.household.overview import Shown


class Past(NamedTuple):
    """What was shown before a bar was opened: its period, and the range in epoch seconds."""

    period: Period
    start: float
    end: float


class InView(NamedTuple):
    """The registers with their names, the place of the one that is shown, the days in view and those that are known."""

    shown: tuple[tuple[Shown, str], ...]
    chosen: int
    days: tuple[int, int]
    known: tuple[int, int]
    ghost: bool
    euros: bool = False
