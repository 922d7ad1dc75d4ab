"""Where a request stands and when its answer is due, step by step; what a correction moves; what is never late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.base.localtime import months_after
from persienne.letters.case import Outcome
from persienne.letters.casefile import gaps
from persienne.letters.clock import Overseas, due
from persienne.letters.events import What
from persienne.letters.following_letters import reminder_values
from persienne.letters.lifecycle import Action, RequestStatus, State
from support.chance import cases
from support.requests import Story


def at(story: Story, on: str) -> RequestStatus:
    return story.request.status(date.fromisoformat(on))


def codes(status: RequestStatus) -> list[str]:
    return [warning.code for warning in status.warnings]


def refusal(story: Story, what: What, on: str, corrects: int | None = None, **texts: str) -> UserError:
    before = story.request
    with pytest.raises(UserError) as refused:
        story.note(what, on, corrects, **texts)
    assert story.request is before
    return refused.value


def test_a_request_is_followed_to_the_authority_with_the_right_day_at_each_step() -> None:
    """The one-month day, the suspension, the extension, a refusal in part, a reminder, a complaint, each on its day."""
    story = Story()
    assert at(story, "2026-06-01").state is State.DRAFT
    story.note(What.READY, "2026-06-01")
    assert (at(story, "2026-06-01").state, at(story, "2026-06-01").due) == (State.READY, None)
    story.note(What.SENT, "2026-06-01", channel="registered", slip="1A 123 456 7890 1")
    assert (at(story, "2026-06-01").state, at(story, "2026-06-01").due) == (State.SENT, date(2026, 7, 13))

    story.note(What.RECEIVED, "2026-06-03")
    received = at(story, "2026-06-03")
    assert (received.state, received.nominal, received.due) == (State.RECEIVED, date(2026, 7, 3), date(2026, 7, 3))

    story.note(What.IDENTITY_ASKED, "2026-06-10")
    asked = at(story, "2026-06-14")
    assert (asked.state, asked.suspended, asked.suspended_days) == (State.IDENTITY_ASKED, True, 4)
    story.note(What.IDENTITY_ANSWERED, "2026-06-19")
    resumed = at(story, "2026-06-19")
    assert (resumed.state, resumed.suspended, resumed.suspended_days) == (State.RECEIVED, False, 9)
    assert (resumed.nominal, resumed.due) == (date(2026, 7, 12), date(2026, 7, 13))  # a Sunday, then Monday

    story.note(What.EXTENDED, "2026-07-13", reasons="yes")  # the last day of the first month, as it was moved
    extended = at(story, "2026-07-13")
    assert (extended.state, extended.months) == (State.EXTENDED, 3)
    assert (extended.nominal, extended.due) == (date(2026, 9, 12), date(2026, 9, 14))  # a Saturday, then Monday

    story.note(What.ANSWERED_PARTIAL, "2026-09-11", verdicts="granted,refused,partial", reasons="no", remedies="no")
    answered = at(story, "2026-09-11")
    assert (answered.state, answered.open_requests, answered.overdue) == (State.ANSWERED_PARTIAL, (2, 3), False)
    assert codes(answered) == ["no_reasons", "no_remedies"]
    assert answered.effect_from == date(2026, 9, 18)

    story.note(What.REMINDED, "2026-09-21", letter="PERS-2026-0009")
    assert at(story, "2026-09-21").state is State.REMINDED
    story.note(What.COMPLAINT, "2026-10-12", receipt="26-0001")
    complaint = at(story, "2026-10-12")
    assert (complaint.state, complaint.due) == (State.COMPLAINT, date(2026, 9, 14))
    assert complaint.next_actions == (Action.ASK_FOR_NEWS, Action.CLOSE)
    story.note(What.CLOSED, "2027-02-01", closing="satisfied")
    assert at(story, "2027-02-01").state is State.CLOSED
    # what was known on a day is asked of the same rows
    assert [at(story, f"2026-{day}").state for day in ("06-02", "06-12", "09-20")] == [
        State.SENT, State.IDENTITY_ASKED, State.ANSWERED_PARTIAL,
    ]  # fmt: skip


def test_it_is_overdue_the_day_after_and_not_on_the_day() -> None:
    story = Story().sent("2026-03-30", "2026-04-01")
    assert at(story, "2026-05-04").state is State.RECEIVED  # 1 May, then a week-end
    late = at(story, "2026-05-05")
    assert (late.state, late.days_late, late.next_actions) == (State.OVERDUE, 1, (Action.REMIND, Action.COMPLAIN))


def test_nothing_is_late_before_the_later_day_where_alsace_and_moselle_may_count() -> None:
    elsewhere, there = Story().sent("2026-02-28", "2026-03-03"), Story(alsace_moselle=True)
    there.sent("2026-02-28", "2026-03-03")
    assert at(elsewhere, "2026-04-06").state is State.OVERDUE
    assert (at(there, "2026-04-07").state, at(there, "2026-04-08").state) == (State.RECEIVED, State.OVERDUE)


def test_nothing_is_late_before_the_holiday_of_a_place_overseas_is_over() -> None:
    there = Story().sent("2026-04-24", "2026-04-27")
    there.request = replace(there.request, overseas=frozenset({Overseas.GUADELOUPE}))
    assert (at(there, "2026-05-28").state, at(there, "2026-05-29").state) == (State.RECEIVED, State.OVERDUE)


def test_a_corrected_receipt_moves_the_day_and_leaves_both_rows() -> None:
    story = Story().sent(received="2026-06-02").note(What.EXTENDED, "2026-07-06")
    assert codes(at(story, "2026-07-06")) == ["late_extension"]
    story.note(What.RECEIVED, "2026-06-05", corrects=3)
    status = at(story, "2026-07-06")
    assert (status.due, status.months, codes(status)) == (date(2026, 9, 7), 3, [])
    assert [row.on for row in story.request.rows if row.what is What.RECEIVED] == [date(2026, 6, 2), date(2026, 6, 5)]
    assert story.request.rows[-1].corrects == 3


def test_what_was_noted_by_mistake_counts_no_more() -> None:
    story = Story().sent(received="2026-06-02").note(What.REFUSED, "2026-06-20")
    story.note(What.RETRACTED, "2026-06-21", corrects=4)
    assert at(story, "2026-06-30").state is State.RECEIVED
    with pytest.raises(UserError) as refused:
        story.note(What.RETRACTED, "2026-06-22", corrects=2)  # the receipt would stand without a sending
    assert refused.value.code == "letter_event_needs"


@pytest.mark.parametrize(
    ("on", "texts", "warning"),
    [("2026-07-03", {}, "late_extension"), ("2026-06-20", {"reasons": "no"}, "extension_without_reasons")],
)
def test_a_notice_that_is_late_or_without_reasons_changes_no_day(on: str, texts: dict[str, str], warning: str) -> None:
    story = Story().sent(received="2026-06-02").note(What.EXTENDED, on, None, **texts)
    status = at(story, "2026-07-10")
    assert (status.due, status.state, codes(status)) == (date(2026, 7, 2), State.OVERDUE, [warning])
    assert next(step.how for step in status.steps if step.what == "extended") == "ignored"


@pytest.mark.parametrize("second", [{}, {"reasons": "no"}])
@pytest.mark.parametrize("on", ["2026-06-25", "2026-07-20"])
def test_a_second_notice_of_extension_leaves_the_first_one_in_force(on: str, second: dict[str, str]) -> None:
    story = Story().sent(received="2026-06-02").note(What.EXTENDED, "2026-06-20", reasons="yes")
    story.note(What.EXTENDED, on, None, **second)
    status = at(story, "2026-07-25")
    assert (status.state, status.due, status.extended_on) == (State.EXTENDED, date(2026, 9, 2), date(2026, 6, 20))
    assert codes(status) == ["extension_again"]
    assert [step.how for step in status.steps if step.what == "extended"] == ["done", "ignored"]


def test_a_notice_with_its_reasons_inside_the_month_counts_after_one_without() -> None:
    story = Story().sent(received="2026-06-02").note(What.EXTENDED, "2026-06-10", reasons="no")
    story.note(What.EXTENDED, "2026-06-20", reasons="yes")
    status = at(story, "2026-07-25")
    assert (status.state, status.due, codes(status)) == (State.EXTENDED, date(2026, 9, 2), ["extension_again"])


def test_what_is_noted_twice_without_a_correction_replaces_nothing() -> None:
    story = Story().sent(received="2026-06-02")
    for what, on in ((What.RECEIVED, "2026-06-01"), (What.RECEIVED, "2026-06-09"), (What.SENT, "2026-06-02")):
        error = refusal(story, what, on)
        assert (error.code, error.facts["number"]) == ("letter_event_twice", 2 if what is What.SENT else 3)
    story.note(What.ACKNOWLEDGED, "2026-06-04").note(What.ACKNOWLEDGED, "2026-06-20")
    assert at(story, "2026-06-10").state is State.ACKNOWLEDGED
    story.note(What.COMPLAINT, "2026-08-01", receipt="26-1").note(What.COMPLAINT, "2026-09-01", receipt="26-2")
    assert at(story, "2026-08-15").state is State.COMPLAINT
    assert [row.corrects for row in story.request.rows] == [None] * len(story.request.rows)


def test_a_second_question_about_identity_leaves_the_clock_standing_from_the_first() -> None:
    story = Story().sent(received="2026-06-02")
    story.note(What.IDENTITY_ASKED, "2026-06-05", doubt="no").note(What.IDENTITY_ASKED, "2026-06-10", doubt="yes")
    assert (at(story, "2026-06-12").suspended_days, codes(at(story, "2026-06-12"))) == (7, ["identity_without_doubt"])
    story.note(What.IDENTITY_ANSWERED, "2026-06-15")
    status = at(story, "2026-06-15")
    assert (status.state, status.suspensions) == (State.RECEIVED, ((date(2026, 6, 5), date(2026, 6, 15)),))
    story.note(What.IDENTITY_ANSWERED, "2026-06-18")
    assert at(story, "2026-06-18").suspensions == ((date(2026, 6, 5), date(2026, 6, 18)),)
    assert refusal(story, What.IDENTITY_ANSWERED, "2026-06-20").code == "letter_event_twice"  # both are answered


def test_a_question_about_identity_after_the_end_suspends_nothing() -> None:
    story = Story().sent(received="2026-06-02").note(What.IDENTITY_ASKED, "2026-07-06", doubt="no")
    status = at(story, "2026-07-20")
    assert (status.state, status.due, status.suspended_days) == (State.OVERDUE, date(2026, 7, 2), 0)
    assert codes(status) == ["identity_without_doubt", "identity_asked_late"]


def test_two_questions_suspend_twice() -> None:
    story = Story().sent(received="2026-06-02")
    for asked, answered in (("2026-06-05", "2026-06-08"), ("2026-06-15", "2026-06-20")):
        story.note(What.IDENTITY_ASKED, asked).note(What.IDENTITY_ANSWERED, answered)
    assert at(story, "2026-06-20").suspended_days == 8
    assert at(story, "2026-06-20").due == date(2026, 7, 10)


def test_a_request_for_which_no_text_gives_a_time_is_never_late() -> None:
    story = Story(month=False).sent(received="2026-06-02")
    status = at(story, "2027-06-02")
    assert (status.state, status.due, status.days_late) == (State.RECEIVED, None, 0)


def test_what_came_back_is_sent_again_and_counts_from_its_own_receipt() -> None:
    story = Story().sent(received=None).note(What.UNDELIVERED, "2026-06-15")
    assert at(story, "2026-06-15").next_actions == (Action.FIX_ADDRESS, Action.SEND)
    story.note(What.READY, "2026-06-16").note(What.SENT, "2026-06-16", channel="registered")
    assert at(story, "2026-06-16").state is State.SENT
    story.note(What.RECEIVED, "2026-06-18")
    assert at(story, "2026-06-18").due == date(2026, 7, 20)
    assert [row.what for row in story.request.happened].count(What.SENT) == 2


def test_a_later_answer_completes_an_earlier_one_request_by_request() -> None:
    story = Story().sent().note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="granted,refused,unanswered")
    story.note(What.ANSWERED_PARTIAL, "2026-07-20", verdicts="unanswered,refused,granted")
    status = at(story, "2026-07-20")
    assert status.verdicts == (Outcome.GRANTED, Outcome.REFUSED, Outcome.GRANTED)
    story.note(What.ANSWERED_FULL, "2026-08-20")
    assert at(story, "2026-08-20").state is State.ANSWERED_FULL


def test_a_bare_refusal_after_a_yes_in_part_is_of_the_open_requests_alone() -> None:
    story = Story().sent().note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="granted,unanswered,partial")
    status = at(story.note(What.REFUSED, "2026-07-20", reasons="no"), "2026-07-20")
    assert status.verdicts == (Outcome.GRANTED, Outcome.REFUSED, Outcome.PARTIAL)
    assert (status.state, status.open_requests) == (State.ANSWERED_PARTIAL, (2, 3))
    assert status.effect_from == date(2026, 6, 27)
    explicit = story.note(What.REFUSED, "2026-08-20", verdicts="refused,refused,refused")
    assert (at(explicit, "2026-08-20").state, at(explicit, "2026-08-20").effect_from) == (State.REFUSED, None)


def test_a_refusal_alone_refuses_every_request() -> None:
    status = at(Story().sent().note(What.REFUSED, "2026-06-20"), "2026-06-20")
    assert (status.state, status.verdicts, codes(status)) == (State.REFUSED, (Outcome.REFUSED,) * 3, [])


def test_a_correction_that_a_later_answer_would_silence_is_refused_and_names_it() -> None:
    story = Story().sent().note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="granted,refused,unanswered")
    story.note(What.ANSWERED_PARTIAL, "2026-07-20", verdicts="unanswered,refused,granted")
    right = "granted,granted,unanswered"
    error = refusal(story, What.ANSWERED_PARTIAL, "2026-06-20", 4, verdicts=right)
    assert (error.code, error.facts["number"], error.facts["day"]) == ("letter_answer_later", 5, "2026-07-20")
    story.note(What.ANSWERED_PARTIAL, "2026-07-20", corrects=5, verdicts="unanswered,unanswered,granted")
    story.note(What.ANSWERED_PARTIAL, "2026-06-20", 4, verdicts=right)
    assert at(story, "2026-07-20").state is State.ANSWERED_FULL


def test_nothing_leaves_before_the_day_that_is_printed_on_it() -> None:
    story = Story().note(What.READY, "2026-06-05")
    error = refusal(story, What.SENT, "2026-06-04")
    assert (error.code, error.facts["printed"]) == ("letter_event_before_print", "2026-06-05")
    story.note(What.SENT, "2026-06-06").note(What.UNDELIVERED, "2026-06-15")
    assert refusal(story, What.SENT, "2026-06-04", 2).code == "letter_event_before_print"
    story.note(What.READY, "2026-06-16")
    assert refusal(story, What.SENT, "2026-06-15").code == "letter_event_before_print"
    story.note(What.SENT, "2026-06-16")
    assert at(story.note(What.SENT, "2026-06-05", corrects=2), "2026-06-05").state is State.SENT


def test_a_yes_whose_effect_was_looked_for_and_not_seen_is_a_state_of_its_own() -> None:
    story = Story().sent().note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="granted,refused,granted")
    story.note(What.EFFECT_CHECKED, "2026-06-28", seen="no")
    status = at(story, "2026-06-28")
    assert (status.state, status.undone, status.open_requests) == (State.EFFECT_MISSING, (1, 3), (2,))
    assert status.next_actions == (
        Action.CHECK_ANSWER, Action.REMIND, Action.COMPLAIN, Action.CHECK_EFFECT, Action.CLOSE,
    )  # fmt: skip
    story.note(What.EFFECT_CHECKED, "2026-07-05", seen="no", undone="3")
    assert at(story, "2026-07-05").undone == (3,)
    story.note(What.REMINDED, "2026-07-05")
    assert at(story, "2026-07-06").state is State.REMINDED
    story.note(What.EFFECT_CHECKED, "2026-07-12", seen="no")
    assert at(story, "2026-07-12").state is State.EFFECT_MISSING
    story.note(What.EFFECT_CHECKED, "2026-07-20", seen="yes")
    seen = at(story, "2026-07-20")
    assert (seen.state, seen.undone, seen.checkable, codes(seen)) == (State.ANSWERED_PARTIAL, (), False, [])


def test_a_new_yes_is_looked_at_anew() -> None:
    story = Story().sent().note(What.ANSWERED_FULL, "2026-06-20").note(What.EFFECT_CHECKED, "2026-06-28", seen="no")
    status = at(story.note(What.ANSWERED_FULL, "2026-07-10"), "2026-07-10")
    assert (status.state, status.undone, status.effect_from) == (State.ANSWERED_FULL, (), date(2026, 7, 17))


def test_what_was_not_done_is_named_by_numbers_of_the_letter() -> None:
    story = Story().sent().note(What.ANSWERED_FULL, "2026-06-20")
    for said in ({"seen": "yes", "undone": "1"}, {"seen": "no", "undone": "4"}, {"undone": "1"}):
        assert refusal(story, What.EFFECT_CHECKED, "2026-06-28", None, **said).code == "letter_undone_unfit"
    assert refusal(story, What.EFFECT_CHECKED, "2026-06-28", seen="no", undone="0").code == "letter_detail_unfit"


def test_an_answer_in_part_that_was_not_read_request_by_request_says_so() -> None:
    status = at(Story().sent().note(What.ANSWERED_PARTIAL, "2026-06-20"), "2026-06-20")
    assert (status.state, status.verdicts, codes(status)) == (State.ANSWERED_PARTIAL, (), ["verdicts_missing"])


def test_a_switch_is_received_by_nobody_and_its_effect_is_looked_at() -> None:
    story = Story().sent(received=None, channel="online_switch")
    status = at(story, "2026-06-01")
    assert (status.state, status.effect_from) == (State.SENT, date(2026, 6, 8))
    story.note(What.EFFECT_CHECKED, "2026-06-09", seen="no")
    assert (at(story, "2026-06-09").effect_from, codes(at(story, "2026-06-09"))) == (None, ["effect_not_seen"])


@pytest.mark.for_each(
    ("what", "on", "code"),
    [
        (What.RECEIVED, "2026-05-31", "letter_event_order"),
        (What.RECEIVED, "1026-06-02", "letter_day_unfit"),
        (What.RECEIVED, "2028-01-01", "letter_event_future"),
        (What.REFUSED, "2026-05-31", "letter_event_order"),
        (What.ACKNOWLEDGED, "2026-05-31", "letter_event_order"),
        (What.IDENTITY_ANSWERED, "2026-06-10", "letter_event_needs"),
        (What.REMINDED, "2026-05-31", "letter_event_order"),
        (What.READY, "2026-06-10", "letter_sent_already"),
    ],
)
def test_what_cannot_be_true_is_refused_and_nothing_is_lost(what: What, on: str, code: str) -> None:
    assert refusal(Story().sent(received=None), what, on).code == code


@pytest.mark.parametrize("what", [What.REFUSED, What.ACKNOWLEDGED, What.REMINDED])
def test_nothing_comes_of_a_letter_that_was_not_sent(what: What) -> None:
    error = refusal(Story().note(What.READY, "2026-06-01"), what, "2026-06-10")
    assert (error.code, error.facts["needed"]) == ("letter_event_needs", "sent")


def test_an_answer_before_the_receipt_is_refused_with_both_days() -> None:
    error = refusal(Story().sent(received="2026-06-10"), What.ANSWERED_FULL, "2026-06-09")
    assert (error.code, error.facts["before"], error.facts["earlier"]) == (
        "letter_event_order", "received", "2026-06-10",
    )  # fmt: skip


def test_a_receipt_moved_behind_its_answer_is_refused() -> None:
    story = Story().sent(received="2026-06-02").note(What.ANSWERED_FULL, "2026-06-09")
    assert refusal(story, What.RECEIVED, "2026-06-10", corrects=3).code == "letter_event_order"


def test_a_closed_request_takes_corrections_alone() -> None:
    story = Story().sent().note(What.CLOSED, "2026-07-01", closing="abandoned")
    assert refusal(story, What.REFUSED, "2026-07-02").code == "letter_event_closed"
    assert refusal(story, What.CLOSED, "2026-07-02", closing="superseded").code == "letter_event_closed"
    story.note(What.CLOSED, "2026-07-02", corrects=4, closing="superseded")
    assert [row.said.closing for row in story.request.happened if row.what is What.CLOSED] == ["superseded"]


def test_verdicts_are_as_many_as_the_requests_and_agree_with_the_answer() -> None:
    story = Story().sent()
    for what, verdicts in (
        (What.ANSWERED_PARTIAL, "granted"),
        (What.ANSWERED_PARTIAL, "granted,granted,granted"),
        (What.ANSWERED_FULL, "granted,granted,refused"),
        (What.REFUSED, "refused,refused,granted"),
    ):
        assert refusal(story, what, "2026-06-20", verdicts=verdicts).code == "letter_verdicts_unfit"
    assert refusal(story, What.ANSWERED_PARTIAL, "2026-06-20", verdicts="maybe").code == "letter_detail_unfit"
    assert refusal(story, What.RECEIVED, "2026-06-20", verdicts="granted").code == "letter_detail_unknown"


DAYS = st.integers(0, 120)


@pytest.mark.slow
@settings(max_examples=cases(150))
@given(st.dates(date(2019, 1, 1), date(2025, 1, 1)), st.lists(st.tuples(DAYS, DAYS), max_size=3), st.integers(0, 200))
def test_a_suspension_never_brings_the_end_nearer_and_never_loses_a_day(
    received: date, questions: list[tuple[int, int]], later: int
) -> None:
    story = Story().sent(received.isoformat(), received.isoformat())
    day, suspended = received, 0
    for wait, long in questions:
        asked = day + timedelta(days=wait)
        if asked <= due(received, suspended_days=suspended).due:
            suspended += long
        day = asked + timedelta(days=long)
        story.note(What.IDENTITY_ASKED, asked.isoformat()).note(What.IDENTITY_ANSWERED, day.isoformat())
    status = story.request.status(day + timedelta(days=later))
    assert status.suspended_days == suspended
    assert status.nominal == months_after(received, 1) + timedelta(days=suspended)


def test_points_without_an_answer_are_not_called_refused() -> None:
    story = Story(3).sent("2026-06-01", "2026-06-02")
    story.note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="refused,unanswered,unanswered")
    assert story.request.status(date(2026, 6, 21)).state is State.ANSWERED_PARTIAL
    assert reminder_values(story.request, date(2026, 6, 21))["outcome"] == "partial"


def test_a_corrected_sending_is_no_newer_than_its_return_on_the_same_day() -> None:
    story = Story().sent("2026-06-03", None, channel="email")
    story.note(What.UNDELIVERED, "2026-06-03")
    sent = next(row for row in story.request.rows if row.what is What.SENT)
    story.note(What.SENT, "2026-06-03", corrects=sent.number, channel="post")
    assert story.request.status(date(2026, 6, 4)).state is State.UNDELIVERED


def test_where_no_text_gives_a_time_nothing_comes_too_late() -> None:
    story = Story(1, month=False).sent("2026-06-01", "2026-06-02")
    story.note(What.EXTENDED, "2026-07-20", reasons="yes")
    story.note(What.IDENTITY_ASKED, "2026-07-21", doubt="yes")
    status = story.request.status(date(2026, 8, 1))
    assert status.warnings == ()
    assert status.suspended
    assert gaps(story.request, date(2026, 8, 20)) == (), "the household has not answered the question"


def test_a_question_that_is_still_open_keeps_the_clock_standing_till_its_answer() -> None:
    story = Story().sent("2026-06-01", "2026-06-01")
    for what, on in (
        (What.IDENTITY_ASKED, "2026-06-02"),
        (What.IDENTITY_ASKED, "2026-06-03"),
        (What.IDENTITY_ANSWERED, "2026-06-04"),
        (What.IDENTITY_ASKED, "2026-06-10"),
        (What.IDENTITY_ANSWERED, "2026-06-12"),
        (What.IDENTITY_ANSWERED, "2026-06-20"),
    ):
        story.note(what, on)
    assert story.request.status(date(2026, 6, 30)).suspensions[-1] == (date(2026, 6, 10), date(2026, 6, 20))
