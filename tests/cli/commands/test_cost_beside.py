"""``persienne cost`` beside the bill: what surplus was sold for, what was used of the production, what was paid."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from support.enedis_files import POINT, curve_csv
from support.households import put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.slow

PRODUCER = "09999999999992"
DAYS = ("--meter", POINT, "--from", "2025-10-06", "--to", "2025-10-12")


def a_week(folder: Path, name: str, watts: int, metier: str = "Consommation", point: str = POINT) -> Path:
    """Half-hours of the second week of October 2025."""
    first = datetime(2025, 10, 6, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    stamps = (first + timedelta(minutes=30 * at) for at in range(7 * 48))
    lines = [f"{stamp.isoformat()};{watts}" for stamp in stamps]
    return put(folder, name, curve_csv(lines, metier=metier, point=point))


def said(run: Run, folder: Path, meter: str = POINT, **more: Any) -> None:
    periods = [{"since": "2025-01-01", "option": "base", "kva": 6, **more}]
    code, _, error = run("contract", "--meter", meter, "--set", put(folder, "contract.json", json.dumps(periods)))
    assert (code, error) == (0, "")


SALE = [{"since": "2025-01-01", "eur_per_kwh": "0.1276", "source": "obligation d’achat"}]


def test_surplus_is_sold_beside_a_total_that_stays(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path, "in.csv", 1000), a_week(tmp_path, "out.csv", 100, "Production"))
    said(run, tmp_path, sale=SALE)
    told = json.loads(run("cost", *DAYS, "--json")[1])
    assert told["total"] == "36.36"  # 168 * 0.1952 + 185.94 * 7 / 365
    assert (told["sale"]["wh"], told["sale"]["eur"], told["sale"]["holes"]) == (16_800, "-2.14", [])  # 16.8 * 0.1276
    assert told["self_use"] is None
    lines = run("cost", *DAYS)[1].replace("\u00a0", " ").splitlines()
    assert lines[2:] == [
        "Total\t\t€36.36",
        "Surplus sold (obligation d’achat)\t16.800 kWh at €0.1276 a kWh\t−€2.14",
        "Complete days: 7 of 7.",
        "How much you used yourselves of what you produced is not known: this meter counts what is injected alone.",
    ]
    said(run, tmp_path)
    assert "Not priced of what is injected: 16.8 kWh; no price is known" in run("cost", *DAYS)[1].replace("\u00a0", " ")


def test_what_is_used_of_the_production_is_priced_at_its_hours(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(
        a_week(tmp_path, "in.csv", 1000),
        a_week(tmp_path, "out.csv", 100, "Production"),
        a_week(tmp_path, "made.csv", 300, "Production", PRODUCER),
    )
    said(run, tmp_path, sale=SALE)
    told = json.loads(run("cost", *DAYS, "--production", PRODUCER, "--json")[1])
    assert told["self_use"] == {"wh": 33_600, "eur": "6.56", "holes": []}  # 33.6 * 0.1952 = 6.55872
    text = run("cost", *DAYS, "--production", PRODUCER)[1].replace("\u00a0", " ")
    assert text.splitlines()[2:] == [
        "Total\t\t€36.36",
        "Surplus sold (obligation d’achat)\t16.800 kWh at €0.1276 a kWh\t−€2.14",
        "Own use of your production: it would have cost\t33.600 kWh\t€6.56",
        "Complete days: 7 of 7.",
    ]


def test_a_meter_that_only_injects_sells_and_has_no_bill(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path, "out.csv", 100, "Production"))
    said(run, tmp_path, sale=SALE)
    told = json.loads(run("cost", *DAYS, "--json")[1])
    assert (told["lines"], told["holes"], told["total"], told["sale"]["eur"]) == ([], [], "0.00", "-2.14")
    assert told["measured"] == 7


@pytest.mark.quick
def test_what_was_paid_is_held_against_what_it_cost(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path, "in.csv", 1000))
    said(run, tmp_path, payments=[{"since": "2025-01-08", "eur": "30"}])
    told = json.loads(run("cost", *DAYS, "--json")[1])
    assert told["payments"] == {
        "payments": 1,
        "eur": "30.00",
        "left": "6.36",
        "unsaid": 0,
        "untold": 0,
        "read_to": "2025-10-12",
    }
    lines = run("cost", *DAYS)[1].splitlines()
    assert lines[3:5] == ["Monthly payments\tpayments: 1\t€30.00", "Left to pay at the settlement, to date\t\t€6.36"]
    said(run, tmp_path, payments=[{"since": "2025-10-08", "eur": "50"}])
    text = run("cost", *DAYS)[1]
    assert "To get back at the settlement, to date\t\t€13.64" in text
    assert "Of 2 of these days no payment is said." in text


@pytest.mark.quick
def test_a_payment_is_noted_with_the_contract_of_its_day(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path, "in.csv", 1000))
    assert "holds on 8 Oct 2025" in run("contract", "--payment", "2025-10-08=30")[2]
    said(run, tmp_path)
    assert run("contract", "--payment", "2025-10-08..2026-09-08=30", "--payment", "2025-01-08..2025-10-08=20")[0] == 1
    assert run("contract", "--payment", "2025-10-08..2026-09-08=30")[0] == 0
    assert run("contract", "--payment", "2025-01-08..2025-09-08=20")[0] == 0
    assert json.loads(run("contract", "--json")[1])["periods"][0]["payments"] == [
        {"since": "2025-01-08", "until": "2025-09-08", "eur": "20"},
        {"since": "2025-10-08", "until": "2026-09-08", "eur": "30"},
    ]
    assert json.loads(run("cost", *DAYS, "--json")[1])["payments"]["eur"] == "30.00"
    assert "is no payment" in run("contract", "--payment", "30 €")[2]
    assert "is no likely payment" in run("contract", "--payment", "2025-10-08=30000")[2]


def test_a_subscription_by_months_is_said_to_be_one(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path, "in.csv", 1000))
    said(run, tmp_path, subscription_by="month")
    told = json.loads(run("cost", *DAYS, "--json")[1])
    assert (told["lines"][0]["by_month"], told["lines"][0]["eur"]) == (True, "3.50")  # 185.94 / 12 * 7 / 31 = 3.4990
    assert run("cost", *DAYS)[1].startswith("Subscription\t7 days, counted by months, at €15.495 a month\t€3.50")


def test_what_was_noted_with_a_contract_stays_when_its_option_is_changed(
    made: Callable[..., tuple[Path, Run]], tmp_path: Path
) -> None:
    _, run = made(a_week(tmp_path, "in.csv", 1000))
    noted = {"payments": [{"since": "2025-01-08", "eur": "30"}], "subscription_by": "month", "supplier": "Coop"}
    said(run, tmp_path, sale=SALE, until="2026-12-31", **noted)
    before = json.loads(run("contract", "--json")[1])["periods"][0]
    run("contract", "--change", before["since"], "--option", "tempo")
    assert json.loads(run("contract", "--json")[1])["periods"] == [{**before, "option": "tempo"}]


def test_hourly_prices_come_by_file_and_bills_follow(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path, "in.csv", 1000))
    said(run, tmp_path, spot=[{"since": "2025-01-01", "per_kwh": "0.10", "vat": "0.20"}])
    holes = json.loads(run("cost", *DAYS, "--json")[1])["holes"]
    assert [(hole["why"], hole["wh"]) for hole in holes] == [("price", 0), ("hour", 168_000)]  # no own subscription
    hours = [f"2025-10-{day:02}T{hour:02}:00;50" for day in range(6, 13) for hour in range(24)]
    prices = put(tmp_path, "spot.csv", "\n".join(["start;EUR/MWh", *hours]))
    looked = [
        "Hourly prices: 168 (6 – 12 Oct 2025).",
        "A kWh from €0.0500 to €0.0500, before anything is added.",
        "new: the prices of 168 hours",
        "Nothing was kept.",
    ]
    assert run("tariffs", "import", "--spot", prices, "--dry-run")[1].replace("\u00a0", " ").splitlines() == looked
    assert json.loads(run("tariffs", "import", "--spot", prices, "--json")[1]) == {
        "hours": 168,
        "new": 168,
        "changed": 0,
        "same": 0,
        "kept": True,
    }
    assert json.loads(run("tariffs", "import", prices, "--json")[1]) == {  # its first line tells what it is
        "hours": 168,
        "new": 0,
        "changed": 0,
        "same": 168,
        "kept": False,
    }
    told = json.loads(run("cost", *DAYS, "--json")[1])
    assert (told["energy"], told["lines"][-1]["period"], len(told["holes"])) == ("30.24", "spot", 1)  # 168 * 0.15 * 1.2
    assert "Energy (hourly prices)\t168.000 kWh at €0.1800 a kWh on average" in run("cost", *DAYS)[1].replace(
        "\u00a0", " "
    )
    other = put(tmp_path, "spot.csv", "start;EUR/MWh\n2025-10-06T00:00;60\n")
    assert json.loads(run("tariffs", "import", "--spot", other, "--json")[1])["changed"] == 1
    assert "no table of hourly prices" in run("tariffs", "import", "--spot", put(tmp_path, "a.csv", "hello"))[2]


def test_a_contract_tells_what_it_says_beside_its_prices(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> None:
    _, run = made(a_week(tmp_path, "in.csv", 1000))
    said(
        run,
        tmp_path,
        subscription_by="month",
        sale=[{"since": "2025-01-01", "eur_per_kwh": "0.13"}],
        spot=[{"since": "2025-01-01", "per_kwh": "0.10", "vat": "0.20"}],
        gas=[{"since": "2025-01-01", "kwh_per_m3": "11.2"}],
        payments=[{"since": "2025-01-08", "until": "2025-12-08", "eur": "30"}, {"since": "2026-01-08", "eur": "40"}],
    )
    assert run("contract")[1].splitlines()[1:7] == [
        "  its subscription is counted by months",
        "  since 1 Jan 2025: surplus sold at €0.1300 a kWh",
        "  from 8 Jan 2025 to 8 Dec 2025: payments of €30.00 a month",
        "  since 8 Jan 2026: payments of €40.00 a month",
        "  since 1 Jan 2025: 11.2 kWh a m³",
        "  since 1 Jan 2025: hourly prices, with €0.1000 added to each kWh before VAT",
    ]
