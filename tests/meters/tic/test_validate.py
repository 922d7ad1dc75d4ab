from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.meters.tic.decoder import Decoder, checksum, read_group
from persienne.meters.tic.frames import Group, Reason
from persienne.meters.tic.labels import LABELS, Chars, Mode
from support.tic_frames import line, made_frames

if TYPE_CHECKING:
    from pathlib import Path

# The quick suite flips the bits of these frames, the slow one those of all.
QUICK = {"standard_three_phase", "standard_peaks", "historique_tempo", "historique_short"}
MADE = [name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in sorted(made_frames())]
REAL = (
    "02-hist-mono-hc-pre-linky.bin",
    "10-std-mono-hc-enedis.bin",
    pytest.param("01-hist-mono-tempo-linky.bin", marks=pytest.mark.slow),
    pytest.param("03-hist-mono-base-enedis.bin", marks=pytest.mark.slow),
    pytest.param("14-std-tri-base-bogus-SINSTSx.bin", marks=pytest.mark.slow),
    pytest.param("15-std-mono-tempo-peakdays.bin", marks=pytest.mark.slow),
)


def is_numeric(label: str, mode: Mode) -> bool:
    return LABELS[mode][label].chars in {Chars.DIGITS, Chars.HEX}


def accepted_flips(raw: bytes) -> list[tuple[int, int, Group]]:
    """The single-bit errors of a whole stream that change what a numeric group says: place, bit, the false group."""
    decoder = Decoder()
    told = {group for frame in (*decoder.feed(raw, 0), *decoder.flush(0)) for group in frame.groups}
    mode = decoder.mode
    assert mode is not None
    false: list[tuple[int, int, Group]] = []
    for place, byte in enumerate(raw):
        for bit in range(8):
            noisy = Decoder()
            noisy.mode = mode
            flipped = raw[:place] + bytes([byte ^ 1 << bit]) + raw[place + 1 :]
            frames = (*noisy.feed(flipped, 0), *noisy.flush(0))
            false += [
                (place, bit, group)
                for frame in frames
                for group in frame.groups
                if group not in told and is_numeric(group.label, mode)
            ]
    return false


@pytest.mark.turning
@pytest.mark.parametrize("name", MADE)
def test_no_flipped_bit_of_a_made_frame_changes_a_number(name: str) -> None:
    assert accepted_flips(made_frames()[name]) == []


@pytest.mark.turning
@pytest.mark.parametrize("name", REAL)
def test_no_flipped_bit_of_a_real_frame_changes_a_number(name: str, samples: Path) -> None:
    raw = (samples / "tic" / name).read_bytes()
    assert accepted_flips(raw[: raw.index(b"\x03") + 1]) == []


def test_no_flipped_bit_of_any_real_group_is_taken_for_a_number(samples: Path) -> None:
    seen: set[bytes] = set()
    for path in sorted((samples / "tic").glob("*.*")):
        if path.suffix == ".md":
            continue
        for piece in path.read_bytes().replace(b"\n", b"\r").split(b"\r"):
            seen.add(piece.strip(b"\x02\x03"))
    numbers = 0
    for mode in Mode:
        for one in seen:
            said = read_group(one, mode)
            if not isinstance(said, Group) or not is_numeric(said.label, mode):
                continue
            numbers += 1
            for place, byte in enumerate(one):
                for bit in range(8):
                    flipped = one[:place] + bytes([byte ^ 1 << bit]) + one[place + 1 :]
                    assert isinstance(read_group(flipped, mode), Reason), (one, flipped)
    assert numbers > 300


def test_bit_six_is_invisible_to_the_checksum_and_seen_by_the_class() -> None:
    good = line("EAST", "017026175", standard=True)
    assert isinstance(read_group(good, Mode.STANDARD), Group)
    assert read_group(good.replace(b"1", b"q", 1), Mode.STANDARD) is Reason.CHARACTERS


def test_four_lost_characters_are_invisible_to_the_checksum_and_seen_by_the_length() -> None:
    profile = "0000C001 06308002 2230C001" + " NONUTILE" * 8
    good = line("PJOURF+1", profile, standard=True)
    assert isinstance(read_group(good, Mode.STANDARD), Group)
    assert read_group(good.replace(b"NONUTILE NONU", b"NONUTILE ", 1), Mode.STANDARD) is Reason.LENGTH
    assert read_group(good.replace(b"NONUTILE", b"TILENONU", 1), Mode.STANDARD) is Reason.CHARACTERS


def test_a_trimmed_name_is_refused_although_its_checksum_is_right() -> None:
    assert read_group(line("NGTF", "PRODUCTEUR", standard=True), Mode.STANDARD) is Reason.LENGTH


@pytest.mark.for_each(
    ("raw", "reason"),
    [
        (b"", Reason.SHAPE),
        (b"EAST", Reason.SHAPE),
        (b"EAST\t000000000O", Reason.SHAPE),
        (b"EAST\tM", Reason.SHAPE),
        (b"EAST\t000000000\tP", Reason.CHECKSUM),
        (line("ZAST", "000000000", standard=True), Reason.LABEL),
        (line("EAST", "000000000", "H250122222926", standard=True), Reason.LENGTH),
        (line("DATE", "", standard=True), Reason.HORODATE),
        (line("DATE", "", "H250230222926", standard=True), Reason.HORODATE),
        (line("DATE", "", " 250122222926", standard=True), Reason.HORODATE),
        (line("DPM1", "00", "H250123060000", standard=True), Reason.HORODATE),
        (line("NTARF", "11", standard=True), Reason.CHARACTERS),
        (line("RELAIS", "256", standard=True), Reason.CHARACTERS),
        (line("STGE", "003a0001", standard=True), Reason.CHARACTERS),
        (b"EAST\t0000\x7f0000\tO", Reason.PARITY),
    ],
)
def test_each_refusal_has_its_reason(raw: bytes, reason: Reason) -> None:
    assert read_group(raw, Mode.STANDARD) is reason


@given(
    st.sampled_from(list(Mode)),
    st.sampled_from(sorted({name for labels in LABELS.values() for name in labels})),
    st.text(st.sampled_from("\t\t  0123456789ABHENOTILU\x7f\xff"), max_size=40),
)
def test_no_line_makes_it_raise_however_right_its_checksum(mode: Mode, label: str, body: str) -> None:
    raw = (label + body).encode("latin-1")
    raw += bytes([checksum(raw + b"?", mode)])
    assert isinstance(read_group(raw, mode), Group | Reason)


def test_a_checksum_that_is_a_space_is_a_checksum() -> None:
    assert line("PTEC", "HP..", standard=False)[-1:] == b" "
    assert read_group(line("PTEC", "HP..", standard=False), Mode.HISTORIQUE) == Group("PTEC", "HP..")
    peak = line("DPM1", "00", " 250123060000", standard=True)
    assert peak[-1:] == b" "
    assert read_group(peak, Mode.STANDARD) == Group("DPM1", "00", " 250123060000")


def test_old_concentrators_say_indexes_of_eight_digits() -> None:
    assert read_group(line("HCHC", "12345678", standard=False), Mode.HISTORIQUE) == Group("HCHC", "12345678")
    assert read_group(line("HCHC", "1234567", standard=False), Mode.HISTORIQUE) is Reason.LENGTH


def test_the_value_of_a_date_is_its_horodate() -> None:
    said = read_group(line("DATE", "", "E170915101601", standard=True), Mode.STANDARD)
    assert said == Group("DATE", "", "E170915101601")
