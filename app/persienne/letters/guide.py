"""Four plain answers come in (what, from whom, which meter, how sent); the letters to offer go out, some ticked.

Pure, and no sentence is made: the questions and their options are data beside the letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from persienne.base.energy_market import Energy, Role
from persienne.documents.typography import Bilingual, typeset
from persienne.letters.catalogue import Kind, kind, kinds, sentences, table
from persienne.letters.facts import Channel
from persienne.letters.framing import holds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from persienne.letters.facts import Value

_NONE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})
_RELAY: Final = "relay"


@dataclass(frozen=True, slots=True)
class Goal:
    """Something that a household may want, in its own words, and the letters that ask it of each role."""

    goal: str
    text: Bilingual
    kinds: Mapping[Role, tuple[str, ...]]
    presets: Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Offer:
    """A letter to offer, to a body of ``role``; ``values`` are answers that follow from the goal."""

    kind: Kind
    role: Role
    ticked: bool
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Guidance:
    """The letters to offer, the one that was asked for first; ``nothing`` is the code of why there is none, or "".

    ``online_first`` says that the body's own website does the same at once, which is told before anything is printed.
    """

    offers: tuple[Offer, ...]
    online_first: bool
    nothing: str


@cache
def goals() -> tuple[Goal, ...]:
    """What a household may want, in the order in which it is offered."""
    return tuple(map(_goal, _guide()["goals"]))


@cache
def words() -> Mapping[str, Bilingual]:
    """The questions and the names of their options: "ask.role", "roles.operator", "nothing.gas_has_no_curve"."""
    return sentences(_guide())


def asking() -> Iterator[Bilingual]:
    """Every text by which a household is asked for a letter, in no order; nothing of what then stands in one."""
    yield from words().values()
    yield from (one.text for one in goals())
    for one in kinds():
        yield from (one.title, one.pitfall, *(passage.text for passage in one.pitfalls))
        for question in one.questions:
            yield from (question.text, *(option.label for option in question.options))


def goal(name: str) -> Goal:
    """The goal of this name; raises KeyError where there is none."""
    return {one.goal: one for one in goals()}[name]


def roles(wanted: Goal) -> tuple[Role, ...]:
    """From whom this can be asked."""
    return tuple(role for role in Role if energies(wanted, role))


def energies(wanted: Goal, role: Role) -> tuple[Energy, ...]:
    """About which meters this can be asked of a body of this role."""
    return tuple(energy for energy in Energy if any(_fits(wanted, one, role, energy) for one in _kinds(wanted, role)))


def channels(role: Role) -> tuple[Channel, ...]:
    """How a letter to a body of this role may travel: the authority and the mediator take no complaint by e-mail."""
    files = role in (Role.AUTHORITY, Role.MEDIATOR)
    return tuple(channel for channel in Channel if not files or channel is not Channel.EMAIL)


def guide(wanted: Goal, role: Role, energy: Energy, *, ended: bool = False) -> Guidance:
    """The letters for these answers; how a letter is sent changes its head alone, not which letter it is.

    ``ended`` says that the household holds the contract of the meter no more.
    """
    asked = _kinds(wanted, role)
    fitting = [one for one in asked if _fits(wanted, one, role, energy)]
    if ended:
        fitting = [one for one in fitting if one.may_follow_the_end]
        if not fitting:
            return Guidance((), online_first=False, nothing="tenancy_over")
    if not fitting:
        curve = bool(asked) and energy is Energy.GAS
        return Guidance((), online_first=False, nothing="gas_has_no_curve" if curve else "not_from_this_body")
    offers = {(one.kind, role): Offer(one, role, True, wanted.presets.get(one.kind, _NONE)) for one in fitting}
    for one in fitting:
        for offer in _companions(one, role, energy):
            if not ended or offer.kind.may_follow_the_end:
                offers.setdefault((offer.kind.kind, offer.role), offer)
    flags = role.flags | {energy.value}
    online = any(one.online_first is not None and holds(one.online_first, flags) for one in fitting)
    return Guidance(tuple(offers.values()), online_first=online, nothing="")


def _fits(wanted: Goal, one: Kind, role: Role, energy: Energy) -> bool:
    """Whether a letter may go to such a body about such a meter, with the answers that follow from the goal."""
    if not one.goes_to(role, energy):
        return False
    chosen = wanted.presets.get(one.kind, _NONE)
    options = (
        option for name, values in chosen.items() for option in one.question(name).options if option.value in values
    )
    return all(option.energy in (None, energy) for option in options)


def _companions(one: Kind, role: Role, energy: Energy) -> Iterator[Offer]:
    """What goes with a letter; a deletion is offered and never ticked for the household, because it is final."""
    flags = role.flags | {energy.value}
    for companion in one.companions:
        if not holds(companion.when, flags):
            continue
        other = kind(companion.kind)
        to = companion.role or role
        if companion.role in role.parts:
            to = role
        if other.goes_to(to, energy):
            yield Offer(other, to, companion.ticked and not other.archive_first, _NONE)


def _kinds(wanted: Goal, role: Role) -> list[Kind]:
    """The letters for a role; who is operator and supplier at once is not asked to pass anything on."""
    names = [name for part in role.parts for name in wanted.kinds.get(part, ())]
    if len(role.parts) > 1:
        names = [name for name in names if name != _RELAY]
    return [kind(name) for name in dict.fromkeys(names)]


def _goal(entry: dict[str, Any]) -> Goal:
    return Goal(
        goal=entry["goal"],
        text=Bilingual(typeset(entry["fr"], "fr"), typeset(entry["en"], "en")),
        kinds={role: tuple(entry[role]) for role in Role if role in entry},
        presets={
            name: {key: tuple(value) for key, value in values.items()}
            for name, values in entry.get("preset", {}).items()
        },
    )


def _guide() -> dict[str, Any]:
    return table("guide.toml")
