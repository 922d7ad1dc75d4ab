"""All that the page Sharing shows, read in one call: the household comes in, frozen values go out; no word, no widget.

What stands in the table, in which order, and how the line of each flow is drawn is decided here, once for the picture
and for the table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy, Role
from persienne.consents.directory import known_operator
from persienne.consents.fields import Category, Granularity
from persienne.consents.flows import DOUBTFUL, Status
from persienne.store.meters import every_meter
from persienne.ui.widgets.strokes import Standing, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from persienne.base.slats import Slat
    from persienne.consents.flows import Flow, Reminder
    from persienne.consents.parties import Party
    from persienne.household.household import Household

OF_THE_OPERATOR = frozenset({Category.A, Category.B, Category.C2})
"""What the grid operator itself receives; what is recorded in the meter (C1) has not left the home."""

_EXPLAINED = frozenset({Category.A, Category.B, Category.F})
"""What the law or the contract collects: it is explained under the table, where nothing can be chosen."""

_ASKED = frozenset({Status.WITHDRAWAL_REQUESTED, Status.WITHDRAWN_UNCONFIRMED})
RANK = (Standing.CLOSED, Standing.NOT_KNOWN, Standing.OPEN, Standing.ASKED, Standing.DOUBTFUL)
"""What most needs a look comes last."""
_STEP_RANK = (Step.NONE, Step.DAY, Step.HALF_HOUR, Step.LIVE)


class Place(Enum):
    """What a line of the table is about."""

    RECORDING = "recording"
    COLLECTION = "collection"
    COMPUTER = "computer"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table; ``flow`` is None for this computer alone."""

    place: Place
    flow: Flow | None = None

    @property
    def step(self) -> Step:
        """The finest step that passes, or passed."""
        return Step.NONE if self.flow is None else step_of(self.flow)

    @property
    def standing(self) -> Standing:
        """How it is drawn."""
        return Standing.OPEN if self.flow is None else standing_of(self.flow)


@dataclass(frozen=True, slots=True)
class Body:
    """One body and its flows: one node of the picture.

    ``id`` is that of the directory, None where only the law names the operator.
    """

    id: str | None
    role: Role
    name: str | None
    flows: tuple[Flow, ...]

    @property
    def standing(self) -> Standing:
        """The worst of its flows that pass; else not known where one is not, or closed."""
        return max((standing_of(flow) for flow in self.flows), key=RANK.index, default=Standing.CLOSED)

    @property
    def step(self) -> Step:
        """The finest step of the flows that pass or are doubtful, else of the others."""
        going = [flow for flow in self.flows if _rank(flow) >= RANK.index(Standing.OPEN)]
        return max((step_of(flow) for flow in going or self.flows), key=_STEP_RANK.index, default=Step.NONE)

    @property
    def passing(self) -> tuple[Flow, ...]:
        """The flows that pass, or have to be taken to pass."""
        return tuple(flow for flow in self.flows if flow.passes)

    @property
    def first(self) -> Flow:
        """The flow that a click on the body opens: the one that most needs a look, the one that can be chosen first."""
        return max(
            self.flows,
            key=lambda flow: (_rank(flow), flow.category not in _EXPLAINED, flow.consent_id is not None),
        )


