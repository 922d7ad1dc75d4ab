"""The seals of days: whether they are kept, files that are sealed without being stored, and how all of them go.

``Household.day_seals`` is the only door to it. A seal holds no value; whoever has the household and a copy of a day can
confirm with it that the copy is the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.household.measures import sealing
from persienne.household.privacy.forgetting import Forgetting
from persienne.importers.file_reader import Refusal
from persienne.store import day_seals, meters, settings
from persienne.store.day_seals import DAY_SEAL
from persienne.store.driver import transaction
from persienne.store.erasures import ByTheWay

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.household.privacy.forgetting import Forgotten
    from persienne.importers.file_reader import ReadFile
    from persienne.store.day_seals import SealedDays
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A file that was sealed or not: its name, how many of its days have a seal, and why none has."""

    name: str
    days: int = 0
    refusal: UserError | None = None


class DaySeals(Forgetting):
    """The seals of each meter."""

    @property
    def kept(self) -> bool:
        """Whether the days of each imported curve are sealed."""
        return sealing.keeps_seals(self._conn)

    def of(self, meter: StoredMeter) -> SealedDays | None:
        """Which days of a meter have a seal; None where none has."""
        return day_seals.sealed_days(self._conn, meter.id)

    def keep(self, *, on: bool) -> int:
        """Have imported curves sealed from now on, and seal those that are stored; or stop it, which deletes none.

        Returns how many days of stored curves have a seal now, 0 where it is stopped.
        """
        with transaction(self._conn):
            settings.put(self._conn, settings.SEALS_KEPT, 1 if on else None)
            if not on:
                return 0
            return sum(sealing.seal_stored(self._conn, meter) for meter in meters.every_meter(self._conn))

    def seal(self, meter: StoredMeter, read: Iterable[ReadFile | Refusal]) -> tuple[SealedFile, ...]:
        """Seal the days of files that were read, and store nothing else of them.

        The file's own refusal comes back where it was not read, ``seal_other_meter`` (file) where it names another
        meter, ``seal_nothing`` (file) where no day of it is whole, finer than a day, and written in whole watts.
        """
        with transaction(self._conn):
            return tuple(self._sealed(meter, one) for one in read)

    def forget(self) -> Forgotten:
        """Delete all seals with their key, stop making them, and make the file forget them, now or when that may be.

        Raises ``seals_none`` where there is none.
        """
        with transaction(self._conn):
            gone = day_seals.remove_all(self._conn)
            if not gone and sealing.key_of(self._conn) is None:
                raise UserError("seals_none")
            settings.put(self._conn, settings.SEAL_KEY, None)
            settings.put(self._conn, settings.SEALS_KEPT, None)
            self._note(ByTheWay.SEALS, DAY_SEAL, gone)
        return self._forget(gone)

    def _sealed(self, meter: StoredMeter, read: ReadFile | Refusal) -> SealedFile:
        if isinstance(read, Refusal):
            return SealedFile(read.file, refusal=read.error)
        if read.parsed.meter.point not in (None, meter.meter.point):
            return SealedFile(read.name, refusal=UserError("seal_other_meter", file=read.name))
        days = sealing.seal_file(self._conn, meter, read.digest, read.parsed.blocks, at=int(self._clock()))
        return SealedFile(read.name, days, None if days else UserError("seal_nothing", file=read.name))
