"""A report: the answer to a question as values, made once. Window, terminal, JSON and screen reader tell the same.

A page shows the sections as cards and keeps only the widgets that paint pictures; a terminal prints the lines, JSON has
the facts.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences of a paragraph, or of a ``list``, each on its own line; a terminal leaves out those only ``seen``."""

    sentences: tuple[str, ...]
    look: Literal["plain", "loud", "small", "list"] = "plain"
    seen: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its unit (both may be empty), and what the figure is."""

    value: str
    unit: str
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its name, its cells and how all of it is spoken.

    ``shares`` are the first two cells as parts of their sum, to be drawn as a bar; else empty.
    """

    name: str
    cells: tuple[str, ...]
    spoken: str = ""
    shares: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under the names of their cells; ``head`` stands over the names of the rows.

    Without names of cells a table is a list, and a terminal sets each row in: spoken, or else the cells with words.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    head: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """Values that a page paints; ``spoken`` says in words what they show, a line for each.

    ``table`` has the same figures: a page may turn the picture into the table, and a terminal prints the table.
    """

    values: tuple[Any, ...]
    spoken: tuple[str, ...]
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class State:
    """A state in a word or two, in the colour of its ``tone``; a terminal leaves it out, a sentence says it too."""

    words: str
    tone: str
    icon: str


@dataclass(frozen=True, slots=True)
class Act:
    """What a person may do: a button of a window, known by its ``key``; ``main`` where it is what the page is for."""

    key: str
    words: str
    icon: str = ""
    main: bool = False


Part: TypeAlias = Words | Figure | Table | Picture | State | Act


@dataclass(frozen=True, slots=True)
class Section:
    """A card: its head, with what may be done at once beside it, its parts, and what stands on one line at its foot.

    A ``banner`` warns over the page, a ``note`` stands under it; ``alone`` is the one thing that a page has to show.
    These three have one act, and the first sentence of a banner or note is its head. ``main`` and ``side`` stand beside
    each other where there is room.
    """

    head: str
    parts: tuple[Part, ...]
    acts: tuple[Act, ...] = ()
    foot: tuple[Words | State | Act, ...] = ()
    place: Literal["wide", "main", "side", "banner", "note", "alone"] = "wide"
    facts: Mapping[str, Any] | None = None
    """What JSON tells of the section, where that is a line of its own."""


@dataclass(frozen=True, slots=True)
class Report(Generic[Found]):
    """The answer to a question: a title, the answer in a sentence, and sections; ``found`` is what they tell.

    ``facts`` are what JSON tells of the same, and ``about`` is what was asked: a page scrolls up where that is new.
    """

    title: str
    answer: str
    sections: tuple[Section, ...]
    found: Found
    facts: Mapping[str, Any] = field(default_factory=dict)
    about: Hashable = None


def printed(report: Report[Any], *, as_json: bool) -> Iterator[str]:
    """What a command prints of a report that is one object as JSON."""
    if as_json:
        yield json.dumps(report.facts, ensure_ascii=False)
        return
    yield from (report.title, report.answer)
    for section in report.sections:
        yield from lines(section)


def lines(section: Section, *, as_json: bool = False) -> Iterator[str]:
    """A section as lines: an object, or text: a sentence each, or a row whose cells a tab parts."""
    if as_json:
        if section.facts is not None:
            yield json.dumps(section.facts, ensure_ascii=False)
        return
    for part in (*section.parts, *section.foot):
        yield from _lines(part)


def _lines(part: Part) -> Iterator[str]:
    match part:
        case Words(sentences, _, False):
            yield from sentences
        case Figure(value, unit, words):
            yield " ".join(filter(None, (value, unit, words)))
        case Table((), rows):
            for row in rows:
                cells = (row.spoken,) if row.spoken else filter(None, (row.name, *row.cells))
                yield "  " + "\t".join(map(one_line, cells))
        case Table(columns, rows, head) if rows:
            yield "\t".join((head, *columns))
            yield from ("\t".join((row.name, *row.cells)) for row in rows)
        case Picture(_, spoken, table):
            yield from spoken if table is None else _lines(table)


def one_line(text: str) -> str:
    """Typed text on one line, without the signs that a terminal obeys."""
    return "".join(sign if sign.isprintable() or sign in "\u00a0\u202f" else " " for sign in text)
