"""Every capture decodes to what its SOURCES.md says; the captures themselves are never part of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.meters.tic.decoder import Decoder
from support.tic_samples import EXPECTED

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.meters.tic.frames import Frame, Statistics


def decoded(path: Path, step: int | None = None) -> tuple[tuple[Frame, ...], Statistics]:
    raw, decoder = path.read_bytes(), Decoder()
    frames: list[Frame] = []
    for start in range(0, len(raw), step or len(raw)):
        frames += decoder.feed(raw[start : start + (step or len(raw))], 0)
    frames += decoder.flush(0)
    return tuple(frames), decoder.statistics


def test_every_capture_has_its_expectation(samples: Path) -> None:
    names = {path.name for path in (samples / "tic").iterdir() if path.suffix != ".md"}
    assert names == EXPECTED.keys()


@pytest.mark.for_each("name", EXPECTED)
@pytest.mark.for_each("step", [None, 1, 7])
def test_a_capture_gives_its_counts_however_it_is_cut(name: str, step: int | None, samples: Path) -> None:
    frames, statistics = decoded(samples / "tic" / name, step)
    complete = sum(frame.complete for frame in frames)
    rejected = {reason.value: count for reason, count in statistics.rejected.items()}
    assert (statistics.frames, complete, statistics.groups, rejected) == EXPECTED[name]
    assert sum(len(frame.groups) for frame in frames) == statistics.groups


def test_the_tempo_capture_counts_two_wh_a_frame(samples: Path) -> None:
    frames, _ = decoded(samples / "tic" / "01-hist-mono-tempo-linky.bin")
    indexes = [int(frame.data("BBRHCJB") or "") for frame in frames]
    assert (indexes[0], indexes[-1]) == (18_328_856, 18_328_876)
    assert {frame.data("DEMAIN") for frame in frames} == {"ROUG"}
    assert {frame.data("OPTARIF") for frame in frames} == {"BBR("}


def test_a_bad_power_limit_is_refused_and_the_rest_kept(samples: Path) -> None:
    (good,), _ = decoded(samples / "tic" / "10-std-mono-hc-enedis.bin")
    (bad,), _ = decoded(samples / "tic" / "11-std-mono-hc-enedis-bad-PCOUP.bin")
    assert {group.label for group in good.groups} - {group.label for group in bad.groups} == {"PCOUP"}


def test_peak_days_carry_a_season_that_is_not_said(samples: Path) -> None:
    (frame,), _ = decoded(samples / "tic" / "15-std-mono-tempo-peakdays.bin")
    peaks = {group.label: group.horodate for group in frame.groups if group.label[1:3] == "PM"}
    assert peaks == {
        "DPM1": " 250123060000",
        "FPM1": " 250124060000",
        "DPM2": " 250122060000",
        "FPM2": " 250123060000",
    }


def test_glued_groups_are_both_recovered(samples: Path) -> None:
    frames, _ = decoded(samples / "tic" / "31-corrupt-std-lf-lost-glued-groups-linkytic67.bin")
    labels = [group.label for frame in frames for group in frame.groups]
    assert labels[:6] == ["EASF03", "EASF04", "EASF04", "EASF05", "IRMS3", "URMS1"]
    assert labels[6:] == ["EASF03", "EASF04", "NJOURF+1", "PJOURF+1"]


def test_a_group_before_an_eot_is_kept(samples: Path) -> None:
    (frame,), _ = decoded(samples / "tic" / "32-hist-eot-instead-of-etx-linkytic9.bin")
    assert (frame.data("HCHP"), frame.complete) == ("019571184", False)


def test_noise_never_makes_an_impossible_label(samples: Path) -> None:
    frames, _ = decoded(samples / "tic" / "37-corrupt-hist-tri-noisy-no-etx.bin")
    indexes = [int(group.data) for frame in frames for group in frame.groups if group.label == "BASE"]
    assert indexes == sorted(indexes)
    assert {group.data for frame in frames for group in frame.groups if group.label == "ADCO"} == {"056234673197"}


def test_masked_addresses_are_refused_and_still_part_the_frames(samples: Path) -> None:
    frames, _ = decoded(samples / "tic" / "04-hist-mono-base-57frames-lf-only.txt")
    assert all(frame.data("ADCO") is None for frame in frames)
    indexes = [int(data) for frame in frames if (data := frame.data("BASE"))]
    assert indexes == sorted(indexes)
