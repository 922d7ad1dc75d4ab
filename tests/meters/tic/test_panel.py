from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Fact, Meter
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.panel import LONGEST_GAP, PROOF_LASTS, Panel
from persienne.meters.tic.readings import FactKind
from support.tic_frames import (
    HPHC_PROFILE,
    frame,
    historique_lines,
    horodate,
    line,
    made_frames,
    short_lines,
    standard_lines,
)
from support.virtual_meters import french

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.meters.tic.frames import Frame

AT = french("2025-01-22 12:00:00")
OVER, NOT_OVER = "003A0081", "003A0001"


def decoded(raw: bytes, at: int = AT) -> Frame:
    (one,) = Decoder().feed(raw, at)
    return one


def said(*raws: bytes) -> MeterStatus:
    panel = Panel()
    for raw in raws:
        panel.take(decoded(raw))
    return panel.fill(MeterStatus())


def standard(at: int, status: str) -> Frame:
    return decoded(frame(standard_lines(at, {1: 1}, status=status)), at)


def historique(at: int, overload: int | None = None, *, three_phase: bool = False) -> Frame:
    return decoded(frame(historique_lines({"BASE": 1}, overload=overload, three_phase=three_phase)), at)


def short(at: int, *amperes: int) -> Frame:
    first, second, third = amperes
    return decoded(frame(short_lines((first, second, third), (45, 3, 2))), at)


def overruns(frames: Iterable[Frame], zone: str = "Europe/Paris") -> tuple[int, int]:
    panel = Panel(zone)
    for one in frames:
        panel.take(one)
    status = panel.fill(MeterStatus())
    return status.overrun_count, status.overrun_seconds


# --- power and contract ----------------------------------------------------------------------------------------------


def test_before_the_first_frame_nothing_is_said() -> None:
    assert Panel().fill(MeterStatus()) == MeterStatus()


def test_what_the_status_says_of_the_reading_stays() -> None:
    before = MeterStatus(MeterState.READING, since=AT, port="ttyUSB0", quality=99.2, trouble="port_weak", option="BASE")
    assert Panel().fill(before) == replace(before, option=None)


def test_a_standard_frame_fills_the_panel() -> None:
    told = said(frame(standard_lines(AT, {1: 1}, power=640, reference=9)))
    assert told == MeterStatus(
        power=640,
        subscribed=9,
        option="H PLEINE/CREUSE",
        tariff="HEURE  CREUSE",
        off_peak=((60, 360), (750, 930)),
        volts=(230,),
        highest=640,
        highest_at=AT,
    )


def test_an_historique_frame_fills_the_panel() -> None:
    assert said(made_frames()["historique_tempo"]) == MeterStatus(
        power=500,
        subscribed=6,
        tempo_today="white",
        tempo_tomorrow="red",
        option="BBR(",
        tariff="HPJW",
        highest=500,
        highest_at=AT,
    )


def test_three_phases_subscribe_three_times_the_current() -> None:
    assert said(made_frames()["historique_three_phase"]).subscribed == 18


def test_a_meter_of_the_pilot_calls_its_power_otherwise() -> None:
    lines = [one for one in standard_lines(AT, {1: 1}) if not one.startswith(b"SINSTS")]
    assert said(frame([*lines, line("SINST1", "00777", standard=True)])).power == 777


def test_what_a_frame_does_not_say_stays() -> None:
    whole = frame(standard_lines(AT, {1: 1}, power=640, status="0B3A0001"))
    assert said(whole, frame(standard_lines(AT, {1: 1})[:4])) == said(whole)
    long = made_frames()["historique_tempo"]
    assert said(long, made_frames()["historique_short"]).tempo_tomorrow == "red"
    assert said(long, made_frames()["historique_short"]).power == 500


def test_the_option_is_that_of_the_contract_whatever_the_hour() -> None:
    night, day = (frame(historique_lines({"HCHC": 1, "HCHP": 2}, tariff=now)) for now in ("HC..", "HP.."))
    assert [(told.option, told.tariff) for told in (said(night), said(night, day))] == [
        ("HC..", "HC.."),
        ("HC..", "HP.."),
    ]


def test_a_power_that_no_breaker_lets_through_is_not_said() -> None:
    right = frame(standard_lines(AT, {1: 1}, power=640))
    assert said(right, frame(standard_lines(AT, {1: 1}, power=99_999))).power == 640


@pytest.mark.parametrize(
    ("status", "today", "tomorrow"),
    [("013A0001", "blue", None), ("0B3A0001", "red", "white"), ("0C3A0001", None, "red"), ("003A0001", None, None)],
)
def test_the_status_says_the_colours(status: str, today: str | None, tomorrow: str | None) -> None:
    told = said(frame(standard_lines(AT, {1: 1}, status="0F3A0001")), frame(standard_lines(AT, {1: 1}, status=status)))
    assert (told.tempo_today, told.tempo_tomorrow) == (today, tomorrow)


