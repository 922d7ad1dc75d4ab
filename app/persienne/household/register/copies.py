"""A copy of the register: its rows go out, and come back into an empty register with the same chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.consents import chain
from persienne.store import events as rows
from persienne.store import proofs
from persienne.store.driver import writing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.consents.chain import Row, Verdict
    from persienne.household.register.queries import Queries
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
