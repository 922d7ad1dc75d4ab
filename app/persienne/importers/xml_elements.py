"""The text of an XML file comes in, its elements go out; in the limited child alone.

A document that declares its type is refused: without one there are no entities to unfold and nothing outside to ask
for. Names are local ones, as files call one namespace ``espi``, ``ns`` or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from persienne.importers.job import Job

MAX_DEPTH = 32
"""Elements in one another; Green Button has eight."""

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
