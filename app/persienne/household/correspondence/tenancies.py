"""The tenancies of the household's meters: typed by it and kept in a setting; a letter that says it leaves ends one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.letters.events import What
from persienne.letters.tenancy import Tenancies, Tenancy, ended_on, from_json, placed, to_json, without
from persienne.store import settings
from persienne.store.meters import every_meter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.energy_market import Energy
    from persienne.letters.requests import Draft, Request
    from persienne.store.driver import Connection

LEAVING = "leaving"


def known(conn: Connection, requests: Iterable[Request], on: date) -> Tenancies:
    """All that is known on a day: what was typed, and what the letters say that have left by then."""
    sent = [request.draft for request in requests if request.last(What.SENT, on) is not None]
    left = [(draft, last) for draft in sent if (last := _left_on(draft)) is not None]
    placeless = [Tenancy(one.facts.energy, one.facts.point) for one, _ in left if one.facts.tenancy is None]
    spoken = [*placeless, *(one.facts.tenancy for one in sent if one.facts.tenancy is not None)]
    said, told = typed(conn), tuple(spoken)
    for draft, last in left:
        said, told = (ended_on(some, draft.facts.energy, draft.facts.point, last) for some in (said, told))
    points = ((meter.energy, meter.meter.point) for meter in every_meter(conn))
    return Tenancies(said, told, tuple((energy, point) for energy, point in points if point is not None))


def _left_on(draft: Draft) -> date | None:
    """The day on which a letter says that the household leaves a home; None for any other letter."""
    values = draft.facts.values
    last = values.get("leaving_on")
    return last if draft.kind == LEAVING and values.get("leaving") == "home" and isinstance(last, date) else None


def typed(conn: Connection) -> tuple[Tenancy, ...]:
    """The tenancies as they were typed."""
    return from_json(settings.get(conn, settings.TENANCIES))


def keep(conn: Connection, new: Tenancy, replaced: Tenancy | None = None) -> None:
    """Keep a tenancy, in the place of the one that it corrects; raises what ``letters.tenancy.placed`` raises."""
    settings.put(conn, settings.TENANCIES, to_json(placed(typed(conn), new, replaced)))


def forget(conn: Connection, gone: Tenancy) -> None:
    """Keep one tenancy no more."""
    said = without(typed(conn), gone)
    settings.put(conn, settings.TENANCIES, to_json(said) if said else None)


def check_meter(conn: Connection, requests: Iterable[Request], energy: Energy, point: str) -> None:
    """Raise ``tenancy_unknown_meter`` (point) for one of which nothing is stored, no letter speaks and nobody told."""
    there = known(conn, requests, date.max)
    drafted = {(one.draft.facts.energy, one.draft.facts.point) for one in requests}
    if (energy, point) not in {*there.points, *drafted, *((one.energy, one.point) for one in there.said)}:
        raise UserError("tenancy_unknown_meter", point=point)
