from __future__ import annotations

from itertools import pairwise

import pytest

from persienne.base.reading import Fact, Meter, Reading
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.horodate import parse_horodate
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import FactKind
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import virtual_stream
from persienne.meters.virtual.succession import Change, Changed, Succession
from support.tic_fold import energies, facts
from support.tic_logs import frames_at, thinned
from support.virtual_meters import FIRST, dates, french, said, values

T = french("2025-01-22T12:20:07")


def home(*changes: Changed, mode: Mode = Mode.STANDARD) -> Succession:
    return Succession(MeterOptions(mode, first=FIRST), changes)


def test_a_change_of_mode_keeps_the_address_and_the_indexes() -> None:
    line = home(Changed(T + 60, Change.STANDARD), mode=Mode.HISTORIQUE)
    before, after = values(said(line.frame(T + 59))), values(said(line.frame(T + 60)))
    assert before["ADCO"] == after["ADSC"]
    assert abs(int(after["EAST"]) - int(before["HCHC"]) - int(before["HCHP"])) <= 1


def test_another_meter_has_another_address_and_counts_from_zero() -> None:
    line = home(Changed(T + 60, Change.REPLACED))
    before, after = values(said(line.frame(T + 59))), values(said(line.frame(T + 3660)))
    assert before["PRM"] == after["PRM"]
    assert before["ADSC"] != after["ADSC"]
    assert values(said(line.frame(T + 60)))["EAST"] == "000000000"
    counters = line.meter_at(T).counters
    assert int(after["EAST"]) == counters.indexes(T + 3660).total - counters.indexes(T + 60).total


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [-300, 777, 7200])
def test_a_wrong_clock_moves_all_that_the_meter_dates_and_no_index(seconds: int) -> None:
    line = home(Changed(T, Change.CLOCK, seconds))
    right, wrong = said(home().frame(T)), said(line.frame(T))
    date = parse_horodate(dates(wrong)["DATE"])
    assert date is not None
    assert (date.epoch(), date.degraded) == (T + seconds, False)
    assert values(right)["EAST"] == values(wrong)["EAST"]
    end = parse_horodate(dates(wrong)["CCASN"])
    assert end is not None
    instant = (end.epoch() or 0) - seconds
    indexes = [line.meter_at(T).counters.indexes(one).total for one in (instant - 1800, instant)]
    assert (end.epoch() or 0) % 1800 == 0
    assert abs(int(values(wrong)["CCASN"]) / 2 - indexes[1] + indexes[0]) <= 1


def test_a_clock_that_is_lost_is_said_in_every_date_and_in_the_status_until_it_is_right() -> None:
    line = home(Changed(T, Change.CLOCK, 300), Changed(T + 10, Change.DEGRADED), Changed(T + 20, Change.CLOCK))
    for at, degraded in ((T, False), (T + 10, True), (T + 20, False)):
        frame = said(line.frame(at))
        stamps = [stamp for label, stamp in dates(frame).items() if label[1:3] != "PM"]
        assert {stamp[0].islower() for stamp in stamps} == {degraded}
        assert bool(int(values(frame)["STGE"], 16) >> 16 & 1) is degraded


def test_the_line_goes_on_at_the_speed_of_each_mode() -> None:
    line = home(Changed(T + 60, Change.STANDARD), mode=Mode.HISTORIQUE)
    dues = [due for due, _ in virtual_stream(line, T, frames=80)]
    periods = [after - before for before, after in pairwise(dues)]
    assert min(periods[:30]) > 1.3
    assert max(periods[-20:]) < 1.1


def test_a_thinned_log_has_a_frame_a_minute_and_each_second_around_an_event() -> None:
    begin = french("2025-01-22T12:00:00")
    instants = list(thinned(begin, begin + 7200, [begin + 5000], around=30))
    assert instants == sorted(set(instants))
    assert {at - begin for at in instants} >= {*range(0, 7200, 60), *range(4970, 5030), 1799, 1800, 1801}
    assert len(instants) == 120 + 59 + 7
    line = home(Changed(begin + 5000, Change.REPLACED))
    told = [said(raw).data("ADSC") for _, raw in frames_at(line, [begin + 4999, begin + 5000])]
    assert told == ["990061999998", "990061999997"]


@pytest.mark.slow
def test_the_fold_hears_of_the_other_meter_and_keeps_the_energy_of_both() -> None:
    line = home(Changed(T + 1800, Change.REPLACED))
    fold, decoder = Fold(Meter(FICTIONAL_POINT)), Decoder()
    told: list[Reading | Fact] = []
    for at in range(T, T + 3600, 10):
        for frame in decoder.feed(line.frame(at), at):
            told += fold.add(frame)
    told += fold.open()
    # What is under way is said again under its start.
    counted = sum({start: joules for start, _, joules in energies(told)}.values())
    counters = line.meter_at(T).counters
    old = counters.indexes(T + 1790).total - counters.indexes(T).total
    # Another address counts once two frames in a row have said it.
    new = counters.indexes(T + 3590).total - counters.indexes(T + 1810).total
    assert counted == (old + new) * 3600
    assert len(facts(told, FactKind.DEVICE)) == 2
