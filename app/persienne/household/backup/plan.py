"""Backups that are made by themselves: a folder and an interval are chosen, a proved backup stands there in its time.

It is opened by the household's passphrase and by its recovery sheet, so that nothing secret is kept for it. Only what
the plan itself has made ever makes way, known by the digest of its bytes. What keeps it from being made is remembered
with its time and said, not guessed around: a disk that is not there is waited for.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from persienne.base.disks import file_is_there, folder_is_there, remove, same_disk
from persienne.base.errors import UserError
from persienne.household.backup import due as rule
from persienne.household.backup.backup_file import digest_of
from persienne.store import backups as table
from persienne.store import settings
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from persienne.household.access.open_file import OpenFile
    from persienne.household.backup.backup_ways import OwnWays
    from persienne.household.backup.backups import Backup, Backups
    from persienne.household.backup.due import Due
    from persienne.store.driver import Connection

KEEP: Final = 3
"""Backups of the plan that stay, the new one among them."""
NEVER: Final = "never"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a household chose. ``every``: ``never``, ``week`` or ``month``; ``remind``: it is told when one is due.

    ``apart``: the folder lay on another disk than the household when it was chosen. ``restored``: it was chosen before
    a restore, which may have been to another computer: it is off until it is chosen anew.
    """

    every: str = NEVER
    folder: Path | None = None
    keep: int = KEEP
    remind: bool = True
    apart: bool = True
    restored: bool = False

    @property
    def on(self) -> bool:
        """Whether backups are made by themselves."""
        return self.every in rule.EVERY and self.folder is not None and not self.restored


@dataclass(frozen=True, slots=True)
class Trouble:
    """What keeps a backup of the plan from being made, by its code and facts, and since when (UTC epoch seconds)."""

    error: UserError
    since: int


