"""What the page Settings shows of the household: it comes in, frozen values go out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.ui.household.overview import ways_of
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.household.notifications import Topic


@dataclass(frozen=True, slots=True)
class LockView:
    """When the window locks itself."""

    after: int | None
    """After how many minutes without a person; None: never."""
    events: frozenset[str]
    """What else locks it (``household.LOCKS_ON``)."""
    passphrase: bool
    """Whether a passphrase opens the household: without one a lock keeps out nobody who is logged in."""


@dataclass(frozen=True, slots=True)
class NotificationsView:
    """What the household wants to be told of, and whether outside the window with names and figures."""

    wanted: frozenset[Topic]
    detailed: bool


def read_notifications(household: Household) -> NotificationsView:
    """Read it."""
    door = household.notifications
    return NotificationsView(door.wanted, door.detailed)


def read_lock(household: Household) -> LockView:
    """Read it."""
    passphrase = any(way.kind is SlotKind.PASSPHRASE for way in ways_of(household))
    return LockView(household.locks_after, household.locks_on, passphrase)
