"""Dated references to texts of law, and their table: its bytes come in, what may be cited on a day and how goes out.

No text of law stands here or in the table: an article's number, its meaning in our words and the day on which it was
read. A table that is not exactly one is refused. The one that ships and one that the household opens have one format
(docs/formats.md), so that a change of texts needs no new version of Persienne.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, TypeVar

from persienne.base.errors import UserError
from persienne.documents.typography import Bilingual
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from persienne.documents.typography import Language

_PERSONAL: Final = frozenset({"rgpd", "loi78"})
"""The texts of personal-data law."""

T = TypeVar("T")

FORMAT: Final = "persienne-law"
VERSION: Final = 1
MAX_BYTES: Final = 512 * 1024
MAX_REFERENCES: Final = 1000
MAX_TEXT: Final = 600

_ID = re.compile(r"[a-z0-9]+(?:-[A-Za-z0-9]+)*\Z")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_LINKS = ("https://www.legifrance.gouv.fr/", "https://eur-lex.europa.eu/")
_FIRST_YEAR = 1958
"""No reference is older than the Republic whose codes these are."""

_TABLE = frozenset({"format", "version", "table_date", "texts", "references"})


class Status(StrEnum):
    """How far a reference may be trusted."""

    READ = "read"
    """The text itself was read, in an official or consolidated copy."""
    SECONDARY = "secondary"
    """Someone else's account of the text was read: cited, and said so before printing."""
    UNVERIFIED = "unverified"
    """Nothing was read: never cited."""


@dataclass(frozen=True, slots=True)
class LawText:
    """A code, an act or a regulation: its name, and the name as it follows an article ("du code de l'énergie")."""

    name: Bilingual
    of: Bilingual


@dataclass(frozen=True, slots=True)
class Reference:
    """One article or a part of one.

    ``read_on`` is the day whose state of the text was read: a consolidated copy counts by its own date, not by the day
    on which someone looked at it. ``in_force_since`` and ``in_force_until`` (the last day) are None where not known.
    ``link`` is opened by the user alone.
    """

    id: str
    text: str
    article: Bilingual
    meaning: Bilingual
    read_on: date | None
    in_force_since: date | None
    in_force_until: date | None
    status: Status
    link: str | None
    note: Bilingual | None


@dataclass(frozen=True, slots=True)
class Change:
    """What an update does to one reference: ``before`` is None where it is new, ``fields`` are what differs."""

    id: str
    before: Reference | None
    after: Reference
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """A table of references, by their id, and of the texts that they belong to."""

    texts: Mapping[str, LawText]
    references: Mapping[str, Reference]

    def ref(self, reference: str) -> Reference:
        """The reference of this id; raises KeyError where there is none: letters name only what the table has."""
        return self.references[reference]

    def citable(self, reference: str, on: date) -> bool:
        """Whether a letter of this day may cite it: it was read, and it is in force as far as is known."""
        found = self.references.get(reference)
        if found is None or found.status is Status.UNVERIFIED or found.read_on is None:
            return False
        begun = found.in_force_since is None or found.in_force_since <= on
        return begun and (found.in_force_until is None or on <= found.in_force_until)

    def stale(self, reference: str, on: date) -> bool:
        """Whether the text was read more than a year before this day, or never."""
        read_on = self.ref(reference).read_on
        return read_on is None or _a_year_after(read_on) < on

    @property
    def version(self) -> date | None:
        """The oldest day on which a reference of the table was read: what can be said of the whole table."""
        return self.checked(self.references)

    def checked(self, references: Iterable[str]) -> date | None:
        """The day of "textes vérifiés au …": the oldest day on which one of these was read; None where none was."""
        return min((day for one in references if (day := self.ref(one).read_on) is not None), default=None)

    def cite(self, references: Iterable[str], language: Language) -> str:
        """References as they stand in a letter, in their order, those of one text together.

        Without a place to stand: "articles D. 341-22, 2° et D. 341-24 du code de l'énergie ; article 19 du RGPD".
        """
        parts = [f"{_noun(articles)} {said}" for articles, said in self._groups(references, language)]
        return " ; ".join(parts) if language == "fr" else "; ".join(parts)

    def under(self, references: Iterable[str], language: Language) -> str:
        """References as a clause, ", conformément à l'article 12 § 3 du RGPD"; nothing where there is none."""
        groups = self._groups(references, language)
        if not groups:
            return ""
        if language == "en":
            return ", under " + " and ".join(f"{_noun(articles)} {said}" for articles, said in groups)
        parts = [f"aux articles {said}" if len(articles) > 1 else f"à l'article {said}" for articles, said in groups]
        return ", conformément " + " et ".join(parts)

    def _groups(self, references: Iterable[str], language: Language) -> list[tuple[list[str], str]]:
        """Per text, its articles, and "D. 341-22, 2° et D. 341-24 du code de l'énergie"."""
        by_text: dict[str, list[str]] = {}
        for one in references:
            found = self.ref(one)
            by_text.setdefault(found.text, []).append(found.article.of(language))
        return [
            (articles, f"{listed(articles, language)} {self.texts[text].of.of(language)}")
            for text, articles in by_text.items()
        ]

    def updated(self, update: Law) -> Law:
        """This table with what ``update`` has read since.

        A reference that it lacks, or read earlier, stays ours, and so does the name of every text that we know: only
        references change, and :func:`diff` shows each of them.
        """
        newer = {one: update.references[one] for one in update.references if self._takes(update.references[one])}
        return Law({**update.texts, **self.texts}, {**self.references, **newer})

    def _takes(self, candidate: Reference) -> bool:
        ours = self.references.get(candidate.id)
        if ours is None or ours.read_on is None:
            return True
        return candidate.read_on is not None and candidate.read_on >= ours.read_on


