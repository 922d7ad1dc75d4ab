"""A new request while it is being made: four answers and what is typed come in, the letters that they make go out.

Pure, without Qt and without a household: nothing is stored until the letters are kept, and nothing is ever sent.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy, Role
from persienne.consents.directory import operator_of
from persienne.household.correspondence.drafting import WITHDRAWS, Asked, answers_of, switch_day
from persienne.household.correspondence.recipients import addressee
from persienne.letters.compose import compose
from persienne.letters.facts import Addressee, Channel, LetterFacts
from persienne.letters.framing import RULE, holds
from persienne.letters.guide import Guidance, energies, goals, guide, roles
from persienne.letters.tenancy import Tenancies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.consents.directory import Directory
    from persienne.consents.flows import Flow
    from persienne.consents.parties import Party
    from persienne.letters.catalogue import Question
    from persienne.letters.compose import Letter
    from persienne.letters.facts import Value
    from persienne.letters.guide import Goal, Offer
    from persienne.letters.law import Law
    from persienne.letters.requests import Draft
    from persienne.letters.sender import Sender
    from persienne.letters.tenancy import Tenancy

FOLLOWING: Final = frozenset({"remind", "complain", "complain-in-writing", "refer"})
"""What is asked of a request that was sent, from that request."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the household has when a request begins: all that a letter is filled with beside the answers.

    ``points`` are its delivery points by energy, ``reference`` the next free one; ``lacks`` are the days, by point, of
    which nothing was ever imported; ``flows`` is what the register says.
    """

    today: date
    law: Law
    bodies: Directory
    sender: Sender
    points: tuple[tuple[Energy, str], ...]
    reference: str
    lacks: tuple[tuple[str | None, tuple[tuple[date, date], ...]], ...] = ()
    flows: tuple[Flow, ...] = ()
    tenancies: Tenancies = field(default_factory=Tenancies)


class Wish:
    """The answers so far. An answer that is missing is taken as the likeliest, so that the page always shows a letter.

    ``consents`` are the ids of the rows of the register that the letters withdraw.
    """

    def __init__(self, known: Known, goal: Goal, consents: Sequence[str] = ()) -> None:
        self.known = known
        self.consents = tuple(consents)
        self.channel = Channel.REGISTERED
        self.sender = known.sender
        self.erased: tuple[date, date] | None = None
        """The days (both included) of an erasure here, where the letters ask for the same of them there."""
        self._draft: Draft | None = None
        self._bodies: dict[Role, Party] = {}
        self._ticks: dict[tuple[str, Role], bool] = {}
        self._values: dict[str, dict[str, Value | None]] = {}
        self._told: dict[tuple[str, Role], dict[str, Value]] = {}
        self.set_goal(goal)

    @classmethod
    def of_draft(cls, known: Known, draft: Draft) -> Wish:
        """What a draft was made from, to be changed; raises KeyError where it follows from another request."""
        if draft.about is not None:
            raise KeyError(draft.kind)
        facts, role = draft.facts, draft.body.role
        wish = cls(replace(known, reference=facts.reference), goal_of(draft.kind, role), draft.consents)
        wish._draft = draft
        wish.set_role(role if role in wish.roles else next(one for one in wish.roles if one in role.parts))
        wish.set_meter(facts.energy, facts.point)
        wish.set_body(known.bodies.party(draft.party_id))
        wish.channel = facts.channel
        for offer in wish.guidance.offers:
            wish.tick(offer, on=offer.kind.kind == draft.kind)
            if offer.kind.kind == draft.kind:
                for one in offer.kind.questions:
                    wish.answer(offer, one.name, facts.values.get(one.name))
        return wish

    # The four answers

    def set_goal(self, goal: Goal) -> None:
        """What is wanted; the body, the meter and the ticks begin anew."""
        self.goal = goal
        self._ticks.clear()
        self.role = self.roles[0]
        self._begin_meter()

    @property
    def roles(self) -> tuple[Role, ...]:
        """From whom this can be asked."""
        return roles(self.goal)

    def set_role(self, role: Role) -> None:
        """From whom; the meter stays, where this can be asked about it."""
        self.role = role
        if self.energy not in energies(self.goal, role):
            self._begin_meter()

    def _begin_meter(self) -> None:
        """The household's own meter, of an energy of which this can be asked."""
        possible = energies(self.goal, self.role)
        wanted = [energy for energy, _ in self.known.points if energy in possible] or list(possible)
        self.set_meter(wanted[0])

    def set_meter(self, energy: Energy, point: str | None = None) -> None:
        """Which meter: its energy and its number; the household's own one where none is said."""
        self.energy = energy
        self.set_point(point or next((number for one, number in self.known.points if one is energy), None))

    def set_point(self, point: str | None) -> None:
        """The number of the meter, None where it is not known."""
        self._told.clear()
        self.point = point

    def set_body(self, party: Party, role: Role | None = None) -> None:
        """Which body has the role that was asked for, or another one."""
        self._bodies[role or self.role] = party

    def body(self, role: Role | None = None) -> Party | None:
        """The body of a role: the one that was chosen, else the home's operator, else the only one there is."""
        role = role or self.role
        if (chosen := self._bodies.get(role)) is not None:
            return chosen
        if role is Role.OPERATOR:
            return operator_of(self.known.flows, self.known.bodies, self.energy)
        choice = self.bodies(role)
        return choice[0] if len(choice) == 1 else None

    def bodies(self, role: Role | None = None) -> tuple[Party, ...]:
        """The bodies of a role, the household's own first."""
        wanted = role or self.role
        found = [
            one
            for one in self.known.bodies
            if (set(wanted.parts) <= set(one.roles) if wanted is Role.BOTH else wanted is one.role)
            and (not one.energies or self.energy in one.energies)
        ]
        return tuple(sorted(found, key=lambda one: not one.own))

    # The letters

    @property
    def guidance(self) -> Guidance:
        """The letters to offer for these answers, or why there is none."""
        held = self.tenancy
        return guide(self.goal, self.role, self.energy, ended=held is not None and held.ended(self.known.today))

    def ticked(self, offer: Offer) -> bool:
        """Whether the household wants this letter too."""
        return self._ticks.get((offer.kind.kind, offer.role), offer.ticked)

    def tick(self, offer: Offer, *, on: bool) -> None:
        """Take a letter, or leave it."""
        self._ticks[offer.kind.kind, offer.role] = on

    @property
    def wanted(self) -> tuple[Offer, ...]:
        """The letters that will be made, in their order."""
        return tuple(offer for offer in self.guidance.offers if self.ticked(offer))

    def questions(self, offer: Offer) -> tuple[Question, ...]:
        """What a letter still asks for, given what was answered."""
        flags = self._flags(offer)
        return tuple(one for one in offer.kind.questions if holds(one.when, flags))

    def value(self, offer: Offer, name: str) -> Value | None:
        """An answer; what follows from the goal or stands in the register where nothing was said."""
        return self._answers(offer).get(name)

    def noted(self, offer: Offer, name: str) -> date | None:
        """The day that the register gives for a question: since when a switch of the operator is off."""
        return switch_day(self.known.flows, offer.kind.kind, name, self.point)

    def answer(self, offer: Offer, name: str, value: Value | None) -> None:
        """Answer a letter's question, or take the answer away, which no proposal then replaces."""
        self._told.clear()
        self._values.setdefault(offer.kind.kind, {})[name] = None if value in ("", ()) else value

    def _answers(self, offer: Offer) -> dict[str, Value]:
        """All answers: those of the goal, those of the register, and what was said in their place.

        Each question asks for them: they are put together once, until an answer or the meter changes.
        """
        this_letter = offer.kind.kind, offer.role
        if (told := self._told.get(this_letter)) is not None:
            return told
        proposed = {one.name: self.noted(offer, one.name) for one in offer.kind.questions}
        known = {name: day for name, day in proposed.items() if day is not None}
        answers = {
            **offer.values,
            **answers_of(self.known.flows, self.consents, offer.kind),
            **known,
            **self._values.get(offer.kind.kind, {}),
        }
        self._told[this_letter] = {name: value for name, value in answers.items() if value is not None}
        return self._told[this_letter]

    @property
    def tenancy(self) -> Tenancy | None:
        """The tenancy of the meter that the letters speak of; None where nobody said where it is."""
        known, who = self.known, self.sender
        return known.tenancies.of(self.energy, self.point, known.today, who.name, address=who.address)

    def facts(self, offer: Offer, reference: str | None = None) -> LetterFacts:
        """What a letter is filled with; questions that are no longer asked have no answer."""
        asked, held = {one.name for one in self.questions(offer)}, self.tenancy
        return LetterFacts(
            reference=reference or self.known.reference,
            holder=self.sender.holder(),
            energy=self.energy,
            point=self.point,
            tenancy=held,
            staying=() if held is None else self.known.tenancies.staying(held, self.sender.name),
            contract=self.sender.contract(self.energy),
            channel=self.channel,
            values={name: value for name, value in self._answers(offer).items() if name in asked},
        )

    def changes(self, offer: Offer) -> str | None:
        """The reference of the draft whose place this letter takes, None where it is a new one."""
        draft = self._draft
        return draft.facts.reference if draft is not None and offer.kind.kind == draft.kind else None

    def addressee(self, offer: Offer) -> Addressee:
        """Whom a letter goes to, with a blank where that is not known."""
        party = self.body(offer.role)
        if party is None:
            return Addressee(RULE, offer.role)
        return addressee(party, offer.kind, self.energy, self.known.today)

    def asked(self, offer: Offer) -> Asked:
        """What is to be kept of a letter; raises KeyError where its body is not named."""
        party = self.body(offer.role)
        if party is None:
            raise KeyError(offer.role)
        consents = self.consents if offer.kind.kind == WITHDRAWS else ()
        return Asked(
            kind=offer.kind.kind,
            party=party.id,
            values=self.facts(offer).values,
            point=self.point,
            energy=self.energy,
            channel=self.channel,
            consents=consents,
        )

    @property
    def stored(self) -> bool:
        """Whether anything is stored of this meter, as far as it is known which one it is."""
        return not {self.point, None}.isdisjoint(point for point, _spans in self.known.lacks)

    def lacks(self, offers: Sequence[Offer]) -> tuple[tuple[date, date], ...]:
        """The days of this meter of which nothing is stored, as far as these letters ask for their deletion."""
        by_point = dict(self.known.lacks)
        spans = by_point.get(self.point, by_point.get(None, ()))
        begin, end = self._period(offers)
        return tuple(
            (max(start, begin or start), min(last, end or last))
            for start, last in spans
            if start <= (end or start) and last >= (begin or last)
        )

    def lacks_what_was_erased(self, offers: Sequence[Offer]) -> bool:
        """Whether all that is not stored of the days of these letters lies in the period that was erased here."""
        lacks, erased = self.lacks(offers), self.erased
        return bool(lacks) and erased is not None and all(erased[0] <= one and last <= erased[1] for one, last in lacks)

    def _period(self, offers: Sequence[Offer]) -> tuple[date | None, date | None]:
        """The first and the last day that letters speak of, None where one of them says none."""
        begins, ends = ([self.value(offer, name) for offer in offers] for name in ("begin", "end"))
        first = [day for day in begins if isinstance(day, date)]
        last = [day for day in ends if isinstance(day, date)]
        return (
            min(first) if first and len(first) == len(offers) else None,
            max(last) if last and len(last) == len(offers) else None,
        )

    def letter(self, offer: Offer, reference: str | None = None) -> Letter:
        """The letter as it stands; raises ``UserError`` where something that was typed can't be printed."""
        facts = self.facts(offer, reference)
        return compose(offer.kind, facts, self.addressee(offer), self.known.law, on=self.known.today)

    def _flags(self, offer: Offer) -> frozenset[str]:
        """The conditions under which a question is asked."""
        flags = {self.energy.value, *offer.role.flags}
        for name, value in self._answers(offer).items():
            if value is False:
                continue
            flags.add(name)
            said = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
            flags |= {f"{name}={one}" for one in said}
        return frozenset(flags)


def goal_of(kind: str, role: Role | None = None) -> Goal:
    """The wish that leads to a letter, to a body of a role where one is named; raises KeyError where there is none."""
    for one in goals():
        if kind in {name for part, names in one.kinds.items() if role is None or part in role.parts for name in names}:
            return one
    raise KeyError(kind)


def fits(point: str, energy: Energy) -> bool:
    """Whether this may be the number of a meter."""
    digits = point.replace(" ", "").replace("\u202f", "").replace("\u00a0", "")
    return (len(digits) == 14 and digits.isascii() and digits.isdigit()) or (
        energy is Energy.GAS and len(digits) == 8 and digits[:2] == "GI" and digits[2:].isdigit()
    )
