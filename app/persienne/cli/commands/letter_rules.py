"""What the commands of the letters tell without a household: the catalogue, and the days on which a time ends."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.cli.choices import spelling
from persienne.letters.catalogue import kind, kinds
from persienne.letters.clock import Clock
from persienne.letters.events import Happening, What
from persienne.letters.facts import check_day
from persienne.letters.working_days import overseas
from persienne.telling.spoken import facts
from persienne.words.letters import LETTERS
from persienne.words.numbers import Figures
from persienne.words.register import ENERGIES, ROLES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from persienne.documents.typography import Language
    from persienne.letters.catalogue import Kind, Question
    from persienne.letters.clock import Due
    from persienne.words import Translate


def language_of(parsed: argparse.Namespace) -> Language:
    """The reader's language."""
    return "en" if parsed.language == "en" else "fr"


def read_day(text: str) -> date:
    """An ISO day that a letter may have; ``bad_date`` (value) or ``letter_day_unfit``."""
    if len(text) == len("2026-11-24"):
        try:
            return check_day(date.fromisoformat(text))
        except ValueError:
            pass
    raise UserError("bad_date", value=text[:40])


def kind_named(text: str) -> Kind:
    """The letter of this name, number or title, in either language; ``letter_kind_unknown`` (kind)."""
    sought = spelling(text)
    for one in kinds():
        if sought in {str(one.number), spelling(one.kind), spelling(one.title.fr), spelling(one.title.en)}:
            return one
    return kind(text)


def tell_kinds(parsed: argparse.Namespace, translate: Translate) -> None:
    """Print the catalogue."""
    language = language_of(parsed)
    if parsed.json:
        print(json.dumps([_kind_object(one, language) for one in kinds()], ensure_ascii=False))
        return
    option = translate("CommandLine", LETTERS["option"])
    for one in kinds():
        print(f"{one.number:2}  {one.kind:22}  {one.title.of(language)}")
        for line in _about(one, language, translate):
            print(f"      {line}")
        for question in one.questions:
            asked = translate("CommandLine", LETTERS["question" if question.required else "question_maybe"])
            print(f"      {asked.format(name=question.name, text=question.text.of(language))}")
            for choice in question.options:
                print(f"          {option.format(value=choice.value, text=choice.label.of(language))}")


def _about(one: Kind, language: Language, translate: Translate) -> Iterator[str]:
    """Whom a letter is for, and which letters go with it."""
    roles: dict[str, list[str]] = {}
    for role, energy in sorted(one.to):
        roles.setdefault(translate("Register", ROLES[role]), []).append(translate("Register", ENERGIES[energy]))
    bodies = ", ".join(f"{role} ({', '.join(energies)})" for role, energies in roles.items())
    yield translate("CommandLine", LETTERS["for"]).format(bodies=bodies)
    if others := [kind(other.kind).title.of(language) for other in one.companions]:
        yield translate("CommandLine", LETTERS["together"]).format(letters=facts(translate, dict.fromkeys(others)))


def tell_due(parsed: argparse.Namespace, translate: Translate) -> None:
    """Print when a month and three months from a receipt end, with what a question about identity adds."""
    received = read_day(parsed.received)
    there = overseas(parsed.postcode)
    asked, answered = _question(parsed, received)
    days: dict[str, int] = {}
    ends: dict[str, Due] = {}
    for name, extended in (("one_month", False), ("three_months", True)):
        clock = Clock(received, parsed.alsace_moselle, there)
        for number, (what, on) in enumerate(_happened(received if extended else None, asked, answered), 1):
            clock.take(Happening(number, what, on))
        last = answered or received
        days[name], ends[name] = clock.stopped(last), clock.end(last)
    if parsed.json:
        told: dict[str, Any] = {"received": received.isoformat()}
        if asked is not None and answered is not None:
            told |= {"asked": asked.isoformat(), "answered": answered.isoformat(), "suspended_days": days}
        print(json.dumps(told | {name: _due_object(end) for name, end in ends.items()}))
        return
    day = Figures(french=language_of(parsed) == "fr").day
    if asked is not None and answered is not None:
        spans = {"month": days["one_month"], "months": days["three_months"]}
        print(
            translate("CommandLine", LETTERS["stood_still"]).format(asked=day(asked), answered=day(answered), **spans)
        )
    for name, end in ends.items():
        print(translate("CommandLine", LETTERS[name]).format(nominal=day(end.nominal), due=day(end.due)))
    last = ends["three_months" if parsed.extended else "one_month"].due
    print(translate("CommandLine", LETTERS["ends"]).format(due=day(last)))


def _happened(extended: date | None, asked: date | None, answered: date | None) -> Iterator[tuple[What, date]]:
    """What moves the end, as a household would note it."""
    for what, on in (
        (What.EXTENDED, extended),
        (What.IDENTITY_ASKED, asked),
        (What.IDENTITY_ANSWERED, answered),
    ):
        if on is not None:
            yield what, on


def _question(parsed: argparse.Namespace, received: date) -> tuple[date | None, date | None]:
    """The day of the question about identity and that of its answer; None where there was none.

    Raises ``letter_question_alone`` where one of them is missing, ``letter_event_order`` where they are in no order.
    """
    if parsed.asked is None and parsed.answered is None:
        return None, None
    if parsed.asked is None or parsed.answered is None:
        raise UserError("letter_question_alone")
    asked, answered = read_day(parsed.asked), read_day(parsed.answered)
    steps = (("received", received), ("identity_asked", asked), ("identity_answered", answered))
    for (before, earlier), (event, on) in pairwise(steps):
        if on < earlier:
            days = {"day": on.isoformat(), "earlier": earlier.isoformat()}
            raise UserError("letter_event_order", event=event, before=before, **days)
    return asked, answered


def _due_object(end: Due) -> dict[str, str]:
    return {"nominal": end.nominal.isoformat(), "due": end.due.isoformat()}


def _kind_object(one: Kind, language: Language) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "number": one.number,
        "title": one.title.of(language),
        "to": [{"role": role.value, "energy": energy.value} for role, energy in sorted(one.to)],
        "never": sorted(one.never),
        "grounds": list(one.grounds),
        "pitfall": one.pitfall.of(language),
        "archive_first": one.archive_first,
        "online_first": one.online_first is not None,
        "template": one.template,
        "companions": [{"kind": other.kind, "ticked": other.ticked} for other in one.companions],
        "questions": [_question_object(question, language) for question in one.questions],
    }


def _question_object(question: Question, language: Language) -> dict[str, Any]:
    return {
        "name": question.name,
        "type": question.ask.value,
        "required": question.required,
        "when": list(question.when),
        "text": question.text.of(language),
        "options": [
            {
                "value": option.value,
                "text": option.label.of(language),
                "energy": None if option.energy is None else option.energy.value,
            }
            for option in question.options
        ],
    }
