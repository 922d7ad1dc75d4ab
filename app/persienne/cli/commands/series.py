"""``persienne series``: what is stored of a register comes out as text or JSON, as finely as is asked for; no Qt."""

from __future__ import annotations

import sys
from datetime import date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any, Final

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
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.household.measures.supply import recall_supply
from persienne.meters.tic.readings import MAXIMUM, MEAN_VOLTAGE, POWER, VOLTAGES
from persienne.store.frames import reach_of_frames
from persienne.telling.report import lines
from persienne.telling.supply import SupplyTeller
from persienne.words import PART_OF_DAY, PART_OF_PERIOD, PARTIAL_DAY, QUALITIES
from persienne.words.command_line import DONE
from persienne.words.letters import YES_NO
from persienne.words.meters import full_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from persienne.base.reading import Source
    from persienne.store.meters import StoredMeter
    from persienne.words.numbers import Figures


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
    of_meters = chosen_meters(household, meter)
    if level == "supply":
        yield from chain.from_iterable(_supply(household, one, (since, until), say) for one in of_meters)
        return
    told = [(one, rows_of(household, one, level, register, (since, until))) for one in of_meters]
    if not as_json and not any(rows for _, rows in told):
        print(say(DONE["nothing_stored"]), file=sys.stderr)
    for one, rows in told:
        name = [full_name(one, say.translate)] if len(told) > 1 else []
        for row in rows:
            yield Told(None if as_json else columns(*_cells(row, level, one, say), *name), row)


def _supply(household: Household, meter: StoredMeter, between: tuple[int, int], say: Say) -> Telling:
    """What the page History says of the supply of a meter, of the first to the last day with a voltage."""
    supply = recall_supply(household.conn, meter)
    known = [one.day for phase in supply.voltage for one in phase] or between
    days = max(between[0], min(known)), min(between[1], max(known))
    active = recall_whole_days(household.conn, meter).totals
    found = supply.of_days(days, active, local_days(meter.zone))
    if sections := list(SupplyTeller(say.translate, say.figures).sections(found)):
        facts = {name: fact for section in sections for name, fact in (section.facts or {}).items()}
        told = {"meter": meter.meter.point, "label": meter.label, "power": None, "voltage": None, "reactive": None}
        text = "\n".join(line for section in sections for line in lines(section))
        yield Told(text, told | facts)


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
        return fill(say(PART_OF_DAY), {"quality": said})
    lengths = {"known": say.figures.duration(known), "length": say.figures.duration(row["duration"])}
    return fill(say(PARTIAL_DAY), {"quality": said, **lengths})


def rows_of(
    household: Household, meter: StoredMeter, level: str, named: str | None, between: tuple[int, int]
) -> list[dict[str, Any]]:
    """The rows of one meter whose local day lies between two ordinals, both included.

    ``named`` is the register: by default the meter's total, of highest powers SMAXSN, of voltages each known phase.
    """
    if level == "maximum":
        return _maxima(household, meter, named or MAXIMUM.name, between)
    if level in OF_SUPPLY:
        make = _voltage_days if level == "voltage" else _voltage_means
        names = [named] if named else [one.name for one in VOLTAGES]
        return [row for name in names for row in make(household, meter, name, between)]
    local, register = local_days(meter.zone), named or meter.total.name
    if level == "live":
        return _live(household, meter, register, between)
    common = {"meter": meter.meter.point, "label": meter.label, "register": interval_register(register).name}
    if level == "curve":
        curve = recall_curve(household.conn, meter, register)
        of = curve.series
        return _energies(
            common,
            curve.sources,
            between,
            {
                "day": local.days(of.starts),
                "start": of.starts,
                "duration": of.durations,
                "amount": of.values,
                "quality": of.qualities,
                "origin": of.origins,
            },
        )
    days = recall_whole_days(household.conn, meter, register)
    if level == "period":
        # ``covered`` is the time that a row alone speaks of; ``exact`` tells a span between two known instants from one
        # between some instant of its first day and some instant of its last. Periods and days add up.
        periods = days.periods
        return _energies(
            common,
            days.sources,
            between,
            {
                "day": local.days(periods.starts),
                "start": periods.starts,
                "duration": periods.ends - periods.starts,
                "amount": periods.joules,
                "quality": periods.qualities,
                "origin": periods.origins,
                "covered": periods.covered,
                "exact": periods.exact,
            },
        )
    totals = days.totals
    return _energies(
        common,
        days.sources,
        between,
        {
            "day": totals.days,
            "start": local.midnights(totals.days),
            "duration": local.midnights(totals.days + 1) - local.midnights(totals.days),
            "amount": totals.joules,
            "quality": totals.qualities,
            "origin": totals.origins,
            "covered": totals.covered,  # a partial day by the seconds that are known of it
        },
    )


