"""Events come in, those that are in force go out in the order of their own time; no state is derived here.

A corrected event gives its place to its correction, a retracted one to nothing. Within a day, hours decide where every
event of that day has one; else the order in which they were noted.
"""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from persienne.consents.fields import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from persienne.consents.events import Event


def in_force(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events that no later one corrects or retracts, by their own time."""
    noted = sorted(events, key=lambda event: event.seq)
    replaced = {event.corrects for event in noted}
    kept = [event for event in noted if event.event_id not in replaced and event.event_state is not State.RETRACTED]
    kept.sort(key=lambda event: event.day)
    ordered: list[Event] = []
    for _, group in groupby(kept, key=lambda event: event.day):
        ordered += _within_a_day(list(group))
    return tuple(ordered)


def by_consent(events: Iterable[Event]) -> Mapping[str, tuple[Event, ...]]:
    """The events in force of each consent, the consents in the order of their first event."""
    histories: dict[str, list[Event]] = {}
    for event in in_force(events):
        if event.consent_id is not None:
            histories.setdefault(event.consent_id, []).append(event)
    return {consent: tuple(history) for consent, history in histories.items()}


def _within_a_day(events: list[Event]) -> list[Event]:
    if len(events) > 1 and all(len(event.event_time) > len("2026-11-24") for event in events):
        events.sort(key=lambda event: datetime.fromisoformat(event.event_time))
    return events
