"""Figures that are seen and figures that JSON tells: a widget and an object come in, what JSON lacks goes out."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from persienne.base.localtime import FRANCE
from persienne.base.reading import JOULES_PER_WH
from persienne.telling.history_words import HASH_SHOWN
from support.windows import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from persienne.words.numbers import Figures

FIGURE = re.compile(r"\d(?:[\d.,:\u202f]*\d)?")
OWN_FIGURE = re.compile(r"\d+")
INSTANTS = ("now", "last", "made", "since")
"""Keys of findings whose numbers are instants."""


class WithoutFigures:
    """A translator whose sentences have no figure of their own: all that are seen come from values."""

    def __call__(self, _context: str, source: str, /) -> str:
        return OWN_FIGURE.sub("", source)

    def counted(self, context: str, source: str, _count: int, figure: str, /) -> str:
        return self(context, source).replace("%n", figure)


def unknown_to(facts: Mapping[str, Any], shown: QWidget, figures: Figures) -> set[str]:
    """The figures that ``shown`` has in its words, and says to a screen reader, and that ``facts`` lack."""
    widgets = [widget for widget in (shown, *shown.findChildren(QWidget)) if widget.isVisible()]
    heard = (text for widget in widgets for text in (widget.accessibleName(), widget.accessibleDescription()))
    return unknown_in(facts, "\n".join((words_in(shown), *heard)), figures)


def unknown_in(facts: Mapping[str, Any], text: str, figures: Figures) -> set[str]:
    """The figures of ``text`` that ``facts`` lack."""
    known = {figure for told in _texts(facts, "", figures) for figure in FIGURE.findall(told)}
    return set(FIGURE.findall(text)) - known


def _texts(value: object, key: str, figures: Figures) -> Iterator[str]:
    """The ways in which a value of JSON may be written for people."""
    match value:
        case dict():
            for name, one in value.items():
                yield from _texts(one, name, figures)
        case list() | tuple():
            yield str(len(value))
            for one in value:
                yield from _texts(one, key, figures)
        case int() | float():
            yield from _numbers(value, key, figures)
        case str() if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            yield figures.day(date.fromisoformat(value))
        case str() if re.fullmatch(r"\d\d:\d\d", value):
            yield figures.clock(*map(int, value.split(":")))
        case str() if re.fullmatch(r"-?\d+\.\d+", value):
            yield from (figures.euros(Decimal(value)), figures.price_of_kwh(Decimal(value)))
    if isinstance(value, str):
        yield from _as_it_stands(value, figures)


def _as_it_stands(value: str, figures: Figures) -> Iterator[str]:
    """A text, the part of it that is shown of a hash, and the day and time of an instant."""
    yield from (value, value[:HASH_SHOWN])
    if re.fullmatch(r"\d{4}-\d\d-\d\dT.*", value):
        at = datetime.fromisoformat(value).astimezone(ZoneInfo(FRANCE))
        yield from (figures.day(at.date()), figures.clock(at.hour, at.minute))


def _numbers(value: float, key: str, figures: Figures) -> Iterator[str]:
    if key in INSTANTS:
        yield f"{datetime.fromtimestamp(value, UTC).astimezone():%Y-%m-%d %H:%M}"
    yield from (figures.number(abs(value), places) for places in range(3))
    yield figures.energy(abs(round(value * JOULES_PER_WH)))[0]
    yield figures.number(value / 1000, 1)
    yield figures.duration(round(value * 60))
    yield from (str(value), str(int(value * 10)), str(figures.size(int(value))))
