"""Descriptions of tables in words: every code has its sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from persienne.base.errors import UserError
from persienne.household.measures.table_trial import Suggestion, Trial, TrialDay
from persienne.importers import mapped_table, proposals, proposed_times, proposed_values
from persienne.importers.csv_table import CsvSheet
from persienne.importers.job import Job
from persienne.importers.mapping import (
    DAY,
    MONTH,
    READINGS,
    SPAN,
    STEPS,
    Clock,
    DateOrder,
    DateReading,
    Doubt,
    Mapping,
    Measure,
    Proposal,
    Stamp,
    TableLook,
)
from persienne.insight.fitting import Fit
from persienne.telling.missing import LIMITS
from persienne.telling.table_words import TableWords, settled
from persienne.words.english import table
from persienne.words.numbers import Figures
from support.told import tell

WORDS = TableWords(lambda _context, source: source, Figures(french=False))
MAPPING = Mapping(("day", "at", "kwh"), 0, (2,), Measure.KWH, time=1)


def test_every_doubt_and_every_choice_has_its_words() -> None:
    assert all(WORDS.doubt(one) for one in Doubt)
    choices = {"measure": Measure, "step": STEPS, "stamp": Stamp, "order": DateOrder, "decimal": ",.", "clock": Clock}
    assert all(WORDS.choice(part, value) for part, values in choices.items() for value in values)
    assert all(WORDS.choice("direction", value) for value in ("import", "injection", "gas"))


def test_every_reason_that_looking_gives_has_its_words() -> None:
    sources = [
        Path(module.__file__ or "").read_text("utf-8") for module in (proposed_times, proposed_values, proposals)
    ]
    given = set(re.findall(r'"((?:stamp|index|unit|clock|gas|rows)_[a-z0-9]+)"', " ".join(sources)))
    assert given == table("tables.reasons").keys()


def test_every_operator_whose_files_are_known_has_where_they_are() -> None:
    assert LIMITS.keys() | {""} == table("missing.where").keys()


@pytest.mark.parametrize(
    ("measure", "step", "said"),
    [
        (Measure.KWH, 0, "the start of the interval"),
        (Measure.KWH, DAY, "the day itself"),
        (Measure.INDEX_WH, DAY, "the midnight that begins the day"),
    ],
)
def test_what_a_stamp_is_depends_on_what_the_rows_are(measure: Measure, step: int, said: str) -> None:
    mapping = Mapping(("day", "kwh"), 0, (1,), measure, step=step)
    assert WORDS.parts(mapping, mapping.titles)["stamp"] == said


def test_an_index_within_the_day_has_no_stamp_to_say() -> None:
    assert "stamp" not in settled(Mapping(("day", "kwh"), 0, (1,), Measure.INDEX_WH))


def test_a_column_without_a_title_is_called_by_its_number() -> None:
    assert WORDS.column(("day", ""), 0, 1, 2) == "“day” + column 2 + column 3"


def test_a_long_sum_is_one_of_a_list_by_its_first_and_its_last_column() -> None:
    titles = ("day", "HPH", "HCH", "HPB", "HCB")
    tell(WORDS.choice_of_columns(titles, (1, 2)))
    assert WORDS.choice_of_columns(titles, (1, 2, 3, 4)) == "“HPH” + … + “HCB” (4 columns)"


def test_a_description_is_told_whole_and_what_is_different_alone() -> None:
    other = Mapping(MAPPING.titles, 0, (2,), Measure.KW, time=1, end=1, where=0, texts=("hp", "hc"))
    assert WORDS.described(other, other.titles).startswith("Date: “day”, Time of day: “at”, End: “at”, Values: “kwh”")
    tell(
        WORDS.parts(other, other.titles)["rows"],
        WORDS.only(()),
        WORDS.different(MAPPING, Mapping(MAPPING.titles, 0, (2,), Measure.KW, time=1)),
    )


def test_many_columns_and_many_files_are_told_short() -> None:
    tell(WORDS.columns([*"abcdefgh"]))
    assert (WORDS.files(["a"]), WORDS.files(["a", "b"]), WORDS.files(["a", "b", "c"])) == (
        "a",
        "a and 1 other",
        "a and 2 others",
    )


def trial_of(text: str, mapping: Mapping, *, guessed: bool = False, **more: Any) -> list[str]:
    """What is said of a table by a description, the days as they are known."""
    job = Job("a.csv")
    parsed = mapped_table.read([CsvSheet(text, job)], mapping, job)
    days = (TrialDay(739_549, 1000, 90_000, 90_000), TrialDay(739_550, 1000, 3600, 82_800))
    joules = sum(int(block.values.sum()) for block in parsed.blocks)
    said = WORDS.trial(Trial(parsed, days=days, joules=joules, intervals=len(days), **more), mapping, guessed=guessed)
    return [line.replace("\u00a0", " ") for line in said]


TEXT = "day;kwh\n05/01/2026;7\n06/01/2026;\n07/01/2026;9\n07/01/2026;9\n09/01/2026;1\n"
BY_DAY = Mapping(("day", "kwh"), 0, (1,), Measure.KWH, step=DAY)


def test_a_trial_tells_what_comes_of_a_file() -> None:
    tell(trial_of(TEXT, BY_DAY))


def test_no_energy_is_told_while_its_unit_is_a_guess() -> None:
    tell(trial_of(TEXT, BY_DAY, guessed=True, fit=Fit(3, 3, by_day=True)))


def test_a_trial_tells_how_it_fits_and_what_would() -> None:
    fits = trial_of(TEXT, BY_DAY, fit=Fit(30, 30, by_day=False))
    tell(fits[-1])
    other = Suggestion(replace(BY_DAY, measure=Measure.WH), Fit(3, 3, by_day=True))
    said = trial_of(TEXT, BY_DAY, fit=Fit(3, 0, by_day=True), suggestion=other)
    tell(said[-2:])
    assert trial_of(TEXT, BY_DAY, suggestion=other)[-1].startswith("What is stored fits")


@pytest.mark.parametrize(
    ("fit", "said"),
    [
        (Fit(1488, 1400, by_day=False), "1,400 of the 1,488 measures already stored have the same value."),
        (Fit(60, 59, by_day=True), "59 of the 60 days already stored have the same value."),
        (Fit(60, 60, by_day=True), "These 60 days are already stored, each with the same value."),
        (Fit(48, 0, by_day=False), "These 48 measures are already stored, each with another value."),
    ],
)
def test_how_many_measures_fit_is_told_in_figures_of_the_language(fit: Fit, said: str) -> None:
    assert said in trial_of(TEXT, BY_DAY, fit=fit)


def test_a_reading_that_gives_nothing_is_told_so() -> None:
    tell(WORDS.trial(Trial(), BY_DAY))
    error = UserError("file_damaged", file="a.csv", detail="lines")
    assert WORDS.trial(Trial(error=error), BY_DAY)[0].startswith("Read like this, the file gives nothing: ")


def test_an_unknown_table_is_told_by_its_titles_or_its_first_row() -> None:
    titled = TableLook(("Jour", "Conso"), (("05/01/2026", "7"),), ())
    tell(WORDS.unknown(titled))
    assert "these columns: 05/01/2026, 7." in WORDS.unknown(TableLook(("", ""), titled.rows, ()))
    proposal = Proposal(BY_DAY, (), ())
    assert WORDS.proposal("a.csv", proposal, BY_DAY.titles).startswith("a.csv may be read as a table: Date: “day”")
    tell(WORDS.command("none"))


def test_the_days_of_each_reading_of_dates_are_told_where_their_order_is_asked() -> None:
    year, january = (
        DateReading(DateOrder.DAY_FIRST, 739_617, 739_951, 12),
        DateReading(DateOrder.MONTH_FIRST, 739_617, 739_628, 12),
    )
    proposal = Proposal(BY_DAY, (Doubt.ORDER,), (), (january, year))
    tell(WORDS.asked("order", proposal, ()).replace("\u00a0", " "))
    assert WORDS.asked("step", proposal, ()) == WORDS.doubt("step")


def test_a_sum_that_is_in_doubt_names_its_parts_and_a_file_of_several_meters_its_part() -> None:
    proposal = Proposal(replace(BY_DAY, values=(1, 2)), (Doubt.VALUES,), ())
    said = WORDS.asked("values", proposal, ("Jour", "HP", "HC"))
    assert said.startswith("“HP”, “HC” look like parts of one total")
    assert trial_of(TEXT, BY_DAY, part="9908")[0].endswith("Here is the one whose number ends in 9908.")


def test_a_trial_of_gas_in_cubic_metres_says_that_it_is_a_volume_and_that_it_must_be_gas() -> None:
    mapping = Mapping(("day", "m3"), 0, (1,), Measure.M3, step=DAY, gas=True)
    said = trial_of("day;m3\n05/01/2026;7\n06/01/2026;2.5\n", mapping)
    tell(said[0])
    assert said[1].startswith("Cubic metres are kept as a volume: no kWh is made of them")
    tell(WORDS.trial(Trial(), replace(mapping, gas=False)))
    both = Mapping(("day", "m3", "kwh"), 0, (2,), Measure.KWH, step=DAY, gas=True, volume=1)
    assert {"volume": "“m3”", "direction": "gas"}.items() <= WORDS.parts(both, both.titles).items()


@pytest.mark.for_each(
    ("step", "measure", "part", "doubt"),
    [
        (0, Measure.KWH, "The time is", "begins or ends"),
        (DAY, Measure.KWH, "The date is", "the day itself"),
        (DAY, Measure.INDEX_KWH, "The index was read at", "the index was read"),
        (MONTH, Measure.KWH, "The date is", "a day of the month"),
        (SPAN, Measure.KWH, "The last day is", "still belongs to the period"),
        (READINGS, Measure.KWH, "The date is", "between two of them"),
    ],
)
def test_what_a_stamp_is_called_and_asked_depends_on_what_the_rows_are(
    step: int, measure: Measure, part: str, doubt: str
) -> None:
    mapping = Mapping(("day", "kwh"), 0, (1,), measure, step=step)
    assert WORDS.part("stamp", mapping) == part
    assert doubt in WORDS.asked("stamp", Proposal(mapping, (Doubt.STAMP,), ()), ())
