"""The mirror's score: files of homes are read or refused with a sentence, loads are made by seed, figures are right."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from bench.mirror.heating import SLOTS, Kind, heating, tank, vehicle
from bench.mirror.homes import HomeFileError, flat_curve, homes_of, sample_homes
from bench.mirror.measures import Report, by_day, counted, daytime, habit, majority
from bench.mirror.run import score_others

from persienne.base.localtime import FRANCE, local_days
from support.lived_homes import MONDAY, lived

HEAD = "start_utc;seconds;watts;occupied\n"
JANUARY = date(2021, 1, 1).toordinal()


def write(folder: Path, lines: str, name: str = "home-1") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.csv").write_text(lines, encoding="utf-8")
    return folder


def labelled(folder: Path, days: int = 28) -> Path:
    """A lived home as a file of half-hours."""
    watts, present = lived(days)
    begin = local_days(FRANCE).midnight(MONDAY)
    rows = [f"{begin + 1800 * place};1800;{power:.1f};{int(present[place])}" for place, power in enumerate(watts)]
    return write(folder, HEAD + "\n".join(rows) + "\n")


def test_a_home_is_read_with_its_truth_by_the_wall_clock(tmp_path: Path) -> None:
    (home,) = homes_of(write(tmp_path, f"{HEAD}2024-03-31T00:00:00Z;3600;100;1\n2024-03-31T01:00:00Z;1800;200;\n"))
    assert home.name == "home-1"
    assert home.curve.values.tolist() == [360_000, 360_000]
    told = np.flatnonzero(np.isfinite(home.present[0]))
    assert (told[0], told[-1], len(told)) == (60, 119, 60)


@pytest.mark.for_each(
    ("text", "said"),
    [
        ("", "line 1: the head has to be start_utc;seconds;watts;occupied"),
        ("start;seconds;watts;occupied\n", "line 1: the head"),
        (HEAD, "no value"),
        (f"{HEAD}2024-01-01T00:00:00Z;1800;100\n", "line 2: '2024-01-01T00:00:00Z;1800;100' is not"),
        (f"{HEAD}2024-01-01T00:00:00Z;1800;100;2\n", "line 2"),
        (f"{HEAD}2024-01-01T00:00:00;1800;100;1\n", "line 2"),
        (f"{HEAD}yesterday;1800;100;1\n", "line 2"),
        (f"{HEAD}170406720;1800;100;1\n", "line 2"),
        (f"{HEAD}1704067200;0;100;1\n", "line 2"),
        (f"{HEAD}1704067200;1800;-5;1\n", "line 2"),
        (f"{HEAD}1704067200;1800;nan;1\n", "line 2"),
        (f"{HEAD}1704067200;1800;100;1\n\n1704068000;1800;100;1\n", "line 3: it begins before the line above it ends"),
    ],
)
def test_a_file_of_a_home_that_is_not_right_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(HomeFileError) as told:
        homes_of(write(tmp_path, text))
    assert str(told.value).startswith("home-1.csv")
    assert said in str(told.value)


def test_a_folder_without_homes_is_told(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(HomeFileError, match="no file"):
            homes_of(folder)
    assert sample_homes(tmp_path) == []


@pytest.mark.slow
def test_homes_of_a_folder_are_scored(tmp_path: Path) -> None:
    report = Report()
    score_others(report, labelled(tmp_path / "homes"))
    text = report.text()
    assert "| home-1 | 30 min | 0.9" in text
    assert "Calibration of the posterior" in text
    assert "| home-1 | what is true | " in text
    assert "accuracy below the anchor" in text


@pytest.mark.slow
def test_the_command_ends_in_a_sentence_where_a_file_is_not_right(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bench.mirror.run", "--homes", str(write(tmp_path / "homes", "x\n"))]
    done = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("mirror-score: home-1.csv, line 1: the head has to be")
    assert done.stdout == ""


def test_accuracy_mcc_and_f1_are_those_of_their_definitions() -> None:
    truth = np.array([[1.0, 1, 0, 0], [1, 0, 0, np.nan]])
    guess = np.array([[1.0, 0, 0, 1], [1, 0, 0, 1]])
    found = counted(guess, truth)
    assert found.by_day.tolist() == [[1, 1, 1, 1], [1, 0, 0, 2]]
    assert found.accuracy == pytest.approx(5 / 7)
    assert found.f1 == pytest.approx(2 / 3)
    assert found.mcc == pytest.approx((2 * 3 - 1) / 12)
    low, high = found.intervals()[0]
    assert low <= found.accuracy <= high


def test_presence_is_scored_from_6_to_22_h_at_the_finer_of_both() -> None:
    truth, guess = np.ones((2, 96)), np.ones((2, 24))
    guess[:, [5, 22]] = 0
    assert daytime(guess, truth).by_day.tolist() == [[64, 0, 0, 0]] * 2
    assert majority(np.concatenate([truth, truth * 0, truth])).accuracy == pytest.approx(2 / 3)


def test_habit_knows_the_other_days_of_its_kind_and_not_the_day_itself() -> None:
    truth = np.zeros((7, 24))
    truth[0] = 1
    found = habit(truth, MONDAY)
    assert found.by_day.sum(1).tolist() == [16] * 7
    assert found.by_day[0].tolist() == [0, 0, 16, 0]
    assert found.by_day[1:].sum(0)[3] == 16 * 6
    assert by_day(np.array([1.0, 0]), np.array([1.0, np.nan])).by_day.sum() == 1


@pytest.mark.slow
@pytest.mark.parametrize("kind", list(Kind))
def test_heating_is_drawn_by_its_seed_and_follows_the_season(kind: Kind) -> None:
    plain = np.full(20 * SLOTS, 250.0)
    first, other, again = heating(kind, plain, JANUARY, [1, 2, 1])
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert first.min() >= 0
    assert 100 < first.mean() < 9000
    assert heating(kind, plain, JANUARY + 190, [1])[0].mean() < 25


def test_storage_heaters_charge_at_off_peak_hours_alone() -> None:
    (found,) = heating(Kind.STORAGE, np.full(20 * SLOTS, 250.0), JANUARY, [3])
    hour = np.arange(len(found)) % SLOTS * 24 / SLOTS
    assert not found[(hour >= 6.5) & (hour < 22.5)].any()


def test_a_tank_makes_up_for_the_litres_of_its_day() -> None:
    litres = np.zeros(3 * 1440)
    litres[600], litres[1440 + 600] = 50, 100
    watts, minutes = tank(litres, 3, 1)
    assert minutes.tolist() == [75, 130, 19]
    assert np.flatnonzero(watts)[0] == 22 * 60 + 30
    assert watts.sum() == 2200 * (75 + 90 + 40 + 19)  # the second night ends past midnight
    assert tank(None, 60, 1)[1].mean() == pytest.approx(140, abs=40)


def test_a_vehicle_charges_on_some_evenings() -> None:
    watts, minutes = vehicle(100, 1)
    assert 0.15 < (minutes > 0).mean() < 0.45
    assert set(np.unique(watts)) == {0, 3700}


def test_a_flat_curve_begins_at_midnight_of_a_clock_that_never_changes() -> None:
    curve = flat_curve(np.array([1.5, 2.0]), 60, date(1970, 1, 2).toordinal() + 15_000)
    assert (curve.starts % 86_400).tolist() == [0, 60]
    assert curve.values.tolist() == [90, 120]


@pytest.mark.slow
def test_the_samples_are_five_labelled_homes(samples: Path) -> None:
    homes = sample_homes(samples)
    if not homes:
        pytest.skip("no labelled homes among the samples")
    assert [home.name for home in homes] == ["ECO 2", "CHR01", "tsorb 1", "tsorb 2", "tsorb 4"]
    assert [len(home.present) for home in homes] == [28, 365, 120, 120, 120]
