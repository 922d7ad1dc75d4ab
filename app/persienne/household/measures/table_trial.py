"""One reading of a described table tried out: its days, its holes, and how it fits what is stored; nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import Kind
from persienne.household.measures.import_changes import intervals_of, main_block
from persienne.household.measures.resolved_history import recall_curve, recall_days
from persienne.importers.file_reader import FileReader, ReadFile, Refusal
from persienne.importers.files import INSIDE
from persienne.importers.mapping import DAY, Clock, Mapping, Measure, Stamp
from persienne.importers.stamps import EPOCH_DAY
from persienne.insight.days import days_of_curve, within_days
from persienne.insight.fitting import best, fit
from persienne.store import meters

if TYPE_CHECKING:
    from collections.abc import Mapping as ByName

    from persienne.base.errors import UserError
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs
    from persienne.importers.job import ParsedFile
    from persienne.insight.fitting import Fit
    from persienne.insight.series import Series
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True)
class TrialDay:
    """A local day (ordinal), its energy (J), and how much of it is known (s); ``length`` is 23, 24 or 25 hours."""

    day: int
    joules: int
    covered: int
    length: int

    @property
    def whole(self) -> bool:
        """Whether it is known from midnight to midnight."""
        return self.covered >= self.length


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The mapping that fits what is stored of a meter, where the one that was tried does not."""

    mapping: Mapping
    fit: Fit


@dataclass(frozen=True, slots=True)
class Trial:
    """What a mapping makes of a file. ``intervals`` counts its values, those of several days too, which no day has.

    ``parsed`` is None where it is refused with ``error``. ``meter`` is the one that ``fit`` and ``suggestion`` are
    about. Of a file of several meters it is about one of them, which ``part`` names; empty elsewhere.
    """

    parsed: ParsedFile | None = None
    error: UserError | None = None
    days: tuple[TrialDay, ...] = ()
    joules: int = 0
    intervals: int = 0
    meter: StoredMeter | None = None
    fit: Fit | None = None
    suggestion: Suggestion | None = None
    part: str = ""

    @property
    def is_volume(self) -> bool:
        """Whether its amounts are volumes of gas (dm3) in the place of energies."""
        blocks = () if self.parsed is None else self.parsed.blocks
        return bool(blocks) and all(block.register.kind is Kind.VOLUME for block in blocks)


def read_again(refusal: Refusal, mapping: Mapping) -> ReadFile | Refusal:
    """The table that was refused, read by ``mapping`` in a child of its own; the refusal itself where it is gone.

    Of a table of several meters it is what was read of the first.
    """
    if refusal.path is None:
        return refusal
    with FileReader(mappings=[mapping]) as reader:
        entries = reader.read(refusal.path)
    names = {entry.name if isinstance(entry, ReadFile) else entry.file: entry for entry in entries}
    parts = [entry for name, entry in names.items() if name.startswith(refusal.file + INSIDE)]
    read = [entry for entry in parts if isinstance(entry, ReadFile)]
    return names.get(refusal.file, next(iter([*read, *parts]), refusal))


def try_table(conn: Connection, refusal: Refusal, mapping: Mapping, *, naive: bool) -> Trial:
    """What ``mapping`` makes of a table that no format knew; nothing is stored.

    ``naive`` tells whether its stamps leave the clock open.
    """
    entry, file = read_again(refusal, mapping), refusal.file
    if isinstance(entry, Refusal):
        return Trial(error=entry.error)
    found = _tried(conn, entry, mapping, naive=naive)
    return replace(found, part=entry.name.removeprefix(file + INSIDE)) if entry.name != file else found


def _tried(conn: Connection, entry: ReadFile, mapping: Mapping, *, naive: bool) -> Trial:
    parsed, local = entry.parsed, local_days()
    if not any(len(block) for block in parsed.blocks):
        return Trial(parsed)
    series = intervals_of(main_block(parsed), local)
    trial = Trial(parsed, days=_days(series, local), joules=int(series.values.sum()), intervals=len(series))
    return _beside_stored(conn, trial, series, mapping, naive=naive)


