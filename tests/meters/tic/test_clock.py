from __future__ import annotations

from persienne.base.reading import Made
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.readings import FactKind
from support.tic_fold import HOME, SLOT, T, energies, facts, fed
from support.tic_frames import historique_lines, horodate, standard_lines


def test_a_wrong_clock_is_told_and_what_it_dates_is_left_out() -> None:
    ahead = 12_600
    curve, fold = ((T, 660), (T - SLOT, 240)), Fold(HOME)
    said = fed(fold, ((T + n, standard_lines(T + n + ahead, {1: 10 + n}, curve=curve)) for n in range(5)))
    assert [fact.text for fact in facts(said, FactKind.CLOCK_OFFSET)] == ["12600"]
    assert energies(said, made=Made.CURVE_POINT) == []
    assert energies(fold.open()) == [(T, 4, 4 * 3600)]


def test_a_lost_clock_is_told_at_its_beginning_and_its_end() -> None:
    lost = [(T + n, standard_lines(T + n, {1: 1}, clock=horodate(T + n, degraded=True))) for n in range(3)]
    found = [(T + n, standard_lines(T + n, {1: 1})) for n in range(3, 6)]
    said = fed(Fold(HOME), lost + found)
    assert [(fact.at, fact.text) for fact in facts(said, FactKind.CLOCK_DEGRADED)] == [(T, "1"), (T + 3, "0")]


def test_a_small_step_back_of_the_clock_is_waited_out() -> None:
    times = [*range(T, T + 100), *range(T + 40, T + 1801)]
    said = fed(Fold(HOME), ((at, historique_lines({"BASE": 5 + n}, option="BASE")) for n, at in enumerate(times)))
    assert energies(said) == [(T, SLOT, 1860 * 3600)]


def test_a_large_step_back_begins_new_runs() -> None:
    fold, decoder = Fold(HOME), Decoder()
    back = T - 10 * 3600
    said = fed(fold, ((T + n, standard_lines(T + n, {1: 10 + n})) for n in range(5)), decoder)
    said += fed(fold, ((back + n, standard_lines(back + n, {1: 15 + n})) for n in range(5)), decoder)
    assert len(facts(said, FactKind.CLOCK_WENT_BACK)) == 1
    assert energies(said) == [(T, 4, 4 * 3600)]
    assert energies(fold.open()) == [(back, 4, 4 * 3600)]


def test_a_log_is_read_by_the_meters_own_clock() -> None:
    fold = Fold(HOME, meter_time=True)
    said = fed(fold, ((0, standard_lines(at, {1: 10 + (at - T) // 10})) for at in range(T, T + 1801, 10)))
    assert energies(said) == [(T, SLOT, 180 * 3600)]


def test_one_damaged_date_moves_no_log() -> None:
    fold = Fold(HOME, meter_time=True)
    times = [T, T + 1, T + 86_400, T + 2, T + 3]
    fed(fold, ((0, standard_lines(at, {1: 10 + n})) for n, at in enumerate(times)))
    assert energies(fold.open()) == [(T, 3, 4 * 3600)]