def diff(old: Law, new: Law) -> tuple[Change, ...]:
    """What differs from ``old`` in ``new``, in the order of ``new``; what is to be shown before a table is taken."""
    changes = []
    for one, after in new.references.items():
        before = old.references.get(one)
        if before is None:
            changes.append(Change(one, None, after, tuple(field.name for field in fields(Reference))))
        elif before != after:
            differing = tuple(
                field.name for field in fields(Reference) if getattr(before, field.name) != getattr(after, field.name)
            )
            changes.append(Change(one, before, after, differing))
    return tuple(changes)


def personal(references: Iterable[str]) -> bool:
    """Whether one of these is of personal-data law: for anything else the CNIL is not competent."""
    return any(one.partition("-")[0] in _PERSONAL for one in references)


def listed(items: list[str], language: Language) -> str:
    """Items as "a, b et c"."""
    return Figures(french=language == "fr").listed(items)


_REFERENCE = frozenset(Reference.__slots__)


@cache
def shipped() -> Law:
    """The table that came with this version."""
    resource = files("persienne_resources") / "law" / "references.json"
    return parse(resource.read_bytes(), resource.name, date.max)


def parse(data: bytes, file: str, on: date) -> Law:
    """The table in ``data``; ``file`` is its base name, for the error, and ``on`` is today: nothing was read later.

    Raises ``UserError`` ``law_file_large`` or ``law_file_unfit``.
    """
    if len(data) > MAX_BYTES:
        raise UserError("law_file_large", file=file, limit=MAX_BYTES // 1024)
    try:
        table = json.loads(data.decode("utf-8"), object_pairs_hook=_no_double, parse_constant=_no_constant)
        return _law(table, on)
    except _Unfit as unfit:
        raise UserError("law_file_unfit", file=file, place=str(unfit)) from None
    except (ValueError, RecursionError):
        raise UserError("law_file_unfit", file=file, place="JSON") from None


def _noun(articles: list[str]) -> str:
    """The word before articles, which is the same in both languages."""
    return "articles" if len(articles) > 1 else "article"


def _a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)


class _Unfit(Exception):  # noqa: N818 - never leaves this module
    """What is wrong, as the way to it in the file."""


