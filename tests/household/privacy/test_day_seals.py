"""Seals of days that earlier versions kept: who has a check open is told of it first, then they go, the key first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.letters.agenda import ToDo
from persienne.letters.events import What
from persienne.store import day_seals, settings
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from support.deletion_homes import LOOKED, deletion_home
from support.households import count

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.deletion_homes import DeletionHome

TODAY = date.fromisoformat(LOOKED)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[DeletionHome]:
    """A home whose file has seals, as an earlier version made them."""
    with deletion_home(tmp_path, Slat.HALF) as made:
        made.imports()
        conn = made.household.conn
        with transaction(conn):
            settings.put(conn, settings.SEAL_KEY, "ab" * 32)
            settings.put(conn, settings.SEALS_KEPT, 1)
            conn.executemany(
                "INSERT INTO day_seal(meter_id, day, step, origin, made, macs)"
                " SELECT id, ?, 1800, x'00', 1, ? FROM meter",
                [(day, bytes(33)) for day in range(739_700, 739_714)],
            )
        yield made


def retire(home: DeletionHome, today: date, *, check_open: bool) -> None:
    home.household.day_seals.retire(today, check_open=check_open)


def test_without_an_open_check_they_go_with_their_key_and_the_journal_says_so(home: DeletionHome) -> None:
    retire(home, TODAY, check_open=False)
    conn = home.household.conn
    assert (count(home.household, "day_seal"), day_seals.are_kept(conn)) == (0, False)
    assert settings.get(conn, settings.SEALS_KEPT) is None
    (entry,) = home.household.erasures.journal()
    assert (entry.kind, entry.counts) == ("seals", {"day_seal": 14})


def test_who_has_a_check_open_is_told_for_thirty_days_before(home: DeletionHome) -> None:
    request = home.asks()
    retire(home, TODAY, check_open=True)
    (told,) = [task for task in home.letters.todo() if task.what is ToDo.SEALS_END]
    assert (told.reference, told.due) == (request.reference, TODAY + timedelta(30))
    retire(home, TODAY + timedelta(29), check_open=True)
    assert count(home.household, "day_seal") == 14
    retire(home, TODAY + timedelta(30), check_open=True)
    assert count(home.household, "day_seal") == 0
    letters = home.household.correspondence_at(home.clock)
    assert all(task.what is not ToDo.SEALS_END for task in letters.todo())


def test_they_go_as_soon_as_the_request_is_closed(home: DeletionHome) -> None:
    request = home.asks()
    retire(home, TODAY, check_open=True)
    home.letters.note(request.reference, What.CLOSED, TODAY, {"closing": "satisfied"})
    home.household.tidy()
    assert count(home.household, "day_seal") == 0


def test_an_erasure_takes_them_all_and_counts_them(home: DeletionHome) -> None:
    scope = Scope(Level.CURVE, 739_700, 739_701)
    home.imports(home.days("2026-03-23", "2026-03-24"), name="deux.csv")
    scope = Scope(Level.CURVE, TODAY.toordinal() - 70, TODAY.toordinal() - 65)
    assert {one.table: one.rows for one in home.household.erasures.plan(scope).counts}["day_seal"] == 14
    home.household.erasures.erase(scope)
    assert not day_seals.are_kept(home.household.conn)
