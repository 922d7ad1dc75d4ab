"""What the chart tests share: French words over Paris days, and a chart on a made-up household."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.ui.charts.scale import CalendarScale

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def scale() -> CalendarScale:
    return CalendarScale()


@pytest.fixture
def midnight() -> Callable[[int, int, int], int]:
    """Epoch seconds at which a day begins in Paris."""

    def begins(year: int, month: int, day: int) -> int:
        return local_days().midnight(date(year, month, day).toordinal())

    return begins
