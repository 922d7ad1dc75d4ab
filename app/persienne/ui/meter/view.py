"""The levers of what stays, as the page Meter & data shows them: a household comes in, one frozen value goes out."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.fence import Barrier, barrier
from persienne.consents.directory import operators_of
from persienne.household.backup.backups import Move
from persienne.household.backup.plan import PlanView
from persienne.household.measures.corrections import likely_same_meters
from persienne.household.measures.read_files import described_tables
from persienne.household.measures.watched_folder import Watching
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter
from persienne.store.wire import last_reading
from persienne.telling.missing import Erased, erased_of
from persienne.ui.household.overview import ways_of
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.energy_market import Energy
    from persienne.base.slats import Retention
    from persienne.consents.exports import Exported
    from persienne.consents.parties import Party
    from persienne.household.access.always_on import Reader
    from persienne.household.backup.backups import KnownBackup
    from persienne.household.household import Household
    from persienne.household.privacy.retention import OlderKept, Tidied, Upcoming, Waiting
    from persienne.insight.tariff import Timeline
    from persienne.store.erasures import ErasureEntry
    from persienne.store.meters import StoredMeter
    from persienne.store.wire import LastReading
    from persienne.vault.household_keys import Way


@dataclass(frozen=True, slots=True)
class MeterKept:
    """One meter: what its slats are, until when finer measures stay (an ordinal), and its contracts."""

    meter: StoredMeter
    kept_until: int | None
    contract: Timeline


@dataclass(frozen=True, slots=True)
class Unattended:
    """How the meter is read while the window is closed: by what, on which port, and the last that is stored of it.

    ``there`` and ``open`` say of the port whether it is plugged in, and whether this account may open it.
    """

    readers: tuple[Reader, ...] = ()
    port: str | None = None
    there: bool = False
    open: bool = False
    last: LastReading | None = None

    @property
    def on(self) -> bool:
        """Whether something reads it: what starts a program that is gone does not."""
        return any(not reader.lost for reader in self.readers)


@dataclass(frozen=True, slots=True)
class KeepingView:
    """The levers of what stays, as they stand."""

    meters: tuple[MeterKept, ...]
    retention: Retention
    coming: tuple[Upcoming, ...]
    waiting: Waiting | None
    """What the retention's job waits for, where the date is in doubt."""
    older: OlderKept | None
    """What imports keep though it is older than the retention."""
    last_run: Tidied | None
    journal: tuple[ErasureEntry, ...]
    backups: tuple[KnownBackup, ...]
    ways: tuple[Way, ...]
    unwitnessed: bool
    """Whether an old copy of the whole home folder would not be told."""
    keyring: str
    """The keyring that answers in this session, empty where none may be trusted."""
    locks_after: int | None
    """After how many minutes without a person the window locks itself."""
    locks_on: frozenset[str]
    """What else locks it (``household.LOCKS_ON``)."""
    always_on: Unattended | None
    """How it is read while the window is closed; None where the system has no such services."""
    operators: Mapping[Energy, Party] = field(default_factory=dict)
    """The grid operators of the home."""
    now: int = 0
    """When this was read (UTC epoch seconds)."""
    erased: Mapping[int, Erased] = field(default_factory=dict)
    """By the number of a meter, the days that the household had erased of it: they are not asked for."""
    described: bool = False
    """Whether the household has described tables that no format knows."""
    maybe_one: tuple[StoredMeter, StoredMeter] | None = None
    """A meter line without a number, and the meter that it may be: the household is asked."""
    exports: tuple[Exported, ...] = ()
    """The files that were exported, as the register knows them, the last first."""
    barrier: Barrier = Barrier.NONE
    """What keeps this program from the network."""
    plan: PlanView = field(default_factory=PlanView)
    """Backups that are made by themselves."""
    watching: Watching = field(default_factory=Watching)
    """The folder where new files are looked for."""
    move: Move = field(default_factory=Move)
    """How far a move to another computer has come."""

    @property
    def opened_by_keyring(self) -> bool:
        """Whether a keyring opens it, as what reads without a person needs."""
        return any(way.kind is SlotKind.KEYRING for way in self.ways)


def read_keeping(household: Household, *, now: int, outside: int | None) -> KeepingView:
    """Read them, as they are ``now`` (UTC epoch seconds); ``outside`` is the process of the desktop helper."""
    slats, retention, ways = household.slats, household.retention, ways_of(household)
    return KeepingView(
        meters=tuple(
            MeterKept(meter, slats.kept_until(meter), read_contract(household.conn, meter.id))
            for meter in every_meter(household.conn)
        ),
        retention=retention.chosen,
        coming=retention.upcoming(),
        waiting=retention.waiting(),
        older=retention.older_kept(),
        last_run=retention.last_run(),
        journal=household.erasures.journal(),
        backups=household.backups.listing(),
        ways=ways,
        unwitnessed=household.unwitnessed,
        keyring=_keyring() if ways else "",
        locks_after=household.locks_after,
        locks_on=household.locks_on,
        always_on=read_unattended(household) if sys.platform == "linux" else None,
        operators=operators_of(household.register.flows(), household.register.parties()),
        now=now,
        erased={meter.id: erased_of(household.erasures, meter) for meter in every_meter(household.conn)},
        described=bool(described_tables(household.conn)),
        maybe_one=likely_same_meters(household.conn),
        exports=household.exports.known(),
        barrier=barrier(outside),
        plan=household.backup_plan.view(now),
        watching=household.watched_folder.chosen,
        move=household.moving.at(now),
    )


def read_unattended(household: Household) -> Unattended:
    """How the meter is read while the window is closed, as it is now."""
    port = household.port
    there = port is not None and os.path.lexists(port)
    may = port is not None and os.access(port, os.R_OK | os.W_OK)
    return Unattended(household.always_on.readers(), port, there, may, last=last_reading(household.conn))


def _keyring() -> str:
    from persienne.vault import keyring_name  # noqa: PLC0415 - loads the keyring's library

    try:
        return keyring_name()
    except UserError:
        return ""
