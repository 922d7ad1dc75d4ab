"""``persienne backup`` and ``restore``: a place or a file is named, a proved backup or a household stands there."""

from __future__ import annotations

import getpass
import json
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from persienne.base.errors import UserError
from persienne.cli.commands.asking import agreed
from persienne.cli.declared import Flag, Place, Say, Telling, Told, arguments, command
from persienne.cli.iso_days import iso_day, said_instant
from persienne.cli.numbers import counted
from persienne.cli.unlocking import credential, new_passphrase, passphrase, tell_weak
from persienne.household.access.last_seen import LastSeen
from persienne.household.access.recognition import Recognition
from persienne.household.backup.backups import KEPT
from persienne.household.backup.plan import NEVER
from persienne.household.backup.restore import Beside, beside_closed, preview, what_opens
from persienne.household.backup.restore import restore as put_back
from persienne.household.household import Household, household_exists
from persienne.household.measures.import_report import iso
from persienne.vault import KeyringCredential, PassphraseCredential, keyring_name, unlock
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.household.backup.backups import Backup, KnownBackup
    from persienne.household.backup.restore import Preview
    from persienne.vault import Credential

BACKUP_LINE = table("backups.backup_line")
BACKUP_MADE = table("backups.backup_made")
BACKUP_PLAN = table("backups.backup_plan")
BACKUP_PROMPTS = table("backups.backup_prompts")
SAID = table("backups.said")
RESTORED = table("backups.restored")
ROWS = table("backups.rows")
KEEPING = table("keeping.keeping")
TRUSTING = table("recognising.trusting")


PassphraseFile = Annotated[
    Path | None, Flag("backup-passphrase-file", "F", "--backup-passphrase-file --passphrase-file")
]


@arguments
class Wish:
    """What is asked of backups; ``backup_target`` where a backup is to be made and its place is not said."""

    target: Annotated[Path | None, Place("backup-target", "TARGET")] = None
    listing: Annotated[bool, Flag("backup-list", names="--list")] = False
    passphrase_file: PassphraseFile = None
    own_ways: Annotated[bool, Flag("backup-own-ways")] = False
    every: Annotated[Literal["never", "week", "month"] | None, Flag("backup-every")] = None
    keep: Annotated[int | None, Flag("backup-keep", "N", type=counted)] = None

    def __post_init__(self) -> None:
        """Refuse what makes no sense together."""
        if self.target is None and self.every is None and not self.listing:
            raise UserError("backup_target")


@command(json="json-lines")
def backup(household: Household, say: Say, *, wish: Wish) -> Telling:
    """Make a backup and say what it is, list those that the household remembers, or have them made by themselves."""
    if wish.listing:
        for known in household.backups.listing():
            yield Told(_known_line(known, say), json.dumps(_known_object(known)))
    elif wish.every is not None:
        yield from _plan(household, wish, say)
    else:
        yield from _make(household, wish, say)


def _make(household: Household, wish: Wish, say: Say) -> Telling:
    assert wish.target is not None
    keep = KEPT if wish.keep is None else wish.keep
    opens = household.backups.own_ways() if wish.own_ways else _new_passphrase(wish.passphrase_file, say)
    made = household.backups.make(wish.target, opens, int(time.time()), keep=keep)
    words = BACKUP_MADE["own" if wish.own_ways else "passphrase"]
    yield Told(say(words, file=made.path, size=_megabytes(made.size, say)), json.dumps(_made_object(made)))
    for path in made.removed:
        yield say(SAID["removed"], file=path.name)


def _new_passphrase(file: Path | None, say: Say) -> PassphraseCredential:
    prompt = BACKUP_PROMPTS["new"]
    return PassphraseCredential(new_passphrase(file, prompt, "backup_passphrase_needed", say.translate))


def _plan(household: Household, wish: Wish, say: Say) -> Telling:
    """Have backups made by themselves, or no more; said to scripts too, as ever."""
    before = household.backup_plan.plan
    folder = before.folder if wish.target is None and not before.restored else wish.target
    if folder is None and wish.every != NEVER:
        raise UserError("backup_target")
    keep = before.keep if wish.keep is None else wish.keep
    plan = household.backup_plan.choose(replace(before, every=wish.every or NEVER, folder=folder, keep=keep))
    said = say(BACKUP_PLAN[plan.every], folder=plan.folder, keep=plan.keep)
    text = said if plan.apart or not plan.on else f"{said} {say(SAID['same_disk'])}"
    yield Told(text, text)


