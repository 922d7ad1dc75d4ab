"""What a letter does to the rows of the register that it withdraws: rows of a request come in, events are noted there.

It writes inside the caller's transaction. It returns a code for each consent that the register refused to change; that
is no error, for a household may write about a consent that has ended already.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.consents.events import as_draft, in_force
from persienne.consents.fields import Method, ProofType, State
from persienne.letters.events import SentBy, What
from persienne.letters.events import in_force as rows_in_force
from persienne.store.events import Filter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.consents.events import Event, Evidence
    from persienne.household.register.register import ConsentRegister
    from persienne.letters.events import Happening
    from persienne.letters.requests import Request

_METHODS: Final = {
    SentBy.EMAIL: Method.EMAIL,
    SentBy.ONLINE_FORM: Method.FORM,
    SentBy.ONLINE_SWITCH: Method.SWITCH,
}
"""How the register calls the ways of sending that are no letter."""

_NOT_TAKEN: Final = frozenset(
    {"nothing_to_withdraw", "nothing_to_confirm", "nothing_noted", "event_duplicate", "consent_unknown"}
)
"""The register's answers where it has nothing to change, or was emptied; anything else is for the household to know."""


class RegisterEntries:
    """The register's side of the letters."""

    def __init__(self, sharing: ConsentRegister) -> None:
        self._sharing = sharing

    def tell(self, request: Request, row: Happening, proofs: Iterable[tuple[Evidence, str]]) -> tuple[str, ...]:
        """Note in the register what ``row`` of ``request`` means for each of its consents; the codes it did not take.

        ``proofs`` are the kept files of the row, with their names.
        """
        proofs = tuple(proofs)
        refused = []
        for consent in request.draft.consents:
            try:
                self._tell(consent, request, row, proofs)
            except UserError as error:
                if error.code not in _NOT_TAKEN:
                    raise
                refused.append("nothing_noted" if error.code == "consent_unknown" else error.code)
        return tuple(refused)

    def _tell(self, consent: str, request: Request, row: Happening, proofs: tuple[tuple[Evidence, str], ...]) -> None:
        wrong = next((one for one in request.rows if one.number == row.corrects), None)
        noted = [] if wrong is None else self._noted(consent, request, wrong)
        if wrong is not None and noted and _state(wrong) is _state(row):
            for event in noted:
                self._move(event, request, row, proofs)
            return
        for event in noted:
            self._sharing.retract(event.event_id)
        self._add(consent, request, row, proofs)

    def _add(self, consent: str, request: Request, row: Happening, proofs: tuple[tuple[Evidence, str], ...]) -> None:
        """What a row that corrects nothing adds; nothing where it means nothing for a consent."""
        state, day = _state(row), row.on.isoformat()
        if row.what is What.SENT:
            self._sharing.withdraw(consent, on=day, method=_method(row), request_id=request.reference)
        elif state is not None:
            self._sharing.note(
                consent,
                state,
                day,
                effect_confirmed_on=row.on if state is State.EFFECT_CONFIRMED else None,
                proof_type=ProofType.DOCUMENT if proofs else ProofType.STATEMENT,
                evidence=tuple(proof for proof, _ in proofs),
                evidence_names=tuple(name for _, name in proofs),
                withdrawal_request_id=None if _unseen(row) else request.reference,
                note=_note(request, row.what) if state is State.PROOF_ADDED else None,
            )

    def _move(self, event: Event, request: Request, row: Happening, proofs: tuple[tuple[Evidence, str], ...]) -> None:
        """The same event as the row says it now: its day, its way, its answer unless that was erased, and new files."""
        draft = as_draft(event, event_time=row.on.isoformat())
        if draft.effect_confirmed_on is not None:
            draft = replace(draft, effect_confirmed_on=row.on)
        if row.what is What.SENT:
            method = _method(row)
            state = State.WITHDRAWAL_REQUESTED if method.asks else State.WITHDRAWN
            draft = replace(draft, event_state=state, withdrawal_method=method)
        if event.event_state is State.PROOF_ADDED and event.note is not None:
            draft = replace(draft, note=_note(request, row.what))
        if proofs:
            files, names = tuple(proof for proof, _ in proofs), tuple(name for _, name in proofs)
            draft = replace(draft, proof_type=ProofType.DOCUMENT, evidence=files, evidence_names=names)
        self._sharing.correct(event.event_id, draft)

    def _noted(self, consent: str, request: Request, wrong: Happening) -> list[Event]:
        """What was noted in the register for a row that is now corrected."""
        events = in_force(self._sharing.events(Filter(consent_id=consent)))
        if wrong.what is What.SENT:
            asked = (State.WITHDRAWAL_REQUESTED, State.WITHDRAWN)
            return [
                event
                for event in events
                if event.event_state in asked and event.withdrawal_request_id == request.reference
            ]
        if wrong.what is What.EFFECT_CHECKED:
            seen = [event for event in events if event.event_state is State.EFFECT_CONFIRMED and event.day == wrong.on]
            if seen or _state(wrong) is State.EFFECT_CONFIRMED:
                return seen
        if _state(wrong) is State.PROOF_ADDED:
            return _answer(request, wrong, [event for event in events if event.day == wrong.on])
        return []


