"""All that the page Costs shows, as frozen values: texts to be read, and what may be done about a hole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from persienne.insight.costs.bill import Route
    from persienne.insight.period import Period
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True)
class AskedCosts:
    """Whose bill, of which period, by which route; ``known`` are the first and the last local day of anything."""

    meter: StoredMeter
    period: Period
    route: Route
    known: tuple[int, int]


class Mark(StrEnum):
    """The sign beside a line: its colour and how it is filled."""

    SUBSCRIPTION = "subscription"
    OFF_PEAK = "off-peak"
    PEAK = "peak"
    ENERGY = "energy"
    TAX = "tax"
    SALE = "sale"
    OWN_USE = "own-use"
    PAID = "paid"


class Mend(StrEnum):
    """What a person can do about a hole."""

    NOTHING = "nothing"
    CONTRACT = "contract"
    """Say the contract, or more of it."""
    POWER = "power"
    """Say the subscribed power of the contract."""
    FILES = "files"
    """Bring in half-hours."""
    HOURS = "hours"
    """Open the slats to half-hours, or bring in indexes by price period."""
    ROUTE = "route"
    """Look at the prices with taxes."""
    BEFORE_TAXES = "before-taxes"
    """Look at the prices before taxes."""
    PRICES = "prices"
    """Bring in prices or colours by a file."""


@dataclass(frozen=True, slots=True)
class BillLine:
    """A line: its name, how much, at which price, the euros.

    ``days`` stands under the name: the days that it is of, where these are not plain; of a settlement what it lacks.

    ``origin`` answers where the figure comes from: what, and what is said of it.
    """

    mark: Mark
    name: str
    days: str
    quantity: str
    price: str
    euros: str
    spoken: str
    origin: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HoleView:
    """What is in no line: how much, why and of which days, what would mend it; ``spoken`` says all of it.

    ``since`` is the first day (an ordinal) of the contract that holds on its first day, 0 where none does.
    """

    amount: str
    why: str
    days: str
    advice: str
    mend: Mend
    spoken: str
    since: int = 0


@dataclass(frozen=True, slots=True)
class ContractSpan:
    """A contract from the local day ``since`` to ``until`` (ordinals, both included), as the strip shows it.

    ``begins`` is its first day in words. ``missing``: days between two contracts that have none.
    """

    since: int
    until: int
    hatched: bool
    short: str
    detail: str
    begins: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class CostView:
    """A bill, the contracts of the meter, and until when prices are known.

    ``route`` is the one that the bill is by: before taxes where these alone have prices. ``nothing`` is said in the
    place of lines.
    """

    asked: AskedCosts
    route: Route
    answer: str
    head: str
    contract: str
    lines: tuple[BillLine, ...]
    nothing: str
    total_name: str
    total: str
    below: tuple[BillLine, ...]
    """What is in no total: what surplus was sold for, own use, what was paid, and what is left to settle."""
    holes: tuple[HoleView, ...]
    notes: tuple[str, ...]
    contracts: tuple[ContractSpan, ...]
    contracts_spoken: str
    prices_head: str
    prices: tuple[tuple[str, str], ...]
    """What each row of prices in use is, and where and when it was read."""
    prices_note: str
    hours_known: str = ""
    """Of how many hours of which days a price is known, or empty."""
    sells: bool = False
    """Whether a price of surplus can be said: the home injects, or the contract of the last day speaks of it."""


@dataclass(frozen=True, slots=True)
class NoContract:
    """No contract is known of the meter; ``told`` is what the meter itself says of it, or empty.

    ``has_power``: the subscribed power is in that.
    """

    asked: AskedCosts
    told: str
    has_power: bool = False
