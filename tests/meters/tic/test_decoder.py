from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.meters.tic.decoder import LONGEST_LINE, Decoder, read_group
from persienne.meters.tic.frames import Frame, Group, Reason
from persienne.meters.tic.labels import Mode
from support.tic_frames import (
    EOT,
    ETX,
    STX,
    frame,
    historique_lines,
    line,
    made_frames,
    parity,
    short_lines,
    standard_lines,
)

MADE = made_frames()
STANDARD = MADE["standard_hphc"]
HISTORIQUE = MADE["historique_hphc"]


def decode(raw: bytes, at: int = 0) -> tuple[Frame, ...]:
    decoder = Decoder()
    return decoder.feed(raw, at) + decoder.flush(at)


def pasted(lines: list[bytes]) -> bytes:
    return b"".join(one + b"\n" for one in lines)


def test_every_made_frame_is_complete_and_nothing_is_refused() -> None:
    for name, raw in MADE.items():
        decoder = Decoder()
        (told,) = decoder.feed(raw, 7)
        assert told.complete, name
        assert told.mode.value == name.partition("_")[0]
        assert told.at == 7
        assert decoder.statistics.rejected == {}
        assert decoder.statistics.quality == 100.0


def test_groups_keep_the_order_of_the_meter() -> None:
    (told,) = decode(STANDARD)
    assert [group.label for group in told.groups][:6] == ["ADSC", "VTIC", "DATE", "NGTF", "LTARF", "EAST"]


def test_half_a_frame_waits() -> None:
    decoder = Decoder()
    assert decoder.feed(STANDARD[:500], 1) == ()
    (told,) = decoder.feed(STANDARD[500:], 2)
    assert (told.complete, told.at) == (True, 2)


@given(st.lists(st.integers(1, 400), max_size=30))
def test_where_the_reads_cut_changes_nothing(cuts: list[int]) -> None:
    raw = STANDARD * 2 + STANDARD[:333]
    told: list[Frame] = []
    decoder, start = Decoder(), 0
    for size in cuts:
        told += decoder.feed(raw[start : start + size], 0)
        start += size
    told += decoder.feed(raw[start:], 0) + decoder.flush(0)
    assert tuple(told) == decode(raw)


def test_an_eot_ends_a_frame_that_is_not_complete() -> None:
    lines = historique_lines({"BASE": 5}, option="BASE", tariff="TH..")
    first, second = decode(frame(lines[:4], end=EOT) + frame(lines))
    assert (first.complete, len(first.groups)) == (False, 4)
    assert second.complete


def test_from_stx_to_stx_a_frame_of_which_nothing_was_refused_is_complete() -> None:
    first, second = decode(STANDARD[:-1] + STANDARD)
    assert first.groups == second.groups
    assert (first.complete, second.complete) == (True, True)
    damaged, _ = decode(STANDARD[:-1].replace(b"PCOUP\t06", b"PCOUP\t07") + STANDARD)
    cut, _ = decode(STANDARD[:-9] + STANDARD)
    assert (damaged.complete, cut.complete) == (False, False)


def test_a_new_address_ends_a_frame_without_any_mark() -> None:
    first, second = decode(STANDARD[:-1] + STANDARD[1:])
    assert first.groups == second.groups
    assert (first.complete, second.complete) == (False, False)


def test_a_label_that_comes_again_opens_a_new_frame() -> None:
    one, two = line("BASE", "000000001", standard=False), line("PAPP", "00010", standard=False)
    first, second = decode(b"\n" + one + b"\r\n" + two + b"\r\n" + one + b"\r")
    assert [len(first.groups), len(second.groups)] == [2, 1]


def test_pasted_text_has_frames_from_address_to_address() -> None:
    lines = historique_lines({"BASE": 5}, option="BASE", tariff="TH..")
    first, second, third = decode(pasted(lines[5:] + lines + lines))
    assert [first.complete, second.complete, third.complete] == [False, True, False]
    assert second.groups == third.groups


def test_a_short_frame_holds_its_address_after_its_overloads() -> None:
    lines = short_lines((45, 0, 0), (45, 3, 2))
    for raw in (frame(lines) * 2, pasted(lines * 2)):
        first, second = decode(raw)
        assert first.groups == second.groups
        assert [group.label for group in first.groups][:4] == ["ADIR1", "ADIR2", "ADIR3", "ADCO"]


