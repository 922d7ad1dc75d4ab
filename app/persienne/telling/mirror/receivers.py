"""Who receives the home's curve: the register comes in, each body with its finest step goes out, the finest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy
from persienne.consents.fields import Category, Granularity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.consents.flows import Flow
    from persienne.consents.parties import Party

SECONDS: Final = {
    Granularity.DAY: 86_400,
    Granularity.HOUR: 3600,
    Granularity.HALF_HOUR: 1800,
    Granularity.QUARTER_HOUR: 900,
    Granularity.TEN_MINUTES: 600,
    Granularity.REAL_TIME: 60,
}
"""The steps that say something of days; a month says next to nothing."""

_OF_THE_OPERATOR = frozenset({Category.A, Category.B, Category.C2})
_AT_HOME = frozenset({Category.C1})
"""What is recorded in the meter has not left the home."""


@dataclass(frozen=True, slots=True)
class Receives:
    """A body that receives the home's curve, and its finest step in seconds."""

    name: str
    finest: int


def receivers(flows: Sequence[Flow], operator: Party) -> tuple[Receives, ...]:
    """The bodies to which electricity data pass, by the register; ``operator`` is the grid's, where none was noted."""
    found: dict[str, int] = {}
    for flow in flows:
        seconds = _seconds(flow)
        if seconds is None or flow.energy is Energy.GAS or not flow.status.passes or flow.category in _AT_HOME:
            continue
        party = flow.counterparty
        name = party.name if party is not None and party.name else None
        if name is None and flow.category in _OF_THE_OPERATOR:
            name = operator.name
        if name:
            found[name] = min(seconds, found.get(name, seconds))
    return tuple(Receives(name, seconds) for name, seconds in sorted(found.items(), key=lambda each: each[1]))


def _seconds(flow: Flow) -> int | None:
    """The step of a flow; where nobody noted it, the one that its data are about."""
    if flow.granularity is not None:
        return SECONDS.get(flow.granularity)
    if flow.category is Category.F:
        return None
    return SECONDS[Granularity.HALF_HOUR if flow.category is Category.C2 else Granularity.DAY]
