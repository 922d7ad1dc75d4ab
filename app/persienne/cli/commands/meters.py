"""``persienne meters``: the meters are listed, named and given the number that their files lack; no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.cli.declared import Flag, Say, Telling, Told, columns, command
from persienne.household.household import Household
from persienne.household.measures.meter_names import give_names
from persienne.store.meters import every_meter, known_meter
from persienne.words.english import table
from persienne.words.meters import name_of

if TYPE_CHECKING:
    from persienne.store.meters import StoredMeter

STOPS_SHORT = table("keeping.stops_short")
SAID = table("meters.said")

Meter = Annotated[str | None, Flag("meter", "M", "--meter")]
"""The meter that is meant: its delivery point or the name that the household gave it."""


@command(json="json-lines")
def meters(
    household: Household,
    say: Say,
    *,
    meter: Annotated[str | None, Flag("meters-meter", "M")] = None,
    label: Annotated[str | None, Flag("meters-label", "TEXT")] = None,
    prm: Annotated[str | None, Flag("meters-prm", "N")] = None,
    same_as: Annotated[str | None, Flag("meters-same-as", "M")] = None,
) -> Telling:
    """Name a meter or say its number where that is asked, then list those that are meant."""
    from persienne.household.measures.corrections import join_meters  # noqa: PLC0415 - on use

    conn = household.conn
    changed: StoredMeter | None = None
    if same_as is not None:
        named, changed = one_meter(household, meter), known_meter(conn, same_as)
        names = {"meter": name_of(named, say.translate), "other": name_of(changed, say.translate)}
        join_meters(conn, named, changed)
        yield say(SAID["joined"], **names)
    elif label is not None or prm is not None:
        changed = one_meter(household, meter)
        give_names(conn, changed, label, point=prm)
    for one in chosen_meters(household, meter) if changed is None else every_meter(conn):
        if changed is None or one.id == changed.id:
            yield Told(_line(one, say), _object(one))


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


def _line(meter: StoredMeter, say: Say) -> str:
    gas = [say.translate("Meter", SAID["gas"])] if meter.energy is Energy.GAS else []
    stop = say(STOPS_SHORT[meter.slat.value])
    return columns(meter.id, meter.label or "-", meter.meter.point or meter.written or "-", stop, *gas)


def _object(meter: StoredMeter) -> dict[str, Any]:
    return {
        "number": meter.id,
        "meter": meter.meter.point,
        "label": meter.label,
        "written": meter.written,
        "slat": meter.slat.value,
        "energy": meter.energy.value,
    }
