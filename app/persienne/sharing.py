"""The register of consents and moved slats of an open household: drafts come in, recorded events and states go out.

The rules are in ``consents``, the rows in ``store/events``; this is where the two meet a clock and a source of chance.
No letter is written here and nothing is sent.
"""

from __future__ import annotations

import secrets
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from persienne.consents import chain
from persienne.consents.checks import check, check_new
from persienne.consents.events import Draft, Event
from persienne.consents.fields import EventType, Kind, State
from persienne.consents.timeline import in_force
from persienne.errors import UserError
from persienne.localtime import FRANCE
from persienne.store import events as rows
from persienne.store.driver import transaction, user_errors
from persienne.store.events import EVERY, Filter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from persienne.consents.chain import Head, Row, Verdict
    from persienne.slats import Slat
    from persienne.store.driver import Connection


class Sharing:
    """The register. ``clock`` gives UTC epoch seconds. It belongs to the thread that opened the household.

    What writes does so in a transaction of its own, or in the caller's where one is open.
    """

    def __init__(self, conn: Connection, clock: Callable[[], float] = time.time) -> None:
        self._conn = conn
        self._clock = clock

    # --- time --------------------------------------------------------------------------------------------------------

    def now(self) -> str:
        """This moment as an event's time: local, with its offset."""
        return datetime.fromtimestamp(int(self._clock()), ZoneInfo(FRANCE)).isoformat()

    def today(self) -> date:
        """The local day."""
        return date.fromisoformat(self.now()[:10])

    # --- writing -----------------------------------------------------------------------------------------------------

    def append(self, draft: Draft) -> Event:
        """Record ``draft`` at the end of the register; raises what ``consents.checks`` raises."""
        check(draft, today=self.today())
        with self._writing():
            if draft.kind is Kind.CONSENT and draft.consent_id is None:
                draft = replace(draft, consent_id=str(uuid4()))
            if draft.kind is not Kind.SLAT:
                same_day = Filter(kind=draft.kind.value, since=draft.day.isoformat(), until=draft.day.isoformat())
                check_new(draft, in_force(self.events(same_day)))
            return self._record(draft)

    def record_slat_move(
        self,
        *,
        meter: str | None,
        before: Slat,
        after: Slat,
        by: str | None = None,
        why: str | None = None,
        then: str | None = None,
        counts: Mapping[str, int] | None = None,
    ) -> Event:
        """Log that the local slats of a meter (its point, None for every meter) were moved now.

        ``by`` and ``why`` are the household's own words, and optional. ``then`` is the code of what was done with what
        was stored (``keep``, ``reduce``, ``erase``), ``counts`` what that did, in numbers by code.
        """
        draft = Draft(
            kind=Kind.SLAT,
            event_state=State.SLATS_MOVED,
            event_type=EventType.SWITCH,
            event_time=self.now(),
            acting_person=by,
            meter_ref=meter,
            note=why,
            slat_before=before,
            slat_after=after,
            slat_then=then,
            counts=tuple(sorted((counts or {}).items())),
        )
        check(draft, today=self.today())
        with self._writing():
            return self._record(draft)

    # --- reading -----------------------------------------------------------------------------------------------------

    def events(self, which: Filter = EVERY) -> tuple[Event, ...]:
        """The recorded events, by their numbers; ``register_damaged`` (number) where a row can't be read."""
        with user_errors():
            return tuple(map(_event, rows.read(self._conn, which)))

    def head(self) -> Head:
        """The last hash and the number of rows: what the household's own printed copies bear, and no one else's."""
        with user_errors():
            return rows.head(self._conn)

    def verify(self, expected: Head | None = None) -> Verdict:
        """Check every row against the chain; see :func:`persienne.consents.chain.verify`."""
        with user_errors():
            return chain.verify(rows.read(self._conn), expected=expected)

    def _record(self, draft: Draft) -> Event:
        made = chain.seal(
            draft,
            rows.head(self._conn),
            event_id=str(uuid4()),
            recorded_at=datetime.fromtimestamp(int(self._clock()), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            salt=lambda: secrets.token_hex(chain.SALT_BYTES),
        )
        rows.add(self._conn, made)
        return chain.event(made)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self._conn.in_transaction:
            yield
            return
        with transaction(self._conn):
            yield


def _event(row: Row) -> Event:
    try:
        return chain.event(row)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UserError("register_damaged", number=row.seq) from None