@command(json="json-lines")
def restore(
    home: Path,
    say: Say,
    *,
    file: Annotated[Path, Place("restore-file", "FILE")],
    passphrase_file: PassphraseFile = None,
    only_preview: Annotated[bool, Flag("preview", names="--preview")] = False,
    yes: Annotated[bool, Flag("yes")] = False,
    trust: Annotated[bool, Flag("trust")] = False,
) -> Telling:
    """Say what a backup holds, and then put it in the place of the household unless it was only to be looked at."""
    said = what_opens(file, _typed(passphrase_file, say))
    found = preview(file, said)
    there = household_exists(home)
    beside = _beside(home, found, say) if there else Beside(brings_back=False, lost={})
    erased, lost = (None, None) if beside is None else (beside.brings_back, dict(beside.lost))
    told = {**_preview_object(found), "replaces": there, "restores_erased": erased, "loses": lost}
    yield Told(_preview_line(found, say), json.dumps(told))
    yield from _beside_lines(beside, say)
    if not found.shown:
        yield say(TRUSTING["older_backup"])
    if only_preview:
        return
    if there and not (yes or agreed(SAID["confirm_restore"], say.translate)):
        raise UserError("restore_unconfirmed")
    opens = _credential_of_new(say)
    trusted = trust or (not found.shown and agreed(TRUSTING["restore"], say.translate))
    put_back(file, said, home, opens, seen=LastSeen.of_this_account(), trusted=trusted)
    yield say(RESTORED[opens.kind.value])


def _beside_lines(beside: Beside | None, say: Say) -> Iterator[str]:
    if beside is None:
        yield say(SAID["beside_unknown"])
        return
    if beside.brings_back:
        yield say(SAID["restores_erased"])
    if beside.lost:
        words = {**ROWS, "day": SAID["later_days"]}
        rows = [say(words[what], count=count) for what, count in beside.lost.items()]
        yield say(SAID["restore_loses"], rows=", ".join(rows))


def _beside(home: Path, found: Preview, say: Say) -> Beside | None:
    """What the backup would do to the household here; None where that does not open, and can't say.

    It is looked at, and not opened: an opening ends what was cut short, and brings a former version up to date.
    """
    try:
        there = unlock(home, credential(home, say.translate))
        Recognition(LastSeen.of_this_account()).require(home, there)
    except UserError:
        return None
    return beside_closed(found, home, there)


def _credential_of_new(say: Say) -> Credential:
    """What opens the household from now on: the passphrase of PERSIENNE_PASSPHRASE_FILE, else the keyring."""
    said = passphrase(None)
    if said is not None:
        tell_weak(said, say.translate)
        return PassphraseCredential(said)
    keyring_name()
    return KeyringCredential()


def _typed(file: Path | None, say: Say) -> str:
    """What opens a backup that is there: its passphrase, or the words of a sheet."""
    if file is not None:
        return passphrase(file) or ""
    if not sys.stdin.isatty():
        raise UserError("backup_passphrase_needed")
    return getpass.getpass(say(BACKUP_PROMPTS["open"]) + " ")


def _made_object(made: Backup) -> dict[str, Any]:
    return {
        "file": str(made.path),
        "at": iso(made.at),
        "bytes": made.size,
        "sha256": made.digest.hex(),
        "rows": dict(made.rows),
        "removed": [str(path) for path in made.removed],
    }


def _known_object(known: KnownBackup) -> dict[str, Any]:
    return {
        "file": str(known.path),
        "at": iso(known.at),
        "bytes": known.size,
        "sha256": known.digest.hex(),
        "exists": known.exists,
        "holds_erased": known.holds_erased,
    }


def _known_line(known: KnownBackup, say: Say) -> str:
    words = BACKUP_LINE["stale" if known.holds_erased else "sound" if known.exists else "elsewhere"]
    return say(words, at=said_instant(known.at, say.translate), file=known.path, size=_megabytes(known.size, say))


def _preview_object(found: Preview) -> dict[str, Any]:
    return {
        "file": found.file,
        "at": iso(found.at),
        "app": found.app,
        "schema": found.schema,
        "bytes": found.size,
        "meters": list(found.points),
        "first": iso_day(found.first),
        "last": iso_day(found.last),
        "rows": dict(found.rows),
        "recognised": found.shown,
    }


def _preview_line(found: Preview, say: Say) -> str:
    return say(
        SAID["preview"],
        file=found.file,
        at=said_instant(found.at, say.translate),
        app=found.app,
        points=", ".join(point or say(KEEPING["unknown"]) for point in found.points) or "-",
        first=_day(found.first, say),
        last=_day(found.last, say),
        rows=", ".join(say(words, count=found.rows[table]) for table, words in ROWS.items() if found.rows.get(table)),
    )


def _day(ordinal: int | None, say: Say) -> str:
    return "-" if ordinal is None else say.figures.day(date.fromordinal(ordinal))


def _megabytes(size: int, say: Say) -> str:
    return say.figures.number(size / 10**6, 1)
