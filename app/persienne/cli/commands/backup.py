"""``persienne backup`` and ``restore``: a place or a file is named, a proved backup or a household stands there."""

from __future__ import annotations

import getpass
import json
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.cli.commands.asking import agreed
from persienne.cli.iso_days import iso_day
from persienne.cli.local_times import said_instant
from persienne.cli.new_passphrase import new_passphrase, tell_weak
from persienne.cli.unlocking import credential, opened, passphrase
from persienne.household.access.last_seen import LastSeen
from persienne.household.access.recognition import Recognition
from persienne.household.backup.backups import KEPT
from persienne.household.backup.plan import NEVER
from persienne.household.backup.restore import Beside, beside_closed, preview, restore, what_opens
from persienne.household.household import household_exists
from persienne.household.measures.import_report import iso
from persienne.vault import KeyringCredential, PassphraseCredential, keyring_name, unlock
from persienne.words.backups import (
    BACKUP_LINE,
    BACKUP_MADE,
    BACKUP_PLAN,
    BACKUP_PROMPTS,
    BACKUP_REMOVED,
    BACKUP_SAME_DISK,
    BESIDE_UNKNOWN,
    CONFIRM_RESTORE,
    LATER_DAYS,
    PREVIEW,
    RESTORE_LOSES,
    RESTORED,
    RESTORES_ERASED,
    ROWS,
)
from persienne.words.keeping import KEEPING
from persienne.words.numbers import figures_of
from persienne.words.recognising import TRUSTING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.backup.backups import Backup, KnownBackup
    from persienne.household.backup.restore import Preview
    from persienne.vault import Credential
    from persienne.words import Translate