@pytest.mark.parametrize(
    ("option", "tariff", "tomorrow", "colours"),
    [("BBR(", "HCJB", "----", ("blue", None)), ("BASE", "TH..", None, (None, None))],
)
def test_a_colour_that_is_over_is_not_said(
    option: str, tariff: str, tomorrow: str | None, colours: tuple[str | None, str | None]
) -> None:
    after = frame(historique_lines({}, option=option, tariff=tariff, tomorrow=tomorrow))
    told = said(made_frames()["historique_tempo"], after)
    assert (told.tempo_today, told.tempo_tomorrow) == colours


def test_off_peak_hours_are_kept_until_others_are_told() -> None:
    lines = standard_lines(AT, {1: 1})
    without = frame([one for one in lines if not one.startswith(b"PJOURF+1")])
    assert said(frame(lines), without).off_peak == ((60, 360), (750, 930))
    other = HPHC_PROFILE.replace("15308002", "16008002")
    assert said(frame(lines), frame(standard_lines(AT, {1: 1}, profile=other))).off_peak == ((60, 360), (750, 960))


def test_the_highest_power_is_that_of_the_local_day() -> None:
    midnight = french("2025-01-23 00:00:00")
    panel = Panel()
    for at, power in ((midnight - 60, 5_000), (midnight - 30, 900)):
        panel.take(decoded(frame(standard_lines(at, {1: 1}, power=power)), at))
    assert (panel.fill(MeterStatus()).highest, panel.fill(MeterStatus()).highest_at) == (5_000, midnight - 60)
    panel.take(decoded(frame(standard_lines(midnight, {1: 1}, power=700)), midnight))
    assert panel.fill(MeterStatus()).highest == 700


# --- clocks ----------------------------------------------------------------------------------------------------------


def clocks(*read: tuple[int, str | None]) -> tuple[int | None, bool, int | None]:
    """What is said of the clocks after frames that were read at an instant, with the meter’s date."""
    panel = Panel()
    for at, clock in read:
        lines = historique_lines({"BASE": 1}) if clock is None else standard_lines(at, {1: 1}, clock=clock)
        panel.take(decoded(frame(lines), at))
    status = panel.fill(MeterStatus())
    return status.clock_offset, status.clock_degraded, status.clock_went_back


def test_a_clock_that_is_wrong_is_said_while_two_frames_in_a_row_show_it() -> None:
    late = [(AT + n, horodate(AT + n + 180)) for n in range(2)]
    assert clocks(late[0]) == (None, False, None)
    assert clocks(*late) == (180, False, None)
    assert clocks(*late, (AT + 2, horodate(AT + 2))) == (None, False, None)


def test_a_meter_that_has_lost_its_clock_is_not_compared() -> None:
    lost = [(AT + n, horodate(AT - 7200, degraded=True)) for n in range(3)]
    assert clocks(*lost) == (None, True, None)
    assert clocks(*lost, (AT + 3, horodate(AT + 3))) == (None, False, None)


def test_time_that_went_back_is_said_until_it_has_come_as_far_again() -> None:
    back = [(AT, None), (AT - 3600, None)]
    assert clocks(*back) == (None, False, 3600)
    assert clocks(*back, (AT - 3000, None)) == (None, False, 3000)
    assert clocks(*back, (AT + 5, None)) == (None, False, None)
    assert clocks((AT, None), (AT - 30, None)) == (None, False, None)


def test_since_when_a_clock_is_wrong_is_what_this_program_saw_first() -> None:
    panel = Panel()

    def since(at: int, clock: str) -> int | None:
        panel.take(decoded(frame(standard_lines(at, {1: 1}, clock=clock)), at))
        found: int | None = panel.said()["clock_since"]
        return found

    assert since(AT, horodate(AT)) is None
    assert [since(AT + n, horodate(AT + n + 180)) for n in (1, 2, 3)] == [None, AT + 2, AT + 2]
    assert since(AT + 4, horodate(AT, degraded=True)) == AT + 4
    assert since(AT + 5, horodate(AT, degraded=True)) == AT + 4
    assert since(AT + 6, horodate(AT + 6)) is None


def test_time_that_went_back_is_no_news_once_the_meters_clock_has_agreed_for_an_hour() -> None:
    year = 365 * 86_400
    corrected = [(AT + year, horodate(AT)), (AT + year + 1, horodate(AT + 1)), (AT + 2, horodate(AT + 2))]
    assert clocks(*corrected) == (None, False, year - 1)
    proved = (AT + 2 + PROOF_LASTS, horodate(AT + 2 + PROOF_LASTS))
    assert clocks(*corrected, proved) == (None, False, None)
    assert clocks(*corrected, proved, (proved[0] + 1, None)) == (None, False, None)
    apart = (AT + 3, horodate(AT + 300))
    assert clocks(*corrected, apart, proved)[2] == year + 1 - 2 - PROOF_LASTS
    lost = horodate(proved[0], degraded=True)
    assert clocks(*corrected, (proved[0], lost))[2] == year + 1 - 2 - PROOF_LASTS


# --- overruns --------------------------------------------------------------------------------------------------------


