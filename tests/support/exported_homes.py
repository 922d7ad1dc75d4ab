"""A household with something of everything to export, and what asks for it: folders come in, files go out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import TOTAL_INJECTION
from persienne.exporters.enedis_csv import write_index
from persienne.household.exporting.exports import default_name
from persienne.household.exporting.extracts import Wish
from persienne.store.meters import known_meter
from persienne.store.slat_rows import reach_of
from support.households import LOCAL, POINT, bring, put, throw_away, weeks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.base.slats import Slat
    from persienne.exporters.formats import Format, Step
    from persienne.household.exporting.exports import Content
    from persienne.household.household import Household

HOME = weeks()
WEEK = weeks("2024-10-23", days=6)
INJECTED = replace(HOME.curve, register=TOTAL_INJECTION, values=HOME.curve.values // 3_600 * 1_800)
HOLE = slice(100, 106)


def filled(folder: Path, slat: Slat) -> Iterator[Household]:
    """Two weeks with October's long night: a curve with a hole, injection, indexes."""
    kept = np.ones(len(HOME.curve), np.bool_)
    kept[HOLE] = False
    files = (
        put(folder, "curve.csv", HOME.curve.where(kept)),
        put(folder, "injection.csv", INJECTED),
        put(folder, "index.csv", write_index(HOME.indexes)),
    )
    with throw_away(folder / "home", slat) as household:
        bring(household, *files)
        yield household


def wish(
    household: Household, written: Format, step: Step, register: str | None = None, *, masked: bool = True
) -> Wish:
    meter = known_meter(household.conn, POINT)
    reach = reach_of(household.conn, meter.id)
    assert reach is not None
    return Wish(written, step, (meter,), *reach, register, masked)


def saved(household: Household, folder: Path, written: Format, step: Step, register: str | None = None) -> Path:
    asked = wish(household, written, step, register)
    path = folder / default_name(asked)
    household.exports.save(asked, path, household.exports.content(asked), replace=True)
    return path


def content(household: Household, written: Format, step: Step, register: str | None = None) -> Content:
    return household.exports.content(wish(household, written, step, register))


def merged_days(curve: Block) -> Block:
    """A curve of whole days as one reading a day."""
    days = np.unique(LOCAL.days(curve.starts))
    starts, ends = LOCAL.midnights(days), LOCAL.midnights(days + 1)
    joules = np.add.reduceat(curve.values, np.searchsorted(curve.starts, starts))
    return replace(curve, starts=starts, durations=ends - starts, values=joules, qualities=days * 0)
