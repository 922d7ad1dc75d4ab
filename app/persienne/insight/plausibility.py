"""What a home cannot have drawn: blocks of a file come in, doubts with their figures go out.

No value is changed or dropped here. A doubt is a question to the household, which may know better: a contract above
36 kVA, a workshop, a home that stood empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.energy_market import Energy
from persienne.base.reading import JOULES_PER_WH, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Bools, Longs

HIGHEST_CONTRACT_W = 36_000
"""Above 36 kVA a connection is no longer one of the small ones that a Linky serves (tariffs C5)."""

MARGIN = 1.1
"""A meter lets more than the contract through for a while before it cuts, and VA are not quite W."""

HIGHEST_MEAN_W = {
    Energy.ELECTRICITY: round(HIGHEST_CONTRACT_W * MARGIN),
    # A domestic gas meter is a G4 or a G6: 10 m3/h at most (EN 1359), and a m3 gives 12.8 kWh at most in France.
    Energy.GAS: 128_000,
}
"""Watts that no home's mean reaches over any interval, by energy; below them a value is not asked about."""

FAKE_DAY_WH = 1_000
"""A day whose only hour draws less may be true: a home that stands empty, and one kettle."""

ZEROS_OF_A_FAKE_DAY = 23
"""A script that fills a curve out of daily totals writes 23 hours of nothing, and the day's energy into the last."""


def most_watts(kva: int) -> int:
    """Watts that a home with this subscribed power does not draw for long."""
    return round(kva * 1000 * MARGIN)


class Doubt(StrEnum):
    """Why a block is not plausible."""

    POWER = "power"
    """The mean power of an interval is above :data:`HIGHEST_MEAN_W`."""
    INDEX_STEP = "index_step"
    """Two indexes are further apart than that power gives in the time between them."""
    FAKE_CURVE = "fake_curve"
    """Days of zeros with the whole energy in one interval: daily totals dressed as a curve."""


class Cause(StrEnum):
    """What most often explains a doubt."""

    WATTS_AS_KILOWATTS = "watts_as_kilowatts"
    """Whole numbers under a title in kW: they are watts."""
    WRONG_UNIT = "wrong_unit"
    """Every value is far too high: another unit than the file says."""
    DAMAGED_VALUE = "damaged_value"
    """A few values only: a damaged line, or a restarted index."""
    DAILY_TOTALS = "daily_totals"
    """A program made a curve out of one total a day."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt about one block: how many values, the first of them (epoch seconds), the highest mean power (W)."""

    doubt: Doubt
    cause: Cause
    count: int
    first: int
    highest_w: int


def doubts_of(
    blocks: Iterable[Block], local: LocalDays, *, label_unit: str = "", energy: Energy = Energy.ELECTRICITY
) -> tuple[Finding, ...]:
    """What is not plausible in the blocks of one file, each doubt once, with the figures of the worst block.

    ``label_unit`` is the unit in the title of the value column, in lower case (``"kw"``), empty where nothing says it.
    """
    limit = HIGHEST_MEAN_W[energy]
    found: dict[Doubt, Finding] = {}
    for block in blocks:
        for finding in _of_block(block, local, limit, label_unit):
            known = found.get(finding.doubt)
            if known is None or finding.highest_w > known.highest_w:
                found[finding.doubt] = finding
    return tuple(found.values())


def _of_block(block: Block, local: LocalDays, limit: int, label_unit: str) -> list[Finding]:
    if not len(block):
        return []
    if block.register.kind is Kind.INDEX:
        return _index_steps(block, limit)
    if block.register.kind is not Kind.ENERGY:
        return []
    return [*_powers(block, limit, label_unit), *_fake_days(block, local)]


def _powers(block: Block, limit: int, label_unit: str) -> list[Finding]:
    means = block.values // np.maximum(block.durations, 1)
    high = means > limit
    if not high.any():
        return []
    if label_unit == "kw" and block.source.precision >= 1000:  # written without a decimal
        cause = Cause.WATTS_AS_KILOWATTS
    else:
        cause = _cause_of_many(high, block.values > 0)
    return [Finding(Doubt.POWER, cause, int(high.sum()), int(block.starts[high][0]), highest_w=int(means.max()))]


def _cause_of_many(high: Bools, filled: Bools) -> Cause:
    """More than half of the values that are not zero: the unit. Fewer: these values."""
    return Cause.WRONG_UNIT if 2 * int(high.sum()) > int(filled.sum()) else Cause.DAMAGED_VALUE


def _index_steps(block: Block, limit: int) -> list[Finding]:
    spans, steps = np.diff(block.starts), np.diff(block.values)
    rising = (steps > 0) & (spans > 0)
    # Python's integers would not overflow; int64 does above 2.5e15 Wh, which no reader lets through.
    means: Longs = np.where(rising, steps * JOULES_PER_WH // np.maximum(spans, 1), 0)
    high = means > limit
    if not high.any():
        return []
    at = int(block.starts[1:][high][0])
    return [Finding(Doubt.INDEX_STEP, _cause_of_many(high, rising), int(high.sum()), at, highest_w=int(means.max()))]


def _fake_days(block: Block, local: LocalDays) -> list[Finding]:
    """Local days of at least 24 intervals of which all but one are zero."""
    _, begins = local.parts(block.starts)
    counts = np.diff(begins, append=len(block))
    filled = np.add.reduceat((block.values > 0).astype(np.int64), begins)
    joules = np.add.reduceat(block.values, begins)
    fake = (counts > ZEROS_OF_A_FAKE_DAY) & (filled == 1) & (joules >= FAKE_DAY_WH * JOULES_PER_WH)
    if not fake.any():
        return []
    first = int(block.starts[begins[fake][0]])
    highest = int((block.values // np.maximum(block.durations, 1)).max())
    return [Finding(Doubt.FAKE_CURVE, Cause.DAILY_TOTALS, int(fake.sum()), first, highest_w=highest)]
