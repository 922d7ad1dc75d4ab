"""``persienne series``: what is stored of a register comes out as text or JSON, as finely as is asked for; no Qt."""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Final

from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.base.reading import GAS_VOLUME, JOULES_PER_WH, REACTIVE, TOTAL_IMPORT, Quality, Unit, interval_register
from persienne.base.slats import PART_OF_A_DAY
from persienne.cli.commands.meters import Meter, chosen_meters
from persienne.cli.commands.supply_rows import LEVELS, columns_of, supply_rows
from persienne.cli.declared import Flag, Say, Telling, Told, columns, command
from persienne.cli.iso_days import ordinal_of
from persienne.household.household import Household
from persienne.household.measures.import_report import iso
from persienne.household.measures.line_values import live_values
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.meters.tic.readings import POWER
from persienne.store.frames import reach_of_frames
from persienne.words import PART_OF_DAY, PART_OF_PERIOD, PARTIAL_DAY, QUALITIES
from persienne.words.command_line import DONE
from persienne.words.meters import full_name

if TYPE_CHECKING:
    from persienne.base.reading import Longs, Source
    from persienne.insight.series import DayTotals, Periods, Series
    from persienne.store.meters import StoredMeter
    from persienne.words.numbers import Figures


ALL_LEVELS: Final = ("day", "curve", "live", "period", *LEVELS)
"""What can be told."""


@command(json="json-array")
def series(
    household: Household,
    say: Say,
    *,
    as_json: bool,
    level: Annotated[str, Flag("level", choices=ALL_LEVELS)],
    meter: Meter = None,
    register: Annotated[str | None, Flag("register", "R")] = None,
    since: Annotated[int, Flag("from", "D", "--from", read=ordinal_of)] = date.min.toordinal(),
    until: Annotated[int, Flag("to", "D", "--to", read=ordinal_of)] = date.max.toordinal(),
) -> Telling:
    """What is stored of a register, as finely as the level says; of several meters each line's own."""
    of_meters = chosen_meters(household, meter)
    told = [(one, rows_of(household, one, level, register, since, until)) for one in of_meters]
    if not as_json and not any(rows for _, rows in told):
        print(say(DONE["nothing_stored"]), file=sys.stderr)
    for one, rows in told:
        name = [full_name(one, say.translate)] if len(told) > 1 else []
        for row in rows:
            yield Told(None if as_json else columns(*_cells(row, level, one, say), *name), row)


def _cells(row: dict[str, Any], level: str, meter: StoredMeter, say: Say) -> tuple[Any, ...]:
    """What stands in the line of a row."""
    if level == "period":
        return _when(row, meter, say.figures), row["value"], row["unit"], _trust(row, say)
    if level in LEVELS:
        return columns_of(row, say.translate)
    return row["start"], row["duration"], row["value"], row["unit"], _quality(row, say)


def _when(row: dict[str, Any], meter: StoredMeter, figures: Figures) -> str:
    """From when to when the energy of a period was counted; where no instant is known, between which days."""
    start = datetime.fromisoformat(row["start"]).astimezone(local_days(meter.zone).zone)
    end = local_days(meter.zone).wall(int(start.timestamp()) + row["duration"])
    return figures.capital(figures.between(start, end, exact=row["exact"], year=True))


def _trust(row: dict[str, Any], say: Say) -> str:
    """How far the value of a period may be trusted, and what it counts where that is not its whole span."""
    said = say(QUALITIES[row["quality"]])
    if row["covered"] and (row["covered"] >= row["duration"] or not row["exact"]):
        return said
    kind = "beside" if row["covered"] else "rest"
    return fill(say(PART_OF_PERIOD[kind]), {"quality": said})


def _quality(row: dict[str, Any], say: Say) -> str:
    """How far the value of a row may be trusted, and how much of its day is known where that is not all."""
    said = say(QUALITIES[row["quality"]])
    known = row.get("covered", row["duration"])
    if known >= row["duration"]:
        return said
    if known == PART_OF_A_DAY:
        return fill(say(PART_OF_DAY), {"quality": said})
    lengths = {"known": say.figures.duration(known), "length": say.figures.duration(row["duration"])}
    return fill(say(PARTIAL_DAY), {"quality": said, **lengths})


def rows_of(
    household: Household, meter: StoredMeter, level: str, named: str | None, first: int, last: int
) -> list[dict[str, Any]]:
    """The rows of one meter whose local day lies between ``first`` and ``last`` (ordinals, both included).

    ``named`` is the register, the meter's total where none is.
    """
    if level in LEVELS:
        return supply_rows(household, meter, level, named, (first, last))
    local, register = local_days(meter.zone), named or meter.total.name
    common = {"meter": meter.meter.point, "label": meter.label, "register": interval_register(register).name}
    if level == "live":
        return live_rows(household, meter, register, first, last)
    if level == "curve":
        curve = recall_curve(household.conn, meter, register)
        return interval_rows(common, curve.series, curve.sources, local.days(curve.series.starts), (first, last))
    days = recall_whole_days(household.conn, meter, register)
    if level == "period":
        return period_rows(common, days.periods, days.sources, local.days(days.periods.starts), (first, last))
    lengths = local.midnights(days.totals.days + 1) - local.midnights(days.totals.days)
    return day_rows(common, days.totals, days.sources, local.midnights(days.totals.days), lengths, (first, last))


