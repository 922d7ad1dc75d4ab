"""The made cases of the harnesses: the same in every run, or those of the run's own seed (``make harness``)."""

from __future__ import annotations

import os
import random

SEED = "PERSIENNE_SEED"


def chance(number: int | str) -> random.Random:
    """The chances of one harness, told from others by ``number``; another value of SEED gives others."""
    seed = os.environ.get(SEED)
    return random.Random(number if seed is None else f"{seed} {number}")
