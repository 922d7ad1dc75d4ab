"""Exhibits that were read come in; what the letter's list says of them goes out, and what is not reproduced, in words.

Nothing is parsed, drawn or written here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.letters.apart import why
from persienne.letters.case import Exhibit as Listed
from persienne.letters.casefile import Measured
from persienne.letters.catalogue import phrases
from persienne.letters.complaint import KIND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.documents.typography import Language
    from persienne.ui.paper.exhibit_reading import Prepared
    from persienne.ui.paper.exhibits import Bundle


def measured(one: Prepared) -> Measured:
    """What the list of exhibits says of one."""
    return Measured(one.sha256, one.counted, one.hidden, tuple(map(_listed, one.parts)))


def _listed(one: Prepared) -> Listed:
    return Listed(one.title, one.sha256, one.counted, one.hidden, tuple(map(_listed, one.parts)))


def as_filed(exhibits: Iterable[Prepared], bundle: Bundle) -> tuple[Prepared, ...]:
    """The exhibits as they stand in ``bundle``: one that stopped the merging is not reproduced either.

    Where these are others than went in, the letter's list is not true any more, and both are to be made anew.
    """
    lost = {one.number for one in bundle.exhibits if not one.shown}
    return tuple(_as_filed(one, str(number), lost) for number, one in enumerate(exhibits, 1))


def _as_filed(one: Prepared, number: str, lost: set[str]) -> Prepared:
    parts = tuple(_as_filed(part, f"{number}-{place}", lost) for place, part in enumerate(one.parts, 1))
    if number in lost and not one.hidden:
        return replace(one, pages=0, pdf=b"", hidden="crashed", parts=parts)
    return replace(one, parts=parts)


def apart(exhibits: Iterable[Prepared]) -> Iterator[tuple[str, Prepared]]:
    """Each exhibit, and each attachment of one, that is not reproduced, with its number."""
    for number, one in enumerate(exhibits, 1):
        yield from one.apart(str(number))


def said_apart(number: str, one: Prepared, language: Language) -> str:
    """That an exhibit is not reproduced, why, and its digest."""
    facts = {"number": number, "title": one.title, "why": why(one.hidden, language), "digest": one.sha256}
    return fill(phrases(KIND)["lines.not_reproduced"].of(language), facts)