def test_a_refused_group_leaves_its_frame_incomplete() -> None:
    decoder = Decoder()
    (told,) = decoder.feed(STANDARD.replace(b"PCOUP\t06", b"PCOUP\t07"), 0)
    assert not told.complete
    assert told.data("PCOUP") is None
    assert decoder.statistics.rejected == {Reason.CHECKSUM: 1}
    assert decoder.statistics.quality == 96.9


def test_control_bytes_before_a_label_are_noise() -> None:
    raw = STANDARD.replace(b"\nEASF04", b"\x0eEASF04").replace(b"\nURMS1", b"\x0b\x0fURMS1")
    assert decode(raw) == decode(STANDARD)


def test_a_tty_in_cooked_mode_loses_nothing() -> None:
    raw = STANDARD.replace(b"\r", b"\n").replace(ETX, b"")
    first, _ = decode(raw * 2)
    assert first.groups == decode(STANDARD)[0].groups


def test_the_parity_bits_of_an_8n1_reading_are_masked_and_told() -> None:
    decoder = Decoder()
    assert decoder.feed(parity(STANDARD), 0) == decode(STANDARD)
    assert decoder.statistics.eight_bits
    assert decoder.statistics.bad_parity == 0


def test_a_byte_of_wrong_parity_costs_its_group_alone() -> None:
    raw = bytearray(parity(STANDARD))
    place = raw.index(parity(b"PCOUP\t06")) + 6
    raw[place] ^= 0x80
    decoder = Decoder()
    (told,) = decoder.feed(bytes(raw), 0)
    assert told.data("PCOUP") is None
    assert len(told.groups) == len(decode(STANDARD)[0].groups) - 1
    assert decoder.statistics.bad_parity == 1
    assert decoder.statistics.rejected == {Reason.PARITY: 1}


def test_an_8n1_stream_is_held_to_its_parity() -> None:
    decoder = Decoder()
    decoder.feed(parity(STANDARD), 0)
    # Two flips that neither the checksum nor the class sees, of bytes that came without their eighth bit.
    noisy = parity(STANDARD).replace(parity(b"EAST\t013000000"), parity(b"EAST\t01") + b"21" + parity(b"00000"))
    assert noisy != parity(STANDARD)
    (told,) = decoder.feed(noisy, 0)
    assert told.data("EAST") is None


def test_seven_bits_are_not_called_eight() -> None:
    decoder = Decoder()
    decoder.feed(STANDARD, 0)
    assert not decoder.statistics.eight_bits


def test_the_mode_is_the_first_groups_and_never_changes() -> None:
    decoder = Decoder()
    decoder.feed(STANDARD, 0)
    assert decoder.mode is Mode.STANDARD
    assert decoder.feed(HISTORIQUE * 3, 0) == ()
    assert decoder.mode is Mode.STANDARD
    assert decoder.statistics.rejected == {Reason.OTHER_MODE: 33}


def test_an_endless_line_is_dropped_and_counted_once() -> None:
    decoder = Decoder()
    for _ in range(50):
        assert decoder.feed(b"V" * 100, 0) == ()
        assert len(decoder._pending) <= LONGEST_LINE
    assert decoder.statistics.rejected == {Reason.TOO_LONG: 1}
    assert decoder.feed(STANDARD, 0) == decode(STANDARD)


def test_the_cut_ends_of_a_reading_are_no_fault_of_the_line() -> None:
    decoder = Decoder()
    decoder.feed(STANDARD[100:-30], 0)
    decoder.flush(0)
    assert decoder.statistics.rejected == {Reason.CUT: 2}
    assert decoder.statistics.quality == 100.0


def test_a_last_line_without_its_end_is_kept_when_it_is_whole() -> None:
    lines = historique_lines({"BASE": 5}, option="BASE", tariff="TH..")
    (told,) = decode(pasted(lines)[:-1])
    assert len(told.groups) == len(lines)


@pytest.mark.slow
def test_remembered_lines_are_bounded() -> None:
    decoder = Decoder()
    for value in range(5000):
        decoder.feed(frame([line("EAST", f"{value:09}", standard=True)]), 0)
    assert len(decoder._known) <= 4096
    assert decoder.statistics.frames == 5000


@given(st.binary(max_size=2000), st.integers(1, 300))
def test_no_bytes_make_it_raise_or_hoard(noise: bytes, step: int) -> None:
    decoder = Decoder()
    for start in range(0, len(noise), step):
        decoder.feed(noise[start : start + step], 0)
        assert len(decoder._pending) <= LONGEST_LINE + 1
    decoder.flush(0)
    statistics = decoder.statistics
    assert 0 <= statistics.quality <= 100