def test_an_overrun_lasts_from_the_first_frame_that_shows_it_to_the_first_that_does_not() -> None:
    frames = [standard(AT + n, OVER if 3 <= n < 8 else NOT_OVER) for n in range(12)]
    assert overruns(frames[:3]) == (0, 0)
    assert overruns(frames[:4]) == (1, 0)
    assert overruns(frames[:7]) == (1, 3)
    assert overruns(frames) == (1, 5)


def test_two_overruns_are_two() -> None:
    assert overruns(standard(AT + 2 * n, OVER if n in {1, 2, 5} else NOT_OVER) for n in range(8)) == (2, 6)


def test_adps_shows_an_overrun() -> None:
    assert overruns(historique(AT + 2 * n, 33 if n in {1, 2} else None) for n in range(5)) == (1, 4)


def test_a_cut_frame_does_not_end_an_overrun() -> None:
    cut = decoded(frame(historique_lines({"BASE": 1})).replace(b"PTEC", b"PTEX"), AT + 2)
    assert not cut.complete
    assert overruns([historique(AT, 33), cut, historique(AT + 4, 33), historique(AT + 6)]) == (1, 6)
    unread = decoded(frame([one for one in standard_lines(AT, {1: 1}) if not one.startswith(b"STGE")]), AT + 2)
    assert overruns([standard(AT, OVER), unread, standard(AT + 4, OVER)]) == (1, 4)


def test_long_frames_between_short_ones_do_not_split_an_overload() -> None:
    frames = [
        historique(AT, three_phase=True),
        short(AT + 2, 45, 0, 0),
        short(AT + 3, 45, 0, 0),
        historique(AT + 5, three_phase=True),
        short(AT + 6, 45, 40, 0),
    ]
    assert overruns(frames) == (1, 4)


def test_the_short_frames_of_the_minute_after_show_no_overload() -> None:
    assert overruns([short(AT, 45, 0, 0), short(AT + 1, 0, 0, 0), short(AT + 2, 0, 0, 0)]) == (1, 1)


def test_a_silence_ends_an_overrun_at_the_last_frame_that_showed_it() -> None:
    begun = [standard(AT, OVER), standard(AT + 2, OVER)]
    again = AT + 2 + LONGEST_GAP
    assert overruns([*begun, standard(again, OVER)]) == (1, 2 + LONGEST_GAP)
    assert overruns([*begun, standard(again + 1, OVER)]) == (2, 2)
    assert overruns([*begun, standard(again + 1, NOT_OVER)]) == (1, 2)


def test_a_clock_that_steps_back_takes_nothing_away() -> None:
    assert overruns([standard(AT, OVER), standard(AT + 4, OVER), standard(AT + 1, OVER)]) == (1, 4)


def test_a_local_midnight_begins_anew() -> None:
    midnight = french("2025-07-01 00:00:00")
    before = [standard(midnight - 8, OVER), standard(midnight - 6, NOT_OVER), standard(midnight - 3, OVER)]
    assert overruns(before) == (2, 2)
    assert overruns([*before, standard(midnight, NOT_OVER)]) == (0, 0)
    assert overruns([*before, standard(midnight + 2, NOT_OVER)]) == (1, 2)
    assert overruns([*before, standard(midnight + 2, OVER), standard(midnight + 3, OVER)]) == (1, 3)
    untold = decoded(frame(standard_lines(midnight, {1: 1})[:4]), midnight)
    assert overruns([*before, untold]) == (0, 0)
    assert overruns([*before, standard(midnight + 2, NOT_OVER)], "America/Martinique") == (2, 7)


def remembered(told: list[tuple[int, int | None]], frames: Iterable[Frame]) -> tuple[int, int, bool]:
    panel = Panel()
    panel.remember(Fact(Meter(None), FactKind.OVERRUN, at, "STGE", until) for at, until in told)
    for one in frames:
        panel.take(one)
    status = panel.fill(MeterStatus())
    return status.overrun_count, status.overrun_seconds, status.overrun_rounded


def test_the_overruns_that_an_earlier_program_told_are_counted_too() -> None:
    midnight = french("2025-01-22 00:00:00")
    told = [(midnight - 7205, midnight - 7201), (midnight - 5, midnight + 10), (AT - 3605, AT - 3600)]
    assert remembered(list(told), [standard(AT, NOT_OVER)]) == (2, 15, False)
    assert remembered(list(told), [standard(AT, OVER), standard(AT + 2, NOT_OVER)]) == (3, 17, False)
    assert remembered(list(told), [standard(AT + 86_400, NOT_OVER)]) == (0, 0, False)


def test_an_overrun_that_was_told_to_ten_minutes_says_so() -> None:
    assert remembered([(AT - 1200, AT - 600)], [standard(AT, NOT_OVER)]) == (1, 600, True)


def test_an_overrun_without_an_end_is_the_one_that_is_shown_again_soon_after() -> None:
    assert remembered([(AT - 60, None)], [standard(AT, OVER), standard(AT + 3, OVER)]) == (1, 3, False)
    assert remembered([(AT - 7200, None)], [standard(AT, OVER), standard(AT + 3, OVER)]) == (2, 3, False)
    assert remembered([(AT - 60, None)], [standard(AT, NOT_OVER)]) == (1, 0, False)
