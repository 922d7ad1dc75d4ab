"""``persienne erase``: what is to go is counted, asked about and erased; a certificate goes out, or the journal."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from persienne.base.atomic_write import save
from persienne.base.errors import UserError
from persienne.cli.commands.asking import at_a_terminal
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.cli.local_times import said_instant
from persienne.cli.unlocking import credential, opened
from persienne.documents.plain_text import text
from persienne.household.access.always_on import AlwaysOn
from persienne.household.access.last_seen import LastSeen, place_of_this_account
from persienne.household.household import household_exists
from persienne.household.measures.import_report import every_import, iso
from persienne.household.privacy.certificate_document import certificate_sheet
from persienne.household.privacy.erasure import Level, Scope, State
from persienne.household.remove_household import erase_everything
from persienne.store.meters import known_meter
from persienne.words.erasing import (
    COUNTED,
    ERASING,
    JOURNAL_ALONE,
    JOURNAL_KINDS,
    JOURNAL_LEVELS,
    REMAINS,
    STATES,
    WORDS_TO_TYPE,
)
from persienne.words.exporting import GONE

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.household.privacy.certificate import Certificate
    from persienne.household.privacy.erasure import ErasureEntry, Plan, Remain
    from persienne.words import Translate

SUFFIXES = (".json", ".pdf", ".txt")


def erase(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Erase what the arguments mean, or count it, or tell what was erased."""
    _require_sense(parsed)
    if parsed.everything:
        _everything(home, parsed, translate)
        return
    with closing(opened(home, translate)) as household:
        if parsed.journal:
            _tell_journal(household, parsed, translate)
        elif parsed.prove:
            _prove(household, parsed, translate)
        else:
            _erase(household, parsed, translate)


def _require_sense(parsed: argparse.Namespace) -> None:
    bounds = (parsed.level, parsed.since, parsed.until, parsed.meter, parsed.batch, parsed.certificate)
    others = parsed.dry_run or parsed.journal  # which change nothing: whoever says one of them means no harm
    if parsed.prove and (others or parsed.everything or any(said is not None for said in bounds)):
        raise UserError("prove_alone")
    if parsed.everything and (others or any(said is not None for said in bounds)):
        raise UserError("erase_together")
    if parsed.level is None and not (parsed.everything or parsed.journal or parsed.prove):
        raise UserError("erase_what")
    if parsed.certificate is not None and parsed.certificate.suffix.lower() not in SUFFIXES:
        raise UserError("certificate_suffix", file=parsed.certificate.name)
    if parsed.certificate is not None and not parsed.certificate.absolute().parent.is_dir():
        raise UserError("file_unwritable", file=parsed.certificate.name)  # before anything is erased


