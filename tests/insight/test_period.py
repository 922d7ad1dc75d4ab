"""Periods: weeks begin on Monday, months and years are whole, and nothing lies beyond what is known."""

from __future__ import annotations

from datetime import date

import pytest

from persienne.insight.period import Period, Span, neighbour, period_of


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


KNOWN = (day("2023-11-01"), day("2026-11-23"))


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.DAY, "2026-10-25", "2026-10-25"),
        (Span.WEEK, "2026-10-19", "2026-10-25"),
        (Span.MONTH, "2026-10-01", "2026-10-31"),
        (Span.YEAR, "2026-01-01", "2026-12-31"),
        (Span.ALL, "2023-11-01", "2026-11-23"),
    ],
)
def test_a_period_holds_its_day_from_its_first_to_its_last(span: Span, first: str, last: str) -> None:
    assert period_of(span, day("2026-10-25"), known=KNOWN) == Period(span, day(first), day(last))


def test_december_is_followed_by_january() -> None:
    december = period_of(Span.MONTH, day("2025-12-31"), known=KNOWN)
    assert neighbour(december, 1, known=KNOWN) == period_of(Span.MONTH, day("2026-01-01"), known=KNOWN)


def test_a_leap_february_has_29_days() -> None:
    assert period_of(Span.MONTH, day("2024-02-10"), known=KNOWN).last == day("2024-02-29")


def test_no_period_lies_wholly_beyond_what_is_known() -> None:
    newest, oldest = (period_of(Span.MONTH, end, known=KNOWN) for end in (KNOWN[1], KNOWN[0]))
    assert neighbour(newest, 1, known=KNOWN) is None
    assert neighbour(oldest, -1, known=KNOWN) is None
    assert neighbour(newest, -1, known=KNOWN) is not None


def test_everything_has_no_neighbour() -> None:
    assert neighbour(period_of(Span.ALL, KNOWN[0], known=KNOWN), 1, known=KNOWN) is None
