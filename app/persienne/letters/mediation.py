"""The rows of a request come in; from which day to which one the national energy mediator may be asked goes out. Pure.

A written complaint to the supplier or the operator comes first (Code de l'énergie L122-1). Two months must have passed
from its date (R122-1, 1°, read in a copy of October 2017 and in two undated ones), and the mediator is asked within a
year of it (Code de la consommation L612-2, 4°, read in a copy of September 2022). No letter cites these two.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import months_after
from persienne.letters.clock import due
from persienne.letters.events import What

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from persienne.letters.events import Happening
    from persienne.letters.working_days import Overseas

MONTHS_BEFORE: Final = 2
"""How long a written complaint must have been left without settling the matter."""
MONTHS_AT_MOST: Final = 12
"""After how long from the complaint the mediator looks at it no more."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days on which the mediator may be asked, both included; ``open`` says whether that is so now."""

    complained_on: date
    first: date
    last: date
    open: bool


def window(
    rows: Iterable[Happening],
    on: date,
    *,
    alsace_moselle: bool = False,
    overseas: frozenset[Overseas] = frozenset(),
) -> Window | None:
    """The days after the last written complaint among ``rows``; None where there is none.

    A reminder among ``rows`` is such a complaint, where there is no other. The two
    months are counted from the receipt where it was noted, moved off a holiday, and the year from the complaint itself:
    neither reading gives the household a day that the texts may not give.
    """
    rows = tuple(rows)
    written = [row for row in rows if row.what is What.WRITTEN_COMPLAINT]
    written = written or [row for row in rows if row.what is What.REMINDED]
    if not written:
        return None
    last = written[-1]
    begun = last.said.received or last.on
    ended = due(begun, MONTHS_BEFORE, alsace_moselle=alsace_moselle, overseas=overseas).due
    first, until = ended + timedelta(days=1), months_after(last.on, MONTHS_AT_MOST)
    return Window(last.on, first, until, first <= on <= until)
