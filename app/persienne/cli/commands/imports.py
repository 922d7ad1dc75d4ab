"""Imports on the command line: files come in, what became of each and what must be answered go out; no Qt.

Nothing that needs an answer is stored: the question is said, the command ends with 1, and ``--meter`` or ``--accept``
answers it the next time. What needs numpy is loaded on use: files are read by a child, and until it has answered this
process is to be small.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.slats import Older
from persienne.cli.commands.asking import at_a_terminal, chosen
from persienne.cli.commands.meter import instant
from persienne.cli.unlocking import opened
from persienne.household.measures.import_questions import Answers, Dates, QuestionCode
from persienne.household.measures.read_files import keep_described_table, read_files
from persienne.importers.file_reader import Refusal
from persienne.importers.folders import is_folder
from persienne.importers.shown_names import shown_name
from persienne.words import sentence
from persienne.words.command_line import DONE
from persienne.words.importing import REPORT
from persienne.words.keeping import KEEPING
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.household.measures.import_questions import Unanswered
    from persienne.household.measures.import_report import ImportOutcome, ImportReport
    from persienne.importers.file_reader import ReadFile
    from persienne.importers.mapping import Mapping
    from persienne.telling.import_words import ImportWords
    from persienne.words import Translate


def bring(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Import files and report each; it ends in an error when a named one was refused, or when one waits.

    A folder may hold other things too: they are told, and are an error only where nothing else was found.
    """
    from persienne.household.measures.import_files import store_files  # noqa: PLC0415 - on use

    with closing(opened(home, translate)) as household:
        read = read_files(household.conn, parsed.files, afresh=parsed.map is not None)
        if not read:
            raise UserError("files_none")
        mapping = None if parsed.map is None else _described(read, parsed.map)
        if mapping is not None:
            read = read_files(household.conn, parsed.files, described=mapping)
        answers, said = _answers(household, read, parsed, translate)
        outcome = store_files(household.conn, read, answers, dry_run=parsed.dry_run)
        if mapping is not None and outcome.batch_id is not None:
            keep_described_table(household.conn, mapping)
    if outcome.older_months and not said and not parsed.dry_run:
        kept = translate("CommandLine", KEEPING["older_kept"]).format(months=outcome.older_months)
        print(kept, file=sys.stderr)
    if parsed.json:
        for entry in outcome.files:
            print(json.dumps(file_object(entry), ensure_ascii=False))
    else:
        _tell_report(outcome, _words(parsed, translate), dry_run=parsed.dry_run)
    _tell_what_was_not_stored(outcome, parsed, translate)


def _described(read: Sequence[ReadFile | Refusal], text: str) -> Mapping | None:
    from persienne.cli.commands.tables import described  # noqa: PLC0415 - see the top

    return described(read, text)


def _words(parsed: argparse.Namespace, translate: Translate) -> ImportWords:
    from persienne.telling.import_words import ImportWords  # noqa: PLC0415 - see the top

    return ImportWords(translate, Figures(french=parsed.language == "fr"))


def _tell_report(outcome: ImportOutcome, words: ImportWords, *, dry_run: bool) -> None:
    """The report of the window in words: several files in one sentence, then each, then the holes between them."""
    if len(outcome.files) > 1:
        print(words.summary(outcome))
    if dry_run and outcome.reports:
        print(words.translate("CommandLine", REPORT["dry_run"]))
    elif outcome.batch_id is not None:
        print(words.translate("CommandLine", REPORT["undo"]).format(number=outcome.batch_id))
    for report in outcome.reports:
        print(file_line(report, words))
        for fact in words.facts(report, dry_run=dry_run):
            print(f"  {fact}")
    for gap in outcome.gaps:
        print(words.gap(gap))


def _answers(
    household: Household, read: tuple[ReadFile | Refusal, ...], parsed: argparse.Namespace, translate: Translate
) -> tuple[Answers, bool]:
    """What was said on the command line, and at a terminal; and whether anybody said what becomes of older curves."""
    from persienne.household.measures.import_files import look_through  # noqa: PLC0415 - on use

    accept = frozenset(map(QuestionCode, parsed.accept or ()))
    older = Older(parsed.older or Older.KEEP)
    answers = Answers(int(time.time()), parsed.meter, older, accept, dates=_dates(parsed.first, parsed.last))
    if parsed.older is not None or parsed.dry_run or not at_a_terminal():
        return answers, parsed.older is not None
    months = look_through(household.conn, read, answers).older_months
    if not months:
        return answers, False
    line = translate("CommandLine", KEEPING["ask_older"]).format(months=months)
    choices = [(one, translate("CommandLine", KEEPING[f"older_{one.value}"])) for one in Older]
    return replace(answers, older=chosen([line], choices, translate)), True


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


def _tell_what_was_not_stored(outcome: ImportOutcome, parsed: argparse.Namespace, translate: Translate) -> None:
    """Say refusals and questions, and end in the first that counts as an error."""
    from persienne.cli.commands.tables import propose  # noqa: PLC0415 - see the top
    from persienne.telling.question_words import QuestionWords  # noqa: PLC0415 - see the top
    from persienne.telling.table_words import TableWords  # noqa: PLC0415 - see the top

    if not parsed.json:
        questions = QuestionWords(translate, Figures(french=parsed.language == "fr"))
        for line in questions.lines(outcome.waiting):
            print(line, file=sys.stderr)
        propose(outcome.refusals, TableWords(translate, Figures(french=parsed.language == "fr")))
    named = {shown_name(path) for path in parsed.files if not is_folder(path)}
    failed = [one for one in outcome.refusals if one.file in named or not (outcome.reports or outcome.waiting)]
    for refusal in outcome.refusals:
        if refusal not in failed[:1] and not parsed.json:
            print(sentence(refusal.error, translate), file=sys.stderr)
    if failed:
        raise failed[0].error
    if outcome.waiting:
        raise UserError("import_waits", files=len(outcome.waiting))


def imports(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """List the batches that can be undone, the last one first."""
    from persienne.household.measures.import_report import every_import, iso  # noqa: PLC0415 - numpy

    with closing(opened(home, translate)) as household:
        batches = every_import(household.conn)
    for batch in batches:
        numbered = list(zip(batch.files, batch.reports, strict=True))
        if parsed.json:
            files = [report.to_dict() for report in batch.reports]
            print(json.dumps({"import": batch.id, "at": iso(batch.at), "files": files}, ensure_ascii=False))
        else:
            words = _words(parsed, translate)
            print(f"{batch.id}\t{words.instant(batch)}")
            for number, report in numbered:
                print(f"\t{number}\t{file_line(report, words)}")


def undo(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Undo an import (``parsed.batch``), or with ``--file`` one of its files."""
    from persienne.household.measures.import_files import undo_import  # noqa: PLC0415 - on use

    with closing(opened(home, translate)) as household:
        undo_import(household.conn, parsed.batch, parsed.file)
    print(translate("CommandLine", DONE["undone"]))


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
