"""The letters as data, read from the resources: whom each may go to, its grounds, questions and sentences.

Nothing is filled in here; a sentence is as it was written, and ``compose`` puts the household's facts into it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.documents.typography import Bilingual, typeset

if TYPE_CHECKING:
    from collections.abc import Mapping

When = tuple[str, ...]
"""Conditions that must all hold: a role, an energy, a question that was answered, ``question=option``; ``!`` denies.

``question=several``: its answer has several parts ("les points" and not "le point"); ``points=several``: several points
of an earlier letter are open. ``ended``: the tenancy is over.
"""
AFTER_THE_END: Final = frozenset(
    {
        *("erase-collected", "withdraw-consent", "access"),
        *("reminder", "written-complaint", "identity-answer", "complaint", "mediator"),
    }
)
"""The letters that may be written once the tenancy is over: deletion, access, and what follows an earlier request."""


class Ask(StrEnum):
    """The type of an answer."""

    TEXT = "text"
    PARAGRAPH = "paragraph"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice, and how it stands in the letter; None of ``energy`` is either."""

    value: str
    label: Bilingual
    energy: Energy | None


@dataclass(frozen=True, slots=True)
class Question:
    """One fact that a letter asks for, in plain words; it is asked where ``when`` holds."""

    name: str
    ask: Ask
    required: bool
    when: When
    text: Bilingual
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or more: when it stands, and what it rests on, written ``reference`` or ``when+when:reference``.

    ``each``: it stands once for each open point of an earlier letter, and rests on what that point rests on.
    """

    when: When
    text: Bilingual
    grounds: tuple[tuple[When, str], ...]
    each: bool = False


@dataclass(frozen=True, slots=True)
class Companion:
    """Another letter that is offered with one, ticked or not; to a body of ``role`` where that is another body.

    It is offered where ``when`` holds of the body and the meter of the first.
    """

    kind: str
    role: Role | None
    ticked: bool
    when: When


@dataclass(frozen=True, slots=True)
class Kind:
    """One letter of the catalogue.

    ``subject`` is what it says that it is about, where none of ``subjects`` holds, and ``pitfall`` what is to be known
    before it is printed, where none of ``pitfalls`` does. ``grounds`` are ids of references in the order in which they
    are cited. ``never`` are kinds of third party for which it is not. ``archive_first`` says that it asks for a
    deletion (where one of ``archive_when`` holds, if there are any), ``names_meter`` that it says which contract and
    which meter it is about. ``online_first`` are the conditions under which the body's website does the same at once,
    None where it never does.

    ``told`` are the types of what follows from the request that the letter is about (of several numbers, ``choices``):
    nobody is asked for it. ``pieces``
    stand in its sentences, by the names of their placeholders: the first whose conditions hold stands there.
    """

    kind: str
    number: int
    template: int
    to: frozenset[tuple[Role, Energy]]
    never: frozenset[Role]
    title: Bilingual
    subject: Bilingual
    subjects: tuple[Passage, ...]
    pitfall: Bilingual
    pitfalls: tuple[Passage, ...]
    grounds: tuple[str, ...]
    archive_first: bool
    archive_when: tuple[str, ...]
    online_first: When | None
    names_meter: bool
    companions: tuple[Companion, ...]
    questions: tuple[Question, ...]
    told: Mapping[str, Ask]
    pieces: Mapping[str, tuple[Passage, ...]]
    requests: tuple[Passage, ...]
    opening: tuple[Passage, ...]
    notes: tuple[Passage, ...]
    enclosures: tuple[Passage, ...]

    @property
    def asks_of_days(self) -> bool:
        """Whether it asks for data of a span of days."""
        return any(question.name == "begin" for question in self.questions)

    @property
    def may_follow_the_end(self) -> bool:
        """Whether it may be written about a meter whose contract the household holds no more."""
        return not self.names_meter or self.kind in AFTER_THE_END

    def goes_to(self, role: Role, energy: Energy) -> bool:
        """Whether a body of this role may receive it about such a meter."""
        return role not in self.never and any((part, energy) in self.to for part in role.parts)

    def ask_of(self, name: str) -> Ask:
        """The type of an answer or of what follows from a request; raises what :meth:`question` raises."""
        return self.told[name] if name in self.told else self.question(name).ask

    def question(self, name: str) -> Question:
        """The question of this name; raises ``UserError`` ``letter_question_unknown``."""
        for question in self.questions:
            if question.name == name:
                return question
        raise UserError("letter_question_unknown", name=name, kind=self.kind)


@dataclass(frozen=True, slots=True)
class Frame:
    """What every letter says around its own requests: sentences by name, and the month of an answer."""

    words: Mapping[str, Bilingual]
    month: Passage


@cache
def kinds() -> tuple[Kind, ...]:
    """The letters in their order."""
    folder = files("persienne_resources") / "letters"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name[:2].isdigit())
    shared = _shared_options()
    return tuple(_kind(int(name[:2]), table(name), shared) for name in names)


def kind(slug: str) -> Kind:
    """The letter of this name; raises ``UserError`` ``letter_kind_unknown``."""
    for one in kinds():
        if one.kind == slug:
            return one
    raise UserError("letter_kind_unknown", kind=slug)


@cache
def frame() -> Frame:
    """What every letter says around its own requests."""
    common = _common()
    return Frame(sentences(common), _passage(common["month"]))


@cache
def phrases(slug: str) -> Mapping[str, Bilingual]:
    """The other sentences of a letter's own file, by "table.name"."""
    name = f"{kind(slug).number:02}-{slug}.toml"
    return sentences(table(name))


