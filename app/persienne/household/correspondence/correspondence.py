"""The letters of an open household, as one door: drafted, followed up, complained about, and forgotten.

``Household.correspondence`` is the only way to it.
"""

from __future__ import annotations

from persienne.household.correspondence.earlier import EarlierLetters
from persienne.store import letters as rows
from persienne.store import log_forgetting, proofs, settings
from persienne.store.driver import writing


class Correspondence(EarlierLetters):
    """All that can be done with the letters.

    The verbs are in ``drafting``, ``follow_up``, ``complaint`` and ``earlier``.
    """

    def purge(self) -> None:
        """Forget every letter and all that was noted of them, and the files that no entry of the register keeps."""
        with writing(self._conn):
            dropped = proofs.of_letters(self._conn)
            rows.purge(self._conn)
            proofs.forget(self._conn, dropped)
            proofs.drop_unnamed(self._conn)
            settings.put(self._conn, settings.SENDER, None)
        if not self._conn.in_transaction:
            log_forgetting.forget_log(self._conn)
