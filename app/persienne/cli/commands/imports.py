"""Imports on the command line: files come in, what became of each and what must be answered go out; no Qt.

Nothing that needs an answer is stored: the question is said, the command ends with 1, and ``--meter`` or ``--accept``
answers it the next time. What needs numpy is loaded on use: files are read by a child, and until it has answered this
process is to be small.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.base.slats import Older
from persienne.cli.commands.asking import at_a_terminal, chosen
from persienne.cli.commands.meter import instant
from persienne.cli.declared import Flag, Place, Say, Telling, Told, arguments, columns, command
from persienne.cli.unlocking import opened
from persienne.household.household import Household
from persienne.household.measures.import_questions import Answers, Dates, QuestionCode
from persienne.household.measures.read_files import keep_described_table, read_files
from persienne.importers.file_reader import Refusal
from persienne.importers.files import is_folder, shown_name
from persienne.words import sentence
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.household.measures.import_questions import Unanswered
    from persienne.household.measures.import_report import ImportOutcome, ImportReport
    from persienne.importers.file_reader import ReadFile
    from persienne.importers.mapping import Mapping
    from persienne.telling.import_words import ImportWords

DONE = table("command_line.done")
REPORT = table("importing.report")
KEEPING = table("keeping.keeping")

ACCEPTED = tuple(code for code in QuestionCode if code is not QuestionCode.DATES)
"""Questions that a word answers."""


@arguments
class Wish:
    """Files, and what is said of them."""

    files: Annotated[Sequence[Path], Place("files", "FILE")]
    dry_run: Annotated[bool, Flag("dry-run")] = False
    meter: Annotated[str | None, Flag("meter-of-file", "M")] = None
    accept: Annotated[Sequence[QuestionCode], Flag("accept", "CODE", choices=ACCEPTED)] = ()
    first: Annotated[str | None, Flag("saved-from", "T", "--from")] = None
    last: Annotated[str | None, Flag("saved-to", "T", "--to")] = None
    older: Annotated[Older | None, Flag("older")] = None
    map: Annotated[str | None, Flag("map", "MAP")] = None


@command(json="json-lines")
def bring(home: Path, say: Say, *, wish: Wish, as_json: bool) -> Telling:
    """Import files and report each; it ends in an error when a named one was refused, or when one waits.

    A folder may hold other things too: they are told, and are an error only where nothing else was found.
    """
    from persienne.household.measures.import_files import store_files  # noqa: PLC0415 - on use

    with closing(opened(home, say.translate)) as household:
        read = read_files(household.conn, wish.files, afresh=wish.map is not None)
        if not read:
            raise UserError("files_none")
        mapping = None if wish.map is None else _described(read, wish.map)
        if mapping is not None:
            read = read_files(household.conn, wish.files, described=mapping)
        answers, said = _answers(household, read, wish, say)
        outcome = store_files(household.conn, read, answers, dry_run=wish.dry_run)
        if mapping is not None and outcome.batch_id is not None:
            keep_described_table(household.conn, mapping)
    if outcome.older_months and not said and not wish.dry_run:
        print(say(KEEPING["older_kept"], months=outcome.older_months), file=sys.stderr)
    if as_json:
        yield from (Told(None, file_object(entry)) for entry in outcome.files)
    else:
        yield from _report(outcome, _words(say), dry_run=wish.dry_run)
    _tell_what_was_not_stored(outcome, wish, say, as_json=as_json)


def _described(read: Sequence[ReadFile | Refusal], text: str) -> Mapping | None:
    from persienne.cli.commands.tables import described  # noqa: PLC0415 - see the top

    return described(read, text)


def _words(say: Say) -> ImportWords:
    from persienne.telling.import_words import ImportWords  # noqa: PLC0415 - see the top

    return ImportWords(say.translate, say.figures)


def _report(outcome: ImportOutcome, words: ImportWords, *, dry_run: bool) -> Iterator[str]:
    """The report of the window in words: several files in one sentence, then each, then the holes between them."""
    if len(outcome.files) > 1:
        yield words.summary(outcome)
    if dry_run and outcome.reports:
        yield words.translate("CommandLine", REPORT["dry_run"])
    elif outcome.batch_id is not None:
        yield fill(words.translate("CommandLine", REPORT["undo"]), number=outcome.batch_id)
    for report in outcome.reports:
        yield file_line(report, words)
        yield from (f"  {fact}" for fact in words.facts(report, dry_run=dry_run))
    yield from map(words.gap, outcome.gaps)


def _answers(household: Household, read: tuple[ReadFile | Refusal, ...], wish: Wish, say: Say) -> tuple[Answers, bool]:
    """What was said on the command line, and at a terminal; and whether anybody said what becomes of older curves."""
    from persienne.household.measures.import_files import look_through  # noqa: PLC0415 - on use

    older, dates = wish.older or Older.KEEP, _dates(wish.first, wish.last)
    answers = Answers(int(time.time()), wish.meter, older, frozenset(wish.accept), dates=dates)
    if wish.older is not None or wish.dry_run or not at_a_terminal():
        return answers, wish.older is not None
    months = look_through(household.conn, read, answers).older_months
    if not months:
        return answers, False
    choices = [(one, say(KEEPING[f"older_{one.value}"])) for one in Older]
    return replace(answers, older=chosen([say(KEEPING["ask_older"], months=months)], choices, say.translate)), True


def _dates(first: str | None, last: str | None) -> Dates | None:
    """From when to when a log without a date was saved; a day alone is the whole of it."""
    if first is None and last is None:
        return None
    if first is None or last is None:
        raise UserError("dates_one")
    start, end = instant(first), instant(last)
    if len(last) == len("2026-11-05"):
        local = local_days()
        end = local.midnight(local.day(end) + 1)
    if start >= end:
        raise UserError("dates_order")
    return Dates(start, end)


def _tell_what_was_not_stored(outcome: ImportOutcome, wish: Wish, say: Say, *, as_json: bool) -> None:
    """Say refusals and questions, and end in the first that counts as an error."""
    from persienne.cli.commands.tables import propose  # noqa: PLC0415 - see the top
    from persienne.telling.question_words import QuestionWords  # noqa: PLC0415 - see the top
    from persienne.telling.table_words import TableWords  # noqa: PLC0415 - see the top

    if not as_json:
        for line in QuestionWords(say.translate, say.figures).lines(outcome.waiting):
            print(line, file=sys.stderr)
        propose(outcome.refusals, TableWords(say.translate, say.figures))
    named = {shown_name(path) for path in wish.files if not is_folder(path)}
    failed = [one for one in outcome.refusals if one.file in named or not (outcome.reports or outcome.waiting)]
    for refusal in outcome.refusals:
        if refusal not in failed[:1] and not as_json:
            print(sentence(refusal.error, say.translate), file=sys.stderr)
    if failed:
        raise failed[0].error
    if outcome.waiting:
        raise UserError("import_waits", files=len(outcome.waiting))


@command(json="json-lines")
def imports(household: Household, say: Say) -> Telling:
    """List the batches that can be undone, the last one first."""
    from persienne.household.measures.import_report import every_import, iso  # noqa: PLC0415 - on use

    words = _words(say)
    for batch in every_import(household.conn):
        files = [report.to_dict() for report in batch.reports]
        line = columns(batch.id, words.instant(batch))
        yield Told(line, {"import": batch.id, "at": iso(batch.at), "files": files})
        for number, report in zip(batch.files, batch.reports, strict=True):
            yield columns("", number, file_line(report, words))


@command()
def undo(
    household: Household,
    say: Say,
    *,
    batch: Annotated[int, Place("undo-import", "IMPORT")],
    file: Annotated[int | None, Flag("undo-file", "N")] = None,
) -> Telling:
    """Undo an import, or with ``--file`` one of its files."""
    from persienne.household.measures.import_files import undo_import  # noqa: PLC0415 - on use

    undo_import(household.conn, batch, file)
    yield say(DONE["undone"])


def file_object(entry: ImportReport | Refusal | Unanswered) -> dict[str, Any]:
    """One file of an import as a JSON object: its report, what must be answered, or why nothing was imported."""
    if not isinstance(entry, Refusal):
        return entry.to_dict()
    said = {
        "file": entry.file,
        "error": entry.error.code,
        **{k: v for k, v in entry.error.facts.items() if k != "file"},
    }
    if entry.look is not None:
        proposal = entry.look.proposals[0]
        said |= {"proposal": proposal.mapping.to_dict(), "doubts": list(proposal.doubts)}
    return said


def file_line(report: ImportReport, words: ImportWords) -> str:
    """One file of an import on one line: what it is, whose, from when to when, and how much it tells of."""
    what = (words.kind(report), words.meter(report), words.detail(report), words.energy(report))
    return words.of_file(report.file, ", ".join(what))
