from __future__ import annotations

import numpy as np

from persienne.ui.charts.heat_item import UNKNOWN, heat_range, lookup, merged, shades

STOPS = ("#F5EEDF", "#EAA552", "#4B1B3C")


def watts(*columns: list[float]) -> np.ndarray:
    return np.array(columns, np.float32)


def test_the_unknown_is_transparent_and_nothing_else_is() -> None:
    table = lookup(STOPS)
    assert table[UNKNOWN].tolist() == [0, 0, 0, 0]
    assert (table[1:, 3] == 255).all()


def test_the_scale_ends_on_the_first_and_the_last_stop() -> None:
    table = lookup(STOPS)
    assert table[1, :3].tolist() == [0xF5, 0xEE, 0xDF]
    assert table[128, :3].tolist() == [0xEA, 0xA5, 0x52]
    assert table[255, :3].tolist() == [0x4B, 0x1B, 0x3C]


def test_shades_are_clipped_and_unknown_stays_unknown() -> None:
    assert shades(watts([-50, 0, 500, 1000, 9000, np.nan]), 0, 1000).tolist() == [[1, 1, 128, 255, 255, UNKNOWN]]


def test_one_kettle_does_not_flatten_a_year() -> None:
    quiet = np.full((365, 48), 300, np.float32)
    quiet[::2] = 900
    quiet[7, 7] = 100_000
    low, high = heat_range(quiet)
    assert (low, high) == (300, 900)


def test_nothing_known_still_has_a_scale() -> None:
    low, high = heat_range(watts([np.nan, np.nan]))
    assert low < high
    low, high = heat_range(watts([400, 400]))
    assert low < high


def test_merged_days_are_means_of_what_is_known() -> None:
    days = watts([100, np.nan], [300, np.nan], [np.nan, 50])
    assert merged(days, 1) is days
    np.testing.assert_array_equal(merged(days, 2), watts([200, np.nan], [np.nan, 50]))
