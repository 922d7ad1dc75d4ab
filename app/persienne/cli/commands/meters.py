"""``persienne meters``: the meters are listed, named and given the number that their files lack; no Qt."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.cli.unlocking import opened
from persienne.household.measures.meter_names import give_names
from persienne.store.meters import every_meter, known_meter
from persienne.words.keeping import STOPS_SHORT
from persienne.words.meters import GAS, JOINED, name_of

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate


def meters(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Name a meter or say its number where that is asked, then list those that are meant."""
    from persienne.household.measures.meter_joining import join_meters  # noqa: PLC0415 - on use

    with closing(opened(home, translate)) as household:
        conn = household.conn
        if parsed.same_as is not None:
            meter, other = one_meter(household, parsed.meter), known_meter(conn, parsed.same_as)
            names = {"meter": name_of(meter, translate), "other": name_of(other, translate)}
            join_meters(conn, meter, other)
            if not parsed.json:
                print(translate("CommandLine", JOINED).format(**names))
            listed = [one for one in every_meter(conn) if one.id == other.id]
        elif parsed.label is not None or parsed.prm is not None:
            meter = one_meter(household, parsed.meter)
            give_names(conn, meter, parsed.label, point=parsed.prm)
            listed = [one for one in every_meter(conn) if one.id == meter.id]
        else:
            listed = list(chosen_meters(household, parsed.meter))
    for meter in listed:
        if parsed.json:
            print(json.dumps(_object(meter), ensure_ascii=False))
        else:
            stop = translate("CommandLine", STOPS_SHORT[meter.slat.value])
            gas = [translate("Meter", GAS)] if meter.energy is Energy.GAS else []
            print(meter.id, meter.label or "-", meter.meter.point or meter.written or "-", stop, *gas, sep="\t")


def chosen_meters(household: Household, name: str | None) -> tuple[StoredMeter, ...]:
    """The meter that is named, or all of them."""
    return every_meter(household.conn) if name is None else (known_meter(household.conn, name),)


def one_meter(household: Household, name: str | None) -> StoredMeter:
    """The meter that is named, or the only one; ``meter_unknown`` or, of several, ``meter_needed``."""
    found = chosen_meters(household, name)
    if not found:
        raise UserError("meter_unknown")
    if len(found) > 1:
        raise UserError("meter_needed")
    return found[0]


def point_named(household: Household, name: str | None) -> str | None:
    """The delivery point of the meter that is called so; a name that no meter has is a number itself."""
    if name is None:
        return None
    try:
        return known_meter(household.conn, name).meter.point
    except UserError as error:
        if error.code != "meter_unknown":
            raise
        return name


def only_point(household: Household, energy: Energy) -> str | None:
    """The delivery point where there is only one of this energy."""
    points = [one.meter.point for one in every_meter(household.conn) if one.energy is energy and one.meter.point]
    return points[0] if len(points) == 1 else None


def _object(meter: StoredMeter) -> dict[str, Any]:
    return {
        "number": meter.id,
        "meter": meter.meter.point,
        "label": meter.label,
        "written": meter.written,
        "slat": meter.slat.value,
        "energy": meter.energy.value,
    }
