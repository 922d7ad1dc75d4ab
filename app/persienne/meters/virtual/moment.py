"""The choices of a virtual meter and an instant come in, what it measures at that instant goes out; no label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from persienne.meters.fictional_home import SEED
from persienne.meters.tic.contract import Option
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.powers import VOLTS_OF_SUBSCRIPTION
from persienne.meters.virtual.counters import HOMES, OPENED

if TYPE_CHECKING:
    from datetime import date

    from persienne.base.reading import Longs
    from persienne.meters.virtual.counters import Colours, Counters, Indexes

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
_SERIAL: Final = "999998"


@dataclass(frozen=True, slots=True)
class MeterOptions:
    """What a virtual meter is. ``ValueError`` for what it cannot be.

    ``contract`` is base, hphc or tempo; ``phases`` 1 or 3; ``kva`` the subscribed power, which the home exceeds now
    and then when it is below 9. Its counters were opened at the local midnight of ``first``.
    """

    mode: Mode = Mode.STANDARD
    contract: Option = Option.HPHC
    phases: int = 1
    kva: int = SMALLEST_SUBSCRIPTION
    seed: int = SEED
    first: date = OPENED

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
        return _MAKER_AND_YEAR + _TYPES[self.phases] + _SERIAL

    @property
    def amperes(self) -> int:
        """The subscribed current of each phase (ISOUSC)."""
        return self.kva * 1000 // VOLTS_OF_SUBSCRIPTION // self.phases


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant: the power (VA, and as many W: the home's power factor is 1) in all and of each phase."""

    at: int
    power: int
    phases: tuple[int, ...]
    indexes: Indexes
    colours: Colours

    @property
    def volts(self) -> tuple[int, ...]:
        """The voltage of each phase."""
        return tuple(volts(power) for power in self.phases)

    @property
    def amperes(self) -> tuple[int, ...]:
        """The current of each phase, rounded down."""
        return tuple(amperes(power) for power in self.phases)


def moment_at(counters: Counters, options: MeterOptions, at: int) -> Moment:
    """What the meter measures at ``at`` (UTC epoch seconds)."""
    power = counters.power(at)
    return Moment(at, power, split(power, options.phases), counters.indexes(at), counters.colours(at))


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
    """The current of a phase that ``power`` (VA) is drawn from, rounded down."""
    return power // volts(power)
