from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.reading import Made, Quality, Reading, index_register
from persienne.meters.tic.clock import format_horodate, parse_horodate
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES, FactKind
from support.tic_fold import HOME, SLOT, T, energies, facts, fed
from support.tic_frames import historique_lines, horodate, standard_lines


def epoch(text: str) -> int | None:
    date = parse_horodate(text)
    assert date is not None
    return date.epoch()


def test_the_letter_resolves_octobers_doubled_hour() -> None:
    summer, winter = epoch("E241027023000"), epoch("H241027023000")
    assert summer == int(datetime(2024, 10, 27, 0, 30, tzinfo=UTC).timestamp())
    assert winter is not None
    assert winter - summer == 3600


def test_a_season_that_is_not_said_gives_no_instant() -> None:
    date = parse_horodate(" 250123060000")
    assert date is not None
    assert date.epoch() is None
    assert date.iso() == "2025-01-23T06:00:00"


def test_small_letters_say_a_lost_clock() -> None:
    lost, sound = parse_horodate("e250723060000"), parse_horodate("E250723060000")
    assert lost is not None
    assert sound is not None
    assert (lost.degraded, sound.degraded) == (True, False)
    assert lost.epoch() == sound.epoch()
    assert lost.iso() == "2025-07-23T06:00:00+02:00"


def test_an_overseas_meter_has_its_own_winter_time() -> None:
    date = parse_horodate("H250123060000")
    assert date is not None
    assert date.iso(4 * 3600) == "2025-01-23T06:00:00+04:00"
    assert date.epoch(4 * 3600) == int(datetime(2025, 1, 23, 2, tzinfo=UTC).timestamp())


@pytest.mark.for_each("text", ["", "H", "X250123060000", "H250230060000", "H25012306000", "H2501230600q0"])
def test_what_is_no_date_gives_none(text: str) -> None:
    assert parse_horodate(text) is None


@given(st.integers(946_684_800, 2_800_000_000), st.booleans(), st.booleans())
def test_writing_and_reading_agree(at: int, summer: bool, degraded: bool) -> None:
    date = parse_horodate(format_horodate(at, summer=summer, degraded=degraded))
    assert date is not None
    assert (date.epoch(), date.summer, date.degraded) == (at, summer, degraded)


@pytest.mark.parametrize("ahead", [-86_400, -180, 12_600, 86_400])
def test_where_two_clocks_disagree_the_meter_s_is_right(ahead: int) -> None:
    curve, fold = ((T, 660), (T - SLOT, 240)), Fold(HOME)
    said = fed(fold, ((T + n, standard_lines(T + n + ahead, {1: 10 + n}, curve=curve)) for n in range(5)))
    assert [fact.text for fact in facts(said, FactKind.CLOCK_OFFSET)] == [str(ahead)]
    assert len(energies(said, made=Made.CURVE_POINT)) == 2
    # The first frame alone proves nothing.
    assert energies(fold.open()) == [(T + 1 + ahead, 3, 3 * 3600)]


def test_a_minute_between_the_clocks_is_nothing() -> None:
    fold = Fold(HOME)
    said = fed(fold, ((T + n, standard_lines(T + n + 60, {1: 10 + n})) for n in range(5)))
    assert facts(said, FactKind.CLOCK_OFFSET) == []
    assert energies(fold.open()) == [(T, 4, 4 * 3600)]


def test_one_damaged_date_moves_nothing_and_loses_nothing() -> None:
    fold = Fold(HOME)
    dates = [T, T + 1, T + 86_402, T + 3, T + 4]
    said = fed(fold, ((T + n, standard_lines(dates[n], {1: 10 + n})) for n in range(5)))
    assert facts(said, FactKind.CLOCK_OFFSET) == []
    assert energies(fold.open()) == [(T, 4, 4 * 3600)]


