"""What the page is made of: a history and who receives it come in; what is not of the household is an example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.insight.days import days_of_curve
from persienne.insight.mirror.verdict import Word
from persienne.insight.series import History
from persienne.telling.mirror.readings import MirrorReadings
from persienne.telling.mirror.view import MirrorView, Step, TooLittle
from persienne.telling.mirror.view_maker import Asked, Maker, Receives
from persienne.words.numbers import Figures
from support.lived_homes import curve_of, lived, nothing
from support.told import tell

if TYPE_CHECKING:
    from persienne.insight.series import Series

LOCAL = local_days()
FIRST = date(2026, 3, 2).toordinal()
FIGURES = Figures(french=False)
HOLDERS = (Receives("Live", 60), Receives("Half", 1800), Receives("Daily", 86_400))


def curve(days: int, *, step: int = 1800, holidays: tuple[int, int] = (0, 0)) -> Series:
    return curve_of(lived(days, first=FIRST, step=step, holidays=holidays)[0], FIRST, step=step)


def made(history: History, *, feeds_in: bool = False) -> MirrorView | TooLittle:
    words = MirrorReadings(lambda _context, source: source, FIGURES)
    return Maker(words, FIGURES).make(Asked(Slat.HALF, history, HOLDERS, feeds_in), nothing)


def view_of(known: Series, *, last_days_of_curve: int | None = None) -> MirrorView:
    """Of a curve, of which the days are known and, of the curve itself, only the last days."""
    days, kept = days_of_curve(known, LOCAL), known
    if last_days_of_curve is not None:
        kept = known.where(known.starts >= LOCAL.midnight(int(days.days[-1]) + 1 - last_days_of_curve))
    found = made(replace(History.empty(), curve=kept, days=days))
    assert isinstance(found, MirrorView)
    return found


@pytest.mark.slow
def test_a_few_days_of_half_hours_are_no_step_of_the_household_s_own() -> None:
    view = view_of(curve(90), last_days_of_curve=5)
    assert [band.example for band in view.bands] == [False, True, True, True, True]
    assert view.what_ifs == ()
    own = [reading for reading in view.readings if not reading.example and not reading.cited]
    example = [reading for reading in view.readings if reading.example]
    assert all(reading.words.half is Word.ILLEGIBLE or reading.words.closed is reading.words.half for reading in own)
    told = {" ".join(reading.sentences.open.split()[:3]): reading.wanting for reading in example}
    assert told["Up at about"] == "28 days of curve are needed, 4 known so far"  # of the last day it has one hour
    assert {"To bed between"} <= told.keys()
    assert {reading.wanting for reading in example if reading.subject == "appliances"} == {""}
    assert view.count(Slat.OPEN, Word.READABLE) == sum(one.words.open is Word.READABLE for one in own)
    assert view.examples(Slat.OPEN) == sum(one.words.open > Word.ILLEGIBLE for one in example)


@pytest.mark.slow
def test_a_band_is_named_after_the_step_that_the_household_has() -> None:
    quarters, tens, halves = (view_of(curve(40, step=step)) for step in (900, 600, 1800))
    for view, step, example in ((quarters, Step.QUARTER, False), (tens, Step.TEN_MINUTES, False)):
        assert [band.step for band in view.bands] == [Step.DAY, Step.HOUR, Step.HALF_HOUR, step, Step.MINUTE]
        assert view.bands[3].example is example
    assert [(band.step, band.example) for band in halves.bands[3:]] == [(Step.TEN_MINUTES, True), (Step.MINUTE, True)]


@pytest.mark.slow
def test_a_reading_says_how_well_it_is_read_at_each_step_of_its_home() -> None:
    view = view_of(curve(60, step=900))
    own = [reading for reading in view.readings if not reading.example and not reading.cited]
    example = [reading for reading in view.readings if reading.example]
    for readings, finest in ((own, Step.QUARTER), (example, Step.MINUTE)):
        assert readings
        for reading in readings:
            steps, words = list(reading.by_step), list(reading.by_step.values())
            assert steps[:4] == [Step.MONTH, Step.DAY, Step.HOUR, Step.HALF_HOUR]
            assert steps[-1] is finest
            assert words == sorted(words)
            assert (reading.by_step[Step.DAY], reading.by_step[Step.HALF_HOUR], words[-1]) == reading.words
    assert [reading.by_step for reading in view.readings if reading.cited] == [{}]


@pytest.mark.slow
@pytest.mark.parametrize(("days", "word"), [(16, Word.GUESSABLE), (5, Word.ILLEGIBLE)])
def test_only_a_long_time_away_shows_in_months(days: int, word: Word) -> None:
    view = view_of(curve(120, holidays=(60, 60 + days)))
    (away,) = (reading for reading in view.readings if reading.sentences.closed.startswith("No sign"))
    others = [reading for reading in view.readings if reading.by_step and reading is not away]
    assert away.by_step[Step.MONTH] is word
    assert away.by_step[Step.DAY] is Word.READABLE
    assert {reading.by_step[Step.MONTH] for reading in others if not reading.example} == {Word.ILLEGIBLE}
    assert [what_if.presence for what_if in view.what_ifs if what_if.name == "One total a month"] == [word]


@pytest.mark.slow
def test_a_winter_that_takes_twice_a_summer_shows_in_months() -> None:
    warm = curve(360)
    cold = (warm.starts < warm.starts[0] + 60 * 86_400) | (warm.starts > warm.starts[0] + 260 * 86_400)
    view = view_of(replace(warm, values=warm.values + cold * 1000 * 1800))
    assert view.heated
    (heating,) = (reading for reading in view.readings if reading.sentences.closed.startswith("Electric heating"))
    assert heating.by_step[Step.MONTH] is Word.GUESSABLE


@pytest.mark.slow
def test_of_a_body_that_receives_finer_than_is_stored_nothing_is_counted() -> None:
    view = view_of(curve(60))
    live, half, daily = (holder.sentence for holder in view.holders)
    tell(live, half, daily)
    closed = view_of(curve(90), last_days_of_curve=5)
    assert ["finer" in holder.sentence for holder in closed.holders] == [True, True, False]


@pytest.mark.slow
def test_days_are_a_guess_until_four_weeks_of_them_are_known_and_a_day_known_in_part_is_none() -> None:
    for days, word in ((20, Word.GUESSABLE), (60, Word.READABLE)):
        known = curve(days)
        hole = LOCAL.midnight(FIRST + days - 12)
        view = view_of(known.where((known.starts < hole) | (known.starts >= hole + 8 * 3600)))
        band = next(band for band in view.bands if band.step is Step.DAY)
        assert {mark.word for mark in band.marks} == {word}
        assert len(band.marks) == 7 - (view.week.midnights[0] <= hole < view.week.midnights[-1])


@pytest.mark.slow
def test_no_piece_of_a_curve_reaches_into_the_last_seven_days() -> None:
    view = view_of(curve(45))
    told = LOCAL.midnight(FIRST + 45 - 7)
    pieces = [reading.piece for reading in view.readings if reading.piece is not None and not reading.example]
    assert pieces
    assert all(int(np.max(piece.starts + piece.durations)) <= told and piece.end <= told for piece in pieces)


@pytest.mark.slow
def test_a_piece_that_goes_past_midnight_is_dated_by_both_of_its_days() -> None:
    bedtime = next(one for one in view_of(curve(60)).readings if one.subject == "bedtime")
    assert bedtime.piece is not None
    first, last = (date.fromordinal(LOCAL.day(at)) for at in (bedtime.piece.start, bedtime.piece.end - 1))
    assert first < last
    assert bedtime.piece.caption == FIGURES.span(first, last)


def test_less_than_a_week_of_days_is_too_little() -> None:
    few = curve(4)
    found = made(replace(History.empty(), curve=few, days=days_of_curve(few, LOCAL)))
    assert found == TooLittle(4, 7)


@pytest.mark.slow
def test_a_home_that_feeds_in_is_shown_as_one_and_its_days_and_hours_are_guesses() -> None:
    known = curve_of(lived(60, first=FIRST, holidays=(20, 30))[0], FIRST)
    history = replace(History.empty(), curve=known, days=days_of_curve(known, LOCAL))
    plain, view = made(history), made(history, feeds_in=True)
    assert isinstance(plain, MirrorView)
    assert isinstance(view, MirrorView)
    assert (plain.feeds_in, view.feeds_in) == (False, True)
    for shown, word in ((plain, Word.READABLE), (view, Word.GUESSABLE)):
        assert max(mark.word for band in shown.bands if not band.example for mark in band.marks) is word


@pytest.mark.slow
def test_with_panels_presence_would_be_a_guess_at_most() -> None:
    known = curve_of(lived(60, first=FIRST, holidays=(20, 30))[0], FIRST)
    view = made(replace(History.empty(), curve=known, days=days_of_curve(known, LOCAL)))
    assert isinstance(view, MirrorView)
    words = {what_if.name: what_if.presence for what_if in view.what_ifs}
    assert words["The hour in place of the half-hour"] is Word.READABLE
    assert words["Solar panels of 3 kWp"] is Word.GUESSABLE
    assert words["The same with a battery of 5 kWh"] is Word.GUESSABLE