def _days(series: Series, local: LocalDays) -> tuple[TrialDay, ...]:
    totals = days_of_curve(within_days(series, local), local)
    lengths = local.midnights(totals.days + 1) - local.midnights(totals.days)
    columns = (totals.days, totals.joules, totals.covered, lengths)
    return tuple(TrialDay(*row) for row in zip(*(column.tolist() for column in columns), strict=True))


def _beside_stored(conn: Connection, trial: Trial, series: Series, mapping: Mapping, *, naive: bool) -> Trial:
    """The trial with the meter whose values it fits, as it is or read otherwise."""
    assert trial.parsed is not None
    register = main_block(trial.parsed).register.name
    for meter in meters.every_meter(conn):
        local = local_days(meter.zone)
        curve = recall_curve(conn, meter, register)
        days = recall_days(conn, meter, register, curve).totals
        as_said = fit(series, curve.shaped, days, local)
        if as_said.good:
            return replace(trial, meter=meter, fit=as_said)
        if not as_said.telling and trial.meter is not None:
            continue
        readings = _variants(series, mapping, local, naive=naive)
        found = best({name: one for name, (_, one) in readings.items()}, curve.shaped, days, local)
        if found is not None:
            suggestion = Suggestion(readings[found[0]][0], found[1])
            return replace(trial, meter=meter, fit=as_said, suggestion=suggestion)
        if as_said.telling:
            trial = replace(trial, meter=meter, fit=as_said)
    return trial


def _variants(
    series: Series, mapping: Mapping, local: LocalDays, *, naive: bool
) -> ByName[str, tuple[Mapping, Series]]:
    """The other ways to read the same rows that a file is often meant by, each with its mapping."""
    found: dict[str, tuple[Mapping, Series]] = {}
    units = _units(mapping)
    # Gas is days whatever its rows are, so that neither end nor clock of a row can be told from it.
    told = mapping.end is not None or mapping.measure.is_index or (mapping.gas and mapping.step != DAY)
    told = told or bool((series.durations > DAY + 3600).any())  # periods and months
    stamps = [mapping.stamp] if told else list(Stamp)
    clocks = list(Clock) if naive and not mapping.by_days and not mapping.gas else [mapping.clock]
    for stamp in stamps:
        for clock in clocks:
            for measure in units:
                other = replace(mapping, stamp=stamp, clock=clock, measure=measure)
                if other != mapping:
                    found[f"{stamp}/{clock}/{measure}"] = other, _read_as(series, mapping, other, local)
    return found


def _units(mapping: Mapping) -> list[Measure]:
    was = mapping.measure
    return [one for one in Measure if (one.is_index, one.is_volume) == (was.is_index, was.is_volume)]


def _read_as(series: Series, was: Mapping, now: Mapping, local: LocalDays) -> Series:
    starts = series.starts + _ahead(series.starts, was.clock, local) - _ahead(series.starts, now.clock, local)
    if was.stamp is not now.stamp:
        starts = starts + series.durations * (1 if now.stamp is Stamp.START else -1)
    values = series.values * _joules(now.measure, series.durations) // _joules(was.measure, series.durations)
    order = np.argsort(starts, kind="stable")
    order = order[np.append(np.diff(starts[order]) > 0, [True])] if len(order) else order
    return type(series)(
        starts[order], series.durations[order], values[order], series.qualities[order], series.origins[order]
    )


def _ahead(starts: Longs, clock: Clock, local: LocalDays) -> Longs:
    """Seconds that a clock is ahead of UTC at each instant."""
    if clock is not Clock.LOCAL:
        return np.full(len(starts), clock.offset, np.int64)
    days = local.days(starts)
    return (days - EPOCH_DAY) * DAY - local.midnights(days)


def _joules(measure: Measure, durations: Longs) -> Longs:
    """J that one of the written unit is, over each interval."""
    each = {"w": 1, "kw": 1000, "wh": 3600, "kwh": 3_600_000, "m3": 1000}[measure.unit]
    return durations * each if measure.is_power else np.full(len(durations), each, np.int64)
