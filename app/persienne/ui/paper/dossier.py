"""A letter that lists its exhibits with their pages, and the exhibits, come in; one PDF of all goes out.

The pages are counted first, since the list stands in the letter itself. No file is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.letters.apart import why
from persienne.letters.casefile import Measured
from persienne.letters.catalogue import phrases
from persienne.letters.complaint import KIND
from persienne.letters.complaint import Exhibit as Listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from persienne.documents.bilingual import Language
    from persienne.ui.paper.exhibit_reading import Prepared


def measured(one: Prepared) -> Measured:
    """What the list of exhibits says of one."""
    return Measured(one.sha256, one.counted, one.hidden, tuple(map(_listed, one.parts)))


def _listed(one: Prepared) -> Listed:
    return Listed(one.title, one.sha256, one.counted, one.hidden, tuple(map(_listed, one.parts)))


def apart(exhibits: Iterable[Prepared]) -> Iterator[tuple[str, Prepared]]:
    """Each exhibit, and each attachment of one, that is not reproduced, with its number."""
    for number, one in enumerate(exhibits, 1):
        yield from one.apart(str(number))


def said_apart(number: str, one: Prepared, language: Language) -> str:
    """That an exhibit is not reproduced, why, and its digest."""
    facts = {"number": number, "title": one.title, "why": why(one.hidden, language), "digest": one.sha256}
    return fill(phrases(KIND)["lines.not_reproduced"].of(language), facts)
