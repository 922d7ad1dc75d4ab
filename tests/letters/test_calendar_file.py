"""The calendar file: read back by a small parser of the format, it says the same days and texts."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.letters.calendar_file import Entry, ics
from support.read_ics import read_ics

STAMP = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), min_size=1, max_size=200)
ENTRIES = st.lists(st.builds(Entry, TEXTS, st.dates(date(1990, 1, 1), date(2099, 12, 31)), TEXTS, TEXTS), max_size=4)


def test_a_day_has_its_text_a_stable_name_and_a_display_in_the_morning() -> None:
    entry = Entry("pers-2026-0007-due@persienne", date(2026, 12, 31), "Réponse attendue ; PERS-2026-0007, à lire")
    (event,) = read_ics(ics([entry], STAMP))
    assert (event["UID"], event["SUMMARY"]) == (entry.uid, entry.summary)
    assert (event["DTSTART"], event["DTEND"], event["DTSTAMP"]) == ("20261231", "20270101", "20261124T180000Z")
    assert event["VALARM"] == {"ACTION": "DISPLAY", "TRIGGER": "PT9H", "DESCRIPTION": entry.summary}
    assert ics([entry], STAMP) == ics([entry], STAMP)


@pytest.mark.slow
@given(ENTRIES)
def test_what_is_read_back_is_what_was_said(entries: list[Entry]) -> None:
    read = read_ics(ics(entries, STAMP))
    assert [(one["UID"], one["SUMMARY"], one["DESCRIPTION"]) for one in read] == [
        (entry.uid, entry.summary, entry.description) for entry in entries
    ]


@given(ENTRIES)
def test_lines_end_as_the_format_says_and_are_no_longer_than_75_octets(entries: list[Entry]) -> None:
    lines = ics(entries, STAMP).split(b"\r\n")
    assert lines[-1] == b""
    for line in lines:
        assert len(line) <= 75
        assert b"\n" not in line
        line.decode()


def test_an_empty_calendar_is_a_calendar() -> None:
    assert read_ics(ics([], STAMP)) == []
