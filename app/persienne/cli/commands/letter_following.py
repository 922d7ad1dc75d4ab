"""What becomes of letters, on the command line: what happened is noted, and told in the window's words."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from persienne.base.atomic_write import save
from persienne.base.errors import UserError
from persienne.cli.commands.letter_lines import LetterLines
from persienne.cli.commands.letter_objects import standing_object, task_object
from persienne.cli.commands.letter_rules import language_of, read_day
from persienne.cli.commands.proofs import cautions_of, tell
from persienne.letters.calendar_file import ics
from persienne.letters.events import What
from persienne.letters.requests import points_read
from persienne.telling.calendar_words import coming, entries
from persienne.words.letters import LETTERS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from persienne.documents.typography import Language
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.correspondence.follow_up import Standing
    from persienne.household.household import Household
    from persienne.letters.requests import Request
    from persienne.words import Speech

Row = TypeVar("Row")


def event(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Note what happened to a letter, and say what follows from it."""
    letters, lines = household.correspondence, LetterLines(speech, parsed.language)
    cautions = cautions_of(parsed.evidence)
    done = letters.note(
        parsed.request,
        What(parsed.event),
        None if parsed.on is None else read_day(parsed.on),
        lines.codes(said_in(parsed.set)),
        parsed.evidence or (),
        parsed.corrects,
    )
    tell((*cautions, *map(UserError, done.register)), speech)
    tell_followed(letters, done.request.reference, lines, parsed)


def history(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Print all that is known of one letter: what happened, its points and proofs, what is due and what may be done."""
    letters = household.correspondence
    standing = standing_of(letters, letters.request(parsed.request).reference, letters.today())
    if parsed.json:
        print(json.dumps(standing_object(standing), ensure_ascii=False))
        return
    filed = {number for row in standing.request.happened for number in row.evidence}
    proofs = [kept for kept in household.register.proofs() if kept.evidence.id in filed and kept.here]
    points = _points(letters, standing.request, language_of(parsed))
    print("\n".join(LetterLines(speech, parsed.language).history(standing, points, proofs, letters.today())))


def _points(letters: Correspondence, request: Request, language: Language) -> tuple[str, ...]:
    """The numbered requests of a printed letter, in the reader's language where that version was kept."""
    read = letters.sheets(request)[1:] if request.printed is not None and language != "fr" else ()
    return points_read(request, read[0] if read else None)


def discard(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Forget a draft to which nothing has happened."""
    letters = household.correspondence
    reference = letters.request(parsed.request).reference
    letters.discard(reference)
    print(speech("CommandLine", LETTERS["discarded"]).format(reference=reference))


def listing(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Print where every letter stands on a day."""
    on, lines = _day(household, parsed), LetterLines(speech, parsed.language)
    tell_rows(household.correspondence.status(on), standing_object, partial(lines.standing, today=on), parsed)


def todo(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Print what there is to do on a day."""
    on, lines = _day(household, parsed), LetterLines(speech, parsed.language)
    tell_rows(household.correspondence.todo(on), task_object, partial(lines.task, today=on), parsed)


def calendar(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Write what there is to do, and the days to come, as a calendar file."""
    days = coming(household, None if parsed.on is None else read_day(parsed.on))
    found = entries(days, LetterLines(speech, parsed.language).words)
    content = ics(found, datetime.now(UTC))
    if parsed.json:
        told = [{"uid": one.uid, "on": one.day.isoformat(), "summary": one.summary} for one in found]
        print(json.dumps(told, ensure_ascii=False))
    if parsed.file is None and parsed.json:
        return
    if parsed.file is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    else:
        save(parsed.file, content)


def tell_followed(letters: Correspondence, reference: str, lines: LetterLines, parsed: argparse.Namespace) -> None:
    """Print where a letter stands now and what follows from it, as an object with ``--json``."""
    standing = standing_of(letters, reference, letters.today())
    if parsed.json:
        print(json.dumps(standing_object(standing), ensure_ascii=False))
    else:
        print("\n".join(lines.followed(standing, letters.today())))


def tell_rows(
    rows: Iterable[Row], as_object: Callable[[Row], Any], as_line: Callable[[Row], str], parsed: argparse.Namespace
) -> None:
    """Print rows as an array with ``--json``, else each on its line."""
    if parsed.json:
        print(json.dumps([as_object(one) for one in rows], ensure_ascii=False))
        return
    for one in rows:
        print(as_line(one))


def _day(household: Household, parsed: argparse.Namespace) -> date:
    """The day that was said, today where none was."""
    return household.correspondence.today() if parsed.on is None else read_day(parsed.on)


def said_in(settings: Iterable[str]) -> dict[str, str]:
    """``NAME=VALUE`` by its name; ``letter_set_malformed`` (text)."""
    said: dict[str, str] = {}
    for setting in settings:
        name, equals, text = setting.partition("=")
        if not equals or not name.strip():
            raise UserError("letter_set_malformed", text=setting[:40])
        said[name.strip()] = text
    return said


def standing_of(letters: Correspondence, reference: str, on: date) -> Standing:
    """Where a request stands on a day."""
    return next(one for one in letters.status(on) if one.request.reference == reference)
