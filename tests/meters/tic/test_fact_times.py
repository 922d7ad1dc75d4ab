from __future__ import annotations

from datetime import UTC, datetime

import pytest

from persienne.base.localtime import local_days
from persienne.meters.tic.facts import noon_of, tempo_day

PARIS = local_days()


def instant(text: str) -> int:
    return int(datetime.fromisoformat(text).astimezone(UTC).timestamp())


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-01-13T05:59:00+01:00", "2026-01-12"),
        ("2026-01-13T06:00:00+01:00", "2026-01-13"),
        ("2026-07-01T05:59:00+02:00", "2026-06-30"),
        ("2026-07-01T23:30:00+02:00", "2026-07-01"),
    ],
)
def test_the_day_of_a_fact_goes_from_six_to_six_and_its_hour_is_noon(at: str, day: str) -> None:
    ordinal = datetime.fromisoformat(day).date().toordinal()
    assert tempo_day(instant(at), PARIS) == ordinal
    assert noon_of(instant(at), PARIS) == PARIS.midnight(ordinal) + 12 * 3600
