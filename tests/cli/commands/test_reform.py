"""``persienne reform``: what the hours of a letter change, beside the contract that is stored."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from support.enedis_files import curve_csv
from support.gas_files import PCE, day, gas_workbook
from support.households import put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.slow

LETTER = ("--from", "2026-12-15", "--winter", "23:00-7:00", "--summer", "2:00-7:00,13:00-16:00")
CONTRACT = ("contract", "--option", "hphc", "--off-peak", "22:00-06:00", "--since", "2025-01-01", "--kva", "9")


def a_week(folder: Path) -> Path:
    """Half-hours at 1 kW of the second week of October 2025, each with the stamp of its END."""
    first = datetime(2025, 10, 6, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    stamps = (first + timedelta(minutes=30 * at) for at in range(7 * 48))
    return put(folder, "week.csv", curve_csv([f"{stamp.isoformat()};1000" for stamp in stamps]))


def told(run: Run, *arguments: str) -> dict[str, Any]:
    code, said, error = run("reform", "--json", *arguments)
    assert (code, error) == (0, "")
    found: dict[str, Any] = json.loads(said)
    return found


@pytest.mark.quick
def test_a_week_before_and_after_is_told_with_the_same_figures_to_people_and_to_scripts(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    assert run(*CONTRACT)[0] == 0
    found = told(run, *LETTER)
    assert found["standing"] == "concerned"
    assert (found["from"], found["to"], found["winter_days"], found["summer_days"]) == (
        "2025-10-06",
        "2025-10-12",
        0,
        7,
    )
    assert found["prices"] == {"hc": "0.1589", "hp": "0.2142", "since": "2026-08-01"}
    # 7 days of 8 hours off-peak and 16 at peak, before and after: 56 * 0.1589 + 112 * 0.2142 = 32.8888
    same = {"hc_wh": 56_000, "hp_wh": 112_000, "eur": "32.89"}
    assert (found["before"], found["after"], found["tank"]) == (same, same, None)
    assert found["summer"] == [{"from": "02:00", "to": "07:00"}, {"from": "13:00", "to": "16:00"}]
    assert (found["doubts"], found["noted"], found["hours_changed"]) == ([], False, None)
    code, said, error = run("reform", *LETTER)
    assert (code, error) == (0, "")
    assert "€32.89" in said
    assert "With the same habits: €0.00 over 7 days" in said
    assert "No winter day is among them." in said


def test_hours_that_break_a_rule_are_doubted_and_reckoned_all_the_same(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    assert run(*CONTRACT)[0] == 0
    odd = ("--from", "2026-12-15", "--winter", "22:30-6:30", "--summer", "23:00-7:00")
    found = told(run, *odd)
    assert found["doubts"] == [{"rule": "gone", "season": "winter", "minutes": 30}]
    assert found["after"]["hc_wh"] == 56_000
    assert "30\u00a0min between 7:00 and 11:00 or 17:00 and 23:00" in run("reform", *odd)[1]


def test_hours_are_noted_in_the_contract_when_that_is_asked_for_and_not_before(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    assert run(*CONTRACT)[0] == 0

    def stored() -> list[dict[str, Any]]:
        periods: list[dict[str, Any]] = json.loads(run("contract", "--json")[1])["periods"]
        return periods

    told(run, *LETTER)
    assert len(stored()) == 1
    assert told(run, *LETTER, "--note")["noted"] is True
    before, after = stored()
    assert (after["since"], after["option"], after["kva"]) == ("2026-12-15", "hphc", before["kva"])
    assert [window["season"] for window in after["off_peak"]] == [["11-01", "03-31"], *[["04-01", "10-31"]] * 2]
    assert told(run)["since"] == "2026-12-15"  # what is noted needs not be typed again


@pytest.mark.parametrize(
    ("option", "standing", "said"),
    [
        ("base", "not-concerned", "Your contract has one price all day."),
        ("tempo", "left-out", "Tempo is left out of the reform."),
    ],
)
def test_a_contract_that_is_not_concerned_is_told_so(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path, option: str, standing: str, said: str
) -> None:
    _, run = made(a_week(tmp_path))
    assert told(run) == {"standing": "no-contract", "hours_changed": None}
    assert run("contract", "--option", option, "--since", "2025-01-01")[0] == 0
    assert told(run, *LETTER)["standing"] == standing
    assert said in run("reform")[1]


def test_hours_that_no_contract_can_take_are_refused_and_nothing_is_noted(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    code, _, error = run("reform", *LETTER, "--note")
    assert code == 1
    assert "no contract is known for 15 Dec 2026" in error
    assert run(*CONTRACT)[0] == 0
    assert run("contract", "--option", "base", "--since", "2026-12-01")[0] == 0
    before = run("contract", "--json")[1]
    code, _, error = run("reform", *LETTER, "--note")
    assert code == 1
    assert "the contract of 15 Dec 2026 has no peak and off-peak hours" in error
    assert run("contract", "--json")[1] == before


def test_hours_of_the_day_on_which_another_option_begins_are_reckoned_and_said_to_be_in_no_contract(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    assert run(*CONTRACT)[0] == 0
    assert run("contract", "--option", "tempo", "--since", "2026-12-15", "--kva", "9")[0] == 0
    found = told(run, *LETTER)
    assert (found["noted"], found["can_be_noted"], found["before"]["hc_wh"]) == (False, False, 56_000)
    assert "These hours can’t be noted: on 15 Dec 2026 your contract is “Tempo 9" in run("reform", *LETTER)[1]


def test_without_the_hours_of_the_letter_it_says_where_they_stand(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    assert run(*CONTRACT)[0] == 0
    assert told(run) == {"standing": "concerned", "hours_changed": None}
    assert "at least a month before" in run("reform")[1]
    code, _, error = run("reform", "--from", "2026-12-15", "--winter", "23:00-7:00")
    assert code == 1
    assert "--summer" in error
    assert run("reform", "--note")[0] == 1


def test_what_midday_totals_tell_is_read_only_where_it_is_asked_for(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    assert run(*CONTRACT)[0] == 0
    assert told(run, *LETTER)["midday"] is None
    found = told(run, *LETTER, "--mirror")["midday"]
    assert found == {"hours": [{"from": "13:00", "to": "16:00"}], "days": 7, "midday": None, "day": None}
    assert "too few days in and out at these hours" in run("reform", *LETTER, "--mirror")[1]
    assert "too few days" not in run("reform", *LETTER)[1]


def test_gas_has_no_off_peak_hours(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(put(tmp_path, "gas.xlsx", gas_workbook(day("10/01/2021", 105, 9.2))))
    code, _, error = run("reform", "--meter", PCE)
    assert code == 1
    assert "no off-peak hours" in error
