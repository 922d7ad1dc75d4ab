"""``persienne letters check``: a file of theirs comes in, a verdict on each day goes out; nothing of it is stored."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.atomic_write import save
from persienne.base.placeholders import fill
from persienne.cli.commands.letter_rules import language_of, read_day
from persienne.household.correspondence.check_page import check_page, finding, page_name
from persienne.household.correspondence.deletion_check import Came
from persienne.household.correspondence.follow_up import Made
from persienne.household.measures.read_files import read_files
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.words.day_seals import NOTED
from persienne.words.numbers import figures_of

if TYPE_CHECKING:
    import argparse

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from persienne.household.household import Household
    from persienne.words import Speech


def check(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Look at what they gave; with ``--note`` keep what was found, with ``--pdf`` write its page."""
    checks = household.deletion_checks
    read = read_files(household.conn, parsed.file) if parsed.file else ()
    given = None if parsed.on is None else read_day(parsed.on)
    found = checks.look(parsed.request, read, Came(parsed.came), none_held=parsed.none_held, given_on=given)
    words = DeletionCheckWords(speech, figures_of(speech))
    if parsed.pdf is not None:
        save(parsed.pdf, _pdf(found, language_of(parsed)))
    noted = None
    if parsed.note:
        page = Made(page_name(found), _pdf(found, "fr")) if found.event_seen is not None else None
        checks.note(found, page, finding(found, "fr"), parsed.evidence or ())
        noted = _noted(found)
    if parsed.json:
        print(
            json.dumps({**as_object(found), "noted": noted, "sentences": list(words.told(found))}, ensure_ascii=False)
        )
        return
    print("\n".join(words.told(found)))
    if noted is not None:
        print(
            fill(
                speech("CommandLine", NOTED[noted]),
                {"reference": found.request.reference} if noted != "nothing" else {},
            )
        )


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
            "first": None if deletion.first is None else deletion.first.isoformat(),
            "last": deletion.last.isoformat(),
            "granted": None if deletion.answered_on is None else deletion.answered_on.isoformat(),
            "refused": deletion.refused,
            "points": list(deletion.points),
        },
        "outcome": found.outcome.value,
        "effect": {True: "confirmed", False: "missing", None: None}[found.event_seen],
        "counts": {verdict.value: number for verdict, number in found.counts.items()},
        "held": found.held,
        "days": [
            {
                "day": date.fromordinal(one.day).isoformat(),
                "verdict": one.verdict.value,
                "why": one.why.value,
                "step": one.step,
            }
            for one in found.found
        ],
        "doubts": [doubt.value for doubt in found.doubts],
    }


def _iso(days: tuple[int, int] | None, place: int) -> str | None:
    return None if days is None else date.fromordinal(days[place]).isoformat()


def _pdf(found: DeletionCheck, language: str) -> bytes:
    from persienne.ui.paper.pdf import pdf_of  # noqa: PLC0415 - a PDF needs Qt

    return pdf_of(check_page(found, language), page_marks=False)[0]


def _noted(found: DeletionCheck) -> str:
    if found.event_seen is not None:
        return "confirmed" if found.event_seen else "missing"
    return "absent" if found.absent else "nothing"
