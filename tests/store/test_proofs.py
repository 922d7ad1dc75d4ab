"""The proofs of register and letters have one owner: a file stays as long as an entry or a letter keeps it."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.slats import Slat
from persienne.consents.events import as_draft
from persienne.consents.exports import json_ld, table
from persienne.consents.fields import Purpose
from persienne.household.correspondence.correspondence import Correspondence
from persienne.household.correspondence.drafting import Asked
from persienne.letters.casefile import Measured
from persienne.letters.events import What
from persienne.letters.requests import Pages, Request
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.store import proofs
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.proofs import Keepers
from persienne.store.schema import STEPS
from support.households import throw_away
from support.letter_rows import proof
from support.made import KEY, new_store
from support.paper_texts import text
from support.sharing import Clock, draft, register
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.consents.events import Event
    from persienne.household.register.register import ConsentRegister
    from persienne.store.driver import Connection

PDF = b"%PDF-1.4\n%%EOF\n"
NOBODY = Keepers()


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    with closing(new_store(tmp_path / STORE_FILE)) as connection:
        yield connection


@pytest.fixture
def sharing(conn: Connection) -> ConsentRegister:
    return register(conn, "2026-07-20")


@pytest.fixture
def letters(conn: Connection, sharing: ConsentRegister) -> Correspondence:
    return Correspondence(conn, sharing, Clock("2026-07-20"))


def sent(letters: Correspondence) -> Request:
    """A letter that was printed and sent that day, and that nothing came back to."""
    clock = letters._clock
    assert isinstance(clock, Clock)
    clock.put("2026-06-01")
    request = letters.draft(Asked("erase-collected", "enedis", {"begin": date(2024, 1, 1)}, FICTIONAL_POINT))
    letters.freeze(request.reference, letters.letter(request), Pages(PDF, count=1))
    clock.put("2026-07-20")
    return letters.note(request.reference, What.SENT, date(2026, 6, 1), {"slip": "1A 234"}).request


def received(letters: Correspondence, file: Path) -> Request:
    """A letter whose receipt is proved by a file."""
    return letters.note(sent(letters).reference, What.RECEIVED, date(2026, 6, 3), evidence=[file]).request


def proved(sharing: ConsentRegister, file: Path, purpose: Purpose = Purpose.DISPLAY) -> Event:
    """An entry of the register that a file proves."""
    return sharing.append(draft(purpose=purpose), [file])


def file_of(event: Event) -> str:
    return event.evidence[0].id


def content(sharing: ConsentRegister, evidence_id: str, folder: Path) -> bytes:
    copy = folder / "copy"
    copy.unlink(missing_ok=True)
    sharing.export_proof(evidence_id, copy)
    return copy.read_bytes()


def lose(conn: Connection, evidence_id: str) -> None:
    """Take a proof out of the table as an earlier version did when it emptied the register."""
    (guard,) = conn.execute("SELECT sql FROM sqlite_schema WHERE name = 'evidence_stays'").fetchone()
    conn.execute("DROP TRIGGER evidence_stays")
    conn.execute("DELETE FROM evidence WHERE id = ?", (evidence_id,))
    conn.execute(guard)


# --- emptying --------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_emptying_the_register_leaves_the_letters_their_proofs(
    letters: Correspondence, sharing: ConsentRegister, tmp_path: Path
) -> None:
    request = received(letters, proof(tmp_path))
    assert sharing.purge().keepers == NOBODY
    proved(sharing, proof(tmp_path))
    proved(sharing, proof(tmp_path, PDF + b"other"), Purpose.ADVICE)
    assert sharing.purge().keepers == Keepers(letters=(request.reference,))
    assert letters.status()[0].gone == ()
    assert [one.content for one in letters.case(request.reference).attached] == [PDF, PDF]
    assert [one.name for one in sharing.proofs()] == ["avis.pdf"]


def test_an_emptied_register_leaves_no_hash_of_a_file_that_it_alone_kept(
    conn: Connection, sharing: ConsentRegister, tmp_path: Path
) -> None:
    proved(sharing, proof(tmp_path))
    sharing.attach(proof(tmp_path, PDF + b"named by nothing"))
    assert sharing.purge().keepers == NOBODY
    assert conn.execute("SELECT count(*) FROM evidence").fetchone() == (0,)
    proved(sharing, proof(tmp_path))
    with pytest.raises(driver.IntegrityError):
        conn.execute("DELETE FROM evidence")


# --- erasing one entry's files ---------------------------------------------------------------------------------------


def test_a_file_goes_when_the_last_entry_lets_it_go(sharing: ConsentRegister, tmp_path: Path) -> None:
    first = proved(sharing, proof(tmp_path))
    second = proved(sharing, proof(tmp_path), Purpose.ADVICE)
    assert file_of(first) == file_of(second)
    assert sharing.redact(first.event_id, "evidence").keepers == Keepers(entries=(2,))
    one, other = sharing.events()
    assert (one.evidence_names, one.redacted) == ((), ("evidence_names", "evidence"))
    assert (other.evidence_names, other.redacted) == (("avis.pdf",), ())
    assert content(sharing, file_of(second), tmp_path) == PDF
    assert sharing.redact(second.event_id, "evidence").keepers == NOBODY
    assert code_of(lambda: content(sharing, file_of(second), tmp_path)) == "evidence_erased"
    assert [(kept.here, kept.name) for kept in sharing.proofs()] == [(False, None)]


def test_what_an_entry_shows_of_its_files_is_its_own(sharing: ConsentRegister, tmp_path: Path) -> None:
    first = proved(sharing, proof(tmp_path))
    proved(sharing, proof(tmp_path), Purpose.ADVICE)
    sharing.redact(first.event_id, "evidence")
    shown = [sharing.proofs_of([event]) for event in sharing.events()]
    assert [[(kept.here, kept.name) for kept in one] for one in shown] == [[(False, None)], [(True, "avis.pdf")]]
    assert code_of(lambda: sharing.redact(first.event_id, "evidence")) == "nothing_to_redact"


def test_a_correction_takes_up_no_file_that_was_erased(sharing: ConsentRegister, tmp_path: Path) -> None:
    event = proved(sharing, proof(tmp_path))
    sharing.redact(event.event_id, "evidence_names")
    unnamed = sharing.correct(event.event_id, as_draft(sharing.event(event.event_id), event_time="2024-05-02"))
    assert (unnamed.evidence, unnamed.evidence_names) == (event.evidence, ())
    assert sharing.redact(unnamed.event_id, "evidence").keepers == Keepers(entries=(1,))
    bare = sharing.correct(unnamed.event_id, as_draft(sharing.event(unnamed.event_id), event_time="2024-05-03"))
    assert bare.evidence == ()
    assert sharing.redact(event.event_id, "evidence").keepers == NOBODY


def test_every_copy_says_which_files_were_erased(sharing: ConsentRegister, tmp_path: Path) -> None:
    first = proved(sharing, proof(tmp_path))
    proved(sharing, proof(tmp_path), Purpose.ADVICE)
    sharing.redact(first.event_id, "evidence")
    gone = sharing.gone_proofs()
    assert gone == ((1, file_of(first)),)
    lines = table(sharing.events(), gone).decode().splitlines()
    assert ["pdf erased;" in line for line in lines] == [False, True, False]
    document = json.loads(json_ld(sharing.copies.rows(), created="2026-07-20T12:00:00Z", gone=gone))
    said = [record["events"]["dpv:hasConsentStatus"][0] for record in document["dpv:hasRecordOfActivity"]]
    assert ["persienne:erased" in one["persienne:evidence"][0] for one in said] == [True, False]


def test_a_letter_keeps_the_file_of_an_entry_that_lets_it_go(
    letters: Correspondence, sharing: ConsentRegister, tmp_path: Path
) -> None:
    event = proved(sharing, proof(tmp_path))
    request = received(letters, proof(tmp_path))
    assert sharing.redact(event.event_id, "evidence").keepers == Keepers(letters=(request.reference,))
    assert letters.status()[0].gone == ()
    assert letters.case(request.reference).gone == ()
    assert sharing.events()[0].evidence_names == ()
    assert sharing.verify().holds


def test_a_letter_that_took_its_row_back_keeps_the_file_no_longer(
    letters: Correspondence, sharing: ConsentRegister, tmp_path: Path
) -> None:
    event = proved(sharing, proof(tmp_path))
    request = received(letters, proof(tmp_path))
    letters.note(request.reference, What.RETRACTED, date(2026, 6, 4), corrects=request.rows[-1].number)
    assert content(sharing, file_of(event), tmp_path) == PDF  # taking back erases nothing by itself
    assert sharing.redact(event.event_id, "evidence").keepers == NOBODY
    assert code_of(lambda: content(sharing, file_of(event), tmp_path)) == "evidence_erased"


def test_a_letter_keeps_the_file_of_the_row_that_corrects(
    letters: Correspondence, sharing: ConsentRegister, tmp_path: Path
) -> None:
    event = proved(sharing, proof(tmp_path))
    request = received(letters, proof(tmp_path))
    wrong, file = request.rows[-1].number, proof(tmp_path)
    letters.note(request.reference, What.RECEIVED, date(2026, 6, 5), evidence=[file], corrects=wrong)
    assert sharing.redact(event.event_id, "evidence").keepers == Keepers(letters=(request.reference,))
    assert letters.status()[0].gone == ()


def test_erasing_a_name_takes_no_file(sharing: ConsentRegister, tmp_path: Path) -> None:
    first = proved(sharing, proof(tmp_path))
    second = proved(sharing, proof(tmp_path), Purpose.ADVICE)
    assert sharing.redact(first.event_id, "evidence_names").keepers == Keepers(entries=(2,))
    assert [kept.name for kept in sharing.proofs()] == ["avis.pdf"]
    assert sharing.redact(second.event_id, "evidence").keepers == Keepers(entries=(1,))
    (kept,) = sharing.proofs()
    assert (kept.here, kept.name) == (True, None)
    assert content(sharing, file_of(first), tmp_path) == PDF
    assert sharing.changed_proofs() == ()


def test_a_file_that_comes_again_after_its_name_was_erased_is_kept_once_and_named_where_it_was_named(
    conn: Connection, sharing: ConsentRegister, tmp_path: Path
) -> None:
    first = proved(sharing, proof(tmp_path))
    sharing.redact(first.event_id, "evidence_names")
    second = proved(sharing, proof(tmp_path, name="accord.pdf"), Purpose.ADVICE)
    third = proved(sharing, proof(tmp_path, name="copie.pdf"), Purpose.OFFER)
    assert conn.execute("SELECT count(*) FROM evidence").fetchone() == (1,)
    assert (second.evidence_names, third.evidence_names) == (("accord.pdf",), ("copie.pdf",))
    assert sharing.changed_proofs() == ()


def test_the_same_bytes_under_another_number_are_told(
    conn: Connection, sharing: ConsentRegister, tmp_path: Path
) -> None:
    """An earlier version kept a file a second time where its name had been erased."""
    first = proved(sharing, proof(tmp_path))
    again = proofs.facts("again", PDF)
    proofs.put(conn, again, "accord.pdf", PDF)
    second = sharing.append(draft(purpose=Purpose.ADVICE, evidence=(again,), evidence_names=("accord.pdf",)))
    assert sharing.redact(first.event_id, "evidence").keepers == Keepers(entries=(second.seq,))
    assert [kept.here for kept in sharing.proofs()] == [False, True]
    assert sharing.redact(second.event_id, "evidence").keepers == NOBODY
    assert [kept.here for kept in sharing.proofs()] == [False, False]


def test_what_an_entry_let_go_it_does_not_take_back(conn: Connection, sharing: ConsentRegister, tmp_path: Path) -> None:
    event = proved(sharing, proof(tmp_path))
    sharing.redact(event.event_id, "evidence")
    with pytest.raises(driver.IntegrityError, match="event_append_only"):
        conn.execute("UPDATE event SET let_go = 0")


@pytest.mark.slow
def test_a_register_of_an_earlier_version_keeps_the_files_that_it_names(tmp_path: Path) -> None:
    path = tmp_path / "older.db"
    with closing(open_store(path, KEY, create=True, steps=STEPS[:3])) as conn:
        conn.execute("INSERT INTO evidence VALUES ('e1', ?, ?, 'application/pdf', 'avis.pdf', ?)", _stored(PDF))
    with closing(open_store(path, KEY)) as conn:
        sharing = register(conn, "2026-07-20")
        event = proved(sharing, proof(tmp_path))
        assert file_of(event) == "e1"
        assert sharing.redact(event.event_id, "evidence").keepers == NOBODY


def _stored(content: bytes) -> tuple[str, int, bytes]:
    known = proofs.facts("e1", content)
    return known.sha256, known.size, content


# --- what is gone ----------------------------------------------------------------------------------------------------


def test_a_missing_proof_of_the_register_is_gone_and_not_changed(
    conn: Connection, sharing: ConsentRegister, tmp_path: Path
) -> None:
    event = proved(sharing, proof(tmp_path))
    lose(conn, file_of(event))
    assert (sharing.changed_proofs(), sharing.gone_proofs()) == ((), ((1, file_of(event)),))
    assert code_of(lambda: sharing.proof(file_of(event)[:8])) == "evidence_erased"
    assert code_of(lambda: sharing.export_proof(file_of(event), tmp_path / "x")) == "evidence_erased"
    assert code_of(lambda: sharing.proof("zz")) == "evidence_unknown"
    assert [(kept.here, kept.evidence) for kept in sharing.proofs_of(sharing.events())] == [(False, event.evidence[0])]


def test_a_missing_proof_of_a_letter_is_gone_and_said(
    conn: Connection, letters: Correspondence, sharing: ConsentRegister, tmp_path: Path
) -> None:
    request = received(letters, proof(tmp_path))
    (number,) = request.rows[-1].evidence
    lose(conn, number)
    assert letters.status()[0].gone == (number,)
    case = letters.case(request.reference)
    assert case.gone == ("Preuve de réception, 3\u00a0juin 2026",)
    complaint = letters.complaint_letter(letters.complaint(request.reference), case, [Measured("a" * 64, 1)])
    assert ("evidence_gone", case.gone[0]) in [(notice.code, notice.subject) for notice in complaint.notices]
    assert code_of(lambda: sharing.export_proof(number, tmp_path / "x")) == "evidence_erased"


def test_a_reminder_encloses_no_proof_that_is_gone(conn: Connection, letters: Correspondence, tmp_path: Path) -> None:
    request = received(letters, proof(tmp_path))
    reminder = letters.draft(Asked("reminder", "enedis", about=request.reference))
    assert "preuve jointe" in text(letters.letter(reminder).sheet)
    lose(conn, request.rows[-1].evidence[0])
    reminder = letters.draft(Asked("reminder", "enedis", about=request.reference))
    assert "preuve jointe" not in text(letters.letter(reminder).sheet)


# --- copies ----------------------------------------------------------------------------------------------------------


def test_a_register_comes_back_beside_the_proofs_that_the_letters_kept(
    letters: Correspondence, sharing: ConsentRegister, tmp_path: Path
) -> None:
    event = proved(sharing, proof(tmp_path))
    alone = proved(sharing, proof(tmp_path, PDF + b"other"), Purpose.ADVICE)
    received(letters, proof(tmp_path))
    copy = sharing.copies.rows()
    sharing.purge()
    sharing.copies.restore(copy)
    assert [kept.here for kept in sharing.proofs()] == [True, False]
    assert sharing.gone_proofs() == ((2, file_of(alone)),)
    assert sharing.changed_proofs() == ()
    assert content(sharing, file_of(event), tmp_path) == PDF


def test_an_entry_that_comes_back_without_the_names_takes_up_no_file(
    letters: Correspondence, sharing: ConsentRegister, tmp_path: Path
) -> None:
    event = proved(sharing, proof(tmp_path))
    request = received(letters, proof(tmp_path))
    sharing.redact(event.event_id, "evidence")
    copy = sharing.copies.rows()
    sharing.purge()
    sharing.copies.restore(copy)
    assert sharing.purge().keepers == Keepers(letters=(request.reference,))


def test_a_copy_that_says_something_else_of_a_kept_file_is_not_brought_back(
    conn: Connection, letters: Correspondence, sharing: ConsentRegister, tmp_path: Path
) -> None:
    event = proved(sharing, proof(tmp_path))
    received(letters, proof(tmp_path))
    copy = sharing.copies.rows()
    sharing.purge()
    conn.execute("DROP TRIGGER evidence_append_only")
    conn.execute("UPDATE evidence SET size = 1 WHERE id = ?", (file_of(event),))
    assert code_of(lambda: sharing.copies.restore(copy)) == "evidence_copy_broken"
    assert sharing.events() == ()


# --- the log ---------------------------------------------------------------------------------------------------------


def test_what_another_reader_keeps_in_the_log_is_not_said_to_be_erased(
    conn: Connection, sharing: ConsentRegister, tmp_path: Path
) -> None:
    event = sharing.append(draft(holder="Zoé Ferrand"))
    log = tmp_path / f"{STORE_FILE}-wal"
    conn.execute("PRAGMA busy_timeout = 10")
    with closing(open_store(tmp_path / STORE_FILE, KEY)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        assert sharing.redact(event.event_id, "holder").log_emptied is False
        assert sharing.purge().log_emptied is False
        reader.execute("COMMIT")
    assert log.stat().st_size > 0
    event = sharing.append(draft(holder="Zoé Ferrand"))
    assert sharing.redact(event.event_id, "holder").log_emptied is True
    assert log.stat().st_size == 0


def test_the_daily_job_empties_the_log_that_another_reader_kept(tmp_path: Path) -> None:
    log = tmp_path / "household" / f"{STORE_FILE}-wal"
    with throw_away(tmp_path / "household", Slat.HALF) as household, closing(household.reopen()) as other:
        event = household.register.append(draft(holder="Zoé Ferrand"))
        household.tidy()
        household.conn.execute("PRAGMA busy_timeout = 10")
        other.conn.execute("BEGIN")
        other.register.head()
        assert household.register.redact(event.event_id, "holder").log_emptied is False
        household.tidy()
        assert log.stat().st_size > 0
        other.conn.execute("COMMIT")
        household.tidy()
        assert log.stat().st_size == 0


def test_inside_a_transaction_nothing_is_emptied_yet(conn: Connection, sharing: ConsentRegister) -> None:
    event = sharing.append(draft(holder="Zoé Ferrand"))
    conn.execute("BEGIN")
    assert sharing.redact(event.event_id, "holder").log_emptied is False
    conn.execute("COMMIT")
