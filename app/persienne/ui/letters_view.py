"""The letters of a household, as their page shows them: a household comes in, one frozen value goes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.letters.lifecycle import State
from persienne.letters.lifecycle import Step as Moment

if TYPE_CHECKING:
    from datetime import date

    from persienne.letters.agenda import Task
    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.requests import Request
    from persienne.sheet import Sheet
    from persienne.ui.letters_wish import Known

_LAST = (State.CLOSED,)
_FAR = 3_000_000
"""An ordinal after every day: what has no end comes after what has one."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A kept file: its id, its name (empty where that was erased), its media type and its size in bytes."""

    id: str
    name: str
    media: str
    size: int


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter on paper: what is sent, in French, and the version that is read on the screen, where there is one."""

    sheet: Sheet
    reading: Sheet | None


@dataclass(frozen=True, slots=True)
class ShownRequest:
    """One request as it stands today, its paper, and the proofs that its events name."""

    request: Request
    status: RequestStatus
    paper: Paper | None
    proofs: tuple[Proof, ...] = ()

    @property
    def reference(self) -> str:
        """What both sides quote."""
        return self.request.reference

    @property
    def over(self) -> bool:
        """Whether nothing is to come of it any more."""
        return self.status.state in _LAST

    @property
    def moments(self) -> tuple[Moment, ...]:
        """What happened and is due, by its days."""
        return self.status.steps


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


def in_order(requests: tuple[ShownRequest, ...]) -> tuple[ShownRequest, ...]:
    """The pressing ones first: by the end of their time, then the last made; the finished at the end."""

    def place(one: ShownRequest) -> tuple[bool, int, int]:
        due = one.status.due
        waits = one.status.state.waits or one.status.state in (State.OVERDUE, State.IDENTITY_ASKED)
        return one.over, due.toordinal() if due is not None and waits else _FAR, -one.request.made_on.toordinal()

    return tuple(sorted(requests, key=place))
