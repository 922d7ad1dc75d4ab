"""What is read of an open household for the pages, in one call and as a frozen value; and the ways that open it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.reading import TOTAL_INJECTION
from persienne.store.meters import every_meter
from persienne.store.registers import only_injects
from persienne.store.slat_rows import within_the_day
from persienne.store.statistics import what_is_stored

if TYPE_CHECKING:
    from persienne.base.slats import Slat
    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportBatch
    from persienne.insight.series import History
    from persienne.store.meters import StoredMeter
    from persienne.store.statistics import Stored
    from persienne.vault.household_keys import Way


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """One register of one meter, ready to be charted."""

    meter: StoredMeter
    register: str
    history: History


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """The household as it stands on the disk."""

    slat: Slat
    """The widest stop of any electricity meter; that of meters to come while there is none."""
    meters: tuple[StoredMeter, ...]
    shown: tuple[Shown, ...]
    imports: tuple[ImportBatch, ...]
    stored: Stored
    only_inject: frozenset[int] = frozenset()
    """The numbers of the meters that tell of injected energy alone."""
    volumes: tuple[Shown, ...] = ()
    """The gas meters of which a volume is all that is known: the pages show energies."""
    measures: int = 0
    """The measures within the day that are stored, as the shutter's question and the journal count them."""
    days: int = 0
    """The days of which anything is known, of any meter."""
    sheet_declined: bool = False
    """Whether a person said in words that the household does without a recovery sheet."""
    version: int = 0
    """That of the file before it was read (:attr:`Household.version`)."""

    @property
    def known(self) -> tuple[Shown, ...]:
        """What is known of the meters, whether it can be charted or not."""
        return (*self.shown, *self.volumes)


def _registers_of(meter: StoredMeter) -> tuple[str, ...]:
    """The names of the registers that pages show: gas alone, or total import and total injection."""
    return (meter.total.name,) if meter.energy is Energy.GAS else (meter.total.name, TOTAL_INJECTION.name)


def read_overview(household: Household) -> Overview:
    """Read everything; registers of which nothing is stored are left out."""
    from persienne.household.measures.import_report import every_import  # noqa: PLC0415 - on use
    from persienne.household.measures.resolved_history import recall_history  # noqa: PLC0415 - on use

    version, conn = household.version, household.conn
    meters = every_meter(conn)
    read = [Shown(meter, name, recall_history(conn, meter, name)) for meter in meters for name in _registers_of(meter)]
    shown = tuple(one for one in read if _tells(one.history))
    volumes = tuple(one for one in read if one.history.volume is not None and _tells(one.history.volume))
    volumes = tuple(one for one in volumes if one not in shown)
    only_inject = frozenset(meter.id for meter in meters if only_injects(conn, meter.id))
    within = sum(within_the_day(conn, meter.id) for meter in meters)
    # A gas meter knows days at most: its slats let in nothing that the pages could show.
    stops = [meter.slat for meter in meters if meter.energy is Energy.ELECTRICITY]
    slat = max(stops, key=lambda stop: stop.openness, default=household.slats.of_new_meters)
    days = {day for one in shown for day in one.history.days.days.tolist()}
    days.update(day for one in volumes if one.history.volume for day in one.history.volume.days.days.tolist())
    told = (every_import(conn), what_is_stored(conn), only_inject, volumes, within, len(days))
    return Overview(slat, meters, shown, *told, sheet_declined=household.sheet_declined, version=version)


def _tells(history: History) -> bool:
    """Whether anything is stored of a register."""
    return bool(len(history.days) or len(history.periods) or history.set_aside)


def ways_of(household: Household) -> tuple[Way, ...]:
    """The ways in; the invented home's key is kept nowhere, so there is none."""
    try:
        return household.keys.ways()
    except UserError as error:
        if error.code != "keys_missing":
            raise
        return ()


def has_keyring(household: Household) -> bool:
    """Whether the keyring of this computer opens it, as a program without a person needs."""
    from persienne.vault import SlotKind  # noqa: PLC0415 - on use

    return any(way.kind is SlotKind.KEYRING for way in ways_of(household))
