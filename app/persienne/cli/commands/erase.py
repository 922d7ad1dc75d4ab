"""``persienne erase``: what is to go is counted, asked about and erased; a certificate goes out, or the journal."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from persienne.base.atomic_write import save
from persienne.base.errors import UserError
from persienne.cli.commands.asking import at_a_terminal
from persienne.cli.declared import Flag, Say, Telling, Told, arguments, columns, command
from persienne.cli.iso_days import iso_day, ordinal_of, said_instant
from persienne.cli.unlocking import credential, opened
from persienne.documents.plain_text import text
from persienne.household.access.always_on import AlwaysOn
from persienne.household.access.last_seen import LastSeen
from persienne.household.household import household_exists
from persienne.household.measures.import_report import every_import, iso
from persienne.household.privacy.certificate import certificate_sheet
from persienne.household.privacy.erasure import Level, Scope, State
from persienne.household.remove_household import erase_everything
from persienne.store.meters import known_meter
from persienne.telling.erasure_words import ErasureWords
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.household.household import Household
    from persienne.household.privacy.certificate import Certificate
    from persienne.household.privacy.erasure import ErasureEntry, Plan, Remain

WORDS_TO_TYPE = ("EFFACER", "ERASE")
ERASING = table("erasing.erasing")

SUFFIXES = (".json", ".pdf", ".txt")


@arguments
class Wish:
    """What is to be erased, and how; refused where it means nothing, or more than one thing."""

    level: Annotated[Literal["live", "curve", "day", "all"] | None, Flag("erase-level")] = None
    since: Annotated[int | None, Flag("erase-from", "D", "--from", read=ordinal_of)] = None
    until: Annotated[int | None, Flag("erase-to", "D", "--to", read=ordinal_of)] = None
    meter: Annotated[str | None, Flag("erase-meter", "M", group="whose")] = None
    batch: Annotated[int | None, Flag("erase-import", "N", "--import", group="whose")] = None
    everything: Annotated[bool, Flag("erase-everything")] = False
    word: Annotated[str | None, Flag("erase-word", "W")] = None
    yes: Annotated[bool, Flag("erase-yes")] = False
    dry_run: Annotated[bool, Flag("erase-dry-run")] = False
    certificate: Annotated[Path | None, Flag("erase-certificate", "F")] = None
    journal: Annotated[bool, Flag("erase-journal")] = False
    prove: Annotated[bool, Flag("erase-prove")] = False

    def __post_init__(self) -> None:
        """Refuse what makes no sense together, and a certificate that could not be written after all is erased."""
        bounds = (self.level, self.since, self.until, self.meter, self.batch, self.certificate)
        others = self.dry_run or self.journal  # which change nothing: whoever says one of them means no harm
        bound = any(said is not None for said in bounds)
        if self.prove and (others or self.everything or bound):
            raise UserError("prove_alone")
        if self.everything and (others or bound):
            raise UserError("erase_together")
        if self.journal and (self.dry_run or bound):
            raise UserError("journal_alone")
        if self.level is None and not (self.everything or self.journal or self.prove):
            raise UserError("erase_what")
        if self.certificate is not None and self.certificate.suffix.lower() not in SUFFIXES:
            raise UserError("certificate_suffix", file=self.certificate.name)
        if self.certificate is not None and not self.certificate.absolute().parent.is_dir():
            raise UserError("file_unwritable", file=self.certificate.name)


@command(json="erase-json")
def erase(home: Path, say: Say, *, wish: Wish) -> Telling:
    """Erase what the arguments mean, or count it, or tell what was erased."""
    if wish.everything:
        yield from _everything(home, wish, say)
        return
    with closing(opened(home, say.translate)) as household:
        if wish.journal:
            yield from _journal(household, say)
        elif wish.prove:
            yield from _prove(household, say)
        else:
            yield from _erase(household, wish, say)


def _erase(household: Household, wish: Wish, say: Say) -> Telling:
    scope = _scope(household, wish)
    plan, remains = household.erasures.plan(scope), household.erasures.remains(scope)
    if wish.dry_run:
        # An empty answer is an answer.
        yield Told("\n".join(_plan_lines(plan, remains, say)), json.dumps(_plan_object(plan, remains)))
        return
    if not plan:
        raise UserError("erase_nothing")
    if not wish.yes:
        _ask(plan, remains, say)
    yield from _hand_over(household.erasures.erase(scope), wish.certificate, say)


def _scope(household: Household, wish: Wish) -> Scope:
    if wish.since is not None and wish.until is not None and wish.since > wish.until:
        raise UserError("erase_dates", first=iso_day(wish.since), last=iso_day(wish.until))
    if wish.batch is not None and wish.batch not in {batch.id for batch in every_import(household.conn)}:
        raise UserError("batch_unknown")
    meter_id = None if wish.meter is None else known_meter(household.conn, wish.meter).id
    level = Level(wish.level) if wish.level and wish.level != "all" else Level.DAY
    return Scope(level, wish.since, wish.until, meter_id, batch_id=wish.batch)


def _plan_object(plan: Plan, remains: Iterable[Remain]) -> dict[str, Any]:
    return {
        "counts": [{**count._asdict(), "level": count.level.value} for count in plan.counts],
        "measures": plan.measures,
        "emptied_days": plan.emptied,
        "remains": [asdict(one) for one in remains],
        "exports": [{**asdict(one), "first": str(one.first), "last": str(one.last)} for one in plan.exports],
    }


def _plan_lines(plan: Plan, remains: Iterable[Remain], say: Say) -> list[str]:
    words = ErasureWords(say.translate, say.figures)
    if not plan:
        return words.plan(plan)
    emptied = filter(None, [words.emptied(plan)])
    return [*_indented(words.plan(plan)), *emptied, *_remain_lines(remains, say), *_indented(words.exports(plan))]


def _remain_lines(remains: Iterable[Remain], say: Say) -> list[str]:
    known, words = tuple(remains), ErasureWords(say.translate, say.figures)
    return _indented([words.stays(), *words.remains(known)])


def _indented(lines: list[str]) -> list[str]:
    """A heading and what stands under it."""
    return [*lines[:1], *(f"  {line}" for line in lines[1:])]


def _ask(plan: Plan, remains: Iterable[Remain], say: Say) -> None:
    """Say what goes and what stays, and go on only at the word yes; a script must say it beforehand."""
    if not at_a_terminal():
        raise UserError("erase_unconfirmed")
    for line in _plan_lines(plan, remains, say):
        print(line, file=sys.stderr)
    if _typed("ask", say).lower() not in ("yes", say(ERASING["yes"]).lower()):
        raise UserError("erase_unconfirmed")


def _typed(question: str, say: Say) -> str:
    print(say(ERASING[question]), end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _hand_over(certificate: Certificate, file: Path | None, say: Say) -> Telling:
    """The certificate or what it says, which is written down too; an erasure that is not proved ends in an error."""
    if file is not None:
        _write(certificate, file, say.language)
    said = None
    if certificate.proof is not None and certificate.state == State.DONE:
        said = f"{say(ERASING['done'])} {ErasureWords(say.translate, say.figures).proof(certificate)}"
    yield Told(said, certificate.to_json())
    if said is not None and file is not None:
        yield say(ERASING["certificate_in"], file=file)
    if certificate.state == State.WAITING_FOR_ROOM:
        raise UserError("erase_waits")
    if certificate.state != State.DONE:
        raise UserError("erase_doubtful")


def _prove(household: Household, say: Say) -> Telling:
    """Prove again what is doubtful; where something stays so, that is an error."""
    certificates = household.erasures.prove_again()
    left = sum(certificate.state != State.DONE for certificate in certificates)
    yield say(ERASING["proved_again"], proved=len(certificates) - left, left=left)
    yield from (Told(None, certificate.to_dict()) for certificate in certificates)
    if left:
        raise UserError("erase_doubtful")


def _write(certificate: Certificate, file: Path, language: str) -> None:
    suffix = file.suffix.lower()
    if suffix == ".json":
        save(file, certificate.to_json().encode() + b"\n")
    elif suffix == ".txt":
        save(file, text(certificate_sheet(certificate, language)).encode())
    else:
        from persienne.ui.paper.pages import write_pdf  # noqa: PLC0415 - the one thing here that needs Qt

        write_pdf(certificate_sheet(certificate, language), file)


def _journal(household: Household, say: Say) -> Telling:
    entries = household.erasures.journal()
    words = ErasureWords(say.translate, say.figures)
    for entry in entries:
        when, state = said_instant(entry.at, say.translate), words.state(entry.state)
        line = columns(when, words.what(entry), words.went(entry), state)
        yield Told(line, _entry_object(entry))
    if not entries:
        yield say(ERASING["no_journal"])


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


def _everything(home: Path, wish: Wish, say: Say) -> Telling:
    """Remove the household, once the word is typed; its credential is not needed for that, and helps."""
    if not household_exists(home):
        raise UserError("household_missing", folder=home.name)
    _require_word(home, wish.word, say)
    try:
        way = credential(home, say.translate)
    except UserError:  # a key that is lost is no reason to keep what it opens
        way = None
    removed = erase_everything(home, way, seen=LastSeen.of_this_account())
    yield Told(say(ERASING["removed"], files=", ".join(removed.files)), json.dumps(asdict(removed)))
    if removed.service is not None:
        yield say(ERASING["removed"], files=removed.service)
    yield from ErasureWords(say.translate, say.figures).left(removed)
    if not removed.folder:
        yield say(ERASING["folder_left"], folder=home.name)
    yield from _remain_lines(removed.remains, say)


def _require_word(home: Path, said: str | None, say: Say) -> None:
    if said is None and at_a_terminal():
        service = AlwaysOn(home)
        if service.installed:
            print(say(ERASING["service"], file=service.file), file=sys.stderr)
        said = _typed("ask_word", say)
    if said not in WORDS_TO_TYPE:
        raise UserError("erase_word", word=WORDS_TO_TYPE[0])
