"""Events of the register come in, the exports that it knows of go out, the last first; no file is looked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.consents.fields import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from persienne.consents.events import Event


@dataclass(frozen=True, slots=True)
class Exported:
    """One file that was written: ``at`` is its local time with its offset, ``format`` and ``step`` are codes.

    ``where`` is its path, None where that was erased from the register; ``meter`` the delivery point of an export of
    one meter that has a number, and was not erased.
    """

    at: str
    format: str
    step: str
    first: date
    last: date
    where: str | None
    meter: str | None
    rows: int


def known_exports(events: Iterable[Event]) -> tuple[Exported, ...]:
    """Every export that ``events`` tell of."""
    found = [
        Exported(
            event.event_time,
            *_codes(event.export),
            event.period_from,
            event.period_to,
            event.storage_location,
            event.meter_ref,
            dict(event.counts).get("rows", 0),
        )
        for event in events
        if event.kind is Kind.EXPORT and event.export and event.period_from is not None and event.period_to is not None
    ]
    return tuple(reversed(found))


def _codes(said: str) -> tuple[str, str]:
    written, _, step = said.partition(".")
    return written, step
