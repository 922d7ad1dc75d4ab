from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.meters.fictional_home import FICTIONAL_POINT, HPHC, SEED, fictional_home
from persienne.meters.tic.clock import parse_horodate
from persienne.meters.tic.contract import Option, Window, contract_of, off_peak_windows, parse_day_profile
from persienne.meters.tic.labels import INDEXES_OF_OPTION, LABELS, Mode
from persienne.meters.tic.status import Colour, parse_status
from persienne.meters.virtual.counters import HOMES, Solar
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.peaks import tempo_colour
from support.chance import cases
from support.virtual_meters import CONTRACTS, FIRST, KINDS, dates, first_above, french, meter, said, values

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


S = Mode.STANDARD


def standard(at: int, contract: Option = Option.HPHC, phases: int = 1) -> dict[str, str]:
    return values(said(meter(S, contract, phases).frame(at)))


def colours_of(day: date) -> tuple[Colour, Colour]:
    return tempo_colour(day.toordinal(), SEED), tempo_colour(day.toordinal() + 1, SEED)


def first_day(today: Colour, tomorrow: Colour) -> date:
    days = (date(2024, 11, 1) + timedelta(days=n) for n in range(1500))
    return next(day for day in days if colours_of(day) == (today, tomorrow))


def test_the_delivery_point_and_the_address_are_nobody_s() -> None:
    frame = standard(NOON)
    assert (frame["PRM"], frame["ADSC"]) == (FICTIONAL_POINT, "990061999998")
    assert standard(NOON, phases=3)["ADSC"] == "990063999998"


@pytest.mark.slow
def test_powers_and_currents_agree() -> None:
    for at in range(NOON, NOON + 7200, 60):
        one, three = standard(at), standard(at, phases=3)
        assert int(one["IRMS1"]) == int(one["SINSTS"]) // int(one["URMS1"])
        assert three["SINSTS"] == one["SINSTS"]
        assert sum(int(three[f"SINSTS{n}"]) for n in (1, 2, 3)) == int(three["SINSTS"])
        assert all(int(three[f"IRMS{n}"]) == int(three[f"SINSTS{n}"]) // int(three[f"URMS{n}"]) for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("text", "fold", "horodate"),
    [
        ("2024-10-27T01:59:59", 0, "E241027015959"),
        ("2024-10-27T02:30:00", 0, "E241027023000"),
        ("2024-10-27T02:30:00", 1, "H241027023000"),
        ("2025-03-30T01:59:59", 0, "H250330015959"),
        ("2025-03-30T03:00:00", 0, "E250330030000"),
    ],
)
def test_the_date_carries_its_season_on_both_odd_nights(text: str, fold: int, horodate: str) -> None:
    at = french(text, fold=fold)
    assert dates(said(meter().frame(at)))["DATE"] == horodate
    parsed = parse_horodate(horodate)
    assert parsed is not None
    assert parsed.epoch() == at


