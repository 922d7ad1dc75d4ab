"""What a file says of how a value was come by goes in, a quality goes out; one list for all formats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.base.reading import Quality
from persienne.importers.cells import is_absent, plain

if TYPE_CHECKING:
    from persienne.importers.cells import Cell

_SAID: Final = (
    (re.compile(r"r.{1,3}el(le)?s?|mesur.*|mes|factur.*|.*transmis par le distributeur"), Quality.MEASURED),
    (re.compile(r"r|actual|gevalideerd|uitgelezen|geen verbruik"), Quality.MEASURED),
    (re.compile(r"corrig.*|cor"), Quality.CORRECTED),
    (re.compile(r".*\bestim.*|est|e|geschat"), Quality.ESTIMATED),
)
"""Patterns of plain text; an editor that lost the accents leaves something else in their place."""


def quality_of(cell: Cell) -> Quality:
    """The quality that a cell names: measured where it is empty, doubtful where it names none that is known."""
    if is_absent(cell):
        return Quality.MEASURED
    said = plain(cell)
    return next((quality for pattern, quality in _SAID if pattern.fullmatch(said)), Quality.DOUBTFUL)
