"""A written complaint: when it may be made, what it says and leaves out, and when the mediator is asked after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.letters.agenda import ToDo, agenda, todo
from persienne.letters.catalogue import kind
from persienne.letters.compose import compose
from persienne.letters.events import What
from persienne.letters.following_letters import open_points, written_values
from persienne.letters.law import shipped
from persienne.letters.lifecycle import Action, State
from persienne.letters.requests import Draft, draft_from_json, draft_to_json
from support.letter_homes import TODAY, body, facts, letter
from support.paper_texts import text
from support.requests import Story, about_the_meter_output


def code(story: Story, on: str) -> tuple[str, str | None]:
    """The code with which a complaint of a day is refused, and the day that it names."""
    with pytest.raises(UserError) as refused:
        written_values(story.request, date.fromisoformat(on))
    return refused.value.code, refused.value.facts.get("day")


def of_three(*rests_on: tuple[str, ...]) -> Story:
    """A request of three points that rest on these, sent and received, for which no text gives a time."""
    story = Story(month=False)
    assert story.request.printed is not None
    grounds = tuple(one for those in rests_on for one in those)
    printed = replace(story.request.printed, rests_on=rests_on, grounds=grounds, acknowledgement=False)
    story.request = replace(story.request, printed=printed)
    return story.sent("2026-06-01", "2026-06-02")


def said(story: Story, on: str) -> str:
    """The complaint of a day, on one line."""
    values, points = written_values(story.request, date.fromisoformat(on))
    filled = replace(facts(**values), points=points)
    letter = compose(kind("written-complaint"), filled, body(Role.OPERATOR), shipped(), date.fromisoformat(on))
    return " ".join(text(letter.sheet).replace("\u00a0", " ").split())


def test_silence_may_be_complained_of_where_neither_a_time_nor_an_acknowledgement_is_owed() -> None:
    story = of_three(("cconso-D224-26-last",), (), ())
    assert code(story, "2026-06-16") == ("written_complaint_early", "2026-06-17")
    values, points = written_values(story.request, date(2026, 6, 17))
    assert (values["outcome"], [point.number for point in points]) == ("silence", [1, 2, 3])
    assert "À ce jour, je n’ai reçu aucune réponse." in said(story, "2026-06-17")
    (task,) = todo([story.request], date(2026, 6, 17))
    assert (task.what, task.on) == (ToDo.SILENCE, date(2026, 6, 17))
    assert Action.COMPLAIN_IN_WRITING in story.request.status(date(2026, 6, 17)).next_actions


def test_silence_after_an_acknowledgement_is_complained_of_without_asking_for_another() -> None:
    story = of_three(("cenergie-D341-22-6",), ("cenergie-D341-22-6",), ("cenergie-D341-24",))
    owed = replace(story.request, printed=replace(story.request.printed, acknowledgement=True))  # type: ignore[type-var]
    assert written_values(owed, date(2026, 6, 18))[0]["outcome"] == "unacknowledged"
    story.note(What.ACKNOWLEDGED, "2026-06-10")
    values, points = written_values(story.request, date(2026, 6, 18))
    assert (values["outcome"], values["acknowledged_on"]) == ("silence", date(2026, 6, 10))
    assert [point.number for point in points] == [1, 2]


def test_while_a_time_to_answer_runs_nothing_is_complained_of() -> None:
    story = Story()
    assert story.request.printed is not None
    mixed = (("cenergie-D341-22-2", "rgpd-17-1-b"), ("rgpd-17-1-b",), ("cenergie-D341-24",))
    story.request = replace(story.request, printed=replace(story.request.printed, rests_on=mixed))
    assert code(story, "2026-06-01")[0] == "letter_not_sent"
    story.sent("2026-06-01", "2026-06-02")
    assert code(story, "2026-07-02") == ("written_complaint_early", "2026-07-03")
    points = written_values(story.request, date(2026, 7, 3))[1]
    assert [(point.number, point.rests_on) for point in points] == [
        (1, ("cenergie-D341-22-2",)),
        (3, ("cenergie-D341-24",)),
    ]
    assert "RGPD (" not in said(story, "2026-07-03")


def test_what_rests_on_personal_data_law_alone_or_goes_to_a_third_party_is_nothing_for_the_mediator() -> None:
    assert code(Story().sent(), "2026-09-01")[0] == "written_complaint_unfit"
    third = about_the_meter_output()
    third.request = replace(third.request, draft=replace(third.request.draft, body=body(Role.THIRD_PARTY)))
    assert code(third, "2026-09-01")[0] == "written_complaint_unfit"
    assert Action.COMPLAIN_IN_WRITING not in third.request.status(date(2026, 9, 1)).next_actions


def test_the_points_that_are_left_open_are_quoted_with_what_they_rest_on() -> None:
    story = of_three(("cenergie-D341-22-6",), ("cenergie-D341-22-2",), ("rgpd-17-1-b",))
    story.note(What.ANSWERED_PARTIAL, "2026-06-20", verdicts="granted,partial,refused")
    complaint = said(story, "2026-06-21")
    assert "Votre réponse du 20 juin 2026 laisse sans suite" in complaint
    assert "point n° 2 de ma demande, ainsi rédigé : « Demande 2 » (article D. 341-22, 2° du code" in complaint
    assert "Demande 1" not in complaint
    assert "Demande 3" not in complaint
    assert "(article L. 122-1 du code de l’énergie)" in complaint


def test_what_was_granted_and_not_done_is_complained_of_with_both_days() -> None:
    story = of_three(("cenergie-D341-22-6",), ("cenergie-D341-22-2",), ("cenergie-D341-22-1",))
    story.note(What.ANSWERED_FULL, "2026-06-20")
    assert code(story, "2026-06-28")[0] == "written_complaint_nothing"
    story.note(What.EFFECT_CHECKED, "2026-06-28", seen="no", undone="1,3")
    complaint = said(story, "2026-06-28")
    assert "Par votre réponse du 20 juin 2026, vous avez accepté d’y donner suite" in complaint
    assert "(points n° 1 et 3). Le 28 juin 2026, cela n’était pas fait." in complaint


def test_an_answer_that_nobody_read_point_by_point_is_read_first() -> None:
    story = of_three(("cenergie-D341-22-6",), (), ()).note(What.ANSWERED_PARTIAL, "2026-06-20")
    assert code(story, "2026-06-21")[0] == "written_complaint_nothing"
    assert open_points(Story().request, TODAY) == ()


def test_the_mediator_may_be_asked_two_months_after_the_complaint_arrived_and_within_a_year_of_it() -> None:
    story = of_three(("cconso-D224-26-last",), (), ()).note(What.WRITTEN_COMPLAINT, "2026-07-01", received="2026-07-06")
    status = story.request.status(date(2026, 7, 2))
    assert status.state is State.WRITTEN_COMPLAINT
    assert status.mediator is not None
    assert (status.mediator.first, status.mediator.last) == (date(2026, 9, 8), date(2027, 7, 1))
    coming = [(task.what, task.on, task.due) for task in agenda([story.request], date(2026, 7, 2))]
    assert coming == [
        (ToDo.MEDIATOR, date(2026, 9, 8), date(2027, 7, 1)),
        (ToDo.MEDIATOR_ENDS, date(2027, 6, 1), date(2027, 7, 1)),
    ]
    for on, acts in (("2026-09-07", False), ("2026-09-08", True), ("2027-07-01", True), ("2027-07-02", False)):
        actions = story.request.status(date.fromisoformat(on)).next_actions
        assert (Action.REFER in actions) is acts
    assert [task.what for task in todo([story.request], date(2027, 6, 1))] == [ToDo.MEDIATOR_ENDS]
    assert todo([story.request], date(2027, 7, 2)) == ()


def test_a_complaint_arrives_no_earlier_than_it_left_and_not_after_today() -> None:
    for received, wanted in (("2026-06-30", "letter_event_order"), ("2028-01-01", "letter_event_future")):
        story = of_three(("cconso-D224-26-last",), (), ())
        with pytest.raises(UserError) as refused:
            story.note(What.WRITTEN_COMPLAINT, "2026-07-01", received=received)
        assert refused.value.code == wanted
    with pytest.raises(UserError) as refused:
        story.note(What.WRITTEN_COMPLAINT, "2026-07-01", received="soon")
    assert refused.value.code == "letter_detail_unfit"


def test_an_answer_that_grants_everything_ends_what_the_mediator_could_do() -> None:
    story = of_three(("cconso-D224-26-last",), (), ()).note(What.WRITTEN_COMPLAINT, "2026-07-01")
    story.note(What.ANSWERED_FULL, "2026-07-20").note(What.EFFECT_CHECKED, "2026-08-01", seen="yes")
    assert todo([story.request], date(2026, 10, 1)) == ()
    assert Action.REFER not in story.request.status(date(2026, 10, 1)).next_actions


def test_what_was_referred_to_the_mediator_is_there() -> None:
    story = of_three(("cconso-D224-26-last",), (), ())
    with pytest.raises(UserError) as refused:
        story.note(What.MEDIATOR, "2026-09-10")
    assert refused.value.code == "letter_event_needs"
    story.note(What.WRITTEN_COMPLAINT, "2026-07-01").note(What.MEDIATOR, "2026-09-10")
    status = story.request.status(date(2026, 9, 11))
    assert (status.state, status.next_actions) == (State.MEDIATOR, (Action.CLOSE,))
    assert todo([story.request], date(2026, 12, 1)) == ()


def test_a_written_complaint_about_nothing_is_not_composed() -> None:
    with pytest.raises(UserError) as refused:
        compose(kind("written-complaint"), replace(facts(), points=()), body(Role.OPERATOR), shipped(), TODAY)
    assert refused.value.code == "letter_needs_request"


def test_a_complaint_says_what_came_before_it_and_what_proves_it() -> None:
    story = of_three(("cconso-D224-26-last",), (), ())
    rows = tuple(replace(row, evidence=("f1",)) if row.what is What.RECEIVED else row for row in story.request.rows)
    story.request = replace(story.request, rows=rows)
    story.note(What.REMINDED, "2026-06-20")
    complaint = said(story, "2026-07-10")
    assert "Elle vous est parvenue le 2 juin 2026, ainsi que l’établit la preuve jointe." in complaint
    assert "Je vous l’ai rappelée le 20 juin 2026." in complaint
    assert "proof" not in written_values(story.request, date(2026, 7, 10), ("f1",))[0]


def test_what_came_back_or_asks_who_writes_is_not_complained_of() -> None:
    story = of_three(("cconso-D224-26-last",), (), ()).note(What.IDENTITY_ASKED, "2026-06-10")
    assert code(story, "2026-08-01")[0] == "written_complaint_nothing"


def test_a_request_whose_receipt_nobody_noted_may_be_complained_of_from_its_sending() -> None:
    story = Story(month=False)
    assert story.request.printed is not None
    printed = replace(story.request.printed, rests_on=(("cconso-D224-27-1",),) * 3, acknowledgement=True)
    story.request = replace(story.request, printed=printed)
    story.sent("2026-06-01", received=None)
    assert code(story, "2026-06-25") == ("written_complaint_early", "2026-06-26")
    values, _ = written_values(story.request, date(2026, 6, 26))
    assert (values["outcome"], "received_on" in values) == ("unacknowledged", False)


def test_the_numbers_of_an_older_draft_are_read_out_of_their_text() -> None:
    filled = facts(request_on=date(2026, 6, 1), open_requests=("2", "3"))
    draft = Draft("reminder", "reseau-exemple", body(Role.OPERATOR), filled)
    older = draft_to_json(draft).replace('["2", "3"]', '"2 et 3"').replace('"points"', '"no_points"')
    assert draft_from_json(older) == replace(draft, facts=replace(filled, points=()))
    assert draft_from_json(draft_to_json(draft)) == draft


def test_one_point_is_spoken_of_as_one() -> None:
    story = of_three(("cconso-D224-26-last",), ("rgpd-15-1",), ("rgpd-15-1",))
    assert "la suite donnée à ce point et sa date" in said(story, "2026-07-10")
    assert "pour chacun de ces points" in said(of_three(("cconso-D224-26-last",), (), ()), "2026-07-10")


def test_the_fictional_households_complaint_has_its_grounds_in_order_and_its_contents() -> None:
    written = letter("written-complaint", Role.OPERATOR, Energy.ELECTRICITY)
    assert written.grounds == ("cenergie-D341-22-6", "cenergie-L122-1")
    told = text(written.sheet).replace("\u00a0", " ")
    for words in (
        "Je vous l’ai rappelée le 6 octobre 2026",
        "la réclamation écrite préalable à la saisine du médiateur national de l’énergie",
        "point n° 3 de ma demande, ainsi rédigé",
        "dans les deux mois",
        "né de l’exécution du contrat",
    ):
        assert words in told
