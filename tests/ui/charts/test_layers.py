from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsRectItem

from persienne.base.reading import JOULES_PER_KWH
from persienne.insight.bars import heat
from persienne.insight.lumps import Lump
from persienne.ui.charts.curve_item import BarsLayer, BetweenDays, Curve, Ghost, thickness
from persienne.ui.charts.heat_item import Unknown, days_a_column
from persienne.ui.charts.layer import NARROWEST, Holes, Layer, Lumps, SetAside, hatch
from persienne.ui.charts.marks import PILLS, Marks, place_pills, placed
from persienne.ui.charts.picture import Shapeless
from persienne.ui.charts.scale import View
from persienne.ui.style.theme import LIGHT
from support.histories import made_history
from support.silent_nights import half_open

pytestmark = pytest.mark.gui

VIEW = View(0, 10, 100, 200, 100)  # 20 px a day, 1 px a kWh


@pytest.fixture
def parent(qapp: object) -> QGraphicsRectItem:
    assert qapp is not None
    return QGraphicsRectItem(0, 0, 200, 100)


def drawn(*layers: Layer) -> QImage:
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    for layer in layers:
        layer.draw(painter)
    painter.end()
    return image


def days(count: int) -> tuple[np.ndarray, np.ndarray]:
    lefts = np.arange(count, dtype=float)
    return lefts, lefts + 1


def test_a_bar_stands_on_the_baseline_as_high_as_its_value(parent: QGraphicsRectItem) -> None:
    bars = BarsLayer(parent, 0)
    bars.show_bars(VIEW, *days(3), np.array([50.0, np.nan, 80.0]), np.zeros(3, bool))
    assert bars.rects == [QRectF(2, 50, 15, 50), None, QRectF(42, 20, 15, 80)]
    image = drawn(bars)
    assert image.pixelColor(9, 48) == QColor(LIGHT.surface)
    assert image.pixelColor(9, 60) != QColor(LIGHT.surface)
    assert image.pixelColor(29, 99) == QColor(LIGHT.surface)  # a NaN has no bar


def test_a_bar_below_zero_hangs_from_the_line_of_zero(parent: QGraphicsRectItem) -> None:
    bars = BarsLayer(parent, 0)
    view = replace(VIEW, top=60.0, bottom=-40.0)
    for partial in (np.zeros(3, bool), np.ones(3, bool)):
        bars.show_bars(view, *days(3), np.array([30.0, -20.0, 0.5]), partial)
        assert bars.rects[:2] == [QRectF(2, 30, 15, 30), QRectF(22, 60, 15, 20)]
        image = drawn(bars)
        ground = QColor(LIGHT.surface)
        # Neither reaches over the line of zero, 60 pixels from the top.
        assert {image.pixelColor(x, y) == ground for x in (9, 49) for y in range(61, 100)} == {True}
        assert {image.pixelColor(29, y) == ground for y in range(59)} == {True}
        assert image.pixelColor(29, 70) != ground
        assert image.pixelColor(29, 90) == ground


def test_a_whole_bar_has_one_colour_from_top_to_foot(parent: QGraphicsRectItem) -> None:
    bars = BarsLayer(parent, 0)
    bars.show_bars(VIEW, *days(1), np.array([50.0]), np.zeros(1, bool))
    image = drawn(bars)
    assert {image.pixelColor(9, y).name() for y in range(51, 100)} == {image.pixelColor(9, 70).name()}


def test_the_spoken_of_bar_is_at_full_strength(parent: QGraphicsRectItem) -> None:
    bars = BarsLayer(parent, 0)
    bars.show_bars(VIEW, *days(2), np.array([50.0, 50.0]), np.zeros(2, bool))
    bars.speak_of(1)
    image = drawn(bars)
    assert image.pixelColor(29, 80) == QColor(LIGHT.volet)
    assert image.pixelColor(9, 80) != QColor(LIGHT.volet)


def test_a_partial_bar_is_hatched_and_outlined(parent: QGraphicsRectItem) -> None:
    bars = BarsLayer(parent, 0)
    bars.show_bars(VIEW, *days(1), np.array([60.0]), np.ones(1, bool))
    image = drawn(bars)
    inside = {image.pixelColor(9, y).name() for y in range(50, 90)}
    assert len(inside) > 2
    assert image.pixelColor(2, 70).lightness() < image.pixelColor(6, 71).lightness() + 60


def test_a_hole_is_hatched_over_the_whole_height(parent: QGraphicsRectItem) -> None:
    holes = Holes(parent, 0)
    holes.show_holes(VIEW, [(2, 4), (7, 7.001), (20, 21)])
    assert holes.rects[0] == QRectF(40, 0, 40, 100)
    assert holes.rects[1].width() == NARROWEST
    assert len(holes.rects) == 2
    image = drawn(holes)
    surface = QColor(LIGHT.surface)
    assert all(image.pixelColor(60, y) != surface for y in (0, 50, 99))
    assert image.pixelColor(20, 50) == surface


