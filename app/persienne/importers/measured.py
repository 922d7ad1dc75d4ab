"""Cells of measures come in, numbers within their bounds go out, or why there is none; no unit is guessed here.

Words for how a value was come by become a quality, by one list for all formats.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.base.reading import Quality
from persienne.importers.cells import is_absent, plain, whole_unit, written
from persienne.importers.job import Reason

if TYPE_CHECKING:
    from persienne.importers.cells import Cell, Written


MAX_WATTS = 10_000_000
"""No home and no workshop draws as much; it also keeps W x s inside 64 bits."""


def whole(cell: Cell, most: int, factor: int = 1) -> int | Reason:
    """The number in a cell of W, Wh or VA times ``factor``, or why there is none; it is ``most`` at the most."""
    if is_absent(cell):
        return Reason.EMPTY_VALUE
    number = whole_unit(cell)
    if number is None or number.times(1) > most:
        return Reason.BAD_VALUE
    return Reason.NEGATIVE if number.digits < 0 else number.times(factor)


def precision(unit: int, decimals: int) -> int:
    """The smallest step (Wh or dm3, at least 1) of values with ``decimals`` of a unit that is ``unit`` of these."""
    return max(1, unit // int(10**decimals))


def kilo(cell: Cell, most: int) -> Written | Reason:
    """The number in a cell of kW or kWh, or why there is none; it is ``most`` at the most."""
    if is_absent(cell):
        return Reason.EMPTY_VALUE
    number = written(cell)
    if number is None or number.digits > most * 10**number.decimals:
        return Reason.BAD_VALUE
    return Reason.NEGATIVE if number.digits < 0 else number


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