def _no_double(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise _Unfit("JSON")
    return table


def _no_constant(_: str) -> object:
    raise _Unfit("JSON")


def _law(value: object, on: date) -> Law:
    table = _object(value, "", _TABLE)
    if table["format"] != FORMAT:
        raise _Unfit("format")
    if type(table["version"]) is not int or table["version"] != VERSION:
        raise _Unfit("version")
    _date(table["table_date"], "table_date")
    texts = table["texts"]
    if not isinstance(texts, dict) or not texts:
        raise _Unfit("texts")
    known = {_id(name, "texts"): _text(text, f"texts/{name}") for name, text in texts.items()}
    rows = table["references"]
    if not isinstance(rows, list) or not 0 < len(rows) <= MAX_REFERENCES:
        raise _Unfit("references")
    references: dict[str, Reference] = {}
    for row, entry in enumerate(rows, 1):
        reference = _reference(entry, f"references/{row}", on)
        if reference.id in references or reference.text not in known:
            raise _Unfit(f"references/{row}")
        references[reference.id] = reference
    return Law(known, references)


def _text(value: object, place: str) -> LawText:
    entry = _object(value, place, frozenset({"name", "of"}))
    return LawText(_bilingual(entry["name"], f"{place}/name"), _bilingual(entry["of"], f"{place}/of"))


def _reference(value: object, place: str, on: date) -> Reference:
    entry = _object(value, place, _REFERENCE)
    if entry["status"] not in list(Status):
        raise _Unfit(f"{place}/status")
    reference = Reference(
        id=_id(entry["id"], f"{place}/id"),
        text=_id(entry["text"], f"{place}/text"),
        article=_bilingual(entry["article"], f"{place}/article"),
        meaning=_bilingual(entry["meaning"], f"{place}/meaning"),
        read_on=_maybe(entry["read_on"], f"{place}/read_on", _date),
        in_force_since=_maybe(entry["in_force_since"], f"{place}/in_force_since", _date),
        in_force_until=_maybe(entry["in_force_until"], f"{place}/in_force_until", _date),
        status=Status(str(entry["status"])),
        link=_maybe(entry["link"], f"{place}/link", _link),
        note=_maybe(entry["note"], f"{place}/note", _bilingual),
    )
    _sound(reference, place, on)
    return reference


def _sound(reference: Reference, place: str, on: date) -> None:
    """What was read has its day, and no day contradicts another."""
    if (reference.read_on is None) != (reference.status is Status.UNVERIFIED):
        raise _Unfit(f"{place}/read_on")
    if reference.read_on is not None and reference.read_on > on:
        raise _Unfit(f"{place}/read_on")
    since, until = reference.in_force_since, reference.in_force_until
    if since is not None and until is not None and until < since:
        raise _Unfit(f"{place}/in_force_until")


def _object(value: object, place: str, names: frozenset[str]) -> dict[str, object]:
    if not isinstance(value, dict) or value.keys() != names:
        raise _Unfit(place or "JSON")
    return value


def _maybe(value: object, place: str, read: Callable[[object, str], T]) -> T | None:
    return None if value is None else read(value, place)


def _id(value: object, place: str) -> str:
    if not isinstance(value, str) or len(value) > 60 or not _ID.match(value):
        raise _Unfit(place)
    return value


def _date(value: object, place: str) -> date:
    if not isinstance(value, str) or not _DATE.match(value):
        raise _Unfit(place)
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise _Unfit(place) from None
    if day.year < _FIRST_YEAR:
        raise _Unfit(place)
    return day


def _link(value: object, place: str) -> str:
    link = _plain(value, place)
    if not link.startswith(_LINKS) or " " in link:
        raise _Unfit(place)
    return link


def _bilingual(value: object, place: str) -> Bilingual:
    entry = _object(value, place, frozenset({"fr", "en"}))
    return Bilingual(_plain(entry["fr"], f"{place}/fr"), _plain(entry["en"], f"{place}/en"))


def _plain(value: object, place: str) -> str:
    """A line of text: a citation stands in a letter as the table wrote it."""
    if not isinstance(value, str) or not 0 < len(value) <= MAX_TEXT or not value.isprintable():
        raise _Unfit(place)
    return value
