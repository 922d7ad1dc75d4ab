"""The register read: events, where every flow stands, what is due, and the kept proofs; nothing is written.

The rules are in ``consents``, the rows in ``store/events`` and ``store/proofs``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
from persienne.consents import chain, states
from persienne.consents.events import Counterparty, in_force
from persienne.consents.fields import Category, Granularity, Kind, granularity_of
from persienne.consents.flows import Due, Home, Seen
from persienne.household.register.proof_files import write_copy
from persienne.meters.tic.readings import CURVE_SOURCE
from persienne.store import events as rows
from persienne.store import letters, meters, proofs, sources
from persienne.store.events import EVERY, Filter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from persienne.consents.chain import Head, Verdict
    from persienne.consents.events import Draft, Event
    from persienne.consents.flows import Flow, Reminder
    from persienne.store.driver import Connection
    from persienne.store.proofs import Kept


_ENEDIS: Final = Counterparty("enedis", Role.OPERATOR, "Enedis")
_MAKERS: Final = {
    "enedis": _ENEDIS,
    "dataconnect": _ENEDIS,
    "grdf": Counterparty("grdf", Role.OPERATOR, "GRDF"),
    "edf": Counterparty("edf", Role.SUPPLIER, "EDF"),
    "octopus": Counterparty("octopus-energy-fr", Role.SUPPLIER, "Octopus Energy France"),
}
"""Who makes a file, by how its format begins; one that a program at home made, or a table, shows what nobody holds."""


class Queries:
    """What the register says. ``clock`` gives UTC epoch seconds."""

    def __init__(self, conn: Connection, clock: Callable[[], float]) -> None:
        self._conn = conn
        self._clock = clock

    # --- time --------------------------------------------------------------------------------------------------------

    def now(self) -> str:
        """This moment as an event's time: local, with its offset."""
        return local_time(int(self._clock()))

    def today(self) -> date:
        """The local day."""
        return date.fromisoformat(self.now()[:10])

    # --- reading -----------------------------------------------------------------------------------------------------

    def events(self, which: Filter = EVERY) -> tuple[Event, ...]:
        """The recorded events, by their numbers; ``register_damaged`` (number) where a row can't be read."""
        found = list(rows.texts(self._conn, which))
        try:
            events = chain.events([(row.body, row.personal, row.hash) for row in found])
            if all(event.seq == row.seq for event, row in zip(events, found, strict=True)):
                return tuple(_marked(event, row.let_go) for event, row in zip(events, found, strict=True))
        except chain.NO_ROW:
            pass
        return tuple(event_of_row(*row) for row in found)  # one by one, the broken one is known by its number

    def event(self, event_id: str) -> Event:
        """One event by its whole id, or ``event_unknown``."""
        row, let_go = rows.get(self._conn, event_id), rows.has_let_go(self._conn, event_id)
        if row is None:
            raise UserError("event_unknown", id=event_id)
        return event_of_row(row.seq, row.body, row.personal, row.hash, let_go=let_go)

    def flows(self, on: date | None = None) -> tuple[Flow, ...]:
        """Where every flow stands on a day, today where none is said: noted, seen in what is stored, or not known."""
        events = self.events()
        return states.state_on(events, on or self.today(), self._homes(events), self._seen())

    def reminders(self, on: date | None = None) -> tuple[Reminder, ...]:
        """What is due on a day, today where none is said, the longest due first.

        When the answer to a letter of ours is due, its own clock tells, and the register is silent of it.
        """
        day, events = on or self.today(), self.events()
        return self._untold(states.reminders_on(states.state_on(events, day), events, day))

    def coming(self, on: date | None = None) -> tuple[Reminder, ...]:
        """What is due on a day, and the days to come that are known then; see ``states.coming_on``."""
        day, events = on or self.today(), self.events()
        return self._untold(states.coming_on(states.state_on(events, day), events, day))

    def consent(self, prefix: str) -> str:
        """The whole id of a consent that begins so; ``consent_unknown`` or ``id_ambiguous`` (id)."""
        return self._whole("consent_id", prefix, "consent_unknown")

    def event_of(self, prefix: str) -> str:
        """The whole id of an event that begins so, or has this number; ``event_unknown``, ``id_ambiguous``.

        Up to seven digits are a number and nothing else: a number that is not there must not name another event.
        """
        if prefix.isdecimal() and len(prefix) < 8:
            found = rows.id_of(self._conn, int(prefix))
            if found is None:
                raise UserError("event_unknown", id=prefix)
            return found
        return self._whole("event_id", prefix, "event_unknown")

    def head(self) -> Head:
        """The last hash and the number of rows: what the household's own printed copies bear, and no one else's."""
        return rows.head(self._conn)

    def verify(self, expected: Head | None = None) -> Verdict:
        """Check every row against the chain; see ``consents.chain.verify``."""
        return chain.verify(rows.read(self._conn), expected=expected)

    # --- proofs ------------------------------------------------------------------------------------------------------

    def proofs(self) -> tuple[Kept, ...]:
        """Every kept proof of the register and of the letters, without its bytes."""
        return tuple(proofs.listing(self._conn))

    def proofs_of(self, events: Iterable[Event]) -> tuple[Kept, ...]:
        """The proofs that these events name, each once, as far as these events keep them and their names."""
        return proofs.of_events(self._conn, events)

    def proof(self, prefix: str) -> Kept:
        """The proof whose id begins so; ``evidence_unknown``, ``evidence_erased`` or ``id_ambiguous`` (id)."""
        found = [kept for kept in self.proofs() if prefix and kept.evidence.id.startswith(prefix)]
        if len(found) == 1:
            return found[0]
        if prefix and not found and proofs.named(self._conn, prefix):
            raise UserError("evidence_erased")
        raise UserError("id_ambiguous" if found else "evidence_unknown", id=prefix)

    def export_proof(self, evidence_id: str, path: Path) -> None:
        """Write a copy of a proof to ``path``, never over a file; it is opened with nothing.

        Raises ``evidence_unknown``, ``evidence_erased``, ``evidence_unwritable`` (file).
        """
        if not self.proof(evidence_id).here:
            raise UserError("evidence_erased")
        content = proofs.content(self._conn, evidence_id)
        write_copy(path, content or b"")

    def changed_proofs(self) -> tuple[str, ...]:
        """The ids of kept proofs whose bytes, name or other facts are not the recorded ones any more."""
        return proofs.changed(self._conn, self.events())

    def gone_proofs(self) -> tuple[tuple[int, str], ...]:
        """The proofs that entries name and do not keep any more: the number of the entry, and the id of the proof."""
        return proofs.gone(self._conn, self.events())

    # --- how ---------------------------------------------------------------------------------------------------------

    def _untold(self, found: Iterable[Reminder]) -> tuple[Reminder, ...]:
        """Without what a letter that is kept tells by itself."""
        kept = letters.references(self._conn)

        def told(one: Reminder) -> bool:
            return one.what is Due.WITHDRAWAL_UNANSWERED and one.flow is not None and one.flow.asked_in in kept

        return tuple(one for one in found if not told(one))

    def _beside(self, draft: Draft) -> tuple[Event, ...]:
        """The events that a draft may have to do with: those of its consent or of its party, and the household's."""
        household = self.events(Filter(kind=Kind.HOUSEHOLD.value))
        if draft.consent_id is not None:
            return (*self.events(Filter(consent_id=draft.consent_id)), *household)
        same = rows.consents(self._conn, str(draft.data_category), draft.counterparty_id)
        return (*(event for consent in same for event in self.events(Filter(consent_id=consent))), *household)

    def _last(self, consent_id: str) -> Event:
        """The last event that is in force of a consent."""
        history = in_force(self.events(Filter(consent_id=consent_id)))
        if not history:
            raise UserError("consent_unknown", id=consent_id)
        return history[-1]

    def _whole(self, column: str, prefix: str, unknown: str) -> str:
        found = rows.ids(self._conn, column, prefix.lower()) if prefix else []
        if len(found) == 1:
            return found[0]
        raise UserError("id_ambiguous" if found else unknown, id=prefix)

    def _seen(self) -> Iterator[Seen]:
        """The flows that files of operators and suppliers show, and the recording that a meter's output shows."""
        known = {meter.id: meter for meter in meters.every_meter(self._conn)}
        for meter_id, spoken, start, end, minutes, of_maxima in sources.reaches(self._conn, CURVE_SOURCE.format):
            maker, meter = _MAKERS.get(spoken.partition(".")[0]), known[meter_id]
            if maker is None and spoken != CURVE_SOURCE.format:
                continue
            step = Granularity.DAY if of_maxima else Granularity.MONTH
            step = step if minutes is None else granularity_of(round(minutes * 60))
            category, local = _category(maker, step), local_days(meter.zone)
            yield Seen(
                party=maker,
                category=Category.B if of_maxima and category is Category.A else category,
                energy=meter.energy,
                meter_ref=meter.meter.point,
                granularity=step,
                first=date.fromordinal(local.day(round(start))),
                last=date.fromordinal(local.day(round(end) - 1)),
            )

    def _homes(self, events: Iterable[Event]) -> tuple[Home, ...]:
        """The delivery points that are known, from files, the wire or the register; an electric one where none is."""
        points = [Home(stored.energy, stored.meter.point) for stored in meters.every_meter(self._conn)]
        points += [Home(event.energy, event.meter_ref) for event in events if event.energy is not None]
        numbered = [home for home in dict.fromkeys(points) if home.meter_ref is not None]
        known = {home.energy for home in numbered}
        return (*numbered, *(home for home in dict.fromkeys(points) if home.energy not in known)) or (
            Home(Energy.ELECTRICITY),
        )


def _category(maker: Counterparty | None, step: Granularity) -> Category:
    """The category of data that a file of this step shows; of the meter's own output (no ``maker``) the recording."""
    if maker is None:
        return Category.C1
    if maker.role is Role.SUPPLIER:
        return Category.F if step is Granularity.MONTH else Category.D
    return Category.C2 if step.fineness > Granularity.DAY.fineness else Category.A


def local_time(at: int) -> str:
    """An instant (UTC epoch seconds) as an event's time."""
    return datetime.fromtimestamp(at, ZoneInfo(FRANCE)).isoformat()


def event_of_row(number: int, body: str, personal: str, hash_: str, let_go: bool) -> Event:
    """The event of a stored row, or ``register_damaged`` (number)."""
    try:
        return _marked(chain.event(body, personal, hash_), let_go)
    except chain.NO_ROW:
        raise UserError("register_damaged", number=number) from None


def _marked(event: Event, let_go: bool) -> Event:
    """The event, its kept files among what was erased where it let them go."""
    return replace(event, redacted=(*event.redacted, "evidence")) if let_go else event
