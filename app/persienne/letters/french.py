"""French typography and French dates: our sentences come in, the same with the spaces that French asks for go out.

Only sentences of ours pass here, never what the household typed: a name stands in a letter as it was written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from persienne.letters.bilingual import Language

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
        (r"(?<=[Aa]rticle) (?=[LRD0-9])", NBSP),
        (r"(?<=[Aa]rticles) (?=[LRD0-9])", NBSP),
        (r"(?<=\b[LRD]\.) (?=\d)", NBSP),
        (r"(?<=\d) § (?=\d)", f"{NBSP}§{NBSP}"),
        (r"(?<=\d,) (?=\d+°)", NBSP),
        (r" (?=[a-h]\))", NBSP),
        (r"(?<=n°) ", NBSP),
    )
)


def typeset(text: str, language: Language) -> str:
    """A sentence of ours with its apostrophes, and in French its non-breaking spaces; placeholders stay as they are."""
    if language == "en":
        return text.replace("'", "\u2019")
    for pattern, by in _RULES:
        text = pattern.sub(by, text)
    return text


def day(value: date, language: Language) -> str:
    """A day as "24 novembre 2026", "1er mai 2026" or "24 November 2026"; its number and its month stay on one line."""
    month = MONTHS[language][value.month - 1]
    number = "1er" if language == "fr" and value.day == 1 else str(value.day)
    return f"{number}{NBSP}{month} {value.year:04d}"
