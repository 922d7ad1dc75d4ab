"""JSON and XML: text comes in, values and elements go out; in the limited child alone.

JSON: programs write one answer after the other into a file, so that several values may follow each other. Numbers stay
text, as they are written: no float stands between a file and its Wh.

XML: a document that declares its type is refused: without one there are no entities to unfold and nothing outside to
ask for. Names are local ones, as files call one namespace ``espi``, ``ns`` or nothing.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from persienne.importers.cells import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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


MAX_ELEMENTS = 1_000_000
"""A year of hours in Green Button has fifty thousand."""

MAX_TEXT = 1_000
"""Characters of one element's own text; the rest is passed over."""

_PIECE = 1 << 20


@dataclass(slots=True, eq=False)
class Element:
    """One XML element: local name, attributes, text without that of its children, and children in their order."""

    name: str
    attributes: Mapping[str, str]
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Element]:
        """Every element of a name in this one, however deep, in the order of the file."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.all(name)

    def first(self, name: str) -> Element | None:
        """The first of them."""
        return next(self.all(name), None)

    def said(self, name: str) -> str:
        """The text of the first of them, stripped; empty where there is none."""
        found = self.first(name)
        return "" if found is None else found.text.strip()


def read_xml(text: str, job: Job) -> Element:
    """The outermost element; ``file_damaged`` (``xml``, ``entities``, ``depth``, ``size``)."""
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - few files need it
    from defusedxml.ElementTree import DefusedXMLParser, ParseError  # noqa: PLC0415 - the same

    tree = _Tree(job)
    parser = DefusedXMLParser(target=tree, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    try:
        for start in range(0, len(text), _PIECE):
            job.check()
            parser.feed(text[start : start + _PIECE])
        parser.close()
    except DefusedXmlException as error:
        raise job.damaged("entities") from error
    except (ParseError, ValueError) as error:
        raise job.damaged("xml") from error
    return tree.root


class _Tree:
    """Hears the elements as the parser meets them."""

    def __init__(self, job: Job) -> None:
        self.root = Element("", {})
        self._job = job
        self._open = [self.root]
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._count += 1
        if self._count > MAX_ELEMENTS:
            raise self._job.damaged("size")
        if len(self._open) > MAX_DEPTH:
            raise self._job.damaged("depth")
        element = Element(name.rpartition("}")[2], attributes)
        self._open[-1].children.append(element)
        self._open.append(element)

    def end(self, _name: str) -> None:
        """It ends."""
        self._open.pop()

    def data(self, text: str) -> None:
        """Some of its text."""
        element = self._open[-1]
        if len(element.text) < MAX_TEXT:
            element.text += text[:MAX_TEXT]

    def close(self) -> None:
        """The document ends."""
