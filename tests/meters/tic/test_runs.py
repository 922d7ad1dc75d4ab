from __future__ import annotations

import pytest

from persienne.base.reading import Reading, Unit
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES, FactKind
from support.tic_fold import HOME, SLOT, T, energies, facts, fed
from support.tic_frames import historique_lines, standard_lines


def test_half_hours_of_the_total_and_of_each_tariff() -> None:
    said = fed(Fold(HOME), ((at, standard_lines(at, {1: 10 + (at - T) // 10, 2: 7})) for at in range(T, T + 3601, 10)))
    assert energies(said) == [(T, SLOT, 180 * 3600), (T + SLOT, SLOT, 180 * 3600)]
    assert energies(said, "EASF01") == energies(said)
    assert energies(said, "EASF02") == [(T, SLOT, 0), (T + SLOT, SLOT, 0)]
    assert energies(said, "EASF03") == []
    (first, *_) = [one for one in said if isinstance(one, Reading) and one.register.unit is Unit.WH]
    assert (first.register.name, first.start, first.value, first.source) == ("EAST", T, 17, SOURCES[Mode.STANDARD])


def test_historique_has_a_total_that_is_the_sum_of_its_indexes() -> None:
    said = fed(
        Fold(HOME), ((at, historique_lines({"HCHC": 500, "HCHP": (at - T) // 10})) for at in range(T, T + 1801, 10))
    )
    assert energies(said) == [(T, SLOT, 180 * 3600)]
    assert energies(said, "EASF02") == [(T, SLOT, 180 * 3600)]
    assert energies(said, "EASF01") == [(T, SLOT, 0)]


def test_a_tariff_that_begins_while_nobody_listens_is_counted_from_zero() -> None:
    first = fed(Fold(HOME), ((T + n, standard_lines(T + n, {1: 100 + n})) for n in range(5)))
    fold = Fold(HOME, resume=[one for one in first if isinstance(one, Reading)])
    fed(fold, ((T + 900 + n, standard_lines(T + 900 + n, {1: 110, 2: 40})) for n in range(5)))
    assert energies(fold.open(), "EASF02") == [(T, 904, 40 * 3600)]
    assert energies(fold.open()) == [(T, 904, 50 * 3600)]


@pytest.mark.slow
def test_injected_energy_has_its_own_curve() -> None:
    said = fed(
        Fold(HOME), ((at, standard_lines(at, {1: 5}, injected=9 + (at - T) // 10)) for at in range(T, T + 1801, 10))
    )
    assert energies(said, "EAIT") == [(T, SLOT, 180 * 3600)]


def test_a_total_that_is_not_the_sum_of_its_parts_needs_a_second_frame() -> None:
    fold = Fold(HOME)
    assert energies(fed(fold, [(T, standard_lines(T, {1: 10}, total=11))])) == []
    assert not [one for one in fold.open() if one.register.name == "EAST"]
    fed(fold, [(T + 2, standard_lines(T + 2, {1: 12}, total=13))])
    assert energies(fold.open()) == [(T, 2, 2 * 3600)]


def test_an_index_that_falls_back_is_told_once_with_both_its_values() -> None:
    fold = Fold(HOME)
    said = fed(fold, ((T + n, standard_lines(T + n, {1: 90_000 + n})) for n in range(3)))
    said += fed(fold, ((T + 10 + n, standard_lines(T + 10 + n, {1: n + 1})) for n in range(9)))
    told = [(fact.at, fact.text) for fact in facts(said, FactKind.INDEX_RESTARTED)]
    assert told == [(T + 10, f"{name} 90002 1") for name in ("EAST", "EASF01", "EASD01")]


def test_what_was_heard_in_one_mode_is_not_gone_on_from_in_the_other() -> None:
    before = fed(Fold(HOME), ((T + n, historique_lines({"HCHC": 100 + n, "HCHP": 7})) for n in range(5)))
    fold = Fold(HOME, resume=[one for one in before if isinstance(one, Reading)])
    fed(fold, ((T + 60 + n, standard_lines(T + 60 + n, {1: 300 + n, 2: 7})) for n in range(3)))
    assert energies(fold.open()) == [(T + 60, 2, 2 * 3600)]


def test_a_tariff_of_the_older_mode_is_not_counted_from_zero() -> None:
    """Its frames say only the indexes of their contract: one that appears may have counted for years."""
    first = fed(Fold(HOME), ((T + n, historique_lines({"BASE": 100 + n}, option="BASE")) for n in range(5)))
    fold = Fold(HOME, resume=[one for one in first if isinstance(one, Reading)])
    fed(fold, ((T + 900 + n, historique_lines({"HCHC": 5_000, "HCHP": 700 + n})) for n in range(5)))
    assert energies(fold.open(), "EASF02") == [(T + 900, 4, 4 * 3600)]
