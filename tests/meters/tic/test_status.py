from __future__ import annotations

import pytest

from persienne.meters.tic.status import Breaker, Carrier, Colour, Euridis, parse_status


def test_a_red_night_before_a_white_day() -> None:
    status = parse_status("9B3A9000")
    assert (status.today, status.tomorrow) == (Colour.RED, Colour.WHITE)
    assert (status.peak_running, status.peak_notice) == (2, 1)
    assert (status.supplier_index, status.distributor_index) == (5, 3)
    assert status.standard_mode
    assert not status.clock_degraded


def test_a_quiet_meter() -> None:
    status = parse_status("003A0001")
    assert status.contact_open
    assert status.breaker is Breaker.CLOSED
    assert (status.supplier_index, status.distributor_index) == (1, 1)
    assert status.euridis is Euridis.SECURED
    assert status.carrier is Carrier.NEW_LOCKED
    assert (status.over_power, status.producer, status.energy_negative) == (False, False, False)
    assert (status.today, status.peak_notice) == (Colour.NONE, 0)


def test_a_producer() -> None:
    status = parse_status("002A0301")
    assert (status.producer, status.energy_negative) == (True, True)


@pytest.mark.for_each("bit", range(32))
def test_every_bit_is_read_without_error(bit: int) -> None:
    assert parse_status(f"{1 << bit:08X}") != parse_status("00000000") or bit in {5, 18}


def test_the_index_has_four_bits() -> None:
    assert [parse_status(f"{n << 10:08X}").supplier_index for n in range(10)] == list(range(1, 11))


def test_over_power_is_bit_seven() -> None:
    assert parse_status("00000080").over_power