def test_what_is_set_aside_is_hatched_the_other_way_than_a_hole(parent: QGraphicsRectItem) -> None:
    layers = Holes(parent, 0), SetAside(parent, 0)
    inks = []
    for layer in layers:
        layer.show_holes(VIEW, [(2, 7)])
        image = drawn(layer)
        dark = [(x, y) for x in range(50, 130) for y in range(10, 90) if image.pixelColor(x, y).lightness() < 215]
        inks.append(set(dark))
    rising, falling = ({(x + step, y + 1) for x, y in inks[at]} for at, step in ((0, -1), (1, 1)))
    for ink, moved in zip(inks, (rising, falling), strict=True):
        assert len(ink & moved) > 0.8 * len(ink) > 0  # the ink of each goes on along its own diagonal


def test_a_partial_bar_hides_the_hatch_behind_it_and_stays_in_its_plot(parent: QGraphicsRectItem) -> None:
    lumps, bars = Lumps(parent, 0), BarsLayer(parent, 1)
    lumps.show_holes(VIEW, [(0, 1)])
    bars.show_bars(VIEW, *days(2), np.array([60.0, np.nan]), np.ones(2, bool))
    alone, both = drawn(bars), drawn(lumps, bars)
    assert all(alone.pixelColor(9, y) == both.pixelColor(9, y) for y in range(45, 98))
    assert any(alone.pixelColor(9, y) != both.pixelColor(9, y) for y in range(38))
    astride = BetweenDays(parent, 0)
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    painter.setClipRect(QRectF(20, 0, 180, 100))
    lump = Lump(0, 2 * 86_400, 60 * JOULES_PER_KWH, 86_400, exact=False, held=True, parts=())
    astride.show_lumps(VIEW, [Shapeless(0, 2 * 86_400, 0.5, 1.5, lump=lump)])
    astride.draw(painter)
    painter.end()
    assert all(image.pixelColor(x, 80) == QColor(LIGHT.surface) for x in range(20))
    assert any(image.pixelColor(x, 80) != QColor(LIGHT.surface) for x in range(20, 26))


def test_what_is_known_as_a_whole_has_the_colour_of_the_curve_and_a_hole_has_not(parent: QGraphicsRectItem) -> None:
    first = date(2026, 11, 2).toordinal()
    unknown = Unknown(parent, 0)
    unknown.set_heat(heat(half_open(first, 3), first, first + 2))
    unknown.look(View(first, first + 3, 48, 200, 100))
    image = drawn(unknown)
    inks = [
        {image.pixelColor(x, y).rgb() for x in span for y in range(4, 28)} for span in (range(8, 58), range(75, 125))
    ]
    greys = [min(rgb, key=lambda one: QColor(one).lightness()) for rgb in inks]
    assert QColor(greys[0]).saturation() < QColor(greys[1]).saturation()


def test_neighbouring_hatches_are_one(parent: QGraphicsRectItem) -> None:
    assert parent is not None
    images = []
    for rects in ([QRectF(0, 0, 40, 40)], [QRectF(0, 0, 17, 40), QRectF(17, 0, 23, 40)]):
        image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor("white"))
        painter = QPainter(image)
        for rect in rects:
            hatch(painter, rect, QColor("black"))
        painter.end()
        images.append(image)
    assert images[0] == images[1]
    # One line every 7 px, at 45°.
    assert images[0].pixelColor(3, 9) == images[0].pixelColor(10, 9) == images[0].pixelColor(4, 8)


def test_a_thick_line_is_kept_for_few_and_wide_slots() -> None:
    assert thickness(48, 580) == 2
    assert thickness(336, 580) == 1
    assert thickness(800, 5000) == 1


def test_more_slots_than_pixels_become_upright_strokes_that_lose_no_peak(parent: QGraphicsRectItem) -> None:
    curve = Curve(parent, 0)
    lefts = np.arange(5000) / 500
    values = np.full(5000, 10.0)
    values[2503] = 90
    curve.show_slots(VIEW, lefts, lefts + 1 / 500, values)
    assert curve.crowded
    assert curve.pen_width == 1
    image = drawn(curve.fill, curve)
    assert image.pixelColor(100, 30) == QColor(LIGHT.volet)
    assert image.pixelColor(20, 30) == QColor(LIGHT.surface)


def test_a_curve_parts_at_a_hole(parent: QGraphicsRectItem) -> None:
    curve = Curve(parent, 0)
    lefts = np.array([0.0, 1, 2, 6, 7])
    curve.show_slots(VIEW, lefts, lefts + 1, np.full(5, 50.0))
    assert not curve.crowded
    image = drawn(curve.fill, curve)
    assert image.pixelColor(30, 50) == QColor(LIGHT.volet)
    assert {image.pixelColor(x, y).name() for x in range(70, 110) for y in (50, 80)} == {QColor(LIGHT.surface).name()}


def test_pills_prefer_the_longest_holes_and_never_touch() -> None:
    assert place_pills([50, 60, 180], [40, 40, 30], [5, 9, 1], 200) == [1, 2]
    assert len(place_pills([100 * n for n in range(9)], [20] * 9, [1] * 9, 900)) == PILLS


