"""Requests in words: their stories are told with days and proofs, and what may be done with them follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.errors import UserError
from persienne.letters.agenda import ToDo, agenda, todo
from persienne.letters.case import Outcome
from persienne.letters.catalogue import kind
from persienne.letters.clock import Overseas
from persienne.letters.compose import Notice
from persienne.letters.events import What
from persienne.letters.facts import Channel
from persienne.letters.framing import RULE
from persienne.letters.law import shipped
from persienne.letters.lifecycle import State
from persienne.letters.moves import NOTES, Move, answer_of, moves
from persienne.telling.letters_words import LettersWords
from persienne.telling.move_words import Coming, MoveWords, entries
from persienne.telling.steps import StepState
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.requests import Story, about_the_meter_output
from support.told import tell


@pytest.fixture
def words() -> LettersWords:
    return LettersWords(Catalogue("en"), Figures(french=False))


def titles(words: LettersWords, story: Story, on: str) -> list[str]:
    day = date.fromisoformat(on)
    return [step.title for step in words.steps(story.request, story.request.status(day), day)]


def test_a_waiting_request_is_told_from_its_printing_to_what_may_follow(words: LettersWords) -> None:
    story = Story().sent("2026-11-03", "2026-11-06", channel="registered", slip="1A 204 618 3317 5")
    on = date(2026, 11, 24)
    status = story.request.status(on)
    steps = words.steps(story.request, status, on)
    assert [(step.title, step.detail) for step in steps] == [
        ("Prepared on 3 November", "text kept as printed, with its fingerprint"),
        ("Sent on 3 November", "registered 1A 204 618 3317 5"),
        ("Received on 6 November", "the month begins"),
        ("Answer due by 7 Dec at the latest", "13 days left, the 6th is a Sunday"),
        ("Reminder possible on 8 December", ""),
        ("Complaint to the CNIL", ""),
    ]
    assert [step.state for step in steps].count(StepState.NOW) == 1
    tell(words.answer([status]), words.last(story.request, status, on))


def test_a_day_that_is_a_holiday_in_some_places_is_not_called_one_everywhere(words: LettersWords) -> None:
    story = Story().sent("2026-04-24", "2026-04-27")
    story.request = replace(story.request, overseas=frozenset({Overseas.GUADELOUPE}))
    on = date(2026, 5, 26)
    (due,) = [
        step for step in words.steps(story.request, story.request.status(on), on) if step.title.startswith("Answer due")
    ]
    tell((due.title, due.detail))


def test_a_request_that_rests_on_the_energy_code_alone_goes_on_to_the_mediator(words: LettersWords) -> None:
    story = about_the_meter_output()
    assert titles(words, story, "2026-06-05")[-2:] == ["Answer", "Written complaint, then the national energy mediator"]
    status = story.request.status(date(2026, 6, 5))
    offered = moves(status, personal_data=False, mediation=story.request.mediation)[1]
    assert (Move.COMPLAIN in offered, Move.WRITTEN_COMPLAINT in offered) == (False, True)
    story.note(What.REFUSED, "2026-06-20")
    assert "CNIL" not in MoveWords(words).consequence(story.request, date(2026, 6, 21))
    (answer,) = todo([story.request], date(2026, 6, 21))
    tell(MoveWords(words).hinted(answer)[1])
    story.note(What.REMINDED, "2026-07-06")
    assert titles(words, story, "2026-07-07")[-1] == "National energy mediator from 8 September to 6 July 2027"


def test_a_receipt_whose_proof_was_erased_says_so(words: LettersWords) -> None:
    story = Story().sent("2026-11-03", "2026-11-06")
    on = date(2026, 11, 24)
    received = replace(story.request.rows[-1], evidence=("e1",))
    request = replace(story.request, rows=(*story.request.rows[:-1], received))
    for gone, said in (((), "proof kept, the month begins"), (("e1",), "proof erased, the month begins")):
        assert said in [step.detail for step in words.steps(request, request.status(on), on, gone)]


def test_a_day_in_another_year_says_which(words: LettersWords) -> None:
    story = Story().sent("2026-12-14", "2026-12-15")
    assert "Answer due by 15 Jan 2027 at the latest" in titles(words, story, "2026-12-20")


@pytest.mark.parametrize(("seen", "title"), [("yes", "Effect seen on 28 June"), ("no", "No effect seen on 28 June")])
def test_what_was_seen_of_an_effect_is_told_as_it_was_seen(words: LettersWords, seen: str, title: str) -> None:
    story = Story().sent().note(What.ANSWERED_FULL, "2026-06-20").note(What.EFFECT_CHECKED, "2026-06-28", seen=seen)
    assert title in titles(words, story, "2026-06-29")


@pytest.mark.parametrize(
    ("what", "texts", "state"),
    [
        (What.ANSWERED_FULL, {}, StepState.DONE),
        (What.REFUSED, {}, StepState.MISSED),
        (What.UNDELIVERED, {}, StepState.MISSED),
        (What.EFFECT_CHECKED, {"seen": "yes"}, StepState.DONE),
        (What.EFFECT_CHECKED, {"seen": "no"}, StepState.MISSED),
    ],
)
def test_what_did_not_happen_as_it_was_asked_is_no_step_that_is_done(
    words: LettersWords, what: What, texts: dict[str, str], state: StepState
) -> None:
    story = Story().sent(received=None if what is What.UNDELIVERED else "2026-06-02")
    if what is What.EFFECT_CHECKED:
        story.note(What.ANSWERED_FULL, "2026-06-20")
    story.note(what, "2026-06-28", **texts)
    day = date(2026, 6, 29)
    steps = words.steps(story.request, story.request.status(day), day)
    assert next(step.state for step in steps if step.title.endswith("28 June")) is state


def test_a_finding_that_is_kept_in_french_is_told_in_the_readers_language(words: LettersWords) -> None:
    kept = (
        "Dans ce qu’a remis Enedis, la courbe de charge de 33\u00a0jours qui devaient être supprimés est présente.",
        "In what Enedis gave, the load curve of 33 days that were to be deleted is present.",
    )
    for note, told in (kept, ("Vu au guichet", "Vu au guichet")):
        story = Story().sent().note(What.ANSWERED_FULL, "2026-06-20")
        story.note(What.EFFECT_CHECKED, "2026-06-28", seen="no", note=note)
        day = date(2026, 6, 29)
        steps = words.steps(story.request, story.request.status(day), day)
        assert told in [step.detail for step in steps]


def test_the_answer_of_the_page_counts_what_is_late_before_what_is_awaited(words: LettersWords) -> None:
    story = Story().sent("2026-06-01", "2026-06-02")
    late, early = (story.request.status(date.fromisoformat(on)) for on in ("2026-07-09", "2026-06-20"))
    tell(words.answer([]))
    assert words.answer([early, late]) == "1 answer overdue"
    assert words.answer([early, early]).startswith("2 answers due")
    assert words.answer([Story().request.status(date(2026, 6, 1))]) == "1 letter under way"


def test_every_state_has_acts_that_note_something_and_words(words: LettersWords) -> None:
    acts = MoveWords(words)
    for state in State:
        likely, others = moves(Story().request.status(date(2026, 6, 1)).__class__(state))
        assert bool(likely) is (state is not State.CLOSED)
        assert set(likely).isdisjoint(others)
        assert words.chip(Story().request.status(date(2026, 6, 1)).__class__(state))[0]
    for move in Move:
        assert acts.button(move)
        if move in NOTES:
            assert all(acts.question(move, month=True))
            assert all(acts.question(move, month=False))


def test_an_effect_is_looked_for_only_where_there_was_a_yes() -> None:
    story = Story().sent().note(What.REFUSED, "2026-06-20", reasons="no")
    likely, others = moves(story.request.status(date(2026, 6, 21)))
    assert Move.EFFECT not in (*likely, *others)
    assert (Move.REMIND in likely, Move.COMPLAIN in likely) == (True, True)


def test_an_answer_about_identity_is_written_where_the_gdpr_is_what_the_request_rests_on() -> None:
    story = Story().sent("2026-06-01", "2026-06-02").note(What.IDENTITY_ASKED, "2026-06-10")
    status = story.request.status(date(2026, 6, 11))
    assert moves(status)[0] == (Move.IDENTITY_LETTER, Move.IDENTITY_ANSWER, Move.ANSWER)
    assert moves(status, personal_data=False)[0] == (Move.IDENTITY_ANSWER, Move.ANSWER)
    late = Story().sent("2026-06-01", "2026-06-02").note(What.IDENTITY_ASKED, "2026-07-10")
    assert {Move.IDENTITY_LETTER, Move.IDENTITY_ANSWER} <= set(moves(late.request.status(date(2026, 7, 10)))[1])


def test_where_no_text_gives_a_time_one_may_complain_and_ask_for_an_acknowledgement_that_has_not_come() -> None:
    status = Story().request.status(date(2026, 6, 1)).__class__
    for state in (State.RECEIVED, State.ACKNOWLEDGED):
        others = moves(status(state))[1]
        assert (Move.REMIND in others, Move.COMPLAIN in others) == (state is State.RECEIVED, True)
        in_time = status(state, nominal=date(2026, 7, 1), due=date(2026, 7, 1))
        assert {Move.REMIND, Move.COMPLAIN}.isdisjoint(moves(in_time)[1])


def test_a_yes_that_was_not_seen_may_be_reminded_of_complained_of_and_looked_at_again() -> None:
    story = Story().sent().note(What.ANSWERED_FULL, "2026-06-20")
    assert {Move.REMIND, Move.COMPLAIN}.isdisjoint(sum(moves(story.request.status(date(2026, 6, 28))), ()))
    story.note(What.EFFECT_CHECKED, "2026-06-28", seen="no")
    assert moves(story.request.status(date(2026, 6, 28)))[0] == (Move.REMIND, Move.COMPLAIN, Move.EFFECT)
    story.note(What.EFFECT_CHECKED, "2026-07-05", seen="yes")
    assert {Move.REMIND, Move.COMPLAIN, Move.EFFECT}.isdisjoint(sum(moves(story.request.status(date(2026, 7, 5))), ()))


def test_a_notice_that_changes_nothing_says_why(words: LettersWords) -> None:
    story = Story().sent("2026-06-01", "2026-06-02").note(What.EXTENDED, "2026-06-10", reasons="no")
    on = date(2026, 7, 20)
    assert told(words, story, on, "Extension announced on 10 June") == "without reasons, it does not count"
    story.note(What.EXTENDED, "2026-07-06")
    assert told(words, story, on, "Extension announced on 6 July") == "too late to count"
    story.note(What.EXTENDED, "2026-06-15", reasons="yes")
    assert told(words, story, on, "Extension announced on 10 June") == "another notice counts"
    assert told(words, story, on, "Extension announced on 6 July") == "another notice counts"
    assert told(words, story, on, "Extension announced on 15 June") == ""


def told(words: LettersWords, story: Story, on: date, title: str) -> str:
    steps = words.steps(story.request, story.request.status(on), on)
    return next(step.detail for step in steps if step.title == title)


@pytest.mark.parametrize(
    ("verdicts", "what"),
    [
        ("granted granted", What.ANSWERED_FULL),
        ("refused refused", What.REFUSED),
        ("granted refused", What.ANSWERED_PARTIAL),
        ("unanswered refused", What.ANSWERED_PARTIAL),
        ("partial granted", What.ANSWERED_PARTIAL),
    ],
)
def test_an_answer_is_what_its_points_make_of_it(verdicts: str, what: What) -> None:
    assert answer_of([Outcome(one) for one in verdicts.split()]) is what


def test_what_there_is_to_do_names_the_letter_and_its_body(words: LettersWords) -> None:
    story = Story().sent("2026-06-01", "2026-06-02")
    on = date(2026, 7, 9)
    task = next(one for one in todo([story.request], on) if one.what is ToDo.OVERDUE)
    title, line = MoveWords(words).task(task, on)
    assert title == "The answer is 7 days late"
    assert line.startswith("Delete the collected load curve, Réseau d'Exemple.")


def test_a_caution_says_the_day_that_it_speaks_of(words: LettersWords) -> None:
    story = Story().sent("2026-06-01", "2026-06-02").note(What.EXTENDED, "2026-07-03", reasons="yes")
    (caution,) = story.request.status(date(2026, 7, 4)).warnings
    tell(MoveWords(words).caution(caution))


def test_french_days_are_french() -> None:
    french = LettersWords(Catalogue("fr"), Figures(french=True))
    assert french.weekday(date(2026, 12, 7)) == "lundi 7 décembre"
    assert french.short_day(date(2026, 12, 1), date(2026, 11, 24)) == "1er décembre"
    tell(french.title("access"))


@pytest.mark.parametrize(
    ("channel", "said"),
    [(Channel.POST, "To be signed and sent"), (Channel.EMAIL, "To be sent"), (Channel.FORM, "To be sent")],
)
def test_what_travels_in_no_envelope_is_not_signed_by_hand(words: LettersWords, channel: Channel, said: str) -> None:
    story = Story().note(What.READY, "2026-11-03")
    facts = replace(story.request.draft.facts, channel=channel)
    story.request = replace(story.request, draft=replace(story.request.draft, facts=facts))
    assert said in titles(words, story, "2026-11-03")


def test_a_question_that_came_too_late_is_not_said_to_stop_the_clock(words: LettersWords) -> None:
    story = Story().sent("2026-06-01", "2026-06-02").note(What.IDENTITY_ASKED, "2026-06-10")
    (asked,) = (one for one in todo([story.request], date(2026, 6, 20)) if one.what is ToDo.IDENTITY)
    tell(MoveWords(words).task(asked, date(2026, 6, 20))[1])
    story = Story().sent("2026-06-01", "2026-06-02").note(What.IDENTITY_ASKED, "2026-07-10")
    (late,) = (one for one in todo([story.request], date(2026, 7, 10)) if one.what is ToDo.IDENTITY)
    tell(MoveWords(words).task(late, date(2026, 7, 10))[1])


def test_no_month_and_no_clock_is_told_of_a_letter_for_which_no_text_gives_a_time(words: LettersWords) -> None:
    acts, on = MoveWords(words), date(2026, 6, 30)
    waiting, asked = about_the_meter_output(), about_the_meter_output().note(What.IDENTITY_ASKED, "2026-06-10")
    unreceived = Story(paragraphs=1, month=False).sent(received=None)
    told = [one for move in NOTES for one in acts.question(move, month=False)]
    for story in (waiting, asked, unreceived):
        told += [one for task in todo([story.request], on) for one in MoveWords(words).task(task, on)]
        status = story.request.status(on)
        told += [f"{step.title} {step.detail}" for step in words.steps(story.request, status, on)]
        told.append(acts.consequence(story.request, on))
    assert [one for one in told if "the month" in one or "clock" in one or "months from" in one] == []
    tell(" ".join(told))


ANSWERED = "2026-06-10"


@pytest.mark.for_each(
    ("rows", "on", "said"),
    [
        ((), "2026-06-10", "The answer is due by Thursday 2 July at the latest."),
        ((), "2026-08-01", "The last day to answer was Thursday 2 July."),
        (((What.IDENTITY_ASKED, {}),), "2026-06-12", "The clock stands still from that day."),
        (((What.ANSWERED_FULL, {}),), "2026-06-12", "Look from Wednesday 17 June whether it was done."),
        (
            ((What.ANSWERED_FULL, {}), (What.EFFECT_CHECKED, {"seen": "no"})),
            "2026-06-20",
            "You may remind them of what they granted and did not do, or refer to the CNIL.",
        ),
        (
            ((What.REFUSED, {}),),
            "2026-06-12",
            "You may remind them of the points that are left, or refer to the CNIL.",
        ),
        (((What.CLOSED, {"closing": "abandoned"}),), "2026-06-12", ""),
    ],
)
def test_what_follows_from_a_note_is_told_with_its_day(
    words: LettersWords, rows: tuple[tuple[What, dict[str, str]], ...], on: str, said: str
) -> None:
    story = Story().sent("2026-06-01", "2026-06-02")
    for what, texts in rows:
        story.note(what, ANSWERED, **texts)
    assert MoveWords(words).consequence(story.request, date.fromisoformat(on)) == said


@pytest.mark.parametrize(
    ("way", "day", "said"),
    [
        ("email", "Wednesday 1 July", "With no proof that it arrived, Persienne counts from the day it was sent: "),
        ("post", "Monday 13 July", "With no proof that it arrived, Persienne counts from ten days after it was sent: "),
    ],
)
def test_a_last_day_that_is_counted_from_no_receipt_is_told_as_a_precaution(
    words: LettersWords, way: str, day: str, said: str
) -> None:
    story, acts, on = Story().sent("2026-06-01", received=None, channel=way), MoveWords(words), date(2026, 6, 10)
    status, said = story.request.status(on), f"{said}a precaution, not a legal date."
    assert acts.consequence(story.request, on) == f"The answer is due by {day} at the latest. {said}"
    assert words.last(story.request, status, on) == (
        f"answer due by {day.split(' ', 1)[1]} at the latest (day of arrival not proved)"
    )
    assert acts.caution(status.warnings[0]) == said
    tasks = {task.what: acts.task(task, task.on)[1] for task in agenda([story.request], on)}
    of_the_end = {ToDo.DUE_SOON, ToDo.DUE, ToDo.OVERDUE}
    assert {what for what, line in tasks.items() if line.endswith(said)} == of_the_end
    assert [one.summary.endswith(said) for one in entries(Coming(agenda([story.request], on), ()), words)] == [
        what in of_the_end for what in tasks
    ]
    story.note(What.ACKNOWLEDGED, "2026-06-20")
    later = acts.consequence(story.request, date(2026, 6, 20))
    assert "What they wrote shows that it arrived by Saturday 20 June at the latest." in later


def test_without_personal_data_law_the_way_on_is_the_mediator(words: LettersWords) -> None:
    story = about_the_meter_output()
    acts = MoveWords(words)
    tell(acts.consequence(story.request, date(2026, 6, 10)))
    story.note(What.REFUSED, "2026-06-20")
    tell(acts.consequence(story.request, date(2026, 6, 21)))


@pytest.mark.parametrize(("slug", "mediated"), [("access", False), ("meter-output", True)])
def test_of_a_letter_that_names_no_text_a_new_one_is_advised(words: LettersWords, slug: str, *, mediated: bool) -> None:
    story = about_the_meter_output()
    request = story.request
    assert request.printed is not None
    bare = replace(request.printed, requests=("Répondre.",), rests_on=((),), grounds=(), acknowledgement=False)
    request = replace(request, draft=replace(request.draft, kind=slug, bore=""), printed=bare)
    acts = MoveWords(words)
    anew = "A new letter by Persienne names its texts, and the month runs from its receipt."
    counted = "Your letter names no text, so no time to answer is counted."
    assert acts.consequence(request, date(2026, 6, 10)) == (counted if mediated else f"{counted} {anew}")
    on = date(2026, 6, 10)
    way_on = words.steps(request, request.status(on), on)[-1].title
    assert (way_on == "A new letter by Persienne") is not mediated
    (task,) = todo([request], date(2026, 7, 1))
    assert ("written complaint" in acts.hinted(task)[1], anew in acts.hinted(task)[1]) == (mediated, not mediated)
    refused = replace(request, rows=story.note(What.REFUSED, "2026-06-20").request.rows)
    assert (anew in acts.consequence(refused, date(2026, 6, 21))) is not mediated


def test_a_line_says_to_whom_and_under_which_reference(words: LettersWords) -> None:
    request = Story().request
    assert words.line(request) == f"{request.draft.body.name}, ref. {request.quoted}"
    blank = replace(request, draft=replace(request.draft, body=replace(request.draft.body, name=RULE), bore=""))
    assert words.line(blank).startswith("a body to be named")


def test_a_kept_file_is_called_by_what_it_proves_and_what_it_is(words: LettersWords) -> None:
    tell((words.proof(What.RECEIVED), words.proof(What.CLOSED)))
    kinds = ("image/png", "application/pdf", "message/rfc822", "text/plain")
    assert [words.media(kind) for kind in kinds] == ["picture", "PDF", "e-mail", "text"]
    assert words.erased() == "erased"


def test_a_notice_is_told_in_the_words_of_the_letter_and_of_the_law(words: LettersWords) -> None:
    law = shipped()
    assert words.notice(Notice("pitfall", "access", kind("access").pitfall), law, "access") == kind("access").pitfall.en
    assert words.notice(Notice("fact_missing", "point"), law, "access").endswith("the number of the meter")
    tell(words.notice(Notice("fact_missing", "begin"), law, "access"))
    read = law.references["rgpd-15-1"]
    assert words.read_on(read).startswith("(")
    tell(words.read_on(replace(read, read_on=None)))
    assert words.error(UserError("letter_kind_unknown", kind="poem")).startswith("There is no letter called poem")
    tell((words.hint("access"), words.hint("nothing")))