def _erase(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    scope = _scope(household, parsed)
    plan, remains = household.erasures.plan(scope), household.erasures.remains(scope)
    if parsed.dry_run:
        _tell_plan(plan, remains, parsed, translate)
        return
    if not plan:
        raise UserError("erase_nothing")
    if not parsed.yes:
        _ask(plan, remains, translate)
    certificate = household.erasures.erase(scope)
    _hand_over(certificate, parsed, translate)


def _scope(household: Household, parsed: argparse.Namespace) -> Scope:
    first = None if parsed.since is None else ordinal_of(parsed.since)
    last = None if parsed.until is None else ordinal_of(parsed.until)
    if first is not None and last is not None and first > last:
        raise UserError("erase_dates", first=parsed.since, last=parsed.until)
    if parsed.batch is not None and parsed.batch not in {batch.id for batch in every_import(household.conn)}:
        raise UserError("batch_unknown")
    meter_id = None if parsed.meter is None else known_meter(household.conn, parsed.meter).id
    level = Level.DAY if parsed.level == "all" else Level(parsed.level)
    return Scope(level, first, last, meter_id, parsed.batch)


def _tell_plan(plan: Plan, remains: Iterable[Remain], parsed: argparse.Namespace, translate: Translate) -> None:
    if parsed.json:
        said = {
            "counts": [{**count._asdict(), "level": count.level.value} for count in plan.counts],
            "emptied_days": plan.emptied,
            "remains": [asdict(one) for one in remains],
            "exports": [{**asdict(one), "first": str(one.first), "last": str(one.last)} for one in plan.exports],
        }
        print(json.dumps(said))
        return
    if not plan:  # an empty answer is an answer
        print(translate("CommandLine", ERASING["nothing"]))
        return
    for line in _plan_lines(plan, remains, translate):
        print(line)


def _plan_lines(plan: Plan, remains: Iterable[Remain], translate: Translate) -> list[str]:
    counts = [
        "  " + translate("CommandLine", COUNTED[one.table]).format(rows=one.rows, values=one.values)
        for one in plan.counts
    ]
    would = [translate("CommandLine", ERASING["would"]), *counts]
    if plan.emptied:
        would.append(translate("CommandLine", ERASING["emptied"]).format(days=plan.emptied))
    would += _remain_lines(remains, translate)
    if plan.exports:
        would.append(translate("CommandLine", ERASING["exported"]))
        would += [f"  {one.at[:10]}  {one.where or translate('CommandLine', GONE)}" for one in plan.exports]
    return would


def _remain_lines(remains: Iterable[Remain], translate: Translate) -> list[str]:
    codes = ["  " + translate("CommandLine", REMAINS[one.code]) for one in remains]
    return [translate("CommandLine", ERASING["stays"]), *codes]


def _ask(plan: Plan, remains: Iterable[Remain], translate: Translate) -> None:
    """Say what goes and what stays, and go on only at the word yes; a script must say it beforehand."""
    if not at_a_terminal():
        raise UserError("erase_unconfirmed")
    for line in _plan_lines(plan, remains, translate):
        print(line, file=sys.stderr)
    if _typed("ask", translate).lower() not in ("yes", translate("CommandLine", ERASING["yes"]).lower()):
        raise UserError("erase_unconfirmed")


def _typed(question: str, translate: Translate) -> str:
    print(translate("CommandLine", ERASING[question]), end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _hand_over(certificate: Certificate, parsed: argparse.Namespace, translate: Translate) -> None:
    """Print the certificate or what it says, and write it down; an erasure that is not proved ends in an error."""
    if parsed.certificate is not None:
        _write(certificate, parsed.certificate, parsed.language)
    if parsed.json:
        print(certificate.to_json())
    elif certificate.proof is not None and certificate.state == State.DONE:
        said = "done_interrupted" if certificate.proof.interrupted else "done"
        print(translate("CommandLine", ERASING[said]).format(**asdict(certificate.proof)))
        if parsed.certificate is not None:
            print(translate("CommandLine", ERASING["certificate_in"]).format(file=parsed.certificate))
    if certificate.state == State.WAITING_FOR_ROOM:
        raise UserError("erase_waits")
    if certificate.state != State.DONE:
        raise UserError("erase_doubtful")


def _prove(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Prove again what is doubtful; where something stays so, that is an error."""
    certificates = household.erasures.prove_again()
    left = sum(certificate.state != State.DONE for certificate in certificates)
    if parsed.json:
        for certificate in certificates:
            print(json.dumps(certificate.to_dict(), ensure_ascii=False))
    else:
        said = translate("CommandLine", ERASING["proved_again"])
        print(said.format(proved=len(certificates) - left, left=left))
    if left:
        raise UserError("erase_doubtful")


def _write(certificate: Certificate, file: Path, language: str) -> None:
    suffix = file.suffix.lower()
    if suffix == ".json":
        save(file, certificate.to_json().encode() + b"\n")
    elif suffix == ".txt":
        save(file, text(certificate_sheet(certificate, language)).encode())
    else:
        from persienne.ui.paper.pdf import write_pdf  # noqa: PLC0415 - the one thing here that needs Qt

        write_pdf(certificate_sheet(certificate, language), file)


def _tell_journal(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    entries = household.erasures.journal()
    if parsed.json:
        for entry in entries:
            print(json.dumps(_entry_object(entry), ensure_ascii=False))
        return
    for entry in entries:
        bounds = " … ".join(iso_day(ordinal) or "" for ordinal in (entry.scope.first, entry.scope.last))
        codes = (
            JOURNAL_ALONE.get(entry.kind, JOURNAL_LEVELS[entry.scope.level.value]),
            JOURNAL_KINDS[entry.kind],
            STATES[entry.state.value],
        )
        level, kind, how_far = (translate("CommandLine", words) for words in codes)
        print(said_instant(entry.at, translate), level, kind, bounds, sum(entry.counts.values()), how_far, sep="\t")
    if not entries:
        print(translate("CommandLine", ERASING["no_journal"]))


def _entry_object(entry: ErasureEntry) -> dict[str, Any]:
    scope = entry.scope
    return {
        "erasure": entry.id,
        "at": iso(entry.at),
        "level": scope.level.value,
        "kind": entry.kind,
        "first": iso_day(scope.first),
        "last": iso_day(scope.last),
        "state": entry.state.value,
        "counts": entry.counts,
        "certificate": None if entry.certificate is None else json.loads(entry.certificate),
    }


def _everything(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Remove the household, once the word is typed; its credential is not needed for that, and helps."""
    if not household_exists(home):
        raise UserError("household_missing", folder=home.name)
    _require_word(home, parsed, translate)
    try:
        way = credential(home, translate)
    except UserError:  # a key that is lost is no reason to keep what it opens
        way = None
    removed = erase_everything(home, way, seen=LastSeen.of_this_account())
    if parsed.json:
        print(json.dumps(asdict(removed)))
        return
    print(translate("CommandLine", ERASING["removed"]).format(files=", ".join(removed.files)))
    if removed.service is not None:
        print(translate("CommandLine", ERASING["removed"]).format(files=removed.service))
    if not removed.forgotten:
        print(translate("CommandLine", ERASING["seen_left"]).format(file=place_of_this_account()))
    if removed.keyring is False:
        print(translate("CommandLine", ERASING["keyring_left"]))
    if not removed.folder:
        print(translate("CommandLine", ERASING["folder_left"]).format(folder=home.name))
    for line in _remain_lines(removed.remains, translate):
        print(line)


def _require_word(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    said = parsed.word
    if said is None and at_a_terminal():
        service = AlwaysOn(home)
        if service.installed:
            print(translate("CommandLine", ERASING["service"]).format(file=service.file), file=sys.stderr)
        said = _typed("ask_word", translate)
    if said not in WORDS_TO_TYPE:
        raise UserError("erase_word", word=WORDS_TO_TYPE[0])
