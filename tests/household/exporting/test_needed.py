"""Just what is needed: the file’s sums give the household’s bill, hold no hour, and are noted as every export is."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.exporters.formats import Format, Step
from persienne.household.measures.contracts import set_contract
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.household.measures.known_tariffs import keep_spot
from persienne.insight.costs.bill import Kind, Route
from persienne.insight.costs.comparison import regulated
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.contract import Option
from persienne.store.meters import known_meter
from support.exported_homes import filled, saved, wish
from support.households import POINT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household

OWN = timeline_of(
    [
        {"since": "2024-10-01", "option": "base", "kva": 6},
        {"since": "2024-10-28", "option": "hphc", "off_peak": [{"from": "22:30", "to": "06:30"}], "kva": 9},
    ]
)


@pytest.fixture(params=[Slat.HALF, Slat.CLOSED])
def home(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Household]:
    yield from filled(tmp_path, request.param)


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_without_a_contract_there_is_nothing_to_sum_by(home: Household) -> None:
    with pytest.raises(UserError, match="needed_no_contract"):
        home.exports.content(wish(home, Format.NEEDED, Step.SUMS))


def test_hourly_prices_take_the_curve_and_are_refused_in_words(tmp_path: Path) -> None:
    terms = {"prices": [{"since": "2024-01-01", "subscription": "120", "kwh": {}}]}
    hourly = {**terms, "spot": [{"since": "2024-01-01", "per_kwh": "0.10", "vat": "0.20"}]}
    for home in filled(tmp_path, Slat.HALF):
        set_contract(
            home.conn, known_meter(home.conn, POINT), timeline_of([{"since": "2024-01-01", "option": "base", **hourly}])
        )
        with pytest.raises(UserError, match="needed_hourly"):
            home.exports.content(wish(home, Format.NEEDED, Step.SUMS))


@pytest.mark.quick
@pytest.mark.slow
@pytest.mark.parametrize("home", [Slat.HALF], indirect=True)
def test_under_hourly_prices_it_is_said_that_no_sum_tells_them(home: Household) -> None:
    spot = [{"since": "2024-10-01", "per_kwh": "0.1", "vat": "0.2"}]
    hourly = timeline_of([{"since": "2024-10-01", "option": "base", "kva": 6, "spot": spot}])
    set_contract(home.conn, known_meter(home.conn, POINT), hourly)
    keep_spot(home.conn, {1_729_000_800: Decimal("0.05")})
    with pytest.raises(UserError, match="needed_hourly"):
        home.exports.content(wish(home, Format.NEEDED, Step.SUMS))


@pytest.mark.slow
def test_the_sums_of_the_file_at_its_prices_are_the_energy_of_the_bill(home: Household) -> None:
    meter = known_meter(home.conn, POINT)
    set_contract(home.conn, meter, OWN)
    asked = wish(home, Format.NEEDED, Step.SUMS)
    content = home.exports.content(asked)
    rows = rows_of(content.content)
    costs = EnergyCosts(home.conn, meter)
    made = costs.bill(OWN, (asked.first, asked.last), Route.TTC)
    for period in ("base", "hc", "hp"):
        counted = sum(Fraction(row["Wh"].replace(",", ".")) for row in rows if row["periode_de_prix"] == period)
        lines = sum(line.joules for line in made.lines if line.kind is Kind.ENERGY and line.period == period)
        assert abs(counted - Fraction(lines, 3600)) < Fraction(1, 1000)
    unpriced = sum(Fraction(row["Wh"].replace(",", ".")) for row in rows if row["sans_prix"])
    assert abs(unpriced - Fraction(sum(hole.joules for hole in made.holes), 3600)) < Fraction(1, 1000)
    assert content.joules == sum(line.joules for line in made.lines) + sum(hole.joules for hole in made.holes)


@pytest.mark.slow
def test_no_line_is_shorter_than_what_a_price_or_a_month_cuts(home: Household) -> None:
    set_contract(home.conn, known_meter(home.conn, POINT), OWN)
    rows = rows_of(home.exports.content(wish(home, Format.NEEDED, Step.SUMS)).content)
    spans = {(row["premier_jour"], row["dernier_jour"]) for row in rows if row["sans_prix"] != "plusieurs_prix"}
    cut = [("2024-10-21", "2024-10-27"), ("2024-10-28", "2024-10-31"), ("2024-11-01", "2024-11-03")]
    assert sorted(spans) == cut
    assert len(rows) <= 12


@pytest.mark.slow
def test_the_contracts_that_are_compared_have_their_sums_too_of_the_same_energy(home: Household) -> None:
    set_contract(home.conn, known_meter(home.conn, POINT), OWN)
    asked = wish(home, Format.NEEDED, Step.SUMS)
    tempo = ("Tempo", regulated(OWN, Option.TEMPO))
    both = home.exports.content(replace(asked, contracts=(tempo,)))
    rows = rows_of(both.content)
    assert {row["contrat"] for row in rows} == {"actuel", "Tempo"}
    sums = {
        name: sum(Fraction(row["Wh"].replace(",", ".")) for row in rows if row["contrat"] == name)
        for name in ("actuel", "Tempo")
    }
    assert abs(sums["actuel"] - sums["Tempo"]) < Fraction(1, 1000)


@pytest.mark.slow
def test_a_contract_of_the_name_of_another_gets_one_of_its_own(home: Household) -> None:
    set_contract(home.conn, known_meter(home.conn, POINT), OWN)
    asked = wish(home, Format.NEEDED, Step.SUMS)
    same = (("actuel", OWN), ("actuel", regulated(OWN, Option.BASE)))
    rows = rows_of(home.exports.content(replace(asked, contracts=same)).content)
    assert {row["contrat"] for row in rows} == {"actuel", "actuel 2", "actuel 3"}


@pytest.mark.quick
@pytest.mark.slow
def test_the_file_is_private_masked_noted_and_known_to_an_erasure(home: Household, tmp_path: Path) -> None:
    set_contract(home.conn, known_meter(home.conn, POINT), OWN)
    path = saved(home, tmp_path, Format.NEEDED, Step.SUMS)
    assert path.name == "persienne-sommes-20241021-20241103.csv"
    assert path.stat().st_mode & 0o777 == 0o600
    assert POINT.encode() not in path.read_bytes()
    (known,) = home.exports.known()
    assert (known.format, known.step, known.where) == ("needed", "sums", str(path))
