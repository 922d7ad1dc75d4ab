from __future__ import annotations

from dataclasses import replace

from persienne.insight.bars import totals
from persienne.insight.last_known import LastKnown, Volumes, last_known, volume_of_days
from persienne.insight.series import History
from support.curves import at
from support.gas_histories import KWH, NOVEMBER, OCTOBER, SEPTEMBER, gas_history


def volumes() -> Volumes:
    found = gas_history().volume
    assert found is not None
    return Volumes(found)


def test_a_range_holds_the_volumes_of_its_days_and_of_the_periods_in_it() -> None:
    assert volumes().between(at(NOVEMBER), at(NOVEMBER + 2)) == 9_600
    assert volumes().between(at(OCTOBER), at(NOVEMBER + 1)) == 90_000 + 5_300
    assert volumes().between(at(OCTOBER + 1), at(OCTOBER + 2)) is None


def test_days_have_their_volumes_and_electricity_has_none() -> None:
    assert volume_of_days(gas_history(), NOVEMBER, NOVEMBER + 1) == 9_600
    assert volume_of_days(gas_history(), OCTOBER + 1, OCTOBER + 1) is None
    assert volume_of_days(History.empty(), NOVEMBER, NOVEMBER) is None


def test_a_period_has_its_own_volume() -> None:
    assert volumes().of_span(at(OCTOBER), at(NOVEMBER)) == 90_000
    assert volumes().of_span(at(OCTOBER), at(NOVEMBER + 1)) is None


def test_what_is_known_last_is_a_day_or_a_span_that_ends_later() -> None:
    assert last_known(gas_history()) == LastKnown(NOVEMBER + 2, NOVEMBER + 2, 49 * KWH, 4_900)
    assert last_known(gas_history(with_days=False)) == LastKnown(OCTOBER, NOVEMBER - 1, 900 * KWH, 90_000)
    assert last_known(History.empty()) is None


def test_what_is_known_last_needs_no_volume() -> None:
    found = last_known(replace(gas_history(), volume=None))
    assert found is not None
    assert (found.first, found.volume) == (NOVEMBER + 2, None)


def test_a_month_that_was_counted_in_part_has_no_mean_of_a_day() -> None:
    assert totals(gas_history(), SEPTEMBER, OCTOBER - 1).average is None
    assert totals(gas_history(), OCTOBER, NOVEMBER - 1).average is not None
