"""``persienne cost`` and ``persienne tariffs``: a bill of what is stored, by the contract that is said or a file's."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from persienne.household.household import Household
from persienne.household.measures.contracts import contract_text
from persienne.store.meters import every_meter
from support.enedis_files import POINT, curve_csv
from support.households import PASSPHRASE, CheapPassphrase, put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.slow


def a_week(folder: Path) -> Path:
    """Half-hours at 1 kW of the second week of October 2025, each with the stamp of its END."""
    first = datetime(2025, 10, 6, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    stamps = (first + timedelta(minutes=30 * at) for at in range(7 * 48))
    return put(folder, "week.csv", curve_csv([f"{stamp.isoformat()};1000" for stamp in stamps]))


def told(run: Run, *arguments: str | Path) -> dict[str, Any]:
    code, said, error = run("cost", "--json", *arguments)
    assert (code, error) == (0, "")
    found: dict[str, Any] = json.loads(said)
    return found


def test_a_week_is_billed_by_the_contract_that_was_said(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path))
    assert (
        run("contract", "--option", "hphc", "--off-peak", "22:00-06:00", "--since", "2025-01-01", "--kva", "9")[0] == 0
    )
    bill = told(run, "--from", "2025-10-06", "--to", "2025-10-12")
    assert (bill["from"], bill["to"], bill["days"], bill["measured"], bill["route"]) == (
        "2025-10-06",
        "2025-10-12",
        7,
        7,
        "ttc",
    )
    # CRE, HP/HC, 9 kVA, from 2025-08-01: 239.84 EUR a year, 0.1635 off-peak and 0.2081 peak, with all taxes.
    lines = {(line["kind"], line["period"]): line for line in bill["lines"]}
    assert lines["energy", "hc"]["wh"] == 56_000
    assert lines["energy", "hp"]["wh"] == 112_000
    assert (lines["energy", "hc"]["price"], lines["energy", "hp"]["price"]) == ("0.1635", "0.2081")
    assert bill["energy"] == "32.46"  # 56 * 0.1635 + 112 * 0.2081 = 9.156 + 23.3072
    assert bill["subscription"] == "4.60"  # 239.84 * 7 / 365 = 4.59967
    assert bill["total"] == "37.06"
    assert bill["holes"] == []


def test_the_words_say_the_same_as_the_json(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path))
    run("contract", "--option", "base", "--since", "2025-01-01", "--kva", "6")
    code, said, _ = run("cost", "--from", "2025-10-06", "--to", "2025-10-13")
    assert code == 0
    assert said.splitlines() == [
        "Subscription\t8 days of a year at €185.94\t€4.08",  # 185.94 * 8 / 365 = 4.0754
        "Energy (one price)\t168.000\u00a0kWh at €0.1952 a kWh\t€32.79",  # 168 * 0.1952 = 32.7936
        "Total\t\t€36.87",
        "Complete days: 7 of 8.",
    ]


def test_a_contract_that_does_not_say_its_power_is_told_so_in_the_words_of_the_window(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    contract = put(tmp_path, "bare.json", json.dumps([{"since": "2025-01-01", "option": "base"}]))
    code, said, _ = run("cost", "--from", "2025-10-06", "--to", "2025-10-12", "--contract", contract)
    assert code == 0
    assert "Not priced: 168\u00a0kWh; the subscribed power is not known (6\u00a0– 12 Oct 2025)." in said.splitlines()


def test_what_contract_prints_prices_another_household(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path))
    run("contract", "--option", "base", "--since", "2025-01-01", "--kva", "6")
    other = put(tmp_path, "contract.json", run("contract", "--json")[1])
    run("contract", "--option", "tempo", "--since", "2025-01-01", "--kva", "9")
    by_file = told(run, "--from", "2025-10-06", "--to", "2025-10-12", "--contract", other)
    assert by_file["energy"] == "32.79"
    assert "tempo" in run("contract", "--json")[1]


def test_a_contract_is_printed_byte_for_byte_as_the_window_saves_it(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    home, run = made(a_week(tmp_path))
    run("contract", "--option", "base", "--since", "2025-01-01", "--kva", "6", "--supplier", "Énercoop")
    with closing(Household.open(home, CheapPassphrase(PASSPHRASE))) as household:
        saved = contract_text(household.conn, every_meter(household.conn)[0])
    assert '"supplier": "Énercoop"' in saved
    assert run("contract", "--json")[1] == saved


@pytest.mark.quick
def test_contracts_are_compared_in_the_order_in_which_they_were_said(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    run("contract", "--option", "base", "--since", "2025-01-01", "--kva", "6")
    hours = {"since": "2025-01-01", "option": "hphc", "kva": 6, "off_peak": [{"from": "22:00", "to": "06:00"}]}
    other = put(tmp_path, "hours.json", json.dumps([hours]))
    days = ("--from", "2025-10-06", "--to", "2025-10-12")
    said = run("cost", *days, "--compare", other)[1].splitlines()
    # 168 * 0.1952 + 185.94 * 7 / 365 = 36.36; 56 * 0.1635 + 112 * 0.2081 + 189.99 * 7 / 365 = 36.11.
    assert said[:3] == [
        "Your contract\t€36.36",
        "hours\t€36.11",
        "6\u00a0– 12 Oct 2025; days on which each contract has a price: 7, or 2% of a year",
    ]
    told = json.loads(run("cost", *days, "--compare", other, "--json")[1])
    assert [(one["name"], one["total"], one["least"], one["most"]) for one in told] == [
        ("Your contract", "36.36", "36.36", "36.36"),
        ("hours", "36.11", "36.11", "36.11"),
    ]
    twice = json.loads(run("cost", *days, "--compare", other, "--compare", other, "--json")[1])
    assert [one["name"] for one in twice] == ["Your contract", "hours", "hours 2"]
    late = put(tmp_path, "late.json", json.dumps([{**hours, "since": "2025-10-11"}]))
    fewer = json.loads(run("cost", *days, "--compare", late, "--json")[1])
    assert [(one["from"], one["days"]) for one in fewer] == [("2025-10-11", 2)] * 2
    assert fewer[0]["total"] == "10.39"  # 48 * 0.1952 + 185.94 * 2 / 365
    other = put(tmp_path, "other.json", json.dumps([{**hours, "since": "2026-01-01"}]))
    assert json.loads(run("cost", *days, "--compare", other, "--json")[1])[1] == {
        "name": "other",
        "least": None,
        "most": None,
        "left_out": "price",
    }
    assert (
        "other\tnot compared: its prices are not known, or not all of them" in run("cost", *days, "--compare", other)[1]
    )


def test_prices_before_taxes_alone_make_a_bill_before_taxes_and_a_total_without_them_is_called_so(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    prices = [{"since": "2025-01-01", "subscription": {"ht": "129.60"}, "kwh": {"base": {"ht": "0.1402"}}}]
    file = put(tmp_path, "before.json", json.dumps([{"since": "2025-01-01", "option": "base", "prices": prices}]))
    days = ("--from", "2025-10-06", "--to", "2025-10-12", "--contract", file)
    said = run("cost", *days)[1].splitlines()
    assert said[0].startswith("Only prices before taxes are known of these days")
    assert any(line.startswith("Total, some taxes missing") for line in said)
    assert told(run, *days)["route"] == "ht"
    assert told(run, *days, "--route", "ttc")["total"] == "0.00"
    taxed = [{"since": "2025-01-01", "subscription": "182.40", "kwh": {"base": "0.1985"}}]
    file = put(tmp_path, "taxed.json", json.dumps([{"since": "2025-01-01", "option": "base", "prices": taxed}]))
    days = ("--from", "2025-10-06", "--to", "2025-10-12", "--contract", file)
    # 168 * 0.1985 + 182.40 * 7 / 365 = 36.846; a total has all taxes by either route.
    (total,) = told(run, *days, "--route", "ht", "--check", "total=36.85")["checked"]
    assert (total["verdict"], total["ours"]) == ("agrees", "36.85")


def test_what_can_not_be_priced_ends_in_a_sentence(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path))
    code, _, error = run("cost", "--meter", POINT, "--from", "2025-10-12", "--to", "2025-10-06")
    assert (code, "is after the last" in error) == (1, True)
    cents = put(tmp_path, "cents.json", json.dumps({"periods": [PRICED]}))
    assert "19.4 € is no likely price" in run("cost", "--meter", POINT, "--contract", cents)[2]
    lists = put(tmp_path, "text.json", "not a contract")
    assert "can’t be read as a contract" in run("cost", "--meter", POINT, "--contract", lists)[2]


PRICED = {"since": "2025-01-01", "option": "base", "prices": [{"since": "2025-01-01", "kwh": {"base": "19.4"}}]}


def test_the_prices_that_are_known_are_listed_with_their_source(made: Callable[..., tuple[Path, Run]]) -> None:
    _, run = made()
    listed = run("tariffs")[1].splitlines()
    assert "one price, 6 kVA: prices known up to 31 Jan 2027" in listed
    rows = [json.loads(line) for line in run("tariffs", "--option", "base", "--kva", "6", "--json")[1].splitlines()]
    assert rows[0]["since"] == "2012-07-23"
    assert all(row["source"] for row in rows)
    for before, after in pairwise(rows):
        assert date.fromisoformat(after["since"]) - date.fromisoformat(before["until"]) == timedelta(1)


@pytest.mark.quick
def test_newer_prices_and_colours_come_by_file_and_bills_follow(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path))
    run("contract", "--option", "base", "--since", "2025-01-01", "--kva", "6")
    head = "DATE_DEBUT;DATE_FIN;P_SOUSCRITE;PART_FIXE_HT;PART_FIXE_TTC;PART_VARIABLE_HT;PART_VARIABLE_TTC"
    prices = put(tmp_path, "Option_Base.csv", f"{head}\n01/10/2025;31/10/2025;6;120;180,00;0,12;0,2000\n")
    days = ("--from", "2025-10-06", "--to", "2025-10-12")
    assert run("tariffs", "import", prices, "--dry-run")[1].splitlines() == [
        "new: one price, 6 kVA, from 1 Oct 2025: €180.00 a year and €0.2000 a kWh",
        "Nothing was kept.",
    ]
    assert told(run, *days)["energy"] == "32.79"
    assert run("tariffs", "import", prices)[1].endswith("Kept. What it costs follows from now on.\n")
    assert told(run, *days)["energy"] == "33.60"  # 168 * 0.2
    assert run("tariffs", "import", prices)[1] == "known already, and unchanged: 1\nNothing in it is new.\n"
    assert '"since": "2025-10-01"' in run("tariffs", "show", "--option", "base", "--kva", "6")[1]
    colours = put(tmp_path, "tempo.json", json.dumps({"values": {"2026-11-24": "WHITE"}}))
    assert run("tariffs", "import", colours)[1].splitlines()[0] == "new: 24 Nov 2026 is white"
    assert json.loads(run("tariffs", "import", colours, "--json")[1]) == {
        "new": 0,
        "changed": 0,
        "same": 1,
        "kept": False,
    }
    assert "no table of prices" in run("tariffs", "import", put(tmp_path, "a.txt", "hello"))[2]
    assert "Say which file" in run("tariffs", "import")[2]


@pytest.mark.quick
def test_a_bill_by_post_is_checked_line_by_line(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path))
    run("contract", "--option", "base", "--since", "2025-01-01", "--kva", "6")
    days = ("--from", "2025-10-06", "--to", "2025-10-12")
    said = run("cost", *days, "--check", "energy=32,79", "--check", "total=40")[1].splitlines()
    assert said[3:5] == ["Energy: €32.79, it agrees", "Total: €40.00 on the bill, €36.36 here: €3.64 more"]
    checked = told(run, *days, "--check", "total=30")["checked"]
    assert checked == [{"line": "total", "said": "30", "ours": "36.36", "agrees": False, "verdict": "less"}]
    run("contract", "--option", "base", "--since", "2025-01-01", "--kva", "6", "--price", "0.20")
    unpriced = "Subscription: €3.00 on the bill, no price for it here: it can’t be told"
    assert unpriced in run("cost", *days, "--check", "subscription=3")[1].splitlines()
    assert told(run, *days, "--check", "subscription=3")["checked"] == [
        {"line": "subscription", "said": "3", "ours": None, "agrees": False, "verdict": "unpriced"}
    ]
    assert "has no line “gas”" in run("cost", *days, "--check", "gas=1")[2]
    assert "is no line of a bill" in run("cost", *days, "--check", "total")[2]
