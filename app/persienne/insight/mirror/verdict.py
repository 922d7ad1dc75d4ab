"""The three words, from what can be checked at home: no truth, no percentage."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.mirror.chain import entropy
from persienne.insight.mirror.presence import DAYS_FOR_PRESENCE, DAYTIME, habit

if TYPE_CHECKING:
    from persienne.insight.mirror.presence import Presence


class Word(IntEnum):
    """How well something can be read; a greater word is a clearer reading."""

    ILLEGIBLE = 0
    GUESSABLE = 1
    READABLE = 2


CERTAIN = 0.42
"""Bits of doubt up to which presence is readable: tempered, what 0.12 is for the bare chain (docs/mirror.md)."""
BEATS_HABIT = 0.3
"""The share of the habit's own doubt that the curve has to take away."""


def presence_word(presence: Presence, *, blurred: bool) -> Word:
    """The word of presence at a step.

    Fewer than a week of days is ILLEGIBLE. Else it is GUESSABLE, always, where something ``blurred`` it (electric
    heating, panels that feed in): READABLE would be too much said, and ILLEGIBLE a false reassurance.
    """
    if not enough_days(presence, DAYS_FOR_PRESENCE):
        return Word.ILLEGIBLE
    if blurred or presence.doubt > CERTAIN or gain(presence) < BEATS_HABIT:
        return Word.GUESSABLE
    return Word.READABLE


def enough_days(presence: Presence, needed: int) -> bool:
    """Whether so many days are known for the most part."""
    return bool((np.isfinite(presence.present).mean(1) >= 0.5).sum() >= needed)


def gain(presence: Presence) -> float:
    """The share of the habit's doubt that the curve takes away: 0 none, 1 all."""
    inside = (presence.hours >= DAYTIME[0]) & (presence.hours < DAYTIME[1])
    usual = habit(presence)[:, inside]
    known = np.isfinite(usual) & np.isfinite(presence.present[:, inside])
    left = float(entropy(usual[known]).mean()) if known.any() else 0.0
    return 1 - presence.doubt / left if left else 0.0


def other_word(*, found: bool, blurred: bool, days: int, needed: int) -> Word:
    """The word of anything else: what is not found, or has too few days, is ILLEGIBLE; what is blurred is a guess."""
    if not found or days < needed:
        return Word.ILLEGIBLE
    return Word.GUESSABLE if blurred else Word.READABLE
