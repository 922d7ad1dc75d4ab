"""JSON that somebody else wrote comes in, its value goes out, or one ``ValueError`` whatever is wrong with it.

Python's own reader takes what is no JSON (NaN, Infinity), numbers that become infinite and whole numbers of thousands
of digits, and ends a deep nesting with an error of another kind.
"""

from __future__ import annotations

import json
import math
from typing import Any

_MOST_DIGITS = 18
"""Of a whole number: what SQLite stores without loss."""


def read_json(said: str | bytes) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The value of one JSON text (bytes are UTF-8, 16 or 32); ``ValueError`` where it is none that we take."""
    try:
        return json.loads(said, parse_constant=_refuse, parse_float=_finite, parse_int=_whole)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _whole(text: str) -> int:
    if len(text.lstrip("-")) > _MOST_DIGITS:
        raise ValueError("a number of too many digits")
    return int(text)
