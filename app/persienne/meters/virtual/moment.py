"""The choices of a virtual meter and an instant come in, what it measures at that instant goes out; no label."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import sub
from typing import TYPE_CHECKING, Final, TypeVar

from persienne.meters.fictional_home import SEED
from persienne.meters.tic.contract import Option
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.powers import VOLTS_OF_SUBSCRIPTION
from persienne.meters.virtual.counters import HOMES, OPENED, Solar

if TYPE_CHECKING:
    from datetime import date

    from persienne.base.reading import Longs
    from persienne.meters.virtual.counters import Counters, Indexes
    from persienne.meters.virtual.peaks import Announced

Power = TypeVar("Power", int, "Longs")
"""One power, or an array of them."""

SMALLEST_SUBSCRIPTION: Final = 6
"""kVA. Under less, the home's 9 kW would be powers that no meter of that subscription can say."""

LARGEST_SUBSCRIPTION: Final = {1: 12, 3: 36}
"""kVA, by the number of phases."""

# Of 100 W, what the first two of three phases draw; the third draws the rest.
_SHARES: Final = (40, 33)

# The line's voltage without a load, and the W that lower it by one volt.
_VOLTS, _WATTS_OF_VOLT = 236, 1500

# Euridis addresses begin with the maker and the year of the meter ([54E]); no maker has the number 99.
_MAKER_AND_YEAR: Final = "9900"
_TYPES: Final = {1: "61", 3: "63"}
_SERIAL: Final = 999_998


@dataclass(frozen=True, slots=True)
class MeterOptions:
    """What a virtual meter is. ``ValueError`` for what it cannot be.

    ``contract`` is base, hphc, ejp or tempo; ``phases`` 1 or 3; ``kva`` the subscribed power, which the home exceeds
    now and then when it is below 9. Its counters were opened at the local midnight of ``first``.

    ``placed`` is the instant at which it took the place of another meter, its counters at 0; it is the ``number``-th of
    its home (from 1), which its address says. ``clock`` are the seconds by which its clock is ahead, and ``degraded``
    says that it knows that it has lost it. Only what it dates is wrong then: its tariff's hours are those of France.
    """

    mode: Mode = Mode.STANDARD
    contract: Option = Option.HPHC
    phases: int = 1
    kva: int = SMALLEST_SUBSCRIPTION
    seed: int = SEED
    first: date = OPENED
    solar: Solar = Solar.NONE
    number: int = 1
    placed: int | None = None
    clock: int = 0
    degraded: bool = False

    def __post_init__(self) -> None:
        """Refuse what no meter is."""
        if self.contract not in HOMES:
            raise ValueError(f"no virtual meter has the contract {self.contract.value}")
        if self.phases not in LARGEST_SUBSCRIPTION:
            raise ValueError(f"a meter has 1 or 3 phases, not {self.phases}")
        if not SMALLEST_SUBSCRIPTION <= self.kva <= LARGEST_SUBSCRIPTION[self.phases]:
            raise ValueError(f"no subscription of {self.kva} kVA on {self.phases} phases")

    @property
    def address(self) -> str:
        """ADSC or ADCO, of a maker that does not exist."""
        return f"{_MAKER_AND_YEAR}{_TYPES[self.phases]}{_SERIAL + 1 - self.number:06}"

    @property
    def amperes(self) -> int:
        """The subscribed current of each phase (ISOUSC)."""
        return self.kva * 1000 // VOLTS_OF_SUBSCRIPTION // self.phases


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant: the powers drawn and injected (VA, and as many W: the home's power factor is 1), of which one is 0.

    ``phases`` are the powers drawn from each phase, below 0 where they are injected.
    """

    at: int
    power: int
    injected: int
    phases: tuple[int, ...]
    indexes: Indexes
    announced: Announced

    @property
    def volts(self) -> tuple[int, ...]:
        """The voltage of each phase."""
        return tuple(volts(power) for power in self.phases)

    @property
    def amperes(self) -> tuple[int, ...]:
        """The current of each phase, rounded down; it has no direction."""
        return tuple(amperes(power) for power in self.phases)


def moment_at(counters: Counters, options: MeterOptions, at: int, opened: Indexes | None = None) -> Moment:
    """What the meter measures at ``at`` (UTC epoch seconds); ``opened`` are the home's indexes when it stood at 0."""
    net = int(counters.flows.net(at, at + 1)[0])
    indexes = counters.indexes(at)
    if opened is not None:
        indexes = _since(indexes, opened)
    return Moment(
        at, max(0, net), max(0, -net), split(net, options.phases), indexes=indexes, announced=counters.announced(at)
    )


def _since(now: Indexes, then: Indexes) -> Indexes:
    """``now`` minus ``then``: the indexes of a meter whose counters were at 0 when the home's stood at ``then``."""
    return replace(
        now,
        total=now.total - then.total,
        supplier=tuple(map(sub, now.supplier, then.supplier)),
        distributor=tuple(map(sub, now.distributor, then.distributor)),
        injected=now.injected - then.injected,
    )


def split(power: Power, phases: int) -> tuple[Power, ...]:
    """``power`` on its phases."""
    if phases == 1:
        return (power,)
    first, second = (power * share // 100 for share in _SHARES)
    return (first, second, power - first - second)


def volts(power: Power) -> Power:
    """The voltage of a phase that ``power`` (VA) is drawn from."""
    return _VOLTS - power // _WATTS_OF_VOLT


def amperes(power: int) -> int:
    """The current of a phase that ``power`` (VA) is drawn from, or given to, rounded down."""
    return abs(power) // volts(power)
