from __future__ import annotations

from datetime import timedelta

import pytest

from persienne.meters.fictional_home import SEED
from persienne.meters.tic.contract import Option
from persienne.meters.tic.labels import INDEXES_OF_OPTION, Mode
from persienne.meters.tic.status import Colour
from persienne.meters.virtual.tempo import tempo_colour
from support.virtual_meters import CONTRACTS, FIRST, first_above, french, meter, said, values

NOON = french("2025-01-22T12:00:07")
H = Mode.HISTORIQUE
WINTER = (french("2024-12-01T00:00:00"), french("2024-12-24T00:00:00"))


def historique(at: int, contract: Option = Option.HPHC, phases: int = 1) -> dict[str, str]:
    return values(said(meter(H, contract, phases).frame(at)))


@pytest.mark.slow
@pytest.mark.for_each("contract", CONTRACTS)
@pytest.mark.for_each("phases", [1, 3])
def test_both_modes_say_the_same_indexes(contract: Option, phases: int) -> None:
    names = INDEXES_OF_OPTION[
        {Option.BASE: "BASE", Option.HPHC: "HC..", Option.EJP: "EJP.", Option.TEMPO: "BBR"}[contract]
    ]
    standard = values(said(meter(Mode.STANDARD, contract, phases).frame(NOON)))
    frame = historique(NOON, contract, phases)
    assert [frame[name] for name in names] == [standard[f"EASF{n:02}"] for n in range(1, len(names) + 1)]
    assert sum(int(frame[name]) for name in names) == int(standard["EAST"])


@pytest.mark.slow
def test_the_power_is_rounded_to_ten_and_agrees_with_the_current() -> None:
    for at in range(NOON, NOON + 7200, 60):
        power = int(values(said(meter().frame(at)))["SINSTS"])
        frame = historique(at)
        assert abs(int(frame["PAPP"]) - power) <= 5
        assert int(frame["PAPP"]) % 10 == 0
        assert 0 <= power - 236 * int(frame["IINST"]) < 236


@pytest.mark.parametrize(("phases", "amperes"), [(1, "30"), (3, "10")])
def test_the_subscribed_current_is_the_power_over_200_volts_on_each_phase(phases: int, amperes: str) -> None:
    assert historique(NOON, phases=phases)["ISOUSC"] == amperes


def test_the_highest_power_of_the_day_before_is_the_one_of_the_standard_mode() -> None:
    standard = values(said(meter(Mode.STANDARD, Option.HPHC, 3).frame(NOON)))
    assert historique(NOON, phases=3)["PMAX"] == standard["SMAXSN-1"]


def test_the_period_follows_the_hours() -> None:
    for text, contract, period in (
        ("2025-01-22T06:29:59", Option.HPHC, "HC.."),
        ("2025-01-22T06:30:00", Option.HPHC, "HP.."),
        ("2025-01-22T06:30:00", Option.BASE, "TH.."),
    ):
        assert historique(french(text), contract)["PTEC"] == period


def test_tempo_says_its_colour_from_six_and_tomorrow_s_from_eight_in_the_evening() -> None:
    days = [FIRST + timedelta(days=n) for n in range(30, 150)]
    colours = {day: tempo_colour(day.toordinal(), SEED) for day in days}
    day = next(day for day in days[:-1] if (colours[day], colours[day + timedelta(1)]) == (Colour.BLUE, Colour.RED))
    morrow = day + timedelta(days=1)
    for text, period, tomorrow in (
        (f"{day}T19:59:59", "HPJB", "----"),
        (f"{day}T20:00:00", "HPJB", "ROUG"),
        (f"{day}T22:00:00", "HCJB", "ROUG"),
        (f"{morrow}T05:59:59", "HCJB", "ROUG"),
        (f"{morrow}T06:00:00", "HPJR", "----"),
    ):
        frame = historique(french(text), Option.TEMPO)
        assert (frame["PTEC"], frame["DEMAIN"]) == (period, tomorrow)


@pytest.mark.slow
def test_an_overrun_is_said_only_while_the_current_is_above_the_subscribed_one() -> None:
    at = first_above(meter(H), 31 * 236, *WINTER)
    frame, before = historique(at), historique(at - 1)
    assert frame["ADPS"] == frame["IINST"]
    assert int(frame["IINST"]) > 30
    assert int(before["IINST"]) <= 30
    assert "ADPS" not in before
    assert all(("ADPS" in frame) is (int(frame["IINST"]) > 30) for frame in map(historique, range(at, at + 7200, 20)))


@pytest.mark.slow
def test_a_three_phase_meter_is_overloaded_for_as_long_as_a_phase_is_and_a_minute_longer() -> None:
    kind = meter(H, Option.HPHC, 3)
    begin = next(at for at in range(*WINTER, 20) if kind.overloaded(at))
    assert not kind.overloaded(begin - 1)
    short = said(kind.short_frame(begin))
    assert [group.label for group in short.groups] == ["ADIR1", "ADIR2", "ADIR3", "ADCO", "IINST1", "IINST2", "IINST3"]
    frame = values(short)
    over = [int(frame[f"ADIR{n}"]) for n in (1, 2, 3)]
    currents = [int(frame[f"IINST{n}"]) for n in (1, 2, 3)]
    assert over == [current if current > 10 else 0 for current in currents]
    assert max(over) > 10
    last = next(at for at in range(begin, begin + 7200, 20) if not max_over(at))
    assert kind.overloaded(last + 59)
    assert not any(max_over(at) for at in range(last, last + 80, 20))
    assert not kind.overloaded(last + 60)


def max_over(at: int) -> bool:
    frame = historique(at, phases=3)
    return max(int(frame[f"IINST{n}"]) for n in (1, 2, 3)) > 10


@pytest.mark.slow
def test_neither_one_phase_nor_the_standard_mode_knows_short_frames() -> None:
    kind = meter(H, Option.HPHC, 3)
    begin = next(at for at in range(*WINTER, 20) if kind.overloaded(at))
    assert not meter(H, Option.HPHC, 1).overloaded(begin)
    assert not meter(Mode.STANDARD, Option.HPHC, 3).overloaded(begin)
