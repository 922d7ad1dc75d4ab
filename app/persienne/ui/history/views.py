"""What the page History shows at one moment, as values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from persienne.base.energy_market import Energy
from persienne.base.reading import TOTAL_INJECTION
from persienne.insight.period import Span

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


def neighbour_gone(period: Period, known: tuple[int, int]) -> bool:
    """Whether nothing of ``period`` is known any more (an import was undone), or it stood for everything."""
    return period.span is Span.ALL or period.last < known[0] or period.first > known[1]


def is_same(one: Shown, other: Shown) -> bool:
    """Whether both are of one register, whatever else the household holds."""
    return (one.meter.id, one.register) == (other.meter.id, other.register)


def is_other(shown: Shown) -> bool:
    """Whether what is shown is no electricity that is drawn."""
    return is_injected(shown) or shown.history.energy is Energy.GAS


def is_injected(shown: Shown) -> bool:
    """Whether what is shown was fed into the grid."""
    return shown.register == TOTAL_INJECTION.name