def test_the_peak_s_label_gives_way_to_a_pill(parent: QGraphicsRectItem) -> None:
    marks = Marks(parent, 0)
    marks.look(VIEW)
    marks.say([(80, 120, ["hole"])], (100, 12, "peak"))
    assert len(marks.pills) == 1
    assert marks.peak is not None
    assert not marks.peak[0].intersects(marks.pills[0][0])
    marks.say([], (100, 60, "peak"))
    assert marks.peak is not None
    assert marks.peak[0].center().x() == pytest.approx(100)
    assert marks.peak[0].bottom() < 60


def test_a_pill_says_less_where_it_would_lie_over_another_hole_which_keeps_its_own(parent: QGraphicsRectItem) -> None:
    marks = Marks(parent, 0)
    marks.look(View(0, 10, 100, 600, 100))
    many, few = "three days were set aside: the meter was faulty", "three days"
    marks.say([(200, 250, [many, few]), (290, 330, ["2 days"])], None)
    assert {text for _, text in marks.pills} == {few, "2 days"}
    (first, _), (second, _) = marks.pills
    assert not first.intersects(second)
    marks.say([(200, 250, [many, few])], None)
    assert [text for _, text in marks.pills] == [many]


def test_a_bar_that_goes_on_beyond_the_plot_ends_at_its_edge(parent: QGraphicsRectItem) -> None:
    bars = BarsLayer(parent, 0)
    lefts = np.array([-4.0, 4.0, 8.0])
    bars.show_bars(VIEW, lefts, np.array([4.0, 8.0, 12.0]), np.full(3, 50.0), np.ones(3, bool))
    assert [rect is not None and rect.left() >= 0 and rect.right() <= VIEW.width for rect in bars.rects] == [True] * 3


def test_the_peak_s_label_is_never_on_last_year_s_line(parent: QGraphicsRectItem) -> None:
    marks, ghost = Marks(parent, 0), Ghost(parent, 0)
    marks.look(VIEW)
    for height in range(5, 100, 5):
        ghost.show_slots(VIEW, np.array([0.0, 5.0]), np.array([5.0, 10.0]), np.array([height, 40.0]), cased=False)
        for x in (10.0, 60.0, 100.0, 160.0):
            marks.say([], (x, 50.0, "peak"), line=ghost.reach)
            if marks.peak is not None:
                run = ghost.reach(marks.peak[0].left(), marks.peak[0].right())
                assert run is not None
                assert marks.peak[0].bottom() < run[0] or marks.peak[0].top() > run[1]
    ghost.clear()
    assert ghost.reach(0, 100) is None


def test_a_line_that_is_parted_reaches_nowhere_between_its_parts(parent: QGraphicsRectItem) -> None:
    ghost = Ghost(parent, 0)
    ghost.show_slots(VIEW, np.array([0.0, 6.0]), np.array([4.0, 10.0]), np.array([20.0, 80.0]), cased=False)
    middle = VIEW.x([4.2, 5.8]).tolist()
    assert ghost.reach(*middle) is None
    assert ghost.reach(*VIEW.x([1.0, 9.0]).tolist()) == pytest.approx((VIEW.y(80.0) - 0.5, VIEW.y(20.0) - 0.5))


def test_a_tooltip_stands_at_the_left_else_at_the_right_and_inside() -> None:
    bounds, size = QRectF(0, 0, 200, 100), QSizeF(60, 40)
    assert placed(QRectF(100, 50, 10, 1), size, bounds).toTuple() == (30, 30)
    assert placed(QRectF(20, 50, 10, 1), size, bounds).toTuple() == (40, 30)
    assert placed(QRectF(100, 99, 10, 1), size, bounds).toTuple() == (30, 60)
    assert placed(QRectF(100, 0, 10, 1), size, bounds).toTuple() == (30, 0)


def test_no_day_is_lost_between_pixels() -> None:
    assert [days_a_column(pitch) for pitch in (18, 1, 0.7, 0.3, 0.15, 0)] == [1, 1, 2, 4, 8, 1]


def test_the_hatch_under_the_heat_map_spares_the_skipped_hour_and_the_hours_to_come(
    parent: QGraphicsRectItem,
) -> None:
    history = made_history(date(2026, 3, 20), 20)
    first = date(2026, 3, 20).toordinal()
    under = Unknown(parent, 0)
    under.set_heat(heat(history, first, first + 19))
    assert under.spans() == []
    curve = history.curve
    hole = (curve.starts < curve.starts[0] + 5 * 86_400) | (curve.starts >= curve.starts[0] + 6 * 86_400)
    kept = hole & (curve.starts < curve.starts[-1] - 10 * 3600)
    holed = type(history)(
        type(curve)(
            curve.starts[kept], curve.durations[kept], curve.values[kept], curve.qualities[kept], curve.origins[kept]
        ),
        history.days,
        history.periods,
    )
    under.set_heat(heat(holed, first, first + 19))
    assert under.spans() == [(first + 5, first + 6)]
