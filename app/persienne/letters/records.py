"""A request's draft, and what was printed of it, as JSON for a row and back; no rule is checked, no file touched."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Energy, Role
from persienne.documents.document import sheet_of, told
from persienne.letters.catalogue import Ask
from persienne.letters.catalogue import kind as kind_of
from persienne.letters.facts import Addressee, Channel, Holder, LetterFacts, Point
from persienne.letters.requests import Draft, Printed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.documents.document import Sheet
    from persienne.letters.facts import Value


def draft_to_json(draft: Draft) -> str:
    """The draft of a request."""
    said = asdict(draft)
    said["facts"]["values"] = {name: _told(value) for name, value in draft.facts.values.items()}
    return json.dumps(said, ensure_ascii=False, default=date.isoformat)


def draft_from_json(text: str) -> Draft:
    """The draft that a row holds; ``KeyError``, ``TypeError`` or ``ValueError`` where it holds none."""
    said: dict[str, Any] = json.loads(text)
    body, facts = said["body"], said["facts"]
    holder = facts["holder"]
    return Draft(
        kind=said["kind"],
        party_id=said["party_id"],
        body=Addressee(
            body["name"],
            Role(body["role"]),
            tuple(body["address_lines"]),
            body["verified"],
            body["source"],
            _day(body["seen_on"]),
            body["siren"],
        ),
        facts=LetterFacts(
            reference=facts["reference"],
            holder=Holder(**{**holder, **_lines(holder)}),
            energy=Energy(facts["energy"]),
            point=facts["point"],
            supply_address=tuple(facts["supply_address"]),
            contract=facts["contract"],
            channel=Channel(facts["channel"]),
            values=_values(said["kind"], facts["values"]),
            points=tuple(map(_point, facts.get("points", ()))),
        ),
        consents=tuple(said["consents"]),
        about=said["about"],
        bore=said.get("bore"),
    )


def printed_to_json(printed: Printed, sheets: Iterable[Sheet]) -> str:
    """The JSON of a printed letter with its ``sheets``; its number is a column of the row."""
    said = {name: value for name, value in asdict(printed).items() if name not in ("number", "has_sheets")}
    said["sheets"] = [told(sheet) for sheet in sheets]
    return json.dumps(said, ensure_ascii=False, default=date.isoformat)


def printed_from_json(number: int, text: str) -> Printed:
    """What a row says was printed; its sheets are read by themselves (:func:`sheets_from_json`)."""
    said: dict[str, Any] = json.loads(text)
    return Printed(
        number=number,
        requests=tuple(said["requests"]),
        rests_on=tuple(map(tuple, said["rests_on"])),
        grounds=tuple(said["grounds"]),
        month=said["month"],
        acknowledgement=said["acknowledgement"],
        has_sheets=bool(said.get("sheets")),
        pointed=said.get("pointed", True),
        founded=said.get("founded", True),
    )


def sheets_from_json(text: str) -> tuple[Sheet, ...]:
    """The sheets that a row holds; none where 0.1.0 kept the text alone."""
    said: dict[str, Any] = json.loads(text)
    return tuple(map(sheet_of, said.get("sheets", ())))


def _told(value: Value) -> Any:  # noqa: ANN401 - what JSON has
    """A day as an object, since a text may look like one."""
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _values(slug: str, told: dict[str, Any]) -> dict[str, Value]:
    """The answers; drafts of earlier versions have the numbers of points as one French text."""
    numbers = {question.name for question in kind_of(slug).questions if question.ask is Ask.NUMBERS}
    values = {name: _value(value) for name, value in told.items()}
    texts = {name: one for name, one in values.items() if name in numbers and isinstance(one, str)}
    return values | {name: tuple(re.findall(r"\d+", one)) for name, one in texts.items()}


def _lines(holder: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The addresses of a holder; earlier versions knew none of who acts for them."""
    return {name: tuple(holder.get(name, ())) for name in ("address", "mandatary_address")}


def _point(told: dict[str, Any]) -> Point:
    return Point(told["number"], told["text"], tuple(told["rests_on"]))


def _value(told: Any) -> Value:  # noqa: ANN401 - what JSON has
    if isinstance(told, dict):
        return date.fromisoformat(told["day"])
    return tuple(told) if isinstance(told, list) else told


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
