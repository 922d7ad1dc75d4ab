"""Seals of days, which earlier versions kept for the check of a deletion: told of where one is open, then deleted."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from persienne.household.privacy.forgetting import Forgetting
from persienne.store import day_seals, settings
from persienne.store.day_seals import DAY_SEAL
from persienne.store.driver import transaction
from persienne.store.erasures import ByTheWay
from persienne.store.log_forgetting import forget_log

if TYPE_CHECKING:
    from datetime import date

TOLD_DAYS: Final = 30
"""How long a household that has a check open is told before its seals go."""


class DaySeals(Forgetting):
    """The seals of each meter, on their way out."""

    def retire(self, today: date, *, check_open: bool) -> None:
        """Delete all seals, the key first; a household that has a check open is told of it for a while before."""
        if not day_seals.are_kept(self._conn):
            return
        end = day_seals.end_of(self._conn)
        if check_open and end is None:
            with transaction(self._conn):
                settings.put(self._conn, settings.SEALS_END, (today + timedelta(TOLD_DAYS)).toordinal())
        elif not check_open or end is None or today >= end:
            self._remove()

    def _remove(self) -> None:
        with transaction(self._conn):
            day_seals.remove_key(self._conn)
        with transaction(self._conn):
            if gone := day_seals.remove_all(self._conn):
                self._note(ByTheWay.SEALS, DAY_SEAL, gone)
        forget_log(self._conn)
        self._finish()