def test_load_curve_points_end_at_the_last_two_half_hours() -> None:
    curve = fictional_home(date(2025, 1, 21), date(2025, 1, 22)).curve
    watts = dict(zip((curve.starts + 1800).tolist(), (curve.values // 1800).tolist(), strict=True))
    for text in ("2025-01-22T00:00:00", "2025-01-22T00:29:59", "2025-01-22T00:30:00", "2025-01-22T17:12:00"):
        at = french(text)
        frame = said(meter().frame(at))
        for label, end in (("CCASN", at - at % 1800), ("CCASN-1", at - at % 1800 - 1800)):
            parsed = parse_horodate(dates(frame)[label])
            assert parsed is not None
            assert (parsed.epoch(), int(values(frame)[label])) == (end, watts[end])


@pytest.mark.slow
def test_the_maximum_of_the_day_is_the_highest_power_that_the_day_has_said() -> None:
    midnight = french("2025-01-22T00:00:00")
    highest, when = 0, midnight
    for at in range(midnight, midnight + 6 * 3600, 20):
        frame = said(meter(S, Option.HPHC, 3).frame(at))
        power = int(values(frame)["SINSTS"])
        if power > highest:
            highest, when = power, at
        stamp = parse_horodate(dates(frame)["SMAXSN"])
        assert stamp is not None
        assert (int(values(frame)["SMAXSN"]), stamp.epoch()) == (highest, when)
        assert int(values(frame)["SMAXSN2"]) >= int(values(frame)["SINSTS2"])


def test_at_midnight_the_maximum_begins_anew_and_the_old_one_is_the_day_before_s() -> None:
    before = said(meter().frame(french("2025-01-21T23:59:59")))
    after = said(meter().frame(french("2025-01-22T00:00:00")))
    assert (values(after)["SMAXSN-1"], dates(after)["SMAXSN-1"]) == (values(before)["SMAXSN"], dates(before)["SMAXSN"])
    assert (values(after)["SMAXSN"], dates(after)["SMAXSN"]) == (values(after)["SINSTS"], "H250122000000")


def test_the_mean_voltage_ends_at_ten_minutes() -> None:
    frame = said(meter().frame(french("2025-01-22T12:19:59")))
    assert dates(frame)["UMOY1"] == "H250122121000"
    assert 225 <= int(values(frame)["UMOY1"]) <= 236


@pytest.mark.parametrize(
    ("contract", "windows"),
    [
        (Option.BASE, ()),
        (Option.HPHC, (Window(0, 390), Window(1350, 1440))),
        (Option.TEMPO, (Window(0, 360), Window(1320, 1440))),
    ],
)
def test_tomorrow_s_profile_says_the_home_s_off_peak_hours(contract: Option, windows: tuple[Window, ...]) -> None:
    assert off_peak_windows(parse_day_profile(standard(NOON, contract)["PJOURF+1"])) == windows


def test_the_tariff_index_the_relay_and_the_status_change_together_with_the_hours() -> None:
    assert HPHC.off_peak == ((1350, 390),)
    for text, index, relay in (
        ("2025-01-22T06:29:59", 1, True),
        ("2025-01-22T06:30:00", 2, False),
        ("2025-01-22T22:29:59", 2, False),
        ("2025-01-22T22:30:00", 1, True),
    ):
        frame = standard(french(text))
        status = parse_status(frame["STGE"])
        assert (int(frame["NTARF"]), status.supplier_index) == (index, index)
        assert (frame["RELAIS"] == "001", status.contact_open) == (relay, not relay)
        assert frame["LTARF"] == (" HEURE  CREUSE  " if index == 1 else " HEURE  PLEINE  ")
        assert status.distributor_index == index + 2


def test_a_red_day_lasts_from_six_to_six() -> None:
    red = first_day(Colour.RED, Colour.BLUE)
    after = red + timedelta(days=1)
    for text, tariff, today, running in (
        (f"{red}T06:00:00", "    HP  ROUGE   ", Colour.RED, 2),
        (f"{red}T22:00:00", "    HC  ROUGE   ", Colour.RED, 2),
        (f"{after}T05:59:59", "    HC  ROUGE   ", Colour.RED, 2),
        (f"{after}T06:00:00", "    HP  BLEU    ", Colour.BLUE, 0),
    ):
        frame = said(meter(S, Option.TEMPO).frame(french(text)))
        status = parse_status(values(frame)["STGE"])
        assert values(frame)["LTARF"] == tariff
        assert (status.today, status.peak_running) == (today, running)
        peaks = {label: date for label, date in dates(frame).items() if "PM" in label}
        expected = {"DPM2": f" {red:%y%m%d}060000", "FPM2": f" {after:%y%m%d}060000"} if running else {}
        assert peaks == expected


def test_a_white_day_is_announced_in_the_evening_with_its_peak_and_its_profile() -> None:
    day = first_day(Colour.RED, Colour.WHITE)
    morrow, end = day + timedelta(days=1), day + timedelta(days=2)
    early = said(meter(S, Option.TEMPO).frame(french(f"{day}T19:59:59")))
    late = said(meter(S, Option.TEMPO).frame(french(f"{day}T20:00:00")))
    assert parse_status(values(early)["STGE"]).tomorrow is Colour.NONE
    assert "PPOINTE" not in values(early)
    status = parse_status(values(late)["STGE"])
    assert (status.today, status.tomorrow, status.peak_running, status.peak_notice) == (
        Colour.RED,
        Colour.WHITE,
        2,
        1,
    )
    assert {label: at for label, at in dates(late).items() if "PM" in label} == {
        "DPM1": f" {morrow:%y%m%d}060000",
        "FPM1": f" {end:%y%m%d}060000",
        "DPM2": f" {day:%y%m%d}060000",
        "FPM2": f" {morrow:%y%m%d}060000",
    }
    profile = parse_day_profile(values(late)["PPOINTE"])
    assert [(action.minute, action.index) for action in profile] == [(360, 4), (1320, 3)]


def test_of_two_red_days_in_a_row_the_one_that_runs_is_dated() -> None:
    day = first_day(Colour.RED, Colour.RED)
    frame = said(meter(S, Option.TEMPO).frame(french(f"{day}T21:00:00")))
    assert parse_status(values(frame)["STGE"]).peak_notice == 2
    assert dates(frame)["DPM2"] == f" {day:%y%m%d}060000"


@pytest.mark.slow
def test_the_status_says_an_overrun_exactly_while_the_power_is_above_the_subscribed_one() -> None:
    home = fictional_home(FIRST, date(2025, 3, 1), step=20, contract=HOMES[Option.HPHC])
    above = home.curve.starts[home.curve.values // 20 > 6000]
    assert len(above)
    for at in {int(start) + shift for start in above[:20] for shift in (-20, -1, 0, 19, 20)}:
        frame = standard(at)
        assert parse_status(frame["STGE"]).over_power == (int(frame["SINSTS"]) > 6000)
    assert parse_status(standard(int(above[0]))["STGE"]).over_power


def test_the_frame_at_the_very_beginning_is_whole() -> None:
    opened = local_days().midnight(FIRST.toordinal())
    assert standard(opened)["EAST"] == f"{fictional_home(FIRST, FIRST).index('EAST').values[0]:09}"


@cache
def panels(solar: Solar, mode: Mode = Mode.STANDARD, phases: int = 1) -> VirtualMeter:
    return VirtualMeter(MeterOptions(mode, phases=phases, first=FIRST, solar=solar))


YEAR = st.integers(french(f"{FIRST}T00:00:00"), french("2025-10-01T00:00:00"))


@pytest.mark.slow
@pytest.mark.parametrize(("mode", "contract", "phases"), KINDS)
@settings(max_examples=cases(25))
@given(at=YEAR)
def test_every_frame_of_every_kind_is_whole_and_in_the_meter_s_order(
    mode: Mode, contract: Option, phases: int, at: int
) -> None:
    kind = meter(mode, contract, phases)
    frame = said(kind.frame(at))
    assert frame.mode is mode
    order = [name for name in LABELS[mode] if name in values(frame)]
    labels = [group.label for group in frame.groups]
    # The table lists the maxima of all phases together; a meter says today's, then the day before's.
    assert sorted(labels) == sorted(order)
    assert [name for name in labels if "SMAX" not in name] == [name for name in order if "SMAX" not in name]
    assert contract_of(frame).option is contract
    assert ("IINST3" in labels or "IRMS3" in labels) is (phases == 3)


@pytest.mark.slow
@pytest.mark.for_each("mode", Mode)
@pytest.mark.for_each("contract", CONTRACTS)
def test_the_same_instant_is_the_same_frame_from_another_meter_of_the_kind(mode: Mode, contract: Option) -> None:
    at = french("2025-01-22T12:00:07")
    assert VirtualMeter(MeterOptions(mode, contract, first=FIRST)).frame(at) == meter(mode, contract).frame(at)


@pytest.mark.slow
@pytest.mark.parametrize(("solar", "mode", "phases"), list(product((Solar.SOLD, Solar.GIVEN), Mode, (1, 3))))
@settings(max_examples=cases(25))
@given(at=YEAR)
def test_every_frame_of_a_home_with_panels_is_whole_and_in_order(
    solar: Solar, mode: Mode, phases: int, at: int
) -> None:
    frame = said(panels(solar, mode, phases).frame(at))
    labels = [group.label for group in frame.groups]
    order = [name for name in LABELS[mode] if name in labels]
    assert [name for name in labels if "SMAX" not in name] == [name for name in order if "SMAX" not in name]
    assert ("EAIT" in labels) is (mode is Mode.STANDARD and solar is Solar.SOLD)


def test_another_seed_is_another_home() -> None:
    at = french("2025-01-22T12:00:07")
    other = VirtualMeter(MeterOptions(seed=7, first=FIRST))
    assert values(said(other.frame(at)))["SINSTS"] != values(said(meter().frame(at)))["SINSTS"]


@pytest.mark.parametrize(
    "options",
    [
        {"contract": Option.WEEKEND},
        {"phases": 2},
        {"kva": 5},
        {"kva": 15},
        {"kva": 37, "phases": 3},
    ],
)
def test_a_meter_that_cannot_be_is_refused(options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"contract|phases"):
        MeterOptions(**options)  # type: ignore[arg-type]
