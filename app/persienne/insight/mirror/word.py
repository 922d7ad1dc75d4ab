"""The three words for how well something can be read."""

from __future__ import annotations

from enum import IntEnum


class Word(IntEnum):
    """How well something can be read; a greater word is a clearer reading."""

    ILLEGIBLE = 0
    GUESSABLE = 1
    READABLE = 2
