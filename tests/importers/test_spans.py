from __future__ import annotations

from datetime import date

import pytest

from persienne.importers.spans import span_of


@pytest.mark.for_each(
    ("text", "first", "last", "calendar"),
    [
        ("09/05/2019", "2019-05-09", "2019-05-09", False),
        ("2019-05-09", "2019-05-09", "2019-05-09", False),
        ("Du 24/11/2020 au 29/11/2020", "2020-11-24", "2020-11-29", False),
        ("Novembre 2020 ", "2020-11-01", "2020-11-30", True),
        ("décembre 2020", "2020-12-01", "2020-12-31", True),
        ("D\ufffdcembre 2020", "2020-12-01", "2020-12-31", True),
        ("2020", "2020-01-01", "2020-12-31", True),
    ],
)
def test_a_text_means_its_days(text: str, first: str, last: str, *, calendar: bool) -> None:
    found = span_of(text)
    assert found is not None
    assert (date.fromordinal(found.first).isoformat(), date.fromordinal(found.last).isoformat()) == (first, last)
    assert found.calendar is calendar


@pytest.mark.for_each(
    "text",
    ["", None, "Total", "Brumaire 2020", "Mai 0001", "0001", "Du 29/11/2020 au 24/11/2020", "Du x au y", "31/02/2020"],
)
def test_a_text_that_means_no_days_gives_none(text: str | None) -> None:
    assert span_of(text) is None
