"""Rows of ``persienne series`` that are no energies: a meter comes in, highest powers and voltages go out; no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from persienne.base.localtime import local_days
from persienne.household.measures.import_report import iso
from persienne.household.measures.line_values import highest_powers, mean_voltages, voltage_days
from persienne.meters.tic.readings import MAXIMUM, MEAN_VOLTAGE, VOLTAGES
from persienne.words.letters import YES_NO

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate

LEVELS = ("maximum", "voltage", "voltage-means")
"""The levels whose rows are made here."""


def supply_rows(
    household: Household, meter: StoredMeter, level: str, named: str | None, between: tuple[int, int]
) -> list[dict[str, Any]]:
    """The rows of one meter whose local day lies between two ordinals, both included.

    ``named`` is a register: by default SMAXSN, and each phase of which a voltage is known.
    """
    if level == "maximum":
        return _maxima(household, meter, named or MAXIMUM.name, between)
    make = _days if level == "voltage" else _means
    names = [named] if named else [one.name for one in VOLTAGES]
    return [row for name in names for row in make(household, meter, name, between)]


def columns_of(row: dict[str, Any], translate: Translate) -> tuple[Any, ...]:
    """A row for reading: when, what, and how much was known; of a day that is not counted whether any was outside."""
    if "lowest" not in row:
        return row["start"], row["register"], row["value"], row["unit"]
    counts = row["outside"], row["known"]
    if row["known"] is None:
        counts = translate("CommandLine", YES_NO["yes" if row["any_outside"] else "no"]), "-"
    return row["start"], row["register"], row["lowest"], row["highest"], row["unit"], *counts


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


def _days(household: Household, meter: StoredMeter, name: str, between: tuple[int, int]) -> list[dict[str, Any]]:
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


def _means(household: Household, meter: StoredMeter, name: str, between: tuple[int, int]) -> list[dict[str, Any]]:
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
