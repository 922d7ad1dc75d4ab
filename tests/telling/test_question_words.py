"""Every question has its sentence, its figures and its likely cause, in both languages; what answers it is said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.household.measures.import_doubts import Disagreement
from persienne.household.measures.import_questions import Candidate, Question, QuestionCode, Unanswered
from persienne.household.measures.import_report import RECORDING, iso
from persienne.insight.plausibility import Cause, Doubt
from persienne.store.meters import StoredMeter
from persienne.telling.question_words import QuestionWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.curves import at
from support.told import tell

if TYPE_CHECKING:
    from persienne.household.measures.import_questions import Fact

DAY = date(2026, 10, 14).toordinal()
MINE = StoredMeter(1, Meter("09999999999998"), FRANCE, Slat.HALF)
EN, FR = (QuestionWords(Catalogue(language).translate, Figures(french=language == "fr")) for language in ("en", "fr"))


def doubt(code: QuestionCode, cause: Cause, count: int = 3) -> Question:
    """A doubt with the figures that the household room gives."""
    first = iso(at(DAY, 18))
    facts: dict[str, Fact] = {
        "cause": cause.value,
        "count": count,
        "first": first,
        "highest_w": 64_200,
        "limit_w": 39_600,
    }
    return Question(code, facts)


QUESTIONS = {
    "meter": Question(QuestionCode.METER, {"written": "", "meters": 1, "proposed": "09999999999998", "named": None}),
    "written": Question(QuestionCode.METER, {"written": "2,31282E+13", "meters": 1, "proposed": None, "named": None}),
    "recording": Question(QuestionCode.METER, {"written": "", "meters": 1, "proposed": None, "cause": RECORDING}),
    "sensor's meter": Question(
        QuestionCode.METER,
        {"written": "sensor.linky", "meters": 1, "proposed": None, "cause": QuestionCode.SENSOR.value},
    ),
    "odd_lines": Question(QuestionCode.ODD_LINES, {"lines": 30, "rows": 1_488}),
    "power": doubt(QuestionCode.POWER, Cause.WATTS_AS_KILOWATTS),
    "unit": doubt(QuestionCode.POWER, Cause.WRONG_UNIT),
    "damaged": doubt(QuestionCode.POWER, Cause.DAMAGED_VALUE, 1),
    "index": doubt(QuestionCode.INDEX_STEP, Cause.DAMAGED_VALUE),
    "index unit": doubt(QuestionCode.INDEX_STEP, Cause.WRONG_UNIT, 1),
    "fake": doubt(QuestionCode.FAKE_CURVE, Cause.DAILY_TOTALS),
    "overlap": Question(QuestionCode.OVERLAP, {"different": 150, "overlap": 1_488}),
    "overlap of one": Question(QuestionCode.OVERLAP, {"different": 1, "overlap": 1}),
    "kwh": Question(QuestionCode.UNIT, {"rows": 1_488}),
    "days": Question(QuestionCode.DAYS, {"cause": Disagreement.DOUBLED, "different": 30, "overlap": 31}),
    "sensor": Question(QuestionCode.SENSOR, {"sensor": "sensor.linky", "wh": 19_000}),
    "clock": Question(QuestionCode.CLOCK, {"first": iso(at(DAY, 18))}),
    "clock back": Question(QuestionCode.CLOCK, {"first": iso(at(DAY, 18)), "seconds_back": 7200}),
    "dates": Question(QuestionCode.DATES, {"wh": 12_345, "by_day": 0}),
    "dates by day": Question(QuestionCode.DATES, {"wh": 12_345, "by_day": 1}),
    "days of others": Question(QuestionCode.DAYS, {"cause": Disagreement.OTHER_HOME, "different": 3, "overlap": 3}),
}


@pytest.mark.for_each("name", QUESTIONS)
def test_every_question_is_said_with_its_cause_in_both_languages(name: str) -> None:
    question = QUESTIONS[name]
    said = [(words.head(question.code), words.asked(question), words.cause(question)) for words in (EN, FR)]
    assert said[0] != said[1]
    assert all("{" not in line for lines in said for line in lines)
    assert said[0][2].startswith("Likely cause: ")
    assert said[1][2].startswith("Cause probable\u00a0: ")


def test_every_code_and_every_cause_of_a_doubt_is_among_them() -> None:
    assert {question.code for question in QUESTIONS.values()} == set(QuestionCode)
    assert {question.facts["cause"] for question in QUESTIONS.values() if "cause" in question.facts} == {
        *Cause,
        *Disagreement,
        RECORDING,
        QuestionCode.SENSOR,
    }
    assert {doubt.value for doubt in Doubt} <= {code.value for code in QuestionCode}


@pytest.mark.for_each(
    ("name", "sentence"),
    [
        ("written", "Where the meter’s number should be, the file says “2,31282E+13”."),
        ("odd_lines", "30 lines out of 1,488 can’t be explained (2.0%; Persienne asks above 1%)."),
        ("power", "3 measures are above 39.6 kW: up to 64.2 kW, the first on 14 Oct 2026 at 18:00."),
        ("damaged", "1 measure is above 39.6 kW: 64.2 kW, on 14 Oct 2026 at 18:00."),
        ("index unit", "1 index rises faster than 39.6 kW would make it: 64.2 kW, on 14 Oct 2026 at 18:00."),
        ("fake", "On 3 days all the energy stands in one hour, and the others are zero; the first is 14 Oct 2026."),
        (
            "days",
            "Of 31 days that are known both by half-hours and by the meter’s totals, 30 do not add up to the same.",
        ),
        (
            "overlap",
            "Measures in common with what is stored: 1,488. 150 of them differ (10%; Persienne asks above 2%).",
        ),
        (
            "overlap of one",
            "Measures in common with what is stored: 1. 1 of them differs (100%; Persienne asks above 2%).",
        ),
    ],
)
def test_a_question_says_which_how_much_when_and_above_what_limit(name: str, sentence: str) -> None:
    assert EN.asked(QUESTIONS[name]).replace("\u00a0", " ") == sentence


def test_a_contract_above_36_kva_is_named_as_a_good_reason() -> None:
    assert "36 kVA" in EN.cause(QUESTIONS["power"])
    assert "36 kVA" in EN.cause(QUESTIONS["index"])


@pytest.mark.for_each(
    ("same", "different", "named", "sentence"),
    [
        (0, 0, None, "No measure in common: nothing proves it."),
        (0, 0, "09999999999998", "Its number is in the file’s name. No measure that both have confirms it."),
        (1, 0, None, "The only measure in common is the same: too little to prove it."),
        (10, 0, None, "All 10 measures in common are the same: too few, or too much alike, to prove it."),
        (40, 1, None, "Of 41 measures in common, 1 differs."),
        (40, 3, None, "Of 43 measures in common, 3 differ."),
        (3, 40, None, "Of 43 measures in common, 40 differ: very likely another home."),
    ],
)
def test_what_an_overlap_proves_is_said(same: int, different: int, named: str | None, sentence: str) -> None:
    question = Question(QuestionCode.METER, {"named": named})
    assert EN.proof(Candidate(MINE, same, different), question) == sentence


def test_the_same_text_in_the_cell_speaks_for_the_meter() -> None:
    meter = StoredMeter(3, Meter(None), FRANCE, Slat.HALF, written="2,31282E+13")
    question = Question(QuestionCode.METER, {"written": "2,31282E+13"})
    said = EN.proof(Candidate(meter, 0, 0), question)
    tell(said)


def test_a_cell_that_fits_a_number_speaks_for_the_meter() -> None:
    question = Question(QuestionCode.METER, {"written": "1E+13", "named": None})
    said = EN.proof(Candidate(MINE, 0, 0), question)
    tell(said)


def test_the_command_line_says_the_windows_words_and_how_to_answer() -> None:
    whose = Question(QuestionCode.METER, {"written": ""}, (Candidate(MINE, 0, 0),))
    entry = Unanswered("a.csv", (whose, QUESTIONS["power"]), 0, at(DAY), at(DAY + 2))
    said = EN.lines([entry])
    tell(said[0])
    assert f"  {EN.asked(QUESTIONS['power'])}" in said
    assert f"  {EN.cause(whose)}" in said
    answers = [line.strip() for line in said if "--" in line]
    tell(answers)


def test_files_that_may_be_of_the_same_meters_are_asked_about_together_on_the_command_line() -> None:
    other = StoredMeter(2, Meter("09999999999997"), FRANCE, Slat.HALF)
    whose = Question(QuestionCode.METER, {"written": ""}, (Candidate(MINE, 3, 0, 3), Candidate(other, 0, 0)))
    fewer = Question(QuestionCode.METER, {"written": ""}, (Candidate(MINE, 2, 0, 2), Candidate(other, 0, 0)))
    doubted = Unanswered("c.csv", (whose, QUESTIONS["power"]), 2)
    said = EN.lines([Unanswered("a.csv", (whose,), 0), doubted, Unanswered("b.csv", (fewer,), 1)])
    tell(said[:3])
    together = said[: said.index("c.csv: nothing of it was stored; it waits for an answer:")]
    assert [line.strip() for line in together if "--" in line] == [
        f"It is my meter …9998: --meter 09999999999998 ({EN.proof(Candidate(MINE, 5, 0, 5), whose)})",
        "It is my meter …9997: --meter 09999999999997 (No measure in common: nothing proves it.)",
        "Another meter, a new one: --meter new",
    ]


def test_the_question_about_dates_says_how_it_is_answered_and_calls_an_example_one() -> None:
    *_, how = FR.lines([Unanswered("a.tic", (QUESTIONS["dates"],))])
    tell(how)


def test_a_meter_is_called_as_the_household_calls_it() -> None:
    labelled = StoredMeter(2, Meter(None), FRANCE, Slat.HALF, "???", "La grange")
    written = StoredMeter(3, Meter(None), FRANCE, Slat.HALF, "???")
    tell([EN.mine(Candidate(meter, 0, 0)) for meter in (labelled, written)], FR.mine(Candidate(labelled, 0, 0)))
    (how,) = (
        line
        for line in EN.lines([Unanswered("a", (Question(QuestionCode.METER, {}, (Candidate(labelled, 0, 0),)),))])
        if "grange" in line
    )
    tell(how)


def test_a_file_without_an_interval_is_called_by_its_name_alone() -> None:
    assert EN.file(Unanswered("a.csv", ())) == "a.csv"


def test_why_nothing_was_stored_tells_a_choice_from_a_question_that_waits() -> None:
    tell(EN.not_stored(Unanswered("a.csv", ())))
    assert EN.not_stored(Unanswered("a.csv", (QUESTIONS["power"],))).endswith("a question was not answered")


def test_answers_and_what_they_bring_about_are_said_for_one_file_and_for_more() -> None:
    tell(
        (EN.answer("leave_this"), EN.answer("leave_these")),
        EN.same_new("a.csv"),
        FR.meaning("accept"),
        (EN.files("waiting", 1), EN.files("waiting", 1_200)),
    )
