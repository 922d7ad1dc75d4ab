"""The numbers that arguments may be: a text comes in, a number goes out, or ``ValueError``."""

from __future__ import annotations

import math


def positive(text: str) -> float:
    """A number above 0, and not without end; ``ValueError`` for another."""
    if not 0 < (value := float(text)) < math.inf:
        raise ValueError(text)
    return value


def probability(text: str) -> float:
    """A number from 0 to 1; ``ValueError`` for another."""
    if not 0 <= (value := float(text)) <= 1:
        raise ValueError(text)
    return value


def whole(text: str) -> int:
    """A whole number, 0 or more; ``ValueError`` for another."""
    if (value := int(text)) < 0:
        raise ValueError(text)
    return value


def counted(text: str) -> int:
    """A whole number, 1 or more; ``ValueError`` for another."""
    if (value := int(text)) < 1:
        raise ValueError(text)
    return value