@dataclass(frozen=True, slots=True)
class SharingView:
    """The register as it stands on the day ``on``. ``reading``: this computer reads the meter's port.

    ``operators`` are the grid operators that the household is known to have, by energy.
    """

    on: date
    flows: tuple[Flow, ...]
    reminders: tuple[Reminder, ...]
    slat: Slat
    reading: bool
    operators: Mapping[Energy, Party]

    @property
    def empty(self) -> bool:
        """Whether nothing was noted or seen of any flow."""
        return all(flow.status is Status.NOT_NOTED for flow in self.flows)

    @property
    def whole(self) -> bool:
        """Whether something is known of each operator, and of the curve in particular."""
        if any(flow.category is Category.C2 and flow.status is Status.NOT_NOTED for flow in self.flows):
            return False
        return all(self.operator(energy).standing is not Standing.NOT_KNOWN for energy in self.energies)

    @property
    def energies(self) -> tuple[Energy, ...]:
        """The energies of the home, electricity first."""
        found = {flow.energy for flow in self.flows}
        return tuple(energy for energy in Energy if energy in found)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the table: the operator's two switches, this computer, who gets data, then what has ended."""
        switches = [
            Line(place, flow)
            for meter in dict.fromkeys(flow.meter_ref for flow in self.flows)
            for place, category in ((Place.RECORDING, Category.C1), (Place.COLLECTION, Category.C2))
            for flow in self.flows
            if (flow.meter_ref, flow.category) == (meter, category)
        ]
        shared = [flow for flow in self.flows if flow.category not in {*_EXPLAINED, Category.C1, Category.C2}]
        shared.sort(key=lambda flow: (standing_of(flow) is Standing.CLOSED, _role(flow) is not Role.SUPPLIER))
        return (*switches, Line(Place.COMPUTER), *(Line(Place.SHARED, flow) for flow in shared))

    @property
    def explained(self) -> tuple[Flow, ...]:
        """What passes because the law or the contract says so."""
        return tuple(flow for flow in self.flows if flow.category in _EXPLAINED)

    def operator(self, energy: Energy) -> Body:
        """The grid operator of an energy, with what it receives; its name where one was noted."""
        flows = [flow for flow in self.flows if flow.energy is energy and flow.category in OF_THE_OPERATOR]
        beside = [flow for flow in self.flows if flow.energy is energy and flow.category is Category.C1]
        parties = [flow.counterparty for flow in (*flows, *beside) if flow.counterparty is not None]
        party = parties[0] if parties else None
        return Body(party.id if party else None, Role.OPERATOR, party.name if party else None, tuple(flows))

    def recording(self) -> Flow | None:
        """What is recorded in the meter, of the first meter that records."""
        return next((flow for flow in self.flows if flow.category is Category.C1), None)

    def bodies(self, energy: Energy) -> tuple[Body, ...]:
        """Suppliers, third parties and others that get data of this energy; who gets none any more comes last."""
        groups: dict[str, list[Flow]] = {}
        for flow in self.flows:
            outside = flow.category not in {*OF_THE_OPERATOR, Category.C1}
            if outside and flow.energy is energy and flow.counterparty is not None:
                groups.setdefault(flow.counterparty.id, []).append(flow)
        made = [Body(party_id, _role(flows[0]), _name(flows), tuple(flows)) for party_id, flows in groups.items()]
        return tuple(sorted(made, key=_place_of))

    def receivers(self) -> tuple[Body, ...]:
        """Every body to which data pass, the operators among them."""
        all_of_them = (
            body for energy in self.energies for body in (self.operator(energy), *self.bodies(energy)) if body.passing
        )
        merged: dict[str, Body] = {}
        for body in all_of_them:
            key = body.id or f"{body.role}:{body.flows[0].energy}"
            before = merged.get(key)
            merged[key] = body if before is None else Body(body.id, body.role, body.name, (*before.flows, *body.flows))
        return tuple(merged.values())


def read_sharing(household: Household, *, example: bool = False) -> SharingView:
    """Read the register; of the invented home the port is always read."""
    sharing = household.register
    slat = max(
        (meter.slat for meter in every_meter(household.conn) if meter.energy is Energy.ELECTRICITY),
        key=lambda stop: stop.openness,
        default=household.slats.of_new_meters,
    )
    flows, directory = sharing.flows(), sharing.parties()
    known = {energy: known_operator(flows, directory, energy) for energy in Energy}
    return SharingView(
        sharing.today(),
        flows,
        sharing.reminders(),
        slat,
        reading=example or household.port is not None,
        operators={energy: party for energy, party in known.items() if party is not None},
    )


def step_of(flow: Flow) -> Step:
    """The width of a flow's line; where nobody noted the step, the one that its data are about."""
    step = flow.step
    if step is None:
        return Step.HALF_HOUR if flow.category in {Category.C1, Category.C2} else Step.DAY
    if step is Granularity.REAL_TIME:
        return Step.LIVE
    return Step.HALF_HOUR if step.fineness > Granularity.DAY.fineness else Step.DAY


def standing_of(flow: Flow) -> Standing:
    """How a flow's line is drawn: what expired, or was seen after its end, is doubtful until somebody saw it stop."""
    if flow.status is Status.NOT_NOTED:
        return Standing.NOT_KNOWN
    if flow.status in DOUBTFUL or (flow.status is Status.EXPIRED and not flow.seen_to_stop):
        return Standing.DOUBTFUL
    if flow.status in _ASKED:
        return Standing.ASKED
    if flow.seen_after:
        return Standing.DOUBTFUL
    return Standing.OPEN if flow.status.passes else Standing.CLOSED


def _rank(flow: Flow) -> int:
    return RANK.index(standing_of(flow))


def _place_of(body: Body) -> tuple[bool, bool, bool]:
    """The place of a body in the picture: what passes first, the supplier above, what the home itself gives below."""
    return body.standing is Standing.CLOSED, body.role is not Role.SUPPLIER, body.role is Role.ASSISTANT


def _role(flow: Flow) -> Role:
    return Role.THIRD_PARTY if flow.counterparty is None else flow.counterparty.role


def _name(flows: Iterable[Flow]) -> str | None:
    return next((flow.counterparty.name for flow in flows if flow.counterparty and flow.counterparty.name), None)
