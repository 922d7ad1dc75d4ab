"""``persienne slat`` and ``persienne contract``: what is said is done, a terminal is asked, a script is told."""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.cli.main import main
from persienne.household.household import Household
from support.households import PASSPHRASE as SECRET
from support.households import POINT, CheapPassphrase, bring, make_cheap, midnight, put, weeks
from support.said import Said
from support.terminals import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOME = weeks()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run a command on a half-open household; ``answers`` are typed at a terminal."""
    key = tmp_path / "passphrase"
    key.write_text(SECRET)
    monkeypatch.setenv("PERSIENNE_HOME", str(make_cheap(tmp_path / "household", Slat.HALF)))
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(key))

    def command(*arguments: object, answers: str | None = None) -> Said:
        with monkeypatch.context() as here:
            shown = Terminal()
            if answers is not None:
                here.setattr(sys, "stdin", Terminal(answers))
                here.setattr(sys, "stderr", shown)
            code = main(["--lang", "en", *map(str, arguments)])
        said = capsys.readouterr()
        return Said(code, said.out, said.err + shown.getvalue())

    return command


@pytest.fixture
def full(run: Callable[..., Said], tmp_path: Path) -> Callable[..., Said]:
    """The same on one that holds two weeks of one meter."""
    with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
        bring(household, put(tmp_path, "curve.csv", HOME.curve))
    return run


def days(run: Callable[..., Said], register: str = "EAST") -> list[tuple[str, int | float, int]]:
    rows = run("series", "--level", "day", "--register", register, "--json").json
    return [(row["start"], row["value"], row["covered"]) for row in rows]


def test_closing_and_reducing_leaves_the_same_days_and_no_curve(full: Callable[..., Said]) -> None:
    before = days(full)
    done = full("slat", "closed", "--then", "reduce")
    assert done.code == 0
    assert "No contract is known" in done.err
    assert full("series", "--level", "curve", "--json").json == []
    assert days(full) == before


@pytest.mark.slow
def test_a_script_closes_keeps_and_is_told_how_much(full: Callable[..., Said]) -> None:
    done = full("slat", "closed")
    assert done.code == 0
    assert f"measures {len(HOME.curve)}" in done.err
    assert "persienne slat closed --then reduce" in done.err
    assert len(done.err.splitlines()) == 1
    assert len(full("series", "--level", "curve", "--json").json) == len(HOME.curve)
    (meter,) = full("slat", "--json").json["meters"]
    assert (meter["slat"], meter["finer"]["half_hours"]) == ("closed", len(HOME.curve))


@pytest.mark.slow
def test_large_numbers_are_told_in_groups(run: Callable[..., Said], tmp_path: Path) -> None:
    with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
        bring(household, put(tmp_path, "curve.csv", weeks(days=28).curve))
    assert "measures 1,346, months 2, " in run("slat").out


@pytest.mark.slow
@pytest.mark.parametrize(("answers", "left"), [("\n1\n", 0), ("x\n9\n1\n", 0), ("2\n", len(HOME.curve)), ("3\n", 0)])
def test_a_terminal_is_asked_and_to_reduce_comes_first(full: Callable[..., Said], answers: str, left: int) -> None:
    asked = full("slat", "closed", answers=answers)
    assert f"measures {len(HOME.curve)} over months 2" in asked.err
    assert "1. reduce it to totals" in asked.err
    assert len(full("series", "--level", "curve", "--json").json) == left
    assert bool(days(full)) == (answers != "3\n")


@pytest.mark.slow
def test_an_enter_alone_chooses_nothing(full: Callable[..., Said]) -> None:
    assert full("slat", "closed", answers="\n\n").code == 1
    assert full("slat", "--json").json["new_meters"] == "half"
    assert len(full("series", "--level", "curve", "--json").json) == len(HOME.curve)


def test_a_terminal_that_hangs_up_changes_nothing(full: Callable[..., Said]) -> None:
    assert full("slat", "closed", answers="").code == 1
    assert full("slat", "--json").json["new_meters"] == "half"


def test_json_says_what_moved(full: Callable[..., Said]) -> None:
    said = full("slat", "closed", "--until", "2030-01-01", "--by", "Camille", "--json").json
    household, meter = said["moved"]["moves"]
    assert (household["new_meters"], household["meter"], household["after"]) == (True, None, "closed")
    assert (meter["meter"], meter["before"], meter["then"], meter["until"]) == (POINT, "half", "keep", "2030-01-01")
    assert meter["finer"]["first_day"] == "2024-10-21"
    assert said["meters"][0]["kept_until"] == "2030-01-01"
    assert said["upcoming"][0] | {"frames": 0} == {
        "what": "kept",
        "meter": POINT,
        "on": "2030-01-01",
        "days": 14,
        "frames": 0,
    }


@pytest.mark.slow
def test_a_move_is_said_in_words_and_no_move_where_nothing_moved(full: Callable[..., Said]) -> None:
    assert f"Meter {POINT}: slats half-open until now, slats closed from now on" in full("slat", "closed").out
    assert "until now" not in full("slat", "closed").out


def test_opening_says_that_nothing_comes_back(full: Callable[..., Said]) -> None:
    assert "Opening brings back nothing" in full("slat", "open").err
    assert full("slat", "open").err == ""


@pytest.mark.slow
def test_the_retention_is_set_and_the_job_runs(run: Callable[..., Said], tmp_path: Path) -> None:
    old = weeks("2020-10-21", 14)
    run("slat", "--retention-curve", "forever", "--retention-frames", "7")
    run("import", put(tmp_path, "old.csv", old.curve))
    before = days(run)
    today = datetime.now(ZoneInfo(FRANCE)).date().isoformat()
    assert run("slat", "--today", today, "--json").json["last_run"]["values"] == 0
    said = run("slat", "--retention-curve", "13", "--json").json
    assert said["retention"] == {"curve_months": 13, "frames_days": 7}
    assert said["upcoming"][0]["what"] == "curve"
    done = run("slat", "--tidy", "--json").json
    assert (done["last_run"]["days"], done["last_run"]["values"]) == (14, len(old.curve))
    assert (days(run), done["upcoming"]) == (before, [])


@pytest.mark.slow
def test_a_date_in_doubt_is_said_with_how_to_bear_it_out(run: Callable[..., Said], tmp_path: Path) -> None:
    """All that the household knows is of 2020, as if its computer’s clock were years ahead."""
    today = datetime.now(ZoneInfo(FRANCE)).date()
    run("slat", "--retention-curve", "forever")
    run("import", put(tmp_path, "old.csv", weeks("2020-10-21", 14).curve))
    assert run("slat", "--tidy").code == 0, "nothing is due: there is nothing to ask"
    run("slat", "--retention-curve", "13")
    for _ in range(2):
        refused = run("slat", "--tidy", "--json")
        assert (refused.code, refused.out) == (1, "")
        assert "last day that is certain here is 3 Nov 2020" in refused.err
        assert f"persienne slat --today {today}." in refused.err
    said = run("slat", "--json").json
    assert (said["waits"], said["last_run"]) == ({"today": today.isoformat(), "known": "2020-11-03"}, None)
    lines = run("slat").out.splitlines()
    assert [line for line in lines if line.startswith("The retention waits")]
    assert not [line for line in lines if line.startswith("Next,")]
    wrong = run("slat", "--today", "2020-11-05")
    assert (wrong.code, "this computer says" in wrong.err) == (1, True)
    assert run("slat", "--today", "soon").code == 1
    done = run("slat", "--today", today.isoformat(), "--json").json
    assert (done["last_run"]["days"], done["waits"]) == (14, None)
    assert run("slat", "--tidy").code == 0


@pytest.mark.slow
def test_where_today_is_another_day_nothing_else_that_was_asked_is_done(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    run("import", put(tmp_path, "old.csv", weeks("2020-10-21", 2).curve))
    wrong = run("slat", "closed", "--then", "reduce", "--retention-curve", "13", "--today", "2020-11-05")
    assert (wrong.code, "Nothing was deleted" in wrong.err) == (1, True)
    said = run("slat", "--json").json
    assert (said["meters"][0]["slat"], said["retention"]["curve_months"]) == ("half", 25)
    assert len(run("series", "--level", "curve", "--json").json) == 96


@pytest.mark.quick
@pytest.mark.slow
def test_a_run_says_that_the_rest_of_what_is_due_goes_on_the_days_that_follow(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    """Half-hours that nobody tidied as they grew old, and a file of last week."""
    today = datetime.now(ZoneInfo(FRANCE)).date()
    old, now = (weeks((today - timedelta(days=ago)).isoformat(), days) for ago, days in ((850, 60), (7, 5)))
    with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
        bring(household, put(tmp_path, "old.csv", old.curve), at=midnight((today - timedelta(days=790)).isoformat()))
    run("import", put(tmp_path, "now.csv", now.curve))
    done = run("slat", "--tidy", "--json")
    assert done.json["last_run"]["days"] == 31
    assert f"To let go of all of it now: persienne slat --today {today}" in done.err
    assert run("slat", "--tidy", "--json").json["last_run"]["days"] == 0
    at_once = run("slat", "--today", today.isoformat(), "--json")
    assert (at_once.json["last_run"]["days"], at_once.err) == (29, "")
    assert run("slat", "--tidy").err == ""


@pytest.mark.slow
def test_it_is_told_in_words(full: Callable[..., Said]) -> None:
    lines = full("slat").out.splitlines()
    assert f"Meter {POINT}: half-open: the half-hours" in lines
    assert "Kept for: half-hours, months 25; live values, days 1; day totals for ever" in lines
    assert "Last tidied: never yet" in lines


@pytest.mark.for_each(
    ("arguments", "words"),
    [
        (("--then", "reduce"), "Say where the slats should stand"),
        (("--why", "so"), "Say where the slats should stand"),
        (("closed", "--then", "erase", "--until", "2030-01-01"), "A date belongs to what is kept"),
        (("closed", "--until", "soon"), "soon is not a date"),
        (("closed", "--then", "keep", "--until", "2025-03-01"), "1 Mar 2025 is not"),
        (("closed", "--meter", "1" * 14), "no such meter"),
    ],
)
def test_what_makes_no_sense_changes_nothing(full: Callable[..., Said], arguments: tuple[str, ...], words: str) -> None:
    refused = full("slat", *arguments)
    assert refused.code == 1
    assert words in refused.err
    assert full("slat", "--json").json["meters"][0]["slat"] == "half"


# --- imports that are older ------------------------------------------------------------------------------------------


def years_ago(tmp_path: Path, years: int = 4) -> Path:
    first = local_days().wall(int(time.time())).date().replace(day=1)
    return put(tmp_path, "old.csv", weeks(first.replace(year=first.year - years).isoformat(), 14).curve)


@pytest.mark.slow
def test_a_script_keeps_what_is_older_and_is_told(run: Callable[..., Said], tmp_path: Path) -> None:
    done = run("import", years_ago(tmp_path), "--json")
    assert "stored all the same, months 1" in done.err
    assert done.json["older_months"] == 1
    told = ["older_months", "meter_known_by", "label", "written", "columns", "brought", "days_left"]
    assert list(done.json)[-7:] == told
    assert len(run("series", "--level", "curve", "--json").json) > 600
    assert run("import", years_ago(tmp_path), "--older", "keep").err == ""


@pytest.mark.slow
@pytest.mark.parametrize(("answers", "curve"), [("\n1\n", True), ("2\n", False)])
def test_a_terminal_is_asked_what_becomes_of_it(
    run: Callable[..., Said], tmp_path: Path, answers: str, curve: bool
) -> None:
    asked = run("import", years_ago(tmp_path), answers=answers)
    assert "older than the household keeps: months 1" in asked.err
    assert bool(run("series", "--level", "curve", "--json").json) == curve
    assert len(days(run)) == 14


# --- the contract ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_meter_that_only_injects_is_asked_for_no_contract(run: Callable[..., Said], tmp_path: Path) -> None:
    with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
        bring(household, put(tmp_path, "prod.csv", replace(HOME.curve, register=TOTAL_INJECTION)))
    assert run("contract").out == f"Meter {POINT}: it only injects, so no supply contract applies to it\n"
    done = run("slat", "closed", "--then", "reduce")
    assert (done.code, done.err) == (0, "")


@pytest.mark.slow
def test_a_contract_comes_from_a_file_and_goes_out_as_it_came(full: Callable[..., Said], tmp_path: Path) -> None:
    periods = [
        {"since": "2023-01-01", "option": "base"},
        {
            "since": "2024-01-01",
            "option": "hphc",
            "off_peak": [
                {"from": "22:30", "to": "06:30", "season": ["11-01", "03-31"]},
                {"from": "12:00", "to": "15:00", "season": ["04-01", "10-31"], "weekdays": ["sat", "sun"]},
            ],
        },
    ]
    file = tmp_path / "contract.json"
    file.write_text(json.dumps({"periods": periods}))
    assert full("contract", "--set", file, "--json").json == {
        "meter": POINT,
        "label": "",
        "periods": periods,
        "suggested": [],
    }
    added = full("contract", "--option", "tempo", "--since", "2025-01-01", "--json").json["periods"]
    assert added == [*periods, {"since": "2025-01-01", "option": "tempo"}]
    told = full("contract").out
    assert "from 1 Jan 2024, peak and off-peak hours, off-peak 22:30-06:30 (from 11-01 to 03-31), " in told
    assert "12:00-15:00 (from 04-01 to 10-31, Saturday, Sunday)\n" in told


@pytest.mark.for_each(
    ("arguments", "words"),
    [
        (("--option", "hphc"), "Period 1 of the contract is not clear"),
        (("--option", "hphc", "--off-peak", "nights"), "nights are no off-peak hours"),
        (("--kva", "9"), "To change one, say the day on which it begins: --change"),
        (("--change", "2024-01-01", "--kva", "9"), "No contract begins on 1 Jan 2024"),
        (("--remove", "2024-01-01"), "No contract begins on 1 Jan 2024"),
        (("--option", "base", "--since", "soon"), "soon is not a date"),
        (("--set", "missing.json"), "missing.json can’t be read as a contract"),
    ],
)
def test_what_is_no_contract_changes_nothing(full: Callable[..., Said], arguments: tuple[str, ...], words: str) -> None:
    refused = full("contract", *arguments)
    assert refused.code == 1
    assert words in refused.err
    assert full("contract", "--json").json["periods"] == []


@pytest.mark.slow
def test_a_contract_is_changed_ended_and_removed_by_its_day_and_what_it_took_the_place_of_is_said(
    full: Callable[..., Said],
) -> None:
    assert full("contract", "--option", "base", "--since", "2024-01-01", "--kva", "6").code == 0
    assert full("contract", "--option", "tempo", "--since", "2025-01-01", "--kva", "9").code == 0
    changed = full("contract", "--change", "2024-01-01", "--kva", "9", "--until", "2024-10-31").out
    assert changed.splitlines() == [
        "  in the place of: from 1 Jan 2024, one price",
        f"Meter {POINT}: from 1 Jan 2024, one price, to 31 Oct 2024",
        f"Meter {POINT}: from 1 Jan 2025, Tempo",
        "  no contract is known from 1 Nov 2024 to 31 Dec 2024",
    ]
    late = full("contract", "--change", "2024-01-01", "--until", "2025-01-01")
    assert (late.code, "the next one begins on 1 Jan 2025" in late.err) == (1, True)
    onto = full("contract", "--change", "2025-01-01", "--since", "2024-01-01")
    assert (onto.code, "Two contracts can’t begin on 1 Jan 2024" in onto.err) == (1, True)
    assert full("contract", "--remove", "2024-01-01").out.splitlines() == [
        "  in the place of: from 1 Jan 2024, one price, to 31 Oct 2024",
        f"Meter {POINT}: from 1 Jan 2025, Tempo",
    ]
    (left,) = full("contract", "--json").json["periods"]
    assert left == {"since": "2025-01-01", "option": "tempo", "kva": 9}


@pytest.mark.parametrize("text", ["[" * 100_000, '[{"since": NaN}]', '{"periods": 1e999}'], ids=lambda text: text[:9])
def test_a_contract_of_json_that_is_none_is_refused_in_words(
    full: Callable[..., Said], tmp_path: Path, text: str
) -> None:
    refused = full("contract", "--set", put(tmp_path, "contract.json", text))
    assert (refused.code, refused.err) == (
        1,
        "contract.json can’t be read as a contract in JSON. Nothing was changed.\n",
    )


@pytest.mark.slow
def test_of_several_meters_one_has_to_be_named(full: Callable[..., Said], tmp_path: Path) -> None:
    no_point = put(tmp_path, "no_point.csv", "Horodate;Valeur\n" + LINES)
    assert full("import", no_point, "--meter", "new").code == 0
    refused = full("contract", "--option", "base")
    assert (refused.code, "several meters" in refused.err) == (1, True)
    assert full("contract", "--option", "base", "--meter", POINT).code == 0


LINES = "".join(f"2026-11-0{day}T{hour:02}:00:00+01:00;500\n" for day in (1, 2) for hour in range(1, 24))
