"""``persienne letters check``: a file of theirs comes in, a verdict on each day goes out; nothing of it is stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from persienne.base.atomic_write import save
from persienne.base.placeholders import fill
from persienne.cli.commands.letter_rules import RequestId, language_of, read_day
from persienne.cli.declared import Flag, Say, Telling, Told, command
from persienne.cli.iso_days import iso_day
from persienne.household.correspondence.check_page import check_page, finding, page_name
from persienne.household.correspondence.deletion_check import Came
from persienne.household.correspondence.follow_up import Made
from persienne.household.household import Household
from persienne.household.measures.read_files import read_files
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.words.english import table

if TYPE_CHECKING:
    from persienne.household.correspondence.deletion_check import DeletionCheck

NOTED = table("day_seals.noted")


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
        page = Made(page_name(found), _pdf(found, "fr")) if found.event_seen is not None else None
        checks.note(found, page, finding(found, "fr"), evidence)
        noted = _noted(found)
    sentences = list(DeletionCheckWords(say.translate, say.figures).told(found))
    yield Told("\n".join(sentences), {**as_object(found), "noted": noted, "sentences": sentences})
    if noted is not None:
        yield fill(say(NOTED[noted]), {"reference": found.request.reference} if noted != "nothing" else {})


def as_object(found: DeletionCheck) -> dict[str, Any]:
    """A check as JSON has it; days are local days, ``step`` is in seconds."""
    deletion = found.deletion
    return {
        "request": found.request.reference,
        "on": found.on.isoformat(),
        "given": found.given_on.isoformat(),
        "from": found.came.value,
        "files": [
            {"name": one.name, "sha256": one.sha256, "first": _iso(one.days, 0), "last": _iso(one.days, 1)}
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
        "effect": {True: "confirmed", False: "missing", None: None}[found.event_seen],
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


def _noted(found: DeletionCheck) -> str:
    if found.event_seen is not None:
        return "confirmed" if found.event_seen else "missing"
    return "absent" if found.absent else "nothing"
