"""Gas on the command line: imported, listed, told as a series, priced; a letter knows its PCE."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from support.gas_files import PCE, day, gas_workbook
from support.households import put, weeks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> Run:
    """Run commands on a household with electricity, three gas days and a month."""
    days = [day("10/01/2021", 105, 9.2), day("11/01/2021", 101, 8.8)]
    months = [["Décembre 2020 ", 345, 3808], ["Janvier 2021 ", 420, 4586], ["Février 2021 ", 316, 3549]]
    files = [
        put(tmp_path, "elec.csv", weeks(days=2).curve),
        put(tmp_path, "jours.xlsx", gas_workbook(*days)),
        put(tmp_path, "mois.xlsx", gas_workbook(*months)),
    ]
    return made(*files, slat=Slat.CLOSED)[1]


@pytest.mark.slow
def test_a_gas_meter_is_listed_as_one(run: Run) -> None:
    assert run("meters")[1].splitlines()[1] == f"2\t-\t{PCE}\tslats closed\tgas"
    assert [json.loads(line)["energy"] for line in run("meters", "--json")[1].splitlines()] == ["electricity", "gas"]


@pytest.mark.slow
def test_a_series_is_of_the_meter_s_own_total_unless_a_register_is_named(
    run: Run,
) -> None:
    told = json.loads(run("series", "--level", "day", "--meter", PCE, "--json")[1])
    assert [(row["register"], row["value"], row["unit"]) for row in told] == [
        ("GAS", 105_000, "Wh"),
        ("GAS", 101_000, "Wh"),
    ]
    volumes = json.loads(run("series", "--level", "day", "--meter", PCE, "--register", "GASVOL", "--json")[1])
    assert [(row["value"], row["unit"]) for row in volumes] == [(9_200, "dm3"), (8_800, "dm3")]


@pytest.mark.slow
def test_periods_are_told_with_what_they_know_alone_and_whether_all_of_it_was_counted(
    run: Run,
) -> None:
    told = json.loads(run("series", "--level", "period", "--meter", PCE, "--json")[1])
    assert [(row["value"] // 1000, row["covered"] // 86_400, row["exact"]) for row in told] == [
        (3808, 31, False),
        (4586 - 206, 29, True),
        (3549, 28, False),
    ]
    lines = run("series", "--level", "period", "--meter", PCE)[1].replace("\u00a0", " ").splitlines()
    assert lines[0].startswith("Between 1 and 31 Dec 2020\t")
    assert lines[1].startswith("From 1 to 31 Jan 2021\t")


@pytest.mark.slow
def test_a_gas_contract_has_one_price_of_its_own(run: Run) -> None:
    assert "no contract is known" in run("contract", "--meter", PCE)[1]
    for wrong in (["--option", "tempo"], ["--option", "base", "--kva", "6"]):
        code, out, err = run("contract", "--meter", PCE, *wrong, "--since", "2021-01-01")
        assert (code, out) == (1, "")
        assert "counts gas" in err
    own = ("--option", "base", "--since", "2021-01-01", "--subscription", "240", "--price", "0,11")
    assert run("contract", "--meter", PCE, *own)[0] == 0
    period = json.loads(run("contract", "--meter", PCE, "--json")[1])["periods"][0]
    assert period["prices"] == [{"since": "2021-01-01", "subscription": "240", "kwh": {"base": "0.11"}}]
    bill = json.loads(run("cost", "--meter", PCE, "--from", "2021-01-01", "--to", "2021-01-31", "--json")[1])
    # The month of January has 4586 kWh, two of its days among them: 4586 * 0.11 + 240 * 31 / 365.
    assert (bill["energy"], bill["subscription"], bill["total"], bill["holes"]) == ("504.46", "20.38", "524.84", [])


def test_days_of_gas_go_out_as_energies_without_the_volume_that_is_none(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "gaz.csv"
    code, said, err = run("export", out, "--format", "csv", "--meter", PCE, "--step", "day", "--yes")
    assert code == 0, said + err
    text = out.read_text(encoding="utf-8-sig")
    assert ";GAS;" in text or ",GAS," in text
    assert "GASVOL" not in text


@pytest.mark.quick
@pytest.mark.slow
def test_days_of_gas_are_to_be_fetched(run: Run) -> None:
    said = run("missing", "--meter", PCE)[1]
    assert "days of gas are missing" in said
    assert "In your GRDF account" in said
    assert set(said.splitlines()) < set(run("missing")[1].splitlines())
    told = [json.loads(line) for line in run("missing", "--json", "--meter", PCE)[1].splitlines()]
    assert [(one["register"], one["operator"], one["closed"]) for one in told] == [("GAS", "grdf", False)]
    assert told[0]["files"][-1]["days"] > 0
