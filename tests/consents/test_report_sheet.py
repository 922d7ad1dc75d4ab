"""The printed register says who holds what, at which step, since when, why, until when and by which proof."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from persienne.base.energy_market import Energy, Role
from persienne.base.slats import Slat
from persienne.consents import chain
from persienne.consents.chain import GENESIS, Head
from persienne.consents.fields import Basis, Category, Granularity, Kind, Purpose, State
from persienne.consents.flows import Home, Status
from persienne.consents.report_sheet import _GROUPS, article, register_sheet
from persienne.consents.states import state_on
from persienne.documents.document import Heading, Paragraph, Sheet, Table
from persienne.words.english import table
from support.chance import cases
from support.events import a_story, chained, redacted, registers
from support.sharing import IN_A_FILE, NEW_SUPPLIER, draft

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.consents.chain import Row
    from persienne.consents.events import GoneProofs
    from persienne.consents.flows import Seen

SHEET = table("register.sheet")
SHEET_GROUPS = table("register.sheet_groups")

ON = date(2026, 11, 24)


def english(_context: str, text: str) -> str:
    return text


def sheet_of(
    rows: Sequence[Row],
    *,
    language: str = "en",
    translate: Callable[[str, str], str] = english,
    homes: Sequence[Home] = (),
    seen: Sequence[Seen] = (),
    gone: GoneProofs = (),
) -> Sheet:
    events = [chain.event(row.body, row.personal, row.hash) for row in rows]
    head = Head(rows[-1].hash, rows[-1].seq) if rows else Head(GENESIS, 0)
    flows = state_on(events, ON, homes, seen)
    return register_sheet(flows, events, head, on=ON, language=language, translate=translate, gone=gone)


def texts(sheet: Sheet) -> list[str]:
    found = [sheet.title, *sheet.footer]
    for block in sheet.blocks:
        match block:
            case Heading(text) | Paragraph(text):
                found.append(text)
            case Table(head, rows):
                found += [*head, *(cell for row in rows for cell in row)]
    return found


def table_under(sheet: Sheet, heading: str) -> tuple[tuple[str, ...], ...]:
    place = [block.text if isinstance(block, Heading) else None for block in sheet.blocks].index(heading)
    return next(block.rows for block in sheet.blocks[place:] if isinstance(block, Table))


def test_the_story_is_told_row_by_row() -> None:
    sheet = sheet_of(chained(a_story()))
    in_force = table_under(sheet, SHEET_GROUPS["consent"])
    assert in_force[0] == (
        "Enedis",
        "half-hours or hours collected by the operator, by the half-hour, purpose not known, electricity",
        "consent",
        "2024-05-01",
        "not noted",
        "in force; noted afterwards",
        "none",
    )
    (waiting,) = table_under(sheet, SHEET_GROUPS["waiting"])
    assert waiting[0] == "Conseil & Économies"
    assert waiting[3:] == (
        "2025-02-03",
        "2027-02-02",
        "stop asked for, no answer noted on 2026-09-01; noted afterwards",
        "accord.pdf",
    )


def test_the_kept_files_and_the_slats_of_this_computer_are_listed() -> None:
    sheet = sheet_of(chained(a_story()))
    (proof,) = table_under(sheet, SHEET["proofs"])
    assert proof == ("accord.pdf", "application/pdf", "1234", " ".join(["a" * 8] * 8))
    assert table_under(sheet, SHEET["slats"]) == (("2026-11-01", "open", "closed"),)


def test_a_file_that_no_entry_keeps_any_more_is_said_to_be_erased() -> None:
    rows = chained(a_story())
    assert table_under(sheet_of(rows, gone=[(4, "e1")]), SHEET["proofs"])[0][0] == "accord.pdf; file erased here"
    nameless = [redacted(row, "evidence_names") if row.seq == 4 else row for row in rows]
    assert table_under(sheet_of(nameless), SHEET["proofs"])[0][0] == "name erased"


def test_the_head_and_the_number_of_rows_stand_on_it_and_the_title_names_no_one() -> None:
    rows = chained(a_story())
    sheet = sheet_of(rows)
    fingerprint = next(block.text for block in sheet.blocks if isinstance(block, Paragraph) and block.weight == "fixed")
    assert fingerprint.replace(" ", "") == rows[-1].hash
    assert f"Entries: 5. Fingerprint: {rows[-1].hash[:16]}" in sheet.footer[0]
    assert sheet.title == "Who can see what"


def test_the_article_that_ended_an_access_is_not_told_as_its_ground() -> None:
    _, _, supplied, *_ = a_story()
    change = draft(State.SUPPLIER_CHANGED, "2025-01-01", kind=Kind.HOUSEHOLD, data_category=None, **NEW_SUPPLIER)
    sheet = sheet_of(chained([supplied, change]))
    ((_, _, ground, *_, status, _),) = table_under(sheet, SHEET_GROUPS["ended"])
    assert ground == "consent"
    assert status == "ended by law (D.\u00a0341-23) on 2025-01-01; noted afterwards"
    assert not any(isinstance(block, Heading) and block.text == sheet.title for block in sheet.blocks)


def test_an_empty_register_says_so_and_that_what_the_law_lets_pass_is_not_known() -> None:
    sheet = sheet_of((), homes=[Home(Energy.ELECTRICITY)])
    assert SHEET["empty"] in texts(sheet)
    assert SHEET_GROUPS["law"] not in texts(sheet)
    (first, *_) = table_under(sheet, SHEET_GROUPS["not_known"])
    assert first[:3] == ("The grid operator", "consumption of each day, electricity", "the law (R.\u00a0341-5)")
    assert first[-2] == "not known"


def test_what_a_file_shows_is_told_with_its_last_day() -> None:
    ((who, what, *_, status, _),) = table_under(sheet_of((), seen=[IN_A_FILE]), SHEET_GROUPS["seen"])
    assert (who, what.split(", ")[1]) == ("Enedis", "by the half-hour")
    assert status == "nothing noted, seen in your file, up to 2026-11-24"


def test_a_name_that_was_erased_is_told_as_erased() -> None:
    _, collected, *_ = a_story()
    rows = [redacted(row, "counterparty_name") for row in chained([collected])]
    ((who, *_),) = table_under(sheet_of(rows), SHEET_GROUPS["consent"])
    assert who == "name erased"


def test_french_days_are_french_and_every_word_is_asked_for() -> None:
    asked: set[tuple[str, str]] = set()

    def marked(context: str, text: str) -> str:
        asked.add((context, text))
        return f"«{text}»"

    sheet = sheet_of(chained(a_story()), language="fr", translate=marked)
    assert sheet.language == "fr"
    assert table_under(sheet, f"«{SHEET['slats']}»")[0][0] == "01/11/2026"
    assert {context for context, _ in asked} == {"Register"}
    assert all(head.startswith("«") for block in sheet.blocks if isinstance(block, Table) for head in block.head)


@settings(max_examples=cases(40))
@given(registers())
def test_every_register_can_be_printed_and_braces_in_a_name_are_just_a_name(rows: Any) -> None:
    sheet = sheet_of(rows)
    for block in sheet.blocks:
        if isinstance(block, Table):
            assert all(len(row) == len(block.head) for row in block.rows)


def test_every_status_has_its_place_on_the_sheet() -> None:
    placed = [status for statuses in _GROUPS.values() for status in statuses]
    assert sorted(placed) == sorted(Status)
    assert set(_GROUPS) == set(SHEET_GROUPS)


@pytest.mark.for_each(
    ("codes", "table"),
    [
        (Category, table("register.categories")),
        (Granularity, table("register.steps")),
        (Purpose, table("register.purposes")),
        (Basis, table("register.bases")),
        (Status, table("register.statuses")),
        (Role, table("register.roles")),
        (Slat, table("register.slats")),
        (Energy, table("register.energies")),
    ],
)
def test_every_code_has_its_words_and_no_words_stand_without_a_code(codes: Any, table: dict[str, str]) -> None:
    assert {str(code) for code in codes} == set(table)


def test_an_article_is_written_as_it_is_cited() -> None:
    assert article("D341-21") == "D.\u00a0341-21"
    assert article("L. 111-75") == "L.\u00a0111-75"
    assert article("GDPR 7(3)") == "GDPR 7(3)"
