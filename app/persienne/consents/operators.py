"""The grid operator of a home: what was noted and the directory come in, the body out, and how its switches stand.

What an operator calls its switches is in the directory (``Account.switches``), and nowhere else. Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy, Role
from persienne.consents.flows import Status
from persienne.consents.parties import Party

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from persienne.consents.directory import Directory
    from persienne.consents.fields import Category
    from persienne.consents.flows import Flow

USUAL: Final = {Energy.ELECTRICITY: "enedis", Energy.GAS: "grdf"}
"""The operator of nearly every home, taken until the household says otherwise."""

_OFF = frozenset({Status.WITHDRAWN, Status.WITHDRAWN_UNCONFIRMED, Status.REFUSED})


def operator_of(flows: Sequence[Flow], directory: Directory, energy: Energy = Energy.ELECTRICITY) -> Party:
    """The operator that the household is known to have, else the usual one."""
    return known_operator(flows, directory, energy) or directory.party(USUAL[energy])


def operators_of(flows: Sequence[Flow], directory: Directory) -> dict[Energy, Party]:
    """The operator of each energy (:func:`operator_of`)."""
    return {energy: operator_of(flows, directory, energy) for energy in Energy}


def known_operator(flows: Sequence[Flow], directory: Directory, energy: Energy = Energy.ELECTRICITY) -> Party | None:
    """The operator that was noted last, else the only one that the household named itself; None: neither was said."""
    noted = [
        flow.counterparty
        for flow in sorted(flows, key=_noted_last)
        if flow.energy is energy and flow.counterparty is not None and flow.counterparty.role is Role.OPERATOR
    ]
    operators = directory.with_role(Role.OPERATOR, energy)
    if noted:
        last = noted[-1]
        known = next((one for one in operators if one.id == last.id), None)
        if known is not None or last.name is not None:
            return known or Party(last.id, last.name or "", Role.OPERATOR, energies=frozenset({energy}))
    named = [one for one in operators if one.own]
    return named[0] if len(named) == 1 else None


def switched_off(flows: Sequence[Flow], category: Category, point: str | None = None) -> date | None:
    """The day on which the switch of ``category`` was last noted as off, at ``point`` where one is said.

    None where it is not noted so now; what was noted of no meter counts for any.
    """
    noted = [
        flow
        for flow in sorted(flows, key=_noted_last)
        if flow.category is category and flow.history and (point is None or flow.meter_ref in (None, point))
    ]
    if not noted or noted[-1].status not in _OFF:
        return None
    return noted[-1].ended_on or noted[-1].history[-1].day


def _noted_last(flow: Flow) -> int:
    """The number of the last event of a flow, 0 where nothing was noted of it."""
    return max((event.seq for event in flow.history), default=0)
