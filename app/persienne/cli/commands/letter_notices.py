"""A letter as the commands tell it, and what is to be known of it before it is sent."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from persienne.cli.commands.letter_lines import LetterLines, standing_object
from persienne.cli.declared import Told
from persienne.consents.parties import Party
from persienne.store.meters import every_meter
from persienne.telling.sending_words import AddressWords
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from persienne.cli.declared import Say
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.correspondence.follow_up import Standing
    from persienne.household.household import Household
    from persienne.letters.compose import Letter, Notice
    from persienne.letters.requests import Request

LETTERS = table("letters.letters")

_NO_ADDRESS = "recipient_address_missing"


class LetterNotices:
    """The notices of one letter, in one language."""

    def __init__(self, household: Household, request: Request, letter: Letter, say: Say) -> None:
        self._household, self._request, self._letter = household, request, letter
        self._words = LetterLines(say).words
        self._say = say

    def warn(self) -> None:
        """Say them."""
        for notice in self._letter.notices:
            print(self._told(notice), file=sys.stderr)

    def warn_of_gaps(self) -> None:
        """Say what the household still lacks, before a letter that asks for a deletion."""
        if all(notice.code != "archive_first" for notice in self._letter.notices):
            return
        for meter in every_meter(self._household.conn):
            if meter.meter.point == self._request.draft.facts.point:
                for first, last in self._household.correspondence.archive_gaps(meter):
                    days = {"first": self._words.figures.day(first), "last": self._words.figures.day(last)}
                    print(self._say(LETTERS["gap"], **days), file=sys.stderr)

    def objects(self) -> list[dict[str, Any]]:
        """What ``--json`` tells of them."""
        return [{"code": one.code, "subject": one.subject, "text": self._told(one)} for one in self._letter.notices]

    def _told(self, notice: Notice) -> str:
        if notice.code == _NO_ADDRESS:
            return self._blank()
        return self._words.notice(notice, self._household.correspondence.law, self._request.kind)

    def _blank(self) -> str:
        """That the address stays blank, the one that is known with its source, and what to do."""
        draft, today = self._request.draft, self._household.correspondence.today()
        body = self._household.register.recipients().find(draft.party_id)
        party = body or Party(draft.party_id, draft.body.name, draft.body.role)
        told = AddressWords(self._say.translate, self._words.figures)
        known = told.lines(party) if party.address else told.known(party, today)
        then = self._say(LETTERS["confirm" if party.address else "type_address"])
        role = draft.body.role
        blank, advice = f"{told.stays_blank(party)}.", told.advice(role, party, today)
        return " ".join(filter(None, (blank, known, advice, then, told.online(role), told.page(party))))


def standing_of(letters: Correspondence, reference: str, on: date) -> Standing:
    """Where a request stands on a day."""
    return next(one for one in letters.status(on) if one.request.reference == reference)


def letter_told(
    household: Household, request: Request, letter: Letter | None, say: Say, more: Mapping[str, Any] | None = None
) -> Told:
    """The reference; to scripts the request and its letter, with ``more`` of it."""
    letters = household.correspondence
    told = standing_object(standing_of(letters, request.reference, letters.today()))
    if letter is not None:
        notices = LetterNotices(household, request, letter, say).objects()
        told |= {"grounds": list(letter.grounds), "enclosures": list(letter.enclosures), "notices": notices}
    return Told(request.reference, told | dict(more or {}))