def _energies(
    common: dict[str, Any],
    sources: tuple[Source, ...],
    between: tuple[int, int],
    named: Mapping[str, NDArray[Any]],
) -> list[dict[str, Any]]:
    """Rows of energies, of columns by their names; what more than a value they have stands last in a row."""
    values = zip(*(column.tolist() for column in named.values()), strict=True)
    rows = (dict(zip(named, one, strict=True)) for one in values)
    return [
        {**_energy(common, one, sources), **{name: one[name] for name in ("covered", "exact") if name in one}}
        for one in rows
        if between[0] <= one["day"] <= between[1]
    ]


def _energy(common: dict[str, Any], one: dict[str, Any], sources: tuple[Source, ...]) -> dict[str, Any]:
    """One value; energies are whole Wh where they are, and exact fractions elsewhere, so that sums are kept."""
    amount = one["amount"]
    is_volume, is_reactive = common["register"] == GAS_VOLUME.name, common["register"] in REACTIVE
    energy = amount / JOULES_PER_WH if amount % JOULES_PER_WH else amount // JOULES_PER_WH
    return {
        **common,
        "start": iso(one["start"]),
        "duration": one["duration"],
        "value": amount if is_volume else energy,
        "unit": (Unit.DM3 if is_volume else Unit.VARH if is_reactive else Unit.WH).value,
        "quality": Quality(one["quality"]).name.lower(),
        "source": sources[one["origin"]].format,
    }


def _live(household: Household, meter: StoredMeter, register: str, between: tuple[int, int]) -> list[dict[str, Any]]:
    """The live values of a power register; by default (the register is the total) SINSTS, the power drawn."""
    name = POWER.name if register == TOTAL_IMPORT.name else register
    local = local_days(meter.zone)
    reach = reach_of_frames(household.conn, meter.id)
    if reach is None:
        return []
    begin, end = max(between[0], local.day(reach[0])), min(between[1], local.day(reach[1]))
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
        if between[0] <= ordinal <= between[1]
    ]


def _maxima(household: Household, meter: StoredMeter, name: str, between: tuple[int, int]) -> list[dict[str, Any]]:
    """A day's highest power, and its instant as far as the slats have kept it."""
    local = local_days(meter.zone)
    return [
        {
            **_common(meter, name, local.midnight(one.day), local.length(one.day)),
            "value": one.value,
            "unit": MAXIMUM.unit.value,
            "at": None if one.at is None else iso(one.at),
        }
        for one in highest_powers(household.conn, meter, name)
        if between[0] <= one.day <= between[1]
    ]


def _voltage_days(
    household: Household, meter: StoredMeter, name: str, between: tuple[int, int]
) -> list[dict[str, Any]]:
    local = local_days(meter.zone)
    return [
        {
            **_common(meter, name, local.midnight(one.day), local.length(one.day)),
            "lowest": one.lowest,
            "highest": one.highest,
            "unit": VOLTAGES[0].unit.value,
            "any_outside": one.any_outside,
            "outside": one.means_outside,
            "known": one.known,
        }
        for one in voltage_days(household.conn, meter, name)
        if between[0] <= one.day <= between[1]
    ]


def _voltage_means(
    household: Household, meter: StoredMeter, name: str, between: tuple[int, int]
) -> list[dict[str, Any]]:
    local = local_days(meter.zone)
    return [
        {
            **_common(meter, name, local.midnight(one.day) + one.offset, MEAN_VOLTAGE),
            "value": one.volts,
            "unit": VOLTAGES[0].unit.value,
        }
        for one in mean_voltages(household.conn, meter, name)
        if between[0] <= one.day <= between[1]
    ]


def _common(meter: StoredMeter, name: str, start: int, duration: int) -> dict[str, Any]:
    return {
        "meter": meter.meter.point,
        "label": meter.label,
        "register": name,
        "start": iso(start),
        "duration": duration,
    }