@dataclass(frozen=True, slots=True)
class PlanView:
    """The plan as it stands: when its last backup was made, what keeps the next, and whether it waits for a clock.

    ``last_there``: a file is where the last one was put.
    """

    plan: Plan = Plan()
    last: int | None = None
    trouble: Trouble | None = None
    clock_waits: bool = False
    due: Due | None = None
    """What a person is to be told."""
    last_there: bool = True


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a look at the plan: the backup that was made, with how many went that held what was erased.

    Or what keeps it (``trouble``): ``news`` is false where a person has read it already (``note_trouble_read``).
    """

    made: Backup | None = None
    erased_gone: int = 0
    trouble: Trouble | None = None
    news: bool = True


class BackupPlan:
    """The plan of the household that ``file`` has open; ``backups`` makes what it asks for."""

    def __init__(self, file: OpenFile, backups: Backups) -> None:
        self._file = file
        self._backups = backups

    @property
    def plan(self) -> Plan:
        """What was chosen."""
        return chosen(self._file.conn)

    def choose(self, plan: Plan) -> Plan:
        """Make backups as ``plan`` says from now on; whether its folder is ``apart`` is found here.

        Raises ``backup_no_way`` where nothing but the keyring would open them, ``backup_folder`` where there is no such
        folder; nothing has changed then.
        """
        plan = replace(plan, restored=False)
        if plan.on:
            assert plan.folder is not None
            self._backups.own_ways()
            if not plan.folder.is_dir():
                raise UserError("backup_folder", folder=plan.folder.name)
            plan = replace(plan, folder=plan.folder.absolute(), apart=not self.shares_disk(plan.folder))
        with transaction(self._file.conn):
            _put_plan(self._file.conn, plan)
            rule.put_state(self._file.conn, {**self._state, "trouble": None})
        return plan

    def shares_disk(self, folder: Path) -> bool:
        """Whether ``folder`` lies on the household's own disk, whose end would take both; unknown is said to be no."""
        return same_disk(folder, self._file.folder)

    def view(self, now: int) -> PlanView:
        """The plan as it stands at ``now`` (UTC epoch seconds)."""
        plan, made = self.plan, self._own()
        waits = plan.on and not rule.clock_holds(self._file.conn, now)
        last = made[0].made if made else None
        there = not made or file_is_there(made[0].path)
        return PlanView(
            plan, last, waits_for(self._file.conn), waits, due=rule.reminder(self._file.conn, now), last_there=there
        )

    def due(self, now: int) -> Due | None:
        """What a person is to be told at ``now``; see :func:`.due.reminder`."""
        return rule.reminder(self._file.conn, now)

    def remind_later(self, now: int) -> None:
        """Say nothing for some days."""
        self._put(later=now)

    def remind_no_more(self) -> None:
        """Never say that a backup is due, until a person chooses otherwise."""
        with transaction(self._file.conn):
            _put_plan(self._file.conn, replace(self.plan, remind=False))

    def note_trouble_read(self) -> None:
        """A person has read what keeps the backup from being made: it is no news any more."""
        if (trouble := self._state.get("trouble")) is not None:
            self._put(trouble={**trouble, "read": True})

    def run(self, now: int) -> Ran | None:
        """Make the backup that is due by the plan at ``now``; None: none is, or the household can only be read.

        What keeps it from being made is remembered with the first time that it did. What the plan made before an
        erasure still holds what was erased: that goes as soon as the new one is proved.
        """
        plan = self.plan
        if not plan.on or self._file.read_only or not self._due(plan, now):
            return None
        assert plan.folder is not None
        try:
            ways = self._backups.own_ways()
            self._require_there(plan.folder, apart=plan.apart)
            made = self._backups.make_one(plan.folder, ways, now, partial(self._note_made, ways=ways))
        except UserError as error:
            return self._kept_from(error, now)
        return Ran(made, erased_gone=self._rotate(plan))

    def _note_made(self, made: Backup, ways: OwnWays) -> None:
        digests = [made.digest.hex(), *self._state.get("made", ())]
        rule.put_state(self._file.conn, {**self._state, "made": digests, "ways": ways.ids, "trouble": None})

    def _due(self, plan: Plan, now: int) -> bool:
        own = [backup for backup in self._own() if backup.path.parent == plan.folder]
        if own and len(table.erased(self._file.conn)) > own[0].erasures:
            return True
        if not any(rule.content(self._file.conn).values()) or not rule.clock_holds(self._file.conn, now):
            return False
        if not own or self._ways_changed() or self._was_removed(own[0], plan):
            return True
        days = rule.age(own[0].made, now)
        return days is None or days >= rule.EVERY[plan.every]

    def _ways_changed(self) -> bool:
        """Whether the last backup is opened by a passphrase or a sheet that was replaced, or not by a new one."""
        with suppress(UserError):
            return bool(self._state.get("ways", ()) != self._backups.own_ways().ids)
        return False

    def _was_removed(self, last: table.StoredBackup, plan: Plan) -> bool:
        """Whether the last backup is gone from its folder, which is there itself with its disk."""
        if file_is_there(last.path):
            return False
        try:
            self._require_there(last.path.parent, apart=plan.apart)
        except UserError:
            return False
        return True

    def _require_there(self, folder: Path, *, apart: bool) -> None:
        """``backup_away`` unless the folder is there, on a disk of its own where it had one.

        An empty mount point stands on the household's own disk: what is put there would never reach the other one.
        """
        if not folder_is_there(folder) or (apart and self.shares_disk(folder)):
            raise UserError("backup_away", folder=folder.name)

    def _kept_from(self, error: UserError, now: int) -> Ran:
        before = _trouble(self._state.get("trouble"))
        known = before is not None and before.error.code == error.code
        trouble = Trouble(error, before.since if known and before is not None else now)
        facts = {name: fact for name, fact in error.facts.items() if isinstance(fact, str | int)}
        read = known and self._state["trouble"].get("read", True)  # before it was noted, it was told once
        with suppress(UserError):  # of a disk that is full it can't be remembered
            self._put(trouble={"code": error.code, "facts": facts, "since": trouble.since, "read": read})
        return Ran(trouble=trouble, news=not read)

    def _rotate(self, plan: Plan) -> int:
        """Remove what the plan has made beyond what it keeps, those that hold what was erased before all others.

        How many of these went. A file that is not there, or has changed, is let be.
        """
        erasures = len(table.erased(self._file.conn))
        gone = 0
        for place, backup in enumerate(self._own()):
            stale = backup.erasures < erasures
            if (stale or place >= plan.keep) and _is_still(backup):
                with suppress(OSError):
                    remove(backup.path)
                    gone += stale
                    with transaction(self._file.conn):
                        table.remove(self._file.conn, backup.id)
        known = {stored.digest.hex() for stored in table.listing(self._file.conn)}
        self._put(made=[digest for digest in self._state.get("made", ()) if digest in known])
        return gone

    def _own(self) -> list[table.StoredBackup]:
        """What the plan has made, the last first."""
        made = set(self._state.get("made", ()))
        return [stored for stored in table.listing(self._file.conn) if stored.digest.hex() in made]

    @property
    def _state(self) -> dict[str, Any]:
        return rule.state_of(self._file.conn)

    def _put(self, **changed: Any) -> None:  # noqa: ANN401 - of a JSON object
        with transaction(self._file.conn):
            rule.put_state(self._file.conn, {**self._state, **changed})


def chosen(conn: Connection) -> Plan:
    """What the household of an open store chose."""
    said = settings.get(conn, settings.BACKUP_PLAN) or {}
    folder = said.get("folder")
    return Plan(
        str(said.get("every", NEVER)),
        None if folder is None else Path(folder),
        max(1, int(said.get("keep", KEEP))),
        bool(said.get("remind", True)),
        apart=bool(said.get("apart", True)),
        restored=bool(said.get("restored", False)),
    )


def waits_for(conn: Connection) -> Trouble | None:
    """What kept the last backup of the plan from being made; None: nothing did, or there is no plan."""
    return _trouble(rule.state_of(conn).get("trouble")) if chosen(conn).on else None


def _put_plan(conn: Connection, plan: Plan) -> None:
    said = {
        "every": plan.every,
        "folder": None if plan.folder is None else str(plan.folder),
        "keep": plan.keep,
        "remind": plan.remind,
        "apart": plan.apart,
        **({"restored": True} if plan.restored else {}),
    }
    settings.put(conn, settings.BACKUP_PLAN, said)


def _is_still(backup: table.StoredBackup) -> bool:
    """Whether the file is the one that was made, to the last byte."""
    try:
        return backup.path.stat().st_size == backup.size and digest_of(backup.path) == backup.digest
    except OSError:
        return False


def _trouble(said: dict[str, Any] | None) -> Trouble | None:
    if said is None:
        return None
    code = str(said["code"])
    return Trouble(UserError(code, **said["facts"]), int(said["since"]))
