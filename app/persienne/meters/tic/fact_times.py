"""When facts were told, as far as closed slats keep it: a fact comes in, one of its day goes out; no clock."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Fact

TEMPO_BEGINS: Final = 6 * 60
"""Minutes of the wall clock at which a Tempo day begins: its colour is told of the day from six to six."""

_NOON: Final = 12 * 3600


def tempo_day(at: int, local: LocalDays) -> int:
    """The local day (an ordinal) at whose six o'clock the Tempo day of the instant ``at`` began."""
    wall = local.wall(at)
    return local.day(at) - (wall.hour * 60 + wall.minute < TEMPO_BEGINS)


def noon_of(at: int, local: LocalDays) -> int:
    """The noon (about: twelve hours after midnight) of the Tempo day of ``at``."""
    return local.midnight(tempo_day(at, local)) + _NOON


def at_noon(fact: Fact, local: LocalDays) -> Fact:
    """``fact`` as told at noon of its day.

    The instant of a fact is the one at which the meter was first heard, or at which a tariff changed: it would say when
    the computer was switched on.
    """
    return replace(fact, at=noon_of(fact.at, local), until=None if fact.until is None else noon_of(fact.until, local))
