"""The band of a curve: every slot is seen, whatever its width, from its lowest value to its highest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.ui.charts.canvas import bare_box
from persienne.ui.charts.curve_item import Band
from persienne.ui.charts.scale import View

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def strokes(band: Band) -> list[tuple[float, float, float]]:
    """The pixel, the top and the foot of each stroke."""
    if band.path is None:
        return []
    ends = [(band.path.elementAt(n).x, band.path.elementAt(n).y) for n in range(band.path.elementCount())]
    return [(x, high, low) for (x, low), (_, high) in zip(ends[::2], ends[1::2], strict=True)]


@pytest.mark.usefixtures("qtbot")
def test_a_wide_slot_has_a_stroke_a_pixel_and_unknown_time_has_none() -> None:
    box = bare_box()
    band, view = Band(box, 0), View(0, 10, 1, 10, 100)
    band.show_slots(view, np.array([0.0, 6.0]), np.array([3.0, 8.0]), np.array([0.1, 0.2]), np.array([0.5, 0.9]))
    assert strokes(band) == [(x + 0.5, 50, 91) for x in (0, 1, 2)] + [(x + 0.5, 10, 81) for x in (6, 7)]


def test_of_slots_in_one_pixel_the_lowest_and_the_highest_are_seen(qtbot: QtBot) -> None:
    assert qtbot
    box = bare_box()
    band, view = Band(box, 0), View(0, 1000, 1, 10, 100)
    lefts = np.arange(0, 1000, 1.0)
    most = np.full(1000, 0.3)
    most[517] = 1.0
    band.show_slots(view, lefts, lefts + 1, np.full(1000, 0.1), most)
    found = strokes(band)
    assert len(found) == 10
    assert [x for x, high, _ in found if high == 0] == [5.5]
    band.show_slots(view, np.array([512.0]), np.array([513.0]), np.zeros(1), np.ones(1))
    assert strokes(band) == [(5.5, 0, 101)]
    band.clear()
    assert strokes(band) == []
