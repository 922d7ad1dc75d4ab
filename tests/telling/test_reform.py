"""The reform of off-peak hours as it is shown: sentence, table and picture say the same, and holes are said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.insight.reform.hours import noted
from persienne.insight.reform.midday import MiddayTells
from persienne.insight.tariff_text import off_peak_of
from persienne.telling.reform_found import Standing
from persienne.telling.report import Figure, Picture, Words
from support.bills import day_totals, half_hours, known, ordinal, timeline
from support.reform_reports import (
    HPHC,
    REFORM,
    TODAY,
    change,
    made_notice,
    made_reform,
    steady_year,
    teller,
    year_with_tank,
)
from support.reports import parts_of, rows_of, text_of

if TYPE_CHECKING:
    from persienne.telling.reform import Strip
    from persienne.telling.reform_found import ReformFound
    from persienne.telling.report import Report

NIGHTS = change("23:00-07:00", "23:00-07:00")
NIGHT = [{"from": "22:00", "to": "06:00"}]


def strips_of(report: Report[ReformFound]) -> tuple[Strip, ...]:
    (picture,) = parts_of(report, Picture)
    return picture.values


def cards_of(report: Report[ReformFound]) -> list[str]:
    return [section.head for section in report.sections if section.place in ("main", "side")]


def after_midday(report: Report[ReformFound], midday: MiddayTells | None) -> str:
    """What the page says of the registers once midday totals were read."""
    assert report.found.year is not None
    year = replace(report.found.year, has_read_midday=True, midday=midday)
    return text_of(teller().report(replace(report.found, year=year)))


def euros(text: str) -> int:
    """An English amount in cents, with its sign."""
    cents = int(text.replace("€", "").replace(",", "").replace(".", "").lstrip("+−"))
    return -cents if text.startswith("−") else cents


@pytest.mark.slow
def test_sentence_table_and_tank_say_the_same_numbers_to_the_cent() -> None:
    view = made_reform(year_with_tank())
    now, new, moved = rows = rows_of(view)
    (_, _, before, none), (_, _, after, more), (_, _, best, less) = (row.cells for row in rows)
    assert view.answer == f"With the same habits: {more} over a year; with the water heater moved: {less}"
    assert euros(after) - euros(before) == euros(more)
    assert euros(best) - euros(before) == euros(less)
    assert f"That is −€{(euros(more) - euros(less)) / 100:.2f} compared with" in text_of(view)
    assert (none, now.name) == ("reference", "Hours of today")
    assert all(cell in row.spoken for row in (now, new, moved) for cell in row.cells)


@pytest.mark.slow
def test_the_title_says_the_day_and_whether_it_lies_ahead() -> None:
    assert made_reform(steady_year()).title == "My off-peak hours change on 15 Dec 2026"
    past = made_reform(steady_year(), change("23:00-07:00", "23:00-07:00", "2026-11-10"))
    assert past.title == "My off-peak hours changed on 10 Nov 2026"
    assert (rows_of(past)[0].name, strips_of(past)[0].name) == ("Former hours", "Before")


@pytest.mark.slow
def test_the_picture_has_the_hours_of_now_of_winter_and_of_summer_and_no_tank_where_none_is_found() -> None:
    view = made_reform(steady_year())
    assert [(strip.name, [(block.start, block.end) for block in strip.blocks]) for strip in strips_of(view)] == [
        ("Today", [(0, 360), (1320, 1440)]),
        ("After, in winter", [(0, 420), (1380, 1440)]),
        ("After, in summer", [(120, 420), (780, 960)]),
    ]
    assert strips_of(view)[2].when[-1] == "8\u00a0h off-peak, 3\u00a0h of it at midday"
    assert strips_of(view)[1].spoken == "After, in winter, 1 November – 31 March: 23:00\u00a0–\u00a007:00"
    assert {len(strip.watts) for strip in strips_of(view)} == {48}
    assert "What the water heater changes" not in cards_of(view)
    assert "heater" not in text_of(view)


def test_a_contract_of_two_seasons_shows_both_of_now() -> None:
    contracts = noted(HPHC, change("23:00-07:00", "02:00-07:00,12:00-15:00", "2026-11-01"), TODAY)
    view = made_reform(
        steady_year(), change("23:00-07:00", "01:00-06:00,13:00-16:00", "2026-12-15"), contracts=contracts
    )
    assert [strip.name for strip in strips_of(view)] == ["Today", "Today", "After, in winter", "After, in summer"]


def test_days_that_are_counted_are_said_and_a_season_that_is_missing() -> None:
    view = made_reform(known(half_hours("2026-10-01", "2026-10-20")))
    assert "20 days with half-hours" in text_of(view)
    assert "over 20 days" in view.answer
    assert "No winter day is among them." in text_of(view)
    winter = made_reform(known(half_hours("2026-11-02", "2026-11-20")))
    assert "No summer day is among them." in text_of(winter)


def test_days_of_totals_alone_are_holes_with_their_energy_and_what_the_registers_say_of_them() -> None:
    days = day_totals("2026-06-01", 10_000, 12_000)
    own = {0: day_totals("2026-06-01", 4_000, 5_000), 1: day_totals("2026-06-01", 6_000, 7_000)}
    view = made_reform(known(None, days, registers=own))
    assert rows_of(view) == []
    assert "What the water heater changes" not in cards_of(view)
    assert "takes half-hours, and none are known" in view.answer
    assert "Not in these figures: 22.0\u00a0kWh of which only totals are known." in text_of(view)
    assert "the registers say of 2 days: 9.00\u00a0kWh off-peak and 13.0\u00a0kWh peak." in text_of(view)
    assert len(strips_of(view)) == 3


@pytest.mark.slow
def test_without_a_price_the_energy_that_moves_is_said() -> None:
    view = made_reform(year_with_tank(), contracts=timeline(option="hphc", off_peak=NIGHT))
    assert "more in peak hours over a year" in view.answer
    assert "€" not in text_of(view)
    assert "No price is known" in text_of(view)
    assert {row.cells[2:] for row in rows_of(view)} == {("", "")}
    back = made_reform(
        year_with_tank(2), contracts=timeline(option="hphc", off_peak=[{"from": "08:00", "to": "16:00"}])
    )
    assert "less in peak hours" in back.answer


def test_a_tank_that_needs_no_moving_is_said_so_and_adds_no_row() -> None:
    view = made_reform(year_with_tank(3))
    assert len(rows_of(view)) == 2
    (figure,) = parts_of(view, Figure)
    assert (figure.value, figure.words) == ("", "It runs in the new hours already: nothing has to be moved.")
    assert "an estimate" in text_of(view)


@pytest.mark.parametrize(
    ("winter", "said"),
    [
        ("23:00-06:00", "In winter: 7\u00a0h of off-peak hours a day, where the reform keeps 8\u00a0h."),
        ("03:00-07:00,12:00-16:00", "In winter: 4\u00a0h in a row between 23:00 and 7:00"),
        ("03:00-07:00,12:00-16:00", "In winter: 4\u00a0h between 11:00 and 17:00, where the reform allows 3\u00a0h."),
        ("22:30-06:30", "In winter: 30\u00a0min between 7:00 and 11:00 or 17:00 and 23:00, where the reform has none."),
        ("11:00-14:00,14:00-17:00", "In winter: 0\u00a0h in a row"),
    ],
)
def test_each_rule_that_is_broken_is_a_doubt_and_the_letter_has_the_last_word(winter: str, said: str) -> None:
    view = made_reform(steady_year(), change(winter, "02:00-07:00,13:00-16:00"))
    assert said in text_of(view)
    assert "A letter may say otherwise: compare once more, and keep what it says." in text_of(view)


@pytest.mark.slow
def test_hours_that_are_the_same_all_year_are_one_strip_and_said_once() -> None:
    view = made_reform(steady_year(), change("22:30-06:30", "22:30-06:30"))
    assert [strip.name for strip in strips_of(view)] == ["Today", "After"]
    assert text_of(view).count("where the reform") == text_of(view).count("All year: ") == 1


@pytest.mark.slow
def test_what_midday_hours_tell_is_said_where_there_are_any() -> None:
    assert "can tell whether somebody is in by day" in text_of(made_reform(steady_year()))
    night = made_reform(steady_year(), change("23:00-07:00", "23:00-07:00"))
    assert "no more of your days than before" in text_of(night)


@pytest.mark.slow
def test_what_midday_totals_tell_here_is_said_in_tenths_or_not_at_all() -> None:
    view = made_reform(steady_year())
    found = MiddayTells(off_peak_of("13:00-16:00"), 180, 0.889, 0.71)
    assert (
        "In your half-hours, of a day when somebody is in and one when nobody is, the total of 13:00\u00a0–\u00a016:00 "
        "points to the first 8 times in ten; the day’s total, 7 times. It is held against what the mirror guesses."
    ) in after_midday(view, found)
    assert "tells little of days in and out" in after_midday(view, replace(found, midday=0.6))
    for unknown in (None, replace(found, midday=None)):
        said = "Your half-hours show too few days in and out at these hours to say it of your home."
        assert said in after_midday(view, unknown)
    assert "half-hours" not in after_midday(made_reform(steady_year(), NIGHTS), found).splitlines()[-1]


@pytest.mark.slow
def test_registers_that_part_from_the_contract_are_asked_about_until_the_hours_are_noted() -> None:
    view = made_reform(steady_year(), changed=ordinal("2026-11-12"))
    assert "Since 12 Nov 2026 the meter counts by other hours than your contract’s" in text_of(view)
    done = made_reform(steady_year(), contracts=noted(HPHC, REFORM, TODAY), changed=ordinal("2026-11-12"))
    assert (done.facts["noted"], done.sections[0].place) == (True, "wide")


@pytest.mark.for_each("standing", list(Standing))
@pytest.mark.for_each("language", ["en", "fr"])
def test_every_standing_has_its_notice(standing: Standing, language: str) -> None:
    notice = made_notice(standing, ordinal("2026-11-12"), language)
    question, alone = notice.sections
    assert notice.answer
    assert alone.head
    (words,) = parts_of(replace(notice, sections=(alone,)), Words)
    assert all(words.sentences)
    assert parts_of(replace(notice, sections=(question,)), Words)[0].sentences[0]
    assert (len(words.sentences) > 1) is (standing is Standing.CONCERNED)


def test_it_is_said_in_french() -> None:
    view = made_reform(year_with_tank(), language="fr")
    assert view.title == "Mes heures creuses changent le 15 déc. 2026"
    assert view.answer.startswith("Sans rien changer\u00a0: +")
    assert "sur un an\u202f; en décalant le chauffe-eau\u00a0: " in view.answer
