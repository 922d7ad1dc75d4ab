"""Seals of days as values: a keyed hash, of which day, step and precision, and how it was rounded; nothing is read."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

PRECISIONS: Final = (1, 10, 100)
"""Watts, from the finest: integers of W, kW with two decimals, kW with one."""

MIXED: Final = 0
"""The step of a day whose intervals have several lengths."""


class Rounding(StrEnum):
    """How the watts of a seal come from those of the file."""

    WRITTEN = "written"
    """Not rounded: the values are as fine as the file writes them."""
    WHOLE_WH = "whole_wh"
    """Not rounded, of a file that writes watts: they come from whole Wh, as a Linky counts its load curve."""
    FOUND = "found"
    """Not rounded: each value is a multiple of more than that, and it is not known how finely the day was measured."""
    HALF_UP = "up"
    HALF_EVEN = "even"

    @property
    def rounded(self) -> bool:
        """Whether values were rounded for it."""
        return self in (Rounding.HALF_UP, Rounding.HALF_EVEN)


class DaySeal(NamedTuple):
    """One seal: the local ``day`` (ordinal), ``step`` in seconds or ``MIXED``, ``precision`` in W, 32 bytes of HMAC."""

    day: int
    step: int
    precision: int
    rounding: Rounding
    mac: bytes
