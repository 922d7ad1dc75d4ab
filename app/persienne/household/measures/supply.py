"""What a meter knows of its supply, beside its energies: highest powers, subscribed power, overruns, voltages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import REACTIVE, Kind
from persienne.base.slats import Slat
from persienne.household.measures.resolved_history import recall_curve, recall_days
from persienne.insight.supply import Peak, PowerSaid, PowerUse, SupplyOfDays, power_use, reactive_use, voltage_use
from persienne.meters.tic.readings import MAXIMA_OF_PHASES, MAXIMUM, VOLTAGES, FactKind
from persienne.store import facts, maxima, registers, voltages
from persienne.store.contracts import read_contract

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Register
    from persienne.base.voltage import VoltageDay
    from persienne.insight.series import DayTotals
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True, eq=False)
class Supply:
    """What is known: ``power`` None where no highest power is; ``voltage`` the days of each phase, empty without any.

    ``reactive`` are the days of the reactive energy that was drawn (VAr.s, quadrant 1), None where none was counted.
    """

    power: PowerUse | None
    voltage: tuple[tuple[VoltageDay, ...], ...]
    reactive: DayTotals | None

    def of_days(self, days: tuple[int, int], active: DayTotals, local: LocalDays) -> SupplyOfDays:
        """What is told of ``days`` (ordinals, both in); ``active`` is the active energy that was drawn."""
        reactive = None if self.reactive is None else reactive_use(self.reactive, active, local, days)
        return SupplyOfDays(days, self.power, voltage_use(self.voltage, *days), reactive)


def recall_supply(conn: Connection, meter: StoredMeter) -> Supply:
    """Read it; the contract is the one of the last day with a known highest power."""
    peaks = _peaks(conn, meter, MAXIMUM)
    phases = [_peaks(conn, meter, one) for one in MAXIMA_OF_PHASES]
    day = peaks[-1].day if peaks else 0
    contract = read_contract(conn, meter.id).at(day)
    said = PowerSaid(None if contract is None else contract.kva, *_told(conn, meter))
    of_phases = [registers.find(conn, one.name, Kind.VOLTAGE) for one in VOLTAGES]
    days = [voltages.read_days(conn, meter.id, found[0]) for found in of_phases if found is not None]
    return Supply(power_use(peaks, phases, said), tuple(tuple(one) for one in days if one), _reactive(conn, meter))


def _peaks(conn: Connection, meter: StoredMeter, register: Register) -> list[Peak]:
    stored = maxima.read(conn, meter.id, registers.number(conn, register.name, Kind.MAXIMUM))
    return [Peak(one.day, one.value) for one in stored]


def _told(conn: Connection, meter: StoredMeter) -> tuple[int | None, tuple[int, ...] | None]:
    """The subscribed power (kVA) that the meter says, and the days of its overruns; closed slats keep none of these."""
    local, kva, overruns = local_days(meter.zone), None, set[int]()
    for fact in facts.read(conn, meter.id):
        if fact.kind == FactKind.SUBSCRIBED_POWER and fact.text.isdecimal():
            kva = int(fact.text)
        elif fact.kind == FactKind.OVERRUN:
            overruns.add(fact.at)
    heard = kva is not None and meter.slat is not Slat.CLOSED
    return kva, tuple(map(local.day, sorted(overruns))) if heard else None


def _reactive(conn: Connection, meter: StoredMeter) -> DayTotals | None:
    name = REACTIVE[0]
    if registers.find(conn, name, Kind.INDEX) is None:
        return None
    totals = recall_days(conn, meter, name, recall_curve(conn, meter, name)).totals
    return totals if len(totals) else None
