"""Seconds that go on while the computer sleeps: no date, and nothing that setting the clock would move."""

from __future__ import annotations

import sys
import time


def elapsed() -> float:
    """Seconds since some instant of the past, those of a suspended computer included.

    ``time.monotonic`` stands still during a suspend on Linux (CLOCK_MONOTONIC) and on macOS (mach_absolute_time), and
    goes on on Windows (QueryPerformanceCounter).
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
