"""The chart of the last 24 hours: lanes, words and the table say the same."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.insight.live import LiveSpan, trace
from persienne.ui.charts.live_chart import LiveCanvas, LiveChart, live_table
from persienne.ui.style.translation import locale_for
from support.days import NOW, clock
from support.parts import part

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

NOTHING = trace(np.zeros(0, np.int64), np.zeros(0, np.int64))


def last_day(*, phases: int = 0, hole: bool = False, injected: bool = False, estimated: bool = False) -> LiveSpan:
    """A day at 600 VA with 7,120 VA at 19:42."""
    at = np.arange(NOW - 86_400, NOW, 5)
    if hole:
        at = at[(at < clock(3)) | (at >= clock(6, 30))]
    values = np.where((at >= clock(19, 42)) & (at < clock(19, 43)), 7_120, 600)
    noon = at[(at >= clock(11)) & (at < clock(13))]
    return LiveSpan(
        NOW - 86_400,
        NOW,
        trace(at, values),
        trace(noon, np.full(len(noon), 2_500)) if injected else NOTHING,
        tuple(trace(at, values // 3 + place) for place in range(phases)),
        "Europe/Paris",
        estimated,
    )


def made(qtbot: QtBot, day: LiveSpan, subscribed: int | None = 9, size: tuple[int, int] = (930, 300)) -> LiveChart:
    chart = LiveChart(locale_for("en"))
    qtbot.addWidget(chart)
    chart.resize(*size)
    chart.show_day(day, subscribed)
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def test_the_highest_power_stands_beside_the_subscribed_one(qtbot: QtBot) -> None:
    chart = made(qtbot, last_day())
    assert {"7.1\u00a0kVA at 19:42", "9\u00a0kVA subscribed"} <= set(chart.labels())
    assert chart.accessibleDescription() == "The last 24 hours: up to 7.1\u00a0kVA at 19:42; 9\u00a0kVA subscribed."
    assert chart.picture is not None
    assert chart.picture.total.top > 9_000


def test_the_table_has_the_chart_s_highest_power(qtbot: QtBot) -> None:
    chart = made(qtbot, last_day())
    assert chart.picture is not None
    table = live_table(chart.picture, chart.words, chart)
    rows = [[table.index(row, column).data() for column in range(3)] for row in range(table.rowCount())]
    assert ["Tue 24 Nov, 19:30\u00a0–\u00a020:00", "600\u00a0VA", "7.1\u00a0kVA"] in rows
    assert len(rows) in {48, 49}


def test_three_phases_have_lanes_of_their_own(qtbot: QtBot) -> None:
    chart = made(qtbot, last_day(phases=3))
    named = [label for label in chart.labels() if label.startswith("Phase ")]
    assert [label.split(":")[0] for label in named] == ["Phase 1", "Phase 2", "Phase 3"]
    assert chart.picture is not None
    feet = [lane.foot for lane in (chart.picture.total, *chart.picture.phases)]
    assert feet == sorted(feet, reverse=True)
    tops = [lane.place(lane.trace.highest[0]) for lane in chart.picture.phases]
    assert all(top < foot for top, foot in zip(tops, feet, strict=False))


def test_the_words_of_a_lane_hide_none_of_its_curve(qtbot: QtBot) -> None:
    chart = made(qtbot, last_day(phases=3))
    chart.resize(chart.minimumSizeHint())
    canvas = part(chart, LiveCanvas)
    assert chart.picture is not None
    for lane, name in zip(chart.picture.phases, ("Phase 1", "Phase 2", "Phase 3"), strict=True):
        label = next(one for one in canvas.labels.labels if one.text.startswith(name))
        assert float(canvas.grid.view.y(lane.place(lane.trace.highest[0]))) >= label.rect.bottom()


def test_what_was_not_read_is_hatched_and_named(qtbot: QtBot) -> None:
    chart = made(qtbot, last_day(hole=True), None)
    assert "3\u00a0h\u00a030\u00a0min without data" in chart.labels()
    assert "without data" in chart.accessibleDescription()
    assert len(part(chart, LiveCanvas).holes.rects) == 1


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ((1400, 300), ["1\u00a0h without data", "1\u00a0h without data"]),
        ((330, 90), ["2 gap(s), 2\u00a0h without data"]),
    ],
)
def test_neighbouring_silences_are_each_named_or_counted_together(
    qtbot: QtBot, size: tuple[int, int], said: list[str]
) -> None:
    at = np.arange(NOW - 86_400, NOW, 5)
    for first in (3, 5):
        at = at[(at < clock(first)) | (at >= clock(first + 1))]
    day = LiveSpan(NOW - 86_400, NOW, trace(at, np.full(len(at), 600)), NOTHING, (), "Europe/Paris", False)
    chart = made(qtbot, day, None, size)
    assert [label for label in chart.labels() if label.endswith("without data")] == said


@pytest.mark.parametrize(("estimated", "said"), [(False, "injected, up to "), (True, "injected, about ")])
def test_what_is_injected_is_named(qtbot: QtBot, estimated: bool, said: str) -> None:
    chart = made(qtbot, last_day(injected=True, estimated=estimated))
    assert any(label.startswith(said) for label in chart.labels())
    assert said in chart.accessibleDescription()


@pytest.mark.parametrize("size", [(930, 300), (560, 200), (340, 150)])
def test_no_word_lies_on_another(qtbot: QtBot, size: tuple[int, int]) -> None:
    chart = made(qtbot, last_day(phases=3, hole=True, injected=True), size=size)
    labels = part(chart, LiveCanvas).labels.labels
    assert labels
    assert not any(one.rect.intersects(other.rect) for one, other in combinations(labels, 2))
