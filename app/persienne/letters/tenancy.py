"""Who held the contract of a meter, where and when: tenancies as the household says them. Pure.

A letter is about one tenancy of a meter. Once it has ended, the letter asks for the data of its days and for nothing
else: another household may hold the contract of that meter now.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Tenancy:
    """A time for which the supply contract of a meter was held.

    ``point`` is the PRM or the PCE, None where its number is not known. ``address`` are the lines of where the meter
    is. ``holders`` are the names on the contract; none means the writer of the letters alone. ``begin`` and ``end``
    are the first and the last day: None where the first was not said, and where the contract goes on.
    """

    energy: Energy
    point: str | None = None
    address: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    begin: date | None = None
    end: date | None = None

    def has(self, day: date) -> bool:
        """Whether the contract was held on a day, as far as its first and last day are known."""
        return (self.begin is None or self.begin <= day) and not self.ended(day)

    @property
    def days(self) -> dict[str, str]:
        """Its first and last day as ISO texts, empty where not known, for an error."""
        return {
            name: "" if day is None else day.isoformat() for name, day in (("begin", self.begin), ("end", self.end))
        }

    def ended(self, on: date) -> bool:
        """Whether the tenancy ended before the day ``on``."""
        return self.end is not None and self.end < on

    def is_held_by(self, name: str) -> bool:
        """Whether a person holds the contract; a name that nobody typed is anybody's."""
        return not self.holders or not name or _folded(name) in map(_folded, self.holders)

    def beside(self, name: str) -> tuple[str, ...]:
        """The holders other than this one; none where nobody typed a name."""
        return tuple(one for one in self.holders if name and _folded(one) != _folded(name))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


@dataclass(frozen=True, slots=True)
class Tenancies:
    """All that is known of the tenancies of a household.

    ``said`` are those that it typed. ``sent`` are those that letters speak of that have left, the last letter last.
    ``points`` are the meters of which readings are stored.
    """

    said: tuple[Tenancy, ...] = ()
    sent: tuple[Tenancy, ...] = ()
    points: tuple[tuple[Energy, str], ...] = ()

    def of(self, energy: Energy, point: str | None, on: date, name: str, address: tuple[str, ...]) -> Tenancy | None:
        """The tenancy that a letter of a day speaks of; None where nobody said where the meter is.

        Of what was typed it is the one of that day, else the last one before it, else the first to come; ``name`` is a
        holder of it, where there is such a one. Where nothing was typed it is what the last letter said. The
        ``address`` of the writer is that of the household's only meter of this energy.
        """
        own = tenancies_of(self.said, energy, point)
        held = [one for one in own if one.is_held_by(name)] or list(own)
        begun = [one for one in held if one.begin is None or one.begin <= on]
        if held:
            return begun[-1] if begun else held[0]
        if sent := [one for one in self.sent if (one.energy, one.point) == (energy, point)]:
            return sent[-1]
        alone = not any(
            self._goes_on(energy, other, on) for one, other in self.points if one is energy and other != point
        )
        return Tenancy(energy, point, address) if address and alone else None

    def _goes_on(self, energy: Energy, point: str, on: date) -> bool:
        own = tenancies_of(self.said, energy, point)
        return not own or not own[-1].ended(on)

    def staying(self, left: Tenancy, name: str) -> tuple[str, ...]:
        """The joint holders of a tenancy that has ended who hold the next one of the meter too."""
        after = [one for one in tenancies_of(self.said, left.energy, left.point) if _follows(one, left)]
        following = {_folded(one) for one in after[0].holders} if after else set()
        return tuple(one for one in left.beside(name) if _folded(one) in following)


def _follows(one: Tenancy, left: Tenancy) -> bool:
    return left.end is not None and one.begin is not None and one.begin > left.end


def tenancies_of(known: Iterable[Tenancy], energy: Energy, point: str | None) -> tuple[Tenancy, ...]:
    """The tenancies of a meter, by their first days."""
    own = (one for one in known if one.energy is energy and one.point == point)
    return tuple(sorted(own, key=lambda one: one.begin or date.min))


def placed(known: Iterable[Tenancy], new: Tenancy, replaced: Tenancy | None = None) -> tuple[Tenancy, ...]:
    """The tenancies with a new one, in the place of the one that it corrects, if any.

    Raises ``UserError`` ``tenancy_ends_first`` (point, begin, end), or ``tenancy_overlaps`` (point, other) with the
    holders and the days of the tenancy that has days in common with it.
    """
    if new.begin is not None and new.end is not None and new.end < new.begin:
        raise UserError("tenancy_ends_first", point=new.point or "", **new.days)
    others = without(known, replaced)
    for one in tenancies_of(others, new.energy, new.point):
        if (one.begin or date.min) <= (new.end or date.max) and (new.begin or date.min) <= (one.end or date.max):
            span = " \u2192 ".join(known or "\u2026" for known in one.days.values())
            raise UserError("tenancy_overlaps", point=new.point or "", other=", ".join((*one.holders, span)))
    return (*others, new)


def without(known: Iterable[Tenancy], gone: Tenancy | None) -> tuple[Tenancy, ...]:
    """The tenancies but for one: no two of a meter begin on the same day."""
    return tuple(one for one in known if gone is None or _place(one) != _place(gone))


def _place(tenancy: Tenancy) -> tuple[Energy, str | None, date | None]:
    return tenancy.energy, tenancy.point, tenancy.begin


def ended_on(known: Iterable[Tenancy], energy: Energy, point: str | None, last: date) -> tuple[Tenancy, ...]:
    """The tenancies, where that of a meter which goes on ends with the day on which the household said that it left."""

    def ends(one: Tenancy) -> bool:
        return (one.energy, one.point) == (energy, point) and one.end is None and one.has(last)

    return tuple(replace(one, end=last) if ends(one) else one for one in known)


def to_json(known: Iterable[Tenancy]) -> str:
    """For a setting."""
    return json.dumps([to_object(one) for one in known], ensure_ascii=False)


def from_json(text: str | None) -> tuple[Tenancy, ...]:
    """Out of a setting; none where nothing was said yet."""
    return tuple(map(from_object, json.loads(text))) if text else ()


def to_object(tenancy: Tenancy) -> dict[str, Any]:
    """As JSON has it: days as ISO texts, what is not known as null."""
    days = {name: day or None for name, day in tenancy.days.items()}
    return asdict(tenancy) | {"energy": tenancy.energy.value} | days


def from_object(told: Mapping[str, Any]) -> Tenancy:
    """Out of such an object; ``KeyError``, ``TypeError`` or ``ValueError`` where it is none."""
    begin, end = (None if told.get(name) is None else date.fromisoformat(told[name]) for name in ("begin", "end"))
    lines = {name: tuple(told.get(name, ())) for name in ("address", "holders")}
    return Tenancy(Energy(told["energy"]), told["point"], **lines, begin=begin, end=end)
