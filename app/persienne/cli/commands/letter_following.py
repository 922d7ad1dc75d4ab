"""What becomes of letters: what happened is noted and told, and a file of theirs comes in for a verdict on each day."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

from persienne.base.atomic_write import save
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.cli.choices import one_of
from persienne.cli.commands.letter_lines import LetterLines, standing_object, standing_of, task_object
from persienne.cli.commands.letter_parties import said_in
from persienne.cli.commands.letter_rules import RequestId, language_of, read_day
from persienne.cli.commands.proofs import cautions_of, tell
from persienne.cli.declared import Flag, Place, Say, Telling, Told, command
from persienne.cli.iso_days import iso_day
from persienne.documents.typography import typeset
from persienne.household.correspondence.check_page import check_page, finding, page_name
from persienne.household.correspondence.deletion_check import Came
from persienne.household.correspondence.follow_up import Made
from persienne.household.household import Household
from persienne.household.measures.read_files import read_files
from persienne.letters.calendar_file import ics
from persienne.letters.events import What
from persienne.letters.requests import points_read
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.telling.move_words import coming, entries
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.correspondence.deletion_check import DeletionCheck
    from persienne.words import Speech


CLOSINGS = table("letters.closings")
DETAILS = table("letters.details")
EVENTS = table("letters.events")
LETTERS = table("letters.letters")
OUTCOMES = table("letters.outcomes")
SENT_BY = table("letters.sent_by")
YES_NO = table("letters.yes_no")

_ALIASES: Final = {
    "answered_full": "full",
    "answered_partial": "partial",
    "refused": "answered_refused",
    "identity_asked": "identity_requested",
}
"""Other names of what may be noted, which no language translates."""

_NONE: Final = frozenset({"none", "aucun"})
"""What is said of a letter that names no text."""


def _details(translate: Speech) -> list[str]:
    """A help line for each detail of an event: its name, its meaning, and its values where they are a closed list."""
    yes_no = [translate("CommandLine", one) for one in YES_NO.values()]
    taken = {
        "channel": [translate("LettersWords", words) for words in SENT_BY.values()],
        "closing": [translate("LettersWords", words) for words in CLOSINGS.values()],
        "verdicts": [translate("MoveWords", words) for words in OUTCOMES.values()],
        **dict.fromkeys(("reasons", "remedies", "doubt", "seen"), yes_no),
    }
    option = translate("CommandLine", LETTERS["option"])
    told = []
    for name, words in DETAILS.items():
        meaning = translate("LetterDetail", words)
        if name in taken:
            meaning = fill(option, value=meaning, text=", ".join(taken[name]))
        told.append(f"{name} ({meaning})")
    return told


Happened = Annotated[
    What,
    Place(
        "letters-what",
        "EVENT",
        choices=[one for one in What if one is not What.READY],
        words=(("LetterEvent", EVENTS), ("LetterEvent", _ALIASES)),
    ),
]
Details = Annotated[Sequence[str], Flag("letters-event-set", "NAME=VALUE", "--set", together=True, lists=_details)]
On = Annotated[date | None, Flag("letters-on", "D", "--on", read=read_day)]
Rests = Annotated[Sequence[str], Flag("letters-rests", "L", "--rests")]


@command("letters-event", json="json-object")
def event(
    household: Household,
    say: Say,
    *,
    request: RequestId,
    event: Happened,
    evidence: Annotated[Sequence[Path], Flag("letters-evidence", "F")] = (),
    corrects: Annotated[int | None, Flag("letters-corrects", "N")] = None,
    settings: Details = (),
    on: On = None,
) -> Telling:
    """Note what happened to a letter, and say what follows from it."""
    letters = household.correspondence
    cautions = cautions_of(evidence)
    said = LetterLines(say).codes(said_in(settings))
    done = letters.note(request, event, on, said, evidence=evidence, corrects=corrects)
    tell((*cautions, *map(UserError, done.register)), say.translate)
    yield _followed(letters, done.request.reference, say)


@command("letters-history", json="json-object")
def history(household: Household, say: Say, *, request: RequestId) -> Telling:
    """All that is known of one letter: what happened, its points and proofs, what is due and what may be done."""
    letters = household.correspondence
    standing = standing_of(letters, letters.request(request).reference, letters.today())
    filed = {number for row in standing.request.happened for number in row.evidence}
    proofs = [kept for kept in household.register.proofs() if kept.evidence.id in filed and kept.here]
    # The numbered requests of a printed letter, in the reader's language where that version was kept.
    printed = standing.request.printed is not None and language_of(say) != "fr"
    read = letters.sheets(standing.request)[1:] if printed else ()
    points = points_read(standing.request, read[0] if read else None)
    lines = LetterLines(say).history(standing, points, proofs, letters.today())
    yield Told("\n".join(lines), standing_object(standing))


@command("letters-discard")
def discard(household: Household, say: Say, *, request: RequestId) -> Telling:
    """Forget a draft to which nothing has happened."""
    reference = household.correspondence.request(request).reference
    household.correspondence.discard(reference)
    yield say(LETTERS["discarded"], reference=reference)


@command("letters-list", json="json-array")
def listing(household: Household, say: Say, *, on: On = None) -> Telling:
    """Where every letter stands on a day."""
    day, lines = on or household.correspondence.today(), LetterLines(say)
    for one in household.correspondence.status(day):
        yield Told(lines.standing(one, day), standing_object(one))


@command("letters-todo", json="json-array")
def todo(household: Household, say: Say, *, on: On = None) -> Telling:
    """What there is to do on a day."""
    day, lines = on or household.correspondence.today(), LetterLines(say)
    for one in household.correspondence.todo(day):
        yield Told(lines.task(one, day), task_object(one))


@command("letters-ics", json="json-array", rows=False)
def calendar(
    household: Household,
    say: Say,
    *,
    file: Annotated[Path | None, Place("letters-ics-file", "F")] = None,
    on: On = None,
    as_json: bool,
) -> Telling:
    """Write what there is to do, and the days to come, as a calendar file."""
    found = entries(coming(household, on), LetterLines(say).words)
    content = ics(found, datetime.now(UTC))
    yield Told(None, [{"uid": one.uid, "on": one.day.isoformat(), "summary": one.summary} for one in found])
    if file is not None:
        save(file, content)
    elif not as_json:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)


def rests_of(said: Sequence[str], texts: Mapping[str, str], say: Say) -> tuple[str, ...] | None:
    """The references that were said, none where the letter names none; None where nothing was said.

    ``texts`` are those that the letter may rest on, by their ids, as the reader calls them. Raises
    ``letter_answer_unfit`` for another.
    """
    if not said:
        return None
    return tuple(one_of("rests", one, texts, say.translate) for one in said if one.strip().casefold() not in _NONE)


@command("letters-grounds", json="json-object")
def grounds(household: Household, say: Say, *, request: RequestId, rests: Rests = ()) -> Telling:
    """Say what a letter that was sent without Persienne rests on; list what it may rest on where nothing is said."""
    letters, language = household.correspondence, language_of(say)
    law, possible = letters.law, letters.grounds(request)
    rests_on = rests_of(rests, {one: law.cite([one], language) for one in possible}, say)
    if rests_on is not None:
        yield _followed(letters, letters.say_grounds(request, rests_on).reference, say)
        return
    known = letters.request(request)
    named = () if known.printed is None else known.printed.grounds
    said = {"reference": known.reference, "named": list(named) if known.founded else None, "may": list(possible)}
    yield Told(None, said)
    for one in possible:
        mark = f"  [{say(LETTERS['named'])}]" if one in named else ""
        meaning = typeset(law.ref(one).meaning.of(language), language)
        yield f"{one}  {typeset(law.cite([one], language), language)}  {meaning}{mark}"


def _followed(letters: Correspondence, reference: str, say: Say) -> Told:
    """Where a letter stands now and what follows from it."""
    standing = standing_of(letters, reference, letters.today())
    return Told("\n".join(LetterLines(say).followed(standing, letters.today())), standing_object(standing))


CHECKED = table("letters.checked")


@command("letters-check", json="json-object")
def check(
    household: Household,
    say: Say,
    *,
    file: Annotated[Sequence[Path], Flag("letters-check-file", "F")] = (),
    came: Annotated[Came, Flag("letters-check-from", names="--from")] = Came.ACCESS,
    on: Annotated[date | None, Flag("letters-check-on", "D", read=read_day)] = None,
    none_held: Annotated[bool, Flag("letters-check-none")] = False,
    pdf: Annotated[Path | None, Flag("letters-check-pdf", "F")] = None,
    evidence: Annotated[Sequence[Path], Flag("letters-evidence", "F")] = (),
    note: Annotated[bool, Flag("letters-check-note")] = False,
    request: RequestId,
) -> Telling:
    """Look at what they gave; with ``--note`` keep what was found, with ``--pdf`` write its page."""
    checks = household.deletion_checks
    read = read_files(household.conn, file) if file else ()
    found = checks.look(request, read, came, none_held=none_held, given_on=on)
    if pdf is not None:
        save(pdf, _pdf(found, language_of(say)))
    noted = None
    if note:
        page = Made(page_name(found), _pdf(found, "fr")) if found.notes is not None else None
        checks.note(found, page, finding(found, "fr"), evidence)
        noted = "nothing" if found.notes is None else found.notes.value
    sentences = list(DeletionCheckWords(say.translate, say.figures).told(found))
    yield Told("\n".join(sentences), {**as_object(found), "noted": noted, "sentences": sentences})
    if noted is not None:
        yield fill(say(CHECKED[noted]), {"reference": found.request.reference} if noted != "nothing" else {})


def as_object(found: DeletionCheck) -> dict[str, Any]:
    """A check as JSON has it; days are local days, ``step`` is in seconds."""
    deletion = found.deletion
    return {
        "request": found.request.reference,
        "on": found.on.isoformat(),
        "given": iso_day(found.given_on),
        "from": found.came.value,
        "files": [
            {
                "name": one.name,
                "sha256": one.sha256,
                "first": _iso(one.days, 0),
                "last": _iso(one.days, 1),
                "made": {sign.value: day.isoformat() for sign, day in one.signs.items()},
            }
            for one in found.files
        ],
        "none_held": found.none_held,
        "asked": {
            "sent": deletion.sent_on.isoformat(),
            "first": iso_day(deletion.first),
            "last": deletion.last.isoformat(),
            "granted": iso_day(deletion.answered_on),
            "refused": deletion.refused,
            "points": list(deletion.points),
        },
        "outcome": found.outcome.value,
        "age": None if found.age is None else found.age.value,
        "notes": None if found.notes is None else found.notes.value,
        "counts": {verdict.value: number for verdict, number in found.counts.items()},
        "held": found.held,
        "days": [
            {
                "day": iso_day(one.day),
                "verdict": one.verdict.value,
                "why": one.why.value,
                "step": one.step,
            }
            for one in found.found
        ],
        "doubts": [doubt.value for doubt in found.doubts],
    }


def _iso(days: tuple[int, int] | None, place: int) -> str | None:
    return None if days is None else iso_day(days[place])


def _pdf(found: DeletionCheck, language: str) -> bytes:
    from persienne.ui.paper.pages import pdf_of  # noqa: PLC0415 - a PDF needs Qt

    return pdf_of(check_page(found, language), page_marks=False)[0]
