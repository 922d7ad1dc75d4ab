"""What the file for the CNIL makes of the rows: each answer for itself, and nothing that was not noted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.energy_market import Role
from persienne.letters.case import Missing, Outcome
from persienne.letters.casefile import case_of, disputes, gaps
from persienne.letters.catalogue import kind
from persienne.letters.complaint import compose_complaint
from persienne.letters.compose import compose
from persienne.letters.events import What
from persienne.letters.following_letters import reminder_values
from persienne.letters.law import shipped
from persienne.letters.lifecycle import Action, State
from support.letter_homes import body, facts
from support.paper_texts import text
from support.requests import Story, about_the_meter_output

FORMS = (Missing.NO_REASONS, Missing.NO_REMEDIES)


def file(story: Story, on: str) -> str:
    """The file for the CNIL of a day on one line, with plain blanks."""
    day = date.fromisoformat(on)
    case = case_of(story.request, (), day, ())
    return " ".join(text(compose_complaint(case, facts(), body(Role.AUTHORITY), shipped(), day).sheet).split())


def reminder(story: Story, on: str) -> str:
    day = date.fromisoformat(on)
    values = reminder_values(story.request, day)
    return " ".join(text(compose(kind("reminder"), facts(**values), body(Role.OPERATOR), shipped(), day).sheet).split())


def found(story: Story, on: str, *which: Missing) -> list[tuple[str, tuple[int, ...], str | None]]:
    """Gaps of these sorts: what is missing, on which points, and the day of the row that they speak of."""
    return [
        (gap.missing.value, gap.numbers, None if gap.event_on is None else gap.event_on.isoformat())
        for gap in gaps(story.request, date.fromisoformat(on))
        if gap.missing in which
    ]


def undone(story: Story, on: str) -> list[tuple[tuple[int, ...], str, str]]:
    return [
        (gap.numbers, str(gap.granted_on), str(gap.seen_on))
        for gap in gaps(story.request, date.fromisoformat(on))
        if gap.missing is Missing.UNDONE
    ]


def test_an_answer_that_was_not_read_point_by_point_is_an_answer() -> None:
    story = Story().sent().note(What.ANSWERED_PARTIAL, "2026-07-20")
    said = file(story, "2026-07-21")
    assert "Aucune réponse n’a été reçue à cette demande" not in said
    assert "Une réponse à cette demande a été reçue le 20 juillet 2026." in said
    assert "aucune réponse |" not in said


def test_a_point_is_read_from_a_later_answer_although_an_earlier_one_was_not_read() -> None:
    story = Story().sent().note(What.ANSWERED_PARTIAL, "2026-06-20")
    story.note(What.ANSWERED_PARTIAL, "2026-06-25", verdicts="granted,refused,unanswered")
    assert story.request.status(date(2026, 6, 25)).verdicts == ()
    assert "aucune réponse" not in file(story, "2026-06-25")
    story.note(What.ANSWERED_PARTIAL, "2026-06-28", verdicts="unanswered,unanswered,granted")
    verdicts = (Outcome.GRANTED, Outcome.REFUSED, Outcome.GRANTED)
    assert story.request.status(date(2026, 6, 28)).verdicts == verdicts


def test_what_was_granted_stays_so_after_an_answer_that_was_not_read() -> None:
    story = Story(2).sent().note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="granted,refused")
    story.note(What.ANSWERED_PARTIAL, "2026-06-25")
    points = story.request.status(date(2026, 6, 25)).points
    assert [point.verdict for point in points] == [Outcome.GRANTED, None]


def test_a_refusal_is_not_accused_of_what_a_later_one_gave() -> None:
    story = Story().sent().note(What.REFUSED, "2026-06-20", reasons="no", remedies="no")
    assert found(story, "2026-06-21", *FORMS) == [
        ("no_reasons", (1, 2, 3), "2026-06-20"),
        ("no_remedies", (1, 2, 3), "2026-06-20"),
    ]
    story.note(What.REFUSED, "2026-06-25", reasons="yes")
    assert found(story, "2026-06-26", *FORMS) == []
    assert story.request.status(date(2026, 6, 26)).warnings == ()


def test_reasons_that_come_with_no_other_refusal_are_those_of_the_one_before() -> None:
    story = (
        Story().sent().note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="granted,refused,unanswered", reasons="no")
    )
    story.note(What.ANSWERED_PARTIAL, "2026-06-25", verdicts="unanswered,unanswered,granted", reasons="yes")
    assert found(story, "2026-06-26", *FORMS) == []


def test_each_refusal_is_accused_on_its_own_day_and_of_its_own_points() -> None:
    story = Story().sent()
    story.note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="refused,unanswered,unanswered", reasons="yes")
    story.note(What.ANSWERED_PARTIAL, "2026-06-25", verdicts="unanswered,refused,unanswered", reasons="no")
    story.note(What.REFUSED, "2026-06-28", verdicts="refused,refused,refused", remedies="no")
    assert found(story, "2026-06-26", *FORMS) == [("no_reasons", (2,), "2026-06-25")]
    assert found(story, "2026-06-28", *FORMS) == [("no_remedies", (1, 2, 3), "2026-06-28")]
    assert "le refus du 28 juin 2026 n’indique ni la réclamation" in file(story, "2026-06-28")


def test_a_refusal_of_points_that_nobody_named_is_accused_of_none() -> None:
    story = Story().sent().note(What.ANSWERED_PARTIAL, "2026-06-20", reasons="no")
    assert found(story, "2026-06-20", *FORMS) == []
    story.note(What.REFUSED, "2026-06-25", reasons="no")
    assert found(story, "2026-06-25", *FORMS) == [("no_reasons", (), "2026-06-25")]
    assert "le refus du 25 juin 2026 n’indique pas ses motifs." in file(story, "2026-06-25")


def test_each_point_that_is_not_done_has_the_day_on_which_it_was_granted() -> None:
    story = Story().sent()
    story.note(What.ANSWERED_PARTIAL, "2026-06-10", verdicts="granted,unanswered,refused")
    story.note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="unanswered,granted,unanswered")
    story.note(What.EFFECT_CHECKED, "2026-06-28", seen="no")
    assert undone(story, "2026-06-28") == [((1,), "2026-06-10", "2026-06-28"), ((2,), "2026-06-20", "2026-06-28")]
    said = file(story, "2026-06-28")
    assert "a accepté le 10 juin 2026 n’était pas fait le 28 juin 2026 (point n° 1)." in said
    assert "a accepté le 20 juin 2026 n’était pas fait le 28 juin 2026 (point n° 2)." in said
    told = reminder(story, "2026-06-28")
    assert "Par vos réponses des 10 juin 2026 et 20 juin 2026, vous avez accepté" in told


def test_a_yes_to_another_point_leaves_what_the_last_look_found() -> None:
    story = Story().sent().note(What.ANSWERED_PARTIAL, "2026-06-10", verdicts="granted,unanswered,unanswered")
    story.note(What.EFFECT_CHECKED, "2026-06-18", seen="no")
    story.note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="unanswered,granted,unanswered")
    status = story.request.status(date(2026, 6, 20))
    assert (status.state, status.undone, status.effect_from) == (State.EFFECT_MISSING, (1,), date(2026, 6, 27))
    assert undone(story, "2026-06-20") == [((1,), "2026-06-10", "2026-06-18")]


def test_two_looks_on_one_day_are_each_told_with_what_they_found() -> None:
    story = Story(2).sent().note(What.ANSWERED_FULL, "2026-06-10")
    story.note(What.EFFECT_CHECKED, "2026-06-18", seen="no", undone="1")
    story.note(What.EFFECT_CHECKED, "2026-06-18", seen="no", undone="2")
    told = [fact.numbers for fact in case_of(story.request, (), date(2026, 6, 18), ()).events if fact.numbers]
    assert told == [(1,), (2,)]


def test_a_switch_that_was_moved_is_no_answer_and_no_letter() -> None:
    story = Story(1).sent("2026-06-01", "2026-06-02", channel="online_switch")
    story.note(What.ANSWERED_FULL, "2026-06-20").note(What.EFFECT_CHECKED, "2026-06-28", seen="no")
    assert undone(story, "2026-06-28") == [((1,), "2026-06-20", "2026-06-28")]
    assert "Par votre réponse du 20 juin 2026" in reminder(story, "2026-06-28")
    said = file(story, "2026-06-28")
    assert "Envoi de ma demande" not in said
    assert "Réglage changé dans mon espace en ligne" in said


def test_a_receipt_before_a_return_starts_no_time() -> None:
    story = Story().sent().note(What.UNDELIVERED, "2026-06-15")
    status = story.request.status(date(2026, 8, 1))
    assert (status.state, status.due, status.received_on) == (State.UNDELIVERED, None, None)
    assert gaps(story.request, date(2026, 8, 1)) == ()
    assert story.request.status(date(2026, 6, 14)).received_on == date(2026, 6, 2)
    story.note(What.SENT, "2026-06-20").note(What.RECEIVED, "2026-06-22")
    assert story.request.status(date(2026, 8, 1)).due == date(2026, 7, 22)


def test_what_they_wrote_after_a_return_shows_that_it_came() -> None:
    story = Story().sent().note(What.UNDELIVERED, "2026-06-15").note(What.ACKNOWLEDGED, "2026-06-17")
    assert story.request.status(date(2026, 6, 20)).received_on == date(2026, 6, 2)


def test_a_late_question_about_identity_waits_for_its_answer_although_it_stops_nothing() -> None:
    story = Story().sent().note(What.IDENTITY_ASKED, "2026-07-06")
    status = story.request.status(date(2026, 7, 7))
    assert (status.state, status.identity_open) == (State.OVERDUE, date(2026, 7, 6))
    assert status.next_actions[-1] is Action.ANSWER_IDENTITY
    story.note(What.IDENTITY_ANSWERED, "2026-07-08")
    assert story.request.status(date(2026, 7, 8)).identity_open is None
    again = Story().sent().note(What.IDENTITY_ASKED, "2026-07-06").note(What.REFUSED, "2026-07-09")
    assert again.request.status(date(2026, 7, 9)).identity_open is None


def test_an_acknowledgement_is_what_one_of_the_points_asked_for() -> None:
    story = about_the_meter_output().note(What.ACKNOWLEDGED, "2026-06-05")
    left = disputes(story.request, date(2026, 7, 10))
    assert [(gap.missing, gap.numbers) for gap in left] == [(Missing.NOT_DONE, (1,))]
    assert "Hormis l’accusé de réception du 5 juin 2026, aucune réponse" in file(story, "2026-07-10")


def test_that_they_hold_none_says_something_of_the_erasure_and_of_no_other_point() -> None:
    story = Story().sent().note(What.ANSWERED_PARTIAL, "2026-06-18", verdicts="unanswered,unanswered,granted")
    assert story.request.printed is not None
    printed = replace(story.request.printed, rests_on=(("rgpd-17-1-b",), ("rgpd-19",), ("rgpd-12-4",)))
    story.request = replace(story.request, printed=printed)
    said = file(story.note(What.NONE_HELD, "2026-06-20"), "2026-07-10")
    assert "il n’a pas été donné suite à ma demande (point n° 1), hormis l’écrit du 20 juin 2026." in said
    assert "il n’a pas été donné suite à ma demande (point n° 2)." in said
    assert "1 | aucune autre réponse que l’écrit du 20 juin 2026 2 | aucune réponse 3 |" in said


def test_what_they_wrote_after_the_time_had_ended_was_no_answer_within_it() -> None:
    said = reminder(Story().sent().note(What.NONE_HELD, "2026-07-20"), "2026-07-30")
    assert "Dans ce délai, je n’ai reçu ni réponse, ni annonce" in said
    assert "Le 20 juillet 2026, vous m’avez écrit ne détenir aucune courbe" in said


@pytest.mark.parametrize(("pauses", "named"), [(1, "Compte tenu de cet échange"), (3, "Compte tenu de ces échanges")])
def test_a_reminder_tells_every_exchange_about_identity(pauses: int, named: str) -> None:
    story = Story().sent()
    for number in range(pauses):
        story.note(What.IDENTITY_ASKED, f"2026-06-{5 * number + 5:02}")
        story.note(What.IDENTITY_ANSWERED, f"2026-06-{5 * number + 7:02}")
    told = reminder(story, "2026-07-30")
    assert named in told
    for number in range(pauses):
        assert f"{5 * number + 5} juin 2026" in told
        assert f"{5 * number + 7} juin 2026" in told
