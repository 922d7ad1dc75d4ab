"""What is found of the reform of the off-peak hours: a household and a letter's hours come in, values go out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.reading import JOULES_PER_KWH
from persienne.insight.reform.hours import YEAR, contract_before, contract_of_change, noted, noted_change
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.slat_rows import reach_of

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.insight.reform.hours import Change
    from persienne.insight.reform.midday import MiddayTells
    from persienne.insight.reform.replay import MovedTank, Replay
    from persienne.insight.tariff import Period, Timeline
    from persienne.store.meters import StoredMeter

WORTH: Final = 0.02
"""The share of the tank's energy from which moving it is spoken of: one morning a year may be of neither season."""


@dataclass(frozen=True, slots=True)
class AskedReform:
    """Whose hours, and what the letter says of them (None: what the contract has noted); ``today`` is an ordinal."""

    meter: StoredMeter
    change: Change | None
    today: int


class Standing(StrEnum):
    """How a contract stands to the reform; the value is its code."""

    CONCERNED = "concerned"
    """It has peak and off-peak hours."""
    NOT_CONCERNED = "not-concerned"
    """It has one price all day."""
    LEFT_OUT = "left-out"
    """It is Tempo."""
    UNKNOWN = "unknown"
    """It is another offer, of which nothing is known."""
    NO_CONTRACT = "no-contract"


_STANDINGS: Final = {
    Option.HPHC: Standing.CONCERNED,
    Option.BASE: Standing.NOT_CONCERNED,
    Option.TEMPO: Standing.LEFT_OUT,
}


@dataclass(frozen=True, slots=True)
class ReformFound:
    """How the contract stands to the reform; since which day (an ordinal) registers and contract part, if they do.

    ``year`` is the last known one under both hours, where the contract is concerned and hours are known. ``midday`` is
    what midday totals would tell; it is read where somebody wants it.
    """

    asked: AskedReform
    standing: Standing
    changed: int | None = None
    year: ReformYear | None = None

    @property
    def asks_since(self) -> int | None:
        """Since which day hours may have changed, as long as no contract has them."""
        return None if self.year is not None and self.year.is_noted else self.changed


@dataclass(frozen=True, slots=True)
class ReformYear:
    """A year that was replayed, and the contract of the first day of the new hours."""

    replay: Replay
    holds: Period
    is_noted: bool
    """Whether the contract has these hours from that day on already."""
    has_read_midday: bool = False
    midday: MiddayTells | None = None

    @property
    def can_be_noted(self) -> bool:
        """Whether the contract of that day takes off-peak hours."""
        return self.holds.option is Option.HPHC

    @property
    def moved_tank(self) -> MovedTank | None:
        """The water heater, where moving it is worth a word.

        That is a kWh at least, and more than a change of season leaves of it.
        """
        tank = self.replay.tank
        worth = tank is not None and tank.moved >= max(JOULES_PER_KWH, WORTH * tank.joules)
        return tank if worth and self.replay.counted else None


def reform_found(household: Household, asked: AskedReform) -> ReformFound:
    """The last known year before and after, or how the contract stands where there is nothing to reckon."""
    conn, meter = household.conn, asked.meter
    timeline = read_contract(conn, meter.id)
    change = asked.change or noted_change(timeline)
    contract = contract_before(timeline, change.since if change else asked.today + 1, asked.today)
    if contract is None:
        return ReformFound(asked, Standing.NO_CONTRACT)
    standing = _STANDINGS.get(contract.option, Standing.UNKNOWN)
    if standing is not Standing.CONCERNED:
        return ReformFound(asked, standing)
    from persienne.household.measures.energy_costs import EnergyCosts  # noqa: PLC0415 - it loads the engine

    costs, reach = EnergyCosts(conn, meter), reach_of(conn, meter.id)
    changed = None
    if reach is not None:
        changed = costs.off_peak_changed(timeline, (max(reach[0], reach[1] + 1 - YEAR), reach[1]))
    replay = None if change is None else costs.replay(contract, change)
    year = None if replay is None else reform_year(replay, timeline, asked.today)
    return ReformFound(asked, standing, changed, year)


def reform_year(replay: Replay, timeline: Timeline, today: int) -> ReformYear:
    """A year that was replayed, beside the contracts."""
    change = replay.change
    holds = contract_of_change(timeline, change.since, today) or replay.contract
    is_noted = holds.option is Option.HPHC and noted(timeline, change, today) == timeline
    return ReformYear(replay, holds, is_noted)
