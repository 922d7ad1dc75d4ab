"""The letters of an open household: drafted, kept as printed, followed by rows that nobody edits."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.energy_market import Energy, Role
from persienne.base.slats import Slat
from persienne.consents.parties import Typed
from persienne.household.correspondence.drafting import Asked
from persienne.letters.events import What
from persienne.letters.facts import Channel
from persienne.meters.fictional_home import FICTIONAL_POINT
from support.households import readable, throw_away
from support.letter_rows import PDF, asked, noted, printed, proof
from support.letter_stories import flat
from support.paper_texts import text
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.register.register import ConsentRegister
    from persienne.letters.facts import Value
    from persienne.store.driver import Connection
    from support.sharing import Clock

KEY = bytes(range(32))


# --- drafting --------------------------------------------------------------------------------------------------------


def test_references_count_within_their_year(letters: Correspondence, clock: Clock) -> None:
    assert [letters.draft(asked()).reference for _ in range(2)] == ["PERS-2026-0001", "PERS-2026-0002"]
    clock.put("2027-01-02")
    assert letters.draft(asked()).reference == "PERS-2027-0001"
    assert letters.request("pers-2027").reference == "PERS-2027-0001"
    assert code_of(lambda: letters.request("PERS-2026")) == "letter_request_ambiguous"
    assert code_of(lambda: letters.request("PERS-2031-0001")) == "letter_request_unknown"


def test_what_is_stored_comes_back_as_it_was(letters: Correspondence) -> None:
    letters.set_sender({"name": "Camille <b> {x}", "address": "12 rue des Exemples; 69003 Lyon", "place": "Lyon"})
    values: dict[str, Value] = {
        "purpose": "2024-01-01",
        "categories": ("daily", "curve"),
        "consented_on": date(2024, 5, 1),
    }
    made = letters.draft(
        Asked("withdraw-consent", "edf", values | {"consent_copy": True}, FICTIONAL_POINT, channel=Channel.EMAIL)
    )
    assert letters.requests() == (made,)
    assert made.draft.facts.values == values | {"consent_copy": True}
    assert made.draft.facts.holder.address == ("12 rue des Exemples", "69003 Lyon")


def test_an_address_that_nobody_vouches_for_is_ruled_and_said(
    letters: Correspondence, sharing: ConsentRegister
) -> None:
    letter = letters.letter(letters.draft(asked()))
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.recipient == ("Enedis", *("_" * 28,) * 3)
    assert {"recipient_address_missing", "sender_name_missing"} <= {notice.code for notice in letter.notices}
    typed = Typed("Enedis", Role.OPERATOR, "facture", date(2026, 5, 2), ("Enedis", "34 place d'Exemple", "75000 Paris"))
    sharing.add_party(typed, "enedis")
    letter = letters.letter(letters.draft(asked()))
    assert letter.sheet.envelope is not None
    assert letter.sheet.envelope.recipient == ("Enedis", "34 PLACE D'EXEMPLE", "75000 PARIS")


def test_a_meter_s_number_that_is_of_gas_alone_makes_a_letter_about_gas_and_none_about_electricity(
    letters: Correspondence,
) -> None:
    of_gas = asked(kind="access", party="engie", values={}, point="GI123456")
    assert letters.draft(of_gas).draft.facts.energy is Energy.GAS
    assert code_of(lambda: letters.draft(replace(of_gas, energy=Energy.ELECTRICITY))) == "letter_point_of_gas"
    assert code_of(lambda: letters.draft(replace(of_gas, point="1234567890123O"))) == "letter_point_unfit"


def test_what_was_sent_about_a_meter_of_gas_as_one_of_electricity_is_reminded_of(
    letters: Correspondence, clock: Clock, conn: Connection
) -> None:
    request = printed(letters, kind="access", party="engie", values={}, point="GI123456")
    conn.execute("""UPDATE request SET draft = replace(draft, '"gas"', '"electricity"')""")
    clock.put("2026-08-01")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-02")
    reminder = letters.draft(Asked("reminder", "engie", about=request.reference))
    assert reminder.draft.facts.energy is Energy.ELECTRICITY
    assert "Elle vous est parvenue" in flat(text(letters.letter(reminder).sheet))
    typed = Asked("reminder", "engie", about=request.reference, point="GI654321")
    assert code_of(lambda: letters.draft(typed)) == "letter_point_of_gas"


def test_a_body_that_may_not_receive_a_letter_gets_none_and_nothing_is_stored(letters: Correspondence) -> None:
    assert code_of(lambda: letters.draft(asked(party="edf"))) == "letter_recipient_unfit"
    assert code_of(lambda: letters.draft(asked(party="mne"))) == "letter_recipient_unfit"
    assert code_of(lambda: letters.draft(asked(party="nobody"))) == "party_unknown"
    assert code_of(lambda: letters.draft(asked(point="12"))) == "letter_point_unfit"
    assert code_of(lambda: letters.draft(Asked("complaint", "cnil"))) == "letter_needs_case"
    assert letters.requests() == ()


def test_a_draft_is_changed_or_discarded_and_what_left_is_not(letters: Correspondence) -> None:
    draft_one = letters.draft(asked())
    changed = letters.update(draft_one.reference, asked(values={"begin": date(2025, 1, 1)}))
    assert (changed.reference, changed.draft.facts.values) == (draft_one.reference, {"begin": date(2025, 1, 1)})
    letters.discard(draft_one.reference)
    assert letters.requests() == ()
    request = printed(letters)
    assert code_of(lambda: letters.discard(request.reference)) == "letter_has_history"
    noted(letters, request, What.SENT, "2026-06-01")
    assert code_of(lambda: letters.update(request.reference, asked())) == "letter_sent_already"


# --- what was printed ------------------------------------------------------------------------------------------------


def test_what_was_printed_is_kept_with_its_hashes(letters: Correspondence) -> None:
    request = printed(letters)
    document, (row,) = letters.document(request.reference), request.rows
    assert (document.pdf, row.what, row.said.pages) == (PDF, What.READY, 1)
    assert row.said.pdf_sha256 == hashlib.sha256(PDF).hexdigest()
    assert row.said.text_sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert row.said.law is not None
    assert request.reference in document.text
    assert request.terms.month
    assert len(request.printed.requests if request.printed else ()) == request.terms.paragraphs > 1
    letters.set_sender({"name": "Quelqu'un d'autre"})
    assert letters.document(request.reference) == document


def test_a_letter_that_leaves_unprinted_is_kept_as_text_of_that_day(letters: Correspondence, clock: Clock) -> None:
    request = letters.draft(asked(channel=Channel.FORM))
    clock.put("2026-06-20")
    after = noted(letters, request, What.SENT, "2026-06-03")
    assert [row.what for row in after.rows] == [What.READY, What.SENT]
    assert "3\u00a0juin 2026" in letters.document(request.reference).text.replace("\u202f", "\u00a0")
    assert after.rows[-1].said.channel == "online_form"


def test_a_letter_that_nobody_printed_bears_the_corrected_day_of_its_sending(
    letters: Correspondence, clock: Clock
) -> None:
    request = letters.draft(asked(channel=Channel.FORM))
    clock.put("2026-06-20")
    sent = noted(letters, request, What.SENT, "2026-06-10").rows[-1].number
    noted(letters, request, What.RECEIVED, "2026-06-12")
    clock.put("2026-06-21")
    after = letters.note(request.reference, What.SENT, date(2026, 6, 8), {}, (), sent).request
    assert [(row.what, row.on.day) for row in after.happened] == [
        (What.READY, 8), (What.SENT, 8), (What.RECEIVED, 12),
    ]  # fmt: skip
    assert "8\u00a0juin 2026" in letters.document(request.reference).text.replace("\u202f", "\u00a0")


def test_a_letter_that_was_printed_keeps_its_day_and_refuses_an_earlier_sending(
    letters: Correspondence, clock: Clock
) -> None:
    clock.put("2026-06-10")
    request = printed(letters)
    clock.put("2026-06-20")
    sent = noted(letters, request, What.SENT, "2026-06-12").rows[-1].number
    before = letters.requests()
    earlier = date(2026, 6, 9)
    assert code_of(lambda: letters.note(request.reference, What.SENT, earlier, {}, (), sent)) == (
        "letter_event_before_print"
    )
    assert letters.requests() == before


# --- rows that nobody edits ------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE request_event SET day = '2026-01-01'",
        "DELETE FROM request_event",
        "UPDATE request_document SET text = ''",
        "DELETE FROM request_document",
        "DELETE FROM request",
    ],
)
def test_the_database_refuses_every_change(letters: Correspondence, conn: Connection, statement: str) -> None:
    printed(letters)
    with pytest.raises(driver.IntegrityError):
        conn.execute(statement)


def test_what_is_refused_leaves_everything_as_it_was(letters: Correspondence, tmp_path: Path) -> None:
    request = noted(letters, printed(letters), What.SENT, "2026-06-01", slip="1A 234")
    before = letters.requests()
    for what, on, files, code in (
        (What.RECEIVED, date(2026, 5, 31), (), "letter_event_order"),
        (What.RECEIVED, date(1026, 6, 1), (), "letter_day_unfit"),
        (What.RECEIVED, date(2026, 6, 2), (), "letter_event_future"),
        (What.REFUSED, date(2026, 5, 31), (), "letter_event_order"),
        (What.RECEIVED, date(2026, 6, 1), (tmp_path / "gone.pdf",), "file_missing"),
        (What.RECEIVED, date(2026, 6, 1), (proof(tmp_path), tmp_path / "gone.pdf"), "file_missing"),
        (What.READY, date(2026, 6, 1), (), "letter_event_printed"),
    ):
        assert code_of(lambda: letters.note(request.reference, what, on, evidence=files)) == code  # noqa: B023
    assert letters.requests() == before
    assert letters._sharing.proofs() == ()


def test_a_correction_keeps_the_proofs_unless_others_are_given(letters: Correspondence, tmp_path: Path) -> None:
    request = printed(letters)
    noted(letters, request, What.SENT, "2026-06-01")
    first = letters.note(request.reference, What.RECEIVED, date(2026, 6, 1), evidence=[proof(tmp_path)]).request.rows[
        -1
    ]
    same = letters.note(request.reference, What.RECEIVED, date(2026, 6, 1), corrects=first.number).request.rows[-1]
    assert (same.corrects, same.evidence) == (first.number, first.evidence)
    other = proof(tmp_path, PDF + b"\n", "autre.pdf")
    last = letters.note(
        request.reference, What.RECEIVED, date(2026, 6, 1), evidence=[other], corrects=same.number
    ).request.rows[-1]
    assert len(last.evidence) == 1
    assert last.evidence != first.evidence


def test_a_file_that_was_erased_since_is_told(
    letters: Correspondence, sharing: ConsentRegister, tmp_path: Path
) -> None:
    request = noted(letters, printed(letters), What.SENT, "2026-06-01")
    row = letters.note(request.reference, What.RECEIVED, date(2026, 6, 1), evidence=[proof(tmp_path)]).request.rows[-1]
    assert letters.status()[0].gone == ()
    letters._conn.execute("UPDATE evidence SET name = NULL, content = NULL")
    assert letters.status()[0].gone == row.evidence
    assert letters.case(request.reference).gone != ()
    assert sharing.changed_proofs() == ()


def test_a_damaged_row_is_said_and_not_a_bug(letters: Correspondence, conn: Connection) -> None:
    letters.draft(asked())
    conn.execute("UPDATE request SET draft = '{}'")
    assert code_of(letters.requests) == "letter_damaged"


def test_nothing_of_a_letter_is_readable_on_the_disk(tmp_path: Path) -> None:
    with throw_away(tmp_path / "home", Slat.CLOSED) as household:
        letters = household.correspondence
        letters.set_sender({"name": "Camille Exemple", "address": "12 rue des Exemples; 69003 Lyon"})
        printed(letters)
        assert readable(tmp_path / "home", "Camille", "Exemples", "PERS-", FICTIONAL_POINT) == []


def test_a_letter_about_a_request_travels_as_that_one_did_unless_it_is_said_otherwise(
    letters: Correspondence, clock: Clock
) -> None:
    first = letters.draft(Asked("access", "edf", point=FICTIONAL_POINT, channel=Channel.EMAIL)).reference
    for what in (What.SENT, What.RECEIVED):
        letters.note(first, what, date(2026, 6, 1))
    clock.put("2026-08-01")
    assert letters.draft(Asked("reminder", "edf", about=first)).draft.facts.channel is Channel.EMAIL
    by_post = letters.draft(Asked("reminder", "edf", about=first, channel=Channel.POST))
    assert by_post.draft.facts.channel is Channel.POST
    assert letters.complaint(first).draft.facts.channel is Channel.REGISTERED
