"""The letters of an open household, as one door, and how a letter from before Persienne is taken in.

``Household.correspondence`` is the only way to it. Other verbs are in ``drafting``, ``follow_up`` and ``complaint``.

The request of a letter from before Persienne has a reference of ours to be found by. What is written later quotes the
reference that the letter bore, or none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.consents.proof import sniff
from persienne.household.correspondence.complaint import Complaints
from persienne.household.correspondence.recipients import addressee, energy_of, party_of
from persienne.household.register.proof_files import read_proof
from persienne.letters.catalogue import kind
from persienne.letters.earlier import check_grounds, checked, letter_of, possible_grounds
from persienne.letters.events import SentBy, What
from persienne.letters.facts import LetterFacts, check_day, check_point
from persienne.letters.requests import Draft, Pages
from persienne.store.driver import writing

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from persienne.base.energy_market import Energy
    from persienne.consents.parties import Party
    from persienne.letters.requests import Request
    from persienne.letters.sender import Sender


@dataclass(frozen=True, slots=True)
class Earlier:
    """A letter as the household knows it: the kind of ours that it is like, to whom, when and how it was sent.

    ``points`` are its numbered requests as it words them, none where they are not at hand. ``bore`` is its reference,
    empty for none; ``copy`` is a PDF or a picture of it; ``point`` and ``energy`` are of the meter that it is about.
    ``rests_on`` are the references that it names, none where it names no text, None where that is not known.
    """

    kind: str
    party: str
    sent: date
    channel: SentBy = SentBy.REGISTERED
    points: tuple[str, ...] = ()
    bore: str = ""
    copy: Path | None = None
    point: str | None = None
    energy: Energy | None = None
    rests_on: tuple[str, ...] | None = None


class Correspondence(Complaints):
    """All that can be done with the letters; those that Persienne did not write are taken in and followed too."""

    def take_earlier(self, told: Earlier) -> Request:
        """Keep a letter that was sent already as a request that is on its way since that day.

        Raises what :meth:`draft`, ``letters.earlier.checked`` and ``check_grounds`` raise, what
        ``ConsentRegister.attach`` raises for the copy, and ``letter_event_future`` (day).
        """
        check_day(told.sent)
        if told.sent > self.today():
            raise UserError("letter_event_future", day=told.sent.isoformat())
        with writing(self._conn):
            draft = self._earlier(told, self._book.next_reference())
            draft = replace(draft, facts=self._with_tenancy(draft.facts))
            points = checked(draft, told.points)
            check_grounds(draft, told.rests_on or (), self.law, told.sent)
            letter = letter_of(draft, points, told.rests_on)
            pdf = _pdf(told.copy)
            request = self._frozen(self._book.add(draft), letter, told.sent, Pages(pdf))
            evidence = () if told.copy is None or pdf is not None else (told.copy,)
            return self.note(
                request.reference, What.SENT, told.sent, {"channel": told.channel.value}, evidence=evidence
            ).request

    def say_grounds(self, reference: str, rests_on: tuple[str, ...]) -> Request:
        """Say, or correct, what such a letter rests on: the references that it names, none where it names no text.

        What is noted of it stays; the time to answer and the way on follow from the new word. Raises
        ``letter_grounds_ours`` (reference) for a letter of ours, and what ``letters.earlier.check_grounds`` raises.
        """
        with writing(self._conn):
            request = self.request(reference)
            text = next((row for row in request.happened if row.what is What.READY), None)
            if not request.earlier or request.printed is None or text is None:
                raise UserError("letter_grounds_ours", reference=request.reference)
            check_grounds(request.draft, rests_on, self.law, text.on)
            points = request.printed.requests if request.pointed else ()
            pages = Pages(self.document(request.reference).pdf)
            return self._frozen(
                request, letter_of(request.draft, points, rests_on), text.on, pages, corrects=text.number
            )

    def earlier_grounds(self, told: Earlier) -> tuple[str, ...]:
        """The references that a letter of that kind may rest on, before it is taken."""
        return possible_grounds(self._earlier(told, "PERS-0000-0"), self.law, told.sent)

    def grounds(self, reference: str) -> tuple[str, ...]:
        """The references that such a letter may rest on, by its kind, its body and its meter."""
        request = self.request(reference)
        sent = request.last(What.SENT, self.today())
        return possible_grounds(request.draft, self.law, self.today() if sent is None else sent.on)

    def _earlier(self, told: Earlier, reference: str) -> Draft:
        return draft_of(told, party_of(self._sharing, told.party), self.sender, reference, today=self.today())


def draft_of(told: Earlier, party: Party, sender: Sender, reference: str, today: date) -> Draft:
    """A letter of ours that is like the one that was told, to ``party``; nothing is asked of what it says.

    Raises ``letter_kind_unknown``, ``letter_recipient_unfit`` and what ``facts.check_point`` raises.
    """
    wanted, energy = kind(told.kind), told.energy or energy_of(party, told.point)
    check_point(told.point, energy)
    facts = LetterFacts(
        reference=reference,
        holder=sender.holder(),
        energy=energy,
        point=told.point,
        contract=sender.contract(energy),
        channel=told.channel.channel,
    )
    body = addressee(party, wanted, energy, today)
    return Draft(wanted.kind, party.id, body, facts, bore=" ".join(told.bore.split()))


def _pdf(copy: Path | None) -> bytes | None:
    """The bytes of a copy that is a PDF; None for none, and for a picture."""
    content = None if copy is None else read_proof(copy)[1]
    return content if content is not None and sniff(content) == "application/pdf" else None
