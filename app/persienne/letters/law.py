"""Dated references to texts of law come in; what may be cited on a day, how it is printed and what changed go out.

No text of law stands here or in the table: an article's number, its meaning in our words and the day on which it was
read. The table itself is read by ``law_table``.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.words.numbers import Figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from persienne.documents.typography import Bilingual, Language


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


_PERSONAL: Final = frozenset({"rgpd", "loi78"})
"""The texts of personal-data law."""


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


def _noun(articles: list[str]) -> str:
    """The word before them, which is the same in both languages."""
    return "articles" if len(articles) > 1 else "article"


def _a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
