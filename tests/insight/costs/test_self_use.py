"""What a home used of its own production: the difference of two curves, or of two days that are known whole."""

from __future__ import annotations

from persienne.insight.costs.billing import self_used
from support.bills import LOCAL, day_totals, half_hours, known


def test_what_was_produced_and_not_injected_was_used_at_its_hours() -> None:
    made = self_used(
        known(half_hours("2025-06-01", "2025-06-02", 400)), known(half_hours("2025-06-01", "2025-06-01", 150)), LOCAL
    )
    assert (made.curve.values // 3600).tolist() == [250] * 48
    assert (made.days.joules // 3600).tolist() == [250 * 48]


def test_totals_of_whole_days_tell_it_too() -> None:
    made = self_used(
        known(days=day_totals("2025-06-01", 9_000, 8_000)), known(days=day_totals("2025-06-02", 3_000, 1)), LOCAL
    )
    assert (made.days.joules // 3600).tolist() == [5_000]
    assert len(made.curve) == 0


def test_where_more_was_injected_than_produced_nothing_is_known() -> None:
    made = self_used(
        known(half_hours("2025-06-01", "2025-06-01", 100)), known(half_hours("2025-06-01", "2025-06-01", 150)), LOCAL
    )
    assert (len(made.curve), len(made.days)) == (0, 0)