def answer_in(event: Event) -> What | None:
    """What happened to a letter that an event of the register was noted for: an answer, or an effect that was not seen.

    None where it was noted for something else, or where its note was erased.
    """
    reference, _, code = (event.note or "").partition(": ")
    ours = event.withdrawal_request_id in (reference, None) and reference.startswith("PERS-")
    known = event.event_state is State.PROOF_ADDED and ours
    return next((what for what in What if known and what.value == code), None)


def letter_in(event: Event) -> str | None:
    """The reference of the letter that an event was noted for; None where none is known."""
    told = None if answer_in(event) is None else (event.note or "").partition(": ")[0]
    return event.withdrawal_request_id or told


def _method(sent: Happening) -> Method:
    return _METHODS.get(sent.said.channel or SentBy.REGISTERED, Method.LETTER)


def _state(row: Happening) -> State | None:
    """What the register calls a row beside the sending, which is a withdrawal; None where it means nothing to it."""
    if row.what is What.EFFECT_CHECKED and row.said.seen is not False:
        return State.EFFECT_CONFIRMED
    if row.what.answers or row.what is What.EFFECT_CHECKED:
        return State.PROOF_ADDED
    return State.WITHDRAWAL_REQUESTED if row.what is What.SENT else None


def _unseen(row: Happening) -> bool:
    """Whether a row is an effect that was looked for and not seen: it answers no letter."""
    return row.what is What.EFFECT_CHECKED and row.said.seen is False


def _note(request: Request, what: What) -> str:
    """What the register notes beside an answer or an effect that was not seen; :func:`answer_in` reads it."""
    return f"{request.reference}: {what.value}"


def _answer(request: Request, wrong: Happening, events: Iterable[Event]) -> list[Event]:
    """The event of that day that was noted for an answer, or for an effect that was not seen.

    An answer is found by the request's reference, which can't be erased. The register takes one such event a day, so an
    answer beside another one may have none: whose it is, its note tells, else its files, else that it was noted first.
    An effect that was not seen answers nothing and has no reference: its note tells, or that it was erased. Neither had
    one in earlier versions.
    """
    before = rows_in_force(row for row in request.rows if row.corrects != wrong.number)
    answers = [row for row in before if _state(row) is State.PROOF_ADDED and row.on == wrong.on]

    def owner(event: Event) -> int:
        files = tuple(one.id for one in event.evidence)
        likeness = ((event.note != _note(request, row.what), files != row.evidence, row.number) for row in answers)
        return min(likeness)[-1]

    return [
        event
        for event in events
        if (
            event.note == _note(request, wrong.what)
            or (event.event_state, event.withdrawal_request_id) == (State.PROOF_ADDED, request.reference)
            or (_unseen(wrong) and event.event_state is State.PROOF_ADDED and "note" in event.redacted)
        )
        and owner(event) == wrong.number
    ]
