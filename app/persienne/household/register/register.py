"""The register of consents and moved slats of an open household: drafts come in, recorded events and copies go out.

The rules are in ``consents``; this is where they meet a clock and chance. What is read is in ``queries``, a copy of the
whole register in ``copies``. No letter is written here and nothing is sent.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from persienne.base.errors import UserError
from persienne.consents import chain, states
from persienne.consents.checks import BEGINNINGS, begins, check, check_follows, check_new
from persienne.consents.events import PERSONAL, Draft, Event, as_draft, followed, in_force
from persienne.consents.fields import EventType, Kind, Method, State
from persienne.household.register.organisations import Organisations
from persienne.household.register.proof_files import read_proof
from persienne.household.register.queries import Queries, event_of_row, local_time
from persienne.store import events as rows
from persienne.store import log_forgetting, proofs, settings
from persienne.store.driver import writing
from persienne.store.events import Filter
from persienne.store.proofs import Keepers, Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from persienne.base.slats import Slat
    from persienne.consents.chain import Row, Verdict
    from persienne.consents.directory import Directory
    from persienne.consents.events import Counterparty
    from persienne.consents.fields import Granularity
    from persienne.consents.flows import Flow
    from persienne.consents.parties import Party, Typed
    from persienne.store.driver import Connection


class Copies:
    """Copies of the whole register of one household, out and back in."""

    def __init__(self, conn: Connection, register: Queries) -> None:
        self._conn = conn
        self._register = register

    def rows(self) -> tuple[Row, ...]:
        """Every row as it is stored: what a copy of the register is made of."""
        return tuple(rows.read(self._conn))

    def restore(self, copied: Iterable[Row]) -> Verdict:
        """Put a copied register, whole, into an empty one: the same rows, the same chain. Returns its verdict.

        Of proofs that nobody kept meanwhile only the facts come back. An entry whose names are erased keeps no file: it
        may have let it go. Raises ``register_not_empty``, ``register_copy_broken`` (number), ``evidence_copy_broken``.
        """
        all_rows = tuple(copied)
        verdict = chain.verify(all_rows)
        if not verdict.holds:
            raise UserError("register_copy_broken", number=verdict.first_broken)
        with writing(self._conn):
            if rows.head(self._conn).count:
                raise UserError("register_not_empty")
            for row in all_rows:
                rows.add(self._conn, row)
            if not proofs.take_in(self._conn, events := self._register.events()):
                raise UserError("evidence_copy_broken")
            for event in events:
                if "evidence_names" in event.redacted:
                    rows.let_go(self._conn, event.event_id)
        return verdict


@dataclass(frozen=True, slots=True)
class Erased:
    """What erasing came to. ``keepers``: who keeps the same file or name, which therefore stays.

    ``log_emptied``: no trace is left in the log (``store.log_forgetting``); false inside a caller's transaction.
    """

    keepers: Keepers
    log_emptied: bool


class ConsentRegister(Queries):
    """The register. ``clock`` gives UTC epoch seconds. It belongs to the thread that opened the household.

    What writes does so in a transaction of its own, or in the caller's where one is open.
    """

    def __init__(self, conn: Connection, clock: Callable[[], float] = time.time) -> None:
        super().__init__(conn, clock)
        self.organisations = Organisations(conn, clock, self.today)
        """The bodies that may be written to; what the three verbs below do not do is done there."""

    @property
    def copies(self) -> Copies:
        """Copies of the whole register, out and back in."""
        return Copies(self._conn, self)

    # --- bodies ------------------------------------------------------------------------------------------------------

    def parties(self) -> Directory:
        """Every body that is known, ours and the household's own."""
        return self.organisations.directory()

    def recipients(self) -> Directory:
        """Every body that a letter may go to: those of :meth:`parties`, then those that the register alone names."""
        return self.organisations.directory(self._noted())

    def add_party(self, typed: Typed, party_id: str | None = None) -> Party:
        """Add a body, or correct ``party_id``, as it was typed; see ``Organisations.add``."""
        return self.organisations.add(typed, party_id, self._noted())

    def _noted(self) -> tuple[Counterparty | None, ...]:
        return tuple(flow.counterparty for flow in self.flows(date.max))

    # --- noting ------------------------------------------------------------------------------------------------------

    def append(self, draft: Draft, proofs: Iterable[Path] = ()) -> Event:
        """Record ``draft`` at the end of the register, with these files kept beside it.

        A draft about a consent that does not name one goes on with the consent of the same party, category, energy,
        purpose, meter and band of steps, or begins one. One that names a consent and begins another band (a refusal of
        the half-hours beside a day that was given) begins a consent of its own. Raises what ``consents.checks`` and
        :meth:`attach` raise, ``consent_several`` where more than one consent may be meant, and ``consent_other_step``
        where what follows is about another band than its consent.
        """
        files = [read_proof(path) for path in proofs]
        check(draft, today=self.today())
        with writing(self._conn):
            draft = self._with_proofs(draft, [self._keep(*file) for file in files])
            if draft.kind is Kind.CONSENT and draft.event_state is not State.RETRACTED:
                draft = self._placed(draft)
            elif draft.kind not in {Kind.SLAT, Kind.EXPORT}:
                check_new(draft, in_force(self.events(Filter(kind=draft.kind.value))))
            return self._record(draft)

    def append_all(self, drafts: Iterable[Draft]) -> tuple[Event, ...]:
        """Record several drafts in their order, all of them or none; see :meth:`append`."""
        with writing(self._conn):
            return tuple(self.append(draft) for draft in drafts)

    def note(self, consent_id: str, state: State, on: str | None = None, **said: Any) -> Event:  # noqa: ANN401 - a Draft's
        """Record what happened to a consent (its whole id) on a day or at a time, now where none is said.

        ``said`` are the draft's other fields; whose consent it is and what about is taken from its last event.
        ``consent_unknown`` where there is none.
        """
        last = self._last(consent_id)
        proofs = said.pop("proofs", ())
        return self.append(followed(last, state, on or self.now(), **said), proofs)

    def withdraw(
        self,
        consent_id: str,
        *,
        on: str | None = None,
        method: Method | None = None,
        request_id: str | None = None,
        note: str | None = None,
        step: Granularity | None = None,
    ) -> Event:
        """Record a withdrawal: done, by a switch; asked for, by a letter or any other way (``request_id`` names it).

        Where the way is not known (``method`` None) it is taken as done, and its effect is to be looked at.
        ``step`` tells the steps of one consent apart that 0.1.0 noted together; without it, it is one that passes.
        ``nothing_to_withdraw`` where nothing passes that day.
        """
        state = State.WITHDRAWAL_REQUESTED if method is not None and method.asks else State.WITHDRAWN
        said = {"withdrawal_method": method, "withdrawal_request_id": request_id, "note": note, "granularity": step}
        return self.note(consent_id, state, on, **said)

    def confirm(self, consent_id: str, on: date | None = None, *, step: Granularity | None = None) -> Event:
        """Record that a withdrawal was seen to have its effect, on a day; ``nothing_to_confirm`` where none waits.

        ``step`` as for :meth:`withdraw`.
        """
        day = on or self.today()
        return self.note(consent_id, State.EFFECT_CONFIRMED, day.isoformat(), effect_confirmed_on=day, granularity=step)

    def correct(self, event_id: str, draft: Draft) -> Event:
        """Record ``draft`` in the place of an event, which stays in the register and counts no more.

        Raises ``event_unknown``, ``event_corrected`` where it was corrected already, ``event_fixed`` for a slat's move
        or an export, ``event_needed`` (number) where another one would then be about nothing, ``consent_other_step``
        where one consent would then be about two steps.
        """
        with writing(self._conn):
            wrong = self.event(event_id)
            if wrong.kind in {Kind.SLAT, Kind.EXPORT, Kind.REGISTER}:
                raise UserError("event_fixed", number=wrong.seq)
            beside = self._beside(wrong)
            if any(event.corrects == event_id for event in beside):
                raise UserError("event_corrected", number=wrong.seq)
            steps = sum(flow.consent_id == wrong.consent_id for flow in states.state_on(beside, date.max))
            made = self.append(replace(draft, kind=wrong.kind, consent_id=wrong.consent_id, corrects=event_id))
            if wrong.consent_id is not None:
                history = in_force(self.events(Filter(consent_id=wrong.consent_id)))
                if history and not begins(history[0]):
                    raise UserError("event_needed", number=history[0].seq)
                if len(states.state_on(history, date.max)) > max(steps, 1):
                    raise UserError("consent_other_step")
        return made

    def retract(self, event_id: str) -> Event:
        """Record that an event was noted by mistake: nothing of the kind happened. It stays in the register."""
        wrong = self.event(event_id)
        said = as_draft(wrong, event_state=State.RETRACTED, event_time=self.now(), evidence=(), evidence_names=())
        return self.correct(event_id, replace(said, expires_on=None, valid_from=None, period_from=None, period_to=None))

    def record_slat_move(  # noqa: PLR0913 - all that the log says of a move
        self,
        *,
        meter: str | None,
        before: Slat,
        after: Slat,
        by: str | None = None,
        why: str | None = None,
        then: str | None = None,
        until: date | None = None,
        counts: Mapping[str, int] | None = None,
        at: int | None = None,
    ) -> Event:
        """Log that the local slats of a meter (its point, None for those to come) were moved ``at`` (now, if not said).

        ``by`` and ``why`` are the household's own words, and optional. ``then`` is the code of what was done with what
        was stored (``keep``, ``reduce``, ``erase``), ``until`` the day on which what was kept goes, ``counts`` how much
        it was, in numbers by code.
        """
        draft = Draft(
            kind=Kind.SLAT,
            event_state=State.SLATS_MOVED,
            event_type=EventType.SWITCH,
            event_time=self.now() if at is None else local_time(at),
            period_to=until,
            acting_person=by,
            meter_ref=meter,
            note=why,
            slat_before=before,
            slat_after=after,
            slat_then=then,
            counts=tuple(sorted((counts or {}).items())),
        )
        return self.append(draft)

    # --- proofs ------------------------------------------------------------------------------------------------------

    def attach(self, path: Path) -> Kept:
        """Keep a copy of a proof (PDF, PNG, JPEG, HEIC, e-mail or text, 20 MB at most); the same content is kept once.

        Raises ``file_missing``, ``file_unreadable``, ``evidence_too_large`` (file, limit) before it reads the whole of
        it, ``evidence_kind`` (file). A draft names what comes back in ``evidence`` and ``evidence_names``.
        """
        name, content = read_proof(path)
        with writing(self._conn):
            return self._keep(name, content)

    def attach_made(self, name: str, content: bytes) -> Kept:
        """Keep a proof that was made here (a PDF), which never lay on the disk; the same content is kept once."""
        with writing(self._conn):
            return self._keep(name, content)

    # --- erasing -----------------------------------------------------------------------------------------------------

    def redact(self, event_id: str, field: str) -> Erased:
        """Erase a personal field of one event, or its kept files (``evidence``); the chain holds, and says so.

        A file or its name stays where another entry or a letter keeps it: see ``store/proofs``. Raises
        ``event_unknown``, ``nothing_to_redact`` (field).
        """
        keepers = Keepers()
        with writing(self._conn):
            event = self.event(event_id)
            files = [one.id for one in event.evidence]
            if field == "evidence" and files and field not in event.redacted:
                rows.let_go(self._conn, event_id)
                if event.evidence_names:
                    self._erase(event_id, "evidence_names")
                keepers = proofs.forget(self._conn, files).file
            elif field in PERSONAL and getattr(event, field):
                self._erase(event_id, field)
                if field == "evidence_names":
                    keepers = proofs.forget(self._conn, files).name
            else:
                raise UserError("nothing_to_redact", field=field)
            settings.put(self._conn, settings.KEY_DUE, 1)
        return Erased(keepers, self._forget_log())

    def purge(self, *, tombstone: bool = False) -> Erased:
        """Empty the register and the proofs that no letter keeps; a ``tombstone`` row tells the day and the count."""
        with writing(self._conn):
            count = rows.head(self._conn).count
            dropped = proofs.of_register(self._conn)
            rows.purge(self._conn)
            keepers = proofs.forget(self._conn, dropped).file
            proofs.drop_unnamed(self._conn)
            settings.put(self._conn, settings.KEY_DUE, 1)
            if tombstone:
                day, counts = self.today().isoformat(), (("events", count),)
                self._record(
                    Draft(kind=Kind.REGISTER, event_state=State.PURGED, event_time=day, energy=None, counts=counts)
                )
        return Erased(keepers, self._forget_log())

    # --- how ---------------------------------------------------------------------------------------------------------

    def _record(self, draft: Draft) -> Event:
        made = chain.seal(
            draft,
            rows.head(self._conn),
            event_id=str(uuid4()),
            recorded_at=datetime.fromtimestamp(int(self._clock()), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            salt=lambda: secrets.token_hex(chain.SALT_BYTES),
        )
        rows.add(self._conn, made)
        return event_of_row(made.seq, made.body, made.personal, made.hash, let_go=False)

    def _placed(self, draft: Draft) -> Draft:
        """The draft with its consent's id; raises where the consent cannot take this event on that day."""
        events = self._beside(draft)
        if _begins_another_step(draft, events):
            draft = replace(draft, consent_id=None)
            events = self._beside(draft)
        if draft.consent_id is None:
            draft = replace(draft, consent_id=_meant(draft, states.state_on(events, date.max)))
        history = [event for event in in_force(events) if draft.consent_id == event.consent_id]
        check_new(draft, history)
        standing = [event for event in events if event.event_id != draft.corrects]
        flows = [flow for flow in states.state_on(standing, draft.day) if flow.consent_id == draft.consent_id]
        flow = states.flow_of(flows, str(draft.consent_id), None if draft.corrects else draft.band)
        if flow is None and flows:
            raise UserError("consent_other_step")
        check_follows(draft, flow)
        if flow is not None and len(flows) > 1 and draft.granularity is None:
            return replace(draft, granularity=flow.granularity)
        return draft

    def _with_proofs(self, draft: Draft, kept: list[Kept]) -> Draft:
        """The draft with the files ``kept`` added after its own."""
        files = (*draft.evidence, *(one.evidence for one in kept))
        return replace(draft, evidence=files, evidence_names=(*draft.evidence_names, *(one.name or "" for one in kept)))

    def _keep(self, name: str, content: bytes) -> Kept:
        """Keep these bytes, or find them kept; where their name was erased, ``name`` is this entry's alone."""
        said = proofs.facts(str(uuid4()), content)
        if (found := proofs.find(self._conn, said.sha256)) is not None:
            return replace(found, name=found.name or name)
        proofs.put(self._conn, said, name, content)
        return Kept(said, name, here=True)

    def _erase(self, event_id: str, field: str) -> None:
        row = rows.get(self._conn, event_id)
        if row is None:
            raise UserError("event_unknown", id=event_id)
        rows.put_personal(self._conn, event_id, chain.without(row.personal, field))

    def _forget_log(self) -> bool:
        """Have the log give up what was erased; the caller of a transaction does it."""
        return not self._conn.in_transaction and log_forgetting.forget_log(self._conn)


def _begins_another_step(draft: Draft, events: tuple[Event, ...]) -> bool:
    """Whether a draft names a consent and says of another step what begins a consent: that is one of its own."""
    if draft.consent_id is None or draft.corrects is not None or draft.event_state not in BEGINNINGS:
        return False
    flows = states.state_on(events, date.max)
    noted = states.flow_of(flows, draft.consent_id) is not None
    return noted and states.flow_of(flows, draft.consent_id, draft.band) is None


def _meant(draft: Draft, flows: tuple[Flow, ...]) -> str:
    """The consent that a draft goes on with, or a new id; ``consent_several`` where it may be more than one.

    What begins anew may be meant by any purpose, never by any step.
    """
    found = states.consent_of(draft, flows)
    steps = {flow.band for flow in flows if flow.consent_id in found}
    if len(found) > 1 and (draft.event_state not in BEGINNINGS or (draft.band is None and len(steps) > 1)):
        raise UserError("consent_several")
    return found[-1] if found else str(uuid4())
