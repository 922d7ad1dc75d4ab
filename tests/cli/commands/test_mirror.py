"""``persienne mirror``: it says nothing unasked, says the same as the page, and writes nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import TOTAL_INJECTION
from persienne.base.slats import Slat
from support.gas_files import PCE, day, gas_workbook
from support.households import POINT, put, weeks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.slow


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a household, but for the lock, which says who was last there."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


def test_it_says_nothing_before_it_is_asked_for(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(put(tmp_path, "a.csv", weeks(days=40).curve))
    code, said, error = run("mirror")
    assert (code, said) == (1, "")
    assert "add --yes" in error


@pytest.mark.quick
def test_it_says_what_can_be_read_at_each_step_and_writes_nothing(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    folder, run = made(put(tmp_path, "a.csv", weeks(days=60).curve))
    run("series", "--level", "day")  # whatever an opening writes is written
    before = contents(folder)
    code, said, _ = run("mirror", "--yes")
    assert code == 0
    assert "  by the half-hour\t" in said
    assert said.endswith("a professional reads more. Nothing of it was kept.\n")
    assert contents(folder) == before


def test_its_json_is_the_content_of_the_page_and_nothing_is_written(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    folder, run = made(put(tmp_path, "a.csv", weeks(days=60).curve))
    run("series", "--level", "day")
    before = contents(folder)
    lines = run("mirror", "--yes")[1].splitlines()
    told = json.loads(run("mirror", "--yes", "--json")[1])
    assert contents(folder) == before
    own = [one for one in told["readings"] if not one["example"] and not one["cited"]]
    assert [one["sentence"]["open"] for one in own] == [
        line for line in lines if line in {one["sentence"]["open"] for one in own}
    ]
    assert all(one["by_step"].keys() == {"month", "86400", "3600", "1800"} for one in own)
    assert {word for one in own for word in one["by_step"].values()} <= {"illegible", "guessable", "readable"}
    for stop in ("closed", "half", "open"):
        words = [one["word"][stop] for one in own]
        assert told["counts"][stop]["readable"] == words.count("readable")
        assert told["counts"][stop]["guessable"] == words.count("guessable")
    assert [band["step"] for band in told["bands"]] == [86_400, 3600, 1800, 600, 60]
    assert [band["example"] for band in told["bands"]] == [False, False, False, True, True]
    assert [band["untold"] for band in told["bands"]] == [[]] * 5
    assert len(told["week"]["curve"]) == 7 * 48
    assert told["clock"]["closed"] == {"reason": "a total a day does not tell the hour"}
    assert len(told["clock"]["half"]["weekdays"]) == 48
    assert len(told["what_if"]) == 6
    assert told["notes"][-1] == lines[-1]


def test_closed_slats_have_the_mirror_of_their_day_totals(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(put(tmp_path, "a.csv", weeks(days=60).curve), slat=Slat.CLOSED)
    code, said, _ = run("mirror", "--yes")
    assert code == 0
    assert "a total a day" in said
    assert "by the half-hour" not in said
    assert "Only totals a day are known" in said


def test_too_few_days_are_no_mirror_and_gas_has_none(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    gas = put(tmp_path, "gas.xlsx", gas_workbook(day("10/01/2021", 105, 9.2), day("11/01/2021", 101, 8.8)))
    _, run = made(put(tmp_path, "a.csv", weeks(days=4).curve), gas)
    code, _, error = run("mirror", "--yes")
    assert (code, "and 4 known so far" in error) == (1, True)
    assert "A gas meter has no mirror" in run("mirror", "--yes", "--meter", PCE)[2]
    assert "4 known so far" in run("mirror", "--yes", "--meter", POINT)[2]


def test_of_a_home_that_feeds_in_it_says_that_by_day_less_is_seen_and_calls_nothing_of_it_readable(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    drawn = weeks(days=60).curve
    _, run = made(
        put(tmp_path, "a.csv", drawn), put(tmp_path, "b.csv", replace(weeks(days=1).curve, register=TOTAL_INJECTION))
    )
    assert "Your panels feed in: by day the meter does not see all that you use." in run("mirror", "--yes")[1]
    told = json.loads(run("mirror", "--yes", "--json")[1])
    assert told["feeds_in"]
    own = {one["subject"]: one["by_step"].values() for one in told["readings"] if not one["example"]}
    assert set(own["presence"]) == {"illegible", "guessable"}
    assert not any("readable" in own.get(subject, ()) for subject in ("away", "weekdays", "rising", "registers"))


def test_what_is_noted_on_days_changes_nothing_of_what_it_says(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(put(tmp_path, "a.csv", weeks(days=60).curve))
    asked = (("mirror", "--yes"), ("mirror", "--yes", "--json"), ("series", "--level", "day"))
    before = [run(*one) for one in asked]
    for noted, text in (
        ("2024-11-02", "coupure"),
        ("2024-11-11", "tous dehors"),
        ("2024-12-01", "chauffage d’appoint"),
    ):
        assert run("notes", "add", noted, text, "--to", "2024-12-10")[0] == 0
    assert [run(*one) for one in asked] == before