def backup(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Make a backup and say what it is, or list those that the household remembers."""
    if parsed.list:
        with closing(opened(home, translate)) as household:
            known = household.backups.listing()
        for one in known:
            print(json.dumps(_known_object(one)) if parsed.json else _known_line(one, translate))
        return
    if parsed.every is not None:
        _plan(home, parsed, translate)
        return
    if parsed.target is None:
        raise UserError("backup_target")
    with closing(opened(home, translate)) as household:
        keep = KEPT if parsed.keep is None else parsed.keep
        opens = household.backups.own_ways() if parsed.own_ways else _new_passphrase(parsed, translate)
        made = household.backups.make(parsed.target, opens, int(time.time()), keep=keep)
    if parsed.json:
        print(json.dumps(_made_object(made)))
        return
    print(
        translate("CommandLine", BACKUP_MADE["own" if parsed.own_ways else "passphrase"]).format(
            file=made.path, size=_megabytes(made.size, translate)
        )
    )
    for path in made.removed:
        print(translate("CommandLine", BACKUP_REMOVED).format(file=path.name))


def _new_passphrase(parsed: argparse.Namespace, translate: Translate) -> PassphraseCredential:
    file, prompt = parsed.backup_passphrase_file, BACKUP_PROMPTS["new"]
    return PassphraseCredential(new_passphrase(file, prompt, "backup_passphrase_needed", translate))


def _plan(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Have backups made by themselves, or no more."""
    with closing(opened(home, translate)) as household:
        before = household.backup_plan.plan
        folder = before.folder if parsed.target is None and not before.restored else parsed.target
        if folder is None and parsed.every != NEVER:
            raise UserError("backup_target")
        keep = before.keep if parsed.keep is None else parsed.keep
        plan = household.backup_plan.choose(replace(before, every=parsed.every, folder=folder, keep=keep))
    said = translate("CommandLine", BACKUP_PLAN[plan.every]).format(folder=plan.folder, keep=plan.keep)
    print(said if plan.apart or not plan.on else f"{said} {translate('CommandLine', BACKUP_SAME_DISK)}")


def bring_back(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Say what a backup holds, and then put it in the place of the household unless it was only to be looked at."""
    said = what_opens(parsed.file, _typed(parsed.backup_passphrase_file, translate))
    found = preview(parsed.file, said)
    there = household_exists(home)
    beside = _beside(home, found, translate) if there else Beside(brings_back=False, lost={})
    if parsed.json:
        erased, lost = (None, None) if beside is None else (beside.brings_back, dict(beside.lost))
        print(json.dumps({**_preview_object(found), "replaces": there, "restores_erased": erased, "loses": lost}))
    else:
        print(_preview_line(found, translate))
        for line in _beside_lines(beside, translate):
            print(line)
        if not found.shown:
            print(translate("CommandLine", TRUSTING["older_backup"]))
    if parsed.preview:
        return
    if there and not (parsed.yes or agreed(CONFIRM_RESTORE, translate)):
        raise UserError("restore_unconfirmed")
    opens = _credential_of_new(translate)
    trusted = parsed.trust or (not found.shown and agreed(TRUSTING["restore"], translate))
    restore(parsed.file, said, home, opens, seen=LastSeen.of_this_account(), trusted=trusted)
    if not parsed.json:
        print(translate("CommandLine", RESTORED[opens.kind.value]))


def _beside_lines(beside: Beside | None, translate: Translate) -> Iterator[str]:
    if beside is None:
        yield translate("CommandLine", BESIDE_UNKNOWN)
        return
    if beside.brings_back:
        yield translate("CommandLine", RESTORES_ERASED)
    if beside.lost:
        words = {**ROWS, "day": LATER_DAYS}
        rows = [translate("CommandLine", words[what]).format(count=count) for what, count in beside.lost.items()]
        yield translate("CommandLine", RESTORE_LOSES).format(rows=", ".join(rows))


def _beside(home: Path, found: Preview, translate: Translate) -> Beside | None:
    """What the backup would do to the household here; None where that does not open, and can't say.

    It is looked at, and not opened: an opening ends what was cut short, and brings a former version up to date.
    """
    try:
        there = unlock(home, credential(home, translate))
        Recognition(LastSeen.of_this_account()).require(home, there)
    except UserError:
        return None
    return beside_closed(found, home, there)


def _credential_of_new(translate: Translate) -> Credential:
    """What opens the household from now on: the passphrase of PERSIENNE_PASSPHRASE_FILE, else the keyring."""
    said = passphrase(None)
    if said is not None:
        tell_weak(said, translate)
        return PassphraseCredential(said)
    keyring_name()
    return KeyringCredential()


def _typed(file: Path | None, translate: Translate) -> str:
    """What opens a backup that is there: its passphrase, or the words of a sheet."""
    if file is not None:
        return passphrase(file) or ""
    if not sys.stdin.isatty():
        raise UserError("backup_passphrase_needed")
    return getpass.getpass(translate("CommandLine", BACKUP_PROMPTS["open"]) + " ")


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


def _known_line(known: KnownBackup, translate: Translate) -> str:
    words = BACKUP_LINE["stale" if known.holds_erased else "sound" if known.exists else "elsewhere"]
    return translate("CommandLine", words).format(
        at=said_instant(known.at, translate), file=known.path, size=_megabytes(known.size, translate)
    )


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


def _preview_line(found: Preview, translate: Translate) -> str:
    return translate("CommandLine", PREVIEW).format(
        file=found.file,
        at=said_instant(found.at, translate),
        app=found.app,
        points=", ".join(point or translate("CommandLine", KEEPING["unknown"]) for point in found.points) or "-",
        first=_day(found.first, translate),
        last=_day(found.last, translate),
        rows=", ".join(
            translate("CommandLine", words).format(count=found.rows[table])
            for table, words in ROWS.items()
            if found.rows.get(table)
        ),
    )


def _day(ordinal: int | None, translate: Translate) -> str:
    return "-" if ordinal is None else figures_of(translate).day(date.fromordinal(ordinal))


def _megabytes(size: int, translate: Translate) -> str:
    return figures_of(translate).number(size / 10**6, 1)
