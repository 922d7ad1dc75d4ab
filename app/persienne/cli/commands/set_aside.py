"""``persienne set-aside``: days leave every sum and come back; what is set aside is listed; no Qt."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated, Any

from persienne.base.errors import UserError
from persienne.base.reading import Direction
from persienne.base.set_aside import Reason
from persienne.cli.commands.meters import Meter, chosen_meters, one_meter
from persienne.cli.declared import Flag, Say, Telling, Told, arguments, columns, command
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.household.household import Household
from persienne.household.measures.corrections import put_aside, take_back
from persienne.household.measures.import_report import iso
from persienne.store.said_days import spans_set_aside
from persienne.words.english import table
from persienne.words.meters import full_name

if TYPE_CHECKING:
    from persienne.base.set_aside import SetAside
    from persienne.store.meters import StoredMeter

DIRECTIONS = table("setting_aside.directions")
REASONS = table("setting_aside.reasons")
SAID = table("setting_aside.said")


@arguments
class Wish:
    """What is to be set aside, or what else is asked; ``set_aside_what`` where it is neither or both."""

    since: Annotated[int | None, Flag("from", "D", "--from", read=ordinal_of)] = None
    until: Annotated[int | None, Flag("set-aside-to", "D", "--to", read=ordinal_of)] = None
    reason: Annotated[Reason | None, Flag("set-aside-reason")] = None
    note: Annotated[str | None, Flag("set-aside-note", "TEXT")] = None
    direction: Annotated[Direction | None, Flag("set-aside-direction")] = None
    meter: Meter = None
    listing: Annotated[bool, Flag("set-aside-list", names="--list", group="how")] = False
    undo: Annotated[int | None, Flag("set-aside-undo", "N", group="how")] = None

    def __post_init__(self) -> None:
        """Refuse what makes no sense together."""
        other = self.listing or self.undo is not None
        said = [one is not None for one in (self.since, self.until, self.reason, self.note, self.direction)]
        if other is any(said) or (not other and None in (self.since, self.reason)):
            raise UserError("set_aside_what")


@command(json="json-lines")
def set_aside(household: Household, say: Say, *, wish: Wish) -> Telling:
    """Set days aside, take them back, or list what is set aside."""
    if wish.listing:
        yield from _list(household, wish.meter, say)
    elif wish.undo is not None:
        take_back(household.conn, wish.undo)
        yield Told(say(SAID["undone"]), {"taken_back": wish.undo})
    else:
        yield _put(household, wish, say)


def _put(household: Household, wish: Wish, say: Say) -> Told:
    assert wish.since is not None
    assert wish.reason is not None
    first, last = wish.since, wish.until or wish.since
    if first > last:
        raise UserError("set_aside_dates", first=iso_day(first), last=iso_day(last))
    meter = one_meter(household, wish.meter)
    done = put_aside(
        household.conn, meter, (first, last), wish.reason, at=int(time.time()), note=wish.note, direction=wish.direction
    )
    said = _object(meter, done)
    return Told(say(SAID["done"], number=done.id, first=said["first"], last=said["last"]), said)


def _list(household: Household, named: str | None, say: Say) -> Telling:
    found = [
        (meter, span) for meter in chosen_meters(household, named) for span in spans_set_aside(household.conn, meter.id)
    ]
    for meter, span in found:
        reason = say.translate("SetAside", REASONS[span.reason])
        energies = say(DIRECTIONS[span.direction or "both"])
        days = (iso_day(span.first), iso_day(span.last))
        line = columns(span.id, full_name(meter, say.translate), *days, energies, reason, span.note or "")
        yield Told(line, _object(meter, span))
    if not found:
        yield say(SAID["none"])


def _object(meter: StoredMeter, span: SetAside) -> dict[str, Any]:
    return {
        "set_aside": span.id,
        "meter": meter.meter.point,
        "label": meter.label,
        "direction": span.direction,
        "first": iso_day(span.first),
        "last": iso_day(span.last),
        "days": span.days,
        "reason": span.reason,
        "note": span.note,
        "at": iso(span.at),
    }
