"""A register of which stored rows were edited: every edit is found, and the row that is broken is named."""

from __future__ import annotations

import random
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.errors import UserError
from persienne.consents import chain
from persienne.consents.chain import Break
from persienne.consents.events import as_draft
from persienne.consents.fields import Band, Category, Granularity, Method, State
from persienne.consents.flows import Status
from persienne.store import events as rows
from persienne.store.connection import STORE_FILE
from support.made import new_store
from support.sharing import OPERATOR, SUPPLIER, draft, register
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.consents.events import Draft
    from persienne.household.register.register import ConsentRegister
    from persienne.store.driver import Connection


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    with closing(new_store(tmp_path / STORE_FILE)) as connection:
        yield connection


@pytest.fixture
def sharing(conn: Connection) -> ConsentRegister:
    return register(conn)


def _text(conn: Connection, chance: random.Random, column: str) -> str:
    """Change one sign of a text, drop one, or add one."""
    seq, text = chance.choice(conn.execute(f"SELECT seq, {column} FROM event WHERE {column} IS NOT NULL").fetchall())
    place = chance.randrange(len(text))
    other = chance.choice([sign for sign in '0a{"é ' if sign != text[place]])
    changed = chance.choice([text[:place] + other + text[place + 1 :], text[:place] + text[place + 1 :], text + other])
    conn.execute(f"UPDATE event SET {column} = ? WHERE seq = ?", (changed, seq))
    return f"{column} of {seq}: {changed}"


def _exchange(conn: Connection, chance: random.Random) -> str:
    """Give one row the place of another."""
    one, other = sorted(chance.sample(range(1, ROWS + 1), 2))
    for old, new in ((one, -1), (other, one), (-1, other)):
        conn.execute("UPDATE event SET seq = ? WHERE seq = ?", (new, old))
    return f"exchanged {one} and {other}"


def _delete(conn: Connection, chance: random.Random) -> str:
    first = chance.randrange(1, ROWS + 1)
    conn.execute("DELETE FROM event WHERE seq BETWEEN ? AND ?", (first, first + chance.randrange(3)))
    return f"deleted from {first}"


def _double(conn: Connection, chance: random.Random) -> str:
    """Put a row in once more, at the end or in the place of another."""
    from_, to = chance.randrange(1, ROWS + 1), chance.randrange(1, ROWS + 2)
    if from_ == to:
        to = ROWS + 1
    (row,) = conn.execute("SELECT * FROM event WHERE seq = ?", (from_,)).fetchall()
    conn.execute("DELETE FROM event WHERE seq = ?", (to,))
    conn.execute("UPDATE event SET event_id = event_id || 'x' WHERE seq = ?", (from_,))
    conn.execute(f"INSERT INTO event VALUES ({','.join('?' * len(row))})", (to, *row[1:]))
    return f"{from_} again as {to}"


def _null(conn: Connection, chance: random.Random) -> str:
    column = chance.choice(["consent_id", "category", "party_id"])
    conn.execute(f"UPDATE event SET {column} = NULL WHERE seq = ?", (seq := chance.randrange(1, ROWS + 1),))
    return f"{column} of {seq} is nothing"


COLUMNS = ["event_id", "consent_id", "kind", "state", "category", "party_id", "day", "body", "personal", "hash"]
ROWS = 12


@pytest.mark.slow
def test_a_thousand_random_edits_of_the_stored_rows_are_all_found(conn: Connection, sharing: ConsentRegister) -> None:
    chance = random.Random(20261124)
    for number in range(ROWS):
        sharing.append(draft(on=f"2024-05-{number + 1:02}", holder="Zoé Ferrand", note=f"n° {number}", **OPERATOR))
    expected = sharing.head()
    for trigger in ("event_append_only", "event_stays"):
        conn.execute(f"DROP TRIGGER {trigger}")
    for _ in range(1000):
        conn.execute("BEGIN")
        edit = chance.choice([_exchange, _delete, _double, _null, *[_text] * 6])
        said = edit(conn, chance, chance.choice(COLUMNS)) if edit is _text else edit(conn, chance)  # type: ignore[operator]
        assert not sharing.verify(expected).holds, said
        conn.execute("ROLLBACK")
    assert sharing.verify(expected).holds


def test_a_proof_under_another_name_is_found(conn: Connection, sharing: ConsentRegister, tmp_path: Path) -> None:
    path = tmp_path / "accord.txt"
    path.write_text("oui")
    kept = sharing.append(draft(), [path]).evidence[0]
    conn.execute("DROP TRIGGER evidence_append_only")
    for edit in ("name = 'other.txt'", "sha256 = '0'", "content = x'00'"):
        conn.execute("BEGIN")
        conn.execute(f"UPDATE evidence SET {edit}")
        assert sharing.changed_proofs() == (kept.id,), edit
        conn.execute("ROLLBACK")
    assert sharing.changed_proofs() == ()


def test_a_row_that_can_not_be_read_is_named(conn: Connection, sharing: ConsentRegister) -> None:
    sharing.append(draft())
    conn.execute("DROP TRIGGER event_append_only")
    for text in ("'{}'", "CAST(x'ff7b' AS TEXT)"):
        conn.execute(f"UPDATE event SET body = {text}")
        assert code_of(sharing.events) == "register_damaged"
        assert (sharing.verify().first_broken, sharing.verify().why) == (1, Break.CHANGED)


