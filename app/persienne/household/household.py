"""The household: the verbs that a screen or a command may use; a folder and a credential come in, values go out.

What works on columns (imports, charts) is loaded when it is asked for: the collector records readings without numpy.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Self

from persienne.base.errors import UserError
from persienne.base.reading import TOTAL_IMPORT, Kind
from persienne.base.slats import Older, Slat
from persienne.household.access.folder_swap import RESTORED
from persienne.household.access.open_file import FileKey, InMemory, OpenFile, SealedKeys
from persienne.household.measures import write_meter
from persienne.household.privacy.slat_moves import Keeping
from persienne.meters.tic.readings import MAXIMUM
from persienne.store import erasures, events, frames, maxima, meters, registers, settings, sources
from persienne.store.connection import STORE_FILE
from persienne.store.driver import transaction, user_errors
from persienne.store.erase import Level, Scope
from persienne.store.erasures import ByTheWay
from persienne.store.folder import prepare_folder, require_own_folder
from persienne.store.lock import ALONE_PATIENCE, LOCK_FILES
from persienne.store.statistics import Stored, stored
from persienne.vault import KEY_BYTES, KEYS_FILE, alone, create_keys, discard_keys, set_aside_keys
from persienne.vault.household_keys import Keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from persienne.base.reading import Fact, Reading
    from persienne.household.backup.backups import Backups
    from persienne.household.correspondence.follow_up import Correspondence
    from persienne.household.measures.import_report import ImportOutcome, ImportReport
    from persienne.household.measures.resolved_history import RecalledCurve, RecalledDays
    from persienne.household.privacy.erasure import Erasures
    from persienne.household.privacy.slat_moves import SlatMove, Tidied
    from persienne.household.register.register import Sharing
    from persienne.household.remove_household import Removed
    from persienne.insight.series import History
    from persienne.store.driver import Connection
    from persienne.store.frames import Frames
    from persienne.store.maxima import Maximum
    from persienne.store.meters import StoredMeter
    from persienne.vault import Credential

LOCKS_AFTER = (5, 15, 60)
"""Minutes without a person after which a window may lock itself; it never does until it is asked to."""


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """One act of importing that can be undone: its number, when (UTC epoch seconds), and the report of each file."""

    id: int
    at: int
    reports: tuple[ImportReport, ...]


def household_exists(folder: Path) -> bool:
    """Whether ``folder`` holds a household, whole or not: either of its two files is enough to look for the other."""
    with user_errors():  # a folder of someone else's is not one without a household
        return any((folder / name).exists() for name in (STORE_FILE, KEYS_FILE, RESTORED))


def _require_no_store(folder: Path) -> None:
    with user_errors():
        if (folder / STORE_FILE).exists():
            raise UserError("household_exists", folder=folder.name)


class Household:
    """An open household. It belongs to the thread that opened it."""

    def __init__(self, file: OpenFile, *, collecting: bool = False) -> None:
        self._file = file
        self._collecting = collecting
        self._erasures: Erasures | None = None

    @classmethod
    def create(cls, folder: Path, credential: Credential, *, slat: Slat = Slat.CLOSED) -> Self:
        """Make a household in ``folder``, its key sealed for ``credential``; never over another one.

        ``slat`` is what its meters may keep until the household says otherwise. Raises ``household_exists`` and what
        the vault and the store raise; a failed attempt leaves nothing that would be in the way of the next. Keys
        without a database (a creation that was killed) are set aside under another name.
        """
        _require_no_store(folder)
        require_own_folder(folder)
        prepare_folder(folder)
        with alone(folder):  # of two that make a household, the slower must not take the quicker's keys for left ones
            _require_no_store(folder)
            set_aside_keys(folder)
            key = create_keys(folder, credential)
            try:
                return cls._create_store(folder, FileKey(key, SealedKeys(folder, credential)), slat)
            except BaseException:
                discard_keys(folder, credential)
                for lock in LOCK_FILES:
                    (folder / lock).unlink(missing_ok=True)
                raise

    @classmethod
    def create_throw_away(cls, folder: Path, *, slat: Slat) -> Self:
        """Make a household whose key is nowhere but in memory: once closed, nobody opens it again (the demo's)."""
        prepare_folder(folder)
        return cls._create_store(folder, FileKey(secrets.token_bytes(KEY_BYTES), InMemory()), slat)

    @classmethod
    def open(cls, folder: Path, credential: Credential, *, collecting: bool = False) -> Self:
        """Open the household in ``folder``; raises ``household_missing`` and what the vault and the store raise.

        ``collecting`` is the collector's own: it is not told to let go. An erasure that was cut short, and the renewal
        that follows a move of the slats, are ended where that may be done now; else they wait for the next opening,
        and ``erasures`` says so.
        """
        if not household_exists(folder):
            raise UserError("household_missing", folder=folder.name)
        prepare_folder(folder)
        household = cls(OpenFile.unlock(folder, credential), collecting=collecting)
        try:
            household._end_what_was_cut_short()
        except BaseException:
            household.close()
            raise
        return household

    @classmethod
    def open_with(cls, folder: Path, key: bytes) -> Self:
        """Open the household in ``folder`` with a file key that is kept nowhere else (a test's)."""
        return cls(OpenFile.open(folder, FileKey(key, InMemory())))

    @classmethod
    def _create_store(cls, folder: Path, key: FileKey, slat: Slat) -> Self:
        household = cls(OpenFile.open(folder, key, create=True))
        try:
            with transaction(household._conn):
                settings.put(household._conn, settings.NEW_METERS_SLAT, slat)
        except BaseException:
            household.close()
            raise
        return household

    def reopen(self) -> Household:
        """Open the same household once more, in another thread, with the key of then and without asking anything."""
        return Household(self._file.again())

    @property
    def channel_key(self) -> bytes:
        """What the two ends of the collector's channel prove to each other; an erasure brings another one."""
        return self._file.channel_key

    @property
    def keys(self) -> Keys:
        """The ways into the household: its keyring, its passphrase, its recovery sheet."""
        return Keys(self._file.folder, self._file.key.current)

    @property
    def wanted(self) -> bool:
        """Whether another thread of this program waits to be alone with the file: close, and open it again."""
        return self._file.key.wanted

    @property
    def _conn(self) -> Connection:
        """The connection of now: after an erasure it is another one, so nobody keeps it."""
        return self._file.conn

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    @property
    def erasures(self) -> Erasures:
        """What is erased for good, with its proof and its journal."""
        if self._erasures is None:
            from persienne.household.privacy.erasure import Erasures  # noqa: PLC0415 - see above

            self._erasures = Erasures(self._file, tell_collector=not self._collecting)
        return self._erasures

    def erase_everything(self, *, patience: float = ALONE_PATIENCE) -> Removed:
        """Close the household and remove it; see ``household.remove_household.erase_everything``.

        Where that may not be done now (``household_held``, ``collector_running``) the household is open as before.
        """
        from persienne.household.remove_household import erase_everything  # noqa: PLC0415 - see above

        self._file.close()
        try:
            return erase_everything(self._file.folder, self._file.key.credential, patience=patience)
        except UserError as refusal:
            try:
                self._file.reopen()
            except UserError as error:
                if error.code == "store_missing":  # removed in part: what stopped the removal is the cause
                    raise refusal from error
                raise
            raise

    def _end_what_was_cut_short(self) -> None:
        with user_errors():
            cut_short, slats = erasures.unfinished(self._conn), erasures.slats_cleared(self._conn)
        if cut_short:
            self.erasures.try_to_resume()
        if slats:
            self.erasures.renew_soon(patience=0)

    @property
    def backups(self) -> Backups:
        """The household's backups: made, remembered, made again."""
        from persienne.household.backup.backups import Backups  # noqa: PLC0415 - see above

        return Backups(self._file)

    def meters(self) -> tuple[StoredMeter, ...]:
        """Every meter, in the order in which they were met."""
        with user_errors():
            return tuple(meters.listing(self._conn))

    def meter(self, point: str | None) -> StoredMeter:
        """The meter of this delivery point (None: the one whose number no file told), or ``meter_unknown``."""
        for meter in self.meters():
            if meter.meter.point == point:
                return meter
        raise UserError("meter_unknown")

    @property
    def slat(self) -> Slat:
        """What a new meter may keep."""
        with user_errors():
            return settings.get(self._conn, settings.NEW_METERS_SLAT)

    @property
    def keeping(self) -> Keeping:
        """The slats of each meter, its contract, and how long things stay."""
        return Keeping(self._file, clock=time.time, log=self._log_move, finish=self._renew_soon)

    def _renew_soon(self) -> None:
        """Have the file forget what a person has just closed the slats on, now or when that may be."""
        self.erasures.renew_soon()

    def _log_move(self, move: SlatMove) -> None:
        """Note in the register that slats were moved, or what they forbid reduced, inside the transaction that did."""
        if move.before is move.after and move.then is None:
            return
        counts = {name: count for name, count in asdict(move.counts).items() if count and not name.endswith("_day")}
        self.sharing.record_slat_move(
            meter=move.point,
            before=move.before,
            after=move.after,
            by=move.by,
            why=move.why,
            then=move.then,
            until=None if move.until is None else date.fromordinal(move.until),
            counts=counts,
            at=move.at,
        )

    def tidy(self) -> Tidied:
        """Run the retention's job, and once a month have the file forget what the job has let go."""
        done = self.keeping.tidy()
        self.erasures.renew_when_due()
        return done

    def set_slat(self, slat: Slat) -> None:
        """Move the slats of every meter, and of those to come; what is stored is kept (see ``Keeping.move``)."""
        self.keeping.move(None, slat)

    @property
    def sharing(self) -> Sharing:
        """The register of consents, and of the slats that were moved."""
        from persienne.household.register.register import Sharing  # noqa: PLC0415 - on use

        return Sharing(self._conn)

    def sharing_at(self, clock: Callable[[], float]) -> Sharing:
        """The register by another clock than the computer's (the demo's, whose past is invented)."""
        from persienne.household.register.register import Sharing  # noqa: PLC0415 - on use

        return Sharing(self._conn, clock)

    @property
    def correspondence(self) -> Correspondence:
        """The letters and what became of them."""
        return self.correspondence_at(time.time)

    def correspondence_at(self, clock: Callable[[], float]) -> Correspondence:
        """The same by another clock (UTC epoch seconds): how the invented home comes to have a past."""
        from persienne.household.correspondence.follow_up import Correspondence  # noqa: PLC0415 - on use

        return Correspondence(self._conn, self.sharing, clock)

    @property
    def port(self) -> str | None:
        """The serial port that the household chose for its meter; no other is ever opened."""
        with user_errors():
            return settings.get(self._conn, settings.PORT)

    def choose_port(self, device: str) -> None:
        """Read the meter on ``device`` from now on."""
        with transaction(self._conn):
            settings.put(self._conn, settings.PORT, device)

    @property
    def locks_after(self) -> int | None:
        """After how many minutes without a person a window locks itself; None: never."""
        with user_errors():
            return settings.get(self._conn, settings.LOCKS_AFTER)

    def lock_after(self, minutes: int | None) -> None:
        """Have windows lock themselves after this many minutes (``LOCKS_AFTER``), or never (None)."""
        with transaction(self._conn):
            settings.put(self._conn, settings.LOCKS_AFTER, minutes)

    def import_files(
        self,
        paths: Iterable[Path],
        *,
        at: int,
        meter: str | None = None,
        dry_run: bool = False,
        older: Older = Older.KEEP,
        progress: Callable[[int, int], None] = lambda _done, _of: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportOutcome:
        """Import files and folders as one batch; see ``measures.import_files.import_files``.

        ``older`` says what becomes of a curve that is older than the retention keeps; a dry run says how many months
        of it there are (``ImportOutcome.older_months``).
        """
        from persienne.household.measures.import_files import ImportOrder, import_files  # noqa: PLC0415 - see above

        order = ImportOrder(at, meter, self.slat, dry_run, older, self.keeping.retention)
        return import_files(self._conn, paths, order, progress=progress, cancelled=cancelled)

    def imports(self) -> tuple[ImportBatch, ...]:
        """Every batch of files that is stored, the last one first."""
        from persienne.household.measures.import_report import ImportReport  # noqa: PLC0415 - see above

        with user_errors():
            reports: dict[tuple[int, int], list[ImportReport]] = {}
            for source in sources.listing(self._conn):
                reports.setdefault((source.batch_id, source.at), []).append(ImportReport.from_json(source.report))
        return tuple(ImportBatch(number, at, tuple(files)) for (number, at), files in reports.items())

    def undo_import(self, batch_id: int) -> None:
        """Take out all that a batch brought, or ``batch_unknown``; what other imports gave stays.

        A meter of which nothing is left goes too, and its number with it.
        """
        with transaction(self._conn):
            if not (gone := sources.undo_batch(self._conn, batch_id)):
                raise UserError("batch_unknown")
            events.forget_points(self._conn, meters.drop_unused(self._conn))
            erasures.note(self._conn, ByTheWay.UNDO, Scope(Level.DAY), int(time.time()), {"files": gone})
        with user_errors():
            self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def history(self, meter: StoredMeter, name: str = TOTAL_IMPORT.name) -> History:
        """All that the charts of a register need."""
        from persienne.household.measures.resolved_history import recall_history  # noqa: PLC0415 - see above

        with user_errors():
            return recall_history(self._conn, meter, name)

    def curve(self, meter: StoredMeter, name: str = TOTAL_IMPORT.name) -> RecalledCurve:
        """The resolved load curve of a register."""
        from persienne.household.measures.resolved_history import recall_curve  # noqa: PLC0415 - see above

        with user_errors():
            return recall_curve(self._conn, meter, name)

    def days(self, meter: StoredMeter, name: str = TOTAL_IMPORT.name) -> RecalledDays:
        """The resolved day totals of a register, and the energies known over several days only."""
        from persienne.household.measures.resolved_history import recall_curve, recall_days  # noqa: PLC0415 - see above

        with user_errors():
            return recall_days(self._conn, meter, name, recall_curve(self._conn, meter, name))

    def resume_wire(self, device: write_meter.Device) -> write_meter.Resumed:
        """What the fold of ``device`` goes on from; see ``measures.write_meter.resume``."""
        with user_errors():
            return write_meter.resume(self._conn, device)

    def record_wire(
        self, device: write_meter.Device, said: Iterable[Reading | Fact], under_way: Iterable[Reading], *, at: int
    ) -> None:
        """Store what a meter said on its wire, in one transaction; see ``measures.write_meter.record``."""
        slat = self.slat
        with transaction(self._conn):
            write_meter.record(self._conn, device, said, under_way, at=at, slat=slat)

    def forget_frames(self, *, at: int) -> None:
        """Delete the live values that are older at ``at`` (UTC epoch seconds) than the retention keeps."""
        self.keeping.tidy_frames(at)

    def frames(self, meter: StoredMeter, name: str, first: int, last: int) -> Frames:
        """The live values of a power register (SINSTS, SINSTI, ...) between two instants (UTC epoch seconds)."""
        with user_errors():
            found = registers.find(self._conn, name, Kind.POWER)
            return frames.read(self._conn, meter.id, -1 if found is None else found[0], first, last)

    def maxima(self, meter: StoredMeter, name: str = MAXIMUM.name) -> list[Maximum]:
        """The highest power (VA) of each local day, the register being SMAXSN, SMAXIN or one of the phases."""
        with user_errors():
            found = registers.find(self._conn, name, Kind.MAXIMUM)
            return [] if found is None else maxima.read(self._conn, meter.id, found[0])

    def stored(self) -> Stored:
        """Rows and bytes, table by table."""
        with user_errors():
            return stored(self._conn)
