"""``persienne series``: what is stored of a register comes out as text or JSON, as finely as is asked for; no Qt."""

from __future__ import annotations

import sys
from datetime import date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias

from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.base.reading import GAS_VOLUME, JOULES_PER_WH, REACTIVE, TOTAL_IMPORT, Quality, Unit, interval_register
from persienne.base.slats import PART_OF_A_DAY
from persienne.cli.commands.meters import Meter, chosen_meters
from persienne.cli.declared import Flag, Say, Telling, Told, columns, command
from persienne.cli.iso_days import ordinal_of
from persienne.household.household import Household
from persienne.household.measures.import_report import iso
from persienne.household.measures.line_values import highest_powers, live_values, mean_voltages, voltage_days
from persienne.household.measures.recalled import RecalledCurve
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.household.measures.supply import recall_supply
from persienne.meters.tic.readings import MAXIMUM, MEAN_VOLTAGE, POWER, VOLTAGES
from persienne.store.frames import reach_of_frames
from persienne.telling.report import lines
from persienne.telling.supply import SupplyTeller, facts
from persienne.words.english import table
from persienne.words.meters import full_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter
    from persienne.words.numbers import Figures

    Rows: TypeAlias = Iterator[tuple[int, dict[str, Any]]]
    """Local days (ordinals), each with a row."""


SAID = table("command_line.said")
PART_OF_PERIOD = table("command_line.part_of_period")
QUALITIES = table("command_line.qualities")
DONE = table("command_line.done")
YES_NO = table("letters.yes_no")


OF_SUPPLY: Final = ("maximum", "voltage", "voltage-means")
"""The levels that are no energies: highest powers and voltages."""


@command(json="json-array")
def series(
    household: Household,
    say: Say,
    *,
    as_json: bool,
    level: Annotated[str, Flag("level", choices=("day", "curve", "live", "period", *OF_SUPPLY, "supply"))],
    meter: Meter = None,
    register: Annotated[str | None, Flag("register", "R")] = None,
    since: Annotated[int, Flag("from", "D", "--from", read=ordinal_of)] = date.min.toordinal(),
    until: Annotated[int, Flag("to", "D", "--to", read=ordinal_of)] = date.max.toordinal(),
) -> Telling:
    """What is stored of a register, as finely as the level says; of several meters each line's own."""
    told: list[Told] = []
    of_meters, between = chosen_meters(household, meter), (since, until)
    for one in of_meters:
        if level == "supply":
            told += _supply(household, one, between, say)
            continue
        name = [full_name(one, say.translate)] if len(of_meters) > 1 else []
        for row in rows_of(household, one, level, register, between=between):
            told.append(Told(None if as_json else columns(*_cells(row, level, one, say), *name), row))
    if not told and not as_json:
        print(say(DONE["nothing_stored"]), file=sys.stderr)
    return told


def _supply(household: Household, meter: StoredMeter, between: tuple[int, int], say: Say) -> Iterator[Told]:
    """What the page History says of the supply of a meter, of the first to the last day with a voltage."""
    supply = recall_supply(household.conn, meter)
    known = [one.day for phase in supply.voltage for one in phase] or between
    days = max(between[0], min(known)), min(between[1], max(known))
    active = recall_whole_days(household.conn, meter).totals
    found = supply.of_days(days, active, local_days(meter.zone))
    sections = SupplyTeller(say.translate, say.figures).sections(found)
    if said := [line for section in sections if section is not None for line in lines(section)]:
        text = "\n".join((full_name(meter, say.translate), *said))
        yield Told(text, {"meter": meter.meter.point, "label": meter.label, **facts(found)})


def _cells(row: dict[str, Any], level: str, meter: StoredMeter, say: Say) -> tuple[Any, ...]:
    """What stands in the line of a row."""
    if level == "period":
        return _when(row, meter, say.figures), row["value"], row["unit"], _trust(row, say)
    if level not in OF_SUPPLY:
        return row["start"], row["duration"], row["value"], row["unit"], _quality(row, say)
    if "lowest" not in row:
        return row["start"], row["register"], row["value"], row["unit"]
    counts = row["outside"], row["known"]
    if row["known"] is None:  # of a day that is not counted, whether any was outside
        counts = say(YES_NO["yes" if row["any_outside"] else "no"]), "-"
    return row["start"], row["register"], row["lowest"], row["highest"], row["unit"], *counts


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
        return fill(say(SAID["part_of_day"]), {"quality": said})
    lengths = {"known": say.figures.duration(known), "length": say.figures.duration(row["duration"])}
    return fill(say(SAID["partial_day"]), {"quality": said, **lengths})


def rows_of(
    household: Household, meter: StoredMeter, level: str, named: str | None, between: tuple[int, int]
) -> list[dict[str, Any]]:
    """The rows of one meter whose local day lies between two ordinals, both included.

    ``named`` is the register: by default the meter's total, of highest powers SMAXSN, of voltages each known phase.
    """
    conn, names = household.conn, [named] if named else [one.name for one in VOLTAGES]
    if level == "maximum":
        rows = _maxima(conn, meter, named or MAXIMUM.name)
    elif level in OF_SUPPLY:
        make = _voltage_days if level == "voltage" else _voltage_means
        rows = chain.from_iterable(make(conn, meter, name) for name in names)
    elif level == "live":
        rows = _live(conn, meter, named or meter.total.name, between)
    else:
        rows = _energies(conn, meter, named or meter.total.name, level)
    return [row for day, row in rows if between[0] <= day <= between[1]]


