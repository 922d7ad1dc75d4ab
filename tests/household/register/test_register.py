"""The register of an open household: what is refused and what is kept, what is erased, and that no edit goes unseen."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.consents.chain import Head, Redacted
from persienne.consents.events import Draft, Evidence, as_draft
from persienne.consents.fields import Basis, Category, Granularity, Kind, Method, Purpose, State
from persienne.consents.flows import Status
from persienne.consents.proof import LARGEST
from persienne.store.connection import STORE_FILE
from persienne.store.driver import transaction
from persienne.store.events import Filter
from support.households import readable, throw_away
from support.made import new_store
from support.sharing import ADVISER, METER, SUPPLIER, draft, register
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.consents.flows import Flow
    from persienne.household.register.register import ConsentRegister
    from persienne.store.driver import Connection

PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    with closing(new_store(tmp_path / STORE_FILE)) as connection:
        yield connection


@pytest.fixture
def sharing(conn: Connection) -> ConsentRegister:
    return register(conn)


def noted(sharing: ConsentRegister) -> tuple[Flow, ...]:
    return tuple(flow for flow in sharing.flows() if flow.consent_id is not None)


def proof(folder: Path, content: bytes = PDF, name: str = "accord.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


# --- what is refused -------------------------------------------------------------------------------------------------


@pytest.mark.for_each(
    ("said", "code"),
    [
        (draft(on="2026-11-26"), "date_future"),
        (draft(on="2026-11-26T00:30:00+01:00"), "date_future"),
        (draft(on="24/11/2026"), "bad_date"),
        (draft(on="2026-11-24T18:00"), "bad_date"),
        (draft(on="2026-02-30"), "bad_date"),
        (draft(on="0024-05-01"), "bad_date"),
        (draft(expires_on=date(2024, 4, 30)), "end_before_start"),
        (draft(valid_from=date(2024, 7, 1), expires_on=date(2024, 6, 1)), "end_before_start"),
        (draft(period_from=date(2024, 2, 1), period_to=date(2024, 1, 1)), "end_before_start"),
        (draft(State.WITHDRAWN), "nothing_to_withdraw"),
        (draft(State.WITHDRAWAL_REQUESTED, data_category=Category.E, **ADVISER), "nothing_to_withdraw"),
        (draft(State.EFFECT_CONFIRMED), "nothing_to_confirm"),
        (draft(State.RENEWED), "nothing_noted"),
        (draft(State.PROOF_LOST), "nothing_noted"),
        (draft(data_category=None), "category_missing"),
        (draft(counterparty_id=None), "party_missing"),
        (draft(energy=Energy.GAS), "gas_no_curve"),
        (draft(energy=Energy.GAS, data_category=Category.C1, legal_basis=Basis.OPT_OUT), "gas_no_curve"),
        (draft(data_category=Category.C1), "recording_no_consent"),
        (draft(State.RENEWED, data_category=Category.C1, legal_basis=Basis.UNKNOWN), "recording_no_consent"),
        (draft(purpose=Purpose.OTHER), "purpose_words"),
        (draft(State.SLATS_MOVED), "event_state"),
        (draft(meter_ref="1234"), "meter_number"),
        (draft(holder="Zo\udce9"), "text_unreadable"),
        (draft(note="a\x00b"), "text_unreadable"),
        (draft(note="x" * 2001), "text_too_long"),
        (draft(holder="  "), "field_malformed"),
        (draft(legal_ref="voir l'article"), "field_malformed"),
        (draft(notice_hash="12"), "field_malformed"),
        (draft(authority="Zoé Ferrand"), "field_malformed"),
        (draft(jurisdiction="12, rue des Lilas"), "field_malformed"),
        (draft(consent_id="zoe"), "field_malformed"),
        (draft(evidence=(Evidence("e", "0" * 64, 1, "text/html"),), evidence_names=("a",)), "field_malformed"),
    ],
)
def test_what_can_not_be_true_is_refused_and_nothing_is_noted(sharing: ConsentRegister, said: Draft, code: str) -> None:
    assert code_of(lambda: sharing.append(said)) == code
    assert sharing.head().count == 0


def test_tomorrow_is_still_to_come_and_today_is_not(sharing: ConsentRegister) -> None:
    assert code_of(lambda: sharing.append(draft(on="2026-11-25"))) == "date_future"
    assert sharing.append(draft(on="2026-11-24T23:59:00+01:00")).day == date(2026, 11, 24)


def test_the_same_thing_is_not_noted_twice_but_another_purpose_is_another_row(sharing: ConsentRegister) -> None:
    sharing.append(draft(purpose=Purpose.DISPLAY))
    assert code_of(lambda: sharing.append(draft(purpose=Purpose.DISPLAY, note="encore"))) == "event_duplicate"
    sharing.append(draft(purpose=Purpose.ADVICE))
    assert [flow.purpose for flow in noted(sharing)] == [Purpose.DISPLAY, Purpose.ADVICE]


def test_what_was_just_given_is_not_given_again_at_another_minute_of_that_day(sharing: ConsentRegister) -> None:
    first, again = (draft(on=f"2024-05-01T10:0{minute}:00+02:00") for minute in (0, 1))
    sharing.append(first)
    assert code_of(lambda: sharing.append(again)) == "event_duplicate"
    sharing.append(replace(again, note="pour trois ans"))
    sharing.append(draft(State.WITHDRAWN, "2024-05-01T10:02:00+02:00"))
    sharing.append(draft(on="2024-05-01T10:03:00+02:00", note="pour trois ans"))


def test_a_beginning_is_not_taken_back_while_something_rests_on_it(sharing: ConsentRegister) -> None:
    given = sharing.append(draft())
    assert given.consent_id is not None
    stopped = sharing.withdraw(given.consent_id, on="2024-06-01")
    assert code_of(lambda: sharing.retract(given.event_id)) == "event_needed"
    later = as_draft(given, event_time="2024-07-01")
    assert code_of(lambda: sharing.correct(given.event_id, later)) == "event_needed"
    assert sharing.head().count == 2
    sharing.retract(stopped.event_id)
    sharing.retract(given.event_id)
    assert noted(sharing) == ()


def test_a_change_of_supplier_is_not_noted_twice(sharing: ConsentRegister) -> None:
    change = Draft(kind=Kind.HOUSEHOLD, event_state=State.SUPPLIER_CHANGED, event_time="2024-06-01", **SUPPLIER)
    sharing.append(change)
    assert code_of(lambda: sharing.append(change)) == "event_duplicate"


def test_what_ended_is_not_withdrawn_again(sharing: ConsentRegister) -> None:
    consent = sharing.append(draft()).consent_id
    assert consent is not None
    sharing.withdraw(consent, on="2024-06-01")
    assert code_of(lambda: sharing.withdraw(consent, on="2024-06-02")) == "nothing_to_withdraw"
    sharing.confirm(consent, date(2024, 6, 9))
    assert code_of(lambda: sharing.withdraw(consent, method=Method.LETTER)) == "nothing_to_withdraw"
    assert code_of(lambda: sharing.confirm(consent)) == "nothing_to_confirm"


def test_a_withdrawal_before_the_consent_is_one_of_nothing(sharing: ConsentRegister) -> None:
    consent = sharing.append(draft(on="2024-05-01")).consent_id
    assert consent is not None
    assert code_of(lambda: sharing.withdraw(consent, on="2024-04-30")) == "nothing_to_withdraw"


def test_a_letter_may_follow_a_switch_of_which_nobody_saw_the_effect(sharing: ConsentRegister) -> None:
    consent = sharing.append(draft()).consent_id
    assert consent is not None
    sharing.withdraw(consent, on="2024-06-01")
    sharing.withdraw(consent, on="2024-07-01", method=Method.LETTER, request_id="PERS-2024-0001")
    assert noted(sharing)[0].status is Status.WITHDRAWAL_REQUESTED


def test_recording_in_the_meter_is_opposed_without_any_row_before(sharing: ConsentRegister) -> None:
    sharing.append(draft(State.WITHDRAWN, data_category=Category.C1, legal_basis=Basis.OPT_OUT))
    assert noted(sharing)[0].status is Status.WITHDRAWN_UNCONFIRMED


def test_a_row_is_about_its_own_consent(sharing: ConsentRegister) -> None:
    consent = sharing.append(draft()).consent_id
    other = draft(State.MODIFIED, consent_id=consent, data_category=Category.D)
    assert code_of(lambda: sharing.append(other)) == "consent_mismatch"


def test_where_several_may_be_meant_the_household_is_asked(sharing: ConsentRegister) -> None:
    sharing.append(draft(purpose=Purpose.DISPLAY))
    sharing.append(draft(purpose=Purpose.ADVICE))
    assert code_of(lambda: sharing.append(draft(State.WITHDRAWN, "2024-06-01"))) == "consent_several"


# --- what is noted ---------------------------------------------------------------------------------------------------


def test_what_is_noted_later_stays_visible_as_such(sharing: ConsentRegister) -> None:
    event = sharing.append(draft(on="2023-05-01"))
    assert (event.backdated, event.event_time, event.recorded_at) == (True, "2023-05-01", "2026-11-24T18:00:00Z")
    assert sharing.append(draft(State.FOUND, "2026-11-20")).backdated is False


def test_nothing_unknown_is_made_better(sharing: ConsentRegister) -> None:
    event = sharing.append(draft(legal_basis=Basis.UNKNOWN))
    assert (event.event_type.value, event.legal_basis.value, event.expiry_source.value) == (
        "unknown",
        "unknown",
        "none",
    )


def test_a_correction_is_a_new_row_and_the_wrong_one_stays(sharing: ConsentRegister) -> None:
    wrong = sharing.append(draft(granularity=Granularity.HOUR))
    right = sharing.correct(wrong.event_id, as_draft(wrong, granularity=Granularity.HALF_HOUR))
    assert (right.corrects, right.consent_id, sharing.head().count) == (wrong.event_id, wrong.consent_id, 2)
    (flow,) = noted(sharing)
    assert flow.granularity is Granularity.HALF_HOUR
    assert code_of(lambda: sharing.correct(wrong.event_id, as_draft(wrong))) == "event_corrected"


def test_what_was_noted_by_mistake_is_retracted(sharing: ConsentRegister) -> None:
    wrong = sharing.append(draft(expires_on=date(2025, 1, 1)))
    sharing.retract(wrong.event_id)
    assert noted(sharing) == ()
    assert [event.event_state for event in sharing.events()] == [State.GIVEN, State.RETRACTED]


def test_a_slats_move_is_logged_inside_the_transaction_that_moves_it(
    conn: Connection, sharing: ConsentRegister
) -> None:
    moved = {"before": Slat.HALF, "after": Slat.CLOSED, "then": "reduce", "counts": {"rows": 12, "days": 3}}

    def move_and_fail() -> None:
        with transaction(conn):
            sharing.record_slat_move(meter=METER, **moved)
            raise UserError("disk_full")

    assert code_of(move_and_fail) == "disk_full"
    assert sharing.head().count == 0
    with transaction(conn):
        sharing.record_slat_move(meter=METER, **moved, by="Zoé", why="départ en voyage")
    (event,) = sharing.events(Filter(kind="slat"))
    assert (event.slat_before, event.slat_after, event.slat_then) == (Slat.HALF, Slat.CLOSED, "reduce")
    assert (event.acting_person, event.note, event.counts) == ("Zoé", "départ en voyage", (("days", 3), ("rows", 12)))
    assert event.event_time == "2026-11-24T19:00:00+01:00"
    sharing.record_slat_move(meter=METER, **moved)  # twice within a second is twice


def test_moving_the_slats_of_a_household_is_in_its_register(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as household:
        household.slats.move(None, Slat.CLOSED, by="Zoé", why="départ", at=1_700_000_000)
        household.slats.move(None, Slat.CLOSED)
        (event,) = household.register.events()
        assert (event.slat_before, event.slat_after, event.acting_person) == (Slat.HALF, Slat.CLOSED, "Zoé")
        assert event.event_time == "2023-11-14T23:13:20+01:00"
        assert household.register.verify().holds


def test_events_are_filtered_by_what_they_are_about(sharing: ConsentRegister) -> None:
    sharing.append(draft(on="2024-05-01"))
    sharing.append(draft(on="2024-06-01", data_category=Category.E, **ADVISER))
    sharing.record_slat_move(meter=None, before=Slat.OPEN, after=Slat.HALF)

    def found(**said: Any) -> list[int]:
        return [event.seq for event in sharing.events(Filter(**said))]

    assert found() == [1, 2, 3]
    assert found(kind="consent") == [1, 2]
    assert found(category="E", party_id="adviser") == [2]
    assert found(since="2024-05-02", until="2024-06-01") == [2]
    assert found(state="given", until="2024-05-01") == [1]


def test_ids_may_be_shortened_while_they_are_clear(sharing: ConsentRegister) -> None:
    event = sharing.append(draft())
    assert event.consent_id is not None
    assert sharing.consent(event.consent_id[:6].upper()) == event.consent_id
    assert sharing.event_of(event.event_id[:8]) == sharing.event_of("1") == event.event_id
    for number in range(20):
        sharing.append(draft(purpose=Purpose.OTHER, purpose_text=f"n° {number}"))
    first = {event.consent_id[:1] for event in sharing.events() if event.consent_id}
    shared = next(sign for sign in first if sum(str(e.consent_id).startswith(sign) for e in sharing.events()) > 1)
    assert code_of(lambda: sharing.consent(shared)) == "id_ambiguous"
    assert code_of(lambda: sharing.consent("zz")) == "consent_unknown"
    assert code_of(lambda: sharing.event_of("999")) == "event_unknown"
    assert code_of(lambda: sharing.consent("%")) == "consent_unknown"
    assert code_of(lambda: sharing.consent("")) == "consent_unknown"


# --- proofs ----------------------------------------------------------------------------------------------------------


def test_a_proof_is_kept_once_and_comes_out_as_it_was(sharing: ConsentRegister, tmp_path: Path) -> None:
    path = proof(tmp_path)
    event = sharing.append(draft(), [path])
    assert event.evidence_names == ("accord.pdf",)
    assert sharing.attach(proof(tmp_path, name="copie.pdf")).evidence == event.evidence[0]
    sharing.export_proof(event.evidence[0].id, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == PDF
    assert code_of(lambda: sharing.export_proof(event.evidence[0].id, path)) == "evidence_unwritable"
    assert sharing.changed_proofs() == ()


def test_a_huge_file_is_refused_before_it_is_read(sharing: ConsentRegister, tmp_path: Path) -> None:
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as file:
        file.write(PDF)
        os.truncate(file.fileno(), 200_000_000)
    assert code_of(lambda: sharing.append(draft(), [huge])) == "evidence_too_large"
    assert code_of(lambda: sharing.attach(proof(tmp_path, PDF + bytes(LARGEST)))) == "evidence_too_large"
    assert sharing.proofs() == ()


def test_a_draft_that_is_refused_keeps_no_file(sharing: ConsentRegister, tmp_path: Path) -> None:
    assert code_of(lambda: sharing.append(draft(State.WITHDRAWN), [proof(tmp_path)])) == "nothing_to_withdraw"
    assert sharing.proofs() == ()


def test_what_is_no_file_is_told(sharing: ConsentRegister, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert code_of(lambda: sharing.attach(tmp_path / "pipe")) == "file_unreadable"
    assert code_of(lambda: sharing.attach(tmp_path)) == "file_unreadable"
    assert code_of(lambda: sharing.attach(Path("/dev/zero"))) == "file_unreadable"
    assert code_of(lambda: sharing.attach(tmp_path / "none.pdf")) == "file_missing"
    assert code_of(lambda: sharing.attach(proof(tmp_path, b"MZ\x90\x00", "bill.pdf"))) == "evidence_kind"


def test_a_proof_whose_bytes_were_changed_is_found(conn: Connection, sharing: ConsentRegister, tmp_path: Path) -> None:
    event = sharing.append(draft(), [proof(tmp_path)])
    conn.execute("DROP TRIGGER evidence_append_only")
    conn.execute("UPDATE evidence SET content = ?", (PDF + b" ",))
    assert sharing.changed_proofs() == (event.evidence[0].id,)


# --- what is erased --------------------------------------------------------------------------------------------------


def test_a_name_is_erased_and_the_chain_says_so_and_holds(conn: Connection, sharing: ConsentRegister) -> None:
    event = sharing.append(draft(holder="Zoé Ferrand"))
    sharing.append(draft(State.RENEWED, "2024-06-01"))
    sharing.redact(event.event_id, "holder")
    verdict = sharing.verify()
    assert (verdict.holds, verdict.redacted) == (True, (Redacted(1, "holder"),))
    assert sharing.event(event.event_id).holder is None
    held = "".join(str(value) for row in conn.execute("SELECT * FROM event") for value in row)
    assert "Ferrand" not in held
    assert code_of(lambda: sharing.redact(event.event_id, "holder")) == "nothing_to_redact"
    assert code_of(lambda: sharing.redact(event.event_id, "data_category")) == "nothing_to_redact"


def test_a_meters_number_erased_leaves_its_flow(sharing: ConsentRegister) -> None:
    event = sharing.append(draft())
    sharing.redact(event.event_id, "meter_ref")
    sharing.redact(event.event_id, "counterparty_name")
    (flow,) = noted(sharing)
    assert (flow.meter_ref, flow.status, flow.counterparty and flow.counterparty.name) == (None, Status.ACTIVE, None)


def test_a_kept_file_is_erased_with_its_name_and_only_its_hash_stays(sharing: ConsentRegister, tmp_path: Path) -> None:
    event = sharing.append(draft(), [proof(tmp_path)])
    sharing.redact(event.event_id, "evidence")
    (kept,) = sharing.proofs()
    assert (kept.here, kept.name, kept.evidence) == (False, None, event.evidence[0])
    assert sharing.verify().redacted == (Redacted(1, "evidence_names"),)
    assert sharing.changed_proofs() == ()
    assert code_of(lambda: sharing.export_proof(kept.evidence.id, tmp_path / "x")) == "evidence_erased"


def test_the_whole_register_may_go_and_leave_a_dated_tombstone_only_if_asked(
    sharing: ConsentRegister, tmp_path: Path
) -> None:
    sharing.append(draft(), [proof(tmp_path)])
    sharing.append(draft(State.RENEWED, "2024-06-01"))
    sharing.purge(tombstone=True)
    (stone,) = sharing.events()
    assert (stone.event_state, stone.event_time, stone.counts) == (State.PURGED, "2026-11-24", (("events", 2),))
    assert sharing.proofs() == ()
    sharing.purge()
    assert (sharing.events(), sharing.head().count) == ((), 0)
    assert sharing.append(draft()).seq == 1


def test_nothing_of_a_register_lies_on_the_disk_in_clear(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as household:
        household.register.append(draft(holder="Ferrandine", note="Bouleversement"))
        assert readable(tmp_path / "household", "Ferrandine", "Bouleversement", "enedis") == []


# --- the file itself refuses -----------------------------------------------------------------------------------------


@pytest.fixture
def proven(sharing: ConsentRegister, tmp_path: Path) -> ConsentRegister:
    sharing.append(draft(holder="Zoé"), [proof(tmp_path)])
    return sharing


@pytest.mark.for_each(
    "statement",
    [
        "UPDATE event SET category = 'A'",
        "UPDATE event SET body = body || ' '",
        "UPDATE event SET hash = hash || '0'",
        "UPDATE event SET seq = seq + 1",
        "UPDATE event SET personal = json_set(personal, '$.holder.value', 'X')",
        "UPDATE event SET personal = json_set(personal, '$.mandate_ref', 'X')",
        "UPDATE event SET personal = 'no json'",
        "DELETE FROM event",
        "DELETE FROM event WHERE seq = 1",
        "UPDATE evidence SET content = x'00'",
        "UPDATE evidence SET name = 'other.pdf'",
        "UPDATE evidence SET sha256 = 'x'",
        "DELETE FROM evidence",
    ],
)
def test_raw_sql_may_not_edit_the_register(conn: Connection, proven: ConsentRegister, statement: str) -> None:
    with pytest.raises(driver.Error):
        conn.execute(statement)
    assert proven.verify().holds
    assert proven.changed_proofs() == ()


# --- copies ----------------------------------------------------------------------------------------------------------


def test_a_copy_in_an_empty_register_is_the_same_chain(sharing: ConsentRegister, tmp_path: Path) -> None:
    event = sharing.append(draft(holder="Zoé"), [proof(tmp_path)])
    sharing.append(draft(State.RENEWED, "2024-06-01"))
    sharing.redact(event.event_id, "holder")
    (tmp_path / "other").mkdir()
    with closing(new_store(tmp_path / "other" / STORE_FILE)) as other:
        copy = register(other)
        copy.copies.restore(sharing.copies.rows())
        assert (copy.head(), copy.events()) == (sharing.head(), sharing.events())
        assert [(one.evidence, one.here) for one in copy.proofs()] == [(event.evidence[0], False)]
        assert code_of(lambda: copy.copies.restore(sharing.copies.rows())) == "register_not_empty"


def test_a_changed_copy_is_not_brought_back(sharing: ConsentRegister, tmp_path: Path) -> None:
    sharing.append(draft(), [proof(tmp_path)])
    rows = sharing.copies.rows()
    (tmp_path / "other").mkdir()
    with closing(new_store(tmp_path / "other" / STORE_FILE)) as other:
        copy = register(other)
        changed = (rows[0]._replace(category="A"),)
        assert code_of(lambda: copy.copies.restore(changed)) == "register_copy_broken"
        assert copy.head() == Head("0" * 64, 0)


def test_a_draft_with_an_own_id_begins_its_own_consent(sharing: ConsentRegister) -> None:
    own = "b5e7a9a0-0000-4000-8000-000000000001"
    sharing.append(draft())
    assert sharing.append(replace(draft(), consent_id=own)).consent_id == own
    assert len(noted(sharing)) == 2
