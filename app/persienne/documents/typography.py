"""How a document writes its sentences, days and numbers: plain ones come in, typeset ones in its language go out.

Only the program's own sentences are typeset, never what the household typed: a name stands on paper as it was written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from datetime import date


Language = Literal["fr", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text, twice."""

    fr: str
    en: str

    def of(self, language: Language) -> str:
        """The text in this language."""
        return self.fr if language == "fr" else self.en


NBSP: Final = "\u00a0"
NARROW: Final = "\u202f"

MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
"""Written out: the names of the computer's own locale are not ours to print."""

_RULES: Final = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"'", "\u2019"),
        (r" (?=[;?!])", NARROW),
        (r" (?=[:»%])", NBSP),
        (r"(?<=«) ", NBSP),
        (r"(?<=\d) (?=\d{3}\b)", NARROW),
        (r"(?<=\d) § (?=\d)", f"{NBSP}§{NBSP}"),
        (r"(?<=n°) ", NBSP),
        (r"(?<=\bbien) (?=vouloir\b)", NBSP),
    )
)
_OF_ENGLISH: Final = ((re.compile(r"'"), "\u2019"),)


_OF_CITATIONS: Final = tuple(
    (re.compile(pattern), NBSP)
    for pattern in (
        r"(?<=[Aa]rticle) (?=[LRD0-9])",
        r"(?<=[Aa]rticles) (?=[LRD0-9])",
        r"(?<=\b[LRD]\.) (?=\d)",
        r"(?<=\d,) (?=\d+°)",
        r" (?=[a-h]\))",
        r"(?<=\((?:UE|EU)\)) (?=\d)",
    )
)
"""What holds a citation together, in either language."""


def typeset(text: str, language: Language) -> str:
    """A sentence of the program with its apostrophes and its non-breaking spaces; placeholders stay."""
    for pattern, by in (*(_RULES if language == "fr" else _OF_ENGLISH), *_OF_CITATIONS):
        text = pattern.sub(by, text)
    return text


def day(value: date, language: Language) -> str:
    """A day as "24 novembre 2026", "1er mai 2026" or "24 November 2026"; its number and its month stay on one line."""
    month = MONTHS[language][value.month - 1]
    number = "1er" if language == "fr" and value.day == 1 else str(value.day)
    return f"{number}{NBSP}{month} {value.year:04d}"


def short_day(value: date, language: Language) -> str:
    """A day in digits, as "24/11/2026" in French and "2026-11-24" in English."""
    return f"{value:%d/%m/%Y}" if language == "fr" else value.isoformat()


def count(number: int, language: Language) -> str:
    """A number with its thousands apart, as "1 283" in French and "1,283" in English."""
    grouped = f"{number:,}"
    return grouped.replace(",", NARROW) if language == "fr" else grouped
