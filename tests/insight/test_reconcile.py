"""Which differences between a curve and the truth rounding explains, and which it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Kind
from persienne.insight.days import days_of_curve, days_of_indexes
from persienne.insight.reconcile import Mismatch, reconcile
from persienne.insight.resolve import resolve
from support.curves import FRENCH, HOUR, MARCH, totals, whole_days
from support.read_files import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block

WH = 3600


def test_equal_days_are_exact() -> None:
    found = reconcile(whole_days(MARCH, [10 * WH, 20 * WH]), whole_days(MARCH, [10 * WH, 20 * WH]), FRENCH)
    assert (found.exact, found.rounded, found.mismatches, found.compared) == (2, 0, (), 2)


def test_a_difference_that_rounding_explains_is_no_mismatch() -> None:
    # 10 W over the 23 hours of March: 115 Wh either way, and the truth's own Wh.
    curve, truth = whole_days(MARCH, [10_000 * WH]), whole_days(MARCH, [10_116 * WH])
    assert reconcile(curve, truth, FRENCH, curve_precision=10).rounded == 1


def test_a_joule_beyond_rounding_is_shown() -> None:
    curve, truth = whole_days(MARCH, [10_000 * WH]), whole_days(MARCH, [10_116 * WH + 1])
    found = reconcile(curve, truth, FRENCH, curve_precision=10)
    assert found.mismatches == (Mismatch(MARCH, 10_000 * WH, 10_116 * WH + 1),)
    assert (found.exact, found.rounded) == (0, 0)


def test_truth_in_kwh_is_allowed_its_own_step() -> None:
    curve, truth = whole_days(MARCH, [10_900 * WH]), whole_days(MARCH, [10_000 * WH])
    assert reconcile(curve, truth, FRENCH, truth_precision=1000).rounded == 1
    assert len(reconcile(curve, truth, FRENCH).mismatches) == 1


def test_partial_days_are_not_compared() -> None:
    curve = totals([(MARCH, 5, HOUR), (MARCH + 1, 7, 86_400), (MARCH + 2, 9, 86_400)])
    truth = totals([(MARCH, 50, 82_800), (MARCH + 1, 70, HOUR), (MARCH + 2, 9, 86_400)])
    found = reconcile(curve, truth, FRENCH)
    assert (found.compared, found.exact) == (1, 1)


def test_nothing_in_common_compares_nothing() -> None:
    assert reconcile(whole_days(MARCH, [1]), whole_days(MARCH + 5, [1]), FRENCH).compared == 0
    assert reconcile(totals([]), totals([]), FRENCH).compared == 0


def total(folder: Path, pattern: str, kind: Kind) -> Block:
    (path,) = folder.glob(pattern)
    return next(
        block for block in read_file(path).blocks if block.register.name == "EAST" and block.register.kind is kind
    )


def test_a_real_curve_and_its_indexes_agree_to_the_joule_every_day(samples: Path) -> None:
    curve = total(samples / "enedis", "Enedis_Conso_Heure_20230809-*.csv", Kind.ENERGY)
    index = total(samples / "enedis", "Enedis_Conso_Jour_20240109-*.csv", Kind.INDEX)
    truth, periods = days_of_indexes(FRENCH.days(index.starts), index.values, FRENCH)
    found = reconcile(days_of_curve(resolve([curve]), FRENCH), truth, FRENCH)
    assert (found.exact, found.rounded, found.mismatches, len(periods)) == (197, 0, (), 0)
