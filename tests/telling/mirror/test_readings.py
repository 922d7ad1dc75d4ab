"""What the mirror reads, in sentences: one a subject, with a word for each step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from persienne.insight.mirror.appliances import Vehicle
from persienne.insight.mirror.heating import ClockLoad
from persienne.insight.mirror.inferences import Inference, Subject
from persienne.insight.mirror.presence import Stretch
from persienne.insight.mirror.reflection import Reflection
from persienne.insight.mirror.registers import RegistersTell
from persienne.insight.mirror.uniqueness import Uniqueness
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.readings import MirrorReadings
from persienne.words.english import pairs, table
from persienne.words.numbers import Figures

ENGLISH = MirrorReadings(lambda _context, source: source, Figures(french=False))
DAY, HALF_HOUR, MINUTE = 86_400, 1800, 60
FIRST = date(2026, 8, 3).toordinal()


def said(subject: Subject, value: object, *, word: Word = Word.READABLE, read_at: int = HALF_HOUR) -> Inference:
    return Inference(subject, read_at, word, value, 60, None)


def sentence(subject: Subject, value: object, *, read_at: int = HALF_HOUR) -> str:
    return ENGLISH.sentence(said(subject, value, read_at=read_at)).replace("\u00a0", " ")


def test_stretches_away_are_the_longest_and_how_many_more() -> None:
    fortnight, night = Stretch(FIRST, FIRST + 14), Stretch(FIRST + 40, FIRST + 41)
    assert sentence(Subject.AWAY, (fortnight,)) == "No sign of presence from 3 to 17 August 2026"
    assert sentence(Subject.AWAY, (night, fortnight)).endswith("17 August 2026, and once more")
    assert sentence(Subject.AWAY, (night, fortnight, night)).endswith(", and 2 other times")


def test_one_day_away_is_dated_in_full_as_many_are() -> None:
    day = Stretch(FIRST, FIRST)
    assert sentence(Subject.AWAY, (day,)) == "No sign of presence on Monday 3 August 2026"
    assert sentence(Subject.AWAY, (day, day)) == "No sign of presence on Monday 3 August 2026, and once more"
    assert sentence(Subject.AWAY, (day, day, day)).endswith("on Monday 3 August 2026, and 2 other times")


def test_hours_are_said_to_the_quarter_and_past_midnight() -> None:
    assert sentence(Subject.RISING, 6.49) == "Up at about 06:30"
    assert sentence(Subject.BEDTIME, (23.5, 0.5)) == "To bed between 23:30 and 00:30"


@pytest.mark.parametrize(
    ("home", "out", "expected"),
    [
        ((5, 6), (), "By day somebody mostly stays in at weekends"),
        ((), (0, 1, 2, 3, 4), "By day mostly no sign of presence on weekdays"),
        (
            (2,),
            (0, 4),
            "By day somebody mostly stays in on Wednesdays; mostly no sign of presence on Mondays and Fridays",
        ),
    ],
)
def test_weekdays_are_said_as_people_say_them(home: tuple[int, ...], out: tuple[int, ...], expected: str) -> None:
    assert sentence(Subject.WEEKDAYS, (home, out)) == expected


def test_a_tank_has_its_hour_and_its_usual_length() -> None:
    minutes = np.array([0.0, np.nan, 130.0, 118.0, 122.0])
    tank = ClockLoad(22.5, 2200.0, np.zeros((5, 48)), minutes)
    assert sentence(Subject.TANK, tank) == "Water heater at about 22:30, for about 2 h"


def test_a_base_load_out_of_day_totals_is_a_limit() -> None:
    assert sentence(Subject.BASE_LOAD, 87.0) == "When nothing is used, about 90 W"
    assert sentence(Subject.BASE_LOAD, 412.0, read_at=DAY) == "When nothing is used, 410 W at most"


def test_what_a_total_a_day_tells_is_said_in_its_own_words() -> None:
    bound = said(Subject.BASE_LOAD, 412.0, word=Word.GUESSABLE, read_at=DAY)
    reflection = Reflection(
        {DAY: {Subject.BASE_LOAD: bound}, HALF_HOUR: {Subject.BASE_LOAD: said(Subject.BASE_LOAD, 87.0)}}, heated=False
    )
    (base,) = ENGLISH.readings(reflection)
    assert base.sentence(DAY).endswith("at most")
    assert "about" in base.sentence(HALF_HOUR)
    assert base.sentence(MINUTE) == base.sentence(HALF_HOUR)


def test_what_today_s_off_peak_hours_tell_and_what_only_the_reform_s_would_are_two_sentences() -> None:
    for today in ((0.7, 0.6), (0.6, 0.7), (0.95, 0.95)):
        tell = RegistersTell(*today, midday=0.8, full_price_reform=None)
        assert sentence(Subject.REGISTERS, tell) == "Two totals a day tell days at home from others"
    for reform in ((0.7, 0.6), (0.6, 0.7)):
        tell = RegistersTell(0.5, None, *reform)
        assert sentence(Subject.REGISTERS, tell) == "Off-peak hours at midday would tell days at home from others"


@pytest.mark.parametrize(
    ("per_week", "expected"),
    [
        (0.3, "A vehicle charges, mostly from about 19:00"),
        (1.2, "A vehicle charges about once a week, mostly from about 19:00"),
        (2.8, "A vehicle charges about 3 times a week, mostly from about 19:00"),
    ],
)
def test_a_vehicle_is_said_with_its_hour_and_how_often_it_charges(per_week: float, expected: str) -> None:
    assert sentence(Subject.VEHICLE, Vehicle(19.0, per_week, np.array([38]))) == expected


def test_a_reading_has_a_word_for_each_step_and_is_at_least_what_a_coarser_one_says() -> None:
    unique = Uniqueness(5, 0.98, 0)
    reflection = Reflection(
        {
            DAY: {Subject.AWAY: said(Subject.AWAY, (Stretch(FIRST, FIRST + 3),), read_at=DAY)},
            HALF_HOUR: {
                Subject.AWAY: said(Subject.AWAY, (Stretch(FIRST, FIRST + 3),), read_at=DAY),
                Subject.UNIQUENESS: said(Subject.UNIQUENESS, unique),
                Subject.TANK: said(Subject.TANK, None, word=Word.ILLEGIBLE),
            },
        },
        heated=False,
    )
    away, runs = ENGLISH.readings(reflection)
    assert (away.subject, away.words) == (Subject.AWAY, {DAY: Word.READABLE, HALF_HOUR: Word.READABLE})
    assert away.day_note.startswith("A total a day is enough")
    assert (runs.subject, runs.at(DAY), runs.at(HALF_HOUR), runs.at(MINUTE)) == (
        Subject.UNIQUENESS,
        Word.ILLEGIBLE,
        Word.READABLE,
        Word.READABLE,
    )
    assert runs.day_note == ""


def test_every_subject_has_a_sentence_and_says_how_it_is_guessed() -> None:
    assert {subject.value for subject in Subject} <= pairs("mirror.how").keys()
    assert all(len(ENGLISH.how(subject)) in (2, 3) for subject in Subject)
    sentences = {key.split("-b")[0] for key in table("mirror.sentences")} | {"base-load", "weekdays"}
    assert {subject.value for subject in Subject} <= sentences


def test_a_holder_is_told_what_it_can_read_and_what_it_can_guess() -> None:
    reflection = Reflection(
        {DAY: {Subject.AWAY: said(Subject.AWAY, (Stretch(FIRST, FIRST + 3),), word=Word.GUESSABLE, read_at=DAY)}},
        heated=True,
    )
    readings = ENGLISH.readings(reflection)
    assert ENGLISH.holder(readings, DAY) == "Receives a total a day: it can guess 1 of these lines."
    assert ENGLISH.holder((), DAY).endswith("nothing that this mirror can read.")
    half = [
        replace(readings[0], subject=subject, words={HALF_HOUR: word})
        for subject, word in ((Subject.RISING, Word.READABLE), (Subject.TANK, Word.READABLE))
    ]
    assert ENGLISH.holder([*readings, *half], HALF_HOUR) == (
        "Receives your data by the half-hour: it can read 2 of these lines, and guess 1."
    )
    assert ENGLISH.holder_of_finer(MINUTE).startswith("Receives your data by the minute: that is finer")
    assert ENGLISH.seen(date(2026, 11, 29)) == " Seen in your file, up to 29 Nov 2026."
    assert ENGLISH.holder_not_known().startswith("What it receives is not known here. By default, the law lets")