@given(st.sampled_from(sorted(MADE)), st.binary(max_size=600))
def test_it_finds_its_way_on_the_next_clean_frame(name: str, noise: bytes) -> None:
    clean = MADE[name]
    decoder = Decoder()
    decoder.feed(noise, 0)
    if decoder.mode is not None and decoder.mode.value != name.partition("_")[0]:
        return
    told = decoder.feed(clean + clean, 0)
    assert [one.complete for one in told[-2:]] == [True, True]
    assert told[-1].groups == decode(clean)[0].groups


@given(
    st.sampled_from(sorted(MADE)),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 7)), max_size=20),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 60)), max_size=5),
)
def test_flips_and_losses_cost_what_they_touch(
    name: str, flips: list[tuple[int, int]], losses: list[tuple[int, int]]
) -> None:
    clean = MADE[name]
    noisy = bytearray(clean * 4)
    for place, bit in flips:
        noisy[place % len(noisy)] ^= 1 << bit
    for place, count in losses:
        start = place % max(1, len(noisy))
        del noisy[start : start + count]
    decoder = Decoder()
    told = decoder.feed(bytes(noisy) + clean, 3)
    assert told[-1].complete
    assert told[-1].groups == decode(clean)[0].groups
    assert all(len({group.label for group in one.groups}) == len(one.groups) for one in told)


def test_a_frame_of_noise_gives_no_frame() -> None:
    assert decode(STX + b"\nxx\r\nEAST\r" + ETX) == ()


def test_two_meters_in_one_text_are_told_apart_by_their_addresses() -> None:
    lines = standard_lines(1_737_500_000, {1: 5})
    other = standard_lines(1_737_500_000, {1: 9}, address="061234567891")
    first, second = decode(pasted(lines + other))
    assert (first.data("ADSC"), second.data("ADSC")) == ("061234567890", "061234567891")


def glued(first: bytes, second: bytes, length: int) -> bytes:
    """A line that ends inside ``first`` and goes on inside ``second`` with ``length`` digits and a right checksum."""
    for kept in range(6, len(first)):
        for again in range(6, len(second)):
            one = first[:kept] + second[again:]
            said = read_group(one, Mode.HISTORIQUE)
            if isinstance(said, Group) and said.label == "HCHC" and len(said.data) == length:
                return one
    raise AssertionError("no such line")


def test_an_index_that_lost_a_digit_is_refused_where_the_others_have_nine() -> None:
    # Seen on a line that loses bytes: the end of one index went on in the next, and the checksum was that of the sum.
    lines = historique_lines({"HCHC": 94_939_439, "HCHP": 127_970_334})
    wrong = glued(lines[3], lines[4], 8)
    decoder = Decoder()
    decoder.feed(frame(lines), 0)
    (told,) = decoder.feed(frame([*lines[:3], wrong, *lines[5:]]), 1)
    assert told.data("HCHC") is None
    assert decoder.statistics.rejected == {Reason.LENGTH: 1}


def test_an_index_that_lost_a_digit_at_the_beginning_does_not_decide_for_the_stream() -> None:
    lines = historique_lines({"HCHC": 94_939_439, "HCHP": 127_970_334})
    wrong = glued(lines[3], lines[4], 8)
    first, second = decode(frame([*lines[:3], wrong, *lines[5:]]) + frame(lines))
    assert (first.data("HCHC"), second.data("HCHC"), second.data("HCHP")) == (None, "094939439", "127970334")


def test_an_old_concentrator_is_believed_once_two_indexes_in_a_row_have_eight_digits() -> None:
    lines = [line("HCHC", "12345678", standard=False), line("HCHP", "00012345", standard=False)]
    longer = line("HCHC", "123456789", standard=False)
    first, second, third = decode(frame(lines) + frame(lines) + frame([longer, *lines[1:]]))
    assert (first.data("HCHC"), first.data("HCHP")) == (None, "00012345")
    assert (second.data("HCHC"), second.complete) == ("12345678", True)
    assert (third.data("HCHC"), third.complete) == (None, False)


def test_one_index_of_nine_digits_is_believed_at_once() -> None:
    (told,) = decode(frame(historique_lines({"BASE": 5}, option="BASE", tariff="TH..")))
    assert (told.data("BASE"), told.complete) == ("000000005", True)
