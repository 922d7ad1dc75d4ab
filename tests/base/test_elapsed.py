from __future__ import annotations

import sys
import time
from itertools import pairwise

import pytest

from persienne.base.elapsed import elapsed


def test_it_never_goes_back() -> None:
    assert all(before <= after for before, after in pairwise(elapsed() for _ in range(1000)))


@pytest.mark.skipif(sys.platform != "linux", reason="the clock has another name elsewhere")
def test_on_linux_it_is_the_clock_that_goes_on_while_the_computer_sleeps(monkeypatch: pytest.MonkeyPatch) -> None:
    before = time.clock_gettime(time.CLOCK_BOOTTIME)
    now = elapsed()
    assert before <= now <= time.clock_gettime(time.CLOCK_BOOTTIME)
    asked = []
    monkeypatch.setattr(time, "clock_gettime", asked.append)
    elapsed()
    assert asked == [time.CLOCK_BOOTTIME]  # on a computer that has not slept the values are those of CLOCK_MONOTONIC