def _energies(conn: Connection, meter: StoredMeter, register: str, level: str) -> Rows:
    """The energies of a curve, of days, or of periods; what more than a value they have stands last in a row.

    A partial day is ``covered`` by the seconds that are known of it, a period by the time that it alone speaks of.
    ``exact`` tells a span between two known instants from one between some instant of its first day and some instant of
    its last. Periods and days add up.
    """
    columns: tuple[NDArray[Any], ...]
    local = local_days(meter.zone)
    recalled = recall_curve(conn, meter, register) if level == "curve" else recall_whole_days(conn, meter, register)
    if isinstance(recalled, RecalledCurve):
        curve = recalled.series
        spans = (local.days(curve.starts), curve.starts, curve.durations)
        columns = (*spans, curve.values, curve.qualities, curve.origins)
    elif level == "period":
        periods = recalled.periods
        spans = (local.days(periods.starts), periods.starts, periods.ends - periods.starts)
        columns = (*spans, periods.joules, periods.qualities, periods.origins, periods.covered, periods.exact)
    else:
        totals, begins = recalled.totals, local.midnights(recalled.totals.days)
        spans = (totals.days, begins, local.midnights(totals.days + 1) - begins)
        columns = (*spans, totals.joules, totals.qualities, totals.origins, totals.covered)
    name = interval_register(register).name
    for day, start, duration, amount, quality, origin, *more in zip(*(one.tolist() for one in columns), strict=True):
        yield (
            day,
            {
                **_common(meter, name, start, duration),
                **_amount(name, amount),
                "quality": Quality(quality).name.lower(),
                "source": recalled.sources[origin].format,
                **dict(zip(("covered", "exact"), more, strict=False)),
            },
        )


def _amount(name: str, amount: int) -> dict[str, Any]:
    """A value with its unit; energies are whole Wh where they are, and exact fractions elsewhere: sums are kept."""
    if name == GAS_VOLUME.name:
        return {"value": amount, "unit": Unit.DM3.value}
    energy = amount / JOULES_PER_WH if amount % JOULES_PER_WH else amount // JOULES_PER_WH
    return {"value": energy, "unit": (Unit.VARH if name in REACTIVE else Unit.WH).value}


def _live(conn: Connection, meter: StoredMeter, register: str, between: tuple[int, int]) -> Rows:
    """The live values of a power register; by default (the register is the total) SINSTS, the power drawn."""
    name = POWER.name if register == TOTAL_IMPORT.name else register
    local, reach = local_days(meter.zone), reach_of_frames(conn, meter.id)
    if reach is None:
        return
    begin, end = max(between[0], local.day(reach[0])), min(between[1], local.day(reach[1]))
    frames = live_values(conn, meter, name, (local.midnight(begin), local.midnight(end + 1) - 1))
    columns = local.days(frames.at), frames.at, frames.values, frames.qualities, frames.origins
    for day, at, value, quality, origin in zip(*(one.tolist() for one in columns), strict=True):
        yield (
            day,
            {
                **_common(meter, name, at, 0),
                "value": value,
                "unit": POWER.unit.value,
                "quality": Quality(quality).name.lower(),
                "source": frames.sources[origin].format,
            },
        )


def _maxima(conn: Connection, meter: StoredMeter, name: str) -> Rows:
    """A day's highest power, and its instant as far as the slats have kept it."""
    for one in highest_powers(conn, meter, name):
        at = None if one.at is None else iso(one.at)
        yield one.day, {**_of_day(meter, name, one.day), "value": one.value, "unit": MAXIMUM.unit.value, "at": at}


def _voltage_days(conn: Connection, meter: StoredMeter, name: str) -> Rows:
    for one in voltage_days(conn, meter, name):
        yield (
            one.day,
            {
                **_of_day(meter, name, one.day),
                "lowest": one.lowest,
                "highest": one.highest,
                "unit": VOLTAGES[0].unit.value,
                "any_outside": one.any_outside,
                "outside": one.means_outside,
                "known": one.known,
            },
        )


def _voltage_means(conn: Connection, meter: StoredMeter, name: str) -> Rows:
    local = local_days(meter.zone)
    for one in mean_voltages(conn, meter, name):
        common = _common(meter, name, local.midnight(one.day) + one.offset, MEAN_VOLTAGE)
        yield one.day, {**common, "value": one.volts, "unit": VOLTAGES[0].unit.value}


def _of_day(meter: StoredMeter, name: str, day: int) -> dict[str, Any]:
    local = local_days(meter.zone)
    return _common(meter, name, local.midnight(day), local.length(day))


def _common(meter: StoredMeter, name: str, start: int, duration: int) -> dict[str, Any]:
    return {
        "meter": meter.meter.point,
        "label": meter.label,
        "register": name,
        "start": iso(start),
        "duration": duration,
    }
