"""Logs and the meter line of one day with closed slats: all that was counted between them is told, and told once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Meter, Quality
from persienne.base.slats import PART_OF_A_DAY, Slat, Then
from persienne.household.measures.resolved_history import recall_whole_days
from persienne.household.measures.write_meter import Device, record_meter_line, resume_meter_line
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Succession
from persienne.store.meters import known_meter
from support.households import POINT, bring, days_of, outcome_of, put, throw_away
from support.tic_logs import log
from support.virtual_meters import french

pytestmark = pytest.mark.turning  # each test makes a home and its days

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household

HOME = Succession(MeterOptions(first=date(2025, 1, 1)), ())
MORNING = french("2025-01-21T00:00:00")
DAY = date(2025, 1, 21).toordinal()
DEVICE = Device("990061999998", SOURCES[Mode.STANDARD], POINT)


def counted(start: int, end: int) -> int:
    counters = HOME.meter_at(start).counters
    joules: int = (counters.indexes(end).total - counters.indexes(start).total) * 3600
    return joules


def hear(household: Household, on_line: range) -> None:
    """The meter line, which goes on from what is stored."""
    resumed, decoder = resume_meter_line(household.conn, DEVICE), Decoder()
    fold = Fold(Meter(POINT), resume=resumed.indexes, told=resumed.told)
    said = [one for at in on_line for told in decoder.feed(HOME.frame(at), at) for one in fold.add(told)]
    record_meter_line(household.conn, DEVICE, said, fold.open(), at=on_line[-1])


def told_in_all(household: Household) -> int:
    periods = recall_whole_days(household.conn, known_meter(household.conn, POINT)).periods
    return sum(joules for _, joules, _ in days_of(household)) + int(periods.joules.sum())


HOURS = {
    "two in their order": ((8, 9), (12, 14)),
    "the later one first": ((12, 14), (8, 9)),
    "one inside of two": ((8, 9), (18, 19), (12, 14)),
    "from midnight on": ((0, 2), (12, 14)),
    "to midnight, first": ((20, 25), (12, 14)),
    "to midnight, last": ((12, 14), (20, 25)),
}


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize("hours", HOURS.values(), ids=HOURS)
def test_closed_slats_tell_of_a_day_all_that_was_counted_between_its_logs(
    tmp_path: Path, hours: tuple[tuple[int, int], ...], *, together: bool
) -> None:
    spans = [range(MORNING + first * 3600, MORNING + last * 3600, 10) for first, last in hours]
    paths = [put(tmp_path, f"{n}.log", log(HOME, span)) for n, span in enumerate(spans)]
    first, last = min(span[0] for span in spans), min(max(span[-1] for span in spans), MORNING + 86_400)
    with throw_away(tmp_path / "household", Slat.CLOSED) as made:
        for some in [paths] if together else [[path] for path in paths]:
            outcome_of(made, *some)
        day = next(row for row in days_of(made) if row[0] == DAY)
        assert day == (DAY, counted(first, last), PART_OF_A_DAY)
        before = told_in_all(made)
        bring(made, put(tmp_path, "next.log", log(HOME, range(MORNING + 33 * 3600, MORNING + 34 * 3600, 10))))
        in_all = told_in_all(made)
    assert before < in_all == counted(first, MORNING + 34 * 3600 - 10)


def test_a_log_of_a_day_of_which_the_line_heard_the_morning_tells_all_since_then(tmp_path: Path) -> None:
    on_line = range(MORNING + 8 * 3600, MORNING + 9 * 3600, 20)
    span = range(MORNING + 12 * 3600, MORNING + 14 * 3600, 10)
    with throw_away(tmp_path / "household", Slat.CLOSED) as made:
        hear(made, on_line)
        bring(made, put(tmp_path, "noon.log", log(HOME, span)))
        assert days_of(made) == [(DAY, counted(on_line[0], span[-1]), PART_OF_A_DAY)]


@pytest.mark.parametrize("slat", Slat)
def test_closing_keeps_what_the_meter_s_own_points_say_before_its_first_index(tmp_path: Path, slat: Slat) -> None:
    morning = french("2025-01-21T08:12:00")
    with throw_away(tmp_path / "household", slat) as made:
        for begin in (morning, morning + 86_400):
            on_line = range(begin, begin + 7200, 20)
            hear(made, on_line)
        before = told_in_all(made)
        made.slats.move(None, Slat.CLOSED, Then.REDUCE)
        assert told_in_all(made) == before
    heard = counted(morning, on_line[-1] if slat is not Slat.CLOSED else begin)
    # Half an hour and an hour of points lie before the first frame.
    assert before - heard > 3600 * 1000 if slat is not Slat.CLOSED else before == heard


@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
def test_closing_after_a_moment_of_listening_keeps_the_night_before_it(tmp_path: Path, slat: Slat) -> None:
    evening, morning = french("2025-01-21T20:31:00"), french("2025-01-22T07:12:00")
    with throw_away(tmp_path / "household", slat) as made:
        hear(made, range(evening, evening + 10))
        hear(made, range(morning, morning + 10))
        before = told_in_all(made)
        assert before > counted(evening, morning + 9) > 0  # an hour of points lies before the first frame
        made.slats.move(None, Slat.CLOSED, Then.REDUCE)
        moment = counted(morning, morning + 9)
        assert before - moment <= told_in_all(made) <= before
        later = french("2025-01-22T09:00:00")
        hear(made, range(later, later + 10))
        assert before - moment <= told_in_all(made) <= before
        tomorrow = french("2025-01-23T09:00:00")
        hear(made, range(tomorrow, tomorrow + 10))
        assert abs(told_in_all(made) - before - counted(morning + 9, tomorrow)) <= moment + 3600


@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
def test_closing_after_one_evening_keeps_what_points_say_before_it_when_the_next_index_comes(
    tmp_path: Path, slat: Slat
) -> None:
    evening, morning = french("2025-01-21T20:31:00"), french("2025-01-22T07:12:00")
    with throw_away(tmp_path / "household", slat) as made:
        hear(made, range(evening, evening + 10))
        points, moment = told_in_all(made), counted(evening, evening + 9)
        made.slats.move(None, Slat.CLOSED, Then.REDUCE)
        assert abs(told_in_all(made) - points) <= moment
        hear(made, range(morning, morning + 10))
        assert abs(told_in_all(made) - points - counted(evening, morning)) <= moment


def test_a_period_that_measured_points_begin_stays_measured(tmp_path: Path) -> None:
    evening, morning = french("2025-01-21T20:31:00"), french("2025-01-22T07:12:00")
    with throw_away(tmp_path / "household", Slat.HALF) as made:
        hear(made, range(evening, evening + 10))
        made.slats.move(None, Slat.CLOSED, Then.REDUCE)
        hear(made, range(morning, morning + 10))
        periods = recall_whole_days(made.conn, known_meter(made.conn, POINT)).periods
        assert periods.qualities.tolist() == [Quality.MEASURED]


MORNINGS = [french("2025-01-21T08:12:00") + n * 86_400 for n in range(3)]


@pytest.mark.parametrize("days", [2, 3])
@pytest.mark.parametrize("then", [Slat.HALF, Slat.OPEN])
def test_points_before_the_first_index_of_the_day_of_opening_count_once(tmp_path: Path, then: Slat, days: int) -> None:
    with throw_away(tmp_path / "household", Slat.CLOSED) as made:
        hear(made, range(MORNINGS[0], MORNINGS[0] + 3600, 20))
        made.slats.move(None, then)
        for begin in MORNINGS[1:days]:
            on_line = range(begin, begin + 7200, 20)
            hear(made, on_line)
        assert told_in_all(made) == counted(MORNINGS[0], on_line[-1])
        made.slats.move(None, Slat.CLOSED, Then.REDUCE)
        assert told_in_all(made) == counted(MORNINGS[0], on_line[-1])


def test_points_of_the_day_of_opening_that_lie_after_its_first_index_count_once(tmp_path: Path) -> None:
    begin = MORNINGS[0]
    with throw_away(tmp_path / "household", Slat.CLOSED) as made:
        hear(made, range(begin, begin + 3600, 20))
        made.slats.move(None, Slat.HALF)
        hear(made, range(begin + 6 * 3600, begin + 8 * 3600, 20))
        on_line = range(MORNINGS[1], MORNINGS[1] + 3600, 20)
        hear(made, on_line)
        assert told_in_all(made) == counted(begin, on_line[-1])


def test_points_that_fill_a_short_silence_over_midnight_count_once_before_the_day_is_over(tmp_path: Path) -> None:
    begin, end = french("2025-01-21T16:30:10"), french("2025-01-22T00:50:00")
    with throw_away(tmp_path / "household", Slat.HALF) as made:
        hear(made, range(begin, french("2025-01-21T23:42:00"), 10))
        before = told_in_all(made) - counted(begin, french("2025-01-21T23:42:00") - 10)
        hear(made, range(french("2025-01-22T00:10:00"), end, 10))
        # What the points tell before the first frame is exact to a Wh in a half-hour.
        assert abs(told_in_all(made) - counted(begin, end - 10) - before) <= 2 * 3600


GAPS = {
    "a day": ((8, 10), (36, 37), (56, 58)),
    "its last morning": ((8, 10), (31, 32), (34, 36), (56, 58)),
}


@pytest.mark.parametrize("slat", [Slat.HALF, Slat.OPEN])
@pytest.mark.parametrize("hours", GAPS.values(), ids=GAPS)
def test_a_log_of_hours_in_which_the_line_was_silent_over_midnight_is_counted_once(
    tmp_path: Path, hours: tuple[tuple[int, int], ...], slat: Slat
) -> None:
    first, logged, *later = [range(MORNING + begin * 3600, MORNING + end * 3600, 20) for begin, end in hours]
    with throw_away(tmp_path / "household", slat) as made:
        hear(made, first)
        early = told_in_all(made) - counted(first[0], first[-1])
        bring(made, put(tmp_path, "silence.log", log(HOME, logged)))
        for on_line in later:
            hear(made, on_line)
        assert abs(told_in_all(made) - counted(first[0], later[-1][-1]) - early) <= 2 * 3600


def test_bringing_open_slats_to_half_open_keeps_where_the_first_index_of_a_day_stood(tmp_path: Path) -> None:
    evening, morning = french("2025-01-21T17:23:00"), french("2025-01-22T03:38:00")
    with throw_away(tmp_path / "household", Slat.OPEN) as made:
        hear(made, range(evening, evening + 7200, 20))
        hear(made, range(morning, morning + 7200, 20))
        before = told_in_all(made)
        made.slats.move(None, Slat.HALF, Then.REDUCE)
        assert told_in_all(made) == before
