"""Letters that were sent before the household had Persienne: what is known of one comes in, a request goes out.

Such a request has a reference of ours to be found by, and what is written about it later quotes the one that its letter
bore, or none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.consents.proof import sniff
from persienne.household.correspondence.complaint import Complaints
from persienne.household.correspondence.recipients import addressee, only_energy, party_of
from persienne.household.register.proof_files import read_proof
from persienne.letters.catalogue import kind
from persienne.letters.earlier import checked, letter_of, possible_grounds, rests, usual_points
from persienne.letters.events import SentBy, What
from persienne.letters.facts import LetterFacts, check_day
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

    ``points`` are its numbered requests, those of ours where none are said. ``bore`` is its reference, empty for none;
    ``copy`` is a PDF or a picture of it; ``point`` and ``energy`` are of the meter that it is about. ``rests_on`` are
    the references that points in other words than ours rest on, as the letter says; none where it is not known.
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
    rests_on: tuple[str, ...] = ()


class EarlierLetters(Complaints):
    """The letters that Persienne did not write, and follows all the same."""

    def earlier_points(self, told: Earlier) -> tuple[str, ...]:
        """What a letter of ours of this kind would have asked of that body, to be changed into what the letter says."""
        return tuple(text for text, _ in usual_points(self._earlier(told, "PERS-0000-0"), self.law, told.sent))

    def earlier_grounds(self, told: Earlier) -> tuple[str, ...]:
        """What such a letter may rest on: ids of the legal texts that could be cited on its day."""
        return possible_grounds(self._earlier(told, "PERS-0000-0"), self.law, told.sent)

    def take_earlier(self, told: Earlier) -> Request:
        """Keep a letter that was sent already as a request that is on its way since that day.

        Raises what :meth:`draft` and ``letters.earlier.checked`` raise, what ``ConsentRegister.attach`` raises for the
        copy, and ``letter_event_future`` (day).
        """
        check_day(told.sent)
        if told.sent > self.today():
            raise UserError("letter_event_future", day=told.sent.isoformat())
        with writing(self._conn):
            draft = self._earlier(told, self._book.next_reference())
            points = checked(draft, told.points or self.earlier_points(told))
            letter = letter_of(draft, points, rests(draft, points, self.law, told.sent, told.rests_on))
            pdf = _pdf(told.copy)
            request = self._frozen(self._book.add(draft), letter, told.sent, Pages(pdf))
            evidence = () if told.copy is None or pdf is not None else (told.copy,)
            return self.note(request.reference, What.SENT, told.sent, {"channel": told.channel.value}, evidence).request

    def _earlier(self, told: Earlier, reference: str) -> Draft:
        return draft_of(told, party_of(self._sharing, told.party), self.sender, reference, self.today())


def draft_of(told: Earlier, party: Party, sender: Sender, reference: str, today: date) -> Draft:
    """A letter of ours that is like the one that was told, to ``party``; nothing is asked of what it says.

    Raises ``letter_kind_unknown`` and ``letter_recipient_unfit``.
    """
    wanted, energy = kind(told.kind), told.energy or only_energy(party)
    facts = LetterFacts(
        reference=reference,
        holder=sender.holder(),
        energy=energy,
        point=told.point,
        supply_address=sender.supply_address,
        contract=sender.contract(energy),
        channel=told.channel.channel,
    )
    body = addressee(party, wanted, energy, today)
    return Draft(wanted.kind, party.id, body, facts, bore=" ".join(told.bore.split()))


def _pdf(copy: Path | None) -> bytes | None:
    """The bytes of a copy that is a PDF; None for none, and for a picture."""
    content = None if copy is None else read_proof(copy)[1]
    return content if content is not None and sniff(content) == "application/pdf" else None
