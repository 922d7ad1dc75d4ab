"""Descriptions of tables in words: every code has its sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from persienne.importers import proposed_times, proposed_values
from persienne.importers.mapping import DAY, STEPS, Clock, DateOrder, Mapping, Measure, Stamp
from persienne.importers.proposals import Doubt
from persienne.telling.missing_words import LIMITS
from persienne.telling.table_words import TableWords, settled
from persienne.words.missing import WHERE
from persienne.words.numbers import Figures
from persienne.words.tables import REASONS

WORDS = TableWords(lambda _context, source: source, Figures(french=False))
MAPPING = Mapping(("day", "at", "kwh"), 0, (2,), Measure.KWH, time=1)


def test_every_doubt_and_every_choice_has_its_words() -> None:
    assert all(WORDS.doubt(one) for one in Doubt)
    choices = {"measure": Measure, "step": STEPS, "stamp": Stamp, "order": DateOrder, "decimal": ",.", "clock": Clock}
    assert all(WORDS.choice(part, value) for part, values in choices.items() for value in values)
    assert all(WORDS.choice("direction", value) for value in ("import", "injection"))


def test_every_reason_that_looking_gives_has_its_words() -> None:
    sources = [Path(module.__file__ or "").read_text("utf-8") for module in (proposed_times, proposed_values)]
    given = set(re.findall(r'"((?:stamp|index|unit|clock)_[a-z0-9]+)"', " ".join(sources)))
    assert given | {"rows_injected"} == REASONS.keys()


def test_every_operator_whose_files_are_known_has_where_they_are() -> None:
    assert LIMITS.keys() | {""} == WHERE.keys()


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


def test_a_description_is_told_whole_and_what_is_different_alone() -> None:
    other = Mapping(MAPPING.titles, 0, (2,), Measure.KW, time=1, end=1, where=0, texts=("hp", "hc"))
    assert WORDS.described(other, other.titles).startswith("Date: “day”, Time of day: “at”, End: “at”, Values: “kwh”")
    assert WORDS.parts(other, other.titles)["rows"] == "only “hp”, “hc”"
    assert WORDS.only(()) == "all of them"
    assert WORDS.different(MAPPING, Mapping(MAPPING.titles, 0, (2,), Measure.KW, time=1)) == (
        "The values are: mean powers in kW"
    )


def test_many_columns_and_many_files_are_told_short() -> None:
    assert WORDS.columns([*"abcdefgh"]) == "Read as you described tables with these columns: a, b, c, d, e, f, …"
    assert (WORDS.files(["a"]), WORDS.files(["a", "b"]), WORDS.files(["a", "b", "c"])) == (
        "a",
        "a and 1 other",
        "a and 2 others",
    )
