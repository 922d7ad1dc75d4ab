from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.meters.tic.contract import parse_day_profile
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.status import parse_status
from persienne.meters.virtual.meter import encode_frame, encode_group, encode_profile, encode_status
from support.tic_frames import HPHC_PROFILE, frame, line


@pytest.mark.parametrize(
    ("label", "data", "horodate"),
    [("EAST", "042905465", None), ("DATE", "", "H250122222926"), ("LTARF", "    HC  ROUGE   ", None)],
)
def test_a_standard_group_has_the_checksum_that_another_hand_computes(
    label: str, data: str, horodate: str | None
) -> None:
    made = line(label, data, horodate, standard=True)
    assert encode_group(Mode.STANDARD, label, data, horodate) == b"\n" + made + b"\r"


@pytest.mark.parametrize(("label", "data"), [("PTEC", "HP.."), ("ADCO", "021861000001"), ("PAPP", "02840")])
def test_an_historique_group_has_the_checksum_that_another_hand_computes(label: str, data: str) -> None:
    made = line(label, data, standard=False)
    assert encode_group(Mode.HISTORIQUE, label, data) == b"\n" + made + b"\r"


def test_a_checksum_may_be_a_space() -> None:
    assert encode_group(Mode.HISTORIQUE, "PTEC", "HP..") == b"\nPTEC HP..  \r"


def test_a_frame_stands_between_its_marks() -> None:
    lines = [line("PAPP", "00120", standard=False), line("HHPHC", "A", standard=False)]
    groups = [encode_group(Mode.HISTORIQUE, "PAPP", "00120"), encode_group(Mode.HISTORIQUE, "HHPHC", "A")]
    assert encode_frame(groups) == frame(lines)


# Bits 5 and 18 say nothing.
@given(st.integers(0, 2**32 - 1).map(lambda word: word & ~(1 << 5 | 1 << 18)))
def test_every_status_is_said_as_it_is_read(word: int) -> None:
    assert encode_status(parse_status(f"{word:08X}")) == f"{word:08X}"


@pytest.mark.parametrize(
    "profile",
    [
        HPHC_PROFILE,
        "00008001" + " NONUTILE" * 10,
        "00004001 06004002 22004001" + " NONUTILE" * 8,
        " ".join(f"{hour:02}30{0x8002 | hour << 4:04X}" for hour in range(8)) + " 20300000 2100C00A 2359C7F1",
    ],
)
def test_every_profile_is_said_as_it_is_read(profile: str) -> None:
    assert encode_profile(parse_day_profile(profile)) == profile