def sentences(entries: dict[str, Any]) -> dict[str, Bilingual]:
    """The texts in both languages among the entries of a file, by "name" or "table.name"."""
    return {
        f"{name}.{part}" if part else name: _bilingual(text)
        for name, entry in entries.items()
        if isinstance(entry, dict) and name not in ("options", "pieces")
        for part, text in ([("", entry)] if "fr" in entry else list(entry.items()))
    }


def _common() -> dict[str, Any]:
    return table("common.toml")


def table(name: str) -> dict[str, Any]:
    """A file of the letters' resources."""
    return tomllib.loads((files("persienne_resources") / "letters" / name).read_text(encoding="utf-8"))


def _shared_options() -> dict[str, tuple[Option, ...]]:
    return {name: tuple(map(_option, entries)) for name, entries in _common()["options"].items()}


def _kind(number: int, entry: dict[str, Any], shared: Mapping[str, tuple[Option, ...]]) -> Kind:
    pieces = _common()["pieces"] | entry.get("pieces", {})
    return Kind(
        kind=entry["kind"],
        number=number,
        template=entry["template"],
        to=frozenset((Role(one["role"]), Energy(one["energy"])) for one in entry["to"]),
        never=frozenset(map(Role, entry.get("never", ()))),
        title=_bilingual(entry["title"]),
        subject=_bilingual(entry["subject"]),
        subjects=tuple(map(_passage, entry.get("subjects", ()))),
        pitfall=_bilingual(entry["pitfall"]),
        pitfalls=tuple(map(_passage, entry.get("pitfalls", ()))),
        grounds=tuple(entry["grounds"]),
        archive_first=entry["archive_first"],
        archive_when=tuple(entry.get("archive_when", ())),
        online_first=None if (where := entry.get("online_first")) is None else tuple(where),
        names_meter=entry.get("names_meter", True),
        companions=tuple(map(_companion, entry.get("companions", ()))),
        questions=tuple(_question(one, shared) for one in entry.get("facts", ())),
        told={name: Ask(ask) for name, ask in entry.get("told", {}).items()},
        pieces={name: tuple(map(_passage, one)) for name, one in pieces.items()},
        requests=tuple(map(_passage, entry.get("requests", ()))),
        opening=tuple(map(_passage, entry.get("opening", ()))),
        notes=tuple(map(_passage, entry.get("notes", ()))),
        enclosures=tuple(map(_passage, entry.get("enclosures", ()))),
    )


def _question(entry: dict[str, Any], shared: Mapping[str, tuple[Option, ...]]) -> Question:
    options = entry.get("options", ())
    return Question(
        name=entry["name"],
        ask=Ask(entry["type"]),
        required=entry["required"],
        when=tuple(entry.get("when", ())),
        text=_bilingual(entry),
        options=shared[options] if isinstance(options, str) else tuple(map(_option, options)),
    )


def _option(entry: dict[str, Any]) -> Option:
    return Option(entry["value"], _bilingual(entry), Energy(entry["energy"]) if "energy" in entry else None)


def _companion(entry: dict[str, Any]) -> Companion:
    role = Role(entry["role"]) if "role" in entry else None
    return Companion(entry["kind"], role, entry.get("ticked", True), tuple(entry.get("when", ())))


def _passage(entry: dict[str, Any]) -> Passage:
    grounds = tuple(map(_ground, entry.get("grounds", ())))
    return Passage(tuple(entry.get("when", ())), _bilingual(entry), grounds, entry.get("each", False))


def _ground(text: str) -> tuple[When, str]:
    when, colon, reference = text.rpartition(":")
    return (tuple(when.split("+")) if colon else ()), reference


def _bilingual(entry: dict[str, Any]) -> Bilingual:
    return Bilingual(typeset(entry["fr"], "fr"), typeset(entry["en"], "en"))
