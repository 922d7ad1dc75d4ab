"""A log of a meter’s output against the meter itself: what is read is the difference of its indexes."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Kind, Made
from persienne.importers.formats import read_content
from persienne.importers.job import Job, Reason
from persienne.importers.tic_log import FORMAT, dated, sniff
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.meters.tic.contract import Option
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import OF_A_MOMENT, FactKind
from persienne.meters.virtual.counters import Solar
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Change, Changed, Succession
from support.tic_frames import frame, historique_lines, parity, standard_lines
from support.tic_logs import log
from support.virtual_meters import CONTRACTS, french

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.importers.job import ParsedFile

FIRST = date(2024, 10, 20)
EVENING = french("2025-01-21T22:10:05")
JOB = Job("log.tic")
STEP = 20
"""Seconds from a frame of an evening to the next: a cut may be so far away from one, and no further."""


@cache
def home(*changes: Changed, solar: Solar = Solar.NONE) -> Succession:
    return Succession(MeterOptions(first=FIRST, solar=solar), changes)


@cache
def evening(meter: Succession | None = None, hours: int = 4, start: int = EVENING) -> bytes:
    return log(meter or home(), range(start, start + hours * 3600, STEP))


def read(data: bytes) -> ParsedFile:
    return read_content(data, JOB)


def block(parsed: ParsedFile, name: str, kind: Kind) -> Block:
    (found,) = (one for one in parsed.blocks if one.register.name == name and one.register.kind is kind)
    return found


def energies(parsed: ParsedFile, name: str = "EAST") -> list[tuple[int, int, int]]:
    found = block(parsed, name, Kind.ENERGY)
    return list(zip(found.starts.tolist(), found.durations.tolist(), found.values.tolist(), strict=True))


def counted(meter: Succession, start: int, end: int) -> int:
    counters = meter.meter_at(start).counters
    return (counters.indexes(end).total - counters.indexes(start).total) * 3600


@pytest.mark.slow
def test_half_hours_and_the_index_of_midnight_are_read_by_the_meter_s_own_clock() -> None:
    meter = home()
    parsed = read(evening(meter))
    assert (parsed.format, parsed.meter.point, parsed.device) == (FORMAT, FICTIONAL_POINT, "990061999998")
    pieces = energies(parsed)
    assert [(start, length) for start, length, _ in pieces[1:-1]] == [
        (EVENING - EVENING % 1800 + 1800 * n, 1800) for n in range(1, 8)
    ]
    assert sum(joules for _, _, joules in pieces) == counted(meter, EVENING, EVENING + 4 * 3600 - STEP)
    midnight = french("2025-01-22T00:00:00")
    index = block(parsed, "EAST", Kind.INDEX)
    assert index.starts.tolist() == [midnight]
    assert abs(int(index.values[0]) - meter.meter_at(midnight).counters.indexes(midnight).total) <= 25
    assert {one.source.made for one in parsed.blocks} == {Made.INDEX}
    assert (parsed.holes, parsed.refused, parsed.missing_end) == ((), (), None)


@pytest.mark.slow
def test_the_registers_of_the_tariff_add_up_to_the_total() -> None:
    parsed = read(evening())
    total = sum(joules for _, _, joules in energies(parsed))
    for grid in ("EASF", "EASD"):
        names = {one.register.name for one in parsed.blocks if one.register.name.startswith(grid)}
        assert sum(joules for name in names for _, _, joules in energies(parsed, name)) == total


@pytest.mark.slow
def test_what_is_injected_is_read_too() -> None:
    start = french("2025-06-22T11:00:00")
    meter = home(solar=Solar.SOLD)
    parsed = read(evening(meter, start=start))
    counters = meter.meter_at(start).counters
    given = counters.indexes(start + 4 * 3600 - STEP).injected - counters.indexes(start).injected
    assert sum(joules for _, _, joules in energies(parsed, "EAIT")) == given * 3600 > 0


@pytest.mark.slow
@pytest.mark.parametrize("text", ["2024-10-27T01:15:00", "2025-03-30T00:15:00"])
def test_the_odd_nights_are_read_by_the_letter_of_the_season(text: str) -> None:
    meter, start = home(), french(text)
    pieces = energies(read(evening(meter, start=start)))
    assert len(pieces) == 9
    assert all(before[0] + before[1] == after[0] for before, after in pairwise(pieces))
    assert sum(joules for _, _, joules in pieces) == counted(meter, start, start + 4 * 3600 - STEP)


def test_a_silence_is_energy_without_a_shape() -> None:
    meter = home()
    until, again = EVENING + 1800, EVENING + 12_600
    data = log(meter, range(EVENING, until, 10)) + log(meter, range(again, again + 1800, 10))
    pieces = energies(read(data))
    assert sum(joules for _, _, joules in pieces) == counted(meter, EVENING, again + 1790)
    assert max(length for _, length, _ in pieces) > 3 * 3600


@pytest.mark.slow
def test_a_replaced_meter_leaves_a_hole_and_both_its_indexes_count() -> None:
    meter = home(Changed(EVENING + 7200, Change.REPLACED))
    parsed = read(evening(meter))
    assert parsed.device == "990061999997"
    assert parsed.replaced == parsed.holes
    (hole,) = parsed.holes
    assert EVENING + 7200 - STEP <= hole.start < hole.end <= EVENING + 7220
    assert [fact.text for fact in parsed.facts if fact.kind == FactKind.DEVICE] == ["990061999998", "990061999997"]


def test_what_a_bad_line_did_is_counted_and_changes_no_energy() -> None:
    meter = home()
    data = bytearray(evening(meter))
    for place in range(5_000, len(data) - 5_000, 4_001):
        data[place] ^= 0x10
    parsed = read(bytes(data))
    assert {line.reason for line in parsed.refused} == {Reason.NOISE}
    assert len(parsed.refused) > 100
    assert not parsed.odd_lines
    assert sum(joules for _, _, joules in energies(parsed)) == counted(meter, EVENING, EVENING + 4 * 3600 - STEP)


@pytest.mark.slow
def test_pasted_text_without_marks_bytes_that_were_read_as_8n1_and_a_log_cut_inside_frames_are_read() -> None:
    whole = evening(hours=1)
    pasted = whole.replace(b"\x02", b"").replace(b"\x03", b"").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    assert energies(read(parity(whole))) == energies(read(pasted)) == energies(read(whole))
    assert energies(read(whole[400:-400]))


@pytest.mark.slow
def test_facts_of_a_moment_and_live_powers_are_left_out() -> None:
    start = french("2025-01-21T18:00:00")
    parsed = read(evening(start=start))
    assert {fact.kind for fact in parsed.facts} >= {FactKind.DEVICE, FactKind.POINT, FactKind.CONTRACT}
    assert not {fact.kind for fact in parsed.facts} & set(OF_A_MOMENT)
    assert {one.register.kind for one in parsed.blocks} == {Kind.ENERGY, Kind.INDEX}


def test_a_clock_that_the_meter_has_lost_is_a_fact() -> None:
    parsed = read(evening(home(Changed(EVENING, Change.DEGRADED)), hours=1))
    assert [fact.text for fact in parsed.facts if fact.kind == FactKind.CLOCK_DEGRADED] == ["1"]


@pytest.mark.slow
def test_a_clock_that_goes_back_gives_no_time_twice() -> None:
    data = evening(start=EVENING + 86_400) + evening()
    pieces = energies(read(data))
    assert all(before[0] + before[1] <= after[0] for before, after in pairwise(pieces))


@pytest.mark.parametrize("hours", [1, 4, pytest.param(8, marks=pytest.mark.slow)])
def test_a_log_that_is_put_behind_itself_counts_once(hours: int) -> None:
    data = evening(hours=hours)
    assert energies(read(data + data)) == energies(read(data))
    assert len(read(data + data).facts) == len(read(data).facts)


@pytest.mark.slow
def test_two_logs_in_the_wrong_order_are_both_read() -> None:
    first, second = evening(hours=2), evening(hours=2, start=EVENING + 7200)
    assert sum(joules for _, _, joules in energies(read(second + first))) == counted(
        home(), EVENING, EVENING + 7200 - STEP
    ) + counted(home(), EVENING + 7200, EVENING + 4 * 3600 - STEP)


def test_frames_before_the_first_date_have_no_time() -> None:
    undated = frame([one for one in standard_lines(EVENING, {1: 5}) if not one.startswith(b"DATE")])
    pieces = energies(read(undated * 3 + evening(hours=1)))
    assert pieces[0][0] == EVENING


def test_two_homes_in_one_file_are_several() -> None:
    other = b"".join(frame(standard_lines(EVENING + at, {1: 5_000_000 + at})) for at in range(100))
    with pytest.raises(UserError) as caught:
        read(evening(hours=1) + other)
    assert (caught.value.code, caught.value.facts["seen"]) == ("file_unknown", "tic.several")


def test_one_frame_gives_the_indexes_of_its_instant() -> None:
    parsed = read(evening()[:860])
    assert {one.register.kind for one in parsed.blocks} == {Kind.INDEX}
    index = block(parsed, "EAST", Kind.INDEX)
    assert index.starts.tolist() == [EVENING]
    assert index.values.tolist() == [home().meter_at(EVENING).counters.indexes(EVENING).total]


@pytest.mark.slow
def test_of_a_day_without_a_midnight_the_first_index_is_given() -> None:
    until, again = EVENING + 1800, EVENING + 12_600
    data = log(home(), [*range(EVENING, until, 10), *range(again, again + 600, 10)])
    index = block(read(data), "EAST", Kind.INDEX)
    assert index.starts.tolist() == [EVENING, again + 590]


def test_a_log_is_recognised_by_its_groups_and_by_nothing_else() -> None:
    assert sniff(evening(hours=1)[:65_536])
    assert sniff(parity(evening(hours=1)[:65_536]))
    assert not sniff(b"ADSC\t0\nADCO 1\nBASE 2\n" * 500)
    assert not sniff(b"Horodate;Valeur\n2024-01-01T00:00:00+01:00;100\n" * 500)


def test_a_log_of_another_zone_is_read_by_its_winter_time() -> None:
    parsed = read_content(evening(hours=1), Job("x", "Indian/Reunion"))
    assert energies(parsed)[0][0] == EVENING - 3 * 3600


@pytest.mark.parametrize("offset", [0, 420, 1795])
def test_five_seconds_each_half_hour_give_every_half_hour(offset: int) -> None:
    meter, begin = home(), french("2025-01-21T00:00:00") + offset
    heard = [begin + 1800 * n + second for n in range(47) for second in range(5)]
    pieces = energies(read(log(meter, heard)))
    assert sum(joules for _, _, joules in pieces) == counted(meter, heard[0], heard[-1])
    whole = {start: joules for start, length, joules in pieces if length == 1800 and start % 1800 == 0}
    assert len(whole) >= 44
    for start, joules in whole.items():
        assert abs(joules - counted(meter, start, start + 1800)) <= 3 * 3600
    assert all(before[0] + before[1] == after[0] for before, after in pairwise(pieces))


def test_points_that_do_not_add_up_to_the_index_shape_nothing() -> None:
    start, end = EVENING - EVENING % 1800, EVENING - EVENING % 1800 + 7200
    frames = [
        frame(standard_lines(at, {1: wh}, curve=((at - at % 1800, watts), (at - at % 1800 - 1800, watts))))
        for at, wh, watts in [
            *((start + n, 1_000_000, 10) for n in range(5)),
            *((end + n, 1_002_000, 9_000) for n in range(5)),
        ]
    ]
    assert energies(read(b"".join(frames)))[0] == (start, 7204, 2_000 * 3600)


# --- historique ------------------------------------------------------------------------------------------------------


def historique(contract: Option = Option.HPHC) -> Succession:
    return Succession(MeterOptions(Mode.HISTORIQUE, contract, first=FIRST))


@pytest.mark.slow
@pytest.mark.parametrize("contract", CONTRACTS)
def test_historique_gives_the_first_and_the_last_index_of_each_register(contract: Option) -> None:
    meter = historique(contract)
    parsed = read(log(meter, range(EVENING, EVENING + 7200, 2)))
    counters = meter.meter_at(EVENING).counters
    first, last = counters.indexes(EVENING), counters.indexes(EVENING + 7198)
    said = {index.register: (index.first, index.last) for index in parsed.undated}
    assert said.pop("EAST") == (first.total, last.total)
    assert (
        said
        == {
            f"EASF{number:02}": ends
            for number, ends in enumerate(zip(first.supplier, last.supplier, strict=True), 1)
            if ends[1]
        }
        or contract is Option.BASE
    )
    assert (parsed.format, parsed.blocks, parsed.device) == (FORMAT, (), "990061999998")
    assert {fact.kind for fact in parsed.facts} == {FactKind.DEVICE, FactKind.CONTRACT, FactKind.SUBSCRIBED_CURRENT}


def test_noise_at_either_end_of_historique_is_no_index() -> None:
    good = b"".join(frame(historique_lines({"BASE": 10_000_000 + n}, option="BASE", tariff="TH..")) for n in range(50))
    wrong = frame(historique_lines({"BASE": 90_000_000}, option="BASE", tariff="TH.."))
    (index,) = read(wrong + good + wrong).undated
    assert (index.register, index.first, index.last) == ("EAST", 10_000_000, 10_000_049)


@pytest.mark.slow
def test_a_log_without_a_date_is_read_at_the_instants_that_are_said() -> None:
    parsed = read(log(historique(), range(EVENING, EVENING + 7200, 2)))
    midnights = french("2025-01-21T00:00:00"), french("2025-01-23T00:00:00")
    by_day = dated(parsed, *midnights, local_days())
    assert {one.register.kind for one in by_day.blocks} == {Kind.INDEX}
    assert block(by_day, "EAST", Kind.INDEX).starts.tolist() == list(midnights)
    exact = dated(parsed, EVENING, EVENING + 7200, local_days())
    total = next(index for index in parsed.undated if index.register == "EAST")
    assert energies(exact) == [(EVENING, 7200, (total.last - total.first) * 3600)]
    assert {fact.at for fact in exact.facts} == {EVENING}
    assert exact.undated == ()


def test_two_meters_in_historique_are_several() -> None:
    one, other = (
        b"".join(
            frame(historique_lines({"BASE": 100 + n}, option="BASE", tariff="TH..", address=address)) for n in range(9)
        )
        for address in ("021234567890", "021234567891")
    )
    with pytest.raises(UserError) as caught:
        read(one + other)
    assert caught.value.facts["seen"] == "tic.several"


@pytest.mark.parametrize("name", ["01-hist-mono-tempo-linky.bin", "20-hist-tri-base-continuous.bin"])
def test_a_real_log_in_historique_waits_for_its_dates(samples: Path, name: str) -> None:
    parsed = read((samples / "tic" / name).read_bytes())
    assert parsed.undated
    assert parsed.blocks == ()


@pytest.mark.parametrize("name", ["10-std-mono-hc-enedis.bin", "14-std-tri-base-bogus-SINSTSx.bin"])
def test_a_real_frame_is_recognised(samples: Path, name: str) -> None:
    parsed = read((samples / "tic" / name).read_bytes())
    assert parsed.format == FORMAT
    assert {one.register.kind for one in parsed.blocks} <= {Kind.INDEX}


def test_a_real_log_is_cut_at_the_half_hour_that_its_season_s_letter_says(samples: Path) -> None:
    # Its meter says winter time in May, so that its midnight is one o'clock in summer time.
    parsed = read((samples / "tic" / "21-std-mono-base-midnight.bin").read_bytes())
    assert len(parsed.refused) == 3
    half_hour = french("2024-05-14T01:00:00")
    assert [(start + length, joules) for start, length, joules in energies(parsed)] == [
        (half_hour, 3600),
        (half_hour + 4, 0),
    ]
    assert block(parsed, "EAST", Kind.INDEX).starts.tolist() == [half_hour - 6]


@pytest.mark.slow
@pytest.mark.parametrize("historique_first", [True, False])
def test_of_a_log_in_two_modes_the_part_with_dates_is_read_whole_and_the_rest_told(*, historique_first: bool) -> None:
    old, new = range(EVENING, EVENING + 3600, 2), range(EVENING + 3600, EVENING + 10800, 10)
    parts = [log(historique(), old), log(home(), new)]
    alone = read(parts[1])
    parsed = read(b"".join(parts if historique_first else parts[::-1]))
    assert energies(parsed) == energies(alone)
    assert [line.reason for line in parsed.refused] == [Reason.UNDATED]
    assert parsed.rows == alone.rows + read(parts[0]).rows + 1
    assert (parsed.undated, parsed.meter) == ((), alone.meter)
