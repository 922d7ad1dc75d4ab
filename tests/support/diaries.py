"""A letter that is followed day by day: what is noted on each day goes in, what is shown from day to day comes out.

A diary has a line for every day on which anything that is shown changes: all days between two lines show the same.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.household.correspondence.drafting import Asked
from persienne.letters.agenda import agenda
from persienne.letters.casefile import Measured, gaps
from persienne.letters.events import What
from persienne.letters.following_letters import reminder_values
from persienne.letters.moves import moves
from support.paper_texts import lines, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.register.register import ConsentRegister
    from persienne.letters.requests import Request
    from support.sharing import Clock


class Diary:
    """A letter and the days that go by.

    A line is: the day from which it holds | the state | the last day to answer | what there is to do | the days to come
    of the calendar | the acts that are offered first | what a reminder would say, or the code with which it is refused
    | what the file for the CNIL would name, with its points | where the consents stand, and what the register reminds
    of. Days of 2026 are written ``07-03``.
    """

    def __init__(self, letters: Correspondence, sharing: ConsentRegister, clock: Clock, reference: str) -> None:
        self._letters, self._sharing, self._clock, self.reference = letters, sharing, clock, reference

    def lines(self, acts: Mapping[str, Callable[[], object]], until: str, begin: str = "06-01") -> str:
        """Every day from ``begin`` to ``until``, both included, with what is done on it: the lines of the diary."""
        found: list[tuple[str, str]] = []
        day, last, left = _day(begin), _day(until), dict(acts)
        while day <= last:
            self._clock.put(day.isoformat())
            if (act := left.pop(_told(day), None)) is not None:
                act()
            shown = self._shown(day)
            if not found or shown != found[-1][1]:
                found.append((_told(day), shown))
            day += timedelta(days=1)
        assert not left, "what is done has a day between the first and the last"
        return "\n".join(f"{day} | {shown}".rstrip() for day, shown in found)

    def note(self, what: What, **texts: str) -> Callable[[], object]:
        """What happens to the letter, to be noted on the day on which it is called."""
        return lambda: self._letters.note(self.reference, what, None, texts)

    def refer(self) -> None:
        """Make the file for the national energy mediator, and send it today."""
        referral, case = self._letters.referral(self.reference), self._letters.case(self.reference)
        files = [Measured("a" * 64, 1)] * len(case.attached)
        self._letters.freeze(referral.reference, self._letters.complaint_letter(referral, case, files))
        self._letters.note(referral.reference, What.SENT, self._letters.today())

    def text(self, kind: str) -> str:
        """A letter about it as it would be written today, on one line."""
        about = self._letters.request(self.reference)
        made = self._letters.draft(Asked(kind, about.draft.party_id, about=self.reference))
        letter = self._letters.letter(made)
        self._letters.discard(made.reference)
        return " ".join(text(letter.sheet).split())

    def file(self) -> list[str]:
        """The lines of the file for the CNIL as it would be made today."""
        complaint, case = self._letters.complaint(self.reference), self._letters.case(self.reference)
        return lines(
            self._letters.complaint_letter(complaint, case, [Measured("a" * 64, 1)] * len(case.attached)).sheet
        )

    def _shown(self, day: date) -> str:
        request = self._letters.request(self.reference)
        status = request.status(day)
        coming = agenda([request], day)
        likely, _ = moves(status, personal_data=request.personal_data, mediation=request.mediation)
        told = (
            status.state.value,
            "" if status.due is None else _told(status.due),
            " ".join(one.what.value for one in coming if one.on <= day),
            " ".join(f"{one.what.value}={_told(one.on)}" for one in coming if one.on > day),
            " ".join(one.value for one in likely),
            _reminder(request, day),
            " ".join(_missing(request, day)),
            self._register(request, day),
        )
        return " | ".join(told)

    def _register(self, request: Request, day: date) -> str:
        flows = [flow for flow in self._sharing.flows(day) if flow.consent_id in request.draft.consents]
        known = {flow.consent_id for flow in flows}
        due = [one for one in self._sharing.reminders(day) if one.flow is not None and one.flow.consent_id in known]
        return " ".join([*(flow.status.value for flow in flows), *(one.what.value for one in due)])

    def follow(self, kind: str) -> str:
        """Write a letter about it, and send it today; its reference."""
        about = self._letters.request(self.reference)
        made = self._letters.draft(Asked(kind, about.draft.party_id, about=self.reference))
        self._letters.freeze(made.reference, self._letters.letter(made))
        self._letters.note(made.reference, What.SENT, self._letters.today())
        return made.reference


def _reminder(request: Request, day: date) -> str:
    try:
        return str(reminder_values(request, day)["outcome"])
    except UserError as error:
        return error.code


def _missing(request: Request, day: date) -> list[str]:
    return [one.missing.value + "".join(f":{number}" for number in one.numbers) for one in gaps(request, day)]


def _day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def _told(day: date) -> str:
    return day.isoformat()[5:] if day.year == 2026 else day.isoformat()
