"""What is said of the clocks: the gravest alone, with its figures, in the reader's language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persienne.base.localtime import local_days
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.words.clocks import clock_words
from persienne.words.numbers import Figures

NOW = 1_790_000_000
READING = MeterStatus(MeterState.READING, mode="standard")


def words(status: MeterStatus, known_until: int = 0) -> str:
    said = clock_words(
        status, local_days(), NOW, Figures(french=False), lambda _context, source: source, known_until=known_until
    )
    return "" if said is None else str(said).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.for_each(
    ("status", "begins", "ends"),
    [
        (replace(READING, clock_offset=180), "This computer’s clock is 3 min behind the meter’s. ", "set its clock."),
        (
            replace(READING, clock_offset=-180),
            "This computer’s clock is 3 min ahead of the meter’s. ",
            "set its clock.",
        ),
        (replace(READING, clock_degraded=True), "The meter has lost its clock. ", "lasts for days."),
        (
            replace(READING, clock_went_back=7200),
            "This computer’s clock is 2 h behind what is recorded. ",
            "nothing to do.",
        ),
        (
            replace(READING, clock_went_back=7200, mode="historique"),
            "This computer’s clock is 2 h behind what is recorded. It says ",
            "set this computer’s clock.",
        ),
        (
            replace(READING, waits_for=NOW + 7200, clock_degraded=True),
            "This computer’s clock is 2 h behind what is recorded. ",
            "that the computer is right.",
        ),
    ],
)
def test_what_is_wrong_is_a_title_and_what_follows(status: MeterStatus, begins: str, ends: str) -> None:
    said = words(status)
    assert (said.startswith(begins), said.endswith(ends)) == (True, True), said


def test_where_the_date_can_be_believed_its_button_is_named_and_no_window() -> None:
    waits, local, numbers = replace(READING, waits_for=NOW + 7200), local_days(), Figures(french=False)
    said = clock_words(waits, local, NOW, numbers, lambda _context, source: source, in_window=True)
    assert str(said).endswith("If not, press “The computer is right…”.")


def test_clocks_that_agree_are_not_spoken_of() -> None:
    assert words(READING) == ""
    assert words(READING, known_until=NOW + 30) == ""


def test_what_is_stored_tells_that_time_went_back() -> None:
    assert words(READING, known_until=NOW + 7200).startswith("This computer’s clock is 2 h behind what is recorded.")
