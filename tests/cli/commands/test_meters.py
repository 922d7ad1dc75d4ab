"""``persienne meters``: meters are listed and named, and a name is as good as a number wherever a meter is meant."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.cli.main import main
from persienne.household.household import Household
from persienne.household.measures.import_questions import NEW_METER
from support.households import PASSPHRASE, POINT, CheapPassphrase, bring, make_cheap, put, raised, weeks
from support.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOME = weeks(days=2)
OTHER = "01111111111111"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run commands on a half-open household with one numbered meter and one without a number."""
    put(tmp_path, "passphrase", PASSPHRASE)
    folder = make_cheap(tmp_path / "household", Slat.HALF, put(tmp_path, "mine.csv", HOME.curve))
    with closing(Household.open(folder, CheapPassphrase())) as household:
        other = put(tmp_path, "other.csv", replace(raised(HOME.curve, 40), meter=Meter(None)))
        bring(household, other, at=2, meter=NEW_METER)
    monkeypatch.setenv("PERSIENNE_HOME", str(folder))
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(tmp_path / "passphrase"))

    def run(*arguments: str | Path) -> Said:
        code = main(["--lang", "en", *map(str, arguments)])
        return Said(code, *capsys.readouterr())

    return run


def test_meters_are_listed_with_the_number_that_stands_for_them(run: Callable[..., Said]) -> None:
    assert run("meters") == (0, f"1\t-\t{POINT}\tslats half-open\n2\t-\t-\tslats half-open\n", "")
    assert run("meters", "--json").objects() == [
        {"number": 1, "meter": POINT, "label": "", "written": "", "slat": "half", "energy": "electricity"},
        {"number": 2, "meter": None, "label": "", "written": "", "slat": "half", "energy": "electricity"},
    ]


@pytest.mark.slow
def test_a_label_stands_for_the_meter_wherever_one_is_meant(run: Callable[..., Said], tmp_path: Path) -> None:
    assert run("meters", "--meter", "2", "--label", "La grange").out.startswith("2\tLa grange\t-\t")
    rows = json.loads(run("series", "--level", "day", "--meter", "La grange", "--json").out)
    assert {(row["meter"], row["label"]) for row in rows} == {(None, "La grange")}
    assert "Meter La grange: " in run("slat").out
    assert "La grange: " in run("contract", "--meter", "La grange").out
    assert run("set-aside", "--meter", "La grange", "--from", "2024-10-21", "--reason", "other").code == 0
    assert run("set-aside", "--list").out.split("\t")[1] == "La grange"
    later = put(tmp_path, "later.csv", replace(weeks("2024-12-02", days=2).curve, meter=Meter(None)))
    assert "meter “La grange”" in run("import", later, "--meter", "La grange").out
    assert run("imports").out.count("meter “La grange”") == 2


@pytest.mark.slow
def test_the_lines_of_several_meters_say_which(run: Callable[..., Said]) -> None:
    run("meters", "--meter", "2", "--label", "La grange")
    lines = run("series", "--level", "day").out.splitlines()
    assert [line.split("\t")[5] for line in lines] == [POINT] * 2 + ["La grange"] * 2
    assert all(line.count("\t") == 4 for line in run("series", "--level", "day", "--meter", POINT).out.splitlines())


@pytest.mark.slow
def test_a_letter_takes_the_number_of_the_meter_that_is_named(run: Callable[..., Said]) -> None:
    run("meters", "--meter", "1", "--label", "Maison")
    (letter,) = run("letters", "new", "access", "--to", "enedis", "--meter", "Maison", "--json").objects()
    assert letter["meter"] == POINT


@pytest.mark.slow
def test_a_meter_gets_the_number_that_its_files_lack(run: Callable[..., Said]) -> None:
    assert run("meters", "--meter", "2", "--prm", OTHER).code == 0
    assert run("series", "--level", "day", "--meter", OTHER).code == 0
    again = run("meters", "--meter", "2", "--prm", POINT)
    assert (again.code, again.err) == (1, "This meter has its number already. Nothing was changed.\n")


@pytest.mark.slow
def test_a_name_of_two_meters_is_a_misuse_and_nothing_is_done(run: Callable[..., Said], tmp_path: Path) -> None:
    for place, watts in enumerate((90, 190)):
        path = put(tmp_path, f"{place}.csv", replace(raised(HOME.curve, watts), meter=Meter(None)))
        path.write_bytes(path.read_bytes().replace(b"\n;Courbe", b"\n???;Courbe"))
        run("import", path, "--meter", "new")
    said = run("series", "--level", "day", "--meter", "???")
    assert (said.code, said.out) == (2, "")
    assert "persienne meters" in said.err


@pytest.mark.slow
def test_of_several_meters_one_must_be_said_to_be_named(run: Callable[..., Said]) -> None:
    assert run("meters", "--label", "Maison").code == 1
    assert run("meters", "--meter", "1", "--label", "new").code == 1
    assert [one["label"] for one in run("meters", "--json").objects()] == ["", ""]


def test_two_meters_that_are_joined_are_named(run: Callable[..., Said]) -> None:
    said = run("meters", "--meter", "2", "--same-as", POINT)
    assert said.out.splitlines()[0] == "One meter from now on: meter without a number and meter …9998."
    assert len(said.out.splitlines()) == 2
