"""A letter whose receipt nobody can prove: answers are noted, silence leads on, and no paper has a day of receipt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.letters.agenda import ToDo, todo
from persienne.letters.casefile import Measured, case_of, gaps, pieces
from persienne.letters.catalogue import kind
from persienne.letters.clock import How, due
from persienne.letters.complaint import compose_complaint
from persienne.letters.compose import compose
from persienne.letters.events import SentBy, What
from persienne.letters.following_letters import reminder_values, written_values
from persienne.letters.law import shipped
from persienne.letters.lifecycle import Action, RequestStatus, State
from persienne.letters.moves import Move, moves_of, proved_by_files
from support.chance import cases
from support.letter_homes import body, facts
from support.paper_texts import text
from support.requests import Story

AT_ONCE = ("email", "online_form", "electronic_registered")
BY_POST = ("registered", "post")


def at(story: Story, on: str) -> RequestStatus:
    return story.request.status(date.fromisoformat(on))


def sent(channel: str = "email") -> Story:
    story = Story()
    meant = replace(story.request.draft.facts, channel=SentBy(channel).channel)
    story.request = replace(story.request, draft=replace(story.request.draft, facts=meant))
    return story.sent("2026-06-01", received=None, channel=channel)


def reminder(story: Story, on: str) -> str:
    """The reminder of a day, on one line."""
    day = date.fromisoformat(on)
    filled = facts(**reminder_values(story.request, day))
    return " ".join(text(compose(kind("reminder"), filled, body(Role.OPERATOR), shipped(), day).sheet).split())


def file(story: Story, on: str) -> str:
    """The file for the CNIL of a day, on one line."""
    day = date.fromisoformat(on)
    files = [(piece, Measured("a" * 64, 1)) for piece in pieces(story.request, (), day)]
    case = case_of(story.request, (), day, files)
    return " ".join(text(compose_complaint(case, facts(), body(Role.AUTHORITY), shipped(), day).sheet).split())


def told(story: Story, on: str) -> list[ToDo]:
    return [task.what for task in todo([story.request], date.fromisoformat(on))]


@pytest.mark.parametrize(
    "what",
    [
        What.ACKNOWLEDGED,
        What.IDENTITY_ASKED,
        What.EXTENDED,
        What.ANSWERED_FULL,
        What.ANSWERED_PARTIAL,
        What.REFUSED,
    ],
)
def test_what_they_write_is_noted_without_a_receipt_and_bounds_it(what: What) -> None:
    story = sent().note(what, "2026-06-10")
    status = at(story, "2026-06-10")
    assert status.receipt is not None
    assert (status.receipt.how, status.receipt.on, status.receipt.not_after) == (
        How.AT_LATEST, date(2026, 6, 10), date(2026, 6, 10),
    )  # fmt: skip
    assert status.received_on is None
    assert all(row.what is not What.RECEIVED for row in story.request.rows)


@pytest.mark.parametrize("channel", AT_ONCE)
def test_what_arrives_at_once_is_counted_from_its_sending(channel: str) -> None:
    story = sent(channel)
    status = at(story, "2026-07-01")
    assert (status.state, status.due, status.received_on) == (State.SENT, date(2026, 7, 1), None)
    assert status.receipt is not None
    assert (status.receipt.how, status.receipt.on) == (How.PRESUMED, date(2026, 6, 1))
    assert at(story, "2026-07-02").state is State.OVERDUE


@pytest.mark.parametrize("channel", BY_POST)
def test_post_counts_ten_days_more(channel: str) -> None:
    story = sent(channel)
    assert (at(story, "2026-07-13").state, at(story, "2026-07-13").due) == (State.SENT, date(2026, 7, 13))
    assert at(story, "2026-07-14").state is State.OVERDUE  # 11 July is a Saturday


def test_what_they_write_within_the_ten_days_of_the_post_is_counted_from() -> None:
    story = sent("post").note(What.ACKNOWLEDGED, "2026-06-05")
    status = at(story, "2026-06-05")
    assert status.receipt is not None
    assert (status.state, status.due, status.receipt.on) == (
        State.ACKNOWLEDGED, date(2026, 7, 6), date(2026, 6, 5),
    )  # fmt: skip


def test_a_receipt_that_is_noted_wins_whenever_that_is_done() -> None:
    story = sent("registered").note(What.REMINDED, "2026-07-14").note(What.RECEIVED, "2026-06-22")
    status = at(story, "2026-07-15")
    assert status.receipt is not None
    assert (status.receipt.how, status.received_on, status.due) == (
        How.NOTED, date(2026, 6, 22), date(2026, 7, 22),
    )  # fmt: skip
    assert [one.code for one in status.warnings] == ["reminded_early"]


def test_a_receipt_after_what_they_wrote_cannot_be() -> None:
    story = sent().note(What.ACKNOWLEDGED, "2026-06-05")
    with pytest.raises(UserError) as refused:
        story.note(What.RECEIVED, "2026-06-06")
    assert refused.value.code == "letter_event_order"
    assert at(story.note(What.RECEIVED, "2026-06-05"), "2026-06-05").received_on == date(2026, 6, 5)


def test_what_they_write_before_the_sending_cannot_be() -> None:
    with pytest.raises(UserError) as refused:
        sent().note(What.ACKNOWLEDGED, "2026-05-31")
    assert refused.value.code == "letter_event_order"


def test_what_came_back_is_presumed_received_by_nobody_until_it_leaves_again() -> None:
    story = sent("registered").note(What.UNDELIVERED, "2026-06-20")
    status = at(story, "2026-09-01")
    assert (status.state, status.receipt, status.due) == (State.UNDELIVERED, None, None)
    with pytest.raises(UserError) as refused:
        reminder_values(story.request, date(2026, 9, 1))
    assert refused.value.code == "letter_not_sent"
    story.note(What.SENT, "2026-06-22", channel="email")
    assert (at(story, "2026-06-22").state, at(story, "2026-06-22").due) == (State.SENT, date(2026, 7, 22))


def test_an_answer_to_what_came_back_shows_that_it_arrived_all_the_same() -> None:
    story = sent("post").note(What.UNDELIVERED, "2026-06-20").note(What.ACKNOWLEDGED, "2026-06-25")
    status = at(story, "2026-06-25")
    assert status.receipt is not None
    assert (status.receipt.how, status.receipt.on) == (How.AT_LATEST, date(2026, 6, 25))


def test_a_switch_that_was_moved_is_received_by_nobody() -> None:
    status = at(sent("online_switch"), "2027-06-01")
    assert (status.state, status.receipt, status.due) == (State.SENT, None, None)


def test_a_silent_mail_is_reminded_and_complained_of_without_a_day_of_receipt() -> None:
    story = sent()
    with pytest.raises(UserError) as refused:
        reminder_values(story.request, date(2026, 7, 1))
    assert (refused.value.code, refused.value.facts["due"]) == ("letter_not_late", "2026-07-01")
    values = reminder_values(story.request, date(2026, 7, 2))
    assert (values["outcome"], values["sent_by"]) == ("silence", "email")
    assert values.keys().isdisjoint({"received_on", "due_on", "proof"})
    letter = reminder(story, "2026-07-02")
    assert "Le 1er juin 2026, je vous ai adressé par courriel une demande, référence" in letter
    assert "À ce jour, je n’ai reçu ni réponse, ni annonce motivée d’une prolongation." in letter
    for words in ("parvenue", "a pris fin", "juillet 2026, sans", "1er juillet"):
        assert words not in letter.replace("À Lyon, le 2 juillet 2026", "")
    assert Action.REMIND in at(story, "2026-07-02").next_actions
    likely, _ = moves_of(story.request, at(story, "2026-07-02"))
    assert likely[:2] == (Move.REMIND, Move.COMPLAIN)
    told_of = file(story, "2026-07-15")
    assert "Envoi de ma demande" in told_of
    assert "(par courriel)" in told_of
    assert "aucune réponse n’a été reçue à ce jour." in told_of
    for words in ("Réception de", "Fin du délai", "1er juillet 2026", "a pris fin"):
        assert words not in told_of


def test_a_mail_that_was_answered_has_no_day_of_receipt_in_any_paper() -> None:
    story = sent().note(What.ACKNOWLEDGED, "2026-06-20")
    story.note(What.ANSWERED_PARTIAL, "2026-10-01", verdicts="granted,refused,granted")
    status = at(story, "2026-10-01")
    assert (status.days_late, status.open_requests) == (0, (2,))
    told_of = file(story, "2026-10-02")
    assert "1er octobre 2026 | Réponse de l’organisme à la demande" in told_of
    assert "Réception de" not in told_of
    assert "a pris fin" not in told_of
    letter = reminder(story, "2026-10-02")
    assert "dont copie est jointe. Votre réponse du 1er octobre 2026 laisse sans suite" in letter
    assert "parvenue" not in letter
    assert "a pris fin" not in letter


def test_nothing_of_theirs_is_called_late_by_a_day_that_is_presumed() -> None:
    story = sent().note(What.EXTENDED, "2026-07-15", reasons="yes")
    status = at(story, "2026-07-15")
    assert (status.state, status.due, [one.code for one in status.warnings]) == (
        State.EXTENDED, date(2026, 10, 15), ["receipt_at_latest"],
    )  # fmt: skip
    letter = reminder(story, "2026-10-16")
    assert "Vous m’avez annoncé une prolongation le 15 juillet 2026. À ce jour, je n’ai reçu aucune réponse." in letter
    assert [gap.due_on for gap in gaps(story.request, date(2026, 10, 16))] == [None]
    asked = sent().note(What.IDENTITY_ASKED, "2026-07-15", doubt="yes")
    assert at(asked, "2026-07-16").suspended


def test_that_a_day_is_presumed_is_said_with_it() -> None:
    for channel, code in (("email", "receipt_presumed"), ("post", "receipt_by_post")):
        (caution,) = at(sent(channel), "2026-06-10").warnings
        assert (caution.code, caution.day) == (code, None)
    (caution,) = at(sent("post").note(What.ACKNOWLEDGED, "2026-06-20"), "2026-06-20").warnings
    assert (caution.code, caution.day) == ("receipt_at_latest", date(2026, 6, 20))
    assert at(sent().note(What.REFUSED, "2026-06-20"), "2026-06-20").warnings == ()
    assert at(Story(month=False).sent("2026-06-01", received=None), "2026-06-10").warnings == ()


def test_a_way_without_a_notice_is_asked_for_none() -> None:
    for channel in ("email", "online_form", "post"):
        assert ToDo.NO_RECEIPT not in told(sent(channel), "2026-06-30")
    for channel in ("registered", "electronic_registered"):
        assert ToDo.NO_RECEIPT in told(sent(channel), "2026-06-30")
    (late,) = [task for task in todo([sent().request], date(2026, 7, 2)) if task.what is ToDo.OVERDUE]
    assert late.receipt is not None
    assert late.receipt.how is How.PRESUMED


def test_a_registered_letter_without_its_notice_can_be_reminded_and_still_be_asked_about() -> None:
    story = sent("registered")
    assert at(story, "2026-06-20").next_actions == (Action.NOTE_RECEIPT,)
    likely, others = moves_of(story.request, at(story, "2026-06-20"))
    assert likely == (Move.RECEIVE, Move.ANSWER)
    assert {Move.UNDELIVERED, Move.CORRECT_SENDING, Move.ACKNOWLEDGE} <= set(others)
    late = at(story, "2026-07-14")
    assert {ToDo.NO_RECEIPT, ToDo.OVERDUE} <= set(told(story, "2026-07-14"))
    assert late.next_actions == (Action.REMIND, Action.COMPLAIN, Action.NOTE_RECEIPT)
    likely, others = moves_of(story.request, late)
    assert (likely[0], Move.RECEIVE in others, Move.CORRECT_RECEIPT in others) == (Move.REMIND, True, False)
    assert reminder_values(story.request, date(2026, 7, 14))["sent_by"] == "registered"
    assert proved_by_files(at(story, "2026-06-20"))[0] is Move.RECEIVE
    assert proved_by_files(at(sent(), "2026-06-20"))[0] is Move.ANSWER


def test_a_mail_waits_and_what_may_come_of_it_can_be_noted() -> None:
    story = sent()
    assert at(story, "2026-06-20").next_actions == (Action.WAIT,)
    likely, others = moves_of(story.request, at(story, "2026-06-20"))
    assert likely == (Move.ANSWER,)
    assert {Move.ACKNOWLEDGE, Move.IDENTITY, Move.EXTEND, Move.RECEIVE, Move.UNDELIVERED} <= set(others)


def test_an_acknowledgement_that_is_owed_is_asked_for_where_no_text_gives_a_time() -> None:
    story = Story(month=False).sent("2026-06-01", received=None, channel="post")
    with pytest.raises(UserError) as refused:
        reminder_values(story.request, date(2026, 6, 25))
    assert refused.value.code == "letter_no_time"
    assert reminder_values(story.request, date(2026, 6, 26))["outcome"] == "unacknowledged"
    assert told(story, "2026-06-26") == [ToDo.NO_ACKNOWLEDGEMENT]
    _, others = moves_of(story.request, at(story, "2026-06-26"))
    assert Move.REMIND in others


def test_a_written_complaint_says_how_the_letter_was_sent_and_no_day_of_receipt() -> None:
    story = Story()
    assert story.request.printed is not None
    mixed = (("cenergie-D341-22-2", "rgpd-17-1-b"), ("rgpd-17-1-b",), ("cenergie-D341-24",))
    story.request = replace(story.request, printed=replace(story.request.printed, rests_on=mixed))
    story.sent("2026-06-01", received=None, channel="online_form")
    with pytest.raises(UserError) as refused:
        written_values(story.request, date(2026, 7, 1))
    assert (refused.value.code, refused.value.facts["day"]) == ("written_complaint_early", "2026-07-02")
    values, points = written_values(story.request, date(2026, 7, 2))
    filled = replace(facts(**values), points=points)
    sheet = compose(kind("written-complaint"), filled, body(Role.OPERATOR), shipped(), date(2026, 7, 2)).sheet
    said = " ".join(text(sheet).split())
    assert "je vous ai adressé par formulaire en ligne une demande" in said
    assert "dont copie est jointe. À ce jour, je n’ai reçu ni accusé" in said
    assert "parvenue" not in said


# What a household may note of a letter, and on which day after the sending: told by no rule of the code.
THEIRS = st.sampled_from(["acknowledged", "identity_asked", "extended"])
DELAYS = {"email": 0, "online_form": 0, "electronic_registered": 0, "registered": 10, "post": 10}


@pytest.mark.slow
@settings(max_examples=cases(150))
@given(
    st.dates(date(2020, 1, 1), date(2025, 1, 1)),
    st.sampled_from(sorted(DELAYS)),
    st.lists(st.tuples(st.integers(0, 60), THEIRS), max_size=3),
    st.none() | st.integers(0, 60),
    st.integers(0, 200),
)
def test_the_count_begins_on_the_noted_day_else_on_that_of_what_they_wrote_else_on_the_presumed_one(
    left: date, channel: str, written: list[tuple[int, str]], receipt: int | None, later: int
) -> None:
    story = Story().sent(left.isoformat(), received=None, channel=channel)
    for wait, what in written:
        story.note(What(what), (left + timedelta(days=wait)).isoformat())
    first = min((wait for wait, _ in written), default=None)
    if receipt is not None:
        day = (left + timedelta(days=receipt)).isoformat()
        if first is not None and receipt > first:
            with pytest.raises(UserError):
                story.note(What.RECEIVED, day)
            receipt = None
        else:
            story.note(What.RECEIVED, day)
    on = left + timedelta(days=later)
    seen = [wait for wait, _ in written if wait <= later]
    noted = receipt if receipt is not None and receipt <= later else None
    counted = noted if noted is not None else min(seen, default=DELAYS[channel])
    found = story.request.status(on)
    assert found.receipt is not None
    assert found.receipt.on == left + timedelta(days=counted)
    assert found.received_on == (None if noted is None else left + timedelta(days=noted))
    proof = "noted" if noted is not None else "at_latest" if seen else "presumed"
    assert found.receipt.how == proof
    if not written:
        end = due(left + timedelta(days=counted)).due
        assert (found.due, found.overdue) == (end, on > end)
        assert found.state is (State.OVERDUE if on > end else State.SENT if noted is None else State.RECEIVED)
    elif proof != "noted":
        assert all(one.code not in ("late_extension", "identity_asked_late") for one in found.warnings)
