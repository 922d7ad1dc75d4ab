"""What a file says of how a value was come by goes in, a quality goes out; one list for all formats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.base.reading import Quality
from persienne.importers.cells import plain

if TYPE_CHECKING:
    from persienne.importers.cells import Cell

# Plain text; an editor that lost the accents leaves something else in their place.
_SAID: Final = (
    (re.compile(r"reel.*|r.{1,3}elle?|mesure.*|mesur.{1,3}|mes|facture.*|.*transmis par le distributeur"), Quality.MEASURED),
    (re.compile(r"r|actual|gevalideerd|uitgelezen|geen verbruik"), Quality.MEASURED),
    (re.compile(r"corrige.*|corrig.{1,4}|cor"), Quality.CORRECTED),
    (re.compile(r"estime.*|estim.{1,4}|est|e|geschat|.*\bestim.*"), Quality.ESTIMATED),
)


def quality_of(cell: Cell) -> Quality:
    """The quality that a cell names: measured where it is empty, doubtful where it says what no format was seen with."""
    said = plain(cell)
    if not said:
        return Quality.MEASURED
    return next((quality for pattern, quality in _SAID if pattern.fullmatch(said)), Quality.DOUBTFUL)
