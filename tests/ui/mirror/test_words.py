from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from persienne.base.slats import Slat
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import Band, ByStop, Mark, MarkKind, NoClock, Step
from persienne.ui.mirror.words import MirrorWords
from persienne.ui.style.translation import locale_for
from support.mirror_views import made_clock, made_view, made_week, summer_view
from support.windows import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("dressed")]


@pytest.fixture(params=["fr", "en"])
def words(request: pytest.FixtureRequest) -> Iterator[MirrorWords]:
    with spoken(QApplication.instance(), request.param):
        yield MirrorWords(locale_for(request.param))


@pytest.fixture
def english() -> Iterator[MirrorWords]:
    with spoken(QApplication.instance(), "en"):
        yield MirrorWords(locale_for("en"))


@pytest.mark.parametrize("stop", Slat)
def test_a_mirror_without_anything_to_read_claims_no_safety(words: MirrorWords, stop: Slat) -> None:
    view = made_view("en")
    nothing = ByStop(Word.ILLEGIBLE, Word.ILLEGIBLE, Word.ILLEGIBLE)
    view = replace(view, readings=tuple(replace(one, words=nothing) for one in view.readings))
    said = words.answer(view, stop)
    assert "this mirror can" in said or "ce miroir sache" in said


def test_one_thing_is_one_and_things_that_can_only_be_guessed_are_called_so(english: MirrorWords) -> None:
    view = made_view("en")
    one = replace(view, readings=view.readings[1:2])
    assert english.answer(one, Slat.HALF) == "Shutter half open: one thing guessable"
    assert english.answer(one, Slat.OPEN) == "Shutter open: one thing readable"


def test_every_word_step_and_kind_has_its_name(words: MirrorWords) -> None:
    for names in ([words.word(word) for word in Word], [words.step(step) for step in Step]):
        assert len(set(names)) == len(names)
        assert all(names)
    assert len({words.kind(kind) for kind in MarkKind}) == len(MarkKind)


@pytest.mark.parametrize(
    ("step", "said"),
    [(Step.HOUR, "times estimated"), (Step.HALF_HOUR, "times estimated"), (Step.QUARTER, ""), (Step.MINUTE, "")],
)
def test_hours_of_the_water_heater_that_are_finer_than_the_step_are_said_to_be_estimated(
    english: MirrorWords, step: Step, said: str
) -> None:
    week = made_week()
    at = week.midnights[0]
    band = Band(step, (Mark(at, at + 45 * 60, MarkKind.HEATER, Word.READABLE),))
    _, words = next(iter(english.days(band, week)))
    assert words.replace(", times estimated", "") == "water heater, readable: 00:00\u00a0–\u00a000:45"
    assert (", times estimated" in words) is bool(said)


def test_a_quarter_of_an_hour_is_not_called_ten_minutes(words: MirrorWords) -> None:
    assert words.band(Band(Step.QUARTER, ())) == "15 minutes"
    assert words.band(Band(Step.TEN_MINUTES, ())) == "10 minutes"


def test_a_day_that_was_not_measured_is_not_said_to_be_without_presence(english: MirrorWords) -> None:
    view = summer_view("en")
    days = dict(english.days(view.bands[2], view.week))
    assert days["Thu 16 Jul"] == "no measure"
    assert "presence, readable" in days["Fri 17 Jul"]


def test_a_day_with_a_hole_is_not_said_to_be_without_presence_by_its_total(english: MirrorWords) -> None:
    week = made_week()
    days = [said for _name, said in english.days(Band(Step.DAY, (), untold=(week.first_day,)), week)]
    assert days == ["not measured in full", *["no sign of presence"] * 6]


def test_a_quiet_day_has_no_sign_of_presence_and_is_never_said_to_be_more(english: MirrorWords) -> None:
    week = made_week()
    days = list(english.days(Band(Step.HALF_HOUR, ()), week))
    assert [said for _name, said in days] == ["no sign of presence"] * 7


def test_a_mark_over_midnight_is_told_on_both_days(english: MirrorWords) -> None:
    week = made_week()
    late = Mark(week.midnights[1] - 3600, week.midnights[1] + 1800, MarkKind.PRESENCE, Word.GUESSABLE)
    days = [said for _name, said in english.days(Band(Step.HALF_HOUR, (late,)), week)]
    assert days[0] == "presence, guessable: 23:00\u00a0–\u00a024:00"
    assert days[1] == "presence, guessable: 00:00\u00a0–\u00a000:30"
    assert days[2] == "no sign of presence"


def test_the_clock_is_told_in_stretches_that_cover_the_whole_day(english: MirrorWords) -> None:
    weekdays, weekends = english.clock_items(made_clock())
    assert weekdays.startswith("On weekdays: night 00:00\u00a0–\u00a002:00, water heater 02:00\u00a0–\u00a004:30")
    assert "no sign of presence 09:00\u00a0–\u00a017:00" in weekdays
    assert weekdays.endswith("24:00")
    assert weekends.startswith("At weekends: ")
    assert "presence 06:30\u00a0–\u00a009:00" in weekdays
    guessed, _ = english.clock_items(made_clock(presence=Word.GUESSABLE))
    assert "presence, guessable 06:30\u00a0–\u00a009:00" in guessed
    assert english.clock_items(NoClock("a total a day does not tell the hour")) == (
        "Unreadable: a total a day does not tell the hour",
    )
