"""The rules of the letters as commands tell them: the catalogue, the days on which a time ends, the texts of law."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from persienne.base.errors import UserError
from persienne.cli.choices import spelling
from persienne.cli.commands.letter_lines import LetterLines
from persienne.cli.declared import Flag, Place, Say, Telling, Told, command
from persienne.cli.iso_days import iso_day
from persienne.household.correspondence.drafting import read_table
from persienne.household.household import Household
from persienne.letters.catalogue import kind, kinds
from persienne.letters.clock import Clock, How, Receipt, overseas
from persienne.letters.events import Happening, What
from persienne.letters.facts import check_day
from persienne.letters.law import diff, parse
from persienne.telling.law_words import LawWords
from persienne.telling.spoken import facts
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.documents.typography import Language
    from persienne.letters.catalogue import Kind, Question
    from persienne.letters.clock import Due
    from persienne.letters.law import Reference

LETTERS = table("letters.letters")
ENERGIES = table("register.energies")
ROLES = table("register.roles")


RequestId = Annotated[str, Place("letters-id", "ID")]


def language_of(say: Say) -> Language:
    """The reader's language."""
    return "en" if say.language == "en" else "fr"


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


@command("letters-kinds", json="json-array")
def tell_kinds(say: Say) -> Telling:
    """The catalogue."""
    language = language_of(say)
    for one in kinds():
        yield Told("\n".join(_kind_lines(one, language, say)), _kind_object(one, language))


def _kind_lines(one: Kind, language: Language, say: Say) -> Iterator[str]:
    """A kind of letter: its number and title, the bodies to write to, its companion letters and its questions."""
    yield f"{one.number:2}  {one.kind:22}  {one.title.of(language)}"
    roles: dict[str, list[str]] = {}
    for role, energy in sorted(one.to):
        roles.setdefault(say.translate("Register", ROLES[role]), []).append(say.translate("Register", ENERGIES[energy]))
    bodies = ", ".join(f"{role} ({', '.join(energies)})" for role, energies in roles.items())
    yield "      " + say(LETTERS["for"], bodies=bodies)
    if others := [kind(other.kind).title.of(language) for other in one.companions]:
        yield "      " + say(LETTERS["together"], letters=facts(say.translate, dict.fromkeys(others)))
    for question in one.questions:
        asked = LETTERS["question" if question.required else "question_maybe"]
        yield "      " + say(asked, name=question.name, text=question.text.of(language))
        for choice in question.options:
            yield "          " + say(LETTERS["option"], value=choice.value, text=choice.label.of(language))


@command("letters-due", json="json-object")
def tell_due(
    say: Say,
    *,
    received: Annotated[date, Flag("letters-received", "D", read=read_day)],
    extended: Annotated[bool, Flag("letters-extended")] = False,
    asked: Annotated[date | None, Flag("letters-asked", "D", read=read_day)] = None,
    answered: Annotated[date | None, Flag("letters-answered", "D", read=read_day)] = None,
    alsace_moselle: Annotated[bool, Flag("letters-alsace")] = False,
    postcode: Annotated[Sequence[str], Flag("letters-postcode", "C")] = (),
) -> Telling:
    """When a month and three months from a receipt end, with what a question about identity adds."""
    there = overseas(postcode)
    _require_order(received, asked, answered)
    days: dict[str, int] = {}
    ends: dict[str, Due] = {}
    for name, later in (("one_month", False), ("three_months", True)):
        clock = Clock(Receipt(received, How.NOTED), alsace_moselle, there)
        for number, (what, on) in enumerate(_happened(received if later else None, asked, answered), 1):
            clock.take(Happening(number, what, on))
        last = answered or received
        days[name], ends[name] = clock.stopped(last), clock.end(last)
    told: dict[str, Any] = {"received": received.isoformat()}
    day = say.figures.day
    lines = []
    if asked is not None and answered is not None:
        told |= {"asked": asked.isoformat(), "answered": answered.isoformat(), "suspended_days": days}
        spans = {"month": days["one_month"], "months": days["three_months"]}
        lines.append(say(LETTERS["stood_still"], asked=day(asked), answered=day(answered), **spans))
    lines += [say(LETTERS[name], nominal=day(end.nominal), due=day(end.due)) for name, end in ends.items()]
    lines.append(say(LETTERS["ends"], due=day(ends["three_months" if extended else "one_month"].due)))
    yield Told("\n".join(lines), told | {name: _due_object(end) for name, end in ends.items()})


def _happened(extended: date | None, asked: date | None, answered: date | None) -> Iterator[tuple[What, date]]:
    """What moves the end, as a household would note it."""
    for what, on in (
        (What.EXTENDED, extended),
        (What.IDENTITY_ASKED, asked),
        (What.IDENTITY_ANSWERED, answered),
    ):
        if on is not None:
            yield what, on


def _require_order(received: date, asked: date | None, answered: date | None) -> None:
    """The day of the question about identity and that of its answer, where there was one.

    Raises ``letter_question_alone`` where one of them is missing, ``letter_event_order`` where they are in no order.
    """
    if asked is None and answered is None:
        return
    if asked is None or answered is None:
        raise UserError("letter_question_alone")
    steps = (("received", received), ("identity_asked", asked), ("identity_answered", answered))
    for (before, earlier), (event, on) in pairwise(steps):
        if on < earlier:
            days = {"day": on.isoformat(), "earlier": earlier.isoformat()}
            raise UserError("letter_event_order", event=event, before=before, **days)


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


@command("letters-law", json="json-array", rows=False)
def law(
    household: Household,
    say: Say,
    *,
    file: Annotated[Path | None, Place("letters-law-file", "FILE")] = None,
    yes: Annotated[bool, Flag("letters-law-yes")] = False,
) -> Telling:
    """List the texts of law that the letters cite; with a file say what it changes, and with ``--yes`` use it."""
    letters, language = household.correspondence, language_of(say)
    words, known = LawWords(LetterLines(say).words), letters.law
    if file is None:
        yield Told(None, [reference_object(one) for one in known.references.values()])
        for one in known.references.values():
            yield f"{known.cite([one.id], language)}\n    {words.known(one)}"
        return
    data = read_table(file)
    after = known.updated(parse(data, file.name, letters.today()))
    changes = diff(known, after)
    if yes:
        letters.take_law(data, file.name)
    changed = [{"id": one.id, "fields": list(one.fields), "new": one.before is None} for one in changes]
    yield Told(None, {"changes": changed, "stored": yes})
    for change in changes:
        yield "\n".join([after.cite([change.id], language), *(f"    {line}" for line in words.changed(change))])
    yield say(LETTERS["law_taken" if yes else "law_shown"], count=len(changes))


def reference_object(one: Reference) -> dict[str, Any]:
    """A text as ``--json`` prints it; days are ISO, or null."""
    days = {name: getattr(one, name) for name in ("read_on", "in_force_since", "in_force_until")}
    return {
        "id": one.id,
        "article": one.article.fr,
        "meaning": one.meaning.fr,
        "status": one.status.value,
        **{name: iso_day(day) for name, day in days.items()},
        "link": one.link,
    }
