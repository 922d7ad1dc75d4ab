"""Sheets that no format knows come in, what their columns may be goes out, ranked, with reasons and doubts; pure.

A doubt is what looking does not settle: it is asked, and never taken for granted. docs/formats.md, "Tables that the
household describes".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from persienne.base.localtime import FRANCE
from persienne.base.reading import Quality
from persienne.importers.cells import plain, text_of
from persienne.importers.mapped_cells import Dates, bare, span_ends
from persienne.importers.mapping import DAY, MOST_ROWS, SHOWN, SPAN, Doubt, Group, Mapping, Measure, Proposal, TableLook
from persienne.importers.measured import quality_of
from persienne.importers.meters_apart import MOST_METERS
from persienne.importers.proposed_times import ProposedTimes, order_of_columns, readings_of, stamp_of_spans
from persienne.importers.proposed_values import (
    WORDS,
    counts_other,
    decimal_of,
    injects,
    measure_of,
    mentions_electricity,
    mentions_gas,
    value_columns,
    volume_of,
)
from persienne.importers.table_profile import MOST, is_span, profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.table import Sheet
    from persienne.importers.table_profile import TableProfile

Value = TypeVar("Value")

MOST_PROPOSALS = 4
MOST_LOOKED_AT = 200
"""Cells of a column by which it is known whether its dates are spans."""


def propose(found: TableProfile, zone: str = FRANCE) -> tuple[Proposal, ...]:
    """The ways to read a table, the likeliest first; none where its rows are neither intervals, days nor indexes."""
    choices, sure = value_columns(found)
    when = _When(found, zone)
    if not when.fits:
        return ()
    proposals = []
    for place, values in enumerate(choices[:MOST_PROPOSALS]):
        proposal = _proposal(found, values, when)
        if proposal is not None:
            told = proposal.doubts
            doubts = (*told, Doubt.VALUES) if place or not sure else told
            proposals.append(replace(proposal, doubts=doubts))
    return tuple(proposals)


def look_at(sheets: Sequence[Sheet], zone: str = FRANCE) -> TableLook | None:
    """The first sheet with a table of dates and numbers, and what it may be; None where there is none."""
    for sheet in sheets:
        found = profile(sheet)
        if found is None or not found.dates or not found.numbers:
            continue
        proposals = propose(found, zone)
        if proposals:
            clocks = (*found.clocks, *(() if found.counted_hours is None else (found.counted_hours,)))
            groups = tuple(Group(column, tuple(sorted(found.texts(column)))) for column in found.categories)
            shown = tuple(
                tuple(_short(bare(row.cell(n))) for n in range(found.width)) for row in found.rows[:MOST_ROWS]
            )
            titles = tuple(_short(text_of(cell)) for cell in found.titles[: found.width])
            return TableLook(titles, shown, proposals, found.numbers, dates=found.dates, clocks=clocks, groups=groups)
    return None


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"


class _Settled:
    """Gathers the doubts and the reasons of one proposal."""

    def __init__(self) -> None:
        self.doubts: list[Doubt] = []
        self.reasons: list[str] = []

    def take(self, doubt: Doubt, found: tuple[Value, bool, str]) -> Value:
        """The value, with its doubt where it is not sure and the code of its reason."""
        value, sure, reason = found
        if not sure:
            self.doubts.append(doubt)
        if reason:
            self.reasons.append(reason)
        return value


class _When:
    """When the rows of a table are, which are read, and of which meter: the same whatever column has the values.

    ``times`` is None where each row names the days that it is of.
    """

    def __init__(self, found: TableProfile, zone: str) -> None:
        self.written = [bare(cell) for cell in found.cells(found.dates[0])]
        self.dates = [part for text in self.written for part in span_ends(text) or (text,)]
        beside = [bare(cell) for column in found.dates[1:] for cell in found.cells(column)]
        self.order = order_of_columns(self.dates, beside)
        point = _point(found)
        self.rows = _rows(found, point)
        where, texts = self.rows[0]
        self.mapping = Mapping(
            found.names, found.dates[0], (), Measure.KWH, order=self.order[0], where=where, texts=texts, point=point
        )
        looked_at = self.written[:MOST_LOOKED_AT]
        spans = sum(map(is_span, looked_at)) >= MOST * len(looked_at)
        self.times = None if spans else ProposedTimes(found, self.mapping, zone)
        self.mapping = replace(self.mapping, step=SPAN) if self.times is None else self.times.mapping

    @property
    def fits(self) -> bool:
        """Whether the rows have times at all."""
        return self.times is None or self.times.fits


def _proposal(found: TableProfile, values: tuple[int, ...], when: _When) -> Proposal | None:
    settled = _Settled()
    order = settled.take(Doubt.ORDER, (*when.order, ""))
    settled.take(Doubt.ROWS, when.rows)
    unit = found.unit(values[0])
    cells = [cell for value in values for cell in found.cells(value)]
    decimal = settled.take(Doubt.DECIMAL, (*decimal_of(cells, unit), ""))
    mapping = replace(when.mapping, values=values, decimal=decimal)
    measure = settled.take(Doubt.MEASURE, measure_of(found, mapping, unit))
    if mapping.is_period and measure.is_index:  # a bill has what was used between its days
        measure = Measure(measure.unit)
        settled.doubts.append(Doubt.MEASURE)
    if when.times is None:
        read = Dates(order)
        named = [span for text in when.written if (span := read.span(text)) is not None]
        mapping = replace(mapping, stamp=settled.take(Doubt.STAMP, stamp_of_spans(named)))
    elif measure.is_index or when.times.has_step:
        mapping = _timed(mapping, when.times, measure, settled)
    else:
        return None
    gas, injection = settled.take(Doubt.DIRECTION, _energy(found, mapping, measure))
    mapping = replace(mapping, measure=measure, injection=injection, quality=_quality(found), gas=gas)
    if gas and not measure.is_volume:
        mapping = replace(mapping, volume=volume_of(found))
    orders = readings_of(when.dates, order) if Doubt.ORDER in settled.doubts else ()
    return Proposal(mapping, tuple(settled.doubts), tuple(settled.reasons), orders)


def _timed(mapping: Mapping, times: ProposedTimes, measure: Measure, settled: _Settled) -> Mapping:
    """The mapping with what its stamps are."""
    stamp = settled.take(Doubt.STAMP, times.stamp(measure))
    clock = settled.take(Doubt.CLOCK, times.clock(stamp))
    step = 0 if measure.is_index and mapping.step != DAY else mapping.step
    settled.take(Doubt.STEP, (step, times.step_is_sure or measure.is_index, ""))
    return replace(mapping, stamp=stamp, clock=clock, step=step)


_STATE = re.compile(r"nature|quali[tf]|statu|metodo|obtencion|lectura|validat|type de (?:releve|donnee|mesure)|estim")


def _rows(found: TableProfile, point: int | None) -> tuple[tuple[int | None, tuple[str, ...]], bool, str]:
    """The column that tells which rows are read, its texts, and whether looking settles it."""
    counted, meter = (() if one is None else (one,) for one in (found.counted_hours, point))
    when = [*found.dates[:1], *found.clocks[:1], *counted, *meter]
    stamps = [tuple(bare(row.cell(column)) for column in when) for row in found.rows]
    repeats = len(stamps) - len(set(stamps))
    for column in found.categories:
        texts = found.texts(column)
        if len(texts) < 2 or column == point:
            continue
        out = {text for text in texts if injects(text)}
        if out and out != set(texts):
            return (column, tuple(sorted(set(texts) - out))), True, "rows_injected"
        told = {(*stamp, plain(bare(row.cell(column)))) for stamp, row in zip(stamps, found.rows, strict=True)}
        if 2 * repeats >= len(set(stamps)) and len(told) >= MOST_TOLD * len(stamps):
            known = tuple(sorted(text for text in texts if WORDS.search(text)))
            return (column, known or (texts.most_common(1)[0][0],)), False, ""
    return (None, ()), True, ""


MOST_TOLD = 0.95


def _energy(found: TableProfile, mapping: Mapping, measure: Measure) -> tuple[tuple[bool, bool], bool, str]:
    """Whether the values are gas, whether they are injected, whether that is told, and the code of the reason.

    What panels make is none of that, nor is water. m3 beside kWh are those of gas, unless electricity is spoken of.
    """
    about = " ".join([*(found.title(column) for column in mapping.values), *mapping.texts])
    around = " ".join([*(plain(cell) for row in found.head for cell in row.cells), plain(found.sheet.name)])
    is_electric = mentions_electricity(about)
    if mentions_gas(about) and not is_electric:
        return (True, False), True, "gas_title"
    if measure.is_volume:
        return (True, False), False, ""
    known = not is_electric and not mentions_electricity(around)
    if known and not injects(about) and (mentions_gas(around) or volume_of(found) is not None):
        return (True, False), False, ""
    injected = injects(about)
    other = counts_other(about if injected else f"{about} {around}") or (mentions_gas(around) and not is_electric)
    return (False, injected), not other, ""


def _quality(found: TableProfile) -> int | None:
    for column in found.categories:
        said = found.texts(column)
        known = (text for text in said if not text.startswith("absence"))
        if _STATE.search(found.title(column)) and all(quality_of(text) is not Quality.DOUBTFUL for text in known):
            return column
    return None


def _point(found: TableProfile) -> int | None:
    """The column that names the meter of each row."""
    return next((column for column in found.points if 0 < len(found.texts(column)) <= MOST_METERS), None)