@pytest.mark.slow
def test_a_computer_that_is_a_day_ahead_for_three_hours_loses_nothing() -> None:
    """Its clock is set to a day ahead and back: the meter’s own goes on."""
    fold, decoder, said = Fold(HOME), Decoder(), []
    for at in range(T, T + 5 * 3600 + 1, 10):
        wrong = 86_400 if T + 3700 <= at < T + 4 * 3600 + 900 else 0
        said += fed(fold, [(at + wrong, standard_lines(at, {1: 10 + (at - T) // 10}))], decoder)
    assert [fact.text for fact in facts(said, FactKind.CLOCK_OFFSET)] == ["-86400", "0"]
    assert facts(said, FactKind.CLOCK_WENT_BACK) == []
    assert energies(said) == [(T + n * SLOT, SLOT, 180 * 3600) for n in range(10)]


def test_a_meter_that_lost_its_clock_moves_nothing() -> None:
    fold = Fold(HOME)
    wrong = ((T + n, standard_lines(T + n, {1: 10 + n}, clock=horodate(T + n + 500, degraded=True))) for n in range(5))
    assert facts(fed(fold, wrong), FactKind.CLOCK_OFFSET) == []
    assert energies(fold.open()) == [(T, 4, 4 * 3600)]


def test_only_what_the_meter_itself_says_and_does_not_doubt_is_dated_by_it() -> None:
    fold, decoder = Fold(HOME), Decoder()
    fed(fold, [(T, historique_lines({"BASE": 10}, option="BASE", tariff="TH.."))])
    assert fold.dated is None
    fold = Fold(HOME)
    fed(fold, ((T + n, standard_lines(T + n, {1: 10 + n}, clock=horodate(T + n, degraded=True))) for n in range(3)))
    assert fold.dated is None
    fold = Fold(HOME)
    fed(fold, [(T + 86_400, standard_lines(T, {1: 10}))], decoder)
    assert fold.dated is None, "one frame alone proves nothing"
    fed(fold, [(T + 86_401, standard_lines(T + 1, {1: 11}))], decoder)
    assert fold.dated == T + 1


def test_a_date_before_what_is_known_is_waited_out_where_the_meter_says_none() -> None:
    """A computer that wakes in the year 2000: what it reads there waits, and the index has it later."""
    known = Reading(HOME, index_register("EAST"), T, 0, 10, Quality.MEASURED, SOURCES[Mode.HISTORIQUE])
    fold, decoder = Fold(HOME, resume=[known]), Decoder()
    in_2000 = 946_684_800
    lost = fed(fold, ((in_2000 + n, historique_lines({"BASE": 20 + n}, option="BASE")) for n in range(60)), decoder)
    assert len(facts(lost, FactKind.CLOCK_WENT_BACK)) == 1
    assert energies(lost) == energies(fold.open()) == []
    assert fold.waits_for == T
    right = range(T + SLOT - 10, T + SLOT + 10)
    said = fed(fold, ((at, historique_lines({"BASE": 100}, option="BASE")) for at in right), decoder)
    assert fold.waits_for is None
    assert energies(said) == [(T, SLOT, 90 * 3600)]


def test_a_lost_clock_is_told_at_its_beginning_and_its_end() -> None:
    lost = [(T + n, standard_lines(T + n, {1: 1}, clock=horodate(T + n, degraded=True))) for n in range(3)]
    found = [(T + n, standard_lines(T + n, {1: 1})) for n in range(3, 6)]
    said = fed(Fold(HOME), lost + found)
    assert [(fact.at, fact.text) for fact in facts(said, FactKind.CLOCK_DEGRADED)] == [(T, "1"), (T + 3, "0")]


def test_a_small_step_back_of_the_clock_is_waited_out() -> None:
    times = [*range(T, T + 100), *range(T + 40, T + 1801)]
    said = fed(Fold(HOME), ((at, historique_lines({"BASE": 5 + n}, option="BASE")) for n, at in enumerate(times)))
    assert energies(said) == [(T, SLOT, 1860 * 3600)]


def test_a_large_step_back_that_the_meter_itself_dates_begins_new_runs() -> None:
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
