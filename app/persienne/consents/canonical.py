"""A plain value comes in, the one text that stands for it goes out: canonical JSON after RFC 8785, without fractions.

Keys are sorted, nothing is indented, text stays as it was typed (no normalisation of Unicode). Whole numbers only: a
float has more than one way of being written, and no field of the register needs one.
"""

from __future__ import annotations

import hashlib
import json
from typing import TypeAlias

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"


def canonical(value: Json) -> str:
    """The canonical JSON text of ``value``; ``TypeError`` for a float or a key that is no text.

    Keys are sorted by code point; RFC 8785 sorts by UTF-16 unit, which is the same for the ASCII keys of the register.
    """
    _require_plain(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _require_plain(value: Json) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise TypeError(f"a key is no text: {key!r}")
            _require_plain(inner)
    elif isinstance(value, list):
        for inner in value:
            _require_plain(inner)
    elif not (value is None or isinstance(value, (str, int))):
        raise TypeError(f"not in canonical JSON: {type(value).__name__}")