@pytest.mark.parametrize("text", ["{}", "{},{}", "[", '{"a":"', "1"])
def test_a_broken_row_among_others_is_the_one_that_is_named(
    conn: Connection, sharing: ConsentRegister, text: str
) -> None:
    for number in range(1, 4):
        sharing.append(draft(on=f"2024-05-0{number}"))
    conn.execute("DROP TRIGGER event_append_only")
    conn.execute("UPDATE event SET body = ? WHERE seq = 2", (text,))
    with pytest.raises(UserError) as caught:
        sharing.events()
    assert (caught.value.code, caught.value.facts) == ("register_damaged", {"number": 2})


# What the register makes of steps: a day and a half-hour are noted, withdrawn and corrected each for itself.


def supplier(state: State, on: str, step: Granularity | None, **said: Any) -> Draft:
    return draft(state, on, **{"data_category": Category.D, "granularity": step, **SUPPLIER, **said})


def standing(sharing: ConsentRegister) -> dict[Band | None, Status]:
    return {flow.band: flow.status for flow in sharing.flows() if flow.consent_id is not None}


def test_a_day_that_is_given_and_a_curve_that_is_refused_are_two_lines(sharing: ConsentRegister) -> None:
    day = sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.DAY))
    curve = sharing.append(supplier(State.REFUSED, "2024-06-01", Granularity.HALF_HOUR))
    assert day.consent_id != curve.consent_id
    assert standing(sharing) == {Band.DAY: Status.ACTIVE, Band.FINER: Status.REFUSED}


def test_allowed_again_at_another_step_is_another_consent(sharing: ConsentRegister) -> None:
    day = sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.DAY))
    curve = sharing.note(str(day.consent_id), State.GIVEN, "2024-06-01", granularity=Granularity.HALF_HOUR)
    assert curve.consent_id != day.consent_id
    assert standing(sharing) == {Band.DAY: Status.ACTIVE, Band.FINER: Status.ACTIVE}


@pytest.mark.parametrize("state", [State.MODIFIED, State.RENEWED, State.WITHDRAWN])
def test_what_follows_is_about_the_step_of_its_consent(sharing: ConsentRegister, state: State) -> None:
    day = str(sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.DAY)).consent_id)
    curve = Granularity.HALF_HOUR
    assert code_of(lambda: sharing.note(day, state, "2024-06-01", granularity=curve)) == "consent_other_step"
    assert standing(sharing) == {Band.DAY: Status.ACTIVE}
    sharing.note(day, state, "2024-06-01", granularity=Granularity.DAY)


def test_a_wrong_step_may_be_corrected(sharing: ConsentRegister) -> None:
    given = sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.HALF_HOUR))
    sharing.withdraw(str(given.consent_id), on="2024-06-01")
    sharing.correct(given.event_id, as_draft(given, granularity=Granularity.DAY))
    assert standing(sharing) == {Band.DAY: Status.WITHDRAWN_UNCONFIRMED}


def test_a_correction_does_not_make_two_consents_of_one(sharing: ConsentRegister) -> None:
    given = sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.HALF_HOUR))
    again = sharing.note(str(given.consent_id), State.RENEWED, "2024-06-01", granularity=Granularity.HOUR)
    wrong = as_draft(again, granularity=Granularity.DAY)
    assert code_of(lambda: sharing.correct(again.event_id, wrong)) == "consent_other_step"
    assert standing(sharing) == {Band.FINER: Status.ACTIVE}


def test_where_the_step_was_not_said_and_may_be_either_the_household_is_asked(sharing: ConsentRegister) -> None:
    sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.DAY))
    sharing.append(supplier(State.GIVEN, "2024-05-02", Granularity.HALF_HOUR))
    for state in (State.WITHDRAWN, State.CONTESTED):
        said = supplier(state, "2024-06-01", None)
        assert code_of(lambda said=said: sharing.append(said)) == "consent_several"


# --- registers of earlier versions, which noted both steps as one consent --------------------------------------------


@pytest.fixture
def collapsed(conn: Connection, sharing: ConsentRegister) -> tuple[ConsentRegister, str]:
    """A register in which a day that was given and a curve that was refused stand under one number."""
    day = sharing.append(supplier(State.GIVEN, "2024-05-01", Granularity.DAY))
    told = as_draft(day, event_state=State.REFUSED, event_time="2024-06-01", granularity=Granularity.HALF_HOUR)
    row = chain.seal(told, rows.head(conn), event_id="e2", recorded_at="2024-06-01T10:00:00Z", salt=lambda: "5a")
    rows.add(conn, row)
    return sharing, str(day.consent_id)


def test_they_are_told_apart(collapsed: tuple[ConsentRegister, str]) -> None:
    sharing, _ = collapsed
    assert standing(sharing) == {Band.DAY: Status.ACTIVE, Band.FINER: Status.REFUSED}


def test_what_passes_can_be_withdrawn_and_seen_to_stop(collapsed: tuple[ConsentRegister, str]) -> None:
    sharing, consent = collapsed
    sharing.withdraw(consent, on="2024-07-01", method=Method.LETTER)
    assert standing(sharing) == {Band.DAY: Status.WITHDRAWAL_REQUESTED, Band.FINER: Status.REFUSED}
    sharing.confirm(consent, date(2024, 8, 1))
    assert standing(sharing) == {Band.DAY: Status.WITHDRAWN, Band.FINER: Status.REFUSED}


def test_each_is_followed_by_its_step(collapsed: tuple[ConsentRegister, str]) -> None:
    sharing, consent = collapsed
    sharing.note(consent, State.CONTESTED, "2024-07-01", granularity=Granularity.HALF_HOUR)
    assert standing(sharing) == {Band.DAY: Status.ACTIVE, Band.FINER: Status.CONTESTED}
    sharing.append(supplier(State.REFUSED, "2024-08-01", Granularity.HALF_HOUR))
    assert standing(sharing) == {Band.DAY: Status.ACTIVE, Band.FINER: Status.REFUSED}
