"""What the household is told to look at, on which day; the end of a time is told once and is the only deadline."""

from __future__ import annotations

from datetime import date

import pytest

from persienne.letters.agenda import ToDo, agenda, todo
from persienne.letters.events import What
from support.requests import Story


def told(story: Story, on: str) -> list[tuple[str, str]]:
    return [(task.what.value, task.on.isoformat()) for task in todo([story.request], date.fromisoformat(on))]


@pytest.mark.for_each(
    ("on", "expected"),
    [
        ("2026-06-24", []),
        ("2026-06-25", [("due_soon", "2026-06-25")]),
        ("2026-07-01", [("due_soon", "2026-06-25")]),
        ("2026-07-02", [("due", "2026-07-02")]),
        ("2026-07-03", [("overdue", "2026-07-03")]),
        ("2026-09-01", [("overdue", "2026-07-03")]),
    ],
)
def test_the_end_of_the_time_is_told_a_week_before_on_the_day_and_after(
    on: str, expected: list[tuple[str, str]]
) -> None:
    story = Story().sent(received="2026-06-02").note(What.ACKNOWLEDGED, "2026-06-04")
    assert told(story, on) == expected


def test_an_acknowledgement_that_a_text_owes_is_missed_after_fifteen_days_without_a_deadline() -> None:
    story = Story().sent(received="2026-06-02")
    assert told(story, "2026-06-16") == []
    (task,) = todo([story.request], date(2026, 6, 17))
    assert (task.what, task.on, task.due) == (ToDo.NO_ACKNOWLEDGEMENT, date(2026, 6, 17), date(2026, 7, 2))
    assert told(story.note(What.ACKNOWLEDGED, "2026-06-17"), "2026-06-17") == []


def test_a_sending_without_a_receipt_is_asked_about_after_fifteen_days() -> None:
    assert told(Story().sent(received=None), "2026-06-16") == [("no_receipt", "2026-06-16")]
    assert told(Story().sent(received=None, channel="online_switch"), "2026-06-16") == [("effect", "2026-06-08")]


def test_a_yes_is_checked_seven_days_later_until_it_was_seen() -> None:
    story = Story().sent().note(What.ANSWERED_FULL, "2026-06-20")
    assert told(story, "2026-06-26") == []
    assert told(story, "2026-06-27") == [("effect", "2026-06-27")]
    assert told(story.note(What.EFFECT_CHECKED, "2026-06-28", seen="yes"), "2026-06-29") == []


def test_a_refusal_is_to_be_read_a_reminder_gets_fifteen_days_a_complaint_three_months() -> None:
    story = Story().sent().note(What.REFUSED, "2026-06-20")
    assert told(story, "2026-06-20") == [("answer", "2026-06-20")]
    story.note(What.REMINDED, "2026-07-06")
    assert told(story, "2026-07-20") == []
    assert told(story, "2026-07-21") == [("reminder", "2026-07-21")]
    story.note(What.COMPLAINT, "2026-08-31")
    assert told(story, "2026-11-29") == []
    assert told(story, "2026-11-30") == [("news", "2026-11-30")]
    assert told(story.note(What.CLOSED, "2026-12-01"), "2027-01-01") == []


def test_what_came_back_and_a_question_about_identity_are_told_at_once() -> None:
    assert told(Story().sent(received=None).note(What.UNDELIVERED, "2026-06-05"), "2026-06-05") == [
        ("undelivered", "2026-06-05")
    ]
    asked = Story().sent().note(What.IDENTITY_ASKED, "2026-06-05")
    assert told(asked, "2026-07-30") == [("identity", "2026-06-05")]
    assert told(asked, "2026-06-04") == []


def test_an_agenda_has_the_days_to_come_too() -> None:
    story = Story().sent(received="2026-06-02")
    assert [(task.what.value, task.on.isoformat()) for task in agenda([story.request], date(2026, 6, 18))] == [
        ("no_acknowledgement", "2026-06-17"),
        ("due_soon", "2026-06-25"),
        ("due", "2026-07-02"),
        ("overdue", "2026-07-03"),
    ]
