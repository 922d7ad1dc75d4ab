"""The text of a JSON file comes in, its values go out; in the limited child alone.

Programs write one answer after the other into a file, so that several values may follow each other. Numbers stay text,
as they are written: no float stands between a file and its Wh.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from persienne.importers.cells import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.job import Job

MAX_DEPTH = 32
"""Lists and objects in one another; an answer of a gateway has seven."""

# A string without an end reaches to that of the text, so that the search stays linear.
_MARK = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
_BETWEEN = re.compile(r"[\s,]*")
_MOST_PLACES = 20

Object = dict[str, object]


def read_json(text: str, job: Job) -> tuple[object, ...]:
    """The values of a text, in order; ``file_damaged`` (``json``, ``depth``)."""
    _check_depth(text, job)
    decoder = json.JSONDecoder(parse_int=str, parse_float=_plain_number, parse_constant=str)
    values: list[object] = []
    try:
        place = _behind(text, 0)
        while place < len(text):
            job.check()
            value, place = decoder.raw_decode(text, place)
            values.append(value)
            place = _behind(text, place)
    except (ValueError, RecursionError) as error:
        raise job.damaged("json") from error
    return tuple(values)


def objects(value: object, keys: Sequence[str] = ()) -> Iterator[tuple[tuple[str, ...], Object]]:
    """Every object in a value, the outer ones first, with the keys under which it lies."""
    if isinstance(value, dict):
        yield tuple(keys), value
        for key, inner in value.items():
            if isinstance(inner, (dict, list)):
                yield from objects(inner, (*keys, key))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            if isinstance(inner, (dict, list)):
                yield from objects(inner, keys)


def cell(said: Object, key: str) -> Cell:
    """What stands under a key, as a cell; None for a list, an object, true, false, or nothing."""
    value = said.get(key)
    return value if isinstance(value, str) else None


def said_text(said: Object, key: str) -> str:
    """The same as text."""
    return text_of(cell(said, key))


def _plain_number(text: str) -> str:
    """``1.5e-05`` without its exponent, where that is a few places long."""
    if "e" not in text.lower():
        return text
    number = Decimal(text)
    return f"{number:f}" if abs(number.adjusted()) <= _MOST_PLACES else text


def _behind(text: str, place: int) -> int:
    found = _BETWEEN.match(text, place)
    return place if found is None else found.end()


def _check_depth(text: str, job: Job) -> None:
    depth = 0
    for mark in _MARK.finditer(text):
        sign = mark[0]
        if sign in ("[", "{"):
            depth += 1
            if depth > MAX_DEPTH:
                raise job.damaged("depth")
        elif sign in ("]", "}"):
            depth -= 1
