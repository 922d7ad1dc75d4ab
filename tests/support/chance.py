"""The made cases of the harnesses: the same in every run, or those of the run's own seed (``make harness``)."""

from __future__ import annotations

import os
import random

from hypothesis import settings

SEED = "PERSIENNE_SEED"

CASES = {"quick": 15, "thorough": 60, "explore": 150}
"""How many made cases hypothesis tries of a fact, under each profile (tests/conftest.py)."""
FEWEST = 4


def chance(number: int | str) -> random.Random:
    """The chances of one harness, told from others by ``number``; another value of SEED gives others."""
    seed = os.environ.get(SEED)
    return random.Random(number if seed is None else f"{seed} {number}")


def cases(most: int) -> int:
    """How many made cases to try of a fact of which `make harness` tries ``most``, whatever its profile says."""
    return min(most, max(FEWEST, most * settings.default.max_examples // CASES["explore"]))
