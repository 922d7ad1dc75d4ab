"""A chart on paper: a Chart comes in, one stripe of rules and words goes out; what it says stands in the chart.

Columns are filled, those of a year before are a line of steps over them. What is known in part, together with its
neighbours, set aside or not at all has a tint of its own and a word in the key: nothing looks like a zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.documents import geometry as at
from persienne.documents.document import Known
from persienne.ui.paper import faces
from persienne.ui.paper.faces import UNITS
from persienne.ui.paper.marks import Mark, Rule, set_line
from persienne.ui.paper.stripe import Stripe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from persienne.documents.document import Chart

LEFT: Final = at.LEFT * UNITS
WIDTH: Final = (at.RIGHT - at.LEFT) * UNITS
HEIGHT: Final = 58.0 * UNITS
"""From the top of the plot to its base line."""
_BAR, _PALE, _BEFORE, _GRID, _BASE = "#1F5C6B", "#8FB0B8", "#8A5A2B", "#DDDDDD", "#555555"
_TINTS: Final = {Known.SHARED: "#DCE8EB", Known.NOTHING: "#EFEFEF", Known.ASIDE: "#F3EADB"}
_THIN, _LINE = 0.12 * UNITS, 0.35 * UNITS
_AXIS_GAP, _KEY_GAP, _SIGN = 2.0 * UNITS, 5.0 * UNITS, 3.0 * UNITS


def texts_of_chart(chart: Chart) -> list[str]:
    """Every text that stands on it."""
    return [*chart.labels, *(words for _, words in (*chart.ticks, *chart.key)), chart.now, chart.then]


def chart_stripe(chart: Chart) -> Stripe:
    """The chart, as wide as the page: its key, its plot and the labels below."""
    pitch = faces.CHART.pitch
    top = pitch + 3 * UNITS
    return Stripe(
        top + HEIGHT + 1.5 * pitch,
        (*_key(chart), *(mark.moved(0, top) for mark in _plot(chart))),
        gap=at.PARAGRAPH_GAP * UNITS,
    )


def _key(chart: Chart) -> Iterator[Mark]:
    """A sign and its words, one behind the other from the left."""
    signs = [(_BAR, chart.now, False)]
    if chart.then:
        signs.append((_BEFORE, chart.then, True))
    shades = {Known.PART: _PALE, **_TINTS}
    signs += [(shades[Known(kind)], words, False) for kind, words in chart.key if Known(kind) in shades]
    x, pitch = LEFT, faces.CHART.pitch
    for shade, words, line in signs:
        thick = _LINE if line else 0.6 * pitch
        yield Rule(x, (pitch - thick) / 2, _SIGN, thick, shade)
        said = set_line(words, faces.CHART, x=x + _SIGN + UNITS)
        yield said
        x += _SIGN + UNITS + said.width + _KEY_GAP


def _plot(chart: Chart) -> Iterator[Mark]:
    ticks = [(value, set_line(words, faces.CHART)) for value, words in chart.ticks]
    widest = max((words.width for _, words in ticks), default=0.0)
    left = LEFT + widest + _AXIS_GAP
    width = LEFT + WIDTH - left
    known = [value for value in (*chart.values, *chart.before) if value is not None]
    top = max([*known, *(value for value, _ in ticks)], default=1.0) * 1.04 or 1.0
    pitch = width / max(len(chart.values), 1)

    def y(value: float) -> float:
        return HEIGHT * (1 - max(value, 0.0) / top)

    for value, words in ticks:
        yield Rule(left, y(value) - _THIN / 2, width, _THIN, _GRID)
        yield words.moved(LEFT + widest - words.width, y(value) - faces.CHART.pitch / 2)
    for n, kind in enumerate(chart.known):
        if (tint := _TINTS.get(Known(kind))) is not None:
            yield Rule(left + n * pitch, 0, pitch, HEIGHT, tint)
    for n, column in enumerate(chart.values):
        if column is not None:
            shade = _PALE if chart.known[n] != Known.WHOLE else _BAR
            yield Rule(left + (n + 0.12) * pitch, y(column), 0.76 * pitch, HEIGHT - y(column), shade)
    yield from _steps(chart, left, pitch, y)
    yield Rule(left, HEIGHT - _THIN, width, _THIN * 2, _BASE)
    for n, label in enumerate(chart.labels):
        if label:
            words = set_line(label, faces.CHART)
            yield words.moved(left + (n + 0.5) * pitch - words.width / 2, HEIGHT + 0.8 * UNITS)


def _steps(chart: Chart, left: float, pitch: float, y: Callable[[float], float]) -> Iterator[Rule]:
    """The year before: a line over each column, and an upright where two follow on one another."""
    last: float | None = None
    for n, value in enumerate(chart.before):
        if value is not None:
            yield Rule(left + n * pitch, y(value) - _LINE / 2, pitch, _LINE, _BEFORE)
            if last is not None:
                low, high = sorted((y(last), y(value)))
                yield Rule(left + n * pitch - _LINE / 2, low - _LINE / 2, _LINE, high - low + _LINE, _BEFORE)
        last = value
