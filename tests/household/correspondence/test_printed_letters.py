"""A letter that was printed is shown as it was printed, whatever the program and its table of law say later."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from persienne.documents.document import Paragraph, Weight
from persienne.documents.plain_text import text
from persienne.letters.events import What
from persienne.letters.requests import Pages
from support.letter_rows import asked, noted, printed
from support.stored import code_of

if TYPE_CHECKING:
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.store.driver import Connection
    from support.sharing import Clock


def newer_law() -> bytes:
    """The shipped table, read later, in which one of the letter's articles has ended."""
    table = json.loads((files("persienne_resources") / "law" / "references.json").read_text(encoding="utf-8"))
    told = json.dumps(table, ensure_ascii=False)
    return told.replace('"read_on": "2026-04-03"', '"read_on": "2026-11-20"').encode()


def test_a_letter_that_was_printed_as_text_and_left_at_once_is_not_dated_anew(
    letters: Correspondence,
) -> None:
    request = letters.draft(asked())
    letters.freeze(request.reference, letters.letter(request), Pages())
    sent = noted(letters, request, What.SENT, "2026-06-01").rows[-1].number
    earlier = partial(letters.note, request.reference, What.SENT, date(2026, 5, 30), corrects=sent)
    assert code_of(earlier) == "letter_event_before_print"


def test_a_newer_table_of_law_changes_a_draft_and_no_printed_letter(letters: Correspondence, clock: Clock) -> None:
    clock.put("2026-12-01")
    draft, sent = letters.draft(asked()), printed(letters)
    before = letters.sheets(sent)
    assert "20\u00a0novembre 2026" not in text(letters.sheets(draft)[0])
    letters.take_law(newer_law(), "law.json")
    assert "20\u00a0novembre 2026" in text(letters.sheets(draft)[0])
    assert letters.sheets(letters.request(sent.reference)) == before
    assert text(before[0]) == letters.document(sent.reference).text


def test_of_a_letter_that_0_1_0_printed_its_text_is_shown(letters: Correspondence, conn: Connection) -> None:
    sent = printed(letters)
    conn.execute("DROP TRIGGER request_document_append_only")
    conn.execute("UPDATE request_document SET printed = json_remove(printed, '$.sheets')")
    (sheet,) = letters.sheets(letters.request(sent.reference))
    assert sheet.blocks == (Paragraph(letters.document(sent.reference).text, Weight.FIXED),)
