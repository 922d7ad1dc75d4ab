"""What a household calls its meters: a name that a person gave comes in, the meter that is meant goes out; no sentence.

A name is a delivery point, a label, what stood in the place of an unreadable number, or the number of the list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.household.measures.import_questions import NEW_METER
from persienne.store import meters
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

_GI = re.compile(r"GI[0-9]{6}")
POINT_DIGITS = 14
LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Named:
    """The meter of a name: the stored one, or None and the delivery point of one that is not stored."""

    meter: StoredMeter | None
    point: str | None


def is_point(text: str, energy: Energy = Energy.ELECTRICITY) -> bool:
    """Whether ``text`` is the number of a delivery point: 14 digits, or of gas also GI and six digits."""
    if energy is Energy.GAS and _GI.fullmatch(text):
        return True
    return text.isascii() and text.isdecimal() and len(text) == POINT_DIGITS


def named_meter(conn: Connection, name: str | None) -> Named | None:
    """The meter that an import names for its files; None where it names none, or a new one.

    Raises ``meter_number`` for a name that is neither a delivery point nor known, and ``meter_ambiguous``.
    """
    if name is None or name == NEW_METER:
        return None
    try:
        meter = meters.known_meter(conn, name)
    except UserError as error:
        if error.code != "meter_unknown":
            raise
        if not any(is_point(name, energy) for energy in Energy):
            raise UserError("meter_number") from None
        return Named(None, name)
    return Named(meter, meter.meter.point)


def give_names(conn: Connection, meter: StoredMeter, label: str | None = None, *, point: str | None = None) -> None:
    """Say what the household calls a meter (empty takes the name away), and the delivery point of one that has none.

    None leaves it as it is. ``meter_unknown`` where the meter has gone. ``label_unfit`` for what could be taken for a
    number or an answer, ``label_taken`` where another meter is called so; ``meter_number`` for what is no delivery
    point, ``point_known`` where the meter has one already, ``point_taken`` where another has it.
    """
    with transaction(conn):
        every = meters.every_meter(conn)
        now = next((one for one in every if one.id == meter.id), None)
        if now is None:
            raise UserError("meter_unknown")
        others = [one for one in every if one is not now]
        if point is not None:
            _check_point(now, point, others)
            meters.set_point(conn, meter.id, point)
        if label is not None:
            meters.set_label(conn, meter.id, _checked_label(label, others))


def _check_point(meter: StoredMeter, point: str, others: list[StoredMeter]) -> None:
    if not is_point(point, meter.energy):
        raise UserError("meter_number")
    if meter.meter.point is not None:
        raise UserError("point_known")
    if any(one.meter.point == point for one in others):
        raise UserError("point_taken", point=point)


def _checked_label(label: str, others: list[StoredMeter]) -> str:
    said = " ".join(label.split())
    if said.isdecimal() or said == NEW_METER or len(said) > LONGEST_LABEL or not said.isprintable():
        raise UserError("label_unfit", longest=LONGEST_LABEL)
    if said and any(said in (one.label, one.written) for one in others):
        raise UserError("label_taken", label=said)
    return said