def live_rows(household: Household, meter: StoredMeter, register: str, first: int, last: int) -> list[dict[str, Any]]:
    """The live values of a power register; by default (the register is the total) SINSTS, the power drawn."""
    name = POWER.name if register == TOTAL_IMPORT.name else register
    local = local_days(meter.zone)
    reach = reach_of_frames(household.conn, meter.id)
    if reach is None:
        return []
    begin, end = max(first, local.day(reach[0])), min(last, local.day(reach[1]))
    frames = live_values(household.conn, meter, name, (local.midnight(begin), local.midnight(end + 1) - 1))
    columns = zip(
        local.days(frames.at).tolist(),
        frames.at.tolist(),
        frames.values.tolist(),
        frames.qualities.tolist(),
        frames.origins.tolist(),
        strict=True,
    )
    return [
        {
            "meter": meter.meter.point,
            "label": meter.label,
            "register": name,
            "start": iso(at),
            "duration": 0,
            "value": value,
            "unit": POWER.unit.value,
            "quality": Quality(quality).name.lower(),
            "source": frames.sources[origin].format,
        }
        for ordinal, at, value, quality, origin in columns
        if first <= ordinal <= last
    ]


def interval_rows(
    common: dict[str, Any], series: Series, sources: tuple[Source, ...], days: Longs, between: tuple[int, int]
) -> list[dict[str, Any]]:
    """Rows of intervals."""
    columns = zip(
        days.tolist(),
        series.starts.tolist(),
        series.durations.tolist(),
        series.values.tolist(),
        series.qualities.tolist(),
        series.origins.tolist(),
        strict=True,
    )
    return [
        {**row(common, start, duration, joules, quality, sources[origin])}
        for ordinal, start, duration, joules, quality, origin in columns
        if between[0] <= ordinal <= between[1]
    ]


def period_rows(
    common: dict[str, Any], periods: Periods, sources: tuple[Source, ...], days: Longs, between: tuple[int, int]
) -> list[dict[str, Any]]:
    """Rows of periods: energy that is in no day, so that days and periods add up.

    ``covered`` is the time that this row alone speaks of; ``exact`` tells a span between two known instants from one
    between some instant of its first day and some instant of its last.
    """
    columns = zip(
        days.tolist(),
        periods.starts.tolist(),
        (periods.ends - periods.starts).tolist(),
        periods.joules.tolist(),
        periods.qualities.tolist(),
        periods.origins.tolist(),
        periods.covered.tolist(),
        periods.exact.tolist(),
        strict=True,
    )
    return [
        {**row(common, start, duration, joules, quality, sources[origin]), "covered": covered, "exact": exact}
        for ordinal, start, duration, joules, quality, origin, covered, exact in columns
        if between[0] <= ordinal <= between[1]
    ]


def day_rows(
    common: dict[str, Any],
    totals: DayTotals,
    sources: tuple[Source, ...],
    midnights: Longs,
    lengths: Longs,
    between: tuple[int, int],
) -> list[dict[str, Any]]:
    """Rows of days; ``covered`` tells a partial day by the seconds that are known of it."""
    columns = zip(
        totals.days.tolist(),
        midnights.tolist(),
        lengths.tolist(),
        totals.joules.tolist(),
        totals.qualities.tolist(),
        totals.origins.tolist(),
        totals.covered.tolist(),
        strict=True,
    )
    return [
        {**row(common, start, duration, joules, quality, sources[origin]), "covered": covered}
        for ordinal, start, duration, joules, quality, origin, covered in columns
        if between[0] <= ordinal <= between[1]
    ]


def row(common: dict[str, Any], start: int, duration: int, amount: int, quality: int, source: Source) -> dict[str, Any]:
    """One value; energies are whole Wh where they are, and exact fractions elsewhere, so that sums are kept."""
    is_volume, is_reactive = common["register"] == GAS_VOLUME.name, common["register"] in REACTIVE
    energy = amount / JOULES_PER_WH if amount % JOULES_PER_WH else amount // JOULES_PER_WH
    return {
        **common,
        "start": iso(start),
        "duration": duration,
        "value": amount if is_volume else energy,
        "unit": (Unit.DM3 if is_volume else Unit.VARH if is_reactive else Unit.WH).value,
        "quality": Quality(quality).name.lower(),
        "source": source.format,
    }
