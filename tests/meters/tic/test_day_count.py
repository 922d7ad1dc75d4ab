from __future__ import annotations

import pytest

from persienne.base.reading import Meter, Quality, Reading, index_register
from persienne.meters.meter_status import Counted
from persienne.meters.tic.indexes import COUNTED_BY_DAY, DayCount, Sample
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from support.virtual_meters import french

MIDNIGHT = french("2025-01-22 00:00:00")
NOON = MIDNIGHT + 43_200


def midnight_index(wh: int, at: int = MIDNIGHT) -> Reading:
    return Reading(Meter(None), index_register("EAST"), at, 0, wh, Quality.MEASURED, SOURCES[Mode.STANDARD])


def counted(day: DayCount, *stands: tuple[Sample | None, Sample]) -> Counted:
    for one in stands:
        day.see("EAST", *one)
    return day.counted["EAST"]


def test_a_day_begins_with_its_midnight_where_that_is_stored() -> None:
    day = DayCount([midnight_index(1_000)])
    assert counted(day, (None, Sample(NOON, 5_000))) == Counted(MIDNIGHT, 1_000, MIDNIGHT, 1_000, NOON, 5_000)


def test_a_day_begins_with_its_midnight_where_the_meter_was_heard_then() -> None:
    before, after = Sample(MIDNIGHT - 1, 999), Sample(MIDNIGHT + 1, 1_000)
    stands = [(Sample(MIDNIGHT - 1800, 900), before), (Sample(MIDNIGHT, 1_000), after)]
    assert counted(DayCount(), *stands) == Counted(MIDNIGHT, 1_000, MIDNIGHT, 1_000, MIDNIGHT + 1, 1_000)


def test_a_computer_that_is_switched_on_at_eight_knows_the_day_from_eight_on() -> None:
    eight, resumed = MIDNIGHT + 8 * 3600, Sample(MIDNIGHT - 3600, 100)
    day = DayCount([midnight_index(90, MIDNIGHT - 86_400)])
    stands = [(resumed, Sample(eight + 5, 1_000)), (Sample(eight + 1800, 1_100), Sample(eight + 1801, 1_100))]
    assert counted(day, *stands) == Counted(eight + 5, 1_000, eight + 1800, 1_100, eight + 1801, 1_100)


def test_a_program_that_begins_anew_knows_the_day_from_the_cut_that_it_goes_on_from() -> None:
    begun = (NOON - 1800, 400)
    assert counted(DayCount(), (Sample(*begun), Sample(NOON, 500))) == Counted(*begun, *begun, NOON, 500)


def test_another_meter_begins_the_day_anew() -> None:
    day = DayCount([midnight_index(1_000)])
    counted(day, (None, Sample(NOON, 5_000)))
    day.restart("EAST")
    assert counted(day, (None, Sample(NOON + 9, 7_000_000))).since == NOON + 9


@pytest.mark.parametrize("back", [60, 50_000])
def test_a_clock_that_goes_back_takes_no_instant_of_the_future(back: int) -> None:
    day = DayCount()
    counted(day, (None, Sample(NOON, 5_000)))
    assert counted(day, (None, Sample(NOON - back, 5_001))).since == NOON - back


def test_a_first_index_without_its_instant_is_told_beside_the_first_that_has_one() -> None:
    day = DayCount(heard=[midnight_index(900)])
    assert counted(day, (None, Sample(NOON, 1_000)), (None, Sample(NOON + 9, 1_005))).first_wh == 900
    tomorrow = counted(day, (Sample(NOON + 86_400, 9_000), Sample(NOON + 86_401, 9_000)))
    assert tomorrow.first_wh is None


@pytest.mark.parametrize(
    "heard", [midnight_index(900, MIDNIGHT - 86_400), midnight_index(1_000), midnight_index(5_000)]
)
def test_a_first_index_that_is_of_another_day_or_no_lower_tells_nothing(heard: Reading) -> None:
    assert counted(DayCount(heard=[heard]), (None, Sample(NOON, 1_000))).first_wh is None


def test_another_meter_has_no_first_index_of_the_one_before() -> None:
    day = DayCount(heard=[midnight_index(900)])
    counted(day, (None, Sample(NOON, 1_000)))
    day.restart("EAST")
    assert counted(day, (None, Sample(NOON + 9, 7_000_000))).first_wh is None


def test_both_directions_are_counted_and_of_the_tariff_s_registers_those_that_ever_counted() -> None:
    day = DayCount()
    for name in COUNTED_BY_DAY:
        day.see(name, None, Sample(NOON, 5 if name == "EASF02" else 0))
    assert set(day.counted) == {"EAST", "EAIT", "EASF02"}
