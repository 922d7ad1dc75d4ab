"""The letters of a household, as their page shows them: a household comes in, one frozen value goes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.letters.complaint import FILES
from persienne.letters.lifecycle import State
from persienne.letters.requests import points_read
from persienne.store.meters import every_meter
from persienne.ui.letters.wish import Known

if TYPE_CHECKING:
    from datetime import date

    from persienne.documents.document import Sheet
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.household import Household
    from persienne.letters.agenda import Task
    from persienne.letters.events import What
    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.requests import Request
    from persienne.store.proofs import Kept

_FAR = 3_000_000
"""An ordinal after every day: what has no end comes after what has one."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A kept file: what it ``proves``, its name (empty where that was erased), its media type and its size in bytes.

    Not ``here``: it was erased since, and nothing else is known of it.
    """

    id: str
    proves: What
    name: str
    media: str
    size: int
    here: bool = True


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter on paper: what is sent, in French, and the version that is read on the screen, where there is one.

    Not ``ours``: the letter was written without Persienne, and the sheet says what is known of it.
    """

    sheet: Sheet
    reading: Sheet | None
    ours: bool = True


@dataclass(frozen=True, slots=True)
class ShownRequest:
    """A request with its status of today, its letter, and the proofs filed with its events."""

    request: Request
    status: RequestStatus
    paper: Paper | None
    proofs: tuple[Proof, ...] = ()
    gone: tuple[str, ...] = ()
    """The ids of the proofs that were erased since."""

    @property
    def reference(self) -> str:
        """What both sides quote."""
        return self.request.reference

    def points(self, language: str) -> tuple[str, ...]:
        """The numbered requests of the printed letter, in the version that is read where there is one."""
        reading = None if self.paper is None or language == "fr" else self.paper.reading
        return points_read(self.request, reading)

    @property
    def over(self) -> bool:
        """Whether nothing is to come of it any more."""
        return self.status.state is State.CLOSED


@dataclass(frozen=True, slots=True)
class LettersView:
    """All requests, the pressing ones first and the finished last; what there is to do; what a new one begins with."""

    today: date
    requests: tuple[ShownRequest, ...]
    tasks: tuple[Task, ...]
    known: Known

    def find(self, reference: str) -> ShownRequest | None:
        """The request of this reference."""
        return next((one for one in self.requests if one.reference == reference), None)

    def case_of(self, complaint: ShownRequest) -> tuple[object, ...]:
        """All that the letter of a complaint is made of: where this is the same, so is the letter."""
        about = complaint.request.draft.about
        case = [one for one in self.requests if about in (one.reference, one.request.draft.about)]
        told = tuple((one.request, one.gone) for one in case)
        return self.today, told, tuple(self.known.bodies), self.known.law


def in_order(requests: tuple[ShownRequest, ...]) -> tuple[ShownRequest, ...]:
    """The pressing ones first: by the end of their time, then the last made; the finished at the end."""

    def place(one: ShownRequest) -> tuple[bool, int, int]:
        due = one.status.due
        waits = one.status.state.waits or one.status.state in (State.OVERDUE, State.IDENTITY_ASKED)
        return one.over, due.toordinal() if due is not None and waits else _FAR, -one.request.made_on.toordinal()

    return tuple(sorted(requests, key=place))


def read_letters(household: Household) -> LettersView:
    """Read everything that the page shows."""
    letters, sharing = household.correspondence, household.register
    today = letters.today()
    kept = {one.evidence.id: one for one in sharing.proofs() if one.here}
    shown = tuple(
        ShownRequest(one.request, one.status, paper_of(letters, one.request), _proofs(one.request, kept), gone=one.gone)
        for one in letters.status(today)
    )
    return LettersView(today, in_order(shown), letters.todo(today), _known(household, letters, today))


def paper_of(letters: Correspondence, request: Request) -> Paper | None:
    """A request's letter as it was printed; None for a draft that is made of other files, or that can't be made."""
    if request.kind in FILES and (request.printed is None or not request.printed.has_sheets):
        return None
    try:
        sheet, *reading = letters.sheets(request)
    except UserError:
        return None
    return Paper(sheet, reading[0] if reading else None, not request.earlier)


def _proofs(request: Request, kept: dict[str, Kept]) -> tuple[Proof, ...]:
    found = []
    for row in request.happened:
        for number in row.evidence:
            if (one := kept.get(number)) is None:
                found.append(Proof(number, row.what, "", "", size=0, here=False))
            else:
                said = one.evidence
                found.append(Proof(number, row.what, one.name or "", said.mime, size=said.size))
    return tuple(found)


def _known(household: Household, letters: Correspondence, today: date) -> Known:
    """What a new request begins with."""
    meters = every_meter(household.conn)
    numbered = [(meter.energy, meter.meter.point) for meter in meters if meter.meter.point is not None]
    return Known(
        today=today,
        law=letters.law,
        bodies=household.register.recipients(),
        sender=letters.sender,
        points=tuple(numbered),
        reference=next_reference(letters.requests(), today),
        lacks=tuple((meter.meter.point, letters.archive_gaps(meter)) for meter in meters),
        flows=household.register.flows(),
        tenancies=letters.tenancies,
    )


def next_reference(requests: tuple[Request, ...], today: date) -> str:
    """The reference that the next letter will bear, as far as is known before it is kept."""
    prefix = f"PERS-{today.year}-"
    numbers = [int(one.reference.removeprefix(prefix)) for one in requests if one.reference.startswith(prefix)]
    return f"{prefix}{max(numbers, default=0) + 1:04}"
